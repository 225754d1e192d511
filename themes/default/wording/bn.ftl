### সব কাগজের বাক্য, বাংলায়।
###
### কোনো বাক্য বদলাতে নিজের থিমে wording/bn.ftl নামে একটি ফাইল করুন, তাতে শুধু সেই বাক্য রাখুন: `চাবি = নতুন বাক্য।`
### বন্ধনীর নামগুলো প্রোগ্রাম বসায়; সেগুলো সরানো বা বাদ দেওয়া যায়।
###
### বাংলা ভালো জানেন এমন কেউ এখনো এই লেখা যাচাই করেননি।
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = লেখায় ফিরে যান
page-table = সারণি

front-title = { $name }-এর জন্য
front-intro = এগুলো আমাদের একসঙ্গে করা কাজের কাগজ। এগুলো আপনার, রেখে দিন।
front-papers = আপনার কাগজপত্র
front-begin = আপনি “{ $document }” দিয়ে শুরু করতে পারেন।
front-keep = দয়া করে এই ফোল্ডারের সব কিছু একসঙ্গে রাখুন।
front-questions = কোনো প্রশ্ন?
front-read = এই পর্দায় পড়ুন
front-print = ছাপান বা রাখুন (PDF)

document-letter = আপনার চিঠি
document-child-letter = { $name }-এর চিঠি
document-own-letter = শিশুর নিজের চিঠি
document-summary = ছোট সারাংশ
document-progress = আপনার অগ্রগতি

## The practitioner's list

list-built = { $date } পর্যন্ত নোট থেকে
list-families = { $count ->
    [one] { $count }টি পরিবার
   *[other] { $count }টি পরিবার
}
list-documents = { $count ->
    [one] { $count }টি কাগজ
   *[other] { $count }টি কাগজ
}
list-errors = { $count ->
    [0] ঠিক করার কিছু নেই
    [one] { $count }টি জিনিস ঠিক করতে হবে
   *[other] { $count }টি জিনিস ঠিক করতে হবে
}
list-warnings = { $count ->
    [one] { $count }টি জিনিস দেখতে হবে
   *[other] { $count }টি জিনিস দেখতে হবে
}
list-overdue-count = { $count ->
    [one] { $count }টি পরিবারের নোট তারিখের পরেও রাখা আছে
   *[other] { $count }টি পরিবারের নোট তারিখের পরেও রাখা আছে
}
list-no-families = এই বইয়ে এখনো কোনো পরিবার নেই। প্রত্যেকের families-এ নিজের ফোল্ডার থাকে।

list-problems-title = আগে ঠিক করুন
list-book-problems = পুরো বই
list-warnings-title = দেখার মতো
list-families-title = পরিবার
list-column-reference = সূত্র
list-column-folder = ফোল্ডার
list-column-status = কোন পর্যায়ে
list-column-documents = কাগজ
list-column-problems = সমস্যা

list-no-reference = এখনো সূত্র নেই
list-none = কোনো সমস্যা নেই
list-no-documents = এখনো কিছু লেখা হয়নি
list-letter = চিঠি
list-child-letter = শিশুর চিঠি
list-summary = সারাংশ
list-progress = অগ্রগতি
list-web-page = ওয়েব পাতা
list-pdf = PDF
list-line = লাইন { $line }
list-overdue = { $date }-এর পরেও রাখা আছে
list-films-overdue = ফিল্ম { $date }-এর পরেও রাখা আছে

## The contact sheet of a family’s stills

sheet-title = { $reference }-এর ছবি
sheet-prompt = বাক্সগুলো দেখায় প্রোগ্রাম কোনটিকে মুখ ভেবেছে। কিছু মুখ সে ধরতে পারে না, বিশেষ করে পাশ থেকে, আধা ঢাকা, ঝাপসা বা ছোট মুখ। বাইরে যাওয়ার আগে প্রতিটি ছবি নিজে দেখুন।
sheet-none = এই পরিবারের ফোল্ডারে এখনো কোনো ছবি নেই।
sheet-clip = ক্লিপ { $clip }
sheet-no-clip = এখনো কোনো ক্লিপ এটি ব্যবহার করে না।
sheet-alt = ছবি { $file }, নিচে লেখা বাক্সগুলোসহ
sheet-found = { $count ->
    [0] খোলা কোনো মুখ পাওয়া যায়নি। তার মানে এই নয় যে নেই।
    [one] { $count }টি খোলা মুখ পাওয়া গেছে।
   *[other] { $count }টি খোলা মুখ পাওয়া গেছে।
}
sheet-paste = প্রতিটি কাগজে পুরো মাথা ঢাকতে তার বাক্সটি ক্লিপের `hide`-এ দিন:
sheet-paste-all = সবগুলো ঢাকতে এই লাইনে সব বাক্স আছে, আগেরগুলোও:
sheet-licence = যে প্রোগ্রাম মুখ খোঁজে, SeetaFace, আর তার লাইসেন্স
sheet-crop = ভাঙা রেখার ভেতরে যা আছে শুধু তাই থাকে।

status-referred = পাঠানো হয়েছে
status-started = শুরু হয়েছে
status-completed = শেষ হয়েছে
status-ended-early = আগেই শেষ হয়েছে
status-unknown = জানা নেই

## Letters

letter-title = { $name }-কে চিঠি
letter-subject = ভিডিও ইন্টারঅ্যাকশন গাইডেন্স (VIG): { $children }
salutation = প্রিয় { $name },
our-reference = আমাদের সূত্র { $reference }
page-of = পাতা { $page } / { $pages }
draft = খসড়া। দয়া করে এখনো পাঠাবেন না।

met = আমাদের দেখা হয়েছে { $from } থেকে { $to } পর্যন্ত।
met-in = আমাদের দেখা হয়েছে { $month } মাসে।
question-intro = আপনি এই প্রশ্ন দিয়ে শুরু করেছিলেন:
question-reworded = পরে আপনি সেটি নতুন কথায় বলেছেন:
question-intro-shared = আমরা এই প্রশ্ন দিয়ে শুরু করেছিলাম:
question-reworded-others = পরে প্রশ্নটি হয়ে দাঁড়ায়:
question-asked = { $names } জানতে চেয়েছিলেন:
question-asked-you = আপনার প্রশ্ন:

copy-note = এই চিঠি { $clients }-কে লেখা। যেখানে “আপনি” লেখা, সেখানে { $clients }-কে বোঝায়।
met-others = { $clients }-এর সঙ্গে দেখা হয়েছে { $from } থেকে { $to } পর্যন্ত।
met-others-in = { $clients }-এর সঙ্গে দেখা হয়েছে { $month } মাসে।
question-intro-others = { $clients } এই প্রশ্ন দিয়ে শুরু করেছিলেন:

not-translated = পরের অংশটি অনুবাদ করা হয়নি।
not-translated-either = এই অংশটিও অনুবাদ করা হয়নি।

words-title = আপনার কথা
words-title-then-and-now = আপনার কথা, তখন আর এখন
words-title-of = { $name } যা বলেছেন
words-title-of-then-and-now = { $name } যা বলেছেন, তখন আর এখন
words-child = { $children }
words-relationship = আমাদের মধ্যে
words-comma = ,

ratings-title = আপনার লক্ষ্য
ratings-title-others = লক্ষ্যগুলো
ratings-title-all-up = { $count ->
    [1] আপনার লক্ষ্য এগিয়েছে
    [2] আপনার দুটি লক্ষ্যই এগিয়েছে
    [3] আপনার তিনটি লক্ষ্যই এগিয়েছে
    [4] আপনার চারটি লক্ষ্যই এগিয়েছে
   *[other] আপনার সব লক্ষ্য এগিয়েছে
}
ratings-title-some-up = আপনার { $count }টির মধ্যে { $up }টি লক্ষ্য এগিয়েছে
ratings-note = { $count ->
    [one] আপনি আপনার লক্ষ্যকে { $from } থেকে { $to }-এর মধ্যে একটি সংখ্যা দিয়েছেন।
   *[other] আপনি প্রতিটি লক্ষ্যকে { $from } থেকে { $to }-এর মধ্যে একটি সংখ্যা দিয়েছেন।
}
ratings-note-some = আপনি আপনার { $count }টি লক্ষ্যকে { $from } থেকে { $to }-এর মধ্যে একটি সংখ্যা দিয়েছেন।
ratings-passed = আপনার আশার চেয়েও উপরে: { $goals }।
ratings-words-past = আপনার আশার চেয়ে বেশি: { $goals }।
ratings-words-passed = { $goal }: আপনার আশা ছিল { $hoped }, আর এখন { $now }।
ratings-words-lower = { $goal }: শুরুতে { $start }, আর এখন { $now }। এমন হতে পারে, আর তা নিয়ে কথা বলা ভালো।
ratings-reached = যেখানে আপনি আশা করেছিলেন: { $goals }।
ratings-stayed = আগের মতোই: { $goals }।
ratings-lower = শুরুর চেয়ে কম: { $goals }। এমন হতে পারে, আর তা নিয়ে কথা বলা ভালো।
ratings-some-goals = { $count ->
    [one] { $count }টি লক্ষ্য
   *[other] { $count }টি লক্ষ্য
}
ratings-title-passed = { $title }, আর আশার চেয়ে উপরে: { $past }
ratings-title-it-passed = { $title }, আশার চেয়েও উপরে
ratings-note-scales = আপনি প্রতিটি লক্ষ্যকে তার নিজের মাপে একটি সংখ্যা দিয়েছেন।
ratings-goal = লক্ষ্য
ratings-start = শুরু
ratings-now = এখন
ratings-hoped-for = আশা
ratings-scale = ({ $from } থেকে { $to })
ratings-rater = – { $name }
ratings-rater-you = – আপনি
ratings-set-aside = ({ $date } তারিখে বাদ রাখা)

gas-much-less = আশার চেয়ে অনেক কম
gas-less = আশার চেয়ে কম
gas-as-hoped = যেমন আশা ছিল
gas-more = আশার চেয়ে বেশি
gas-much-more = আশার চেয়ে অনেক বেশি

what-we-saw = আমরা যা দেখেছি
what-we-saw-intro = { $film_count ->
    [1] ফিল্মে
   *[other] প্রতিটি ফিল্মে
} আমরা সেই মুহূর্তগুলো খুঁজেছি যখন সব ভালো চলছিল।
film-title = { $number ->
    [1] প্রথম ফিল্ম
    [2] দ্বিতীয় ফিল্ম
    [3] তৃতীয় ফিল্ম
    [4] চতুর্থ ফিল্ম
    [5] পঞ্চম ফিল্ম
    [6] ষষ্ঠ ফিল্ম
   *[other] ফিল্ম { $number }
}
film-title-date = { film-title }, { $date }
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, আমাদের প্রথম পর্যালোচনায়
    [2] { $name }, আমাদের দ্বিতীয় পর্যালোচনায়
    [3] { $name }, আমাদের তৃতীয় পর্যালোচনায়
    [4] { $name }, আমাদের চতুর্থ পর্যালোচনায়
    [5] { $name }, আমাদের পঞ্চম পর্যালোচনায়
    [6] { $name }, আমাদের ষষ্ঠ পর্যালোচনায়
   *[other] { $name }, পর্যালোচনা { $number }-এ
}
said-in-line = ({ $name })
quoted = “{ $words }”

principle-attentive = মনোযোগ: দেখা, আর জায়গা দেওয়া।
principle-attentive-name = মনোযোগ।
principle-encouraging = উৎসাহ: স্নেহভরা মুখে অপেক্ষা করা, আর যা দেখছেন তা বলা।
principle-encouraging-name = উৎসাহ।
principle-receiving = গ্রহণ করা: দেখানো যে আপনি খেয়াল করেছেন।
principle-receiving-name = গ্রহণ করা।
principle-attuned = তাল মিলিয়ে পালা করা: উত্তর দেওয়া, তারপর পালা এগিয়ে দেওয়া।
principle-attuned-name = তাল মিলিয়ে পালা করা।
principle-guiding = পথ দেখানো: যতটুকু দরকার ততটুকু সাহায্য, আর একটি পছন্দ।
principle-guiding-name = পথ দেখানো।
principle-deepening = গভীর আলাপ: মত জানানো, আর আবার কাছে আসা।
principle-deepening-name = গভীর আলাপ।
principles-again = এখানে আবার: { $names }।

strengths-title = আপনি যা করেন আর যা কাজে লাগে
strengths-title-others = যা কাজে লাগে

ask-again = কথা বলতে চাইলে দয়া করে আমাকে { $phone } নম্বরে ফোন করুন।
thanks = ধন্যবাদ, { $name }। { $children_count ->
    [1] আপনার আর { $children }
   *[other] আপনার, { $children }
}-এর সঙ্গে এই মুহূর্তগুলো ভাগ করে নেওয়া আনন্দের ছিল।
valediction = শুভেচ্ছাসহ,
valediction-child = অনেক আদরসহ,

films-title = আপনার ফিল্ম
films-erased = আমরা আপনার ফিল্ম মুছে ফেলেছি।
films-kept-by-family = আপনার ফিল্ম আপনার কাছে আছে, আমরা কোনো কপি রাখিনি।
films-kept-until = আমরা আপনার ফিল্ম { $date } পর্যন্ত রাখব, তারপর মুছে ফেলব।
copied-to = অনুলিপি

logo-alt = { $service }-এর প্রতীক
signature-alt = { $name }-এর স্বাক্ষর

## Charts and the page of progress

progress-title = { $name }-এর অগ্রগতি
progress-for = { $names }-এর অগ্রগতি
progress-dates = { $from } থেকে { $to }
progress-start-now = শুরু থেকে এখন
progress-along-the-way = পথে পথে
progress-tables = সংখ্যাগুলো
progress-day = দিন
progress-day-cycle = { $date } (ফিল্ম{"\u00A0"}{ $cycle })
principles-title = ক্লিপে দেখা নীতিগুলো
principles-note = কয়টি ক্লিপ

chart-start = শুরু
chart-start-number = শুরু { $number }
chart-now = এখন
chart-now-number = এখন { $number }
chart-unchanged = শুরু আর এখন
chart-hoped-for = আশা { $number }
chart-not-rated = সংখ্যা নেই
chart-cycle = ফিল্ম { $number }

chart-alt-scale = প্রতিটি লক্ষ্যের { $from } থেকে { $to } পর্যন্ত একটি রেখা আছে।
chart-alt-once = { $goal }: শুরুতে { $start }।
chart-alt-same = { $goal }: শুরুতে { $start }, এখনও { $start }।
chart-alt-both = { $goal }: শুরুতে { $start }, এখন { $now }।
chart-alt-hoped-for = আশা: { $number }।
chart-alt-day = { $goal }: { $from } তারিখে { $start }।
chart-alt-days = { $goal }: { $from } তারিখে { $start }, { $to } তারিখে { $now }।
chart-alt-not-rated = { $count ->
    [one] ফিল্ম { $cycles }-এর পরে সংখ্যা নেই।
   *[other] ফিল্ম { $cycles }-এর পরে সংখ্যা নেই।
}
chart-alt-principles = { $title }: প্রতি ফিল্মের কয়টি ক্লিপে প্রতিটি দেখা যায়।
chart-alt-tables = সব সংখ্যা সারণিতে আছে।

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (জন্ম: { $date })
summary-met = { $clients } আর { $children }-এর সঙ্গে কাজ হয়েছে { $from } থেকে { $to } পর্যন্ত।
summary-met-in = { $clients } আর { $children }-এর সঙ্গে কাজ হয়েছে { $month } মাসে।
summary-what = ভিডিও ইন্টারঅ্যাকশন গাইডেন্সে আমরা একজন বড় মানুষ আর একটি শিশুর ভালো একটি মুহূর্তের ফিল্ম করি, আর একসঙ্গে তার ছোট ছোট ক্লিপ দেখি।
summary-films = ফিল্ম: { $films }টি। একসঙ্গে পর্যালোচনা: { $reviews }টি। আমাদের কাজ এখন শেষ।
summary-letter = পরিবারের কাছে এ নিয়ে একটি পুরো চিঠি আছে, কাকে দেখাবে তা তারাই ঠিক করে।
summary-ask = কোনো প্রশ্ন থাকলে দয়া করে আমাকে { $phone } নম্বরে ফোন করুন।

## The booklet

document-booklet = আপনার ছোট বই
document-cycle-booklet = ফিল্ম { $number }-এর ছোট বই
list-booklet = ছোট বই
list-cycle-booklet = ফিল্ম { $number }-এর ছোট বই
booklet-title = { $names }: একসঙ্গে কিছু মুহূর্ত, { $season }
booklet-moments = একসঙ্গে কিছু মুহূর্ত, { $season }
booklet-of-film = { film-title }, { $season }
season = { $season ->
    [spring] বসন্ত
    [summer] গ্রীষ্ম
    [autumn] শরৎ
   *[winter] শীত
} { $year }
season-range = { $from } থেকে { $to }
booklet-question = যে প্রশ্ন দিয়ে আপনি শুরু করেছিলেন
booklet-question-shared = যে প্রশ্ন দিয়ে আমরা শুরু করেছিলাম
booklet-film = { film-title }: { $activity }
booklet-next = পরের পদক্ষেপ
booklet-ideas = সামনের জন্য ভাবনা
booklet-notes = আপনার নিজের নোট

list-service-report = সেবার প্রতিবেদন

## Case studies, as others and the family read them

anonymous-left-out = [বাদ দেওয়া হয়েছে]
anonymous-session = সাক্ষাৎ { $number }
anonymous-in-session = { $number } নম্বর সাক্ষাতে
anonymous-season = { $season ->
    [spring] বসন্ত
    [summer] গ্রীষ্ম
    [autumn] শরৎ
   *[winter] শীত
}
anonymous-in-season = { $season ->
    [spring] বসন্তে
    [summer] গ্রীষ্মে
    [autumn] শরতে
   *[winter] শীতে
}
anonymous-ages = { $from ->
    [0] এক বছরের কম
   *[other] { $from } থেকে { $to } বছর
}
anonymous-of-ages = { $from ->
    [0] এক বছরের কম
   *[other] { $from } থেকে { $to } বছর
}
anonymous-kin = { $pronoun ->
    [she] মেয়েটির { $role }
    [he] ছেলেটির { $role }
   *[none] শিশুটির { $role }
}
anonymous-role = { $role }
anonymous-practitioner = বিশেষজ্ঞ
anonymous-the-family = পরিবার
anonymous-family = পরিবার
family-review-part = { $part ->
    [helping-question] সাহায্যের প্রশ্ন
    [goal] লক্ষ্য
    [level] স্তরগুলোর অর্থ
    [for-child] শিশুর জন্য শব্দ
    [for-relationship] সম্পর্কের জন্য শব্দ
    [setting] কোথায় ফিল্ম করেছি
    [activity] আপনারা কী করেছেন
    [caption] ছবির নিচে
    [alternative] শব্দে ছবিটি
    [words] ফিল্মের মুহূর্ত নিয়ে কথা
    [strength] ভালো দিক
    [next] পরের ধাপ
    [feedback] আমাদের কাজ নিয়ে কথা
   *[other] লেখা
}
family-review-title = আপনাদের গল্প, আপনাদের নাম ছাড়া
family-review-intro = আমাদের একসঙ্গে করা কাজ নিয়ে অন্যরা এটি পড়বে। সময় নিয়ে পড়ুন। আপনি হ্যাঁ বা না বলতে পারেন, আর যেকোনো অংশ বদলাতে বা বাদ দিতে বলতে পারেন।
family-review-mind = পরেও আপনি মত বদলাতে পারেন। তখন আমরা এটি সরিয়ে নেব।
family-review-changed = আমরা কী বদলেছি, যাতে কেউ না জানে এটি আপনারা
family-review-names = এখানে আপনার পরিবারের অন্য নাম আছে: { $names }।
family-review-others = অন্যদের এখানে নাম নেই। তারা কী করে বা শিশুর কে হয়, তা বলা আছে।
family-review-places = জায়গা ও স্কুলের এখানে নাম নেই। সেগুলো কী, শুধু তা বলা আছে।
family-review-days = তারিখ বা সঠিক বয়স নেই। সাক্ষাতের নম্বর, ঋতু বা কয়েক বছর বলা আছে।
family-review-numbers = ঠিকানা, ফোন নম্বর এসব বাদ দেওয়া হয়েছে।
family-review-story = গল্প
family-review-beside = এর সঙ্গে আর যা দেখানো হয়

page-before = আগের পাতা
page-after = পরের পাতা
front-fold = ভাঁজ করার জন্য ছাপান (PDF)
fold-title = ছোট বইটি কীভাবে ছাপাবেন ও ভাঁজ করবেন
fold-print = “{ front-fold }” খুলে ছাপান: দুই পিঠে, ছোট ধার ধরে উল্টে, আসল মাপে।
fold-order = পাতাগুলো ক্রমে রাখুন, মলাট বাইরের দিকে।
fold-fold = সব একসঙ্গে মাঝখানে ভাঁজ করুন। মাঝের পাতায় দুটি ছোট দাগ জায়গা দেখায়।
fold-staple = ভাঁজে দুটি পিন দিন। সুচ-সুতো দিয়েও হয়।
list-print-edition = ভাঁজ করার PDF

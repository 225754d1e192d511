### تمام دستاویزات کے جملے، اردو میں۔
###
### کوئی جملہ بدلنے کے لیے اپنی تھیم میں wording/ur.ftl نام کی فائل بنائیں جس میں صرف وہی جملہ ہو: `کلید = نیا جملہ۔`
### قوسین کے نام پروگرام بھرتا ہے؛ انہیں آگے پیچھے کیا یا چھوڑا جا سکتا ہے۔ ‏$you بتاتا ہے کہ پڑھنے والے سے کیسے بات کی جائے۔
###
### ابھی تک کسی رواں اردو بولنے والے نے یہ عبارت نہیں پرکھی۔
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = متن پر واپس
page-table = جدول

front-title = { $name } کے لیے
front-intro = یہ ہمارے مل کر کیے گئے کام کے کاغذات ہیں۔ یہ آپ کے ہیں، اپنے پاس رکھیں۔
front-papers = آپ کے کاغذات
front-begin = آپ ”{ $document }“ سے شروع کر سکتے ہیں۔
front-keep = براہ کرم اس فولڈر کی سب چیزیں ایک ساتھ رکھیں۔
front-questions = کوئی سوال؟
front-read = اسی اسکرین پر پڑھیں
front-print = چھاپیں یا محفوظ کریں (PDF)

document-letter = آپ کا خط
document-child-letter = { $name } کے لیے خط
document-own-letter = بچے کا اپنا خط
document-summary = مختصر خلاصہ
document-progress = آپ کی پیش رفت

## The practitioner's list

list-built = { $date } تک کے نوٹس سے
list-families = { $count ->
    [one] { $count } خاندان
   *[other] { $count } خاندان
}
list-documents = { $count ->
    [one] { $count } دستاویز
   *[other] { $count } دستاویزات
}
list-errors = { $count ->
    [0] درست کرنے کو کچھ نہیں
    [one] { $count } بات درست کرنی ہے
   *[other] { $count } باتیں درست کرنی ہیں
}
list-warnings = { $count ->
    [one] { $count } بات دیکھنی ہے
   *[other] { $count } باتیں دیکھنی ہیں
}
list-overdue-count = { $count ->
    [one] { $count } خاندان کے نوٹس مقررہ تاریخ کے بعد بھی رکھے ہیں
   *[other] { $count } خاندانوں کے نوٹس مقررہ تاریخ کے بعد بھی رکھے ہیں
}
list-no-families = اس کتاب میں ابھی کوئی خاندان نہیں۔ ہر ایک کا families میں اپنا فولڈر ہوتا ہے۔

list-problems-title = پہلے یہ درست کریں
list-book-problems = پوری کتاب
list-warnings-title = دیکھنے کے لائق
list-families-title = خاندان
list-column-reference = حوالہ
list-column-folder = فولڈر
list-column-status = مرحلہ
list-column-documents = دستاویزات
list-column-problems = مسائل

list-no-reference = ابھی کوئی حوالہ نہیں
list-none = کوئی مسئلہ نہیں
list-no-documents = ابھی کچھ نہیں لکھا گیا
list-letter = خط
list-child-letter = بچے کے لیے خط
list-summary = خلاصہ
list-progress = پیش رفت
list-web-page = ویب صفحہ
list-pdf = PDF
list-line = سطر { $line }
list-overdue = { $date } کے بعد بھی رکھا ہے
list-films-overdue = فلمیں { $date } کے بعد بھی رکھی ہیں

## The contact sheet of a family’s stills

sheet-title = { $reference } کی تصویریں
sheet-prompt = خانے وہ دکھاتے ہیں جسے پروگرام نے چہرہ سمجھا۔ کچھ چہرے اس سے رہ جاتے ہیں، خاص طور پر ایک طرف سے، آدھے چھپے، دھندلے یا چھوٹے۔ ہر تصویر باہر جانے سے پہلے خود دیکھیں۔
sheet-none = اس خاندان کے فولڈر میں ابھی کوئی تصویر نہیں۔
sheet-clip = کلپ { $clip }
sheet-no-clip = ابھی کوئی کلپ اسے استعمال نہیں کرتا۔
sheet-alt = تصویر { $file }، نیچے درج خانوں کے ساتھ
sheet-found = { $count ->
    [0] کوئی کھلا چہرہ نہیں ملا۔ اس کا مطلب یہ نہیں کہ کوئی نہیں ہے۔
    [one] { $count } کھلا چہرہ ملا۔
   *[other] { $count } کھلے چہرے ملے۔
}
sheet-paste = ہر دستاویز میں پورا سر ڈھانپنے کے لیے اس کا خانہ کلپ کے `hide` میں شامل کریں:
sheet-paste-all = سب کو ڈھانپنے کے لیے اس سطر میں تمام خانے ہیں، وہ بھی جو پہلے سے ہیں:
sheet-licence = چہرے ڈھونڈنے والا پروگرام، SeetaFace، اور اس کا لائسنس
sheet-crop = صرف وہی رہتا ہے جو ٹوٹی لکیر کے اندر ہے۔

status-referred = بھیجا گیا
status-started = شروع ہوا
status-completed = مکمل ہوا
status-ended-early = جلد ختم ہوا
status-unknown = معلوم نہیں

## Letters

letter-title = { $name } کے نام خط
letter-subject = ویڈیو انٹریکشن گائیڈنس (VIG): { $children }
salutation = { $you ->
    [she] محترمہ { $name }،
    [he] محترم { $name }،
   *[they] آداب { $name }،
}
our-reference = ہمارا حوالہ { $reference }
page-of = صفحہ { $page } از { $pages }
draft = مسودہ۔ براہ کرم ابھی نہ بھیجیں۔

met = ہماری ملاقاتیں { $from } سے { $to } تک ہوئیں۔
met-in = ہماری ملاقاتیں { $month } میں ہوئیں۔
question-intro = آپ کا پہلا سوال یہ تھا:
question-reworded = بعد میں آپ نے اسے نئے لفظوں میں کہا:
question-intro-shared = ہمارا پہلا سوال یہ تھا:
question-reworded-others = بعد میں سوال یہ ہو گیا:
question-asked = { $names } کا سوال:
question-asked-you = آپ کا سوال:

copy-note = یہ خط { $clients } کے نام لکھا گیا۔ جہاں ”آپ“ لکھا ہے، وہاں { $clients } مراد ہیں۔
met-others = { $clients } سے ملاقاتیں { $from } سے { $to } تک ہوئیں۔
met-others-in = { $clients } سے ملاقاتیں { $month } میں ہوئیں۔
question-intro-others = { $clients } کا پہلا سوال یہ تھا:

not-translated = اگلے حصے کا ترجمہ نہیں ہوا۔
not-translated-either = اس حصے کا بھی ترجمہ نہیں ہوا۔

words-title = آپ کے الفاظ
words-title-then-and-now = آپ کے الفاظ، تب اور اب
words-title-of = { $name } نے کیا کہا
words-title-of-then-and-now = { $name } نے کیا کہا، تب اور اب
words-child = { $children }
words-relationship = ہمارے درمیان
words-comma = ،

ratings-title = آپ کے مقاصد
ratings-title-others = مقاصد
ratings-title-all-up = { $count ->
    [1] آپ کا مقصد آگے بڑھا
    [2] آپ کے دونوں مقاصد آگے بڑھے
    [3] آپ کے تینوں مقاصد آگے بڑھے
    [4] آپ کے چاروں مقاصد آگے بڑھے
   *[other] آپ کے سب مقاصد آگے بڑھے
}
ratings-title-some-up = آپ کے { $count } میں سے { $up } مقاصد آگے بڑھے
ratings-note = { $count ->
    [one] آپ نے اپنے مقصد کو { $from } سے { $to } تک کا نمبر دیا۔
   *[other] آپ نے ہر مقصد کو { $from } سے { $to } تک کا نمبر دیا۔
}
ratings-note-some = آپ نے اپنے { $count ->
    [one] ایک مقصد
   *[other] { $count } مقاصد
} کو { $from } سے { $to } تک کا نمبر دیا۔
ratings-passed = آپ کی امید سے بھی اوپر: { $goals }۔
ratings-words-past = آپ کی امید سے زیادہ: { $goals }۔
ratings-words-passed = { $goal }: آپ کو { $hoped } کی امید تھی، اور اب { $now }۔
ratings-words-lower = { $goal }: شروع میں { $start }، اور اب { $now }۔ ایسا ہو جاتا ہے، اور اس پر بات کرنا اچھا ہے۔
ratings-reached = وہاں جہاں آپ کی امید تھی: { $goals }۔
ratings-stayed = پہلے جیسا: { $goals }۔
ratings-lower = شروع سے کم: { $goals }۔ ایسا ہو جاتا ہے، اور اس پر بات کرنا اچھا ہے۔
ratings-some-goals = { $count ->
    [one] { $count } مقصد
   *[other] { $count } مقاصد
}
ratings-title-passed = { $title }، اور امید سے اوپر: { $past }
ratings-title-it-passed = { $title }، امید سے بھی اوپر
ratings-note-scales = آپ نے ہر مقصد کو اس کے اپنے پیمانے پر نمبر دیا۔
ratings-goal = مقصد
ratings-start = شروع
ratings-now = اب
ratings-hoped-for = امید
ratings-scale = ({ $from } سے { $to })
ratings-rater = – { $name }
ratings-rater-you = – آپ
ratings-set-aside = ({ $date } کو چھوڑ دیا گیا)

gas-much-less = امید سے بہت کم
gas-less = امید سے کم
gas-as-hoped = جیسی امید تھی
gas-more = امید سے زیادہ
gas-much-more = امید سے بہت زیادہ

what-we-saw = ہم نے کیا دیکھا
what-we-saw-intro = { $film_count ->
    [1] فلم میں
   *[other] ہر فلم میں
} ہم نے وہ لمحے تلاش کیے جب سب اچھا چل رہا تھا۔
film-title = { $number ->
    [1] پہلی فلم
    [2] دوسری فلم
    [3] تیسری فلم
    [4] چوتھی فلم
    [5] پانچویں فلم
    [6] چھٹی فلم
   *[other] فلم { $number }
}
film-title-date = { film-title }، { $date }
film-title-activity = { film-title }: { $activity }، { $date }
speaker-at-review = { $number ->
    [1] { $name }، ہمارے پہلے جائزے میں
    [2] { $name }، ہمارے دوسرے جائزے میں
    [3] { $name }، ہمارے تیسرے جائزے میں
    [4] { $name }، ہمارے چوتھے جائزے میں
    [5] { $name }، ہمارے پانچویں جائزے میں
    [6] { $name }، ہمارے چھٹے جائزے میں
   *[other] { $name }، جائزہ { $number } میں
}
said-in-line = ({ $name })
quoted = ”{ $words }“

principle-attentive = توجہ: دیکھنا، اور جگہ دینا۔
principle-attentive-name = توجہ۔
principle-encouraging = حوصلہ دینا: پیار بھرے چہرے سے انتظار کرنا، اور جو دکھے اسے نام دینا۔
principle-encouraging-name = حوصلہ دینا۔
principle-receiving = قبول کرنا: دکھانا کہ آپ نے دیکھ لیا۔
principle-receiving-name = قبول کرنا۔
principle-attuned = ہم آہنگی سے باری باری: جواب دینا، پھر باری آگے دینا۔
principle-attuned-name = ہم آہنگی سے باری باری۔
principle-guiding = رہنمائی: بس جتنی مدد چاہیے، اور ایک انتخاب۔
principle-guiding-name = رہنمائی۔
principle-deepening = گہری بات چیت: اپنی رائے بتانا، اور پھر سے قریب آنا۔
principle-deepening-name = گہری بات چیت۔
principles-again = یہاں پھر: { $names }۔

strengths-title = آپ کا جو عمل مدد کرتا ہے
strengths-title-others = جو مدد کرتا ہے

ask-again = اگر آپ بات کرنا چاہیں تو براہ کرم مجھے { $phone } پر فون کریں۔
thanks = شکریہ، { $name }۔ { $children_count ->
    [1] آپ اور { $children }
   *[other] آپ، { $children }
} کے ساتھ یہ لمحے بانٹنا خوشی کی بات تھی۔
valediction = آپ کی خیر اندیش،
valediction-child = بہت سی نیک تمناؤں کے ساتھ،

films-title = آپ کی فلمیں
films-erased = ہم نے آپ کی فلمیں مٹا دی ہیں۔
films-kept-by-family = آپ کی فلمیں آپ کے پاس ہیں، اور ہم نے کوئی نقل نہیں رکھی۔
films-kept-until = ہم آپ کی فلمیں { $date } تک رکھیں گے، اور پھر مٹا دیں گے۔
copied-to = نقل بنام

logo-alt = { $service } کا نشان
signature-alt = { $name } کے دستخط

## Charts and the page of progress

progress-title = { $name } کی پیش رفت
progress-for = { $names } کی پیش رفت
progress-dates = { $from } سے { $to }
progress-start-now = شروع سے اب تک
progress-along-the-way = راستے میں
progress-tables = نمبر
progress-day = دن
progress-day-cycle = { $date } (فلم{"\u00A0"}{ $cycle })
principles-title = کلپوں میں نظر آنے والے اصول
principles-note = کتنے کلپ

chart-start = شروع
chart-start-number = شروع { $number }
chart-now = اب
chart-now-number = اب { $number }
chart-unchanged = شروع اور اب
chart-hoped-for = امید { $number }
chart-not-rated = نمبر نہیں
chart-cycle = فلم { $number }

chart-alt-scale = ہر مقصد کی { $from } سے { $to } تک ایک لکیر ہے۔
chart-alt-once = { $goal }: شروع میں { $start }۔
chart-alt-same = { $goal }: شروع میں { $start } اور اب بھی { $start }۔
chart-alt-both = { $goal }: شروع میں { $start }، اب { $now }۔
chart-alt-hoped-for = امید: { $number }۔
chart-alt-day = { $goal }: { $from } کو { $start }۔
chart-alt-days = { $goal }: { $from } کو { $start }، { $to } کو { $now }۔
chart-alt-not-rated = { $count ->
    [one] فلم { $cycles } کے بعد نمبر نہیں۔
   *[other] فلموں { $cycles } کے بعد نمبر نہیں۔
}
chart-alt-principles = { $title }: ہر فلم کے کتنے کلپوں میں ہر ایک نظر آتا ہے۔
chart-alt-tables = ہر نمبر جدولوں میں ہے۔

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (تاریخِ پیدائش: { $date })
summary-met = { $clients } اور { $children } کے ساتھ کام { $from } سے { $to } تک ہوا۔
summary-met-in = { $clients } اور { $children } کے ساتھ کام { $month } میں ہوا۔
summary-what = ویڈیو انٹریکشن گائیڈنس میں ہم ایک بڑے اور ایک بچے کے اچھے لمحے کی فلم بناتے ہیں، اور مل کر اس کے مختصر کلپ دیکھتے ہیں۔
summary-films = فلمیں: { $films }۔ مل کر جائزے: { $reviews }۔ ہمارا کام اب مکمل ہے۔
summary-letter = خاندان کے پاس اس کا پورا خط ہے، اور وہی طے کرتا ہے کہ کسے دکھائے۔
summary-ask = کوئی سوال ہو تو براہ کرم مجھے { $phone } پر فون کریں۔

## The booklet

document-booklet = آپ کا کتابچہ
document-cycle-booklet = فلم { $number } کا کتابچہ
list-booklet = کتابچہ
list-cycle-booklet = فلم { $number } کا کتابچہ
booklet-title = { $names }: ساتھ کے لمحے، { $season }
booklet-moments = ساتھ کے لمحے، { $season }
booklet-of-film = { film-title }، { $season }
season = { $season ->
    [spring] بہار
    [summer] گرمی
    [autumn] خزاں
   *[winter] سردی
} { $year }
season-range = { $from } سے { $to }
booklet-question = وہ سوال جس سے آپ نے شروع کیا
booklet-question-shared = وہ سوال جس سے ہم نے شروع کیا
booklet-film = { film-title }: { $activity }
booklet-next = اگلا قدم
booklet-ideas = آگے کے لیے خیال
booklet-notes = آپ کے اپنے نوٹس

list-service-report = سروس کی رپورٹ

## Case studies, as others and the family read them

anonymous-left-out = [حذف کیا گیا]
anonymous-session = ملاقات { $number }
anonymous-in-session = ملاقات { $number } میں
anonymous-season = { $season ->
    [spring] بہار
    [summer] گرمی
    [autumn] خزاں
   *[winter] سردی
}
anonymous-in-season = { $season ->
    [spring] بہار میں
    [summer] گرمیوں میں
    [autumn] خزاں میں
   *[winter] سردیوں میں
}
anonymous-ages = { $from ->
    [0] ایک سال سے کم
   *[other] { $from } سے { $to } سال
}
anonymous-of-ages = { $from ->
    [0] ایک سال سے کم
   *[other] { $from } سے { $to } سال
}
anonymous-kin = { $pronoun ->
    [she] بچی کے خاندان سے { $role }
    [he] بچے کے خاندان سے { $role }
   *[none] بچے کے خاندان سے { $role }
}
anonymous-role = { $role }
anonymous-practitioner = ماہر
anonymous-the-family = خاندان
anonymous-family = خاندان
family-review-part = { $part ->
    [helping-question] مدد کا سوال
    [goal] مقصد
    [level] درجوں کا مطلب
    [for-child] بچے کے لیے الفاظ
    [for-relationship] تعلق کے لیے الفاظ
    [setting] فلم کہاں بنی
    [activity] آپ نے کیا کیا
    [caption] تصویر کے نیچے
    [alternative] تصویر لفظوں میں
    [words] فلم کے لمحے کے بارے میں الفاظ
    [strength] خوبی
    [next] اگلا قدم
    [feedback] ہمارے کام کے بارے میں الفاظ
   *[other] متن
}
family-review-title = آپ کی کہانی، آپ کے ناموں کے بغیر
family-review-intro = ہمارے مل کر کیے گئے کام کے بارے میں دوسرے لوگ یہ پڑھیں گے۔ اطمینان سے پڑھیں۔ آپ ہاں یا نہ کہہ سکتے ہیں، اور کوئی بھی حصہ بدلنے یا نکالنے کو کہہ سکتے ہیں۔
family-review-mind = آپ بعد میں بھی اپنا ارادہ بدل سکتے ہیں۔ پھر ہم اسے ہٹا دیں گے۔
family-review-changed = ہم نے کیا بدلا تاکہ کوئی نہ جانے کہ یہ آپ ہیں
family-review-names = آپ کے خاندان کے یہاں دوسرے نام ہیں: { $names }۔
family-review-others = دوسرے لوگوں کا یہاں نام نہیں۔ بتایا گیا ہے کہ وہ کیا کرتے ہیں یا بچے کے کیا لگتے ہیں۔
family-review-places = جگہوں اور اسکولوں کا یہاں نام نہیں۔ صرف بتایا گیا ہے کہ وہ کیا ہیں۔
family-review-days = نہ تاریخیں ہیں نہ پوری عمر۔ ملاقات کا نمبر، موسم، یا چند سال بتائے گئے ہیں۔
family-review-numbers = پتے، فون نمبر اور ایسی چیزیں نکال دی گئی ہیں۔
family-review-story = کہانی
family-review-beside = اس کے ساتھ اور کیا دکھایا جاتا ہے

page-before = پچھلا صفحہ
page-after = اگلا صفحہ
front-fold = تہ کرنے کے لیے چھاپیں (PDF)
fold-title = کتابچہ کیسے چھاپیں اور تہ کریں
fold-print = ”{ front-fold }“ کھولیں اور چھاپیں: دونوں طرف، چھوٹے کنارے پر پلٹ کر، اصل سائز میں۔
fold-order = ورق ترتیب سے رکھیں، سرورق باہر کی طرف ہو۔
fold-fold = سب کو ایک ساتھ بیچ سے تہ کریں۔ درمیانی صفحوں پر دو چھوٹے نشان جگہ دکھاتے ہیں۔
fold-staple = تہ پر دو پن لگائیں۔ سوئی دھاگا بھی چلے گا۔
list-print-edition = تہ کرنے والی PDF

### The sentences of every document, in English.
###
### To change one, make a file wording/en.ftl in your theme that holds this one sentence: `key = The new sentence.`
### The names in braces are put in by the program and may be moved or left out, not added to; a comment above a sentence
### names what else it is given.

## Pages
## What web pages need besides the words of a document.

# For who listens to the page: leads from a footnote back to its mark.
page-note-back = Back to the text
# For who listens to the page: names a wide table that can be moved sideways.
page-table = Table
# For who listens to the page: the arrows at the foot of a booklet’s pages.
page-before = Page before
page-after = Next page

# The front page of what one person receives.
front-title = For { $name }
front-intro = These are your papers from our work together. They are yours to keep.
front-papers = Your papers
# Names the document to read first, where there are several.
front-begin = You could begin with “{ $document }”.
front-keep = Please keep everything in this folder together.
# Before the practitioner’s name, phone and e-mail.
front-questions = Any questions?
front-read = Read it on this screen
front-print = Save or print (PDF)
# The PDF whose pages are in the order for folding.
front-fold = Print it to fold (PDF)

# How a booklet is printed and folded. The words for the print window are those that printers use.
fold-title = How to print and fold the booklet
fold-print = Open “{ front-fold }” and print it: on both sides, flip on short edge, actual size.
fold-order = Keep the sheets in order, with the cover outside.
fold-fold = Fold them all together in the middle. Two small marks on the middle pages show you where.
fold-staple = Put two staples through the fold. A needle and thread do it too.

document-letter = Your letter
document-child-letter = The letter for { $name }
document-own-letter = Your own letter
document-summary = A short summary
document-progress = Your progress
document-booklet = Your booklet
document-cycle-booklet = The booklet of film { $number }

## The practitioner's list

list-built = From notes up to { $date }
list-families = { $count ->
    [one] { $count } family
   *[other] { $count } families
}
list-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
list-errors = { $count ->
    [0] Nothing to put right
    [one] { $count } thing to put right
   *[other] { $count } things to put right
}
list-warnings = { $count ->
    [one] { $count } thing to check
   *[other] { $count } things to check
}
list-overdue-count = { $count ->
    [one] { $count } family’s notes are kept past their date
   *[other] { $count } families’ notes are kept past their date
}
list-no-families = There are no families in this book yet. Each has a folder of its own under families.

list-problems-title = To put right first
list-book-problems = The whole book
list-warnings-title = Worth checking
list-families-title = Families
list-column-reference = Reference
list-column-folder = Folder
list-column-status = Where it stands
list-column-documents = Documents
list-column-problems = Problems

list-no-reference = No reference yet
list-none = No problems
list-no-documents = Nothing written yet
list-letter = Letter
list-child-letter = Letter to the child
list-summary = Summary
list-progress = Progress
list-booklet = Booklet
list-cycle-booklet = Booklet of film { $number }
list-web-page = web page
list-pdf = PDF
list-print-edition = PDF for folding
list-line = line { $line }
list-overdue = Kept past { $date }
list-films-overdue = Films kept past { $date }

## The preview (traject serve)
## The practitioner's own page round the documents, while notes are written.

preview-title = Preview
preview-search = Find a family
# Where the search finds nothing.
preview-none = No family is called that.
# Under a list that is too long to show whole.
preview-more = There are more. Type to find them.
preview-list = The list
preview-all = All families
preview-front = Front page
# For who listens to the page: names the two ways to look at a document.
preview-as = Show as
preview-page = Web page
preview-phone = On a telephone
preview-print = Print
preview-own-tab = In its own tab
preview-making = Making it …
preview-up-to-date = Up to date
# Where papers are shown as they were before a mistake in the notes.
preview-old = Not up to date
preview-gone = The preview has ended. Start it again in the terminal.
preview-nothing = There is nothing to show yet.
preview-overdue = Kept past its date

## The contact sheet of a family’s stills

sheet-title = Stills of { $reference }
sheet-prompt = The boxes show what a program took for faces. It misses faces, above all those from the side, half hidden, blurred or small. Look at every still yourself before it leaves the house.
sheet-none = There are no stills in this family’s folder yet.
sheet-clip = Clip { $clip }
sheet-no-clip = No clip uses it yet.
sheet-alt = The still { $file }, with the boxes listed below
sheet-found = { $count ->
    [0] No face was found that is not covered already. That does not mean there is none.
    [one] { $count } face was found that is not covered.
   *[other] { $count } faces were found that are not covered.
}
sheet-paste = To cover a whole head in every document, put its box among those of `hide` in the clip:
sheet-paste-all = To cover them all, this line has every box, those you have already too:
sheet-licence = The program that looks for faces, SeetaFace, and its licence
sheet-crop = Only what lies within the dashed line is kept.

status-referred = Referred
status-started = Started
status-completed = Completed
status-ended-early = Ended early
status-unknown = Not known

## Letters
## What letters say. The reader is "you".

# The window's title, and the title in the PDF's properties.
letter-title = Letter to { $name }
# The subject line, after the salutation. Also given: $count, of children.
letter-subject = Video Interaction Guidance with { $children }
salutation = Dear { $name },
our-reference = Our reference { $reference }
page-of = Page { $page } of { $pages }
draft = Draft. Please do not send this yet.

met = We met from { $from } to { $to }.
met-in = We met in { $month }.
question-intro = You began with this helping question:
question-reworded = Later you put it in new words:
# Where several took part and it is not one reader’s question alone.
question-intro-shared = We began with this helping question:
question-reworded-others = Later the question became:
# The question of somebody else who took part. Also given: $count, of people.
question-asked = { $names } asked:
question-asked-you = You asked:

# For an adult who may have the letter but did not take part. Also given: $count, of clients.
copy-note = This letter was written to { $clients }. Where it says “you”, it means { $clients }.
met-others = I met { $clients } from { $from } to { $to }.
met-others-in = I met { $clients } in { $month }.
# Also given: $count, of clients.
question-intro-others = { $clients } began with this helping question:

# Once, above the first part of a note that nobody translated, where the words stay as they were written.
not-translated = The next part has not been translated.
# The same above the last part of a letter, where an earlier one was not translated.
not-translated-either = This part has not been translated either.

words-title = Your words
words-title-then-and-now = Your words, then and now
words-title-of = What { $name } said
words-title-of-then-and-now = What { $name } said, then and now
words-child = { $count ->
    [one] { $children } is
   *[other] { $children } are
}
words-relationship = Between us
words-comma = ,

ratings-title = Your goals
ratings-title-others = The goals
ratings-title-all-up = { $count ->
    [1] Your goal moved up
    [2] Both of your goals moved up
    [3] All three of your goals moved up
    [4] All four of your goals moved up
    [5] All five of your goals moved up
   *[other] All { $count } of your goals moved up
}
ratings-title-some-up = { $up ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
   *[other] { $up }
} of your { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $count }
} goals moved up
ratings-note = { $count ->
    [one] You gave your goal a number from { $from } to { $to }.
   *[other] You gave each goal a number from { $from } to { $to }.
}
# Where some of the reader’s goals are told in words.
ratings-note-some = You gave { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $count }
} of your goals a number from { $from } to { $to }.
# How goals went, named or counted in $goals. Also given: $count, of goals.
ratings-passed = { $count ->
    [one] { $goals } is now higher than you hoped.
   *[other] { $goals } are now higher than you hoped.
}
# Goals whose levels are words. Also given: $count, of goals.
ratings-words-past = { $goals } went past what you hoped for.
# All three are the family’s own words in quotation marks.
ratings-words-passed = For { $goal } you hoped for { $hoped }. Now it is { $now }.
ratings-words-lower = For { $goal } it was { $start } at the start, and now it is { $now }. That can happen, and it is worth talking about.
ratings-reached = { $count ->
    [one] { $goals } is now where you hoped it would be.
   *[other] { $goals } are now where you hoped they would be.
}
ratings-stayed = { $count ->
    [one] { $goals } stayed where it was.
   *[other] { $goals } stayed where they were.
}
ratings-lower = { $count ->
    [one] { $goals } is lower now than at the start.
   *[other] { $goals } are lower now than at the start.
} That can happen, and it is worth talking about.
# Begins the four sentences above where goals are too many to name.
ratings-some-goals = { $count ->
    [1] One of your goals
    [2] Two of your goals
    [3] Three of your goals
    [4] Four of your goals
    [5] Five of your goals
    [6] Six of your goals
   *[other] { $count } of your goals
}
# The heading of the page of progress: { $title } is one of the four above that say how many moved up.
ratings-title-passed = { $title }, and { $past ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $past }
} went past what you hoped for
ratings-title-it-passed = { $title }, past what you hoped for
ratings-note-scales = You gave each goal a number on its own scale.
ratings-goal = Goal
ratings-start = Start
ratings-now = Now
ratings-hoped-for = Hoped for
ratings-scale = ({ $from } to { $to })
ratings-rater = – { $name }
# Beside the reader's own, where somebody else's stand by them.
ratings-rater-you = – you
ratings-set-aside = (set aside on { $date })

# Levels of goal attainment scaling that the family has no words of its own for.
gas-much-less = much less than hoped
gas-less = less than hoped
gas-as-hoped = as hoped
gas-more = more than hoped
gas-much-more = much more than hoped

what-we-saw = What we saw
# Also given: $children.
what-we-saw-intro = { $film_count ->
    [1] In the film
   *[other] In each film
} we looked for moments when things went well.
film-title = { $number ->
    [1] First film
    [2] Second film
    [3] Third film
    [4] Fourth film
    [5] Fifth film
    [6] Sixth film
   *[other] Film { $number }
}
# Also given: $number.
film-title-date = { film-title }, { $date }
# Also given: $number.
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, at our first review
    [2] { $name }, at our second review
    [3] { $name }, at our third review
    [4] { $name }, at our fourth review
    [5] { $name }, at our fifth review
    [6] { $name }, at our sixth review
   *[other] { $name }, at review { $number }
}
# After words said about a moment that stands in a line. Also given: $number, of the cycle.
said-in-line = ({ $name })
quoted = “{ $words }”

# The principles of attuned interactions, in plain words; by name once the letter has said what they are.
principle-attentive = Being attentive: watching, and giving room.
principle-attentive-name = Being attentive.
principle-encouraging = Encouraging: waiting with a warm face, and naming what you see.
principle-encouraging-name = Encouraging.
principle-receiving = Receiving: showing that you noticed.
principle-receiving-name = Receiving.
principle-attuned = Taking turns in tune: answering, then passing the turn on.
principle-attuned-name = Taking turns in tune.
principle-guiding = Guiding: just enough help, with a choice.
principle-guiding-name = Guiding.
principle-deepening = Deepening talk: sharing views, and coming back together.
principle-deepening-name = Deepening talk.
# In a letter, the names of principles that it has explained before.
principles-again = Here again: { $names }.

strengths-title = What you do that helps
# Where several took part, or the reader did not.
strengths-title-others = What helps

ask-again = If you would like to talk, please ring me on { $phone }.
thanks = Thank you, { $name }. It was a pleasure to share these moments with { $children_count ->
    [1] you and { $children }
   *[other] you, { $children }
}.
valediction = Yours sincerely,
valediction-child = With warm wishes,

films-title = Your films
films-erased = We have erased your films.
films-kept-by-family = You have your films, and we have kept no copy.
films-kept-until = We keep your films until { $date }, and then we will erase them.
copied-to = Copied to

logo-alt = Logo of { $service }
signature-alt = Signature of { $name }

## Charts and the page of progress
## In a chart every word has to find room: keep these short.

progress-title = Progress for { $name }
progress-for = Progress for { $names }
progress-dates = { $from } to { $to }
progress-start-now = From the start to now
progress-along-the-way = Along the way
progress-tables = The numbers
progress-day = Day
progress-day-cycle = { $date } (film{"\u00A0"}{ $cycle })
principles-title = Principles seen in the clips
principles-note = how many clips

chart-start = start
chart-start-number = start { $number }
chart-now = now
chart-now-number = now { $number }
# Where start and now are the same.
chart-unchanged = start and now
chart-hoped-for = hoped for { $number }
chart-not-rated = not rated
chart-cycle = Film { $number }

# For who cannot see a chart: what it shows.
chart-alt-scale = Each goal has a line from { $from } to { $to }.
chart-alt-once = { $goal }: { $start } at the start.
chart-alt-same = { $goal }: { $start } at the start, and { $start } now.
chart-alt-both = { $goal }: { $start } at the start, { $now } now.
chart-alt-hoped-for = Hoped for: { $number }.
chart-alt-day = { $goal }: { $start } on { $from }.
chart-alt-days = { $goal }: { $start } on { $from }, { $now } on { $to }.
# Also given: $count, of cycles.
chart-alt-not-rated = { $count ->
    [one] Not rated after film { $cycles }.
   *[other] Not rated after films { $cycles }.
}
chart-alt-principles = { $title }: how many clips of each film show each one.
chart-alt-tables = Every number stands in the tables.

## The booklet
## What a family keeps on the shelf. Its other sentences are those of letters: keep these short and warm.

# The booklet's name where it has no page to stand on, such as a window's title.
booklet-title = { $names }: moments together, { $season }
# Under the names on the cover.
booklet-moments = Moments together, { $season }
# The same on the booklet of one cycle. Also given: $number.
booklet-of-film = { film-title }, { $season }
# $season is one of the four words in brackets.
season = { $season ->
    [spring] spring
    [summer] summer
    [autumn] autumn
   *[winter] winter
} { $year }
season-range = { $from } to { $to }
booklet-question = The question you began with
# The same where it is not one reader’s question alone.
booklet-question-shared = The question we began with
# Also given: $number.
booklet-film = { film-title }: { $activity }
booklet-next = The next step
# The part of the closing under this heading goes into the booklet; without such a heading, its last part.
booklet-ideas = Ideas for the future
booklet-notes = Your own notes

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (born { $date })
summary-met = I worked with { $clients } and with { $children } from { $from } to { $to }.
summary-met-in = I worked with { $clients } and with { $children } in { $month }.
summary-what = In Video Interaction Guidance we film a good moment between an adult and a child, and look at short clips of it together.
summary-films = We made { $films ->
    [1] one film
    [2] two films
    [3] three films
    [4] four films
    [5] five films
    [6] six films
    [7] seven films
    [8] eight films
    [9] nine films
    [10] ten films
   *[other] { $films } films
} and { $reviews ->
    [0] our work has now ended.
    [1] had one shared review. Our work has now ended.
    [2] had two shared reviews. Our work has now ended.
    [3] had three shared reviews. Our work has now ended.
    [4] had four shared reviews. Our work has now ended.
    [5] had five shared reviews. Our work has now ended.
    [6] had six shared reviews. Our work has now ended.
    [7] had seven shared reviews. Our work has now ended.
    [8] had eight shared reviews. Our work has now ended.
    [9] had nine shared reviews. Our work has now ended.
    [10] had ten shared reviews. Our work has now ended.
   *[other] had { $reviews } shared reviews. Our work has now ended.
}
summary-letter = The family has a full letter about it, which is theirs to share.
summary-ask = If you have a question, please ring me on { $phone }.

## The case study
## Told to strangers, about people under other names.

case-glance = At a glance
case-child = { $count ->
    [one] Child
   *[other] Children
}
case-adult = { $count ->
    [one] Adult
   *[other] Adults
}
case-where = Where
case-length = How long
case-principles = Principles seen
case-written-by = Written by
# Whole years, roughly.
case-age = { $to ->
    [0] Under one year
   *[other] { $from } to { $to } years
}
case-films = { $films ->
    [1] One film
    [2] Two films
    [3] Three films
    [4] Four films
    [5] Five films
    [6] Six films
   *[other] { $films } films
}
case-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
# $films is the sentence above.
case-length-season = { $films }, in one { $season }
case-length-seasons = { $films }, from { $from } to { $to }
case-length-weeks = { $films } in { $weeks }
case-season-spring = spring
case-season-summer = summer
case-season-autumn = autumn
case-season-winter = winter
case-who-title = Who this is about
case-who = Names are changed. Ages, dates and places are given less exactly.
case-still-alt = A still from the film. The words beneath it say what it shows.
case-covered = Faces are covered so that nobody can be recognised.

case-question-reworded = Later the question was put in new words:
case-words-relationship = We are
case-done-title = What was done
case-session = Session{"\u00A0"}{ $number }
case-sessions = Sessions{"\u00A0"}{ $from }–{ $to }
# Also given: $count, of names.
case-session-question = { $names } chose a helping question.
case-session-reworded = { $names } put the question in new words.
case-session-goals = { $count ->
    [one] { $name } gave a goal a number.
   *[other] { $name } gave each goal a number.
}
case-session-again = { $count ->
    [one] { $name } gave a goal a number again.
   *[other] { $name } gave each goal a number again.
}
case-session-words = { $name } said in a few words how things were.
case-session-new-words = { $name } chose new words.
# Also given: $number, of the film.
case-session-film = { film-title }: { $activity }.
# Also given: $number, of the film.
case-session-review = We looked at moments of the film together.

case-goals-title = The goals
case-goals-all-up = { $count ->
    [1] The goal moved up
    [2] Both goals moved up
    [3] All three goals moved up
    [4] All four goals moved up
    [5] All five goals moved up
   *[other] All { $count } goals moved up
}
case-goals-some-up = { $up ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
   *[other] { $up }
} of { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $count }
} goals moved up
# $title is one of the two above.
case-goals-past = { $title }, { $past ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $past }
} past what was hoped for
case-goals-it-past = { $title }, past what was hoped for
case-goals-note = { $count ->
    [one] The goal has a number from { $from } to { $to }.
   *[other] Each goal has a number from { $from } to { $to }.
}
case-words-title = In { $name }’s words
case-words-then = At the start
case-words-now = At the end
case-speaker = { $name }, at session { $number }

case-consent-title = Consent
# Also given: $count, of names.
case-consent = { $names } agreed to this account being published.
case-consent-children = { $count ->
    [one] { $children } was asked too, and agreed.
   *[other] { $children } were asked too, and agreed.
}
case-consent-change = They can change their minds at any time. We then take the account away.

## The public site
## Read by strangers: practitioners, parents, students.

site-name = Moments that helped
site-intro = What families found out with Video Interaction Guidance (VIG), told with their consent and under other names.
site-skip = Skip to the main part
site-menu = Main menu
site-cases = Cases
site-topics = Topics
site-about = About
site-search = Search
site-search-label = Search cases
site-all-cases = All cases
site-pdf = { $pages ->
    [one] This case as PDF ({ $pages } page)
   *[other] This case as PDF ({ $pages } pages)
}
site-next = Next case:
site-protect = How we protect families
site-no-cases = There are no case studies here yet.
site-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
site-topics-intro = Find a case by the age of the child, by the place, or by what was seen.
site-topic-age = Age of the child
site-topic-setting = Place
site-topic-principle = What was seen
site-search-intro = All cases are listed here. Words that you type make the list shorter.
# The program puts a number after it.
site-search-found = Cases found:
site-search-none = No case has all of these words. Try fewer of them.
site-not-found-title = This page is not here
site-not-found = It may have moved. Or it was taken away because a family asked us to, or because their consent ended.
site-preview-alt = Three waves, the sign of these case studies
site-feed = New cases

site-about-title = About these case studies
site-about-vig-title = What this is
site-about-vig = In Video Interaction Guidance a practitioner films an adult and a child in a good moment. Together they look at short clips of what went well, and plan the next film from there. These pages tell how it went, family by family.
site-about-names-title = How we protect families
site-about-names = Everybody in a case has another name. Ages are told as a span of years, days as session 1, 2, 3, and places by their kind. Other people are told by what they are, such as a brother or a teacher. References, addresses and numbers are left out.
site-about-pictures = Pictures show only what the people in them agreed to. A person looks at every picture first. What could show who somebody is is covered with a solid colour, and a picture carries nothing about where or when it was taken.
site-about-check = A program marks every word that could tell who somebody is, and the writer answers each mark. Then a second practitioner reads the whole case and approves it. If one letter changes after that, the case is taken away until it has been read again.
site-about-consent-title = Who agrees
site-about-consent = A case stands here only while everybody in it agrees to that. Children are asked too, and a child’s no counts more than an adult’s yes. Consent ends on the day that was agreed, or when it is taken back.
site-about-remove-title = How to ask for something to be taken away
site-about-remove = Are you in one of these cases, or do you think you know who is? Please tell us. You need not give a reason. We take the case away first, and talk about it afterwards.
site-about-phone = Telephone: { $phone }
site-about-email = E-mail: { $email }
site-about-page = Copies that others have made are not in our hands, but we help you to ask for them to be removed.

## Case studies
## What stands in place of a name, a day or an age, in the middle of a sentence: no capital at the start.

# Something that told who somebody is, such as a telephone number.
anonymous-left-out = [left out]
# In place of a day: first alone ("since session 2"), then in place of "on 12 January".
anonymous-session = session { $number }
anonymous-in-session = in session { $number }
anonymous-season = { $season ->
    [spring] spring
    [summer] summer
    [autumn] autumn
   *[winter] winter
}
anonymous-in-season = { $season ->
    [spring] in spring
    [summer] in summer
    [autumn] in autumn
   *[winter] in winter
}
# In place of an age: "Mia was …", "at the age of …".
anonymous-ages = { $from ->
    [0] under one
    [1] one or two
    [3] between three and five
    [6] between six and eight
    [9] between nine and eleven
    [12] between twelve and fifteen
    [16] sixteen or seventeen
    [18] eighteen or nineteen
   *[other] between { $from } and { $to }
}
# The same before a noun: "a … boy".
anonymous-of-ages = { $from ->
    [0] baby
    [1] one-to-two-year-old
    [3] three-to-five-year-old
    [6] six-to-eight-year-old
    [9] nine-to-eleven-year-old
    [12] twelve-to-fifteen-year-old
    [16] sixteen-or-seventeen-year-old
    [18] eighteen-or-nineteen-year-old
   *[other] { $from }-to-{ $to }-year-old
}
# Somebody of the family beside the child: "her brother". $pronoun is the child’s: she, he, they or none.
anonymous-kin = { $pronoun ->
    [she] her { $role }
    [he] his { $role }
    [they] their { $role }
   *[none] the child’s { $role }
}
anonymous-role = the { $role }
anonymous-practitioner = the practitioner
# In place of a surname before the word "family" it is left away; this stands in place of "the Okafors".
anonymous-the-family = the family
anonymous-family = family

## The service's report
## For who pays for the service and who works in it: plain words, nobody's name. The reader is not a family.

list-service-report = Service report
report-title = Our Video Interaction Guidance in figures
# The days it is about; both ends known: progress-dates.
report-period-from = From { $from }
report-period-to = Up to { $to }
report-period-all = All families in our notes
report-too-few = There were too few families in this period to give figures without the risk that somebody could be recognised.
report-scope = These figures are about every family whose referral, work or ending falls in this period. They show where each family stood on its last day.
report-stars = A star (*) stands for a number below { $limit }, or for one that would give such a number away.
report-rounded = All other numbers of families and goals are rounded to the nearest { $step }, so they may not add up.
# Families whose notes have errors, or no dates. $count is a number or a star.
report-left-out = Families left out because their notes are incomplete: { $count }.

report-flow = From referral to the end
# Heads of the first columns.
report-stage = Stage
report-referrer = Referred by
report-setting = Place
report-cycle = Cycles
report-reason = Reason
report-families = Families
report-share = Share
report-percent = { $percent }%
report-of-referred = { $percent }% of those referred
report-of-started = { $percent }% of those started
report-referred = Referred
report-waiting = Not yet started
report-started = Started
report-under-way = Under way
report-ended-early = Ended early
report-completed = Completed
report-referrers = Who referred
report-settings = Where the films were made
report-cycles = Cycles in completed work
report-cycle-count = { $number ->
    [0] None noted
    [1] One
    [2] Two
    [3] Three
   *[other] Four or more
}
report-reasons = Why work ended early
# The last rows of these tables: whatever has no row of its own.
report-several-places = More than one place
report-others = Other
report-not-noted = Not noted
# $list: titles of tables or columns, in quotation marks.
report-not-shown = Not shown, so that nobody can be recognised: { $list }.

report-work = What we did
report-what = Work
report-number = Number
report-children = Children in families who started
report-films = Films made
report-film-hours = Hours of film, where the length is noted
report-reviews = Shared reviews held
report-wait = Waiting for the first film
# $count is a number; a median wait in whole weeks.
report-wait-median = The median wait from referral to the first film was { $weeks ->
    [0] less than a week
    [1] 1 week
   *[other] { $weeks } weeks
}, for { $count } families.
report-wait-range = Waits were between { $least } and { $most } weeks.
report-wait-range-middle = Without the { $left } shortest and the { $left } longest, waits were between { $least } and { $most } weeks.
report-ages = Children’s ages when work started
report-age = Age
report-age-children = Children
report-age-band = { $band ->
    [0] Under 1
    [1] 1 to 4
    [2] 5 to 9
    [3] 10 to 15
    [4] 16 and over
   *[other] Not noted
}
report-previous = This period and the one before
report-previous-note = The period before, of the same length: { $period }.
report-this-period = This period
report-period-before = The period before
report-previous-referred = Families
report-wait-weeks = Median weeks from referral to the first film

report-outcomes = What changed
report-agreed = Work has ended with { $ended } families. Of these, { $with } agreed to have their ratings in this report.
# Where the other number may not be shown.
report-agreed-only = These are ratings by families whose work has ended and who agreed to have them in this report: { $with } families.
report-agreed-some = These are ratings by families whose work has ended and who agreed to have them in this report.
report-no-outcomes = There are too few ratings at the start and at the end to show figures.
report-more-outcomes = Ratings or questionnaires with too few families are left out.
report-means = Start and end
report-hopes = Hopes reached
report-reliable = Reliable change
report-rated = What was rated
report-goals = Goals, 0 to 10
report-targets = Targets, 1 to 10
report-other-scales = Goals on other scales
report-attainment = Goal attainment (T score)
report-lower-is-better = { $name } (lower is better)
report-higher-is-better = { $name } (higher is better)
report-pairs = With start and end
report-missing = Missing
report-start-mean = Start: mean (SD)
report-end-mean = End: mean (SD)
report-mean = { $mean } ({ $sd })
report-hope-noted = With a hope noted
report-hope-mean = Hope: mean (SD)
report-reached = Reached
report-not-reached = Not reached
report-share-reached = Share reached
report-judged = Change can be judged
report-better = Better
report-unchanged = No reliable change
report-worse = Worse
report-share-better = Share better
# The chart of means: short words.
report-slope = Goals at the start and at the end
report-start = Start
report-end = End
report-slope-note = Large marks are means. Thin bars show one standard deviation (SD) to each side.
report-slope-note-singles = Large marks are means, thin lines single goals. Thin bars show one standard deviation (SD) to each side.
report-slope-alt = { $name }: { $start } at the start and { $end } at the end on average.

report-quotations = What people said
report-quotations-note = Everybody quoted here agreed to it. Who they are is left out.

report-method = How the figures were made
report-method-consent = Counts of our own work are of all families. Ratings, questionnaires and quotations are only of people who agreed to this report. We ask for this separately.
report-method-pairs = Rows about goals and targets count goals; all other rows count families. A family counts once. A goal counts once, too, as one person rated it: first choice is an adult who took part. “Missing” has no rating at the end, or none at all. Goals that were set aside are left out.
report-method-spread = SD is the standard deviation of the sample: how far ratings lie apart.
report-method-goals = Goals are rated from 0 to 10 (goal-based outcomes: Law and Jacob 2015). A change of at least { $points } points counts as reliable.
report-method-targets = Targets are rated from 1 to 10 (target monitoring and evaluation: Dunsmuir and others 2009). “Reached” is at least the level that was expected.
report-method-other-scales = Goals on other scales are brought to 0 to 10. For a reliable change the same part of the scale is asked.
report-method-attainment = Goal attainment scaling rates levels x from −2 to +2 with weights w. T is 50 plus 10 × sum(wx), divided by the square root of 0.7 × sum(w²) + 0.3 × sum(w)² (Kiresuk and Sherman 1968). A T score of 50 or more counts as reached.
report-method-questionnaires = A change in a questionnaire is reliable when it is larger than 1.96 × SD × square root of 2 × square root of (1 − reliability), by the questionnaire’s own norms (Jacobson and Truax 1991).
report-method-waits = A wait is from the day of referral to the day of the first film, for families who had their first film in this period and whose day of referral is noted.
report-method-percentages = Percentages are worked out before numbers are rounded. Where that would give a small number away, there is the range that the rounded numbers allow, or no percentage.
report-method-limits = There was no comparison group. These figures tell what changed, not what would have happened without our work.

## Case studies
## What stands in place of a name, a day or an age, in the middle of a sentence: no capital at the start.

# Something that told who somebody is, such as a telephone number.
# In place of a day: first alone ("since session 2"), then in place of "on 12 January".
# In place of an age: "Mia was …", "at the age of …".
# The same before a noun: "a … boy".
# Somebody of the family beside the child: "her brother". $pronoun is the child’s: she, he, they or none.
# In place of a surname before the word "family" it is left away; this stands in place of "the Okafors".

## The review of a case study
## First what the practitioner reads, then what the family reads before they consent.

review-title = Review: { $title }
review-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
review-open = { $count ->
    [0] No question is open
    [one] { $count } question is open
   *[other] { $count } questions are open
}
review-unsettled = Nothing of it is published while a question is open.
review-settled = Read it to the end all the same: you know what neighbours know, and a program doesn’t.
review-questions = To judge first
review-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
review-answer = What tells nobody who the family is you add to the head of the case study. If all of it is harmless, this is the line:
review-otherwise = For all else write other words, or note what stands for it: under pseudonyms or places in the case study, or under others in the family’s notes.
review-text = The text with every change
review-key = Struck out is what your notes say. Underlined is what will be read. What is framed is still to be judged and will not be read.
review-beside = Beside the text
review-all = Every change, and why
review-was = In your notes
review-is = As it will be read
review-because = Why
review-where = Where
review-more = { $count ->
    [one] and in one more place
   *[other] and in { $count } more places
}
review-gone = taken out
# For who listens: said before a struck-out, an underlined and a framed word.
review-said-old = changed from
review-said-new = to
review-said-asked = still to judge:
review-why = { $why ->
    [name] a name of the family
    [former-name] a name that may be printed nowhere
    [third-party] somebody else’s name
    [practitioner] a practitioner’s name
    [place] a place
    [other-family] a name from another family’s notes
    [address] an address
    [postcode] a postcode
    [phone] a telephone number
    [email] an e-mail address
    [web-address] a web address
    [reference] a number of a record
    [health-number] an NHS number
    [insurance-number] a National Insurance number
    [pupil-number] a pupil number
    [number] a number that may tell who somebody is
    [date] a day
    [age] an age
    [capital] may be a name
    [near-name] nearly a name of the family
    [siblings] rare: children of one birth, or many of them
    [diagnosis] a diagnosis
    [occupation] an occupation
    [justice] courts, police or prison
    [event] an event that others may remember
    [care] adoption, care or bereavement
    [belonging] origin, religion or language
    [writing] in this writing a program can’t tell names from words: somebody must read it
   *[other] may tell who somebody is
}
family-review-part = { $part ->
    [helping-question] Helping question
    [goal] Goal
    [level] What a goal’s levels mean
    [for-child] Words for the child
    [for-relationship] Words for the two together
    [setting] Where we filmed
    [activity] What you did
    [caption] Beneath the picture
    [alternative] The picture in words
    [words] Words said about a clip
    [strength] Strength
    [next] Next step
    [feedback] Words about our work
    [relationship] To the child
   *[other] Text
}

family-review-title = Your story, told without your names
family-review-intro = This is what other people would read about our work together. Please take your time with it. You can say yes or no, and you can ask me to change or leave out any part.
family-review-mind = You can also change your mind later. Then we take it away.
family-review-changed = What we changed so that nobody knows it is you
family-review-names = You and your family have other names here: { $names }.
family-review-others = Other people have no name here. They are told by what they do, or who they are to your child.
family-review-places = Places and schools have no name here. They are told by what they are.
family-review-days = There are no dates and no exact ages. There is the number of our meeting, the season, or a few years.
family-review-numbers = Addresses, telephone numbers and the like are left out.
family-review-story = The story
family-review-beside = What else is shown with it

### ਸਾਰੇ ਦਸਤਾਵੇਜ਼ਾਂ ਦੇ ਵਾਕ, ਪੰਜਾਬੀ ਵਿੱਚ।
###
### ਕੋਈ ਵਾਕ ਬਦਲਣ ਲਈ ਆਪਣੇ ਥੀਮ ਵਿੱਚ wording/pa.ftl ਫ਼ਾਈਲ ਬਣਾਓ ਜਿਸ ਵਿੱਚ ਸਿਰਫ਼ ਉਹੀ ਵਾਕ ਹੋਵੇ: `ਕੁੰਜੀ = ਨਵਾਂ ਵਾਕ।`
### ਬਰੈਕਟਾਂ ਵਾਲੇ ਨਾਂ ਪ੍ਰੋਗਰਾਮ ਭਰਦਾ ਹੈ; ਉਹਨਾਂ ਨੂੰ ਅੱਗੇ-ਪਿੱਛੇ ਕੀਤਾ ਜਾਂ ਛੱਡਿਆ ਜਾ ਸਕਦਾ ਹੈ।
###
### ਹਾਲੇ ਕਿਸੇ ਚੰਗੀ ਪੰਜਾਬੀ ਬੋਲਣ ਵਾਲੇ ਨੇ ਇਹ ਲਿਖਤ ਨਹੀਂ ਪਰਖੀ।
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = ਲਿਖਤ ’ਤੇ ਵਾਪਸ
page-table = ਸਾਰਣੀ

front-title = { $name } ਲਈ
front-intro = ਇਹ ਸਾਡੇ ਸਾਂਝੇ ਕੰਮ ਦੇ ਕਾਗਜ਼ ਹਨ। ਇਹ ਤੁਹਾਡੇ ਹਨ, ਸੰਭਾਲ ਕੇ ਰੱਖੋ।
front-papers = ਤੁਹਾਡੇ ਕਾਗਜ਼
front-begin = ਤੁਸੀਂ “{ $document }” ਤੋਂ ਸ਼ੁਰੂ ਕਰ ਸਕਦੇ ਹੋ।
front-keep = ਕਿਰਪਾ ਕਰਕੇ ਇਸ ਫੋਲਡਰ ਦੀਆਂ ਸਾਰੀਆਂ ਚੀਜ਼ਾਂ ਇਕੱਠੀਆਂ ਰੱਖੋ।
front-questions = ਕੋਈ ਸਵਾਲ?
front-read = ਇਸੇ ਸਕਰੀਨ ’ਤੇ ਪੜ੍ਹੋ
front-print = ਛਾਪੋ ਜਾਂ ਸੰਭਾਲੋ (PDF)

document-letter = ਤੁਹਾਡੀ ਚਿੱਠੀ
document-child-letter = { $name } ਲਈ ਚਿੱਠੀ
document-own-letter = ਬੱਚੇ ਦੀ ਆਪਣੀ ਚਿੱਠੀ
document-summary = ਛੋਟਾ ਸਾਰ
document-progress = ਤੁਹਾਡੀ ਤਰੱਕੀ

## The practitioner's list

list-built = { $date } ਤੱਕ ਦੇ ਨੋਟਾਂ ਤੋਂ
list-families = { $count ->
    [one] { $count } ਪਰਿਵਾਰ
   *[other] { $count } ਪਰਿਵਾਰ
}
list-documents = { $count ->
    [one] { $count } ਦਸਤਾਵੇਜ਼
   *[other] { $count } ਦਸਤਾਵੇਜ਼
}
list-errors = { $count ->
    [0] ਠੀਕ ਕਰਨ ਲਈ ਕੁਝ ਨਹੀਂ
    [one] { $count } ਗੱਲ ਠੀਕ ਕਰਨੀ ਹੈ
   *[other] { $count } ਗੱਲਾਂ ਠੀਕ ਕਰਨੀਆਂ ਹਨ
}
list-warnings = { $count ->
    [one] { $count } ਗੱਲ ਵੇਖਣੀ ਹੈ
   *[other] { $count } ਗੱਲਾਂ ਵੇਖਣੀਆਂ ਹਨ
}
list-overdue-count = { $count ->
    [one] { $count } ਪਰਿਵਾਰ ਦੇ ਨੋਟ ਆਪਣੀ ਤਾਰੀਖ ਤੋਂ ਬਾਅਦ ਵੀ ਰੱਖੇ ਹਨ
   *[other] { $count } ਪਰਿਵਾਰਾਂ ਦੇ ਨੋਟ ਆਪਣੀ ਤਾਰੀਖ ਤੋਂ ਬਾਅਦ ਵੀ ਰੱਖੇ ਹਨ
}
list-no-families = ਇਸ ਕਿਤਾਬ ਵਿੱਚ ਹਾਲੇ ਕੋਈ ਪਰਿਵਾਰ ਨਹੀਂ। ਹਰ ਇੱਕ ਦਾ families ਵਿੱਚ ਆਪਣਾ ਫੋਲਡਰ ਹੁੰਦਾ ਹੈ।

list-problems-title = ਪਹਿਲਾਂ ਇਹ ਠੀਕ ਕਰੋ
list-book-problems = ਪੂਰੀ ਕਿਤਾਬ
list-warnings-title = ਵੇਖਣ ਵਾਲੀਆਂ ਗੱਲਾਂ
list-families-title = ਪਰਿਵਾਰ
list-column-reference = ਹਵਾਲਾ
list-column-folder = ਫੋਲਡਰ
list-column-status = ਪੜਾਅ
list-column-documents = ਦਸਤਾਵੇਜ਼
list-column-problems = ਸਮੱਸਿਆਵਾਂ

list-no-reference = ਹਾਲੇ ਕੋਈ ਹਵਾਲਾ ਨਹੀਂ
list-none = ਕੋਈ ਸਮੱਸਿਆ ਨਹੀਂ
list-no-documents = ਹਾਲੇ ਕੁਝ ਨਹੀਂ ਲਿਖਿਆ
list-letter = ਚਿੱਠੀ
list-child-letter = ਬੱਚੇ ਲਈ ਚਿੱਠੀ
list-summary = ਸਾਰ
list-progress = ਤਰੱਕੀ
list-web-page = ਵੈੱਬ ਸਫ਼ਾ
list-pdf = PDF
list-line = ਲਾਈਨ { $line }
list-overdue = { $date } ਤੋਂ ਬਾਅਦ ਵੀ ਰੱਖਿਆ ਹੈ
list-films-overdue = ਫ਼ਿਲਮਾਂ { $date } ਤੋਂ ਬਾਅਦ ਵੀ ਰੱਖੀਆਂ ਹਨ

## The contact sheet of a family’s stills

sheet-title = { $reference } ਦੀਆਂ ਤਸਵੀਰਾਂ
sheet-prompt = ਖਾਨੇ ਉਹ ਵਿਖਾਉਂਦੇ ਹਨ ਜਿਸ ਨੂੰ ਪ੍ਰੋਗਰਾਮ ਨੇ ਚਿਹਰਾ ਸਮਝਿਆ। ਕਈ ਚਿਹਰੇ ਉਸ ਤੋਂ ਰਹਿ ਜਾਂਦੇ ਹਨ, ਖ਼ਾਸ ਕਰਕੇ ਪਾਸੇ ਤੋਂ, ਅੱਧੇ ਲੁਕੇ, ਧੁੰਦਲੇ ਜਾਂ ਛੋਟੇ। ਹਰ ਤਸਵੀਰ ਬਾਹਰ ਜਾਣ ਤੋਂ ਪਹਿਲਾਂ ਆਪ ਵੇਖੋ।
sheet-none = ਇਸ ਪਰਿਵਾਰ ਦੇ ਫੋਲਡਰ ਵਿੱਚ ਹਾਲੇ ਕੋਈ ਤਸਵੀਰ ਨਹੀਂ।
sheet-clip = ਕਲਿੱਪ { $clip }
sheet-no-clip = ਹਾਲੇ ਕੋਈ ਕਲਿੱਪ ਇਸ ਨੂੰ ਨਹੀਂ ਵਰਤਦਾ।
sheet-alt = ਤਸਵੀਰ { $file }, ਹੇਠਾਂ ਦਿੱਤੇ ਖਾਨਿਆਂ ਨਾਲ
sheet-found = { $count ->
    [0] ਕੋਈ ਖੁੱਲ੍ਹਾ ਚਿਹਰਾ ਨਹੀਂ ਮਿਲਿਆ। ਇਸ ਦਾ ਮਤਲਬ ਇਹ ਨਹੀਂ ਕਿ ਕੋਈ ਨਹੀਂ ਹੈ।
    [one] { $count } ਖੁੱਲ੍ਹਾ ਚਿਹਰਾ ਮਿਲਿਆ।
   *[other] { $count } ਖੁੱਲ੍ਹੇ ਚਿਹਰੇ ਮਿਲੇ।
}
sheet-paste = ਹਰ ਦਸਤਾਵੇਜ਼ ਵਿੱਚ ਪੂਰਾ ਸਿਰ ਢੱਕਣ ਲਈ ਉਸ ਦਾ ਖਾਨਾ ਕਲਿੱਪ ਦੇ `hide` ਵਿੱਚ ਪਾਓ:
sheet-paste-all = ਸਭ ਨੂੰ ਢੱਕਣ ਲਈ ਇਸ ਲਾਈਨ ਵਿੱਚ ਸਾਰੇ ਖਾਨੇ ਹਨ, ਪਹਿਲਾਂ ਵਾਲੇ ਵੀ:
sheet-licence = ਚਿਹਰੇ ਲੱਭਣ ਵਾਲਾ ਪ੍ਰੋਗਰਾਮ, SeetaFace, ਅਤੇ ਉਸ ਦਾ ਲਾਇਸੰਸ
sheet-crop = ਸਿਰਫ਼ ਉਹੀ ਰਹਿੰਦਾ ਹੈ ਜੋ ਟੁੱਟੀ ਲਕੀਰ ਦੇ ਅੰਦਰ ਹੈ।

status-referred = ਭੇਜਿਆ ਗਿਆ
status-started = ਸ਼ੁਰੂ ਹੋਇਆ
status-completed = ਪੂਰਾ ਹੋਇਆ
status-ended-early = ਪਹਿਲਾਂ ਖ਼ਤਮ ਹੋਇਆ
status-unknown = ਪਤਾ ਨਹੀਂ

## Letters

letter-title = { $name } ਨੂੰ ਚਿੱਠੀ
letter-subject = ਵੀਡੀਓ ਇੰਟਰੈਕਸ਼ਨ ਗਾਈਡੈਂਸ (VIG): { $children }
salutation = ਪਿਆਰੇ { $name } ਜੀ,
our-reference = ਸਾਡਾ ਹਵਾਲਾ { $reference }
page-of = ਸਫ਼ਾ { $page } / { $pages }
draft = ਖਰੜਾ। ਕਿਰਪਾ ਕਰਕੇ ਹਾਲੇ ਨਾ ਭੇਜੋ।

met = ਸਾਡੀਆਂ ਮੁਲਾਕਾਤਾਂ { $from } ਤੋਂ { $to } ਤੱਕ ਹੋਈਆਂ।
met-in = ਸਾਡੀਆਂ ਮੁਲਾਕਾਤਾਂ { $month } ਵਿੱਚ ਹੋਈਆਂ।
question-intro = ਤੁਹਾਡਾ ਪਹਿਲਾ ਸਵਾਲ ਇਹ ਸੀ:
question-reworded = ਬਾਅਦ ਵਿੱਚ ਤੁਸੀਂ ਇਸ ਨੂੰ ਨਵੇਂ ਸ਼ਬਦਾਂ ਵਿੱਚ ਕਿਹਾ:
question-intro-shared = ਸਾਡਾ ਪਹਿਲਾ ਸਵਾਲ ਇਹ ਸੀ:
question-reworded-others = ਬਾਅਦ ਵਿੱਚ ਸਵਾਲ ਇਹ ਬਣ ਗਿਆ:
question-asked = { $names } ਦਾ ਸਵਾਲ:
question-asked-you = ਤੁਹਾਡਾ ਸਵਾਲ:

copy-note = ਇਹ ਚਿੱਠੀ { $clients } ਨੂੰ ਲਿਖੀ ਗਈ। ਜਿੱਥੇ “ਤੁਸੀਂ” ਲਿਖਿਆ ਹੈ, ਉੱਥੇ ਭਾਵ { $clients } ਹੈ।
met-others = { $clients } ਨਾਲ ਮੁਲਾਕਾਤਾਂ { $from } ਤੋਂ { $to } ਤੱਕ ਹੋਈਆਂ।
met-others-in = { $clients } ਨਾਲ ਮੁਲਾਕਾਤਾਂ { $month } ਵਿੱਚ ਹੋਈਆਂ।
question-intro-others = { $clients } ਦਾ ਪਹਿਲਾ ਸਵਾਲ ਇਹ ਸੀ:

not-translated = ਅਗਲੇ ਹਿੱਸੇ ਦਾ ਅਨੁਵਾਦ ਨਹੀਂ ਹੋਇਆ।
not-translated-either = ਇਸ ਹਿੱਸੇ ਦਾ ਵੀ ਅਨੁਵਾਦ ਨਹੀਂ ਹੋਇਆ।

words-title = ਤੁਹਾਡੇ ਸ਼ਬਦ
words-title-then-and-now = ਤੁਹਾਡੇ ਸ਼ਬਦ, ਉਦੋਂ ਤੇ ਹੁਣ
words-title-of = { $name } ਨੇ ਕੀ ਕਿਹਾ
words-title-of-then-and-now = { $name } ਨੇ ਕੀ ਕਿਹਾ, ਉਦੋਂ ਤੇ ਹੁਣ
words-child = { $children }
words-relationship = ਸਾਡੇ ਵਿਚਕਾਰ
words-comma = ,

ratings-title = ਤੁਹਾਡੇ ਟੀਚੇ
ratings-title-others = ਟੀਚੇ
ratings-title-all-up = { $count ->
    [1] ਤੁਹਾਡਾ ਟੀਚਾ ਉੱਪਰ ਗਿਆ
    [2] ਤੁਹਾਡੇ ਦੋਵੇਂ ਟੀਚੇ ਉੱਪਰ ਗਏ
    [3] ਤੁਹਾਡੇ ਤਿੰਨੇ ਟੀਚੇ ਉੱਪਰ ਗਏ
    [4] ਤੁਹਾਡੇ ਚਾਰੇ ਟੀਚੇ ਉੱਪਰ ਗਏ
   *[other] ਤੁਹਾਡੇ ਸਾਰੇ ਟੀਚੇ ਉੱਪਰ ਗਏ
}
ratings-title-some-up = ਤੁਹਾਡੇ { $count } ਵਿੱਚੋਂ { $up } ਟੀਚੇ ਉੱਪਰ ਗਏ
ratings-note = { $count ->
    [one] ਤੁਸੀਂ ਆਪਣੇ ਟੀਚੇ ਨੂੰ { $from } ਤੋਂ { $to } ਤੱਕ ਦਾ ਅੰਕ ਦਿੱਤਾ।
   *[other] ਤੁਸੀਂ ਹਰ ਟੀਚੇ ਨੂੰ { $from } ਤੋਂ { $to } ਤੱਕ ਦਾ ਅੰਕ ਦਿੱਤਾ।
}
ratings-note-some = ਤੁਸੀਂ ਆਪਣੇ { $count ->
    [1] ਇੱਕ ਟੀਚੇ
   *[other] { $count } ਟੀਚਿਆਂ
} ਨੂੰ { $from } ਤੋਂ { $to } ਤੱਕ ਦਾ ਅੰਕ ਦਿੱਤਾ।
ratings-passed = ਤੁਹਾਡੀ ਉਮੀਦ ਤੋਂ ਵੀ ਉੱਪਰ: { $goals }।
ratings-words-past = ਤੁਹਾਡੀ ਉਮੀਦ ਤੋਂ ਵੱਧ: { $goals }।
ratings-words-passed = { $goal }: ਤੁਹਾਨੂੰ { $hoped } ਦੀ ਉਮੀਦ ਸੀ, ਤੇ ਹੁਣ { $now }।
ratings-words-lower = { $goal }: ਸ਼ੁਰੂ ਵਿੱਚ { $start }, ਤੇ ਹੁਣ { $now }। ਇਹ ਹੋ ਸਕਦਾ ਹੈ, ਅਤੇ ਇਸ ਬਾਰੇ ਗੱਲ ਕਰਨੀ ਚੰਗੀ ਹੈ।
ratings-reached = ਉੱਥੇ ਜਿੱਥੇ ਤੁਹਾਡੀ ਉਮੀਦ ਸੀ: { $goals }।
ratings-stayed = ਪਹਿਲਾਂ ਵਾਂਗ: { $goals }।
ratings-lower = ਸ਼ੁਰੂ ਨਾਲੋਂ ਘੱਟ: { $goals }। ਇਹ ਹੋ ਸਕਦਾ ਹੈ, ਅਤੇ ਇਸ ਬਾਰੇ ਗੱਲ ਕਰਨੀ ਚੰਗੀ ਹੈ।
ratings-some-goals = { $count ->
    [one] { $count } ਟੀਚਾ
   *[other] { $count } ਟੀਚੇ
}
ratings-title-passed = { $title }, ਅਤੇ ਉਮੀਦ ਤੋਂ ਉੱਪਰ: { $past }
ratings-title-it-passed = { $title }, ਉਮੀਦ ਤੋਂ ਵੀ ਉੱਪਰ
ratings-note-scales = ਤੁਸੀਂ ਹਰ ਟੀਚੇ ਨੂੰ ਉਸ ਦੇ ਆਪਣੇ ਪੈਮਾਨੇ ’ਤੇ ਅੰਕ ਦਿੱਤਾ।
ratings-goal = ਟੀਚਾ
ratings-start = ਸ਼ੁਰੂ
ratings-now = ਹੁਣ
ratings-hoped-for = ਉਮੀਦ
ratings-scale = ({ $from } ਤੋਂ { $to })
ratings-rater = – { $name }
ratings-rater-you = – ਤੁਸੀਂ
ratings-set-aside = ({ $date } ਨੂੰ ਛੱਡਿਆ)

gas-much-less = ਉਮੀਦ ਤੋਂ ਬਹੁਤ ਘੱਟ
gas-less = ਉਮੀਦ ਤੋਂ ਘੱਟ
gas-as-hoped = ਜਿਵੇਂ ਉਮੀਦ ਸੀ
gas-more = ਉਮੀਦ ਤੋਂ ਵੱਧ
gas-much-more = ਉਮੀਦ ਤੋਂ ਬਹੁਤ ਵੱਧ

what-we-saw = ਅਸੀਂ ਕੀ ਵੇਖਿਆ
what-we-saw-intro = { $film_count ->
    [1] ਫ਼ਿਲਮ ਵਿੱਚ
   *[other] ਹਰ ਫ਼ਿਲਮ ਵਿੱਚ
} ਅਸੀਂ ਉਹ ਪਲ ਲੱਭੇ ਜਦੋਂ ਸਭ ਚੰਗਾ ਚੱਲ ਰਿਹਾ ਸੀ।
film-title = { $number ->
    [1] ਪਹਿਲੀ ਫ਼ਿਲਮ
    [2] ਦੂਜੀ ਫ਼ਿਲਮ
    [3] ਤੀਜੀ ਫ਼ਿਲਮ
    [4] ਚੌਥੀ ਫ਼ਿਲਮ
    [5] ਪੰਜਵੀਂ ਫ਼ਿਲਮ
    [6] ਛੇਵੀਂ ਫ਼ਿਲਮ
   *[other] ਫ਼ਿਲਮ { $number }
}
film-title-date = { film-title }, { $date }
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, ਸਾਡੀ ਪਹਿਲੀ ਸਮੀਖਿਆ ਵਿੱਚ
    [2] { $name }, ਸਾਡੀ ਦੂਜੀ ਸਮੀਖਿਆ ਵਿੱਚ
    [3] { $name }, ਸਾਡੀ ਤੀਜੀ ਸਮੀਖਿਆ ਵਿੱਚ
    [4] { $name }, ਸਾਡੀ ਚੌਥੀ ਸਮੀਖਿਆ ਵਿੱਚ
    [5] { $name }, ਸਾਡੀ ਪੰਜਵੀਂ ਸਮੀਖਿਆ ਵਿੱਚ
    [6] { $name }, ਸਾਡੀ ਛੇਵੀਂ ਸਮੀਖਿਆ ਵਿੱਚ
   *[other] { $name }, ਸਮੀਖਿਆ { $number } ਵਿੱਚ
}
said-in-line = ({ $name })
quoted = “{ $words }”

principle-attentive = ਧਿਆਨ: ਵੇਖਣਾ, ਅਤੇ ਥਾਂ ਦੇਣੀ।
principle-attentive-name = ਧਿਆਨ।
principle-encouraging = ਹੌਸਲਾ ਦੇਣਾ: ਨਿੱਘੇ ਚਿਹਰੇ ਨਾਲ ਉਡੀਕਣਾ, ਅਤੇ ਜੋ ਦਿਸੇ ਉਸ ਦਾ ਨਾਂ ਲੈਣਾ।
principle-encouraging-name = ਹੌਸਲਾ ਦੇਣਾ।
principle-receiving = ਕਬੂਲ ਕਰਨਾ: ਵਿਖਾਉਣਾ ਕਿ ਤੁਸੀਂ ਵੇਖ ਲਿਆ।
principle-receiving-name = ਕਬੂਲ ਕਰਨਾ।
principle-attuned = ਸੁਰ ਵਿੱਚ ਵਾਰੀ-ਵਾਰੀ: ਜਵਾਬ ਦੇਣਾ, ਫਿਰ ਵਾਰੀ ਅੱਗੇ ਦੇਣੀ।
principle-attuned-name = ਸੁਰ ਵਿੱਚ ਵਾਰੀ-ਵਾਰੀ।
principle-guiding = ਰਾਹ ਵਿਖਾਉਣਾ: ਜਿੰਨੀ ਲੋੜ ਓਨੀ ਮਦਦ, ਅਤੇ ਇੱਕ ਚੋਣ।
principle-guiding-name = ਰਾਹ ਵਿਖਾਉਣਾ।
principle-deepening = ਡੂੰਘੀ ਗੱਲਬਾਤ: ਵਿਚਾਰ ਸਾਂਝੇ ਕਰਨਾ, ਅਤੇ ਮੁੜ ਨੇੜੇ ਆਉਣਾ।
principle-deepening-name = ਡੂੰਘੀ ਗੱਲਬਾਤ।
principles-again = ਇੱਥੇ ਫਿਰ: { $names }।

strengths-title = ਤੁਹਾਡਾ ਜੋ ਕੁਝ ਮਦਦ ਕਰਦਾ ਹੈ
strengths-title-others = ਜੋ ਮਦਦ ਕਰਦਾ ਹੈ

ask-again = ਜੇ ਤੁਸੀਂ ਗੱਲ ਕਰਨੀ ਚਾਹੋ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ { $phone } ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
thanks = ਧੰਨਵਾਦ, { $name }। { $children_count ->
    [1] ਤੁਹਾਡੇ ਅਤੇ { $children }
   *[other] ਤੁਹਾਡੇ, { $children }
} ਨਾਲ ਇਹ ਪਲ ਸਾਂਝੇ ਕਰਨਾ ਖੁਸ਼ੀ ਦੀ ਗੱਲ ਸੀ।
valediction = ਆਦਰ ਸਹਿਤ,
valediction-child = ਬਹੁਤ ਸਾਰੇ ਪਿਆਰ ਨਾਲ,

films-title = ਤੁਹਾਡੀਆਂ ਫ਼ਿਲਮਾਂ
films-erased = ਅਸੀਂ ਤੁਹਾਡੀਆਂ ਫ਼ਿਲਮਾਂ ਮਿਟਾ ਦਿੱਤੀਆਂ ਹਨ।
films-kept-by-family = ਤੁਹਾਡੀਆਂ ਫ਼ਿਲਮਾਂ ਤੁਹਾਡੇ ਕੋਲ ਹਨ, ਅਤੇ ਅਸੀਂ ਕੋਈ ਨਕਲ ਨਹੀਂ ਰੱਖੀ।
films-kept-until = ਅਸੀਂ ਤੁਹਾਡੀਆਂ ਫ਼ਿਲਮਾਂ { $date } ਤੱਕ ਰੱਖਾਂਗੇ, ਤੇ ਫਿਰ ਮਿਟਾ ਦੇਵਾਂਗੇ।
copied-to = ਨਕਲ ਇਹਨਾਂ ਨੂੰ

logo-alt = { $service } ਦਾ ਨਿਸ਼ਾਨ
signature-alt = { $name } ਦੇ ਦਸਤਖ਼ਤ

## Charts and the page of progress

progress-title = { $name } ਦੀ ਤਰੱਕੀ
progress-for = { $names } ਦੀ ਤਰੱਕੀ
progress-dates = { $from } ਤੋਂ { $to }
progress-start-now = ਸ਼ੁਰੂ ਤੋਂ ਹੁਣ ਤੱਕ
progress-along-the-way = ਰਾਹ ਵਿੱਚ
progress-tables = ਅੰਕ
progress-day = ਦਿਨ
progress-day-cycle = { $date } (ਫ਼ਿਲਮ{"\u00A0"}{ $cycle })
principles-title = ਕਲਿੱਪਾਂ ਵਿੱਚ ਦਿਸੇ ਅਸੂਲ
principles-note = ਕਿੰਨੇ ਕਲਿੱਪ

chart-start = ਸ਼ੁਰੂ
chart-start-number = ਸ਼ੁਰੂ { $number }
chart-now = ਹੁਣ
chart-now-number = ਹੁਣ { $number }
chart-unchanged = ਸ਼ੁਰੂ ਤੇ ਹੁਣ
chart-hoped-for = ਉਮੀਦ { $number }
chart-not-rated = ਅੰਕ ਨਹੀਂ
chart-cycle = ਫ਼ਿਲਮ { $number }

chart-alt-scale = ਹਰ ਟੀਚੇ ਦੀ { $from } ਤੋਂ { $to } ਤੱਕ ਇੱਕ ਲਕੀਰ ਹੈ।
chart-alt-once = { $goal }: ਸ਼ੁਰੂ ਵਿੱਚ { $start }।
chart-alt-same = { $goal }: ਸ਼ੁਰੂ ਵਿੱਚ { $start }, ਅਤੇ ਹੁਣ ਵੀ { $start }।
chart-alt-both = { $goal }: ਸ਼ੁਰੂ ਵਿੱਚ { $start }, ਹੁਣ { $now }।
chart-alt-hoped-for = ਉਮੀਦ: { $number }।
chart-alt-day = { $goal }: { $from } ਨੂੰ { $start }।
chart-alt-days = { $goal }: { $from } ਨੂੰ { $start }, { $to } ਨੂੰ { $now }।
chart-alt-not-rated = { $count ->
    [one] ਫ਼ਿਲਮ { $cycles } ਤੋਂ ਬਾਅਦ ਅੰਕ ਨਹੀਂ।
   *[other] ਫ਼ਿਲਮਾਂ { $cycles } ਤੋਂ ਬਾਅਦ ਅੰਕ ਨਹੀਂ।
}
chart-alt-principles = { $title }: ਹਰ ਫ਼ਿਲਮ ਦੇ ਕਿੰਨੇ ਕਲਿੱਪਾਂ ਵਿੱਚ ਹਰ ਇੱਕ ਦਿਸਦਾ ਹੈ।
chart-alt-tables = ਹਰ ਅੰਕ ਸਾਰਣੀਆਂ ਵਿੱਚ ਹੈ।

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (ਜਨਮ: { $date })
summary-met = { $clients } ਅਤੇ { $children } ਨਾਲ ਕੰਮ { $from } ਤੋਂ { $to } ਤੱਕ ਹੋਇਆ।
summary-met-in = { $clients } ਅਤੇ { $children } ਨਾਲ ਕੰਮ { $month } ਵਿੱਚ ਹੋਇਆ।
summary-what = ਵੀਡੀਓ ਇੰਟਰੈਕਸ਼ਨ ਗਾਈਡੈਂਸ ਵਿੱਚ ਅਸੀਂ ਇੱਕ ਵੱਡੇ ਅਤੇ ਇੱਕ ਬੱਚੇ ਦੇ ਚੰਗੇ ਪਲ ਦੀ ਫ਼ਿਲਮ ਬਣਾਉਂਦੇ ਹਾਂ, ਅਤੇ ਮਿਲ ਕੇ ਉਸ ਦੇ ਛੋਟੇ ਕਲਿੱਪ ਵੇਖਦੇ ਹਾਂ।
summary-films = ਫ਼ਿਲਮਾਂ: { $films }। ਸਾਂਝੀਆਂ ਸਮੀਖਿਆਵਾਂ: { $reviews }। ਸਾਡਾ ਕੰਮ ਹੁਣ ਪੂਰਾ ਹੈ।
summary-letter = ਪਰਿਵਾਰ ਕੋਲ ਇਸ ਬਾਰੇ ਪੂਰੀ ਚਿੱਠੀ ਹੈ, ਅਤੇ ਉਹੀ ਤੈਅ ਕਰਦਾ ਹੈ ਕਿ ਕਿਸ ਨੂੰ ਵਿਖਾਏ।
summary-ask = ਕੋਈ ਸਵਾਲ ਹੋਵੇ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ { $phone } ’ਤੇ ਫ਼ੋਨ ਕਰੋ।

## The booklet

document-booklet = ਤੁਹਾਡੀ ਕਿਤਾਬੜੀ
document-cycle-booklet = ਫ਼ਿਲਮ { $number } ਦੀ ਕਿਤਾਬੜੀ
list-booklet = ਕਿਤਾਬੜੀ
list-cycle-booklet = ਫ਼ਿਲਮ { $number } ਦੀ ਕਿਤਾਬੜੀ
booklet-title = { $names }: ਇਕੱਠੇ ਪਲ, { $season }
booklet-moments = ਇਕੱਠੇ ਪਲ, { $season }
booklet-of-film = { film-title }, { $season }
season = { $season ->
    [spring] ਬਸੰਤ
    [summer] ਗਰਮੀ
    [autumn] ਪਤਝੜ
   *[winter] ਸਰਦੀ
} { $year }
season-range = { $from } ਤੋਂ { $to }
booklet-question = ਉਹ ਸਵਾਲ ਜਿਸ ਤੋਂ ਤੁਸੀਂ ਸ਼ੁਰੂ ਕੀਤਾ
booklet-question-shared = ਉਹ ਸਵਾਲ ਜਿਸ ਤੋਂ ਅਸੀਂ ਸ਼ੁਰੂ ਕੀਤਾ
booklet-film = { film-title }: { $activity }
booklet-next = ਅਗਲਾ ਕਦਮ
booklet-ideas = ਅੱਗੇ ਲਈ ਵਿਚਾਰ
booklet-notes = ਤੁਹਾਡੇ ਆਪਣੇ ਨੋਟ

list-service-report = ਸੇਵਾ ਦੀ ਰਿਪੋਰਟ

## Case studies, as others and the family read them

anonymous-left-out = [ਛੱਡਿਆ ਗਿਆ]
anonymous-session = ਮੁਲਾਕਾਤ { $number }
anonymous-in-session = ਮੁਲਾਕਾਤ { $number } ਵਿੱਚ
anonymous-season = { $season ->
    [spring] ਬਸੰਤ
    [summer] ਗਰਮੀ
    [autumn] ਪਤਝੜ
   *[winter] ਸਰਦੀ
}
anonymous-in-season = { $season ->
    [spring] ਬਸੰਤ ਵਿੱਚ
    [summer] ਗਰਮੀਆਂ ਵਿੱਚ
    [autumn] ਪਤਝੜ ਵਿੱਚ
   *[winter] ਸਰਦੀਆਂ ਵਿੱਚ
}
anonymous-ages = { $from ->
    [0] ਇੱਕ ਸਾਲ ਤੋਂ ਘੱਟ
   *[other] { $from } ਤੋਂ { $to } ਸਾਲ
}
anonymous-of-ages = { $from ->
    [0] ਇੱਕ ਸਾਲ ਤੋਂ ਘੱਟ
   *[other] { $from } ਤੋਂ { $to } ਸਾਲ
}
anonymous-kin = { $pronoun ->
    [she] ਬੱਚੀ ਦੇ ਪਰਿਵਾਰ ਵਿੱਚੋਂ { $role }
    [he] ਬੱਚੇ ਦੇ ਪਰਿਵਾਰ ਵਿੱਚੋਂ { $role }
   *[none] ਬੱਚੇ ਦੇ ਪਰਿਵਾਰ ਵਿੱਚੋਂ { $role }
}
anonymous-role = { $role }
anonymous-practitioner = ਮਾਹਰ
anonymous-the-family = ਪਰਿਵਾਰ
anonymous-family = ਪਰਿਵਾਰ
family-review-part = { $part ->
    [helping-question] ਮਦਦ ਦਾ ਸਵਾਲ
    [goal] ਟੀਚਾ
    [level] ਪੱਧਰਾਂ ਦਾ ਮਤਲਬ
    [for-child] ਬੱਚੇ ਲਈ ਸ਼ਬਦ
    [for-relationship] ਰਿਸ਼ਤੇ ਲਈ ਸ਼ਬਦ
    [setting] ਫ਼ਿਲਮ ਕਿੱਥੇ ਬਣੀ
    [activity] ਤੁਸੀਂ ਕੀ ਕੀਤਾ
    [caption] ਤਸਵੀਰ ਦੇ ਹੇਠਾਂ
    [alternative] ਤਸਵੀਰ ਸ਼ਬਦਾਂ ਵਿੱਚ
    [words] ਫ਼ਿਲਮ ਦੇ ਪਲ ਬਾਰੇ ਸ਼ਬਦ
    [strength] ਖ਼ੂਬੀ
    [next] ਅਗਲਾ ਕਦਮ
    [feedback] ਸਾਡੇ ਕੰਮ ਬਾਰੇ ਸ਼ਬਦ
   *[other] ਲਿਖਤ
}
family-review-title = ਤੁਹਾਡੀ ਕਹਾਣੀ, ਤੁਹਾਡੇ ਨਾਂਵਾਂ ਤੋਂ ਬਿਨਾਂ
family-review-intro = ਸਾਡੇ ਸਾਂਝੇ ਕੰਮ ਬਾਰੇ ਹੋਰ ਲੋਕ ਇਹ ਪੜ੍ਹਨਗੇ। ਆਰਾਮ ਨਾਲ ਪੜ੍ਹੋ। ਤੁਸੀਂ ਹਾਂ ਜਾਂ ਨਾਂਹ ਕਹਿ ਸਕਦੇ ਹੋ, ਅਤੇ ਕੋਈ ਵੀ ਹਿੱਸਾ ਬਦਲਣ ਜਾਂ ਕੱਢਣ ਲਈ ਕਹਿ ਸਕਦੇ ਹੋ।
family-review-mind = ਤੁਸੀਂ ਬਾਅਦ ਵਿੱਚ ਵੀ ਮਨ ਬਦਲ ਸਕਦੇ ਹੋ। ਫਿਰ ਅਸੀਂ ਇਸ ਨੂੰ ਹਟਾ ਦੇਵਾਂਗੇ।
family-review-changed = ਅਸੀਂ ਕੀ ਬਦਲਿਆ ਤਾਂ ਜੋ ਕੋਈ ਨਾ ਜਾਣੇ ਕਿ ਇਹ ਤੁਸੀਂ ਹੋ
family-review-names = ਤੁਹਾਡੇ ਪਰਿਵਾਰ ਦੇ ਇੱਥੇ ਹੋਰ ਨਾਂ ਹਨ: { $names }।
family-review-others = ਹੋਰ ਲੋਕਾਂ ਦੇ ਇੱਥੇ ਨਾਂ ਨਹੀਂ ਹਨ। ਦੱਸਿਆ ਗਿਆ ਹੈ ਕਿ ਉਹ ਕੀ ਕਰਦੇ ਹਨ ਜਾਂ ਬੱਚੇ ਦੇ ਕੀ ਲੱਗਦੇ ਹਨ।
family-review-places = ਥਾਵਾਂ ਅਤੇ ਸਕੂਲਾਂ ਦੇ ਇੱਥੇ ਨਾਂ ਨਹੀਂ ਹਨ। ਸਿਰਫ਼ ਦੱਸਿਆ ਗਿਆ ਹੈ ਕਿ ਉਹ ਕੀ ਹਨ।
family-review-days = ਨਾ ਤਾਰੀਖ਼ਾਂ ਹਨ ਨਾ ਪੂਰੀ ਉਮਰ। ਮੁਲਾਕਾਤ ਦਾ ਨੰਬਰ, ਰੁੱਤ ਜਾਂ ਕੁਝ ਸਾਲ ਦੱਸੇ ਗਏ ਹਨ।
family-review-numbers = ਪਤੇ, ਫ਼ੋਨ ਨੰਬਰ ਅਤੇ ਅਜਿਹੀਆਂ ਚੀਜ਼ਾਂ ਕੱਢ ਦਿੱਤੀਆਂ ਗਈਆਂ ਹਨ।
family-review-story = ਕਹਾਣੀ
family-review-beside = ਇਸ ਦੇ ਨਾਲ ਹੋਰ ਕੀ ਵਿਖਾਇਆ ਜਾਂਦਾ ਹੈ

page-before = ਪਿਛਲਾ ਸਫ਼ਾ
page-after = ਅਗਲਾ ਸਫ਼ਾ
front-fold = ਮੋੜਨ ਲਈ ਛਾਪੋ (PDF)
fold-title = ਕਿਤਾਬੜੀ ਕਿਵੇਂ ਛਾਪੀਏ ਤੇ ਮੋੜੀਏ
fold-print = “{ front-fold }” ਖੋਲ੍ਹੋ ਤੇ ਛਾਪੋ: ਦੋਹਾਂ ਪਾਸਿਆਂ ’ਤੇ, ਛੋਟੇ ਕਿਨਾਰੇ ’ਤੇ ਪਲਟ ਕੇ, ਅਸਲ ਆਕਾਰ ਵਿੱਚ।
fold-order = ਵਰਕੇ ਤਰਤੀਬ ਵਿੱਚ ਰੱਖੋ, ਸਰਵਰਕ ਬਾਹਰ ਵੱਲ ਹੋਵੇ।
fold-fold = ਸਾਰੇ ਇਕੱਠੇ ਵਿਚਕਾਰੋਂ ਮੋੜੋ। ਵਿਚਕਾਰਲੇ ਸਫ਼ਿਆਂ ’ਤੇ ਦੋ ਛੋਟੇ ਨਿਸ਼ਾਨ ਥਾਂ ਵਿਖਾਉਂਦੇ ਹਨ।
fold-staple = ਮੋੜ ’ਤੇ ਦੋ ਪਿੰਨ ਲਾਓ। ਸੂਈ-ਧਾਗਾ ਵੀ ਚੱਲੇਗਾ।
list-print-edition = ਮੋੜਨ ਵਾਲੀ PDF

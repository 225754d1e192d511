### Речення всіх документів українською.
###
### Щоб змінити одне з них, створіть у своїй темі файл wording/uk.ftl лише з цим реченням: `ключ = Нове речення.`
### Назви у фігурних дужках підставляє програма; їх можна пересунути або пропустити. $you каже, як звертатися до читача.
###
### Жодна людина, яка вільно володіє українською, ще не перевірила ці речення.
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = Назад до тексту
page-table = Таблиця

front-title = { $name }
front-intro = Це документи з нашої спільної роботи. Вони ваші назавжди.
front-papers = Ваші документи
front-begin = Можна почати з: «{ $document }».
front-keep = Будь ласка, тримайте все з цієї теки разом.
front-questions = Маєте запитання?
front-read = Прочитати на цьому екрані
front-print = Надрукувати або зберегти (PDF)

document-letter = Ваш лист
document-child-letter = Лист: { $name }
document-own-letter = Лист для дитини
document-summary = Короткий підсумок
document-progress = Ваш поступ

## The practitioner's list

list-built = З нотаток до { $date }
list-families = { $count ->
    [one] { $count } родина
    [few] { $count } родини
   *[other] { $count } родин
}
list-documents = { $count ->
    [one] { $count } документ
    [few] { $count } документи
   *[other] { $count } документів
}
list-errors = { $count ->
    [0] Немає чого виправляти
    [one] { $count } річ треба виправити
    [few] { $count } речі треба виправити
   *[other] { $count } речей треба виправити
}
list-warnings = { $count ->
    [one] { $count } річ варто перевірити
    [few] { $count } речі варто перевірити
   *[other] { $count } речей варто перевірити
}
list-overdue-count = { $count ->
    [one] Нотатки { $count } родини зберігаються довше, ніж треба
   *[other] Нотатки { $count } родин зберігаються довше, ніж треба
}
list-no-families = У цій книзі ще немає родин. Кожна має власну теку в теці families.

list-problems-title = Спершу виправити
list-book-problems = Уся книга
list-warnings-title = Варто перевірити
list-families-title = Родини
list-column-reference = Номер
list-column-folder = Тека
list-column-status = Стан
list-column-documents = Документи
list-column-problems = Проблеми

list-no-reference = Ще немає номера
list-none = Проблем немає
list-no-documents = Ще нічого не створено
list-letter = Лист
list-child-letter = Лист для дитини
list-summary = Підсумок
list-progress = Поступ
list-web-page = вебсторінка
list-pdf = PDF
list-line = рядок { $line }
list-overdue = Зберігається після { $date }
list-films-overdue = Фільми зберігаються після { $date }

## The contact sheet of a family’s stills

sheet-title = Кадри: { $reference }
sheet-prompt = Рамки показують те, що програма вважала обличчями. Деякі обличчя вона не знаходить, надто збоку, напівзакриті, нечіткі чи малі. Перегляньте кожен кадр самі, перш ніж його хтось отримає.
sheet-none = У теці цієї родини ще немає кадрів.
sheet-clip = Кліп { $clip }
sheet-no-clip = Його ще не використовує жоден кліп.
sheet-alt = Кадр { $file } з рамками, названими нижче
sheet-found = { $count ->
    [0] Незакритих облич не знайдено. Це не означає, що їх немає.
    [one] Знайдено { $count } незакрите обличчя.
    [few] Знайдено { $count } незакриті обличчя.
   *[other] Знайдено { $count } незакритих облич.
}
sheet-paste = Щоб закрити всю голову в кожному документі, додайте її рамку до `hide` у кліпі:
sheet-paste-all = Щоб закрити всі, візьміть цей рядок; у ньому є всі рамки, також ті, що вже вписані:
sheet-licence = Програма, яка шукає обличчя, SeetaFace, та її ліцензія
sheet-crop = Залишається лише те, що всередині пунктирної лінії.

status-referred = Направлено
status-started = Розпочато
status-completed = Завершено
status-ended-early = Завершено раніше
status-unknown = Невідомо

## Letters

letter-title = Лист: { $name }
letter-subject = Video Interaction Guidance (VIG): { $children }
salutation = Вітаю, { $name }!
our-reference = Наш номер: { $reference }
page-of = Сторінка { $page } з { $pages }
draft = Чернетка. Будь ласка, ще не надсилайте.

met = Час наших зустрічей: { $from } – { $to }.
met-in = Час наших зустрічей: { $month }.
question-intro = Ви почали з цього запитання:
question-reworded = Згодом ви сказали це новими словами:
question-intro-shared = Ми почали з цього запитання:
question-reworded-others = Згодом запитання стало таким:
question-asked = Запитання ({ $names }):
question-asked-you = Ваше запитання:

copy-note = Цей лист написано для такого адресата: { $clients }. Слово «ви» в ньому стосується саме цієї родини.
met-others = Час зустрічей з родиною ({ $clients }): { $from } – { $to }.
met-others-in = Час зустрічей з родиною ({ $clients }): { $month }.
question-intro-others = На початку було це запитання ({ $clients }):

not-translated = Наступну частину не перекладено.
not-translated-either = Цю частину теж не перекладено.

words-title = Ваші слова
words-title-then-and-now = Ваші слова тоді й тепер
words-title-of = Слова: { $name }
words-title-of-then-and-now = Слова тоді й тепер: { $name }
words-child = { $children }
words-relationship = Між нами
words-comma = ,

ratings-title = Ваші цілі
ratings-title-others = Цілі
ratings-title-all-up = { $count ->
    [1] Ваша ціль піднялася
    [2] Обидві ваші цілі піднялися
    [3] Усі три ваші цілі піднялися
    [4] Усі чотири ваші цілі піднялися
   *[other] Усі ваші цілі піднялися
}
ratings-title-some-up = Піднялося цілей: { $up } з { $count }
ratings-note = { $count ->
    [one] Ви оцінили свою ціль числом від { $from } до { $to }.
   *[other] Ви оцінили кожну ціль числом від { $from } до { $to }.
}
ratings-note-some = Числом від { $from } до { $to } ви оцінили { $count ->
    [one] { $count } ціль
    [few] { $count } цілі
   *[other] { $count } цілей
}.
ratings-passed = Вище, ніж ви сподівалися: { $goals }.
ratings-words-past = Більше, ніж ви сподівалися: { $goals }.
ratings-words-passed = { $goal }: ви сподівалися на { $hoped }, а тепер: { $now }.
ratings-words-lower = { $goal }: на початку { $start }, тепер { $now }. Так буває, і про це варто поговорити.
ratings-reached = Там, де ви сподівалися: { $goals }.
ratings-stayed = Без змін: { $goals }.
ratings-lower = Нижче, ніж на початку: { $goals }. Так буває, і про це варто поговорити.
ratings-some-goals = { $count ->
    [one] { $count } ціль
    [few] { $count } цілі
   *[other] { $count } цілей
}
ratings-title-passed = { $title }, а вище за сподівання: { $past }
ratings-title-it-passed = { $title }, вище за сподівання
ratings-note-scales = Ви оцінили кожну ціль за її власною шкалою.
ratings-goal = Ціль
ratings-start = Початок
ratings-now = Тепер
ratings-hoped-for = Сподівання
ratings-scale = (від { $from } до { $to })
ratings-rater = – { $name }
ratings-rater-you = – ви
ratings-set-aside = (відкладено { $date })

gas-much-less = значно менше, ніж сподівалися
gas-less = менше, ніж сподівалися
gas-as-hoped = так, як сподівалися
gas-more = більше, ніж сподівалися
gas-much-more = значно більше, ніж сподівалися

what-we-saw = Що ми побачили
what-we-saw-intro = { $film_count ->
    [1] У фільмі
   *[other] У кожному фільмі
} ми шукали хвилини, коли все йшло добре.
film-title = { $number ->
    [1] Перший фільм
    [2] Другий фільм
    [3] Третій фільм
    [4] Четвертий фільм
    [5] П’ятий фільм
    [6] Шостий фільм
   *[other] Фільм { $number }
}
film-title-date = { film-title }, { $date }
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, на нашому першому перегляді
    [2] { $name }, на нашому другому перегляді
    [3] { $name }, на нашому третьому перегляді
    [4] { $name }, на нашому четвертому перегляді
    [5] { $name }, на нашому п’ятому перегляді
    [6] { $name }, на нашому шостому перегляді
   *[other] { $name }, перегляд { $number }
}
said-in-line = ({ $name })
quoted = «{ $words }»

principle-attentive = Уважність: дивитися й давати простір.
principle-attentive-name = Уважність.
principle-encouraging = Заохочення: чекати з теплим обличчям і називати те, що бачите.
principle-encouraging-name = Заохочення.
principle-receiving = Прийняття: показати, що ви помітили.
principle-receiving-name = Прийняття.
principle-attuned = По черзі й у злагоді: відповісти, а тоді передати чергу.
principle-attuned-name = По черзі й у злагоді.
principle-guiding = Підтримка: рівно стільки допомоги, скільки треба, і вибір.
principle-guiding-name = Підтримка.
principle-deepening = Глибша розмова: ділитися думками й знову ставати ближче.
principle-deepening-name = Глибша розмова.
principles-again = Тут знову: { $names }.

strengths-title = Що з того, що ви робите, допомагає
strengths-title-others = Що допомагає

ask-again = Якщо захочете поговорити, зателефонуйте мені: { $phone }.
thanks = Дякую, { $name }! Було приємно розділити ці хвилини з вами ({ $children }).
valediction = З повагою
valediction-child = З теплими побажаннями

films-title = Ваші фільми
films-erased = Ми видалили ваші фільми.
films-kept-by-family = Ваші фільми у вас, і ми не залишили собі копії.
films-kept-until = Ми зберігаємо ваші фільми до { $date }, а потім видалимо їх.
copied-to = Копії отримують

logo-alt = Логотип: { $service }
signature-alt = Підпис: { $name }

## Charts and the page of progress

progress-title = Поступ: { $name }
progress-for = Поступ: { $names }
progress-dates = { $from } – { $to }
progress-start-now = Від початку дотепер
progress-along-the-way = У дорозі
progress-tables = Числа
progress-day = День
progress-day-cycle = { $date } (фільм{"\u00A0"}{ $cycle })
principles-title = Принципи, помітні в кліпах
principles-note = скільки кліпів

chart-start = початок
chart-start-number = початок { $number }
chart-now = тепер
chart-now-number = тепер { $number }
chart-unchanged = початок і тепер
chart-hoped-for = сподівання { $number }
chart-not-rated = без оцінки
chart-cycle = Фільм { $number }

chart-alt-scale = Кожна ціль має лінію від { $from } до { $to }.
chart-alt-once = { $goal }: на початку { $start }.
chart-alt-same = { $goal }: на початку { $start } і тепер { $start }.
chart-alt-both = { $goal }: на початку { $start }, тепер { $now }.
chart-alt-hoped-for = Сподівання: { $number }.
chart-alt-day = { $goal }: { $start }, { $from }.
chart-alt-days = { $goal }: { $start }, { $from }, потім { $now }, { $to }.
chart-alt-not-rated = { $count ->
    [one] Без оцінки після фільму { $cycles }.
   *[other] Без оцінки після фільмів { $cycles }.
}
chart-alt-principles = { $title }: у скількох кліпах кожного фільму видно кожен із них.
chart-alt-tables = Усі числа є в таблицях.

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (дата народження: { $date })
summary-met = Час зустрічей з родиною ({ $clients }; { $children }): { $from } – { $to }.
summary-met-in = Час зустрічей з родиною ({ $clients }; { $children }): { $month }.
summary-what = У Video Interaction Guidance ми знімаємо добру хвилину дорослого з дитиною й разом дивимося короткі кліпи з неї.
summary-films = Фільмів: { $films }. Спільних переглядів: { $reviews }. Нашу роботу завершено.
summary-letter = Родина має повний лист і сама вирішує, кому його показати.
summary-ask = Якщо є запитання, зателефонуйте мені: { $phone }.

## The booklet

document-booklet = Ваша книжечка
document-cycle-booklet = Книжечка, фільм { $number }
list-booklet = Книжечка
list-cycle-booklet = Книжечка, фільм { $number }
booklet-title = { $names }: хвилини разом, { $season }
booklet-moments = Хвилини разом, { $season }
booklet-of-film = { film-title }, { $season }
season = { $season ->
    [spring] весна
    [summer] літо
    [autumn] осінь
   *[winter] зима
} { $year }
season-range = { $from } – { $to }
booklet-question = Запитання, з якого ви почали
booklet-question-shared = Запитання, з якого ми почали
booklet-film = { film-title }: { $activity }
booklet-next = Наступний крок
booklet-ideas = Ідеї на майбутнє
booklet-notes = Ваші нотатки

list-service-report = Звіт служби

## Case studies, as others and the family read them

anonymous-left-out = [пропущено]
anonymous-session = зустріч { $number }
anonymous-in-session = на зустрічі { $number }
anonymous-season = { $season ->
    [spring] весна
    [summer] літо
    [autumn] осінь
   *[winter] зима
}
anonymous-in-season = { $season ->
    [spring] навесні
    [summer] влітку
    [autumn] восени
   *[winter] взимку
}
anonymous-ages = { $from ->
    [0] менше року
   *[other] від { $from } до { $to } років
}
anonymous-of-ages = { $from ->
    [0] менше року
   *[other] від { $from } до { $to } років
}
anonymous-kin = { $pronoun ->
    [she] { $role } дівчинки
    [he] { $role } хлопчика
   *[none] { $role } дитини
}
anonymous-role = { $role }
anonymous-practitioner = фахівець
anonymous-the-family = родина
anonymous-family = родина
family-review-part = { $part ->
    [helping-question] Запитання
    [goal] Мета
    [level] Що означають рівні
    [for-child] Слова про дитину
    [for-relationship] Слова про стосунки
    [setting] Де ми знімали
    [activity] Що ви робили
    [caption] Під світлиною
    [alternative] Світлина словами
    [words] Слова про сцену з фільму
    [strength] Сильна сторона
    [next] Наступний крок
    [feedback] Слова про нашу роботу
   *[other] Текст
}
family-review-title = Ваша історія, розказана без ваших імен
family-review-intro = Це прочитали б інші люди про нашу спільну роботу. Читайте без поспіху. Можна сказати так чи ні. Можна попросити змінити або прибрати будь-яку частину.
family-review-mind = Можна передумати й пізніше. Тоді ми це приберемо.
family-review-changed = Що ми змінили, щоб ніхто не знав, що це ви
family-review-names = Ваша родина має тут інші імена: { $names }.
family-review-others = Інші люди не мають тут імен. Сказано, що вони роблять або ким є для дитини.
family-review-places = Місця і школи не мають тут назв. Сказано лише, що це.
family-review-days = Немає дат і точного віку. Є номер зустрічі, пора року або кілька років.
family-review-numbers = Адреси, номери телефонів тощо пропущено.
family-review-story = Історія
family-review-beside = Що ще показуємо

page-before = Попередня сторінка
page-after = Наступна сторінка
front-fold = Надрукувати для складання (PDF)
fold-title = Як надрукувати й скласти книжечку
fold-print = Відкрийте «{ front-fold }» і надрукуйте: з обох боків, перегортання за коротким краєм, фактичний розмір.
fold-order = Не міняйте порядку аркушів; обкладинка має бути зовні.
fold-fold = Складіть їх усі разом посередині. Дві маленькі позначки на середніх сторінках показують де.
fold-staple = Скріпіть згин двома скобами. Голка з ниткою теж підійде.
list-print-edition = PDF для складання

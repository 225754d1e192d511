### جمل كل المستندات بالعربية.
###
### لتغيير جملة، أنشئ في قالبك ملفًا wording/ar.ftl فيه تلك الجملة وحدها: `المفتاح = الجملة الجديدة.`
### الأسماء بين الأقواس يضعها البرنامج؛ يمكن نقلها أو تركها. ‏$you يبيّن كيف يُخاطَب القارئ.
###
### لم يراجع هذه الصياغة بعد شخص يتقن العربية.
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = العودة إلى النص
page-table = جدول

front-title = إلى { $name }
front-intro = هذه أوراق عملنا معًا. هي لكم لتحتفظوا بها.
front-papers = أوراقكم
front-begin = يمكن البدء بـ«{ $document }».
front-keep = يرجى إبقاء كل ما في هذا المجلد معًا.
front-questions = هل لديكم أسئلة؟
front-read = القراءة على هذه الشاشة
front-print = الطباعة أو الحفظ (PDF)

document-letter = رسالتكم
document-child-letter = الرسالة إلى { $name }
document-own-letter = رسالة الطفل
document-summary = ملخص قصير
document-progress = تقدّمكم

## The practitioner's list

list-built = من ملاحظات حتى { $date }
list-families = { $count ->
    [zero] لا عائلات
    [one] عائلة واحدة
    [two] عائلتان
    [few] { $count } عائلات
   *[other] { $count } عائلة
}
list-documents = { $count ->
    [zero] لا مستندات
    [one] مستند واحد
    [two] مستندان
    [few] { $count } مستندات
   *[other] { $count } مستندًا
}
list-errors = { $count ->
    [0] لا شيء يحتاج إلى تصحيح
    [one] أمر واحد يحتاج إلى تصحيح
    [two] أمران يحتاجان إلى تصحيح
    [few] { $count } أمور تحتاج إلى تصحيح
   *[other] { $count } أمرًا يحتاج إلى تصحيح
}
list-warnings = { $count ->
    [one] أمر واحد يحتاج إلى نظر
    [two] أمران يحتاجان إلى نظر
    [few] { $count } أمور تحتاج إلى نظر
   *[other] { $count } أمرًا يحتاج إلى نظر
}
list-overdue-count = { $count ->
    [one] ملاحظات عائلة واحدة محفوظة بعد موعدها
    [two] ملاحظات عائلتين محفوظة بعد موعدها
    [few] ملاحظات { $count } عائلات محفوظة بعد موعدها
   *[other] ملاحظات { $count } عائلة محفوظة بعد موعدها
}
list-no-families = لا عائلات في هذا الكتاب بعد. لكل عائلة مجلد خاص داخل families.

list-problems-title = للتصحيح أولًا
list-book-problems = الكتاب كله
list-warnings-title = للنظر فيه
list-families-title = العائلات
list-column-reference = الرقم المرجعي
list-column-folder = المجلد
list-column-status = المرحلة
list-column-documents = المستندات
list-column-problems = المشكلات

list-no-reference = لا رقم مرجعيًّا بعد
list-none = لا مشكلات
list-no-documents = لم يُكتب شيء بعد
list-letter = رسالة
list-child-letter = رسالة إلى الطفل
list-summary = ملخص
list-progress = التقدّم
list-web-page = صفحة ويب
list-pdf = PDF
list-line = السطر { $line }
list-overdue = محفوظة بعد { $date }
list-films-overdue = الأفلام محفوظة بعد { $date }

## The contact sheet of a family’s stills

sheet-title = صور { $reference }
sheet-prompt = تبيّن المربعات ما ظنّه البرنامج وجوهًا. وقد تفوته وجوه، وخاصة الجانبية ونصف المخفية وغير الواضحة والصغيرة. يرجى النظر في كل صورة قبل أن تخرج.
sheet-none = لا صور في مجلد هذه العائلة بعد.
sheet-clip = المقطع { $clip }
sheet-no-clip = لا يستخدمها أي مقطع بعد.
sheet-alt = الصورة { $file } مع المربعات المذكورة أدناه
sheet-found = { $count ->
    [0] لم يُعثر على وجه غير مغطّى. هذا لا يعني أنه لا يوجد.
    [one] عُثر على وجه واحد غير مغطّى.
    [two] عُثر على وجهين غير مغطّيين.
    [few] عُثر على { $count } وجوه غير مغطّاة.
   *[other] عُثر على { $count } وجهًا غير مغطّى.
}
sheet-paste = لتغطية رأس كامل في كل مستند، يضاف مربعه إلى `hide` في المقطع:
sheet-paste-all = لتغطيتها كلها، في هذا السطر كل المربعات، وما كُتب منها من قبل أيضًا:
sheet-licence = البرنامج الذي يبحث عن الوجوه، SeetaFace، ورخصته
sheet-crop = لا يبقى إلا ما بداخل الخط المتقطع.

status-referred = محالة
status-started = بدأت
status-completed = اكتملت
status-ended-early = انتهت مبكرًا
status-unknown = غير معروف

## Letters

letter-title = رسالة إلى { $name }
letter-subject = إرشاد التفاعل بالفيديو (VIG) مع { $children }
salutation = { $you ->
    [she] عزيزتي { $name }،
    [he] عزيزي { $name }،
   *[they] تحية طيبة، { $name }،
}
our-reference = رقمنا المرجعي { $reference }
page-of = صفحة { $page } من { $pages }
draft = مسودة. يرجى عدم إرسالها بعد.

met = كانت لقاءاتنا من { $from } إلى { $to }.
met-in = كانت لقاءاتنا في { $month }.
question-intro = كان هذا سؤال البداية:
question-reworded = وفيما بعد صار السؤال بهذه الكلمات:
question-intro-shared = كان هذا سؤال البداية:
question-reworded-others = وفيما بعد صار السؤال بهذه الكلمات:
question-asked = سؤال { $names }:
question-asked-you = سؤالكم:

copy-note = كُتبت هذه الرسالة إلى { $clients }. والخطاب فيها موجّه إلى { $clients }.
met-others = كانت اللقاءات مع { $clients } من { $from } إلى { $to }.
met-others-in = كانت اللقاءات مع { $clients } في { $month }.
question-intro-others = كان هذا سؤال البداية عند { $clients }:

not-translated = الجزء التالي غير مترجم.
not-translated-either = هذا الجزء غير مترجم أيضًا.

words-title = كلماتكم
words-title-then-and-now = كلماتكم، آنذاك والآن
words-title-of = كلمات { $name }
words-title-of-then-and-now = كلمات { $name }، آنذاك والآن
words-child = { $children }
words-relationship = بيننا
words-comma = ،

ratings-title = أهدافكم
ratings-title-others = الأهداف
ratings-title-all-up = { $count ->
    [1] ارتفع هدفكم
    [2] ارتفع هدفاكم كلاهما
    [3] ارتفعت أهدافكم الثلاثة
    [4] ارتفعت أهدافكم الأربعة
   *[other] ارتفعت أهدافكم كلها
}
ratings-title-some-up = أهداف ارتفعت: { $up } من { $count }
ratings-note = { $count ->
    [one] أعطيتم هدفكم رقمًا من { $from } إلى { $to }.
   *[other] أعطيتم كل هدف رقمًا من { $from } إلى { $to }.
}
ratings-note-some = أعطيتم { $count ->
    [one] هدفًا واحدًا
    [two] هدفين
    [few] { $count } أهداف
   *[other] { $count } هدفًا
} رقمًا من { $from } إلى { $to }.
ratings-passed = أعلى مما رجوتم: { $goals }.
ratings-words-past = أكثر مما رجوتم: { $goals }.
ratings-words-passed = { $goal }: رجوتم { $hoped }، والآن { $now }.
ratings-words-lower = { $goal }: كان { $start } في البداية، والآن { $now }. قد يحدث هذا، ويستحق أن نتحدث عنه.
ratings-reached = حيث رجوتم: { $goals }.
ratings-stayed = كما كان: { $goals }.
ratings-lower = أقل مما كان في البداية: { $goals }. قد يحدث هذا، ويستحق أن نتحدث عنه.
ratings-some-goals = { $count ->
    [one] هدف واحد
    [two] هدفان
    [few] { $count } أهداف
   *[other] { $count } هدفًا
}
ratings-title-passed = { $title }، وما زاد على ما رجوتم: { $past }
ratings-title-it-passed = { $title }، أعلى مما رجوتم
ratings-note-scales = أعطيتم كل هدف رقمًا على مقياسه.
ratings-goal = الهدف
ratings-start = البداية
ratings-now = الآن
ratings-hoped-for = المرجو
ratings-scale = (من { $from } إلى { $to })
ratings-rater = – { $name }
ratings-rater-you = – تقديركم
ratings-set-aside = (تُرك في { $date })

gas-much-less = أقل كثيرًا مما رُجي
gas-less = أقل مما رُجي
gas-as-hoped = كما رُجي
gas-more = أكثر مما رُجي
gas-much-more = أكثر كثيرًا مما رُجي

what-we-saw = ما رأيناه
what-we-saw-intro = { $film_count ->
    [1] في الفيلم
   *[other] في كل فيلم
} بحثنا عن اللحظات التي سارت فيها الأمور على ما يرام.
film-title = { $number ->
    [1] الفيلم الأول
    [2] الفيلم الثاني
    [3] الفيلم الثالث
    [4] الفيلم الرابع
    [5] الفيلم الخامس
    [6] الفيلم السادس
   *[other] الفيلم { $number }
}
film-title-date = { film-title }، { $date }
film-title-activity = { film-title }: { $activity }، { $date }
speaker-at-review = { $number ->
    [1] { $name }، في مراجعتنا الأولى
    [2] { $name }، في مراجعتنا الثانية
    [3] { $name }، في مراجعتنا الثالثة
    [4] { $name }، في مراجعتنا الرابعة
    [5] { $name }، في مراجعتنا الخامسة
    [6] { $name }، في مراجعتنا السادسة
   *[other] { $name }، في المراجعة { $number }
}
said-in-line = ({ $name })
quoted = «{ $words }»

principle-attentive = الانتباه: النظر وإعطاء مساحة.
principle-attentive-name = الانتباه.
principle-encouraging = التشجيع: الانتظار بوجه دافئ، وتسمية ما يُرى.
principle-encouraging-name = التشجيع.
principle-receiving = الاستقبال: إظهار أن الأمر لُوحظ.
principle-receiving-name = الاستقبال.
principle-attuned = التناوب بانسجام: الرد، ثم إعطاء الدور.
principle-attuned-name = التناوب بانسجام.
principle-guiding = الإرشاد: القدر الكافي من المساعدة، مع خيار.
principle-guiding-name = الإرشاد.
principle-deepening = تعميق الحديث: تبادل الآراء، والعودة معًا.
principle-deepening-name = تعميق الحديث.
principles-again = وهنا أيضًا: { $names }.

strengths-title = ما تفعلونه ويساعد
strengths-title-others = ما يساعد

ask-again = إن رغبتم في الحديث، يرجى الاتصال بي على { $phone }.
thanks = شكرًا يا { $name }. سررت بمشاركة هذه اللحظات معكم ومع { $children }.
valediction = مع أطيب التحيات،
valediction-child = مع أحرّ الأمنيات،

films-title = أفلامكم
films-erased = لقد محونا أفلامكم.
films-kept-by-family = أفلامكم عندكم، ولم نحتفظ بنسخة.
films-kept-until = نحتفظ بأفلامكم حتى { $date }، ثم نمحوها.
copied-to = نسخة إلى

logo-alt = شعار { $service }
signature-alt = توقيع { $name }

## Charts and the page of progress

progress-title = تقدّم { $name }
progress-for = تقدّم { $names }
progress-dates = { $from } إلى { $to }
progress-start-now = من البداية إلى الآن
progress-along-the-way = على الطريق
progress-tables = الأرقام
progress-day = اليوم
progress-day-cycle = { $date } (الفيلم{"\u00A0"}{ $cycle })
principles-title = المبادئ التي رأيناها في المقاطع
principles-note = عدد المقاطع

chart-start = البداية
chart-start-number = البداية { $number }
chart-now = الآن
chart-now-number = الآن { $number }
chart-unchanged = البداية والآن
chart-hoped-for = المرجو { $number }
chart-not-rated = بلا رقم
chart-cycle = الفيلم { $number }

chart-alt-scale = لكل هدف خط من { $from } إلى { $to }.
chart-alt-once = { $goal }: { $start } في البداية.
chart-alt-same = { $goal }: { $start } في البداية، و{ $start } الآن.
chart-alt-both = { $goal }: { $start } في البداية، و{ $now } الآن.
chart-alt-hoped-for = المرجو: { $number }.
chart-alt-day = { $goal }: { $start } في { $from }.
chart-alt-days = { $goal }: { $start } في { $from }، و{ $now } في { $to }.
chart-alt-not-rated = { $count ->
    [one] بلا رقم بعد الفيلم { $cycles }.
   *[other] بلا رقم بعد الأفلام { $cycles }.
}
chart-alt-principles = { $title }: عدد مقاطع كل فيلم التي تُظهر كلًّا منها.
chart-alt-tables = كل الأرقام في الجداول.

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (تاريخ الميلاد: { $date })
summary-met = عملت مع { $clients } ومع { $children } من { $from } إلى { $to }.
summary-met-in = عملت مع { $clients } ومع { $children } في { $month }.
summary-what = في إرشاد التفاعل بالفيديو نصوّر لحظة طيبة بين شخص بالغ وطفل، وننظر معًا إلى مقاطع قصيرة منها.
summary-films = عدد الأفلام: { $films }. عدد المراجعات المشتركة: { $reviews }. وقد انتهى عملنا.
summary-letter = لدى العائلة رسالة كاملة، ولها أن تشاركها.
summary-ask = لأي سؤال، يرجى الاتصال بي على { $phone }.

## The booklet

document-booklet = كتيّبكم
document-cycle-booklet = كتيّب الفيلم { $number }
list-booklet = كتيّب
list-cycle-booklet = كتيّب الفيلم { $number }
booklet-title = { $names }: لحظات معًا، { $season }
booklet-moments = لحظات معًا، { $season }
booklet-of-film = { film-title }، { $season }
season = { $season ->
    [spring] ربيع
    [summer] صيف
    [autumn] خريف
   *[winter] شتاء
} { $year }
season-range = { $from } إلى { $to }
booklet-question = السؤال الذي بدأتم به
booklet-question-shared = سؤال البداية
booklet-film = { film-title }: { $activity }
booklet-next = الخطوة التالية
booklet-ideas = أفكار للمستقبل
booklet-notes = ملاحظاتكم

list-service-report = تقرير الخدمة

## Case studies, as others and the family read them

anonymous-left-out = [حُذف]
anonymous-session = الجلسة { $number }
anonymous-in-session = في الجلسة { $number }
anonymous-season = { $season ->
    [spring] الربيع
    [summer] الصيف
    [autumn] الخريف
   *[winter] الشتاء
}
anonymous-in-season = { $season ->
    [spring] في الربيع
    [summer] في الصيف
    [autumn] في الخريف
   *[winter] في الشتاء
}
anonymous-ages = { $from ->
    [0] أقل من سنة
   *[other] بين { $from } و{ $to } سنوات
}
anonymous-of-ages = { $from ->
    [0] أقل من سنة
   *[other] بين { $from } و{ $to } سنوات
}
anonymous-kin = { $pronoun ->
    [she] { $role } الطفلة
    [he] { $role } الطفل
   *[none] { $role } الطفل
}
anonymous-role = { $role }
anonymous-practitioner = المختص
anonymous-the-family = العائلة
anonymous-family = عائلة
family-review-part = { $part ->
    [helping-question] السؤال
    [goal] الهدف
    [level] معنى الدرجات
    [for-child] كلمات عن الطفل
    [for-relationship] كلمات عن العلاقة
    [setting] أين صوّرنا
    [activity] ماذا فعلتم
    [caption] تحت الصورة
    [alternative] الصورة بالكلمات
    [words] كلمات عن لحظة من الفيلم
    [strength] نقطة قوة
    [next] الخطوة التالية
    [feedback] كلمات عن عملنا
   *[other] نص
}
family-review-title = قصتكم من دون أسمائكم
family-review-intro = هذا ما سيقرؤه الآخرون عن عملنا معًا. يمكنكم القراءة على مهل. يمكنكم أن تقولوا نعم أو لا، وأن تطلبوا تغيير أي جزء أو حذفه.
family-review-mind = يمكنكم تغيير رأيكم لاحقًا أيضًا. عندئذ نسحبها.
family-review-changed = ما الذي غيّرناه حتى لا يعرف أحد أنها قصتكم
family-review-names = لعائلتكم هنا أسماء أخرى: { $names }.
family-review-others = لا أسماء هنا لأشخاص آخرين. يُذكر ما يعملون أو صلتهم بالطفل.
family-review-places = لا أسماء هنا للأماكن والمدارس. يُذكر نوعها فقط.
family-review-days = لا تواريخ ولا أعمار دقيقة. يُذكر رقم اللقاء أو الفصل أو بضع سنوات.
family-review-numbers = العناوين وأرقام الهواتف وما شابهها محذوفة.
family-review-story = القصة
family-review-beside = ما يُعرض معها أيضًا

page-before = الصفحة السابقة
page-after = الصفحة التالية
front-fold = الطباعة للطيّ (PDF)
fold-title = كيف يُطبع الكتيّب ويُطوى
fold-print = يُفتح «{ front-fold }» ويُطبع: على الوجهين، مع القلب على الحافة القصيرة، وبالحجم الفعلي.
fold-order = تبقى الأوراق على ترتيبها، والغلاف من الخارج.
fold-fold = تُطوى كلها معًا من الوسط. علامتان صغيرتان على الصفحتين الوسطيين تبيّنان المكان.
fold-staple = يوضع دبوسان في الطيّة. والإبرة والخيط يكفيان أيضًا.
list-print-edition = PDF للطيّ

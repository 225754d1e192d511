### Brawddegau pob dogfen, yn Gymraeg.
###
### I newid un, gwnewch ffeil wording/cy.ftl yn eich thema a rhowch y frawddeg honno yn unig ynddi: `allwedd = Y frawddeg newydd.`
### Mae'r rhaglen yn llenwi'r enwau mewn bachau; cewch eu symud neu eu gadael allan, ond nid ychwanegu atynt.

### Nid oes siaradwr rhugl wedi gwirio’r geiriad hwn eto. Pan fydd wedi’i wirio, ysgrifennwch `-checked = yes` yn ffeil eich thema.
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = Yn ôl i’r testun
page-table = Tabl
page-before = Y dudalen flaenorol
page-after = Y dudalen nesaf

front-title = I { $name }
front-intro = Dyma eich papurau o’n gwaith gyda’n gilydd. Chi sydd biau nhw, i’w cadw.
front-papers = Eich papurau
front-begin = Gallech ddechrau gyda “{ $document }”.
front-keep = Cadwch bopeth yn y ffolder hwn gyda’i gilydd, os gwelwch yn dda.
front-questions = Unrhyw gwestiynau?
front-read = Darllen ar y sgrin hon
front-print = Argraffu neu gadw (PDF)
front-fold = Argraffu i’w blygu (PDF)

fold-title = Sut i argraffu a phlygu’r llyfryn
fold-print = Agorwch “{ front-fold }” a’i argraffu: ar y ddwy ochr, troi ar yr ymyl fer, maint gwirioneddol.
fold-order = Cadwch y dalennau mewn trefn, gyda’r clawr ar y tu allan.
fold-fold = Plygwch nhw i gyd gyda’i gilydd yn y canol. Mae dau farc bach ar y tudalennau canol yn dangos ble.
fold-staple = Rhowch ddau stapl drwy’r plyg. Bydd nodwydd ac edau’n gwneud y tro hefyd.

document-letter = Eich llythyr
document-child-letter = Y llythyr i { $name }
document-own-letter = Eich llythyr chi eich hun
document-summary = Crynodeb byr
document-progress = Eich cynnydd
document-booklet = Eich llyfryn
document-cycle-booklet = Llyfryn ffilm { $number }

## The practitioner's list

list-built = O nodiadau hyd at { $date }
list-families = { $count ->
    [two] { $count } deulu
    [few] { $count } theulu
    [many] { $count } theulu
   *[other] { $count } teulu
}
list-documents = { $count ->
    [one] { $count } ddogfen
    [two] { $count } ddogfen
   *[other] { $count } dogfen
}
list-errors = { $count ->
    [0] Dim i’w gywiro
    [one] { $count } peth i’w gywiro
    [two] { $count } beth i’w cywiro
    [few] { $count } pheth i’w cywiro
    [many] { $count } pheth i’w cywiro
   *[other] { $count } peth i’w cywiro
}
list-warnings = { $count ->
    [one] { $count } peth i’w wirio
    [two] { $count } beth i’w gwirio
    [few] { $count } pheth i’w gwirio
    [many] { $count } pheth i’w gwirio
   *[other] { $count } peth i’w gwirio
}
list-overdue-count = { $count ->
    [two] Mae nodiadau { $count } deulu wedi’u cadw’n hwy na’u dyddiad
    [few] Mae nodiadau { $count } theulu wedi’u cadw’n hwy na’u dyddiad
    [many] Mae nodiadau { $count } theulu wedi’u cadw’n hwy na’u dyddiad
   *[other] Mae nodiadau { $count } teulu wedi’u cadw’n hwy na’u dyddiad
}
list-no-families = Nid oes teuluoedd yn y llyfr hwn eto. Mae gan bob un ei ffolder ei hun dan families.

list-problems-title = I’w gywiro’n gyntaf
list-book-problems = Y llyfr cyfan
list-warnings-title = Gwerth ei wirio
list-families-title = Teuluoedd
list-column-reference = Cyfeirnod
list-column-folder = Ffolder
list-column-status = Y sefyllfa
list-column-documents = Dogfennau
list-column-problems = Problemau

list-no-reference = Dim cyfeirnod eto
list-none = Dim problemau
list-no-documents = Dim byd wedi’i ysgrifennu eto
list-letter = Llythyr
list-child-letter = Llythyr i’r plentyn
list-summary = Crynodeb
list-progress = Cynnydd
list-booklet = Llyfryn
list-cycle-booklet = Llyfryn ffilm { $number }
list-web-page = tudalen we
list-pdf = PDF
list-print-edition = PDF i’w blygu
list-line = llinell { $line }
list-overdue = Wedi’u cadw ar ôl { $date }
list-films-overdue = Ffilmiau wedi’u cadw ar ôl { $date }

## Y rhagolwg (traject serve)

preview-title = Rhagolwg
preview-search = Chwilio am deulu
preview-none = Does dim teulu o’r enw hwnnw.
preview-more = Mae rhagor. Teipiwch i ddod o hyd iddyn nhw.
preview-list = Y rhestr
preview-all = Pob teulu
preview-front = Tudalen flaen
preview-as = Dangos fel
preview-page = Tudalen we
preview-phone = Ar ffôn
preview-print = Argraffu
preview-own-tab = Mewn tab ar wahân
preview-making = Wrthi’n ei wneud …
preview-up-to-date = Yn gyfredol
preview-old = Ddim yn gyfredol
preview-gone = Mae’r rhagolwg wedi dod i ben. Dechreuwch ef eto yn y derfynell.
preview-nothing = Does dim i’w ddangos eto.
preview-overdue = Wedi’i gadw ar ôl ei ddyddiad

## Taflen y lluniau llonydd

sheet-title = Lluniau llonydd { $reference }
sheet-prompt = Mae’r blychau’n dangos yr hyn y mae rhaglen yn meddwl sy’n wyneb. Mae’n methu rhai wynebau, yn enwedig rhai o’r ochr, rhai o’r golwg yn rhannol, rhai aneglur a rhai bach. Edrychwch ar bob llun eich hun cyn iddo adael y tŷ.
sheet-none = Nid oes lluniau llonydd yn ffolder y teulu hwn eto.
sheet-clip = Clip { $clip }
sheet-no-clip = Nid oes clip yn ei ddefnyddio eto.
sheet-alt = Y llun { $file }, gyda’r blychau a restrir isod
sheet-found = { $count ->
    [0] Ni chafwyd hyd i wyneb sydd heb ei orchuddio. Nid yw hynny’n golygu nad oes un.
    [zero] Ni chafwyd hyd i wyneb sydd heb ei orchuddio. Nid yw hynny’n golygu nad oes un.
    [one] Cafwyd hyd i { $count } wyneb sydd heb ei orchuddio.
    [two] Cafwyd hyd i { $count } wyneb sydd heb eu gorchuddio.
    [few] Cafwyd hyd i { $count } wyneb sydd heb eu gorchuddio.
    [many] Cafwyd hyd i { $count } wyneb sydd heb eu gorchuddio.
   *[other] Cafwyd hyd i { $count } wyneb sydd heb eu gorchuddio.
}
sheet-paste = I orchuddio pen cyfan ym mhob dogfen, rhowch ei flwch ymhlith rhai `hide` yn y clip:
sheet-paste-all = I’w gorchuddio i gyd, mae pob blwch yn y llinell hon, gan gynnwys y rhai sydd gennych eisoes:
sheet-licence = Y rhaglen sy’n chwilio am wynebau, SeetaFace, a’i thrwydded
sheet-crop = Dim ond yr hyn sydd o fewn y llinell doredig a gedwir.

status-referred = Wedi’i gyfeirio
status-started = Wedi dechrau
status-completed = Wedi’i gwblhau
status-ended-early = Wedi gorffen yn gynnar
status-unknown = Ddim yn hysbys

## Letters

letter-title = Llythyr at { $name }
letter-subject = Cyfarwyddyd Rhyngweithio Fideo gyda { $children }
salutation = Annwyl { $name },
our-reference = Ein cyfeirnod { $reference }
page-of = Tudalen { $page } o { $pages }
draft = Drafft. Peidiwch ag anfon hwn eto.

met = Buom yn cyfarfod o fis { $from } hyd fis { $to }.
met-in = Buom yn cyfarfod ym mis { $month }.
question-intro = Dyma’r cwestiwn y dechreuoch ag ef:
question-reworded = Yn nes ymlaen, dyma’ch geiriau newydd chi:
question-intro-shared = Dyma’r cwestiwn y dechreuon ni ag ef:
question-reworded-others = Yn nes ymlaen, dyma’r geiriau newydd:
question-asked = Gofynnodd { $names }:
question-asked-you = Gofynasoch chi:

copy-note = At { $clients } yr ysgrifennwyd y llythyr hwn. Lle mae’n dweud “chi”, { $clients } sydd dan sylw.
met-others = Bûm yn cyfarfod â { $clients } o fis { $from } hyd fis { $to }.
met-others-in = Bûm yn cyfarfod â { $clients } ym mis { $month }.
question-intro-others = Dyma’r cwestiwn y dechreuodd { $clients } ag ef:

not-translated = Nid yw’r rhan nesaf wedi’i chyfieithu.
not-translated-either = Nid yw’r rhan hon wedi’i chyfieithu chwaith.

words-title = Eich geiriau chi
words-title-then-and-now = Eich geiriau chi, ar y dechrau a nawr
words-title-of = Geiriau { $name }
words-title-of-then-and-now = Geiriau { $name }, ar y dechrau a nawr
words-child = { $count ->
    [one] { $children }
   *[other] { $children }
}
words-relationship = Rhyngom ni
words-comma = ,

ratings-title = Eich nodau
ratings-title-others = Y nodau
ratings-title-all-up = { $count ->
    [1] Mae eich nod wedi codi
    [2] Mae’r ddau nod wedi codi
   *[other] Mae pob un o’ch { $count } nod wedi codi
}
ratings-title-some-up = Mae { $up } o’ch { $count } nod wedi codi
ratings-note = { $count ->
    [one] Rhoesoch rif o { $from } i { $to } i’ch nod.
   *[other] Rhoesoch rif o { $from } i { $to } i bob nod.
}
ratings-note-some = Rhoesoch rif o { $from } i { $to } i { $count ->
    [1] un
    [2] ddau
    [3] dri
    [4] bedwar
    [5] bump
    [6] chwech
   *[other] { $count }
} o’ch nodau.
ratings-passed = { $count ->
    [one] Mae { $goals } bellach yn uwch na’r gobaith.
   *[other] Mae { $goals } bellach yn uwch na’r gobaith.
}
ratings-words-past = Mae { $goals } y tu hwnt i’r gobaith.
ratings-words-passed = { $goal }: y gobaith oedd { $hoped }, ac erbyn hyn { $now }.
ratings-words-lower = { $goal }: { $start } oedd hi ar y dechrau, a { $now } yw hi nawr. Gall hynny ddigwydd, ac mae’n werth siarad amdano.
ratings-reached = { $count ->
    [one] Mae { $goals } bellach lle’r oeddech yn gobeithio y byddai.
   *[other] Mae { $goals } bellach lle’r oeddech yn gobeithio y byddent.
}
ratings-stayed = { $count ->
    [one] Arhosodd { $goals } lle’r oedd.
   *[other] Arhosodd { $goals } lle’r oeddent.
}
ratings-lower = { $count ->
    [one] Mae { $goals } yn is nawr nag ar y dechrau.
   *[other] Mae { $goals } yn is nawr nag ar y dechrau.
} Gall hynny ddigwydd, ac mae’n werth siarad amdano.
ratings-some-goals = { $count ->
    [1] un o’ch nodau
    [2] dau o’ch nodau
    [3] tri o’ch nodau
    [4] pedwar o’ch nodau
    [5] pump o’ch nodau
    [6] chwech o’ch nodau
   *[other] { $count } o’ch nodau
}
ratings-title-passed = { $title }, ac aeth { $past ->
    [1] un
    [2] dau
    [3] tri
    [4] pedwar
    [5] pump
    [6] chwech
   *[other] { $past }
} y tu hwnt i’r gobaith
ratings-title-it-passed = { $title }, y tu hwnt i’r gobaith
ratings-note-scales = Rhoesoch rif i bob nod ar ei raddfa ei hun.
ratings-goal = Nod
ratings-start = Dechrau
ratings-now = Nawr
ratings-hoped-for = Gobaith
ratings-scale = ({ $from } i { $to })
ratings-rater = – { $name }
ratings-rater-you = – chi
ratings-set-aside = (rhoddwyd heibio ar { $date })

gas-much-less = llawer llai na’r gobaith
gas-less = llai na’r gobaith
gas-as-hoped = fel y gobeithiwyd
gas-more = mwy na’r gobaith
gas-much-more = llawer mwy na’r gobaith

what-we-saw = Yr hyn a welsom
what-we-saw-intro = { $film_count ->
    [1] Yn y ffilm
   *[other] Ym mhob ffilm
} buom yn chwilio am yr eiliadau pan oedd pethau’n mynd yn dda.
film-title = { $number ->
    [1] Y ffilm gyntaf
    [2] Yr ail ffilm
    [3] Y drydedd ffilm
    [4] Y bedwaredd ffilm
    [5] Y bumed ffilm
    [6] Y chweched ffilm
   *[other] Ffilm { $number }
}
film-title-date = { film-title }, { $date }
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, yn ein hadolygiad cyntaf
    [2] { $name }, yn ein hail adolygiad
    [3] { $name }, yn ein trydydd adolygiad
    [4] { $name }, yn ein pedwerydd adolygiad
    [5] { $name }, yn ein pumed adolygiad
    [6] { $name }, yn ein chweched adolygiad
   *[other] { $name }, yn adolygiad { $number }
}
said-in-line = ({ $name })
quoted = “{ $words }”

principle-attentive = Bod yn sylwgar: gwylio, a rhoi lle.
principle-attentive-name = Bod yn sylwgar.
principle-encouraging = Annog: aros ag wyneb cynnes, ac enwi’r hyn a welwch.
principle-encouraging-name = Annog.
principle-receiving = Derbyn: dangos eich bod wedi sylwi.
principle-receiving-name = Derbyn.
principle-attuned = Cymryd tro mewn tiwn: ateb, yna rhoi’r tro nesaf.
principle-attuned-name = Cymryd tro mewn tiwn.
principle-guiding = Arwain: dim ond digon o help, gyda dewis.
principle-guiding-name = Arwain.
principle-deepening = Dyfnhau’r sgwrs: rhannu barn, a dod yn ôl at eich gilydd.
principle-deepening-name = Dyfnhau’r sgwrs.
principles-again = Yma eto: { $names }.

strengths-title = Yr hyn a wnewch sy’n helpu
strengths-title-others = Yr hyn sy’n helpu

ask-again = Os hoffech siarad, ffoniwch fi ar { $phone }.
thanks = Diolch, { $name }. Pleser oedd rhannu’r eiliadau hyn gyda { $children_count ->
    [1] chi a { $children }
   *[other] chi, { $children }
}.
valediction = Yn gywir,
valediction-child = Gyda dymuniadau cynnes,

films-title = Eich ffilmiau
films-erased = Rydym wedi dileu eich ffilmiau.
films-kept-by-family = Mae eich ffilmiau gennych chi, ac nid ydym wedi cadw copi.
films-kept-until = Byddwn yn cadw eich ffilmiau tan { $date }, ac yna byddwn yn eu dileu.
copied-to = Copi at

logo-alt = Logo { $service }
signature-alt = Llofnod { $name }

## Charts and the page of progress

progress-title = Cynnydd { $name }
progress-for = Cynnydd { $names }
progress-dates = { $from } i { $to }
progress-start-now = O’r dechrau hyd nawr
progress-along-the-way = Ar hyd y ffordd
progress-tables = Y rhifau
progress-day = Diwrnod
progress-day-cycle = { $date } (ffilm{"\u00A0"}{ $cycle })
principles-title = Yr egwyddorion a welwyd yn y clipiau
principles-note = nifer y clipiau

chart-start = dechrau
chart-start-number = dechrau { $number }
chart-now = nawr
chart-now-number = nawr { $number }
chart-unchanged = dechrau a nawr
chart-hoped-for = gobaith { $number }
chart-not-rated = heb rif
chart-cycle = Ffilm { $number }

chart-alt-scale = Mae gan bob nod linell o { $from } i { $to }.
chart-alt-once = { $goal }: { $start } ar y dechrau.
chart-alt-same = { $goal }: { $start } ar y dechrau, a { $start } nawr.
chart-alt-both = { $goal }: { $start } ar y dechrau, { $now } nawr.
chart-alt-hoped-for = Gobaith: { $number }.
chart-alt-day = { $goal }: { $start } ar { $from }.
chart-alt-days = { $goal }: { $start } ar { $from }, { $now } ar { $to }.
chart-alt-not-rated = { $count ->
    [one] Heb rif ar ôl ffilm { $cycles }.
   *[other] Heb rif ar ôl ffilmiau { $cycles }.
}
chart-alt-principles = { $title }: faint o glipiau pob ffilm sy’n dangos pob un.
chart-alt-tables = Mae pob rhif yn y tablau.

## Y llyfryn

booklet-title = { $names }: eiliadau gyda’n gilydd, { $season }
booklet-moments = Eiliadau gyda’n gilydd, { $season }
booklet-of-film = { film-title }, { $season }
season = { $season ->
    [spring] gwanwyn
    [summer] haf
    [autumn] hydref
   *[winter] gaeaf
} { $year }
season-range = { $from } i { $to }
booklet-question = Y cwestiwn ar y dechrau
booklet-question-shared = Y cwestiwn ar y dechrau
booklet-film = { film-title }: { $activity }
booklet-next = Y cam nesaf
booklet-ideas = Syniadau at y dyfodol
booklet-notes = Eich nodiadau eich hun

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (ganwyd { $date })
summary-met = Bûm yn gweithio gyda { $clients } a chyda { $children } o fis { $from } hyd fis { $to }.
summary-met-in = Bûm yn gweithio gyda { $clients } a chyda { $children } ym mis { $month }.
summary-what = Mewn Cyfarwyddyd Rhyngweithio Fideo rydym yn ffilmio eiliad dda rhwng oedolyn a phlentyn, ac yn edrych gyda’n gilydd ar glipiau byr ohoni.
summary-films = Gwnaed { $films ->
    [1] un ffilm
    [2] dwy ffilm
    [3] tair ffilm
    [4] pedair ffilm
    [5] pum ffilm
    [6] chwe ffilm
   *[other] { $films } ffilm
} a chafwyd { $reviews ->
    [1] un adolygiad
    [2] dau adolygiad
    [3] tri adolygiad
    [4] pedwar adolygiad
    [5] pum adolygiad
    [6] chwe adolygiad
   *[other] { $reviews } adolygiad
} ar y cyd. Mae ein gwaith bellach wedi dod i ben.
summary-letter = Mae gan y teulu lythyr llawn, ac mae ganddynt hawl i’w rannu.
summary-ask = Os oes gennych gwestiwn, ffoniwch fi ar { $phone }.

## The case study

case-glance = Ar gip
case-child = { $count ->
    [one] Plentyn
   *[other] Plant
}
case-adult = { $count ->
    [one] Oedolyn
   *[other] Oedolion
}
case-where = Lle
case-length = Am faint
case-principles = Egwyddorion a welwyd
case-written-by = Awdur
case-age = { $to ->
    [0] Dan flwydd oed
   *[other] { $from } i { $to } oed
}
case-films = { $films ->
    [1] Un ffilm
    [2] Dwy ffilm
    [3] Tair ffilm
    [4] Pedair ffilm
    [5] Pum ffilm
    [6] Chwe ffilm
   *[other] { $films } ffilm
}
case-weeks = { $weeks ->
    [one] { $weeks } wythnos
   *[other] { $weeks } wythnos
}
case-length-season = { $films }, dros un { $season }
case-length-seasons = { $films }, o’r { $from } i’r { $to }
case-length-weeks = { $films } mewn { $weeks }
case-season-spring = gwanwyn
case-season-summer = haf
case-season-autumn = hydref
case-season-winter = gaeaf
case-who-title = Am bwy mae hyn
case-who = Mae’r enwau wedi’u newid. Nid yw oedrannau, dyddiadau na lleoedd yn fanwl gywir.
case-still-alt = Llun llonydd o’r ffilm. Mae’r geiriau oddi tano’n dweud beth mae’n ei ddangos.
case-covered = Mae wynebau wedi’u gorchuddio fel na ellir adnabod neb.

case-question-reworded = Yn nes ymlaen rhoddwyd y cwestiwn mewn geiriau newydd:
case-words-relationship = Ni gyda’n gilydd
case-done-title = Yr hyn a wnaed
case-session = Sesiwn{"\u00A0"}{ $number }
case-sessions = Sesiynau{"\u00A0"}{ $from }–{ $to }
case-session-question = Dewisodd { $names } gwestiwn.
case-session-reworded = Rhoddodd { $names } y cwestiwn mewn geiriau newydd.
case-session-goals = { $count ->
    [one] Rhoddodd { $name } rif i nod.
   *[other] Rhoddodd { $name } rif i bob nod.
}
case-session-again = { $count ->
    [one] Rhoddodd { $name } rif i nod eto.
   *[other] Rhoddodd { $name } rif i bob nod eto.
}
case-session-words = Dywedodd { $name } mewn ychydig eiriau sut roedd pethau.
case-session-new-words = Dewisodd { $name } eiriau newydd.
case-session-film = { film-title }: { $activity }.
case-session-review = Edrychwyd gyda’n gilydd ar eiliadau o’r ffilm.

case-goals-title = Y nodau
case-goals-all-up = { $count ->
    [1] Cododd y nod
    [2] Cododd y ddau nod
   *[other] Cododd pob un o’r { $count } nod
}
case-goals-some-up = Cododd { $up } o’r { $count } nod
case-goals-past = { $title }, { $past } ohonynt y tu hwnt i’r gobaith
case-goals-it-past = { $title }, y tu hwnt i’r gobaith
case-goals-note = { $count ->
    [one] Mae gan y nod rif o { $from } i { $to }.
   *[other] Mae gan bob nod rif o { $from } i { $to }.
}
case-words-title = Yng ngeiriau { $name }
case-words-then = Ar y dechrau
case-words-now = Ar y diwedd
case-speaker = { $name }, yn sesiwn { $number }

case-consent-title = Cydsyniad
case-consent = Cytunodd { $names } i’r hanes hwn gael ei gyhoeddi.
case-consent-children = { $count ->
    [one] Gofynnwyd i { $children } hefyd, a chafwyd cytundeb.
   *[other] Gofynnwyd i { $children } hefyd, a chafwyd cytundeb.
}
case-consent-change = Gallant newid eu meddwl ar unrhyw adeg. Wedyn byddwn yn tynnu’r hanes i lawr.

## The public site

site-name = Eiliadau a helpodd
site-intro = Yr hyn a ddysgodd teuluoedd gyda Chyfarwyddyd Rhyngweithio Fideo (VIG), wedi’i adrodd â’u cydsyniad a dan enwau eraill.
site-skip = Neidio i’r brif ran
site-menu = Prif ddewislen
site-cases = Achosion
site-topics = Pynciau
site-about = Amdanom
site-search = Chwilio
site-search-label = Chwilio’r achosion
site-all-cases = Pob achos
site-pdf = { $pages ->
    [one] Yr achos hwn ar ffurf PDF ({ $pages } dudalen)
    [two] Yr achos hwn ar ffurf PDF ({ $pages } dudalen)
   *[other] Yr achos hwn ar ffurf PDF ({ $pages } tudalen)
}
site-next = Yr achos nesaf:
site-protect = Sut rydym yn diogelu teuluoedd
site-no-cases = Nid oes astudiaethau achos yma eto.
site-count = { $count ->
   *[other] { $count } achos
}
site-topics-intro = Dewch o hyd i achos yn ôl oedran y plentyn, y lle, neu’r hyn a welwyd.
site-topic-age = Oedran y plentyn
site-topic-setting = Lle
site-topic-principle = Yr hyn a welwyd
site-search-intro = Mae pob achos wedi’i restru yma. Mae’r geiriau a deipiwch yn byrhau’r rhestr.
site-search-found = Achosion a gafwyd:
site-search-none = Nid oes achos sy’n cynnwys y geiriau hyn i gyd. Rhowch gynnig ar lai ohonynt.
site-not-found-title = Nid yw’r dudalen hon yma
site-not-found = Efallai ei bod wedi symud. Neu cafodd ei thynnu i lawr am fod teulu wedi gofyn, neu am fod eu cydsyniad wedi dod i ben.
site-preview-alt = Tair ton, arwydd yr astudiaethau achos hyn
site-feed = Achosion newydd

site-about-title = Am yr astudiaethau achos hyn
site-about-vig-title = Beth yw hyn
site-about-vig = Mewn Cyfarwyddyd Rhyngweithio Fideo mae ymarferydd yn ffilmio oedolyn a phlentyn mewn eiliad dda. Gyda’i gilydd maen nhw’n edrych ar glipiau byr o’r hyn a aeth yn dda, ac yn cynllunio’r ffilm nesaf o’r fan honno. Mae’r tudalennau hyn yn dweud sut aeth hi, fesul teulu.
site-about-names-title = Sut rydym yn diogelu teuluoedd
site-about-names = Mae gan bawb mewn achos enw arall. Rhoddir oedran fel nifer bras o flynyddoedd, dyddiau fel sesiwn 1, 2, 3, a lleoedd yn ôl eu math. Sonnir am bobl eraill yn ôl yr hyn ydynt, megis brawd neu athrawes. Gadewir cyfeirnodau, cyfeiriadau a rhifau allan.
site-about-pictures = Dim ond yr hyn y cytunodd y bobl ynddynt iddo y mae lluniau’n ei ddangos. Mae person yn edrych ar bob llun yn gyntaf. Gorchuddir â lliw solet yr hyn a allai ddangos pwy yw rhywun, ac nid yw llun yn cario dim am ble na phryd y’i tynnwyd.
site-about-check = Mae rhaglen yn marcio pob gair a allai ddweud pwy yw rhywun, ac mae’r awdur yn ateb pob marc. Wedyn mae ail ymarferydd yn darllen yr achos cyfan ac yn ei gymeradwyo. Os bydd un llythyren yn newid ar ôl hynny, tynnir yr achos i lawr nes iddo gael ei ddarllen eto.
site-about-consent-title = Pwy sy’n cytuno
site-about-consent = Saif achos yma dim ond tra bo pawb ynddo’n cytuno i hynny. Gofynnir i blant hefyd, ac mae na plentyn yn cyfrif yn fwy nag ie oedolyn. Daw cydsyniad i ben ar y diwrnod y cytunwyd arno, neu pan gaiff ei dynnu’n ôl.
site-about-remove-title = Sut i ofyn i rywbeth gael ei dynnu i lawr
site-about-remove = Ydych chi yn un o’r achosion hyn, neu’n meddwl eich bod yn gwybod pwy sydd? Rhowch wybod i ni. Nid oes rhaid i chi roi rheswm. Byddwn yn tynnu’r achos i lawr yn gyntaf, ac yn siarad amdano wedyn.
site-about-phone = Ffôn: { $phone }
site-about-email = E-bost: { $email }
site-about-page = Nid yw copïau a wnaed gan eraill yn ein dwylo ni, ond byddwn yn eich helpu i ofyn am eu dileu.

## Case studies

anonymous-left-out = [hepgorwyd]
anonymous-session = sesiwn { $number }
anonymous-in-session = yn sesiwn { $number }
anonymous-season = { $season ->
    [spring] gwanwyn
    [summer] haf
    [autumn] hydref
   *[winter] gaeaf
}
anonymous-in-season = { $season ->
    [spring] yn y gwanwyn
    [summer] yn yr haf
    [autumn] yn yr hydref
   *[winter] yn y gaeaf
}
anonymous-ages = { $from ->
    [0] dan flwydd oed
    [1] blwydd neu ddwy oed
    [3] rhwng tair a phump oed
    [6] rhwng chwech ac wyth oed
    [9] rhwng naw ac un ar ddeg oed
    [12] rhwng deuddeg a phymtheg oed
    [16] un ar bymtheg neu ddwy ar bymtheg oed
    [18] deunaw neu bedair ar bymtheg oed
   *[other] rhwng { $from } a { $to } oed
}
anonymous-of-ages = { $from ->
    [0] dan flwydd oed
    [1] blwydd neu ddwy oed
    [3] tair i bump oed
    [6] chwech i wyth oed
    [9] naw i un ar ddeg oed
    [12] deuddeg i bymtheg oed
    [16] un ar bymtheg neu ddwy ar bymtheg oed
    [18] deunaw neu bedair ar bymtheg oed
   *[other] { $from } i { $to } oed
}
# A possessive would mutate the role: said the other way round it does not.
anonymous-kin = { $pronoun ->
    [she] { $role } y ferch
    [he] { $role } y bachgen
   *[none] { $role } y plentyn
}
anonymous-role = { $role }
anonymous-practitioner = yr ymarferydd
anonymous-the-family = y teulu
anonymous-family = teulu

## Adroddiad y gwasanaeth

list-service-report = Adroddiad y gwasanaeth
report-title = Ein Cyfarwyddyd Rhyngweithio Fideo mewn ffigurau
report-period-from = O { $from }
report-period-to = Hyd at { $to }
report-period-all = Pob teulu yn ein nodiadau
report-too-few = Roedd rhy ychydig o deuluoedd yn y cyfnod hwn i roi ffigurau heb y perygl y gellid adnabod rhywun.
report-scope = Mae’r ffigurau hyn am bob teulu y mae eu hatgyfeiriad, eu gwaith neu eu diwedd yn y cyfnod hwn. Maent yn dangos ble’r oedd pob teulu ar y diwrnod olaf.
report-stars = Mae seren (*) yn sefyll am rif sy’n is na { $limit }, neu am rif a fyddai’n datgelu rhif felly.
report-rounded = Mae pob rhif arall o deuluoedd a nodau wedi’i dalgrynnu i’r { $step } agosaf, felly efallai na fydd y rhifau’n adio’n gywir.
report-left-out = Teuluoedd a adawyd allan am fod eu nodiadau’n anghyflawn: { $count }.

report-flow = O’r atgyfeiriad i’r diwedd
report-stage = Cam
report-referrer = Atgyfeiriwyd gan
report-setting = Lle
report-cycle = Cylchoedd
report-reason = Rheswm
report-families = Teuluoedd
report-share = Cyfran
report-percent = { $percent }%
report-of-referred = { $percent }% o’r rhai a atgyfeiriwyd
report-of-started = { $percent }% o’r rhai a ddechreuodd
report-referred = Wedi’u hatgyfeirio
report-waiting = Heb ddechrau eto
report-started = Wedi dechrau
report-under-way = Ar waith
report-ended-early = Wedi dod i ben yn gynnar
report-completed = Wedi’i gwblhau
report-referrers = Pwy a atgyfeiriodd
report-settings = Ble gwnaed y ffilmiau
report-cycles = Cylchoedd mewn gwaith a gwblhawyd
report-cycle-count = { $number ->
    [0] Dim wedi’i nodi
    [1] Un
    [2] Dau
    [3] Tri
   *[other] Pedwar neu fwy
}
report-reasons = Pam daeth gwaith i ben yn gynnar
report-several-places = Mwy nag un lle
report-others = Arall
report-not-noted = Heb ei nodi
report-not-shown = Heb eu dangos, rhag i neb gael ei adnabod: { $list }.

report-work = Beth wnaethom ni
report-what = Gwaith
report-number = Nifer
report-children = Plant mewn teuluoedd a ddechreuodd
report-films = Ffilmiau a wnaed
report-film-hours = Oriau o ffilm, lle nodwyd yr hyd
report-reviews = Adolygiadau ar y cyd a gynhaliwyd
report-wait = Aros am y ffilm gyntaf
report-wait-median = Yr amser aros canolrifol o’r atgyfeiriad i’r ffilm gyntaf oedd { $weeks ->
    [0] llai nag wythnos
    [1] 1 wythnos
    [2] 2 wythnos
   *[other] { $weeks } wythnos
}, ar gyfer { $count } o deuluoedd.
report-wait-range = Roedd yr amseroedd aros rhwng { $least } a { $most } wythnos.
report-wait-range-middle = Heb y { $left } byrraf a’r { $left } hiraf, roedd yr amseroedd aros rhwng { $least } a { $most } wythnos.
report-ages = Oedran y plant pan ddechreuodd y gwaith
report-age = Oedran
report-age-children = Plant
report-age-band = { $band ->
    [0] Dan 1
    [1] 1 i 4
    [2] 5 i 9
    [3] 10 i 15
    [4] 16 a throsodd
   *[other] Heb ei nodi
}
report-previous = Y cyfnod hwn a’r un blaenorol
report-previous-note = Y cyfnod blaenorol, o’r un hyd: { $period }.
report-this-period = Y cyfnod hwn
report-period-before = Y cyfnod blaenorol
report-previous-referred = Teuluoedd
report-wait-weeks = Canolrif yr wythnosau o’r atgyfeiriad i’r ffilm gyntaf

report-outcomes = Beth newidiodd
report-agreed = Mae’r gwaith wedi dod i ben gyda { $ended } o deuluoedd. O’r rhain, cytunodd { $with } i gael eu sgoriau yn yr adroddiad hwn.
report-agreed-only = Sgoriau gan deuluoedd y mae eu gwaith wedi dod i ben ac a gytunodd i’w cael yn yr adroddiad hwn yw’r rhain: { $with } o deuluoedd.
report-agreed-some = Sgoriau gan deuluoedd y mae eu gwaith wedi dod i ben ac a gytunodd i’w cael yn yr adroddiad hwn yw’r rhain.
report-no-outcomes = Mae rhy ychydig o sgoriau ar y dechrau ac ar y diwedd i ddangos ffigurau.
report-more-outcomes = Gadewir allan sgoriau neu holiaduron sydd â rhy ychydig o deuluoedd.
report-means = Dechrau a diwedd
report-hopes = Gobeithion a gyrhaeddwyd
report-reliable = Newid dibynadwy
report-rated = Beth a sgoriwyd
report-goals = Nodau, 0 i 10
report-targets = Targedau, 1 i 10
report-other-scales = Nodau ar raddfeydd eraill
report-attainment = Cyrraedd nodau (sgôr T)
report-lower-is-better = { $name } (is sy’n well)
report-higher-is-better = { $name } (uwch sy’n well)
report-pairs = Gyda dechrau a diwedd
report-missing = Ar goll
report-start-mean = Dechrau: cymedr (GS)
report-end-mean = Diwedd: cymedr (GS)
report-mean = { $mean } ({ $sd })
report-hope-noted = Gyda gobaith wedi’i nodi
report-hope-mean = Gobaith: cymedr (GS)
report-reached = Wedi’i gyrraedd
report-not-reached = Heb ei gyrraedd
report-share-reached = Cyfran a gyrhaeddwyd
report-judged = Gellir barnu’r newid
report-better = Gwell
report-unchanged = Dim newid dibynadwy
report-worse = Gwaeth
report-share-better = Cyfran well
report-slope = Nodau ar y dechrau ac ar y diwedd
report-start = Dechrau
report-end = Diwedd
report-slope-note = Cymedrau yw’r marciau mawr. Mae’r barrau tenau’n dangos un gwyriad safonol (GS) bob ochr.
report-slope-note-singles = Cymedrau yw’r marciau mawr, a nodau unigol yw’r llinellau tenau. Mae’r barrau tenau’n dangos un gwyriad safonol (GS) bob ochr.
report-slope-alt = { $name }: { $start } ar y dechrau a { $end } ar y diwedd ar gyfartaledd.

report-quotations = Beth ddywedodd pobl
report-quotations-note = Cytunodd pawb a ddyfynnir yma. Ni ddywedir pwy ydynt.

report-method = Sut gwnaed y ffigurau
report-method-consent = Mae’r rhifau am ein gwaith ein hunain yn cynnwys pob teulu. Dim ond gan bobl a gytunodd i’r adroddiad hwn y daw sgoriau, holiaduron a dyfyniadau. Gofynnwn am hyn ar wahân.
report-method-pairs = Mae rhesi am nodau a thargedau’n cyfrif nodau; mae pob rhes arall yn cyfrif teuluoedd. Mae teulu’n cyfrif unwaith. Mae nod yn cyfrif unwaith hefyd, fel y sgoriodd un person ef: oedolyn a gymerodd ran yw’r dewis cyntaf. Nid oes gan rai “ar goll” sgôr ar y diwedd, neu ddim sgôr o gwbl. Gadewir allan nodau a roddwyd o’r neilltu.
report-method-spread = GS yw gwyriad safonol y sampl: pa mor bell oddi wrth ei gilydd y mae’r sgoriau.
report-method-goals = Sgorir nodau o 0 i 10 (canlyniadau sy’n seiliedig ar nodau: Law a Jacob 2015). Mae newid o { $points } pwynt o leiaf yn cyfrif fel newid dibynadwy.
report-method-targets = Sgorir targedau o 1 i 10 (monitro a gwerthuso targedau: Dunsmuir ac eraill 2009). Ystyr “wedi’i gyrraedd” yw o leiaf y lefel a ddisgwylid.
report-method-other-scales = Trosir nodau ar raddfeydd eraill i 0 i 10. Ar gyfer newid dibynadwy, gofynnir am yr un gyfran o’r raddfa.
report-method-attainment = Mae graddio cyrraedd nodau’n rhoi lefelau x o −2 i +2 gyda phwysau w. T yw 50 plws 10 × swm(wx), wedi’i rannu ag ail isradd 0.7 × swm(w²) + 0.3 × swm(w)² (Kiresuk a Sherman 1968). Mae sgôr T o 50 neu fwy’n cyfrif fel wedi’i gyrraedd.
report-method-questionnaires = Mae newid mewn holiadur yn ddibynadwy pan fydd yn fwy nag 1.96 × GS × ail isradd 2 × ail isradd (1 − dibynadwyedd), yn ôl normau’r holiadur ei hun (Jacobson a Truax 1991).
report-method-waits = Mae amser aros yn mynd o ddiwrnod yr atgyfeiriad i ddiwrnod y ffilm gyntaf, ar gyfer teuluoedd a gafodd eu ffilm gyntaf yn y cyfnod hwn ac y nodwyd diwrnod eu hatgyfeiriad.
report-method-percentages = Cyfrifir canrannau cyn talgrynnu’r rhifau. Lle byddai hynny’n datgelu rhif bach, rhoddir yr ystod y mae’r rhifau wedi’u talgrynnu yn ei chaniatáu, neu ddim canran.
report-method-limits = Nid oedd grŵp cymharu. Mae’r ffigurau hyn yn dweud beth newidiodd, nid beth fyddai wedi digwydd heb ein gwaith.

## Case studies

# A possessive would mutate the role: said the other way round it does not.

## The review of a case study

review-title = Adolygiad: { $title }
review-changes = { $count ->
    [one] { $count } newid
   *[other] { $count } newid
}
review-open = { $count ->
    [0] Nid oes cwestiwn ar agor
    [one] Mae { $count } cwestiwn ar agor
   *[other] Mae { $count } cwestiwn ar agor
}
review-unsettled = Ni chyhoeddir dim ohono tra bydd cwestiwn ar agor.
review-settled = Darllenwch y cyfan serch hynny: gwyddoch chi beth mae cymdogion yn ei wybod, ac ni ŵyr rhaglen.
review-questions = I’w farnu yn gyntaf
review-times = { $count } gwaith
review-answer = Ychwanegwch at ben yr astudiaeth achos yr hyn nad yw’n dangos pwy yw’r teulu. Os yw’r cyfan yn ddiniwed, dyma’r llinell:
review-otherwise = Fel arall defnyddiwch eiriau eraill, neu nodwch beth sy’n sefyll yn ei le: o dan pseudonyms neu places yn yr astudiaeth achos, neu o dan others yn nodiadau’r teulu.
review-text = Y testun gyda phob newid
review-key = Mae’r hyn sydd yn eich nodiadau wedi’i groesi allan. Mae’r hyn a ddarllenir wedi’i danlinellu. Mae’r hyn sydd mewn ffrâm eto i’w farnu, ac ni chaiff ei ddarllen.
review-beside = Wrth ochr y testun
review-all = Pob newid, a pham
review-was = Yn eich nodiadau
review-is = Fel y’i darllenir
review-because = Pam
review-where = Ble
review-more = { $count ->
    [one] ac mewn un lle arall
   *[other] ac mewn { $count } lle arall
}
review-gone = wedi’i dynnu allan
review-said-old = newidiwyd o
review-said-new = i
review-said-asked = eto i’w farnu:
review-why = { $why ->
    [name] enw o’r teulu
    [former-name] enw na ellir ei argraffu
    [third-party] enw rhywun arall
    [practitioner] enw ymarferydd
    [place] lle
    [other-family] enw o nodiadau teulu arall
    [address] cyfeiriad
    [postcode] cod post
    [phone] rhif ffôn
    [email] cyfeiriad e-bost
    [web-address] cyfeiriad gwe
    [reference] rhif cofnod
    [health-number] rhif GIG
    [insurance-number] rhif Yswiriant Gwladol
    [pupil-number] rhif disgybl
    [number] rhif a allai ddangos pwy yw rhywun
    [date] diwrnod
    [age] oedran
    [capital] gallai fod yn enw
    [near-name] bron yn enw o’r teulu
    [siblings] prin: plant o’r un enedigaeth, neu lawer ohonynt
    [diagnosis] diagnosis
    [occupation] galwedigaeth
    [justice] llys, heddlu neu garchar
    [event] digwyddiad y gallai eraill ei gofio
    [care] mabwysiadu, gofal neu brofedigaeth
    [belonging] tras, crefydd neu iaith
    [writing] ni all rhaglen wahaniaethu rhwng enwau a geiriau yn yr ysgrifen hon: rhaid i rywun ei darllen
   *[other] gallai ddangos pwy yw rhywun
}
family-review-part = { $part ->
    [helping-question] Cwestiwn cymorth
    [goal] Nod
    [level] Ystyr lefelau nod
    [for-child] Geiriau am y plentyn
    [for-relationship] Geiriau am y ddau gyda’i gilydd
    [setting] Ble y gwnaethom ffilmio
    [activity] Beth wnaethoch chi
    [caption] O dan y llun
    [alternative] Y llun mewn geiriau
    [words] Geiriau am glip
    [strength] Cryfder
    [next] Y cam nesaf
    [feedback] Geiriau am ein gwaith
    [relationship] I’r plentyn
   *[other] Testun
}

family-review-title = Eich stori, heb eich enwau
family-review-intro = Dyma beth fyddai pobl eraill yn ei ddarllen am ein gwaith gyda’n gilydd. Cymerwch eich amser. Gallwch ddweud ie neu na, a gallwch ofyn i mi newid neu hepgor unrhyw ran.
family-review-mind = Gallwch newid eich meddwl yn ddiweddarach hefyd. Wedyn byddwn yn ei dynnu i lawr.
family-review-changed = Beth newidiwyd gennym fel na fydd neb yn gwybod mai chi sydd yma
family-review-names = Mae gennych chi a’ch teulu enwau eraill yma: { $names }.
family-review-others = Nid oes enw gan bobl eraill yma. Dywedir beth maen nhw’n ei wneud, neu pwy ydyn nhw i’ch plentyn.
family-review-places = Nid oes enw gan leoedd ac ysgolion yma. Dywedir beth ydyn nhw.
family-review-days = Nid oes dyddiadau nac oedran union. Mae rhif ein cyfarfod, y tymor, neu ychydig flynyddoedd.
family-review-numbers = Hepgorir cyfeiriadau, rhifau ffôn a’r tebyg.
family-review-story = Y stori
family-review-beside = Beth arall a ddangosir gyda hi

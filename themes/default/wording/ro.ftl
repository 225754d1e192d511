### Propozițiile tuturor documentelor, în română.
###
### Ca să schimbați una, faceți în tema dumneavoastră un fișier wording/ro.ftl numai cu ea: `cheie = Propoziția nouă.`
### Numele dintre acolade sunt puse de program; pot fi mutate sau lăsate deoparte.
###
### Niciun vorbitor fluent nu a verificat încă acest text.
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = Înapoi la text
page-table = Tabel

front-title = Pentru { $name }
front-intro = Acestea sunt documentele din munca noastră împreună. Sunt ale dumneavoastră și le puteți păstra.
front-papers = Documentele dumneavoastră
front-begin = Puteți începe cu: „{ $document }”.
front-keep = Vă rog să păstrați împreună tot ce este în acest dosar.
front-questions = Aveți întrebări?
front-read = Citiți pe acest ecran
front-print = Tipăriți sau păstrați (PDF)

document-letter = Scrisoarea dumneavoastră
document-child-letter = Scrisoarea pentru { $name }
document-own-letter = Scrisoarea copilului
document-summary = Un scurt rezumat
document-progress = Progresul dumneavoastră

## The practitioner's list

list-built = Din notițe până la { $date }
list-families = { $count ->
    [one] { $count } familie
    [few] { $count } familii
   *[other] { $count } de familii
}
list-documents = { $count ->
    [one] { $count } document
    [few] { $count } documente
   *[other] { $count } de documente
}
list-errors = { $count ->
    [0] Nimic de corectat
    [one] { $count } lucru de corectat
    [few] { $count } lucruri de corectat
   *[other] { $count } de lucruri de corectat
}
list-warnings = { $count ->
    [one] { $count } lucru de verificat
    [few] { $count } lucruri de verificat
   *[other] { $count } de lucruri de verificat
}
list-overdue-count = { $count ->
    [one] Notițele unei familii sunt păstrate peste termen
    [few] Notițele a { $count } familii sunt păstrate peste termen
   *[other] Notițele a { $count } de familii sunt păstrate peste termen
}
list-no-families = Nu există încă familii în această carte. Fiecare are un dosar al ei în families.

list-problems-title = De corectat mai întâi
list-book-problems = Toată cartea
list-warnings-title = De verificat
list-families-title = Familii
list-column-reference = Referință
list-column-folder = Dosar
list-column-status = Stadiu
list-column-documents = Documente
list-column-problems = Probleme

list-no-reference = Încă fără referință
list-none = Fără probleme
list-no-documents = Încă nu s-a scris nimic
list-letter = Scrisoare
list-child-letter = Scrisoare pentru copil
list-summary = Rezumat
list-progress = Progres
list-web-page = pagină web
list-pdf = PDF
list-line = rândul { $line }
list-overdue = Păstrat după { $date }
list-films-overdue = Filme păstrate după { $date }

## The contact sheet of a family’s stills

sheet-title = Cadre: { $reference }
sheet-prompt = Chenarele arată ce a luat un program drept fețe. Programul scapă unele fețe, mai ales pe cele din profil, pe jumătate ascunse, neclare sau mici. Priviți fiecare cadru înainte să plece de la dumneavoastră.
sheet-none = Nu există încă niciun cadru în dosarul acestei familii.
sheet-clip = Clipul { $clip }
sheet-no-clip = Niciun clip nu îl folosește încă.
sheet-alt = Cadrul { $file }, cu chenarele enumerate mai jos
sheet-found = { $count ->
    [0] Nu s-a găsit nicio față neacoperită. Asta nu înseamnă că nu este niciuna.
    [one] S-a găsit { $count } față neacoperită.
    [few] S-au găsit { $count } fețe neacoperite.
   *[other] S-au găsit { $count } de fețe neacoperite.
}
sheet-paste = Ca să acoperiți un cap întreg în fiecare document, adăugați chenarul lui la `hide` în clip:
sheet-paste-all = Ca să le acoperiți pe toate, acest rând are toate chenarele, și pe cele puse deja:
sheet-licence = Programul care caută fețe, SeetaFace, și licența lui
sheet-crop = Se păstrează numai ce este în interiorul liniei întrerupte.

status-referred = Trimisă
status-started = Începută
status-completed = Încheiată
status-ended-early = Încheiată mai devreme
status-unknown = Necunoscut

## Letters

letter-title = Scrisoare către { $name }
letter-subject = Video Interaction Guidance cu { $children }
salutation = Bună ziua, { $name },
our-reference = Referința noastră { $reference }
page-of = Pagina { $page } din { $pages }
draft = Ciornă. Vă rugăm să nu o trimiteți încă.

met = Ne-am întâlnit din { $from } până în { $to }.
met-in = Ne-am întâlnit în { $month }.
question-intro = Ați început cu această întrebare:
question-reworded = Mai târziu ați spus-o cu alte cuvinte:
question-intro-shared = Am început cu această întrebare:
question-reworded-others = Mai târziu, întrebarea a devenit:
question-asked = Întrebarea pusă de { $names }:
question-asked-you = Întrebarea dumneavoastră:

copy-note = Această scrisoare este scrisă pentru { $clients }. Acolo unde spune „dumneavoastră”, este vorba despre { $clients }.
met-others = M-am întâlnit cu { $clients } din { $from } până în { $to }.
met-others-in = M-am întâlnit cu { $clients } în { $month }.
question-intro-others = La început a fost această întrebare ({ $clients }):

not-translated = Partea următoare nu a fost tradusă.
not-translated-either = Nici această parte nu a fost tradusă.

words-title = Cuvintele dumneavoastră
words-title-then-and-now = Cuvintele dumneavoastră, atunci și acum
words-title-of = Ce a spus { $name }
words-title-of-then-and-now = Ce a spus { $name }, atunci și acum
words-child = { $children }
words-relationship = Între noi
words-comma = ,

ratings-title = Scopurile dumneavoastră
ratings-title-others = Scopurile
ratings-title-all-up = { $count ->
    [1] Scopul dumneavoastră a urcat
    [2] Amândouă scopurile au urcat
    [3] Toate cele trei scopuri au urcat
    [4] Toate cele patru scopuri au urcat
   *[other] Toate scopurile au urcat
}
ratings-title-some-up = Scopuri care au urcat: { $up } din { $count }
ratings-note = { $count ->
    [one] Ați dat scopului un număr de la { $from } la { $to }.
   *[other] Ați dat fiecărui scop un număr de la { $from } la { $to }.
}
ratings-note-some = Ați dat un număr de la { $from } la { $to } pentru { $count ->
    [1] unul
    [2] două
    [3] trei
    [4] patru
    [5] cinci
    [6] șase
   *[other] { $count }
} dintre scopuri.
ratings-passed = Mai sus decât sperați: { $goals }.
ratings-words-past = Mai mult decât sperați: { $goals }.
ratings-words-passed = { $goal }: sperați la { $hoped }, iar acum este { $now }.
ratings-words-lower = { $goal }: la început { $start }, acum { $now }. Se poate întâmpla și merită să vorbim despre asta.
ratings-reached = Acolo unde sperați: { $goals }.
ratings-stayed = La fel ca la început: { $goals }.
ratings-lower = Mai jos decât la început: { $goals }. Se poate întâmpla și merită să vorbim despre asta.
ratings-some-goals = { $count ->
    [one] { $count } scop
    [few] { $count } scopuri
   *[other] { $count } de scopuri
}
ratings-title-passed = { $title }, iar mai sus decât sperați: { $past }
ratings-title-it-passed = { $title }, mai sus decât sperați
ratings-note-scales = Ați dat fiecărui scop un număr pe scara lui.
ratings-goal = Scop
ratings-start = Început
ratings-now = Acum
ratings-hoped-for = Sperat
ratings-scale = (de la { $from } la { $to })
ratings-rater = – { $name }
ratings-rater-you = – dumneavoastră
ratings-set-aside = (lăsat deoparte pe { $date })

gas-much-less = mult mai puțin decât speram
gas-less = mai puțin decât speram
gas-as-hoped = așa cum speram
gas-more = mai mult decât speram
gas-much-more = mult mai mult decât speram

what-we-saw = Ce am văzut
what-we-saw-intro = { $film_count ->
    [1] În film
   *[other] În fiecare film
} am căutat clipele în care a mers bine.
film-title = { $number ->
    [1] Primul film
    [2] Al doilea film
    [3] Al treilea film
    [4] Al patrulea film
    [5] Al cincilea film
    [6] Al șaselea film
   *[other] Filmul { $number }
}
film-title-date = { film-title }, { $date }
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, la prima noastră discuție
    [2] { $name }, la a doua noastră discuție
    [3] { $name }, la a treia noastră discuție
    [4] { $name }, la a patra noastră discuție
    [5] { $name }, la a cincea noastră discuție
    [6] { $name }, la a șasea noastră discuție
   *[other] { $name }, discuția { $number }
}
said-in-line = ({ $name })
quoted = „{ $words }”

principle-attentive = Atenție: a privi și a lăsa loc.
principle-attentive-name = Atenție.
principle-encouraging = Încurajare: a aștepta cu o față caldă și a numi ce vedeți.
principle-encouraging-name = Încurajare.
principle-receiving = Primire: a arăta că ați observat.
principle-receiving-name = Primire.
principle-attuned = Pe rând și împreună: a răspunde, apoi a da rândul mai departe.
principle-attuned-name = Pe rând și împreună.
principle-guiding = Îndrumare: exact atâta ajutor cât trebuie, și o alegere.
principle-guiding-name = Îndrumare.
principle-deepening = O discuție mai adâncă: a spune ce credeți și a vă regăsi.
principle-deepening-name = O discuție mai adâncă.
principles-again = Și aici: { $names }.

strengths-title = Ce faceți și ajută
strengths-title-others = Ce ajută

ask-again = Dacă doriți să vorbim, vă rog să mă sunați la { $phone }.
thanks = Vă mulțumesc, { $name }. A fost o plăcere să împart aceste clipe cu dumneavoastră și cu { $children }.
valediction = Cu stimă,
valediction-child = Cu drag,

films-title = Filmele dumneavoastră
films-erased = Am șters filmele dumneavoastră.
films-kept-by-family = Filmele sunt la dumneavoastră, iar noi nu am păstrat nicio copie.
films-kept-until = Păstrăm filmele dumneavoastră până la { $date }, iar apoi le vom șterge.
copied-to = Copii către

logo-alt = Sigla { $service }
signature-alt = Semnătura: { $name }

## Charts and the page of progress

progress-title = Progres: { $name }
progress-for = Progres: { $names }
progress-dates = { $from } – { $to }
progress-start-now = De la început până acum
progress-along-the-way = Pe drum
progress-tables = Numerele
progress-day = Ziua
progress-day-cycle = { $date } (filmul{"\u00A0"}{ $cycle })
principles-title = Principiile văzute în clipuri
principles-note = câte clipuri

chart-start = început
chart-start-number = început { $number }
chart-now = acum
chart-now-number = acum { $number }
chart-unchanged = început și acum
chart-hoped-for = sperat { $number }
chart-not-rated = fără număr
chart-cycle = Filmul { $number }

chart-alt-scale = Fiecare scop are o linie de la { $from } la { $to }.
chart-alt-once = { $goal }: { $start } la început.
chart-alt-same = { $goal }: { $start } la început și { $start } acum.
chart-alt-both = { $goal }: { $start } la început, { $now } acum.
chart-alt-hoped-for = Sperat: { $number }.
chart-alt-day = { $goal }: { $start }, pe { $from }.
chart-alt-days = { $goal }: { $start }, pe { $from }, apoi { $now }, pe { $to }.
chart-alt-not-rated = { $count ->
    [one] Fără număr după filmul { $cycles }.
   *[other] Fără număr după filmele { $cycles }.
}
chart-alt-principles = { $title }: în câte clipuri din fiecare film se vede fiecare.
chart-alt-tables = Toate numerele sunt în tabele.

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (data nașterii: { $date })
summary-met = Am lucrat cu { $clients } și cu { $children } din { $from } până în { $to }.
summary-met-in = Am lucrat cu { $clients } și cu { $children } în { $month }.
summary-what = În Video Interaction Guidance filmăm o clipă bună dintre un adult și un copil și privim împreună fragmente scurte din ea.
summary-films = Filme: { $films }. Discuții comune: { $reviews }. Munca noastră s-a încheiat.
summary-letter = Familia are o scrisoare completă și hotărăște cui o arată.
summary-ask = Dacă aveți o întrebare, vă rog să mă sunați la { $phone }.

## The booklet

document-booklet = Cărticica dumneavoastră
document-cycle-booklet = Cărticica filmului { $number }
list-booklet = Cărticică
list-cycle-booklet = Cărticica filmului { $number }
booklet-title = { $names }: clipe împreună, { $season }
booklet-moments = Clipe împreună, { $season }
booklet-of-film = { film-title }, { $season }
season = { $season ->
    [spring] primăvara
    [summer] vara
    [autumn] toamna
   *[winter] iarna
} { $year }
season-range = { $from } – { $to }
booklet-question = Întrebarea cu care ați început
booklet-question-shared = Întrebarea cu care am început
booklet-film = { film-title }: { $activity }
booklet-next = Pasul următor
booklet-ideas = Idei pentru viitor
booklet-notes = Notițele dumneavoastră

list-service-report = Raportul serviciului

## Case studies, as others and the family read them

anonymous-left-out = [omis]
anonymous-session = întâlnirea { $number }
anonymous-in-session = la întâlnirea { $number }
anonymous-season = { $season ->
    [spring] primăvara
    [summer] vara
    [autumn] toamna
   *[winter] iarna
}
anonymous-in-season = { $season ->
    [spring] primăvara
    [summer] vara
    [autumn] toamna
   *[winter] iarna
}
anonymous-ages = { $from ->
    [0] sub un an
   *[other] între { $from } și { $to } ani
}
anonymous-of-ages = { $from ->
    [0] sub un an
   *[other] între { $from } și { $to } ani
}
anonymous-kin = { $pronoun ->
    [she] { $role } fetiței
    [he] { $role } băiatului
   *[none] { $role } copilului
}
anonymous-role = { $role }
anonymous-practitioner = specialistul
anonymous-the-family = familia
anonymous-family = familie
family-review-part = { $part ->
    [helping-question] Întrebarea de la care am pornit
    [goal] Scop
    [level] Ce înseamnă nivelurile
    [for-child] Cuvinte pentru copil
    [for-relationship] Cuvinte pentru relație
    [setting] Unde am filmat
    [activity] Ce ați făcut
    [caption] Sub imagine
    [alternative] Imaginea în cuvinte
    [words] Cuvinte despre un moment din film
    [strength] Punct forte
    [next] Pasul următor
    [feedback] Cuvinte despre munca noastră
   *[other] Text
}
family-review-title = Povestea dumneavoastră, spusă fără numele dumneavoastră
family-review-intro = Aceasta ar citi alți oameni despre munca noastră împreună. Citiți pe îndelete. Puteți spune da sau nu și puteți cere să schimb sau să scot orice parte.
family-review-mind = Vă puteți răzgândi și mai târziu. Atunci o retragem.
family-review-changed = Ce am schimbat ca nimeni să nu știe că sunteți dumneavoastră
family-review-names = Familia dumneavoastră are aici alte nume: { $names }.
family-review-others = Ceilalți oameni nu au nume aici. Se spune ce fac sau ce sunt pentru copil.
family-review-places = Locurile și școlile nu au nume aici. Se spune doar ce sunt.
family-review-days = Nu sunt date și nici vârste exacte. Este numărul întâlnirii, anotimpul sau câțiva ani.
family-review-numbers = Adresele, numerele de telefon și altele asemenea sunt lăsate afară.
family-review-story = Povestea
family-review-beside = Ce se mai arată

page-before = Pagina dinainte
page-after = Pagina următoare
front-fold = Tipăriți pentru îndoit (PDF)
fold-title = Cum se tipărește și se îndoaie cărticica
fold-print = Deschideți „{ front-fold }” și tipăriți: pe ambele fețe, întoarcere pe latura scurtă, dimensiune reală.
fold-order = Păstrați foile în ordine, cu coperta în afară.
fold-fold = Îndoiți-le pe toate împreună la mijloc. Două semne mici pe paginile din mijloc arată unde.
fold-staple = Puneți două capse pe îndoitură. Merge și cu ac și ață.
list-print-edition = PDF pentru îndoit

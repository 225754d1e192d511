### Zdania wszystkich dokumentów po polsku.
###
### Aby zmienić jedno z nich, utwórz w swoim motywie plik wording/pl.ftl tylko z tym zdaniem: `klucz = Nowe zdanie.`
### Nazwy w klamrach wstawia program; można je przesunąć lub pominąć. $you mówi, jak zwracać się do czytającej osoby.
###
### Nikt płynnie mówiący po polsku nie sprawdził jeszcze tych zdań.
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = Wróć do tekstu
page-table = Tabela

front-title = { $name }
front-intro = To są dokumenty z naszej wspólnej pracy. Można je zachować na zawsze.
front-papers = Dokumenty
front-begin = Można zacząć od: „{ $document }”.
front-keep = Proszę trzymać wszystko z tego folderu razem.
front-questions = Czy są pytania?
front-read = Przeczytaj na tym ekranie
front-print = Wydrukuj lub zapisz (PDF)

document-letter = List
document-child-letter = List do: { $name }
document-own-letter = List do dziecka
document-summary = Krótkie podsumowanie
document-progress = Postępy

## The practitioner's list

list-built = Z notatek do dnia { $date }
list-families = { $count ->
    [one] { $count } rodzina
    [few] { $count } rodziny
   *[other] { $count } rodzin
}
list-documents = { $count ->
    [one] { $count } dokument
    [few] { $count } dokumenty
   *[other] { $count } dokumentów
}
list-errors = { $count ->
    [0] Nie ma nic do poprawienia
    [one] { $count } rzecz do poprawienia
    [few] { $count } rzeczy do poprawienia
   *[other] { $count } rzeczy do poprawienia
}
list-warnings = { $count ->
    [one] { $count } rzecz do sprawdzenia
    [few] { $count } rzeczy do sprawdzenia
   *[other] { $count } rzeczy do sprawdzenia
}
list-overdue-count = { $count ->
    [one] Notatki { $count } rodziny są przechowywane po terminie
   *[other] Notatki { $count } rodzin są przechowywane po terminie
}
list-no-families = W tej książce nie ma jeszcze rodzin. Każda ma własny folder w folderze families.

list-problems-title = Najpierw do poprawienia
list-book-problems = Cała książka
list-warnings-title = Warto sprawdzić
list-families-title = Rodziny
list-column-reference = Numer
list-column-folder = Folder
list-column-status = Etap
list-column-documents = Dokumenty
list-column-problems = Problemy

list-no-reference = Jeszcze bez numeru
list-none = Bez problemów
list-no-documents = Jeszcze nic nie powstało
list-letter = List
list-child-letter = List do dziecka
list-summary = Podsumowanie
list-progress = Postępy
list-web-page = strona internetowa
list-pdf = PDF
list-line = wiersz { $line }
list-overdue = Przechowywane po { $date }
list-films-overdue = Filmy przechowywane po { $date }

## The contact sheet of a family’s stills

sheet-title = Kadry: { $reference }
sheet-prompt = Ramki pokazują to, co program wziął za twarze. Niektórych twarzy nie znajduje, zwłaszcza z boku, częściowo zasłoniętych, nieostrych lub małych. Proszę samodzielnie obejrzeć każdy kadr, zanim go ktoś dostanie.
sheet-none = W folderze tej rodziny nie ma jeszcze kadrów.
sheet-clip = Klip { $clip }
sheet-no-clip = Nie używa go jeszcze żaden klip.
sheet-alt = Kadr { $file } z ramkami wymienionymi poniżej
sheet-found = { $count ->
    [0] Nie znaleziono twarzy, która nie byłaby już zakryta. To nie znaczy, że jej tam nie ma.
    [one] Znaleziono { $count } twarz, która nie jest zakryta.
    [few] Znaleziono { $count } twarze, które nie są zakryte.
   *[other] Znaleziono { $count } twarzy, które nie są zakryte.
}
sheet-paste = Aby zakryć całą głowę w każdym dokumencie, dodaj jej ramkę do `hide` w klipie:
sheet-paste-all = Aby zakryć wszystkie, użyj tego wiersza; ma wszystkie ramki, także te już wpisane:
sheet-licence = Program szukający twarzy, SeetaFace, i jego licencja
sheet-crop = Zostaje tylko to, co jest wewnątrz linii przerywanej.

status-referred = Skierowana
status-started = W toku
status-completed = Zakończona
status-ended-early = Zakończona wcześniej
status-unknown = Nie wiadomo

## Letters

letter-title = List: { $name }
letter-subject = Video Interaction Guidance (VIG): { $children }
salutation = Dzień dobry, { $name },
our-reference = Nasz numer: { $reference }
page-of = Strona { $page } z { $pages }
draft = Wersja robocza. Proszę jeszcze nie wysyłać.

met = Czas naszych spotkań: { $from } – { $to }.
met-in = Czas naszych spotkań: { $month }.
question-intro = { $you ->
    [she] Zaczęła Pani od tego pytania:
    [he] Zaczął Pan od tego pytania:
   *[they] Na początku było to pytanie:
}
question-reworded = Później to pytanie dostało nowe słowa:
question-intro-shared = Na początku było to pytanie:
question-reworded-others = Później to pytanie dostało nowe słowa:
question-asked = Pytanie ({ $names }):
question-asked-you = { $you ->
    [she] Zapytała Pani:
    [he] Zapytał Pan:
   *[they] Potem było to pytanie:
}

copy-note = Ten list został napisany do: { $clients }. Zwroty skierowane do czytającej osoby dotyczą właśnie tego adresata.
met-others = Czas spotkań z rodziną ({ $clients }): { $from } – { $to }.
met-others-in = Czas spotkań z rodziną ({ $clients }): { $month }.
question-intro-others = Na początku było to pytanie ({ $clients }):

not-translated = Następna część nie została przetłumaczona.
not-translated-either = Ta część także nie została przetłumaczona.

words-title = { $you ->
    [she] Pani słowa
    [he] Pana słowa
   *[they] Własnymi słowami
}
words-title-then-and-now = { $you ->
    [she] Pani słowa, wtedy i teraz
    [he] Pana słowa, wtedy i teraz
   *[they] Własnymi słowami, wtedy i teraz
}
words-title-of = Słowa: { $name }
words-title-of-then-and-now = Słowa wtedy i teraz: { $name }
words-child = { $children }
words-relationship = Między nami
words-comma = ,

ratings-title = { $you ->
    [she] Pani cele
    [he] Pana cele
   *[they] Cele
}
ratings-title-others = Cele
ratings-title-all-up = { $count ->
    [1] Cel poszedł w górę
    [2] Oba cele poszły w górę
    [3] Wszystkie trzy cele poszły w górę
    [4] Wszystkie cztery cele poszły w górę
   *[other] Wszystkie cele poszły w górę
}
ratings-title-some-up = W górę poszły cele: { $up } z { $count }
ratings-note = { $count ->
    [one] Cel ma ocenę od { $from } do { $to }.
   *[other] Każdy cel ma ocenę od { $from } do { $to }.
}
ratings-note-some = Ocenę od { $from } do { $to } { $count ->
    [one] ma { $count } cel
    [few] mają { $count } cele
   *[other] ma { $count } celów
}.
ratings-passed = Wyżej, niż była nadzieja: { $goals }.
ratings-words-past = Więcej, niż była nadzieja: { $goals }.
ratings-words-passed = { $goal }: nadzieja była taka: { $hoped }, a teraz jest: { $now }.
ratings-words-lower = { $goal }: na początku { $start }, teraz { $now }. Tak bywa i warto o tym porozmawiać.
ratings-reached = Tam, gdzie była nadzieja: { $goals }.
ratings-stayed = Bez zmiany: { $goals }.
ratings-lower = Niżej niż na początku: { $goals }. Tak bywa i warto o tym porozmawiać.
ratings-some-goals = { $count ->
    [one] { $count } cel
    [few] { $count } cele
   *[other] { $count } celów
}
ratings-title-passed = { $title }, a wyżej niż nadzieja: { $past }
ratings-title-it-passed = { $title }, wyżej, niż była nadzieja
ratings-note-scales = Każdy cel ma ocenę na własnej skali.
ratings-goal = Cel
ratings-start = Początek
ratings-now = Teraz
ratings-hoped-for = Nadzieja
ratings-scale = (od { $from } do { $to })
ratings-rater = – { $name }
ratings-rater-you = { $you ->
    [she] – Pani
    [he] – Pan
   *[they] – ocena własna
}
ratings-set-aside = (odłożony { $date })

gas-much-less = dużo mniej, niż była nadzieja
gas-less = mniej, niż była nadzieja
gas-as-hoped = tak, jak była nadzieja
gas-more = więcej, niż była nadzieja
gas-much-more = dużo więcej, niż była nadzieja

what-we-saw = Co widzieliśmy
what-we-saw-intro = { $film_count ->
    [1] W filmie
   *[other] W każdym filmie
} szukaliśmy chwil, kiedy szło dobrze.
film-title = { $number ->
    [1] Pierwszy film
    [2] Drugi film
    [3] Trzeci film
    [4] Czwarty film
    [5] Piąty film
    [6] Szósty film
   *[other] Film { $number }
}
film-title-date = { film-title }, { $date }
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, na naszym pierwszym przeglądzie
    [2] { $name }, na naszym drugim przeglądzie
    [3] { $name }, na naszym trzecim przeglądzie
    [4] { $name }, na naszym czwartym przeglądzie
    [5] { $name }, na naszym piątym przeglądzie
    [6] { $name }, na naszym szóstym przeglądzie
   *[other] { $name }, przegląd { $number }
}
said-in-line = ({ $name })
quoted = „{ $words }”

principle-attentive = Uważność: patrzeć i dawać miejsce.
principle-attentive-name = Uważność.
principle-encouraging = Zachęta: czekać z ciepłą twarzą i nazywać to, co widać.
principle-encouraging-name = Zachęta.
principle-receiving = Przyjmowanie: pokazać, że to się zauważyło.
principle-receiving-name = Przyjmowanie.
principle-attuned = Na zmianę i w zgodzie: odpowiedzieć, a potem oddać kolej.
principle-attuned-name = Na zmianę i w zgodzie.
principle-guiding = Prowadzenie: tyle pomocy, ile trzeba, i wybór.
principle-guiding-name = Prowadzenie.
principle-deepening = Głębsza rozmowa: mówić, co się myśli, i wracać do siebie.
principle-deepening-name = Głębsza rozmowa.
principles-again = Tu znowu: { $names }.

strengths-title = Co pomaga
strengths-title-others = Co pomaga

ask-again = Jeśli pojawi się chęć rozmowy, proszę o telefon: { $phone }.
thanks = { $name }, dziękuję. Te wspólne chwile z rodziną ({ $children }) to była przyjemność.
valediction = Z poważaniem
valediction-child = Serdeczne pozdrowienia

films-title = Filmy
films-erased = Usunęliśmy filmy.
films-kept-by-family = Filmy ma rodzina, a my nie zachowaliśmy kopii.
films-kept-until = Przechowujemy filmy do { $date }, a potem je usuniemy.
copied-to = Kopie otrzymują

logo-alt = Logo: { $service }
signature-alt = Podpis: { $name }

## Charts and the page of progress

progress-title = Postępy: { $name }
progress-for = Postępy: { $names }
progress-dates = { $from } – { $to }
progress-start-now = Od początku do teraz
progress-along-the-way = Po drodze
progress-tables = Liczby
progress-day = Dzień
progress-day-cycle = { $date } (film{"\u00A0"}{ $cycle })
principles-title = Zasady widoczne w klipach
principles-note = ile klipów

chart-start = początek
chart-start-number = początek { $number }
chart-now = teraz
chart-now-number = teraz { $number }
chart-unchanged = początek i teraz
chart-hoped-for = nadzieja { $number }
chart-not-rated = bez oceny
chart-cycle = Film { $number }

chart-alt-scale = Każdy cel ma linię od { $from } do { $to }.
chart-alt-once = { $goal }: na początku { $start }.
chart-alt-same = { $goal }: na początku { $start } i teraz { $start }.
chart-alt-both = { $goal }: na początku { $start }, teraz { $now }.
chart-alt-hoped-for = Nadzieja: { $number }.
chart-alt-day = { $goal }: { $start }, { $from }.
chart-alt-days = { $goal }: { $start }, { $from }, potem { $now }, { $to }.
chart-alt-not-rated = { $count ->
    [one] Bez oceny po filmie { $cycles }.
   *[other] Bez oceny po filmach { $cycles }.
}
chart-alt-principles = { $title }: w ilu klipach każdego filmu widać każdą z nich.
chart-alt-tables = Wszystkie liczby są w tabelach.

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (data urodzenia: { $date })
summary-met = Spotkania z rodziną ({ $clients }; { $children }) trwały w czasie: { $from } – { $to }.
summary-met-in = Spotkania z rodziną ({ $clients }; { $children }) odbyły się w czasie: { $month }.
summary-what = W Video Interaction Guidance filmujemy dobrą chwilę osoby dorosłej z dzieckiem i razem oglądamy jej krótkie fragmenty.
summary-films = Liczba filmów: { $films }. Liczba wspólnych przeglądów: { $reviews }. Nasza praca się zakończyła.
summary-letter = Rodzina ma pełny list i sama decyduje, komu go pokaże.
summary-ask = W razie pytań proszę o telefon: { $phone }.

## The booklet

document-booklet = Książeczka
document-cycle-booklet = Książeczka, film { $number }
list-booklet = Książeczka
list-cycle-booklet = Książeczka, film { $number }
booklet-title = { $names }: wspólne chwile, { $season }
booklet-moments = Wspólne chwile, { $season }
booklet-of-film = { film-title }, { $season }
season = { $season ->
    [spring] wiosna
    [summer] lato
    [autumn] jesień
   *[winter] zima
} { $year }
season-range = { $from } – { $to }
booklet-question = Pytanie, od którego się zaczęło
booklet-question-shared = Pytanie, od którego się zaczęło
booklet-film = { film-title }: { $activity }
booklet-next = Następny krok
booklet-ideas = Pomysły na przyszłość
booklet-notes = Własne notatki

list-service-report = Raport placówki

## Case studies, as others and the family read them

anonymous-left-out = [pominięto]
anonymous-session = spotkanie { $number }
anonymous-in-session = na spotkaniu { $number }
anonymous-season = { $season ->
    [spring] wiosna
    [summer] lato
    [autumn] jesień
   *[winter] zima
}
anonymous-in-season = { $season ->
    [spring] wiosną
    [summer] latem
    [autumn] jesienią
   *[winter] zimą
}
anonymous-ages = { $from ->
    [0] niecały rok
   *[other] od { $from } do { $to } lat
}
anonymous-of-ages = { $from ->
    [0] niecały rok
   *[other] od { $from } do { $to } lat
}
anonymous-kin = { $pronoun ->
    [she] { $role } dziewczynki
    [he] { $role } chłopca
   *[none] { $role } dziecka
}
anonymous-role = { $role }
anonymous-practitioner = osoba prowadząca
anonymous-the-family = rodzina
anonymous-family = rodzina
family-review-part = { $part ->
    [helping-question] Pytanie
    [goal] Cel
    [level] Znaczenie poziomów celu
    [for-child] Słowa o dziecku
    [for-relationship] Słowa o relacji
    [setting] Miejsce filmowania
    [activity] Co robiliście
    [caption] Pod zdjęciem
    [alternative] Zdjęcie opisane słowami
    [words] Słowa o scenie z filmu
    [strength] Mocna strona
    [next] Następny krok
    [feedback] Słowa o naszej pracy
   *[other] Tekst
}
family-review-title = Wasza historia, opowiedziana bez waszych imion
family-review-intro = To przeczytaliby inni o naszej wspólnej pracy. Proszę czytać spokojnie. Można powiedzieć tak albo nie. Można też prosić o zmianę lub pominięcie każdej części.
family-review-mind = Zdanie można zmienić także później. Wtedy to usuniemy.
family-review-changed = Co zmieniliśmy, żeby nikt nie wiedział, że to wy
family-review-names = Wasza rodzina ma tu inne imiona: { $names }.
family-review-others = Inni ludzie nie mają tu imion. Mówimy, co robią albo kim są dla dziecka.
family-review-places = Miejsca i szkoły nie mają tu nazw. Mówimy tylko, czym są.
family-review-days = Nie ma dat ani dokładnego wieku. Jest numer spotkania, pora roku albo kilka lat.
family-review-numbers = Adresy, numery telefonów i tym podobne są pominięte.
family-review-story = Historia
family-review-beside = Co jeszcze pokazujemy

page-before = Poprzednia strona
page-after = Następna strona
front-fold = Wydrukuj do złożenia (PDF)
fold-title = Jak wydrukować i złożyć książeczkę
fold-print = Otwórz „{ front-fold }” i wydrukuj: dwustronnie, obracanie wzdłuż krótszej krawędzi, rzeczywisty rozmiar.
fold-order = Zachowaj kolejność kartek; okładka jest na zewnątrz.
fold-fold = Złóż wszystkie razem na pół. Dwa małe znaki na środkowych stronach pokazują gdzie.
fold-staple = Wbij dwie zszywki w zgięcie. Igła z nitką też wystarczy.
list-print-edition = PDF do złożenia

### Brawddegau pob dogfen, yn Gymraeg.
###
### I newid un, gwnewch ffeil wording/cy.ftl yn eich thema a rhowch y frawddeg honno yn unig ynddi: `allwedd = Y frawddeg newydd.`
### Mae'r rhaglen yn llenwi'r enwau mewn bachau; cewch eu symud neu eu gadael allan, ond nid ychwanegu atynt.

## Pages

page-note-back = Yn ôl i’r testun
page-table = Tabl

front-title = I { $name }
front-intro = Dyma eich papurau o’n gwaith gyda’n gilydd. Chi sydd biau nhw, i’w cadw.
front-papers = Eich papurau
front-read = Darllen ar y sgrin hon
front-print = Argraffu neu gadw (PDF)

document-letter = Eich llythyr
document-child-letter = Y llythyr i { $name }
document-own-letter = Eich llythyr chi eich hun
document-summary = Crynodeb byr

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
list-no-families = Nid oes teuluoedd yn y llyfr hwn eto. Mae `traject new family` yn dechrau un.

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
list-web-page = tudalen we
list-pdf = PDF
list-line = llinell { $line }
list-overdue = Wedi’u cadw ar ôl { $date }

status-referred = Wedi’i gyfeirio
status-started = Wedi dechrau
status-completed = Wedi’i gwblhau
status-ended-early = Wedi gorffen yn gynnar
status-unknown = Ddim yn hysbys

## Letters

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

# The front page of what one person receives.
front-title = For { $name }
front-intro = These are your papers from our work together. They are yours to keep.
front-papers = Your papers
front-read = Read it on this screen
front-print = Print or keep it (PDF)

document-letter = Your letter
document-child-letter = The letter for { $name }
document-own-letter = Your own letter
document-summary = A short summary

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
list-no-families = There are no families in this book yet. `traject new family` begins one.

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
list-web-page = web page
list-pdf = PDF
list-line = line { $line }
list-overdue = Kept past { $date }

status-referred = Referred
status-started = Started
status-completed = Completed
status-ended-early = Ended early
status-unknown = Not known

## Letters

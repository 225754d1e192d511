//! A family whose study can be given any text, and everything that strangers would read of it.

use traject::case::{CaseStudy, Prose};
use traject::document::markdown;
use traject::language::Language;
use traject::privacy::anonymise::{AnonymisedCase, Anonymiser, Reason};
use traject::source::{self, Book};
use traject::theme::Theme;

use crate::support::{Book as Notes, Written};

pub(crate) const FAMILY: &str = r"reference: QX-2031-417
practitioner: hreid
child: { id: ada, name: Adaeze Okafor-Whitlow, known_as: Ada, born: 2021-03-04, pronouns: she/her }
adults:
  - { id: grace, name: Grace Okafor, known_as: Grace, relationship: mum, pronouns: she/her, client: true, address: [4 Mill Lane, Tewkesbury GL20 5AA] }
  - { id: james, name: James Whitlow, relationship: dad, pronouns: he/him }
others:
  - { id: tobi, name: Tobi Okafor, role: brother }
  - { name: Siân Ó Briain, role: health visitor }
  - { name: Severn Bank Nursery, role: nursery }
  - { name: Łucja Wiśniewska, role: grandmother }
helping_question: { text: How can I help Ada enjoy playing with me?, agreed: 2026-01-12 }
goals:
  - { id: play, text: Enjoying playing with Ada, hoped_for: 8, ratings: [{ on: 2026-01-12, by: grace, value: 3 }] }
descriptions:
  - { on: 2026-01-12, by: grace, child: [busy], relationship: [worried] }
consent:
  - { by: grace, for: [stills, case-study-print, case-study-web], stills: all, covers: [grace, ada, james], given: 2026-01-12 }
";

const CYCLE: &str = r#"---
film: { on: 2026-01-20, minutes: 12, setting: home, activity: building a tower, who: [grace, ada] }
review: { on: 2026-01-27, minutes: 45 }
clips:
  - { id: looks-up, still: stills/c1.jpg, caption: "You wait, and Ada looks up.", alt: Ada looks at Grace., shows: [ada, grace], principles: [attentive], words: [{ by: grace, said: She looked at me. }] }
ratings: [{ goal: play, by: grace, value: 4 }]
strengths: [Waiting for Ada]
next: Leave more time.
---
Grace waited.
"#;

const STUDY: &str = "---
family: QX-2031-417
title: A quiet game
author: hreid
pseudonyms: { ada: Mia, grace: Jo, james: Tom }
stills: [looks-up]
faces_checked: { by: sllwyd, on: 2026-04-30 }
places: { Tewkesbury: a market town, Severn Bank Nursery: a nursery }
---
Grace and Ada played.
";

const OTHER_FAMILY: &str = "reference: ZZ-1
practitioner: hreid
child: { id: kemi, name: Kemi Adeyinka }
adults: [{ id: bola, name: Bola Adeyinka, client: true }]
";

/// A book with that family, as files.
pub(crate) fn notes() -> Notes {
    Notes::empty()
        .with("book.toml", "[book]\ntitle = \"Our families\"\n")
        .with(
            "content/service.yaml",
            "name: Vale Psychology Service\npractitioners:\n  - { id: hreid, name: Helen Reid, post: Educational Psychologist }\n  - { id: sllwyd, name: Siwan Llwyd }\n",
        )
        .with("content/families/one/family.yaml", FAMILY)
        .with("content/families/one/cycle-1.md", CYCLE)
        .with("content/families/one/closing.md", "---\non: 2026-03-23\n---\nYou laugh together.\n")
        .still("content/families/one/stills/c1.jpg", 80, 60)
        .with("content/families/two/family.yaml", OTHER_FAMILY)
        .with("content/case-studies/a-quiet-game.md", STUDY)
}

/// A book that was read, to give its study many texts.
pub(crate) struct Bench {
    _written: Written,
    book: Book,
    theme: Theme,
}

impl Bench {
    pub(crate) fn new() -> Self {
        Self::of(&notes())
    }

    pub(crate) fn of(notes: &Notes) -> Self {
        let written = notes.write();
        let book = source::read(written.root());
        let errors: Vec<_> = book.all_problems().filter(|problem| problem.is_error()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        Self { _written: written, book, theme: Theme::built_in().unwrap() }
    }

    pub(crate) fn study(&self) -> CaseStudy {
        self.book.studies.first().expect("a sound study").clone()
    }

    pub(crate) fn anonymiser(&self) -> Anonymiser<'_> {
        Anonymiser::new(&self.book, &self.theme, "2026-06-01".parse().unwrap())
    }
}

/// A study with another text, in Markdown.
pub(crate) fn with_text(study: &CaseStudy, text: &str, language: &str) -> CaseStudy {
    let language: Language = language.parse().unwrap();
    CaseStudy { body: Prose::new(language, markdown::read(text).blocks), ..study.clone() }
}

/// Everything in a case that is a text: whatever it holds, printed or not, but for what only the review may see.
pub(crate) fn told(case: &AnonymisedCase) -> String {
    let parts: Vec<String> = vec![
        case.title().to_owned(),
        format!("{:?}", case.body(case.language())),
        format!("{:?}", case.standfirst()),
        format!("{:?}", case.people()),
        format!("{:?}", case.background()),
        format!("{:?}", case.helping_questions()),
        format!("{:?}", case.goals()),
        format!("{:?}", case.descriptions()),
        format!("{:?}", case.cycles()),
        format!("{:?}", case.feedback()),
        format!("{:?}", case.author_post()),
        format!("{:?}", case.consent()),
    ];
    parts.join("\n")
}

/// The words of the body as one line.
pub(crate) fn body(case: &AnonymisedCase) -> String {
    let (blocks, _) = case.body(case.language()).unwrap();
    let words = |block: &traject::document::Block| match block {
        traject::document::Block::Paragraph { content, .. } | traject::document::Block::Heading { content, .. } => {
            traject::document::Inline::plain(content)
        }
        other => format!("{other:?}"),
    };
    blocks.iter().map(words).collect::<Vec<_>>().join(" ")
}

/// What is asked, as written, with why.
pub(crate) fn asked(case: &AnonymisedCase) -> Vec<(String, Reason)> {
    case.questions().iter().map(|question| (question.written.clone(), question.why)).collect()
}

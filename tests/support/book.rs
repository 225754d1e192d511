//! Small books for tests, made in a temporary folder.
//!
//! ```ignore
//! let book = Book::minimal().replace("content/families/okafor/family.yaml", "grace", "gwen").write();
//! let read = traject::source::read(book.root());
//! ```

#![allow(dead_code, reason = "every test uses the part it needs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The folder of the family of [`Book::minimal`] and [`Book::full`].
pub(crate) const FAMILY: &str = "content/families/okafor";

/// The case study of [`Book::full`]: nobody has approved what it says, so that it is refused wherever it would leave.
pub(crate) const STUDY: &str = "content/case-studies/a-quiet-game.md";

/// A book in the making: files by their paths, with forward slashes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    files: BTreeMap<String, Vec<u8>>,
}

/// A book on disk; it goes when this is dropped.
#[derive(Debug)]
pub(crate) struct Written {
    folder: tempfile::TempDir,
}

impl Book {
    /// A book without any files.
    pub(crate) fn empty() -> Self {
        Self::default()
    }

    /// The least that makes a letter: one family, one adult, one film, a closing.
    pub(crate) fn minimal() -> Self {
        Self::empty()
            .with("book.toml", "[book]\ntitle = \"Our families\"\n")
            .with("content/service.yaml", MINIMAL_SERVICE)
            .with(&of_family("family.yaml"), MINIMAL_FAMILY)
            .with(&of_family("cycle-1.md"), "---\nfilm: { on: 2026-01-20 }\n---\nGrace waited, and Ada looked up.\n")
            .with(&of_family("closing.md"), "---\non: 2026-03-23\n---\n# Progress\n\nYou laugh together.\n")
    }

    /// A book with one family that uses every key of the notes format.
    pub(crate) fn full() -> Self {
        static FULL: OnceLock<Book> = OnceLock::new();
        FULL.get_or_init(Self::made_full).clone()
    }

    fn made_full() -> Self {
        Self::empty()
            .with("book.toml", FULL_SETTINGS)
            .with("content/service.yaml", FULL_SERVICE)
            .still("content/logo.png", 60, 20)
            .still("content/hreid.png", 60, 20)
            .with(&of_family("family.yaml"), FULL_FAMILY)
            .with(&of_family("cycle-1.md"), FULL_CYCLE)
            .with(&of_family("cycle-1.cy.md"), FULL_CYCLE_WELSH)
            .with(&of_family("cycle-2.md"), FULL_SECOND_CYCLE)
            .with(&of_family("closing.md"), FULL_CLOSING)
            .with(&of_family("closing.cy.md"), FULL_CLOSING_WELSH)
            .still(&of_family("stills/c1-looks-up.jpg"), 160, 120)
            .still(&of_family("stills/c2-turns.png"), 160, 120)
            .with("content/case-studies/a-quiet-game.md", FULL_STUDY)
    }

    /// Adds a file, or puts another text into it.
    #[must_use]
    pub(crate) fn with(self, path: &str, text: &str) -> Self {
        self.with_bytes(path, text.as_bytes())
    }

    /// Adds a file, or puts other bytes into it.
    #[must_use]
    pub(crate) fn with_bytes(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.to_owned(), bytes.to_owned());
        self
    }

    /// Adds a picture of this size in pixels, in the format its ending says: a slope of greys, so that every part of it
    /// can be told from the others.
    #[must_use]
    pub(crate) fn still(self, path: &str, width: u32, height: u32) -> Self {
        let shade = |x: u32, y: u32| image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 128]);
        let picture = image::RgbImage::from_fn(width, height, shade);
        let format = image::ImageFormat::from_path(path).expect("a picture's ending");
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).expect("a picture is encoded");
        self.with_bytes(path, &bytes.into_inner())
    }

    /// Takes a file away.
    #[must_use]
    pub(crate) fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "{path} is not in the book");
        self
    }

    /// Leaves out the files whose paths are not wanted.
    #[must_use]
    pub(crate) fn keep(mut self, wanted: impl Fn(&str) -> bool) -> Self {
        self.files.retain(|path, _| wanted(path));
        self
    }

    /// Adds text at the end of a file.
    #[must_use]
    pub(crate) fn append(self, path: &str, text: &str) -> Self {
        let whole = self.text(path).to_owned() + text;
        self.with(path, &whole)
    }

    /// Replaces the one place where `from` stands in a file.
    #[must_use]
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} must stand once in {path}:\n{text}");
        let text = text.replacen(from, to, 1);
        self.with(path, &text)
    }

    /// Does something with the text of every file that is text.
    #[must_use]
    pub(crate) fn map_texts(mut self, change: impl Fn(&str) -> String) -> Self {
        for bytes in self.files.values_mut() {
            if let Ok(text) = std::str::from_utf8(bytes) {
                *bytes = change(text).into_bytes();
            }
        }
        self
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("{path} is not in the book"));
        std::str::from_utf8(bytes).expect("a text")
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, path: &str) -> &[u8] {
        self.files.get(path).unwrap_or_else(|| panic!("{path} is not in the book"))
    }

    /// The paths of the files, in order.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Writes the book to a new folder.
    pub(crate) fn write(&self) -> Written {
        let folder = tempfile::Builder::new().prefix("book").tempdir().expect("a temporary folder");
        for (path, bytes) in &self.files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
            fs::write(path, bytes).expect("a file is written");
        }
        Written { folder }
    }
}

impl Written {
    /// The book's folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// A path within it.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }
}

/// The path of a file of the family of [`Book::minimal`] and [`Book::full`].
pub(crate) fn of_family(file: &str) -> String {
    format!("{FAMILY}/{file}")
}

const MINIMAL_SERVICE: &str = "\
name: Severn Vale Educational Psychology Service
practitioners:
  - { id: hreid, name: Helen Reid }
";

const MINIMAL_FAMILY: &str = "\
reference: SV-2026-014
practitioner: hreid
child: { id: ada, name: Ada Okafor }
adults:
  - { id: grace, name: Grace Okafor, client: true }
";

const FULL_SETTINGS: &str = r#"[book]
title = "Our families"
authors = ["Severn Vale EPS"]
language = "en"
src = "content"

[build]
build-dir = "build"

[theme]
name = "default"

[output.html]

[output.pdf]
paper = "A4"
protect = false

[output.booklet]
words = "latest"
sheet = "A4"

[output.report]
from = 2026-01-01
to = 2026-12-31
suppress-below = 5
round-to = 5
reliable-change = 3

[output.publish]
base-url = "https://cases.example.gov.uk/"
publish-dir = "public"
"#;

const FULL_SERVICE: &str = r#"name: { en: Severn Vale Educational Psychology Service, cy: Gwasanaeth Seicoleg Addysg Dyffryn Hafren }
address: [Shire Hall, Westgate Street, Gloucester GL1 2TG]
phone: "01452 555 0100"
email: eps@example.gov.uk
logo: logo.png
practitioners:
  - { id: hreid, name: Helen Reid, post: Educational Psychologist, registration: HCPC PYL00000, phone: "01452 555 0101", email: hreid@example.gov.uk, signature: hreid.png }
  - { id: mjones, name: Mair Jones, post: { en: Senior Psychologist, cy: Uwch Seicolegydd } }
lines:
  complaints: If anything in this letter is wrong or has upset you, please tell us.
  films: Your films belong to you.
  welcome_welsh: You are welcome to write to us in Welsh.
footer: Confidential
"#;

const FULL_FAMILY: &str = r"reference: SV-2026-014
status: ended-early
ended_because: The family moved house.
language: en
practitioner: hreid
children:
  - { id: ada, name: Ada Okafor, known_as: Ada, born: 2021-03-04, pronouns: she/her }
  - { id: ben, name: Ben Okafor }
adults:
  - id: grace
    name: Grace Okafor
    known_as: Grace
    relationship: mum
    pronouns: she/her
    client: true
    letter: true
    address: [4 Mill Lane, Tewkesbury GL20 5AA]
    language: [en, cy]
    large_print: false
    safe_contact: { post: true, email: false }
  - { id: tunde, name: Tunde Okafor, relationship: { en: dad, cy: tad }, letter: false }
others:
  - { id: tobi, name: Tobi Okafor, role: brother }
  - { name: Severn Bank Nursery, role: nursery }
never_print: [Ada Whitlock]
also_ours: [Grace]
cover: looks-up
referral: { on: 2025-11-03, by: health visitor, because: Ada seldom looks at her. }
helping_question:
  - { text: How can I help Ada enjoy playing with me?, agreed: 2026-01-12 }
  - { text: How can we all play?, agreed: 2026-02-20 }
goals:
  - id: play
    text: Enjoying playing together
    scale: { from: 0, to: 10 }
    hoped_for: 8
    ratings:
      - { on: 2026-01-12, by: grace, value: 3 }
      - { on: 2026-03-23, by: grace, value: 7.5 }
    replaced: 2026-03-20
  - id: bedtime
    text: Calm bedtimes
    scale: gas
    weight: 1
    hoped_for: 0
    levels: { -2: shouting most nights, -1: shouting some nights, 0: calm most nights, 1: calm every night, 2: both laughing at lights out }
descriptions:
  - { on: 2026-01-12, by: grace, child: [busy, hard to reach], relationship: [worried, distant] }
  - { on: 2026-03-23, by: grace, child: [funny, curious], relationship: [warm, closer] }
measures:
  - { tool: SDQ impact, by: grace, on: 2026-01-12, score: 5, lower_is_better: true, sd: 2.1, reliability: 0.8 }
consent:
  - by: grace
    for: [stills, booklet, case-study-print]
    stills: all
    covers: [grace, ada]
    given: 2026-01-12
    expires: 2028-01-12
    withdrawn: 2027-09-01
    wording: v2
    child_agreed: true
  - { by: grace, for: [filming], stills: [looks-up], given: 2026-01-12 }
retention: { until: 2046-03-04 }
";

const FULL_CYCLE: &str = r#"---
film: { on: 2026-01-20, minutes: 12, setting: home, activity: building a marble run, who: [grace, ada], file: films/c1.mp4 }
review: { on: 2026-01-27, minutes: 45 }
clips:
  - id: looks-up
    still: stills/c1-looks-up.jpg
    at: "3:12"
    to: "3:40"
    caption: You wait, and Ada looks up.
    alt: Ada looks up at Grace over a tower of blocks.
    shows: [ada, grace]
    principles: [attentive, receiving]
    words: [{ by: grace, said: I didn't know she looked at me that much. }]
    crop: [0.1, 0.0, 0.8, 1.0]
    hide: [[0.62, 0.10, 0.20, 0.30]]
  - { id: laughs, at: "7:05", caption: Both of you laugh. }
ratings: [{ goal: play, by: grace, value: 4 }]
strengths: [Waiting before helping]
next: Leave a little more time before joining in.
---
Ada held up a **red** marble[^1], and you waited.

[^1]: The big one.

> She gave it to you.

| before | after |
|--------|-------|
| quick  | slow  |
"#;

const FULL_CYCLE_WELSH: &str = "---
film: { setting: cartref, activity: adeiladu rhedfa farblis }
clips:
  - { id: looks-up, caption: Rydych chi'n aros., alt: Mae Ada yn edrych i fyny. }
strengths: [Aros cyn helpu]
next: Gadewch ychydig mwy o amser.
---
Daliodd Ada farblen goch.
";

const FULL_SECOND_CYCLE: &str = r#"---
film: { on: 2026-02-20, minutes: 10 }
clips:
  - id: turns
    still: stills/c2-turns.png
    at: "1:02"
    caption: Ada turns to you.
    alt: Ada turns to Grace at the table.
    shows: [ada, grace]
    principles: [attuned]
---
Ada turned to you twice.
"#;

const FULL_CLOSING: &str = r"---
on: 2026-03-23
signed_by: hreid
copies: [{ name: Dr A. Patel, role: GP, kind: letter }, { name: Dr B. Shah, role: { en: Health visitor, cy: Ymwelydd iechyd }, kind: summary }]
films: { kept-until: 2026-12-01 }
draft: true
ratings: [{ goal: bedtime, by: grace, value: 1 }]
descriptions: [{ by: tunde, child: [cheeky] }]
feedback: [{ by: grace, said: It changed how I look. }]
---
# Progress

You laugh together now.

# For Ada {#child-ada}

Dear Ada, you held up the red marble.

# Ideas for the future

- Keep waiting.
- Ask us again.
";

const FULL_CLOSING_WELSH: &str = "# Cynnydd

Rydych chi'n chwerthin gyda'ch gilydd.

# I Ada {#child-ada}

Annwyl Ada.
";

const FULL_STUDY: &str = "---
family: SV-2026-014
title: A quiet game
author: hreid
pseudonyms: { ada: Mia, grace: Jo }
stills: [looks-up]
faces_checked: { by: hreid, on: 2026-04-30 }
places: { Severn Bank Nursery: a nursery, Tewkesbury: a market town }
approved: { by: mjones, on: 2026-05-02, sha256: 9f86d081 }
---
Mia and her mother played a quiet game.
";

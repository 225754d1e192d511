//! One fault at a time, each a small edit of the full book: what it is called, in which file, and exactly where.

use traject::diagnostic::{Diagnostic, Severity};
use traject::source::{Book as Read, read};

use crate::book::{Book, of_family};

/// A fault: a change of one file, and what must be told. `‸` in the new text marks the place.
struct Fault {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    code: &'static str,
    severity: Severity,
}

const fn error(file: &'static str, from: &'static str, to: &'static str, code: &'static str) -> Fault {
    Fault { file, from, to, code, severity: Severity::Error }
}

const fn warning(file: &'static str, from: &'static str, to: &'static str, code: &'static str) -> Fault {
    Fault { file, from, to, code, severity: Severity::Warning }
}

const FAMILY: &str = "content/families/okafor/family.yaml";
const CYCLE: &str = "content/families/okafor/cycle-1.md";
const SECOND: &str = "content/families/okafor/cycle-2.md";
const CLOSING: &str = "content/families/okafor/closing.md";
const WELSH: &str = "content/families/okafor/cycle-1.cy.md";
const SERVICE: &str = "content/service.yaml";
const STUDY: &str = "content/case-studies/a-quiet-game.md";
const SETTINGS: &str = "book.toml";

const FAULTS: &[Fault] = &[
    // What YAML itself refuses or lets pass.
    error(FAMILY, "cover: looks-up", "‸covr: looks-up", "unknown-key"),
    error(FAMILY, "agreed: 2026-02-20", "‸agred: 2026-02-20", "unknown-key"),
    error(FAMILY, "status: ended-early", "status: ‸ended-erly", "unknown-value"),
    error(FAMILY, "  - id: play\n    text: Enj", "  - ‸id: play\n    # Enj", "missing-key"),
    error(FAMILY, "{ on: 2026-01-12, by: grace, value: 3 }", "‸{ on: 2026-01-12, by: grace }", "missing-key"),
    error(FAMILY, "reference: SV-2026-014\nstatus", "‸status", "missing-key"),
    error(FAMILY, "value: 7.5", "value: ‸seven", "wrong-kind"),
    error(FAMILY, "value: 7.5", "value: ‸\"7.5\"", "wrong-kind"),
    error(FAMILY, "given: 2026-01-12\n    exp", "given: ‸2026-13-12\n    exp", "bad-date"),
    error(FAMILY, "born: 2021-03-04", "born: ‸2021-02-29", "bad-date"),
    warning(FAMILY, "born: 2021-03-04", "born: ‸2026-09-04", "odd-day"),
    error(CLOSING, "# Progress", "‸##\n\n# Progress", "empty-heading"),
    error(FAMILY, "until: 2046-03-04", "until: ‸04/03/2046", "bad-date"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸12", "unquoted"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸true", "unquoted"),
    error(FAMILY, "text: Calm bedtimes", "‸text:", "blank"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸\" \"", "blank"),
    error(FAMILY, "name: Ben Okafor", "name: ‸~", "blank"),
    error(FAMILY, "text: Calm bedtimes", "text: Calm ‸#1 bedtimes", "lost-text"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸!Calm bedtimes", "lost-text"),
    error(FAMILY, "text: Calm bedtimes", "text: Calm‸: bedtimes", "colon"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸*Calm* bedtimes", "quotes"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸@home", "quotes"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸\"Calm\" bedtimes", "quotes"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸\"Calm bedtimes", "open-quote"),
    error(FAMILY, "text: Calm bedtimes", "text: ‸'tis calm", "open-quote"),
    error(FAMILY, "    text: Calm bedtimes", "‸\ttext: Calm bedtimes", "tab"),
    error(FAMILY, "    text: Calm bedtimes", "   ‸text: Calm bedtimes", "indentation"),
    error(FAMILY, "    text: Calm bedtimes", "    ‸text:Calm bedtimes", "syntax"),
    error(FAMILY, "child: [funny, curious]", "child: ‸[funny, curious", "brackets"),
    error(FAMILY, "cover: looks-up", "cover: looks-up\n‸cover: laughs", "duplicate-key"),
    error(SERVICE, "films: {", "films: Ours.\n  ‸films: {", "duplicate-key"),
    error(FAMILY, "cover: looks-up", "‸<<: { cover: looks-up }", "merge-key"),
    error(FAMILY, "cover: looks-up", "‸---\ncover: looks-up", "second-document"),
    error(FAMILY, "never_print: [Ada Whitlock]", "never_print: ‸Ada Whitlock", "wrong-kind"),
    error(FAMILY, "child_agreed: true", "child_agreed: ‸yes", "wrong-kind"),
    error(FAMILY, "[stills, booklet, case", "[stills, ‸bookelt, case", "unknown-value"),
    error(FAMILY, "stills: all", "stills: ‸some", "unknown-value"),
    error(FAMILY, "scale: gas", "scale: ‸gaz", "unknown-value"),
    error(FAMILY, "language: en\np", "language: ‸english\np", "bad-language"),
    error(FAMILY, "{ en: dad, cy: tad }", "{ en: dad, ‸welsh: tad }", "bad-language"),
    error(FAMILY, "{ en: dad, cy: tad }", "‸{ }", "wrong-kind"),
    error(FAMILY, "{ en: dad, cy: tad }", "{ en: dad, ‸cy: }", "blank"),
    error(FAMILY, "-1: shouting some", "‸x: shouting some", "wrong-kind"),
    error(CYCLE, "at: \"3:12\"", "at: ‸\"3:72\"", "bad-timecode"),
    error(CYCLE, "crop: [0.1, 0.0, 0.8, 1.0]", "crop: ‸[0.1, 0.0, 0.8]", "wrong-kind"),
    error(CLOSING, "kind: letter }", "kind: ‸leter }", "unknown-value"),
    error(CLOSING, "kept-until: 2026-12-01", "‸kept-util: 2026-12-01", "unknown-key"),
    error(CYCLE, "---\nfilm", "‸film", "no-front-matter"),
    error(CYCLE, "joining in.\n---\n", "joining in.\n", "open-quote-or-front-matter"),
    error(CYCLE, "said: I didn't know she looked", "said: I knew, ‸she looked", "comma"),
    error(CYCLE, "strengths: [Waiting before helping]", "strengths:\n  - Waiting\n  -‸", "blank"),
    // Ids.
    error(FAMILY, "practitioner: hreid", "practitioner: ‸hried", "unknown-practitioner"),
    error(CLOSING, "signed_by: hreid", "signed_by: ‸nobody", "unknown-practitioner"),
    error(FAMILY, "by: grace, value: 7.5", "by: ‸gracie, value: 7.5", "unknown-person"),
    error(FAMILY, "covers: [grace, ada]", "covers: [grace, ‸adda]", "unknown-person"),
    error(CYCLE, "who: [grace, ada]", "who: [grace, ‸adda]", "unknown-person"),
    error(CYCLE, "shows: [ada, grace]", "shows: [‸eda, grace]", "unknown-person"),
    error(CYCLE, "by: grace, said", "by: ‸grandma, said", "unknown-person"),
    error(CLOSING, "by: tunde", "by: ‸tundy", "unknown-person"),
    error(CYCLE, "goal: play", "goal: ‸plya", "unknown-goal"),
    error(CYCLE, "[attentive, receiving]", "[attentive, ‸recieving]", "unknown-principle"),
    error(FAMILY, "cover: looks-up", "cover: ‸looks", "unknown-clip"),
    error(FAMILY, "stills: [looks-up]", "stills: [‸look-up]", "unknown-clip"),
    error(STUDY, "stills: [looks-up]", "stills: [‸look-up]", "unknown-clip"),
    error(STUDY, "ada: Mia", "‸adda: Mia", "unknown-person"),
    error(STUDY, "family: SV-2026-014", "family: ‸SV-2026-015", "unknown-family"),
    error(STUDY, "by: mjones", "by: ‸hreid", "own-approval"),
    error(FAMILY, "id: ben", "id: ‸ada", "duplicate-id"),
    error(FAMILY, "id: tobi", "id: ‸ada", "duplicate-id"),
    error(CYCLE, "id: laughs", "id: ‸looks-up", "duplicate-id"),
    error(SERVICE, "id: mjones", "id: ‸hreid", "duplicate-id"),
    error(SERVICE, "welcome_welsh:", "‸welcome_wlesh:", "unknown-key"),
    error(FAMILY, "SV-2026-014", "‸SV/2026 014", "bad-reference"),
    // Values.
    error(FAMILY, "value: 7.5", "value: ‸11", "off-scale"),
    error(FAMILY, "hoped_for: 8", "hoped_for: ‸12", "off-scale"),
    error(CLOSING, "value: 1 ", "value: ‸1.5 ", "off-scale"),
    error(FAMILY, "{ from: 0, to: 10 }", "‸{ from: 10, to: 0 }", "bad-scale"),
    error(FAMILY, "-2: shouting most", "‸-3: shouting most", "bad-levels"),
    error(
        FAMILY,
        "- { on: 2026-03-23, by: grace, value: 7.5 }",
        "- { on: 2026-01-27, by: grace, value: 5 }",
        "two-values-in-cycle",
    ),
    error(CYCLE, "minutes: 12", "minutes: ‸-12", "bad-number"),
    error(CYCLE, "to: \"3:40\"", "to: ‸\"3:02\"", "reversed-timecodes"),
    error(CYCLE, "at: \"7:05\"", "at: ‸\"13:05\"", "past-the-end"),
    error(CYCLE, "crop: [0.1, 0.0, 0.8, 1.0]", "crop: ‸[0.4, 0.0, 0.8, 1.0]", "bad-area"),
    error(CYCLE, "hide: [[0.62, 0.10, 0.20, 0.30]]", "hide: [‸[62, 10, 20, 30]]", "bad-area"),
    error(SECOND, "    alt: Ada turns to Grace at the table.\n", "", "no-alt-at-5"),
    error(SECOND, "    shows: [ada, grace]\n", "", "no-shows-at-5"),
    // Days.
    error(CYCLE, "on: 2026-01-27", "on: ‸2026-01-07", "reversed-dates"),
    error(FAMILY, "expires: 2028-01-12", "expires: ‸2025-01-12", "reversed-dates"),
    error(CLOSING, "until: 2026-12-01", "until: ‸2026-02-01", "reversed-dates"),
    warning(SECOND, "on: 2026-02-20", "on: ‸2026-01-02", "cycle-order"),
    warning(FAMILY, "on: 2026-03-23, by: grace, value: 7.5", "on: ‸2026-04-23, by: grace, value: 7.5", "odd-day"),
    warning(FAMILY, "- { on: 2026-01-12, by: grace, child", "- { on: ‸2025-01-12, by: grace, child", "odd-day"),
    // Where it stands.
    error(FAMILY, "status: ended-early\nended_because: The family moved house.", "status: ‸started", "status"),
    error(FAMILY, "status: ended-early\nended", "status: completed\n‸ended", "status"),
    error(FAMILY, "children:\n", "child: { id: x, name: X Okafor }\n‸children:\n", "child-and-children"),
    warning(FAMILY, "    client: true\n    letter: true\n", "", "no-client-no-recipient"),
    // Pictures.
    error(CYCLE, "still: stills/c1-looks-up.jpg", "still: ‸stills/gone.jpg", "picture-missing"),
    error(CYCLE, "still: stills/c1-looks-up.jpg", "still: ‸../c1-looks-up.jpg", "picture-outside"),
    error(CYCLE, "still: stills/c1-looks-up.jpg", "still: ‸/etc/passwd.jpg", "picture-outside"),
    error(CYCLE, "still: stills/c1-looks-up.jpg", "still: ‸stills\\c1-looks-up.jpg", "picture-path"),
    error(CYCLE, "still: stills/c1-looks-up.jpg", "still: ‸stills/c1-looks-up.heic", "picture-heic"),
    error(CYCLE, "still: stills/c1-looks-up.jpg", "still: ‸stills/c1-looks-up.tiff", "picture-kind"),
    error(SERVICE, "logo: logo.png", "logo: ‸log.png", "picture-missing"),
    error(SERVICE, "signature: hreid.png", "signature: ‸hried.png", "picture-missing"),
    // Texts.
    error(CYCLE, "caption: You wait, and Ada looks up.", "caption: You wait, and ‸XXX looks up.", "placeholder"),
    error(CYCLE, "Ada held up", "‸[name] held up", "placeholder"),
    error(CLOSING, "You laugh together now.", "You ‸{{ verb }} together now.", "placeholder"),
    error(CLOSING, "It changed how I look.", "It changed ‸<name>.", "placeholder"),
    error(SERVICE, "footer: Confidential", "footer: ‸TODO", "placeholder"),
    warning(CYCLE, "Both of you laugh.", "What‸???", "placeholder"),
    error(CLOSING, "You laugh", "You and ‸áda  whitlock laugh", "never-print"),
    error(SECOND, "caption: Ada turns", "caption: ‸ADA WHITLOCK turns", "never-print"),
    error(SECOND, "Ada turned to", "**‸Ada** _Whitlock_ turned to", "never-print"),
    error(STUDY, "Mia and her", "‸Ada Whitlock and her", "never-print"),
    error(CYCLE, "a **red** marble", "a ‸<b>red marble", "raw-html"),
    error(CYCLE, "a **red** marble", "a ‸![red](stills/a.jpg) marble", "image"),
    error(CYCLE, "a **red** marble", "a ‸[red](javascript:x) marble", "link"),
    error(CYCLE, "waited.\n\n[^1]: The big one.", "waited‸[^2].\n\n[^1]: The big one.", "footnote"),
    error(CYCLE, "a **red** marble", "a ‸\u{F0000}3 marble", "reserved-character"),
    error(CLOSING, "# For Ada {#child-ada}", "‸# For Ada {#child}", "child-heading"),
    error(CLOSING, "# For Ada {#child-ada}", "‸# For Ada {#child-adda}", "child-heading"),
    error(CLOSING, "# For Ada {#child-ada}", "‸## For Ada {#child-ada}", "child-heading"),
    error(WELSH, "id: looks-up", "id: ‸look-up", "translation"),
    error(WELSH, "caption: Rydych", "‸words: [], caption: Rydych", "unknown-key"),
    // Settings.
    error(SETTINGS, "src = \"content\"", "src = \"content\"\n‸scr = 1", "unknown-key"),
    error(SETTINGS, "[output.html]", "[‸outputs.html]\nx = 1", "unknown-key"),
    error(SETTINGS, "protect = false", "protect = ‸\"no\"", "wrong-kind"),
    error(SETTINGS, "paper = \"A4\"", "paper = ‸\"A3\"", "unknown-value"),
    error(SETTINGS, "build-dir = \"build\"", "build-dir = ‸\"../build\"", "outside"),
    error(SETTINGS, "build-dir = \"build\"", "build-dir = ‸\"content/x\"", "same-folder"),
    error(SETTINGS, "publish-dir = \"public\"", "publish-dir = ‸\"build\"", "same-folder"),
    error(SETTINGS, "language = \"en\"", "language = ‸\"english\"", "bad-language"),
    error(SETTINGS, "from = 2026-01-01", "from = 2027-01-01 #", "reversed"),
];

/// Faults whose place can't be marked in the new text: the code they have, and the place.
const ELSEWHERE: &[(&str, &str, &str, usize, usize)] = &[
    ("open-quote-or-front-matter", "open-front-matter", CYCLE, 1, 1),
    ("two-values-in-cycle", "two-values", CYCLE, 17, 43),
    ("no-alt-at-5", "no-alt", SECOND, 5, 5),
    ("no-shows-at-5", "no-shows", SECOND, 5, 5),
    ("no-client-no-recipient", "no-client", FAMILY, 9, 1),
    ("reversed", "reversed-dates", SETTINGS, 25, 6),
];

fn told(read: &Read) -> Vec<(String, String, usize, usize, Severity)> {
    let line = |problem: &Diagnostic| {
        let location = problem.location.clone().expect("a place");
        let span = location.span.map_or((0, 0), |span| (span.line, span.column));
        let file = location.file.to_string_lossy().replace('\\', "/");
        (problem.code.to_owned(), file, span.0, span.1, problem.severity)
    };
    read.all_problems().map(line).collect()
}

fn check(fault: &Fault, change: impl Fn(&str) -> String) -> Result<(), String> {
    let marked = Book::full().replace(fault.file, fault.from, fault.to);
    let text = marked.text(fault.file).to_owned();
    let (code, file, line, column) = if let Some(at) = text.find('‸') {
        let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
        (fault.code, fault.file, text[..at].matches('\n').count() + 1, text[start..at].chars().count() + 1)
    } else {
        let (_, code, file, line, column) = ELSEWHERE.iter().find(|(name, ..)| *name == fault.code).unwrap();
        (*code, *file, *line, *column)
    };
    let book = marked.with(fault.file, &text.replace('‸', "")).map_texts(change).write();
    let read = read(book.root());
    let told = told(&read);
    let expected = (code.to_owned(), file.to_owned(), line, column, fault.severity);
    let family = read.families.first().expect("a family");
    let whole = family.case.is_some() && read.service.is_some() && read.studies.len() == 1;
    let settings = fault.file == SETTINGS;
    if !told.contains(&expected) {
        return Err(format!("{:?} → {:?}\n  expected {expected:?}\n  told {told:?}", fault.from, fault.to));
    }
    if !settings && whole != (fault.severity == Severity::Warning) {
        return Err(format!(
            "{:?} → {:?}: a warning must leave everything, an error take away what it concerns",
            fault.from, fault.to
        ));
    }
    // Case studies of a family that could not be read, and services without theirs, tell no further tales.
    if told.iter().filter(|problem| problem.4 == Severity::Error).count() > 1 {
        return Err(format!("{:?} → {:?}\n  expected only {expected:?}\n  told {told:?}", fault.from, fault.to));
    }
    Ok(())
}

fn check_all(change: impl Fn(&str) -> String + Copy) {
    let failed: Vec<String> = FAULTS.iter().filter_map(|fault| check(fault, change).err()).collect();
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), FAULTS.len(), failed.join("\n"));
}

#[test]
fn every_fault_is_told_at_its_place() {
    assert!(FAULTS.len() > 100);
    check_all(str::to_owned);
}

#[test]
fn places_are_the_same_with_windows_line_endings_and_a_byte_order_mark() {
    check_all(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")));
}

/// Faults of whole files.
#[test]
fn files_that_are_missing_or_misnamed_are_told() {
    let codes = |book: Book| -> Vec<String> {
        let book = book.write();
        let read = read(book.root());
        let mut codes: Vec<String> = read.all_problems().map(|problem| problem.code.to_owned()).collect();
        codes.dedup();
        codes
    };
    let renamed = |from: &str, to: &str| {
        let book = Book::minimal();
        let text = book.text(&of_family(from)).to_owned();
        book.without(&of_family(from)).with(&of_family(to), &text)
    };
    assert_eq!(codes(Book::empty()), ["no-book", "no-content"]);
    assert_eq!(codes(Book::empty().with("book.toml", "")), ["no-content"]);
    assert_eq!(codes(Book::minimal().without("content/service.yaml")), ["no-service"]);
    assert_eq!(
        codes(
            Book::empty()
                .with("book.toml", "")
                .with("content/service.yaml", "name: X\npractitioners: [{id: a, name: B}]\n")
        ),
        ["no-families"]
    );
    assert_eq!(codes(renamed("family.yaml", "family.yml")), ["no-family", "misnamed-file"]);
    assert_eq!(codes(renamed("cycle-1.md", "cylce-1.md")), ["misnamed-file"]);
    assert_eq!(codes(renamed("closing.md", "closing.md.txt")), ["misnamed-file"]);
    assert_eq!(codes(renamed("cycle-1.md", "cycle-2.md")), ["cycle-gap"]);
    assert_eq!(codes(renamed("closing.md", "closing.cy.md")), ["translation", "unknown-key"]);
    assert_eq!(codes(Book::minimal().with("content/families/stray.yaml", "")), ["stray-file"]);
    assert_eq!(codes(Book::full().with("content/case-studies/A B.md", "")), ["bad-slug"]);
    let second = Book::minimal().text(&of_family("family.yaml")).replace("SV-2026", "sv-2026");
    let twice = Book::minimal().with("content/families/b/family.yaml", &second);
    assert_eq!(codes(twice.clone()), ["reference-twice"]);
    let twice = twice.write();
    let places: Vec<_> =
        told(&read(twice.root())).into_iter().map(|(_, file, line, column, _)| (file, line, column)).collect();
    assert_eq!(places, [("content/families/b/family.yaml".to_owned(), 1, 12), (FAMILY.to_owned(), 1, 12)]);
}

#[test]
fn a_family_in_trouble_takes_no_other_with_it() {
    let sound = Book::minimal().text(&of_family("family.yaml")).replace("014", "015");
    let book = Book::minimal()
        .with("content/families/sound/family.yaml", &sound)
        .append(&of_family("family.yaml"), "nonsense: 1\n")
        .write();
    let read = read(book.root());
    assert!(read.families[0].case.is_none());
    assert_eq!(
        read.families[0].reference.as_deref(),
        Some("SV-2026-014"),
        "known, so that its old letters can be taken away"
    );
    assert!(read.families[1].case.is_some());
}

#[test]
fn all_problems_of_a_file_are_told_in_one_run() {
    let book = Book::full()
        .replace(&of_family("family.yaml"), "status: ended-early", "status: over")
        .replace(&of_family("family.yaml"), "id: tunde, name", "idd: tunde, nam")
        .replace(&of_family("family.yaml"), "known_as: Ada, born: 2021-03-04", "known_as: Ada, born: yesterday")
        .replace(&of_family("family.yaml"), "hoped_for: 8", "hoped_for: high")
        .replace(&of_family("family.yaml"), "{ on: 2026-01-12, by: grace, value: 3 }", "{ on: soon, value: x }")
        .replace(&of_family("family.yaml"), "for: [filming], ", "")
        .replace(&of_family("family.yaml"), "until: 2046", "untl: 2046")
        .replace(&of_family("cycle-1.md"), "minutes: 45", "minuets: 45")
        .replace(&of_family("closing.md"), "You laugh", "XXX laugh <br> ![x](y)")
        .write();
    let read = read(book.root());
    let told: Vec<(String, usize, usize)> =
        told(&read).into_iter().map(|(code, _, line, column, _)| (code, line, column)).collect();
    let at = |code: &str, line, column| (code.to_owned(), line, column);
    assert_eq!(
        told,
        [
            at("placeholder", 13, 1),
            at("raw-html", 13, 11),
            at("image", 13, 16),
            at("unknown-key", 3, 27),
            at("unknown-value", 2, 9),
            at("bad-date", 7, 55),
            at("unknown-key", 21, 7),
            at("unknown-key", 21, 19),
            at("wrong-kind", 36, 16),
            at("missing-key", 38, 9),
            at("bad-date", 38, 15),
            at("wrong-kind", 38, 28),
            at("missing-key", 62, 5),
            at("unknown-key", 63, 14),
        ]
    );
}

#[test]
fn cycles_are_looked_at_even_if_the_family_could_not_be_read() {
    let book = Book::full()
        .replace(&of_family("family.yaml"), "cover: looks-up", "covr: looks-up")
        .replace(&of_family("cycle-1.md"), "2026-01-27", "2026-01-02")
        .replace(&of_family("cycle-1.md"), "c1-looks-up.jpg", "gone.jpg")
        .replace(&of_family("cycle-2.md"), "    shows: [ada, grace]\n", "")
        .replace(&of_family("closing.md"), "You laugh", "TODO laugh")
        .write();
    let read = read(book.root());
    let codes: Vec<&str> = read.families[0].problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["placeholder", "reversed-dates", "picture-missing", "no-shows", "unknown-key"]);
}

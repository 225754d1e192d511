//! Books without a fault are read whole.

use traject::case::{Films, Scale, Status};
use traject::document::{Block, Inline};
use traject::language::Language;
use traject::source::{Book as Read, Known, read, read_knowing};

use crate::book::{Book, of_family};

fn problems(read: &Read) -> Vec<String> {
    read.all_problems().map(|problem| format!("{problem:?}")).collect()
}

fn welsh() -> Language {
    "cy".parse().unwrap()
}

#[test]
fn the_least_book_is_sound() {
    let book = Book::minimal().write();
    let read = read(book.root());
    assert_eq!(problems(&read), Vec::<String>::new());
    let case = read.families[0].case.as_ref().unwrap();
    assert_eq!(case.family.reference, "SV-2026-014");
    assert_eq!(case.cycles[0].number, 1);
    assert!(!case.closing.as_ref().unwrap().body.is_empty());
}

#[test]
fn every_key_of_the_format_is_read() {
    let book = Book::full().write();
    let read = read(book.root());
    assert_eq!(problems(&read), Vec::<String>::new());
    assert_eq!(read.config.output.report.to, Some(jiff::civil::date(2026, 12, 31)));
    let case = read.families[0].case.as_ref().unwrap();
    assert_eq!(case.family.status, Some(Status::EndedEarly));
    assert_eq!(case.family.adults[0].language.len(), 2);
    assert_eq!(case.family.goals[1].scale, Scale::Gas);
    assert_eq!(case.family.goals[1].levels.len(), 5);
    let clip = &case.cycles[0].clips[0];
    assert_eq!(clip.at.unwrap().seconds, 192);
    assert_eq!(clip.caption.as_ref().unwrap().in_language(&welsh(), &case.language()).0, "Rydych chi'n aros.");
    assert!(matches!(case.cycles[0].body.in_language(&case.language()).unwrap().0.last(), Some(Block::Footnotes(_))));
    let closing = case.closing.as_ref().unwrap();
    assert_eq!(closing.films, Some(Films::KeptUntil(jiff::civil::date(2026, 12, 1))));
    assert_eq!(read.studies[0].slug, "a-quiet-game");
    assert_eq!(read.studies[0].places["Severn Bank Nursery"], "a nursery");
}

#[test]
fn a_letter_to_a_child_is_parted_from_the_closing() {
    let book = Book::full().write();
    let read = read(book.root());
    let closing = read.families[0].case.as_ref().unwrap().closing.clone().unwrap();
    let headings = |blocks: &[Block]| -> Vec<String> {
        let heading = |block: &Block| match block {
            Block::Heading { content, .. } => Some(Inline::plain(content)),
            _ => None,
        };
        blocks.iter().filter_map(heading).collect()
    };
    let english = Language::english();
    assert_eq!(headings(closing.body.in_language(&english).unwrap().0), ["Progress", "Ideas for the future"]);
    let letter = &closing.child_letters[0];
    assert_eq!(letter.child, "ada");
    assert_eq!(headings(letter.body.in_language(&english).unwrap().0), ["For Ada"]);
    assert_eq!(headings(letter.body.in_language(&welsh()).unwrap().0), ["I Ada"]);
    assert_eq!(headings(closing.body.in_language(&welsh()).unwrap().0), ["Cynnydd"]);
}

#[test]
fn windows_line_endings_and_byte_order_marks_make_no_difference() {
    let plain = Book::full().write();
    let windows = Book::full().map_texts(|text| format!("\u{feff}{}", text.replace('\n', "\r\n"))).write();
    let (plain, windows) = (read(plain.root()), read(windows.root()));
    assert_eq!(problems(&windows), Vec::<String>::new());
    assert_eq!(plain.families[0].case, windows.families[0].case);
    assert_eq!(plain.studies, windows.studies);
    assert_eq!(plain.config, windows.config);
}

#[test]
fn what_a_theme_adds_is_known() {
    let book = Book::full()
        .replace("content/service.yaml", "  films: {", "  parking: { en: At the back., cy: Yn y cefn. }\n  films: {")
        .replace(&of_family("cycle-2.md"), "[attuned]", "[together]")
        .write();
    let known = Known {
        principles: vec!["attentive".into(), "receiving".into(), "together".into()],
        lines: vec!["parking".into()],
    };
    assert_eq!(problems(&read_knowing(book.root(), &known)), Vec::<String>::new());
    assert_eq!(read(book.root()).all_problems().count(), 2);
}

#[test]
fn the_practitioners_own_files_are_left_alone() {
    let book = Book::minimal()
        .with(&of_family("films/c1.mp4"), "no film")
        .with(&of_family("stills/notes.txt"), "mine")
        .with(&of_family("telephone notes.docx"), "mine")
        .with(&of_family(".DS_Store"), "")
        .with("content/families/.git/config", "")
        .with(&of_family("my thoughts.md"), "mine [name] XXX")
        .write();
    assert_eq!(problems(&read(book.root())), Vec::<String>::new());
}

#[test]
fn blank_optional_keys_are_as_if_left_out() {
    let book = Book::minimal()
        .append(&of_family("family.yaml"), "goals:\nhelping_question:\nconsent:\nothers:\ncover:\nstatus:\nreferral:\n")
        .replace(&of_family("cycle-1.md"), "---\nG", "review:\nclips:\nnext:\nstrengths:\n---\nG")
        .replace(&of_family("closing.md"), "23\n---", "23\ncopies:\nfilms:\n---")
        .append("content/service.yaml", "lines:\nfooter:\nlogo:\n")
        .write();
    assert_eq!(problems(&read(book.root())), Vec::<String>::new());
}

#[test]
fn families_come_in_the_order_of_their_folders() {
    let mut book = Book::minimal();
    for number in 0..12 {
        let family = book.text(&of_family("family.yaml")).replace("014", &format!("1{number:02}"));
        book = book.with(&format!("content/families/f{number:02}/family.yaml"), &family);
    }
    let book = book.write();
    let read = read(book.root());
    let folders: Vec<&str> = read.families.iter().map(|family| family.folder.as_str()).collect();
    let mut sorted = folders.clone();
    sorted.sort_unstable();
    assert_eq!((folders.len(), &folders), (13, &sorted));
    assert_eq!(problems(&read), Vec::<String>::new());
}

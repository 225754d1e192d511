//! The practitioner's list and a reader's front page.

use std::sync::Arc;

use jiff::civil::date;
use proptest::prelude::*;
use traject::case::Status;
use traject::diagnostic::{Diagnostic, Severity};
use traject::document::{DocumentKind, Picture};
use traject::html::{
    FrontCover, FrontDocument, FrontView, IndexDocument, IndexFamily, IndexProblem, IndexView, Pictures, Writer,
};
use traject::theme::Theme;

use crate::judge::{Page, assert_sound};
use crate::sample;
use crate::tree::{WRITER, hostile};

fn problem(severity: Severity, message: &str, help: &str, line: usize) -> IndexProblem {
    IndexProblem {
        severity,
        file: Some("content/families/bendith/cycle-2.md".to_owned()),
        line: Some(line),
        message: message.to_owned(),
        help: Some(help.to_owned()),
    }
}

fn letter(recipient: &str, path: &str) -> IndexDocument {
    IndexDocument {
        kind: DocumentKind::Letter,
        recipient: recipient.to_owned(),
        web_page: Some(format!("families/{path}.html")),
        pdf: Some(format!("families/{path}.pdf")),
        print_edition: None,
    }
}

pub(crate) fn list(language: &str) -> IndexView {
    let family = |reference: &str, folder: &str, status| IndexFamily {
        reference: Some(reference.to_owned()),
        folder: folder.to_owned(),
        status: Some(status),
        documents: Vec::new(),
        problems: Vec::new(),
        kept_past: None,
        films_past: None,
    };
    let mut okafor = family("SV-2026-014", "okafor", Status::Completed);
    okafor.documents = vec![
        letter("Grace Okafor", "SV-2026-014/recipient-1/SV-2026-014-letter"),
        letter("Daniel Okafor", "SV-2026-014/recipient-2/SV-2026-014-letter-2"),
        IndexDocument {
            kind: DocumentKind::ChildLetter,
            ..letter("Ada", "SV-2026-014/child/SV-2026-014-letter-child")
        },
    ];
    okafor.problems =
        vec![problem(Severity::Warning, "the clip `looks-up` has no caption", "add `caption: …` under the clip", 7)];
    let mut bendith = family("SV-2026-019", "bendith", Status::Started);
    bendith.problems = vec![
        problem(Severity::Error, "`raitings` is not a key of a cycle", "did you mean `ratings`?", 14),
        problem(Severity::Error, "the review is before its film", "check both days", 3),
    ];
    let mut old = family("SV-2019-002", "kowalski (old)", Status::EndedEarly);
    old.kept_past = Some(date(2026, 2, 1));
    let mut unread = family("", "new folder", Status::Referred);
    (unread.reference, unread.status) = (None, None);
    IndexView {
        language: sample::tag(language),
        title: "Our families".to_owned(),
        notes_until: Some(date(2026, 3, 23)),
        problems: vec![problem(Severity::Error, "the logo can't be found", "check `logo` in service.yaml", 6)],
        families: vec![okafor, bendith, old, unread],
        service_report: Some(IndexDocument {
            kind: DocumentKind::ServiceReport,
            recipient: String::new(),
            web_page: Some("service/report.html".to_owned()),
            pdf: Some("service/report.pdf".to_owned()),
            print_edition: None,
        }),
    }
}

pub(crate) fn front(language: &str) -> FrontView {
    let document = |kind, path: &str| FrontDocument {
        kind,
        child: (kind == DocumentKind::ChildLetter).then(|| "Ada".to_owned()),
        web_page: Some(format!("{path}.html")),
        pdf: Some(format!("{path}.pdf")),
        print_edition: None,
    };
    FrontView {
        language: sample::tag(language),
        service: "Severn Vale Educational Psychology Service".to_owned(),
        recipient: "Grace Okafor".to_owned(),
        names: vec!["Ada".to_owned(), "Grace".to_owned()],
        cover: None,
        reference: "SV-2026-014".to_owned(),
        date: date(2026, 3, 23),
        documents: vec![
            document(DocumentKind::Letter, "SV-2026-014-letter"),
            document(DocumentKind::ChildLetter, "SV-2026-014-letter-child"),
        ],
        marking: None,
        draft: None,
        contact: None,
        large_print: false,
    }
}

fn list_page(view: &IndexView) -> String {
    let theme = Theme::built_in().unwrap();
    Writer::new(&theme).unwrap().render_index(view).unwrap()
}

fn front_page(view: &FrontView) -> String {
    let theme = Theme::built_in().unwrap();
    Writer::new(&theme).unwrap().render_front(view, Pictures::Inside).unwrap()
}

#[test]
fn both_pages_are_sound_in_both_languages() {
    for language in ["en", "cy"] {
        assert_sound(&list_page(&list(language)));
        assert_sound(&front_page(&front(language)));
    }
}

#[test]
fn problems_come_first_and_are_counted() {
    let page = Page::read(&list_page(&list("en")));
    let text = page.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(at("3 things to fix") < at("Fix first"));
    assert!(at("Fix first") < at("Did you mean ratings?"));
    assert!(at("Did you mean ratings?") < at("Status"));
    assert!(at("Status") < at("Worth checking"));
    assert!(text.contains("4 families"));
    assert!(text.contains("1 family’s notes are kept past their date"));
    assert!(text.contains("Kept past 1 February 2026"));
    assert!(text.contains("content/families/bendith/cycle-2.md, line 14"));
    assert!(text.contains("No reference yet"));
}

#[test]
fn a_list_without_problems_says_nothing_of_them() {
    let mut view = list("en");
    view.problems.clear();
    view.families.truncate(1);
    view.families[0].problems.clear();
    let text = Page::read(&list_page(&view)).text();
    assert!(text.contains("Nothing to fix"));
    assert!(!text.contains("Fix first") && !text.contains("Worth checking"));
    view.families.clear();
    assert!(Page::read(&list_page(&view)).text().contains("There are no families in this book yet."));
}

#[test]
fn what_the_notes_say_is_not_in_the_list() {
    let diagnostic = Diagnostic::error("unknown-key", "there is no such key").quoting("Grace Okafor").in_file("a/b.md");
    let mut view = list("en");
    view.problems = vec![IndexProblem::from(&diagnostic)];
    view.families.clear();
    let page = list_page(&view);
    assert!(page.contains("a/b.md") && !page.contains("Okafor"));
}

#[test]
fn links_lead_to_the_documents_and_nowhere_else() {
    let mut view = list("en");
    view.families[0].documents[0].web_page = Some("javascript:alert(1)//\"><script>".to_owned());
    view.families[0].documents[1].web_page = Some("//example.org/x".to_owned());
    let page = list_page(&view);
    assert_sound(&page);
    let links: Vec<String> = Page::read(&page).attributes("a", "href");
    assert!(links.contains(&"javascript%3Aalert%281%29//%22%3E%3Cscript%3E".to_owned()), "{links:?}");
    assert!(links.contains(&"example.org/x".to_owned()));
    assert!(links.contains(&"families/SV-2026-014/child/SV-2026-014-letter-child.pdf".to_owned()));
}

#[test]
fn a_front_page_names_whom_it_is_about_and_for() {
    let page = Page::read(&front_page(&front("en")));
    let text = page.text();
    assert!(
        text.contains("Ada and Grace") && text.contains("For Grace Okafor") && text.contains("23 March 2026"),
        "{text}"
    );
    assert!(text.contains("The letter for Ada"));
    let mut own = front("cy");
    own.names.clear();
    own.documents[1].child = None;
    let text = Page::read(&front_page(&own)).text();
    assert!(text.contains("I Grace Okafor") && text.contains("Eich llythyr chi eich hun"), "{text}");
}

#[test]
fn a_front_page_has_the_cover_and_tells_how_to_fold_the_booklet() {
    let mut view = front("en");
    let plain = front_page(&view);
    assert!(!plain.contains("How to print and fold"), "nothing to fold");
    assert!(plain.contains("class=\"ornament\""), "no still, no empty cover");
    let booklet = |kind, name: &str| FrontDocument {
        kind,
        child: None,
        web_page: Some(format!("{name}.html")),
        pdf: Some(format!("{name}.pdf")),
        print_edition: Some(format!("{name}-print.pdf")),
    };
    view.documents.push(booklet(DocumentKind::Booklet, "SV-2026-014-booklet"));
    view.documents.push(booklet(DocumentKind::CycleBooklet(2), "SV-2026-014-booklet-cycle-2"));
    view.cover = Some(FrontCover { picture: sample::still(), alt: "Ada looks up \"at\" Grace".to_owned() });
    for language in ["en", "cy"] {
        view.language = sample::tag(language);
        let theme = Theme::built_in().unwrap();
        let html = Writer::new(&theme).unwrap().render_front(&view, Pictures::Beside("img/")).unwrap();
        assert_sound(&html);
        let page = Page::read(&html);
        assert!(page.attributes("img", "alt").contains(&"Ada looks up \"at\" Grace".to_owned()));
        assert!(page.attributes("img", "src").iter().all(|source| source.starts_with("img/")));
        assert!(page.attributes("meta", "content").iter().any(|policy| policy.contains("img-src 'self'")));
        assert!(!html.contains("class=\"ornament\""));
        let links = page.attributes("a", "href");
        for name in ["SV-2026-014-booklet-print.pdf", "SV-2026-014-booklet-cycle-2-print.pdf"] {
            assert!(links.contains(&name.to_owned()), "{links:?}");
        }
        let words = ["How to print and fold the booklet", "Sut i argraffu a phlygu’r llyfryn"];
        assert!(words.iter().any(|words| page.text().contains(words)), "{}", page.text());
    }
    view.cover = Some(FrontCover {
        picture: Arc::new(Picture { name: "../up.jpg".to_owned(), ..(*sample::still()).clone() }),
        alt: String::new(),
    });
    let theme = Theme::built_in().unwrap();
    assert!(Writer::new(&theme).unwrap().render_front(&view, Pictures::Beside("img/")).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_a_book_holds_its_list_and_front_pages_are_sound(words in hostile(), other in hostile()) {
        let mut view = list("en");
        view.title.clone_from(&words);
        view.problems[0].message.clone_from(&words);
        view.problems[0].help = Some(other.clone());
        view.problems[0].file = Some(other.clone());
        view.families[0].reference = Some(other.clone());
        view.families[0].folder.clone_from(&words);
        view.families[0].documents[0].recipient.clone_from(&other);
        view.families[0].documents[0].web_page = Some(words.clone());
        view.families[0].documents[0].pdf = Some(other.clone());
        assert_sound(&WRITER.render_index(&view).unwrap());
        let mut view = front("en");
        view.service.clone_from(&words);
        view.recipient.clone_from(&other);
        view.names = vec![words.clone(), other.clone()];
        view.documents[1].child = Some(other.clone());
        view.documents[1].pdf = Some(words.clone());
        view.marking = Some(other);
        assert_sound(&WRITER.render_front(&view, Pictures::Inside).unwrap());
    }
}

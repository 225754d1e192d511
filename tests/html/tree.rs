//! The block tree as a page.

use std::fmt::Write as _;
use std::fs;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use traject::document::{Block, DocumentKind, Figure, Inline, Picture, Row, Saying, SayingRole, Table, TableStyle};
use traject::html::{Pictures, Writer};
use traject::theme::Theme;

use crate::judge::{Page, Token, assert_sound};
use crate::sample;

fn written(document: &traject::document::Document) -> String {
    let theme = Theme::built_in().unwrap();
    Writer::new(&theme).unwrap().render(document, Pictures::Beside("img/")).unwrap()
}

/// The page without what is the same on every page: the style, and the policy that holds its hash.
fn skeleton(html: &str) -> String {
    let mut outline = String::new();
    let mut skipping = false;
    for token in Page::read(html).tokens {
        match token {
            Token::Open(name, _) if name == "style" => skipping = true,
            Token::Close(name) if name == "style" => skipping = false,
            _ if skipping => {}
            Token::Open(name, attributes) => {
                let _ = write!(outline, "<{name}");
                for (key, value) in attributes {
                    let value = if value.starts_with("default-src") { "…" } else { value.as_str() };
                    let _ = write!(outline, " {key}={value:?}");
                }
                outline.push('>');
            }
            Token::Close(name) => {
                let _ = write!(outline, "</{name}>");
            }
            Token::Text(text) => outline.push_str(&text),
        }
    }
    outline
}

#[test]
fn a_letter_as_a_page() {
    let mut letter = sample::letter();
    // A part of it: head, address, question, words, a still and the end.
    let keep = [0, 1, 2, 3, 4, 5, 6, 7, 11, 16, 22, 25];
    letter.blocks = keep.iter().map(|place| letter.blocks[*place].clone()).collect();
    insta::assert_snapshot!(skeleton(&written(&letter)));
}

#[test]
fn every_page_is_sound() {
    for document in [sample::letter(), sample::everything(), sample::right_to_left()] {
        assert_sound(&written(&document));
        let theme = Theme::built_in().unwrap();
        assert_sound(&Writer::new(&theme).unwrap().render(&document, Pictures::Inside).unwrap());
    }
}

#[test]
fn the_words_are_those_of_the_tree_in_its_order() {
    let words = [
        "Severn Vale Educational Psychology Service Weir House, Quay Street Gloucester GL1 9ZZ 01632 960 100 Grace Okafor 4 \
         Mill Lane Tewkesbury GL20 9ZZ 23 March 2026 Our reference SV-2026-014 Dear Grace, Our time together with video We \
         met from January to March. You began with this helping question: “How can I help Ada enjoy playing with me?” Your \
         words, then and now 12 January 23 March Ada is busy, hard to reach funny, curious We are worried, distant warm, \
         closer All three of your goals moved up",
        "You wait, and Ada looks up. Being attentive: watching, and giving room. “I didn’t know she looked at me that \
         much.” Grace, at our first review Second film",
        "find each other. Helen Reid Educational Psychologist HCPC PYL00000 · 01632 960 101 Your films Erased on 23 March, \
         as you asked. The pictures are yours to keep. Copied to Dr A. Patel, GP",
    ];
    let text = Page::read(&written(&sample::letter())).text();
    let places: Vec<usize> =
        words.iter().map(|words| text.find(words).unwrap_or_else(|| panic!("{words}\n\n{text}"))).collect();
    assert_eq!(places[0], 0);
    assert!(places.is_sorted());
    assert!(text.ends_with("Dr A. Patel, GP"));
}

#[test]
fn two_languages_have_one_title_and_their_own_notes() {
    let html = written(&sample::everything());
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(html.contains("<section class=\"part\" lang=\"cy\" dir=\"ltr\">\n<h1>"));
    assert!(html.contains("<h2 class=\"level-1\">Our time together</h2>\n<h3 class=\"level-2\">"));
    let page = Page::read(&html);
    let ids = page.attributes("*", "id");
    for id in ["note-1-1", "mark-1-1", "mark-1-1-2", "note-2-1", "mark-2-1", "note-3-1", "note-3-2", "mark-3-2"] {
        assert!(ids.iter().any(|found| found == id), "{id} is not among {ids:?}");
    }
    // A mark without a note is no link, and a note without a mark leads nowhere back.
    assert!(html.contains("<sup>9</sup>"));
    assert!(html.contains("<li value=\"1\" id=\"note-3-1\">Never marked.</li>"));
    assert!(html.contains("lang=\"ur\" dir=\"rtl\">اردو میں</span>"));
    assert!(html.contains("<blockquote lang=\"pl\" dir=\"ltr\"><p><span class=\"mark\">„</span>Nie"));
}

#[test]
fn the_running_words_stand_outside_main() {
    let html = written(&sample::everything());
    let (main, foot) = html.split_once("</main>").unwrap();
    assert!(main.contains("<header class=\"draft\"><p>Draft, not to be sent</p></header>\n<main>"));
    assert!(foot.contains(
        "<footer class=\"running\"><p><span>Grace Okafor</span> <span>SV-2026-014</span> <span>Confidential</span></p>"
    ));
    assert!(!Page::read(&html).text().contains("SV-2026-014"));
}

#[test]
fn pictures_lie_beside_or_inside() {
    let theme = Theme::built_in().unwrap();
    let writer = Writer::new(&theme).unwrap();
    let beside = writer.render(&sample::letter(), Pictures::Beside("img/")).unwrap();
    assert!(beside.contains(
        "<a href=\"img/3f9a11c2.jpg\"><img src=\"img/3f9a11c2.jpg\" width=\"900\" height=\"600\" alt=\"Ada looks"
    ));
    let inside = writer.render(&sample::letter(), Pictures::Inside).unwrap();
    let sources = Page::read(&inside).attributes("img", "src");
    assert_eq!(sources.len(), 3);
    assert!(sources.iter().all(|source| source.starts_with("data:image/")));
    assert!(!inside.contains("img/") && inside.contains("img-src data:;"));
}

#[test]
fn the_second_font_comes_with_the_letters_that_need_it() {
    let fonts = |html: &str| html.matches("@font-face").count();
    assert_eq!(fonts(&written(&sample::letter())), 1);
    assert_eq!(fonts(&written(&sample::everything())), 2);
}

#[test]
fn a_link_that_may_not_be_followed_is_an_error() {
    let theme = Theme::built_in().unwrap();
    let writer = Writer::new(&theme).unwrap();
    for href in
        ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///x", "letter.html", "//x.org"]
    {
        let link = Inline::Link { href: href.to_owned(), content: sample::text("x") };
        let paragraph = Block::Paragraph { role: traject::document::ParagraphRole::Body, content: vec![link] };
        let problem = writer.render(&sample::document(vec![paragraph]), Pictures::Inside).unwrap_err();
        assert_eq!(problem.code, "link-scheme", "{href}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let theme = Theme::built_in().unwrap();
    let first = Writer::new(&theme).unwrap().render(&sample::everything(), Pictures::Inside).unwrap();
    let again = Theme::built_in().unwrap();
    assert_eq!(first, Writer::new(&again).unwrap().render(&sample::everything(), Pictures::Inside).unwrap());
}

#[test]
fn kinds_and_sizes_are_classes_of_the_body() {
    let mut document = sample::document(vec![sample::heading(1, "For Ada")]);
    document.kind = DocumentKind::ChildLetter;
    document.large_print = true;
    assert!(written(&document).contains("<body class=\"child-letter large-print\">"));
}

/// A book with a theme of its own, one file in it.
fn with_theme_file(path: &str, text: &str) -> Result<String, Vec<traject::diagnostic::Diagnostic>> {
    let book = tempfile::tempdir().unwrap();
    let file = book.path().join("themes/ours").join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
    let theme = Theme::load(book.path(), "ours")?;
    let writer = Writer::new(&theme)?;
    writer.render(&sample::letter(), Pictures::Inside).map_err(|problem| vec![problem])
}

#[test]
fn a_themes_own_sheet_joins_the_others_and_its_hash_still_holds() {
    let page = with_theme_file(
        "css/ours.css",
        "/* </style><script>alert(1)</script> */\r\nh2 { color: #222 }\r\rh3 { color: #333 }\r\n",
    )
    .unwrap();
    assert_sound(&page);
    // A browser reads every line end as a line feed, and would hash that.
    assert!(page.contains("h2 { color: #222 }\n\nh3 { color: #333 }") && !page.contains('\r'));
}

#[test]
fn a_themes_own_page_is_used_and_may_build_on_the_built_in_one() {
    let ours = "<!doctype html>\n<html lang=\"{{ language }}\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{ \
                policy }}\">\n<title>{{ title }}</title>\n{{ style }}\n</head>\n<body>\n<main>{{ content }}</main>\n</body>\n</html>";
    let page = with_theme_file("html/page.html", ours).unwrap();
    assert_sound(&page);
    assert!(!page.contains("<footer"));
    let built_on = with_theme_file("html/page.html", "{% include \"default/html/page.html\" %}").unwrap();
    assert!(built_on.contains("<footer"));
}

#[test]
fn a_page_that_forgets_something_is_refused_where_it_stands() {
    for (template, message) in [
        (
            "<html lang=\"{{ language }}\">{{ style }}{{ policy }}",
            "the page must have `{{ content }}` in its place, once",
        ),
        (
            "<html lang=\"{{ language }}\">{{ style }}{{ content }}",
            "the page must have `{{ policy }}` in its place, once",
        ),
        (
            "<html lang=\"{{ language }}\">{{ policy }}{{ content }}",
            "the page must have `{{ style }}` in its place, once",
        ),
    ] {
        let problems = with_theme_file("html/page.html", template).unwrap_err();
        assert_eq!(problems[0].message, message);
        assert_eq!(problems[0].location.as_ref().unwrap().file, std::path::Path::new("themes/ours/html/page.html"));
    }
    let broken = with_theme_file("html/page.html", "<p>\n{% if title %}\n").unwrap_err();
    assert_eq!(broken[0].code, "theme-template");
    let misspelt = with_theme_file("html/page.html", "<p>\n\n{{ titel }}").unwrap_err();
    assert_eq!(misspelt[0].location.as_ref().unwrap().span.as_ref().unwrap().line, 3);
}

/// What somebody may type, paste or be sent.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let fragments = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "</style>",
        "<!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "\"",
        "'",
        "&",
        "&amp;",
        "&#x3c;",
        "{{ policy }}",
        "{% raw %}",
        "\u{202E}",
        "\u{2066}",
        "\u{0}",
        "\u{1b}",
        "\u{FFFF}",
        "\u{F0000}0\u{F0001}",
        "</main>",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "“",
        "Gŵyr",
        "اردو",
        " ",
        "\n",
    ]);
    prop::collection::vec(prop_oneof![fragments.prop_map(str::to_owned), any::<String>()], 1..6)
        .prop_map(|parts| parts.concat())
}

static THEME: LazyLock<Theme> = LazyLock::new(|| Theme::built_in().unwrap());
pub(crate) static WRITER: LazyLock<Writer<'static>> = LazyLock::new(|| Writer::new(&THEME).unwrap());
static STILL: LazyLock<Arc<Picture>> = LazyLock::new(sample::still);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_is_written_stays_words(words in hostile(), other in hostile()) {
        let writer = &*WRITER;
        let saying = |words: &str| Saying {
            role: SayingRole::Beside,
            language: None,
            content: sample::text(words),
            speaker: Some(sample::text(words)),
        };
        let cell = traject::document::Cell { content: sample::text(&words) };
        let mut document = sample::document(vec![
            sample::heading(1, &words),
            sample::paragraph(&words),
            Block::Code(words.clone()),
            Block::Saying(saying(&words)),
            Block::Table(Table {
                style: TableStyle::Plain,
                columns: vec![traject::document::Column { align: traject::document::ColumnAlign::Center }],
                head: None,
                body: vec![Row { cells: vec![cell] }],
                row_heads: true,
            }),
            Block::Figure(Figure {
                picture: Arc::clone(&STILL),
                alt: sample::text(&other),
                caption: sample::text(&other),
                principle: Vec::new(),
                words: vec![saying(&other)],
            }),
            Block::Chart(Box::new(sample::chart(&other))),
        ]);
        document.title.clone_from(&words);
        document.author.clone_from(&other);
        document.running.recipient.clone_from(&words);
        document.running.marking = Some(other.clone());
        document.running.draft = Some(words.clone());
        document.running.page.0.clone_from(&other);
        let html = writer.render(&document, Pictures::Beside("img/")).unwrap();
        assert_sound(&html);
        // Nothing is lost but what may stand in no page.
        let kept: String = words
            .chars()
            .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
            .filter(|letter| !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{FEFF}' | '\u{F0000}' | '\u{F0001}' | '\u{FDD0}'..='\u{FDEF}'))
            .filter(|letter| u32::from(*letter) & 0xFFFE != 0xFFFE)
            .collect();
        let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert!(Page::read(&html).text().starts_with(&kept));
    }
}

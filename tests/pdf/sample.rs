//! Documents built by hand, and what renders them.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use traject::config::Paper;
use traject::document::{
    AddressBlock, Aside, Block, Cell, Column, ColumnAlign, Document, DocumentKind, Figure, Inline, Letterhead, List,
    PageLabel, ParagraphRole, Picture, PictureKind, Row, Running, Saying, SayingRole, SignOff, Table, TableStyle,
};
use traject::language::Language;
use traject::pdf::{FontFile, Writer};
use traject::theme::Tokens;

pub(crate) fn tokens() -> Tokens {
    toml::from_str(include_str!("../../themes/default/theme.toml")).unwrap()
}

pub(crate) fn fonts() -> Vec<FontFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts");
    let mut fonts: Vec<FontFile> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ttf"))
        .map(|path| FontFile {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            bytes: std::fs::read(path).unwrap().into(),
        })
        .collect();
    fonts.sort_by(|a, b| a.name.cmp(&b.name));
    fonts
}

pub(crate) static WRITER: LazyLock<Writer> = LazyLock::new(|| Writer::new(tokens(), Paper::A4, fonts()).unwrap());

pub(crate) fn words(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

pub(crate) fn paragraph(text: &str) -> Block {
    Block::Paragraph { role: ParagraphRole::Body, content: words(text) }
}

pub(crate) fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, content: words(text) }
}

pub(crate) fn row<const N: usize>(cells: [&str; N]) -> Row {
    let cell = |text: &str| Cell { content: if text.is_empty() { Vec::new() } else { words(text) } };
    Row { cells: cells.into_iter().map(cell).collect() }
}

pub(crate) fn saying(role: SayingRole, text: &str, speaker: Option<&str>) -> Saying {
    Saying { role, language: None, content: words(text), speaker: speaker.map(words) }
}

/// A drawn photograph: sky, ground and a round head, so that upside down would show.
pub(crate) fn photograph(width: u32, height: u32) -> Arc<Picture> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (f64::from(x) / f64::from(width) - 0.4, f64::from(y) / f64::from(height) - 0.45);
        if dx * dx + dy * dy < 0.04 {
            image::Rgb([141, 92, 67])
        } else if y * 10 > height * 7 {
            image::Rgb([197, 150, 98])
        } else {
            image::Rgb([239, 226, 205])
        }
    });
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, image::ImageFormat::Jpeg).unwrap();
    Arc::new(Picture {
        kind: PictureKind::Photograph,
        width,
        height,
        name: "still.jpg".to_owned(),
        file: file.into_inner().into(),
        pixels: None,
        smaller: Vec::new(),
    })
}

/// A drawing: waves for the logo, a scribble for the signature.
pub(crate) fn drawing(width: u32, height: u32) -> Arc<Picture> {
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let wave = (f64::from(x) / f64::from(width) * 12.0).sin() * f64::from(height) * 0.2;
            let near = [0.3, 0.55, 0.8]
                .iter()
                .any(|line| (f64::from(y) - f64::from(height) * line + wave).abs() < f64::from(height) * 0.045);
            pixels.extend(if near { [11, 92, 99] } else { [255, 255, 255] });
        }
    }
    Arc::new(Picture {
        kind: PictureKind::Drawing,
        width,
        height,
        name: "logo.png".to_owned(),
        file: Vec::new().into(),
        smaller: Vec::new(),
        pixels: Some(pixels.into()),
    })
}

pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        kind: DocumentKind::Letter,
        title: "A letter".to_owned(),
        language: Language::english(),
        author: "Severn Vale Educational Psychology Service".to_owned(),
        date: date(2026, 3, 23),
        large_print: false,
        running: Running {
            recipient: "Grace Okafor".to_owned(),
            reference: "SV-2026-014".to_owned(),
            page: PageLabel("Page {page} of {pages}".to_owned()),
            marking: None,
            draft: None,
        },
        blocks,
    }
}

pub(crate) fn letterhead() -> Block {
    let lines = ["Weir House, Quay Street", "Gloucester GL1 9ZZ", "01632 960 100"];
    Block::Letterhead(Letterhead {
        logo: Some(drawing(240, 180)),
        logo_alt: "Severn Vale: three waves".to_owned(),
        name: "Severn Vale Educational Psychology Service".to_owned(),
        lines: lines.into_iter().map(words).collect(),
    })
}

pub(crate) fn address() -> Block {
    Block::Address(AddressBlock {
        recipient: ["Grace Okafor", "4 Mill Lane", "Tewkesbury", "GL20 9ZZ"].map(str::to_owned).to_vec(),
        details: vec![words("23 March 2026"), words("Our reference SV-2026-014")],
    })
}

pub(crate) fn sign_off(signature: Option<Arc<Picture>>) -> Block {
    Block::SignOff(SignOff {
        valediction: Vec::new(),
        signature,
        signature_alt: "Signed: Helen Reid".to_owned(),
        name: "Helen Reid".to_owned(),
        lines: vec![words("Educational Psychologist"), words("HCPC PYL00000 · 01632 960 101")],
        asides: vec![
            Aside {
                title: words("Your films"),
                lines: vec![words("Erased on 23 March, as you asked."), words("The pictures are yours to keep.")],
            },
            Aside { title: words("Copied to"), lines: vec![words("Dr A. Patel, GP")] },
        ],
    })
}

pub(crate) fn ratings() -> Block {
    let columns = [ColumnAlign::Start, ColumnAlign::End, ColumnAlign::End, ColumnAlign::End];
    Block::Table(Table {
        style: TableStyle::Ratings,
        columns: columns.into_iter().map(|align| Column { align }).collect(),
        head: Some(row(["Goal", "Start", "Now", "Hoped for"])),
        body: vec![
            row(["Enjoying playing together", "3", "7", "8"]),
            row(["Noticing what Ada wants to show me", "4", "8", "7"]),
            row(["Ending play without upset", "5", "6", "8"]),
        ],
        row_heads: true,
    })
}

pub(crate) fn words_then_and_now() -> Block {
    Block::Table(Table {
        style: TableStyle::Words,
        columns: vec![Column { align: ColumnAlign::Start }; 3],
        head: Some(row(["", "12 January", "23 March"])),
        body: vec![
            row(["Ada is", "busy, hard to reach", "funny, curious"]),
            row(["We are", "worried, distant", "warm, closer"]),
        ],
        row_heads: true,
    })
}

pub(crate) fn figure(picture: Arc<Picture>, sayings: Vec<Saying>) -> Block {
    Block::Figure(Figure {
        picture,
        alt: words("Grace sits back; Ada puts a block on a tower and looks up at her."),
        caption: words("You wait, and Ada looks up."),
        principle: words("Being attentive: watching, and giving room."),
        words: sayings,
    })
}

/// The letter of the mock-up.
pub(crate) fn letter() -> Document {
    let item = |text: &str| vec![paragraph(text)];
    let mut letter = document(vec![
        letterhead(),
        address(),
        Block::Paragraph { role: ParagraphRole::Salutation, content: words("Dear Grace,") },
        paragraph("We met from January to March. You began with this helping question:"),
        Block::Saying(saying(SayingRole::Question, "“How can I help Ada enjoy playing with me?”", None)),
        heading(2, "Your words, then and now"),
        words_then_and_now(),
        heading(2, "All three of your goals moved up"),
        paragraph(
            "You gave each goal a number from 0 to 10. Noticing what Ada shows you is now higher than you hoped. Ending \
             play is still hard on some days.",
        ),
        ratings(),
        heading(2, "What we saw"),
        paragraph("In each film we looked for the moments when you and Ada were most in step."),
        heading(3, "First film: building a tower, 20 January"),
        paragraph(
            "You sat back and let Ada choose each block. When you waited, she looked up to see if you were watching. You \
             were, every time.",
        ),
        figure(
            photograph(900, 600),
            vec![saying(
                SayingRole::Beside,
                "“I didn’t know she looked at me that much.”",
                Some("Grace, at our first review"),
            )],
        ),
        heading(3, "Second film: a book on the sofa, 10 February"),
        paragraph(
            "Ada pointed, you said what she had seen, and then you stopped. That small stop gave her the next turn. She \
             took it seven times.",
        ),
        heading(3, "Third film: bubbles in the park, 10 March"),
        paragraph(
            "You followed Ada’s lead and laughed with her. When it was time to go, you told her first and let her blow the \
             last bubble.",
        ),
        heading(2, "Ideas for the future"),
        Block::List(List {
            start: None,
            tight: true,
            items: vec![
                item("Keep the small wait. Count to three before you help."),
                item("Say what Ada is showing you before you ask a question."),
                item("Let her choose how a game ends, as you did in the park."),
            ],
        }),
        paragraph("If play gets hard again, please ring me at any time until the end of September."),
        paragraph("Thank you, Grace. It was a pleasure to see you and Ada find each other."),
        sign_off(Some(drawing(520, 120))),
    ]);
    "Ada and Grace: our letter of 23 March 2026".clone_into(&mut letter.title);
    letter
}

//! A letter made by hand, with everything a letter may have: invented people, drawn pictures.

use std::io::Cursor;
use std::sync::Arc;

use image::{ImageFormat, Rgb, RgbImage};
use jiff::civil::date;
use traject::document::*;
use traject::language::Language;

pub(crate) fn text(words: &str) -> Vec<Inline> {
    vec![Inline::text(words)]
}

pub(crate) fn paragraph(words: &str) -> Block {
    Block::Paragraph { role: ParagraphRole::Body, content: text(words) }
}

pub(crate) fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, content: text(words) }
}

/// Start, now and hoped for of one goal.
pub(crate) fn chart(goal: &str) -> Chart {
    let mark = |value: f64, word: &str| ChartMark {
        value,
        number: value.to_string(),
        word: word.to_owned(),
        both: format!("{word} {value}"),
    };
    let row = DumbbellRow {
        goal: ChartLabel { text: goal.to_owned(), language: None },
        axis: ChartAxis { from: 0.0, to: 10.0, from_label: "0".to_owned(), to_label: "10".to_owned() },
        start: mark(3.0, "start"),
        now: Some(mark(7.0, "now")),
        hoped_for: Some(ChartHope { value: 8.0, label: "hoped for 8".to_owned() }),
    };
    let content = Dumbbell { rows: vec![row], beside: false, unchanged: "start and now".to_owned() };
    Chart {
        title: format!("{goal}, from the start to now"),
        alt: format!("{goal} went from 3 to 7; hoped for 8."),
        content: ChartContent::Dumbbell(content),
    }
}

pub(crate) fn tag(tag: &str) -> Language {
    tag.parse().unwrap()
}

fn cell(words: &str) -> Cell {
    Cell { content: if words.is_empty() { Vec::new() } else { text(words) } }
}

fn strong(words: &str) -> Cell {
    Cell { content: vec![Inline::Strong(text(words))] }
}

fn columns(aligns: &[ColumnAlign]) -> Vec<Column> {
    aligns.iter().map(|align| Column { align: *align }).collect()
}

/// Whether a point lies within it, and its colour.
type Shape = (fn(f32, f32) -> bool, [u8; 3]);

/// A flat drawing: the last shape wins.
fn drawn(width: u32, height: u32, ground: [u8; 3], shapes: &[Shape]) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (x as f32 / width as f32, y as f32 / height as f32);
        Rgb(shapes.iter().rev().find(|(within, _)| within(x, y)).map_or(ground, |(_, colour)| *colour))
    })
}

fn near(x: f32, y: f32, at: (f32, f32), radius: f32) -> bool {
    (x - at.0).powi(2) + ((y - at.1) * 0.667).powi(2) < radius * radius
}

/// An adult, a child and a tower of blocks.
pub(crate) fn still() -> Arc<Picture> {
    let image = drawn(
        900,
        600,
        [0xf0, 0xe4, 0xd1],
        &[
            (|_, y| y > 0.7, [0xd4, 0xb4, 0x8a]),
            (|x, y| near(x, y * 0.45 + 0.49, (0.47, 0.87), 0.36), [0xb9, 0x60, 0x48]),
            (|x, y| near(x, y, (0.3, 0.68), 0.14), [0xd6, 0x9e, 0x3d]),
            (|x, y| near(x, y, (0.34, 0.3), 0.085), [0x2a, 0x1d, 0x1c]),
            (|x, y| near(x, y, (0.355, 0.34), 0.07), [0x8a, 0x58, 0x3e]),
            (|x, y| near(x, y, (0.75, 0.75), 0.1), [0x2d, 0x80, 0x7c]),
            (|x, y| near(x, y, (0.73, 0.44), 0.085), [0x2a, 0x1d, 0x1c]),
            (|x, y| near(x, y, (0.715, 0.48), 0.07), [0x9b, 0x68, 0x49]),
            (|x, y| (0.5..0.56).contains(&x) && (0.79..0.88).contains(&y), [0x2e, 0x74, 0x72]),
            (|x, y| (0.5..0.56).contains(&x) && (0.7..0.79).contains(&y), [0xe3, 0xae, 0x4e]),
            (|x, y| (0.5..0.56).contains(&x) && (0.61..0.7).contains(&y), [0xc9, 0x55, 0x3f]),
        ],
    );
    let mut file = Vec::new();
    image.write_to(&mut Cursor::new(&mut file), ImageFormat::Jpeg).unwrap();
    picture(PictureKind::Photograph, (900, 600), "3f9a11c2.jpg", file)
}

fn picture(kind: PictureKind, (width, height): (u32, u32), name: &str, file: Vec<u8>) -> Arc<Picture> {
    Arc::new(Picture {
        kind,
        width,
        height,
        name: name.to_owned(),
        file: file.into(),
        pixels: None,
        smaller: Vec::new(),
    })
}

/// Strokes on white, as PNG.
fn strokes(width: u32, height: u32, name: &str, pen: f32, colour: [u8; 3], path: &tiny_skia::Path) -> Arc<Picture> {
    let mut pixels = tiny_skia::Pixmap::new(width, height).unwrap();
    pixels.fill(tiny_skia::Color::WHITE);
    let mut paint = tiny_skia::Paint { anti_alias: true, ..tiny_skia::Paint::default() };
    paint.set_color_rgba8(colour[0], colour[1], colour[2], 255);
    let stroke = tiny_skia::Stroke { width: pen, line_cap: tiny_skia::LineCap::Round, ..tiny_skia::Stroke::default() };
    pixels.stroke_path(path, &paint, &stroke, tiny_skia::Transform::identity(), None);
    let image = image::RgbaImage::from_raw(width, height, pixels.data().to_vec()).unwrap();
    let mut file = Vec::new();
    image::DynamicImage::from(image).into_rgb8().write_to(&mut Cursor::new(&mut file), ImageFormat::Png).unwrap();
    picture(PictureKind::Drawing, (width, height), name, file)
}

pub(crate) fn logo() -> Arc<Picture> {
    let mut path = tiny_skia::PathBuilder::new();
    for row in 0..3 {
        let y = 24.0 + 32.0 * row as f32;
        path.move_to(8.0, y);
        path.cubic_to(50.0, y - 30.0, 60.0, y + 40.0, 152.0, y - 8.0);
    }
    strokes(160, 116, "a0b1c2d3.png", 12.0, [0x0b, 0x5c, 0x63], &path.finish().unwrap())
}

pub(crate) fn signature() -> Arc<Picture> {
    let mut path = tiny_skia::PathBuilder::new();
    path.move_to(24.0, 14.0);
    path.line_to(14.0, 104.0);
    path.move_to(84.0, 10.0);
    path.line_to(72.0, 108.0);
    path.move_to(12.0, 62.0);
    path.line_to(88.0, 54.0);
    path.cubic_to(120.0, 100.0, 150.0, 40.0, 170.0, 90.0);
    path.cubic_to(190.0, 10.0, 210.0, 20.0, 205.0, 96.0);
    path.cubic_to(240.0, 40.0, 260.0, 60.0, 270.0, 96.0);
    path.move_to(330.0, 20.0);
    path.line_to(322.0, 106.0);
    path.cubic_to(300.0, 10.0, 420.0, 0.0, 340.0, 60.0);
    path.cubic_to(380.0, 110.0, 420.0, 110.0, 450.0, 84.0);
    strokes(460, 120, "b1c2d3e4.png", 5.0, [0x1d, 0x2a, 0x4a], &path.finish().unwrap())
}

fn saying(role: SayingRole, words: &str, speaker: Option<&str>) -> Saying {
    Saying { role, language: None, content: text(words), speaker: speaker.map(text) }
}

fn lines(lines: &[&str]) -> Vec<Vec<Inline>> {
    lines.iter().map(|line| text(line)).collect()
}

pub(crate) fn running() -> Running {
    Running {
        recipient: "Grace Okafor".to_owned(),
        reference: "SV-2026-014".to_owned(),
        page: PageLabel("Page {page} of {pages}".to_owned()),
        marking: None,
        draft: None,
    }
}

pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        kind: DocumentKind::Letter,
        title: "Letter to Grace Okafor, 23 March 2026".to_owned(),
        language: Language::english(),
        author: "Severn Vale Educational Psychology Service".to_owned(),
        date: date(2026, 3, 23),
        large_print: false,
        running: running(),
        blocks,
    }
}

/// The letter to Grace.
pub(crate) fn letter() -> Document {
    use ColumnAlign::{End, Start};
    let bullets = [
        "Keep the small wait. Count to three before you help.",
        "Say what Ada is showing you before you ask a question.",
        "Let her choose how a game ends, as you did in the park.",
    ];
    document(vec![
        Block::Letterhead(Letterhead {
            logo: Some(logo()),
            logo_alt: "Three waves".to_owned(),
            name: "Severn Vale Educational Psychology Service".to_owned(),
            lines: lines(&["Weir House, Quay Street", "Gloucester GL1 9ZZ", "01632 960 100"]),
        }),
        Block::Address(AddressBlock {
            recipient: ["Grace Okafor", "4 Mill Lane", "Tewkesbury", "GL20 9ZZ"].map(str::to_owned).to_vec(),
            details: lines(&["23 March 2026", "Our reference SV-2026-014"]),
        }),
        Block::Paragraph { role: ParagraphRole::Salutation, content: text("Dear Grace,") },
        heading(1, "Our time together with video"),
        paragraph("We met from January to March. You began with this helping question:"),
        Block::Saying(saying(SayingRole::Question, "“How can I help Ada enjoy playing with me?”", None)),
        heading(2, "Your words, then and now"),
        Block::Table(Table {
            style: TableStyle::Words,
            columns: columns(&[Start, Start, Start]),
            head: Some(Row { cells: vec![cell(""), cell("12 January"), cell("23 March")] }),
            body: vec![
                Row { cells: vec![cell("Ada is"), cell("busy, hard to reach"), cell("funny, curious")] },
                Row { cells: vec![cell("We are"), cell("worried, distant"), cell("warm, closer")] },
            ],
            row_heads: true,
        }),
        heading(2, "All three of your goals moved up"),
        paragraph(
            "You gave each goal a number from 0 to 10. Noticing what Ada shows you is now higher than you hoped. Ending \
             play is still hard on some days.",
        ),
        Block::Chart(Box::new(chart("Enjoying playing together"))),
        Block::Table(Table {
            style: TableStyle::Ratings,
            columns: columns(&[Start, End, End, End]),
            head: Some(Row { cells: vec![cell("Goal"), cell("Start"), cell("Now"), cell("Hoped for")] }),
            body: vec![
                Row { cells: vec![cell("Enjoying playing together"), cell("3"), strong("7"), cell("8")] },
                Row { cells: vec![cell("Noticing what Ada wants to show me"), cell("4"), strong("8"), cell("7")] },
                Row { cells: vec![cell("Ending play without upset"), cell("5"), strong("6"), cell("8")] },
            ],
            row_heads: true,
        }),
        heading(2, "What we saw"),
        paragraph("In each film we looked for the moments when you and Ada were most in step."),
        heading(3, "First film: building a tower, 20 January"),
        paragraph(
            "You sat back and let Ada choose each block. When you waited, she looked up to see if you were watching. You \
             were, every time.",
        ),
        Block::Figure(Figure {
            picture: still(),
            alt: text("Ada looks up at Grace over a tower of blocks."),
            caption: text("You wait, and Ada looks up."),
            principle: text("Being attentive: watching, and giving room."),
            words: vec![saying(
                SayingRole::Beside,
                "“I didn’t know she looked at me that much.”",
                Some("Grace, at our first review"),
            )],
        }),
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
            items: bullets.iter().map(|item| vec![paragraph(item)]).collect(),
        }),
        paragraph("If play gets hard again, please ring me at any time until the end of September."),
        paragraph("Thank you, Grace. It was a pleasure to see you and Ada find each other."),
        Block::SignOff(SignOff {
            valediction: Vec::new(),
            signature: Some(signature()),
            signature_alt: "Signature of Helen Reid".to_owned(),
            name: "Helen Reid".to_owned(),
            lines: lines(&["Educational Psychologist", "HCPC PYL00000 · 01632 960 101"]),
            asides: vec![
                Aside {
                    title: text("Your films"),
                    lines: lines(&["Erased on 23 March, as you asked.", "The pictures are yours to keep."]),
                },
                Aside { title: text("Copied to"), lines: lines(&["Dr A. Patel, GP"]) },
            ],
        }),
    ])
}

/// Everything the notes' Markdown may bring along, in two languages.
pub(crate) fn everything() -> Document {
    use ColumnAlign::{Center, End, Start};
    let note = |number, words: &str| Footnote { number, blocks: vec![paragraph(words)] };
    let foreign = |language: &str, words: &str| Inline::Foreign { language: tag(language), content: text(words) };
    let part = |language: &str, title: &str| Block::Part {
        language: tag(language),
        blocks: vec![
            heading(1, title),
            heading(2, "Adran"),
            Block::Paragraph {
                role: ParagraphRole::Body,
                content: vec![
                    Inline::text("Gŵyr"),
                    Inline::FootnoteMark(1),
                    Inline::text("."),
                    Inline::FootnoteMark(1),
                ],
            },
            Block::Footnotes(vec![note(1, "Nodyn.")]),
        ],
    };
    let mut document = document(vec![
        part("cy", "Ein hamser gyda’n gilydd"),
        part("en", "Our time together"),
        heading(6, "Too deep"),
        Block::Paragraph {
            role: ParagraphRole::Body,
            content: vec![
                Inline::Strong(text("Strong")),
                Inline::text(" and "),
                Inline::Strike(text("struck")),
                Inline::text(", "),
                Inline::Code("<code>".to_owned()),
                Inline::LineBreak,
                Inline::Link { href: "https://example.org/?a=1&b=2".to_owned(), content: text("a link") },
                Inline::text(" and "),
                foreign("ur", "اردو میں"),
                Inline::FootnoteMark(2),
                Inline::FootnoteMark(9),
            ],
        },
        Block::Footnotes(vec![note(1, "Never marked."), note(2, "Marked.")]),
        Block::List(List {
            start: Some(3),
            tight: false,
            items: vec![vec![paragraph("Three"), Block::Quotation(vec![paragraph("Quoted")])], vec![paragraph("Four")]],
        }),
        Block::Definitions(vec![Definition { term: text("Attentive"), meanings: vec![vec![paragraph("Watching.")]] }]),
        Block::Code("let a = 1 < 2;\n\tb();".to_owned()),
        Block::Rule,
        Block::Table(Table {
            style: TableStyle::Plain,
            columns: columns(&[Start, Center, End, Start, End]),
            head: Some(Row { cells: ["One", "Two", "Three", "Four", ""].map(cell).to_vec() }),
            body: vec![Row { cells: ["1", "2", "3", "4", "5"].map(cell).to_vec() }],
            row_heads: false,
        }),
        Block::PageBreak,
        Block::Saying(Saying {
            role: SayingRole::Alone,
            language: Some(tag("pl")),
            content: text("„Nie wiedziałam, że tak na mnie patrzy.”"),
            speaker: Some(text("Zofia, after the film")),
        }),
        Block::Paragraph { role: ParagraphRole::Small, content: text("A standing line.") },
        Block::SignOff(SignOff {
            valediction: text("Yours sincerely,"),
            signature: None,
            signature_alt: String::new(),
            name: "Helen Reid".to_owned(),
            lines: Vec::new(),
            asides: Vec::new(),
        }),
    ]);
    document.running.draft = Some("Draft, not to be sent".to_owned());
    document.running.marking = Some("Confidential".to_owned());
    document
}

/// A letter in Urdu with Latin names in it: lines run from right to left.
pub(crate) fn right_to_left() -> Document {
    let mut document = letter();
    document.language = tag("ur");
    "گریس اوکافور کے نام خط".clone_into(&mut document.title);
    for block in &mut document.blocks {
        match block {
            Block::Paragraph { role: ParagraphRole::Salutation, content } => {
                *content = text("پیاری \u{2068}Grace\u{2069}،");
            }
            Block::Paragraph { content, .. } => *content = text("ہم جنوری سے مارچ تک ملے۔ آپ نے اس سوال سے آغاز کیا۔"),
            Block::Heading { level: 1, content } => *content = text("ویڈیو کے ساتھ ہمارا وقت"),
            Block::Heading { content, .. } => *content = text("جو ہم نے دیکھا"),
            Block::Saying(saying) => saying.content = text("”میں ایڈا کو کھیل میں کیسے خوش رکھوں؟“"),
            _ => {}
        }
    }
    document
}

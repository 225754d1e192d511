//! Where things stand on the page, and what must hold for any document.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::item::{Item, Mark, Shape, TextRun};
use super::structure::Role;
use super::*;
use crate::document::{
    AddressBlock, Aside, Block, Cell, Column, ColumnAlign, Definition, Figure, Footnote, Inline, Letterhead, List,
    PageLabel, ParagraphRole, PictureKind, Row, Running, Saying, SayingRole, SignOff, Table, TableStyle,
};
use crate::pdf::FontFile;

const POINTS: f32 = 0.6;

static TOKENS: LazyLock<Tokens> =
    LazyLock::new(|| toml::from_str(include_str!("../../../themes/default/theme.toml")).unwrap());

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ttf"));
    paths.sort();
    let file = |path: std::path::PathBuf| FontFile {
        name: path.display().to_string(),
        bytes: std::fs::read(path).unwrap().into(),
    };
    Fonts::new(paths.into_iter().map(file).collect(), &TOKENS.font.text).unwrap()
});

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { role: ParagraphRole::Body, content: words(text) }
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        kind: DocumentKind::Letter,
        title: "A letter".to_owned(),
        language: Language::english(),
        author: String::new(),
        date: jiff::civil::date(2026, 3, 23),
        large_print: false,
        running: Running { recipient: "Grace".into(), page: PageLabel("{page}".into()), ..Running::default() },
        blocks,
    }
}

fn picture(width: u32, height: u32) -> Arc<Picture> {
    Arc::new(Picture {
        kind: PictureKind::Drawing,
        width,
        height,
        name: "p.png".into(),
        file: Vec::new().into(),
        pixels: None,
    })
}

fn laid_out(document: &Document) -> LaidOut {
    lay_out(document, &TOKENS, Paper::A4, &FONTS).unwrap()
}

fn runs(page: &Page) -> impl Iterator<Item = (&TextRun, Mark)> {
    page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(run) => Some((run, item.mark)),
        _ => None,
    })
}

/// The first run that begins with these words.
fn find<'a>(laid_out: &'a LaidOut, text: &str) -> (usize, &'a TextRun) {
    let pages = laid_out.pages.iter().enumerate();
    let found = pages.flat_map(|(number, page)| runs(page).map(move |(run, _)| (number, run))).find(|(_, run)| {
        let first = run.glyphs.first().map_or(0, |glyph| glyph.range.start);
        run.text[first..].starts_with(text)
    });
    found.unwrap_or_else(|| panic!("{text} is not on any page"))
}

/// The top of a run's line, of type so large with lines so far apart.
fn top(run: &TextRun, leading: f32) -> f32 {
    let face = FONTS.primary().unwrap();
    let (ascent, descent) = (face.ascent / face.units_per_em, face.descent / face.units_per_em);
    run.y - ascent * run.size - (leading - (ascent - descent) * run.size) / 2.0
}

fn letter_head(recipient: usize) -> Vec<Block> {
    let lines = ["Grace Okafor", "4 Mill Lane", "Tewkesbury", "GL20 9ZZ"];
    vec![
        Block::Letterhead(Letterhead {
            logo: Some(picture(100, 100)),
            logo_alt: "Logo".into(),
            name: "Severn Vale".into(),
            lines: vec![words("Weir House")],
        }),
        Block::Address(AddressBlock {
            recipient: lines.iter().cycle().take(recipient).map(|&line| line.to_owned()).collect(),
            details: vec![words("23 March 2026")],
        }),
        Block::Paragraph { role: ParagraphRole::Salutation, content: words("Dear Grace,") },
    ]
}

#[test]
fn the_head_of_a_letter_stands_where_the_window_shows_it() {
    let laid_out = laid_out(&document(letter_head(4)));
    let (_, name) = find(&laid_out, "Grace Okafor");
    assert!((name.x - 25.0 * MM).abs() < 1.0 && (top(name, 16.0) - 55.0 * MM).abs() < POINTS);
    let (_, date) = find(&laid_out, "23 March");
    assert!((date.x - 125.0 * MM).abs() < 1.0 && (date.y - name.y).abs() < 0.01, "date on the address's line");
    let (_, salutation) = find(&laid_out, "Dear");
    assert!((top(salutation, 18.0) - 84.0 * MM).abs() < POINTS);
    let (_, service) = find(&laid_out, "Severn");
    let capitals = service.y - FONTS.primary().unwrap().cap_height / FONTS.primary().unwrap().units_per_em * 11.0;
    assert!((service.x - 125.0 * MM).abs() < 1.0 && (capitals - 15.0 * MM).abs() < POINTS);
}

#[test]
fn a_long_address_moves_the_salutation_down() {
    let laid_out = laid_out(&document(letter_head(9)));
    let (_, salutation) = find(&laid_out, "Dear");
    assert!(top(salutation, 18.0) > 55.0 * MM + 9.0 * 16.0);
}

#[test]
fn the_opening_mark_hangs_and_the_words_stand_at_the_edge() {
    let question =
        Saying { role: SayingRole::Question, language: None, content: words("“How can I help?”"), speaker: None };
    let laid_out = laid_out(&document(vec![Block::Saying(question)]));
    let (_, mark) = find(&laid_out, "“");
    let (_, how) = find(&laid_out, "How");
    assert!((how.x - 25.0 * MM).abs() < 0.1 && (mark.x + mark.width - how.x).abs() < 1.5);
    assert_eq!((mark.colour, how.colour), (TOKENS.colour.accent, TOKENS.colour.ink));
    assert!((how.size - 19.0).abs() < 0.01);
}

#[test]
fn words_beside_a_still_begin_level_with_it() {
    let figure = Figure {
        picture: picture(900, 600),
        alt: words("Two people"),
        caption: words("You wait."),
        principle: words("Being attentive."),
        words: vec![Saying {
            role: SayingRole::Beside,
            language: None,
            content: words("“I didn’t know she looked at me that much.”"),
            speaker: None,
        }],
    };
    let laid_out = laid_out(&document(vec![Block::Figure(figure)]));
    let still = laid_out.pages[0].items.iter().find(|item| matches!(item.shape, Shape::Picture { .. })).unwrap().area();
    assert!((still.width - 94.0 * MM).abs() < 0.1 && (still.height - still.width / 1.5).abs() < 0.1);
    let (_, said) = find(&laid_out, "I didn’t");
    let face = FONTS.primary().unwrap();
    assert!((said.x - 125.0 * MM).abs() < 0.1);
    assert!((said.y - face.cap_height / face.units_per_em * 17.0 - still.y).abs() < 0.1, "capitals level with the top");
    let (_, caption) = find(&laid_out, "You wait");
    assert!((top(caption, 15.0) - still.y - still.height - 5.0).abs() < 0.1);
}

#[test]
fn a_portrait_still_keeps_its_shape_and_is_no_higher_than_others() {
    let figure = Figure {
        picture: picture(600, 900),
        alt: Vec::new(),
        caption: Vec::new(),
        principle: Vec::new(),
        words: Vec::new(),
    };
    let laid_out = laid_out(&document(vec![Block::Figure(figure)]));
    let still = laid_out.pages[0].items.iter().find(|item| matches!(item.shape, Shape::Picture { .. })).unwrap().area();
    assert!(still.height <= 95.0 * MM + 0.1 && (still.height / still.width - 1.5).abs() < 0.01);
}

#[test]
fn a_right_to_left_document_is_mirrored() {
    let mut mirrored = document(letter_head(4));
    mirrored.language = "ur".parse().unwrap();
    mirrored.blocks.push(paragraph("محترمہ فاطمہ"));
    let laid_out = laid_out(&mirrored);
    let right = |run: &TextRun| laid_out.sheet[0] - run.x - run.width;
    assert!((right(find(&laid_out, "Grace Okafor").1) - 25.0 * MM).abs() < 1.0);
    assert!((right(find(&laid_out, "23 March").1) - 125.0 * MM).abs() < 1.0);
    let read = |item: &&Item| item.mark != Mark::Artifact && item.area().y > 84.0 * MM;
    let urdu = laid_out.pages[0].items.iter().filter(read);
    let edge = urdu.map(|item| item.area().x + item.area().width).fold(0.0, f32::max);
    assert!((laid_out.sheet[0] - edge - 25.0 * MM).abs() < 1.0, "words begin at the right margin");
}

#[test]
fn a_figure_of_a_table_is_flush_at_its_end() {
    let cell = |text: &str| Cell { content: words(text) };
    let table = Table {
        style: TableStyle::Ratings,
        columns: [ColumnAlign::Start, ColumnAlign::End, ColumnAlign::End, ColumnAlign::End]
            .map(|align| Column { align })
            .to_vec(),
        head: Some(Row { cells: ["Goal", "Start", "Now", "Hoped for"].map(cell).to_vec() }),
        body: vec![Row { cells: ["Bath time", "13", "17", "18"].map(cell).to_vec() }],
        row_heads: true,
    };
    let laid_out = laid_out(&document(vec![Block::Table(table)]));
    let right = |text: &str| {
        let run = find(&laid_out, text).1;
        run.x + run.width
    };
    assert!((right("13") - right("Start")).abs() < 0.01 && (right("18") - 185.0 * MM).abs() < 0.6);
    let now = find(&laid_out, "17").1;
    assert_ne!(now.font, find(&laid_out, "13").1.font, "what is now stands out");
}

#[test]
fn what_no_font_has_is_named_with_its_word() {
    let blocks = vec![paragraph("Her name is 王小明, his Ada⚛x."), paragraph("And 王小明 again.")];
    let missing = lay_out(&document(blocks), &TOKENS, Paper::A4, &FONTS).err().unwrap();
    let found: Vec<(&str, char)> = missing.iter().map(|found| (found.word.as_str(), found.character)).collect();
    assert!(found.contains(&("王小明,", '王')) && found.contains(&("Ada⚛x.", '⚛')), "{found:?}");
}

#[test]
fn a_long_table_shows_its_head_on_every_page() {
    let row = |text: &str| Row { cells: vec![Cell { content: words(text) }] };
    let table = Table {
        style: TableStyle::Plain,
        columns: vec![Column { align: ColumnAlign::Start }],
        head: Some(row("Head")),
        body: (0..120).map(|at| row(&format!("row {at}"))).collect(),
        row_heads: false,
    };
    let laid_out = laid_out(&document(vec![Block::Table(table)]));
    assert!(laid_out.pages.len() > 2);
    for (number, page) in laid_out.pages.iter().enumerate() {
        let heads: Vec<Mark> = runs(page).filter(|(run, _)| &*run.text == "Head").map(|(_, mark)| mark).collect();
        assert_eq!(heads.len(), 1, "page {number}");
        assert_eq!(heads[0] == Mark::Artifact, number > 0, "read once");
    }
}

/// Text by page and baseline of one slot.
fn lines_of(laid_out: &LaidOut, slot: structure::SlotId) -> Vec<usize> {
    let count = |page: &Page| {
        let mut lines: Vec<i64> = runs(page)
            .filter(|(_, mark)| *mark == Mark::Content(slot))
            .map(|(run, _)| (run.y * 100.0) as i64)
            .collect();
        lines.dedup();
        lines.len()
    };
    laid_out.pages.iter().map(count).collect()
}

fn role(laid_out: &LaidOut, mark: Mark) -> Option<Role> {
    let Mark::Content(slot) = mark else { return None };
    Some(laid_out.structure.nodes[laid_out.structure.slots[slot.0].0].role)
}

/// Whatever the document: nothing leaves the page, and nothing overlaps the foot.
fn assert_within(laid_out: &LaidOut) {
    let [width, _] = laid_out.sheet;
    let (side, bottom) = (25.0 * MM, (297.0 - 24.0) * MM);
    for item in laid_out.pages.iter().flat_map(|page| &page.items) {
        let area = item.area();
        let content = matches!(item.mark, Mark::Content(_));
        if !content || matches!(&item.shape, Shape::Text(run) if run.width <= 0.0) {
            continue;
        }
        let what = match &item.shape {
            Shape::Text(run) => run.text.chars().take(60).collect(),
            other => format!("{other:?}"),
        };
        // An opening mark may hang in the margin.
        assert!(area.x > side - 16.0, "{what} begins at {}", area.x);
        assert!(area.x + area.width < width - side + 16.0, "{what} ends at {}", area.x + area.width);
        assert!(area.y > 0.0 && area.y + area.height < bottom + 3.0, "{what} at {}", area.y + area.height);
    }
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zA-ZÀ-ÿŴŵŶŷŁłäß’,.]{1,12}",
        1 => "[А-Яа-я]{1,10}",
        1 => "[\u{627}-\u{64a}]{1,8}",
        1 => "[0-9]{1,4}",
        1 => "[a-z/]{40,160}",
        1 => Just("\u{feff}\u{200b}\u{ad}\u{fe0f}\u{0}\u{85}\u{2028}".to_owned()),
    ];
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        6 => text().prop_map(Inline::Text),
        1 => text().prop_map(Inline::Code),
        1 => Just(Inline::LineBreak),
        1 => (1..200_u32).prop_map(Inline::FootnoteMark),
    ];
    let inline = leaf.prop_recursive(3, 12, 4, |inner| {
        let many = prop::collection::vec(inner, 0..4);
        prop_oneof![
            many.clone().prop_map(Inline::Strong),
            many.clone().prop_map(Inline::Strike),
            many.clone().prop_map(|content| Inline::Link { href: "https://example.org".into(), content }),
            many.prop_map(|content| Inline::Foreign { language: "ar".parse().unwrap(), content }),
        ]
    });
    prop::collection::vec(inline, 0..4)
}

fn sayings() -> impl Strategy<Value = Saying> {
    let role = prop_oneof![Just(SayingRole::Question), Just(SayingRole::Alone), Just(SayingRole::Beside)];
    (role, text(), prop::option::of(inlines())).prop_map(|(role, said, speaker)| Saying {
        role,
        language: None,
        content: words(&format!("“{said}”")),
        speaker,
    })
}

fn tables() -> impl Strategy<Value = Block> {
    let style = prop_oneof![Just(TableStyle::Plain), Just(TableStyle::Ratings), Just(TableStyle::Words)];
    let cells = prop::collection::vec(inlines(), 0..8).boxed();
    let columns = prop_oneof![9 => 0..8_usize, 1 => Just(50)];
    (style, columns, prop::option::of(cells.clone()), prop::collection::vec(cells, 0..6)).prop_map(
        |(style, columns, head, body)| {
            let row =
                |cells: Vec<Vec<Inline>>| Row { cells: cells.into_iter().map(|content| Cell { content }).collect() };
            Block::Table(Table {
                style,
                columns: vec![Column { align: ColumnAlign::End }; columns],
                head: head.map(row),
                body: body.into_iter().map(row).collect(),
                row_heads: true,
            })
        },
    )
}

fn figures() -> impl Strategy<Value = Block> {
    (1..3000_u32, 1..3000_u32, inlines(), inlines(), prop::collection::vec(sayings(), 0..3)).prop_map(
        |(width, height, caption, principle, words)| {
            Block::Figure(Figure { picture: picture(width, height), alt: Vec::new(), caption, principle, words })
        },
    )
}

fn ends() -> impl Strategy<Value = Block> {
    let aside = (inlines(), prop::collection::vec(inlines(), 0..3)).prop_map(|(title, lines)| Aside { title, lines });
    (inlines(), any::<bool>(), text(), prop::collection::vec(inlines(), 0..3), prop::collection::vec(aside, 0..3))
        .prop_map(|(valediction, signed, name, lines, asides)| {
            Block::SignOff(SignOff {
                valediction,
                signature: signed.then(|| picture(400, 90)),
                signature_alt: String::new(),
                name,
                lines,
                asides,
            })
        })
}

fn heads() -> impl Strategy<Value = Block> {
    let head = (text(), prop::collection::vec(inlines(), 0..4)).prop_map(|(name, lines)| {
        Block::Letterhead(Letterhead { logo: Some(picture(300, 100)), logo_alt: String::new(), name, lines })
    });
    let address = (prop::collection::vec(text(), 0..5), prop::collection::vec(inlines(), 0..3))
        .prop_map(|(recipient, details)| Block::Address(AddressBlock { recipient, details }));
    prop_oneof![head, address]
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        6 => inlines().prop_map(|content| Block::Paragraph { role: ParagraphRole::Body, content }),
        2 => (0..9_u8, inlines()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => "[a-z \t\n]{0,300}".prop_map(Block::Code),
        1 => Just(Block::Rule),
        1 => Just(Block::PageBreak),
        1 => sayings().prop_map(Block::Saying),
        1 => tables(),
        1 => figures(),
        1 => ends(),
        1 => heads(),
    ];
    let block = leaf.prop_recursive(4, 24, 4, |inner| {
        let many = prop::collection::vec(inner, 0..4);
        let items = prop::collection::vec(many.clone(), 0..3);
        prop_oneof![
            many.clone().prop_map(Block::Quotation),
            (prop::option::of(any::<u64>()), any::<bool>(), items.clone())
                .prop_map(|(start, tight, items)| Block::List(List { start, tight, items })),
            (inlines(), items).prop_map(|(term, meanings)| Block::Definitions(vec![Definition { term, meanings }])),
            many.clone().prop_map(|blocks| Block::Footnotes(vec![Footnote { number: 1, blocks }])),
            many.prop_map(|blocks| Block::Part { language: "ur".parse().unwrap(), blocks }),
        ]
    });
    prop::collection::vec(block, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_document_leaves_its_page(blocks in blocks(), large_print in any::<bool>()) {
        let document = Document { large_print, ..document(blocks) };
        let laid_out = laid_out(&document);
        prop_assert!(!laid_out.pages.is_empty());
        assert_within(&laid_out);
    }

    #[test]
    fn no_line_of_a_paragraph_is_left_alone_and_no_heading_stranded(lengths in prop::collection::vec(1..90_usize, 8..24)) {
        let sentence = "When you waited she looked up to see if you were watching and you were every time ";
        let mut blocks = Vec::new();
        for (at, length) in lengths.iter().enumerate() {
            if at % 3 == 0 {
                blocks.push(Block::Heading { level: 2, content: words("What we saw") });
            }
            let text: Vec<&str> = sentence.split(' ').cycle().take(*length).collect();
            blocks.push(paragraph(&text.join(" ")));
        }
        let laid_out = laid_out(&document(blocks));
        for slot in 0..laid_out.structure.slots.len() {
            let lines = lines_of(&laid_out, structure::SlotId(slot));
            if lines.iter().sum::<usize>() > 1 {
                prop_assert!(!lines.contains(&1), "{lines:?}");
            }
        }
        for page in &laid_out.pages {
            let last = page.items.iter().rfind(|item: &&Item| item.mark != Mark::Artifact).unwrap();
            prop_assert!(!matches!(role(&laid_out, last.mark), Some(Role::Heading(_))));
        }
    }
}

#[test]
fn hostile_documents_are_laid_out() {
    let mut deep = paragraph("deep");
    for _ in 0..400 {
        deep = Block::Quotation(vec![Block::List(List { start: Some(1), tight: true, items: vec![vec![deep]] })]);
    }
    let long = "a".repeat(10_000);
    let wide = Table {
        style: TableStyle::Plain,
        columns: vec![Column { align: ColumnAlign::Start }; 50],
        head: None,
        body: vec![Row { cells: vec![Cell { content: words("wide words") }; 50] }, Row::default()],
        row_heads: true,
    };
    let tall = Table {
        style: TableStyle::Ratings,
        columns: vec![Column { align: ColumnAlign::Start }; 2],
        head: Some(Row { cells: vec![Cell { content: words(&"long head ".repeat(900)) }; 2] }),
        body: vec![Row { cells: vec![Cell { content: words(&"long cell ".repeat(2000)) }; 2] }],
        row_heads: true,
    };
    let blocks = vec![
        deep,
        paragraph(&long),
        paragraph(&"many words in one paragraph ".repeat(400)),
        paragraph(""),
        Block::List(List { start: Some(u64::MAX), tight: true, items: vec![vec![], vec![paragraph(&long)]] }),
        Block::Table(wide),
        Block::Table(tall),
        Block::Code(long),
    ];
    assert_within(&laid_out(&document(blocks)));
}

#[test]
fn every_paper_is_filled_and_none_is_left() {
    let mut blocks = letter_head(4);
    blocks.push(paragraph(&"When you waited she looked up to see if you were watching. ".repeat(30)));
    for paper in [Paper::A4, Paper::A5, Paper::Letter] {
        let laid_out = lay_out(&document(blocks.clone()), &TOKENS, paper, &FONTS).unwrap();
        let [width, height] = laid_out.sheet;
        let right = laid_out.pages.iter().flat_map(|page| &page.items).map(|item| item.area().x + item.area().width);
        let right = right.fold(0.0, f32::max);
        assert!(right < width - 24.0 * MM && right > width - 50.0 * MM, "{paper:?}: {right} of {width}");
        for item in laid_out.pages.iter().flat_map(|page| &page.items) {
            assert!(item.area().y > 0.0 && item.area().y + item.area().height < height);
        }
    }
}

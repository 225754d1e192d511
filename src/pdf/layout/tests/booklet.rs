//! Booklets of families nobody has seen: one to five cycles, none to twelve clips, stills of every shape.

use std::collections::BTreeSet;

use super::*;
use crate::document::LeafRole;
use crate::language::Direction;

const MM: f32 = super::super::MM;
/// Width and height in pixels: a panorama, very tall, square, and what cameras make.
const SHAPES: [(u32, u32); 9] = [
    (1500, 500),
    (500, 1500),
    (1000, 1000),
    (1600, 1200),
    (1200, 1600),
    (1920, 1080),
    (600, 1300),
    (900, 1000),
    (640, 480),
];

/// Choices that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

fn said(times: usize) -> Vec<Inline> {
    words(&format!("“{}”", "I never knew that she looked at me so much. ".repeat(times.max(1)).trim()))
}

fn saying(times: usize) -> Saying {
    Saying {
        role: SayingRole::Alone,
        language: None,
        content: said(times),
        speaker: Some(words("Grace, at our review")),
    }
}

fn leaf(role: LeafRole, blocks: Vec<Block>) -> Block {
    Block::Leaf(Leaf { role, blocks })
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, content: words(text) }
}

/// A still whose caption begins with a word of its own.
fn figure(number: usize, shape: (u32, u32), caption: usize, sayings: Vec<Saying>) -> Figure {
    let mut picture = (*picture(shape.0, shape.1)).clone();
    picture.name = format!("still-{number}.jpg");
    Figure {
        picture: Arc::new(picture),
        alt: words("A still."),
        caption: words(&format!("Caption{number} {}", "you wait, and Ada looks up ".repeat(caption.max(1)).trim())),
        principle: words("Receiving: showing that you noticed."),
        words: sayings,
    }
}

/// A family's booklet: how many clips each cycle has.
fn booklet(cycles: &[usize], dice: &mut Dice, language: &str, large_print: bool) -> Document {
    let mut blocks = Vec::new();
    let mut cover = vec![];
    if dice.roll(3) > 0 {
        let mut figure = figure(999, SHAPES[dice.roll(SHAPES.len())], 1, Vec::new());
        (figure.caption, figure.principle) = (Vec::new(), Vec::new());
        cover.push(Block::Figure(figure));
    }
    cover.extend([heading(1, "Ada and Grace"), paragraph("Moments together, spring 2026")]);
    blocks.push(leaf(LeafRole::Cover, cover));
    if dice.roll(2) == 0 {
        blocks.push(leaf(LeafRole::Question, vec![heading(2, "The question"), Block::Saying(saying(1))]));
    }
    let mut number = 0;
    for (cycle, clips) in cycles.iter().enumerate() {
        let mut name = Some(heading(2, &format!("Cycle{cycle} a film of building a tower")));
        let mut clip = 0;
        while clip < *clips {
            number += 1;
            clip += 1;
            let shape = SHAPES[dice.roll(SHAPES.len())];
            let long = [1, 1, 1, 3, 9][dice.roll(5)];
            let sayings: Vec<Saying> = (0..dice.roll(4)).map(|_| saying([1, 1, 2, 7, 30][dice.roll(5)])).collect();
            let mut on_it: Vec<Block> = name.take().into_iter().collect();
            match dice.roll(6) {
                0 if !sayings.is_empty() => {
                    on_it.extend(sayings.into_iter().map(Block::Saying));
                    on_it.push(paragraph("What they were about."));
                }
                1 if clip < *clips && shape.0 >= shape.1 => {
                    clip += 1;
                    number += 1;
                    let second = [(1600, 1200), (1000, 1000), (1500, 500)][dice.roll(3)];
                    let pair = [figure(number - 1, shape, 1, Vec::new()), figure(number, second, long, Vec::new())];
                    on_it.push(Block::FigurePair(Box::new(pair)));
                }
                _ => on_it.push(Block::Figure(figure(number, shape, long, sayings))),
            }
            blocks.push(leaf(LeafRole::Moment, on_it));
        }
        let mut helps: Vec<Block> = name.into_iter().collect();
        helps.extend([
            heading(3, "What helps"),
            paragraph("Waiting."),
            heading(3, "The next step"),
            paragraph("Wait."),
        ]);
        blocks.push(leaf(LeafRole::Text, helps));
    }
    blocks.push(leaf(LeafRole::Notes, vec![heading(2, "Your own notes")]));
    blocks.push(leaf(LeafRole::BackCover, vec![paragraph("Thank you, Grace.")]));
    Document { kind: DocumentKind::Booklet, language: language.parse().unwrap(), large_print, ..document(blocks) }
}

/// The documents that everything is tried with.
fn unseen() -> Vec<Document> {
    let mut dice = Dice(20_260_323);
    let mut all = Vec::new();
    for cycles in 1..=5 {
        for most in [0, 1, 2, 3, 5, 12] {
            let clips: Vec<usize> = (0..cycles).map(|_| dice.roll(most + 1)).collect();
            let language = if all.len() % 4 == 3 { "ur" } else { "en" };
            all.push(booklet(&clips, &mut dice, language, all.len() % 5 == 4));
        }
    }
    all
}

/// All of them, laid out once.
static UNSEEN: LazyLock<Vec<(Document, LaidOut)>> =
    LazyLock::new(|| unseen().into_iter().map(|document| (document.clone(), laid_out(&document))).collect());

/// What a page's words are.
fn text_of(page: &Page) -> String {
    runs(page).filter(|(_, mark)| *mark != Mark::Artifact).map(|(run, _)| told(run)).collect::<Vec<_>>().join(" ")
}

fn told(run: &TextRun) -> &str {
    let range = |pick: fn(&super::super::item::Glyph) -> usize| run.glyphs.iter().map(pick);
    let from = range(|glyph| glyph.range.start).min().unwrap_or(0);
    let to = range(|glyph| glyph.range.end).max().unwrap_or(0);
    &run.text[from..to]
}

fn stills<'a>(laid_out: &'a LaidOut, page: &'a Page) -> impl Iterator<Item = (&'a str, super::super::item::Area)> {
    page.items.iter().filter_map(|item| match item.shape {
        Shape::Picture { area, picture } | Shape::Cropped { area, picture, .. } => {
            Some((laid_out.pictures[picture].picture.name.as_str(), area))
        }
        _ => None,
    })
}

/// The margins at the left and the right of a page.
fn margins(page: usize, document: &Document, width: f32) -> [f32; 2] {
    let factor = width / (148.0 * MM);
    let (inner, outer) = (18.0 * MM * factor, 14.0 * MM * factor);
    let fold_at_left = page.is_multiple_of(2) == (document.language.direction() == Direction::Ltr);
    if fold_at_left { [inner, outer] } else { [outer, inner] }
}

#[test]
fn stills_are_wide_enough_within_the_margins_and_with_their_captions() {
    let mut seen = 0;
    for (document, laid_out) in UNSEEN.iter() {
        let [width, height] = laid_out.sheet;
        for (at, page) in laid_out.pages.iter().enumerate().skip(1) {
            let [left, right] = margins(at, document, width);
            let text = text_of(page);
            for (name, area) in stills(laid_out, page) {
                seen += 1;
                assert!(area.width >= 60.0 * MM - 0.1, "{name} is {} mm wide", area.width / MM);
                assert!(
                    area.x >= left - 0.1 && area.x + area.width <= width - right + 0.1,
                    "{name} on page {}",
                    at + 1
                );
                assert!(
                    area.y >= 14.0 * MM - 0.1 && area.y + area.height <= height - 18.0 * MM + 0.1,
                    "{name}: {area:?}"
                );
                let number = name.trim_start_matches("still-").trim_end_matches(".jpg");
                let caption = format!("Caption{number}");
                assert!(
                    text.split(' ').any(|word| word == caption),
                    "{caption} is not on page {} with its still",
                    at + 1
                );
            }
        }
    }
    assert!(seen > 150, "{seen}");
}

#[test]
fn nothing_is_cut_off_or_lost() {
    for (document, laid_out) in UNSEEN.iter() {
        let [width, height] = laid_out.sheet;
        for (at, page) in laid_out.pages.iter().enumerate() {
            for item in &page.items {
                let area = item.area();
                let edge = if matches!(item.shape, Shape::Text(_)) { 5.0 } else { -0.1 };
                let within = area.x >= edge && area.x + area.width <= width - edge;
                assert!(within && area.y >= -0.1 && area.y + area.height <= height + 0.1, "page {}: {item:?}", at + 1);
            }
        }
        let text: String = laid_out.pages.iter().map(text_of).collect::<Vec<_>>().join(" ");
        let mut letters_set = std::collections::BTreeMap::new();
        let mut letters_told = std::collections::BTreeMap::new();
        super::any_document::letters(&text, &mut letters_set);
        let mut all = String::new();
        super::any_document::collect(&document.blocks, &mut all);
        super::any_document::letters(&all, &mut letters_told);
        assert_eq!(letters_set, letters_told);
    }
}

#[test]
fn a_still_is_on_the_cover_whole_or_nearly() {
    for shape in SHAPES {
        let mut figure = figure(1, shape, 1, Vec::new());
        (figure.caption, figure.principle) = (Vec::new(), Vec::new());
        let blocks = vec![leaf(LeafRole::Cover, vec![Block::Figure(figure), heading(1, "Ada and Grace")])];
        let document = Document { kind: DocumentKind::Booklet, ..document(blocks) };
        let laid_out = laid_out(&document);
        let shown = laid_out.pages[0].items.iter().find_map(|item| match item.shape {
            Shape::Cropped { area, whole, .. } => Some((area, whole)),
            _ => None,
        });
        let (area, whole) = shown.unwrap();
        assert!(
            area.width * area.height >= 0.86 * whole.width * whole.height - 0.1,
            "{shape:?}: {area:?} of {whole:?}"
        );
        assert!(area.width >= 60.0 * MM - 0.1, "{shape:?}: {area:?}");
        assert!(
            (whole.width / whole.height - shape.0 as f32 / shape.1 as f32).abs() < 0.01,
            "{shape:?} is not distorted"
        );
    }
}

#[test]
fn no_page_is_empty_but_behind_the_cover_and_before_a_cycle() {
    for (_, laid_out) in UNSEEN.iter() {
        let count = laid_out.pages.len();
        let mut empty_before = false;
        for (at, page) in laid_out.pages.iter().enumerate() {
            let is_empty = !page.items.iter().any(|item| matches!(item.mark, Mark::Content(_)));
            let lines = page.items.iter().filter(|item| matches!(item.shape, Shape::Rect { .. })).count();
            if is_empty && lines < 8 {
                assert!(!empty_before, "two empty pages follow each other");
                let next = laid_out.pages.get(at + 1).map(text_of).unwrap_or_default();
                let wanted = at == 1 || next.starts_with("Cycle") || next.contains(" Cycle") || at + 2 == count;
                assert!(wanted, "page {} of {count} is empty before {next:?}", at + 1);
            }
            empty_before = is_empty && lines < 8;
        }
        assert_eq!(count % 2, 0, "the back cover is the back of a leaf");
        assert!(text_of(&laid_out.pages[count - 1]).contains("Thank you"));
    }
}

#[test]
fn a_cycle_opens_on_a_left_hand_page() {
    for (_, laid_out) in UNSEEN.iter() {
        for (at, page) in laid_out.pages.iter().enumerate() {
            let opens = runs(page).any(|(run, mark)| mark != Mark::Artifact && told(run).starts_with("Cycle"));
            let has_moment = stills(laid_out, page).next().is_some() || text_of(page).contains('“');
            assert!(!opens || !has_moment || at % 2 == 1, "a cycle opens on page {}", at + 1);
        }
    }
}

#[test]
fn numbers_stand_at_the_outer_edge_of_all_pages_but_covers_and_empty_ones() {
    for (document, laid_out) in UNSEEN.iter() {
        let [width, height] = laid_out.sheet;
        let mut numbered = BTreeSet::new();
        for (at, page) in laid_out.pages.iter().enumerate() {
            let number = (at + 1).to_string();
            let folio = runs(page).find(|(run, mark)| {
                *mark == Mark::Artifact && run.y > height - 18.0 * MM && told(run).trim() == number
            });
            let Some((run, _)) = folio else { continue };
            numbered.insert(at);
            let [left, right] = margins(at, document, width);
            let (starts, ends) = (run.x - left, width - right - run.x - run.width);
            let outer_is_left = left < right;
            assert!(if outer_is_left { starts.abs() < 0.6 } else { ends.abs() < 0.6 }, "{number}: {starts} {ends}");
        }
        let last = laid_out.pages.len() - 1;
        assert!(!numbered.contains(&0) && !numbered.contains(&last), "no cover has a number");
        assert!(numbered.len() + 4 + 5 >= laid_out.pages.len(), "{numbered:?} of {}", last + 1);
    }
}

#[test]
fn words_face_their_still_with_capitals_level_and_the_principle_on_the_captions_line() {
    let moment =
        leaf(LeafRole::Moment, vec![heading(2, "Cycle"), Block::Figure(figure(1, (900, 1000), 1, vec![saying(3)]))]);
    let blocks = vec![leaf(LeafRole::Cover, vec![heading(1, "Ada")]), moment];
    let document = Document { kind: DocumentKind::Booklet, ..document(blocks) };
    let laid_out = laid_out(&document);
    assert_eq!(laid_out.pages.len(), 3);
    let (_, still) = stills(&laid_out, &laid_out.pages[1]).next().unwrap();
    assert!((still.y - 28.0 * MM).abs() < 0.1 && (still.height - 125.0 * MM).abs() < 3.0 * MM, "{still:?}");
    let (page, caption) = find(&laid_out, "Caption1");
    assert_eq!(page, 1);
    let (page, principle) = find(&laid_out, "Receiving");
    assert_eq!(page, 2);
    assert!((caption.y - principle.y).abs() < 0.1);
    let (page, words) = find(&laid_out, "“");
    assert_eq!(page, 2);
    let face = FONTS.primary().unwrap();
    let capitals = words.y - face.cap_height / face.units_per_em * words.size;
    assert!((capitals - still.y).abs() < 0.5, "{capitals} {}", still.y);
}

#[test]
fn large_print_has_whole_sheets_and_nothing_below_eighteen_points() {
    let document = booklet(&[4, 2], &mut Dice(7), "en", true);
    let laid_out = laid_out(&document);
    assert!((laid_out.sheet[0] - 210.0 * MM).abs() < 0.1);
    for page in &laid_out.pages {
        assert!(runs(page).all(|(run, _)| run.size >= 18.0));
    }
}

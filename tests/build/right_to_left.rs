//! Whole papers in a language that runs from right to left: page, tables, lists and running parts mirrored, in print and
//! on screen, with Latin words and numbers within them in their own order.

use std::process::Command;

use traject::pdf::Reading;

use crate::book::{Book, of_family};
use crate::run::{text, traject};

const LETTER: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter";

fn urdu() -> Book {
    Book::minimal()
        .with("content/service.yaml", SERVICE)
        .with(&of_family("family.yaml"), FAMILY)
        .with(&of_family("cycle-1.md"), CYCLE)
        .with(&of_family("closing.md"), CLOSING)
        .still(&of_family("stills/roti.jpg"), 640, 480)
}

#[test]
fn the_page_says_which_way_it_runs() {
    let book = urdu().write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = text(book.root(), &format!("{LETTER}.html"));
    assert!(page.contains("<html lang=\"ur\" dir=\"rtl\">"), "{page}");
    let front = text(book.root(), "families/SV-2026-014/recipient-1/index.html");
    assert!(front.contains("dir=\"rtl\""), "{front}");
}

#[test]
fn the_words_are_read_in_their_order() {
    let book = urdu().write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let bytes = std::fs::read(book.path(&format!("build/{LETTER}.pdf"))).unwrap();
    let reading = Reading::of(&bytes).unwrap();
    for block in [
        "محترمہ فاطمہ بی بی،",
        "زین نے Duplo کے 12 ٹکڑے جوڑے، پھر “Look!” کہا۔",
        "پہلے انتظار کیا",
        "پھر ہنس کر جواب دیا",
        "ساتھ کھیلنے کا لطف",
    ] {
        assert!(reading.blocks.iter().any(|found| found == block), "{block} not in {:#?}", reading.blocks);
    }
    let at = |text: &str| reading.blocks.iter().position(|block| block == text).unwrap();
    assert!(at("مقصد") < at("شروع") && at("شروع") < at("اب") && at("اب") < at("امید"));
}

#[test]
#[ignore = "needs pdftotext of poppler"]
fn the_printed_page_is_mirrored() {
    let book = urdu().write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let pdf = book.path(&format!("build/{LETTER}.pdf"));
    let output = Command::new("pdftotext").arg("-bbox").arg(pdf).arg("-").output().unwrap();
    let words = Word::all(&String::from_utf8(output.stdout).unwrap());
    let find = |text: &str| words.iter().find(|word| word.text == text).unwrap_or_else(|| panic!("no {text}"));
    // 25 mm of margin on a page of 210.
    let (start, end) = (185.0 / 25.4 * 72.0, 25.0 / 25.4 * 72.0);
    let heads = words.iter().filter(|word| word.text == "امید").map(|word| word.top);
    let is_head = |top: &f64| words.iter().any(|word| word.text == "مقصد" && word.is_on(*top));
    let top = heads.clone().find(is_head).expect("the head of the table of ratings");
    let head = ["مقصد", "شروع", "اب", "امید"];
    let head = head.map(|text| words.iter().find(|word| word.text == text && word.is_on(top)).unwrap());
    assert!(head.windows(2).all(|pair| pair[0].left > pair[1].right), "{head:?}");
    for first in [find("محترمہ"), find("ہماری"), head[0]] {
        assert!((first.right - start).abs() < 2.0, "{first:?} does not begin at {start}");
    }
    assert!(find("پہلے").right < start - 6.0, "a list stands in from the start");
    let mark = words.iter().find(|word| ["•", "–"].contains(&word.text.as_str())).expect("a list mark");
    assert!(mark.left > find("پہلے").right, "{mark:?}");
    let page = words.iter().find(|word| word.text == "صفحہ").unwrap();
    assert!(page.right < 300.0 && page.left > end - 2.0, "{page:?}");
    // Nothing leaves the page.
    assert!(words.iter().all(|word| word.left > 20.0 && word.right < 575.0));
}

#[derive(Debug)]
struct Word {
    text: String,
    left: f64,
    right: f64,
    top: f64,
}

impl Word {
    fn is_on(&self, top: f64) -> bool {
        (self.top - top).abs() < 0.01
    }

    /// The words of a page. The reader gives words that run from right to left letter by letter, from the left.
    fn all(page: &str) -> Vec<Self> {
        let mut words: Vec<Self> = Vec::new();
        for letters in page.lines().filter_map(|line| line.trim().strip_prefix("<word ")).map(Self::read) {
            let turns = letters.text.chars().all(|letter| ('\u{600}'..'\u{700}').contains(&letter));
            match words.last_mut() {
                Some(last) if turns && (letters.left - last.right).abs() < 1.0 && letters.is_on(last.top) => {
                    last.text.insert_str(0, &letters.text);
                    last.right = letters.right;
                }
                _ => words.push(letters),
            }
        }
        words
    }

    fn read(line: &str) -> Self {
        let number = |name: &str| {
            let rest = line.split_once(name).unwrap().1;
            rest.trim_start_matches("=\"").split('"').next().unwrap().parse().unwrap()
        };
        let text = line.split_once('>').unwrap().1.trim_end_matches("</word>");
        let shown = |letter: &char| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
        let text = text.chars().filter(shown).collect();
        Self { text, left: number("xMin"), right: number("xMax"), top: number("yMin") }
    }
}

const SERVICE: &str = "\
name: Severn Vale Educational Psychology Service
address: [Shire Hall, Westgate Street, Gloucester GL1 2TG]
phone: 01452 555 0100
practitioners:
  - { id: hreid, name: Helen Reid, post: Educational Psychologist }
";

const FAMILY: &str = "\
reference: SV-2026-014
language: ur
practitioner: hreid
child: { id: zain, name: زین صدیقی, known_as: زین }
adults:
  - { id: fatima, name: فاطمہ صدیقی, known_as: فاطمہ بی بی, pronouns: she/her, client: true, language: ur, address: [14 Mill Lane, Gloucester GL1 4XY] }
helping_question: { text: میں زین کے ساتھ کھیل کا لطف کیسے لوں؟, agreed: 2026-01-12 }
goals:
  - { id: play, text: ساتھ کھیلنے کا لطف, hoped_for: 8, ratings: [{ on: 2026-01-12, by: fatima, value: 3 }, { on: 2026-03-23, by: fatima, value: 7 }] }
descriptions:
  - { on: 2026-01-12, by: fatima, child: [مصروف, چپ], relationship: [پریشان] }
  - { on: 2026-03-23, by: fatima, child: [خوش مزاج], relationship: [قریب] }
consent:
  - { by: fatima, for: [stills], stills: all, covers: [fatima, zain], given: 2026-01-12 }
";

const CYCLE: &str = "\
---
film: { on: 2026-01-20, activity: روٹی بنانا }
review: { on: 2026-01-27 }
clips:
  - id: roti
    still: stills/roti.jpg
    caption: آپ نے انتظار کیا، اور زین نے اوپر دیکھا۔
    alt: زین میز کے پار فاطمہ کو دیکھتا ہے۔
    shows: [zain, fatima]
    principles: [attentive]
    words: [{ by: fatima, said: مجھے معلوم نہ تھا کہ وہ مجھے دیکھتا ہے۔ }]
---
زین نے Duplo کے 12 ٹکڑے جوڑے، پھر “Look!” کہا۔

- پہلے انتظار کیا
- پھر ہنس کر جواب دیا
  1. ایک بار
  2. دو بار

| پہلے | بعد |
|------|----:|
| جلدی | 12 |
| خاموشی | 3,5 |

> آپ نے اسے وقت دیا۔
";

const CLOSING: &str = "\
---
on: 2026-03-23
films: erased
---
# ترقی

آپ دونوں اب ساتھ ہنستے ہیں۔ فون 01452 555 0100 پر کریں۔

# آگے کے خیال

- انتظار کرتی رہیں۔
";

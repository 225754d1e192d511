//! Names in every script that a British family's name may be written in: each comes back from the file as it was written,
//! in both weights, and what no font has stays an error.

use std::io::Write as _;
use std::process::Command;

use traject::document::{Block, Document, Inline};
use traject::pdf::Reading;

use crate::kinds::language;
use crate::sample::{WRITER, document, paragraph, words};

/// Names as they are written, each with its language.
pub(crate) const SCRIPTS: [(&str, &str); 55] = [
    ("hi", "श्रीमती प्रिया"),
    ("hi", "क्षितिज द्विवेदी ज्ञानेन्द्र हर्षिता"),
    ("hi", "कर्तव्य हृदय श्रृंखला"),
    ("ne", "कृष्ण बहादुर"),
    ("mr", "ज्ञानेश्वर"),
    ("sa", "लक्ष्मी विद्या"),
    ("pa", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"),
    ("pa", "ਹਰਲੀਨ ਸ਼੍ਰੇਆ"),
    ("pa", "ਜਸਵਿੰਦਰ ਕੌਰ ਢਿੱਲੋਂ"),
    ("gu", "પ્રિયંકા શ્રીમાળી કૃષ્ણા"),
    ("gu", "જ્ઞાનેશ્વરી ત્રિવેદી"),
    ("bn", "প্রিয়াঙ্কা"),
    ("bn", "শ্রেয়া চক্রবর্তী ক্ষেত্র"),
    ("bn", "মোহাম্মদ রহিম উদ্দিন"),
    ("as", "কৌশিক ৰূপম"),
    ("ta", "பிரியா"),
    ("ta", "கௌசல்யா ஸ்ரீ தொண்டைமான் ஷோபனா"),
    ("ta", "லக்ஷ்மி நாராயணன்"),
    ("am", "ሰላማዊት"),
    ("am", "ዮሐንስ ገብረ ማርያም"),
    ("ti", "ኣልማዝ ተስፋይ"),
    ("he", "שרה"),
    ("he", "בת־שבע כהן"),
    ("yi", "מענדל גרינבערג"),
    ("he", "שָׂרָה"),
    ("yi", "ייִדיש"),
    ("yi", "גאָלדבערג"),
    ("th", "ศิริพร น้ำทิพย์ กุญแจ"),
    ("th", "ณัฐวุฒิ เพ็ญศรี"),
    ("zh", "王小明 李娜"),
    ("zh", "欧阳诗涵 张鑫 赵玥彤"),
    ("zh-Hant", "陳淑芬 張國榮 鄺美雲 龔翠萍"),
    ("yue", "譚詠麟 盧巧音"),
    ("ja", "山田太郎 佐藤さくら"),
    ("ja", "渡辺ゆうこ 斉藤ケンジ 佐々木"),
    ("ja", "タナカ・マリー"),
    ("ko", "김민준 이서연"),
    ("ko", "황보혜진 최은별 뷔"),
    ("ar", "محمد عبد الله"),
    ("ar", "ياسمين الحسن"),
    ("ur", "فاطمہ بی بی"),
    ("ur", "ڈاکٹر شگفتہ ٹوانہ"),
    ("fa", "پگاه چراغی"),
    ("ckb", "ڕۆژان"),
    ("ps", "ښکلا"),
    ("sd", "ٻانھو ڄام"),
    ("ug", "ئايگۈل"),
    ("el", "Ξένια Παπαδοπούλου"),
    ("bg", "Цветелина Йорданова"),
    ("sr", "Љубица Ђорђевић"),
    ("kk", "Әлия Қасымова"),
    ("ig", "Chị́kà Ụgwụ"),
    ("ee", "Ƒoli Ɖeɖe Ŋutɔ"),
    ("mi", "Kāhu Tūī"),
    ("tr", "Işıl Çağlayan Ğ"),
];

fn extracted(document: &Document) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&WRITER.render(document).unwrap()).unwrap();
    let output = Command::new("pdftotext").arg("-layout").arg(file.path()).arg("-").output().unwrap();
    assert!(output.status.success());
    let shown = |character: &char| !matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    String::from_utf8(output.stdout).unwrap().chars().filter(shown).collect()
}

fn in_part(tag: &str, content: Vec<Inline>) -> Block {
    let block = Block::Paragraph { role: traject::document::ParagraphRole::Body, content };
    Block::Part { language: language(tag), blocks: vec![block] }
}

/// All names, each regular and semibold on lines of their own.
pub(crate) fn sheet() -> Document {
    let both = |(tag, name): (&str, &str)| {
        [in_part(tag, words(name)), in_part(tag, vec![Inline::Strong(vec![Inline::text(name)])])]
    };
    document(SCRIPTS.into_iter().flat_map(both).collect())
}

#[test]
#[ignore = "needs pdftotext of poppler"]
fn every_name_comes_back_in_both_weights() {
    let text = extracted(&sheet());
    let lines: Vec<String> = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let lost: Vec<_> = SCRIPTS
        .iter()
        .map(|(_, name)| (lines.iter().filter(|line| line == name).count(), *name))
        .filter(|(count, _)| *count != 2)
        .collect();
    assert!(lost.is_empty(), "{lost:?} not twice in\n{text}");
}

#[test]
fn every_name_is_read_back_by_its_tags() {
    let reading = Reading::of(&WRITER.render(&sheet()).unwrap()).unwrap();
    let wanted: Vec<&str> = SCRIPTS.iter().flat_map(|(_, name)| [*name, *name]).collect();
    assert_eq!(reading.blocks, wanted);
}

#[test]
fn a_name_within_a_sentence_stays_whole() {
    for (tag, name) in SCRIPTS {
        let foreign = Inline::Foreign { language: language(tag), content: words(name) };
        let content = vec![Inline::text("You told me that "), foreign, Inline::text(" waited.")];
        let block = Block::Paragraph { role: traject::document::ParagraphRole::Body, content };
        let reading = Reading::of(&WRITER.render(&document(vec![block])).unwrap()).unwrap();
        assert_eq!(reading.blocks, [format!("You told me that {name} waited.")]);
    }
}

#[test]
fn a_script_without_a_font_is_an_error() {
    for (name, character) in [("සඳුනි", 'ස'), ("မြတ်", 'မ'), ("ნინო", 'ნ'), ("𰻞", '𰻞'), ("😀", '😀')]
    {
        let missing = WRITER.render(&document(vec![paragraph(name)])).unwrap_err();
        assert_eq!((missing[0].word.as_str(), missing[0].character), (name, character));
    }
}

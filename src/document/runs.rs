//! Parts of a text whose order or wholeness a line must keep: numbers, dates and addresses among words that run from right
//! to left, and what a line may not break. Reads words; changes none.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// Whether a letter runs from right to left, or a mark makes words do so.
pub(crate) fn is_rtl(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        || matches!(character, '\u{200f}' | '\u{2067}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether most of a text's letters run from right to left, the first of them too: a paragraph of another direction than
/// its document's.
pub(crate) fn is_mostly_rtl(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic()).map(is_rtl);
    let Some(true) = letters.next() else { return false };
    let (rtl, ltr) =
        letters.fold((1_usize, 0_usize), |(rtl, ltr), is_rtl| if is_rtl { (rtl + 1, ltr) } else { (rtl, ltr + 1) });
    rtl > ltr
}

/// Digits in groups, as phone numbers, dates, ranges, times and sums of money have them; addresses of mail and of the
/// web; words in Latin letters between quotation marks.
const LEFT_TO_RIGHT: &str = r"(?x)
    (?:https?://|www\.)[^\s\p{Arabic}\p{Hebrew}<>“”]+[^\s\p{Arabic}\p{Hebrew}<>“”.,;:!?)]
    | [[:alnum:]._%+-]+@[[:alnum:]-]+(?:\.[[:alnum:]-]+)+
    | [+(−-]?\(?[0-9][0-9]*\)?(?:(?:[/.:,’'‑–−-]|\x20[–−-]\x20|[\x20\u{a0}\u{202f}])\(?[0-9]+\)?)+
    | [+(]?[٠-٩۰-۹]+\)?(?:[\x20\u{a0}‑–−-]\(?[٠-٩۰-۹]+\)?)+
    | [£$€+−-][0-9]+
    | (?P<words>[A-Za-z][^“”‘’«»\p{Arabic}\p{Hebrew}]*[^“”‘’«»\p{Arabic}\p{Hebrew}\s])(?P<close>[”’“«»])
";

/// The parts of a text that run from left to right whatever is around them, where that could turn them round.
pub(crate) fn left_to_right(text: &str) -> Vec<Range<usize>> {
    static PARTS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(LEFT_TO_RIGHT).ok());
    let Some(parts) = PARTS.as_ref() else { return Vec::new() };
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(captures) = parts.captures_at(text, from) {
        let Some(whole) = captures.get(0) else { break };
        from = whole.end().max(from + 1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let before = text.get(..whole.start()).unwrap_or("").chars().next_back();
        // A part of something that runs by itself: isolated already, or a reference such as SV-2026-014.
        let is_part = |before: char| matches!(before, '\u{2066}'..='\u{2068}' | '-') || before.is_ascii_alphanumeric();
        if captures.name("words").is_none() && before.is_some_and(is_part) {
            continue;
        }
        if let Some(words) = captures.name("words") {
            if before.is_some_and(|before| "“”‘„«»".contains(before)) {
                found.push(words.range());
            }
            from = words.end();
        } else if is_one_number(whole.as_str()) {
            found.push(whole.range());
        } else {
            // Two numbers that stand beside each other, such as a year and an age: each by itself, if it has parts.
            let first = whole.as_str().find([' ', '\u{a0}', '\u{202f}']).map_or(whole.end(), |at| whole.start() + at);
            let group = whole.start()..first;
            if text.get(group.clone()).is_some_and(|group| !group.bytes().all(|byte| byte.is_ascii_digit())) {
                found.push(group);
            }
            from = first + 1;
            while !text.is_char_boundary(from) {
                from += 1;
            }
        }
    }
    found
}

/// Whether digits with spaces among them are one number: a phone number, or one in groups.
fn is_one_number(text: &str) -> bool {
    let is_space = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}');
    if !text.contains(is_space) || text.contains(" –") || text.contains(" -") || text.contains(" −") {
        return true;
    }
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    let groups: Vec<usize> =
        text.split(is_space).map(|group| group.chars().filter(|c| c.is_numeric()).count()).collect();
    let begins = text.starts_with(['+', '(', '0', '٠', '۰']);
    let is_long = digits >= 7 && (begins || groups.len() > 2);
    is_long || groups.iter().skip(1).all(|&group| group == 3)
}

/// Ranges and measures that stay on one line: "2–3", "10:30–11:15", "A–Z", "10 kg", "3 %".
pub(crate) fn unbroken(text: &str) -> Vec<Range<usize>> {
    static PARTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?x) [0-9]+(?:[.,:/][0-9]+)*\x20?[–−]\x20?[0-9]+(?:[.,:/][0-9]+)*(?:\x20?(?:%|‰|°\x20?[CF]|(?:kg|g|cm|mm|km|m|ml|l|st|lb|oz|ft|in|h|hrs?|mins?|s|am|pm|p)\b))?
              | \b\p{L}[–‑]\p{L}\b
              | [0-9][0-9.,]*\x20(?:%|‰|°\x20?[CF]|(?:kg|g|cm|mm|km|m|ml|l|st|lb|oz|ft|in|h|hrs?|mins?|s|am|pm|p|a\.m\.|p\.m\.)\b)",
        )
        .ok()
    });
    if !text.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains('–') {
        return Vec::new();
    }
    PARTS.as_ref().map_or_else(Vec::new, |parts| parts.find_iter(text).map(|found| found.range()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn isolated(text: &str) -> Vec<&str> {
        left_to_right(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn numbers_and_addresses_among_right_to_left_words_are_found() {
        for (text, expected) in [
            ("فون: 01632 960 100 پر", vec!["01632 960 100"]),
            ("اتصل بي على 07700-900-123.", vec!["07700-900-123"]),
            ("عمر 3-7 سال", vec!["3-7"]),
            ("عمر 3–7 سال، 12 – 14", vec!["3–7", "12 – 14"]),
            ("في 12/3/2026 الساعة 10:30", vec!["12/3/2026", "10:30"]),
            (
                "פנו אל jo.castell@mail.example או https://mail.example/a?b=1.",
                vec!["jo.castell@mail.example", "https://mail.example/a?b=1"],
            ),
            ("هاتف +44 1632 960 100", vec!["+44 1632 960 100"]),
            ("الهاتف ٠١٦٣٢ ٩٦٠ ١٠٠", vec!["٠١٦٣٢ ٩٦٠ ١٠٠"]),
            ("پھر “Look!” کہا", vec!["Look!"]),
            ("سنة 2026 12 مرة", vec![]),
            ("ہمارا حوالہ SV-2026-014", vec![]),
            ("ثلاثة 12 كوب", vec![]),
            ("فون \u{2068}01632 960 100\u{2069} پر", vec![]),
        ] {
            assert_eq!(isolated(text), expected, "{text}");
        }
    }

    #[test]
    fn paragraph_runs_as_most_of_its_letters_do() {
        assert!(is_mostly_rtl("زین نے Duplo کے ٹکڑے جوڑے"));
        assert!(!is_mostly_rtl("زین told me that she waited"));
        assert!(!is_mostly_rtl("She said زین"));
        assert!(!is_mostly_rtl("12 – 14"));
    }

    #[test]
    fn ranges_and_measures_stay_whole() {
        let text = "between 2–3 and A–Z, 10 kg or 3 %, 10:30–11:15, 2-3 kg and 3 cups";
        let kept: Vec<&str> = unbroken(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(kept, ["2–3", "A–Z", "10 kg", "3 %", "10:30–11:15", "3 kg"]);
    }
}

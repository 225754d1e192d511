//! Quotation marks, apostrophes and the marks of feet and inches. The parser tells an opening mark from a closing one by what
//! is beside it, which is wrong after figures ("5'10"") and where letters are left out ("rock 'n' roll").

use std::ops::Range;

/// Words that begin with an apostrophe, without it.
const CLIPPED: [&str; 12] =
    ["n", "tis", "twas", "em", "cause", "til", "till", "bout", "round", "cos", "fraid", "appen"];

/// The quotation marks that are open in a paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OpenMarks {
    double: bool,
    single: bool,
}

/// The mark to print for the one at `bytes`, which the parser has as `parsed`; none if the parser is right or this is no
/// straight mark.
pub(super) fn mark(text: &str, bytes: &Range<usize>, parsed: &str, open: &mut OpenMarks) -> Option<&'static str> {
    let before = text.get(..bytes.start)?.chars().next_back();
    let after = text.get(bytes.end..)?;
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    match text.get(bytes.clone())? {
        "\"" => {
            let (was_open, opens) = (open.double, parsed == "“");
            if is_digit(before) && (!was_open || is_digit_quote(after)) {
                return Some("″");
            }
            let begins = before.is_none_or(|before| before.is_whitespace() || "([–—/".contains(before));
            // A mark behind a letter or a full stop closes, whether or not the one before was typed as a straight one.
            let ends = after.is_empty()
                || after.starts_with(|letter: char| letter.is_whitespace() || ".,;:!?)".contains(letter));
            if opens && !begins && (was_open || ends) {
                open.double = false;
                return Some("”");
            }
            open.double = opens;
            None
        }
        "'" if is_digit(before) => {
            let inches =
                after.trim_start_matches(' ').split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or("");
            let measures = !inches.is_empty()
                && after.trim_start_matches(' ').get(inches.len()..).is_some_and(|rest| {
                    rest.starts_with(['"', '″', '”']) || !rest.starts_with(char::is_alphanumeric) && inches.len() < 3
                });
            let closes = open.single && !measures;
            if closes {
                open.single = false;
            }
            let apostrophe = after.starts_with(char::is_alphabetic) || closes;
            (!apostrophe).then_some("′")
        }
        "'" if parsed == "‘" => {
            if is_clipped(after) {
                return Some("’");
            }
            open.single = true;
            None
        }
        "'" => {
            if !after.starts_with(char::is_alphanumeric) {
                open.single = false;
            }
            None
        }
        _ => None,
    }
}

/// Whether another mark that closes a quotation comes right after: then this one is of inches.
fn is_digit_quote(after: &str) -> bool {
    after.trim_start_matches(['.', ',', '!', '?', ';', ':', ')']).starts_with('"')
}

/// Whether what follows an apostrophe is a word that has lost its beginning, or a decade.
fn is_clipped(after: &str) -> bool {
    let word: &str = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let lower = word.to_lowercase();
    let decade =
        lower.strip_suffix('s').is_some_and(|years| years.len() == 2 && years.bytes().all(|b| b.is_ascii_digit()));
    decade || CLIPPED.contains(&lower.as_str())
}

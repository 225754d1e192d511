//! Welsh joins its lists with `a` before a consonant and `ac` before a vowel; the shared tables print both as "a(c)".

/// "A, B ac Elin", "A, B a Cai".
pub(super) fn list_and(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), and_before(last)),
    }
}

/// `ac` before a sound that is a vowel in Welsh (w and y are, h is not), otherwise `a`. Names and people's own words
/// keep their first letter: they do not mutate after it.
fn and_before(word: &str) -> &'static str {
    const VOWELS: &str = "aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ";
    let mut sounds = word.chars().filter(|sound| sound.is_alphanumeric()).flat_map(char::to_lowercase).peekable();
    let digits: String = std::iter::from_fn(|| sounds.next_if(char::is_ascii_digit)).collect();
    let vowel = match digits.as_str() {
        "" => sounds.peek().is_some_and(|sound| VOWELS.contains(*sound)),
        // un, wyth, un ar ddeg, wyth deg …
        "1" | "8" | "11" => true,
        _ => digits.len() == 2 && digits.starts_with('8'),
    };
    if vowel { "ac" } else { "a" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn and_follows_the_sound_that_comes_next() {
        for (word, expected) in [
            ("Elin", "ac"),
            ("Ŵan", "ac"),
            ("Ynyr", "ac"),
            ("Wil", "ac"),
            ("Îfor", "ac"),
            ("Huw", "a"),
            ("Cai", "a"),
            ("‘agos’", "ac"),
            ("8", "ac"),
            ("80", "ac"),
            ("1", "ac"),
            ("7", "a"),
            ("10", "a"),
            ("", "a"),
        ] {
            assert_eq!(and_before(word), expected, "{word}");
        }
    }
}

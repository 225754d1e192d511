//! Control characters that text programs leave in plain text, and what they were meant as.

/// What a control character stands for where it has one meaning: Word's hyphens, and the characters that Windows-1252 keeps
/// where Unicode has controls. None where nobody can know.
pub(crate) fn meaning(control: char) -> Option<char> {
    Some(match control {
        // Word's line break within a paragraph, and a page's end.
        '\u{b}' | '\u{c}' => ' ',
        // Word's hyphen that holds together, and the one that is seen only at a line's end.
        '\u{1e}' => '-',
        '\u{1f}' => '\u{ad}',
        '\u{80}' => '€',
        '\u{82}' => '‚',
        '\u{83}' => 'ƒ',
        '\u{84}' => '„',
        '\u{85}' => '…',
        '\u{86}' => '†',
        '\u{87}' => '‡',
        '\u{88}' => 'ˆ',
        '\u{89}' => '‰',
        '\u{8a}' => 'Š',
        '\u{8b}' => '‹',
        '\u{8c}' => 'Œ',
        '\u{8e}' => 'Ž',
        '\u{91}' => '‘',
        '\u{92}' => '’',
        '\u{93}' => '“',
        '\u{94}' => '”',
        '\u{95}' => '•',
        '\u{96}' => '–',
        '\u{97}' => '—',
        '\u{98}' => '˜',
        '\u{99}' => '™',
        '\u{9a}' => 'š',
        '\u{9b}' => '›',
        '\u{9c}' => 'œ',
        '\u{9e}' => 'ž',
        '\u{9f}' => 'Ÿ',
        _ => return None,
    })
}

/// Whether a control character ends lines or indents, as it should.
pub(crate) fn is_layout(control: char) -> bool {
    matches!(control, '\t' | '\n' | '\r')
}

/// A text in which every control character with one meaning is what it means.
pub(crate) fn with_meanings(text: String) -> String {
    let has_meaning = |letter: char| letter.is_control() && meaning(letter).is_some();
    if !text.contains(has_meaning) {
        return text;
    }
    text.chars().map(|letter| if letter.is_control() { meaning(letter).unwrap_or(letter) } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_become_what_they_mean() {
        for (written, expected) in [
            ("2\u{1e}6 minutes", "2-6 minutes"),
            ("3 \u{96} 5", "3 – 5"),
            ("Ada\u{92}s \u{93}tower\u{94}\u{85}", "Ada’s “tower”…"),
            ("look\u{1f}ing", "look\u{ad}ing"),
            ("one\u{b}two\tthree\r\n", "one two\tthree\r\n"),
            ("\u{0}\u{81}\u{7f}", "\u{0}\u{81}\u{7f}"),
        ] {
            assert_eq!(with_meanings(written.to_owned()), expected);
        }
    }
}

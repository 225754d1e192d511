use super::*;

#[test]
fn a_line_is_a_line() {
    assert_eq!(unprintable("Ann: \"No\""), None);
    for bad in ["", "  ", "a\nb", "a\u{7}", "\u{F0000}", "a\u{2028}b", &"a".repeat(2001)] {
        assert!(unprintable(bad).is_some(), "{bad:?}");
    }
}

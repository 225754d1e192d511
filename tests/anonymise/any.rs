//! Whatever is written: nothing panics, no name survives in any form, and the same text comes out each time.

use std::sync::OnceLock;

use proptest::prelude::*;
use traject::case::CaseStudy;
use traject::privacy::anonymise::Anonymiser;

use crate::bench::{Bench, body, told, with_text};

fn bench() -> &'static (Anonymiser<'static>, CaseStudy) {
    static BENCH: OnceLock<(Anonymiser<'static>, CaseStudy)> = OnceLock::new();
    BENCH.get_or_init(|| {
        let bench: &'static Bench = Box::leak(Box::new(Bench::new()));
        (bench.anonymiser(), bench.study())
    })
}

/// Without capitals, marks and what parts letters.
fn letters(text: &str) -> String {
    use icu_normalizer::DecomposingNormalizer;
    let plain = DecomposingNormalizer::new_nfkd().normalize(text).to_lowercase();
    plain.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// A name in one of the ways in which it may be written.
fn name() -> impl Strategy<Value = String> {
    let names = prop::sample::select(vec![
        "Okafor",
        "Adaeze",
        "Okafor-Whitlow",
        "Grace Okafor",
        "Adaeze Okafor-Whitlow",
        "James Whitlow",
        "Tobi Okafor",
        "Whitlow",
        "Wiśniewska",
    ]);
    let joins = prop::sample::select(vec!["", "\u{ad}", "\u{200b}", "**", "_", "\u{2060}", "\u{301}"]);
    (names, joins, any::<prop::sample::Index>(), 0..4_u8).prop_map(|(name, join, at, case)| {
        let starts: Vec<usize> = name.char_indices().map(|(at, _)| at).skip(2).collect();
        let at = starts[at.index(starts.len())];
        let whole = match join {
            "**" => format!("{}**{}**", &name[..at], &name[at..]),
            "_" => format!("*{name}*"),
            _ => format!("{}{join}{}", &name[..at], &name[at..]),
        };
        match case {
            0 => whole.to_uppercase(),
            1 => format!("{whole}’s"),
            2 => whole.replace(' ', "\u{a0}"),
            _ => whole,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_the_same_comes_out(text in "(\\PC|[\n*_`>#|-]|Ada|Grace|12 January 2026|07700 900123|GL20 5AA| ){0,40}") {
        let (anonymiser, study) = bench();
        let study = with_text(study, &text, "en");
        let once = anonymiser.study(&study);
        if let Ok(case) = &once {
            for change in case.changes() {
                prop_assert!(!change.old.is_empty());
            }
        }
        prop_assert_eq!(once, anonymiser.study(&study));
    }

    #[test]
    fn no_name_survives_among_words(before in "[a-z ,.!“]{0,20}", name in name(), after in "[ ,.;:!?”)]{1,3}[a-z ]{0,20}") {
        let (anonymiser, study) = bench();
        let case = anonymiser.study(&with_text(study, &format!("Then {before} {name}{after}"), "en")).unwrap();
        let left = letters(&told(&case));
        for part in ["okafor", "adaeze", "whitlow", "wisniewska"] {
            prop_assert!(!left.contains(part), "{:?} is left of {name:?} in {:?}", part, body(&case));
        }
    }

    #[test]
    fn no_number_survives_among_words(
        before in "[a-z ]{0,12}",
        number in prop::sample::select(vec!["943 476 5919", "AB 12 34 56 C", "GL20 5AA", "07700 900123", "01452 550100", "B801200005001", "2026-05-14", "14 May 2019"]),
        space in prop::sample::select(vec![" ", "\u{a0}", "\u{2009}", "", "-", "\u{2011}"]),
        after in "[,.;:!?)]{1,2}[a-z ]{0,12}",
    ) {
        let written = if number.contains("May") { number.replace(' ', if space.trim().is_empty() && !space.is_empty() { space } else { " " }) } else { number.replace(' ', space) };
        let (anonymiser, study) = bench();
        let case = anonymiser.study(&with_text(study, &format!("It was {before} {written}{after}"), "en")).unwrap();
        prop_assert!(!body(&case).chars().any(|letter| letter.is_ascii_digit()), "{written:?} is left in {:?}", body(&case));
    }
}

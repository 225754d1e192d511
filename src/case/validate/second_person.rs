//! Where a text speaks to one reader: its “you”, in the languages that have clear words for it.
//!
//! Few false alarms matter more than none missed: a language's list holds only words that are nothing else, what somebody
//! else says is passed over, and so is a sentence that says it means several (“you both”).

use std::ops::Range;

use super::passages::{Passage, Word, passages};
use crate::language::Language;

/// Words that speak to the reader, and runs of words after which a sentence speaks to several.
struct Address {
    language: &'static str,
    you: &'static [&'static str],
    several: &'static [&'static [&'static str]],
}

const ADDRESSES: [Address; 10] = [
    Address {
        language: "en",
        you: &["you", "your", "yours", "yourself", "yourselves"],
        several: &[
            &["you", "both"],
            &["both", "of", "you"],
            &["one", "of", "you"],
            &["each", "of", "you"],
            &["either", "of", "you"],
            &["neither", "of", "you"],
            &["some", "of", "you"],
            &["all", "of", "you"],
            &["the", "two", "of", "you"],
            &["between", "you"],
            &["you", "two"],
            &["you", "all"],
            &["thank", "you"],
            &["thanks", "to", "you"],
        ],
    },
    Address {
        language: "cy",
        you: &[
            "chi", "chithau", "chwithau", "eich", "ch", "ichi", "ti", "tithau", "dy", "arnoch", "amdanoch", "atoch",
            "ynoch", "ohonoch", "wrthoch", "drosoch", "gennych", "gynnoch", "rydych", "ydych", "dych", "roeddech",
            "oeddech", "wyt", "rwyt", "oeddet", "roeddet",
        ],
        several: &[
            &["ch", "dau"],
            &["ch", "dwy"],
            &["eich", "dau"],
            &["eich", "dwy"],
            &["ch", "gilydd"],
            &["eich", "gilydd"],
            &["chi", "gyd"],
            &["chi", "i", "gyd"],
            &["un", "ohonoch"],
            &["ddau", "ohonoch"],
            &["ddwy", "ohonoch"],
            &["diolch", "i", "chi"],
        ],
    },
    Address {
        language: "pl",
        you: &[
            "ty", "ciebie", "tobie", "tobą", "cię", "twój", "twoja", "twoje", "twojego", "twojej", "twoją", "twoim",
            "twoich", "twoimi", "wy", "was", "wam", "wami", "wasz", "wasza", "wasze", "waszego", "waszej", "waszą",
            "waszym", "waszych", "pani", "panią", "państwo", "państwa",
        ],
        several: &[
            &["oboje"],
            &["obie"],
            &["obaj"],
            &["jedno", "z", "was"],
            &["jedna", "z", "was"],
            &["jeden", "z", "was"],
            &["każde", "z", "was"],
            &["wszyscy"],
        ],
    },
    Address {
        language: "pt",
        you: &[
            "você", "vocês", "tu", "ti", "contigo", "convosco", "consigo", "vos", "vós", "teu", "tua", "teus", "tuas",
            "vosso", "vossa", "vossos", "vossas",
        ],
        several: &[
            &["vocês", "dois"],
            &["vocês", "duas"],
            &["os", "dois"],
            &["as", "duas"],
            &["ambos"],
            &["ambas"],
            &["um", "de", "vocês"],
            &["uma", "de", "vocês"],
        ],
    },
    Address {
        language: "ro",
        you: &[
            "tu",
            "tine",
            "ție",
            "voi",
            "vouă",
            "dumneavoastră",
            "dumneata",
            "tău",
            "tăi",
            "vostru",
            "voastră",
            "voștri",
            "voastre",
        ],
        several: &[
            &["amândoi"],
            &["amândouă"],
            &["voi", "doi"],
            &["voi", "două"],
            &["unul", "dintre", "voi"],
            &["una", "dintre", "voi"],
        ],
    },
    Address {
        language: "uk",
        you: &[
            "ти",
            "тебе",
            "тобі",
            "тобою",
            "твій",
            "твоя",
            "твоє",
            "твої",
            "твого",
            "твоєї",
            "твоїх",
            "ви",
            "вас",
            "вам",
            "вами",
            "ваш",
            "ваша",
            "ваше",
            "ваші",
            "вашого",
            "вашої",
            "ваших",
        ],
        several: &[
            &["обоє"],
            &["обидва"],
            &["обидві"],
            &["ви", "двоє"],
            &["хтось", "із", "вас"],
            &["хтось", "з", "вас"],
            &["один", "із", "вас"],
            &["одна", "з", "вас"],
            &["дякую", "вам"],
        ],
    },
    Address {
        language: "ar",
        you: &["أنت", "انت", "أنتم", "لك", "لكم", "بك", "بكم", "معك", "معكم", "عنك", "إليك", "إليكم"],
        several: &[&["كلاكما"], &["كلتاكما"], &["شكرا", "لك"], &["شكرا", "لكم"]],
    },
    Address {
        language: "ur",
        you: &["آپ", "تم", "تمہارا", "تمہاری", "تمہارے", "تمہیں"],
        several: &[&["آپ", "دونوں"], &["اپنے", "آپ"], &["آپ", "کا", "شکریہ"]],
    },
    Address {
        language: "pa",
        you: &["ਤੁਸੀਂ", "ਤੁਹਾਡਾ", "ਤੁਹਾਡੀ", "ਤੁਹਾਡੇ", "ਤੁਹਾਡੀਆਂ", "ਤੁਹਾਨੂੰ", "ਤੂੰ", "ਤੇਰਾ", "ਤੇਰੀ", "ਤੇਰੇ"],
        several: &[&["ਤੁਸੀਂ", "ਦੋਵੇਂ"], &["ਤੁਹਾਡੇ", "ਦੋਵਾਂ"], &["ਤੁਹਾਨੂੰ", "ਦੋਵਾਂ"], &["ਤੁਹਾਡਾ", "ਧੰਨਵਾਦ"]],
    },
    Address {
        language: "bn",
        you: &["আপনি", "আপনার", "আপনাকে", "আপনারা", "আপনাদের", "তুমি", "তোমার", "তোমাকে", "তোমরা", "তোমাদের"],
        several: &[&["আপনারা", "দুজন"], &["আপনারা", "দুজনেই"], &["আপনারা", "দুজনে"], &["আপনাদের", "দুজনের"], &["আপনাকে", "ধন্যবাদ"]],
    },
];

/// The first word of each passage that speaks to its reader without saying that it means several.
pub fn unclear(text: &str, language: &Language) -> Vec<Range<usize>> {
    let Some(address) = ADDRESSES.iter().find(|address| address.language == language.primary()) else {
        return Vec::new();
    };
    passages(text).iter().filter_map(|passage| first_unclear(text, passage, address)).collect()
}

fn first_unclear(text: &str, passage: &Passage, address: &Address) -> Option<Range<usize>> {
    let speaks: Vec<(&Word, String)> =
        passage.words.iter().filter(|word| !word.quoted).map(|word| (word, plain(text, word))).collect();
    let mut sentences = speaks.chunk_by(|(one, _), (next, _)| one.sentence == next.sentence);
    sentences.find_map(|sentence| {
        let words: Vec<&str> = sentence.iter().map(|(_, word)| word.as_str()).collect();
        let means_several = |run: &&[&str]| words.windows(run.len()).any(|window| window == *run);
        if address.several.iter().any(means_several) {
            return None;
        }
        let you = sentence.iter().find(|(_, word)| address.you.contains(&word.as_str()));
        you.map(|(word, _)| word.bytes.clone())
    })
}

/// A word in small letters, without the vowel signs that Arabic may be written with or without.
fn plain(text: &str, word: &Word) -> String {
    let word = text.get(word.bytes.clone()).unwrap_or_default().to_lowercase();
    word.chars().filter(|letter| !matches!(letter, '\u{64b}'..='\u{652}' | '\u{640}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        unclear(text, &language.parse().unwrap()).into_iter().map(|bytes| &text[bytes]).collect()
    }

    #[test]
    fn unclear_you_is_found_once_in_each_passage() {
        assert_eq!(found("You waited, and you smiled.\n\nShe took your hand.\n", "en"), ["You", "your"]);
        assert_eq!(found("- You're quiet.\n- Knock first.\n- Be yourself.\n", "en"), ["You", "yourself"]);
    }

    #[test]
    fn you_is_passed_over_when_somebody_else_says_it() {
        for text in [
            "He said, “Thank you for telling me.”",
            "She asked, \"Do you know?\" and waited.",
            "> You looked up.",
            "It was a good youth club.",
            "Thank you for the tea.",
        ] {
            assert!(found(text, "en").is_empty(), "{text}");
        }
    }

    #[test]
    fn you_is_passed_over_when_its_sentence_means_several() {
        assert!(found("You both told me that she feels like yours.", "en").is_empty());
        assert!(found("One of you gave a lower number. All of you like it.", "en").is_empty());
        assert_eq!(found("You both told me. You waited.", "en"), ["You"]);
        assert!(found("Fe ddwedoch chi’ch dau ei bod hi’n teimlo fel eich plentyn chi.", "cy").is_empty());
    }

    #[test]
    fn unclear_you_is_found_in_every_language_of_the_wording() {
        for (language, text) in [
            ("cy", "Mae Nansi’n chwilio am eich wyneb."),
            ("pl", "Patrzy na ciebie."),
            ("pt", "Ela olha para você."),
            ("ro", "Ea se uită la tine."),
            ("uk", "Вона дивиться на вас."),
            ("ar", "هي تنظر إليك."),
            ("ur", "وہ آپ کو دیکھتی ہے۔"),
            ("pa", "ਉਹ ਤੁਹਾਨੂੰ ਵੇਖਦੀ ਹੈ।"),
            ("bn", "সে আপনাকে দেখে।"),
        ] {
            assert_eq!(found(text, language).len(), 1, "{text}");
        }
        assert!(found("Du wartest.", "de").is_empty());
    }
}

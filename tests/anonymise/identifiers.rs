//! Numbers and addresses in every form that people write them in.

use crate::bench::{Bench, asked, body, with_text};

/// Identifiers that are real in form: the sentence holds one, which must be gone without a question.
const GONE: &[&str] = &[
    // NHS numbers, check digit sound.
    "943 476 5919",
    "9434765919",
    "943-476-5919",
    "943.476.5919",
    "943\u{a0}476\u{a0}5919",
    "９４３ ４７６ ５９１９",
    "943\u{200b}476\u{200b}5919",
    "401 023 2137",
    "4010232137",
    "987 654 3210",
    "943 4765919",
    "9 4 3 4 7 6 5 9 1 9",
    "٩٤٣ ٤٧٦ ٥٩١٩",
    // National Insurance numbers.
    "AB 12 34 56 C",
    "AB123456C",
    "ab 12 34 56 c",
    "AB-12-34-56-C",
    "JG 10 37 59 A",
    "AB 123456 C",
    "AB\u{a0}12\u{a0}34\u{a0}56\u{a0}C",
    "ＡＢ123456C",
    "AB123456",
    "A B 12 34 56 C",
    // Postcodes.
    "GL20 5AA",
    "GL205AA",
    "gl20 5aa",
    "SW1A 1AA",
    "sw1a1aa",
    "M1 1AE",
    "B33 8TH",
    "CR2 6XH",
    "DN55 1PT",
    "EC1A 1BB",
    "W1A 0AX",
    "GIR 0AA",
    "gir0aa",
    "BFPO 58",
    "BF1 3AA",
    "ASCN 1ZZ",
    "FIQQ 1ZZ",
    "STHL1ZZ",
    "GX11 1AA",
    "JE2 3AB",
    "IM1 1AA",
    "GY1 1AA",
    "GL20\u{a0}5AA",
    "GL20-5AA",
    "ＧＬ20 5AA",
    "G1 1AA",
    "N1C 4AG",
    "BX1 1LT",
    // Telephones.
    "01452 555 0100",
    "01452 550100",
    "(01452) 555100",
    "+44 1452 555100",
    "+44 (0)1452 555100",
    "0044 1452 555100",
    "00 44 1452 555100",
    "07700 900123",
    "07700900123",
    "+447700900123",
    "+44 7700 900 123",
    "020 7946 0958",
    "(020) 7946-0958",
    "0161.496.0000",
    "01539 55512",
    "0800 1111",
    "0300 123 1234",
    "01452-555-100 ext 12",
    "01452 555100 x12",
    "07700–900–123",
    "０７７００ 900123",
    "07700\u{200b} 900123",
    "447700900123",
    "7700 900123",
    "+353 1 234 5678",
    "+1 (202) 555-0143",
    "(07700) 900 123",
    "016977 2000",
    // E-mail addresses.
    "ada@example.org",
    "a.b+c@mail.example.co.uk",
    "o'neil@example.com",
    "user_name@example.museum",
    "名@例え.jp",
    "ada@exämple.org",
    "\"odd local\"@example.org",
    "ada @ example.org",
    "ada at example dot org",
    "ada(at)example.org",
    "ada [at] example [dot] org",
    "ADA@EXAMPLE.ORG",
    "x@[192.168.0.1]",
    "ada\u{200b}@example.org",
    "ada＠example.org",
    "ada@xn--exmple-cua.org",
    "mailto:ada@example.org",
    // Web addresses and handles.
    "https://example.org/a?b=c#d",
    "http://example.org",
    "www.example.org",
    "WWW.EXAMPLE.ORG",
    "example.co.uk",
    "example.org/family",
    "sub.domain.example.com:8080/x",
    "bit.ly/3xY",
    "@ada_okf",
    "instagram: ada.o",
    "hxxps://example.org",
    "192.168.10.4",
    "facebook.com/ada",
    "ftp://files.example.org",
    // Pupil numbers, check letter sound; files; places by number.
    "H801200001001",
    "IMG_2041.jpg",
    "ada film.mp4",
    "51.8642, -2.2382",
    "///filled.count.soap",
    // References.
    "QX-2031-417",
    "qx 2031 417",
    "QX2031417",
    "QX–2031–417",
];

/// What only looks like one: asked about, and taken out until it is answered.
const DOUBTED: &[&str] = &[
    "NHS number 943 476 5918",
    "NHS no. 123 456 7890",
    "NHS 1234567890",
    "NI number QQ 12 34 56 C",
    "NI: BG123456A",
    "UPN A123456789012",
    "reference 12/34567",
    "passport 123456789",
    "account 12345678",
    "AB12 CDE",
    "born in 2021",
    "oh seven seven double oh nine oh one",
    "hospital number H1234567",
    "ULN 1234567890",
    "GL20",
    "Year 2",
];

/// What is none of them.
const HARMLESS: &[&str] = &[
    "3 to 7",
    "12 minutes",
    "4:32",
    "7/10",
    "100%",
    "5 + 5",
    "A4",
    "3-4 times",
    "1 2 3 4 5",
    "1000 ml",
    "e.g. this",
    "i.e. that",
    "and/or",
    "0 to 10",
    "-2 to 2",
    "1st, 2nd and 3rd",
    "end.Then it",
    "12-15 minutes",
    "24/7",
    "50:50",
];

/// Numbers that nothing says anything of: one may be an age, a house, a year. Asked about.
const BARE: &[&str] = &["2.5", "10 000", "1,250", "10.30", "20 m", "3, 5, 7, 8", "twenty-five", "90s", "£1,000"];

#[test]
fn number_is_asked_about_when_nothing_says_what_it_counts() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    for bare in BARE {
        let case = anonymiser.study(&with_text(&study, &format!("She said {bare} to him."), "en")).unwrap();
        let left = body(&case);
        assert!(!left.chars().any(|letter| letter.is_ascii_digit()) && !left.contains("five"), "{bare:?}: {left:?}");
        assert!(!asked(&case).is_empty(), "{bare:?}");
    }
}

#[test]
fn what_is_true_in_form_is_gone() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    for identifier in GONE {
        for (before, after) in [("She wrote ", " on the sheet."), ("It said: ", "."), ("(see ", "), he said")] {
            let written = format!("{before}{identifier}{after}").replace('<', "\\<");
            let case = anonymiser.study(&with_text(&study, &written, "en")).unwrap();
            let left = body(&case);
            let rest = left.trim_start_matches(before).trim_end_matches(after);
            if rest.chars().any(|letter| letter.is_ascii_digit())
                || !left.contains("[left out]") && !left.contains("session")
                || left.contains(identifier)
                || !asked(&case).is_empty()
            {
                wrong.push(format!("{written:?}: {left:?} asked {:?}", asked(&case)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_only_looks_like_one_is_asked_about_or_gone() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    for doubted in DOUBTED {
        let written = format!("It says {doubted} on it.");
        let case = anonymiser.study(&with_text(&study, &written, "en")).unwrap();
        let number = doubted.split(' ').next_back().unwrap();
        if body(&case).contains(number) {
            wrong.push(format!("{written:?}: {:?} asked {:?}", body(&case), asked(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_no_identifier_stays() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    for harmless in HARMLESS {
        let written = format!("She said {harmless} to him.");
        let case = anonymiser.study(&with_text(&study, &written, "en")).unwrap();
        let typeset = written.replace("--", "–");
        if body(&case) != typeset || !asked(&case).is_empty() {
            wrong.push(format!("{written:?}: {:?} asked {:?}", body(&case), asked(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

//! A canary in each field of a family: none is left in anything that strangers would read, and each that stood in a text
//! of the case was replaced or is asked about.

use crate::bench::{Bench, asked, body, notes, told, with_text};

/// A file of the book, what stands there, what stands there instead, and the canary; whether it is in a text of the case.
const FIELDS: &[(&str, &str, &str, &str, bool)] = &[
    ("one/family.yaml", "reference: QX-2031-417", "reference: QX-2031-417 # Canaryson", "Canaryson", false),
    ("one/family.yaml", "child: { id: ada,", "child: { id: canaryson,", "canaryson", false),
    ("one/family.yaml", "name: Adaeze Okafor-Whitlow", "name: Adaeze Canaryson", "Canaryson", false),
    ("one/family.yaml", "known_as: Ada,", "known_as: Canaryson,", "Canaryson", false),
    ("one/family.yaml", "name: Grace Okafor", "name: Grace Canaryson", "Canaryson", false),
    ("one/family.yaml", "relationship: mum", "relationship: mum of Canaryson", "Canaryson", true),
    ("one/family.yaml", "relationship: dad", "relationship: dad in Canaryton", "Canaryton", true),
    ("one/family.yaml", "4 Mill Lane", "4 Canary Lane", "Canary", false),
    ("one/family.yaml", "Tewkesbury GL20 5AA", "Canaryton GL20 5AA", "Canaryton", false),
    ("one/family.yaml", "name: Tobi Okafor", "name: Tobi Canaryson", "Canaryson", false),
    ("one/family.yaml", "role: brother", "role: brother Canaryson", "Canaryson", false),
    (
        "one/family.yaml",
        "text: How can I help Ada enjoy playing with me?",
        "text: How can I help Ada and Canaryson play?",
        "Canaryson",
        true,
    ),
    ("one/family.yaml", "text: Enjoying playing with Ada", "text: Playing at Canaryton Leisure", "Canaryton", true),
    ("one/family.yaml", "child: [busy]", "child: [like Canaryson]", "Canaryson", true),
    ("one/family.yaml", "relationship: [worried]", "relationship: [as on 14 May 2019]", "2019", true),
    ("one/cycle-1.md", "setting: home", "setting: Canaryton Hall", "Canaryton", true),
    ("one/cycle-1.md", "setting: home", "setting: home of 07700 900123", "900123", true),
    ("one/cycle-1.md", "activity: building a tower", "activity: building with Canaryson", "Canaryson", true),
    ("one/cycle-1.md", "id: looks-up", "id: canaryson", "zzz", false),
    ("one/cycle-1.md", "still: stills/c1.jpg", "still: stills/c1.jpg, at: \"7:11\"", "7:11", false),
    (
        "one/cycle-1.md",
        "caption: \"You wait, and Ada looks up.\"",
        "caption: \"You wait, and Canaryson looks up.\"",
        "Canaryson",
        true,
    ),
    ("one/cycle-1.md", "alt: Ada looks at Grace.", "alt: Ada looks at Canaryson.", "Canaryson", true),
    ("one/cycle-1.md", "alt: Ada looks at Grace.", "alt: Ada in the shirt of canaryton.org.uk", "canaryton", true),
    ("one/cycle-1.md", "said: She looked at me.", "said: She looked at Canaryson.", "Canaryson", true),
    ("one/cycle-1.md", "strengths: [Waiting for Ada]", "strengths: [Waiting for Canaryson]", "Canaryson", true),
    ("one/cycle-1.md", "next: Leave more time.", "next: Meet at Canaryton Pool.", "Canaryton", true),
    ("one/cycle-1.md", "next: Leave more time.", "next: Write to canary@example.org.", "canary@", true),
    ("one/cycle-1.md", "\nGrace waited.", "\nGrace waited for Canaryson.", "Canaryson", false),
    ("one/closing.md", "\nYou laugh together.", "\nYou laugh with Canaryson.", "Canaryson", false),
    (
        "one/closing.md",
        "on: 2026-03-23",
        "on: 2026-03-23\nfeedback: [{ by: grace, said: Thanks to Canaryson. }]",
        "Canaryson",
        true,
    ),
    (
        "one/closing.md",
        "on: 2026-03-23",
        "on: 2026-03-23\ndescriptions: [{ by: grace, child: [Canaryson] }]",
        "Canaryson",
        true,
    ),
    (
        "one/closing.md",
        "on: 2026-03-23",
        "on: 2026-03-23\ncopies: [{ name: Dr Canaryson, role: GP }]",
        "Canaryson",
        false,
    ),
    ("../service.yaml", "name: Helen Reid", "name: Helen Canaryson", "Canaryson", false),
    ("../case-studies/a-quiet-game.md", "title: A quiet game", "title: A quiet game of Canaryson", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "title: A quiet game", "title: Canaryson’s quiet game", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "family: QX", "# Canaryson\nfamily: QX", "Canaryson", false),
    ("../case-studies/a-quiet-game.md", "Tewkesbury: a market town", "Canaryton: a market town", "Canaryton", false),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace [played](https://canaryson.example.org \"Canaryson\").",
        "anaryson",
        false,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace played[^c].\n\n[^c]: With Canaryson.",
        "Canaryson",
        true,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace played.\n\n```canaryson\nwith Canaryson\n```",
        "anaryson",
        true,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "# With Canaryson {#canaryson}\n\nGrace played.",
        "anaryson",
        true,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "| A | B |\n|---|---|\n| Canaryson | 3 |",
        "Canaryson",
        true,
    ),
    ("../case-studies/a-quiet-game.md", "Grace and Ada played.", "- one\n  - with `Canaryson`\n", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "Grace and Ada played.", "> Canaryson was there.", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "Grace and Ada played.", "Term\n: with Canaryson", "Canaryson", true),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace played with Canary&shy;son and Canary\\\nson.",
        "Canary",
        true,
    ),
];

#[test]
fn no_canary_leaves_and_each_is_accounted_for() {
    let mut wrong = Vec::new();
    for (number, (file, from, to, canary, in_text)) in FIELDS.iter().enumerate() {
        let path = match file.strip_prefix("../") {
            Some(file) => format!("content/{file}"),
            None => format!("content/families/{file}"),
        };
        let mut changed = notes().replace(&path, from, to);
        if *to == "id: canaryson" {
            changed =
                changed.replace("content/case-studies/a-quiet-game.md", "stills: [looks-up]", "stills: [canaryson]");
        }
        if to.contains("child: { id: canaryson") {
            changed = changed
                .map_texts(|text| {
                    text.replace("[ada, grace]", "[canaryson, grace]").replace("[grace, ada]", "[grace, canaryson]")
                })
                .map_texts(|text| {
                    text.replace("{ ada: Mia", "{ canaryson: Mia")
                        .replace("covers: [grace, ada, james]", "covers: [grace, canaryson, james]")
                });
        }
        let bench = Bench::of(&changed);
        let case = bench.anonymiser().study(&bench.study()).unwrap();
        let text = told(&case);
        if text.to_lowercase().contains(&canary.to_lowercase()) {
            wrong.push(format!("{number} {to:?}: {canary:?} is left in\n{text}"));
        }
        let changed = || case.changes().iter().any(|change| change.old.to_lowercase().contains(&canary.to_lowercase()));
        let asks = asked(&case).iter().any(|(written, _)| written.to_lowercase().contains(&canary.to_lowercase()));
        if *in_text && !changed() && !asks {
            wrong.push(format!("{number} {to:?}: nobody is told of {canary:?}: {:?}", asked(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_notes_of_the_canaries_are_settled_without_them() {
    let bench = Bench::new();
    let case = bench.anonymiser().study(&bench.study()).unwrap();
    assert_eq!(asked(&case), []);
}

/// What a study's text may hold of everything that tells who somebody is, in the words that go with it. The canary is what
/// stands between the bars; it may not be read, nor any part of it of three letters or digits and more.
const IN_TEXT: &[&str] = &[
    "Her full name is |Adaeze Okafor-Whitlow|.",
    "She signs as |A. Okafor-Whitlow|.",
    "Listed as |OKAFOR-WHITLOW, Adaeze|.",
    "Tagged |#AdaezeOkaforWhitlow|.",
    "In the file |adaeze_okafor_whitlow|.",
    "Spelt |A-d-a-e-z-e|.",
    "Called |Adaeze|’s way.",
    "Mum is |Grace Okafor|.",
    "She is |Ms Okafor|.",
    "Write to |Mrs G Okafor|.",
    "|Okafor|’s car.",
    "Dad is |James Whitlow|.",
    "He is |Mr. Whitlow|.",
    "They are |the Whitlows|.",
    "Her brother is |Tobi Okafor|.",
    "With |Łucja Wiśniewska| there.",
    "With |Lucja Wisniewska| there.",
    "With |WIŚNIEWSKA| there.",
    "The health visitor |Siân Ó Briain| came.",
    "|Helen Reid| filmed.",
    "With |Siwan Llwyd| there.",
    "The neighbour |Marjory Blenkinsop| waved.",
    "With |Imran and Zofia| there.",
    "At |Dr Featherstone|’s.",
    "Her friend |Saoirse| came.",
    "They saw |Mo Farah|.",
    "With uncle |Dumisani| there.",
    "Known as |Zuzu-Bell|.",
    "With |O’Shaughnessy| there.",
    "With |van der Berg| there.",
    "In |Tewkesbury|.",
    "In |TEWKESBURY| town.",
    "At |Severn Bank Nursery|.",
    "At |Severn Bank|.",
    "In |Cheltenham|.",
    "At |St Brigid’s Primary School|.",
    "At |Ysgol Gynradd Llanfair|.",
    "On |Blackthorn Avenue|.",
    "At |4 Mill Lane|.",
    "At |4, Mill Lane, Tewkesbury, GL20 5AA|.",
    "At |Flat 2, 17b Blackthorn Avenue|.",
    "By the |Tesco| car park.",
    "At |Alton Towers| once.",
    "In |Lagos| and |Kraków|.",
    "Near |the River Severn|.",
    "In |GL20|.",
    "At |GL20 5AA|.",
    "At |gl205aa|.",
    "At |BFPO 58|.",
    "Ring |01452 550100|.",
    "Ring |+44 (0)1452 550 100|.",
    "Text |07700 900123|.",
    "Ring |555 0100|.",
    "Ring |oh seven seven double oh nine oh one|.",
    "Mail |ada.okafor@example.org|.",
    "Mail |ada at example dot org|.",
    "See |https://example.org/ada|.",
    "See |example.org/ada|.",
    "Follow |@adaokafor21|.",
    "Instagram: |ada.o|.",
    "NHS number |943 476 5919|.",
    "NHS |943-476-5918|.",
    "CHI |0101701234|.",
    "NI |AB 12 34 56 C|.",
    "NI |QQ 12 34 56 C|.",
    "UPN |B801200005001|.",
    "UPN |B 801 2000 05 001|.",
    "Reference |QX-2031-417|.",
    "Reference |qx2031417|.",
    "Case no |2026/00417|.",
    "Hospital number |H1234567|.",
    "Passport |123456789|.",
    "Licence |WHITL657054SM9IJ|.",
    "Car |AB12 CDE|.",
    "Account |12345678|, sort code |12-34-56|.",
    "Card |4929 1234 5678 9012|.",
    "IBAN |GB29 NWBK 6016 1331 9268 19|.",
    "Born on |4 March 2021|.",
    "Born |04/03/2021|.",
    "DOB |4.3.21|.",
    "dob: |2021-03-04|.",
    "Born in |2021|.",
    "On |the 4th of March 2021|.",
    "On |March 4th, 2021|.",
    "On |4 Mar 21|.",
    "Filmed |20 January 2026|.",
    "Filmed |20/01/26|.",
    "Filmed |2026-01-20T10:15|.",
    "Since |November 2025|.",
    "By |20260120|.",
    "In |IMG_20260120_101500.jpg|.",
    "In |films/c1.mp4|.",
    "At |51.99137, -2.15989|.",
    "At |///filled.count.soap|.",
    "She has |Prader-Willi syndrome|.",
    "The |triplets| came.",
    "He drives for |Eddie Stobart|.",
    "He was |adopted|.",
    "In |Gloucester Crown Court|.",
    "At |HMP Leyhill|.",
    "On |BBC Points West|.",
    "They are |Somali|.",
    "They speak |Igbo|.",
    "They go to |the gurdwara|.",
    "She is |the youngest of seven|.",
    "He plays for |Gloucester City|.",
    "Since |the Grenfell fire|.",
    "The |lighthouse keeper| waved.",
    "With |IP 192.168.4.17| there.",
];

#[test]
fn a_hundred_canaries_in_prose_are_gone_or_asked_about() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    assert!(IN_TEXT.len() >= 100, "{}", IN_TEXT.len());
    for written in IN_TEXT {
        let canaries: Vec<&str> = written.split('|').skip(1).step_by(2).collect();
        let text = written.replace('|', "").replace('_', "\\_");
        let case = anonymiser.study(&with_text(&study, &text, "en")).unwrap();
        let left = body(&case);
        for part in canaries.iter().flat_map(|canary| canary.split(|letter: char| !letter.is_alphanumeric())) {
            let small =
                ["the", "and", "der", "van", "youngest", "seven", "fire", "river", "oh", "double", "nine", "one"]
                    .contains(&part.to_lowercase().as_str());
            if part.chars().count() >= 3 && !small && left.contains(part) {
                wrong.push(format!("{text:?}: {part:?} is left in {left:?}, asked {:?}", asked(&case)));
            }
        }
        if case.changes().is_empty() && case.questions().is_empty() {
            wrong.push(format!("{text:?}: nobody is told"));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

//! Names, days, ages and places in prose, in hard forms.

use traject::privacy::anonymise::Reason;

use crate::bench::{Bench, asked, body, notes, with_text};

/// What is written, and what must be read.
const REPLACED: &[(&str, &str)] = &[
    // Names and their forms.
    ("Grace’s film was shown to Ada.", "Jo’s film was shown to Mia."),
    ("Grace's film.", "Jo’s film."),
    ("James’ van stood there.", "Tom’s van stood there."),
    ("James's van, JAMES’S van.", "Tom’s van, Tom’s van."),
    ("Adaeze Okafor-Whitlow smiled.", "Mia smiled."),
    ("Mrs Okafor and Mr Whitlow came.", "Jo and Tom came."),
    ("Mrs. Okafor came.", "Jo came."),
    ("Ms G. Okafor came, and J. Whitlow waved.", "Jo came, and Tom waved."),
    ("Okafor, Grace and Whitlow, James.", "Jo and Tom."),
    ("GRACE and grace okafor and gRACE OKAFOR.", "Jo and Jo and Jo."),
    ("Gr**ac**e and *Grace* *Okafor* came.", "Jo and Jo came."),
    ("Gra\u{200b}ce and Gr\u{ad}ace and Grace\u{a0}Okafor.", "Jo and Jo and Jo."),
    ("Gräce and Àda waited.", "Jo and Mia waited."),
    ("Ｇｒａｃｅ waited.", "Jo waited."),
    ("@notes, Ada/Grace, Ada-like, Ada1.", "[left out], Mia/Jo, Mia-like, Mia[left out]."),
    ("The Okafors came. We met the Okafor family.", "The family came. We met the family."),
    ("O k a f o r, G-r-a-c-e.", "[left out], Jo."),
    ("We danced with grace and had faith.", "We danced with grace and had faith."),
    ("Her name is ada.", "Her name is Mia."),
    // Others.
    ("Tobi came in, and she watched Tobi.", "Her brother came in, and she watched her brother."),
    ("Her brother Tobi came in. Tobi’s ball fell.", "Her brother came in. Her brother’s ball fell."),
    ("Her brother, Tobi, came in.", "Her brother came in."),
    ("Tobi, her brother, came in.", "Her brother came in."),
    ("Siân Ó Briain rang. Sian O Briain rang.", "The health visitor rang. The health visitor rang."),
    (
        "Lucja sang. Łucja Wiśniewska sang. Wisniewska sang.",
        "Her grandmother sang. Her grandmother sang. Her grandmother sang.",
    ),
    ("Helen Reid filmed, and Helen smiled.", "The practitioner filmed, and the practitioner smiled."),
    // Places.
    (
        "They live in Tewkesbury, in TEWKESBURY and tewkesbury.",
        "They live in a market town, in a market town and a market town.",
    ),
    ("Staff at Severn Bank Nursery and at Severn Bank.", "Staff at a nursery and at a nursery."),
    ("The Severn Bank Nursery staff. Tewkesbury’s shops.", "The nursery staff. A market town’s shops."),
    ("At 4 Mill Lane they have a garden.", "At [left out] they have a garden."),
    // Days.
    ("We met on 12 January 2026.", "We met in session 1."),
    ("We met on 12th January.", "We met in session 1."),
    ("On 20/1/26 we filmed.", "In session 2 we filmed."),
    ("On 20.01.2026 and 2026-01-27 we met.", "In session 2 and session 3 we met."),
    ("On Jan 12th we met, and on January 20, 2026 too.", "In session 1 we met, and in session 2 too."),
    ("On Tuesday 27th we met. On Tuesday, 27 January 2026 too.", "In session 3 we met. In session 3 too."),
    ("We met on the twelfth of January.", "We met in session 1."),
    ("It began on 3 November 2025.", "It began in autumn."),
    ("Since 3rd of November, by Nov 2025, in November.", "Since autumn, by autumn, in autumn."),
    ("In January 2026 it snowed; January was cold.", "In winter it snowed; winter was cold."),
    (
        "From March to May she came. She may come, and they march.",
        "From spring to spring she came. She may come, and they march.",
    ),
    ("In summer 2025 and Christmas 2024 it rained.", "In summer and Christmas it rained."),
    ("Filmed 12-Jan-2026, 20260120 and 12\u{a0}January\u{a0}2026.", "Filmed session 1, session 2 and session 1."),
    ("A film of 12–14 June 2025.", "A film of summer."),
    // Ages.
    ("Ada was four. She is 4 years old.", "Mia was between three and five. She is between three and five."),
    (
        "A four-year-old girl and an eight-year-old boy.",
        "A three-to-five-year-old girl and a six-to-eight-year-old boy.",
    ),
    ("Aged 4 years and 3 months, Ada ran.", "Aged between three and five, Mia ran."),
    ("Ada (4) and Grace, 32, came.", "Mia (between three and five) and Jo, between 30 and 39, came."),
    (
        "Ada, who was nearly five, ran. At the age of four she sang.",
        "Mia, who was nearly between three and five, ran. At the age of between three and five she sang.",
    ),
    ("An 18-month-old baby. She is 18 months old.", "A one-to-two-year-old baby. She is one or two."),
    ("It was her fourth birthday.", "It was her birthday."),
];

/// What must be left as it is, without a question.
const KEPT: &[&str] = &[
    "Play rose from 3 to 7, and endings went down to 4 half-way through, and was 6 at the end.",
    "We counted eleven looks in twelve minutes. The film was 12 minutes long, at 3:12 she turned.",
    "She rated it 7/10, then 7 out of 10. In 4 of 5 clips she waited 10 seconds.",
    "The third film was made out of doors. On the first page she pointed. By the second film she sang.",
    "“Again!” she shouted. “One, two, three, four, five, six,” he counted.",
    "Noticing what she wants is new. Waiting helped. Following her lead helped more. Well done!",
    "We will see. You may try. Will you try? May I look? Mark the moment. Hope grew. It was a joy.",
    "The GP and the health visitor agreed. I’d seen it. They’d laughed. It wasn’t easy. Let’s go.",
    "Then we met. At last she sang in English. Mum said yes.",
    "Video Interaction Guidance (VIG) looks at attuned interactions. The NHS was told.",
    "She waited for 4 years. It took two years. After 6 months they met. The two of them were 20 minutes late.",
    "He built a tower of three blocks, and she drove the police car round the rug.",
    "What changed, and why? How do I know? When she pointed, I looked. Then it went pop.",
    "It cost £12.50, was 1.5 metres long, and 40% of the time he laughed, 100 times.",
    "She made sixteen turns. He was first. She was two metres away. He was one of us.",
];

/// What must be asked about and is taken out.
const ASKED: &[(&str, &str, Reason)] = &[
    ("They met Imran there.", "Imran", Reason::Capital),
    ("Imran came too.", "Imran", Reason::Capital),
    ("Rose said that it was fine.", "Rose", Reason::Capital),
    ("They went to Cribbs Causeway.", "Cribbs Causeway", Reason::Capital),
    ("Then Gracie and Adda laughed.", "Gracie", Reason::NearName),
    ("then okafro came.", "okafro", Reason::NearName),
    ("The twins waited.", "twins", Reason::Siblings),
    ("Kemi Adeyinka came.", "Kemi Adeyinka", Reason::OtherFamily),
    ("Her father is a trawlerman.", "trawlerman", Reason::Occupation),
    ("They are Somali.", "Somali", Reason::Belonging),
    ("On Tuesday we met.", "On Tuesday", Reason::Date),
    ("At Christmas she sang.", "At Christmas", Reason::Date),
    ("She sang in Welsh.", "Welsh", Reason::Belonging),
    ("It weighed 1.5 kg.", "weighed 1.5 kg", Reason::Birth),
    ("Her number is 123 456 789.", "123 456 789", Reason::Number),
    ("We met on Tuesday 5th.", "on Tuesday 5th", Reason::Date),
    ("The Okafor way is theirs. An Okafor never gives up.", "Okafor", Reason::Name),
];

#[test]
fn what_tells_who_somebody_is_is_replaced() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    for (written, expected) in REPLACED {
        let case = anonymiser.study(&with_text(&study, written, "en")).unwrap();
        if body(&case) != *expected {
            wrong.push(format!(
                "{written:?}\n  expected {expected:?}\n  found    {:?}\n  asked {:?}",
                body(&case),
                asked(&case)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), REPLACED.len(), wrong.join("\n"));
}

#[test]
fn what_tells_nobody_apart_is_left_alone() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    for written in KEPT {
        let case = anonymiser.study(&with_text(&study, written, "en")).unwrap();
        if body(&case) != *written || !asked(&case).is_empty() {
            wrong.push(format!("{written:?}\n  found {:?}\n  asked {:?}", body(&case), asked(&case)));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), KEPT.len(), wrong.join("\n"));
}

#[test]
fn what_is_in_doubt_is_asked_about_and_taken_out() {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    for (written, expected, why) in ASKED {
        let case = anonymiser.study(&with_text(&study, written, "en")).unwrap();
        if !asked(&case).contains(&((*expected).to_owned(), *why)) || body(&case).contains(expected) {
            wrong.push(format!(
                "{written:?}\n  expected {expected:?} {why:?}\n  found {:?}\n  asked {:?}",
                body(&case),
                asked(&case)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ASKED.len(), wrong.join("\n"));
}

/// Welsh: mutations, months, ages.
const WELSH: &[(&str, &str)] = &[
    ("Aeth Grace i Gaerdydd gydag Ada.", "Aeth Jo i dref fawr gydag Mia."),
    (
        "Mae hi’n byw yng Nghaerdydd, a Chaerdydd yw ei chartref.",
        "Mae hi’n byw yng dref fawr, a dref fawr yw ei chartref.",
    ),
    ("Cawsom sgwrs ar 12 Ionawr 2026, ac eto ar 27 o Ionawr.", "Cawsom sgwrs yn sesiwn 1, ac eto yn sesiwn 3."),
    ("Roedd Ada yn bedair oed.", "Roedd Mia yn rhwng tair a phump oed."),
];

#[test]
fn welsh_is_read_as_welsh() {
    let welsh = notes()
        .replace("content/families/one/family.yaml", "practitioner: hreid", "practitioner: hreid\nlanguage: cy")
        .replace("content/case-studies/a-quiet-game.md", "Tewkesbury: a market town", "Caerdydd: dref fawr");
    let bench = Bench::of(&welsh);
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let mut wrong = Vec::new();
    for (written, expected) in WELSH {
        let case = anonymiser.study(&with_text(&study, written, "cy")).unwrap();
        let asked: Vec<_> = asked(&case).into_iter().filter(|(word, _)| written.contains(word.as_str())).collect();
        if body(&case) != *expected || !asked.is_empty() {
            wrong
                .push(format!("{written:?}\n  expected {expected:?}\n  found    {:?}\n  asked {asked:?}", body(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_without_capitals_are_read_by_somebody() {
    let bench = Bench::new();
    let (mut study, anonymiser) = (bench.study(), bench.anonymiser());
    let text = "یہ ایک لمبی کہانی ہے جس میں بہت سے لوگ ہیں";
    let case = anonymiser.study(&with_text(&study, text, "ur")).unwrap();
    assert!(asked(&case).iter().any(|(_, why)| *why == Reason::Writing));
    assert!(!body(&case).contains("کہانی"));
    study.cleared.push(traject::case::Clearance::Word("ur".to_owned()));
    let case = anonymiser.study(&with_text(&study, text, "ur")).unwrap();
    assert!(!asked(&case).iter().any(|(_, why)| *why == Reason::Writing) && body(&case).contains("کہانی"));
}

#[test]
fn what_stands_in_place_of_a_name_is_gone_over_too() {
    let told = |notes: &crate::support::Book| {
        let bench = Bench::of(notes);
        let case = bench.anonymiser().study(&with_text(&bench.study(), "Tobi ran in Tewkesbury.", "en")).unwrap();
        (body(&case), asked(&case))
    };
    let study = "content/case-studies/a-quiet-game.md";
    let near = told(&notes().replace(study, "a market town", "a town near Cribbs"));
    assert_eq!(
        near,
        ("Her brother ran in a town near [left out].".to_owned(), vec![("Cribbs".to_owned(), Reason::Capital)])
    );
    let role = told(&notes().replace("content/families/one/family.yaml", "role: brother", "role: brother Imran"));
    assert_eq!(role.1, [("Imran".to_owned(), Reason::Capital)]);
    assert!(!role.0.contains("Imran"));
}

#[test]
fn the_name_of_the_file_is_an_address_that_strangers_read() {
    let named = |slug: &str| {
        let text = notes().text("content/case-studies/a-quiet-game.md").to_owned();
        let moved = notes()
            .without("content/case-studies/a-quiet-game.md")
            .with(&format!("content/case-studies/{slug}.md"), &text);
        let bench = Bench::of(&moved);
        asked(&bench.anonymiser().study(&bench.study()).unwrap())
    };
    assert_eq!(named("waiting-for-the-bear"), []);
    assert_eq!(named("ada-and-the-bear"), [("ada".to_owned(), Reason::Name)]);
    assert_eq!(named("the-okafor-film"), [("okafor".to_owned(), Reason::Name)]);
    assert_eq!(named("imran-and-the-bear"), [("imran".to_owned(), Reason::Capital)]);
    assert_eq!(named("kemi-adeyinka"), [("kemi adeyinka".to_owned(), Reason::OtherFamily)]);
}

#[test]
fn a_translation_is_gone_over_as_well() {
    let both =
        notes().with("content/case-studies/a-quiet-game.cy.md", "---\n---\nChwaraeodd Grace ac Ada gydag Imran.\n");
    let bench = Bench::of(&both);
    let case = bench.anonymiser().study(&bench.study()).unwrap();
    let welsh = format!("{:?}", case.body(&"cy".parse().unwrap()));
    assert!(welsh.contains("Chwaraeodd Jo ac Mia gydag [hepgorwyd]"), "{welsh}");
    let question = &case.questions()[0];
    assert!(question.place.file.ends_with("a-quiet-game.cy.md") && question.place.span.line == 3, "{question:?}");
}

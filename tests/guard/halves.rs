//! Parts of names: half of a two-part surname, particles, initials. One family each is written to with another's.

use crate::book;

/// The name of another family's child, and a sentence that must not reach anybody else.
const REFUSED: [(&str, &str); 36] = [
    ("Grace Green-Okafor", "We met Grace Green."),
    ("Will Page-Turner", "Then Will Page laughed."),
    ("Hope Hart-Jones", "You asked about Hope Hart."),
    ("Hope Winter-Bell", "Bell, Hope came too."),
    ("Mark van der Green", "It was as with Mr van der Green."),
    ("Mark van den Hill", "The family van den Hill came too."),
    ("Rose de la Field", "We saw Rose de la Field."),
    ("Joy Anna von Young", "You spoke of Joy von Young."),
    ("Faith St John", "It was Faith St John who laughed."),
    ("Daisy St Page", "You know Mrs St Page."),
    ("Ivy Ní Brook", "You know Ivy Ní Brook."),
    ("Poppy Nic Wood", "That is what Ms Nic Wood said."),
    ("Amber Mac Field", "We met Amber MacField."),
    ("Ruby McLane", "We met Ruby MacLane."),
    ("Will O’Marsh", "We met Will O’ Marsh."),
    ("Bill O’Brook", "You saw Mr O Brook."),
    ("Gwen ap Rose", "You know Gwen ap Rose."),
    ("May ab Young", "You know Mr ab Young."),
    ("Noor al-Rose", "You know Noor al Rose."),
    ("Umeed bin Hope", "That is bin Hope again."),
    ("Zain ibn Page", "That is Mr ibn Page again."),
    ("Grace Hall-Jarvis", "Now Grace H-J waited."),
    ("Grace Hall-Jarvis", "Now Grace H.J. waited."),
    ("Grace Hall-Jarvis", "Now Mrs H-J waited."),
    ("Wilfred Hartley", "Now Wilfred H. waited."),
    ("Wilfred Hartley", "Now Wilfred H waited."),
    ("Wilfred Hartley", "This is Wilfred H’s tower."),
    ("Wilfred Leroy Hill-Kent", "This is Wilfred K. again."),
    ("Wilfred Leroy Hill-Kent", "This is Wilfred HK again."),
    ("Wilfred Leroy Hill-Kent", "This is W.L.H.K. again."),
    ("Anne-Marie Page", "You saw Anne Page."),
    ("Mark van der Page", "You saw M. van der Page."),
    ("Maria Rose y Hill", "You saw Maria y Hill."),
    ("Eva Dos Field", "You saw E. Dos Field."),
    ("Della Quickenden", "We waited for Della today."),
    ("Hugh Mac Donald", "We met Hugh McDonald."),
];

/// What the same families' names make of nobody's letter.
const CLEAN: [&str; 22] = [
    "Page by page you went on, and grace came of it. Green ones first.",
    "At St John’s church hall you met. St Page Church is near.",
    "In Rose Hill Primary School there is a green hall.",
    "You hope hart and hind will drink. You will page me.",
    "I am the one who will hope. Will I wait? Will A or B come first?",
    "Mark A on the sheet, and mark B as well. Hope I see you.",
    "Green Lane, Hill Street and Field Road were on the map.",
    "You watched TV, and then it was PE. The GP rang.",
    "In May hill walks are long. May I wait? May B wait?",
    "She ran down the hill. Young at heart, you laughed.",
    "You saw den and field, ten green bottles, the brook.",
    "The bin was full of hope, you said, and al fresco it was.",
    "Mae hi’n dda i wenu, y Green oedd yma. Da iawn.",
    "Vitamin C helps, plan B helped, and class H sang.",
    "H-J is a bus. A B C D E F G H I J K is a song.",
    "M. and W. were letters on the blocks.",
    "Rose, Hill and Field are what the houses are called.",
    "The Mac was on. Van and lorry went by.",
    "You went to St Ives. St George’s day came.",
    "The hall was full. Jarvis Street is long.",
    "The Kent coast was cold.",
    "In the wood a brook ran. Wood and brook were all there was.",
];

fn children(number: usize) -> &'static str {
    REFUSED[number].0
}

#[test]
fn guard_refuses_parts_of_other_families_names() {
    let folder = tempfile::tempdir().unwrap();
    let count = REFUSED.len();
    // First who is written to, then whose names they are, then those who are told nothing of anybody.
    let families = book::families(2 * count + CLEAN.len(), 12);
    book::write(folder.path(), &families, false, 12, &|number, name, text| match name {
        "family.yaml" => {
            let own = &families[number];
            let name = match number.checked_sub(count) {
                Some(owner) if owner < count => children(owner).to_owned(),
                _ => format!("Xanthe Qu{}", letters(number)),
            };
            let first = name.split(' ').next().unwrap();
            text.replace(
                &format!("name: \"{}\", known_as: \"{}\"", own.child, own.child_known_as),
                &format!("name: \"{name}\", known_as: \"{first}\""),
            )
            .replace(&own.adult, &format!("Yannick Qu{}", letters(number)))
            .replace(&format!("known_as: \"{}\"", own.adult_known_as), "known_as: Yannick")
            .replace(&own.other, &format!("Zebedee Qu{}", letters(number)))
            .replace(&own.child_known_as, first)
        }
        "closing.md" => {
            let clean = number.checked_sub(2 * count).and_then(|clean| CLEAN.get(clean));
            let said = REFUSED.get(number).map(|(_, said)| said).or(clean).copied().unwrap_or("You waited.");
            format!("---\non: 2026-05-29\n---\n# Progress\n\n{said}\n")
        }
        _ => "---\nfilm: { on: 2026-01-12 }\nreview: { on: 2026-01-19 }\n---\nYou waited.\n".to_owned(),
    });
    let outcome = book::build_with(folder.path(), true);
    let refused = |number: usize| {
        outcome.problems.iter().any(|problem| {
            let location = problem.location.as_ref();
            problem.code == "guard-name"
                && location.is_some_and(|location| {
                    location.file.ends_with(format!("folder-{number:04}/closing.md")) && location.span.is_some()
                })
        })
    };
    let missed: Vec<_> = (0..count).filter(|number| !refused(*number)).map(|number| REFUSED[number]).collect();
    assert!(missed.is_empty(), "{missed:#?}");
    let alarms: Vec<_> = outcome
        .problems
        .iter()
        .filter(|problem| {
            let file = problem.location.as_ref().map(|location| location.file.to_string_lossy().into_owned());
            (count..families.len())
                .any(|number| file.as_ref().is_some_and(|file| file.contains(&format!("folder-{number:04}/"))))
                && problem.is_error()
        })
        .collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
}

/// Letters of a number, so that no two families share a name.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(b'b' + (digit - b'0') * 2)).collect()
}

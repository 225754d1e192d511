//! Books of many families with names from many places, the same for the same seed.

use std::fs;
use std::path::{Path, PathBuf};

use image::ImageEncoder as _;
use image::codecs::jpeg::JpegEncoder;
use traject::site::{self, Outcome, Progress, Request};

/// A family as generated.
#[derive(Clone, Debug)]
pub(crate) struct Family {
    pub(crate) reference: String,
    pub(crate) child: String,
    pub(crate) child_known_as: String,
    pub(crate) adult: String,
    pub(crate) adult_known_as: String,
    pub(crate) other: String,
    pub(crate) nursery: String,
    pub(crate) address: String,
    pub(crate) postcode: String,
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) language: &'static str,
}

/// Numbers that look like chance.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

// First names are few on purpose: in a book of this size nearly every one is somebody's in many families.
const FIRST: [&[&str]; 6] = [
    &[
        "Grace", "Will", "May", "Hope", "Rose", "Joy", "Summer", "Mark", "Daisy", "Amber", "Jack", "Olivia", "Noah",
        "Jo", "Tom", "Sam", "Faith", "Ivy", "Poppy", "Bill",
    ],
    &["Gwen", "Siân", "Llŷr", "Ffion", "Rhys", "Macsen", "Nia", "Seren", "Bryn", "Eira", "Angharad", "Mair"],
    &["Łucja", "Stanisław", "Zofia", "Michał", "Grażyna", "Róża", "Paweł", "Żaneta", "Mila", "Agnieszka"],
    &["Zain", "Noor", "Ayesha", "Bilal", "Fatima", "Hamza", "علی", "زینب", "Umeed", "Sana"],
    &["Adébáyọ̀", "Fúnmiláyọ̀", "Olú", "Ṣadé", "Tèmítọ́pẹ́", "Ayọ̀", "Ifẹ́olúwa", "Kẹ́hìndé", "Bọ́lá"],
    &["Wei", "Xiaoming", "Mei", "Li", "An", "Jia", "Long", "Yating", "Haoran", "Min"],
];
const LAST: [&[&str]; 6] = [
    &[
        "Okafor",
        "Hartley",
        "Brown",
        "Marsh",
        "Green",
        "O’Brien",
        "Smith-Jones",
        "Page",
        "Young",
        "Ashdown",
        "Hill",
        "Field",
    ],
    &["Prydderch", "Gruffydd", "ap Rhys", "Llwyd", "Vaughan", "Pugh", "Eynon", "Bowen"],
    &["Wiśniewska", "Kowalczyk", "Zając", "Wójcik", "Dąbrowski", "Łuczak", "Ćwik"],
    &["Siddiqui", "Qureshi", "خان", "Chaudhry", "Mirza", "Baig"],
    &["Adébọ̀wálé", "Ọláníyan", "Ògúnlẹ́yẹ", "Akíntọ́lá", "Ṣówándé"],
    &["Wang", "Zhang", "Chen", "You", "He", "Ouyang", "Huang"],
];
const STREETS: [&str; 12] = [
    "Mill Lane",
    "Rose Hill",
    "High Street",
    "Station Road",
    "Heol y Parc",
    "Church Close",
    "Grace Avenue",
    "St Mark’s Road",
    "Summer Lane",
    "Victoria Terrace",
    "Long Meadow",
    "Quay Street",
];
const TOWNS: [&str; 6] = ["Tewkesbury", "Gloucester", "Stroud", "Machynlleth", "Cirencester", "Ross-on-Wye"];
const NURSERIES: [&str; 8] = [
    "Severn Bank Nursery",
    "Little Acorns",
    "Cylch Meithrin Dolau",
    "St Mark’s Primary School",
    "Willow Tree Playgroup",
    "Mayfield Children’s Centre",
    "Hopewell Nursery",
    "Rosebud Pre-school",
];

// Written to trap a matcher that knows only letters: words that are names, capitals that sentences have, months.
const SENTENCES: [&str; 24] = [
    "Will you try the small wait again at bedtime?",
    "Hope is easy to see in this film.",
    "In May and June you filmed at home, and in the Summer holidays at the park.",
    "Grace under pressure is a fine thing to watch.",
    "Joy ran through all of it.",
    "May I say how much you both gave?",
    "Mark the moment with a smile, as you did at 3:12.",
    "We met on 4 May 2026, a Monday, near Rose Lane.",
    "You waited, and {child} looked up.",
    "{child} handed you the block, and you thanked {child} by name.",
    "Faith in small steps has brought you far.",
    "Your voice was soft, and your face was close to {child}’s.",
    "Summer brought the long evenings that {child} likes.",
    "You gave just enough help, and {child} did the rest alone.",
    "The daisy chain, the rose bush and the ivy by the gate all found a place in your play.",
    "You will know when to stop; may it stay that easy.",
    "At St Mark’s church hall the group met from April to May.",
    "An hour went by, and you were both still at it.",
    "Long waits are hard, and you made them short.",
    "He who waits is seen; you waited.",
    "Young children look for a face, and {child} found yours.",
    "Amber lights and green ones: you named each as it came.",
    "Poppy seeds went everywhere, and nobody minded.",
    "Page by page you read the whole of it together.",
];
const WELSH: [&str; 6] = [
    "Gwên fawr oedd ar wyneb {child} pan wnaethoch chi aros.",
    "Seren fach oedd y gair a ddewisoch chi.",
    "Bryn a dôl, eira a haul: aethoch chi i bobman gyda’ch gilydd.",
    "Ym mis Mai fe ffilmion ni gartref.",
    "Mae {child} yn edrych arnoch chi, ac rydych chi’n gwenu.",
    "Nia ydy’r gair am fwriad, ac roedd bwriad ym mhob cam.",
];

/// The families of a book.
pub(crate) fn families(count: usize, seed: u64) -> Vec<Family> {
    let mut dice = Dice::new(seed);
    let mut families = Vec::with_capacity(count);
    for number in 0..count {
        let origin = dice.below(FIRST.len());
        let mut first = || dice.pick(FIRST[origin]).to_owned();
        let (child, adult, other) = (first(), first(), first());
        let last = dice.pick(LAST[origin]).to_owned();
        // A second name makes most full names one family's own, as they are.
        let middle = dice.pick(FIRST[origin]).to_owned();
        let town = dice.pick(&TOWNS);
        let postcode = format!("GL{} {}{}{}", 1 + number % 40, number % 10, letter(number / 3), letter(number));
        let address = format!("{} {}", 1 + number, dice.pick(&STREETS));
        families.push(Family {
            reference: format!("SV-2026-{number:04}"),
            child: if number % 3 == 0 { format!("{child} {middle} {last}") } else { format!("{child} {last}") },
            child_known_as: child,
            adult: format!("{adult} {last}"),
            adult_known_as: adult,
            other: format!("{other} {}", dice.pick(LAST[(origin + 1) % LAST.len()])),
            nursery: dice.pick(&NURSERIES).to_owned(),
            address: format!("{address}, {town}"),
            postcode,
            phone: format!("07700 9{:05}", number * 37 % 100_000),
            email: format!("home{number}@example.org"),
            language: if origin == 1 { "cy" } else { "en" },
        });
    }
    families
}

fn letter(number: usize) -> char {
    char::from(b'A' + (number % 26) as u8)
}

/// Writes a book; `change` may alter the notes of each family.
pub(crate) fn write(
    folder: &Path,
    families: &[Family],
    stills: bool,
    seed: u64,
    change: &dyn Fn(usize, &str, String) -> String,
) {
    fs::create_dir_all(folder.join("content/families")).unwrap();
    fs::write(folder.join("book.toml"), "[book]\ntitle = \"Guarded\"\n").unwrap();
    fs::write(
        folder.join("content/service.yaml"),
        "name: Severn Vale Service\naddress: [Shire Hall, Westgate Street, Gloucester GL1 2TG]\nphone: 01452 555 0100\n\
         email: eps@example.gov.uk\npractitioners:\n  - { id: pat, name: Helen Reid, post: Educational Psychologist }\n",
    )
    .unwrap();
    for (number, family) in families.iter().enumerate() {
        let of_family = folder.join(format!("content/families/folder-{number:04}"));
        fs::create_dir_all(of_family.join("stills")).unwrap();
        let put = |name: &str, text: String| fs::write(of_family.join(name), change(number, name, text)).unwrap();
        put("family.yaml", family_yaml(family, stills));
        put("cycle-1.md", cycle(family, number, stills, seed));
        put("closing.md", closing(family, number, seed));
        if stills {
            fs::write(of_family.join("stills/c1.jpg"), still(number as u64 + seed * 1000)).unwrap();
        }
    }
}

fn family_yaml(family: &Family, stills: bool) -> String {
    let Family {
        reference,
        child,
        child_known_as,
        adult,
        adult_known_as,
        other,
        nursery,
        address,
        postcode,
        phone,
        email,
        language,
    } = family;
    let consent =
        if stills { "consent:\n  - { by: adult, for: [stills], stills: all, given: 2026-01-05 }\n" } else { "" };
    format!(
        "# ring {phone}, {email}\n\
         reference: {reference}\nstatus: completed\npractitioner: pat\nlanguage: {language}\n\
         child: {{ id: child, name: \"{child}\", known_as: \"{child_known_as}\" }}\n\
         adults:\n  - {{ id: adult, name: \"{adult}\", known_as: \"{adult_known_as}\", client: true, address: [\"{address}\", \"{postcode}\"] }}\n\
         others:\n  - {{ id: other, name: \"{other}\", role: brother }}\n  - {{ name: \"{nursery}\", role: nursery }}\n\
         helping_question: {{ text: \"How can I help {child_known_as} enjoy playing with me?\", agreed: 2026-01-05 }}\n\
         goals:\n  - {{ id: play, text: Enjoying playing together, hoped_for: 8, ratings: [{{ on: 2026-01-05, by: adult, value: 3 }}] }}\n\
         descriptions:\n  - {{ on: 2026-01-05, by: adult, child: [busy], relationship: [worried] }}\n{consent}"
    )
}

fn prose(family: &Family, number: usize, from: usize, count: usize, seed: u64) -> String {
    let mut dice = Dice::new(seed * 7919 + number as u64 * 31 + from as u64);
    let all: &[&str] = if family.language == "cy" { &WELSH } else { &SENTENCES };
    let sentences: Vec<String> =
        (0..count).map(|_| dice.pick(all).replace("{child}", &family.child_known_as)).collect();
    sentences.chunks(3).map(|paragraph| paragraph.join(" ")).collect::<Vec<_>>().join("\n\n")
}

fn cycle(family: &Family, number: usize, stills: bool, seed: u64) -> String {
    let child = &family.child_known_as;
    let still = if stills {
        format!(
            "    still: stills/c1.jpg\n    alt: \"{child} looks up over a tower of blocks.\"\n    shows: [child, adult]\n"
        )
    } else {
        String::new()
    };
    format!(
        "---\nfilm: {{ on: 2026-01-12, activity: building a tower }}\nreview: {{ on: 2026-01-19 }}\n\
         clips:\n  - id: clip-1\n{still}    caption: \"You wait, and {child} looks up.\"\n    principles: [attentive]\n\
         \x20   words: [{{ by: adult, said: \"I did not know {child} looked at me that much.\" }}]\n---\n{}\n",
        prose(family, number, 1, 4, seed)
    )
}

fn closing(family: &Family, number: usize, seed: u64) -> String {
    format!(
        "---\non: 2026-05-29\nfilms: erased\ncopies: [{{ name: Dr A. Patel, role: GP }}]\n\
         ratings: [{{ goal: play, by: adult, value: 7 }}]\n---\n# Progress\n\n{} We asked at {}, and {} played too.\n\n# Ideas for the future\n\n- Keep the small wait.\n\n\
         # For {} {{#child}}\n\nYou build tall towers.\n",
        prose(family, number, 2, 5, seed),
        family.nursery,
        family.other.split(' ').next().unwrap(),
        family.child_known_as
    )
}

/// A small photograph that no other seed has.
pub(crate) fn still(seed: u64) -> Vec<u8> {
    const WIDE: usize = 96;
    const HIGH: usize = 72;
    let mut dice = Dice::new(seed + 17);
    let blocks: Vec<[u8; 3]> = (0..8 * 6).map(|_| [0; 3].map(|_: u8| dice.below(256) as u8)).collect();
    let pixels: Vec<u8> = (0..WIDE * HIGH).flat_map(|at| blocks[(at / WIDE / 12) * 8 + at % WIDE / 12]).collect();
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 90)
        .write_image(&pixels, WIDE as u32, HIGH as u32, image::ExtendedColorType::Rgb8)
        .unwrap();
    file
}

pub(crate) struct Silent;

impl Progress for Silent {
    fn begin(&self, _: usize) {}
    fn family_done(&self) {}
    fn end(&self) {}
}

/// Builds a book.
pub(crate) fn build(folder: &Path) -> Outcome {
    build_with(folder, false)
}

pub(crate) fn build_with(folder: &Path, check_only: bool) -> Outcome {
    let request = Request { check_only, ..Request::all(folder, "2026-07-01".parse().unwrap()) };
    site::run(&request, &Silent, &site::NoPasswords)
}

/// The files of a place of a family, by their paths within its folder.
pub(crate) fn files(folder: &Path, reference: &str, place: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let family = folder.join("build/families").join(reference);
    let mut found = Vec::new();
    let mut open = vec![family.join(place)];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(here).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else {
                let path = entry.path().strip_prefix(&family).unwrap().to_owned();
                found.push((path, fs::read(entry.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

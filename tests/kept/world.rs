//! A small book that can be edited at random: its families, what may be done to them, and the files it then has.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

/// Names that stand in some families' notes and in other families' sentences.
pub(crate) const NAMES: [&str; 5] = ["Zofia Wren", "Macsen Pugh", "Ottilie Brand", "Tamsin Oake", "Idris Vale"];
/// Two of the same length, one with somebody's name in it, one long.
pub(crate) const SENTENCES: [&str; 5] = [
    "You waited, and she looked up at you.",
    "You waited, and he laughed so loudly.",
    "You talked about Ottilie Brand, and she smiled.",
    "You said that Zofia and Idris Vale may come.",
    "You sat on the floor. She gave you the red block, you took it, and both of you waited for the next one.",
];
pub(crate) const DAYS: [&str; 4] = ["2026-03-31", "2026-04-01", "2026-06-30", "2027-01-01"];

/// A family as its notes will say.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is an edit of its own")]
pub(crate) struct Family {
    pub(crate) reference: usize,
    pub(crate) child: usize,
    pub(crate) also_ours: Option<usize>,
    pub(crate) other: Option<usize>,
    pub(crate) sentence: usize,
    pub(crate) given: usize,
    pub(crate) expires: Option<usize>,
    pub(crate) still: Option<u8>,
    pub(crate) is_missing: bool,
    pub(crate) is_broken: bool,
    pub(crate) closes: bool,
    pub(crate) welsh: bool,
}

/// A book as it will be.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) families: BTreeMap<usize, Family>,
    pub(crate) footer: bool,
    pub(crate) service_breaks: bool,
    pub(crate) paper: usize,
    pub(crate) theme: usize,
    pub(crate) study: Option<usize>,
    pub(crate) as_of: usize,
    pub(crate) standalone: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Add(usize),
    Remove(usize),
    Move(usize, usize),
    Reference(usize, usize),
    Child(usize, usize),
    AlsoOurs(usize, Option<usize>),
    Other(usize, Option<usize>),
    Sentence(usize, usize),
    Consent(usize, usize, Option<usize>),
    Still(usize, Option<u8>),
    Missing(usize, bool),
    Broken(usize, bool),
    Closes(usize, bool),
    Welsh(usize, bool),
    Footer(bool),
    ServiceBreaks(bool),
    Paper(usize),
    Theme(usize),
    Study(Option<usize>),
    AsOf(usize),
    Standalone(bool),
}

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let family = || 0..4_usize;
    let name = || 0..NAMES.len();
    prop_oneof![
        3 => family().prop_map(Edit::Add),
        1 => family().prop_map(Edit::Remove),
        1 => (family(), family()).prop_map(|(from, to)| Edit::Move(from, to)),
        2 => (family(), 0..5_usize).prop_map(|(family, number)| Edit::Reference(family, number)),
        2 => (family(), name()).prop_map(|(family, name)| Edit::Child(family, name)),
        1 => (family(), prop::option::of(name())).prop_map(|(family, name)| Edit::AlsoOurs(family, name)),
        2 => (family(), prop::option::of(name())).prop_map(|(family, name)| Edit::Other(family, name)),
        3 => (family(), 0..SENTENCES.len()).prop_map(|(family, sentence)| Edit::Sentence(family, sentence)),
        2 => (family(), 0..2_usize, prop::option::of(0..DAYS.len())).prop_map(|(family, given, expires)| Edit::Consent(family, given, expires)),
        3 => (family(), prop::option::of(0..3_u8)).prop_map(|(family, still)| Edit::Still(family, still)),
        1 => (family(), any::<bool>()).prop_map(|(family, is)| Edit::Missing(family, is)),
        1 => (family(), any::<bool>()).prop_map(|(family, is)| Edit::Broken(family, is)),
        1 => (family(), any::<bool>()).prop_map(|(family, is)| Edit::Closes(family, is)),
        1 => (family(), any::<bool>()).prop_map(|(family, is)| Edit::Welsh(family, is)),
        1 => any::<bool>().prop_map(Edit::Footer),
        1 => any::<bool>().prop_map(Edit::ServiceBreaks),
        1 => (0..2_usize).prop_map(Edit::Paper),
        1 => (0..4_usize).prop_map(Edit::Theme),
        1 => prop::option::of(0..5_usize).prop_map(Edit::Study),
        2 => (0..DAYS.len()).prop_map(Edit::AsOf),
        1 => any::<bool>().prop_map(Edit::Standalone),
    ]
}

impl World {
    pub(crate) fn new() -> Self {
        let family = |reference: usize, child: usize, still: Option<u8>| Family {
            reference,
            child,
            still,
            closes: true,
            ..Family::default()
        };
        let families = [(0, family(0, 0, Some(0))), (1, family(1, 1, Some(1))), (2, family(2, 4, None))];
        Self {
            families: families.into_iter().collect(),
            footer: false,
            service_breaks: false,
            paper: 0,
            theme: 0,
            study: None,
            as_of: 1,
            standalone: false,
        }
    }

    pub(crate) fn edit(&mut self, edit: &Edit) {
        let count = self.families.len();
        let is_there = |slot: &usize| self.families.contains_key(slot);
        match edit {
            Edit::Remove(slot) if count > 1 => {
                self.families.remove(slot);
            }
            Edit::Move(from, to) if !is_there(to) => {
                let moved = self.families.remove(from).map(|family| (*to, family));
                return self.families.extend(moved);
            }
            _ => {}
        }
        let mut with = |family: &usize, change: &dyn Fn(&mut Family)| {
            if let Some(family) = self.families.get_mut(family) {
                change(family);
            }
        };
        match edit {
            Edit::Add(slot) => {
                let family = Family { reference: *slot, child: *slot, closes: true, ..Family::default() };
                self.families.entry(*slot).or_insert(family);
            }
            Edit::Remove(_) | Edit::Move(..) => {}
            Edit::Reference(slot, number) => with(slot, &|family| family.reference = *number),
            Edit::Child(slot, name) => with(slot, &|family| family.child = *name),
            Edit::AlsoOurs(slot, name) => with(slot, &|family| family.also_ours = *name),
            Edit::Other(slot, name) => with(slot, &|family| family.other = *name),
            Edit::Sentence(slot, sentence) => with(slot, &|family| family.sentence = *sentence),
            Edit::Consent(slot, given, expires) => {
                with(slot, &|family| (family.given, family.expires) = (*given, *expires));
            }
            Edit::Still(slot, still) => with(slot, &|family| family.still = *still),
            Edit::Missing(slot, is) => with(slot, &|family| family.is_missing = *is),
            Edit::Broken(slot, is) => with(slot, &|family| family.is_broken = *is),
            Edit::Closes(slot, is) => with(slot, &|family| family.closes = *is),
            Edit::Welsh(slot, is) => with(slot, &|family| family.welsh = *is),
            Edit::Footer(is) => self.footer = *is,
            Edit::ServiceBreaks(is) => self.service_breaks = *is,
            Edit::Paper(paper) => self.paper = *paper,
            Edit::Theme(theme) => self.theme = *theme,
            Edit::Study(study) => self.study = *study,
            Edit::AsOf(day) => self.as_of = *day,
            Edit::Standalone(is) => self.standalone = *is,
        }
    }

    /// Every file of the book with its bytes.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut all: BTreeMap<PathBuf, Vec<u8>> = BTreeMap::new();
        let mut put = |path: String, text: String| all.insert(PathBuf::from(path), text.into_bytes());
        let theme = ["default", "ours", "ours", "theirs"][self.theme];
        let paper = ["A4", "Letter"][self.paper];
        put(
            "book.toml".to_owned(),
            format!("[book]\ntitle = \"Edited\"\n[theme]\nname = \"{theme}\"\n[output.pdf]\npaper = \"{paper}\"\n"),
        );
        let thanks = if self.theme == 1 {
            "Thank you, { $name }. It was good to be with you and { $children }."
        } else {
            "Thank you so much, { $name }, and { $children }."
        };
        put("themes/ours/wording/en.ftl".to_owned(), format!("thanks = {thanks}\n"));
        put("themes/theirs/theme.toml".to_owned(), "[colour]\nnothing = 3\n".to_owned());
        let footer = if self.footer { "footer: Confidential\n" } else { "" };
        let practitioners =
            if self.service_breaks { "practitioners: 3" } else { "practitioners: [{ id: hreid, name: Helen Reid }]" };
        put("content/service.yaml".to_owned(), format!("name: Severn Vale Service\n{practitioners}\n{footer}"));
        if let Some(family) = self.study {
            let text = format!(
                "---\nfamily: SV-{family}\ntitle: A game\nauthor: hreid\npseudonyms: {{ kid: Mia, jo: Jude }}\n---\nMia played.\n"
            );
            put("content/case-studies/a-game.md".to_owned(), text);
        }
        for (slot, family) in &self.families {
            family.files(&format!("content/families/f{slot}"), &mut all);
        }
        all
    }
}

impl Family {
    pub(crate) fn files(&self, folder: &str, all: &mut BTreeMap<PathBuf, Vec<u8>>) {
        let mut put = |name: &str, bytes: Vec<u8>| all.insert(Path::new(folder).join(name), bytes);
        let child = NAMES[self.child];
        let short = child.split(' ').next().unwrap();
        let mut notes = format!(
            "reference: SV-{}\npractitioner: hreid\nchild: {{ id: kid, name: {child}, known_as: {short} }}\nadults:\n  - {{ id: jo, name: Jo Hale, client: true }}\n\
             consent: [{{ by: jo, for: [stills, booklet], stills: all, given: {}{} }}]\n\
             retention: {{ until: 2026-12-31 }}\n\
             goals: [{{ id: play, text: Playing together, ratings: [{{ on: 2026-01-12, by: jo, value: 3 }}] }}]\n",
            self.reference,
            ["2026-01-12", "2026-04-01"][self.given],
            self.expires
                .map(|day| format!(", expires: {}", DAYS[day].replace("2026-03-31", "2026-05-02")))
                .unwrap_or_default(),
        );
        if let Some(other) = self.other {
            let _ = writeln!(notes, "others: [{{ name: {}, role: friend }}]", NAMES[other]);
        }
        if let Some(name) = self.also_ours {
            let _ = writeln!(notes, "also_ours: [{}]", NAMES[name]);
        }
        put("family.yaml", notes.into_bytes());
        let clip = "clips: [{ id: looks, still: stills/c1.png, alt: Blocks., caption: You wait., shows: [kid, jo] }]\n";
        let clips = if self.still.is_some() || self.is_missing { clip } else { "" };
        let on = if self.is_broken { "never" } else { "2026-01-20" };
        put(
            "cycle-1.md",
            format!(
                "---\nfilm: {{ on: {on} }}\nreview: {{ on: 2026-01-27 }}\n{clips}---\n{}\n",
                SENTENCES[self.sentence]
            )
            .into_bytes(),
        );
        if self.closes {
            put("closing.md", b"---\non: 2026-03-23\n---\n# Progress\n\nYou laugh together.\n\n# For you {#child}\n\nYou held it up.\n".to_vec());
        }
        if self.welsh {
            put("closing.cy.md", "# Cynnydd\n\nRydych chi'n chwerthin.\n".as_bytes().to_vec());
        }
        if let (Some(still), false) = (self.still, self.is_missing) {
            put("stills/c1.png", picture(still));
        }
    }
}

/// A small picture that is like no other of another number.
pub(crate) fn picture(number: u8) -> Vec<u8> {
    let light = |x: u32, y: u32| -> u8 {
        let mut part = x / 10 + y / 10 * 16 + u32::from(number) * 65_536 + 1;
        for _ in 0..3 {
            part = (part ^ (part >> 16)).wrapping_mul(0x45d9_f3b7);
        }
        (part >> 24) as u8
    };
    let pixels = image::RgbImage::from_fn(160, 120, |x, y| image::Rgb([light(x, y), light(y, x), 90]));
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

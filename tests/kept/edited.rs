//! Books edited at random, built after every edit, and compared with the same book built once from nothing.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::Index;
use traject::diagnostic::Diagnostic;
use traject::pdf::Password;
use traject::site::{self, Kind, Outcome, Passwords, Progress, Request, Wanted};

use crate::run::files;

/// Nobody watches.
pub(crate) struct Silent;

impl Progress for Silent {
    fn begin(&self, _: usize) {}
    fn family_done(&self) {}
    fn end(&self) {}
}

/// The same password for everyone.
struct Anyone;

impl Passwords for Anyone {
    fn give(&self, wanted: &Wanted) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
        let password = || Password::new("correct horse battery staple").unwrap();
        Ok(wanted.references.iter().map(|reference| (reference.clone(), password())).collect())
    }
}

/// Names that stand in some families' notes and in other families' sentences.
const NAMES: [&str; 5] = ["Zofia Wren", "Macsen Pugh", "Ottilie Brand", "Tamsin Oake", "Idris Vale"];
/// Two of the same length, one with somebody's name in it, one long.
const SENTENCES: [&str; 5] = [
    "You waited, and she looked up at you.",
    "You waited, and he laughed so loudly.",
    "You talked about Ottilie Brand, and she smiled.",
    "You said that Zofia and Idris Vale may come.",
    "You sat on the floor. She gave you the red block, you took it, and both of you waited for the next one.",
];
const DAYS: [&str; 4] = ["2026-03-31", "2026-04-01", "2026-06-30", "2027-01-01"];

/// A family as its notes will say.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is an edit of its own")]
struct Family {
    reference: usize,
    child: usize,
    also_ours: Option<usize>,
    other: Option<usize>,
    sentence: usize,
    given: usize,
    expires: Option<usize>,
    still: Option<u8>,
    is_missing: bool,
    is_broken: bool,
    closes: bool,
    welsh: bool,
}

/// A book as it will be.
#[derive(Clone, Debug)]
struct World {
    families: BTreeMap<usize, Family>,
    footer: bool,
    service_breaks: bool,
    paper: usize,
    theme: usize,
    study: Option<usize>,
    as_of: usize,
    standalone: bool,
}

#[derive(Clone, Debug)]
enum Edit {
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

/// What is done to files behind the program's back.
#[derive(Clone, Debug)]
enum Mischief {
    Delete(Index),
    Touch(Index),
    Turn(Index, Index),
    Lengthen(Index),
    Stray(Index),
    Stranger,
    TouchNotes(Index),
    Forget(Index),
    Spoil(Index, Index),
    Swap(Index, Index),
    ForgetStills,
}

/// How it is built in between.
#[derive(Clone, Debug)]
enum Between {
    Nothing,
    Only(Kind),
    One(usize),
    Protected,
    Checked,
}

#[derive(Clone, Debug)]
struct Step {
    edits: Vec<Edit>,
    mischief: Vec<Mischief>,
    /// Whether what was edited keeps the time it had.
    keeps_time: bool,
    between: Between,
}

fn edit() -> impl Strategy<Value = Edit> {
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

fn mischief() -> impl Strategy<Value = Mischief> {
    let which = any::<Index>;
    prop_oneof![
        which().prop_map(Mischief::Delete),
        which().prop_map(Mischief::Touch),
        (which(), which()).prop_map(|(file, byte)| Mischief::Turn(file, byte)),
        which().prop_map(Mischief::Lengthen),
        which().prop_map(Mischief::Stray),
        Just(Mischief::Stranger),
        which().prop_map(Mischief::TouchNotes),
        which().prop_map(Mischief::Forget),
        (which(), which()).prop_map(|(file, byte)| Mischief::Spoil(file, byte)),
        (which(), which()).prop_map(|(one, other)| Mischief::Swap(one, other)),
        Just(Mischief::ForgetStills),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let between = prop_oneof![
        6 => Just(Between::Nothing),
        1 => Just(Between::Only(Kind::Letter)),
        1 => Just(Between::Only(Kind::Progress)),
        2 => (0..5_usize).prop_map(Between::One),
        1 => Just(Between::Protected),
        1 => Just(Between::Checked),
    ];
    let edits = prop::collection::vec(edit(), 0..3);
    let mischief = prop::collection::vec(mischief(), 0..2);
    (edits, mischief, any::<bool>(), between).prop_map(|(edits, mischief, keeps_time, between)| Step {
        edits,
        mischief,
        keeps_time,
        between,
    })
}

impl World {
    fn new() -> Self {
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

    fn edit(&mut self, edit: &Edit) {
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
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
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
    fn files(&self, folder: &str, all: &mut BTreeMap<PathBuf, Vec<u8>>) {
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
fn picture(number: u8) -> Vec<u8> {
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

/// Brings the notes on disk up to date; what is right already is left alone.
fn write(root: &Path, wanted: &BTreeMap<PathBuf, Vec<u8>>, keeps_time: bool) {
    for folder in ["content", "themes"] {
        for name in files(&root.join(folder)).keys() {
            let path = Path::new(folder).join(name);
            if !wanted.contains_key(&path) {
                fs::remove_file(root.join(&path)).unwrap();
                let _ = fs::remove_dir(root.join(&path).parent().unwrap());
                let _ = fs::remove_dir(root.join(&path).parent().unwrap().parent().unwrap());
            }
        }
    }
    for (path, bytes) in wanted {
        let path = root.join(path);
        if fs::read(&path).is_ok_and(|there| there == *bytes) {
            continue;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let before = fs::metadata(&path).and_then(|known| known.modified()).ok().filter(|_| keeps_time);
        fs::write(&path, bytes).unwrap();
        if let Some(before) = before {
            set_time(&path, before);
        }
    }
}

fn set_time(path: &Path, time: SystemTime) {
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

fn some(folder: &Path, which: Index) -> Option<PathBuf> {
    let found: Vec<String> = files(folder).into_keys().collect();
    (!found.is_empty()).then(|| folder.join(&found[which.index(found.len())]))
}

fn turn(path: &Path, which: Index) {
    let mut bytes = fs::read(path).unwrap();
    if !bytes.is_empty() {
        let at = which.index(bytes.len());
        bytes[at] ^= 1;
        fs::write(path, bytes).unwrap();
    }
}

fn mischievous(root: &Path, mischief: &Mischief) {
    let (build, kept) = (root.join("build"), root.join(".traject/kept"));
    match mischief {
        Mischief::Delete(which) => drop(some(&build, *which).map(|path| fs::remove_file(path).unwrap())),
        Mischief::Touch(which) => drop(some(&build, *which).map(|path| set_time(&path, SystemTime::now()))),
        Mischief::Turn(which, byte) => {
            if let Some(path) = some(&build, *which) {
                let before = fs::metadata(&path).unwrap().modified().unwrap();
                turn(&path, *byte);
                set_time(&path, before);
            }
        }
        Mischief::Lengthen(which) => {
            if let Some(path) = some(&build, *which) {
                let longer = [fs::read(&path).unwrap(), b" ".to_vec()].concat();
                fs::write(path, longer).unwrap();
            }
        }
        Mischief::Stray(which) => {
            if let Some(path) = some(&build, *which).filter(|path| path.parent() != Some(&build)) {
                fs::write(path.with_file_name("stray.pdf"), "old").unwrap();
            }
        }
        Mischief::Stranger => {
            fs::create_dir_all(build.join("families/SV-9/child")).unwrap();
            fs::write(build.join("families/SV-9/child/SV-9-letter.pdf"), "old").unwrap();
        }
        Mischief::TouchNotes(which) => {
            if let Some(path) = some(&root.join("content"), *which) {
                set_time(&path, SystemTime::now());
            }
        }
        Mischief::Forget(which) => drop(some(&kept, *which).map(|path| fs::remove_file(path).unwrap())),
        Mischief::Spoil(which, byte) => drop(some(&kept, *which).map(|path| turn(&path, *byte))),
        Mischief::Swap(one, other) => {
            if let (Some(one), Some(other)) = (some(&kept, *one), some(&kept, *other)) {
                let (first, second) = (fs::read(&one).unwrap(), fs::read(&other).unwrap());
                fs::write(one, second).unwrap();
                fs::write(other, first).unwrap();
            }
        }
        Mischief::ForgetStills => drop(fs::remove_dir_all(root.join(".traject/stills"))),
    }
}

fn build(root: &Path, world: &World, change: impl FnOnce(&mut Request)) -> Outcome {
    let as_of: Date = DAYS[world.as_of].parse().unwrap();
    let mut request = Request {
        root: root.to_owned(),
        references: Vec::new(),
        only: Vec::new(),
        as_of,
        standalone: world.standalone,
        check_only: false,
        protect: false,
    };
    change(&mut request);
    site::run(&request, &Silent, &Anyone)
}

/// Everything that is told, in an order of its own.
fn told(outcome: &Outcome) -> Vec<String> {
    let mut told: Vec<String> = outcome.problems.iter().map(|problem| format!("{problem:?}")).collect();
    told.extend(outcome.allowed.iter().map(|(folder, name)| format!("{folder}: {name}")));
    told.sort();
    told.push(format!("{} documents, {} refused, {} families", outcome.documents, outcome.refused, outcome.families));
    told
}

fn compare(root: &Path, world: &World) -> Result<(), TestCaseError> {
    let outcome = build(root, world, |_| ());
    let clean = tempfile::tempdir().unwrap();
    write(clean.path(), &world.files(), false);
    let once = build(clean.path(), world, |_| ());
    prop_assert_eq!(told(&outcome), told(&once));
    prop_assert_eq!(outcome.build_dir.is_some(), once.build_dir.is_some());
    if once.build_dir.is_none() {
        // Trouble with settings, theme or service touches nothing.
        return Ok(());
    }
    let (built, wanted) = (files(&root.join("build")), files(&clean.path().join("build")));
    prop_assert_eq!(built.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    for (name, bytes) in &wanted {
        prop_assert!(built[name] == *bytes, "{name} is stale");
    }
    // And what is as it should be is left alone, whatever was done before.
    let again = build(root, world, |_| ());
    prop_assert_eq!(told(&again), told(&once));
    // A still that two families have is known only when both have been made.
    let shares = again.problems.iter().any(|problem| problem.code == "guard-same-still");
    prop_assert_eq!((again.written, again.removed), if shares { (again.written, again.written) } else { (0, 0) });
    let is_wrong = again.problems.iter().any(traject::diagnostic::Diagnostic::is_error);
    prop_assert!(is_wrong || again.families_made == 0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_book_edited_at_random_is_the_book_built_once(steps in prop::collection::vec(step(), 1..7)) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let mut world = World::new();
        write(root, &world.files(), false);
        build(root, &world, |_| ());
        for step in &steps {
            for edit in &step.edits {
                world.edit(edit);
            }
            write(root, &world.files(), step.keeps_time);
            match &step.between {
                Between::Nothing => {}
                Between::Only(kind) => drop(build(root, &world, |request| request.only = vec![*kind])),
                Between::One(number) => drop(build(root, &world, |request| request.references = vec![format!("SV-{number}")])),
                Between::Protected => drop(build(root, &world, |request| request.protect = true)),
                Between::Checked => {
                    let before = files(root);
                    build(root, &world, |request| request.check_only = true);
                    prop_assert!(before == files(root), "checking writes nothing");
                }
            }
            for mischief in &step.mischief {
                mischievous(root, mischief);
            }
            compare(root, &world)?;
        }
    }
}

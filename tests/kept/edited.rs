//! Books edited at random, built after every edit, and compared with the same book built once from nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::Index;
use traject::diagnostic::Diagnostic;
use traject::pdf::Password;
use traject::site::{self, Kind, Outcome, Passwords, Progress, Request, Wanted};

use crate::run::files;
use crate::world::{DAYS, Edit, World, edit};

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
    let mut request = Request { standalone: world.standalone, ..Request::all(root, as_of) };
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

//! What the fuzz targets of `fuzz/` do, over their corpus and over bytes that are near it: so that they stay true between
//! two runs of the fuzzer.

#[path = "../../fuzz/functions/front_matter.rs"]
mod front_matter;
#[path = "../../fuzz/functions/guard.rs"]
mod guard;
#[path = "../../fuzz/functions/jpeg.rs"]
mod jpeg;
#[path = "../../fuzz/functions/markdown.rs"]
mod markdown;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;

/// The inputs that are kept for a target.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 2, "{target} has a corpus");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// How bytes are changed.
#[derive(Clone, Debug)]
enum Change {
    Cut(Index),
    Turn(Index, u8),
    Take(Index, usize),
    Insert(Index, Vec<u8>),
    Double(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Change::Cut),
        (at(), any::<u8>()).prop_map(|(at, byte)| Change::Turn(at, byte)),
        (at(), 1..40_usize).prop_map(|(at, length)| Change::Take(at, length)),
        (at(), prop::collection::vec(any::<u8>(), 1..12)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (
            at(),
            prop::sample::select(vec![
                "---\n",
                "{",
                "[",
                "\"",
                "<",
                "&",
                "*",
                "- ",
                ": ",
                "\u{202e}",
                "\u{f0000}",
                "\n"
            ])
        )
            .prop_map(|(at, text)| Change::Insert(at, text.as_bytes().to_vec())),
        at().prop_map(Change::Double),
    ]
}

/// Changes to some bytes, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Changes(Vec<Change>);

pub(crate) fn changes() -> impl Strategy<Value = Changes> {
    prop::collection::vec(change(), 1..5).prop_map(Changes)
}

impl Changes {
    pub(crate) fn of(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        for change in &self.0 {
            let length = bytes.len();
            match change {
                _ if length == 0 => bytes.push(b'a'),
                Change::Cut(at) => bytes.truncate(at.index(length)),
                Change::Turn(at, byte) => bytes[at.index(length)] = *byte,
                Change::Take(at, some) => drop(bytes.drain(at.index(length)..(at.index(length) + some).min(length))),
                Change::Insert(at, new) => drop(bytes.splice(at.index(length)..at.index(length), new.iter().copied())),
                Change::Double(at) => bytes.extend_from_within(at.index(length)..),
            }
        }
        bytes
    }
}

fn fuzz(target: &str, cases: u32, run: fn(&[u8])) {
    let inputs = corpus(target);
    for input in &inputs {
        run(input);
    }
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let near = (prop::sample::select(inputs), changes()).prop_map(|(input, changes)| changes.of(input));
    let any = prop_oneof![8 => near, 1 => prop::collection::vec(any::<u8>(), 0..200)];
    proptest::test_runner::TestRunner::new(config)
        .run(&any, |input| {
            run(&input);
            Ok(())
        })
        .unwrap();
}

#[test]
fn front_matter_of_any_bytes_is_told_at_its_place() {
    fuzz("front_matter", 200, front_matter::run);
}

#[test]
fn markdown_of_any_bytes_is_read() {
    fuzz("markdown", 500, markdown::run);
}

#[test]
fn photographs_of_any_bytes_leave_clean() {
    fuzz("jpeg", 300, jpeg::run);
}

#[test]
fn finished_files_of_any_bytes_are_judged() {
    fuzz("guard", 300, guard::run);
}

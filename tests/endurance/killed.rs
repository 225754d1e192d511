//! Kills builds at all moments of their lives.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::family::book_of;
use crate::run::{files, traject};

const SENTENCES: [&str; 2] = ["You laugh together, both of you.", "You sing together, all day long."];

fn spawn(book: &Path) -> std::process::Child {
    Command::new(env!("CARGO_BIN_EXE_traject"))
        .arg("build")
        .current_dir(book)
        .env("SOURCE_DATE_EPOCH", "1775000000")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What each of two books is built to, and how long that takes.
fn wanted() -> ([BTreeMap<String, Vec<u8>>; 2], Duration) {
    let mut longest = Duration::ZERO;
    let wanted = SENTENCES.map(|sentence| {
        let clean = book_of(sentence).write();
        let began = Instant::now();
        assert_eq!(traject(clean.root(), &["build"]).code, 0);
        longest = longest.max(began.elapsed());
        files(&clean.path("build"))
    });
    (wanted, longest)
}

#[test]
fn a_build_that_is_killed_leaves_whole_files_and_the_next_is_right() {
    const KILLS: u32 = 14;
    let (wanted, long) = wanted();
    let book = book_of(SENTENCES[0]).write();
    let mut seed = 7_u32;
    for round in 0..KILLS {
        let sentence = SENTENCES[round as usize % 2];
        for number in 0..5 {
            let closing = format!("---\non: 2026-03-23\n---\n# Progress\n\n{sentence}\n");
            fs::write(book.path(&format!("content/families/f{number}/closing.md")), closing).unwrap();
        }
        // Somewhere in the middle of it, another place every time.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let moment =
            long.mul_f64(f64::from(round) / f64::from(KILLS) + f64::from(seed >> 16) / 65_536.0 / f64::from(KILLS));
        let mut build = spawn(book.root());
        std::thread::sleep(moment);
        build.kill().unwrap();
        build.wait().unwrap();
        for (name, bytes) in files(&book.path("build")) {
            if !name.rsplit('/').next().is_some_and(|name| name.starts_with(".traject-")) {
                let whole = wanted.iter().any(|wanted| wanted.get(&name) == Some(&bytes));
                assert!(whole, "{name} is torn after {moment:?}");
            }
        }
        // Every other time the next build is killed too.
        if round % 3 != 2 {
            let next = traject(book.root(), &["build"]);
            assert_eq!(next.code, 0, "{}", next.err);
            let again = files(&book.path("build"));
            assert!(again.keys().eq(wanted[0].keys()), "{:?}", again.keys());
            for (name, bytes) in &wanted[round as usize % 2] {
                assert!(again[name] == *bytes, "{name} is stale after {moment:?}");
            }
            assert!(traject(book.root(), &["build"]).err.contains(" 0 files written"));
        }
    }
}

#[test]
fn two_builds_at_once_wait_for_each_other() {
    let (wanted, _) = wanted();
    let book = book_of(SENTENCES[0]).write();
    let builds: Vec<_> = (0..3).map(|_| spawn(book.root())).collect();
    for mut build in builds {
        assert!(build.wait().unwrap().success());
    }
    assert!(files(&book.path("build")) == wanted[0]);
}

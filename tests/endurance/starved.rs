//! Builds on a disk that takes no more, or nothing at all.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::family::book_of;
use crate::run::{files, traject};

const SENTENCE: &str = "You laugh together, both of you.";

/// Runs a line of shell in the book's folder; `$TRAJECT` is the program.
fn shell(book: &Path, line: &str) -> Output {
    Command::new("bash")
        .args(["-c", line])
        .current_dir(book)
        .env("TRAJECT", env!("CARGO_BIN_EXE_traject"))
        .env("SOURCE_DATE_EPOCH", "1775000000")
        .output()
        .unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn notes_that_cannot_be_opened_end_a_run_with_code_4() {
    let book = book_of("You laugh together.").write();
    std::fs::rename(book.path("content"), book.path("elsewhere")).unwrap();
    std::fs::write(book.path("content"), "a file in the folder's place").unwrap();
    for command in ["check", "build"] {
        let run = traject(book.root(), &[command]);
        assert_eq!(run.code, 4, "{command}: {}", run.err);
        assert!(run.err.contains("unreadable") && !run.err.contains("no-service"), "{}", run.err);
    }
}

/// Files that can't grow beyond a size, as on a disk that fills up while a build goes on.
#[test]
fn a_disk_that_takes_no_more_is_told_and_leaves_nothing_half() {
    let clean = book_of(SENTENCE).write();
    assert_eq!(traject(clean.root(), &["build"]).code, 0);
    let wanted = files(&clean.path("build"));
    let book = book_of("You sing together, all day long.").write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let new = book_of(SENTENCE);
    for path in new.paths() {
        fs::write(book.path(path), new.bytes(path)).unwrap();
    }
    for kilobytes in [1, 8, 24] {
        let starved = shell(book.root(), &format!("trap '' XFSZ; ulimit -f {kilobytes}; exec $TRAJECT build --jobs 1"));
        assert_eq!(starved.status.code(), Some(4), "{}", told(&starved));
        assert!(told(&starved).contains("look whether the disk is full"), "{}", told(&starved));
        // What could not be written whole was not left beside what was there before.
        for (name, bytes) in files(&book.path("build")) {
            assert!(name == "index.html" || wanted.get(&name) == Some(&bytes), "{name} is stale with {kilobytes} kB");
        }
    }
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    assert!(files(&book.path("build")) == wanted);
}

/// What is remembered can't be written, the documents can: a build is a build.
#[test]
fn nothing_kept_is_no_trouble() {
    let book = book_of(SENTENCE).write();
    fs::write(book.path(".traject"), "in the way").unwrap();
    for _ in 0..2 {
        let run = traject(book.root(), &["build"]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
    assert!(book.path("build/families/SV-0/recipient-1/SV-0-letter.pdf").exists());
}

/// A file where a folder must be.
#[test]
fn what_is_in_the_way_is_told() {
    let book = book_of(SENTENCE).write();
    fs::write(book.path("build"), "in the way").unwrap();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 4, "{}", run.err);
    assert_eq!(fs::read(book.path("build")).unwrap(), b"in the way");
    fs::remove_file(book.path("build")).unwrap();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
}

/// A disk of its own that is too small, and one that is read-only; mounted in a namespace that nobody else sees.
#[test]
#[ignore = "mounts a disk in a namespace of its own; run tests/run.sh"]
fn a_full_disk_and_a_read_only_one() {
    let book = book_of(SENTENCE).write();
    let clean = book_of(SENTENCE).write();
    assert_eq!(traject(clean.root(), &["build"]).code, 0);
    let line = "
        set -e
        mkdir build
        mount -t tmpfs -o size=200k tmpfs build
        code=0; $TRAJECT build || code=$?
        [ $code = 4 ]
        [ -z \"$(find build -name '.traject-*')\" ]
        mount -o remount,size=64m build
        $TRAJECT build
        diff -r build $CLEAN
        sed -i 's/together/apart/' content/families/f0/closing.md
        mount -o remount,ro build
        code=0; $TRAJECT build || code=$?
        [ $code = 4 ]
        mount -o remount,rw build
        $TRAJECT build
        grep -q apart build/families/SV-0/recipient-1/SV-0-letter.html
        sed -i 's/apart/together/' content/families/f0/closing.md
        $TRAJECT build
        diff -r build $CLEAN
    ";
    let line = line.replace("$CLEAN", clean.path("build").to_str().unwrap());
    let run = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "bash", "-c", &line])
        .current_dir(book.root())
        .env("TRAJECT", env!("CARGO_BIN_EXE_traject"))
        .env("SOURCE_DATE_EPOCH", "1775000000")
        .output()
        .unwrap();
    assert!(run.status.success(), "{}{}", String::from_utf8_lossy(&run.stdout), told(&run));
}

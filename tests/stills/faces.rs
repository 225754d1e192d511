//! More faces in a still than its clip accounts for: a warning, and what silences it.

use image::{GrayImage, Luma};
use jiff::civil::date;
use traject::site::{self, Outcome, Progress, Request};

use crate::album::album;
use crate::book::{Book, of_family};

struct Quiet;

impl Progress for Quiet {
    fn begin(&self, _: usize) {}
    fn family_done(&self) {}
    fn end(&self) {}
}

/// Two faces as plain as they can be drawn, side by side.
fn two_faces() -> Vec<u8> {
    let soft = |x: f64, y: f64, center: (f64, f64), radius: (f64, f64)| {
        let (across, down) = ((x - center.0) / radius.0, (y - center.1) / radius.1);
        1.0 / (1.0 + ((across * across + down * down - 1.0) * 4.0).exp())
    };
    let picture = GrayImage::from_fn(1000, 400, |x, y| {
        let (x, y) = ((f64::from(x % 500) - 250.0) / 80.0, (f64::from(y) - 200.0) / 80.0);
        let mut light = 60.0 + 140.0 * soft(x, y, (0.0, 0.05), (0.62, 0.85));
        light -= 130.0 * soft(x, y, (0.0, -0.85), (0.75, 0.45));
        for side in [-1.0, 1.0] {
            light -= 90.0 * soft(x, y, (0.26 * side, -0.27), (0.17, 0.045));
            light -= 120.0 * soft(x, y, (0.26 * side, -0.12), (0.12, 0.06));
            light -= 45.0 * soft(x, y, (0.09 * side, 0.2), (0.05, 0.035));
        }
        light += 20.0 * soft(x, y, (0.0, 0.05), (0.06, 0.16));
        light -= 80.0 * soft(x, y, (0.0, 0.43), (0.24, 0.055));
        Luma([light.clamp(0.0, 255.0) as u8])
    });
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, image::ImageFormat::Png).unwrap();
    file.into_inner()
}

fn run(book: &Book, check_only: bool) -> (crate::book::Written, Outcome) {
    let written = book.write();
    let outcome = again(&written, check_only);
    (written, outcome)
}

fn again(book: &crate::book::Written, check_only: bool) -> Outcome {
    let request = Request { check_only, ..Request::all(book.root(), date(2026, 4, 1)) };
    site::run(&request, &Quiet, &site::NoPasswords)
}

/// The lines at which more faces are told of.
fn told(outcome: &Outcome) -> Vec<usize> {
    let more = outcome.problems.iter().filter(|problem| problem.code == "more-faces");
    more.map(|problem| problem.location.as_ref().unwrap().span.as_ref().unwrap().line).collect()
}

#[test]
fn check_and_build_warn_of_more_faces_than_the_clip_accounts_for() {
    let still = two_faces();
    let one = |keys: &str| album(&[("a.png", still.clone())], keys);
    for check_only in [true, false] {
        let (_, outcome) = run(&one(""), check_only);
        assert_eq!(told(&outcome), [4], "{:?}", outcome.problems);
        assert_eq!(outcome.exit_code(false), 0);
        assert!(outcome.problems.iter().any(|problem| problem.help.as_ref().unwrap().contains("`faces: 2`")));
    }
    for silent in [", faces: 2", ", hide: [[0.0, 0.0, 0.5, 1.0]]", ", crop: [0.5, 0.0, 0.5, 1.0]"] {
        assert!(told(&run(&one(silent), true).1).is_empty(), "{silent}");
    }
    assert_eq!(told(&run(&one(", faces: 1"), true).1), [4], "a count that is too small silences nothing");
    let both = one("").replace(&of_family("cycle-1.md"), "shows: [ada]", "shows: [ada, grace]");
    assert!(told(&run(&both, true).1).is_empty());
}

#[test]
fn faces_are_counted_once_and_remembered_with_the_still() {
    let (written, first) = run(&album(&[("a.png", two_faces())], ""), false);
    assert_eq!((told(&first), first.stills_made), (vec![4], 1));
    let cache = std::fs::read_dir(written.path(".traject/stills")).unwrap().next().unwrap().unwrap();
    let kept = std::fs::read(cache.path()).unwrap();
    let head = kept.split(|byte| *byte == b'\n').next().unwrap();
    assert!(String::from_utf8_lossy(head).contains("\"faces\":2"));
    // The same is said on every build, whether the family is made again or not.
    assert_eq!(told(&again(&written, false)), [4]);
    let cycle = written.path(&of_family("cycle-1.md"));
    let notes = std::fs::read_to_string(&cycle).unwrap();
    std::fs::write(&cycle, notes.replace("Grace waited.", "Grace waited longer.")).unwrap();
    let third = again(&written, false);
    assert_eq!((told(&third), third.stills_made), (vec![4], 0));
}

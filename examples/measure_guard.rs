//! What the guard costs: `cargo run --example measure_guard -- DIR`, over a book that has been built.
//!
//! Tells how long the register of names takes to make, and how long the documents that lie in `build/` take to judge.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use traject::privacy::guard::Guard;
use walkdir::WalkDir;

fn main() {
    let Some(root) = std::env::args().nth(1).map(PathBuf::from) else {
        eprintln!("usage: measure_guard DIR");
        std::process::exit(2);
    };
    let began = Instant::now();
    let book = traject::source::read(&root);
    println!("{} families read in {:.2} s", book.families.len(), began.elapsed().as_secs_f64());
    let began = Instant::now();
    let guard = Guard::new(&book);
    println!("register made in {:.2} s", began.elapsed().as_secs_f64());
    let (mut judged, mut files, mut seconds) = (0, 0, 0.0);
    for family in &book.families {
        let Some(reference) = &family.reference else { continue };
        let documents = documents(&root.join("build/families").join(reference));
        if documents.is_empty() {
            continue;
        }
        let began = Instant::now();
        let watch = guard.watch(family, []);
        // Without the family's pictures at hand each of them is told; the work is the same.
        let _ = watch.judge(Some(0), documents.iter().map(|(path, bytes)| (path, bytes)));
        seconds += began.elapsed().as_secs_f64();
        judged += 1;
        files += documents.len();
    }
    println!("{files} files of {judged} families judged in {seconds:.2} s on one core");
}

fn documents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let files = entries.filter_map(|entry| {
        let path = entry.path().strip_prefix(folder).ok()?.to_owned();
        Some((path, fs::read(entry.path()).ok()?))
    });
    files.collect()
}

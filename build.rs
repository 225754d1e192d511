//! Tells the program which program it is: a number over its sources and its built-in theme, so that what an earlier
//! program made is made again, even where both have the same version.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// What decides the documents.
const DECIDING: [&str; 4] = ["src", "themes", "Cargo.toml", "Cargo.lock"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for name in DECIDING {
        println!("cargo::rerun-if-changed={name}");
        // An installed package may come without its lock file.
        if Path::new(name).exists() {
            list(Path::new(name), &mut files)?;
        }
    }
    files.sort();
    let mut number = DefaultHasher::new();
    for file in files {
        (file.to_string_lossy().replace('\\', "/"), fs::read(&file)?).hash(&mut number);
    }
    println!("cargo::rustc-env=TRAJECT_BUILD={:016x}", number.finish());
    Ok(())
}

fn list(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        list(&entry?.path(), files)?;
    }
    Ok(())
}

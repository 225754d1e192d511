//! Pictures that notes name: there, in their folder, and of a kind that can be read. None is opened here.

use std::path::{Component, Path};

use super::folder::Disk;
use crate::diagnostic::Diagnostic;

/// Endings of pictures that can be read.
const KINDS: [&str; 5] = ["jpg", "jpeg", "png", "webp", "gif"];

/// What is wrong with a picture named in notes; `folder`, relative to the book, is where it must be.
pub(super) fn check(disk: &Disk, folder: &Path, named: &str) -> Option<Diagnostic> {
    let path = Path::new(named);
    let stays = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if named.contains('\\') {
        let problem = Diagnostic::error("picture-path", "This path is written with backslashes.");
        return Some(problem.help("Write forward slashes, such as stills/c1-looks-up.jpg; they work on every system."));
    }
    if !stays || named.contains(':') {
        let problem = Diagnostic::error("picture-outside", "This picture is outside the folder of these notes.");
        return Some(problem.help(
            "Copy it into the folder of these notes and write its path from there, such as stills/c1-looks-up.jpg.",
        ));
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if matches!(ending.as_str(), "heic" | "heif") {
        let problem = Diagnostic::error("picture-heic", "Pictures in Apple's HEIC format can't be read.");
        return Some(problem.help(
            "Export it as JPEG: in Photos choose File › Export, or on the phone set Camera › Formats to Most Compatible.",
        ));
    }
    if !KINDS.contains(&ending.as_str()) {
        let problem = Diagnostic::error("picture-kind", "Traject can't read this kind of picture.");
        return Some(problem.help("Save it as .jpg, .png, .webp or .gif."));
    }
    let relative = folder.join(path);
    let whole = disk.root.join(&relative);
    if !whole.is_file() {
        return Some(missing(&whole));
    }
    let real = whole.canonicalize().ok()?;
    let inside = disk.root.join(folder).canonicalize().is_ok_and(|folder| real.starts_with(folder));
    if !inside {
        let problem =
            Diagnostic::error("picture-outside", "This picture is a link that leads out of the folder it must be in.");
        return Some(problem.help("Put the picture itself into the folder."));
    }
    None
}

/// A picture that is not there: what it may have been meant to be, and what there is; both are the notes' own words.
fn missing(whole: &Path) -> Diagnostic {
    let name = whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = whole.parent().unwrap_or(whole);
    if folder.join(format!(".{name}.icloud")).exists() || folder.join(format!("{name}.icloud")).exists() {
        return Diagnostic::error("picture-missing", "This picture hasn't been downloaded to this computer yet.")
            .help("Download it: in the file manager choose “Download now” or “Always keep on this device”.");
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut there: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    there.retain(|name| !name.starts_with('.'));
    there.sort();
    let near = super::suggest::nearest(&name, there.iter().map(String::as_str));
    let shown = there.iter().take(12).map(String::as_str).collect::<Vec<_>>().join(", ");
    let problem = Diagnostic::error("picture-missing", "This picture does not exist.").help(
        "Write its path from the folder of these notes, exactly as the file is named, capitals included, such as stills/c1-looks-up.jpg.",
    );
    match near {
        Some(near) => problem.quoting(format!("{name} (did you mean {near}?)")),
        None if there.is_empty() => problem,
        None => problem.quoting(format!("{name} (in that folder: {shown})")),
    }
}

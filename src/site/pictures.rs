//! The pictures of a build: the service's logo and signatures once, a family's stills where consent allows.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::case::path::NotePath;
use crate::case::{Case, Clip, Cycle, Purpose, Service};
use crate::compose::Pictures;
use crate::diagnostic::Diagnostic;
use crate::document::Picture;
use crate::privacy::{ConsentGate, Missing};
use crate::source::{self, Book, FamilyNotes, SourceFile};
use crate::still::{self, StillProblem};

/// Longest side of a still in pixels: the letter's measure, 152 mm, at 270 dots an inch.
const STILL_LONGEST: u32 = 1600;
/// Height of a logo or signature in pixels: 15 mm at 600 dots an inch.
const DRAWING_HEIGHT: u32 = 360;

/// The service's logo and signatures.
pub(super) fn of_service(book: &Book, service: &Service) -> (Pictures, Vec<Diagnostic>) {
    let mut pictures = Pictures::default();
    let mut problems = Vec::new();
    let content = book.root.join(&book.config.book.src);
    let mut read = |name: &str, path: NotePath| {
        let drawn = open(&content, name).and_then(|bytes| Ok(still::drawing(&bytes, DRAWING_HEIGHT)?));
        match drawn {
            Ok(picture) => Some(Arc::new(picture)),
            Err(trouble) => {
                problems.push(trouble.at(book.service_file.as_deref(), &path));
                None
            }
        }
    };
    pictures.logo = service.logo.as_ref().and_then(|logo| read(logo, NotePath::top().key("logo")));
    for (at, practitioner) in service.practitioners.iter().enumerate() {
        let path = NotePath::top().key("practitioners").item(at).key("signature");
        let signature = practitioner.signature.as_ref().and_then(|name| read(name, path));
        pictures.signatures.extend(signature.map(|signature| (practitioner.id.clone(), signature)));
    }
    (pictures, problems)
}

/// A family's stills for its letters, beside what they share with all; a still that may not be shown is a warning, one
/// that can't be read an error.
pub(super) fn of_family(
    family: &FamilyNotes,
    case: &Case,
    shared: &Pictures,
    gate: ConsentGate<'_>,
    book: &Book,
) -> (Pictures, Vec<Diagnostic>) {
    let mut pictures = shared.clone();
    let mut problems = Vec::new();
    let folder = book.root.join(&book.config.book.src).join("families").join(&family.folder);
    for cycle in &case.cycles {
        for (at, clip) in cycle.clips.iter().enumerate() {
            let Some(name) = &clip.still else { continue };
            let (file, path) = place(family, cycle, at);
            if let Err(reasons) = gate.still(clip, Purpose::Stills) {
                problems.push(left_out(&reasons, file, &path));
                continue;
            }
            match read(&folder, name, clip) {
                Ok(picture) => {
                    pictures.stills.insert(clip.id.clone(), Arc::new(picture));
                }
                Err(trouble) => problems.push(trouble.at(file, &path)),
            }
        }
    }
    (pictures, problems)
}

fn read(folder: &Path, name: &str, clip: &Clip) -> Result<Picture, Unread> {
    Ok(still::photograph(&open(folder, name)?, clip.crop, &clip.hide, STILL_LONGEST)?)
}

/// Why a picture was not read.
enum Unread {
    Outside,
    Disk(io::Error),
    Still(StillProblem),
}

impl From<StillProblem> for Unread {
    fn from(problem: StillProblem) -> Self {
        Self::Still(problem)
    }
}

impl Unread {
    fn at(&self, file: Option<&SourceFile>, path: &NotePath) -> Diagnostic {
        let told = match self {
            Self::Outside => Diagnostic::error("picture-outside", "this picture lies outside its folder")
                .help("put the picture itself there, not a link to it"),
            Self::Disk(error) => Diagnostic::error("picture-unread", format!("this picture can't be read: {error}"))
                .help("look whether the file is there under this name, and may be read"),
            Self::Still(problem) => Diagnostic::error("picture-unusable", problem.to_string()).help(problem.help()),
        };
        located(told, file, path)
    }
}

/// A picture's bytes, if it really lies in the folder.
fn open(folder: &Path, name: &str) -> Result<Vec<u8>, Unread> {
    let within = folder.canonicalize().map_err(Unread::Disk)?;
    let path: PathBuf = within.join(name).canonicalize().map_err(Unread::Disk)?;
    if !path.starts_with(&within) {
        return Err(Unread::Outside);
    }
    let size = fs::metadata(&path).map_err(Unread::Disk)?.len();
    if size > still::FILE_MOST as u64 {
        return Err(Unread::Still(StillProblem::TooLarge));
    }
    fs::read(&path).map_err(Unread::Disk)
}

/// Where a clip's still is noted.
fn place<'a>(family: &'a FamilyNotes, cycle: &Cycle, clip: usize) -> (Option<&'a SourceFile>, NotePath) {
    let name = format!("cycle-{}.md", cycle.number);
    let file = family.files.iter().find(|file| file.path.file_name().is_some_and(|found| *found == *name));
    (file.map(AsRef::as_ref), NotePath::top().key("clips").item(clip).key("still"))
}

/// One warning a still, with every reason once.
fn left_out(reasons: &[Missing], file: Option<&SourceFile>, path: &NotePath) -> Diagnostic {
    let mut whys: Vec<&str> = Vec::new();
    let mut people: Vec<&str> = Vec::new();
    for reason in reasons {
        let (why, who) = match reason {
            Missing::NobodyNamed => ("`shows` names nobody, so consent can't be judged", None),
            Missing::NoLine { person } => ("no live consent for `stills` covers everyone in it", Some(person)),
            Missing::Refused { child } => ("a child in it refused", Some(child)),
            Missing::Withdrawn { child } => ("consent for a child in it was withdrawn", Some(child)),
            Missing::NotHidden { person } => {
                ("somebody else is in it, whom no consent covers and nothing hides", Some(person))
            }
        };
        if !whys.contains(&why) {
            whys.push(why);
        }
        people.extend(who.map(String::as_str));
    }
    let message = format!("this still is left out of the documents: {}", whys.join("; "));
    let told = Diagnostic::warning("still-left-out", message)
        .help("that is as it should be, unless a line of `consent` is missing in family.yaml");
    let told = if people.is_empty() { told } else { told.quoting(people.join(", ")) };
    located(told, file, path)
}

fn located(told: Diagnostic, file: Option<&SourceFile>, path: &NotePath) -> Diagnostic {
    match file {
        Some(file) => told.at(&file.path, &file.text, source::place(file, path)),
        None => told,
    }
}

//! Stills from films: the frame a clip begins with, taken by ffmpeg where it is on the machine (`film`).
//!
//! Nothing is ever overwritten, and no note is changed: the practitioner is told what to add.

mod film;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::sheet::{family_of, sources};
use super::{pictures, write};
use crate::case::path::NotePath;
use crate::case::{Clip, Cycle, Timecode};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::source::{self, FamilyNotes, SourceFile};

/// What was taken.
#[derive(Debug, Default)]
pub struct Grabbed {
    /// Everything that went wrong.
    pub problems: Vec<Diagnostic>,
    /// Every file that was read, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// The new stills.
    pub stills: Vec<GrabbedStill>,
}

/// One frame that is a still now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrabbedStill {
    /// The cycle's file, relative to the book.
    pub note: PathBuf,
    /// The clip's line in it.
    pub line: usize,
    /// The clip.
    pub clip: String,
    /// The picture, within the family's folder: what `still` is to say.
    pub still: String,
}

/// Takes a frame for every clip of a family that says where it is in its film and has no still.
pub fn grab(root: &Path, reference: &str) -> Grabbed {
    let mut grabbed = Grabbed::default();
    let book = source::read(root);
    grabbed.sources = sources(&book);
    let family = match family_of(&book, reference) {
        Ok(family) => family,
        Err(problem) => {
            grabbed.problems.push(problem);
            return grabbed;
        }
    };
    let Some(case) = &family.case else {
        grabbed.problems.extend(family.problems.iter().cloned());
        return grabbed;
    };
    let folder = pictures::families(&book).join(&family.folder);
    for cycle in &case.cycles {
        let film = cycle.film.as_ref().and_then(|film| film.file.as_deref());
        for (number, clip) in cycle.clips.iter().enumerate() {
            let (Some(film), Some(at), None) = (film, clip.at, &clip.still) else { continue };
            match take(&folder, film, at, clip) {
                Ok(still) => grabbed.stills.push(told(family, cycle, number, clip, still)),
                Err(trouble) => {
                    let ends = matches!(trouble, NotTaken::NoFfmpeg | NotTaken::NoFfprobe);
                    grabbed.problems.push(trouble.at(family, cycle, number));
                    if ends {
                        return grabbed;
                    }
                }
            }
        }
    }
    grabbed
}

fn told(family: &FamilyNotes, cycle: &Cycle, number: usize, clip: &Clip, still: String) -> GrabbedStill {
    let (file, _) = pictures::place(family, cycle, number);
    let path = NotePath::top().key("clips").item(number);
    let location = file
        .and_then(|file| Diagnostic::warning("", "").at(&file.path, &file.text, source::place(file, &path)).location);
    let line = location.as_ref().and_then(|location| location.span.as_ref()).map_or(1, |span| span.line);
    let note = location.map(|location| location.file).unwrap_or_default();
    GrabbedStill { note, line, clip: clip.id.clone(), still }
}

/// Why a frame was not taken.
enum NotTaken {
    NoFfmpeg,
    NoFfprobe,
    /// ffmpeg was built without this filter.
    NoFilter(&'static str),
    /// Colours of a kind ffmpeg can't turn into red, green and blue.
    Colours,
    /// The moment lies past the end, which is so many seconds from the start.
    PastEnd(f64),
    Name,
    There,
    Outside,
    Disk(io::Error),
    NoFrame,
    TooLong,
}

impl From<io::Error> for NotTaken {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

fn take(folder: &Path, film: &str, at: Timecode, clip: &Clip) -> Result<String, NotTaken> {
    let is_plain = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_';
    if clip.id.is_empty() || clip.id.len() > 100 || !clip.id.bytes().all(is_plain) {
        return Err(NotTaken::Name);
    }
    let within = folder.canonicalize()?;
    let film = within.join(film).canonicalize()?;
    if !film.starts_with(&within) {
        return Err(NotTaken::Outside);
    }
    let stills = within.join("stills");
    write::make_private(&stills)?;
    if !stills.canonicalize()?.starts_with(&within) {
        return Err(NotTaken::Outside);
    }
    let name = format!("{}.jpg", clip.id);
    if fs::symlink_metadata(stills.join(&name)).is_ok() {
        return Err(NotTaken::There);
    }
    let scratch = tempfile::Builder::new().prefix(".traject-").suffix(".png").tempfile_in(&stills)?;
    let picture = film::frame_at(&film, at, scratch.path())?;
    let mut still = tempfile::Builder::new().prefix(".traject-").suffix(".jpg").tempfile_in(&stills)?;
    still.write_all(&picture)?;
    still.persist_noclobber(stills.join(&name)).map_err(|error| error.error)?;
    Ok(format!("stills/{name}"))
}

/// A film's length as `at` is written, to the millisecond.
fn length(seconds: f64) -> String {
    let milliseconds = (seconds.max(0.0) * 1000.0).round() as u64;
    let (whole, rest) = (milliseconds / 1000, milliseconds % 1000);
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    let head = if hours > 0 { format!("{hours}:{minutes:02}") } else { minutes.to_string() };
    format!("{head}:{seconds:02}.{rest:03}")
}

impl NotTaken {
    fn at(&self, family: &FamilyNotes, cycle: &Cycle, clip: usize) -> Diagnostic {
        let (told, key) = match self {
            Self::NoFfmpeg => (
                Diagnostic::error(
                    "no-ffmpeg",
                    "traject needs ffmpeg to take frames, and it is not installed on this computer",
                )
                .of(Trouble::Settings)
                .help("install ffmpeg; or pause the film, save the picture in stills/ and name it in the clip"),
                "at",
            ),
            Self::NoFfprobe => (
                Diagnostic::error(
                    "no-ffprobe",
                    "traject needs ffprobe to find frames, and it is not installed on this computer",
                )
                .of(Trouble::Settings)
                .help("install the complete ffmpeg package, which includes ffprobe"),
                "at",
            ),
            Self::NoFilter(filter) => (
                Diagnostic::error(
                    "no-filter",
                    format!("this ffmpeg was built without its filter `{filter}`, which this film needs"),
                )
                .help("install a full build of ffmpeg, or pause the film and save the picture in stills/"),
                "at",
            ),
            Self::Colours => (
                Diagnostic::error("film-colours", "this film stores its colours in a way that ffmpeg can't convert")
                    .help("pause the film yourself and save the picture in stills/"),
                "at",
            ),
            Self::PastEnd(end) => (
                Diagnostic::error(
                    "past-the-end",
                    format!("this time is after the end of the film, which is {} long", length(*end)),
                )
                .help("correct `at`, or the name of the film"),
                "at",
            ),
            Self::Name => (
                Diagnostic::error("clip-name", "a picture can't be named after this clip's id")
                    .help("use letters a to z, digits and dashes in the id, or save the picture yourself"),
                "id",
            ),
            Self::There => (
                Diagnostic::warning(
                    "still-there",
                    "a picture with this clip's name already exists, and is left as it is",
                )
                .help("name it in the clip with `still:`, or move it away"),
                "id",
            ),
            Self::Outside => (
                Diagnostic::error("film-outside", "this film is outside the family's folder")
                    .help("put the film itself in the family's folder, not a link to it"),
                "at",
            ),
            Self::Disk(error) => (
                Diagnostic::error("film-unread", format!("the film can't be read, or the still not written: {error}"))
                    .help("check that the file exists under this name and that you may open it"),
                "at",
            ),
            Self::NoFrame => (
                Diagnostic::error("no-frame", "there is no picture at this place of the film")
                    .help("check that the film is longer than that, and plays"),
                "at",
            ),
            Self::TooLong => (
                Diagnostic::error("film-slow", "ffmpeg took too long over this film, and was stopped")
                    .help("pause the film yourself and save the picture in stills/"),
                "at",
            ),
        };
        let (file, _) = pictures::place(family, cycle, clip);
        pictures::located(told, file, &NotePath::top().key("clips").item(clip).key(key))
    }
}

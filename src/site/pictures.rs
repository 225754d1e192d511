//! The pictures of a build: the service's logo and signatures once, a family's stills where consent allows.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::alike::OwnStill;
use crate::case::path::NotePath;
use crate::case::{Area, Case, Clip, Cycle, Purpose, Service};
use crate::compose::Pictures;
use crate::diagnostic::{Diagnostic, Severity, Trouble};
use crate::document::Picture;
use crate::pdf::{self, Sharpness};
use crate::privacy::{ConsentGate, Missing};
use crate::source::{self, Book, FamilyNotes, SourceFile};
use crate::still::{self, COARSE, Cache, KnownStill, Likeness, Sizes, StillProblem, Treatment};

/// Longest side of a still in pixels, wherever it may be printed.
const LONGEST: u32 = 4000;
/// Width of a still for small screens, in pixels.
const PHONE: u32 = 560;
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

/// How the stills of a book are read.
#[derive(Clone, Debug)]
pub(super) struct Stills<'a> {
    families: PathBuf,
    cache: &'a Cache,
    sizes: Sizes,
    /// Whether faces are counted in what documents show.
    counts_faces: bool,
}

impl<'a> Stills<'a> {
    /// For documents that this writer prints.
    pub(super) fn new(book: &Book, pdf: &pdf::Writer, cache: &'a Cache) -> Self {
        let sizes = Sizes { printed: pdf.still_boxes(), screens: vec![PHONE], longest: LONGEST };
        Self { families: families(book), cache, sizes, counts_faces: true }
    }

    /// The same where nobody is told of faces.
    pub(super) fn without_faces(self) -> Self {
        Self { counts_faces: false, ..self }
    }

    /// How many pictures were opened so far; all others were made before.
    pub(super) fn made(&self) -> usize {
        self.cache.made()
    }

    /// A family's stills, beside what they share with all; a still that may not be shown in a letter where there are
    /// `letters` is a warning, one that can't be read an error. What may be shown nowhere is not even opened.
    pub(super) fn of_family(
        &self,
        family: &FamilyNotes,
        case: &Case,
        shared: &Pictures,
        gate: ConsentGate<'_>,
        letters: bool,
    ) -> (OfFamily, Vec<Diagnostic>) {
        let mut pictures =
            OfFamily { letters: shared.clone(), booklets: shared.clone(), all: shared.clone(), used: Vec::new() };
        let mut problems = Vec::new();
        let bound = letters || case.cycles.iter().any(|cycle| cycle.review.is_some());
        let folder = self.families.join(&family.folder);
        let read: Vec<_> = clips_with_stills(case)
            .into_par_iter()
            .map(|Named { cycle, at, clip, still }| {
                let (file, path) = place(family, cycle, at);
                let left_out = gate.still(clip, Purpose::Stills).map_err(|reasons| left_out(&reasons, file, &path));
                let (in_letters, told) = match left_out {
                    Ok(permit) => (letters.then_some(permit), None),
                    Err(problem) => (None, letters.then_some(problem)),
                };
                let in_booklets = if bound { gate.still(clip, Purpose::Booklet).ok() } else { None };
                if in_letters.is_none() && in_booklets.is_none() {
                    return (None, told.into_iter().collect::<Vec<_>>());
                }
                match self.read(&folder, still, clip) {
                    Ok(KnownStill { picture, name, faces }) => {
                        let more = faces.and_then(|found| more_faces(case, clip, found));
                        let more = more.map(|told| located(told, file, &path));
                        let still = (clip.id.clone(), (Arc::new(picture), name), in_letters, in_booklets);
                        (Some(still), told.into_iter().chain(more).collect())
                    }
                    Err(trouble) => (None, vec![trouble.at(file, &path)]),
                }
            })
            .collect();
        for (still, told) in read {
            problems.extend(told);
            let Some((clip, (picture, used), in_letters, in_booklets)) = still else { continue };
            pictures.used.extend(used);
            let shown = [
                (&mut pictures.letters, in_letters),
                (&mut pictures.booklets, in_booklets),
                (&mut pictures.all, in_letters.or(in_booklets)),
            ];
            for (shown_in, permit) in shown {
                shown_in.stills.extend(permit.map(|permit| (clip.clone(), permit.for_showing(picture.clone()))));
            }
        }
        (pictures, problems)
    }

    /// Where a still is remembered with what is covered and kept of it, if it is.
    pub(super) fn kept(
        &self,
        family: &FamilyNotes,
        named: Named<'_>,
        hide: &[Area],
        crop: Option<Area>,
        keep_coding: bool,
    ) -> Option<PathBuf> {
        let treatment = Treatment { crop, hide, sizes: &self.sizes, keep_coding };
        self.cache.place(&open(&self.families.join(&family.folder), named.still).ok()?, &treatment)
    }

    /// A still as strangers may see it: with what this one use covers and keeps, and always encoded again.
    pub(super) fn for_strangers(
        &self,
        family: &FamilyNotes,
        named: Named<'_>,
        hide: &[Area],
        crop: Option<Area>,
    ) -> Result<Picture, Unread> {
        let treatment = Treatment { crop, hide, sizes: &self.sizes, keep_coding: false };
        Ok(self.cache.photograph(&open(&self.families.join(&family.folder), named.still)?, &treatment)?)
    }

    fn read(&self, folder: &Path, name: &str, clip: &Clip) -> Result<KnownStill, Unread> {
        let treatment = Treatment { crop: clip.crop, hide: &clip.hide, sizes: &self.sizes, keep_coding: true };
        Ok(self.cache.known(&open(folder, name)?, &treatment, self.counts_faces)?)
    }
}

/// A family's pictures by what they may be shown in.
#[derive(Clone, Debug)]
pub(super) struct OfFamily {
    pub(super) letters: Pictures,
    pub(super) booklets: Pictures,
    /// In either.
    pub(super) all: Pictures,
    /// What was used of the stills that were made before.
    pub(super) used: Vec<String>,
}

/// What a family's stills look like, with where they are noted.
pub(super) fn likenesses(family: &FamilyNotes, case: &Case, pictures: &Pictures) -> Vec<OwnStill> {
    let stills = clips_with_stills(case).into_iter().filter_map(|Named { cycle, at, clip, .. }| {
        let picture = pictures.stills.get(&clip.id)?;
        let (file, path) = place(family, cycle, at);
        let names = picture.sizes().map(|size| size.name).collect();
        Some(OwnStill {
            names,
            likeness: Likeness::of(picture)?,
            noted: file.and_then(|file| located(Diagnostic::warning("", ""), Some(file), &path).location),
        })
    });
    stills.collect()
}

/// The folder of all families' notes.
pub(super) fn families(book: &Book) -> PathBuf {
    book.root.join(&book.config.book.src).join("families")
}

/// A clip that names a still.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    pub(super) cycle: &'a Cycle,
    /// Its place in the cycle, from 0.
    pub(super) at: usize,
    pub(super) clip: &'a Clip,
    /// The still's path within the family's folder.
    pub(super) still: &'a str,
}

/// Every clip that names a still, in the order of the films.
pub(super) fn clips_with_stills(case: &Case) -> Vec<Named<'_>> {
    let of_cycle = |cycle| -> Vec<Named<'_>> {
        let cycle: &Cycle = cycle;
        let clips = cycle.clips.iter().enumerate();
        clips.filter_map(|(at, clip)| Some(Named { cycle, at, clip, still: clip.still.as_deref()? })).collect()
    };
    case.cycles.iter().flat_map(of_cycle).collect()
}

/// Warnings of stills that will look coarse in print.
pub(super) fn coarse(
    family: &FamilyNotes,
    case: &Case,
    pictures: &Pictures,
    sharpness: &[Sharpness],
) -> Vec<Diagnostic> {
    let warnings = clips_with_stills(case).into_iter().filter_map(|Named { cycle, at, clip, .. }| {
        let name = &pictures.stills.get(&clip.id)?.name;
        let placed = sharpness.iter().filter(|told| told.picture == *name).map(|told| told.dots_an_inch);
        let least = placed.fold(f64::INFINITY, f64::min);
        if least >= COARSE {
            return None;
        }
        let (file, path) = place(family, cycle, at);
        let told = Diagnostic::warning(
            "still-coarse",
            format!("this still will look coarse in print: it has {least:.0} dots an inch at its printed size"),
        )
        .help("use a larger picture from the film or the camera; 1600 pixels across is plenty");
        Some(located(told, file, &path))
    });
    warnings.collect()
}

/// A warning where more faces are in a still as it is printed than its clip accounts for.
fn more_faces(case: &Case, clip: &Clip, found: usize) -> Option<Diagnostic> {
    // Who must be hidden is named in `shows` too.
    let others = clip.shows.iter().filter(|id| case.family.others.iter().any(|other| other.id.as_ref() == Some(id)));
    let hidden = others.count().min(clip.hide.len());
    let named = clip.shows.len() - hidden;
    if found <= named.max(clip.faces.unwrap_or(0) as usize) {
        return None;
    }
    let faces = if found == 1 { "1 face".to_owned() } else { format!("{found} faces") };
    let people = if named == 1 { "1 person".to_owned() } else { format!("{named} people") };
    let told = Diagnostic::warning(
        "more-faces",
        format!("this still may show somebody you have not named: {faces} found, and `shows` accounts for {people}"),
    );
    Some(told.help(format!(
        "run `traject stills` for this family to see where; add whoever it is to `shows`, or cover the head with `hide`. \
         If you have looked and nobody else is in it, write `faces: {found}` in the clip"
    )))
}

/// Why a picture was not read.
pub(super) enum Unread {
    Outside,
    Disk(io::Error),
    Still(StillProblem),
    NoFinder,
}

impl From<StillProblem> for Unread {
    fn from(problem: StillProblem) -> Self {
        Self::Still(problem)
    }
}

impl Unread {
    pub(super) fn at(&self, file: Option<&SourceFile>, path: &NotePath) -> Diagnostic {
        located(self.told(), file, path)
    }

    /// The same of a picture that no note names.
    pub(super) fn as_warning(&self, folder: &str) -> Diagnostic {
        let told = self.told().in_file(Path::new("families").join(folder).join("stills"));
        Diagnostic { severity: Severity::Warning, ..told }
    }

    fn told(&self) -> Diagnostic {
        match self {
            Self::NoFinder => Diagnostic::error("no-finder", "the face detector could not be started")
                .of(Trouble::Disk)
                .help("reinstall traject"),
            Self::Outside => Diagnostic::error("picture-outside", "this picture is outside the family's folder")
                .help("put the picture itself in the family's folder, not a link to it"),
            Self::Disk(error) => Diagnostic::error("picture-unread", format!("this picture can't be read: {error}"))
                .help("look whether the file is there under this name, and may be read"),
            Self::Still(problem) => Diagnostic::error("picture-unusable", problem.to_string()).help(problem.help()),
        }
    }
}

/// A picture's bytes, if it really lies in the folder.
pub(super) fn open(folder: &Path, name: &str) -> Result<Vec<u8>, Unread> {
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
pub(super) fn place<'a>(family: &'a FamilyNotes, cycle: &Cycle, clip: usize) -> (Option<&'a SourceFile>, NotePath) {
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
            Missing::NoLine { person } => ("no current consent for `stills` covers everyone in it", Some(person)),
            Missing::Refused { child } => ("a child in it refused", Some(child)),
            Missing::Withdrawn { child } => ("consent for a child in it was withdrawn", Some(child)),
            Missing::NotHidden { person } => {
                ("it shows somebody else whom no consent covers and `hide` does not cover", Some(person))
            }
        };
        if !whys.contains(&why) {
            whys.push(why);
        }
        people.extend(who.map(String::as_str));
    }
    let message = format!("this still is left out of the documents: {}", whys.join("; "));
    let told = Diagnostic::warning("still-left-out", message)
        .help("if consent was given, add it in family.yaml, such as `- { by: grace, for: [stills], stills: all, given: 2026-01-12 }`; otherwise you need do nothing");
    let told = if people.is_empty() { told } else { told.quoting(people.join(", ")) };
    located(told, file, path)
}

pub(super) fn located(told: Diagnostic, file: Option<&SourceFile>, path: &NotePath) -> Diagnostic {
    match file {
        Some(file) => told.at(&file.path, &file.text, source::place(file, path)),
        None => told,
    }
}

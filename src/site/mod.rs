//! From a book to its `build/` folder: what is written, in parallel, whole or not at all.
//!
//! Only this room writes documents. One family's trouble never stops another's documents; a family with errors loses its
//! earlier ones, so that nothing stale is sent. Trouble with the settings, the theme or the service stops all of it and
//! touches nothing.

mod alike;
mod clean;
mod glyphs;
mod grab;
mod index;
mod last_look;
mod outputs;
mod own;
mod papers;
mod pictures;
mod preview;
mod protection;
mod review;
mod publish;
mod service_report;
mod sheet;
mod stats;
mod write;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

pub use clean::{Cleaned, clean};
pub use grab::{Grabbed, GrabbedStill, grab};
pub use last_look::check_final;
pub use outputs::Kind;
pub use preview::{Made, Paper, Papers, Preview};
pub use publish::{Approval, Published, approve, publish};
pub use own::write_own;
pub use protection::{NoPasswords, Passwords, Wanted};
pub use review::{Reviewed, review};
pub use sheet::{Sheet, contact_sheet};
pub use stats::{FamilyStats, Phase, Stats};

use crate::compose::Composer;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::privacy::guard::Guard;
use crate::source::{self, Book, FamilyNotes, Known, SourceFile};
use crate::theme::{OwnDocument, Theme};
use crate::{html, pdf, still};
use outputs::Selection;
use papers::{FamilyOutputs, Workshop};
use pictures::Stills;
use stats::Stopwatch;
use write::Written;

/// The program's own folder within a book: private to its owner, and all of it can be made again.
pub const OWN_FOLDER: &str = ".traject";

/// Where stills that were made before are.
const CACHE: &str = ".traject/stills";

/// What a run is asked to do.
#[derive(Clone, Debug)]
pub struct Request {
    /// The book's folder.
    pub root: PathBuf,
    /// The references to build; none is all.
    pub references: Vec<String>,
    /// The kinds to build; none is all.
    pub only: Vec<Kind>,
    /// The day that decides what is permitted.
    pub as_of: Date,
    /// Put pictures inside the HTML.
    pub standalone: bool,
    /// Encrypt the PDFs, whatever the settings say.
    pub protect: bool,
    /// Make everything and write nothing: only say what is wrong.
    pub check_only: bool,
}

/// What a run did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything wrong with the book.
    pub problems: Vec<Diagnostic>,
    /// Every file that was read, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// Families that were asked for.
    pub families: usize,
    /// Documents that are in order, HTML and PDF counted as one.
    pub documents: usize,
    /// Files written because they were new or other than before.
    pub written: usize,
    /// Files that were already as they should be.
    pub unchanged: usize,
    /// Stale files removed.
    pub removed: usize,
    /// Documents that the guard refused.
    pub refused: usize,
    /// Case studies for print alone that are in order.
    pub case_studies: usize,
    /// Case studies that an earlier build printed and this one took away, within the build folder.
    pub removed_cases: Vec<PathBuf>,
    /// Names of other families that `also_ours` allowed in documents: a family's folder, and the name.
    pub allowed: Vec<(String, String)>,
    /// Stills that were decoded; all others were made before.
    pub stills_made: usize,
    /// What took the time.
    pub stats: Stats,
    /// Whether the PDFs open with passwords.
    pub protected: bool,
    /// Where the documents are; none where nothing could be written.
    pub build_dir: Option<PathBuf>,
}

impl Outcome {
    /// The exit code: that of the worst trouble. `strict` counts warnings too.
    pub fn exit_code(&self, strict: bool) -> u8 {
        let counts = |problem: &&Diagnostic| strict || problem.is_error();
        self.problems.iter().filter(counts).map(|problem| problem.trouble.exit_code()).max().unwrap_or(0)
    }

    fn add(&mut self, written: Written) {
        self.written += written.new;
        self.unchanged += written.unchanged;
        self.removed += written.removed;
    }
}

/// What a run tells while it goes on.
pub trait Progress: Sync {
    /// There are so many families to do.
    fn begin(&self, families: usize);
    /// One more is done.
    fn family_done(&self);
    /// So many pictures were opened and scaled so far; all others were made before.
    fn pictures(&self, _made: usize) {}
    /// All are done.
    fn end(&self);
}

/// All that documents are written with, made ready once.
struct Press<'t> {
    composer: Composer,
    html: html::Writer<'t>,
    pdf: pdf::Writer,
    /// The documents that the theme adds.
    own: &'t [OwnDocument],
}

impl<'t> Press<'t> {
    fn new(theme: &'t Arc<Theme>, config: &Config) -> Result<Self, Vec<Diagnostic>> {
        let fonts = theme.fonts().into_iter().map(|(name, bytes)| pdf::FontFile { name, bytes }).collect();
        let pdf = pdf::Writer::new(theme.tokens.clone(), config.output.pdf.paper, fonts).map_err(|problem| {
            vec![
                Diagnostic::error("font", problem.to_string())
                    .of(Trouble::Settings)
                    .help("look at the theme's fonts/ and at [font] in its theme.toml"),
            ]
        })?;
        let booklet = &config.output.booklet;
        let pdf = pdf.folding(booklet.sheet).printer_margin(booklet.printer_margin_mm);
        Ok(Self {
            html: html::Writer::for_paper(theme, config.output.pdf.paper)?.folding(booklet.sheet),
            composer: Composer::new(Arc::clone(theme))?,
            pdf,
            own: theme.own_documents(),
        })
    }
}

/// Reads the book and makes what is asked for. Passwords are asked for only where PDFs are to be protected.
pub fn run(request: &Request, progress: &dyn Progress, passwords: &dyn Passwords) -> Outcome {
    let mut outcome = Outcome::default();
    let watch = Stopwatch::default();
    let (config, _) = source::read_settings(&request.root);
    let theme = watch.time(Phase::Theme, || Theme::load(&request.root, &config.theme.name).map(Arc::new));
    let known = theme.as_deref().map(known).unwrap_or_default();
    let book = watch.time(Phase::Read, || source::read_knowing(&request.root, &known));
    outcome.problems.extend(book.problems.iter().cloned());
    let of_families = book.families.iter().flat_map(|family| &family.files);
    outcome.sources = book.files.iter().chain(&book.service_file).chain(of_families).cloned().collect();

    let selection = Selection { references: &request.references, only: &request.only };
    outcome.problems.extend(unknown_references(selection, &book));
    outcome.problems.extend(theme.iter().flat_map(|theme| outputs::unknown_kinds(selection, theme)));
    let press = theme.as_ref().map_err(Clone::clone).and_then(|theme| {
        outcome.problems.extend(theme.warnings.iter().cloned());
        outcome.problems.extend(doubtful_languages(theme, &book));
        watch.time(Phase::Theme, || Press::new(theme, &book.config))
    });
    let press = match press {
        Ok(press) => Some(press),
        Err(problems) => {
            outcome.problems.extend(problems);
            None
        }
    };
    let shared = book.service.as_ref().map(|service| {
        let (pictures, problems) = pictures::of_service(&book, service);
        outcome.problems.extend(problems);
        (service, pictures)
    });
    let asked: Vec<&FamilyNotes> =
        book.families.iter().filter(|family| selection.wants_family(family.reference.as_deref())).collect();
    outcome.families = asked.len();
    // A case study's trouble is that case's alone.
    let ready = !outcome.problems.iter().any(|problem| problem.is_error() && !publish::is_of_a_study(problem, &book));
    match (&press, &shared) {
        (Some(press), Some((service, shared))) if ready => {
            let guard = Guard::new(&book);
            let cache = still::Cache::in_book(&request.root, CACHE, !request.check_only);
            let mut workshop = Workshop {
                guard: &guard,
                book: &book,
                press,
                service,
                shared,
                stills: Stills::new(&book, &press.pdf, &cache),
                selection,
                as_of: request.as_of,
                standalone: request.standalone,
                passwords: None,
                watch,
            };
            if !request.check_only && (request.protect || book.config.output.pdf.protect) {
                match protection::passwords(&workshop, &asked, passwords) {
                    Ok(given) => workshop.passwords = Some(given),
                    Err(problems) => {
                        outcome.problems.extend(problems);
                        return outcome;
                    }
                }
                outcome.protected = true;
            }
            make(&workshop, &asked, request, progress, &mut outcome);
            if selection.is_everything() {
                cache.forget_unused();
            }
            outcome.stills_made = cache.made();
            outcome.stats.phases = workshop.watch.phases();
        }
        _ => outcome.problems.extend(asked.iter().flat_map(|family| family.problems.iter().cloned())),
    }
    outcome
}

/// Makes the families in parallel, then the practitioner's list.
fn make(
    workshop: &Workshop<'_>,
    asked: &[&FamilyNotes],
    request: &Request,
    progress: &dyn Progress,
    outcome: &mut Outcome,
) {
    let build_dir = workshop.book.root.join(&workshop.book.config.build.build_dir);
    progress.begin(asked.len());
    let mut results: Vec<FamilyOutputs> = asked
        .par_iter()
        .map(|family| {
            let mut made = workshop.make(family);
            if request.check_only {
                made.files.clear();
            } else {
                made = workshop.watch.time(Phase::Write, || made.put(&build_dir, workshop.selection));
            }
            progress.pictures(workshop.stills.made());
            progress.family_done();
            made
        })
        .collect();
    progress.end();
    alike::refuse(&mut results, (!request.check_only).then_some(build_dir.as_path()));
    for result in &results {
        outcome.problems.extend(result.problems.iter().cloned());
        outcome.documents += result.documents.len();
        outcome.refused += result.refused.len();
        outcome.allowed.extend(result.allowed.iter().map(|name| (result.folder.clone(), name.clone())));
        outcome.add(result.written);
        outcome.stats.families.extend(result.stats());
    }
    if workshop.selection.is_everything() {
        let made = service_report::make(workshop, (!request.check_only).then_some(build_dir.as_path()));
        outcome.problems.extend(made.problems);
        outcome.documents += made.documents;
        outcome.refused += made.refused;
        outcome.add(made.written);
    }
    if workshop.selection.is_everything() {
        let printed = publish::print(workshop, (!request.check_only).then_some(build_dir.as_path()));
        outcome.problems.extend(printed.problems);
        outcome.case_studies = printed.documents;
        outcome.written += printed.written;
        outcome.unchanged += printed.unchanged;
        outcome.removed += printed.removed.len();
        outcome.removed_cases = printed.removed;
    }
    if request.check_only {
        return;
    }
    if workshop.selection.is_everything() {
        let references: BTreeSet<String> =
            workshop.book.families.iter().filter_map(|family| family.reference.clone()).collect();
        match write::remove_strangers(&build_dir, &references) {
            Ok(removed) => outcome.removed += removed,
            Err(problem) => outcome.problems.push(problem),
        }
    }
    match index::write(workshop, &results, &outcome.problems, request.as_of, &build_dir) {
        Ok(written) => outcome.add(written),
        Err(problem) => outcome.problems.push(problem),
    }
    outcome.build_dir = Some(build_dir);
}

/// What the notes are held against that the theme decides.
pub fn known(theme: &Theme) -> Known {
    let mut known = Known { principles: theme.tokens.principles.order.clone(), lines: Vec::new() };
    let templates = theme.files_in("documents");
    let named = templates.iter().flat_map(|file| file.text.match_indices("lines.").map(|(at, _)| &file.text[at + 6..]));
    known.lines.extend(
        named.map(|rest| {
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>()
        }),
    );
    known
}

fn unknown_references(selection: Selection<'_>, book: &Book) -> Vec<Diagnostic> {
    let known = |asked: &&String| {
        book.families
            .iter()
            .any(|family| family.reference.as_ref().is_some_and(|reference| reference.eq_ignore_ascii_case(asked)))
    };
    let unknown = selection.references.iter().filter(|asked| !known(asked));
    unknown
        .map(|asked| {
            Diagnostic::error("unknown-reference", "no family of the book has this reference")
                .of(Trouble::Settings)
                .quoting(asked.clone())
                .help("references are in build/index.html and at the top of each family.yaml")
        })
        .collect()
}

/// One warning for each language somebody reads that the theme has no wording for, or one that nobody checked.
fn doubtful_languages(theme: &Theme, book: &Book) -> Vec<Diagnostic> {
    let cases = book.families.iter().filter_map(|family| family.case.as_ref());
    let asked: BTreeSet<_> = cases
        .flat_map(|case| {
            let readers = case.family.recipients().flat_map(|(_, adult)| adult.language.iter().cloned());
            readers.chain(case.family.language.clone()).collect::<Vec<_>>()
        })
        .collect();
    let mut told = Vec::new();
    for language in &asked {
        let wording = theme.wording(language);
        if !wording.language().is_same_language(language) {
            let message = format!("there is no wording for `{language}`: English is used instead");
            told.push(
                Diagnostic::warning("no-wording", message).help(format!("add wording/{language}.ftl to the theme")),
            );
        } else if let Some(file) = wording.unchecked() {
            let language = wording.language();
            let message = format!("nobody who speaks `{language}` well has checked its wording yet");
            let help = format!(
                "have such a person read a letter before it is sent; once it is right, write `-checked = yes` into \
                 wording/{language}.ftl of your theme"
            );
            let warning = Diagnostic::warning("wording-unchecked", message).help(help).in_file(file);
            if !told.contains(&warning) {
                told.push(warning);
            }
        }
    }
    told
}

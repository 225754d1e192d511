//! From a book to its `build/` folder: what is written, in parallel, whole or not at all.
//!
//! Only this room writes documents. One family's trouble never stops another's documents; a family with errors loses its
//! earlier ones, so that nothing stale is sent. Trouble with the settings, the theme or the service stops all of it and
//! touches nothing.

mod alike;
mod clean;
mod common;
mod facts;
mod glyphs;
mod grab;
mod index;
mod kept;
mod last_look;
mod lock;
mod making;
mod measure_names;
mod outputs;
mod own;
mod papers;
mod pictures;
mod plan;
mod preview;
mod protection;
mod publish;
mod review;
mod service_report;
mod sheet;
mod stats;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

pub use clean::{Cleaned, clean};
pub use grab::{Grabbed, GrabbedStill, grab};
pub use last_look::check_final;
pub use outputs::Kind;
pub use own::write_own;
pub use preview::{Made, Paper, Papers, Preview};
pub use protection::{NoPasswords, Passwords, Wanted};
pub use publish::{Approval, ConsentLine, HeldAs, Published, Withdrawal, approve, publish, withdrawal};
pub use review::{Reviewed, review};
pub use sheet::{Sheet, contact_sheet};
pub use stats::{FamilyStats, Phase, Stats};

use crate::compose::Composer;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::language::Language;
use crate::pdf::Password;
use crate::privacy::guard::Guard;
use crate::source::{self, FamilyNotes, Known, OpenBook, SourceFile};
use crate::theme::{OwnDocument, Theme};
use crate::{html, pdf, still};
use kept::Shelf;
use making::Making;
use outputs::Selection;
use papers::Workshop;
use pictures::Stills;
use plan::{Family, Planner};
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

impl Request {
    /// All of a book, on a day, written and not protected.
    pub fn all(root: &Path, as_of: Date) -> Self {
        Self {
            root: root.to_owned(),
            references: Vec::new(),
            only: Vec::new(),
            as_of,
            standalone: false,
            protect: false,
            check_only: false,
        }
    }
}

/// What a run did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything wrong with the book.
    pub problems: Vec<Diagnostic>,
    /// The files that problems are in, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// Families that were asked for.
    pub families: usize,
    /// Families that were made; all others were as they should be.
    pub families_made: usize,
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
                    .help("check the theme's fonts/ and [font] in its theme.toml"),
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

/// Reads the book and makes what is asked for and has changed. Passwords are asked for only where PDFs are to be protected.
pub fn run(request: &Request, progress: &dyn Progress, passwords: &dyn Passwords) -> Outcome {
    run_keeping(request, progress, passwords, true)
}

/// The same, but makes everything, whatever is kept of it.
pub fn run_afresh(request: &Request, progress: &dyn Progress, passwords: &dyn Passwords) -> Outcome {
    run_keeping(request, progress, passwords, false)
}

fn run_keeping(request: &Request, progress: &dyn Progress, passwords: &dyn Passwords, keeps: bool) -> Outcome {
    let mut outcome = Outcome::default();
    let watch = Stopwatch::default();
    let (config, _) = source::read_settings(&request.root);
    let is_book = !request.check_only && request.root.join(&config.book.src).is_dir();
    let _lock = is_book.then(|| lock::Lock::of(&request.root));
    let theme = watch.time(Phase::Theme, || Theme::load(&request.root, &config.theme.name).map(Arc::new));
    let known = theme.as_deref().map(known).unwrap_or_default();
    let own = theme.as_deref().map(Theme::own_documents).unwrap_or_default();
    let mut open = OpenBook::open(&request.root, &known);
    let selection = Selection { references: &request.references, only: &request.only };
    let build_dir = request.root.join(&open.book.config.build.build_dir);
    let shelf = Shelf::in_book(&request.root, !request.check_only);
    let common = theme.as_deref().ok().map(|theme| common::sum(request, &open.book, theme, &known));
    let planner = Planner {
        request,
        selection,
        open: &open,
        shelf: &shelf,
        common: common.as_deref().filter(|_| keeps),
        build_dir: &build_dir,
        own,
    };
    let mut families = watch.time(Phase::Read, || planner.families());
    read_studies(&mut open, &families);
    outcome.problems.extend(open.book.problems.iter().cloned());
    outcome.problems.extend(open.untranslated_lines(families.iter().flat_map(|family| &family.facts().languages)));
    outcome.problems.extend(unknown_references(selection, &families));
    outcome.problems.extend(theme.iter().flat_map(|theme| outputs::unknown_kinds(selection, theme)));
    match &theme {
        Ok(theme) => {
            outcome.problems.extend(theme.warnings.iter().cloned());
            outcome.problems.extend(doubtful_languages(
                theme,
                families.iter().flat_map(|family| family.facts().languages.iter().cloned()),
            ));
        }
        Err(problems) => outcome.problems.extend(problems.iter().cloned()),
    }
    let is_asked = |family: &Family| selection.wants_family(family.facts().reference.as_deref());
    outcome.families = families.iter().filter(|family| is_asked(family)).count();
    let protects = !request.check_only && (request.protect || open.book.config.output.pdf.protect);
    if protects {
        families.iter_mut().filter(|family| is_asked(family)).for_each(Family::make_again);
    }
    let made = match (&theme, &common) {
        (Ok(theme), Some(common)) if is_ready(&outcome.problems, &open) => {
            let names = plan::names(&families);
            let problems = outcome.problems.clone();
            let making =
                Making { request, open: &open, shelf: &shelf, common, names: &names, build_dir, problems: &problems };
            let can_be_done =
                keeps && selection.is_everything() && !request.check_only && !protects && !open.has_studies();
            if can_be_done && !plan::has_other_names(&families, &names) && making.is_done(&families, &mut outcome) {
                outcome.stats.phases = watch.phases();
                true
            } else {
                make(&making, theme, &mut families, protects, (progress, passwords, watch), &mut outcome)
            }
        }
        _ => false,
    };
    if !made {
        outcome
            .problems
            .extend(families.iter().filter(|family| is_asked(family)).flat_map(Family::problems_of_reading));
    }
    outcome.sources = sources(&open, &outcome.problems);
    outcome
}

/// Whether documents can be made at all: a case study's trouble is that case's alone.
fn is_ready(problems: &[Diagnostic], open: &OpenBook) -> bool {
    !problems.iter().any(|problem| problem.is_error() && !publish::is_of_a_study(problem, &open.book))
}

/// Makes ready what documents are written with, and makes them; tells whether it could.
fn make(
    making: &Making<'_>,
    theme: &Arc<Theme>,
    families: &mut [Family],
    protects: bool,
    (progress, passwords, watch): (&dyn Progress, &dyn Passwords, Stopwatch),
    outcome: &mut Outcome,
) -> bool {
    let Making { request, open, .. } = *making;
    let book = &open.book;
    let selection = Selection { references: &request.references, only: &request.only };
    let press = match watch.time(Phase::Theme, || Press::new(theme, &book.config)) {
        Ok(press) => press,
        Err(problems) => {
            outcome.problems.extend(problems);
            return false;
        }
    };
    let Some(service) = &book.service else { return false };
    let (shared, problems) = pictures::of_service(book, service);
    let is_ready = !problems.iter().any(Diagnostic::is_error);
    outcome.problems.extend(problems);
    if !is_ready {
        return false;
    }
    let names = families.iter().map(|family| family.facts().names.clone()).collect();
    let guard = Guard::of_names(names, Some(service), open);
    plan::look_again(families, selection, &guard, making.shelf, making.names);
    let cache = still::Cache::in_book(&request.root, CACHE, !request.check_only);
    let mut workshop = Workshop {
        guard: &guard,
        book,
        press: &press,
        service,
        shared: &shared,
        stills: Stills::new(book, &press.pdf, &cache),
        selection,
        as_of: request.as_of,
        standalone: request.standalone,
        passwords: None,
        watch,
    };
    if protects {
        match asked_passwords(&workshop, open, families, passwords) {
            Ok(given) => {
                outcome.problems.extend(protection::prepared(&given));
                workshop.passwords = Some(given);
            }
            Err(problems) => {
                outcome.problems.extend(problems);
                return true;
            }
        }
        outcome.protected = true;
    }
    making.make(&workshop, families, &cache, progress, outcome);
    outcome.stills_made = cache.made();
    outcome.stats.phases = workshop.watch.phases();
    true
}

/// The passwords of all families that documents will be made for.
fn asked_passwords(
    workshop: &Workshop<'_>,
    open: &OpenBook,
    families: &[Family],
    passwords: &dyn Passwords,
) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
    let asked = families.iter().enumerate().filter_map(|(number, family)| match family {
        Family::Changed(changed) => {
            let reference = changed.facts.reference.as_ref()?;
            let is_asked = workshop.selection.wants_family(Some(reference));
            let has_documents = is_asked && workshop.has_documents(&plan::read(open, number, changed.twice));
            has_documents.then(|| reference.clone())
        }
        Family::Kept(_) => None,
    });
    let known = families.iter().filter_map(|family| family.facts().reference.clone()).collect();
    let notes = open.book.root.join(&open.book.config.book.src);
    protection::passwords(asked.collect(), known, notes, passwords)
}

/// Reads the case studies. What these may tell depends on all families: where there are any, all are read.
fn read_studies(open: &mut OpenBook, families: &[Family]) {
    if !open.has_studies() {
        return;
    }
    let twice = |family: &Family| matches!(family, Family::Changed(changed) if changed.twice);
    let all = families.par_iter().enumerate().map(|(number, family)| plan::read(open, number, twice(family)));
    let all: Vec<FamilyNotes> = all.collect();
    open.read_studies(&all, families.iter().all(|family| family.facts().reference.is_some()));
    open.book.families = all;
}

/// The files that problems are in, to show excerpts of.
fn sources(open: &OpenBook, problems: &[Diagnostic]) -> Vec<Arc<SourceFile>> {
    let book = open.book.files.iter().chain(&open.book.service_file).cloned();
    let mut sources: BTreeMap<PathBuf, Arc<SourceFile>> = book.map(|file| (file.path.clone(), file)).collect();
    let located = problems.iter().filter_map(|problem| problem.location.as_ref());
    let files: BTreeSet<&PathBuf> =
        located.filter(|location| location.span.is_some()).map(|location| &location.file).collect();
    for file in files {
        if !sources.contains_key(file)
            && let Some(read) = open.text(file)
        {
            sources.insert(file.clone(), read);
        }
    }
    sources.into_values().collect()
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

fn unknown_references(selection: Selection<'_>, families: &[Family]) -> Vec<Diagnostic> {
    let known = |asked: &&String| {
        families.iter().any(|family| {
            family.facts().reference.as_ref().is_some_and(|reference| reference.eq_ignore_ascii_case(asked))
        })
    };
    let unknown = selection.references.iter().filter(|asked| !known(asked));
    unknown
        .map(|asked| {
            Diagnostic::error("unknown-reference", "no family in this book has this reference")
                .of(Trouble::Settings)
                .quoting(asked.clone())
                .help(
                    "you find references in build/index.html and in each family.yaml, such as `reference: SV-2026-014`",
                )
        })
        .collect()
}

/// One warning for each language somebody reads that the theme has no wording for, or one that nobody checked.
fn doubtful_languages(theme: &Theme, asked: impl Iterator<Item = Language>) -> Vec<Diagnostic> {
    let asked: BTreeSet<Language> = asked.collect();
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
            let message = format!("no fluent speaker has checked the wording in `{language}` yet");
            let help = format!(
                "ask a fluent speaker to read a letter before you send it; once it is right, write `-checked = yes` into wording/{language}.ftl of your theme"
            );
            let warning = Diagnostic::warning("wording-unchecked", message).help(help).in_file(file);
            if !told.contains(&warning) {
                told.push(warning);
            }
        }
    }
    told
}

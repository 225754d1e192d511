//! `traject build`: the documents of all families, or of those named.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use super::passwords::Asked;
use super::progress::Bar;
use super::serve::open_in_browser;
use super::stats::phases;
use super::telling::is_verbose;
use super::today::today;
use super::{allowed, conclude, count, tell};
use crate::cli::{BuildArgs, Format};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::site::{self, Outcome, Request};

pub(super) fn run(book: &Path, args: &BuildArgs) -> ExitCode {
    let began = Instant::now();
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, args.format),
    };
    let request = Request {
        references: args.references.clone(),
        only: args.only.clone(),
        standalone: args.standalone,
        protect: args.protect || args.passwords.is_some(),
        ..Request::all(book, as_of)
    };
    let pool = match pool(args.jobs) {
        Ok(pool) => pool,
        Err(problem) => return refuse(problem, args.format),
    };
    let passwords = Asked { file: args.passwords.clone() };
    let outcome = pool.install(|| site::run(&request, &Bar::new(), &passwords));
    if tell(&outcome, args.format).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    conclude(&summary(&outcome, began.elapsed().as_secs_f64()));
    if args.open
        && let Some(build_dir) = &outcome.build_dir
    {
        open_in_browser(build_dir.join("index.html"));
    }
    if is_verbose() {
        conclude(&phases(&outcome.stats));
    }
    ExitCode::from(outcome.exit_code(args.strict))
}

/// The threads to work on; as many as there are cores where nothing is said.
pub(super) fn pool(jobs: Option<std::num::NonZeroUsize>) -> Result<rayon::ThreadPool, Diagnostic> {
    // More threads than this only wait for each other.
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let jobs = jobs.map_or(0, |jobs| jobs.get().min(cores.saturating_mul(4).max(8)));
    rayon::ThreadPoolBuilder::new().num_threads(jobs).build().map_err(|error| {
        let told = Diagnostic::error("jobs", format!("can't work on so many families at once: {error}"));
        told.of(Trouble::Settings).help("give --jobs a smaller number")
    })
}

/// A problem that keeps a command from beginning.
pub(super) fn refuse(problem: Diagnostic, format: Format) -> ExitCode {
    let code = problem.trouble.exit_code();
    let outcome = Outcome { problems: vec![problem], ..Outcome::default() };
    // With its own stream closed there is nobody left to tell.
    let _ = tell(&outcome, format);
    ExitCode::from(code)
}

/// "1 family", "3 families".
pub(super) fn some(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn summary(outcome: &Outcome, seconds: f64) -> String {
    let Some(build_dir) = &outcome.build_dir else {
        return format!("Nothing was written: {}.", count(&outcome.problems));
    };
    let families = some(outcome.families, "family", "families");
    let documents = some(outcome.documents, "document", "documents");
    let files = some(outcome.written, "file", "files");
    let mut text = format!(
        "{documents} for {families} in {seconds:.1} s: {files} written, {} unchanged, {} removed; {}.",
        outcome.unchanged,
        outcome.removed,
        count(&outcome.problems)
    );
    if outcome.refused > 0 {
        text = format!("{text}\n{} refused.", some(outcome.refused, "document was", "documents were"));
    }
    if outcome.case_studies > 0 {
        text =
            format!("{text}\n{} for print in case-studies/.", some(outcome.case_studies, "case study", "case studies"));
    }
    for removed in &outcome.removed_cases {
        text = format!("{text}\nDeleted: {}.", build_dir.join(removed).display());
    }
    text.push_str(&allowed(outcome));
    if outcome.protected {
        text.push_str(
            "\nThe PDFs open only with their family's password. The web pages are not protected: send the PDFs alone, and \
             the password another way.",
        );
    }
    let index = build_dir.join("index.html");
    if outcome.problems.iter().any(Diagnostic::is_error) {
        text.push_str("\nNothing is written for a family whose notes have errors. Fix them, then build again.");
    }
    if index.exists() {
        text = format!("{text}\nOpen {} to see them.", index.display());
    }
    text
}

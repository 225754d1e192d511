//! `traject publish`: the public site of the case studies.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use super::build::refuse;
use super::today::today;
use super::{conclude, count, tell};
use crate::cli::PublishArgs;
use crate::diagnostic::Trouble;
use crate::site::{self, Outcome, Published};

pub(super) fn run(book: &Path, args: &PublishArgs) -> ExitCode {
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, args.format),
    };
    let published = site::publish(book, as_of);
    let (code, summary) = (published.exit_code(), summary(&published));
    if tell(&Outcome::from(published), args.format).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    conclude(&summary);
    ExitCode::from(code)
}

fn summary(published: &Published) -> String {
    let Some(folder) = &published.publish_dir else {
        return format!("Nothing was published: {}.", count(&published.problems));
    };
    let cases = |count: usize| if count == 1 { "1 case".to_owned() } else { format!("{count} cases") };
    let mut text = format!(
        "{} on the site: {} files written, {} unchanged, {} removed; {}.",
        cases(published.cases.len()),
        published.written,
        published.unchanged,
        published.removed.len(),
        count(&published.problems)
    );
    for slug in &published.refused {
        let _ = write!(text, "\nNot published: {slug}.");
    }
    for slug in &published.print_only {
        let _ = write!(text, "\nFor print only: {slug} (`traject build` makes its PDF).");
    }
    // A case is its page and its PDF; what was taken away with it is counted.
    let is_case = |file: &&String| {
        let name = file.strip_prefix("cases/");
        name.is_some_and(|name| !name.contains('/'))
    };
    for removed in published.removed.iter().filter(is_case) {
        let _ = write!(text, "\nDeleted: {}.", folder.join(removed).display());
    }
    let index = folder.join("index.html");
    if index.exists() {
        let _ = write!(text, "\nOpen {} to see it.", index.display());
        text.extend(published.base_url.iter().map(|base_url| upload(folder, base_url)));
    }
    text
}

/// What to do to have it online.
fn upload(folder: &Path, base_url: &str) -> String {
    format!(
        "\nTo put it online:\n  1. Upload everything in {folder} to {base_url}, with the files whose names begin with a dot or \
         an underscore.\n  2. Delete what is there and no longer in {folder}, or let the upload do it.\n  3. Open {base_url} \
         and {base_url}nothing-here: the second must show the site's own page for what can't be found.\n\
         docs/publishing.md says how for several kinds of host.",
        folder = folder.display(),
    )
}

//! Keeps a fault of the program itself (a panic) within the family or the document in which it happened.
//!
//! A panic's own text may hold words of the notes: it is never printed and never kept, only where in the program it
//! happened.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, Location, PanicHookInfo};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::diagnostic::Diagnostic;

/// What a caught fault is reported as.
pub(crate) const PROGRAM_FAULT: &str = "program-fault";

thread_local! {
    /// Where the last fault on this thread happened.
    static LAST_ON_THREAD: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Where the last fault on any thread happened: work that was divided may fail on another one.
static LAST_ANYWHERE: Mutex<Option<String>> = Mutex::new(None);

/// A fault of the program that was caught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProgramFault {
    /// Where in the program, when that is known.
    source_line: Option<String>,
}

/// Takes the place of the standard report on panics, which would print their text. Called once, by the program.
pub(crate) fn install_panic_hook() {
    panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location().map(source_line);
        LAST_ON_THREAD.with(|last| last.replace(place.clone()));
        *LAST_ANYWHERE.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }));
}

/// Does some work; a panic in it is caught and returned.
pub(crate) fn isolated<T>(work: impl FnOnce() -> T) -> Result<T, ProgramFault> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_text| {
        let here = LAST_ON_THREAD.with(RefCell::take);
        let anywhere = LAST_ANYWHERE.lock().unwrap_or_else(PoisonError::into_inner).take();
        ProgramFault { source_line: here.or(anywhere) }
    })
}

impl ProgramFault {
    /// The fault as an error of what was being made; `during` follows "Traject failed while".
    pub(crate) fn diagnostic(&self, during: &str) -> Diagnostic {
        let place =
            self.source_line.as_ref().map(|line| format!(" Please report it, naming {line}.")).unwrap_or_default();
        Diagnostic::error(PROGRAM_FAULT, format!("Traject failed while {during}. This is a fault in the program."))
            .help(format!(
                "Other families aren't affected. Undo your last change to this file, or split very long paragraphs and \
                 lists, then build again.{place}"
            ))
    }
}

/// Where in the program, without the folders of the machine it was built on.
fn source_line(location: &Location<'_>) -> String {
    let file = location.file().replace('\\', "/");
    let steps: Vec<&str> = file.split('/').collect();
    let start = steps.iter().rposition(|step| *step == "src").map_or(steps.len().saturating_sub(1), |at| {
        // A library's folder names it and its version.
        at.saturating_sub(usize::from(at > 0))
    });
    format!("{}:{}", steps.get(start..).unwrap_or_default().join("/"), location.line())
}

/// In builds for tests alone: fails where the notes hold the word that the environment names for this stage.
pub(crate) fn fail_on_purpose<'t>(stage: &str, texts: impl IntoIterator<Item = &'t str>) {
    if cfg!(debug_assertions)
        && let Ok(wanted) = std::env::var(format!("TRAJECT_TEST_FAULT_{stage}"))
        && texts.into_iter().any(|text| text.contains(&wanted))
    {
        #[allow(clippy::panic, reason = "the fault that tests ask for")]
        {
            panic!("a fault asked for by a test, with text of the notes: {wanted}");
        }
    }
}

/// The reference that a file `family.yaml` gives, as far as its lines tell: for a family that could not be read at all.
pub(crate) fn reference_by_line(family_file: &Path) -> Option<String> {
    let bytes = std::fs::read(family_file).ok()?;
    let text = String::from_utf8_lossy(bytes.get(..bytes.len().min(1 << 20))?).into_owned();
    let value = text.lines().find_map(|line| line.trim_start_matches('\u{feff}').strip_prefix("reference:"))?;
    let value = value.split('#').next()?.trim().trim_matches(['"', '\'']);
    crate::case::validate::is_reference(value).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fault_is_caught_and_reported_without_its_text() {
        let fault = isolated(|| -> u8 { panic!("Ada Okafor") }).unwrap_err();
        let told = fault.diagnostic("making the documents of this family");
        assert!(told.is_error() && !format!("{told:?}").contains("Ada"));
        assert_eq!(isolated(|| 7), Ok(7));
    }

    #[test]
    fn source_line_names_no_folder_of_the_building_machine() {
        let here = Location::caller();
        assert!(source_line(here).ends_with(&format!("src/isolation.rs:{}", here.line())));
        assert!(!source_line(here).starts_with('/'));
    }
}

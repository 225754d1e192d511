//! Problems as they are kept: what was told of a family is told again while nothing about it changes.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Location, Severity, Trouble};

/// A problem as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Told {
    severity: Severity,
    trouble: Trouble,
    code: String,
    message: String,
    help: Option<String>,
    quoted: Option<String>,
    location: Option<Location>,
}

impl From<&Diagnostic> for Told {
    fn from(problem: &Diagnostic) -> Self {
        Self {
            severity: problem.severity,
            trouble: problem.trouble,
            code: problem.code.to_owned(),
            message: problem.message.clone(),
            help: problem.help.clone(),
            quoted: problem.quoted.clone(),
            location: problem.location.clone(),
        }
    }
}

impl From<Told> for Diagnostic {
    fn from(told: Told) -> Self {
        Self {
            severity: told.severity,
            trouble: told.trouble,
            code: code(told.code),
            message: told.message,
            help: told.help,
            quoted: told.quoted,
            location: told.location,
        }
    }
}

/// The codes that were read back. There are as many as the program has: each is kept for good, once.
static CODES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

fn code(text: String) -> &'static str {
    let mut codes = CODES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = codes.get(text.as_str()) {
        return known;
    }
    let code: &'static str = Box::leak(text.into_boxed_str());
    codes.insert(code);
    code
}

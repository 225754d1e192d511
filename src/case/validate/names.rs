//! Ids that name nothing.

use crate::diagnostic::Diagnostic;

/// An id that names none of `known`. The known ids are the notes' own, so that they are quoted and not told.
pub(super) fn unknown(code: &'static str, what: &str, written: &str, known: &[String]) -> Diagnostic {
    let near = known
        .iter()
        .map(|id| (strsim::damerau_levenshtein(&written.to_lowercase(), &id.to_lowercase()), id))
        .filter(|(distance, id)| *distance <= 2 && *distance < id.chars().count())
        .min_by_key(|(distance, _)| *distance);
    let quoted = match near {
        Some((_, id)) if known.len() > 1 => format!("{written} (did you mean {id}? known: {})", known.join(", ")),
        Some((_, id)) => format!("{written} (did you mean {id}?)"),
        None if known.is_empty() => written.to_owned(),
        None => format!("{written} (known: {})", known.join(", ")),
    };
    Diagnostic::error(code, format!("There is no {what} with this id."))
        .help("Write the id exactly as it is there, or add an entry for it there.")
        .quoting(quoted)
}

//! A new family: who they are, what they ask, and room for all else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::identity::{id_of, is_folder_name};
use super::remarks::modeline;
use super::scalar::scalar;
use super::unknown;
use super::write::write_new;
use crate::case::validate::is_reference;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::language::Language;
use crate::source::Book;

/// What a new family is told.
#[derive(Clone, Debug)]
pub struct NewFamily {
    /// The name of its folder; that of the reference if left out.
    pub folder: Option<String>,
    /// It becomes part of file names.
    pub reference: String,
    /// The id of a practitioner of `service.yaml`.
    pub practitioner: String,
    /// The language of the family's documents.
    pub language: Language,
    /// The children, one at least.
    pub children: Vec<NewChild>,
    /// The adults who take part, one at least.
    pub adults: Vec<NewAdult>,
    /// What they want to find out, in their words.
    pub question: Option<String>,
    /// Their goals.
    pub goals: Vec<NewGoal>,
}

/// A goal of a new family, rated from 0 to 10.
#[derive(Clone, Debug, PartialEq)]
pub struct NewGoal {
    /// In their words.
    pub text: String,
    /// Where they hope to get to.
    pub hoped_for: Option<f64>,
    /// How the first adult rates it, and when.
    pub rated: Option<(Date, f64)>,
}

/// A child of a new family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChild {
    /// The full name.
    pub name: String,
    /// What you call the child.
    pub known_as: Option<String>,
}

/// An adult of a new family who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAdult {
    /// The full name.
    pub name: String,
    /// What they are called.
    pub known_as: Option<String>,
    /// To the child, such as `mum`.
    pub relationship: Option<String>,
}

/// Writes `family.yaml` of a new family; tells where, relative to the book.
pub fn begin_family(book: &Book, new: &NewFamily) -> Result<PathBuf, Diagnostic> {
    let wrong = |code, message: &str, help: &str| Diagnostic::error(code, message).help(help).of(Trouble::Settings);
    if !is_reference(&new.reference) {
        return Err(wrong(
            "bad-reference",
            "A reference is made of letters (a to z), digits and dashes.",
            "Write it such as SV-2026-014: no spaces, slashes or names, at most 40 characters.",
        )
        .quoting(&new.reference));
    }
    let known = book.families.iter().filter_map(|family| family.reference.as_deref());
    if known.into_iter().any(|known| known.eq_ignore_ascii_case(&new.reference)) {
        return Err(wrong(
            "reference-twice",
            "Another family in this book has the same reference.",
            "Give each family its own, such as SV-2026-015. It becomes part of file names.",
        )
        .quoting(&new.reference));
    }
    if let Some(service) = &book.service
        && service.practitioner(&new.practitioner).is_none()
    {
        let ids = service.practitioners.iter().map(|practitioner| practitioner.id.as_str());
        return Err(unknown("unknown-practitioner", "practitioner in service.yaml", "id", &new.practitioner, ids));
    }
    let folder = new.folder.as_deref().unwrap_or(&new.reference);
    if !is_folder_name(folder) {
        let help = "Use letters, digits, dashes and single words, such as okafor-ada. It is never printed.";
        return Err(wrong("folder-name", "This can't be the name of a folder on every system.", help).quoting(folder));
    }
    // Capitals make no difference on many systems.
    if book.families.iter().any(|family| family.folder.to_lowercase() == folder.to_lowercase()) {
        let help = "Choose another with `--folder NAME`. It is never printed.";
        return Err(wrong("already-there", "A family's folder already has this name.", help).quoting(folder));
    }
    let path = Path::new(&book.config.book.src).join("families").join(folder).join("family.yaml");
    write_new(&book.root, &path, &text(new, &path))?;
    Ok(path)
}

fn text(new: &NewFamily, path: &Path) -> String {
    let mut text = modeline(path, "family");
    let _ = write!(
        text,
        "# Who this family is. Lines that begin with # are comments: delete the # to use them.
# Documents leave out whatever you leave out.

reference: {}          # part of file names, so never a name
practitioner: {}       # who writes and signs: an id from service.yaml
language: {}           # of the family's documents
",
        scalar(&new.reference),
        scalar(&new.practitioner),
        scalar(new.language.as_str()),
    );
    let mut ids: Vec<String> = Vec::new();
    let several = new.children.len() > 1;
    text.push_str(if several { "\nchildren:\n" } else { "\nchild:\n" });
    for child in &new.children {
        let id = id_of(child.known_as.as_deref().unwrap_or(&child.name), "child", &ids);
        let (first, rest) = if several { ("  - ", "    ") } else { ("  ", "  ") };
        let _ = writeln!(text, "{first}id: {}              # what the other notes call the child", scalar(&id));
        let _ = writeln!(text, "{rest}name: {}", scalar(&child.name));
        match &child.known_as {
            Some(known_as) => writeln!(text, "{rest}known_as: {}", scalar(known_as)),
            None => writeln!(text, "{rest}# known_as: what the child is called; the full name if left out"),
        }
        .unwrap_or_default();
        let _ = writeln!(text, "{rest}# born: 2021-03-04       # for the service's figures; in no family's document");
        let _ = writeln!(text, "{rest}# pronouns: she/her");
        ids.push(id);
    }
    text.push_str("\nadults:\n");
    let mut adults = Vec::new();
    for adult in &new.adults {
        let id = id_of(adult.known_as.as_deref().unwrap_or(&adult.name), "adult", &ids);
        write_adult(&mut text, adult, &id);
        ids.push(id.clone());
        adults.push(id);
    }
    text.push_str(
        "\n# Other people and places in the notes, so that their names are never published.
# others:
#   - { id: tobi, name: Tobi Okafor, role: brother }
#   - { name: Severn Bank Nursery, role: nursery }

# What they want to find out, in their own words.
",
    );
    question(&mut text, new, &adults);
    let by = adults.first().map_or_else(|| "grace".to_owned(), |id| scalar(id));
    goals(&mut text, new, &by);
    let child = ids.first().map_or_else(|| "ada".to_owned(), |id| scalar(id));
    let _ = write!(
        text,
        "
# Their own words for the child and for the two of them, at the start and later.
# descriptions:
#   - {{ on: 2026-01-12, by: {by}, child: [busy, hard to reach], relationship: [worried, distant] }}

# Consent: who agreed to what. Letters leave out a still that has no consent.
# consent:
#   - by: {by}
#     for: [stills, booklet]   # also: case-study-print, case-study-web, service-report
#     stills: all              # or some: [clip ids]
#     covers: [{by}, {child}]
#     given: 2026-01-12
#     expires: 2028-01-12
#     child_agreed: true

# status: started              # referred, started, completed or ended-early
# referral: {{ on: 2025-11-03, by: health visitor }}
# retention: {{ until: 2046-03-04 }}
"
    );
    text
}

fn question(text: &mut String, new: &NewFamily, adults: &[String]) {
    let indent = if let Some(question) = &new.question {
        let _ = write!(text, "helping_question:\n  text: {}\n  # agreed: 2026-01-12\n", scalar(question));
        "  # "
    } else {
        text.push_str(
            "# helping_question:\n#   text: How can I help Ada enjoy playing with me?\n#   agreed: 2026-01-12\n",
        );
        "#   "
    };
    // Where one adult takes part alone, it is their question.
    if let [first, _, ..] = adults {
        let _ = writeln!(
            text,
            "{indent}by: {}            # who asked it: letters say \"you\" to them alone; or a list of ids",
            scalar(first)
        );
    }
}

/// An adult under `adults:`, with remarks that teach the keys left out.
fn write_adult(text: &mut String, adult: &NewAdult, id: &str) {
    let _ = writeln!(text, "  - id: {}", scalar(id));
    let _ = writeln!(text, "    name: {}", scalar(&adult.name));
    match &adult.known_as {
        Some(known_as) => writeln!(text, "    known_as: {}       # how the letter begins", scalar(known_as)),
        None => writeln!(text, "    # known_as: how the letter begins; the full name if left out"),
    }
    .unwrap_or_default();
    match &adult.relationship {
        Some(relationship) => writeln!(text, "    relationship: {}", scalar(relationship)),
        None => writeln!(text, "    # relationship: mum"),
    }
    .unwrap_or_default();
    text.push_str(
        "    client: true           # took part, and receives the letter; `letter: false` if it must not be sent\n",
    );
    text.push_str("    # pronouns: she/her\n");
    text.push_str("    # address: [4 Mill Lane, Tewkesbury GL20 9ZZ]\n");
    text.push_str("    # large_print: true\n");
    text.push_str("    # safe_contact: { post: true, email: false }   # false: letters don't show this address\n");
}

fn goals(text: &mut String, new: &NewFamily, by: &str) {
    text.push_str("\n# Their goals, rated 0 to 10 unless you give another scale.\n");
    if new.goals.is_empty() {
        let _ = write!(
            text,
            "# goals:
#   - id: play
#     text: Enjoying playing together
#     hoped_for: 8
#     ratings:
#       - {{ on: 2026-01-12, by: {by}, value: 3 }}
"
        );
        return;
    }
    text.push_str("goals:\n");
    let mut ids: Vec<String> = Vec::new();
    for goal in &new.goals {
        let id = goal_id(&goal.text, &ids);
        let _ = write!(text, "  - id: {}\n    text: {}\n", scalar(&id), scalar(&goal.text));
        let _ = match goal.hoped_for {
            Some(value) => writeln!(text, "    hoped_for: {value}"),
            None => writeln!(text, "    # hoped_for: 8"),
        };
        let _ = match goal.rated {
            Some((on, value)) => {
                writeln!(text, "    ratings:\n      - {{ on: {on}, by: {by}, value: {value} }}")
            }
            None => writeln!(text, "    # ratings:\n    #   - {{ on: 2026-01-12, by: {by}, value: 3 }}"),
        };
        ids.push(id);
    }
}

/// The longest word of a goal is the one that tells it apart.
fn goal_id(goal: &str, taken: &[String]) -> String {
    let longest = goal.split_whitespace().rev().max_by_key(|word| word.chars().count()).unwrap_or_default();
    id_of(longest, "goal", taken)
}

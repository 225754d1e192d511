//! A new cycle: a film and its shared review.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::NewRating;
use super::remarks::{for_readers, modeline, ratings};
use super::scalar::{list, scalar};
use super::write::write_new;
use crate::case::Family;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::source::{Book, FamilyNotes};

/// What a new cycle is told.
#[derive(Clone, Debug)]
pub struct NewCycle {
    /// The date of the film.
    pub film: Date,
    /// The date of the shared review, once it has taken place.
    pub review: Option<Date>,
    /// What they did in the film.
    pub activity: Option<String>,
    /// What was seen, told to the reader, in Markdown.
    pub seen: Option<String>,
    /// Ratings given then.
    pub ratings: Vec<NewRating>,
    /// The plan for the next film.
    pub next: Option<String>,
}

/// Writes the next `cycle-N.md` of a family; tells where, relative to the book.
pub fn begin_cycle(book: &Book, family: &FamilyNotes, new: &NewCycle) -> Result<PathBuf, Diagnostic> {
    if new.review.is_some_and(|review| review < new.film) {
        return Err(Diagnostic::error("reversed-dates", "The review was held before its film was made.")
            .help("Correct one of the two dates.")
            .of(Trouble::Settings));
    }
    let folder = Path::new(&book.config.book.src).join("families").join(&family.folder);
    let number = next_number(&book.root.join(&folder));
    let path = folder.join(format!("cycle-{number}.md"));
    write_new(&book.root, &path, &text(new, number, family.case.as_ref().map(|case| &case.family), &path))?;
    Ok(path)
}

/// One more than the highest number of a cycle there, whether it can be read or not.
fn next_number(folder: &Path) -> u32 {
    let names = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let numbers = names.filter_map(|name| {
        let name = name.to_lowercase();
        let digits: String = name.strip_prefix("cycle-")?.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u32>().ok()
    });
    numbers.max().unwrap_or(0).saturating_add(1)
}

fn text(new: &NewCycle, number: u32, family: Option<&Family>, path: &Path) -> String {
    let people: Vec<String> = family.map(people).unwrap_or_default();
    let who = if people.is_empty() { "[grace, ada]".to_owned() } else { list(&people) };
    let adult =
        family.and_then(|family| family.adults.first()).map_or_else(|| "grace".to_owned(), |adult| scalar(&adult.id));
    let goal =
        family.and_then(|family| family.goals.first()).map_or_else(|| "play".to_owned(), |goal| scalar(&goal.id));
    let mut text = format!("---\n{}", modeline(path, "cycle"));
    let _ = write!(
        text,
        "# Film {number} and its shared review. Lines that begin with # are comments: delete the # to use them.

film:
  on: {}
  # minutes: 12
  # setting: home
",
        new.film
    );
    match &new.activity {
        Some(activity) => writeln!(text, "  activity: {}", scalar(activity)),
        None => writeln!(text, "  # activity: building a marble run"),
    }
    .unwrap_or_default();
    let _ = writeln!(text, "  {}who: {who}", if people.is_empty() { "# " } else { "" });
    match new.review {
        Some(day) => writeln!(text, "\nreview:\n  on: {day}\n  # minutes: 45"),
        None => writeln!(text, "\n# review: {{ on: {} }}     # once it has taken place", new.film),
    }
    .unwrap_or_default();
    let _ = write!(
        text,
        "
# The moments you looked at together: three to five is usual. Save the pictures in stills/ beside this file.
# clips:
#   - id: looks-up                  # any name, different for every clip of the family
#     still: stills/looks-up.jpg
#     at: \"3:12\"                    # minutes and seconds in the film; \"3:12.480\" is exact
#     caption: You wait, and Ada looks up.
#     alt: Ada looks up at Grace over a tower of blocks.    # for people who can't see the picture
#     shows: {who}                  # everyone in the picture; each needs consent in family.yaml
#     principles: [attentive, receiving]    # encouraging, attuned, guiding, deepening
#     words: [{{ by: {adult}, said: \"I didn't know she looked at me that much.\" }}]

"
    );
    match ratings(&new.ratings) {
        Some(ratings) => text.push_str(&ratings),
        None => {
            let _ = writeln!(text, "# ratings: [{{ goal: {goal}, by: {adult}, value: 4 }}]");
        }
    }
    text.push_str("# strengths: [Waiting before helping]\n");
    match &new.next {
        Some(next) => writeln!(text, "next: {}", scalar(next)),
        None => writeln!(text, "# next: Leave a little more time before joining in."),
    }
    .unwrap_or_default();
    text.push_str("\n# Below the dashes: what you saw, written to the reader as \"you\".\n");
    text.push_str(&family.and_then(for_readers).unwrap_or_default());
    text.push_str("---\n");
    if let Some(seen) = &new.seen {
        let _ = writeln!(text, "{}", seen.trim());
    }
    text
}

/// The ids of whoever is most likely in a film: the clients, then the children.
fn people(family: &Family) -> Vec<String> {
    let clients = family.adults.iter().filter(|adult| adult.client).map(|adult| adult.id.clone());
    clients.chain(family.children().map(|child| child.id.clone())).collect()
}

//! Plain words that may tell who somebody is: occupations, conditions, origins and the like, and towns that are called as
//! a word is. The lists are `words/identifying.txt`, written by hand, and `words/classes.txt`, made from WordNet.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::Reason;
use super::finding::Finding;
use super::words::{Word, words};

/// The most words that an entry has.
const LONGEST: usize = 4;

struct Listed {
    entries: HashMap<String, Reason>,
    /// The first words of entries of several words.
    beginnings: HashSet<String>,
    towns: HashSet<String>,
}

static LISTED: LazyLock<Listed> = LazyLock::new(|| {
    let mut listed = Listed { entries: HashMap::new(), beginnings: HashSet::new(), towns: HashSet::new() };
    let mut section = "";
    for line in include_str!("words/identifying.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name;
            continue;
        }
        for entry in line.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            let key = words(entry).into_iter().map(|word| word.letters).collect::<Vec<_>>().join(" ");
            match reason(section) {
                Some(why) => listed.add(key, why),
                None => {
                    listed.towns.insert(key);
                }
            }
        }
    }
    for line in include_str!("words/classes.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => section = name,
            None => reason(section).into_iter().for_each(|why| listed.add(line.to_owned(), why)),
        }
    }
    listed
});

impl Listed {
    /// The first reason of an entry counts.
    fn add(&mut self, key: String, why: Reason) {
        if let Some((first, _)) = key.split_once(' ') {
            self.beginnings.insert(first.to_owned());
        }
        self.entries.entry(key).or_insert(why);
    }
}

fn reason(section: &str) -> Option<Reason> {
    Some(match section {
        "occupation" => Reason::Occupation,
        "diagnosis" => Reason::Diagnosis,
        "justice" => Reason::Justice,
        "event" => Reason::Event,
        "care" => Reason::Care,
        "belonging" => Reason::Belonging,
        "home" => Reason::Home,
        "rare" => Reason::Rare,
        _ => return None,
    })
}

/// Every listed word of a text, and every town that may be meant by a word.
pub(super) fn identifying(text: &str) -> Vec<Finding> {
    let all = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let several = all.get(at).is_some_and(|word| LISTED.beginnings.contains(&word.letters));
        let longest = (1..=if several { LONGEST } else { 1 }).rev().find_map(|count| {
            let stretch = all.get(at..at + count)?;
            listed(stretch).map(|why| (count, why))
        });
        let (Some((count, why)), Some(first)) = (longest, all.get(at)) else {
            found.extend(town(&all, at, text));
            at += 1;
            continue;
        };
        let end = all.get(at + count - 1).map_or(first.bytes.end, |last| last.bytes.end);
        found.push(Finding::ask(first.bytes.start..end, why));
        at += count;
    }
    found
}

fn listed(stretch: &[Word]) -> Option<Reason> {
    let joined = stretch.iter().map(|word| word.letters.as_str()).collect::<Vec<_>>().join(" ");
    let entries = &LISTED.entries;
    let singular = || {
        let one = joined.strip_suffix('s')?;
        let men = || joined.strip_suffix("men").map(|stem| format!("{stem}man")).and_then(|one| entries.get(&one));
        let ies = || one.strip_suffix("ie").map(|stem| format!("{stem}y")).and_then(|one| entries.get(&one));
        let es = || one.strip_suffix('e').and_then(|one| entries.get(one));
        let ves = || one.strip_suffix("ve").map(|stem| format!("{stem}fe")).and_then(|one| entries.get(&one));
        entries.get(one).or_else(men).or_else(ies).or_else(es).or_else(ves)
    };
    let men = || joined.strip_suffix("men").map(|stem| format!("{stem}man")).and_then(|one| entries.get(&one));
    entries.get(&joined).or_else(singular).or_else(men).copied()
}

/// `in reading` after somebody who lives: a town, not a book.
fn town(all: &[Word], at: usize, text: &str) -> Option<Finding> {
    const LEADS: [&str; 7] = ["in", "at", "near", "from", "to", "around", "outside"];
    const LIVES: [&str; 30] = [
        "live",
        "lives",
        "lived",
        "living",
        "move",
        "moved",
        "moves",
        "moving",
        "stay",
        "stayed",
        "grew",
        "born",
        "based",
        "home",
        "house",
        "flat",
        "school",
        "nursery",
        "family",
        "went",
        "goes",
        "go",
        "came",
        "comes",
        "drove",
        "originally",
        "travelled",
        "job",
        "works",
        "hospital",
    ];
    let word = all.get(at).filter(|word| LISTED.towns.contains(&word.letters) && !word.begins)?;
    let lead = all.get(at.checked_sub(1)?)?;
    let gap = text.get(lead.bytes.end..word.bytes.start)?;
    let before = all.get(at.saturating_sub(4)..at - 1)?;
    let lives = before.iter().any(|word| LIVES.contains(&word.letters.as_str()));
    let led = LEADS.contains(&lead.letters.as_str()) && gap.trim().is_empty();
    (led && (lives || word.capital)).then(|| Finding::ask(lead.bytes.start..word.bytes.end, Reason::Place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<&str> {
        identifying(text).into_iter().map(|one| &text[one.bytes]).collect()
    }

    #[test]
    fn listed_words_are_found_in_singular_and_plural() {
        assert_eq!(
            asked("He is a lorry driver, they are midwives and firemen."),
            ["lorry driver", "midwives", "firemen"]
        );
        assert_eq!(asked("Her mum has dyslexia and two allergies."), ["dyslexia", "allergies"]);
    }

    #[test]
    fn towns_that_are_words_are_asked_about_where_somebody_lives() {
        assert_eq!(asked("They moved to rugby. She lives in bath."), ["to rugby", "in bath"]);
        assert!(asked("She found joy in reading, and the bath was full.").is_empty());
    }
}

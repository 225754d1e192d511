//! Who allowed what, for which purpose, from when and until when.
//!
//! The lines can be read here alone. Everybody else asks [`ConsentLines`], so that there is one rule for when a line is in
//! force and whom it covers. Whether a still or a sentence may be shown is decided in [`crate::privacy`].

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{self, Deserializer, SeqAccess, Visitor};

/// One line of consent.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The id of who gave it.
    by: String,
    /// What for.
    #[serde(rename = "for")]
    purposes: Vec<Purpose>,
    /// Which stills; none where left out.
    #[serde(default)]
    stills: StillsChoice,
    /// The ids of whom it covers; the giver and every child where left out.
    covers: Option<Vec<String>>,
    /// The day it was given.
    given: Date,
    /// The last valid day.
    expires: Option<Date>,
    /// From this day it counts as never given.
    withdrawn: Option<Date>,
    /// Which wording was shown.
    wording: Option<String>,
    /// The child's own view; `false` is a refusal and wins.
    child_agreed: Option<bool>,
}

impl Consent {
    fn covers(&self, person: &str, children: &[&str]) -> bool {
        match &self.covers {
            Some(covered) => covered.iter().any(|id| id == person),
            None => self.by == person || children.contains(&person),
        }
    }

    fn is_in_force(&self, day: Date) -> bool {
        self.given <= day && self.expires.is_none_or(|last| day <= last) && !self.is_withdrawn(day)
    }

    fn is_withdrawn(&self, day: Date) -> bool {
        self.withdrawn.is_some_and(|from| from <= day)
    }

    fn in_force(&self, number: usize) -> LineInForce<'_> {
        LineInForce {
            number,
            by: &self.by,
            covers: self.covers.as_deref(),
            last_day: self.expires,
            child_agreed: self.child_agreed,
        }
    }

    /// Whether it allows the still of a clip; nothing is asked of stills where there is no clip.
    fn allows_still(&self, clip: Option<&str>) -> bool {
        clip.is_none_or(|clip| match &self.stills {
            StillsChoice::All => true,
            StillsChoice::None => false,
            StillsChoice::Clips(clips) => clips.iter().any(|id| id == clip),
        })
    }
}

/// Every line of consent of a family.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct ConsentLines(Vec<Consent>);

/// What is asked of the lines of consent: may this person be shown, or quoted, for a purpose on a day?
#[derive(Clone, Copy, Debug)]
pub struct ConsentQuery<'q> {
    /// Whom.
    pub person: &'q str,
    /// What for.
    pub purpose: Purpose,
    /// The clip whose still is meant; none where only words are.
    pub clip: Option<&'q str>,
    /// The day.
    pub day: Date,
    /// The ids of the family's children, whom a line covers unless it says otherwise.
    pub children: &'q [&'q str],
}

/// Why the lines of consent allow nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentRefusal {
    /// No line in force covers the person for the purpose.
    NoLine,
    /// The child said no.
    ChildRefused,
    /// Consent for the child was withdrawn, and not given again.
    Withdrawn,
}

/// A line of consent on a day on which it is in force.
#[derive(Clone, Copy, Debug)]
pub struct LineInForce<'a> {
    /// Its place among all lines, from 0.
    pub number: usize,
    /// The id of who gave it.
    pub by: &'a str,
    /// The ids of whom it covers, where it says so; else the giver and every child.
    pub covers: Option<&'a [String]>,
    /// The last valid day, where there is one.
    pub last_day: Option<Date>,
    /// The child's own view, where it is noted.
    pub child_agreed: Option<bool>,
}

impl ConsentLines {
    /// Whether the lines allow what is asked. A child's refusal, or a withdrawal for a child, wins over every other line.
    pub fn answer(&self, query: &ConsentQuery<'_>) -> Result<(), ConsentRefusal> {
        if query.children.contains(&query.person) {
            if self.fitting(query).any(|(_, line)| line.child_agreed == Some(false) && line.is_in_force(query.day)) {
                return Err(ConsentRefusal::ChildRefused);
            }
            if self.fitting(query).any(|(_, line)| line.is_withdrawn(query.day) && !self.is_given_again(line, query)) {
                return Err(ConsentRefusal::Withdrawn);
            }
        }
        if self.allowing(query).is_empty() { Err(ConsentRefusal::NoLine) } else { Ok(()) }
    }

    /// The lines in force that allow what is asked, without regard to any refusal in other lines.
    pub fn allowing(&self, query: &ConsentQuery<'_>) -> Vec<LineInForce<'_>> {
        let allowing = self.fitting(query).filter(|(_, line)| {
            line.child_agreed != Some(false) && line.is_in_force(query.day) && line.allows_still(query.clip)
        });
        allowing.map(|(number, line)| line.in_force(number)).collect()
    }

    /// The lines in force on a day.
    pub fn lines_in_force(&self, day: Date) -> impl Iterator<Item = LineInForce<'_>> {
        let lines = self.0.iter().enumerate().filter(move |(_, line)| line.is_in_force(day));
        lines.map(|(number, line)| line.in_force(number))
    }

    /// The lines that allow something on a day or will later, with their numbers from 0: what a withdrawal has to end.
    pub fn lines_not_ended(&self, day: Date) -> impl Iterator<Item = (usize, &[Purpose])> {
        let has_ended = move |line: &Consent| line.is_withdrawn(day) || line.expires.is_some_and(|last| last < day);
        let lines = self.0.iter().enumerate().filter(move |(_, line)| !has_ended(line));
        lines.map(|(number, line)| (number, line.purposes.as_slice()))
    }

    /// Whether any line, in force or not, was ever given for a purpose.
    pub fn is_noted(&self, purpose: Purpose) -> bool {
        self.0.iter().any(|line| line.purposes.contains(&purpose))
    }

    /// The first days of what the lines begin and end: between two of them, the same is allowed.
    pub fn days_of_change(&self) -> BTreeSet<Date> {
        let days = self
            .0
            .iter()
            .flat_map(|line| [Some(line.given), line.expires.and_then(|last| last.tomorrow().ok()), line.withdrawn]);
        days.flatten().collect()
    }

    /// Every person that the lines name, with the key's place in the notes.
    pub fn people_named(&self) -> impl Iterator<Item = (String, &str)> {
        self.0.iter().enumerate().flat_map(|(i, line)| {
            let covers = line.covers.iter().flatten().enumerate();
            let covers = covers.map(move |(j, id)| (format!("consent[{i}].covers[{j}]"), id.as_str()));
            std::iter::once((format!("consent[{i}].by"), line.by.as_str())).chain(covers)
        })
    }

    /// Every clip that the lines name, with the key's place in the notes.
    pub fn clips_named(&self) -> impl Iterator<Item = (String, &str)> {
        self.0.iter().enumerate().flat_map(|(i, line)| {
            let StillsChoice::Clips(ids) = &line.stills else { return Vec::new() };
            ids.iter().enumerate().map(|(j, id)| (format!("consent[{i}].stills[{j}]"), id.as_str())).collect()
        })
    }

    /// Where a line ends before the day it was given: the key's place in the notes.
    pub fn ends_before_given(&self) -> impl Iterator<Item = String> {
        self.0.iter().enumerate().flat_map(|(i, line)| {
            let ends = [("expires", line.expires), ("withdrawn", line.withdrawn)];
            let early = ends.into_iter().filter(|(_, day)| day.is_some_and(|day| day < line.given));
            early.map(move |(key, _)| format!("consent[{i}].{key}"))
        })
    }

    /// The lines that cover a person for a purpose, in force or not.
    fn fitting(&self, query: &ConsentQuery<'_>) -> impl Iterator<Item = (usize, &Consent)> {
        let lines = self.0.iter().enumerate();
        lines.filter(|(_, line)| line.purposes.contains(&query.purpose) && line.covers(query.person, query.children))
    }

    /// Whether the one who withdrew gave a new line since.
    fn is_given_again(&self, withdrawn: &Consent, query: &ConsentQuery<'_>) -> bool {
        self.fitting(query).any(|(_, line)| {
            line.by == withdrawn.by
                && withdrawn.withdrawn.is_some_and(|day| line.given >= day)
                && line.is_in_force(query.day)
        })
    }
}

/// What consent is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Stills and others' words in a letter or on a progress page.
    Stills,
    /// The shared-review booklet.
    Booklet,
    /// A case study in print.
    CaseStudyPrint,
    /// A case study on the web.
    CaseStudyWeb,
    /// The service's report.
    ServiceReport,
    /// Being filmed; recorded only.
    Filming,
    /// Supervision; recorded only.
    Supervision,
    /// Teaching; recorded only.
    Teaching,
}

/// Which stills a line of consent allows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StillsChoice {
    /// None of them.
    #[default]
    None,
    /// All of them.
    All,
    /// Those of these clips.
    Clips(Vec<String>),
}

impl<'de> Deserialize<'de> for StillsChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ChoiceVisitor;
        impl<'de> Visitor<'de> for ChoiceVisitor {
            type Value = StillsChoice;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("`all`, `none` or a list of clip ids")
            }

            fn visit_unit<E: de::Error>(self) -> Result<StillsChoice, E> {
                Ok(StillsChoice::None)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<StillsChoice, E> {
                match text {
                    "all" => Ok(StillsChoice::All),
                    "none" => Ok(StillsChoice::None),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<StillsChoice, A::Error> {
                let mut clips = Vec::new();
                while let Some(clip) = seq.next_element()? {
                    clips.push(clip);
                }
                Ok(StillsChoice::Clips(clips))
            }
        }
        deserializer.deserialize_any(ChoiceVisitor)
    }
}

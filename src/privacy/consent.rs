//! The consent gate: whether a still or somebody's words may be shown for a purpose, on a day.
//!
//! A still needs a line in force for everyone in it; words need one for whoever said them, unless they are the reader's own.
//! A still that may be shown is handed on as [`Permitted`], which only this module makes.

use std::ops::Deref;

use jiff::civil::Date;

use crate::case::{Case, Clip, ConsentQuery, ConsentRefusal, LineInForce, Practitioner, Purpose};

/// Decides for one family on one day.
#[derive(Clone, Copy, Debug)]
pub struct ConsentGate<'a> {
    case: &'a Case,
    as_of: Date,
    practitioners: &'a [Practitioner],
}

/// Why something may not be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody is named as being in the still, so consent can't be judged.
    NobodyNamed,
    /// No live line covers this person for the purpose.
    NoLine {
        /// Their id.
        person: String,
    },
    /// This child refused.
    Refused {
        /// Their id.
        child: String,
    },
    /// Consent for this child was withdrawn.
    Withdrawn {
        /// Their id.
        child: String,
    },
    /// Somebody else is to be seen, whom no line covers and nothing hides.
    NotHidden {
        /// Their id.
        person: String,
    },
}

/// Proof that the gate allowed the still of a clip to be shown. Only the gate makes one.
#[derive(Clone, Copy, Debug)]
pub struct StillPermit(());

impl StillPermit {
    /// The still it was given for. That the picture is the clip's is up to the caller.
    pub fn for_showing<T>(self, still: T) -> Permitted<T> {
        Permitted(still)
    }
}

/// A still that consent allows to be shown. It is made from a [`StillPermit`] alone, so what was never asked of the gate does
/// not compile.
#[derive(Clone, Debug)]
pub struct Permitted<T>(T);

impl<T> Deref for Permitted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<'a> ConsentGate<'a> {
    /// The gate of a family on the build's day.
    pub fn new(case: &'a Case, as_of: Date) -> Self {
        Self { case, as_of, practitioners: &[] }
    }

    /// The same, knowing who practises: they need no consent to be seen or quoted.
    #[must_use]
    pub fn with_practitioners(self, practitioners: &'a [Practitioner]) -> Self {
        Self { practitioners, ..self }
    }

    /// The day on which it decides.
    pub fn day(&self) -> Date {
        self.as_of
    }

    /// Whether a clip's still may be shown for a purpose; every reason against it otherwise.
    pub fn still(&self, clip: &Clip, purpose: Purpose) -> Result<StillPermit, Vec<Missing>> {
        if clip.shows.is_empty() {
            return Err(vec![Missing::NobodyNamed]);
        }
        let mut reasons = Vec::new();
        let mut unseen = clip.hide.len();
        for person in &clip.shows {
            match self.person(person, purpose, Some(&clip.id)) {
                Ok(()) => {}
                Err(Missing::NoLine { .. }) if self.is_other(person) => {
                    // One covered part hides one person that no line covers.
                    if unseen > 0 {
                        unseen -= 1;
                    } else {
                        reasons.push(Missing::NotHidden { person: person.clone() });
                    }
                }
                Err(reason) => reasons.push(reason),
            }
        }
        if reasons.is_empty() { Ok(StillPermit(())) } else { Err(reasons) }
    }

    /// Whether what `speaker` said may be shown to `reader` for a purpose.
    pub fn words(&self, speaker: &str, reader: &str, purpose: Purpose) -> Result<(), Missing> {
        if speaker == reader { Ok(()) } else { self.person(speaker, purpose, None) }
    }

    /// The lines in force that allow a person to be shown, or their words, for a purpose.
    pub fn allowing(&self, person: &str, purpose: Purpose, clip: Option<&Clip>) -> Vec<LineInForce<'a>> {
        let children = self.children();
        let clip = clip.map(|clip| clip.id.as_str());
        self.case.family.consent.allowing(&ConsentQuery { person, purpose, clip, day: self.as_of, children: &children })
    }

    fn person(&self, person: &str, purpose: Purpose, clip: Option<&str>) -> Result<(), Missing> {
        if self.is_practitioner(person) {
            return Ok(());
        }
        let children = self.children();
        let query = ConsentQuery { person, purpose, clip, day: self.as_of, children: &children };
        let person = || person.to_owned();
        match self.case.family.consent.answer(&query) {
            Ok(()) => Ok(()),
            Err(ConsentRefusal::NoLine) => Err(Missing::NoLine { person: person() }),
            Err(ConsentRefusal::ChildRefused) => Err(Missing::Refused { child: person() }),
            Err(ConsentRefusal::Withdrawn) => Err(Missing::Withdrawn { child: person() }),
        }
    }

    fn children(&self) -> Vec<&'a str> {
        self.case.family.children().map(|child| child.id.as_str()).collect()
    }

    /// Whether an id is a practitioner's and nobody's of the family.
    fn is_practitioner(&self, person: &str) -> bool {
        let family = &self.case.family;
        let of_family = family.children().any(|child| child.id == person)
            || family.adults.iter().any(|adult| adult.id == person)
            || self.is_other(person);
        !of_family && self.practitioners.iter().any(|practitioner| practitioner.id == person)
    }

    fn is_other(&self, person: &str) -> bool {
        self.case.family.others.iter().any(|other| other.id.as_deref() == Some(person))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Family;

    const PEOPLE: &str = "
reference: X-1
practitioner: p
child: { id: ada, name: Ada }
adults: [{ id: grace, name: Grace, client: true }, { id: tom, name: Tom }]
others: [{ id: tobi, name: Tobi }]
consent:
";

    fn case(consent: &str) -> Case {
        let family: Family = serde_yaml::from_str(&format!("{PEOPLE}{consent}")).unwrap();
        Case { folder: "x".to_owned(), family, cycles: Vec::new(), closing: None }
    }

    fn clip(shows: &str, hide: &str) -> Clip {
        serde_yaml::from_str(&format!("{{ id: c, still: stills/c.jpg, shows: [{shows}], hide: [{hide}] }}")).unwrap()
    }

    fn still(consent: &str, clip: &Clip, day: &str) -> Result<(), Vec<Missing>> {
        ConsentGate::new(&case(consent), day.parse().unwrap()).still(clip, Purpose::Stills).map(drop)
    }

    const BOTH: &str = "- { by: grace, for: [stills], stills: all, given: 2026-01-12, expires: 2026-06-30 }\n";

    #[test]
    fn a_line_is_live_from_the_day_given_to_the_last_valid_day() {
        let clip = clip("ada, grace", "");
        assert!(still(BOTH, &clip, "2026-01-11").is_err());
        assert!(still(BOTH, &clip, "2026-01-12").is_ok());
        assert!(still(BOTH, &clip, "2026-06-30").is_ok());
        assert!(still(BOTH, &clip, "2026-07-01").is_err());
    }

    #[test]
    fn everyone_in_the_still_is_asked_for() {
        let missing = still(BOTH, &clip("ada, tom", ""), "2026-02-01").unwrap_err();
        assert_eq!(missing, [Missing::NoLine { person: "tom".to_owned() }]);
        assert_eq!(still(BOTH, &clip("", ""), "2026-02-01").unwrap_err(), [Missing::NobodyNamed]);
    }

    #[test]
    fn another_purpose_or_another_still_is_no_consent() {
        let other = "- { by: grace, for: [booklet], stills: all, given: 2026-01-12 }\n";
        assert!(still(other, &clip("ada", ""), "2026-02-01").is_err());
        let listed = "- { by: grace, for: [stills], stills: [d], given: 2026-01-12 }\n";
        assert!(still(listed, &clip("ada", ""), "2026-02-01").is_err());
        let none = "- { by: grace, for: [stills], given: 2026-01-12 }\n";
        assert!(still(none, &clip("ada", ""), "2026-02-01").is_err());
    }

    #[test]
    fn a_childs_refusal_wins_over_any_consent() {
        let refusal = "- { by: tom, for: [stills], covers: [ada], given: 2026-02-01, child_agreed: false }\n";
        let missing = still(&format!("{BOTH}{refusal}"), &clip("ada", ""), "2026-02-02").unwrap_err();
        assert_eq!(missing, [Missing::Refused { child: "ada".to_owned() }]);
        assert!(still(&format!("{BOTH}{refusal}"), &clip("ada", ""), "2026-01-31").is_ok());
    }

    #[test]
    fn a_withdrawal_for_a_child_wins_until_its_giver_consents_again() {
        let clip = clip("ada", "");
        let gone =
            "- { by: tom, for: [stills], stills: all, covers: [ada], given: 2026-01-12, withdrawn: 2026-03-01 }\n";
        assert!(still(&format!("{BOTH}{gone}"), &clip, "2026-02-28").is_ok());
        let missing = still(&format!("{BOTH}{gone}"), &clip, "2026-03-01").unwrap_err();
        assert_eq!(missing, [Missing::Withdrawn { child: "ada".to_owned() }]);
        let again = "- { by: tom, for: [stills], stills: all, covers: [ada], given: 2026-04-01 }\n";
        assert!(still(&format!("{BOTH}{gone}{again}"), &clip, "2026-04-01").is_ok());
    }

    #[test]
    fn others_are_covered_by_a_line_or_hidden() {
        let day = "2026-02-01";
        let missing = still(BOTH, &clip("ada, tobi", ""), day).unwrap_err();
        assert_eq!(missing, [Missing::NotHidden { person: "tobi".to_owned() }]);
        assert!(still(BOTH, &clip("ada, tobi", "[0.1, 0.1, 0.2, 0.2]"), day).is_ok());
        let covered = "- { by: grace, for: [stills], stills: all, covers: [tobi], given: 2026-01-12 }\n";
        assert!(still(&format!("{BOTH}{covered}"), &clip("ada, tobi", ""), day).is_ok());
    }

    #[test]
    fn practitioners_need_none_and_nobody_becomes_one_by_name() {
        let practitioners: Vec<Practitioner> =
            serde_yaml::from_str("[{ id: hreid, name: Helen Reid }, { id: tom, name: Tom Hale }]").unwrap();
        let case = case(BOTH);
        let gate = ConsentGate::new(&case, "2026-02-01".parse().unwrap());
        let seen = clip("ada, hreid", "");
        assert_eq!(gate.still(&seen, Purpose::Stills).unwrap_err(), [Missing::NoLine { person: "hreid".to_owned() }]);
        let gate = gate.with_practitioners(&practitioners);
        assert!(gate.still(&seen, Purpose::Stills).is_ok());
        assert!(gate.words("hreid", "grace", Purpose::Stills).is_ok());
        // Tom is of the family, whoever else is called so.
        assert!(gate.still(&clip("ada, tom", ""), Purpose::Stills).is_err());
        assert!(gate.still(&clip("ada, tobi", ""), Purpose::Stills).is_err());
    }

    #[test]
    fn a_readers_own_words_need_no_consent() {
        let case = case("- { by: tom, for: [filming], given: 2026-01-12 }\n");
        let gate = ConsentGate::new(&case, "2026-02-01".parse().unwrap());
        assert!(gate.words("grace", "grace", Purpose::Stills).is_ok());
        assert!(gate.words("grace", "tom", Purpose::Stills).is_err());
    }
}

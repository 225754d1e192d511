//! What stands in place of a name, a day or an age, in the words of the theme.

use std::sync::Arc;

use super::{AgeBand, Season};
use crate::case::Practitioner;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::theme::{Arg, Theme, Wording};

/// The words of one language that stand in place of others.
#[derive(Clone, Debug)]
pub(super) struct Phrases {
    wording: Arc<Wording>,
    left_out: String,
}

impl Phrases {
    /// The words of a language, all of them tried once.
    pub(super) fn new(theme: &Theme, language: &Language) -> Result<Self, Diagnostic> {
        let wording = theme.wording(language);
        let left_out = wording.text("anonymous-left-out", &[])?;
        let phrases = Self { wording, left_out };
        phrases.try_session(1, true)?;
        phrases.try_session(1, false)?;
        phrases.try_season(Season::Spring, true)?;
        phrases.try_season(Season::Spring, false)?;
        phrases.try_ages(AgeBand::of(4), false)?;
        phrases.try_ages(AgeBand::of(4), true)?;
        phrases.try_one("anonymous-kin", &[("role", Arg::Text("x")), ("pronoun", Arg::Text("she"))])?;
        phrases.try_one("anonymous-role", &[("role", Arg::Text("x"))])?;
        for key in ["anonymous-practitioner", "anonymous-family", "anonymous-the-family"] {
            phrases.try_one(key, &[])?;
        }
        Ok(phrases)
    }

    /// Marks that something was left out.
    pub(super) fn left_out(&self) -> &str {
        &self.left_out
    }

    /// "session 2", or "in session 2" in place of "on 27 January".
    pub(super) fn session(&self, number: u32, within: bool) -> String {
        self.try_session(number, within).unwrap_or_else(|_| self.left_out.clone())
    }

    /// "winter", or "in winter".
    pub(super) fn season(&self, season: Season, within: bool) -> String {
        self.try_season(season, within).unwrap_or_else(|_| self.left_out.clone())
    }

    /// "between three and five".
    pub(super) fn ages(&self, band: AgeBand) -> String {
        self.try_ages(band, false).unwrap_or_else(|_| self.left_out.clone())
    }

    /// "three-to-five-year-old".
    pub(super) fn of_ages(&self, band: AgeBand) -> String {
        self.try_ages(band, true).unwrap_or_else(|_| self.left_out.clone())
    }

    /// "her brother", by the child's pronouns; "the child’s brother" where none are noted.
    pub(super) fn kin(&self, role: &str, pronouns: Option<&str>) -> String {
        let pronoun = pronouns.and_then(|text| text.split(['/', ' ', ',']).next()).unwrap_or("none").to_lowercase();
        let pronoun = if matches!(pronoun.as_str(), "she" | "he" | "they") { pronoun } else { "none".to_owned() };
        self.one("anonymous-kin", &[("role", Arg::Text(role)), ("pronoun", Arg::Text(&pronoun))])
    }

    /// "the health visitor".
    pub(super) fn role(&self, role: &str) -> String {
        self.one("anonymous-role", &[("role", Arg::Text(role))])
    }

    /// "the practitioner"; a practitioner is told by nothing else.
    pub(super) fn practitioner(&self, _: &Practitioner) -> String {
        self.one("anonymous-practitioner", &[])
    }

    /// "family", in place of a surname before that word.
    pub(super) fn family(&self) -> String {
        self.one("anonymous-family", &[])
    }

    /// "the family", in place of "the Okafors".
    pub(super) fn the_family(&self) -> String {
        self.one("anonymous-the-family", &[])
    }

    fn one(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.try_one(key, args).unwrap_or_else(|_| self.left_out.clone())
    }

    fn try_one(&self, key: &str, args: &[(&str, Arg)]) -> Result<String, Diagnostic> {
        Ok(self.wording.text(key, args)?)
    }

    fn try_session(&self, number: u32, within: bool) -> Result<String, Diagnostic> {
        let key = if within { "anonymous-in-session" } else { "anonymous-session" };
        self.try_one(key, &[("number", Arg::Number(f64::from(number)))])
    }

    fn try_season(&self, season: Season, within: bool) -> Result<String, Diagnostic> {
        let name = match season {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Autumn => "autumn",
            Season::Winter => "winter",
        };
        let key = if within { "anonymous-in-season" } else { "anonymous-season" };
        self.try_one(key, &[("season", Arg::Text(name))])
    }

    fn try_ages(&self, band: AgeBand, attributive: bool) -> Result<String, Diagnostic> {
        let key = if attributive { "anonymous-of-ages" } else { "anonymous-ages" };
        let (from, to) = (Arg::Number(f64::from(band.from)), Arg::Number(f64::from(band.to)));
        self.try_one(key, &[("from", from), ("to", to)])
    }
}

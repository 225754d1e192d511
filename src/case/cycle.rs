//! One cycle: a film, its clips and their shared review.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{self, Deserializer};

use super::goal::CycleRating;
use super::prose::Prose;
use super::text::Text;

/// `cycle-N.md`: one film and its shared review.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// N of the file's name, from 1.
    #[serde(skip)]
    pub number: u32,
    /// The film.
    pub film: Option<Film>,
    /// The shared review of it, once it has been held.
    pub review: Option<SharedReview>,
    /// The moments chosen, three to five as a rule, twelve at most.
    #[serde(default)]
    #[schemars(length(max = 12))]
    pub clips: Vec<Clip>,
    /// Ratings given then, dated by the review, or by the film where there was none yet.
    #[serde(default)]
    pub ratings: Vec<CycleRating>,
    /// What the client does that helps.
    #[serde(default)]
    pub strengths: Vec<Text>,
    /// The plan for the next film.
    pub next: Option<Text>,
    /// What was seen, told to the reader.
    #[serde(skip)]
    pub body: Prose,
}

/// A film of 10 to 15 minutes as a rule.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Film {
    /// The day.
    pub on: Date,
    /// Its length.
    pub minutes: Option<f64>,
    /// Such as `home` or `school`.
    pub setting: Option<Text>,
    /// What they did.
    pub activity: Option<Text>,
    /// The ids of whoever is in it.
    #[serde(default)]
    pub who: Vec<String>,
    /// The film itself, relative to the family's folder; never leaves it.
    pub file: Option<String>,
}

/// The practitioner and the client looking at the clips together.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedReview {
    /// The day.
    pub on: Date,
    /// Its length.
    pub minutes: Option<f64>,
}

/// A short positive moment of the film.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clip {
    /// Unique in the family.
    pub id: String,
    /// The still, relative to the family's folder.
    pub still: Option<String>,
    /// Where it begins in the film.
    pub at: Option<Timecode>,
    /// Where it ends.
    pub to: Option<Timecode>,
    /// One line beneath the still.
    pub caption: Option<Text>,
    /// What the still shows, for people who can't see it; required with a still.
    pub alt: Option<Text>,
    /// The ids of everyone to be seen.
    #[serde(default)]
    pub shows: Vec<String>,
    /// Ids of the principles seen, such as `attentive`; the theme has the list.
    #[serde(default)]
    pub principles: Vec<String>,
    /// What was said about it at the shared review.
    #[serde(default)]
    pub words: Vec<Words>,
    /// The part that is kept, of the upright picture.
    pub crop: Option<Area>,
    /// Parts covered in every output, of the upright, uncropped picture.
    #[serde(default)]
    pub hide: Vec<Area>,
    /// How many faces you counted in the still as it is printed: no warning unless more are found.
    pub faces: Option<u32>,
}

/// Somebody's own words, printed as said.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The id of whoever said it.
    pub by: String,
    /// Verbatim.
    pub said: Text,
}

/// A place in a film; written `m:ss` or `h:mm:ss`, with up to three decimals of a second where a whole one is too coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timecode {
    /// Whole seconds from the film's start.
    pub seconds: u32,
    /// Thousandths of a second after those, less than 1000.
    pub milliseconds: u16,
}

/// A part of a picture as fractions of its width and height, from the upper left corner of the upright picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge, 0–1.
    pub x: f64,
    /// Upper edge, 0–1.
    pub y: f64,
    /// Width, 0–1.
    pub width: f64,
    /// Height, 0–1.
    pub height: f64,
}

impl Cycle {
    /// The day its ratings are of: the review's, or the film's where there was none yet.
    pub fn rated_on(&self) -> Option<Date> {
        self.review.as_ref().map(|review| review.on).or_else(|| self.film.as_ref().map(|film| film.on))
    }

    /// The day it began: the film's, or the review's where no film is noted.
    pub fn begins(&self) -> Option<Date> {
        self.film.as_ref().map(|film| film.on).or_else(|| self.review.as_ref().map(|review| review.on))
    }
}

impl Area {
    /// Whether it lies within the picture and is not empty.
    pub fn is_valid(self) -> bool {
        const SLACK: f64 = 1e-6;
        let values = [self.x, self.y, self.width, self.height];
        values.iter().all(|value| value.is_finite() && *value >= 0.0)
            && self.width > 0.0
            && self.height > 0.0
            && self.x + self.width <= 1.0 + SLACK
            && self.y + self.height <= 1.0 + SLACK
    }
}

impl<'de> Deserialize<'de> for Area {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [x, y, width, height] = <[f64; 4]>::deserialize(deserializer)?;
        Ok(Self { x, y, width, height })
    }
}

/// What is wrong with a text that should have been a timecode.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a film; write minutes and seconds such as \"3:12\", \"1:03:12\" or \"3:12.480\"")]
pub struct NotATimecode;

impl FromStr for Timecode {
    type Err = NotATimecode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut seconds = 0_u32;
        let (whole, decimals) = text.trim().split_once('.').map_or((text.trim(), None), |(one, two)| (one, Some(two)));
        let milliseconds = decimals.map_or(Ok(0), thousandths)?;
        let parts: Vec<&str> = whole.split(':').collect();
        if !(2..=3).contains(&parts.len()) {
            return Err(NotATimecode);
        }
        for (place, part) in parts.iter().enumerate() {
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            let long_enough = if place == 0 { (1..=3).contains(&part.len()) } else { part.len() == 2 };
            let value: u32 = part.parse().map_err(|_| NotATimecode)?;
            if !digits || !long_enough || (place > 0 && value > 59) {
                return Err(NotATimecode);
            }
            seconds = seconds * 60 + value;
        }
        Ok(Self { seconds, milliseconds })
    }
}

/// One to three decimals of a second.
fn thousandths(decimals: &str) -> Result<u16, NotATimecode> {
    if !(1..=3).contains(&decimals.len()) || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotATimecode);
    }
    format!("{decimals:0<3}").parse().map_err(|_| NotATimecode)
}

/// As documents print it: whole seconds.
impl fmt::Display for Timecode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, seconds) = (self.seconds / 3600, self.seconds / 60 % 60, self.seconds % 60);
        if hours > 0 {
            write!(formatter, "{hours}:{minutes:02}:{seconds:02}")
        } else {
            write!(formatter, "{minutes}:{seconds:02}")
        }
    }
}

impl<'de> Deserialize<'de> for Timecode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timecodes_are_read_and_written_back() {
        for text in ["0:07", "3:12", "75:00", "1:03:12"] {
            let code: Timecode = text.parse().unwrap();
            let expected = if text == "75:00" { "1:15:00" } else { text };
            assert_eq!(code.to_string(), expected);
        }
        for (text, seconds, milliseconds) in
            [("0:02.5", 2, 500), ("00:00:02.500", 2, 500), ("3:12.04", 192, 40), ("1:03:12.007", 3792, 7)]
        {
            assert_eq!(text.parse(), Ok(Timecode { seconds, milliseconds }), "{text}");
        }
        assert_eq!("3:12.999".parse::<Timecode>().unwrap().to_string(), "3:12");
        assert!("3:12.5".parse::<Timecode>().unwrap() > "3:12.450".parse().unwrap());
        for text in ["3:12.", "3:12.1234", "3:12.-1", "3:12. 5", "3.5:12", "2.5", ".5", "3:12.5.5", "3:12,5"] {
            assert!(text.parse::<Timecode>().is_err(), "{text}");
        }
        for text in ["3", "3:1", "3:60", "1:2:3", "a:10", "-1:10", "+1:10", "1:60:00", "9999:00", ""] {
            assert!(text.parse::<Timecode>().is_err(), "{text}");
        }
    }
}

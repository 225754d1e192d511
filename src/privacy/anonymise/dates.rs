//! Days and months as people write them, told as sessions and seasons.

mod written;

use std::ops::Range;

use jiff::civil::Date;
use regex::Captures;

use super::calendar::Calendar;
use super::finding::Finding;
use super::phrases::Phrases;
use super::plain::Plain;
use super::{Reason, Season};
use written::{MONTHS, ORDINALS, PATTERNS};

/// A day as it was made out, as far as it was written.
#[derive(Clone, Copy, Debug)]
struct Day {
    year: Option<i16>,
    month: i8,
    number: Option<i8>,
}

/// Days that are written with figures: found before names, since May and April are both.
pub(super) fn days(plain: &Plain<'_>, calendar: &Calendar, phrases: &Phrases) -> Vec<Finding> {
    let mut found = Vec::new();
    let patterns = &*PATTERNS;
    for captures in patterns.day_month.captures_iter(&plain.text) {
        found.extend(of_month(plain, &captures, calendar, phrases));
    }
    for captures in patterns.month_day.captures_iter(&plain.text) {
        // `may 3` is a month only with its capital.
        let month = captures.name("m").map_or("", |month| month.as_str());
        let has_capital = month.chars().next().is_some_and(|letter| !letter.is_lowercase());
        let ordinal = captures.name("d").is_some_and(|day| day.as_str().chars().any(char::is_alphabetic));
        if has_capital || (ordinal && !matches!(month, "may" | "march" | "mar")) || captures.name("y").is_some() {
            found.extend(of_month(plain, &captures, calendar, phrases));
        }
    }
    for captures in patterns.month_year.captures_iter(&plain.text) {
        found.extend(of_month(plain, &captures, calendar, phrases));
    }
    for pattern in [&patterns.year_first, &patterns.numeric] {
        for captures in pattern.captures_iter(&plain.text) {
            found.extend(of_figures(plain, &captures, calendar, phrases));
        }
    }
    for captures in patterns.numeric_short.captures_iter(&plain.text) {
        found.extend(short(plain, &captures, calendar, phrases));
    }
    for captures in patterns.numeric_month.captures_iter(&plain.text) {
        let Some(all) = captures.get(0).filter(|all| alone(plain, &all.range())) else { continue };
        let month = captures.name("n").and_then(|month| month.as_str().parse().ok()).unwrap_or(1);
        let told = phrases.season(Season::of_month(month), false);
        found.push(Finding::write(plain.written(all.range()), told, Reason::Date));
    }
    for captures in patterns.compact.captures_iter(&plain.text) {
        found.extend(compact(plain, &captures, calendar, phrases));
    }
    for captures in patterns.weekday_day.captures_iter(&plain.text) {
        found.extend(of_month_unsaid(plain, &captures, calendar, phrases));
    }
    for pattern in [&patterns.year_after, &patterns.born] {
        for captures in pattern.captures_iter(&plain.text) {
            let Some(gone) = captures.name("gone") else { continue };
            let is_birth = std::ptr::eq(pattern, &raw const patterns.born);
            let bytes = plain.written(gone.range());
            found.push(if is_birth {
                Finding::leave_out(bytes, Reason::Date)
            } else {
                Finding::write(bytes, "", Reason::Date)
            });
        }
    }
    found
}

/// Months that stand alone: found after names, since a person may be called so.
pub(super) fn months(plain: &Plain<'_>, phrases: &Phrases) -> Vec<Finding> {
    let mut found = Vec::new();
    for captures in PATTERNS.month_alone.captures_iter(&plain.text) {
        let (Some(all), Some(name)) = (captures.get(0), captures.name("m")) else { continue };
        if !alone(plain, &name.range()) || !alone_before(plain, all.start()) {
            continue;
        }
        let capital = name.as_str().chars().next().is_some_and(|letter| !letter.is_lowercase());
        let long = name.as_str().chars().count() > 4
            || !name.as_str().is_ascii()
            || name.as_str() == "June"
            || name.as_str() == "July";
        let sure = PATTERNS.month_named.is_match(name.as_str());
        let within = captures.name("in");
        let before = captures.name("before");
        let follows = |word: &str| before.is_some_and(|text| text.as_str().trim().to_lowercase() == word);
        let led = within.is_some()
            || before.is_some() && !follows("to") && !follows("the") && !follows("and") && !follows("or");
        // `March to May`.
        let mut words = plain.words_before(name.start()).skip(1);
        let follows_month = (follows("to") || follows("and") || follows("or"))
            && words.next().is_some_and(|word| month_of(&word).is_some());
        let is_may = name.as_str().eq_ignore_ascii_case("may") || name.as_str() == "Mai";
        let counts = capital && (follows_month || (sure && long) || (led && (long || is_may)) || (within.is_some()));
        if !counts {
            continue;
        }
        let Some(month) = month_of(name.as_str()) else { continue };
        let season = Season::of_month(month);
        let finding = match (within, before) {
            (Some(within), None) => {
                Finding::write(plain.written(within.start()..name.end()), phrases.season(season, true), Reason::Date)
            }
            _ => Finding::write(plain.written(name.range()), phrases.season(season, false), Reason::Date),
        };
        found.push(finding);
    }
    found
}

fn of_month(plain: &Plain<'_>, captures: &Captures<'_>, calendar: &Calendar, phrases: &Phrases) -> Option<Finding> {
    let all = captures.get(0)?;
    let month = month_of(captures.name("m")?.as_str())?;
    let day = captures.name("d").map(|day| day_of(day.as_str()));
    if day == Some(None) {
        return None;
    }
    let mut end = all.end();
    let year = captures.name("y").and_then(|year| {
        let digits: String = year.as_str().chars().filter(char::is_ascii_digit).collect();
        let bare = year.as_str().len() == 2;
        // `12 January 10 children came` tells no year.
        let goes_on = plain.text.get(year.end()..).is_some_and(|rest| {
            let rest = rest.trim_start_matches(' ');
            rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == ':' || letter == '%')
        });
        if bare && goes_on {
            end = plain
                .text
                .get(..year.start())
                .map_or(end, |before| before.trim_end_matches([' ', ',', '.', '-', '/']).len());
            return None;
        }
        full_year(&digits)
    });
    // The full stop of a sentence is not that of a short month.
    if captures.name("y").is_none() && plain.text.get(..end).is_some_and(|text| text.ends_with('.')) {
        let goes_on =
            plain.text.get(end..).and_then(|rest| rest.trim_start().chars().next()).is_some_and(char::is_lowercase);
        end -= usize::from(!goes_on);
    }
    let range = all.start()..end;
    if !alone(plain, &range) {
        return None;
    }
    let day = Day { year, month, number: day.flatten() };
    // `12 - 14 January` is several days: a season.
    let several = captures.name("d").is_some_and(|day| {
        let before = plain.text.get(all.start()..day.start()).unwrap_or_default();
        before.contains(|letter: char| letter.is_ascii_digit())
    });
    let within = captures.name("on").is_some() || captures_in(captures).is_some();
    let told =
        if several { phrases.season(Season::of_month(month), within) } else { told(day, within, calendar, phrases) };
    Some(Finding::write(plain.written(range), told, Reason::Date))
}

fn captures_in<'t>(captures: &Captures<'t>) -> Option<regex::Match<'t>> {
    captures.name("in")
}

fn of_figures(plain: &Plain<'_>, captures: &Captures<'_>, calendar: &Calendar, phrases: &Phrases) -> Option<Finding> {
    let all = captures.get(0)?;
    let part = |name: &str| captures.name(name).map(|part| part.as_str().trim_start_matches('\''));
    let (day, month): (i8, i8) = (part("d")?.parse().ok()?, part("n")?.parse().ok()?);
    let year = full_year(part("y")?)?;
    let (day, month) = if month > 12 && day <= 12 { (month, day) } else { (day, month) };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !alone(plain, &all.range()) {
        return None;
    }
    let within = captures.name("on").is_some();
    let told = told(Day { year: Some(year), month, number: Some(day) }, within, calendar, phrases);
    Some(Finding::write(plain.written(all.range()), told, Reason::Date))
}

fn short(plain: &Plain<'_>, captures: &Captures<'_>, calendar: &Calendar, phrases: &Phrases) -> Option<Finding> {
    let (day, month) = (captures.name("d")?, captures.name("n")?);
    let within = captures.name("on");
    let start = within.map_or(day.start(), |on| on.start());
    let range = start..month.end();
    let (day, month): (i8, i8) = (day.as_str().parse().ok()?, month.as_str().parse().ok()?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !alone(plain, &range) {
        return None;
    }
    let told = told(Day { year: None, month, number: Some(day) }, within.is_some(), calendar, phrases);
    Some(Finding::write(plain.written(range), told, Reason::Date))
}

fn compact(plain: &Plain<'_>, captures: &Captures<'_>, calendar: &Calendar, phrases: &Phrases) -> Option<Finding> {
    let all = captures.name("all")?;
    let text = all.as_str();
    let number = |range: Range<usize>| text.get(range)?.parse::<i16>().ok();
    let recent = |year: i16| (1900..2100).contains(&year);
    let (year, month, day) = match (number(0..4)?, number(4..8)?) {
        (year, rest) if recent(year) => (year, rest / 100, rest % 100),
        (rest, year) if recent(year) => (year, rest % 100, rest / 100),
        _ => return None,
    };
    let date = Date::new(year, month as i8, day as i8).ok()?;
    if !alone(plain, &all.range()) {
        return None;
    }
    let day = Day { year: Some(year), month: date.month(), number: Some(date.day()) };
    Some(Finding::write(plain.written(all.range()), told(day, false, calendar, phrases), Reason::Date))
}

/// `on Tuesday 12th`, `since the 12th`: a day without its month.
fn of_month_unsaid(
    plain: &Plain<'_>,
    captures: &Captures<'_>,
    calendar: &Calendar,
    phrases: &Phrases,
) -> Option<Finding> {
    let (all, day) = (captures.get(0)?, captures.name("d")?);
    let has_weekday = captures.name("week").is_some_and(|week| !week.as_str().trim().is_empty());
    let lead = captures.name("on").map(|on| on.as_str().trim().to_lowercase());
    let ordinal = day.as_str().bytes().all(|byte| byte.is_ascii_digit()).then_some(()).is_none();
    let after = plain.text.get(day.end()..).unwrap_or_default().trim_start();
    // `on the third slide`, `by the 4th film`, `Sunday 3 children came`.
    let ends = after.is_empty()
        || after.starts_with(|letter: char| letter.is_ascii_punctuation())
        || ["we", "she", "he", "they", "and", "at", "when", "i", "of"]
            .contains(&plain.words_after(day.end()).next()?.as_str());
    let of = plain.words_after(day.end()).next();
    let counts = (has_weekday && (ordinal || ends))
        || (lead.is_some() && ordinal && ends && day.as_str().starts_with(|letter: char| letter.is_ascii_digit()));
    if !counts
        || !alone(plain, &all.range())
        || (!has_weekday && of.as_deref() == Some("of") && !after.starts_with("of the month"))
    {
        return None;
    }
    let number = day_of(day.as_str())?;
    let within = lead.as_deref() == Some("on");
    let start = match (&lead, captures.name("on")) {
        (Some(_), Some(on)) if !within => on.end(),
        _ => all.start(),
    };
    let range = plain.written(start..all.end());
    match calendar.only_session(number, None) {
        Some(session) => Some(Finding::write(range, phrases.session(session, within), Reason::Date)),
        None => Some(Finding::ask(range, Reason::Date)),
    }
}

fn told(day: Day, within: bool, calendar: &Calendar, phrases: &Phrases) -> String {
    let session = match (day.year, day.number) {
        (Some(year), Some(number)) => Date::new(year, day.month, number).ok().and_then(|date| calendar.session(date)),
        (None, Some(number)) => calendar.only_session(number, Some(day.month)),
        (_, None) => None,
    };
    match session {
        Some(session) => phrases.session(session, within),
        None => phrases.season(Season::of_month(day.month), within),
    }
}

/// Whether a word or number begins and ends where a stretch does.
fn alone(plain: &Plain<'_>, range: &Range<usize>) -> bool {
    let digit_beyond = |mark: Option<char>, beyond: Option<char>| {
        matches!(mark, Some('/' | '-')) && beyond.is_some_and(|letter| letter.is_ascii_digit())
    };
    let after = plain.text.get(range.end..).unwrap_or_default();
    let mut following = after.chars();
    plain.stands_alone(range) && !digit_beyond(following.next(), following.next())
}

fn alone_before(plain: &Plain<'_>, start: usize) -> bool {
    !plain.before(start).is_some_and(char::is_alphanumeric)
}

fn month_of(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let at = MONTHS.iter().position(|names| names.split('|').any(|one| one == name))?;
    Some(at as i8 + 1)
}

fn day_of(text: &str) -> Option<i8> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok().filter(|day| (1..=31).contains(day));
    }
    let word = text.trim().to_lowercase().replace(' ', "-");
    ORDINALS.iter().position(|ordinal| *ordinal == word).map(|at| at as i8 + 1)
}

/// A year of four figures; of two, the one nearest to our days.
fn full_year(digits: &str) -> Option<i16> {
    let year: i16 = digits.trim().trim_start_matches('\'').trim().parse().ok()?;
    Some(match digits.len() {
        4 => year,
        _ if year < 70 => 2000 + year,
        _ => 1900 + year,
    })
}

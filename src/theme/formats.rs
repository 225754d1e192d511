//! Dates, numbers and lists as a language writes them.
//!
//! Always the Gregorian calendar and Western digits, whatever the language's own habit: a family compares a letter with
//! an appointment card, and two languages of one letter must show the same figures. Formatters are made for each call:
//! their tables are part of the program, so that making one costs microseconds, and nothing has to be shared.

use fixed::Decimal;
use icu_calendar::{Date as CalendarDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, MD, YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input as fixed;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use jiff::civil::Date;

use super::welsh;
use crate::language::{Direction, Language};

/// How one language writes dates, numbers and lists.
#[derive(Clone, Debug)]
pub(super) struct Formats {
    locale: Locale,
    welsh: bool,
    portuguese: bool,
    right_to_left: bool,
    own: OwnFormats,
}

/// What a wording says itself of its language's dates and lists, because the tables don't know it or are wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OwnFormats {
    /// The twelve months, from January.
    pub(super) months: Option<Vec<String>>,
    /// Where `day`, `month` and `year` stand: "day month year".
    pub(super) date: Option<String>,
    /// The word before the last of several: "and".
    pub(super) and: Option<String>,
}

impl OwnFormats {
    /// What the tables have wrong.
    fn corrections(language: &Language) -> Self {
        let text = |text: &str| Some(text.to_owned());
        match language.primary() {
            "ga" => Self { date: text("day month year"), ..Self::default() },
            "yo" => Self { and: text("àti"), ..Self::default() },
            _ => Self::default(),
        }
    }

    /// The part of the pattern from one word to another, filled in.
    fn written(&self, ends: [&str; 2], date: Date, month: &str) -> Option<String> {
        let words: Vec<&str> = self.date.as_deref().unwrap_or("day month year").split_whitespace().collect();
        let is = |name: &str, word: &str| word.trim_matches(|mark: char| mark.is_ascii_punctuation()) == name;
        let at = |name: &str| words.iter().position(|word| is(name, word));
        let (first, last) = (at(ends[0])?, at(ends[1])?);
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let values = [("day", day.as_str()), ("month", month), ("year", year.as_str())];
        let fill = |word: &&str| match values.iter().find(|(name, _)| is(name, word)) {
            Some((name, value)) => word.replacen(name, value, 1),
            None => (*word).to_owned(),
        };
        let part = words.get(first.min(last)..=first.max(last))?;
        let written = part.iter().map(fill).collect::<Vec<_>>().join(" ");
        Some(written.trim_end_matches(',').to_owned())
    }

    /// Whether the months are named and the pattern, if there is one, says where day, month and year stand.
    pub(super) fn is_whole(&self) -> bool {
        let pattern =
            self.date.as_deref().is_none_or(|date| ["day", "month", "year"].iter().all(|name| date.contains(name)));
        pattern
            && self
                .months
                .as_ref()
                .is_none_or(|months| months.len() == 12 && months.iter().all(|month| !month.is_empty()))
    }
}

macro_rules! written_date {
    ($formats:expr, $date:expr, $fields:expr) => {{
        let formatter =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&$formats.locale).into(), $fields).ok();
        match (formatter, gregorian($date)) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => $date.to_string(),
        }
    }};
}

impl Formats {
    /// The habits of `language`; English without a region is British.
    pub(super) fn of(language: &Language) -> Self {
        let base = if language.as_str() == "en" { "en-GB" } else { language.as_str() };
        let locale = format!("{base}-u-nu-latn").parse().or_else(|_| base.parse()).unwrap_or(Locale::UNKNOWN);
        let is = |primary: &str| language.primary() == primary;
        let right_to_left = language.direction() == Direction::Rtl;
        Self { locale, welsh: is("cy"), portuguese: is("pt"), right_to_left, own: OwnFormats::corrections(language) }
    }

    /// The same with what a wording says itself.
    pub(super) fn with(mut self, own: &OwnFormats) -> Self {
        for (known, said) in [(&mut self.own.date, &own.date), (&mut self.own.and, &own.and)] {
            if said.is_some() {
                known.clone_from(said);
            }
        }
        if own.months.is_some() {
            self.own.months.clone_from(&own.months);
        }
        self
    }

    /// Whether the language's months have names here: without them a letter would be dated "2026 M03 1".
    pub(super) fn names_months(&self) -> bool {
        self.own.months.is_some() || {
            let march = jiff::civil::date(2026, 3, 1);
            !self.month(march).starts_with(|first: char| first.is_ascii_digit())
                && !self.month(march).starts_with("M03")
        }
    }

    /// The whole pattern.
    fn own_long(&self, date: Date) -> Option<String> {
        let words: Vec<&str> = self.own.date.as_deref().unwrap_or("day month year").split_whitespace().collect();
        let bare = |word: &&str| word.trim_matches(|mark: char| mark.is_ascii_punctuation()).to_owned();
        let named: Vec<String> =
            words.iter().map(bare).filter(|word| ["day", "month", "year"].contains(&word.as_str())).collect();
        match (named.first(), named.last()) {
            (Some(first), Some(last)) => self.own_date([first, last], date),
            _ => None,
        }
    }

    /// From `ends[0]` to `ends[1]` of the pattern that corrects the tables, if one does.
    fn own_date(&self, ends: [&str; 2], date: Date) -> Option<String> {
        if self.own.months.is_none() && self.own.date.is_none() {
            return None;
        }
        self.own.written(ends, date, &self.month(date))
    }

    /// "12 January 2026".
    pub(super) fn date_long(&self, date: Date) -> String {
        if let Some(written) = self.own_long(date) {
            return written;
        }
        written_date!(self, date, YMD::long())
    }

    /// "12 January".
    pub(super) fn date_day_month(&self, date: Date) -> String {
        if let Some(written) = self.own_date(["day", "month"], date) {
            return written;
        }
        written_date!(self, date, MD::long())
    }

    /// "January".
    pub(super) fn month(&self, date: Date) -> String {
        let own = self.own.months.as_ref().and_then(|months| months.get(usize::try_from(date.month() - 1).ok()?));
        if let Some(month) = own {
            return month.clone();
        }
        written_date!(self, date, M::long())
    }

    /// "January 2026".
    pub(super) fn month_year(&self, date: Date) -> String {
        if let Some(written) = self.own_date(["month", "year"], date) {
            return written;
        }
        if self.portuguese {
            // What the tables have for this in Brazilian Portuguese can't be written: it lacks its numbers.
            return format!("{} de {}", self.month(date), date.year());
        }
        written_date!(self, date, YM::long())
    }

    /// A number without trailing zeros, with a real minus sign.
    pub(super) fn number(&self, value: f64) -> String {
        let value = if value == 0.0 { 0.0 } else { value };
        let decimal = Decimal::try_from_f64(value, fixed::FloatPrecision::RoundTrip);
        let (Ok(mut decimal), Ok(formatter)) = (
            decimal,
            DecimalFormatter::try_new((&self.locale).into(), icu_decimal::options::DecimalFormatterOptions::default()),
        ) else {
            return value.to_string();
        };
        decimal.trim_end();
        formatter.format(&decimal).to_string().replace('-', "\u{2212}")
    }

    /// "A, B and C".
    pub(super) fn list_and(&self, items: &[String]) -> String {
        if self.welsh {
            return welsh::list_and(items);
        }
        // A name in another script may not pull the words around it out of their order.
        let items: Vec<String> = items
            .iter()
            .map(|item| if self.right_to_left { format!("\u{2068}{item}\u{2069}") } else { item.clone() })
            .collect();
        if let (Some(and), Some((last, rest @ [_, ..]))) = (&self.own.and, items.split_last()) {
            return format!("{} {and} {last}", rest.join(", "));
        }
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        match ListFormatter::try_new_and((&self.locale).into(), options) {
            Ok(formatter) => formatter.format(items.iter()).to_string(),
            Err(_) => items.join(", "),
        }
    }
}

fn gregorian(date: Date) -> Option<CalendarDate<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    CalendarDate::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn of(tag: &str) -> Formats {
        Formats::of(&tag.parse().unwrap())
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let day = date(2026, 1, 12);
        for (tag, expected) in [
            ("en", "12 January 2026"),
            ("en-GB", "12 January 2026"),
            ("en-US", "January 12, 2026"),
            ("cy", "12 Ionawr 2026"),
            ("pl", "12 stycznia 2026"),
            ("ur", "12 جنوری، 2026"),
            ("ar", "12 يناير 2026"),
        ] {
            assert_eq!(of(tag).date_long(day), expected, "{tag}");
        }
        assert_eq!(of("en").date_day_month(day), "12 January");
        assert_eq!(of("cy").date_day_month(day), "12 Ionawr");
        assert_eq!(of("en").month(day), "January");
        assert_eq!(of("pl").month(day), "styczeń");
        assert_eq!(of("en").month_year(day), "January 2026");
        assert_eq!(of("cy").month_year(day), "Ionawr 2026");
    }

    #[test]
    fn persian_keeps_the_gregorian_year_and_western_digits() {
        let written = of("fa").date_long(date(2026, 1, 12));
        assert!(written.contains("2026") && written.contains("12"), "{written}");
    }

    #[test]
    fn numbers_have_no_trailing_zeros_and_a_real_minus() {
        assert_eq!(of("en").number(7.0), "7");
        assert_eq!(of("en").number(6.5), "6.5");
        assert_eq!(of("pl").number(6.5), "6,5");
        assert_eq!(of("en").number(-2.0), "\u{2212}2");
        assert_eq!(of("en").number(-0.0), "0");
        assert_eq!(of("en").number(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(of("en").number(f64::NAN), "NaN");
    }

    #[test]
    fn lists_end_in_and() {
        let items = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(of("en").list_and(&items(&["Ada", "Ben", "Cai"])), "Ada, Ben and Cai");
        assert_eq!(of("en").list_and(&items(&["Ada"])), "Ada");
        assert_eq!(of("en").list_and(&[]), "");
        assert_eq!(of("pl").list_and(&items(&["Ada", "Ben"])), "Ada i Ben");
        assert_eq!(of("cy").list_and(&items(&["Ada", "Ben", "Elin"])), "Ada, Ben ac Elin");
    }

    #[test]
    fn languages_without_months_say_so() {
        for tag in "sn kw yi".split_whitespace() {
            assert!(!of(tag).names_months(), "{tag}: {}", of(tag).date_long(date(2026, 3, 1)));
        }
        for tag in "en cy pl ur ar pa bn pt ro uk ga yo fa ps so ti".split_whitespace() {
            assert!(of(tag).names_months(), "{tag}");
        }
    }

    #[test]
    fn wording_supplies_months_order_and_list_word() {
        let months =
            "Ndira Kukadzi Kurume Kubvumbi Chivabvu Chikumi Chikunguru Nyamavhuvhu Gunyana Gumiguru Mbudzi Zvita";
        let months = Some(months.split(' ').map(str::to_owned).collect());
        let own = OwnFormats { months, date: None, and: Some("na".to_owned()) };
        assert!(own.is_whole());
        let formats = of("sn").with(&own);
        assert!(formats.names_months());
        let day = date(2026, 3, 1);
        assert_eq!(formats.date_long(day), "1 Kurume 2026");
        assert_eq!(formats.date_day_month(day), "1 Kurume");
        assert_eq!(formats.month_year(day), "Kurume 2026");
        assert_eq!(formats.list_and(&["Ada".to_owned(), "Ben".to_owned()]), "Ada na Ben");
        let order = OwnFormats { date: Some("year month day".to_owned()), ..own };
        assert_eq!(of("sn").with(&order).date_long(day), "2026 Kurume 1");
        assert_eq!(of("sn").with(&order).date_day_month(day), "Kurume 1");
    }

    #[test]
    fn tables_are_corrected_where_they_are_wrong() {
        let day = date(2026, 3, 1);
        assert_eq!(of("ga").date_long(day), "1 Márta 2026");
        assert_eq!(of("ga").date_day_month(day), "1 Márta");
        let three = ["Mam", "Dad", "Nain"].map(str::to_owned);
        assert_eq!(of("yo").list_and(&three), "Mam, Dad àti Nain");
        assert_eq!(of("yo").list_and(&three[..1]), "Mam");
    }

    #[test]
    fn lists_keep_a_space_around_every_name() {
        // Arabic and its neighbours write "and" as a part of the next word; Chinese, Japanese, Thai and others use no spaces.
        let joined = ["ar", "he", "zh", "ja", "th", "km", "lo", "my", "ps"];
        let languages = "af am az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gd gl gu ha hi hr hu hy id ig is it ka kk \
            kn ko ku ky lt lv mk ml mn mr ms ne nl no pa pl pt ro ru rw sd si sk sl so sq sr sv sw ta te tg ti tk tr uk ur uz vi \
            wo xh yo zu";
        for language in languages.split_whitespace().filter(|language| !joined.contains(language)) {
            let written = of(language).list_and(&["Q".to_owned(), "W".to_owned(), "X".to_owned()]);
            let letters: Vec<char> = written.chars().collect();
            for (index, _) in letters.iter().enumerate().filter(|(_, letter)| ['Q', 'W', 'X'].contains(letter)) {
                let before = index.checked_sub(1).and_then(|index| letters.get(index));
                assert!(before.is_none_or(|letter| !letter.is_alphabetic()), "{language}: {written}");
            }
        }
    }

    #[test]
    fn every_language_can_write_its_dates() {
        let day = date(2026, 3, 23);
        let languages = "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gd gl gu ha he hi hr hu hy id ig \
            is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my ne nl no nb nn or pa pl ps pt pt-PT pt-BR ro ru rw sd si \
            sk sl sn so sq sr sv sw ta te tg th ti tk tr ug uk ur uz vi wo xh yo zh zh-Hant zu qaa";
        for language in languages.split_whitespace() {
            let formats = of(language);
            for written in [formats.date_long(day), formats.month_year(day)] {
                assert!(written.contains("2026"), "{language}: {written}");
            }
            assert!(formats.date_day_month(day).contains("23"), "{language}");
            assert!(!formats.month(day).is_empty() && !formats.number(1234.5).is_empty(), "{language}");
        }
        assert_eq!(of("pt").month_year(day), "março de 2026");
    }
}

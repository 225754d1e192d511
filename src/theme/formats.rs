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
        Self { locale, welsh: is("cy"), portuguese: is("pt"), right_to_left }
    }

    /// "12 January 2026".
    pub(super) fn date_long(&self, date: Date) -> String {
        written_date!(self, date, YMD::long())
    }

    /// "12 January".
    pub(super) fn date_day_month(&self, date: Date) -> String {
        written_date!(self, date, MD::long())
    }

    /// "January".
    pub(super) fn month(&self, date: Date) -> String {
        written_date!(self, date, M::long())
    }

    /// "January 2026".
    pub(super) fn month_year(&self, date: Date) -> String {
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

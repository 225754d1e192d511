//! How people write days and months.

use std::sync::LazyLock;

use regex::Regex;

use super::super::expression;

/// The months as they are written in the languages of the families, marks left away, and where they may be shortened.
pub(super) const MONTHS: [&str; 12] = [
    "january|jan|ionawr|ion|stycznia|styczen|janvier|enero|januar|gennaio|janeiro|ianuarie|جنوری|يناير|জানুয়ারি|ਜਨਵਰੀ",
    "february|feb|chwefror|chwef|lutego|luty|fevrier|febrero|februar|febbraio|fevereiro|februarie|فروری|فبراير|ਫ਼ਰਵਰੀ",
    "march|mar|mawrth|fawrth|marca|marzec|mars|marzo|marz|marco|martie|مارچ|مارس|ਮਾਰਚ",
    "april|apr|ebrill|kwietnia|kwiecien|avril|abril|aprile|aprilie|اپریل|أبريل|ابريل|ਅਪ੍ਰੈਲ",
    "may|mai|fai|maja|maj|mayo|maggio|maio|مئی|مايو|ਮਈ",
    "june|jun|mehefin|fehefin|czerwca|czerwiec|juin|junio|juni|giugno|junho|iunie|جون|يونيو|ਜੂਨ",
    "july|jul|gorffennaf|orffennaf|gorff|lipca|lipiec|juillet|julio|juli|luglio|julho|iulie|جولائی|يوليو|ਜੁਲਾਈ",
    "august|aug|awst|sierpnia|sierpien|aout|agosto|اگست|أغسطس|اغسطس|ਅਗਸਤ",
    "september|sept|sep|medi|fedi|wrzesnia|wrzesien|septembre|septiembre|settembre|setembro|septembrie|ستمبر|سبتمبر|ਸਤੰਬਰ",
    "october|oct|hydref|pazdziernika|pazdziernik|octobre|octubre|oktober|ottobre|outubro|octombrie|اکتوبر|أكتوبر|اكتوبر|ਅਕਤੂਬਰ",
    "november|nov|tachwedd|dachwedd|listopada|listopad|novembre|noviembre|novembro|noiembrie|نومبر|نوفمبر|ਨਵੰਬਰ",
    "december|dec|rhagfyr|ragfyr|grudnia|grudzien|decembre|diciembre|dezember|dicembre|dezembro|decembrie|دسمبر|ديسمبر|ਦਸੰਬਰ",
];

pub(super) const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
];

pub(super) struct Patterns {
    pub(super) day_month: Regex,
    pub(super) month_day: Regex,
    pub(super) month_year: Regex,
    pub(super) year_first: Regex,
    pub(super) numeric: Regex,
    pub(super) numeric_month: Regex,
    pub(super) numeric_short: Regex,
    pub(super) compact: Regex,
    pub(super) weekday_day: Regex,
    pub(super) year_after: Regex,
    pub(super) born: Regex,
    pub(super) month_alone: Regex,
    pub(super) month_named: Regex,
}

pub(super) static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let month = format!("(?P<m>{})", MONTHS.join("|"));
    let ordinals = ORDINALS.map(|word| word.replace('-', "[- ]")).into_iter().rev().collect::<Vec<_>>().join("|");
    let day = format!(r"(?P<d>(?:[12]\d|3[01]|0?[1-9])\s?(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain|er)?|{ordinals})");
    let first = format!(
        r"(?:(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?|{ordinals})(?:\s*(?:-|/|to|and|&|or|i|a|ac|until)\s*(?:the\s+)?)(?:weekday)?)"
    )
    .replace("(?:weekday)?", WEEKDAY_OPTIONAL);
    let on = r"(?P<on>on\s+|ar\s+|am\s+|dnia\s+|le\s+|el\s+)?(?:the\s+|y\s+|yr\s+)?";
    let week = WEEKDAY_OPTIONAL;
    let year = r"(?P<y>(?:19|20)\d\d|'\s?\d\d|\d\d)";
    let between = r"[\s.,\-/]*(?:of\s+|o\s+fis\s+|o\s+|de\s+|del\s+)?(?:the\s+)?";
    Patterns {
        day_month: expression(&format!(
            r"(?i)\b{on}{week}{first}?{day}{between}{month}\.?(?:[\s,.\-/]*(?:of\s+|de\s+|del\s+)?{year})?"
        )),
        month_day: expression(&format!(
            r"(?i)\b{on}{week}{month}\.?[\s,\-]+(?:the\s+)?{first}?{day}(?:[\s,\-]+{year})?"
        )),
        month_year: expression(&format!(
            r"(?i)(?P<in>in\s+|during\s+|ym\s+mis\s+|mis\s+|fis\s+)?(?:early\s+|late\s+|mid[\s-]+)?{month}\.?(?:\s+of)?[\s,\-/]*(?P<y>(?:19|20)\d\d|'\s?\d\d)"
        )),
        year_first: expression(
            r"(?i)(?P<on>on\s+|ar\s+)?(?P<y>(?:19|20)\d\d)\s?[-/.]\s?(?P<n>\d{1,2})\s?[-/.]\s?(?P<d>\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?",
        ),
        numeric: expression(
            r"(?i)(?P<on>on\s+|ar\s+)?(?:the\s+)?(?P<d>\d{1,2})\s?[-/.]\s?(?P<n>\d{1,2})\s?[-/.]\s?(?P<y>\d{4}|'?\d{2})",
        ),
        numeric_month: expression(r"(?P<n>0?[1-9]|1[0-2])\s?/\s?(?P<y>(?:19|20)\d\d)"),
        numeric_short: expression(
            r"(?i)(?:(?P<on>on|ar)\s+|dated\s+|dob:?\s+|d\.o\.b\.?:?\s+|born\s+|w/c\s+|week\s+(?:commencing|beginning|of|ending)\s+)(?P<d>\d{1,2})[/.](?P<n>\d{1,2})",
        ),
        compact: expression(r"(?P<all>\d{8})"),
        weekday_day: expression(&format!(
            r"(?i)(?P<on>on\s+|by\s+|since\s+|until\s+|from\s+|before\s+|after\s+)?(?:the\s+)?(?P<week>{week})(?:the\s+)?(?P<d>(?:[12]?\d|3[01])(?:st|nd|rd|th)|{ordinals}|\b(?:[12]\d|3[01]|0?[1-9]))"
        )),
        year_after: expression(
            r"(?i)(?:spring|summer|autumn|winter|christmas|easter|eid|diwali|ramadan|term|half[- ]term|gwanwyn|haf|hydref|gaeaf|nadolig|pasg)(?P<gone>(?:\s+term)?(?:\s+of)?[\s,]+(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?)",
        ),
        born: expression(
            r"(?i)(?:born|b\.|birth|dob|d\.o\.b\.?|ganwyd|ganed)[\s:]*(?:in|is|was|yn)?\s*(?P<gone>(?:19|20)\d\d)",
        ),
        month_alone: expression(&format!(
            r"(?i)(?P<in>in\s+|during\s+|ym\s+mis\s+|mis\s+|fis\s+)?(?P<before>(?:since|until|till|by|from|to|last|next|this|early|late|mid|every|around|before|after|through|between|and|or|end\s+of|start\s+of|beginning\s+of|middle\s+of|month\s+of|of|the)[\s-]+)?(?:early\s+|late\s+|mid[\s-]+)?(?:the\s+month\s+of\s+)?{month}"
        )),
        month_named: expression(
            r"(?i)^(?:january|february|september|october|november|december|july|ionawr|chwefror|ebrill|mehefin|gorffennaf|tachwedd|rhagfyr)$",
        ),
    }
});

const WEEKDAY_OPTIONAL: &str = r"(?:(?:dydd|nos|dda)\s+\w+,?\s+|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?[.,]?\s+(?:the\s+)?)?";

//! Where somebody can be reached: e-mail and web addresses, telephones, postcodes, houses. Formats and sources:
//! docs/anonymising.md.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::finding::Finding;
use super::numbers::is_near;
use super::plain::Plain;
use super::{Reason, expression};

struct Patterns {
    email: Regex,
    spelled_email: Regex,
    web: Regex,
    bare_web: Regex,
    handle: Regex,
    network: Regex,
    address_number: Regex,
    dotted: Regex,
    address_six: Regex,
    phone: Regex,
    postcode: Regex,
    special_postcode: Regex,
    outward: Regex,
    house: Regex,
}

/// Endings of web addresses that are no word of a sentence that lacks its space.
const ENDINGS: &str = "com|org|net|uk|gov|edu|info|biz|wales|cymru|scot|london|eu|ie|fr|de|pl|es|nl|pk|ng|ro|ua|tv|app|dev|online|site|blog|shop|xyz|club|school|academy|church|charity|family|health|care|nhs|community|social|page|link|live|chat|cloud|example|test|local|localhost|onion|mobi|name|pro|int|mil|arpa|ac|xn--[a-z0-9-]+|рф|рус";
/// Those that are words too: only with a path after them or `www.` before.
const WORD_ENDINGS: &str = "me|in|it|is|no|so|to|at|be|do|am|my|us|as|or|co|io|ai|ly|gg|id|by|la|st|th|gl|im|je|gi";

/// Letters that begin postcodes (Royal Mail, PAF programmer's guide), Crown dependencies and forces too.
const AREAS: [&str; 126] = [
    "AB", "AL", "B", "BA", "BB", "BD", "BF", "BH", "BL", "BN", "BR", "BS", "BT", "BX", "CA", "CB", "CF", "CH", "CM",
    "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX",
    "FK", "FY", "G", "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE",
    "KA", "KT", "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG",
    "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG",
    "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW",
    "UB", "W", "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE",
];

const STREETS: &str = "street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|way|crescent|cres|court|ct|place|pl|terrace|gardens|gdns|grove|square|sq|row|walk|hill|rise|view|mews|green|park|parade|yard|wharf|heol|stryd|ffordd|lon|clos|rhodfa|maes|cottages?|house|farm|villas?|buildings?|estate";

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let gap = r"[\s.\-/()\u{2060}]{0,3}";
    Patterns {
        email: expression(
            r#"(?i)(?:mailto:)?(?:"[^"@\n]{1,64}"|[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.\-]+)\s?@\s?(?:\[[0-9a-f.:]+\]|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\-]*[\p{L}\p{M}\p{N}])?(?:\s?\.\s?[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\-]*[\p{L}\p{M}\p{N}])?)+)"#,
        ),
        spelled_email: expression(
            r"(?i)\w[\w+\-]*(?:(?:\s+(?:dot|underscore|dash|hyphen)\s+|\.|_|\s*[(\[{<](?:dot|underscore)[)\]}>]\s*)\w[\w+\-]*)*\s*(?:\(at\)|\[at\]|\{at\}|<at>|_at_|-at-|\bat\b)\s*[\w\-]+(?:\s*(?:\(dot\)|\[dot\]|\{dot\}|<dot>|_dot_|-dot-|\bdot\b|\.)\s*[a-z][\w\-]*)+",
        ),
        web: expression(
            r#"(?i)(?:h(?:tt|xx)ps?|ftps?|file|sms|skype|facetime|whatsapp|tel|geo)\s?:(?://)?[^\s<>"]+|www\.[^\s<>"]+"#,
        ),
        bare_web: expression(&format!(
            r#"(?i)(?:[\p{{L}}\p{{N}}_](?:[\p{{L}}\p{{N}}_\-]*[\p{{L}}\p{{N}}])?\.)+(?:(?:{ENDINGS})(?::\d+)?(?:[/?#][^\s<>"]*)?|(?:{WORD_ENDINGS})(?::\d+)?[/?#][^\s<>"]+)"#
        )),
        handle: expression(r"@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,40}"),
        network: expression(
            r"(?i)\b(?:instagram|insta|twitter|facebook|tiktok|snapchat|snap|whatsapp|youtube|linkedin|mastodon|bluesky|discord|telegram|skype|zoom(?:\s+id)?)\s*(?:name|handle|account|page|id|group|channel|username)?\s*[:=]\s*(?P<name>\S+)",
        ),
        // A host's name, whatever its ending; three words joined by stops, which name a square of the map.
        dotted: expression(
            r"(?i)[\p{L}\p{N}_](?:[\p{L}\p{N}_\-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}\-]*[\p{L}\p{N}])?)+(?P<path>(?::\d+)?[/?#][^\s<>]*)?",
        ),
        address_six: expression(
            r"(?i)(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})(?::[0-9a-f]{1,4})*|(?:[0-9a-f]{1,4}:)+:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?|::[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*",
        ),
        address_number: expression(r"\d{1,3}(?:\.\d{1,3}){3}"),
        phone: expression(&format!(
            r"(?i)(?:\(?\+\s?|\(?0\s?0\s?|\()?\(?\d(?:{gap}\d){{6,14}}\)?(?:{gap}(?:\s*(?:ext(?:ension|n)?|x|est)\.?\s*|#)\d{{1,6}})?"
        )),
        postcode: expression(
            r"(?i)(?P<area>[a-z]{1,2})\s?(?P<district>[0-9o][0-9a-z]?)(?P<gap>[\s.,\-_/]{0,3})(?P<sector>[0-9o])\s?(?P<unit>[a-z]{2})",
        ),
        special_postcode: expression(
            r"(?i)(?:GIR[\s\-]{0,2}0AA|(?:ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA)[\s\-]{0,2}1ZZ|GX11[\s\-]{0,2}1AA|BFPO\s*(?:c/o\s*)?\d{1,4}|AI-?2640|KY[1-3]-\d{4}|VG\d{4}|MSR\s?\d{4})",
        ),
        outward: expression(r"(?P<area>[A-Z]{1,2})(?P<district>[0-9][0-9A-HJKMNPR-Y]?)"),
        house: expression(&format!(
            r"(?:(?:[Ff]lat|[Aa]partment|[Aa]pt|[Uu]nit|[Rr]oom|[Hh]ouse|[Nn]o|[Nn]umber|[Ff]fl?at|[Rr]hif)\.?\s*\d+\w?,?\s*)?\b\d{{1,4}}[a-zA-Z]?,?\s+(?:(?:[A-Z][\p{{L}}']+|St\.|[a-z]{{1,3}})\s+){{1,4}}(?i:{STREETS})\b\.?|\b\d{{1,4}}[a-zA-Z]?,?\s+(?:Heol|Stryd|Ffordd|Lon|Clos|Rhodfa|Maes|Tai|Rue|Calle|Ulica|ul\.)\s+[\p{{L}}'\-]+(?:\s+[A-Z][\p{{L}}'\-]+)*"
        )),
    }
});

/// Everything by which somebody can be reached.
pub(super) fn contacts(plain: &Plain<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut doubtful = Vec::new();
    let patterns = &*PATTERNS;
    let mut leave_out = |range: Range<usize>, why: Reason| {
        found.push(Finding::leave_out(plain.written(range), why));
    };
    for email in patterns.email.find_iter(&plain.text) {
        let spaced = email.as_str().contains(' ');
        let domain = email.as_str().rsplit('@').next().unwrap_or_default();
        let start =
            email.start() + email.as_str().len() - email.as_str().trim_start_matches(['\'', '/', '(', '`']).len();
        if !spaced || domain.trim().contains('.') {
            leave_out(start..trimmed(plain, email.start(), email.end()), Reason::Email);
        }
    }
    for email in patterns.spelled_email.find_iter(&plain.text) {
        let lower = email.as_str().to_lowercase();
        let has_mark = ["(at)", "[at]", "{at}", "<at>", "_at_", "-at-"].iter().any(|mark| lower.contains(mark));
        let has_dot = lower.contains("dot");
        let local = lower.split_whitespace().next().unwrap_or_default();
        let odd = local.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'_' | b'+'));
        let web = patterns.bare_web.is_match(&lower);
        if has_mark || (has_dot && !lower.contains(" polka ")) || (odd && web) {
            leave_out(email.start()..trimmed(plain, email.start(), email.end()), Reason::Email);
        }
    }
    for web in patterns.web.find_iter(&plain.text) {
        if !plain.before(web.start()).is_some_and(char::is_alphanumeric) {
            leave_out(web.start()..trimmed(plain, web.start(), web.end()), Reason::WebAddress);
        }
    }
    for web in patterns.bare_web.find_iter(&plain.text) {
        let ends = !plain.after(web.end()).is_some_and(char::is_alphanumeric);
        let before = plain.before(web.start());
        if ends && before != Some('@') && before != Some('-') {
            leave_out(web.start()..trimmed(plain, web.start(), web.end()), Reason::WebAddress);
        }
    }
    for captures in patterns.dotted.captures_iter(&plain.text) {
        let Some(all) = captures.get(0) else { continue };
        let has_path = captures.name("path").is_some();
        let before = plain.before(all.start());
        if before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '@' | '-' | '/')) {
            continue;
        }
        let end = trimmed(plain, all.start(), all.end());
        let host = captures.name("path").map_or(end, |path| path.start());
        match plain.text.get(all.start()..host).map(|host| judged_host(host, has_path)) {
            Some(Host::Address) => leave_out(all.start()..end, Reason::WebAddress),
            Some(Host::Doubtful) => doubtful.push(Finding::ask(plain.written(all.start()..end), Reason::WebAddress)),
            _ => {}
        }
    }
    for address in patterns.address_six.find_iter(&plain.text) {
        let letters = address.as_str().bytes().filter(u8::is_ascii_hexdigit).count();
        if plain.stands_alone(&address.range()) && letters > 4 && address.as_str().parse::<std::net::Ipv6Addr>().is_ok()
        {
            leave_out(address.range(), Reason::WebAddress);
        }
    }
    for handle in patterns.handle.find_iter(&plain.text) {
        if !plain.before(handle.start()).is_some_and(|letter| letter.is_alphanumeric() || letter == '.') {
            leave_out(handle.start()..trimmed(plain, handle.start(), handle.end()), Reason::WebAddress);
        }
    }
    for captures in patterns.network.captures_iter(&plain.text) {
        if let (Some(all), Some(name)) = (captures.get(0), captures.name("name")) {
            leave_out(all.start()..trimmed(plain, name.start(), name.end()), Reason::WebAddress);
        }
    }
    for number in patterns.address_number.find_iter(&plain.text) {
        let is_part = |part: &str| part.parse::<u16>().is_ok_and(|part| part < 256);
        if plain.stands_alone(&number.range()) && number.as_str().split('.').all(is_part) {
            leave_out(number.range(), Reason::WebAddress);
        }
    }
    for number in patterns.phone.find_iter(&plain.text) {
        if let Some(range) = phone(plain, number.range()) {
            leave_out(range, Reason::Phone);
        }
    }
    for house in patterns.house.find_iter(&plain.text) {
        if plain.stands_alone(&house.range()) && has_name(house.as_str()) {
            leave_out(house.range(), Reason::Address);
        }
    }
    for code in patterns.special_postcode.find_iter(&plain.text) {
        if plain.stands_alone(&code.range()) {
            leave_out(code.range(), Reason::Postcode);
        }
    }
    found.extend(postcodes(plain));
    found.extend(doubtful);
    found
}

/// What a row of words joined by full stops is.
enum Host {
    Address,
    Doubtful,
    Words,
}

/// Judged by the list of public suffixes; a word with a capital after a stop begins a sentence that lacks its space.
fn judged_host(host: &str, has_path: bool) -> Host {
    let lower = host.to_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let Some(last) = labels.last() else { return Host::Words };
    let in_letters = labels.iter().all(|label| label.chars().all(char::is_alphabetic));
    let known =
        psl::suffix(lower.as_bytes()).is_some_and(|suffix| suffix.is_known() && suffix.as_bytes().len() < lower.len());
    let is_word = super::words::is_plain(&last.to_lowercase(), &crate::language::Language::english());
    if !last.chars().any(char::is_alphabetic)
        || labels.iter().any(|label| label.chars().count() < 2 && labels.len() < 3)
    {
        return Host::Words;
    }
    let begins = last.starts_with(char::is_uppercase) && !host.chars().all(|letter| !letter.is_lowercase());
    if begins && !has_path {
        return Host::Words;
    }
    if known && (!is_word || has_path || labels.len() > 2) {
        return Host::Address;
    }
    let square = labels.len() == 3 && in_letters && labels.iter().all(|label| label.chars().count() > 2);
    if known || square { Host::Doubtful } else { Host::Words }
}

/// Full postcodes, and the first halves of them that stand by themselves.
fn postcodes(plain: &Plain<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(captures) = PATTERNS.postcode.captures_at(&plain.text, at) {
        let Some(all) = captures.get(0) else { break };
        at = all.start() + 1;
        if !plain.stands_alone(&all.range()) {
            continue;
        }
        let part = |name: &str| captures.name(name).map_or("", |part| part.as_str());
        let area = part("area").to_uppercase();
        let upper = all.as_str().chars().all(|letter| !letter.is_lowercase());
        let known = AREAS.contains(&area.as_str());
        // Units have none of these letters (BS 7666).
        let unit = part("unit").to_uppercase().bytes().all(|letter| !b"CIKMOV".contains(&letter));
        let loose = part("gap").contains([',', '_', '/', '.']) || part("sector").eq_ignore_ascii_case("o");
        // `see b2 3rd` is small and ordinal.
        let ordinal = matches!(part("unit"), "st" | "nd" | "rd" | "th");
        let sure = known && unit && !ordinal && (upper || !loose);
        if sure || (upper && !loose) {
            found.push(Finding::leave_out(plain.written(all.range()), Reason::Postcode));
            at = all.end();
        } else if upper {
            found.push(Finding::ask(plain.written(all.range()), Reason::Postcode));
        }
    }
    for captures in PATTERNS.outward.captures_iter(&plain.text) {
        let (Some(all), Some(area)) = (captures.get(0), captures.name("area")) else { continue };
        if !plain.stands_alone(&all.range()) || !AREAS.contains(&area.as_str()) {
            continue;
        }
        let led = is_near(plain, all.start(), all.start(), &["in", "near", "from", "postcode", "around", "district"]);
        if area.len() == 2 || led {
            found.push(Finding::ask(plain.written(all.range()), Reason::Postcode));
        }
    }
    found
}

/// The part of a row of digits that is a telephone number (Ofcom, National Telephone Numbering Plan; ITU-T E.164).
fn phone(plain: &Plain<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let text = plain.text.get(range.clone())?;
    let before = plain.before(range.start);
    if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '/')
        || plain.after(range.end).is_some_and(char::is_alphanumeric)
    {
        return None;
    }
    let lower = text.to_lowercase();
    let extension = ["ext", "x", "#", "est"].iter().filter_map(|mark| lower.find(mark)).min();
    let main = text.get(..extension.unwrap_or(text.len()))?;
    let digits: String = main.chars().filter(char::is_ascii_digit).collect();
    let abroad = main.trim_start_matches('(').starts_with('+') || digits.starts_with("00");
    let number = digits.strip_prefix("00").unwrap_or(&digits);
    let length = number.len();
    let near = is_near(plain, range.start, range.end, &WORDS);
    let is_phone = if abroad {
        (7..=15).contains(&length)
    } else if let Some(rest) = number.strip_prefix("44") {
        let rest = rest.trim_start_matches('0');
        (9..=10).contains(&rest.len()) && rest.starts_with(['1', '2', '3', '5', '7', '8', '9'])
    } else if number.starts_with('0') {
        (9..=12).contains(&length)
            || (near && (7..=11).contains(&length))
            || (number.starts_with("0800") && length >= 7)
    } else {
        (length == 10 && number.starts_with('7')) || (near && (5..=15).contains(&length))
    };
    let start = if text.starts_with('(') && !text.contains(')') { range.start + 1 } else { range.start };
    is_phone.then_some(start..range.end)
}

const WORDS: [&str; 20] = [
    "tel",
    "telephone",
    "phone",
    "phoned",
    "ring",
    "rang",
    "call",
    "called",
    "mobile",
    "mob",
    "text",
    "texted",
    "fax",
    "dial",
    "whatsapp",
    "ffon",
    "ffoniwch",
    "landline",
    "cell",
    "sms",
];

/// Where an address ends: without the marks of the sentence that it stands in.
fn trimmed(plain: &Plain<'_>, start: usize, end: usize) -> usize {
    let text = plain.text.get(start..end).unwrap_or_default();
    let mut kept = text.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '"', '*', '_']);
    if kept.ends_with(')') && !kept.contains('(') {
        kept = kept.trim_end_matches([')', '.', ',']);
    }
    if kept.to_lowercase().ends_with("'s") {
        kept = kept.get(..kept.len() - 2).unwrap_or(kept);
    }
    start + kept.len()
}

/// Whether a street has a name: `3 times a way` has none.
fn has_name(house: &str) -> bool {
    let mut words = house.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_alphabetic));
    words.any(|word| word.chars().next().is_some_and(char::is_uppercase))
}

//! `theme.toml`: a theme's own values laid over the built-in ones, key by key.

use std::ops::Range;
use std::path::Path;

use serde::Deserialize;
use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::nearest;
use super::tokens::{Colour, Size, Tokens};
use crate::diagnostic::{Diagnostic, Trouble};

/// Lays `text` over `built_in`. Everything wrong is told; what is sound of it counts.
pub(super) fn overlay(
    built_in: &Tokens,
    built_in_text: &str,
    path: &Path,
    text: &str,
    problems: &mut Vec<Diagnostic>,
) -> Tokens {
    let told = |message: String, at: Range<usize>| {
        Diagnostic::error("theme-setting", message).of(Trouble::Settings).at(path, text, at)
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    problems.extend(errors.iter().map(|error| told(error.message().to_owned(), error.span().unwrap_or(0..0))));
    let mut values: Table = built_in_text.parse().unwrap_or_default();
    let mut tokens = built_in.clone();
    for (section, content) in table.get_ref() {
        let name = section.get_ref().as_ref();
        let Some(Value::Table(known)) = values.get(name).cloned() else {
            let problem = told(format!("there is no section `{name}` in theme.toml"), section.span());
            problems.push(meant(problem, name, &values));
            continue;
        };
        let DeValue::Table(settings) = content.get_ref() else {
            problems.push(told(format!("`{name}` is a section: write `[{name}]`"), section.span()));
            continue;
        };
        for (key, value) in settings {
            let key_name = key.get_ref().as_ref();
            if !known.contains_key(key_name) {
                let problem = told(format!("there is no setting `{key_name}` in `[{name}]`"), key.span());
                problems.push(meant(problem, key_name, &known));
                continue;
            }
            let changed = with(&values, name, key_name, value).and_then(|changed| {
                let read = Tokens::deserialize(changed.clone()).map_err(|error| error.message().to_owned())?;
                out_of_range(name, &read).map_or(Ok((changed, read)), Err)
            });
            match changed {
                Ok((changed, read)) => (values, tokens) = (changed, read),
                Err(message) => problems.push(told(format!("`{key_name}`: {message}"), value.span())),
            }
        }
    }
    tokens
}

/// The settings of one built-in theme with those of another over them, key by key.
pub(super) fn laid_over(base: &str, over: &str) -> String {
    let mut values: Table = base.parse().unwrap_or_default();
    let over: Table = over.parse().unwrap_or_default();
    for (section, content) in over {
        match (values.get_mut(&section), content) {
            (Some(Value::Table(settings)), Value::Table(changes)) => settings.extend(changes),
            (_, content) => {
                values.insert(section, content);
            }
        }
    }
    values.to_string()
}

fn meant(problem: Diagnostic, written: &str, known: &Table) -> Diagnostic {
    let names = || known.keys().map(String::as_str);
    match nearest(written, names()) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(format!("there are: {}", names().collect::<Vec<_>>().join(", "))),
    }
}

/// The values with one of them changed.
fn with(values: &Table, section: &str, key: &str, value: &Spanned<DeValue>) -> Result<Table, String> {
    let value = Value::deserialize(toml::de::ValueDeserializer::from(value.clone()))
        .map_err(|error| error.message().to_owned())?;
    let mut changed = values.clone();
    if let Some(Value::Table(settings)) = changed.get_mut(section) {
        settings.insert(key.to_owned(), value);
    }
    Ok(changed)
}

/// What no page can be made with.
fn out_of_range(section: &str, tokens: &Tokens) -> Option<String> {
    let size_is_sound = |size: Size| size[0] >= 4.0 && size[1] >= size[0] && size[1] <= 150.0;
    match section {
        "size" if !text_sizes(tokens).iter().all(|(_, size)| size_is_sound(*size)) => Some(
            "write [size, line height] in points: at least 4, the line no lower than its letters, 150 at most"
                .to_owned(),
        ),
        "size" if !(1.0..=3.0).contains(&tokens.size.large_print) => Some("between 1 and 3".to_owned()),
        "page" if !lengths(tokens).iter().all(|length| (0.0..=297.0).contains(length)) => {
            Some("a length in millimetres, from 0 to 297".to_owned())
        }
        "page" if tokens.page.measure_mm < 60.0 || tokens.page.side_mm > 70.0 || tokens.page.still_mm < 30.0 => {
            Some("this leaves too little room for the text and its stills".to_owned())
        }
        "principles" if !tokens.principles.order.iter().all(|id| is_id(id)) => {
            Some("ids of small letters, digits and dashes, such as `attentive`".to_owned())
        }
        "font" if tokens.font.text.is_empty() || tokens.font.text.iter().any(|family| family.trim().is_empty()) => {
            Some("name at least one font family".to_owned())
        }
        _ => None,
    }
}

/// Whether a principle's id can be part of a sentence's key in the wording.
fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn text_sizes(tokens: &Tokens) -> [(&'static str, Size); 11] {
    let size = &tokens.size;
    [
        ("body", size.body),
        ("h1", size.h1),
        ("h2", size.h2),
        ("h3", size.h3),
        ("small", size.small),
        ("foot", size.foot),
        ("question", size.question),
        ("saying", size.saying),
        ("saying-beside", size.saying_beside),
        ("words", size.words),
        ("address", size.address),
    ]
}

fn lengths(tokens: &Tokens) -> [f32; 12] {
    let page = &tokens.page;
    [
        page.side_mm,
        page.top_mm,
        page.bottom_mm,
        page.second_axis_mm,
        page.measure_mm,
        page.logo_top_mm,
        page.logo_height_mm,
        page.address_top_mm,
        page.salutation_top_mm,
        page.foot_mm,
        page.still_mm,
        page.signature_mm,
    ]
}

/// What makes pages hard to read: contrast under 4.5:1 (WCAG 2.2 AA), running text under 12 points.
pub(super) fn readability(tokens: &Tokens, path: &Path, text: &str) -> Vec<Diagnostic> {
    const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };
    let colour = &tokens.colour;
    let pairs = [
        ("ink", colour.ink, "white", WHITE),
        ("grey", colour.grey, "white", WHITE),
        ("accent", colour.accent, "white", WHITE),
        ("ink", colour.ink, "the tint", colour.tint),
        ("accent-on-tint", colour.accent_on_tint, "the tint", colour.tint),
    ];
    let mut warnings: Vec<Diagnostic> = pairs
        .into_iter()
        .filter(|(_, text, _, ground)| text.contrast(*ground) < 4.5)
        .map(|(name, written, ground, behind)| {
            let message = format!("`{name}` on {ground} has a contrast of {:.1}:1", written.contrast(behind));
            Diagnostic::warning("theme-contrast", message)
                .help("choose a darker colour: text needs at least 4.5:1, and 7:1 is comfortable")
                .of(Trouble::Settings)
                .at(path, text, place_of(text, name))
        })
        .collect();
    if tokens.size.body[0] < 12.0 {
        let message = format!("running text of {} points is hard to read", tokens.size.body[0]);
        warnings.push(
            Diagnostic::warning("theme-size", message)
                .help("write at least 12 points, as public services do")
                .of(Trouble::Settings)
                .at(path, text, place_of(text, "body")),
        );
    }
    warnings
}

/// Lengths of a letter's page that there is no room for: what is used instead, on A4.
pub(super) fn lengths_not_kept(tokens: &Tokens, path: &Path, text: &str) -> Vec<Diagnostic> {
    let page = &tokens.page;
    let used = crate::pdf::used_lengths(tokens);
    [("second-axis-mm", page.second_axis_mm, used.second_axis_mm), ("still-mm", page.still_mm, used.still_mm)]
        .into_iter()
        .filter(|(key, asked, used)| (asked - used).abs() > 0.05 && place_of(text, key) != (0..0))
        .map(|(key, asked, used)| {
            let message = format!("there is no room for `{key} = {asked}` on A4: {used:.1} is used instead");
            let help = match key {
                "still-mm" => "a still ends 4 mm before the second axis: make it smaller, or move `second-axis-mm`",
                _ => "the second axis needs 45 mm beside it: make this or `side-mm` smaller",
            };
            Diagnostic::warning("theme-length", message).help(help).of(Trouble::Settings).at(
                path,
                text,
                place_of(text, key),
            )
        })
        .collect()
}

fn place_of(text: &str, key: &str) -> Range<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            let start = at + (line.len() - line.trim_start().len());
            return start..start + key.len();
        }
        at += line.len();
    }
    0..0
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT_IN: &str = include_str!("../../themes/default/theme.toml");

    fn lay(text: &str) -> (Tokens, Vec<Diagnostic>) {
        let built_in: Tokens = toml::from_str(BUILT_IN).unwrap();
        let mut problems = Vec::new();
        let tokens = overlay(&built_in, BUILT_IN, Path::new("themes/ours/theme.toml"), text, &mut problems);
        (tokens, problems)
    }

    fn line(problem: &Diagnostic) -> usize {
        problem.location.as_ref().unwrap().span.as_ref().unwrap().line
    }

    #[test]
    fn one_key_changes_and_the_others_stay() {
        let (tokens, problems) = lay("[colour]\naccent = \"#112233\"\n[size]\nbody = [14, 20]\n");
        assert_eq!(problems, []);
        assert_eq!(tokens.colour.accent.to_hex(), "#112233");
        assert_eq!(tokens.colour.ink.to_hex(), "#1d2329");
        assert!((tokens.size.body[0] - 14.0).abs() < f32::EPSILON);
    }

    #[test]
    fn every_slip_is_told_at_its_line_and_the_rest_still_counts() {
        let (tokens, problems) = lay(
            "[colour]\nacent = \"#112233\"\nink = \"black\"\ngrey = \"#000000\"\n[sizes]\nbody = 1\n[size]\nbody = 12\n\
             h1 = [nan, 20.0]\nlarge-print = 9.0\n[page]\nside-mm = -5.0\n",
        );
        let told: Vec<(usize, &str)> =
            problems.iter().map(|problem| (line(problem), problem.message.as_str())).collect();
        let lines: Vec<usize> = told.iter().map(|(line, _)| *line).collect();
        assert!([2, 3, 5, 8, 9, 10, 12].iter().all(|line| lines.contains(line)), "{told:?}");
        assert_eq!(problems.len(), 7);
        assert_eq!(tokens.colour.grey.to_hex(), "#000000");
        let slip = problems.iter().find(|problem| line(problem) == 2).unwrap();
        assert_eq!(slip.help.as_deref(), Some("did you mean `accent`?"));
    }

    #[test]
    fn broken_toml_is_told_at_its_line() {
        let (_, problems) = lay("[colour]\nink = \n");
        assert_eq!(line(&problems[0]), 2);
    }

    #[test]
    fn length_without_room_is_warned_of_with_what_is_used() {
        let text = "[page]\nsecond-axis-mm = 142\nstill-mm = 110\n";
        let (tokens, _) = lay(text);
        let warnings = lengths_not_kept(&tokens, Path::new("theme.toml"), text);
        assert_eq!(warnings.iter().map(line).collect::<Vec<_>>(), [2, 3]);
        assert!(warnings[0].message.contains("121.0 is used instead"), "{}", warnings[0].message);
        let text = "[page]\nsecond-axis-mm = 125\nstill-mm = 110\n";
        let (tokens, _) = lay(text);
        let warnings = lengths_not_kept(&tokens, Path::new("theme.toml"), text);
        assert_eq!(warnings.iter().map(line).collect::<Vec<_>>(), [3]);
        let (tokens, _) = lay("[page]\nstill-mm = 80\n");
        assert_eq!(lengths_not_kept(&tokens, Path::new("theme.toml"), "[page]\nstill-mm = 80\n"), []);
    }

    #[test]
    fn pale_text_is_warned_of_where_it_was_chosen() {
        let text = "[colour]\n\ngrey = \"#9aa3a9\"\n";
        let (tokens, _) = lay(text);
        let warnings = readability(&tokens, Path::new("theme.toml"), text);
        assert_eq!(warnings.len(), 1);
        assert_eq!(line(&warnings[0]), 3);
        assert!(warnings[0].message.contains("2.6:1"), "{}", warnings[0].message);
    }
}

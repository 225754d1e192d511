//! Translated files beside the original: their texts join the original's, clip by clip.

use schemars::JsonSchema;
use serde::Deserialize;

use super::closing::ClosingBody;
use super::notes::Noted;
use crate::case::path::NotePath;
use crate::case::validate::Part;
use crate::case::{Closing, Cycle, Text};
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// The keys of `cycle-N.cy.md`: texts alone.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct CycleTexts {
    /// The film's texts.
    film: FilmTexts,
    /// The clips' texts, matched by their ids.
    clips: Vec<ClipTexts>,
    /// Each of the original's, in the same order.
    strengths: Vec<Text>,
    /// The plan for the next film.
    next: Option<Text>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct FilmTexts {
    /// Such as `home` or `school`.
    setting: Option<Text>,
    /// What they did.
    activity: Option<Text>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClipTexts {
    /// The id of the original's clip.
    id: String,
    /// One line beneath the still.
    caption: Option<Text>,
    /// What the still shows, for who can't see it.
    alt: Option<Text>,
}

/// The keys of `closing.cy.md`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ClosingTexts {
    /// Who else is told, matched by name.
    copies: Vec<CopyTexts>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CopyTexts {
    /// The name as the original has it.
    name: String,
    /// Such as `GP`.
    role: Option<String>,
}

/// Adds the texts of a translated cycle to the original.
pub(super) fn join_cycle(
    cycle: &mut Cycle,
    original_is_sound: bool,
    note: &Noted<CycleTexts>,
    language: &Language,
) -> Vec<Diagnostic> {
    let Some(texts) = &note.value else { return Vec::new() };
    let mut problems = Vec::new();
    let mut absent = |path: String| {
        let path = NotePath::from(path);
        if original_is_sound && !note.unknown.touches(&path) {
            let problem = Diagnostic::error("translation", "There is no original that this is the translation of.")
                .help("Put the text into the original file first; clips are matched by their ids.");
            problems.push(note.locate(&path, Part::Value, problem));
        }
    };
    let film = cycle.film.as_mut();
    let (setting, activity) = film.map_or((None, None), |film| (film.setting.as_mut(), film.activity.as_mut()));
    join(setting, texts.film.setting.as_ref(), language, "film.setting", &mut absent);
    join(activity, texts.film.activity.as_ref(), language, "film.activity", &mut absent);
    for (i, clip) in texts.clips.iter().enumerate() {
        let Some(original) = cycle.clips.iter_mut().find(|original| original.id == clip.id) else {
            absent(format!("clips[{i}].id"));
            continue;
        };
        join(original.caption.as_mut(), clip.caption.as_ref(), language, &format!("clips[{i}].caption"), &mut absent);
        join(original.alt.as_mut(), clip.alt.as_ref(), language, &format!("clips[{i}].alt"), &mut absent);
    }
    for (i, strength) in texts.strengths.iter().enumerate() {
        join(cycle.strengths.get_mut(i), Some(strength), language, &format!("strengths[{i}]"), &mut absent);
    }
    join(cycle.next.as_mut(), texts.next.as_ref(), language, "next", &mut absent);
    let is_known = original_is_sound && !note.unknown.is_below("strengths");
    if is_known && !texts.strengths.is_empty() && texts.strengths.len() < cycle.strengths.len() {
        let problem = Diagnostic::error("translation", "There are fewer strengths here than in the original.")
            .help("Translate each of them, in the same order.");
        problems.push(note.locate(&NotePath::from("strengths"), Part::Key, problem));
    }
    problems
}

/// Adds the texts of a translated closing to the original.
pub(super) fn join_closing(
    closing: &mut Closing,
    original_is_sound: bool,
    note: &Noted<ClosingTexts>,
    language: &Language,
    parts: ClosingBody,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut absent = |path: String| {
        let path = NotePath::from(path);
        if original_is_sound && !note.unknown.touches(&path) {
            let problem = Diagnostic::error("translation", "There is no original that this is the translation of.")
                .help("Put the text into closing.md first; copies are matched by their names.");
            problems.push(note.locate(&path, Part::Value, problem));
        }
    };
    for (i, copy) in note.value.iter().flat_map(|texts| &texts.copies).enumerate() {
        match closing.copies.iter_mut().find(|original| original.name == copy.name) {
            Some(original) => {
                join(
                    original.role.as_mut(),
                    copy.role.as_ref().map(Text::plain).as_ref(),
                    language,
                    &format!("copies[{i}].role"),
                    &mut absent,
                );
            }
            None => absent(format!("copies[{i}].name")),
        }
    }
    parts.text.insert_into(&mut closing.body, language);
    for part in parts.letters {
        if let Some(letter) = closing.child_letters.iter_mut().find(|letter| letter.child == part.child) {
            letter.body.insert(language.clone(), part.blocks);
        } else {
            let problem = Diagnostic::error("translation", "The original has no letter to this child.")
                .help("Write it in closing.md first, under a heading of the same name.");
            problems.push(problem.at(&note.file.path, &note.file.text, part.heading));
        }
    }
    problems
}

fn join(
    original: Option<&mut Text>,
    text: Option<&Text>,
    language: &Language,
    path: &str,
    absent: &mut impl FnMut(String),
) {
    match (original, text) {
        (Some(_), Some(text)) if text.has_languages() => absent(path.to_owned()),
        (Some(original), Some(text)) => original.translate(language, text),
        (None, Some(_)) => absent(path.to_owned()),
        (_, None) => {}
    }
}

//! Clips: where they are in the film, what their stills show, and which principles they name.

use super::{Against, Finding, Note, at, at_key, unknown};
use crate::case::{Area, Clip, Cycle, Text};
use crate::diagnostic::Diagnostic;

/// More clips than this are no selection.
const MOST: usize = 12;

pub(super) fn check(cycles: &[Cycle], against: &Against<'_>, found: &mut Vec<Finding>) {
    for cycle in cycles {
        let note = Note::Cycle(cycle.number);
        let minutes = [
            ("film.minutes", cycle.film.as_ref().and_then(|film| film.minutes)),
            ("review.minutes", cycle.review.as_ref().and_then(|review| review.minutes)),
        ];
        for (path, minutes) in minutes {
            if minutes.is_some_and(|minutes| !minutes.is_finite() || minutes <= 0.0) {
                let problem = Diagnostic::error("bad-number", "A length in minutes is greater than 0.")
                    .help("Write the minutes such as 12 or 12.5.");
                found.push(at(note, path, problem));
            }
        }
        if cycle.clips.len() > MOST {
            let problem = Diagnostic::error("too-many-clips", "A cycle has at most twelve clips.")
                .help("Keep the three to five that show most, and move the rest to another cycle or delete them.");
            found.push(at(note, format!("clips[{MOST}]"), problem));
        }
        for (i, clip) in cycle.clips.iter().enumerate() {
            let path = format!("clips[{i}]");
            timecodes(cycle, clip, note, &path, found);
            still(clip, note, &path, found);
            for (j, principle) in clip.principles.iter().enumerate() {
                if !against.principles.contains(principle) {
                    let known: Vec<String> = against.principles.iter().map(|id| format!("`{id}`")).collect();
                    let problem = unknown("unknown-principle", "principle", principle, against.principles)
                        .help(format!("The principles are {}.", known.join(", ")));
                    found.push(at(note, format!("{path}.principles[{j}]"), problem));
                }
            }
        }
    }
}

fn timecodes(cycle: &Cycle, clip: &Clip, note: Note, path: &str, found: &mut Vec<Finding>) {
    if let (Some(from), Some(to)) = (clip.at, clip.to)
        && to < from
    {
        let problem = Diagnostic::error("reversed-timecodes", "This clip ends before it begins.")
            .help("Write the earlier time after `at` and the later one after `to`, such as `at: \"3:12\"` and `to: \"3:20\"`.");
        found.push(at(note, format!("{path}.to"), problem));
    }
    if let (None, Some(_)) = (clip.at, clip.to) {
        let problem = Diagnostic::error("reversed-timecodes", "This clip has an end (`to`) and no beginning (`at`).")
            .help("Add where it begins, such as `at: \"3:12\"`.");
        found.push(at_key(note, format!("{path}.to"), problem));
    }
    let Some(minutes) = cycle.film.as_ref().and_then(|film| film.minutes).filter(|minutes| *minutes > 0.0) else {
        return;
    };
    // A film noted as 12 minutes may be 12:59 long.
    let end = if minutes.fract() == 0.0 { minutes * 60.0 + 59.0 } else { minutes * 60.0 };
    for (key, code) in [("at", clip.at), ("to", clip.to)] {
        if code.is_some_and(|code| f64::from(code.seconds) > end) {
            let problem = Diagnostic::error("past-the-end", "This time is after the end of the film.")
                .help("Correct it, or the film's `minutes`.");
            found.push(at(note, format!("{path}.{key}"), problem));
        }
    }
}

fn still(clip: &Clip, note: Note, path: &str, found: &mut Vec<Finding>) {
    if clip.still.is_none() {
        for (key, given) in
            [("crop", clip.crop.is_some()), ("hide", !clip.hide.is_empty()), ("faces", clip.faces.is_some())]
        {
            if given {
                let problem = Diagnostic::error("no-still", "This belongs to a still, and the clip has none.")
                    .help("Add a line such as `still: stills/c1-looks-up.jpg`, or delete this.");
                found.push(at_key(note, format!("{path}.{key}"), problem));
            }
        }
        return;
    }
    if clip.alt.as_ref().is_none_or(Text::is_blank) {
        let problem = Diagnostic::error("no-alt", "This still has no alt text for people who can't see it.")
            .help("Add a line such as `alt: Ada looks up at Grace over a tower of blocks.`");
        found.push(at_key(note, format!("{path}.still"), problem));
    }
    if clip.shows.is_empty() {
        let problem =
            Diagnostic::error("no-shows", "`shows` is missing, so traject can't tell whose consent this still needs.")
                .help("Add the id of everyone in the picture, such as `shows: [ada, grace]`.");
        found.push(at_key(note, format!("{path}.still"), problem));
    }
    let areas = clip.crop.iter().map(|area| ("crop".to_owned(), *area));
    let hidden = clip.hide.iter().enumerate().map(|(i, area)| (format!("hide[{i}]"), *area));
    for (key, area) in areas.chain(hidden) {
        if !Area::is_valid(area) {
            let problem = Diagnostic::error("bad-area", "This part is not within the picture.").help(
                "Write left edge, top edge, width and height as fractions from 0 to 1, such as [0.1, 0.0, 0.8, 1.0].",
            );
            found.push(at(note, format!("{path}.{key}"), problem));
        }
    }
}

//! A family's contact sheet: every still as it is before it goes anywhere, with what a detector takes for faces boxed.
//!
//! For the practitioner alone. What the notes hide is covered here too.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use tera::Context;

use super::{Writer, page, page_context};
use crate::case::Area;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::still::{Looked, MODEL_LICENCE};
use crate::theme::{Arg, Wording, WordingProblem};

/// What a contact sheet shows.
#[derive(Clone, Debug)]
pub struct SheetView {
    /// The language of the practitioner's own pages.
    pub language: Language,
    /// The family's reference.
    pub reference: String,
    /// Its stills, in the order to show them in.
    pub stills: Vec<SheetStill>,
}

/// One still of a contact sheet.
#[derive(Clone, Debug)]
pub struct SheetStill {
    /// Its file, within the family's folder.
    pub file: String,
    /// The clip it is of; none where no clip names it.
    pub clip: Option<String>,
    /// The part that is kept.
    pub crop: Option<Area>,
    /// What is covered already.
    pub hide: Vec<Area>,
    /// The still, or what is wrong with it and what to do.
    pub looked: Result<Looked, (String, String)>,
}

#[derive(Serialize)]
struct Shown {
    title: String,
    prompt: String,
    none: Option<String>,
    stills: Vec<ShownStill>,
    licence_label: String,
    licence: &'static str,
}

#[derive(Serialize)]
struct ShownStill {
    name: String,
    clip: String,
    problem: Option<String>,
    help: Option<String>,
    picture: Option<ShownPicture>,
    found: String,
    paste: String,
    lines: Vec<String>,
    all: Option<String>,
    all_label: String,
    crop: Option<String>,
}

#[derive(Serialize)]
struct ShownPicture {
    source: String,
    alt: String,
    width: u32,
    height: u32,
    stroke: u32,
    size: u32,
    faces: Vec<ShownBox>,
    crop: Option<ShownBox>,
}

/// A box in pixels of the picture as shown.
#[derive(Serialize)]
struct ShownBox {
    number: usize,
    x: u32,
    y: u32,
    width: u32,
    height: u32,
    label_y: u32,
}

impl Writer<'_> {
    /// The contact sheet, by the theme's `html/stills.html`.
    pub fn render_sheet(&self, view: &SheetView) -> Result<String, Diagnostic> {
        let wording = self.wording(&view.language);
        let shown = shown(view, &wording)?;
        let mut context = Context::new();
        context.insert("sheet", &shown);
        let main = self.templates.render(self.theme, "stills.html", &context)?;
        let style = self.style.sheet(&shown.title, None);
        let mut context = page_context(wording.language(), &shown.title, &style, false);
        context.insert("kind", "list sheet");
        context.insert("large_print", &false);
        for name in ["author", "recipient", "reference", "marking", "draft"] {
            context.insert(name, "");
        }
        context.insert_value("content", page::markup(&main));
        self.templates.render(self.theme, "page.html", &context)
    }
}

fn shown(view: &SheetView, wording: &Wording) -> Result<Shown, WordingProblem> {
    Ok(Shown {
        title: wording.text("sheet-title", &[("reference", Arg::Text(&view.reference))])?,
        prompt: wording.text("sheet-prompt", &[])?,
        none: if view.stills.is_empty() { Some(wording.text("sheet-none", &[])?) } else { None },
        stills: view.stills.iter().map(|still| shown_still(still, wording)).collect::<Result<_, _>>()?,
        licence_label: wording.text("sheet-licence", &[])?,
        licence: MODEL_LICENCE,
    })
}

fn shown_still(still: &SheetStill, wording: &Wording) -> Result<ShownStill, WordingProblem> {
    let clip = match &still.clip {
        Some(clip) => wording.text("sheet-clip", &[("clip", Arg::Text(clip))])?,
        None => wording.text("sheet-no-clip", &[])?,
    };
    let faces = still.looked.as_ref().map_or(&[][..], |looked| &looked.faces);
    let count = Arg::Number(faces.len() as f64);
    let (problem, help) = match &still.looked {
        Ok(_) => (None, None),
        Err((problem, help)) => (Some(problem.clone()), Some(help.clone())),
    };
    let picture = match &still.looked {
        Ok(looked) => Some(shown_picture(still, looked, wording)?),
        Err(_) => None,
    };
    let together: Vec<Area> = still.hide.iter().copied().chain(faces.iter().map(|face| face.hide)).collect();
    Ok(ShownStill {
        name: still.file.clone(),
        clip,
        problem,
        help,
        picture,
        found: wording.text("sheet-found", &[("count", count)])?,
        paste: wording.text("sheet-paste", &[])?,
        lines: faces.iter().map(|face| one(face.hide)).collect(),
        all: (!faces.is_empty()).then(|| format!("hide: {}", written(&together))),
        all_label: wording.text("sheet-paste-all", &[])?,
        crop: if still.crop.is_some() { Some(wording.text("sheet-crop", &[])?) } else { None },
    })
}

fn shown_picture(still: &SheetStill, looked: &Looked, wording: &Wording) -> Result<ShownPicture, WordingProblem> {
    let picture = &looked.picture;
    let (width, height) = (picture.width, picture.height);
    let size = (width / 40).max(8);
    let shown = |number: usize, area: Area| {
        let pixels = |part: f64, whole: u32| (part * f64::from(whole)).round() as u32;
        let y = pixels(area.y, height);
        ShownBox {
            number,
            x: pixels(area.x, width),
            y,
            width: pixels(area.width, width),
            height: pixels(area.height, height),
            // Above the box, so that no number hides a face; within it where there is no room.
            label_y: if y > size { y - size / 4 } else { y + size },
        }
    };
    Ok(ShownPicture {
        source: format!("data:image/jpeg;base64,{}", STANDARD.encode(&picture.file)),
        alt: wording.text("sheet-alt", &[("file", Arg::Text(&still.file))])?,
        width,
        height,
        stroke: (width / 300).max(1),
        size,
        faces: looked.faces.iter().enumerate().map(|(at, face)| shown(at + 1, face.hide)).collect(),
        crop: still.crop.map(|area| shown(0, area)),
    })
}

/// Areas as the notes write them.
fn written(areas: &[Area]) -> String {
    format!("[{}]", areas.iter().copied().map(one).collect::<Vec<_>>().join(", "))
}

/// An area as the notes write it.
fn one(area: Area) -> String {
    format!("[{}, {}, {}, {}]", tidy(area.x), tidy(area.y), tidy(area.width), tidy(area.height))
}

/// A fraction without the noise of binary fractions, and no shorter than it is.
fn tidy(fraction: f64) -> f64 {
    let rounded = (fraction * 1e6).round() / 1e6;
    if (rounded - fraction).abs() < 1e-9 { rounded } else { fraction }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_written_as_notes_write_them() {
        let area = |x, y, width, height| Area { x, y, width, height };
        let text = written(&[area(0.1 + 0.2, 0.0, 0.065, 1.0), area(0.62, 0.1, 0.2, 0.3)]);
        assert_eq!(text, "[[0.3, 0, 0.065, 1], [0.62, 0.1, 0.2, 0.3]]");
        let read: Vec<Area> = serde_yaml::from_str(&text).unwrap();
        assert_eq!(read.len(), 2);
    }
}

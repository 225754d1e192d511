//! The review of a case study: for the practitioner every change and question in its place, for the family the text as
//! others would read it.
//!
//! The practitioner's page holds what the notes say, but for the names of other families: it stays with the practice.

use serde::Serialize;
use tera::Context;

use super::{Writer, page, page_context};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::privacy::anonymise::{AnonymisedCase, MarkedPart, MarkedPiece, MarkedText, NotePlace, Question, Reason};
use crate::theme::{Arg, Wording, WordingProblem};

/// What a review shows.
#[derive(Clone, Copy, Debug)]
pub struct ReviewView<'c> {
    /// The language of the practitioner's own pages.
    pub language: &'c Language,
    /// The case.
    pub case: &'c AnonymisedCase,
}

/// What stands in place of a name that this page may not show.
const HIDDEN: &str = "▒▒▒";

#[derive(Serialize)]
struct Shown {
    title: String,
    counts: Vec<String>,
    advice: String,
    key: String,
    questions: Option<ShownQuestions>,
    text_title: String,
    groups: Vec<Group>,
    beside_title: String,
    beside: Vec<Beside>,
    changes_title: String,
    changes_heads: [String; 4],
    changes: Vec<ShownChange>,
    labels: PieceLabels,
}

#[derive(Serialize)]
struct ShownQuestions {
    title: String,
    list: Vec<ShownQuestion>,
    harmless: Option<String>,
    otherwise: String,
    answer: String,
}

#[derive(Serialize)]
struct ShownQuestion {
    written: String,
    why: String,
    place: String,
    times: Option<String>,
    /// The line that answers it alone; none where "harmless" is no answer.
    line: Option<String>,
}

/// What is read aloud before each piece.
#[derive(Serialize)]
struct PieceLabels {
    old: String,
    new: String,
    asked: String,
    gone: String,
}

/// Texts that belong together: the items of one list, or one paragraph.
#[derive(Serialize)]
struct Group {
    tag: &'static str,
    class: &'static str,
    texts: Vec<ShownText>,
}

#[derive(Serialize)]
struct Beside {
    label: String,
    texts: Vec<ShownText>,
}

#[derive(Serialize)]
struct ShownText {
    language: String,
    direction: &'static str,
    pieces: Vec<Piece>,
}

#[derive(Serialize)]
struct Piece {
    kind: &'static str,
    old: String,
    new: String,
    why: String,
}

#[derive(Serialize)]
struct ShownChange {
    old: String,
    new: String,
    why: String,
    places: String,
}

#[derive(Serialize)]
struct ForFamily {
    title: String,
    intro: String,
    change_mind: String,
    changed_title: String,
    changed: Vec<String>,
    story_title: String,
    name: String,
    groups: Vec<Group>,
    beside_title: String,
    beside: Vec<Beside>,
}

impl Writer<'_> {
    /// The practitioner's review, by the theme's `html/review.html`.
    pub fn render_review(&self, view: &ReviewView<'_>) -> Result<String, Diagnostic> {
        let wording = self.theme.wording_with(view.language, "review-title");
        let shown = shown(view, &wording)?;
        let mut context = Context::new();
        context.insert("review", &shown);
        let main = self.templates.render(self.theme, "review.html", &context)?;
        self.review_page(&main, &shown.title, wording.language())
    }

    /// The family's review, by the theme's `html/review-family.html`.
    pub fn render_family_review(&self, view: &ReviewView<'_>) -> Result<String, Diagnostic> {
        let wording = self.theme.wording_with(view.case.language(), "family-review-title");
        let shown = for_family(view.case, &wording)?;
        let mut context = Context::new();
        context.insert("review", &shown);
        let main = self.templates.render(self.theme, "review-family.html", &context)?;
        self.review_page(&main, &shown.title, wording.language())
    }

    fn review_page(&self, main: &str, title: &str, language: &Language) -> Result<String, Diagnostic> {
        let style = self.style.sheet(&[main, title].concat(), None);
        let mut context = page_context(language, title, &style, false);
        context.insert("kind", "list review");
        context.insert("large_print", &false);
        for name in ["author", "recipient", "reference", "marking", "draft"] {
            context.insert(name, "");
        }
        context.insert_value("content", page::markup(main));
        self.templates.render(self.theme, "page.html", &context)
    }
}

fn shown(view: &ReviewView<'_>, wording: &Wording) -> Result<Shown, WordingProblem> {
    let case = view.case;
    let count = |key: &str, count: usize| wording.text(key, &[("count", Arg::Number(count as f64))]);
    let plain = |key: &str| wording.text(key, &[]);
    let (body, beside) = parted(case);
    let settled = case.is_settled();
    Ok(Shown {
        title: wording.text("review-title", &[("title", Arg::Text(&title(case)))])?,
        counts: vec![count("review-changes", case.changes().len())?, count("review-open", case.questions().len())?],
        advice: plain(if settled { "review-settled" } else { "review-unsettled" })?,
        key: plain("review-key")?,
        questions: if settled { None } else { Some(questions(view, wording)?) },
        text_title: plain("review-text")?,
        groups: groups(&body, wording, false)?,
        beside_title: plain("review-beside")?,
        beside: besides(&beside, wording, false)?,
        changes_title: plain("review-all")?,
        changes_heads: [plain("review-was")?, plain("review-is")?, plain("review-because")?, plain("review-where")?],
        changes: changes(case, wording)?,
        labels: PieceLabels {
            old: plain("review-said-old")?,
            new: plain("review-said-new")?,
            asked: plain("review-said-asked")?,
            gone: plain("review-gone")?,
        },
    })
}

fn questions(view: &ReviewView<'_>, wording: &Wording) -> Result<ShownQuestions, WordingProblem> {
    let all = view.case.questions();
    let one = |question: &Question| -> Result<ShownQuestion, WordingProblem> {
        let times = (question.times > 1)
            .then(|| wording.text("review-times", &[("count", Arg::Number(question.times as f64))]))
            .transpose()?;
        Ok(ShownQuestion {
            written: visible(&question.written, question.why),
            why: why(question.why, wording)?,
            place: place(&question.place),
            times,
            line: is_offered(question).then(|| answer(question)),
        })
    };
    let clearable = all.iter().any(is_offered);
    Ok(ShownQuestions {
        title: wording.text("review-questions", &[])?,
        list: all.iter().map(one).collect::<Result<_, _>>()?,
        harmless: clearable.then(|| wording.text("review-answer", &[])).transpose()?,
        answer: wording.text("review-answer-line", &[])?,
        otherwise: wording.text("review-otherwise", &[])?,
    })
}

/// Whether "harmless" is offered as an answer: a misspelt name can be cleared, but is better spelt.
fn is_offered(question: &Question) -> bool {
    question.can_be_cleared && question.why != Reason::NearName
}

/// The answer "harmless" to one question, as a line of the list `cleared`.
fn answer(question: &Question) -> String {
    format!("- {{ text: {}, as: {} }}", yaml(&question.answer), question.why.harmless())
}

/// A word as it may stand in a list of YAML.
fn yaml(word: &str) -> String {
    let bare = word.chars().all(|letter| letter.is_alphanumeric() || letter == ' ' || letter == '’')
        && word.chars().next().is_some_and(char::is_alphabetic)
        && !matches!(word.to_lowercase().as_str(), "yes" | "no" | "true" | "false" | "null" | "on" | "off");
    if bare { word.to_owned() } else { format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")) }
}

fn changes(case: &AnonymisedCase, wording: &Wording) -> Result<Vec<ShownChange>, WordingProblem> {
    const MOST: usize = 3;
    let mut rows: Vec<(&str, &str, Reason, Vec<&NotePlace>)> = Vec::new();
    for change in case.changes() {
        let same = |row: &&mut (&str, &str, Reason, Vec<&NotePlace>)| {
            row.0 == change.old && row.1 == change.new && row.2 == change.why
        };
        match rows.iter_mut().find(same) {
            Some(row) => row.3.push(&change.place),
            None => rows.push((&change.old, &change.new, change.why, vec![&change.place])),
        }
    }
    let told = rows.into_iter().map(|(old, new, because, places)| {
        let mut listed: Vec<String> = places.iter().take(MOST).map(|one| place(one)).collect();
        if places.len() > MOST {
            listed.push(wording.text("review-more", &[("count", Arg::Number((places.len() - MOST) as f64))])?);
        }
        let new = if new.is_empty() { wording.text("review-gone", &[])? } else { new.to_owned() };
        Ok(ShownChange { old: old.to_owned(), new, why: why(because, wording)?, places: listed.join(", ") })
    });
    told.collect()
}

fn why(reason: Reason, wording: &Wording) -> Result<String, WordingProblem> {
    wording.text("review-why", &[("why", Arg::Text(reason.name()))])
}

/// A name of another family is shown on no page of this one.
fn visible(written: &str, why: Reason) -> String {
    if why == Reason::OtherFamily { HIDDEN.to_owned() } else { written.to_owned() }
}

fn place(place: &NotePlace) -> String {
    let file = place.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{file}:{}:{}", place.span.line, place.span.column)
}

/// The title as it will be read.
fn title(case: &AnonymisedCase) -> String {
    case.title().to_owned()
}

/// The study's own text, and what stands beside it.
fn parted(case: &AnonymisedCase) -> (Vec<&MarkedText>, Vec<&MarkedText>) {
    case.marked().iter().partition(|text| {
        matches!(
            text.part,
            MarkedPart::Title
                | MarkedPart::Heading(_)
                | MarkedPart::Paragraph
                | MarkedPart::Item
                | MarkedPart::Quotation
                | MarkedPart::Cell
                | MarkedPart::Footnote
        )
    })
}

fn groups(texts: &[&MarkedText], wording: &Wording, clean: bool) -> Result<Vec<Group>, WordingProblem> {
    let mut groups: Vec<(MarkedPart, Group)> = Vec::new();
    for text in texts {
        let (tag, class) = match text.part {
            MarkedPart::Title => ("h3", "study"),
            MarkedPart::Heading(1) => ("h3", ""),
            MarkedPart::Heading(_) => ("h4", ""),
            MarkedPart::Item => ("ul", "items"),
            MarkedPart::Quotation => ("blockquote", ""),
            MarkedPart::Cell => ("ul", "cells"),
            MarkedPart::Footnote => ("p", "footnote"),
            _ => ("p", ""),
        };
        let shown = shown_text(text, wording, clean)?;
        match groups.last_mut() {
            Some((part, group)) if *part == text.part && tag == "ul" => group.texts.push(shown),
            _ => groups.push((text.part, Group { tag, class, texts: vec![shown] })),
        }
    }
    Ok(groups.into_iter().map(|(_, group)| group).collect())
}

fn besides(texts: &[&MarkedText], wording: &Wording, clean: bool) -> Result<Vec<Beside>, WordingProblem> {
    let mut found: Vec<Beside> = Vec::new();
    for text in texts {
        let label = wording.text("family-review-part", &[("part", Arg::Text(part_name(text.part)))])?;
        let shown = shown_text(text, wording, clean)?;
        // Each kind is named once, whichever cycle it is of.
        match found.iter_mut().find(|known| known.label == label) {
            Some(known) => known.texts.push(shown),
            None => found.push(Beside { label, texts: vec![shown] }),
        }
    }
    Ok(found)
}

fn part_name(part: MarkedPart) -> &'static str {
    match part {
        MarkedPart::HelpingQuestion => "helping-question",
        MarkedPart::Goal => "goal",
        MarkedPart::Level => "level",
        MarkedPart::ForChild => "for-child",
        MarkedPart::ForRelationship => "for-relationship",
        MarkedPart::Setting => "setting",
        MarkedPart::Activity => "activity",
        MarkedPart::Caption => "caption",
        MarkedPart::Alternative => "alternative",
        MarkedPart::Words => "words",
        MarkedPart::Strength => "strength",
        MarkedPart::Next => "next",
        MarkedPart::Feedback => "feedback",
        MarkedPart::Relationship => "relationship",
        _ => "text",
    }
}

fn shown_text(text: &MarkedText, wording: &Wording, clean: bool) -> Result<ShownText, WordingProblem> {
    let mut pieces = Vec::with_capacity(text.pieces.len());
    for piece in &text.pieces {
        pieces.push(match piece {
            MarkedPiece::Same(words) => {
                Piece { kind: "same", old: String::new(), new: words.clone(), why: String::new() }
            }
            MarkedPiece::Changed { new, .. } if clean => {
                Piece { kind: "same", old: String::new(), new: new.clone(), why: String::new() }
            }
            MarkedPiece::Changed { old, new, why: because } => {
                Piece { kind: "changed", old: old.clone(), new: new.clone(), why: why(*because, wording)? }
            }
            MarkedPiece::Asked { written, why: because } => Piece {
                kind: "asked",
                old: visible(written, *because),
                new: String::new(),
                why: why(*because, wording)?,
            },
        });
    }
    let direction = match text.language.direction() {
        crate::language::Direction::Ltr => "ltr",
        crate::language::Direction::Rtl => "rtl",
    };
    Ok(ShownText { language: text.language.as_str().to_owned(), direction, pieces })
}

fn for_family(case: &AnonymisedCase, wording: &Wording) -> Result<ForFamily, WordingProblem> {
    let plain = |key: &str| wording.text(key, &[]);
    let (body, mut beside) = parted(case);
    beside.retain(|text| text.part != MarkedPart::Relationship);
    let body: Vec<&MarkedText> = body.into_iter().filter(|text| text.part != MarkedPart::Title).collect();
    let mut changed = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for person in case.people() {
        if !names.contains(&person.name.as_str()) {
            names.push(&person.name);
        }
    }
    if !names.is_empty() {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        changed.push(wording.text("family-review-names", &[("names", Arg::Text(&wording.list_and(&names)))])?);
    }
    let has = |reasons: &[Reason]| case.changes().iter().any(|change| reasons.contains(&change.why));
    for (key, reasons) in [
        ("family-review-others", &[Reason::ThirdParty, Reason::Practitioner][..]),
        ("family-review-places", &[Reason::Place][..]),
        ("family-review-days", &[Reason::Date, Reason::Age][..]),
        (
            "family-review-numbers",
            &[
                Reason::Address,
                Reason::Postcode,
                Reason::Phone,
                Reason::Email,
                Reason::WebAddress,
                Reason::Reference,
                Reason::HealthNumber,
                Reason::InsuranceNumber,
                Reason::PupilNumber,
            ][..],
        ),
    ] {
        if has(reasons) {
            changed.push(plain(key)?);
        }
    }
    Ok(ForFamily {
        title: plain("family-review-title")?,
        intro: plain("family-review-intro")?,
        change_mind: plain("family-review-mind")?,
        changed_title: plain("family-review-changed")?,
        changed,
        story_title: plain("family-review-story")?,
        name: case.title().to_owned(),
        groups: groups(&body, wording, true)?,
        beside_title: plain("family-review-beside")?,
        beside: besides(&beside, wording, true)?,
    })
}

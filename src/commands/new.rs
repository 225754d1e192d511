//! `traject new`: the notes of a family, a cycle, a closing, a case study, begun.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::civil::Date;

use super::ask::{Questions, day, day_or_none};
use super::build::refuse;
use super::rated::ratings;
use super::schema::write_schemas;
use super::today::today;
use super::{build, conclude, count, tell};
use crate::case::Films;
use crate::cli::{BuildArgs, Format, NewArgs, NewClosingArgs, NewCycleArgs, NewFamilyArgs, NewNote, NewStudyArgs};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::site::Outcome;
use crate::source::{self, Book, FamilyNotes};
use crate::start::{self, NewAdult, NewChild, NewClosing, NewCycle, NewFamily, NewGoal, NewStudy};

/// A note that was begun.
struct Begun {
    path: PathBuf,
    /// The family's reference.
    reference: String,
    /// What to do next.
    next: String,
    /// Make the family's letter now.
    build: bool,
}

pub(super) fn run(root: &Path, args: &NewArgs) -> ExitCode {
    let book = source::read(root);
    // Without settings and a service nothing can be begun; a family's own trouble is no hindrance.
    if let Some(problem) = book.problems.iter().find(|problem| hinders(problem)) {
        return refuse(problem.clone(), Format::Human);
    }
    let begun = match &args.what {
        NewNote::Family(args) => family(&book, args, &mut Questions::new(args.yes)),
        NewNote::Cycle(args) => cycle(&book, args, &mut Questions::new(args.yes)),
        NewNote::Closing(args) => closing(&book, args, &mut Questions::new(args.yes)),
        NewNote::CaseStudy(args) => study(&book, args, &mut Questions::new(args.yes)),
    };
    let begun = begun.and_then(|begun| write_schemas(root).map(|_| begun));
    match begun {
        Ok(begun) => finish(root, &begun),
        Err(problem) => refuse(problem, Format::Human),
    }
}

/// Whether a problem of the book keeps anything from being begun.
fn hinders(problem: &Diagnostic) -> bool {
    let of_settings = problem.trouble == Trouble::Settings && problem.is_error();
    of_settings || matches!(problem.code, "no-service" | "no-content")
}

/// Reads the book again with what was begun, tells what is wrong with it, and what comes next.
fn finish(root: &Path, begun: &Begun) -> ExitCode {
    let book = source::read(root);
    let folder = begun.path.parent();
    let about_it = |problem: &&Diagnostic| {
        problem
            .location
            .as_ref()
            .is_some_and(|location| location.file.parent() == folder || location.file == begun.path)
    };
    let problems: Vec<Diagnostic> = book.all_problems().filter(about_it).cloned().collect();
    let of_families = book.families.iter().flat_map(|family| &family.files);
    let sources = book.files.iter().chain(&book.service_file).chain(of_families).cloned().collect();
    let outcome = Outcome { problems, sources, ..Outcome::default() };
    if tell(&outcome, Format::Human).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    let checked = if outcome.problems.is_empty() { String::new() } else { format!(" ({})", count(&outcome.problems)) };
    let told = format!("Created {}{checked}.", root.join(&begun.path).display());
    if begun.build && outcome.exit_code(false) == 0 {
        conclude(&told);
        let code = build::run(root, &BuildArgs { references: vec![begun.reference.clone()], ..BuildArgs::default() });
        for letter in letters(&root.join(&book.config.build.build_dir), &begun.reference) {
            conclude(&format!("The letter: {}", letter.display()));
        }
        return code;
    }
    conclude(&format!("{told}\nNext: {}", begun.next));
    ExitCode::from(outcome.exit_code(false))
}

/// The letters of a family to its adults in the build folder.
fn letters(build_dir: &Path, reference: &str) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(build_dir.join("families").join(reference)).into_iter().flatten().flatten();
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.path()).into_iter().flatten().flatten());
    let begins = format!("{reference}-letter");
    let is_letter = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(&begins) && path.extension().is_some_and(|ending| ending == "pdf")
    };
    let mut letters: Vec<PathBuf> = files.map(|file| file.path()).filter(is_letter).collect();
    letters.sort();
    letters
}

fn family(book: &Book, args: &NewFamilyArgs, questions: &mut Questions) -> Result<Begun, Diagnostic> {
    let children = children(questions, args)?;
    let adults = adults(questions, args)?;
    let question =
        questions.maybe("question", args.question.as_deref(), "Their helping question, in their words (optional)")?;
    let goals = goals(questions, args)?;
    let practitioner = practitioner(book, questions, args.practitioner.as_deref(), "practitioner")?;
    let known: Vec<&str> = book.families.iter().filter_map(|family| family.reference.as_deref()).collect();
    let service = book
        .service
        .as_ref()
        .map(|service| service.name.in_language(&book.config.book.language, &book.config.book.language).0);
    let proposed = start::next_reference(&known, service.unwrap_or_default(), today(None)?.year());
    let reference = questions.line(
        "reference",
        args.reference.as_deref(),
        "The family's reference, never a name",
        Some(&proposed),
    )?;
    questions.all_known()?;
    let language = args.language.clone().unwrap_or_else(|| book.config.book.language.clone());
    let new = NewFamily {
        folder: args.folder.clone(),
        reference: reference.clone(),
        practitioner,
        language,
        children,
        adults,
        question,
        goals,
    };
    let path = start::begin_family(book, &new)?;
    let next = format!(
        "after the first film `traject new cycle {reference}`; at the end `traject new closing {reference}`, which writes the letter."
    );
    Ok(Begun { path, reference, next, build: false })
}

fn goals(questions: &mut Questions, args: &NewFamilyArgs) -> Result<Vec<NewGoal>, Diagnostic> {
    let mut texts = Vec::new();
    for goal in &args.goal {
        texts.push(questions.line("goal", Some(goal), "", None)?);
    }
    if texts.is_empty() {
        texts.extend(questions.maybe("goal", None, "A goal, in their words (optional)")?);
    }
    let number = |text: &str| match text.trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(value) if (0.0..=10.0).contains(&value) => Ok(Some(value)),
            _ => Err("write a number from 0 to 10".to_owned()),
        },
    };
    let mut goals = Vec::new();
    for (at, text) in texts.into_iter().enumerate() {
        let given = |values: &[f64]| values.get(at).map(f64::to_string);
        let rating = given(&args.rating);
        let asked = "How they rate it now, from 0 to 10 (optional)";
        let rating = questions.read("rating", rating.as_deref(), asked, Some(""), &number)?.flatten();
        let hoped_for = given(&args.hoped_for);
        let asked = "Where they hope to get to, from 0 to 10 (optional)";
        let hoped_for = questions.read("hoped-for", hoped_for.as_deref(), asked, Some(""), &number)?.flatten();
        let rated = match rating {
            Some(value) => Some((a_day(questions, "rated-on", args.rated_on, "The date of that rating")?, value)),
            None => None,
        };
        goals.push(NewGoal { text, hoped_for, rated });
    }
    Ok(goals)
}

fn children(questions: &mut Questions, args: &NewFamilyArgs) -> Result<Vec<NewChild>, Diagnostic> {
    let mut children = Vec::new();
    for at in 0..args.child.len().max(1) {
        let given = args.child.get(at).map(String::as_str);
        let name = questions.line("child", given, "The child's full name", None)?;
        let known_as = known_as(
            questions,
            "child-known-as",
            args.child_known_as.get(at).map(String::as_str),
            "What you call the child",
            &name,
        )?;
        children.push(NewChild { name, known_as });
    }
    Ok(children)
}

fn adults(questions: &mut Questions, args: &NewFamilyArgs) -> Result<Vec<NewAdult>, Diagnostic> {
    let mut adults = Vec::new();
    for at in 0..args.adult.len().max(1) {
        let given = args.adult.get(at).map(String::as_str);
        let name = questions.line("adult", given, "The full name of the adult who takes part", None)?;
        let called = args.adult_known_as.get(at).map(String::as_str);
        let known_as = known_as(questions, "adult-known-as", called, "What you call them in the letter", &name)?;
        let relationship = args.relationship.get(at).map(String::as_str);
        let asked = "Their relationship to the child, such as mum, dad or foster carer (optional)";
        let relationship = questions.maybe("relationship", relationship, asked)?;
        adults.push(NewAdult { name, known_as, relationship });
    }
    Ok(adults)
}

/// What somebody is called. A name's first word is only proposed: not every name begins with it.
fn known_as(
    questions: &mut Questions,
    flag: &'static str,
    given: Option<&str>,
    question: &str,
    name: &str,
) -> Result<Option<String>, Diagnostic> {
    if given.is_none() && !questions.can_ask() {
        return Ok(None);
    }
    let first = name.split_whitespace().next().unwrap_or_default();
    questions.line(flag, given, question, Some(first).filter(|first| !first.is_empty())).map(Some)
}

/// The id of a practitioner: as given, else the only one, else asked.
fn practitioner(
    book: &Book,
    questions: &mut Questions,
    given: Option<&str>,
    flag: &'static str,
) -> Result<String, Diagnostic> {
    let ids: Vec<&str> = book
        .service
        .iter()
        .flat_map(|service| &service.practitioners)
        .map(|practitioner| practitioner.id.as_str())
        .collect();
    let first = ids.first().copied();
    match (given, &ids[..]) {
        (None, [only]) => Ok((*only).to_owned()),
        (None, []) => questions.line(flag, None, "The practitioner's id in service.yaml", None),
        (None, _) if !questions.can_ask() => questions.line(flag, None, "", None),
        _ => questions.line(flag, given, &format!("The practitioner ({})", ids.join(", ")), first),
    }
}

/// The family that is meant: by its reference, or the only one.
fn family_of<'a>(
    book: &'a Book,
    questions: &mut Questions,
    given: Option<&str>,
) -> Result<(&'a FamilyNotes, String), Diagnostic> {
    let known: Vec<&str> = book.families.iter().filter_map(|family| family.reference.as_deref()).collect();
    let reference = match (given, &known[..]) {
        (Some(given), _) => given.to_owned(),
        (None, [only]) => (*only).to_owned(),
        (None, []) => {
            return Err(Diagnostic::error("no-families", "This book has no family yet.")
                .help("Add one with `traject new family`.")
                .of(Trouble::Settings));
        }
        (None, _) if questions.can_ask() => questions.line("REFERENCE", None, "The family's reference", None)?,
        (None, _) => {
            return Err(Diagnostic::error(
                "not-given",
                "This book has several families, and it is not clear which family you mean.",
            )
            .help("Give its reference, such as `traject new cycle SV-2026-014`.")
            .of(Trouble::Settings));
        }
    };
    let family = start::family_of(book, &reference)?;
    Ok((family, family.reference.clone().unwrap_or(reference)))
}

fn cycle(book: &Book, args: &NewCycleArgs, questions: &mut Questions) -> Result<Begun, Diagnostic> {
    let (family, reference) = family_of(book, questions, args.reference.as_deref())?;
    let film = a_day(questions, "film", args.film, "The date of the film")?;
    let review = match args.review {
        Some(day) => Some(day),
        None => questions
            .read(
                "review",
                None,
                "The date of the shared review (leave empty until it has taken place)",
                Some(""),
                &day_or_none,
            )?
            .flatten(),
    };
    let activity = questions.maybe(
        "activity",
        args.activity.as_deref(),
        "What they did, such as building a marble run (optional)",
    )?;
    let seen = questions.maybe(
        "seen",
        args.seen.as_deref(),
        "What you saw, written to them as \"you\" (optional; you can write it in the file)",
    )?;
    let ratings = ratings(questions, family, review.unwrap_or(film), &args.rating)?;
    let next = questions.maybe("next", args.next.as_deref(), "The plan for the next film (optional)")?;
    questions.all_known()?;
    let path = start::begin_cycle(book, family, &NewCycle { film, review, activity, seen, ratings, next })?;
    let next = format!(
        "open it and add the clips you looked at, with their pictures in stills/; then `traject check`, or at the end `traject new closing {reference}`."
    );
    Ok(Begun { path, reference, next, build: false })
}

fn closing(book: &Book, args: &NewClosingArgs, questions: &mut Questions) -> Result<Begun, Diagnostic> {
    let (family, reference) = family_of(book, questions, args.reference.as_deref())?;
    let on = a_day(questions, "on", args.on, "The date of the letter")?;
    let asked = "What happened to the films: erased, kept-by-family, or the date they are kept until (optional)";
    let films = questions.read("films", args.films.as_deref(), asked, Some(""), &films)?.flatten();
    let ratings = ratings(questions, family, on, &args.rating)?;
    let progress = questions.maybe(
        "progress",
        args.progress.as_deref(),
        "What has changed, written to them as \"you\" (optional; you can write it in the file)",
    )?;
    let ideas = questions.maybe(
        "ideas",
        args.ideas.as_deref(),
        "An idea for the future, written to them as \"you\" (optional)",
    )?;
    questions.all_known()?;
    let path = start::begin_closing(book, family, &NewClosing { on, films, ratings, progress, ideas })?;
    let build = args.build || (questions.can_ask() && questions.agreed("Write the letter now?", true));
    let next = format!(
        "`traject build {reference}` writes the letter. It is a draft until you delete the line `draft: true`."
    );
    Ok(Begun { path, reference, next, build })
}

fn study(book: &Book, args: &NewStudyArgs, questions: &mut Questions) -> Result<Begun, Diagnostic> {
    let (family, reference) = family_of(book, questions, args.reference.as_deref())?;
    let title = questions.line("title", args.title.as_deref(), "Its title", None)?;
    let own = family.case.as_ref().map(|case| case.family.practitioner.clone());
    let author = match args.author.as_deref().map(str::to_owned).or(own) {
        Some(author) => author,
        None => practitioner(book, questions, None, "author")?,
    };
    questions.all_known()?;
    let path = start::begin_study(book, family, &NewStudy { slug: args.slug.clone(), title, author })?;
    let next = "open it, give everyone a name that nobody in the family has, and write the text.".to_owned();
    Ok(Begun { path, reference, next, build: false })
}

/// A day: as given, else asked with today proposed, else today.
fn a_day(
    questions: &mut Questions,
    flag: &'static str,
    given: Option<Date>,
    question: &str,
) -> Result<Date, Diagnostic> {
    if let Some(day) = given {
        return Ok(day);
    }
    let today = today(None)?;
    Ok(questions.read(flag, None, question, Some(&today.to_string()), &day)?.unwrap_or(today))
}

fn films(text: &str) -> Result<Option<Films>, String> {
    match text.trim() {
        "" => Ok(None),
        "erased" => Ok(Some(Films::Erased)),
        "kept-by-family" => Ok(Some(Films::KeptByFamily)),
        other => other
            .parse()
            .map(|day| Some(Films::KeptUntil(day)))
            .map_err(|_| "write erased, kept-by-family, or a day such as 2026-12-01".to_owned()),
    }
}

#[cfg(test)]
mod tests;

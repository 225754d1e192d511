//! Case studies for print alone: a PDF in the build folder, by a build of the whole book.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::super::papers::Workshop;
use super::super::write;
use super::outlet::{Outlet, outlet};
use super::pages::{guarded, wrong_approval};
use super::study::{StudyPlace, StudyShop};
use crate::diagnostic::{Diagnostic, Severity};
use crate::isolation::isolated;
use crate::privacy::anonymise::Anonymiser;

/// What a build did about case studies.
#[derive(Debug, Default)]
pub(in crate::site) struct Printed {
    pub(in crate::site) problems: Vec<Diagnostic>,
    /// How many PDFs are in order.
    pub(in crate::site) documents: usize,
    pub(in crate::site) written: usize,
    pub(in crate::site) unchanged: usize,
    /// Within the build folder.
    pub(in crate::site) removed: Vec<PathBuf>,
}

/// Makes them, and puts them in place unless nothing is to be written.
pub(in crate::site) fn print(workshop: &Workshop<'_>, build_dir: Option<&Path>) -> Printed {
    let anonymiser = Anonymiser::new(workshop.book, workshop.press.html.theme(), workshop.as_of);
    let shop = StudyShop {
        anonymiser: &anonymiser,
        book: workshop.book,
        press: workshop.press,
        service: workshop.service,
        stills: workshop.stills.clone(),
        guard: workshop.guard,
        as_of: workshop.as_of,
    };
    let mut printed = Printed::default();
    let mut files: BTreeMap<PathBuf, Vec<u8>> = BTreeMap::new();
    for study in &shop.book.studies {
        let place = StudyPlace::of(study, shop.book);
        let pdf = isolated(|| made(&shop, &place));
        match pdf
            .unwrap_or_else(|fault| Err(vec![place.at(fault.diagnostic("making this case study"), &"title".into())]))
        {
            Ok(Some(pdf)) => {
                files.insert(PathBuf::from(format!("{}.pdf", study.slug)), pdf);
            }
            Ok(None) => {}
            Err(problems) => printed.problems.extend(problems),
        }
    }
    printed.documents = files.len();
    if let Some(build_dir) = build_dir
        && let Err(problem) = put(build_dir, &files, &mut printed)
    {
        printed.problems.push(problem);
    }
    printed
}

/// The PDF of a case for print alone; none where it is for the site, or its family's own trouble is told already.
fn made(shop: &StudyShop<'_>, place: &StudyPlace<'_>) -> Result<Option<Vec<u8>>, Vec<Diagnostic>> {
    let Ok((family, case)) = StudyShop::family(place) else { return Ok(None) };
    let (outlet, mut refusals) = outlet(place, case, shop.gate(case));
    if outlet != Outlet::Print {
        return Ok(None);
    }
    let Some(approved) = place.study.approved.clone() else {
        // Work that goes on is no trouble.
        let told =
            Diagnostic::warning("case-not-approved", "this case study is not printed: nobody has approved it yet");
        let help = format!("ask a colleague to read it and run `traject approve {} --by ID`", place.study.slug);
        return Err(vec![place.at(told.help(help), &"title".into())]);
    };
    let anonymised = shop.anonymised(place)?;
    refusals.extend(StudyShop::in_the_way(place, case, &anonymised));
    let made = shop.make(place, family, case, &anonymised, approved.on).map_err(|problems| {
        let refusals = refusals.iter().cloned();
        refusals.chain(problems).collect::<Vec<_>>()
    })?;
    refusals.extend(wrong_approval(shop, place, &approved, &made));
    refusals.extend(guarded(shop, place, &made));
    debug_assert!(refusals.iter().all(|told| told.severity == Severity::Error));
    if refusals.is_empty() { Ok(Some(made.pdf)) } else { Err(refusals) }
}

fn put(build_dir: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, printed: &mut Printed) -> Result<(), Diagnostic> {
    let folder = build_dir.join("case-studies");
    for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
        let name = PathBuf::from(entry.file_name());
        let is_pdf = name.extension().is_some_and(|ending| ending == "pdf");
        if is_pdf && !files.contains_key(&name) && !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            fs::remove_file(entry.path()).map_err(|error| write::disk(&entry.path(), "remove", &error))?;
            printed.removed.push(Path::new("case-studies").join(name));
        }
    }
    for (name, bytes) in files {
        if write::file(&folder.join(name), bytes)? { printed.written += 1 } else { printed.unchanged += 1 }
    }
    // Fails while something is in it, which is what is wanted.
    let _ = fs::remove_dir(&folder);
    printed.removed.sort();
    Ok(())
}

//! How a family's papers are laid down: with a mark where bytes changed, and, while there are mistakes, with what was
//! there before them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use lopdf::Object;
use sha2::{Digest, Sha256};

use super::shell;
use super::table::{FamilyId, Laid, Sheaf, ShownFile, ShownPaper, View};
use super::told::Told;
use crate::site::{Paper, Papers};
use crate::theme::Wording;

/// Files by their paths within the family's folder.
pub(super) type Files = BTreeMap<String, Arc<[u8]>>;

/// All papers of a family as they are now.
pub(super) fn whole(id: FamilyId, papers: Papers, problems: Vec<Told>, wording: Option<&Wording>) -> (View, Files) {
    let files = shared(papers.files);
    let shown = papers.papers.iter().map(|paper| shown(paper, &files, wording)).collect();
    (View { id, papers: shown, problems }, files)
}

/// Lays them down. Where something is wrong, papers that can't be made now stay as they were, marked as old.
pub(super) fn put(laid: &mut Laid, mut view: View, mut files: Files) {
    let before = laid.sheaves.get(&view.id);
    if let Some(before) = before.filter(|_| view.problems.iter().any(Told::is_error)) {
        let now: BTreeSet<String> = view.papers.iter().map(name).collect();
        for paper in before.view.papers.iter().filter(|paper| !now.contains(&name(paper))) {
            view.papers.push(ShownPaper { old: true, ..paper.clone() });
        }
        for (path, bytes) in &before.files {
            files.entry(path.clone()).or_insert_with(|| Arc::clone(bytes));
        }
    }
    set(laid, view, files);
}

/// Lays down the one document that was made first, over the others as they were; tells whether it had its place.
pub(super) fn put_first(laid: &mut Laid, id: FamilyId, papers: Papers) -> bool {
    let Some(before) = laid.sheaves.get(&id) else { return false };
    let (mut view, mut files) = (View::clone(&before.view), before.files.clone());
    // A front page tells of all papers, and here it was made of one.
    let made = papers.papers.iter().filter(|paper| paper.kind.is_some());
    let new = shared(papers.files);
    for paper in made {
        let now = shown(paper, &new, None);
        let Some(there) = view.papers.iter_mut().find(|there| name(there) == name(&now)) else { return false };
        (there.web_page, there.pdf, there.folded, there.old) = (now.web_page, now.pdf, now.folded, false);
    }
    files.extend(new.into_iter().filter(|(path, _)| !path.ends_with("/index.html")));
    set(laid, view, files);
    true
}

/// Keeps what was there, where nothing can be made.
pub(super) fn put_old(laid: &mut Laid, id: FamilyId, problems: Vec<Told>) {
    let (mut view, files) = match laid.sheaves.get(&id) {
        Some(before) => (View::clone(&before.view), before.files.clone()),
        None => (View { id, ..View::default() }, Files::new()),
    };
    view.problems = problems;
    view.papers.iter_mut().for_each(|paper| paper.old = true);
    set(laid, view, files);
}

/// A family that has gone takes everything with it.
pub(super) fn put_nothing(laid: &mut Laid, id: FamilyId) {
    set(laid, View { id, ..View::default() }, Files::new());
}

fn set(laid: &mut Laid, view: View, files: Files) {
    let used = laid.revision;
    let sheaf: &mut Sheaf = laid.sheaves.entry(view.id).or_default();
    if *sheaf.view != view {
        sheaf.view = Arc::new(view);
    }
    (sheaf.files, sheaf.fresh, sheaf.used) = (files, true, used);
    laid.list = None;
}

/// What a document is known by from one making to the next.
fn name(paper: &ShownPaper) -> String {
    let path = paper.files().next().map(|file| file.path.as_str()).unwrap_or_default();
    path.rsplit_once('.').map_or(path, |(stem, _)| stem).to_owned()
}

fn shared(files: BTreeMap<String, Vec<u8>>) -> Files {
    files.into_iter().map(|(path, bytes)| (path, bytes.into())).collect()
}

fn shown(paper: &Paper, files: &Files, wording: Option<&Wording>) -> ShownPaper {
    let file = |path: &Option<String>, is_pdf: bool| {
        let path = path.clone()?;
        let bytes = files.get(&path)?;
        let sheets = if is_pdf { sheets(bytes) } else { Vec::new() };
        Some(ShownFile { edition: edition(bytes), path, sheets })
    };
    let front = paper.kind.is_none();
    ShownPaper {
        label: if front { shell::front(wording) } else { paper.name.clone() },
        reader: paper.reader.clone(),
        front,
        web_page: file(&paper.web_page, false),
        pdf: file(&paper.pdf, true),
        folded: file(&paper.print_edition, true),
        old: false,
        kind: paper.kind,
    }
}

/// Short, and other for other bytes.
pub(super) fn edition(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The width and height of every sheet of a PDF in points; none where it can't be told.
fn sheets(pdf: &[u8]) -> Vec<(f32, f32)> {
    let Ok(document) = lopdf::Document::load_mem(pdf) else { return Vec::new() };
    let number = |object: &Object| object.as_float().ok();
    let size = |page: lopdf::ObjectId| {
        let mut dictionary = document.get_dictionary(page).ok()?;
        // What a page does not say itself its ancestors say for it; no tree of pages is deeper.
        for _ in 0..16 {
            if let Ok(found) = dictionary.get(b"MediaBox") {
                let found = document.dereference(found).ok()?.1.as_array().ok()?;
                let [left, bottom, right, top] = found.as_slice() else { return None };
                return Some((number(right)? - number(left)?, number(top)? - number(bottom)?));
            }
            dictionary = document.get_dictionary(dictionary.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
        }
        None
    };
    document.get_pages().into_values().map(size).collect::<Option<Vec<_>>>().unwrap_or_default()
}

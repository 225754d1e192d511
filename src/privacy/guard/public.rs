//! The guard for what everybody may read: no family's names at all, whoever it is about, and no number or address but the
//! service's own.
//!
//! Who practises is not named either: an author narrows down the place.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::html::Unreadable;
use super::reading::{Reading, Shown, Voice, Whereabouts};
use super::register::Own;
use super::{Guard, fold, html, kind_of, leftovers, listed, look, names, pdf, pictures, refusal};
use crate::diagnostic::Diagnostic;
use crate::document::Picture;

/// The guard for public files.
pub struct PublicWatch<'g> {
    guard: &'g Guard<'g>,
    own: Own,
    /// The service's own numbers and addresses, letters alone.
    contact: BTreeSet<String>,
    never: Vec<String>,
    pictures: HashSet<[u8; 32]>,
}

impl<'a> Guard<'a> {
    /// The guard for files that everybody may read and that may show `pictures` and no others.
    pub fn watch_public<'p>(&'a self, pictures: impl IntoIterator<Item = &'p Picture>) -> PublicWatch<'a> {
        let mut allowed = HashSet::new();
        for picture in pictures {
            allowed.extend(picture.sizes().map(|size| <[u8; 32]>::from(Sha256::digest(&size.file))));
            allowed.extend(picture.pixels.as_deref().map(|pixels| <[u8; 32]>::from(Sha256::digest(pixels))));
        }
        let service = self.service;
        let contact = service.iter().flat_map(|service| service.phone.iter().chain(&service.email));
        PublicWatch {
            guard: self,
            own: self.register.public(service),
            contact: contact.map(|own| squeezed(own)).collect(),
            never: self.register.never_print().cloned().collect(),
            pictures: allowed,
        }
    }
}

/// What was found, each with every place it is in.
type Found = BTreeMap<(&'static str, String, &'static str, String), Vec<(String, Whereabouts)>>;

impl PublicWatch<'_> {
    /// Judges files by their paths within the site: every reason why they may not leave.
    pub fn judge<'f>(&self, files: impl IntoIterator<Item = (&'f Path, &'f [u8])>) -> Vec<Diagnostic> {
        let mut refusals = Vec::new();
        let mut found = Found::new();
        if !self.guard.register.is_ready() {
            refusals.push(unreadable(Path::new(""), "the book has too many names to look for"));
        }
        for (path, bytes) in files {
            match read(path, bytes) {
                Ok(reading) => self.judge_reading(path, &reading, &mut found, &mut refusals),
                Err(Unreadable(why)) => refusals.push(unreadable(path, why)),
            }
        }
        for ((code, what, help, quoted), places) in found {
            let told = refusal(code, format!("{what} is in {}", listed(&places))).help(help);
            refusals.push(if quoted.is_empty() { told } else { told.quoting(quoted) });
        }
        refusals
    }

    fn judge_reading(&self, path: &Path, reading: &Reading, found: &mut Found, refusals: &mut Vec<Diagnostic>) {
        for picture in &reading.pictures {
            let (bytes, problem) = match picture {
                Shown::File(file) => (file, pictures::check(file).err()),
                Shown::Pixels(pixels) => (pixels, None),
            };
            let known = self.pictures.contains(&<[u8; 32]>::from(Sha256::digest(bytes)));
            if problem.is_some() || !known {
                let why = if known { "contains more than pixels" } else { "is not one that may be published" };
                let told = refusal("guard-public-picture", format!("a picture in {} {why}", kind_of(path)));
                let told = told.help("use only stills of the case and the service's logo");
                if !refusals.contains(&told) {
                    refusals.push(told);
                }
            }
        }
        let mut note = |code, what: &str, help, quoted: String, whereabouts| {
            let places = found.entry((code, what.to_owned(), help, quoted)).or_default();
            let place = (kind_of(path), whereabouts);
            if !places.contains(&place) {
                places.push(place);
            }
        };
        for hit in look::look(&self.guard.register, &self.own, reading) {
            let what = match self.guard.register.owner(hit.pattern) {
                Some((_, item, _)) => told(item.what),
                None => "the name or number of somebody of the service",
            };
            let help = "give it a substitute under `pseudonyms` or `places`, or reword the sentence";
            note("guard-public-name", what, help, hit.written, hit.whereabouts);
        }
        let text = crate::case::validate::text::fold(&reading.text);
        for name in &self.never {
            for bytes in text.find(&crate::case::validate::text::fold(name)) {
                let whereabouts = reading.whereabouts(bytes.start);
                let help = "write the name the family uses now, or no name";
                note("guard-public-name", "a name that `never_print` forbids", help, name.clone(), whereabouts);
            }
        }
        for part in reading.parts.iter().filter(|part| part.whereabouts.voice() != Voice::Markup) {
            let text = reading.text.get(part.bytes.clone()).unwrap_or_default();
            for item in names::numbers(text).into_iter().chain(names::emails(text)) {
                if !self.contact.contains(&squeezed(&item.text)) {
                    let help = "delete it: only the service's own contact details are published";
                    let what = "a phone number or an e-mail address";
                    note("guard-public-contact", what, help, item.text, part.whereabouts);
                }
            }
        }
        for (whereabouts, written) in leftovers::find(reading) {
            let help = "fill it in, in the account or in the theme's wording";
            note("guard-leftover", "something that was left to be filled in", help, written, whereabouts);
        }
    }
}

/// What a name is, to strangers.
fn told(what: names::What) -> &'static str {
    match what {
        names::What::Child => "the name of a child in the book",
        names::What::Adult => "the name of an adult in the book",
        names::What::Other => "the name of somebody in the notes",
        names::What::Place => "the name of a place in the notes",
        names::What::Former => "a name that the notes forbid",
        names::What::Reference => "a family's reference",
        names::What::Address => "an address in the notes",
        names::What::Phone => "a phone number in the notes",
        names::What::Email => "an e-mail address in the notes",
    }
}

fn squeezed(text: &str) -> String {
    fold::fold(text).squeezed().to_owned()
}

fn read(path: &Path, bytes: &[u8]) -> Result<Reading, Unreadable> {
    let ending = match path.to_str() {
        // What hosts read is lines of text.
        Some("_headers" | ".htaccess") => "txt",
        _ => path.extension().and_then(|ending| ending.to_str()).unwrap_or_default(),
    };
    let text = || std::str::from_utf8(bytes).map_err(|_| Unreadable("it is not UTF-8"));
    let mut reading = match ending {
        "html" => html::read_public(bytes)?,
        "xml" => html::read(bytes)?,
        "css" => html::read_style(text()?)?,
        "pdf" => pdf::read(bytes, None)?,
        "jpg" | "png" => Reading { pictures: vec![Shown::File(bytes.to_vec())], ..Reading::default() },
        // A head of 22 bytes, and a PNG.
        "ico" => {
            let picture = bytes.get(22..).ok_or(Unreadable("it is not an icon"))?;
            Reading { pictures: vec![Shown::File(picture.to_vec())], ..Reading::default() }
        }
        "js" | "txt" => {
            let mut reading = Reading::default();
            reading.say(if ending == "js" { Whereabouts::Comment } else { Whereabouts::Text }, text()?);
            reading
        }
        _ => return Err(Unreadable("it is not a kind of file that the site has")),
    };
    let name = path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    reading.say(Whereabouts::FileName, &name);
    Ok(reading)
}

fn unreadable(path: &Path, why: &str) -> Diagnostic {
    refusal("guard-unreadable", format!("{} can't be checked before it leaves: {why}", kind_of(path)))
        .help("a file that can't be checked is not published; check your theme's files first")
}

//! Which documents there are, and what their files are called.
//!
//! One folder holds what one person receives and nothing of anyone else. File names come from the reference alone.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::{DocumentKind, OwnName};
use crate::theme::{OwnDocument, Theme};

/// A kind of document that `--only` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, clap::ValueEnum, Serialize, Deserialize)]
pub enum Kind {
    /// The traject letter to each adult who may receive it.
    Letter,
    /// The letter to a child.
    ChildLetter,
    /// The short letter for somebody outside the family.
    Summary,
    /// The copy of the letter for somebody outside the family.
    LetterCopy,
    /// The charts of progress for each adult who may receive them, from the first rating on.
    Progress,
    /// The booklet for each adult who may receive it, whole and of each reviewed cycle.
    Booklet,
    /// A document that the theme adds, for each adult it is for.
    #[value(skip)]
    Own(OwnName),
}

/// What a run is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Selection<'a> {
    /// References; none is all.
    pub(super) references: &'a [String],
    /// Kinds; none is all.
    pub(super) only: &'a [Kind],
}

impl Selection<'_> {
    pub(super) fn is_everything(self) -> bool {
        self.references.is_empty() && self.only.is_empty()
    }

    pub(super) fn wants_family(self, reference: Option<&str>) -> bool {
        self.references.is_empty()
            || reference
                .is_some_and(|reference| self.references.iter().any(|asked| asked.eq_ignore_ascii_case(reference)))
    }

    pub(super) fn wants(self, kind: Kind) -> bool {
        self.only.is_empty() || self.only.contains(&kind)
    }
}

/// The place of a document: kind and number, 1 being the first of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Place {
    pub(super) kind: Kind,
    pub(super) number: usize,
    /// The number of the one cycle that a booklet is of.
    pub(super) cycle: Option<u32>,
}

impl Place {
    /// The place of a document of the whole work.
    pub(super) fn new(kind: Kind, number: usize) -> Self {
        Self { kind, number, cycle: None }
    }

    /// The place of the booklet of one cycle.
    pub(super) fn of_cycle(cycle: u32, number: usize) -> Self {
        Self { kind: Kind::Booklet, number, cycle: Some(cycle) }
    }

    /// Whether it lies in the folder of an adult of the family, with a front page.
    pub(super) fn is_for_adults(self) -> bool {
        matches!(self.kind, Kind::Letter | Kind::Progress | Kind::Booklet | Kind::Own(_))
    }

    /// The place in `adults` of who receives it, from 0; none for a child and for somebody outside the family.
    pub(super) fn reader(self) -> Option<usize> {
        if self.is_for_adults() { self.number.checked_sub(1) } else { None }
    }

    /// The folder of who receives it, within the family's.
    pub(super) fn folder(self) -> PathBuf {
        let number = self.number;
        PathBuf::from(match self.kind {
            Kind::Letter | Kind::Progress | Kind::Booklet | Kind::Own(_) => format!("recipient-{number}"),
            Kind::ChildLetter if number == 1 => "child".to_owned(),
            Kind::ChildLetter => format!("child-{number}"),
            Kind::Summary | Kind::LetterCopy => format!("copy-{number}"),
        })
    }

    /// The file's path within the family's folder; `ending` is `html` or `pdf`.
    pub(super) fn file(self, reference: &str, ending: &str) -> PathBuf {
        let number = self.number;
        let name = match self.kind {
            Kind::Letter if number == 1 => "letter".to_owned(),
            Kind::Letter => format!("letter-{number}"),
            Kind::ChildLetter if number == 1 => "letter-child".to_owned(),
            Kind::ChildLetter => format!("letter-child-{number}"),
            Kind::Summary => format!("summary-{number}"),
            Kind::LetterCopy => format!("letter-copy-{number}"),
            Kind::Progress if number == 1 => "progress".to_owned(),
            Kind::Progress => format!("progress-{number}"),
            Kind::Booklet if number == 1 => "booklet".to_owned(),
            Kind::Booklet => format!("booklet-{number}"),
            Kind::Own(name) if number == 1 => name.to_string(),
            Kind::Own(name) => format!("{name}-{number}"),
        };
        let name = match self.cycle {
            Some(cycle) => format!("{name}-cycle-{cycle}"),
            None => name,
        };
        self.folder().join(format!("{reference}-{name}.{ending}"))
    }

    /// The path of the PDF for folding, beside the other.
    pub(super) fn print_edition(self, reference: &str) -> PathBuf {
        let pdf = self.file(reference, "pdf");
        let stem = pdf.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        pdf.with_file_name(format!("{stem}-print.pdf"))
    }

    /// Which kind a file of a family's folder is of, by its name; none for pictures and front pages.
    pub(super) fn kind_of(path: &Path, reference: &str) -> Option<Kind> {
        let name = path.file_stem()?.to_str()?.strip_prefix(reference)?.strip_prefix('-')?;
        if name.starts_with("letter-child") {
            Some(Kind::ChildLetter)
        } else if name.starts_with("letter-copy") {
            Some(Kind::LetterCopy)
        } else if name.starts_with("letter") {
            Some(Kind::Letter)
        } else if name.starts_with("summary") {
            Some(Kind::Summary)
        } else if name.starts_with("progress") {
            Some(Kind::Progress)
        } else if name.starts_with("booklet") {
            Some(Kind::Booklet)
        } else {
            let digits = |last: &str| !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
            let own = name.rsplit_once('-').filter(|(_, last)| digits(last)).map_or(name, |(own, _)| own);
            OwnName::new(own).map(Kind::Own)
        }
    }
}

/// Every document that an adult may have in their folder, in the order to show them in.
pub(super) fn of_adult(case: &Case, number: usize, own: &[OwnDocument]) -> Vec<(Place, DocumentKind)> {
    let whole = [
        (Kind::Letter, DocumentKind::Letter),
        (Kind::Progress, DocumentKind::Progress),
        (Kind::Booklet, DocumentKind::Booklet),
    ];
    let whole = whole.into_iter().map(|(kind, document)| (Place::new(kind, number), document));
    let of_cycle = |cycle: u32| (Place::of_cycle(cycle, number), DocumentKind::CycleBooklet(cycle));
    let cycles = case.cycles.iter().map(|cycle| of_cycle(cycle.number));
    let own = own.iter().map(|own| (Place::new(Kind::Own(own.name), number), DocumentKind::Own(own.name)));
    whole.chain(cycles).chain(own).collect()
}

/// Kinds that were asked for and that the theme does not add.
pub(super) fn unknown_kinds(selection: Selection<'_>, theme: &Theme) -> Vec<Diagnostic> {
    let known: Vec<&str> = theme.own_documents().iter().map(|own| own.name.as_str()).collect();
    let names = selection.only.iter().filter_map(|kind| match kind {
        Kind::Own(name) if !known.contains(&name.as_str()) => Some(name.as_str()),
        _ => None,
    });
    let built_in = Kind::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let built_in: Vec<String> = built_in.map(|kind| kind.get_name().to_owned()).collect();
    let all = built_in.iter().map(String::as_str).chain(known.iter().copied()).collect::<Vec<_>>().join(", ");
    let told = |name: &str| {
        Diagnostic::error("unknown-kind", format!("there is no kind of document `{name}`"))
            .of(Trouble::Settings)
            .help(format!("there are: {all}"))
    };
    names.map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_reference_and_place_alone() {
        let file = |kind, number| Place::new(kind, number).file("SV-1", "pdf").to_str().unwrap().replace('\\', "/");
        assert_eq!(file(Kind::Letter, 1), "recipient-1/SV-1-letter.pdf");
        assert_eq!(file(Kind::Letter, 3), "recipient-3/SV-1-letter-3.pdf");
        assert_eq!(file(Kind::ChildLetter, 1), "child/SV-1-letter-child.pdf");
        assert_eq!(file(Kind::ChildLetter, 2), "child-2/SV-1-letter-child-2.pdf");
        assert_eq!(file(Kind::Progress, 1), "recipient-1/SV-1-progress.pdf");
        assert_eq!(file(Kind::Progress, 2), "recipient-2/SV-1-progress-2.pdf");
        assert_eq!(file(Kind::Summary, 2), "copy-2/SV-1-summary-2.pdf");
        assert_eq!(file(Kind::LetterCopy, 1), "copy-1/SV-1-letter-copy-1.pdf");
        assert_eq!(file(Kind::Booklet, 1), "recipient-1/SV-1-booklet.pdf");
        assert_eq!(file(Kind::Booklet, 2), "recipient-2/SV-1-booklet-2.pdf");
        let folded = |number| Place::new(Kind::Booklet, number).print_edition("SV-1");
        assert_eq!(folded(1), Path::new("recipient-1").join("SV-1-booklet-print.pdf"));
        assert_eq!(folded(2), Path::new("recipient-2").join("SV-1-booklet-2-print.pdf"));
        let of_cycle = Place::of_cycle(1, 2).print_edition("SV-1");
        assert_eq!(of_cycle, Path::new("recipient-2").join("SV-1-booklet-2-cycle-1-print.pdf"));
        assert_eq!(Place::kind_of(&of_cycle, "SV-1"), Some(Kind::Booklet));
        let of_cycle = |cycle, number| Place::of_cycle(cycle, number).file("SV-1", "html");
        assert_eq!(of_cycle(1, 1), Path::new("recipient-1").join("SV-1-booklet-cycle-1.html"));
        let own = OwnName::new("school-summary").unwrap();
        assert_eq!(file(Kind::Own(own), 1), "recipient-1/SV-1-school-summary.pdf");
        assert_eq!(file(Kind::Own(own), 2), "recipient-2/SV-1-school-summary-2.pdf");
        assert_eq!(of_cycle(3, 2), Path::new("recipient-2").join("SV-1-booklet-2-cycle-3.html"));
    }

    #[test]
    fn a_files_kind_is_known_by_its_name() {
        let own = Kind::Own(OwnName::new("school-summary").unwrap());
        for kind in
            [Kind::Letter, Kind::ChildLetter, Kind::Summary, Kind::LetterCopy, Kind::Progress, Kind::Booklet, own]
        {
            for number in [1, 2] {
                let path = Place::new(kind, number).file("SV-1", "html");
                assert_eq!(Place::kind_of(&path, "SV-1"), Some(kind));
            }
        }
        assert_eq!(Place::kind_of(&Place::of_cycle(2, 1).file("SV-1", "pdf"), "SV-1"), Some(Kind::Booklet));
        assert_eq!(Place::kind_of(Path::new("recipient-1/index.html"), "SV-1"), None);
    }
}

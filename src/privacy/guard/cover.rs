//! The booklet's cover: what lies about on a shelf or a table names nobody by their surname and tells no day of birth.
//!
//! The cover is read back by itself: of a page the part that is the cover, of a PDF its first page.

use std::path::Path;

use lopdf::{Document, LoadOptions};

use super::fold::fold;
use super::forms;
use super::html::{self, Unreadable};
use super::pdf;
use super::reading::Reading;
use crate::case::{Case, Service};
use crate::pdf::Password;

/// How the cover of a web page begins, and the page after it.
const BEGINS: &[u8] = b" class=\"leaf cover\"";
const NEXT: &[u8] = b" class=\"leaf ";

/// What may not stand on the cover of a family's booklets.
#[derive(Clone, Debug, Default)]
pub(super) struct Covers {
    /// Folded, with where each is noted.
    surnames: Vec<(String, Noted)>,
    /// Year, month, day.
    born: Vec<([u32; 3], Noted)>,
    /// What the service is called, folded: a surname may be a part of that.
    service: Vec<String>,
}

/// Where something that no cover may tell is known from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Noted {
    /// The path of the value in `family.yaml`.
    pub(super) path: String,
    /// The word itself.
    pub(super) written: String,
}

/// What is on a cover that may not, by its number among its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OnCover {
    Surname(usize),
    Born(usize),
}

/// Whether a file is a booklet with its cover on the first page, by its name. In the edition for folding the back cover
/// is beside it, with an address that a surname may be a part of: its cover is judged in the booklet it lies beside.
pub(super) fn is_booklet(path: &Path) -> bool {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy());
    stem.is_some_and(|stem| stem.contains("-booklet") && !stem.ends_with("-print"))
}

impl Covers {
    pub(super) fn of(case: &Case, service: Option<&Service>) -> Self {
        let family = &case.family;
        let one = family.child.iter().map(|child| ("child".to_owned(), child));
        let several = family.several.iter().enumerate().map(|(at, child)| (format!("children[{at}]"), child));
        let children: Vec<_> = one.chain(several).collect();
        let adults = family.adults.iter().enumerate();
        let adults =
            adults.map(|(at, adult)| (format!("adults[{at}]"), adult.name.as_str(), adult.known_as.as_deref()));
        let people =
            children.iter().map(|(path, child)| (path.clone(), child.name.as_str(), child.known_as.as_deref()));
        let people: Vec<_> = people.chain(adults).collect();
        let folded = |text: &str| fold(text).squeezed().to_owned();
        // One's surname may be another's first name.
        let mut first: Vec<String> = Vec::new();
        for (_, name, known_as) in &people {
            let surname = forms::surname(name).map(folded);
            let called: Vec<String> = known_as.iter().flat_map(|name| name.split_whitespace()).map(folded).collect();
            // A single word that somebody is called by is their own name, wherever it is in the whole one.
            let is_one = called.len() == 1;
            first.extend(called.into_iter().filter(|word| is_one || Some(word) != surname.as_ref()));
            first.extend(name.split_whitespace().next().map(folded));
        }
        let surnames = people.iter().filter_map(|(path, name, known_as)| {
            let written = forms::surname(name)?;
            let surname = folded(written);
            // What somebody is called by is what a cover shows.
            let is_called =
                known_as.is_some_and(|called| called.split_whitespace().any(|word| folded(word) == surname));
            let key = if is_called { "known_as" } else { "name" };
            Some((surname, Noted { path: format!("{path}.{key}"), written: written.to_owned() }))
        });
        let born = children.iter().filter_map(|(path, child)| {
            let day = child.born?;
            let parts = [day.year(), day.month().into(), day.day().into()].map(|part| part as u32);
            Some((parts, Noted { path: format!("{path}.born"), written: day.to_string() }))
        });
        // A name of figures alone has none.
        let is_surname = |surname: &str| surname.chars().any(char::is_alphabetic);
        let service = service.into_iter().flat_map(|service| service.name.versions());
        Self {
            surnames: surnames.filter(|(surname, _)| is_surname(surname) && !first.contains(surname)).collect(),
            born: born.collect(),
            service: service.map(|(_, name)| folded(name)).filter(|name| !name.is_empty()).collect(),
        }
    }

    /// Where what is on a cover is known from.
    pub(super) fn noted(&self, what: OnCover) -> Noted {
        let noted = match what {
            OnCover::Surname(number) => self.surnames.get(number).map(|(_, noted)| noted),
            OnCover::Born(number) => self.born.get(number).map(|(_, noted)| noted),
        };
        noted.cloned().unwrap_or_default()
    }

    /// What a booklet's cover tells that it may not.
    pub(super) fn judge(
        &self,
        path: &Path,
        bytes: &[u8],
        password: Option<&Password>,
    ) -> Result<Vec<OnCover>, Unreadable> {
        let reading = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => html::read(section(bytes).ok_or(Unreadable("its cover can't be found"))?)?,
            Some("pdf") => first_page(bytes, password)?,
            _ => return Ok(Vec::new()),
        };
        let mut found: Vec<OnCover> = self.surname_in(&reading.text).map(OnCover::Surname).into_iter().collect();
        found.extend(self.born.iter().position(|(born, _)| has_day(&reading.text, *born)).map(OnCover::Born));
        Ok(found)
    }

    /// The number of a surname that is in a text as a word of its own, apart from the service's name.
    fn surname_in(&self, text: &str) -> Option<usize> {
        let folded = fold(text);
        let of_service: Vec<_> = self
            .service
            .iter()
            .flat_map(|name| folded.squeezed().match_indices(name.as_str()).map(|(at, name)| at..at + name.len()))
            .collect();
        self.surnames.iter().position(|(surname, _)| {
            folded.squeezed().match_indices(surname.as_str()).any(|(at, _)| {
                let end = at + surname.len();
                let (first, after) = (folded.letter_at(at), folded.letter_at(end));
                let begins = first == 0 || !folded.gap_before(text, first).is_none();
                let ends = after >= folded.len() || !folded.gap_before(text, after).is_none();
                // A season or another everyday word is a surname only with its capital.
                let written = text.get(folded.written(first..after)).unwrap_or_default();
                let small = written.chars().next().is_some_and(char::is_lowercase);
                let is_word = small && super::everyday::everyday(surname).is_some();
                begins && ends && !is_word && !of_service.iter().any(|name| name.start <= at && end <= name.end)
            })
        })
    }
}

/// The part of a page that is its cover.
fn section(page: &[u8]) -> Option<&[u8]> {
    let find = |haystack: &[u8], needle: &[u8]| haystack.windows(needle.len()).position(|window| window == needle);
    let begins = find(page, BEGINS)?;
    let tag = page.get(..begins)?.iter().rposition(|byte| *byte == b'<')?;
    let cover = page.get(tag..)?;
    let inside = begins - tag + BEGINS.len();
    let next = find(cover.get(inside..)?, NEXT).map_or(cover.len(), |next| inside + next);
    let ends = cover.get(..next)?.iter().rposition(|byte| *byte == b'<').filter(|_| next < cover.len());
    cover.get(..ends.unwrap_or(next))
}

/// What is drawn on the first page of a PDF.
fn first_page(bytes: &[u8], password: Option<&Password>) -> Result<Reading, Unreadable> {
    let options = password.map_or_else(LoadOptions::default, |password| LoadOptions::with_password(password.text()));
    let file = Document::load_mem_with_options(bytes, options).map_err(|_| Unreadable("it is not a whole PDF"))?;
    pdf::first_page(&file)
}

/// Whether a text tells a day, in digits or with the month in words, in any order.
fn has_day(text: &str, [year, month, day]: [u32; 3]) -> bool {
    // "Film 4, spring 2021" is no day: a comma separates one statement from the next.
    let text = text.replace(',', " , ");
    let parts = |letter: char| !letter.is_alphanumeric() && letter != ',';
    let words: Vec<&str> = text.split(parts).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| -> Option<u32> {
        let digits = word.trim_end_matches(|letter: char| letter.is_alphabetic());
        if digits.is_empty() { None } else { digits.parse().ok() }
    };
    let is_year = |word: &str| number(word) == Some(year);
    let is_short_year = |word: &str| word.len() == 2 && number(word) == Some(year % 100);
    let is_month = |word: &str| number(word) == Some(month);
    let is_day = |word: &str| number(word) == Some(day);
    let in_words = |word: &str| word.chars().all(char::is_alphabetic) && word.chars().count() > 1;
    let parted = words.windows(3).any(|three| match three {
        // 4 March 2021, 4.3.2021; 2021-03-04.
        [one, two, three] => {
            (is_day(one) && (is_month(two) || in_words(two)) && is_year(three))
                || (is_year(one) && (is_month(two) || in_words(two)) && is_day(three))
                // March 4 2021; 3/4/2021.
                || ((in_words(one) || is_month(one)) && is_day(two) && is_year(three))
                || (is_day(one) && is_month(two) && is_short_year(three))
                || (is_month(one) && is_day(two) && is_short_year(three))
        }
        _ => false,
    });
    // March 4, 2021.
    let parted = parted
        || words.windows(4).any(|four| match four {
            [one, two, ",", four] => (in_words(one) || is_month(one)) && is_day(two) && is_year(four),
            _ => false,
        });
    let joined = [
        format!("{year:04}{month:02}{day:02}"),
        format!("{day:02}{month:02}{year:04}"),
        format!("{month:02}{day:02}{year:04}"),
    ];
    parted || words.iter().any(|word| joined.iter().any(|joined| joined == word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Family;

    fn covers(people: &str, service: &str) -> Covers {
        let family: Family = serde_yaml::from_str(&format!("reference: X-1\npractitioner: p\n{people}")).unwrap();
        let service: Service = serde_yaml::from_str(&format!("name: {service}\npractitioners: []")).unwrap();
        let case = Case { folder: "x".to_owned(), family, cycles: Vec::new(), closing: None };
        Covers::of(&case, Some(&service))
    }

    const PEOPLE: &str = "\
child: { id: ada, name: Ada Okafor-Bright, known_as: Ada, born: 2021-03-04 }
adults: [{ id: grace, name: Grace Winter, client: true }, { id: tom, name: Tom Grace }]
";

    #[test]
    fn a_surname_is_found_however_it_is_written() {
        let covers = covers(PEOPLE, "Severn Vale");
        for named in ["Ada Okafor-Bright", "ADA OKAFOR BRIGHT", "Ada OkaforBright’s", "Grace Winter", "WINTER"] {
            assert!(covers.surname_in(named).is_some(), "{named}");
        }
        for free in ["Ada and Grace", "Moments together, winter 2026", "Okaforbrighter", "Brightwater"] {
            assert!(covers.surname_in(free).is_none(), "{free}");
        }
    }

    #[test]
    fn what_somebody_is_called_by_is_no_surname() {
        let covers = covers(
            "child: { id: a, name: Nguyen Thi Lan, known_as: Lan }\nadults: [{ id: b, name: Mrs Grace Okafor, known_as: Mrs Okafor }]",
            "Severn Vale",
        );
        assert!(covers.surname_in("Lan and Grace").is_none());
        assert!(covers.surname_in("Lan and Mrs Okafor").is_some());
    }

    #[test]
    fn a_cover_says_where_a_surname_is_noted_and_figures_are_none() {
        let covers = covers(
            "children: [{ id: a, name: Bo 1.00 }, { id: b, name: Cy Vale }]\nadults: [{ id: c, name: Dee Marsh, known_as: Mrs Marsh }]",
            "Severn",
        );
        assert_eq!(covers.surname_in("Bo 1.00 and 00 more"), None);
        let noted = |text: &str| covers.noted(OnCover::Surname(covers.surname_in(text).unwrap()));
        assert_eq!(noted("Cy Vale"), Noted { path: "children[1].name".into(), written: "Vale".into() });
        assert_eq!(noted("Mrs Marsh").path, "adults[0].known_as");
    }

    #[test]
    fn a_surname_may_be_a_part_of_the_services_name() {
        let covers =
            covers("child: { id: a, name: Bo Vale }\nadults: [{ id: b, name: Cy Vale }]", "Severn Vale Service");
        assert!(covers.surname_in("Bo and Cy Severn Vale Service").is_none());
        assert!(covers.surname_in("Bo Vale, Severn Vale Service").is_some());
    }

    #[test]
    fn a_day_of_birth_is_found_in_any_order() {
        let born = [2021, 3, 4];
        for day in [
            "2021-03-04",
            "4.3.2021",
            "04/03/2021",
            "3/4/21",
            "4 March 2021",
            "4th March 2021",
            "March 4, 2021",
            "20210304",
            "4 Mawrth 2021",
        ] {
            assert!(has_day(&format!("Ada, {day}."), born), "{day}");
        }
        for free in
            ["spring 2021", "4 films in 2021", "14 March 2021", "Film 4, spring 2021", "2026-03-04", "4 films, 2021"]
        {
            assert!(!has_day(free, born), "{free}");
        }
    }

    #[test]
    fn the_cover_is_the_first_section_alone() {
        let page = b"<main><section class=\"leaf cover\" id=\"a\"><h1>Ada</h1></section><section class=\"leaf text\">Okafor</section>";
        assert!(html::read(section(page).unwrap()).unwrap().text.contains("Ada"));
        assert!(!html::read(section(page).unwrap()).unwrap().text.contains("Okafor"));
        assert!(section(b"<main><section>Ada</section>").is_none());
        let alone = section(b"<main><div class=\"leaf cover\"><h1>Ada</h1></div></main>").unwrap();
        assert!(html::read(alone).unwrap().text.contains("Ada"));
    }
}

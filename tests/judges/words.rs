//! What the page says, the PDF says: word for word, in the same order, in every document.

use std::fs;

use crate::reading::{unspaced, words_of_charts, words_of_figures, words_of_page, words_of_tags};
use crate::{judge, sample};

#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn page_and_pdf_say_the_same() {
    let mut different = vec![];
    for document in sample::documents() {
        let page = words_of_page(&fs::read_to_string(&document.html).unwrap());
        let pdf = words_of_tags(&judge::tagged_text(&document.pdf));
        assert!(page.len() > 40, "{} has hardly any words", document.stem);
        if let Some(difference) = first_difference(&page, &pdf) {
            different.push(format!("{} in {}: {difference}", document.stem, document.folder));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// Both writers draw the same shapes: what can be read in a chart is the same on both, word for word.
#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn charts_of_page_and_pdf_say_the_same() {
    let mut charts = 0;
    for document in sample::documents() {
        let page = words_of_charts(&fs::read_to_string(&document.html).unwrap());
        let pdf = words_of_figures(&judge::tagged_text(&document.pdf));
        charts += usize::from(!page.is_empty());
        let difference = first_difference(&page, &pdf);
        assert_eq!(difference, None, "{} in {}", document.stem, document.folder);
    }
    assert!(charts > 6, "hardly any document has a chart");
}

#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn every_name_can_be_copied_out_of_the_pdf() {
    for document in sample::documents() {
        let family = sample::family_of(&document.reference);
        let page = unspaced(&words_of_page(&fs::read_to_string(&document.html).unwrap()).join(" "));
        let pdf = unspaced(&judge::pdf_text(&document.pdf));
        let named = |name: &str| pdf.contains(&unspaced(name));
        let place = format!("{} in {}", document.stem, document.folder);

        // A booklet lies about: it has first names alone.
        let is_booklet = document.stem.contains("-booklet");
        if let Some(number) = document.folder.strip_prefix("recipient-").filter(|_| !is_booklet) {
            let recipient = &family.adults[number.parse::<usize>().unwrap() - 1];
            assert!(named(&recipient.name), "{place}: {} is not in it", recipient.name);
        }
        let children: Vec<_> = family.children.iter().map(|child| child.known_as.as_str()).collect();
        assert!(children.iter().any(|child| named(child)), "{place}: none of {children:?} is in it");
        for person in family.adults.iter().chain(&family.children) {
            for name in [&person.name, &person.known_as] {
                assert!(!page.contains(&unspaced(name)) || named(name), "{place}: {name} is in the page alone");
            }
        }
    }
}

/// Where two texts part, with the words around the place.
pub(crate) fn first_difference(page: &[String], pdf: &[String]) -> Option<String> {
    let at = page.iter().zip(pdf).position(|(one, other)| one != other).unwrap_or(page.len().min(pdf.len()));
    if at == page.len() && at == pdf.len() {
        return None;
    }
    let around = |words: &[String]| words[at.saturating_sub(4).min(words.len())..(at + 6).min(words.len())].join(" ");
    Some(format!("word {at}\n    page: … {} …\n    PDF:  … {} …", around(page), around(pdf)))
}

#[test]
fn differences_are_found_wherever_they_are() {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(first_difference(&words("a b c"), &words("a b c")), None);
    for (page, pdf) in [("a b c", "a b"), ("a b", "a b c"), ("a x c", "a b c"), ("a b c", "a c b")] {
        assert!(first_difference(&words(page), &words(pdf)).is_some(), "{page} / {pdf}");
    }
}

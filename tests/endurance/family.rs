//! A book of several small families with a still each.

use crate::book::Book;

pub(crate) const NAMES: [&str; 5] = ["Zofia Wren", "Macsen Pugh", "Ottilie Brand", "Tamsin Oake", "Idris Vale"];

/// A book of as many families as there are names; `sentence` stands in all of their letters.
pub(crate) fn book_of(sentence: &str) -> Book {
    let mut book = Book::empty()
        .with("book.toml", "[book]\ntitle = \"Endured\"\n")
        .with("content/service.yaml", "name: Severn Vale Service\npractitioners: [{ id: hreid, name: Helen Reid }]\n");
    for (number, name) in NAMES.into_iter().enumerate() {
        let folder = format!("content/families/f{number}");
        let family = format!(
            "reference: SV-{number}\npractitioner: hreid\nchild: {{ id: kid, name: {name} }}\nadults: [{{ id: jo, name: Jo Hale, client: true }}]\n\
             consent: [{{ by: jo, for: [stills, booklet], stills: all, given: 2026-01-12 }}]\n\
             goals: [{{ id: play, text: Playing together, ratings: [{{ on: 2026-01-12, by: jo, value: 3 }}] }}]\n"
        );
        let clip = "clips: [{ id: looks, still: stills/c1.png, alt: Blocks., caption: You wait., shows: [kid, jo] }]\n";
        let width = 100 + number as u32 * 16;
        book = book
            .with(&format!("{folder}/family.yaml"), &family)
            .with(
                &format!("{folder}/cycle-1.md"),
                &format!("---\nfilm: {{ on: 2026-01-20 }}\n{clip}---\nYou waited.\n"),
            )
            .with(&format!("{folder}/closing.md"), &format!("---\non: 2026-03-23\n---\n# Progress\n\n{sentence}\n"))
            .with_bytes(&format!("{folder}/stills/c1.png"), &picture(number as u32, width));
    }
    book
}

/// A small picture that is like no other of another number.
pub(crate) fn picture(number: u32, width: u32) -> Vec<u8> {
    let light = |x: u32, y: u32| -> u8 {
        let mut part = x / 10 + y / 10 * 16 + number * 65_536 + 1;
        for _ in 0..3 {
            part = (part ^ (part >> 16)).wrapping_mul(0x45d9_f3b7);
        }
        (part >> 24) as u8
    };
    let pixels = image::RgbImage::from_fn(width, 90, |x, y| image::Rgb([light(x, y), light(y, x), 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

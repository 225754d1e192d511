//! Somebody answers at the terminal, from the family to the letter.

use clap::Parser;

use super::*;
use crate::cli::{Cli, Command};
use crate::commands::ask::tests::asking;

/// A book with nothing but two practitioners.
fn book() -> (tempfile::TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("content/families")).unwrap();
    std::fs::write(folder.path().join("book.toml"), "").unwrap();
    let service =
        "name: Severn Vale\npractitioners: [{ id: hreid, name: Helen Reid }, { id: sllwyd, name: Siân Llwyd }]\n";
    std::fs::write(folder.path().join("content/service.yaml"), service).unwrap();
    let book = source::read(folder.path());
    (folder, book)
}

fn args(line: &str) -> NewNote {
    match Cli::parse_from(line.split_whitespace()).command {
        Command::New(NewArgs { what }) => what,
        _ => panic!("{line}"),
    }
}

#[test]
fn a_person_is_led_from_the_family_to_the_letter() {
    let (folder, book) = book();
    let NewNote::Family(family_args) = args("traject new family okafor --reference SV-1") else { panic!() };
    let answers = [
        "Ada Okafor",
        "",
        "Grace Okafor",
        "Gracie",
        "mum",
        "How can I help: her?",
        "Play more",
        "3",
        "eight",
        "8",
        "2026-01-12",
        "sllwyd",
    ];
    let (mut questions, heard) = asking(&answers);
    let begun = family(&book, &family_args, &mut questions).unwrap();
    assert_eq!(begun.reference, "SV-1");
    assert!(heard.borrow().iter().any(|asked| asked == "What you call the child [Ada]: "), "{:?}", heard.borrow());

    let book = source::read(folder.path());
    let NewNote::Cycle(cycle_args) = args("traject new cycle") else { panic!() };
    let (mut questions, _) = asking(&["2026-01-20", "2026-01-27", "a tower", "You waited.", "11", "5", "Wait again."]);
    cycle(&book, &cycle_args, &mut questions).unwrap();

    let book = source::read(folder.path());
    let NewNote::Closing(closing_args) = args("traject new closing") else { panic!() };
    let (mut questions, heard) = asking(&["2026-03-23", "burnt", "erased", "7.5", "You laugh.", "", "n"]);
    let begun = closing(&book, &closing_args, &mut questions).unwrap();
    assert!(!begun.build);
    assert!(
        heard.borrow().iter().any(|said| said.contains("erased, kept-by-family, or a day")),
        "{:?}",
        heard.borrow()
    );

    let book = source::read(folder.path());
    assert_eq!(book.all_problems().count(), 0, "{:?}", book.all_problems().collect::<Vec<_>>());
    let case = book.families[0].case.as_ref().unwrap();
    let goal = &case.family.goals[0];
    let rated: Vec<f64> = case.ratings(goal).iter().map(|rating| rating.value).collect();
    assert_eq!((rated, goal.hoped_for), (vec![3.0, 5.0, 7.5], Some(8.0)));
    assert_eq!(case.family.practitioner, "sllwyd");
    assert_eq!(case.family.adults[0].known_as(), "Gracie");
    assert_eq!(case.cycles[0].review.as_ref().unwrap().on.to_string(), "2026-01-27");
    assert_eq!(case.closing.as_ref().unwrap().films, Some(Films::Erased));
}

//! Letters composed from small cases, printed as an outline.

use std::fmt::Write;
use std::sync::Arc;

use super::{Composer, FamilyPapers, Pictures};
use crate::case::{Case, Closing, Cycle, Family, Prose, Service};
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Document, Inline, markdown};
use crate::language::Language;
use crate::privacy::ConsentGate;
use crate::theme::Theme;

const SERVICE: &str = "
name: { en: Severn Vale Service, cy: Gwasanaeth Dyffryn Hafren }
address: [Weir House]
phone: 01632 960100
practitioners: [{ id: hreid, name: Helen Reid, post: Educational Psychologist }]
lines: { complaints: Please tell us if anything is wrong. }
";

const FAMILY: &str = "
reference: SV-1
practitioner: hreid
child: { id: ada, name: Ada Okafor, known_as: Ada }
adults:
  - { id: grace, name: Grace Okafor, known_as: Grace, client: true, address: [4 Mill Lane] }
  - { id: tom, name: Tom Okafor, known_as: Tom, letter: true, address: [9 Hill Road] }
helping_question: { text: \"How can I help Ada enjoy *playing* with me?\", agreed: 2026-01-12 }
goals:
  - { id: play, text: Playing, hoped_for: 8, ratings: [{ on: 2026-01-12, by: grace, value: 3 }] }
  - { id: bed, text: Bedtime, scale: gas, levels: { -2: shouting, 0: calm }, ratings: [{ on: 2026-01-12, by: grace, value: -2 }] }
descriptions:
  - { on: 2026-01-12, by: grace, child: [busy, hard to reach], relationship: [worried] }
";

const CYCLE: &str = "
film: { on: 2026-01-20, activity: building a tower }
review: { on: 2026-01-27 }
clips:
  - { id: looks-up, caption: You wait., principles: [attentive], words: [{ by: grace, said: I didn't know. }] }
strengths: [Waiting]
";

const CLOSING: &str = "
on: 2026-03-23
films: erased
copies: [{ name: Dr A. Patel, role: GP, kind: summary }]
ratings: [{ goal: play, by: grace, value: 7 }, { goal: bed, by: grace, value: 0 }]
descriptions: [{ by: grace, child: [funny], relationship: [warm] }]
";

struct Notes {
    case: Case,
    service: Service,
}

fn prose(text: &str) -> Prose {
    Prose::new(Language::english(), markdown::read(text).blocks)
}

fn notes(family: &str) -> Notes {
    let family: Family = serde_yaml::from_str(family).unwrap();
    let mut cycle: Cycle = serde_yaml::from_str(CYCLE).unwrap();
    cycle.number = 1;
    cycle.body = prose("You sat back and let Ada choose.");
    let mut closing: Closing = serde_yaml::from_str(CLOSING).unwrap();
    closing.body = prose("# Progress\n\nYou wait.\n\n# Ideas for the future\n\n- Keep waiting.");
    let case = Case { folder: "okafor".to_owned(), family, cycles: vec![cycle], closing: Some(closing) };
    Notes { case, service: serde_yaml::from_str(SERVICE).unwrap() }
}

fn compose(notes: &Notes, adult: usize) -> Result<Document, Vec<Diagnostic>> {
    let theme = Arc::new(Theme::built_in().unwrap());
    let composer = Composer::new(theme).unwrap();
    let language = Language::english();
    let pictures = Pictures::default();
    let papers = FamilyPapers {
        case: &notes.case,
        service: &notes.service,
        service_language: &language,
        pictures: &pictures,
        gate: ConsentGate::new(&notes.case, "2026-03-23".parse().unwrap()),
        purpose: crate::case::Purpose::Stills,
    };
    composer.letter(&papers, &notes.case.family.adults[adult]).unwrap()
}

/// The blocks as lines of text, one a block, tables row by row.
fn outline(blocks: &[Block], out: &mut String) {
    let plain = |content: &[Inline]| Inline::plain(content);
    for block in blocks {
        match block {
            Block::Heading { level, content } => {
                writeln!(out, "{} {}", "#".repeat(usize::from(*level)), plain(content)).unwrap();
            }
            Block::Paragraph { content, .. } => writeln!(out, "{}", plain(content)).unwrap(),
            Block::List(list) => list.items.iter().for_each(|item| {
                out.push_str("- ");
                outline(item, out);
            }),
            Block::Table(table) => {
                for row in table.head.iter().chain(&table.body) {
                    let cells: Vec<String> = row.cells.iter().map(|cell| plain(&cell.content)).collect();
                    writeln!(out, "| {} |", cells.join(" | ")).unwrap();
                }
            }
            Block::Saying(saying) => {
                writeln!(out, "> {}", plain(&saying.content)).unwrap();
                if let Some(speaker) = &saying.speaker {
                    writeln!(out, "  {}", plain(speaker)).unwrap();
                }
            }
            Block::Chart(chart) => writeln!(out, "[chart: {}. {}]", chart.title, chart.alt).unwrap(),
            Block::Letterhead(head) => writeln!(out, "[{}]", head.name).unwrap(),
            Block::Address(address) => {
                let details: Vec<String> = address.details.iter().map(|line| plain(line)).collect();
                writeln!(out, "[{} / {}]", address.recipient.join(", "), details.join(", ")).unwrap();
            }
            Block::SignOff(end) => {
                writeln!(out, "{}\n[{}]", plain(&end.valediction), end.name).unwrap();
                for aside in &end.asides {
                    let lines: Vec<String> = aside.lines.iter().map(|line| plain(line)).collect();
                    writeln!(out, "[{}: {}]", plain(&aside.title), lines.join(" ")).unwrap();
                }
            }
            Block::Part { language, blocks } => {
                writeln!(out, "--- {language}").unwrap();
                outline(blocks, out);
            }
            other => writeln!(out, "{other:?}").unwrap(),
        }
    }
}

fn printed(document: &Document) -> String {
    let mut out = String::new();
    outline(&document.blocks, &mut out);
    out
}

#[test]
fn a_letter_to_the_client() {
    insta::assert_snapshot!(printed(&compose(&notes(FAMILY), 0).unwrap()));
}

#[test]
fn a_letter_to_a_parent_who_did_not_take_part_shows_nothing_of_the_clients_without_consent() {
    let text = printed(&compose(&notes(FAMILY), 1).unwrap());
    for withheld in ["Mill Lane", "I didn’t know", "busy", "funny", "How can I help", "Playing", "shouting"] {
        assert!(!text.contains(withheld), "{withheld} in\n{text}");
    }
    assert!(text.contains("This letter was written to Grace."), "{text}");
}

#[test]
fn consent_opens_the_clients_words_to_the_other_parent() {
    let consent = "consent: [{ by: grace, for: [stills], given: 2026-01-12 }]\n";
    let text = printed(&compose(&notes(&format!("{FAMILY}{consent}")), 1).unwrap());
    for shown in ["I didn’t know", "## What Grace said, then and now", "Playing – Grace", "How can I help"] {
        assert!(text.contains(shown), "{shown} not in\n{text}");
    }
}

#[test]
fn two_languages_make_one_document() {
    let family = FAMILY.replace("known_as: Grace, client", "known_as: Grace, language: [cy, en], client");
    let document = compose(&notes(&family), 0).unwrap();
    let text = printed(&document);
    assert_eq!(document.language.as_str(), "cy");
    assert!(text.starts_with("[Gwasanaeth Dyffryn Hafren]"), "{text}");
    assert!(text.contains("--- en\n[Severn Vale Service]"), "{text}");
    assert!(text.contains("Annwyl Grace,") && text.contains("Dear Grace,"), "{text}");
}

#[test]
fn sentences_choose_by_how_their_reader_is_spoken_of() {
    for (pronouns, expected) in [
        ("she/her", "Zaczęła Pani od tego pytania:"),
        ("on/jego", "Zaczął Pan od tego pytania:"),
        ("they/them", "Na początku było to pytanie:"),
    ] {
        let reader = format!("known_as: Grace, language: pl, pronouns: {pronouns}, client");
        let text = printed(&compose(&notes(&FAMILY.replace("known_as: Grace, client", &reader)), 0).unwrap());
        assert!(text.contains(expected), "{pronouns}: {text}");
    }
}

#[test]
fn what_nobody_translated_says_so_over_the_films_and_over_the_closing() {
    let said = |language: &str| {
        let reader = format!("known_as: Grace, language: {language}, client");
        printed(&compose(&notes(&FAMILY.replace("known_as: Grace, client", &reader)), 0).unwrap())
    };
    assert_eq!(said("cy").matches("Nid yw’r rhan nesaf wedi’i chyfieithu").count(), 1, "{}", said("cy"));
    assert_eq!(said("cy").matches("wedi’i chyfieithu chwaith").count(), 1, "{}", said("cy"));
    assert!(!said("en").contains("has not been translated"));
    assert!(!said("[en, en-GB]").contains("has not been translated"));
}

#[test]
fn parts_without_notes_vanish_whole() {
    let bare = "
reference: SV-2
practitioner: hreid
child: { id: ada, name: Ada Okafor }
adults: [{ id: grace, name: Grace Okafor, client: true }]
";
    let family: Family = serde_yaml::from_str(bare).unwrap();
    let closing: Closing = serde_yaml::from_str("on: 2026-03-23").unwrap();
    let case = Case { folder: "bare".to_owned(), family, cycles: Vec::new(), closing: Some(closing) };
    let notes = Notes { case, service: serde_yaml::from_str("name: Service").unwrap() };
    insta::assert_snapshot!(printed(&compose(&notes, 0).unwrap()));
}

#[test]
fn an_address_is_left_out_where_it_is_not_safe_to_post() {
    let family = FAMILY.replace("client: true, address", "client: true, safe_contact: { post: false }, address");
    let text = printed(&compose(&notes(&family), 0).unwrap());
    assert!(!text.contains("Mill Lane"), "{text}");
    assert!(text.contains("[Grace Okafor / 23 March 2026, Our reference SV-1]"), "{text}");
}

/// The letter's heading and note about ratings, for goals given as `text, hoped_for, first, latest` in a language.
fn told(goals: &[(&str, Option<f64>, f64, Option<f64>)], language: &str) -> [String; 2] {
    let mut family = String::from(FAMILY.split("goals:").next().unwrap());
    family = family.replace("client: true, address: [4", &format!("client: true, language: {language}, address: [4"));
    family.push_str("goals:\n");
    for (number, (text, hoped_for, first, latest)) in goals.iter().enumerate() {
        let hoped_for = hoped_for.map(|value| format!(", hoped_for: {value}")).unwrap_or_default();
        let latest =
            latest.map(|value| format!(", {{ on: 2026-03-23, by: grace, value: {value} }}")).unwrap_or_default();
        writeln!(
            family,
            "  - {{ id: g{number}, text: \"{text}\"{hoped_for}, ratings: [{{ on: 2026-01-12, by: grace, value: {first} }}{latest}] }}"
        )
        .unwrap();
    }
    let mut notes = notes(&family);
    if let Some(closing) = &mut notes.case.closing {
        closing.ratings.clear();
    }
    let document = compose(&notes, 0).unwrap();
    let chart = document.blocks.iter().position(|block| matches!(block, Block::Chart(_))).unwrap();
    let words = |block: &Block| match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => Inline::plain(content),
        other => panic!("{other:?}"),
    };
    [words(&document.blocks[chart - 2]), words(&document.blocks[chart - 1])]
}

#[test]
fn a_rise_is_told_with_what_it_reached_and_a_fall_is_never_a_gain() {
    let up = [
        ("Play", Some(8.0), 3.0, Some(7.0)),
        ("Sleep", Some(7.0), 4.0, Some(8.0)),
        ("Meals", Some(6.5), 5.0, Some(6.5)),
    ];
    let [title, note] = told(&up, "en");
    assert_eq!(title, "All three of your goals moved up");
    assert_eq!(
        note,
        "You gave each goal a number from 0 to 10. “Sleep” is now higher than you hoped. “Meals” is now where you hoped it \
         would be."
    );
    let mixed = [
        ("Play", Some(8.0), 3.0, Some(7.0)),
        ("Sleep", Some(7.0), 4.0, Some(4.0)),
        ("Meals", Some(6.5), 5.0, Some(2.0)),
    ];
    let [title, note] = told(&mixed, "en");
    assert_eq!(title, "One of your three goals moved up");
    assert_eq!(
        note,
        "You gave each goal a number from 0 to 10. “Sleep” stayed where it was. “Meals” is lower now than at the start. That \
         can happen, and it is worth talking about."
    );
    let [title, note] = told(&[("Play", None, 5.0, Some(4.5))], "en");
    assert_eq!(title, "Your goals");
    assert!(note.ends_with("“Play” is lower now than at the start. That can happen, and it is worth talking about."));
}

#[test]
fn where_the_hope_lies_below_the_start_nobody_judges() {
    let [title, note] = told(&[("Worrying at night", Some(2.0), 8.0, Some(3.0))], "en");
    assert_eq!([title.as_str(), note.as_str()], ["Your goals", "You gave your goal a number from 0 to 10."]);
    let [_, note] = told(&[("Worrying at night", Some(2.0), 8.0, Some(8.0))], "en");
    assert!(note.ends_with("“Worrying at night” stayed where it was."), "{note}");
}

#[test]
fn a_first_rating_alone_claims_nothing_and_many_goals_are_counted() {
    let [title, note] = told(&[("Play", Some(3.0), 5.0, None)], "en");
    assert_eq!([title.as_str(), note.as_str()], ["Your goals", "You gave your goal a number from 0 to 10."]);
    let many: Vec<_> = ["A", "B", "C", "D"].into_iter().map(|goal| (goal, Some(5.0), 3.0, Some(9.0))).collect();
    let [title, note] = told(&many, "en");
    assert_eq!(title, "All four of your goals moved up");
    assert!(note.ends_with("Four of your goals are now higher than you hoped."), "{note}");
}

#[test]
fn the_same_is_told_in_welsh() {
    let goals =
        [("Chwarae", Some(8.0), 3.0, Some(9.0)), ("Cysgu", Some(7.0), 4.0, Some(4.0)), ("Bwyta", None, 5.0, Some(2.0))];
    let [title, note] = told(&goals, "cy");
    assert_eq!(title, "Mae 1 o’ch 3 nod wedi codi");
    // The notes are English, the letter Welsh: words of another language are not put into a sentence, but counted.
    assert_eq!(
        note,
        "Rhoesoch rif o 0 i 10 i bob nod. Mae un o’ch nodau bellach yn uwch na’r gobaith. Arhosodd un o’ch nodau lle’r oedd. \
         Mae un o’ch nodau yn is nawr nag ar y dechrau. Gall hynny ddigwydd, ac mae’n werth siarad amdano."
    );
}

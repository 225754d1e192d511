//! A hundred plants in the notes of books of two hundred families: all are found, and nothing where none is.

use traject::diagnostic::Trouble;

use crate::book::{self, Family};

/// How a name is written where it does not belong.
type Form = (&'static str, fn(&Family) -> String);

const FORMS: [Form; 26] = [
    ("a child's full name", |f| f.child.clone()),
    ("an adult's full name", |f| f.adult.clone()),
    ("somebody else's full name", |f| f.other.clone()),
    ("without marks", |f| unmarked(&f.child)),
    ("with marks put in", |f| f.adult.replace('e', "é").replace('a', "à")),
    ("in capitals", |f| f.adult.to_uppercase()),
    ("in small letters", |f| f.child.to_lowercase()),
    ("possessive", |f| format!("{}’s", f.child)),
    ("possessive, typewriter", |f| format!("{}'s", f.adult)),
    ("hyphenated", |f| f.adult.replace(' ', "-")),
    ("cut by a hyphen", |f| cut(&f.adult, "-")),
    ("a no-break space", |f| f.adult.replace(' ', "\u{a0}")),
    ("two spaces", |f| f.adult.replace(' ', "  ")),
    ("a soft hyphen", |f| cut(&f.child, "\u{ad}")),
    ("a space of no width", |f| cut(&f.adult, "\u{200b}")),
    ("cut by markup", |f| bold_half(&f.adult)),
    ("a line break", |f| f.adult.replace(' ', "\\\n")),
    ("a line end", |f| f.child.replace(' ', "\n")),
    ("initials", |f| initials(&f.adult, ". ")),
    ("initials without a space", |f| initials(&f.child, ".")),
    ("the surname first", |f| turned(&f.adult, ", ")),
    ("an address", |f| f.address.split(',').next().unwrap().to_owned()),
    ("a postcode", |f| f.postcode.clone()),
    ("a telephone number", |f| f.phone.clone()),
    ("an e-mail address", |f| f.email.clone()),
    ("a reference", |f| f.reference.clone()),
];

fn unmarked(name: &str) -> String {
    use icu_normalizer::DecomposingNormalizer;
    let plain: String = DecomposingNormalizer::new_nfd()
        .normalize(name)
        .chars()
        .filter(|c| !('\u{300}'..'\u{370}').contains(c))
        .collect();
    plain.replace('Ł', "L").replace('ł', "l")
}

/// Cut in the middle of its last word.
fn cut(name: &str, by: &str) -> String {
    let at = name.char_indices().rev().nth(1).unwrap().0;
    format!("{}{by}{}", &name[..at], &name[at..])
}

fn bold_half(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let half = letters.len() - 2;
    format!("{}**{}**", letters[..half].iter().collect::<String>(), letters[half..].iter().collect::<String>())
}

fn initials(name: &str, between: &str) -> String {
    let (first, last) = name.rsplit_once(' ').unwrap();
    format!("{}{between}{last}", first.chars().next().unwrap())
}

fn turned(name: &str, between: &str) -> String {
    let (first, last) = name.rsplit_once(' ').unwrap();
    format!("{last}{between}{first}")
}

/// Where it is planted: the file, a place in it, and how.
type Spot = (&'static str, &'static str, fn(&str, &str) -> String);

const SPOTS: [Spot; 9] = [
    ("the text", "closing.md", |text, plant| {
        text.replace("# Ideas", &format!("You met {plant} there too.\n\n# Ideas"))
    }),
    ("a heading", "closing.md", |text, plant| {
        text.replace("# Ideas", &format!("## What {plant} saw\n\nMuch.\n\n# Ideas"))
    }),
    ("a caption", "cycle-1.md", |text, plant| text.replace("You wait, and", &format!("You wait for {plant}, and"))),
    ("a quotation", "cycle-1.md", |text, plant| {
        text.replace("I did not know", &format!("As {plant} said, I did not know"))
    }),
    ("a list", "closing.md", |text, plant| text.replace("- Keep", &format!("- Ask {plant}.\n- Keep"))),
    ("a link's text", "closing.md", |text, plant| {
        text.replace("# Ideas", &format!("See [what {plant} wrote](https://example.org/).\n\n# Ideas"))
    }),
    ("the helping question", "family.yaml", |text, plant| {
        text.replace("How can I help", &format!("Like {plant}, how can I help"))
    }),
    ("a goal", "family.yaml", |text, plant| {
        text.replace("Enjoying playing together", &format!("\"Playing as {plant} does\""))
    }),
    ("a child's letter", "closing.md", |text, plant| {
        text.replace("You build", &format!("You play with {plant}. You build"))
    }),
];

/// Whether a form can stand in a spot: Markdown only where Markdown is read, and lines only where lines are.
fn fits(form: &str, spot: &Spot) -> bool {
    let in_markdown = matches!(spot.0, "the text" | "a list" | "a child's letter");
    in_markdown || !matches!(form, "cut by markup" | "a line break" | "a line end")
}

/// Whether nothing in a family's own notes makes another's name its own.
fn tells(of: &Family, plant: &str, own: &Family) -> bool {
    let listed = [&own.child, &own.adult, &own.other].map(|name| unmarked(name).to_lowercase());
    let same_surname = |name: &str| {
        let last = unmarked(name).to_lowercase().rsplit(' ').next().unwrap().to_owned();
        listed.iter().any(|own| own.ends_with(&last))
    };
    let words = |name: &str| name.split(' ').map(|word| unmarked(word).to_lowercase()).collect::<Vec<_>>();
    let shared = [&of.child, &of.adult, &of.other]
        .iter()
        .any(|name| words(name).iter().any(|word| listed.iter().any(|own| own.contains(word.as_str()))));
    !plant.is_empty() && !shared && !same_surname(&of.adult) && of.postcode != own.postcode
}

/// Whether words of a name are words of every day too: written small, they can't be told from them.
fn is_words(name: &str) -> bool {
    const WORDS: &str = "grace will may hope rose joy summer mark daisy amber faith ivy poppy bill hill page young brown marsh \
        green field you he gwen nia seren bryn eira róża mila zając noor umeed sana wei li an long min jo";
    name.split(' ').any(|word| WORDS.split_whitespace().any(|known| known == word.to_lowercase()))
}

struct Planted {
    family: usize,
    form: &'static str,
    spot: &'static str,
    place: &'static str,
    written: String,
}

fn plant_all(folder: &std::path::Path, families: &[Family], seed: u64) -> Vec<Planted> {
    let mut plants: Vec<(Planted, String, Spot)> = Vec::new();
    let mut victim = families.len() / 2;
    for (family, (form, write)) in FORMS.iter().cycle().enumerate().take(FORMS.len() * 4) {
        let spot = SPOTS[(family * 5 + family / FORMS.len() + seed as usize) % SPOTS.len()];
        let spot = if fits(form, &spot) { spot } else { SPOTS[0] };
        // Every plant goes to a family of its own, from one that shares no name with it.
        loop {
            victim = (victim + 1) % families.len();
            let words_only = *form == "in small letters" && is_words(&families[victim].child);
            if victim != family && !words_only && tells(&families[victim], &write(&families[victim]), &families[family])
            {
                break;
            }
        }
        let place = if spot.0 == "a child's letter" { "child" } else { "recipient-1" };
        let written = write(&families[victim]);
        plants.push((Planted { family, form, spot: spot.0, place, written: written.clone() }, written, spot));
    }
    book::write(folder, families, false, seed, &|number, name, text| match plants
        .iter()
        .find(|(planted, ..)| planted.family == number)
    {
        Some((_, plant, (_, file, put))) if *file == name => put(&text, plant),
        _ => text,
    });
    plants.into_iter().map(|(planted, ..)| planted).collect()
}

/// Whether the letter lies in a place's folder, as a page or as a PDF.
fn there(folder: &std::path::Path, reference: &str, place: &str) -> bool {
    let letter = if place == "child" { "letter-child" } else { "letter" };
    let names = ["html", "pdf"].map(|ending| format!("{reference}-{letter}.{ending}"));
    let files = book::files(folder, reference, place);
    files.iter().any(|(path, _)| names.iter().any(|name| path.ends_with(name)))
}

#[test]
fn whatever_is_planted_in_the_notes_is_found() {
    for seed in [3, 6] {
        let folder = tempfile::tempdir().unwrap();
        let families = book::families(200, seed);
        let planted = plant_all(folder.path(), &families, seed);
        assert!(planted.len() >= 100);
        let outcome = book::build(folder.path());
        let mut missed = Vec::new();
        for plant in &planted {
            let reference = &families[plant.family].reference;
            if there(folder.path(), reference, plant.place) {
                missed.push(format!("{} in {} of {reference}: {}", plant.form, plant.spot, plant.written));
            }
        }
        assert!(missed.is_empty(), "{} of {} missed: {missed:#?}", missed.len(), planted.len());
        assert_eq!(outcome.exit_code(false), 3);
        for problem in outcome.problems.iter().filter(|problem| problem.is_error()) {
            assert_eq!(problem.trouble, Trouble::Refused, "{problem:?}");
        }
        for plant in &planted {
            let other = if plant.place == "child" { "recipient-1" } else { "child" };
            let reference = &families[plant.family].reference;
            assert!(there(folder.path(), reference, other), "{} took more than its document", plant.form);
        }
        for family in families.iter().skip(planted.len()) {
            for place in ["recipient-1", "child"] {
                assert!(there(folder.path(), &family.reference, place), "{}", family.reference);
            }
        }
    }
}

#[test]
fn without_plants_there_is_no_false_alarm() {
    for seed in [1, 2] {
        let folder = tempfile::tempdir().unwrap();
        let families = book::families(200, seed);
        book::write(folder.path(), &families, false, seed, &|_, _, text| text);
        let outcome = book::build(folder.path());
        let alarms: Vec<_> = outcome.problems.iter().filter(|problem| problem.code != "wording-unchecked").collect();
        assert!(alarms.is_empty(), "{alarms:#?}");
        // Letters, pages of progress, letters to children and booklets of each, booklets of cycles, the service's report.
        assert!(outcome.documents > 4 * families.len(), "{} documents", outcome.documents);
    }
}

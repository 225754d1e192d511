use std::fs;

use jiff::civil::date;

use super::messages::may_lack;
use super::tokens::Colour;
use super::*;

fn book(files: &[(&str, &str)]) -> tempfile::TempDir {
    let book = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = book.path().join("themes/ours").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    book
}

fn load(files: &[(&str, &str)]) -> Result<Theme, Vec<Diagnostic>> {
    Theme::load(book(files).path(), "ours")
}

fn errors(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    match load(files) {
        Ok(_) => panic!("it loaded"),
        Err(problems) => problems,
    }
}

fn tag(tag: &str) -> Language {
    tag.parse().unwrap()
}

#[test]
fn the_built_in_theme_is_sound() {
    let theme = Theme::built_in().unwrap();
    assert_eq!(theme.warnings, []);
    assert_eq!(theme.fonts().len(), 25);
    let text = BUILT_IN.get_file("theme.toml").unwrap().contents_utf8().unwrap();
    assert_eq!(settings::readability(&theme.tokens, Path::new("theme.toml"), text), []);
    let is_sync = |_: &(dyn Send + Sync)| {};
    is_sync(&theme);
}

#[test]
fn every_language_has_the_same_sentences_and_is_given_the_same() {
    let theme = Theme::built_in().unwrap();
    let english = theme.wordings[&tag("en")].variables();
    let given = theme.wordings[&tag("en")].given();
    assert!(english.len() > 30);
    let languages: Vec<&str> = theme.wordings.keys().map(Language::as_str).collect();
    assert_eq!(languages, ["ar", "bn", "cy", "en", "pa", "pl", "pt", "ro", "uk", "ur"]);
    // English chooses between “you and Ada” and “you, Ada and Ben”. In these the children are a list of their own, after a
    // second “with” or in brackets, and read the same however many there are.
    let lists = ["ar", "pl", "pt", "ro", "uk"];
    for (language, wording) in &theme.wordings {
        let theirs = wording.variables();
        // What no family reads is in English and Welsh.
        let translated = !["en", "cy"].contains(&language.as_str());
        let (missing, strange): (Vec<&String>, Vec<&String>) = (
            english.keys().filter(|key| !(theirs.contains_key(*key) || translated && may_lack(key))).collect(),
            theirs.keys().filter(|key| !english.contains_key(*key)).collect(),
        );
        assert_eq!((missing, strange), (Vec::new(), Vec::new()), "{language}");
        for (key, variables) in theirs {
            let unknown: Vec<&String> =
                variables.iter().filter(|name| *name != YOU && !given[key].contains(*name)).collect();
            assert_eq!(unknown, Vec::<&String>::new(), "{language}: {key}");
            // What chooses between words may be of no use to a language; what is put in must not be lost.
            let lost: Vec<&String> = english[key]
                .difference(variables)
                .filter(|name| !["count", "number", "past", "season", "up"].contains(&name.as_str()))
                .filter(|name| !(*name == "children_count" && key == "thanks" && lists.contains(&language.as_str())))
                .collect();
            assert_eq!(lost, Vec::<&String>::new(), "{language}: {key}");
        }
        assert_eq!(wording.unchecked().is_some(), language.as_str() != "en", "{language}");
    }
}

#[test]
fn every_sentence_can_be_said_in_every_plural() {
    let theme = Theme::built_in().unwrap();
    for language in theme.languages() {
        let wording = theme.wording(language);
        for (key, variables) in theme.english.given() {
            for (at, number) in [0.0, 1.0, 2.0, 3.0, 6.0, 21.0].into_iter().enumerate() {
                let counted = |name: &str| name == "count" || name == "number" || name == "line";
                let mut args: Vec<(&str, Arg)> = variables
                    .iter()
                    .map(|name| (name.as_str(), if counted(name) { Arg::Number(number) } else { Arg::Text("Ada") }))
                    .collect();
                args.push((YOU, Arg::Text(["she", "he", "they"][at % 3])));
                if may_lack(key) && !wording.has(key) {
                    continue;
                }
                let said = wording.text(key, &args).unwrap();
                assert!(!said.is_empty() && !said.contains("  "), "{key}");
            }
        }
    }
}

#[test]
fn one_sentence_is_reworded_by_one_file() {
    let theme = load(&[("wording/en.ftl", "front-papers = What is yours\n")]).unwrap();
    assert_eq!(theme.warnings, []);
    let wording = theme.wording(&tag("en-GB"));
    assert_eq!(wording.text("front-papers", &[]).unwrap(), "What is yours");
    assert_eq!(wording.text("front-for", &[]).unwrap_err().diagnostic().code, "wording-missing");
    assert_eq!(wording.text("front-title", &[("name", Arg::Text("Ada"))]).unwrap(), "For Ada");
}

#[test]
fn a_missing_sentence_and_a_missing_name_are_located() {
    let theme = load(&[("wording/en.ftl", "\nfront-papers = What is yours\n")]).unwrap();
    let wording = theme.wording(&tag("en"));
    let missing: Diagnostic = wording.text("front-paper", &[]).unwrap_err().into();
    assert_eq!(missing.message, "there is no sentence `front-paper` in the wording of `en`");
    assert!(missing.help.unwrap().contains("did you mean `front-papers`?"));
    assert_eq!(missing.location.unwrap().file, Path::new("themes/ours/wording/en.ftl"));
    let unnamed = wording.text("front-title", &[("nam", Arg::Text("Ada"))]).unwrap_err().diagnostic();
    assert_eq!(unnamed.message, "the sentence `front-title` of `en` asks for `{ $name }`, which it is not given");
    let place = unnamed.location.unwrap();
    assert_eq!(place.file, Path::new("built-in/wording/en.ftl"));
    assert!(place.span.unwrap().line > 5);
}

#[test]
fn a_language_without_wording_falls_back_and_says_so() {
    let theme = load(&[("wording/cs.ftl", "front-papers = Vaše dokumenty\n")]).unwrap();
    assert_eq!(theme.wording(&tag("cy-GB")).language(), &tag("cy"));
    assert_eq!(theme.wording(&tag("yo")).language(), &tag("en"));
    assert_eq!(theme.wording_or(&tag("yo"), &tag("cy")).language(), &tag("cy"));
    let czech = theme.wording(&tag("cs"));
    assert_eq!(czech.text("front-papers", &[]).unwrap(), "Vaše dokumenty");
    assert_eq!(czech.date_long(date(2026, 1, 12)), "12. ledna 2026");
    assert_eq!(czech.text("front-read", &[]).unwrap_err().kind, WordingProblemKind::MissingMessage { nearest: None });
    assert_eq!(theme.warnings.len(), 1);
    assert!(theme.warnings[0].message.starts_with("the wording in `cs` is missing "), "{}", theme.warnings[0].message);
}

#[test]
fn a_region_says_only_what_it_says_differently() {
    let theme = load(&[("wording/en-US.ftl", "front-papers = Your papers, y’all\n")]).unwrap();
    assert_eq!(theme.warnings, []);
    let american = theme.wording(&tag("en-US"));
    assert_eq!(american.text("front-papers", &[]).unwrap(), "Your papers, y’all");
    assert_eq!(american.text("front-read", &[]).unwrap(), "Read it on this screen");
    assert_eq!(theme.wording(&tag("en")).text("front-papers", &[]).unwrap(), "Your papers");
}

#[test]
fn names_are_isolated_only_where_lines_run_from_right_to_left() {
    let theme = load(&[("wording/ur.ftl", "front-title = { $name } کے لیے\n")]).unwrap();
    let said =
        |language: &str| theme.wording(&tag(language)).text("front-title", &[("name", Arg::Text("Ada"))]).unwrap();
    assert_eq!(said("ur"), "\u{2068}Ada\u{2069} کے لیے");
    assert_eq!(said("en"), "For Ada");
}

#[test]
fn what_is_put_in_is_never_read_as_wording() {
    let theme = Theme::built_in().unwrap();
    let said = theme.wording(&tag("en")).text("front-title", &[("name", Arg::Text("{ $name } {front-read}"))]).unwrap();
    assert_eq!(said, "For { $name } {front-read}");
}

#[test]
fn numbers_in_sentences_are_written_as_the_language_writes_them() {
    let theme = load(&[("wording/pl.ftl", "list-line = { $line }\n")]).unwrap();
    assert_eq!(theme.wording(&tag("pl")).text("list-line", &[("line", Arg::Number(6.5))]).unwrap(), "6,5");
}

#[test]
fn broken_wording_is_told_at_its_line() {
    let problems = errors(&[("wording/en.ftl", "front-papers = Yours\nfront-read = Read { $x\nfront-print Print\n")]);
    let lines: Vec<usize> =
        problems.iter().map(|problem| problem.location.as_ref().unwrap().span.as_ref().unwrap().line).collect();
    assert!(problems.iter().all(|problem| problem.code == "wording-syntax"), "{problems:#?}");
    assert_eq!(lines, [2, 3]);
}

#[test]
fn a_sentence_that_asks_for_what_it_is_not_given_is_told_at_once() {
    let problems = errors(&[("wording/en.ftl", "front-title = For { $nmae }\n")]);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].help.as_deref(), Some("did you mean `{ $name }`?"));
}

#[test]
fn files_are_the_books_own_or_built_in() {
    let theme = load(&[("html/page.html", "<p>Ours</p>"), ("documents/parts/thanks.md", "Thanks")]).unwrap();
    let page = theme.file("html/page.html").unwrap();
    assert_eq!(page.text, "<p>Ours</p>");
    assert_eq!(page.shown_path(), Path::new("themes/ours/html/page.html"));
    assert_eq!(theme.file("theme.toml").unwrap().origin, Origin::BuiltIn);
    assert!(theme.files_in("documents").iter().any(|file| file.path == "documents/parts/thanks.md"));
    assert!(theme.files_in("css").iter().all(|file| file.path.starts_with("css/")));
}

#[test]
fn a_misnamed_file_is_warned_of() {
    let theme = load(&[("document/letter.md", "x"), ("them.toml", "")]).unwrap();
    let told: Vec<Option<&str>> = theme.warnings.iter().map(|warning| warning.help.as_deref()).collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[1], Some("did you mean `theme.toml`?"));
}

#[test]
fn an_unknown_theme_is_told_with_what_may_have_been_meant() {
    let book = book(&[("theme.toml", "")]);
    for (name, help) in [
        ("our", "did you mean `ours`?"),
        ("defualt", "did you mean `default`?"),
        ("../ours", "there are: default, orchard, ours"),
    ] {
        let problems = Theme::load(book.path(), name).err().unwrap();
        assert_eq!(problems[0].trouble, Trouble::Settings);
        assert_eq!(problems[0].help.as_deref(), Some(help), "{name}");
    }
    assert!(Theme::load(book.path(), "default").is_ok());
}

#[test]
fn slot_characters_and_wrong_encodings_are_refused_at_their_place() {
    let problems = errors(&[("html/page.html", "one\ntwo \u{F0000}0\u{F0001}")]);
    assert_eq!(problems[0].code, "theme-character");
    assert_eq!(problems[0].location.as_ref().unwrap().span.as_ref().unwrap().line, 2);
    let book = book(&[("theme.toml", "")]);
    fs::create_dir_all(book.path().join("themes/ours/wording")).unwrap();
    fs::write(book.path().join("themes/ours/wording/en.ftl"), b"a = One\nb = caf\xe9\n").unwrap();
    let problems = Theme::load(book.path(), "ours").err().unwrap();
    assert_eq!(problems[0].code, "theme-encoding");
    let span = problems[0].location.as_ref().unwrap().span.clone().unwrap();
    assert_eq!((span.line, span.column), (2, 8));
}

#[cfg(unix)]
#[test]
fn links_out_of_the_theme_are_refused() {
    let book = book(&[("theme.toml", ""), ("html/ours.html", "ours")]);
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("secret.html"), "secret").unwrap();
    let html = book.path().join("themes/ours/html");
    std::os::unix::fs::symlink(html.join("ours.html"), html.join("page.html")).unwrap();
    assert_eq!(Theme::load(book.path(), "ours").unwrap().file("html/page.html").unwrap().text, "ours");
    std::os::unix::fs::symlink(elsewhere.path().join("secret.html"), html.join("secret.html")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), html.join("folder")).unwrap();
    let problems = Theme::load(book.path(), "ours").err().unwrap();
    assert_eq!(problems.len(), 2);
    assert!(problems.iter().all(|problem| problem.code == "theme-link"));
}

#[test]
fn a_font_of_the_books_own_joins_the_others() {
    let theme = load(&[("fonts/Ours.ttf", "not really a font"), ("fonts/NotoSans_400Regular.ttf", "ours")]).unwrap();
    let fonts = theme.fonts();
    assert_eq!(fonts.len(), 26);
    let noto = fonts.iter().find(|(name, _)| name == "NotoSans_400Regular.ttf").unwrap();
    assert_eq!(&*noto.1, b"ours");
}

#[test]
fn a_book_that_keeps_a_whole_copy_of_the_theme_gets_the_same_theme() {
    // This repository is such a book: its themes/default is the built-in theme.
    let copy = Theme::load(Path::new(env!("CARGO_MANIFEST_DIR")), "default").unwrap();
    let built_in = Theme::built_in().unwrap();
    assert_eq!(copy.warnings, []);
    assert_eq!(copy.tokens, built_in.tokens);
    assert_eq!(copy.fonts(), built_in.fonts());
    assert_eq!(copy.languages(), built_in.languages());
    assert!(matches!(copy.file("html/page.html").unwrap().origin, Origin::Book(_)));
    assert!(matches!(copy.built_in_file("html/page.html").unwrap().origin, Origin::BuiltIn));
}

#[test]
fn every_theme_of_the_program_is_comfortable_to_read() {
    let white = Colour { red: 255, green: 255, blue: 255 };
    for name in ["default", "orchard"] {
        let theme = Theme::load(Path::new("/nowhere"), name).unwrap();
        assert_eq!(theme.warnings, [], "{name}");
        let colour = &theme.tokens.colour;
        for (text, ground) in [
            (colour.ink, white),
            (colour.grey, white),
            (colour.accent, white),
            (colour.ink, colour.tint),
            (colour.accent_on_tint, colour.tint),
        ] {
            assert!(text.contrast(ground) >= 7.0, "{name}: {} on {}", text.to_hex(), ground.to_hex());
        }
        assert!(theme.tokens.size.body[0] >= 12.0, "{name}");
    }
}

#[test]
fn a_theme_of_the_program_changes_what_it_names_and_leaves_the_rest() {
    let (default, orchard) = (Theme::built_in().unwrap(), Theme::load(Path::new("/nowhere"), "orchard").unwrap());
    assert_eq!(orchard.tokens.font.text[0], "Lexend");
    assert_ne!(orchard.tokens.colour.accent, default.tokens.colour.accent);
    assert_eq!(orchard.tokens.principles, default.tokens.principles);
    assert!((orchard.tokens.page.foot_mm - default.tokens.page.foot_mm).abs() < f32::EPSILON);
    assert_eq!(orchard.fonts().len(), default.fonts().len() + 3);
    assert_eq!(orchard.file("documents/letter.md"), default.file("documents/letter.md"));
}

#[test]
fn a_book_lays_its_own_over_a_theme_of_the_program() {
    let book = tempfile::tempdir().unwrap();
    let folder = book.path().join("themes/orchard");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("theme.toml"), "[colour]\ngrey = \"#333333\"\n").unwrap();
    let theme = Theme::load(book.path(), "orchard").unwrap();
    assert_eq!(theme.tokens.colour.grey.to_hex(), "#333333");
    assert_eq!(theme.tokens.font.text[0], "Lexend");
    let unknown = Theme::load(book.path(), "orchad").err().unwrap();
    assert_eq!(unknown[0].help.as_deref(), Some("did you mean `orchard`?"));
}

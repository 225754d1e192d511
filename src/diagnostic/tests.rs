use super::*;

const TEXT: &str = "id: ada\nenw: Ŵyn Ŷork # Ada\nlast: x\n";

fn one() -> Diagnostic {
    Diagnostic::error("unknown-key", "This key is not known here.").help("Did you mean `name`?").quoting("enw").at(
        "content/families/a/family.yaml",
        TEXT,
        8..11,
    )
}

fn written(format: Format, diagnostics: &[Diagnostic]) -> String {
    let mut out = Vec::new();
    write(format, diagnostics, &|_| Some(TEXT), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn short_is_one_line_that_editors_understand() {
    let nowhere = Diagnostic::warning("odd", "Something is odd.");
    let in_file = nowhere.clone().in_file("book.toml");
    assert_eq!(
        written(Format::Short, &[one(), in_file, nowhere]),
        "traject: warning[odd]: Something is odd.\n\
         book.toml: warning[odd]: Something is odd.\n\
         content/families/a/family.yaml:2:1: error[unknown-key]: This key is not known here.\n"
    );
}

#[test]
fn json_is_one_object_a_line() {
    let line = written(Format::Json, &[one()]);
    assert_eq!(
        line,
        "{\"severity\":\"error\",\"trouble\":\"notes\",\"code\":\"unknown-key\",\
         \"message\":\"This key is not known here.\",\"help\":\"Did you mean `name`?\",\
         \"file\":\"content/families/a/family.yaml\",\"line\":2,\"column\":1}\n"
    );
}

#[test]
fn human_shows_the_place_and_the_next_step() {
    let columns = one().at("a.yaml", TEXT, TEXT.find("Ŷ").unwrap()..TEXT.find(" #").unwrap());
    insta::assert_snapshot!(written(Format::Human { colour: false }, &[one(), columns]), @r"
    error[unknown-key]: This key is not known here.
     --> a.yaml:2:10
      |
    2 | enw: Ŵyn Ŷork # Ada
      |          ^^^^
      |
      = help: Did you mean `name`?

    error[unknown-key]: This key is not known here.
     --> content/families/a/family.yaml:2:1
      |
    2 | enw: Ŵyn Ŷork # Ada
      | ^^^
      |
      = help: Did you mean `name`?
    ");
    assert!(written(Format::Human { colour: true }, &[one()]).contains("\u{1b}["));
}

#[test]
fn nothing_in_the_notes_can_move_the_cursor() {
    let text = "a: \u{1b}[2J\u{202e}evil\r\nb: \u{7}\n";
    let diagnostic = one().quoting("\u{1b}[31m x").at("a\u{1b}.yaml", text, 3..usize::MAX);
    let mut out = Vec::new();
    for format in [Format::Human { colour: false }, Format::Short, Format::Json] {
        write(format, [&diagnostic], &|_| Some(text), &mut out).unwrap();
    }
    let written = String::from_utf8(out).unwrap();
    assert!(!written.chars().any(|letter| letter.is_control() && letter != '\n'), "{written:?}");
    assert!(!written.contains('\u{202e}'));
}

#[test]
fn places_past_the_end_and_empty_files_are_borne() {
    for (text, bytes) in [("", 0..0), ("x", 5..9), ("é\n", 1..2), ("\n\n", 1..1)] {
        let diagnostic = one().at("a.yaml", text, bytes);
        let mut out = Vec::new();
        for shown in [Some(text), Some(""), None] {
            write(Format::Human { colour: false }, [&diagnostic], &|_| shown, &mut out).unwrap();
        }
        assert!(String::from_utf8(out).unwrap().contains("a.yaml"));
    }
}

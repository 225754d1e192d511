//! What the terminal tells: help with examples, completions, the manual, colours, quiet and verbose, what took the time.

use crate::book::Book;
use crate::full;
use crate::run::{names, traject, traject_with};

/// The verbs, by what the help lists.
fn verbs() -> Vec<String> {
    let book = Book::minimal().write();
    let help = traject(book.root(), &["--help"]).out;
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let is_verb = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    list.lines().filter(is_verb).filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn every_verb_teaches_by_an_example_or_by_its_exit_codes() {
    let book = Book::minimal().write();
    let verbs = verbs();
    assert!(verbs.len() >= 11, "{verbs:?}");
    for verb in verbs.iter().filter(|verb| *verb != "help") {
        let help = traject(book.root(), &[verb, "--help"]).out;
        assert!(help.contains(&format!("traject {verb}")), "{verb}");
        assert!(help.contains("Example") || help.contains("Examples"), "{verb}:\n{help}");
    }
}

#[test]
fn completions_are_made_for_every_shell() {
    let book = Book::minimal().write();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = traject(book.root(), &["completions", shell]);
        assert_eq!(run.code, 0, "{}", run.err);
        for verb in ["build", "init", "case-study", "completions"] {
            assert!(run.out.contains(verb), "{shell}: {verb}");
        }
    }
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let book = Book::minimal().write();
    let run = traject(book.root(), &["man"]);
    assert!(run.code == 0 && run.out.contains(".TH"), "{}", run.err);
    assert_eq!(traject(book.root(), &["man", "pages"]).code, 0);
    let pages = names(&book.root().join("pages"));
    for verb in verbs().iter().filter(|verb| *verb != "help") {
        assert!(pages.contains(&format!("traject-{verb}.1")), "{verb}: {pages:?}");
    }
    assert!(pages.contains(&"traject-new-family.1".to_owned()), "{pages:?}");
    let again = Book::minimal().write();
    traject(again.root(), &["man", "pages"]);
    assert_eq!(crate::run::files(&book.root().join("pages")), crate::run::files(&again.root().join("pages")));
}

#[test]
fn quiet_tells_problems_alone() {
    let book = Book::minimal().write();
    let run = traject(book.root(), &["build", "--quiet"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    let wrong =
        Book::minimal().replace("content/families/okafor/closing.md", "on: 2026-03-23", "on: 2026-13-23").write();
    let run = traject(wrong.root(), &["-q", "check"]);
    assert!(run.code == 1 && run.err.starts_with("error[") && !run.err.contains("Checked"), "{}", run.err);
}

#[test]
fn verbose_tells_what_took_the_time() {
    let book = Book::minimal().write();
    let run = traject(book.root(), &["build", "--verbose"]);
    for phase in ["reading the notes", "PDFs", "the guard", "writing files"] {
        assert!(run.err.contains(phase), "{phase}: {}", run.err);
    }
    assert!(!traject(book.root(), &["build"]).err.contains("the guard"));
    assert_eq!(traject(book.root(), &["build", "-q", "-v"]).code, 2);
}

#[test]
fn colours_follow_the_flag_and_the_environment() {
    let wrong =
        Book::minimal().replace("content/families/okafor/closing.md", "on: 2026-03-23", "on: 2026-13-23").write();
    let coloured = |arguments: &[&str], environment: &[(&str, &str)]| {
        traject_with(wrong.root(), arguments, environment).err.contains('\u{1b}')
    };
    assert!(!coloured(&["check"], &[]));
    assert!(coloured(&["check", "--color", "always"], &[]));
    assert!(!coloured(&["check", "--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["check"], &[("NO_COLOR", "1")]));
}

#[test]
fn stats_say_what_took_the_time_and_write_nothing() {
    let book = full().write();
    let before = names(book.root());
    let run = traject(book.root(), &["stats"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.starts_with("1 family, "), "{}", run.out);
    for part in ["SV-2026-", "pictures", "PDFs", " ms", "documents"] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert_eq!(names(book.root()), before);
}

#[test]
fn check_and_build_say_what_comes_next() {
    let book = Book::minimal().write();
    assert!(traject(book.root(), &["check"]).err.contains("Next: `traject build`"));
    let wrong =
        Book::minimal().replace("content/families/okafor/closing.md", "on: 2026-03-23", "on: 2026-13-23").write();
    assert!(traject(wrong.root(), &["check"]).err.contains("Fix the problems above"));
    assert!(traject(wrong.root(), &["build"]).err.contains("then build again"));
}

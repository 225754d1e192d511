//! Questions to a person at a terminal. What was given on the command line is not asked, and where nobody is there to
//! ask, what must be known is told by the name of its flag.

use std::io::{self, IsTerminal};

use console::Term;

use crate::diagnostic::{Diagnostic, Trouble};
use crate::start::unprintable;

/// A question is put so often; then whoever is there does not want to answer.
const TRIES: usize = 3;

/// Somebody who may be asked.
trait Person {
    /// Puts a question, and takes the line that is answered.
    fn answer(&self, question: &str) -> io::Result<String>;
    /// Says something that needs no answer.
    fn hear(&self, line: &str) -> io::Result<()>;
}

impl Person for Term {
    fn answer(&self, question: &str) -> io::Result<String> {
        self.write_str(question)?;
        self.read_line()
    }

    fn hear(&self, line: &str) -> io::Result<()> {
        self.write_line(line)
    }
}

/// The questions of one command.
pub(super) struct Questions {
    person: Option<Box<dyn Person>>,
    /// What must be known and nobody said.
    missing: Vec<&'static str>,
}

/// How an answer is taken: what it means, or what is wrong with it.
type Taken<T> = Result<T, String>;

impl Questions {
    /// Asks at the terminal, unless `yes` says that nothing is to be asked, or no terminal is there.
    pub(super) fn new(yes: bool) -> Self {
        let there = !yes && io::stdin().is_terminal() && io::stderr().is_terminal();
        Self { person: there.then(|| Box::new(Term::stderr()) as Box<dyn Person>), missing: Vec::new() }
    }

    /// Whether somebody is there to ask.
    pub(super) fn can_ask(&self) -> bool {
        self.person.is_some()
    }

    /// A line that must be known: as given, else asked with what is proposed, else what is proposed.
    pub(super) fn line(
        &mut self,
        flag: &'static str,
        given: Option<&str>,
        question: &str,
        proposed: Option<&str>,
    ) -> Result<String, Diagnostic> {
        Ok(self.read(flag, given, question, proposed, &one_line)?.unwrap_or_default())
    }

    /// A line that may be left out.
    pub(super) fn maybe(
        &mut self,
        flag: &'static str,
        given: Option<&str>,
        question: &str,
    ) -> Result<Option<String>, Diagnostic> {
        let blank_is_none = |text: &str| if text.trim().is_empty() { Ok(None) } else { one_line(text).map(Some) };
        let found = self.read(flag, given, question, Some(""), &blank_is_none)?;
        Ok(found.flatten())
    }

    /// Yes or no.
    pub(super) fn agreed(&self, question: &str, proposed: bool) -> bool {
        let Some(person) = &self.person else { return proposed };
        let answer = person.answer(&format!("{question} [{}] ", if proposed { "Y/n" } else { "y/N" }));
        match answer.unwrap_or_default().trim().to_lowercase().chars().next() {
            Some('y' | 'j' | 'o') => true,
            Some(_) => false,
            None => proposed,
        }
    }

    /// Tells what must be known and nobody said; call it once all has been asked for.
    pub(super) fn all_known(&self) -> Result<(), Diagnostic> {
        if self.missing.is_empty() {
            return Ok(());
        }
        let flags: Vec<String> = self.missing.iter().map(|flag| format!("--{flag}")).collect();
        Err(Diagnostic::error("not-given", "A required answer is missing.")
            .help(format!("Add {}, or run this in a terminal, where traject asks.", flags.join(" and ")))
            .of(Trouble::Settings))
    }

    /// Something read from a line, such as a day.
    pub(super) fn read<T>(
        &mut self,
        flag: &'static str,
        given: Option<&str>,
        question: &str,
        proposed: Option<&str>,
        read: &dyn Fn(&str) -> Taken<T>,
    ) -> Result<Option<T>, Diagnostic> {
        let wrong = |why: &str| {
            Diagnostic::error("not-taken", format!("`--{flag}` can't be used: {why}.")).of(Trouble::Settings)
        };
        if let Some(given) = given {
            return read(given).map(Some).map_err(|why| wrong(&why).quoting(given));
        }
        let Some(person) = &self.person else {
            let Some(proposed) = proposed else {
                self.missing.push(flag);
                return Ok(None);
            };
            return read(proposed).map(Some).map_err(|why| wrong(&why));
        };
        let failed = |error: io::Error| {
            Diagnostic::error("terminal", format!("Traject can't ask in this terminal: {error}.")).of(Trouble::Disk)
        };
        let hint = proposed.filter(|proposed| !proposed.is_empty()).map(|proposed| format!(" [{proposed}]"));
        let question = format!("{question}{}: ", hint.unwrap_or_default());
        for _ in 0..TRIES {
            let answer = person.answer(&question).map_err(failed)?;
            let answer = answer.trim();
            let answer = if answer.is_empty() { proposed.unwrap_or_default() } else { answer };
            match read(answer) {
                Ok(taken) => return Ok(Some(taken)),
                Err(why) => person.hear(&format!("  Not taken: {why}.")).map_err(failed)?,
            }
        }
        Err(Diagnostic::error("not-given", "A required answer is missing, so nothing is written.")
            .help(format!("Give it with --{flag}."))
            .of(Trouble::Settings))
    }
}

fn one_line(text: &str) -> Taken<String> {
    unprintable(text).map_or_else(|| Ok(text.trim().to_owned()), |why| Err(why.to_owned()))
}

/// A day, or nothing where the line is empty.
pub(super) fn day_or_none(text: &str) -> Taken<Option<jiff::civil::Date>> {
    if text.trim().is_empty() { Ok(None) } else { day(text).map(Some) }
}

/// A day.
pub(super) fn day(text: &str) -> Taken<jiff::civil::Date> {
    text.trim().parse().map_err(|_| "write a date such as 2026-01-31".to_owned())
}

#[cfg(test)]
pub(super) mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;

    /// Somebody who says these lines, and hears what is said.
    struct Saying {
        lines: RefCell<Vec<&'static str>>,
        heard: Rc<RefCell<Vec<String>>>,
    }

    impl Person for Saying {
        fn answer(&self, question: &str) -> io::Result<String> {
            self.heard.borrow_mut().push(question.to_owned());
            Ok(self.lines.borrow_mut().pop().unwrap_or_default().to_owned())
        }

        fn hear(&self, line: &str) -> io::Result<()> {
            self.heard.borrow_mut().push(line.to_owned());
            Ok(())
        }
    }

    /// Questions to somebody who answers these lines, and what they hear.
    pub(in crate::commands) fn asking(lines: &[&'static str]) -> (Questions, Rc<RefCell<Vec<String>>>) {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let lines = RefCell::new(lines.iter().rev().copied().collect());
        let person: Box<dyn Person> = Box::new(Saying { lines, heard: Rc::clone(&heard) });
        (Questions { person: Some(person), missing: Vec::new() }, heard)
    }

    #[test]
    fn what_is_given_is_not_asked() {
        let (mut questions, heard) = asking(&[]);
        assert_eq!(questions.line("child", Some(" Ada "), "Name", None).unwrap(), "Ada");
        assert!(heard.borrow().is_empty());
    }

    #[test]
    fn an_empty_answer_takes_what_is_proposed_and_a_wrong_one_is_asked_again() {
        let (mut questions, heard) = asking(&["", "2026-13-01", "2026-01-31"]);
        assert_eq!(questions.line("child", None, "Called", Some("Ada")).unwrap(), "Ada");
        let read = questions.read("film", None, "Day", None, &day).unwrap();
        assert_eq!(read.unwrap().to_string(), "2026-01-31");
        assert_eq!(
            *heard.borrow(),
            ["Called [Ada]: ", "Day: ", "  Not taken: write a date such as 2026-01-31.", "Day: "]
        );
    }

    #[test]
    fn who_answers_nothing_is_not_asked_for_ever() {
        let (mut questions, heard) = asking(&[]);
        assert_eq!(questions.line("child", None, "Name", None).unwrap_err().code, "not-given");
        assert_eq!(heard.borrow().len(), 2 * TRIES);
    }

    #[test]
    fn without_a_terminal_all_that_is_missing_is_told_at_once() {
        let mut questions = Questions::new(true);
        assert_eq!(questions.line("child", None, "Name", None).unwrap(), "");
        assert_eq!(questions.line("adult", None, "Name", None).unwrap(), "");
        assert_eq!(questions.maybe("question", None, "Question").unwrap(), None);
        let told = questions.all_known().unwrap_err();
        assert_eq!(
            told.help.as_deref(),
            Some("Add --child and --adult, or run this in a terminal, where traject asks.")
        );
    }
}

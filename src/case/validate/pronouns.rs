//! Pronouns that contradict a person's, as an older report leaves them behind. For English.
//!
//! A pronoun counts only where it can mean nobody else: see [`contradicting`]. In doubt nothing is said.

use std::ops::Range;

use super::passages::{Word, folded_words, passages};
use crate::case::person::{HE, SHE};
use crate::case::{Case, Spoken, Text};

/// Words for people, and for what is spoken of as if it were one: whoever is called so may be meant.
const SOMEBODY: &str = "aunt auntie uncle brother brothers sister sisters sibling siblings twin twins dad daddy dada \
father stepdad stepfather papa mum mummy mam mom mother stepmum stepmother mama nan nana nanny gran granny grandma \
grandmother grandad granddad grandpa grandfather grandparent parent parents partner husband wife son daughter baby babies \
toddler boy boys girl girls man men woman women lady gentleman friend friends cousin cousins nephew niece teacher \
assistant keyworker worker doctor nurse midwife neighbour driver carer carers someone somebody anyone anybody nobody \
everyone everybody person people child children another other others who colleague practitioner \
cat dog kitten puppy teddy bear bears doll dolly puppet toy animal rabbit bunny frog monkey lion tiger elephant pig cow \
horse pony sheep lamb duck hen fish bird mouse hamster snail worm spider fox wolf dinosaur dragon robot king queen prince \
princess giant monster pirate fireman policeman postman character hero figure engine train tractor captain wizard witch \
santa god moon";

/// Words with a capital that are nobody's name.
const NOBODY: &str = "i vig monday tuesday wednesday thursday friday saturday sunday january february march april may june \
july august september october november december christmas easter english welsh dear";

/// Words that begin sentences and are nobody's name.
const BEGINS: &str = "a about after again all already also always although an and are as at away back because before behind \
both but by can could did do does down during each even every few finally first five for four from give had half has have \
here how if in inside instead is it its just keep last later leave let like look made many more most moments much my near \
next nine no not nothing now of often on once one only or our out outside over perhaps quietly ring say seven sit six slowly \
so some something sometimes soon still stop such tell ten thank that the their them then there these they this those three \
through time to today together tomorrow two under until up wait was watch we well were what when where which while why with \
without yes yesterday you your yours";

/// Whose places are no people.
const PLACES: [&str; 8] = ["nursery", "school", "service", "team", "club", "group", "centre", "clinic"];

/// The people of a family, as pronouns are compared with them.
#[derive(Clone, Debug)]
pub struct People {
    /// The words that somebody is called by, and how they are spoken of where that is one of two.
    names: Vec<(Vec<String>, Option<Spoken>)>,
    children: Vec<Option<Spoken>>,
    /// The words of the names of places.
    places: Vec<String>,
}

impl People {
    /// The people of a family.
    pub fn of(case: &Case) -> Self {
        let family = &case.family;
        let spoken = |pronouns: &Option<String>| pronouns.as_deref().and_then(Spoken::of);
        let called = |name: &str, known_as: &Option<String>| {
            folded_words(&format!("{name} {}", known_as.as_deref().unwrap_or_default()))
        };
        let says = |text: &Option<Text>| -> Vec<String> {
            text.iter().flat_map(Text::versions).flat_map(|(_, text)| folded_words(text)).collect()
        };
        let mut people = Self { names: Vec::new(), children: Vec::new(), places: Vec::new() };
        for child in family.children() {
            people.children.push(spoken(&child.pronouns));
            people.names.push((called(&child.name, &child.known_as), spoken(&child.pronouns)));
        }
        let children: Vec<String> = people.names.iter().flat_map(|(names, _)| names.clone()).collect();
        for adult in &family.adults {
            let mut names = called(&adult.name, &adult.known_as);
            // The child's surname tells nothing of somebody else.
            names.retain(|name| !children.contains(name));
            names.extend(says(&adult.relationship));
            people.names.push((names, spoken(&adult.pronouns)));
        }
        for other in &family.others {
            if says(&other.role).iter().any(|word| PLACES.contains(&word.as_str())) {
                people.places.extend(folded_words(&other.name));
            } else {
                let mut names = folded_words(&other.name);
                names.retain(|name| !children.contains(name));
                people.names.push((names, None));
            }
        }
        people
    }
}

/// `she/her` and `he/him`; anything else, and any mixture, is not compared.
/// The pronouns of a text that contradict those of the person they must mean.
///
/// All children of the family are spoken of in the other way. Somebody of the family is named before it in the same
/// paragraph or the one before, and everyone named is spoken of in the other way. Before it in the whole text nobody else is
/// named or called by a word for a person, in these two paragraphs there is no other word with a capital that could be
/// a name. What is quoted is neither compared nor left out as a hint.
pub fn contradicting(text: &str, people: &People) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (spoken, pronouns) in [(Spoken::He, HE), (Spoken::She, SHE)] {
        let contradicts = |of: &Option<Spoken>| of.is_some_and(|of| of != spoken);
        if people.children.is_empty() || !people.children.iter().all(contradicts) {
            continue;
        }
        let mut before = Paragraph::default();
        for passage in passages(text).iter().filter(|passage| !passage.heading) {
            let mut here = Paragraph::default();
            // Somebody else who is mentioned later in a sentence may be meant by a pronoun before it.
            let mut told: Vec<(usize, Range<usize>)> = Vec::new();
            let mut unsure: Option<usize> = None;
            for word in &passage.words {
                if pronouns.contains(&word.folded.as_str()) && !word.quoted && !has_slash(text, word) {
                    let named = before.named || here.named;
                    if named && !before.doubtful && !here.doubtful && !before.other && !here.other {
                        told.push((word.sentence, word.bytes.clone()));
                    }
                    continue;
                }
                let doubts = (here.doubtful, here.other);
                here.read(word, people, spoken);
                if doubts != (here.doubtful, here.other) {
                    unsure = unsure.or(Some(word.sentence));
                }
            }
            found.extend(told.into_iter().filter(|(at, _)| unsure != Some(*at)).map(|(_, bytes)| bytes));
            here.other |= before.other;
            before = here;
        }
    }
    found.sort_by_key(|bytes| bytes.start);
    found
}

/// Who is mentioned in a paragraph.
#[derive(Clone, Copy, Debug, Default)]
struct Paragraph {
    /// Somebody of the family who is spoken of in the other way.
    named: bool,
    /// Somebody else, from here to the end of the text.
    other: bool,
    /// What may be somebody else's name.
    doubtful: bool,
}

impl Paragraph {
    fn read(&mut self, word: &Word, people: &People, spoken: Spoken) {
        let said = word.folded.as_str();
        let called = people.names.iter().filter(|(names, _)| names.iter().any(|name| name == said));
        let mut called = called.map(|(_, of)| *of).peekable();
        if called.peek().is_some() {
            if called.all(|of| of.is_some_and(|of| of != spoken)) {
                self.named |= word.capital;
            } else {
                self.other = true;
            }
        } else if is_one_of(SOMEBODY, said) || is_one_of(SOMEBODY, said.trim_end_matches('s')) {
            self.other = true;
        } else if word.capital && !is_pronoun(said) && !people.places.iter().any(|place| place == said) {
            let harmless = is_one_of(NOBODY, said) || (word.first && is_one_of(BEGINS, said));
            self.doubtful |= !harmless;
        }
    }
}

fn is_pronoun(word: &str) -> bool {
    HE.contains(&word) || SHE.contains(&word)
}

fn is_one_of(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// Whether it is part of `he/she`.
fn has_slash(text: &str, word: &Word) -> bool {
    let before = text.get(..word.bytes.start).unwrap_or_default();
    let after = text.get(word.bytes.end..).unwrap_or_default();
    before.ends_with(['/', '(', ')']) || after.starts_with(['/', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(child: &str, adults: &[(&str, &str)]) -> People {
        let mut names = vec![(vec!["ada".to_owned(), "okafor".to_owned()], Spoken::of(child))];
        names.extend(adults.iter().map(|(name, spoken)| (folded_words(name), Spoken::of(spoken))));
        names.push((vec!["tobi".to_owned()], None));
        People { names, children: vec![Spoken::of(child)], places: folded_words("Severn Bank Nursery") }
    }

    fn found<'a>(text: &'a str, people: &People) -> Vec<&'a str> {
        contradicting(text, people).into_iter().map(|bytes| &text[bytes]).collect()
    }

    #[test]
    fn what_an_older_report_left_is_found() {
        let girl = people("she/her", &[("Grace mum", "she/her"), ("Leon dad", "he/him")]);
        for (text, expected) in [
            ("Ada looked up, and he smiled.", vec!["he"]),
            ("You waited. Ada built his tower by himself.\n\nThen he looked at you.", vec!["his", "himself", "he"]),
            ("# Progress\n\nAda’s eyes told you what *he* wanted.", vec!["he"]),
            ("At Severn Bank Nursery Ada found him.", vec!["him"]),
            ("Grace waited, and Ada gave her his hand.", vec!["his"]),
            ("- Ada waits.\n- Let him wait.", vec!["him"]),
        ] {
            assert_eq!(found(text, &girl), expected, "{text}");
        }
        let boy = people("he/him", &[("Martin dad", "he/him")]);
        assert_eq!(found("Ada looked up, and she showed her hands.", &boy), ["she", "her"]);
    }

    #[test]
    fn in_doubt_nothing_is_said() {
        let girl = people("she/her", &[("Grace mum", "she/her"), ("Leon dad", "he/him"), ("Sam", "")]);
        for text in [
            "Ada looked up, and she smiled.",
            "He smiled.",
            "You waited until he smiled.",
            "Ada looked at Leon, and he smiled.",
            "Dad built a tower.\n\nYou saw it.\n\nAda laughed when he did.",
            "Ada took Tobi’s hand, and he laughed.",
            "Ada took her brother’s hand, and he laughed.",
            "Ada fed the teddy, and he was full.",
            "Ada and Sam played. He won.",
            "Ada read about Horace, and he was funny.",
            "Horace came. Ada laughed, and he did too.",
            "When he came home, Ada told her dad.",
            "You said, “Ada, where is he?”",
            "Ada does what he/she likes, and (s)he knows.",
            "> Ada knew that he would come.",
        ] {
            assert_eq!(found(text, &girl), Vec::<&str>::new(), "{text}");
        }
        for pronouns in ["they/them", "she/they", "he/she", "", "xe/xem"] {
            let child = people(pronouns, &[]);
            assert_eq!(found("Ada knew what he and she wanted.", &child), Vec::<&str>::new(), "{pronouns}");
        }
        let boy = people("he/him", &[("Grace mum", "she/her")]);
        assert_eq!(found("Ada looked at his mum, and she smiled.", &boy), Vec::<&str>::new());
    }
}

//! The booklet: the moments with the words said about them, what helps, what comes next; whole once the work has ended, and
//! one of each cycle after its shared review.
//!
//! The template marks where pages begin (`page.moment` and the like); everything between two marks becomes one [`Leaf`].
//! How a leaf is set is the writers' to decide by what stands on it.

use std::collections::BTreeMap;

use tera::Value;

use super::booklet_moments::{Moments, cover};
use super::descriptions::shown_value;
use super::family::{FamilyPapers, Reader};
use super::letter::{noted, questions_values, shared, strengths};
use super::pieces::Pieces;
use super::questions::is_readers_question;
use super::ratings::{Telling, ratings};
use super::season::season;
use super::sender;
use super::templates::{Composer, Voice, object, slot};
use crate::case::{Adult, Closing, Cycle, Prose};
use crate::config::BookletWords;
use crate::diagnostic::Diagnostic;
use crate::document::{
    Block, Document, DocumentKind, Inline, Leaf, LeafRole, Letterhead, PageLabel, ParagraphRole, Running,
};
use crate::language::Language;

/// The marks a template may set, and what they begin.
const PAGES: [(&str, LeafRole); 6] = [
    ("cover", LeafRole::Cover),
    ("question", LeafRole::Question),
    ("moment", LeafRole::Moment),
    ("text", LeafRole::Text),
    ("notes", LeafRole::Notes),
    ("back_cover", LeafRole::BackCover),
];

/// What stands before a name and is no part of it.
const TITLES: [&str; 7] = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof"];

/// Which booklet.
#[derive(Clone, Copy)]
enum Extent<'a> {
    /// Of the whole work, with how it ended and which of the words.
    Whole(&'a Closing, BookletWords),
    Cycle(&'a Cycle),
}

impl Composer {
    /// The booklet of an adult who may receive it; none until the closing is written, nor where there is nothing to put
    /// into it. `papers` are those for the purpose of booklets.
    pub fn booklet(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        words: BookletWords,
    ) -> Option<Result<Document, Vec<Diagnostic>>> {
        let closing = papers.case.closing.as_ref()?;
        self.bound(papers, adult, Extent::Whole(closing, words))
    }

    /// The booklet of one cycle, to hand over at the next meeting; none before its shared review.
    pub fn cycle_booklet(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        cycle: &Cycle,
    ) -> Option<Result<Document, Vec<Diagnostic>>> {
        cycle.review.as_ref()?;
        self.bound(papers, adult, Extent::Cycle(cycle))
    }

    fn bound(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        extent: Extent<'_>,
    ) -> Option<Result<Document, Vec<Diagnostic>>> {
        let mut languages: Vec<Language> = adult.language.to_vec();
        if languages.is_empty() {
            languages.push(papers.case.language());
        }
        let kind = match extent {
            Extent::Whole(..) => DocumentKind::Booklet,
            Extent::Cycle(cycle) => DocumentKind::CycleBooklet(cycle.number),
        };
        let compose = |voice: &Voice<'_>| {
            let blocks = self.booklet_in(papers, adult, extent, voice)?;
            let (names, season) = (voice.list(&names(papers)), season(&dated(papers, extent), voice));
            let title = match (&season, names.is_empty()) {
                (Some(season), false) => {
                    voice.say("booklet-title", &[("names", (&names).into()), ("season", season.into())])
                }
                _ => names,
            };
            Ok((title, leaves(blocks)))
        };
        let notes = papers.case.language();
        let document = match self.in_languages(papers, &languages, kind, compose, &notes, adult) {
            Ok(document) => document,
            Err(problems) => return Some(Err(problems)),
        };
        let running = Running { page: PageLabel("{page}".to_owned()), ..document.running };
        let blocks = folded(document.blocks);
        has_something(&blocks).then_some(Ok(Document { large_print: adult.large_print, running, blocks, ..document }))
    }

    fn booklet_in(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        extent: Extent<'_>,
        voice: &Voice<'_>,
    ) -> Result<Vec<Block>, Vec<Diagnostic>> {
        let reader = Reader::Adult(adult);
        let mut pieces = Pieces::default();
        let mut values = shared(papers, voice, &mut pieces);
        let marks =
            PAGES.map(|(name, role)| (name, slot(&pieces.add(vec![Block::Leaf(Leaf { role, blocks: Vec::new() })]))));
        values.insert("page", object(marks.to_vec()));
        values.insert("names", Value::from(voice.list(&names(papers))));
        // What lies about shows its back as often as its front.
        values.insert("children", Value::from(voice.list(&children(papers))));
        values.insert("season", season(&dated(papers, extent), voice).map_or_else(Value::none, Value::from));
        values.insert(
            "reader",
            object(vec![
                ("known_as", Value::from(first_name(&adult.name, adult.known_as.as_deref()))),
                ("client", Value::from(adult.client)),
            ]),
        );
        let service = Letterhead { lines: Vec::new(), ..sender::letterhead(papers, voice) };
        values.insert("service", slot(&pieces.add(vec![Block::Letterhead(service)])));
        let mut booklet = vec![(
            "cycle",
            match extent {
                Extent::Whole(..) => Value::none(),
                Extent::Cycle(cycle) => Value::from(u64::from(cycle.number)),
            },
        )];
        let reference = papers.case.family.reference.as_str();
        let reference = voice.say("our-reference", &[("reference", reference.into())]);
        let reference = Block::Paragraph { role: ParagraphRole::Small, content: vec![Inline::Text(reference)] };
        booklet.push(("reference", slot(&pieces.add(vec![reference]))));
        booklet.extend(
            cover(papers, cycles(papers, extent), voice)
                .map(|still| ("cover", slot(&pieces.add(vec![Block::Figure(still)])))),
        );
        let cycles: Vec<Value> =
            cycles(papers, extent).filter_map(|cycle| cycle_value(cycle, papers, reader, voice, &mut pieces)).collect();
        values.insert("cycles", Value::from(cycles));
        if let Extent::Whole(closing, words) = extent {
            self.whole(closing, words, papers, reader, voice, &mut pieces, &mut values, &mut booklet);
        }
        values.insert("booklet", object(booklet));
        self.blocks("booklet", voice, values, &pieces)
    }

    /// What only the booklet of the whole work has.
    #[expect(clippy::too_many_arguments, reason = "what a document is composed from, and where it goes")]
    fn whole(
        &self,
        closing: &Closing,
        words: BookletWords,
        papers: &FamilyPapers<'_>,
        reader: Reader<'_>,
        voice: &Voice<'_>,
        pieces: &mut Pieces,
        values: &mut BTreeMap<&'static str, Value>,
        booklet: &mut Vec<(&'static str, Value)>,
    ) {
        let (questions, intros) = questions_values(papers, reader, voice, pieces);
        values.insert("questions", questions);
        values.insert("question_intros", intros);
        booklet.push(("own_question", Value::from(is_readers_question(papers, reader))));
        values.insert("descriptions", shown_value(words, papers, reader, voice, pieces));
        if let Some(told) = ratings(papers, reader, Telling::Letter, voice) {
            // The numbers are in the chart and in its words; goals that are put in words have no chart.
            let tables = told.tables.into_iter().skip(usize::from(told.chart.is_some()));
            let tables: Vec<Value> = tables.map(|table| slot(&pieces.add(vec![table]))).collect();
            let chart = told.chart.map_or_else(Value::none, |chart| slot(&pieces.add(vec![chart])));
            let note = told.note.map_or_else(Value::none, Value::from);
            let title = Value::from(told.title);
            values.insert(
                "ratings",
                object(vec![("title", title), ("note", note), ("chart", chart), ("tables", Value::from(tables))]),
            );
        }
        if let Some(ideas) = ideas(&closing.body, &self.ideas_titles(), voice) {
            booklet.push(("ideas", slot(&pieces.add(ideas))));
        }
    }

    /// What the heading over the ideas is called in each language of the theme.
    fn ideas_titles(&self) -> Vec<(Language, String)> {
        let languages = self.theme.languages().into_iter();
        let titles = languages.filter_map(|language| {
            let title = self.wording(language).text("booklet-ideas", &[]).ok()?;
            Some((language.clone(), title.to_lowercase()))
        });
        titles.collect()
    }
}

fn cycles<'a>(papers: &FamilyPapers<'a>, extent: Extent<'a>) -> impl Iterator<Item = &'a Cycle> + use<'a> {
    let only = match extent {
        Extent::Whole(..) => None,
        Extent::Cycle(cycle) => Some(cycle.number),
    };
    papers.case.cycles.iter().filter(move |cycle| only.is_none_or(|only| cycle.number == only))
}

/// The days that a booklet is of: its films', or the reviews' where no film is noted.
fn dated(papers: &FamilyPapers<'_>, extent: Extent<'_>) -> Vec<jiff::civil::Date> {
    cycles(papers, extent).filter_map(Cycle::begins).collect()
}

/// The first names of the children and the clients.
fn names(papers: &FamilyPapers<'_>) -> Vec<String> {
    let clients = papers.clients().map(|adult| first_name(&adult.name, adult.known_as.as_deref()).to_owned());
    children(papers).into_iter().chain(clients).collect()
}

fn children(papers: &FamilyPapers<'_>) -> Vec<String> {
    let children = papers.case.family.children();
    children.map(|child| first_name(&child.name, child.known_as.as_deref()).to_owned()).collect()
}

/// What somebody is called, unless that holds their surname: then the first of their names. A single word that somebody is
/// called by is their own name, wherever it stands in the whole one: `Nguyen Thi Lan` may be called Lan.
fn first_name<'a>(name: &'a str, known_as: Option<&'a str>) -> &'a str {
    let words: Vec<&str> =
        name.split_whitespace().skip_while(|word| TITLES.contains(&word.trim_end_matches('.'))).collect();
    let first = words.first().copied().unwrap_or(name);
    let surname = words.last().filter(|_| words.len() > 1);
    let holds_surname = |called: &&str| {
        called.split_whitespace().count() > 1 && called.split_whitespace().any(|word| Some(&word) == surname)
    };
    known_as.filter(|called| !called.trim().is_empty() && !holds_surname(called)).unwrap_or(first)
}

/// One cycle as a template's value; none where there is nothing of it to show.
fn cycle_value(
    cycle: &Cycle,
    papers: &FamilyPapers<'_>,
    reader: Reader<'_>,
    voice: &Voice<'_>,
    pieces: &mut Pieces,
) -> Option<Value> {
    let (moments, lines) = Moments::new(papers, reader, voice).of(cycle);
    // What was seen stands in the pictures and their words; without any of them it is told.
    let body = if moments.is_empty() && lines.is_none() { noted(&cycle.body, 2, voice) } else { None };
    let strengths = strengths([cycle], voice);
    let next = cycle.next.as_ref().filter(|next| !voice.tongue.is_blank(next)).map(|next| voice.tongue.noted(next));
    if moments.is_empty() && lines.is_none() && body.is_none() && strengths.is_none() && next.is_none() {
        return None;
    }
    let moments: Vec<Value> = moments.into_iter().map(|blocks| slot(&pieces.add(blocks))).collect();
    let mut entries = vec![
        ("number", Value::from(u64::from(cycle.number))),
        ("title", Value::from(title(cycle, voice))),
        ("moments", Value::from(moments)),
    ];
    entries.extend(lines.map(|lines| ("lines", slot(&pieces.add(vec![lines])))));
    entries.extend(body.map(|body| ("body", slot(&pieces.add(body)))));
    entries.extend(strengths.map(|strengths| ("strengths", slot(&pieces.add(vec![strengths])))));
    let paragraph = |content| Block::Paragraph { role: ParagraphRole::Body, content };
    entries.extend(next.map(|next| ("next", slot(&pieces.add(vec![paragraph(next)])))));
    Some(object(entries))
}

/// "Second film: a book on the sofa".
fn title(cycle: &Cycle, voice: &Voice<'_>) -> String {
    let activity =
        cycle.film.as_ref().and_then(|film| film.activity.as_ref()).filter(|text| !voice.tongue.is_blank(text));
    match activity {
        Some(activity) => {
            let activity = Inline::plain(&voice.tongue.noted(activity));
            let values = [("number", cycle.number.into()), ("activity", (&activity).into())];
            voice.say("booklet-film", &values)
        }
        None => voice.say("film-title", &[("number", cycle.number.into())]),
    }
}

/// The part of the closing that holds ideas for the future: the one that is called so. Where the closing is in a language
/// whose wording does not tell what it would be called, the last of several.
fn ideas(body: &Prose, titles: &[(Language, String)], voice: &Voice<'_>) -> Option<Vec<Block>> {
    let reader = voice.tongue.addressee.map(|addressee| addressee.id);
    let (blocks, language) = body.for_reader(reader, voice.tongue.reader)?;
    let is_worded = titles.iter().any(|(worded, _)| worded.is_same_language(language));
    let top = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    });
    let top = top.min()?;
    let begins: Vec<usize> = (0..blocks.len())
        .filter(|at| matches!(blocks.get(*at), Some(Block::Heading { level, .. }) if *level == top))
        .collect();
    let is_called_so = |at: &&usize| match blocks.get(**at) {
        Some(Block::Heading { content, .. }) => {
            let title = Inline::plain(content).trim().to_lowercase();
            titles.iter().any(|(_, known)| *known == title)
        }
        _ => false,
    };
    let last = begins.last().filter(|_| begins.len() > 1 && !is_worded);
    let from = *begins.iter().find(is_called_so).or(last)?;
    let to = begins.iter().copied().find(|begin| *begin > from).unwrap_or(blocks.len());
    let part = blocks.get(from..to)?.to_vec();
    noted(&Prose::new(language.clone(), part), 1, voice)
}

/// The blocks gathered into leaves at their marks; what stands before the first is a page of its own.
fn leaves(blocks: Vec<Block>) -> Vec<Block> {
    let mut leaves: Vec<Leaf> = Vec::new();
    for block in blocks {
        match (block, leaves.last_mut()) {
            (Block::Leaf(mark), _) => leaves.push(mark),
            (block, Some(leaf)) => leaf.blocks.push(block),
            (block, None) => leaves.push(Leaf { role: LeafRole::Text, blocks: vec![block] }),
        }
    }
    leaves.retain(|leaf| !leaf.blocks.is_empty());
    leaves.into_iter().map(Block::Leaf).collect()
}

/// Both languages of a booklet in one cover: the second has a title instead of a cover, and the pages to write on and the
/// back cover are shared.
fn folded(blocks: Vec<Block>) -> Vec<Block> {
    let mut all = Vec::new();
    let mut end = Vec::new();
    let mut thanks = Vec::new();
    for block in blocks {
        match block {
            Block::Leaf(leaf) if matches!(leaf.role, LeafRole::Notes | LeafRole::BackCover) => end.push(leaf),
            Block::PageBreak => {}
            Block::Part { language, blocks } => {
                let mut inner = Vec::new();
                for block in blocks {
                    match block {
                        Block::Leaf(leaf) if leaf.role == LeafRole::BackCover => {
                            let blocks = leaf.blocks.into_iter().filter(|block| !matches!(block, Block::Letterhead(_)));
                            let own =
                                |block: &Block| !matches!(block, Block::Paragraph { role: ParagraphRole::Small, .. });
                            let blocks: Vec<Block> = blocks.filter(own).collect();
                            if !blocks.is_empty() {
                                thanks.push(Block::Part { language: language.clone(), blocks });
                            }
                        }
                        Block::Leaf(leaf) if leaf.role == LeafRole::Notes => {}
                        Block::Leaf(leaf) if leaf.role == LeafRole::Cover => {
                            let words = |block: &Block| !matches!(block, Block::Figure(_) | Block::Letterhead(_));
                            let blocks = leaf.blocks.into_iter().filter(words).collect();
                            inner.push(Block::Leaf(Leaf { role: LeafRole::Title, blocks }));
                        }
                        other => inner.push(other),
                    }
                }
                all.push(Block::Part { language, blocks: inner });
            }
            other => all.push(other),
        }
    }
    for mut leaf in end {
        if leaf.role == LeafRole::BackCover {
            let service = leaf.blocks.iter().position(|block| matches!(block, Block::Letterhead(_)));
            let at = service.unwrap_or(leaf.blocks.len());
            leaf.blocks.splice(at..at, std::mem::take(&mut thanks));
        }
        all.push(Block::Leaf(leaf));
    }
    all
}

/// Whether there is anything between the covers but lines to write on.
fn has_something(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Leaf(leaf) => matches!(leaf.role, LeafRole::Question | LeafRole::Moment | LeafRole::Text),
        Block::Part { blocks, .. } => has_something(blocks),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_has_first_names() {
        assert_eq!(first_name("Ada Okafor", None), "Ada");
        assert_eq!(first_name("Ada Okafor", Some("Addie")), "Addie");
        assert_eq!(first_name("Dr. Grace Okafor", Some("Dr Okafor")), "Grace");
        assert_eq!(first_name("فاطمہ صدیقی", Some("فاطمہ بی بی")), "فاطمہ بی بی");
        assert_eq!(first_name("王小明", None), "王小明");
        assert_eq!(first_name("Nguyen Thi Lan", Some("Lan")), "Lan");
        assert_eq!(first_name("Muhammad Bilal", Some("Bilal")), "Bilal");
        assert_eq!(first_name("Mrs Grace Okafor", Some("Mrs Okafor")), "Grace");
        assert_eq!(first_name("Mrs", None), "Mrs");
    }
}

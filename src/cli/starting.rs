//! `init` and `new`: what a practitioner begins with.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use crate::language::Language;

/// `traject init`
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder of the new book, made where it is not there; this one where left out
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The service's name, as it stands at the head of letters
    #[arg(long, value_name = "NAME")]
    pub service: Option<String>,
    /// The full name of the practitioner who signs
    #[arg(long, value_name = "NAME")]
    pub practitioner: Option<String>,
    /// The practitioner's post
    #[arg(long, value_name = "TEXT")]
    pub post: Option<String>,
    /// The language of your own pages: en, cy …
    #[arg(long, value_name = "TAG")]
    pub language: Option<Language>,
    /// Ask nothing: take what is given, and defaults for the rest
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new`
#[derive(Debug, Args)]
pub struct NewArgs {
    /// What to begin
    #[command(subcommand)]
    pub what: NewNote,
}

/// What to begin.
#[derive(Debug, Subcommand)]
pub enum NewNote {
    /// A family: its folder with family.yaml
    #[command(after_help = "Examples:\n  traject new family\n  traject new family okafor-ada --child \"Ada Okafor\" \
        --adult \"Grace Okafor\" --relationship mum\n\nWhat is not given is asked, where a terminal is there to ask at.")]
    Family(NewFamilyArgs),
    /// The next film of a family and its shared review: cycle-N.md
    #[command(
        after_help = "Examples:\n  traject new cycle SV-2026-014\n  traject new cycle SV-2026-014 --film 2026-01-20 \
        --review 2026-01-27 --activity \"building a marble run\" --rating play=4"
    )]
    Cycle(NewCycleArgs),
    /// The end of the work with a family: closing.md, which makes the letter
    #[command(after_help = "Examples:\n  traject new closing SV-2026-014\n  traject new closing SV-2026-014 \
        --on 2026-03-23 --films erased --rating play=7 --build\n\nThe letter is a draft until you take the line `draft: true` away.")]
    Closing(NewClosingArgs),
    /// A case for publication: case-studies/<slug>.md
    #[command(after_help = "Example:\n  traject new case-study SV-2026-014 --title \"A quiet game\"")]
    CaseStudy(NewStudyArgs),
}

/// `traject new family`
#[derive(Debug, Args)]
pub struct NewFamilyArgs {
    /// The name of its folder, yours alone and never printed; the reference where left out
    #[arg(value_name = "FOLDER")]
    pub folder: Option<String>,
    /// The reference that file names are made of; the next one of the book where left out
    #[arg(long, value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// The child's full name; again for each child
    #[arg(long, value_name = "NAME")]
    pub child: Vec<String>,
    /// What the child is called; again for each child, in the same order
    #[arg(long, value_name = "NAME", requires = "child")]
    pub child_known_as: Vec<String>,
    /// The full name of an adult who takes part; again for each
    #[arg(long, value_name = "NAME")]
    pub adult: Vec<String>,
    /// What the adult is called: how the letter begins; again for each, in the same order
    #[arg(long, value_name = "NAME", requires = "adult")]
    pub adult_known_as: Vec<String>,
    /// What the adult is to the child, such as mum; again for each, in the same order
    #[arg(long, value_name = "TEXT", requires = "adult")]
    pub relationship: Vec<String>,
    /// Their helping question, in their words
    #[arg(long, value_name = "TEXT")]
    pub question: Option<String>,
    /// A goal, in their words; again for each
    #[arg(long, value_name = "TEXT")]
    pub goal: Vec<String>,
    /// Where they hope to get to, from 0 to 10; again for each goal, in the same order
    #[arg(long, value_name = "VALUE", requires = "goal")]
    pub hoped_for: Vec<f64>,
    /// How the first adult rates it at the start, from 0 to 10; again for each goal, in the same order
    #[arg(long, value_name = "VALUE", requires = "goal")]
    pub rating: Vec<f64>,
    /// The day of those ratings; today where left out
    #[arg(long, value_name = "DATE")]
    pub rated_on: Option<Date>,
    /// The practitioner's id in service.yaml
    #[arg(long, value_name = "ID")]
    pub practitioner: Option<String>,
    /// The language of the family's documents; the book's where left out
    #[arg(long, value_name = "TAG")]
    pub language: Option<Language>,
    /// Ask nothing: take what is given, and defaults for the rest
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new cycle`
#[derive(Debug, Args)]
pub struct NewCycleArgs {
    /// The family's reference; may be left out where there is one family
    #[arg(value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// The day of the film; today where left out
    #[arg(long, value_name = "DATE")]
    pub film: Option<Date>,
    /// The day of the shared review, once it has been held
    #[arg(long, value_name = "DATE")]
    pub review: Option<Date>,
    /// What they did in the film
    #[arg(long, value_name = "TEXT")]
    pub activity: Option<String>,
    /// What you saw, told to the reader as "you"
    #[arg(long, value_name = "TEXT")]
    pub seen: Option<String>,
    /// A rating by the client: a goal's id and a number; again for each goal
    #[arg(long, value_name = "GOAL=VALUE")]
    pub rating: Vec<String>,
    /// The plan for the next film
    #[arg(long, value_name = "TEXT")]
    pub next: Option<String>,
    /// Ask nothing: take what is given, and defaults for the rest
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new closing`
#[derive(Debug, Args)]
pub struct NewClosingArgs {
    /// The family's reference; may be left out where there is one family
    #[arg(value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// The day of the letter; today where left out
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// What happened to the films: erased, kept-by-family, or the day until which they are kept
    #[arg(long, value_name = "WHAT")]
    pub films: Option<String>,
    /// What has changed, told to the reader as "you"
    #[arg(long, value_name = "TEXT")]
    pub progress: Option<String>,
    /// The last rating by the client: a goal's id and a number; again for each goal
    #[arg(long, value_name = "GOAL=VALUE")]
    pub rating: Vec<String>,
    /// Ideas for the future, told to the reader as "you"
    #[arg(long, value_name = "TEXT")]
    pub ideas: Option<String>,
    /// Make the family's letter at once
    #[arg(long)]
    pub build: bool,
    /// Ask nothing: take what is given, and defaults for the rest
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new case-study`
#[derive(Debug, Args)]
pub struct NewStudyArgs {
    /// The family's reference; may be left out where there is one family
    #[arg(value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// Its title
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// The name of its file and of its address; made of the title where left out
    #[arg(long, value_name = "NAME")]
    pub slug: Option<String>,
    /// The id of the practitioner who writes it; the family's where left out
    #[arg(long, value_name = "ID")]
    pub author: Option<String>,
    /// Ask nothing: take what is given, and defaults for the rest
    #[arg(long, short = 'y')]
    pub yes: bool,
}

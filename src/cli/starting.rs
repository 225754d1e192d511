//! `init` and `new`: what a practitioner begins with.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use crate::language::Language;

/// `traject init`
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder for the new book; the current folder if left out
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The service's name, as printed at the top of letters
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
    /// Ask nothing; use defaults for whatever you leave out
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new`
#[derive(Debug, Args)]
pub struct NewArgs {
    /// What to create
    #[command(subcommand)]
    pub what: NewNote,
}

/// What to create.
#[derive(Debug, Subcommand)]
pub enum NewNote {
    /// A family: its folder with family.yaml
    #[command(after_help = "Examples:\n  traject new family\n  traject new family okafor-ada --child \"Ada Okafor\" \
        --adult \"Grace Okafor\" --relationship mum\n\nIn a terminal, traject asks for whatever you leave out.")]
    Family(NewFamilyArgs),
    /// The next film of a family and its shared review: cycle-N.md
    #[command(
        after_help = "Examples:\n  traject new cycle SV-2026-014\n  traject new cycle SV-2026-014 --film 2026-01-20 \
        --review 2026-01-27 --activity \"building a marble run\" --rating play=4"
    )]
    Cycle(NewCycleArgs),
    /// The end of the work with a family: closing.md, which makes the letter
    #[command(after_help = "Examples:\n  traject new closing SV-2026-014\n  traject new closing SV-2026-014 \
        --on 2026-03-23 --films erased --rating play=7 --build\n\nThe letter is a draft until you delete the line `draft: true`.")]
    Closing(NewClosingArgs),
    /// A case for publication: case-studies/<slug>.md
    #[command(after_help = "Example:\n  traject new case-study SV-2026-014 --title \"A quiet game\"")]
    CaseStudy(NewStudyArgs),
}

/// `traject new family`
#[derive(Debug, Args)]
pub struct NewFamilyArgs {
    /// The name of its folder, never printed; the reference if left out
    #[arg(value_name = "FOLDER")]
    pub folder: Option<String>,
    /// The reference, used in file names; the book's next one if left out
    #[arg(long, value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// The child's full name; repeat for each child
    #[arg(long, value_name = "NAME")]
    pub child: Vec<String>,
    /// What you call the child; repeat for each child, in the same order
    #[arg(long, value_name = "NAME", requires = "child")]
    pub child_known_as: Vec<String>,
    /// The full name of an adult who takes part; repeat for each
    #[arg(long, value_name = "NAME")]
    pub adult: Vec<String>,
    /// What you call the adult in the letter; repeat for each, in the same order
    #[arg(long, value_name = "NAME", requires = "adult")]
    pub adult_known_as: Vec<String>,
    /// The adult's relationship to the child, such as mum; repeat for each, in the same order
    #[arg(long, value_name = "TEXT", requires = "adult")]
    pub relationship: Vec<String>,
    /// Their helping question, in their words
    #[arg(long, value_name = "TEXT")]
    pub question: Option<String>,
    /// A goal, in their words; repeat for each
    #[arg(long, value_name = "TEXT")]
    pub goal: Vec<String>,
    /// Where they hope to get to, from 0 to 10; repeat for each goal, in the same order
    #[arg(long, value_name = "VALUE", requires = "goal")]
    pub hoped_for: Vec<f64>,
    /// The first adult's rating at the start, from 0 to 10; repeat for each goal, in the same order
    #[arg(long, value_name = "VALUE", requires = "goal")]
    pub rating: Vec<f64>,
    /// The date of those ratings; today if left out
    #[arg(long, value_name = "DATE")]
    pub rated_on: Option<Date>,
    /// The practitioner's id in service.yaml
    #[arg(long, value_name = "ID")]
    pub practitioner: Option<String>,
    /// The language of the family's documents; the book's if left out
    #[arg(long, value_name = "TAG")]
    pub language: Option<Language>,
    /// Ask nothing; use defaults for whatever you leave out
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new cycle`
#[derive(Debug, Args)]
pub struct NewCycleArgs {
    /// The family's reference; optional if the book has one family
    #[arg(value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// The date of the film; today if left out
    #[arg(long, value_name = "DATE")]
    pub film: Option<Date>,
    /// The date of the shared review, once it has taken place
    #[arg(long, value_name = "DATE")]
    pub review: Option<Date>,
    /// What they did in the film
    #[arg(long, value_name = "TEXT")]
    pub activity: Option<String>,
    /// What you saw, written to the reader as "you"
    #[arg(long, value_name = "TEXT")]
    pub seen: Option<String>,
    /// A rating by the client: a goal's id and a number, such as play=4; repeat for each goal
    #[arg(long, value_name = "GOAL=VALUE")]
    pub rating: Vec<String>,
    /// The plan for the next film
    #[arg(long, value_name = "TEXT")]
    pub next: Option<String>,
    /// Ask nothing; use defaults for whatever you leave out
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new closing`
#[derive(Debug, Args)]
pub struct NewClosingArgs {
    /// The family's reference; optional if the book has one family
    #[arg(value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// The date of the letter; today if left out
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// What happened to the films: erased, kept-by-family, or the date they are kept until
    #[arg(long, value_name = "WHAT")]
    pub films: Option<String>,
    /// What has changed, written to the reader as "you"
    #[arg(long, value_name = "TEXT")]
    pub progress: Option<String>,
    /// The client's last rating: a goal's id and a number, such as play=7; repeat for each goal
    #[arg(long, value_name = "GOAL=VALUE")]
    pub rating: Vec<String>,
    /// Ideas for the future, written to the reader as "you"
    #[arg(long, value_name = "TEXT")]
    pub ideas: Option<String>,
    /// Write the family's letter straight away
    #[arg(long)]
    pub build: bool,
    /// Ask nothing; use defaults for whatever you leave out
    #[arg(long, short = 'y')]
    pub yes: bool,
}

/// `traject new case-study`
#[derive(Debug, Args)]
pub struct NewStudyArgs {
    /// The family's reference; optional if the book has one family
    #[arg(value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// Its title
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Its file name and web address; made from the title if left out
    #[arg(long, value_name = "NAME")]
    pub slug: Option<String>,
    /// The id of the practitioner who writes it; the family's if left out
    #[arg(long, value_name = "ID")]
    pub author: Option<String>,
    /// Ask nothing; use defaults for whatever you leave out
    #[arg(long, short = 'y')]
    pub yes: bool,
}

//! The command line: types and help only.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::site::Kind;

mod kind;
mod starting;
mod theme;
mod tools;

pub use starting::{InitArgs, NewArgs, NewClosingArgs, NewCycleArgs, NewFamilyArgs, NewNote, NewStudyArgs};
pub use theme::{NewThemeArgs, ShowThemeArgs, ThemeArgs, ThemeCommand};
pub use tools::{Colour, CompletionsArgs, ManArgs, SchemaArgs, StatsArgs, Telling};

/// Turns the notes of Video Interaction Guidance into the papers families keep.
#[derive(Debug, Parser)]
#[command(name = "traject", version, about, long_about = None, arg_required_else_help = true)]
#[command(
    after_help = "A first letter in three commands:\n  traject init\n  traject new family\n  traject new closing --build\n\n\
    Then, every week: write, `traject check`, `traject build`, and open build/index.html."
)]
pub struct Cli {
    /// The book's folder: the one with book.toml
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub book: PathBuf,
    /// How much is told, and how
    #[command(flatten)]
    pub telling: Telling,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Begin a book: settings, your service, and room for families
    #[command(after_help = "Examples:\n  traject init\n  traject init my-book --yes --service \"Severn Vale EPS\" \
        --practitioner \"Helen Reid\"\n\nNothing that is there is ever written over.")]
    Init(InitArgs),
    /// Begin a family, the next cycle, a closing or a case study
    #[command(after_help = "Examples:\n  traject new family\n  traject new cycle SV-2026-014\n  \
        traject new closing SV-2026-014 --build\n  traject new case-study SV-2026-014\n\nWhat is not given is asked, where \
        a terminal is there to ask at. Nothing that is there is ever written over.")]
    New(NewArgs),
    /// Say everything that is wrong with the notes, and write nothing
    #[command(
        after_help = "Examples:\n  traject check\n  traject check --strict --format short\n  traject check --final   \
        looks at what lies in build/\n\nExit codes: 0 nothing wrong, 1 the notes, 2 settings or theme, 3 refused, 4 disk."
    )]
    Check(CheckArgs),
    /// Show what a family's consent allows, for whom, by which line and until when
    #[command(
        after_help = "Examples:\n  traject consent SV-2026-014\n  traject consent SV-2026-014 --as-of 2028-01-13\n\n\
        Exit codes: 0 done, 1 the notes have errors, 2 there is no such family."
    )]
    Consent(ConsentArgs),
    /// Write the documents of all families, or of those named, into build/
    #[command(after_help = "Examples:\n  traject build\n  traject build SV-2026-014 --only letter\n  \
        traject build --protect\n\n\
        Exit codes: 0 done, 1 the notes, 2 settings or theme, 3 refused, 4 disk.")]
    Build(BuildArgs),
    /// Show the papers in the browser while you write: every save is seen at once, and every mistake with its place
    #[command(after_help = "Writes nothing into build/. Only this machine can open the address it prints.\n\n\
        Examples:\n  traject serve --open\n  traject serve --port 4000")]
    Serve(ServeArgs),
    /// Look at a family's stills, with what may be a face boxed
    #[command(
        after_help = "Writes a page for yourself into .traject/, with lines ready for `hide`. A program finds some \
        faces and misses others: it never clears a still.\n\nExample: traject stills SV-2026-014 --grab"
    )]
    Stills(StillsArgs),
    /// Show a case study with everything that was changed in it, and what you must still judge
    #[command(
        after_help = "Writes a page for yourself into build/case-studies/ and, once no question is open, one for \
        the family to read before they consent.\n\nExample: traject review a-quiet-game\n\nExit codes: 0 done, 1 the notes, 2 there is no such case study, \
        3 refused, 4 disk."
    )]
    Review(ReviewArgs),
    /// Write the public site of the case studies that may be published
    #[command(
        after_help = "Only cases with live consent for the web, faces checked, no question open and a colleague's approval \
        get there; whatever is in the way is told. `base-url` in book.toml says where the site will stand.\n\nExample: traject publish\n\n\
        Exit codes: 0 done, 1 the notes, 2 settings or theme, 3 a case was refused, 4 disk."
    )]
    Publish(PublishArgs),
    /// Record that you have read a case study of somebody else and approve it as it is now
    #[command(
        after_help = "Writes one line into the case study. If anything of the case changes after that, it has to be \
        approved again.\n\nExample: traject approve a-quiet-game --by mjones"
    )]
    Approve(ApproveArgs),
    /// List everything that holds a family's material, and the lines of consent that end it
    #[command(
        after_help = "Changes nothing: once the lines say `withdrawn`, the next build and publish take it away.\n\n\
        Example: traject withdraw SV-2026-014"
    )]
    Withdraw(WithdrawArgs),
    /// Take away the documents and all that is remembered of them; the notes stay
    #[command(after_help = "Example: traject clean && traject build")]
    Clean(CleanArgs),
    /// Begin a theme of your own, print and list what is built in
    #[command(
        after_help = "Examples:\n  traject theme new ours\n  traject theme show wording/en.ftl\n  traject theme list"
    )]
    Theme(ThemeArgs),
    /// Write JSON Schemas of the notes, with which editors complete and explain
    #[command(after_help = "Examples:\n  traject schema            writes them into .traject/schema/\n  \
        traject schema family     prints the one of family.yaml")]
    Schema(SchemaArgs),
    /// Say what takes the time of a build, and write nothing
    #[command(after_help = "Example: traject stats --families 3")]
    Stats(StatsArgs),
    /// Print what a shell completes
    #[command(
        after_help = "Examples:\n  traject completions bash > ~/.local/share/bash-completion/completions/traject\n  \
        traject completions powershell >> $PROFILE"
    )]
    Completions(CompletionsArgs),
    /// Print the manual, or write a page for every command
    #[command(after_help = "Examples:\n  traject man | man -l -\n  traject man man/")]
    Man(ManArgs),
}

/// `traject review`
#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// The name of the case study's file, without its ending
    #[arg(value_name = "SLUG")]
    pub slug: String,
    /// The day that decides what consent allows; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject publish`
#[derive(Debug, Args)]
pub struct PublishArgs {
    /// The day that decides what consent allows; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject approve`
#[derive(Debug, Args)]
pub struct ApproveArgs {
    /// The case study: its file in case-studies/ without `.md`
    #[arg(value_name = "SLUG")]
    pub slug: String,
    /// Your id in service.yaml; not the author's
    #[arg(long, value_name = "ID")]
    pub by: String,
    /// The day of the approval; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject withdraw`
#[derive(Debug, Args)]
pub struct WithdrawArgs {
    /// The family's reference
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// The day that decides which consent is live; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject clean`
#[derive(Debug, Args)]
pub struct CleanArgs {
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject stills`
#[derive(Debug, Args)]
pub struct StillsArgs {
    /// The family's reference
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// First take a frame from its film, by ffmpeg, for every clip that has `at` and no still
    #[arg(long)]
    pub grab: bool,
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Look at what lies in the build folder instead: open every document and search it for what may not be in it
    #[arg(long = "final")]
    pub last: bool,
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Count warnings as problems
    #[arg(long)]
    pub strict: bool,
    /// The day that decides what consent allows; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// `traject serve`
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Open it in the browser
    #[arg(long)]
    pub open: bool,
    /// The port on this machine; any that is free where left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
    /// The day that decides what consent allows; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// `traject consent`
#[derive(Debug, Args)]
pub struct ConsentArgs {
    /// The family's reference
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// The day that decides what consent allows; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// `traject build`
#[derive(Debug, Default, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct BuildArgs {
    /// References of the families to build; all where left out
    #[arg(value_name = "REFERENCE")]
    pub references: Vec<String>,
    /// Kinds of document to build, also those your theme adds, with commas between; all where left out
    #[arg(long, value_parser = kind::KindParser, value_delimiter = ',', value_name = "KIND")]
    pub only: Vec<Kind>,
    /// How many families to work on at once; all cores where left out
    #[arg(long, value_name = "N")]
    pub jobs: Option<std::num::NonZeroUsize>,
    /// The day that decides what consent allows; today where left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// Put pictures inside the web pages, so that each is one file
    #[arg(long)]
    pub standalone: bool,
    /// Encrypt the PDFs; asks for a password for each family, unless --passwords has them
    #[arg(long)]
    pub protect: bool,
    /// Encrypt the PDFs with the passwords of a file: one family a line, its reference and then its password
    #[arg(long, value_name = "FILE")]
    pub passwords: Option<PathBuf>,
    /// Open the list of families in the browser when all is written
    #[arg(long)]
    pub open: bool,
    /// How problems are told; `short` and `json` quote nothing of the notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Count warnings as problems
    #[arg(long)]
    pub strict: bool,
}

/// How problems are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With an excerpt of the notes, for a person
    #[default]
    Human,
    /// One line each, for editors, with file, line and column
    Short,
    /// One JSON object each, for programs
    Json,
}

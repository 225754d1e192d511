//! `traject serve`: the papers in the browser while the notes are written.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc;

use super::build::refuse;
use super::conclude;
use super::today::today;
use crate::cli::{Format, ServeArgs};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::serve::Preview;

pub(super) fn run(book: &Path, args: &ServeArgs) -> ExitCode {
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, Format::Human),
    };
    if !book.join("book.toml").is_file() {
        let problem = Diagnostic::error("no-book", "There is no book.toml here.").of(Trouble::Settings);
        let problem = problem.help("Go to your book's folder, or name it with `--book DIR`.").in_file("book.toml");
        return refuse(problem, Format::Human);
    }
    // Heard from the first moment on: so that Ctrl-C works before anything starts.
    let (told, heard) = mpsc::channel();
    if let Err(error) = ctrlc::set_handler(move || {
        let _ = told.send(());
    }) {
        return refuse(unable(&format!("can't listen for Ctrl-C: {error}")), Format::Human);
    }
    let preview = match Preview::begin(book, args.port, as_of) {
        Ok(preview) => preview,
        Err(error) => return refuse(cannot_begin(&error, args.port), Format::Human),
    };
    // For a program that starts this one, too: the address is all that stands on the output.
    let mut out = io::stdout().lock();
    if writeln!(out, "{}", preview.url()).and_then(|()| out.flush()).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    drop(out);
    conclude(
        "Open this address in a browser on this computer. Only you have it. The preview updates each time you save and writes nothing to the build folder. Press Ctrl-C to stop it.",
    );
    if args.open {
        open_in_browser(preview.url());
    }
    // Whoever could say so has gone, too.
    let _ = heard.recv();
    drop(preview);
    conclude("The preview has stopped.");
    ExitCode::SUCCESS
}

/// Opens something in the person's browser; that there is none is told, and no trouble.
pub(super) fn open_in_browser(what: impl AsRef<OsStr>) {
    if open::that_detached(what).is_err() {
        conclude("Traject could not open a browser: open the address yourself.");
    }
}

fn cannot_begin(error: &io::Error, port: u16) -> Diagnostic {
    if error.kind() == io::ErrorKind::AddrInUse || error.kind() == io::ErrorKind::PermissionDenied {
        let told = unable(&format!("port {port} can't be used: {error}"));
        return told.help("choose another port, or leave out `--port` to use any free one");
    }
    unable(&format!("the preview can't start: {error}"))
}

fn unable(message: &str) -> Diagnostic {
    Diagnostic::error("serve", message).of(Trouble::Settings)
}

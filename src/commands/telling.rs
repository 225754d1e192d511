//! Output options: how much is printed and in which colours: set once, when the command begins, so that every verb tells alike.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::cli::{Colour, Telling};

static QUIET: AtomicBool = AtomicBool::new(false);
static VERBOSE: AtomicBool = AtomicBool::new(false);
static ALWAYS_COLOURED: AtomicBool = AtomicBool::new(false);

/// Takes what the command line says; the environment (`NO_COLOR`, `CLICOLOR_FORCE`) decides where it says nothing.
pub(super) fn set(telling: Telling) {
    QUIET.store(telling.quiet, Ordering::Relaxed);
    VERBOSE.store(telling.verbose, Ordering::Relaxed);
    ALWAYS_COLOURED.store(telling.color == Colour::Always, Ordering::Relaxed);
    let (choice, terminal) = match telling.color {
        Colour::Auto => return,
        Colour::Always => (anstream::ColorChoice::Always, true),
        Colour::Never => (anstream::ColorChoice::Never, false),
    };
    choice.write_global();
    console::set_colors_enabled(terminal);
    console::set_colors_enabled_stderr(terminal);
}

/// Whether problems alone are told.
pub(super) fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Whether what took the time is told too.
pub(super) fn is_verbose() -> bool {
    VERBOSE.load(Ordering::Relaxed)
}

/// Whether colours are wanted even where no terminal is.
pub(super) fn is_always_coloured() -> bool {
    ALWAYS_COLOURED.load(Ordering::Relaxed)
}

//! A bar while families are worked on; nothing where no terminal is there to see it.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::site::Progress;

/// A bar on the error stream.
pub(super) struct Bar(ProgressBar);

impl Bar {
    pub(super) fn new() -> Self {
        let target = if io::stderr().is_terminal() && !super::telling::is_quiet() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        Self(ProgressBar::with_draw_target(None, target))
    }
}

impl Progress for Bar {
    fn begin(&self, families: usize) {
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} families{msg}") {
            self.0.set_style(style);
        }
        self.0.set_length(families as u64);
    }

    fn family_done(&self) {
        self.0.inc(1);
    }

    fn pictures(&self, made: usize) {
        if made > 0 {
            self.0.set_message(format!(", {made} new pictures"));
        }
    }

    fn end(&self) {
        self.0.finish_and_clear();
    }
}

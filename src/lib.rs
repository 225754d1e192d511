//! Traject: session notes in, the papers families keep out.
//!
//! Data flows one way:
//!
//! ```text
//! content/ ──source──▶ Case ──compose──▶ Document ──html──▶ ┐
//! book.toml            │  (theme: wording, tokens)  ──pdf──▶ ┼─guard──▶ build/
//! themes/              └─privacy──▶ …                        ┘
//! every step ──▶ Vec<Diagnostic>, never a half result that looks whole
//! ```
//!
//! Rules that hold everywhere: `case` and `document` do no input or output and know nothing of HTML or PDF; only
//! `still` opens pictures; only `site` writes documents; the same input gives the same bytes, on one thread or many,
//! today or next year; note text stays out of messages.

pub mod case;
pub mod chart;
pub mod cli;
pub mod commands;
pub mod compose;
pub mod config;
pub mod diagnostic;
pub mod document;
pub mod html;
mod isolation;
pub mod language;
pub mod pdf;
pub mod privacy;
pub mod schema;
pub mod serve;
pub mod service_report;
pub mod site;
pub mod source;
pub mod start;
pub mod still;
pub mod theme;

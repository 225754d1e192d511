//! A kind of document on the command line: a built-in one, or one that the book's theme adds.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error, ValueEnum};

use crate::document::OwnName;
use crate::site::Kind;

/// Reads a kind by its name. Whether the theme has a document of that name is seen once it is read.
#[derive(Clone, Debug)]
pub(super) struct KindParser;

impl TypedValueParser for KindParser {
    type Value = Kind;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<Kind, Error> {
        let name = value.to_string_lossy();
        let own = || OwnName::new(&name).map(Kind::Own);
        Kind::from_str(&name, false).ok().or_else(own).ok_or_else(|| {
            let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
            if let Some(argument) = argument {
                error.insert(ContextKind::InvalidArg, ContextValue::String(argument.to_string()));
            }
            error.insert(ContextKind::InvalidValue, ContextValue::String(name.clone().into_owned()));
            let known = Kind::value_variants().iter().filter_map(ValueEnum::to_possible_value);
            let known = known.map(|kind| kind.get_name().to_owned()).collect();
            error.insert(ContextKind::ValidValue, ContextValue::Strings(known));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Kind::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

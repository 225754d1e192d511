//! Where in a note something stands: the way to it from the top, key by key.

use std::fmt;

/// The way to a value in a note, such as `goals[1].ratings[2].value`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NotePath(Vec<Step>);

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an entry of a list, from 0.
    Item(usize),
}

impl NotePath {
    /// The whole note.
    pub fn top() -> Self {
        Self::default()
    }

    /// The steps from the top.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The value of a key of what this leads to.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.0.push(Step::Key(key.into()));
        self
    }

    /// An entry of the list this leads to.
    #[must_use]
    pub fn item(mut self, index: usize) -> Self {
        self.0.push(Step::Item(index));
        self
    }

    /// What this stands in; the top for the top itself.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0.split_last().map(|(_, rest)| rest.to_vec()).unwrap_or_default())
    }

    /// The path without the places in lists, such as `goals[].ratings[].value`: which kind of value it is.
    pub fn shape(&self) -> String {
        let mut shape = String::new();
        for step in &self.0 {
            match step {
                Step::Key(key) if shape.is_empty() => shape.push_str(key),
                Step::Key(key) => {
                    shape.push('.');
                    shape.push_str(key);
                }
                Step::Item(_) => shape.push_str("[]"),
            }
        }
        shape
    }
}

/// Reads `goals[1].value`; keys that hold dots or brackets are added by [`NotePath::key`] instead.
impl From<&str> for NotePath {
    fn from(text: &str) -> Self {
        let mut steps = Vec::new();
        for part in text.split('.').filter(|part| !part.is_empty()) {
            let (key, items) = part.split_at(part.find('[').unwrap_or(part.len()));
            if !key.is_empty() {
                steps.push(Step::Key(key.to_owned()));
            }
            let items = items.split('[').filter_map(|item| item.trim_end_matches(']').parse().ok());
            steps.extend(items.map(Step::Item));
        }
        Self(steps)
    }
}

impl From<String> for NotePath {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for NotePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if at == 0 => formatter.write_str(key)?,
                Step::Key(key) => write!(formatter, ".{key}")?,
                Step::Item(index) => write!(formatter, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_and_written_back() {
        for text in ["", "reference", "goals[1].ratings[2].value", "hide[0][3]"] {
            assert_eq!(NotePath::from(text).to_string(), text);
        }
        assert_eq!(NotePath::from("goals[1].ratings[2].value").shape(), "goals[].ratings[].value");
        assert_eq!(NotePath::from("goals[1]").parent().to_string(), "goals");
    }
}

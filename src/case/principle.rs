//! The principles of attuned interactions, in their usual order.

/// One principle: its id is what notes use; its words come from the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principle {
    /// Such as `attentive`.
    pub id: String,
}

/// The ids of the built-in list, in order. A theme may reword or replace it.
pub const PRINCIPLES: [&str; 6] = ["attentive", "encouraging", "receiving", "attuned", "guiding", "deepening"];

//! What may leave, and for whom.

pub mod anonymise;
pub mod consent;
pub mod consent_table;
pub mod guard;

pub use consent::{ConsentGate, Missing, Permitted, StillPermit};

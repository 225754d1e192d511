//! What may leave, and for whom.

pub mod consent;
pub mod guard;

pub use consent::{ConsentGate, Missing};

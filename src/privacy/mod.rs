//! What may leave, and for whom.

pub mod consent;

pub use consent::{ConsentGate, Missing};

//! What is made again, and what is not.

//! One document as a tree of blocks: what HTML and PDF both write.
//!
//! A document holds all its words. The writers add none of their own: what the HTML says, the PDF says. Nothing here
//! knows of either.

mod chart;
pub(crate) mod control;
pub mod glance;
pub mod markdown;
mod own;
pub mod picture;
pub mod tree;

pub use chart::{
    Chart, ChartAxis, ChartContent, ChartHope, ChartLabel, ChartMark, Course, CourseCycle, CourseGap, CoursePoint,
    CourseRow, Dumbbell, DumbbellRow, PrincipleGrid, PrincipleRow, Slope, SlopeLine, SlopePoint,
};
pub use glance::{Glance, GlanceEntry, GlanceFact};
pub use own::OwnName;
pub use picture::{Picture, PictureKind, Rendition};
pub use tree::{
    AddressBlock, Aside, Block, Cell, Column, ColumnAlign, Definition, Document, DocumentKind, Figure, Footnote,
    Inline, Leaf, LeafRole, Letterhead, List, PageLabel, ParagraphRole, Row, Running, Saying, SayingRole, SignOff,
    Table, TableStyle,
};

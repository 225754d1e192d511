//! The pages of a booklet, each a section of the page: its role is its class, and the style decides the rest.

use super::body::Body;
use crate::document::{Block, Leaf, LeafRole};

impl Body<'_> {
    pub(super) fn leaf(&mut self, leaf: &Leaf) {
        let class = match leaf.role {
            LeafRole::Cover => "cover",
            LeafRole::Title => "title",
            LeafRole::Question => "question-page",
            LeafRole::Moment => "moment",
            LeafRole::Text => "text",
            LeafRole::Notes => "notes",
            LeafRole::BackCover => "back-cover",
        };
        self.put(format_args!("<section class=\"leaf {class}\">\n"));
        if leaf.role == LeafRole::Cover && !leaf.blocks.iter().any(|block| matches!(block, Block::Figure(_))) {
            self.html.push_str("<div class=\"ornament\"></div>\n");
        }
        self.blocks(&leaf.blocks);
        if leaf.role == LeafRole::Notes {
            self.html.push_str("<div class=\"lines-to-write-on\"></div>\n");
        }
        self.html.push_str("</section>\n");
    }
}

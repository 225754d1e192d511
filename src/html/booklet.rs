//! The pages of a booklet, each a section as large as the window, that snap into place one after the other: by a finger, by
//! the keys that scroll, and by the links at the foot of each. What a page is for is its class; the style decides the rest.

use super::body::{Body, sectioning};
use super::escape::escaped;
use super::ornament::ornament;
use crate::document::{Block, Leaf, LeafRole};

/// Where a booklet's pages are counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Leaves {
    /// Those begun so far.
    begun: usize,
    total: usize,
}

impl Leaves {
    pub(super) fn of(blocks: &[Block]) -> Self {
        Self { begun: 0, total: count(blocks) }
    }

    /// Whether the document is made of pages.
    pub(super) fn is_booklet(self) -> bool {
        self.total > 0
    }
}

fn count(blocks: &[Block]) -> usize {
    let in_block = |block: &Block| match block {
        Block::Leaf(_) => 1,
        Block::Part { blocks, .. } => count(blocks),
        _ => 0,
    };
    blocks.iter().map(in_block).sum()
}

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
        self.leaves.begun += 1;
        let number = self.leaves.begun;
        let element = sectioning(&leaf.blocks);
        self.put(format_args!("<{element} class=\"leaf {class}\" id=\"leaf-{number}\">\n<div class=\"page\">\n"));
        if leaf.role == LeafRole::Cover && !leaf.blocks.iter().any(|block| matches!(block, Block::Figure(_))) {
            self.html.push_str(&ornament());
        }
        self.blocks(&leaf.blocks);
        if leaf.role == LeafRole::Notes {
            self.html.push_str("<div class=\"lines-to-write-on\"></div>\n");
        }
        self.html.push_str("</div>\n");
        self.turn(number);
        self.put(format_args!("</{element}>\n"));
    }

    /// The links to the pages before and after. Their words are for people who listen; who looks sees arrows.
    fn turn(&mut self, number: usize) {
        if self.leaves.total < 2 {
            return;
        }
        let link = |class: &str, to: usize, words: &str| {
            format!("<a class=\"{class}\" href=\"#leaf-{to}\" aria-label=\"{}\"></a>\n", escaped(words))
        };
        let mut links = String::new();
        if number > 1 {
            links.push_str(&link("page-before", number - 1, &self.labels.page_before));
        }
        if number < self.leaves.total {
            links.push_str(&link("page-after", number + 1, &self.labels.page_after));
        }
        self.put(format_args!("<p class=\"turn\">\n{links}</p>\n"));
    }
}

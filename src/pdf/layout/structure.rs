//! The structure tree as layout builds it: what each piece of a page is, in reading order. It knows no PDF objects, only
//! roles, and slots that pages point to.

use crate::language::Language;

/// A node's place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(pub(crate) usize);

/// A place for content within a node; pages may fill it in several pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SlotId(pub(crate) usize);

/// A link's place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LinkId(pub(crate) usize);

/// What a node is: the standard structure types of ISO 32000-1, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Part,
    Div,
    Heading(u8),
    Paragraph,
    List(Numbering),
    ListItem,
    Label,
    ListBody,
    Table,
    TableHead,
    TableBody,
    TableRow,
    /// A head cell, with what it is the head of.
    HeadCell(Scope),
    Cell,
    Figure,
    Caption,
    BlockQuote,
    Note,
    Reference,
    Link,
    Span,
    Code,
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbering {
    None,
    Disc,
    Decimal,
}

/// What a head cell is the head of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Column,
    Row,
}

impl Role {
    /// Its name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Part => "Part",
            Self::Div => "Div",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(4) => "H4",
            Self::Heading(5) => "H5",
            Self::Heading(_) => "H6",
            Self::Paragraph => "P",
            Self::List(_) => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableRow => "TR",
            Self::HeadCell(_) => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
            Self::Caption => "Caption",
            Self::BlockQuote => "BlockQuote",
            Self::Note => "Note",
            Self::Reference => "Reference",
            Self::Link => "Link",
            Self::Span => "Span",
            Self::Code => "Code",
        }
    }
}

/// What a node holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(NodeId),
    Slot(SlotId),
}

/// A node.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) kids: Vec<Kid>,
    /// Where it is not its parent's.
    pub(crate) language: Option<Language>,
    /// What a figure shows.
    pub(crate) alt: Option<String>,
}

/// A link: where it goes, and the node that holds its words.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) href: String,
    /// Its words, for whoever meets it out of its context.
    pub(crate) words: String,
    pub(crate) node: NodeId,
}

/// A heading, for the outline.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) level: u8,
    pub(crate) words: String,
    /// Its first words' slot: where the outline leads.
    pub(crate) slot: SlotId,
}

/// The whole tree.
#[derive(Clone, Debug)]
pub(crate) struct Structure {
    /// The first is the document.
    pub(crate) nodes: Vec<Node>,
    /// The node each slot belongs to.
    pub(crate) slots: Vec<NodeId>,
    pub(crate) links: Vec<Link>,
    pub(crate) outline: Vec<Entry>,
    /// The level of the heading before, so that none is skipped.
    last_level: u8,
}

impl Structure {
    /// The document's own node.
    pub(crate) const ROOT: NodeId = NodeId(0);

    pub(crate) fn new(language: &Language) -> Self {
        let root = Node { role: Role::Document, kids: Vec::new(), language: Some(language.clone()), alt: None };
        Self { nodes: vec![root], slots: Vec::new(), links: Vec::new(), outline: Vec::new(), last_level: 0 }
    }

    /// Adds a node at the end of another.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { role, kids: Vec::new(), language: None, alt: None });
        self.hang(parent, Kid::Node(id));
        id
    }

    /// Adds a place for content at the end of a node.
    pub(crate) fn slot(&mut self, node: NodeId) -> SlotId {
        let id = SlotId(self.slots.len());
        self.slots.push(node);
        self.hang(node, Kid::Slot(id));
        id
    }

    pub(crate) fn set_language(&mut self, node: NodeId, language: &Language) {
        if let Some(node) = self.nodes.get_mut(node.0) {
            node.language = Some(language.clone());
        }
    }

    pub(crate) fn set_alt(&mut self, node: NodeId, alt: String) {
        if let Some(node) = self.nodes.get_mut(node.0) {
            node.alt = Some(alt);
        }
    }

    /// The level a heading gets in the tree: never more than one below the heading before.
    pub(crate) fn next_level(&mut self, wanted: u8) -> u8 {
        let level = wanted.clamp(1, 6).min(self.last_level + 1);
        self.last_level = level;
        level
    }

    /// Adds a link with its node.
    pub(crate) fn link(&mut self, parent: NodeId, href: String, words: String) -> (LinkId, NodeId) {
        let node = self.add(parent, Role::Link);
        let id = LinkId(self.links.len());
        self.links.push(Link { href, words, node });
        (id, node)
    }

    fn hang(&mut self, parent: NodeId, kid: Kid) {
        if let Some(node) = self.nodes.get_mut(parent.0) {
            node.kids.push(kid);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_level_is_skipped() {
        let mut structure = Structure::new(&Language::english());
        let levels: Vec<u8> = [2, 4, 4, 1, 9].into_iter().map(|wanted| structure.next_level(wanted)).collect();
        assert_eq!(levels, [1, 2, 3, 1, 2]);
    }
}

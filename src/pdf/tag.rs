//! The structure tree, the outline and the links as objects of the file (ISO 32000-1, 14.7–14.8; PDF/UA-1).

use std::fmt::Write as _;

use lopdf::{Dictionary, Document as File, Object, ObjectId, StringFormat, dictionary};

use super::draw::Drawn;
use super::layout::LaidOut;
use super::layout::structure::{Entry, Kid, LinkId, Node, NodeId, Numbering, Role, Scope, SlotId, Structure};
use super::properties::root;

/// Tags the file, whose pages are so high.
pub(crate) fn tag(file: &mut File, laid_out: &LaidOut, drawn: &Drawn, height: f32) {
    let pages: Vec<ObjectId> = file.get_pages().values().copied().collect();
    let kept = kept(&laid_out.structure, drawn);
    let tree = file.new_object_id();
    let nodes: Vec<Option<ObjectId>> = kept.iter().map(|&kept| kept.then(|| file.new_object_id())).collect();
    let mut tagger = Tagger { file, laid_out, drawn, height, pages, nodes, tree, annotations: Vec::new() };
    tagger.links();
    tagger.elements();
    tagger.parents();
    tagger.pages();
    tagger.outline();
}

/// Text as a PDF string.
pub(crate) fn utf16_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// Text in UTF-16 with its mark.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

/// Which nodes hold anything. Cells stay even when they are empty: rows keep their columns.
fn kept(structure: &Structure, drawn: &Drawn) -> Vec<bool> {
    let mut kept = vec![false; structure.nodes.len()];
    // Children come after their parents, so that one pass from the end settles all.
    for (index, node) in structure.nodes.iter().enumerate().rev() {
        let holds = node.kids.iter().any(|kid| match kid {
            Kid::Slot(slot) => drawn.slots.get(slot.0).is_some_and(|pieces| !pieces.is_empty()),
            Kid::Node(child) => kept.get(child.0).copied().unwrap_or(false),
        });
        let cell = matches!(node.role, Role::Cell | Role::HeadCell(_));
        if let Some(kept) = kept.get_mut(index) {
            *kept = index == 0 || holds || cell;
        }
    }
    kept
}

struct Tagger<'a> {
    file: &'a mut File,
    laid_out: &'a LaidOut,
    drawn: &'a Drawn,
    /// Of every page of the file.
    height: f32,
    pages: Vec<ObjectId>,
    /// The element of every node that is kept.
    nodes: Vec<Option<ObjectId>>,
    tree: ObjectId,
    /// Page, link and object of every annotation, in the order of their parent-tree keys.
    annotations: Vec<(usize, LinkId, ObjectId)>,
}

impl Tagger<'_> {
    fn page(&self, page: usize) -> Object {
        self.pages.get(page).map_or(Object::Null, |id| Object::Reference(*id))
    }

    fn node(&self, node: NodeId) -> Option<ObjectId> {
        self.nodes.get(node.0).copied().flatten()
    }

    fn upright(&self, area: super::layout::item::Area) -> Vec<Object> {
        let height = self.height;
        let edges = [area.x, height - area.y - area.height, area.x + area.width, height - area.y];
        edges.into_iter().map(|edge| Object::Real((edge * 100.0).round() / 100.0)).collect()
    }

    /// An annotation for every line of a link, with the link's own words and address told.
    fn links(&mut self) {
        let first_key = self.pages.len();
        for (page, link, area) in &self.drawn.links {
            let Some(target) = self.laid_out.structure.links.get(link.0) else { continue };
            if self.node(target.node).is_none() {
                continue;
            }
            let contents = format!("{} ({})", target.words.trim(), target.href);
            let annotation = dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => self.upright(*area),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "StructParent" => (first_key + self.annotations.len()) as i64,
                "Contents" => utf16_string(&contents),
                "A" => dictionary! { "Type" => "Action", "S" => "URI", "URI" => Object::string_literal(uri(&target.href)) },
            };
            let id = self.file.add_object(annotation);
            self.annotations.push((*page, *link, id));
        }
    }

    fn elements(&mut self) {
        let structure = &self.laid_out.structure;
        let mut parents = vec![Some(self.tree); structure.nodes.len()];
        for (index, node) in structure.nodes.iter().enumerate() {
            for kid in &node.kids {
                if let Kid::Node(child) = kid
                    && let Some(parent) = parents.get_mut(child.0)
                {
                    *parent = self.node(NodeId(index));
                }
            }
        }
        for (index, node) in structure.nodes.iter().enumerate() {
            let (Some(id), Some(Some(parent))) = (self.node(NodeId(index)), parents.get(index)) else { continue };
            let element = self.element(NodeId(index), node, *parent);
            self.file.objects.insert(id, element.into());
        }
    }

    fn element(&self, id: NodeId, node: &Node, parent: ObjectId) -> Dictionary {
        let mut element = dictionary! { "Type" => "StructElem", "S" => node.role.name(), "P" => parent };
        let mut kids: Vec<Object> = Vec::new();
        for kid in &node.kids {
            match kid {
                Kid::Node(child) => kids.extend(self.node(*child).map(Object::Reference)),
                Kid::Slot(slot) => kids.extend(self.content(*slot)),
            }
        }
        if node.role == Role::Link {
            let own = self
                .annotations
                .iter()
                .filter(|(_, link, _)| self.laid_out.structure.links.get(link.0).is_some_and(|link| link.node == id));
            kids.extend(own.map(|(page, _, annotation)| {
                dictionary! { "Type" => "OBJR", "Pg" => self.page(*page), "Obj" => *annotation }.into()
            }));
        }
        element.set("K", kids);
        if let Some(language) = &node.language {
            element.set("Lang", Object::string_literal(language.as_str()));
        }
        if let Some(alt) = &node.alt {
            element.set("Alt", utf16_string(alt));
        }
        if node.role == Role::Note {
            element.set("ID", Object::string_literal(format!("note-{}", id.0)));
        }
        if let Some(attributes) = self.attributes(node, &mut element) {
            element.set("A", attributes);
        }
        element
    }

    fn content(&self, slot: SlotId) -> Vec<Object> {
        let pieces = self.drawn.slots.get(slot.0).map_or(&[][..], Vec::as_slice);
        pieces
            .iter()
            .map(|(page, number)| dictionary! { "Type" => "MCR", "Pg" => self.page(*page), "MCID" => *number }.into())
            .collect()
    }

    fn attributes(&self, node: &Node, element: &mut Dictionary) -> Option<Dictionary> {
        match node.role {
            Role::List(numbering) => {
                let name = match numbering {
                    Numbering::None => "None",
                    Numbering::Disc => "Disc",
                    Numbering::Decimal => "Decimal",
                };
                Some(dictionary! { "O" => "List", "ListNumbering" => name })
            }
            Role::HeadCell(scope) => {
                let name = match scope {
                    Scope::Column => "Column",
                    Scope::Row => "Row",
                };
                Some(dictionary! { "O" => "Table", "Scope" => name })
            }
            Role::Figure => {
                let place = node.kids.iter().find_map(|kid| match kid {
                    Kid::Slot(slot) => self.drawn.places.get(slot.0).copied().flatten(),
                    Kid::Node(_) => None,
                })?;
                element.set("Pg", self.page(place.0));
                Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => self.upright(place.1) })
            }
            _ => None,
        }
    }

    /// The parent tree: from every piece of content and every annotation to its element.
    fn parents(&mut self) {
        let mut numbers: Vec<Object> = Vec::new();
        for (page, slots) in self.drawn.numbers.iter().enumerate() {
            let owner = |slot: &SlotId| {
                let node = self.laid_out.structure.slots.get(slot.0)?;
                self.node(*node).map(Object::Reference)
            };
            let owners: Vec<Object> = slots.iter().map(|slot| owner(slot).unwrap_or(Object::Null)).collect();
            numbers.push((page as i64).into());
            numbers.push(owners.into());
        }
        let first_key = self.pages.len();
        for (at, (_, link, _)) in self.annotations.iter().enumerate() {
            let node = self.laid_out.structure.links.get(link.0).and_then(|link| self.node(link.node));
            numbers.push(((first_key + at) as i64).into());
            numbers.push(node.map_or(Object::Null, Object::Reference));
        }
        let next = (first_key + self.annotations.len()) as i64;
        let parents = self.file.add_object(dictionary! { "Nums" => numbers });
        let document: Vec<Object> = self.node(Structure::ROOT).map(Object::Reference).into_iter().collect();
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => document,
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        };
        self.file.objects.insert(self.tree, tree.into());
        let tree = self.tree;
        if let Some(catalog) = root(self.file).and_then(|id| self.file.get_dictionary_mut(id).ok()) {
            catalog.set("StructTreeRoot", tree);
        }
    }

    fn pages(&mut self) {
        for (number, id) in self.pages.iter().enumerate() {
            let annotations: Vec<Object> = self
                .annotations
                .iter()
                .filter(|(page, ..)| *page == number)
                .map(|(_, _, annotation)| Object::Reference(*annotation))
                .collect();
            let Ok(page) = self.file.get_dictionary_mut(*id) else { continue };
            page.set("StructParents", number as i64);
            page.set("Tabs", "S");
            if annotations.is_empty() {
                page.remove(b"Annots");
            } else {
                page.set("Annots", annotations);
            }
        }
    }

    /// The headings as an outline, nested as they are.
    fn outline(&mut self) {
        let entries: Vec<(&Entry, usize, f32)> = self
            .laid_out
            .structure
            .outline
            .iter()
            .filter_map(|entry| {
                let (page, area) = self.drawn.places.get(entry.slot.0).copied().flatten()?;
                Some((entry, page, area.y))
            })
            .collect();
        if entries.is_empty() {
            return;
        }
        let outline = self.file.new_object_id();
        let ids: Vec<ObjectId> = entries.iter().map(|_| self.file.new_object_id()).collect();
        // For every entry the one it lies under: the nearest before it of a higher level.
        let mut open: Vec<usize> = Vec::new();
        let mut parents: Vec<Option<usize>> = Vec::with_capacity(entries.len());
        for (index, (entry, ..)) in entries.iter().enumerate() {
            let above = |&at: &usize| entries.get(at).is_some_and(|(other, ..)| other.level < entry.level);
            while open.last().is_some_and(|at| !above(at)) {
                open.pop();
            }
            parents.push(open.last().copied());
            open.push(index);
        }
        let children = |of: Option<usize>| -> Vec<ObjectId> {
            let own = parents.iter().zip(&ids).filter(|(parent, _)| **parent == of);
            own.map(|(_, id)| *id).collect()
        };
        let height = self.height;
        let mut items: Vec<(ObjectId, Dictionary)> = Vec::with_capacity(entries.len());
        for (index, ((entry, page, y), id)) in entries.iter().zip(&ids).enumerate() {
            let above = parents.get(index).copied().flatten();
            let parent = above.and_then(|at| ids.get(at)).unwrap_or(&outline);
            let top = Object::Real((height - y + 8.0).min(height).round());
            let mut item = dictionary! {
                "Title" => utf16_string(&entry.words),
                "Parent" => *parent,
                "Dest" => vec![self.page(*page), "XYZ".into(), Object::Null, top, Object::Null],
            };
            let siblings = children(above);
            let at = siblings.iter().position(|sibling| sibling == id).unwrap_or(0);
            if let Some(before) = at.checked_sub(1).and_then(|before| siblings.get(before)) {
                item.set("Prev", *before);
            }
            if let Some(after) = siblings.get(at + 1) {
                item.set("Next", *after);
            }
            let inner = children(Some(index));
            if let (Some(first), Some(last)) = (inner.first(), inner.last()) {
                item.set("First", *first);
                item.set("Last", *last);
                // Closed: a reader opens what they want.
                item.set("Count", -(inner.len() as i64));
            }
            items.push((*id, item));
        }
        let top = children(None);
        if let (Some(first), Some(last)) = (top.first(), top.last()) {
            let root_of_outline =
                dictionary! { "Type" => "Outlines", "First" => *first, "Last" => *last, "Count" => top.len() as i64 };
            self.file.objects.insert(outline, root_of_outline.into());
        }
        for (id, item) in items {
            self.file.objects.insert(id, item.into());
        }
        if let Some(catalog) = root(self.file).and_then(|id| self.file.get_dictionary_mut(id).ok()) {
            catalog.set("Outlines", outline);
        }
    }
}

/// An address in ASCII, as PDF wants it: everything else percent-encoded.
fn uri(href: &str) -> String {
    let mut ascii = String::with_capacity(href.len());
    for byte in href.trim().bytes() {
        if byte.is_ascii_graphic() {
            ascii.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(ascii, "%{byte:02X}");
        }
    }
    ascii
}

//! Sanitised HTML written anew, with what makes it good to read.
//!
//! All that ends up in a page is written here: names of elements and attributes are our own constants, and every value is judged
//! and escaped. Reading the result again gives the same result.

mod attributes;
mod code;
mod directions;
mod drawings;
mod formulas;
pub(super) mod frames;
mod headings;
mod hidden;
mod late;
mod lines;
mod links;
mod media;
mod permalinks;
mod pictures;
mod places;
mod repeated;
mod sizes;
mod sources;
mod styles;
mod tables;
mod task_lists;
mod tidy;

use super::{
    Sanitised, Surroundings,
    tree::{self, Element, Node, Tree, push_attribute, push_text},
};
use crate::model::{Heading, SafeHtml};
use places::{Places, numbered};

/// The elements that `components::article_body` has words in, for links and boxes to refer to: an article's HTML has no words of the
/// interface's language in it.
const HEADING_NOTE: &str = "heading-note";
const LEAVES_NOTE: &str = "leaves-note";
const TABLE_NOTE: &str = "table-note";
const ZOOM_NOTE: &str = "zoom-note";

/// So many headings make an outline.
const OUTLINE_FROM: usize = 3;

/// Completes what a sanitiser let through.
pub(super) fn finished(clean: &str, is_cut: bool, surroundings: &Surroundings<'_>) -> Sanitised {
    let clean = tree::without_controls(clean);
    let tree = tidy::tidied(tree::read(&clean), surroundings);
    let has_title = |node: &Node<'_>| matches!(node, Node::Element(it) if it.name == "h1");
    let mut writer = Writer {
        surroundings,
        places: Places::of(&tree),
        has_right_to_left: directions::has_right_to_left(&clean),
        directions: Vec::new(),
        html: String::with_capacity(clean.len() + clean.len() / 4),
        open: Vec::new(),
        outline: Vec::new(),
        level_shift: u8::from(tree.nodes.iter().any(has_title)),
        pictures_in_lines: lines::pictures_in_lines(&tree),
        pictures: 0,
        has_picture: false,
        tables: 0,
        naming_caption: None,
        tree: &tree,
    };
    writer.write();
    let mut outline = writer.outline;
    if outline.len() < OUTLINE_FROM {
        outline.clear();
    }
    Sanitised {
        html: SafeHtml::from_sanitiser(writer.html),
        is_cut: is_cut || tree.is_cut,
        outline,
    }
}

struct Writer<'a> {
    tree: &'a Tree<'a>,
    surroundings: &'a Surroundings<'a>,
    /// What links lead to.
    places: Places,
    has_right_to_left: bool,
    /// The directions of the elements that are open, where they are not those of what is around.
    directions: Vec<directions::Span>,
    html: String,
    open: Vec<Open>,
    outline: Vec<Heading>,
    /// How much lower headings are than in the feed.
    level_shift: u8,
    /// The places of pictures with words beside them.
    pictures_in_lines: Vec<usize>,
    /// Counts pictures that can be enlarged, and tables.
    pictures: usize,
    tables: usize,
    /// The caption that names a table's box.
    naming_caption: Option<usize>,
    has_picture: bool,
}

/// An element whose end tag is still to be written.
struct Open {
    name: &'static str,
    /// What follows the end tag.
    suffix: &'static str,
    /// The place in the tree where it ends.
    end: usize,
    /// Where in the HTML it began, and where its content did.
    start: usize,
    inside: usize,
    /// What it adds to the outline.
    heading: Option<Heading>,
}

impl Writer<'_> {
    fn write(&mut self) {
        let tree = self.tree;
        let mut at = 0;
        loop {
            while let Some(open) = self.open.pop_if(|open| open.end <= at) {
                self.close(open);
            }
            at = match tree.nodes.get(at) {
                Some(Node::Text(raw)) => {
                    self.text(&tree::decoded(raw));
                    at + 1
                }
                Some(Node::Element(element)) => self.element(at, element),
                None => return,
            };
        }
    }

    fn text(&mut self, text: &str) {
        // Parsers drop a line break right behind this tag.
        let is_first = |open: &Open| open.name == "pre" && open.inside == self.html.len();
        if text.starts_with(['\n', '\r']) && self.open.last().is_some_and(is_first) {
            self.html.push('\n');
        }
        push_text(&mut self.html, text);
    }

    /// Writes an element's start; returns where to go on: behind it, or in it.
    fn element(&mut self, at: usize, element: &Element<'_>) -> usize {
        match element.name {
            "a" => self.link(at, element),
            "audio" | "video" => self.film(at, element),
            "source" | "track" => self.film_source(element),
            "img" if drawings::is_drawing(element) => self.drawing(at, element),
            "span" if drawings::is_note(element) => self.note(at, element),
            "img" => self.picture(at, element),
            "iframe" => {
                self.frame(element);
                return element.end;
            }
            "math" => return self.formula(at, element),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(at, element),
            "table" => self.table(at, element),
            "pre" => {
                self.start(at, element, &[("tabindex", "0")], None);
                self.language(element);
            }
            "code" => {
                self.start(at, element, &[], None);
                self.language(element);
            }
            "caption" => self.caption(at, element),
            "li" if self.is_task(at, element) => {
                self.start(at, element, &[("class", "bs-task")], None);
            }
            "br" | "hr" | "wbr" | "col" => self.tag(at, element, &[], None),
            _ => self.start(at, element, &[], None),
        }
        at + 1
    }

    /// Writes a start tag with the element's own attributes and some of ours, and remembers to end it. An attribute of ours goes
    /// before the element's own of that name.
    fn start(
        &mut self,
        at: usize,
        element: &Element<'_>,
        ours: &[(&str, &str)],
        id: Option<String>,
    ) {
        let start = self.html.len();
        self.tag(at, element, ours, id);
        self.open.push(Open {
            name: element.name,
            suffix: "",
            end: element.end,
            start,
            inside: self.html.len(),
            heading: None,
        });
    }

    fn tag(&mut self, at: usize, element: &Element<'_>, ours: &[(&str, &str)], id: Option<String>) {
        self.html.push('<');
        self.html.push_str(element.name);
        if let Some(id) = self.id(at).or(id) {
            push_attribute(&mut self.html, "id", &id);
        }
        for (name, value) in ours {
            push_attribute(&mut self.html, name, value);
        }
        if let Some(direction) = self.direction(at, element) {
            push_attribute(&mut self.html, "dir", direction.as_str());
        }
        for (name, raw) in &element.attributes {
            if ours.iter().all(|(our, _)| our != name) {
                self.attribute(element, name, &tree::decoded(raw));
            }
        }
        self.html.push('>');
    }

    fn close(&mut self, open: Open) {
        let content = self.html.get(open.inside..).unwrap_or_default();
        let needs_content = matches!(open.name, "p" | "h2" | "h3" | "h4" | "h5" | "h6" | "a");
        let has_id = || {
            let tag = self.html.get(open.start..open.inside);
            tag.is_some_and(|tag| tag.contains(" id=\"a-"))
        };
        if needs_content && content.trim().is_empty() && !has_id() {
            // White space may part two words.
            let space = if content.is_empty() { "" } else { " " };
            self.html.truncate(open.start);
            if open.name == "a" {
                self.html.push_str(space);
            }
            return;
        }
        self.html.push_str("</");
        self.html.push_str(open.name);
        self.html.push('>');
        self.heading_link(&open);
        self.html.push_str(open.suffix);
        self.outline.extend(open.heading);
    }

    /// Whether one of these elements is open.
    fn is_in(&self, names: &[&str]) -> bool {
        self.open.iter().any(|open| names.contains(&open.name))
    }
}

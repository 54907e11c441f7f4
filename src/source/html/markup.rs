//! Parts the markup of an answer from its words, before a parser of HTML sees either.
//!
//! A parser does as browsers do: it lets words vanish behind a `<` that begins no tag, a comment or a
//! quotation mark that never ends, and it needs time that grows with the square of the depth of nested
//! tags. So this module copies only tags that it understands, takes out the rest, and writes a `<` that
//! is no tag as a character. Correct HTML of known elements comes out as it was.

use super::elements::{Element, is_boolean_attribute, is_struck_attribute, lookup};
use super::tag::{Attribute, Tag, TagError, end_of_damaged_tag, parse_tag};
use super::words::words;

/// Real answers are nested seven deep.
const DEEPEST: usize = 64;
/// Real tags have three attributes.
const MOST_ATTRIBUTES: usize = 24;

/// An answer's HTML of known and balanced elements, and what was left out of it.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) html: String,
    /// It is nested deeper, or has more attributes, than any real answer.
    pub(super) wild: bool,
    /// The beginning of the first markup that would hide words.
    pub(super) lost: Option<String>,
    /// Words that were struck out.
    pub(super) struck: Vec<String>,
    /// The texts of pictures.
    pub(super) pictures: Vec<String>,
}

/// Reads the markup of a text in one pass.
pub(super) fn read(html: &str) -> Markup {
    let mut reader = MarkupReader::new(html);
    while let Some(at) = memchr::memchr(b'<', reader.rest.as_bytes()) {
        reader.text(at);
        reader.markup();
    }
    reader.text(reader.rest.len());
    reader.end_struck();
    reader.markup
}

/// An element that is open.
#[derive(Clone, Copy)]
struct Open<'h> {
    element: Element,
    name: &'h str,
    /// Its words were struck out.
    struck: bool,
    /// Its end tag follows somewhere.
    ends: bool,
}

struct MarkupReader<'h> {
    rest: &'h str,
    markup: Markup,
    open: Vec<Open<'h>>,
    /// How many of the open elements are struck.
    struck: usize,
    /// The struck words that are being read.
    struck_text: String,
    /// `<math>` or `<svg>` is open, whose elements are not known here.
    foreign: bool,
    /// Ends of comments and the like that do not occur in the rest.
    missing: Vec<&'static str>,
    /// Names of elements that have no end tag in the rest.
    endless: Vec<&'h str>,
}

impl<'h> MarkupReader<'h> {
    fn new(html: &'h str) -> Self {
        Self {
            rest: html,
            markup: Markup { html: String::with_capacity(html.len()), ..Markup::default() },
            open: Vec::new(),
            struck: 0,
            struck_text: String::new(),
            foreign: false,
            missing: Vec::new(),
            endless: Vec::new(),
        }
    }

    /// Takes words.
    fn text(&mut self, length: usize) {
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        self.words(text);
    }

    fn words(&mut self, text: &str) {
        if self.struck > 0 {
            self.struck_text.push_str(text);
        } else {
            self.markup.html.push_str(text);
        }
    }

    /// Takes what begins with `<`.
    fn markup(&mut self) {
        let rest = self.rest;
        match rest.as_bytes().get(1) {
            Some(byte) if byte.is_ascii_alphabetic() => self.tag(),
            Some(b'/') => self.tag(),
            Some(b'!') => self.declaration(),
            Some(b'?') if rest.starts_with("<?xml") => match rest.find('>') {
                Some(end) => self.rest = &rest[end + 1..],
                None => self.no_markup(),
            },
            Some(b'?') => self.no_markup(),
            // As a character: the tag behind it may be left out, and what follows that must not make a tag of it.
            _ => {
                self.rest = &rest[1..];
                self.words("&lt;");
            }
        }
    }

    /// A `<` that begins no tag: what follows is words.
    fn no_markup(&mut self) {
        self.hides_words();
        self.rest = &self.rest[1..];
        self.words("&lt;");
    }

    fn hides_words(&mut self) {
        const SHOWN: usize = 40;
        if self.markup.lost.is_none() {
            let shown = self.rest.chars().take(SHOWN);
            let shown = shown.map(|c| if c.is_control() { ' ' } else { c }).collect();
            self.markup.lost = Some(shown);
        }
    }

    /// `<!-- -->`, `<![CDATA[ ]]>`, and what Word writes: `<![if !vml]>`, `<!DOCTYPE html>`.
    fn declaration(&mut self) {
        let rest = self.rest;
        if rest.starts_with("<!--") {
            // `<!-->` and `<!--->` are whole comments.
            let short = ["<!-->", "<!--->"].into_iter().find(|short| rest.starts_with(short));
            match short.map(str::len).or_else(|| self.end_of(4, "-->")) {
                Some(end) => self.rest = &rest[end..],
                None => self.no_markup(),
            }
        } else if rest.starts_with("<![CDATA[") {
            match self.end_of(9, "]]>") {
                Some(end) => {
                    self.hides_words();
                    let text = rest[9..end - 3].replace('<', "&lt;");
                    self.words(&text);
                    self.rest = &rest[end..];
                }
                None => self.no_markup(),
            }
        } else {
            let lower: String = rest.chars().take(12).collect::<String>().to_ascii_lowercase();
            let is_known =
                ["<![if", "<![endif", "<!doctype"].iter().any(|begin| lower.starts_with(begin));
            match rest.find('>').filter(|_| is_known) {
                Some(end) => self.rest = &rest[end + 1..],
                None => self.no_markup(),
            }
        }
    }

    /// Where the rest goes on behind an end mark. A mark that is not there is looked for once.
    fn end_of(&mut self, from: usize, mark: &'static str) -> Option<usize> {
        if self.missing.contains(&mark) {
            return None;
        }
        let at = memchr::memmem::find(&self.rest.as_bytes()[from..], mark.as_bytes());
        if at.is_none() {
            self.missing.push(mark);
        }
        at.map(|at| from + at + mark.len())
    }

    fn tag(&mut self) {
        let rest = self.rest;
        let tag = match parse_tag(rest) {
            Ok(tag) => tag,
            Err(TagError::Empty) => {
                self.rest = &rest[3..];
                return;
            }
            Err(TagError::Damaged) => return self.damaged_tag(),
        };
        let element = lookup(tag.name);
        let prefixed = tag.name.contains([':', '-']) && !tag.name.ends_with(':');
        match element {
            Some(_) if !is_markup(&tag) => self.no_markup(),
            Some(Element::Hidden) => self.hidden(&tag),
            Some(Element::Picture) => self.picture(&tag),
            Some(element) if tag.is_end => self.end(element, &tag),
            Some(element) => self.start(element, &tag),
            None if self.foreign && is_markup(&tag) => {
                self.rest = &rest[tag.length..];
                self.words(" ");
            }
            // Elements of Word and of others have a prefix or a hyphen.
            None if prefixed && is_markup(&tag) => self.rest = &rest[tag.length..],
            None => self.no_markup(),
        }
    }

    /// A tag of a known element whose quotation mark never closes ends at its first `>`.
    fn damaged_tag(&mut self) {
        match end_of_damaged_tag(self.rest).filter(|damaged| lookup(damaged.name).is_some()) {
            Some(damaged) => {
                self.hides_words();
                self.rest = &self.rest[damaged.length..];
            }
            None => self.no_markup(),
        }
    }

    /// Scripts and styles have no words, if they end.
    fn hidden(&mut self, tag: &Tag<'h>) {
        let rest = &self.rest[tag.length..];
        if tag.is_end {
            self.rest = rest;
            return;
        }
        self.rest = match self.end_of_element(rest, tag.name) {
            Some(end) => &rest[end..],
            None => {
                self.hides_words();
                rest
            }
        };
    }

    fn picture(&mut self, tag: &Tag<'h>) {
        if !tag.is_end {
            let alt = tag.attribute("alt").map(words).unwrap_or_default();
            self.markup.pictures.push(alt.trim().to_owned());
        }
        self.rest = &self.rest[tag.length..];
    }

    fn start(&mut self, element: Element, tag: &Tag<'h>) {
        let source = &self.rest[..tag.length];
        if matches!(element, Element::Foreign | Element::Veiled) {
            self.hides_words();
        }
        self.foreign |= element == Element::Foreign;
        self.rest = &self.rest[tag.length..];
        self.markup.wild |= tag.attributes.len() > MOST_ATTRIBUTES;
        if element.is_block() {
            self.end_unclosed_struck();
            self.end_implied_struck(tag.name);
        }
        match element {
            Element::Foreign => self.words(" "),
            Element::Division | Element::Veiled => self.markup.html.push_str("<div>"),
            Element::Removed | Element::Struck => {}
            _ => self.markup.html.push_str(source),
        }
        let struck = element == Element::Struck || is_struck(&tag.attributes);
        let is_open =
            struck || !matches!(element, Element::Removed | Element::Foreign | Element::Void);
        if is_open && element != Element::Void && !self.markup.wild {
            self.struck += usize::from(struck);
            let ends = struck && self.end_tag_in(self.rest, tag.name).is_some();
            self.open.push(Open { element, name: tag.name, struck, ends });
            self.markup.wild |= self.open.len() > DEEPEST;
        }
    }

    fn end(&mut self, element: Element, tag: &Tag<'h>) {
        let source = &self.rest[..tag.length];
        self.rest = &self.rest[tag.length..];
        if element == Element::Foreign {
            self.foreign = false;
            return self.words(" ");
        }
        if element == Element::Void {
            return self.markup.html.push_str(if tag.is_named("br") { "<br>" } else { "" });
        }
        if element.is_block() {
            self.end_unclosed_struck();
        }
        let found = self.find_open(element, tag.name);
        let Some(at) = found else { return self.stray_end(element) };
        self.close(at);
        match element {
            Element::Division | Element::Veiled => self.markup.html.push_str("</div>"),
            Element::Removed | Element::Struck => {}
            _ => self.markup.html.push_str(source),
        }
    }

    /// An end tag that closes nothing parts words all the same, if it is a block's.
    fn stray_end(&mut self, element: Element) {
        let in_table = self.open.last().is_some_and(|open| open.element.is_table_frame());
        if element.is_block() && !element.is_table_part() && !in_table {
            self.markup.html.push_str("<p></p>");
        }
    }

    /// The open element that an end tag closes, as a parser finds it.
    fn find_open(&self, element: Element, name: &str) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.name.eq_ignore_ascii_case(name) {
                return Some(at);
            }
            if element.is_bounded_by(open.element, open.name, name) {
                return None;
            }
        }
        None
    }

    /// Closes an element and those in it. Emphasis goes on behind the block in which it began.
    fn close(&mut self, at: usize) {
        let is_block = self.open[at].element.is_block();
        let above = self.open.split_off(at);
        let mut in_cell = false;
        for (index, open) in above.into_iter().enumerate() {
            in_cell |= open.element == Element::Cell;
            let goes_on = open.element == Element::Emphasis || (open.struck && open.ends);
            let stays = index > 0 && goes_on && !(in_cell && is_block);
            let stays = stays || (index > 0 && !is_block);
            if stays {
                self.open.push(open);
            }
        }
        self.count_struck();
    }

    /// What is struck without an end is struck to the end of its paragraph.
    fn end_unclosed_struck(&mut self) {
        if self.struck == 0 {
            return;
        }
        self.open.retain(|open| !open.struck || open.ends);
        self.count_struck();
    }

    /// A paragraph ends where another block begins, and an entry or a cell where the next one does.
    fn end_implied_struck(&mut self, name: &str) {
        if self.struck == 0 {
            return;
        }
        let is_barrier = |open: &Open<'_>| {
            ["table", "ul", "ol"].iter().any(|barrier| open.name.eq_ignore_ascii_case(barrier))
        };
        let from = self.open.iter().rposition(is_barrier).map_or(0, |at| at + 1);
        let ends_itself = ["li", "td", "th", "tr", "dd", "dt"];
        let may_follow = ends_itself.iter().any(|known| known.eq_ignore_ascii_case(name));
        let mut at = 0;
        self.open.retain(|open| {
            let is_same = may_follow && open.name.eq_ignore_ascii_case(name);
            let ends =
                at >= from && open.struck && (open.name.eq_ignore_ascii_case("p") || is_same);
            at += 1;
            !ends
        });
        self.count_struck();
    }

    fn count_struck(&mut self) {
        self.struck = self.open.iter().filter(|open| open.struck).count();
        if self.struck == 0 {
            self.end_struck();
        }
    }

    /// Where an element that holds no markup ends.
    fn end_of_element(&mut self, rest: &str, name: &'h str) -> Option<usize> {
        let at = self.end_tag_in(rest, name)?;
        let close = rest[at..].find('>')?;
        Some(at + close + 1)
    }

    /// The next end tag of an element. One that is not there is looked for once.
    fn end_tag_in(&mut self, rest: &str, name: &'h str) -> Option<usize> {
        if self.endless.iter().any(|endless| endless.eq_ignore_ascii_case(name)) {
            return None;
        }
        let found = find_end_tag(rest, name);
        if found.is_none() {
            self.endless.push(name);
        }
        found
    }

    fn end_struck(&mut self) {
        let struck = std::mem::take(&mut self.struck_text);
        // White space behind struck words parts the words around them.
        if struck.ends_with(|c: char| c.is_ascii_whitespace()) {
            self.markup.html.push(' ');
        }
        let text = words(&struck);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.markup.struck.push(text);
        }
    }
}

/// Whether a tag has the form of one: its attributes have values, but for those that need none. `<b then
/// c>` is words.
fn is_markup(tag: &Tag<'_>) -> bool {
    let has_form = |attribute: &Attribute<'_>| {
        attribute.value.is_some() || is_boolean_attribute(attribute.name)
    };
    (tag.attributes.is_empty() || !tag.is_end) && tag.attributes.iter().all(has_form)
}

fn is_struck(attributes: &[Attribute<'_>]) -> bool {
    attributes
        .iter()
        .any(|attribute| is_struck_attribute(attribute.name, attribute.value.unwrap_or_default()))
}

/// The next end tag of an element.
fn find_end_tag(rest: &str, name: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    memchr::memmem::find_iter(bytes, b"</").find(|at| {
        let after = &bytes[at + 2..];
        let is_name =
            after.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes()));
        let next = after.get(name.len());
        is_name
            && next.is_some_and(|next| next.is_ascii_whitespace() || matches!(next, b'>' | b'/'))
    })
}

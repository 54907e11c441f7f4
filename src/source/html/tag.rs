//! One tag as it is written.

/// A tag.
#[derive(Debug)]
pub(super) struct Tag<'h> {
    pub(super) name: &'h str,
    pub(super) is_end: bool,
    pub(super) attributes: Vec<Attribute<'h>>,
    /// Its length in bytes, brackets included.
    pub(super) length: usize,
}

/// An attribute as written; its value is without quotation marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute<'h> {
    pub(super) name: &'h str,
    pub(super) value: Option<&'h str>,
}

/// Why something is no tag.
#[derive(Debug)]
pub(super) enum TagError {
    /// `</>`, which is nothing.
    Empty,
    /// It has no end, or another tag in it.
    Damaged,
}

impl Tag<'_> {
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|known| known.name.eq_ignore_ascii_case(name));
        found.and_then(|attribute| attribute.value)
    }
}

/// Reads the tag at the beginning of a text, which begins with `<`.
pub(super) fn parse_tag(text: &str) -> Result<Tag<'_>, TagError> {
    if text.starts_with("</>") {
        return Err(TagError::Empty);
    }
    let is_end = text.starts_with("</");
    let begin = if is_end { 2 } else { 1 };
    let name = &text[begin..begin + name_length(&text[begin..])];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(TagError::Damaged);
    }
    let mut rest = &text[begin + name.len()..];
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            let length = text.len() - after.len();
            return Ok(Tag { name, is_end, attributes, length });
        }
        let (attribute, after) = parse_attribute(rest).ok_or(TagError::Damaged)?;
        attributes.push(attribute);
        rest = after;
    }
}

fn name_length(text: &str) -> usize {
    text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<'))
        .unwrap_or(text.len())
}

/// An attribute and what follows it; none if the tag is damaged there.
fn parse_attribute(text: &str) -> Option<(Attribute<'_>, &str)> {
    let is_end =
        |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=' | '<' | '"' | '\'');
    let end = text.find(is_end)?;
    let (name, rest) = text.split_at(end);
    if name.is_empty() || rest.starts_with(['<', '"', '\'']) {
        return None;
    }
    let spaced = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let Some(value) = spaced.strip_prefix('=') else {
        return Some((Attribute { name, value: None }, rest));
    };
    let value = value.trim_start_matches(|c: char| c.is_ascii_whitespace());
    match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let (inside, after) = value[1..].split_once(quote)?;
            // The quotation mark of another tag would close the one of a damaged tag.
            let is_closed = !inside.contains('<')
                && after.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
            is_closed.then_some((Attribute { name, value: Some(inside) }, after))
        }
        _ => {
            let end = value.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '<'))?;
            let (inside, after) = value.split_at(end);
            (!after.starts_with('<')).then_some((Attribute { name, value: Some(inside) }, after))
        }
    }
}

/// A damaged tag that can be distinguished from words.
pub(super) struct DamagedTag<'h> {
    pub(super) name: &'h str,
    pub(super) length: usize,
}

/// Where a damaged tag ends: at the first `>`, if it has one attribute, without white space in it, and no
/// other tag begins before that.
pub(super) fn end_of_damaged_tag(text: &str) -> Option<DamagedTag<'_>> {
    let end = text[1..].find(['>', '<'])? + 1;
    let inside = text[..end].strip_prefix('<').filter(|_| text[end..].starts_with('>'))?;
    let (name, attributes) = inside.split_once(|c: char| c.is_ascii_whitespace())?;
    let (first, value) = attributes.trim().split_once('=')?;
    let is_one = !value.contains(|c: char| c.is_ascii_whitespace());
    let is_attribute = is_one
        && !first.is_empty()
        && first.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    is_attribute.then_some(DamagedTag { name, length: end + 1 })
}

//! Character and entity references. An entity stands for one character, as its file's prologue
//! declares; so no file can make much of little, and none can name another file.

use std::collections::HashMap;

use memchr::memmem;

use crate::text::characters::of_windows_1252;

/// More than any prologue declares.
const MOST: usize = 1000;

/// The entities that a prologue declares.
#[derive(Debug, Default)]
pub(super) struct Entities {
    known: HashMap<String, char>,
    /// The first name that stood for nothing known, and how many did.
    pub(super) unknown: Option<(String, usize)>,
}

impl Entities {
    /// Reads the declarations of a document type.
    pub(super) fn declare(&mut self, doctype: &str) {
        let declarations = memmem::find_iter(doctype.as_bytes(), "<!ENTITY").take(MOST);
        for at in declarations {
            if let Some((name, value)) = declaration(&doctype[at + "<!ENTITY".len()..]) {
                self.known.insert(name.to_owned(), value);
            }
        }
    }

    /// The character that a reference stands for. What is not known is counted.
    pub(super) fn resolve(&mut self, name: &str) -> Option<char> {
        let found = predefined(name).or_else(|| numeric(name)).or(self.known.get(name).copied());
        if found.is_none() {
            self.unknown.get_or_insert((name.to_owned(), 0)).1 += 1;
        }
        found
    }

    /// A text with its references resolved; one that is not known stays as it is written.
    pub(super) fn unescaped(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let end = rest.bytes().take(32).position(|byte| byte == b';');
            let resolved = end.and_then(|end| Some((end, self.resolve(&rest[1..end])?)));
            let (length, c) = resolved.map_or((1, '&'), |(end, c)| (end + 1, c));
            out.push(c);
            rest = &rest[length..];
        }
        out + rest
    }
}

/// ` pound "&#163;">`
fn declaration(text: &str) -> Option<(&str, char)> {
    let text = text.trim_start();
    let (name, rest) = text.split_once(|c: char| c.is_ascii_whitespace())?;
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = rest[1..].split(quote).next()?;
    let is_name = name.len() <= 16 && name.bytes().all(|b| b.is_ascii_alphanumeric());
    is_name.then_some(())?;
    let reference = value.strip_prefix('&').and_then(|rest| rest.strip_suffix(';'));
    let single = || value.chars().next().filter(|c| value.len() == c.len_utf8() && *c != '&');
    Some((name, reference.and_then(numeric).or_else(single)?))
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// `#163` or `#xA3`; `#146` is meant as Windows-1252. Control characters are none.
fn numeric(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    let c = char::from_u32(number.ok()?)?;
    let c = of_windows_1252(c).unwrap_or(c);
    (!c.is_control() || matches!(c, '\t' | '\n' | '\r')).then_some(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_characters_are_resolved() {
        let mut entities = Entities::default();
        entities.declare(
            "publicwhip [<!ENTITY pound  \"&#163;\" >\n<!ENTITY euro '&#x20AC;'><!ENTITY x \"é\">]",
        );
        assert_eq!(entities.unescaped("&pound;1 &euro;2 &x; &amp; &#65; &apos;"), "£1 €2 é & A '");
        assert_eq!(entities.unknown, None);
    }

    #[test]
    fn codes_of_windows_1252_are_its_characters() {
        let mut entities = Entities::default();
        assert_eq!(
            entities.unescaped("Minister&#146;s &#x80;5 &#150; &#129;"),
            "Minister’s €5 – &#129;"
        );
    }

    #[test]
    fn nothing_else_is() {
        let mut entities = Entities::default();
        entities.declare(
            "p [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">\
             <!ENTITY % d \"&#65;\"><!ENTITY e \"&#0;\"><!ENTITY f \"&#38;#38;\">",
        );
        let text = "&a; &b; &c; &d; &e; &f; &#0; & &; &no such; &\u{e9};";
        assert_eq!(entities.unescaped(text), text);
        assert_eq!(entities.unknown.map(|(name, _)| name).as_deref(), Some("a"));
    }
}

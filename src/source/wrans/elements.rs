//! The attributes of an element, with their references resolved.

use quick_xml::events::BytesStart;

use super::entities::Entities;

/// More than any element has.
const MOST: usize = 24;

/// More bytes than any name, id or address has. Questions that stand together share them, so their
/// cost is that of their length times the number of questions.
pub(super) const LONGEST_NAME: usize = 1_000;

/// The attributes of an element.
#[derive(Debug, Default)]
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// Reads them, and counts those that are too long: they are left out, as are malformed ones. The
    /// address of a link may be long; it belongs to one text.
    pub(super) fn read(element: &BytesStart<'_>, entities: &mut Entities) -> (Self, usize) {
        let mut attributes = element.attributes();
        // The check for repeated names takes the square of their number.
        let attributes = attributes.with_checks(false).filter_map(Result::ok).take(MOST);
        let read = attributes.map(|attribute| {
            let value = entities.unescaped(&attribute.value);
            (attribute.key.0.to_owned(), value)
        });
        let mut read: Vec<(String, String)> = read.collect();
        let all = read.len();
        read.retain(|(name, value)| {
            value.len() <= LONGEST_NAME || matches!(name.as_str(), "href" | "alt" | "title")
        });
        let long = all - read.len();
        (Self(read), long)
    }

    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute, without the white space around it; none if it is blank.
    pub(super) fn stated(&self, name: &str) -> Option<&str> {
        self.get(name).map(str::trim).filter(|value| !value.is_empty())
    }
}

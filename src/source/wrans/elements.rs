//! The attributes of an element, with their references resolved.

use quick_xml::events::BytesStart;

use super::entities::Entities;

/// More than any element has.
const MOST: usize = 24;

/// The attributes of an element.
#[derive(Debug, Default)]
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// Reads them; those that are malformed are none.
    pub(super) fn of(element: &BytesStart<'_>, entities: &mut Entities) -> Self {
        let mut attributes = element.attributes();
        // The check for repeated names takes the square of their number.
        let attributes = attributes.with_checks(false).filter_map(Result::ok).take(MOST);
        let read = attributes.map(|attribute| {
            let value = entities.unescaped(&attribute.value);
            (attribute.key.0.to_owned(), value)
        });
        Self(read.collect())
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

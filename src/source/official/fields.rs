//! The fields of a JSON object, read as what they should be. What is missing or null is nothing; what
//! is of another type is nothing too, and a complaint.

use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::source::decode::without_controls;

/// An object and what is wrong with its fields.
pub(super) struct Fields<'j> {
    object: &'j Map<String, Value>,

    /// Each wrong field, with what it should have been.
    pub(super) wrong: Vec<String>,
    /// How many control characters were dropped.
    pub(super) controls: usize,
}

impl<'j> Fields<'j> {
    pub(super) fn new(object: &'j Map<String, Value>) -> Self {
        Self { object, wrong: Vec::new(), controls: 0 }
    }

    /// A field, read by `as_type`.
    fn read<T>(
        &mut self,
        name: &str,
        should_be: &str,
        as_type: impl Fn(&'j Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.object.get(name).filter(|value| !value.is_null())?;
        let read = as_type(value);
        if read.is_none() {
            self.wrong.push(format!("`{name}` is not {should_be}"));
        }
        read
    }

    /// A text without the white space around it; nothing if it is blank.
    pub(super) fn text(&mut self, name: &str) -> Option<Box<str>> {
        let text = self.raw_text(name)?;
        let text = text.trim();
        (!text.is_empty()).then(|| text.into())
    }

    /// A text as it is, without control characters.
    pub(super) fn raw_text(&mut self, name: &str) -> Option<String> {
        let text = self.read(name, "a text", Value::as_str)?;
        let (text, controls) = without_controls(text.to_owned());
        self.controls += controls.map_or(0, |(_, count)| count);
        Some(text)
    }

    /// A number that may be printed as a text.
    pub(super) fn number(&mut self, name: &str) -> Option<u64> {
        self.read(name, "a number", Value::as_u64)
    }

    /// A member's number.
    pub(super) fn member_id(&mut self, name: &str) -> Option<u32> {
        self.read(name, "a number", |value| value.as_u64().and_then(|n| u32::try_from(n).ok()))
    }

    /// A number that some give as a text: `"1234"`.
    pub(super) fn numeral(&mut self, name: &str) -> Option<Box<str>> {
        let numeral = |value: &Value| match value {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let text = self.read(name, "a text", numeral)?;
        let (text, _) = without_controls(text);
        (!text.is_empty()).then(|| text.into())
    }

    /// Yes or no; nothing means no.
    pub(super) fn flag(&mut self, name: &str) -> bool {
        self.read(name, "true or false", Value::as_bool).unwrap_or_default()
    }

    /// A day. The API gives it as midnight: `2024-07-25T00:00:00`.
    pub(super) fn date(&mut self, name: &str) -> Option<Date> {
        self.read(name, "a date", |value| date(value.as_str()?))
    }

    /// The objects of a list.
    pub(super) fn list<T>(&mut self, name: &'static str, read: impl Fn(&mut Self) -> T) -> Vec<T> {
        let list = self.read(name, "a list", Value::as_array);
        let mut found = Vec::new();
        for entry in list.into_iter().flatten() {
            match entry.as_object() {
                Some(object) => found.push(self.inside(name, object, &read)),
                None => self.wrong.push(format!("`{name}` holds something that is no object")),
            }
        }
        found
    }

    /// The texts of a list.
    pub(super) fn texts(&mut self, name: &'static str) -> Vec<Box<str>> {
        let list = self.read(name, "a list", Value::as_array);
        let mut found = Vec::new();
        for entry in list.into_iter().flatten() {
            match entry.as_str().map(str::trim) {
                Some("") => {}
                Some(text) => found.push(without_controls(text.to_owned()).0.into()),
                None => self.wrong.push(format!("`{name}` holds something that is no text")),
            }
        }
        found
    }

    /// An object.
    pub(super) fn object<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&mut Self) -> T,
    ) -> Option<T> {
        let object = self.read(name, "an object", Value::as_object)?;
        Some(self.inside(name, object, &read))
    }

    fn inside<T>(
        &mut self,
        name: &'static str,
        object: &'j Map<String, Value>,
        read: &impl Fn(&mut Self) -> T,
    ) -> T {
        let mut inner = Self::new(object);
        let read = read(&mut inner);
        self.wrong.extend(inner.wrong.into_iter().map(|wrong| format!("{wrong} in `{name}`")));
        self.controls += inner.controls;
        read
    }
}

fn date(text: &str) -> Option<Date> {
    let day = text.get(..10).filter(|_| text.len() == 10 || text[10..].starts_with('T'))?;
    day.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_with_and_without_its_midnight() {
        let day = Some(jiff::civil::date(2024, 7, 25));
        assert_eq!((date("2024-07-25T00:00:00"), date("2024-07-25")), (day, day));
        for text in ["2024-02-30", "25 July 2024", "2024-07-255", "", "2024-07-2é"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn a_wrong_type_is_told_and_costs_only_itself() {
        let value: Value =
            serde_json::from_str(r#"{"a": 1, "b": ["x", 2], "c": null, "d": {"e": "f"}}"#).unwrap();
        let mut fields = Fields::new(value.as_object().unwrap());
        assert_eq!(fields.text("a"), None);
        assert_eq!(fields.texts("b"), [Box::from("x")]);
        assert_eq!(fields.date("c"), None);
        assert_eq!(fields.object("d", |member| member.flag("e")), Some(false));
        assert_eq!(
            fields.wrong,
            [
                "`a` is not a text",
                "`b` holds something that is no text",
                "`e` is not true or false in `d`"
            ]
        );
    }
}

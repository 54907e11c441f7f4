//! The fields of a JSON object, read as what they should be. What is missing or null is nothing; what
//! is of another type is nothing too, and a complaint.

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::day;
use crate::text::characters::{self, Cleaned, Converted, Damage};

/// An object and what is wrong with its fields.
pub(super) struct Fields<'j> {
    object: &'j Map<String, Value>,
    pub(super) faults: FieldFaults,
}

/// What is wrong with the fields of an object.
#[derive(Debug, Default)]
pub(super) struct FieldFaults {
    /// Each wrong field, with what it should have been.
    pub(super) wrong: Vec<String>,
    /// How many control characters were dropped.
    pub(super) controls: usize,
    /// Codes that were read as Windows-1252.
    pub(super) converted: Option<Converted>,
    /// Letters that a tool damaged before.
    pub(super) damages: Vec<Damage>,
}

impl FieldFaults {
    /// Adds the faults of another object.
    fn add(&mut self, other: Self) {
        self.wrong.extend(other.wrong);
        self.controls += other.controls;
        self.add_converted(other.converted);
        characters::add_damages(&mut self.damages, other.damages);
    }

    /// Adds codes that were read as Windows-1252.
    pub(super) fn add_converted(&mut self, converted: Option<Converted>) {
        match (&mut self.converted, converted) {
            (Some(known), Some(more)) => known.count += more.count,
            (known @ None, more) => *known = more,
            (Some(_), None) => {}
        }
    }

    /// The text without control characters; what is wrong with it is noted.
    fn cleaned(&mut self, text: &str) -> String {
        let Cleaned { text, dropped, converted, damages } = characters::cleaned(text.to_owned());
        self.controls += dropped.map_or(0, |(_, count)| count);
        self.add_converted(converted);
        characters::add_damages(&mut self.damages, damages);
        text
    }
}

impl<'j> Fields<'j> {
    pub(super) fn new(object: &'j Map<String, Value>) -> Self {
        Self { object, faults: FieldFaults::default() }
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
            self.faults.wrong.push(format!("`{name}` is not {should_be}"));
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
        Some(self.faults.cleaned(text))
    }

    /// A text as it is, or the texts of a list, one for each paragraph.
    ///
    /// # Errors
    /// It is something else, so that words may be lost.
    pub(super) fn paragraphs(&mut self, name: &str) -> Result<Vec<String>, String> {
        let Some(value) = self.object.get(name).filter(|value| !value.is_null()) else {
            return Ok(Vec::new());
        };
        let texts: Option<Vec<&str>> = match value {
            Value::String(text) => Some(vec![text]),
            Value::Array(list) => list.iter().map(Value::as_str).collect(),
            _ => None,
        };
        let texts =
            texts.ok_or_else(|| format!("its `{name}` is neither a text nor a list of texts"))?;
        Ok(texts.into_iter().map(|text| self.faults.cleaned(text)).collect())
    }

    /// A number that may be printed as a text.
    pub(super) fn number(&mut self, name: &str) -> Option<u64> {
        self.read(name, "a number", whole_number)
    }

    /// A member's number. Some tools write 0 where there is none.
    pub(super) fn member_id(&mut self, name: &str) -> Option<u32> {
        self.count(name).filter(|id| *id > 0)
    }

    /// A number that is not large.
    pub(super) fn count(&mut self, name: &str) -> Option<u32> {
        self.read(name, "a number", |value| u32::try_from(whole_number(value)?).ok())
    }

    /// A number that some give as a text: `"1234"`. Tables of numbers make it `1234.0`.
    pub(super) fn numeral(&mut self, name: &str) -> Option<Box<str>> {
        let text = self.read(name, "a text", numeral)?;
        let text = self.faults.cleaned(&text);
        let text = without_fraction(&text);
        (!text.is_empty()).then(|| text.into())
    }

    /// Yes or no; nothing means no. Tables of texts make it `"true"` or `"False"`.
    pub(super) fn flag(&mut self, name: &str) -> bool {
        self.read(name, "true or false", truth).unwrap_or_default()
    }

    /// A day. The API gives it as midnight: `2024-07-25T00:00:00`.
    pub(super) fn date(&mut self, name: &str) -> Option<Date> {
        self.read(name, "a date", |value| day::parse(value.as_str()?))
    }

    /// The objects of a list.
    pub(super) fn list<T>(&mut self, name: &'static str, read: impl Fn(&mut Self) -> T) -> Vec<T> {
        let list = self.read(name, "a list", Value::as_array);
        let mut found = Vec::new();
        for entry in list.into_iter().flatten() {
            match entry.as_object() {
                Some(object) => found.push(self.inside(name, object, &read)),
                None => {
                    let wrong = format!("`{name}` holds something that is no object");
                    self.faults.wrong.push(wrong);
                }
            }
        }
        found
    }

    /// The numbers of questions in a list, which some give as numbers.
    pub(super) fn numerals(&mut self, name: &'static str) -> Vec<Box<str>> {
        let list = self.read(name, "a list", Value::as_array);
        let mut found = Vec::new();
        for entry in list.into_iter().flatten() {
            match numeral(entry).map(|text| self.faults.cleaned(&text)) {
                Some(text) if text.is_empty() => {}
                Some(text) => found.push(without_fraction(&text).into()),
                None => {
                    self.faults.wrong.push(format!("`{name}` holds something that is no number"));
                }
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
        inner.faults.wrong.iter_mut().for_each(|wrong| wrong.push_str(&format!(" in `{name}`")));
        self.faults.add(inner.faults);
        read
    }
}

/// A question's number.
fn numeral(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => {
            Some(whole_number(value).map_or_else(|| number.to_string(), |n| n.to_string()))
        }
        _ => None,
    }
}

fn truth(value: &Value) -> Option<bool> {
    let text = || value.as_str()?.trim().to_ascii_lowercase().parse().ok();
    value.as_bool().or_else(text)
}

/// A whole number, also one that a table of numbers wrote as `74129.0`.
fn whole_number(value: &Value) -> Option<u64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    let is_whole = |number: &f64| number.fract() == 0.0 && (0.0..=LARGEST).contains(number);
    // A whole number in this range is one of `u64`.
    let of_float = || value.as_f64().filter(is_whole).map(|number| number as u64);
    value.as_u64().or_else(of_float)
}

/// `74129.0` as `74129`.
fn without_fraction(text: &str) -> &str {
    match text.split_once('.') {
        Some((whole, fraction))
            if !whole.is_empty()
                && whole.bytes().all(|byte| byte.is_ascii_digit())
                && !fraction.is_empty()
                && fraction.bytes().all(|byte| byte == b'0') =>
        {
            whole
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_however_a_table_wrote_them() {
        let value: Value = serde_json::from_str(
            r#"{"a": 74129.0, "b": "74129.00", "c": "HL12.0", "d": 7.5, "e": 4934.0, "f": -1.0}"#,
        )
        .unwrap();
        let mut fields = Fields::new(value.as_object().unwrap());
        for (name, read) in [("a", "74129"), ("b", "74129"), ("c", "HL12.0"), ("d", "7.5")] {
            assert_eq!(fields.numeral(name).as_deref(), Some(read));
        }
        assert_eq!((fields.member_id("e"), fields.number("f")), (Some(4934), None));
        assert_eq!(fields.faults.wrong, ["`f` is not a number"]);
    }

    #[test]
    fn characters_of_all_texts_are_cleaned() {
        let value: Value =
            serde_json::from_str(r#"{"a": "x\u0092s", "b": ["y\u0000", "\u0080\u00c2\u00a35"]}"#)
                .unwrap();
        let mut fields = Fields::new(value.as_object().unwrap());
        assert_eq!(fields.text("a").as_deref(), Some("x’s"));
        assert_eq!(fields.numerals("b"), [Box::from("y"), Box::from("€Â£5")]);
        let FieldFaults { controls, converted, damages, .. } = fields.faults;
        assert_eq!((controls, converted.map(|c| c.count), damages.len()), (1, Some(2), 1));
    }

    #[test]
    fn a_wrong_type_is_told_and_costs_only_itself() {
        let value: Value =
            serde_json::from_str(r#"{"a": 1, "b": ["x", 2.0, []], "c": null, "d": {"e": "f"}}"#)
                .unwrap();
        let mut fields = Fields::new(value.as_object().unwrap());
        assert_eq!(fields.text("a"), None);
        assert_eq!(fields.numerals("b"), [Box::from("x"), Box::from("2")]);
        assert_eq!(fields.date("c"), None);
        assert_eq!(fields.object("d", |member| member.flag("e")), Some(false));
        assert_eq!(
            fields.faults.wrong,
            [
                "`a` is not a text",
                "`b` holds something that is no number",
                "`e` is not true or false in `d`"
            ]
        );
    }
}

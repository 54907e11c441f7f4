//! The filters that templates have beside tera's own.

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Makes them known.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("grouped", |n: u64, _: Kwargs, _: &State<'_>| grouped(n));
    tera.register_filter("in_bytes", |n: u64, _: Kwargs, _: &State<'_>| in_bytes(n));
    tera.register_filter("json", |value: Value, _: Kwargs, _: &State<'_>| json(&value));
}

/// `1,234,567`
pub(super) fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `512 bytes`, `12 kB`, `3.4 MB`
fn in_bytes(n: u64) -> String {
    match n {
        0..1_000 => format!("{n} bytes"),
        1_000..1_000_000 => format!("{} kB", n.div_ceil(1_000)),
        _ => format!("{}.{} MB", n / 1_000_000, n % 1_000_000 / 100_000),
    }
}

/// A value for who writes a template to look at, its keys sorted.
fn json(value: &Value) -> TeraResult<String> {
    let sorted = serde_json::to_value(value);
    let written = sorted.and_then(|value| serde_json::to_string_pretty(&value));
    written.map_err(|error| Error::message(error.to_string()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn large_numbers_are_grouped() {
        let shown: Vec<_> = [0, 999, 1000, 1234567].into_iter().map(grouped).collect();
        assert_eq!(shown, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn sizes_are_shown_in_their_unit() {
        let shown: Vec<_> = [0, 999, 1_001, 3_456_789].into_iter().map(in_bytes).collect();
        assert_eq!(shown, ["0 bytes", "999 bytes", "2 kB", "3.4 MB"]);
    }

    #[test]
    fn a_value_is_shown_whole_with_what_is_missing() {
        let value = BTreeMap::from([("title", Some("A <b>")), ("asker", None)]);
        let shown = json(&Value::from_serializable(&value)).unwrap();
        assert_eq!(shown, "{\n  \"asker\": null,\n  \"title\": \"A <b>\"\n}");
    }
}

//! The form that every file of the index has: a script that hands a value to the reader.

use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

/// The content of a script: `despatch("s/3f9c2a1b/7",[...]);`. The key is the file's path below
/// `search/` without its ending, so that the reader knows a wrong file.
pub(super) fn call(key: &str, value: &impl Serialize) -> Vec<u8> {
    raw_call(key, &json(value))
}

/// The same for a value that is JavaScript already.
pub(super) fn raw_call(key: &str, value: &str) -> Vec<u8> {
    ["despatch(\"", key, "\",", value, ");\n"].concat().into_bytes()
}

/// A value as an expression of JavaScript. These characters stand only inside of strings, where an
/// escape is the same. `<` could end an inlined script; the two separators end lines in JavaScript
/// before 2019.
pub(super) fn json(value: &impl Serialize) -> String {
    // Strings, numbers and lists of them always serialise.
    let json = serde_json::to_string(value).unwrap_or_default();
    match json.contains(['<', '\u{2028}', '\u{2029}']) {
        false => json,
        true => json
            .replace('<', "\\u003c")
            .replace('\u{2028}', "\\u2028")
            .replace('\u{2029}', "\\u2029"),
    }
}

/// Ten hexadecimal digits of a content's hash.
pub(super) fn hash(bytes: &[u8]) -> String {
    digits(xxh3_64(bytes))
}

/// Ten hexadecimal digits of a hash.
pub(super) fn digits(hash: u64) -> String {
    format!("{:010x}", hash >> 24)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_end_a_script_or_a_line_is_escaped() {
        let text = String::from_utf8(call("d/ab/3", &["</script>\u{2028}\u{2029}\"\n"])).unwrap();
        let expected = r#"["\u003c/script>\u2028\u2029\"\n"]"#;
        assert_eq!(text, format!("despatch(\"d/ab/3\",{expected});\n"));
    }
}

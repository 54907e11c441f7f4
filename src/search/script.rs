//! The form that every file of the index has: a script that calls `despatchSearch`.

use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

use super::File;

/// A shard or block: one of many files, named by its place among them and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) file: File,
    /// The hash in the file's name, 10 hexadecimal digits.
    pub(super) hash: String,
}

/// A numbered script in the folder of its kind: `search/t/0-3f9c2a1b7d.js`.
pub(super) fn part(kind: &str, number: usize, value: &impl Serialize) -> Part {
    let bytes = call(kind, number, value);
    let hash = hash(&bytes);
    Part { file: File { path: format!("search/{kind}/{number}-{hash}.js"), bytes }, hash }
}

/// The content of a script that hands a value to the reader.
pub(super) fn call(kind: &str, number: usize, value: &impl Serialize) -> Vec<u8> {
    // Strings, numbers and lists of them always serialise.
    let json = serde_json::to_string(value).unwrap_or_default();
    format!("despatchSearch(\"{kind}\",{number},{});\n", for_a_script(&json)).into_bytes()
}

/// These characters stand only inside of strings, where an escape is the same. `<` could end an
/// inlined script; the two separators end lines in JavaScript before 2019.
fn for_a_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// The first 10 hexadecimal digits of the content's hash.
pub(super) fn hash(bytes: &[u8]) -> String {
    format!("{:010x}", xxh3_64(bytes) >> 24)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_end_a_script_or_a_line_is_escaped() {
        let bytes = call("d", 3, &["</script>\u{2028}\u{2029}\"\n"]);
        let text = String::from_utf8(bytes).unwrap();
        let expected = r#"["\u003c/script>\u2028\u2029\"\n"]"#;
        assert_eq!(text, format!("despatchSearch(\"d\",3,{expected});\n"));
    }

    #[test]
    fn a_name_holds_kind_number_and_hash() {
        let made = part("t", 12, &"a");
        assert_eq!(made.hash.len(), 10);
        assert_eq!(made.file.path, format!("search/t/12-{}.js", made.hash));
        assert_ne!(made.hash, part("t", 12, &"b").hash);
    }
}

//! Manifests: a line for each file, with its sum and its path.

use std::borrow::Cow;

use super::Kept;

/// What paths are encoded by: a line must not end within one.
const ENCODED: [(char, &str); 3] = [('%', "%25"), ('\n', "%0A"), ('\r', "%0D")];

/// The text of a manifest. `sha256sum -c` reads it too.
pub(super) fn text(files: &[Kept]) -> String {
    files.iter().map(|file| format!("{}  {}\n", file.sum, encoded(&file.path))).collect()
}

fn encoded(path: &str) -> Cow<'_, str> {
    match path.contains(['%', '\n', '\r']) {
        false => path.into(),
        true => {
            let with = |path: String, (c, code): &(char, &str)| path.replace(*c, code);
            ENCODED.iter().fold(path.to_owned(), with).into()
        }
    }
}

/// The path that a manifest means. Other codes than the three are no codes.
pub(super) fn decoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let is = |code: &str| rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(code));
        let (c, length) = match ENCODED.iter().find(|(_, code)| is(code)) {
            Some((c, code)) => (*c, code.len()),
            None => ('%', 1),
        };
        out.push(c);
        rest = &rest[length..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_end_a_line_is_encoded_and_comes_back() {
        for (path, code) in [
            ("data/a b.txt", "data/a b.txt"),
            ("data/100%.txt", "data/100%25.txt"),
            ("data/a\r\nb", "data/a%0D%0Ab"),
            ("data/%0A", "data/%250A"),
        ] {
            assert_eq!(encoded(path), code);
            assert_eq!(decoded(code), path);
        }
        assert_eq!(decoded("data/%0d%20%"), "data/\r%20%");
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_percent_signs_are_encoded() {
        for (path, code) in [
            ("data/a b.txt", "data/a b.txt"),
            ("data/100%.txt", "data/100%25.txt"),
            ("data/a\r\nb", "data/a%0D%0Ab"),
            ("data/%0A", "data/%250A"),
        ] {
            assert_eq!(encoded(path), code);
        }
    }
}

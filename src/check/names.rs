//! Whether every file's address can stand on every system: on Windows, macOS, memory sticks and in Git.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::files::File;
use crate::diagnostic::{Code, Diagnostic};
use crate::publish;

/// What is wrong with the addresses.
pub(super) fn check(files: &[File]) -> Vec<Diagnostic> {
    let refused = files.iter().filter_map(|file| publish::refused(&file.path));
    let refused = refused.map(|error| {
        Diagnostic::general(
            Code::UnsafeAddress,
            error.to_string(),
            "rename the file that it is made from",
        )
    });
    refused.chain(clashes(files)).collect()
}

/// Addresses that are one on some systems.
fn clashes(files: &[File]) -> Vec<Diagnostic> {
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for file in files {
        let folded: String = file.path.nfc().flat_map(char::to_lowercase).nfc().collect();
        alike.entry(folded).or_default().push(&file.path);
    }
    let clashing = alike.values().filter(|paths| paths.len() > 1);
    let tell = |paths: &Vec<&str>| {
        let names: Vec<_> = paths.iter().map(|path| format!("`{path}`")).collect();
        Diagnostic::general(
            Code::UnsafeAddress,
            format!(
                "{} differ only in capitals or in how accents are written, and are one file on \
                 Windows, on macOS and on a memory stick",
                names.join(" and ")
            ),
            "rename one of the files that they are made from",
        )
    };
    clashing.map(tell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(paths: &[&str]) -> Vec<String> {
        let file = |path: &&str| File { path: (*path).to_owned(), ..File::default() };
        let said = check(&paths.iter().map(file).collect::<Vec<_>>());
        said.into_iter().map(|d| d.message).collect()
    }

    #[test]
    fn capitals_and_the_form_of_accents_do_not_tell_files_apart() {
        let clash = said(&["a/É.html", "a/e\u{301}.html", "a/e.html", "About.html", "about.html"]);
        assert_eq!(clash.len(), 2, "{clash:?}");
        assert!(clash[1].starts_with("`About.html` and `about.html` differ"), "{clash:?}");
        assert!(said(&["a/b.html", "a/c.html"]).is_empty());
    }

    #[test]
    fn every_name_that_windows_cannot_hold_is_told() {
        let bad = said(&["a:b.html", "con.html", "good.html", "x/nul"]);
        assert_eq!(bad.len(), 3, "{bad:?}");
    }
}

//! `bagit.txt`, which makes a folder a bag.

use std::path::Path;

use super::super::DECLARATION;
use super::{general, of_file};
use crate::diagnostic::Diagnostic;

/// The version before 1.0 differs in nothing that is checked here.
const VERSIONS: [&str; 2] = ["1.0", "0.97"];

pub(super) fn check(bag: &Path) -> Result<(), Diagnostic> {
    let Ok(text) = std::fs::read_to_string(bag.join(DECLARATION)) else {
        return Err(general(
            format!("`{}` is no bag: it has no readable {DECLARATION}", bag.display()),
            "give the folder that holds bagit.txt",
        ));
    };
    let mut lines = text.lines();
    let version = lines.next().and_then(|line| line.strip_prefix("BagIt-Version: "));
    let encoding = lines.next().and_then(|line| line.strip_prefix("Tag-File-Character-Encoding: "));
    let is_known = version.is_some_and(|version| VERSIONS.contains(&version.trim()));
    let is_utf8 = encoding.is_some_and(|encoding| encoding.trim().eq_ignore_ascii_case("UTF-8"));
    match is_known && is_utf8 && lines.next().is_none() {
        true => Ok(()),
        false => Err(of_file(
            DECLARATION,
            "this is not the two lines `BagIt-Version: 1.0` and `Tag-File-Character-Encoding: UTF-8`",
            "get the bag again from where it came, or check it with the program that made it",
        )),
    }
}

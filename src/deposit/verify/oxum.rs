//! `Payload-Oxum`: size and number of the files, by which a copy that was cut short is seen.

use std::path::Path;

use super::{INFO, of_file};
use crate::deposit::info::OXUM;
use crate::diagnostic::{Code, Diagnostic, Place};

/// What is wrong with it. That a bag does not state it is no fault.
pub(super) fn check(bag: &Path, files: usize, bytes: u64) -> Option<Diagnostic> {
    let text = match std::fs::read(bag.join(INFO)) {
        Ok(text) => String::from_utf8(text),
        Err(_) => return None,
    };
    let Ok(text) = text else {
        return Some(of_file(INFO, "this is not UTF-8", "get the bag again from where it came"));
    };
    let stated = text.lines().zip(1..).find_map(|(line, number)| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case(OXUM).then_some((number, line, value.trim()))
    });
    let (number, line, value) = stated?;
    let there = format!("{bytes}.{files}");
    (value != there).then(|| {
        Diagnostic::at(
            Code::BrokenBag,
            Place::line(INFO, number, line),
            format!("data/ holds {files} files of {bytes} bytes together, which is `{there}`"),
            "files were lost, added or cut short: get the bag again from where it came",
        )
    })
}

//! A manifest's lines, each held against the file that it names.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use ring::digest::{SHA256, SHA512};

use super::{Files, PAYLOAD, of_file};
use crate::deposit::manifest::decoded;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::summed::Summed;

const AGAIN: &str = "get the bag again from where it came";

/// How a manifest sums up files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Sha256,
    Sha512,
    /// One that proves too little (MD5, SHA-1), or is not known.
    Other,
}

/// A manifest.
pub(super) struct Manifest {
    name: String,
    pub(super) kind: Kind,
    entries: Vec<Entry>,
    paths: HashMap<String, u32>,
}

/// A line that can be read.
struct Entry {
    number: u32,
    text: String,
    sum: String,
    path: String,
}

impl Kind {
    fn of(algorithm: &str) -> Self {
        match algorithm {
            "sha256" => Self::Sha256,
            "sha512" => Self::Sha512,
            _ => Self::Other,
        }
    }

    /// Whether files can be checked by it.
    pub(super) fn is_known(self) -> bool {
        self != Self::Other
    }

    fn sum(self, file: &Path) -> io::Result<Option<String>> {
        let file = File::open(file)?;
        Ok(match self {
            Self::Sha256 => Some(Summed::by(&SHA256, file).whole()?.0),
            Self::Sha512 => Some(Summed::by(&SHA512, file).whole()?.0),
            Self::Other => None,
        })
    }
}

impl Manifest {
    /// Reads a manifest of what is in `data/`, or of what is not.
    pub(super) fn read(
        bag: &Path,
        name: &str,
        algorithm: &str,
        of_payload: bool,
        wrong: &mut Vec<Diagnostic>,
    ) -> Self {
        let (entries, paths) = (Vec::new(), HashMap::new());
        let mut manifest =
            Self { name: name.to_owned(), kind: Kind::of(algorithm), entries, paths };
        match std::fs::read(bag.join(name)).map(String::from_utf8) {
            Ok(Ok(text)) => manifest.take(&text, of_payload, wrong),
            Ok(Err(_)) => wrong.push(of_file(name, "this is not UTF-8", AGAIN)),
            Err(error) => wrong.push(of_file(name, format!("this cannot be read: {error}"), AGAIN)),
        }
        manifest
    }

    fn take(&mut self, text: &str, of_payload: bool, wrong: &mut Vec<Diagnostic>) {
        let lines = crate::source::lines::split(text).zip(1..);
        for (line, number) in lines.filter(|(line, _)| !line.trim().is_empty()) {
            let taken = entry(line, number, of_payload).and_then(|entry| {
                match self.paths.insert(entry.path.clone(), number) {
                    Some(before) => Err(format!("this file stands in line {before} already")),
                    None => Ok(entry),
                }
            });
            match taken {
                Ok(entry) => self.entries.push(entry),
                Err(why) => {
                    let place = Place::line(&self.name, number, line);
                    wrong.push(Diagnostic::at(Code::BrokenBag, place, why, AGAIN));
                }
            }
        }
    }

    /// How many files it lists.
    pub(super) fn count(&self) -> usize {
        self.entries.len()
    }

    /// Each file that it lists is there, and as it was.
    pub(super) fn check(&self, bag: &Path, files: &Files, wrong: &mut Vec<Diagnostic>) {
        let check = |entry: &Entry| {
            let why = self.fault(bag, files, entry)?;
            let place = Place::line(&self.name, entry.number, &entry.text);
            Some(Diagnostic::at(Code::BrokenBag, place, why, AGAIN))
        };
        wrong.par_extend(self.entries.par_iter().filter_map(check));
    }

    fn fault(&self, bag: &Path, files: &Files, entry: &Entry) -> Option<String> {
        if !files.holds(&entry.path) {
            return Some(format!("`{}` is missing", entry.path));
        }
        match self.kind.sum(&bag.join(&entry.path)) {
            Err(error) => Some(format!("`{}` cannot be read: {error}", entry.path)),
            Ok(Some(sum)) if !sum.eq_ignore_ascii_case(&entry.sum) => {
                Some(format!("`{}` was changed: its sum is {sum}", entry.path))
            }
            Ok(_) => None,
        }
    }

    /// Everything in `data/` is listed.
    pub(super) fn lists_all(&self, files: &Files, wrong: &mut Vec<Diagnostic>) {
        let payload = files.names().filter(|path| path.starts_with(PAYLOAD));
        let unlisted = payload.filter(|path| !self.paths.contains_key(*path));
        wrong.extend(unlisted.map(|path| {
            let why = format!("this file is not in {}, so it is no part of the bag", self.name);
            of_file(path, why, "take it out of data/, or get the bag again from where it came")
        }));
    }

    /// Every manifest of `data/` is listed, so that none was made anew for other files.
    pub(super) fn lists_manifests(&self, payload: &[Self], wrong: &mut Vec<Diagnostic>) {
        let unlisted = payload.iter().filter(|manifest| !self.paths.contains_key(&manifest.name));
        wrong.extend(unlisted.map(|manifest| {
            of_file(&self.name, format!("this does not list {}", manifest.name), AGAIN)
        }));
    }
}

fn entry(line: &str, number: u32, of_payload: bool) -> Result<Entry, String> {
    let Some((sum, path)) = line.split_once([' ', '\t']) else {
        return Err("this line is not a sum and a path".to_owned());
    };
    if sum.is_empty() || !sum.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err("this line does not begin with a sum in hexadecimal".to_owned());
    }
    let path = decoded(path.trim_start_matches([' ', '\t']));
    if leads_out(&path) {
        return Err(format!("`{path}` leads out of the bag, and is not looked at"));
    }
    match (path.starts_with(PAYLOAD), of_payload) {
        (false, true) => Err(format!("`{path}` is not in data/, of which this is the manifest")),
        (true, false) => Err(format!("`{path}` is in data/, which has a manifest of its own")),
        _ => {
            let (text, sum) = (line.to_owned(), sum.to_owned());
            Ok(Entry { number, text, sum, path })
        }
    }
}

/// Also on systems where a path may look otherwise than here.
fn leads_out(path: &str) -> bool {
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    let parts = || path.split(['/', '\\']);
    path.starts_with(['/', '\\', '~'])
        || has_drive
        || parts().any(|part| part == "..")
        || path.split('/').any(|part| part.is_empty() || part == ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_lead_out_are_refused() {
        for path in
            ["../a", "data/../../a", "/etc/passwd", "~/a", "c:/a", "data\\..\\..\\a", "\\\\a"]
        {
            let line = format!("00  {path}");
            let fault = [true, false].map(|of_payload| entry(&line, 1, of_payload).err());
            assert!(fault.iter().flatten().count() == 2, "{path}");
            assert!(leads_out(path), "{path}");
        }
        for path in ["data/a..b", "data/..a/b", "data/~a", "data/a\\b", "data/a:b"] {
            assert!(!leads_out(path), "{path}");
        }
    }

    #[test]
    fn a_line_is_a_sum_white_space_and_a_path() {
        let read = entry("Ab0 \t data/a%0Ab c", 3, true).ok().map(|entry| (entry.sum, entry.path));
        assert_eq!(read, Some(("Ab0".to_owned(), "data/a\nb c".to_owned())));
        for bad in ["data/a", "xyz  data/a", "  data/a", "00  a", "00 data//a"] {
            assert!(entry(bad, 1, true).is_err(), "{bad}");
        }
    }
}

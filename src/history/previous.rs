//! The data that was published last, from which replaced texts are taken.

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

use crate::diagnostic::{Code, Diagnostic, Place};

/// Where the data may be: in a folder that was published, or in its folder of data.
const FOLDERS: [&str; 2] = ["data", ""];

/// The file that names the parts of a large archive.
const PARTS: &str = "parts.txt";

/// What the data are called. Of several, the first was there before the others: a build that was killed
/// may have begun to write those.
const NAMES: [&str; 3] = ["archive.ndjson", "archive.ndjson.gz", PARTS];

/// The last published data, to be read line by line.
pub struct Previous {
    /// The file as people are shown it.
    pub name: String,
    /// Its text.
    pub lines: Box<dyn BufRead>,
}

/// No line is longer than this, in bytes: a small packed file may hold one that fills the memory.
const LONGEST: u64 = 16 * 1024 * 1024;

impl Previous {
    /// Its next line; none at the end.
    ///
    /// # Errors
    /// It cannot be read, is not UTF-8, or is too long. Nothing behind such a line can be read.
    pub fn next_line(&mut self) -> Option<io::Result<String>> {
        let mut bytes = Vec::new();
        match self.lines.by_ref().take(LONGEST + 1).read_until(b'\n', &mut bytes) {
            Ok(0) => None,
            Ok(_) if bytes.len() as u64 > LONGEST => {
                Some(Err(invalid(format!("it is longer than {LONGEST} bytes"))))
            }
            Ok(_) => {
                let text = String::from_utf8(bytes).map_err(|error| invalid(error.to_string()));
                Some(text.map(|text| text.trim_end_matches(['\r', '\n']).to_owned()))
            }
            Err(error) => Some(Err(error)),
        }
    }
}

fn invalid(why: String) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, why)
}

/// Opens what the user names, which must be there, else what the output folder holds, if anything.
///
/// # Errors
/// What the user names is not there, or a file cannot be opened.
pub fn open(named: Option<&Path>, output: &Path) -> Result<Option<Previous>, Diagnostic> {
    let found = match named {
        Some(path) if path.is_dir() => in_folder(path),
        Some(path) => Some(path.to_owned()),
        None => in_folder(output),
    };
    match (found, named) {
        (Some(path), _) if path.ends_with(PARTS) => all_parts(&path).map(Some),
        (Some(path), _) => {
            Ok(Some(Previous { name: path.display().to_string(), lines: opened(&path)? }))
        }
        (None, Some(folder)) => Err(missing(folder)),
        (None, None) => Ok(None),
    }
}

/// Whether a later build takes earlier texts from the file of a site with this path, so that it must
/// never be half written.
pub fn is_source(path: &str) -> bool {
    path.strip_prefix("data/").is_some_and(|name| NAMES.contains(&name) || is_part(name))
}

fn in_folder(folder: &Path) -> Option<PathBuf> {
    let folders = FOLDERS.iter().map(|below| folder.join(below));
    let names = |folder: PathBuf| NAMES.map(|name| folder.join(name));
    folders.flat_map(names).find(|path| path.is_file())
}

/// The parts one after the other. Each that is named must be there.
fn all_parts(list: &Path) -> Result<Previous, Diagnostic> {
    let text = std::fs::read_to_string(list).map_err(|error| unreadable(list, &error))?;
    let names = text.lines().filter(|name| is_part(name));
    let parts = names.map(|name| opened(&list.with_file_name(name)));
    let none: Box<dyn BufRead> = Box::new(io::empty());
    let join = |all: Box<dyn BufRead>, part: Result<Box<dyn BufRead>, Diagnostic>| {
        Ok(Box::new(all.chain(part?)) as Box<dyn BufRead>)
    };
    let lines = parts.into_iter().try_fold(none, join)?;
    Ok(Previous { name: list.display().to_string(), lines })
}

/// Whether a line of the list names a part with lines of JSON. Anything else could point outside the folder.
fn is_part(name: &str) -> bool {
    let year = name.strip_prefix("archive-").and_then(|rest| rest.strip_suffix(".ndjson.gz"));
    year.is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn opened(path: &Path) -> Result<Box<dyn BufRead>, Diagnostic> {
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => missing(path),
        _ => unreadable(path, &error),
    })?;
    let is_packed = path.extension().is_some_and(|ending| ending == "gz");
    Ok(match is_packed {
        true => Box::new(BufReader::new(MultiGzDecoder::new(file))),
        false => Box::new(BufReader::with_capacity(1 << 18, file)),
    })
}

fn missing(path: &Path) -> Diagnostic {
    Diagnostic::at(
        Code::MissingPrevious,
        Place::file(&path.display().to_string()),
        "there is no published data here",
        "give --previous the folder of the site as last published, or its data/archive.ndjson.gz; \
         without --previous the output folder is looked at",
    )
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::at(
        Code::Unreadable,
        Place::file(&path.display().to_string()),
        format!("the data that was published last cannot be read: {error}"),
        "check that you may read it",
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to read")]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn text(previous: Option<Previous>) -> String {
        let mut previous = previous.unwrap();
        let lines = std::iter::from_fn(|| previous.next_line()).map(Result::unwrap);
        lines.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_line_that_would_fill_the_memory_is_refused() {
        let site = tempfile::tempdir().unwrap();
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(b"a\n").unwrap();
        packed.write_all(&vec![b' '; 17 << 20]).unwrap();
        std::fs::write(site.path().join("archive.ndjson.gz"), packed.finish().unwrap()).unwrap();
        let mut previous = open(None, site.path()).unwrap().unwrap();
        assert_eq!(previous.next_line().unwrap().unwrap(), "a");
        let error = previous.next_line().unwrap().unwrap_err();
        assert!(error.to_string().contains("longer than 16777216 bytes"), "{error}");
    }

    #[test]
    fn data_is_found_in_a_folder_plain_or_packed() {
        let site = tempfile::tempdir().unwrap();
        let data = site.path().join("data");
        assert!(open(None, site.path()).unwrap().is_none());
        std::fs::create_dir(&data).unwrap();
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(b"a\nb\n").unwrap();
        std::fs::write(data.join("archive.ndjson.gz"), packed.finish().unwrap()).unwrap();
        assert_eq!(text(open(None, site.path()).unwrap()), "a|b");
        assert_eq!(text(open(Some(&data), Path::new("none")).unwrap()), "a|b");
        std::fs::write(data.join("archive.ndjson"), "c").unwrap();
        assert_eq!(text(open(Some(site.path()), Path::new("none")).unwrap()), "c");
    }

    #[test]
    fn parts_are_read_one_after_the_other_and_each_must_be_there() {
        let site = tempfile::tempdir().unwrap();
        let data = site.path().join("data");
        std::fs::create_dir(&data).unwrap();
        let list = "archive-2025.ndjson.gz\narchive-undated.ndjson.gz\narchive-2025.csv.gz\n";
        std::fs::write(data.join("parts.txt"), format!("{list}../archive-x.ndjson.gz\n")).unwrap();
        for (name, lines) in [("2025", "a\nb\n"), ("undated", "c\n")] {
            let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
            packed.write_all(lines.as_bytes()).unwrap();
            let path = data.join(format!("archive-{name}.ndjson.gz"));
            std::fs::write(path, packed.finish().unwrap()).unwrap();
        }
        assert_eq!(text(open(None, site.path()).unwrap()), "a|b|c");
        std::fs::remove_file(data.join("archive-2025.ndjson.gz")).unwrap();
        assert_eq!(open(None, site.path()).err().unwrap().code, Code::MissingPrevious);
        for path in ["data/parts.txt", "data/archive.ndjson.gz", "data/archive-2025.ndjson.gz"] {
            assert!(is_source(path), "{path}");
        }
        assert!(!is_source("data/archive.csv.gz") && !is_source("archive.ndjson"));
    }

    #[test]
    fn what_is_named_must_be_there() {
        let empty = tempfile::tempdir().unwrap();
        for path in [empty.path().to_owned(), empty.path().join("a.ndjson")] {
            let error = open(Some(&path), empty.path()).err().unwrap();
            assert_eq!(error.code, Code::MissingPrevious);
        }
    }
}

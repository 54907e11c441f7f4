//! Reading the small files of settings in the site's root.
//!
//! Not for transcripts: those come in many encodings, and have a reader of their own.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::characters;

/// The text of a file in the site's root, or nothing if there is no such file.
///
/// # Errors
/// [`Code::Unreadable`] if the file is there but cannot be read, or is not UTF-8.
pub(crate) fn read(root: &Path, file: &str) -> Result<Option<String>, Diagnostic> {
    match bytes(&root.join(file)) {
        Ok(bytes) => decode(&bytes, file).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let message = format!("`{file}` cannot be read: {error}");
            let remedy = "see that it is a file, and that you are allowed to read it";
            Err(Diagnostic::at(Code::Unreadable, Place::file(file), message, remedy))
        }
    }
}

/// The bytes of a file. A pipe or a socket would be waited for.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    match fs::metadata(path)?.is_file() {
        true => fs::read(path),
        false => Err(io::Error::new(ErrorKind::InvalidInput, "it is not a file")),
    }
}

fn decode(bytes: &[u8], file: &str) -> Result<String, Diagnostic> {
    let text = std::str::from_utf8(bytes).map(characters::with_windows_1252);
    text.map_err(|error| {
        // Up to the bad byte the lossy text is the same, so the offset holds in it.
        let text = String::from_utf8_lossy(bytes);
        let place = Place::offset(file, &text, error.valid_up_to(), 1);
        let message = format!("`{file}` is not UTF-8 from here on");
        Diagnostic::at(Code::Unreadable, place, message, "save the file in the encoding UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_nothing() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(read(root.path(), "a.toml"), Ok(None));
    }

    #[test]
    fn a_folder_in_its_place_is_an_error_and_not_a_missing_file() {
        let root = tempfile::tempdir().unwrap();
        let here = root.path().file_name().unwrap().to_str().unwrap();
        let found = read(root.path().parent().unwrap(), here).unwrap_err();
        assert_eq!(found.code, Code::Unreadable);
        assert_eq!(found.file(), Some(here));
    }

    #[test]
    fn codes_of_windows_1252_are_its_characters() {
        let text = "name = 'O\u{92}Brien'";
        assert_eq!(decode(text.as_bytes(), "people.toml"), Ok("name = 'O’Brien'".to_owned()));
    }

    #[test]
    fn a_byte_that_is_not_utf8_is_shown_with_its_line_and_column() {
        let found = decode(b"a = 'b'\nc = 'Si\xe2n'\n", "a.toml").unwrap_err();
        let place = found.place.unwrap();
        assert_eq!((found.code, place.line, place.column), (Code::Unreadable, 2, 8));
    }
}

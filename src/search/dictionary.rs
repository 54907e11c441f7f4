//! Keys in order with what belongs to each, cut into files of about one size.
//!
//! A file is one flat list: a key, its value, the next key. A key is written as how many UTF-16
//! units it shares with the key before (one capital, `A` for none), and the rest of it. The reader
//! finds the file that can hold a key by the boundaries in the [`Directory`]; files are put into
//! groups, each in a folder named by its content, so that no name ever has two contents.
//!
//! The boundaries of stems stand in the manifest, which every search loads. So a file is closed
//! not where it is full but where, in its second half, the boundary is shortest: there can be
//! almost twice as many files for as many bytes of boundaries, and a search loads half as much.

use serde::Serialize;
use xxhash_rust::xxh3::Xxh3Default;

use super::{File, script};

/// How many files stand in a group.
const PER_GROUP: usize = 256;

/// What a key shares with the one before it is told by one capital.
const MOST_SHARED: usize = 25;

/// The files of one kind, and how they are found.
#[derive(Debug)]
pub(super) struct Dictionary {
    pub(super) directory: Directory,
    pub(super) files: Vec<File>,
}

/// What the reader must know to find a key's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Directory {
    /// The boundary of every file: no key in it is less.
    keys: String,
    per: usize,
    groups: Vec<String>,
}

/// Fills files with entries.
pub(super) struct Writer {
    kind: char,
    /// The first document of the segment: no two segments share a folder.
    first: u32,
    limit: usize,
    /// The contents of the finished files.
    files: Vec<String>,
    bounds: Vec<String>,
    /// The key before the entries that wait.
    last: String,
    /// Keys and values that stand in no file yet.
    waiting: Vec<(String, String)>,
    /// The bytes of those.
    size: usize,
}

impl Writer {
    /// A writer of one kind of files of at most `limit` bytes, or more where one entry needs more.
    pub(super) fn new(kind: char, first: u32, limit: usize) -> Self {
        let (files, bounds, waiting) = (Vec::new(), Vec::new(), Vec::new());
        Self { kind, first, limit, files, bounds, last: String::new(), waiting, size: 0 }
    }

    /// Adds an entry, whose key is greater than those before; its value is JavaScript.
    pub(super) fn add(&mut self, key: String, value: String) {
        while self.size > 0 && self.size + key.len() + value.len() > self.limit {
            self.close(self.cheapest_end(&key));
        }
        self.size += key.len() + value.len();
        self.waiting.push((key, value));
    }

    /// After how many of the entries that wait, with this key to follow, a file is to end: in its
    /// second half, and so that the next boundary adds least to the one of this file.
    fn cheapest_end(&self, next: &str) -> usize {
        let bound = boundary(&self.last, &self.waiting[0].0);
        let keys = self.waiting.iter().map(|(key, _)| key.as_str()).chain([next]);
        let (mut size, mut best) = (0, (usize::MAX, self.waiting.len()));
        for (at, ((key, value), next)) in self.waiting.iter().zip(keys.skip(1)).enumerate() {
            size += key.len() + value.len();
            let end = boundary(key, next);
            let cost = end.len() - shared(bound, end).1;
            if size * 2 >= self.limit && cost <= best.0 {
                best = (cost, at + 1);
            }
        }
        best.1
    }

    /// Makes a file of so many of the entries that wait.
    fn close(&mut self, count: usize) {
        let mut file = "[".to_owned();
        let mut before = String::new();
        self.bounds.push(boundary(&self.last, &self.waiting[0].0).to_owned());
        for (key, value) in self.waiting.drain(..count) {
            if file.len() > 1 {
                file.push(',');
            }
            file.push_str(&script::json(&coded(&before, &key)));
            file.push(',');
            file.push_str(&value);
            self.size -= key.len() + value.len();
            before = key;
        }
        file.push(']');
        // All files are kept until they are published, so none is larger than it must be.
        file.shrink_to_fit();
        self.files.push(file);
        self.last = before;
    }

    /// All entries are written.
    pub(super) fn finish(mut self) -> Dictionary {
        if !self.waiting.is_empty() {
            self.close(self.waiting.len());
        }
        let chunks = self.files.chunks(PER_GROUP);
        let groups: Vec<_> = chunks.map(|files| group(files, self.first)).collect();
        let path = |at: usize| format!("{}/{}/{at}", self.kind, groups[at / PER_GROUP]);
        let files = self.files.into_iter().enumerate();
        let files = files.map(|(at, value)| File::raw(&path(at), &value)).collect();
        let directory = Directory { keys: front_coded(&self.bounds), per: PER_GROUP, groups };
        Dictionary { directory, files }
    }
}

fn group(files: &[String], first: u32) -> String {
    let mut hash = Xxh3Default::new();
    hash.update(&first.to_le_bytes());
    for file in files {
        hash.update(file.as_bytes());
    }
    script::digits(hash.digest())
}

/// Keys one behind the other, each as what it shares with the one before and the rest.
pub(super) fn front_coded<K: AsRef<str>>(keys: &[K]) -> String {
    let before = std::iter::once("").chain(keys.iter().map(AsRef::as_ref));
    before.zip(keys).map(|(before, key)| coded(before, key.as_ref())).collect()
}

/// The shortest beginning of a key that is greater than the key before it; nothing for the first.
fn boundary<'k>(before: &str, key: &'k str) -> &'k str {
    if before.is_empty() {
        return "";
    }
    let same: usize = before
        .chars()
        .zip(key.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let next = key[same..].chars().next().map_or(0, char::len_utf8);
    &key[..same + next]
}

/// A form of a key, as what it shares with the key and the rest.
pub(super) fn coded_after(key: &str, form: &str) -> String {
    coded(key, form)
}

fn coded(before: &str, key: &str) -> String {
    let (units, bytes) = shared(before, key);
    let mut code = String::with_capacity(1 + key.len() - bytes);
    code.push(char::from(b'A' + units as u8));
    code.push_str(&key[bytes..]);
    code
}

/// What a key shares with the one before it, in UTF-16 units and in bytes.
fn shared(before: &str, key: &str) -> (usize, usize) {
    let (mut units, mut bytes) = (0, 0);
    for (a, b) in before.chars().zip(key.chars()) {
        if a != b || units + a.len_utf16() > MOST_SHARED {
            break;
        }
        units += a.len_utf16();
        bytes += a.len_utf8();
    }
    (units, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(keys: &[&str], limit: usize) -> Dictionary {
        let mut writer = Writer::new('s', 0, limit);
        keys.iter().for_each(|key| writer.add((*key).to_owned(), "1".to_owned()));
        writer.finish()
    }

    fn contents(dictionary: &Dictionary) -> Vec<String> {
        let text = |file: &File| String::from_utf8(file.bytes.clone()).unwrap();
        dictionary.files.iter().map(text).collect()
    }

    #[test]
    fn keys_share_their_beginning_with_the_key_before() {
        let made = written(&["home", "homes", "𐐨b", "𐐨c"], 99);
        let group = &made.directory.groups[0];
        let expected =
            format!("despatch(\"s/{group}/0\",[\"Ahome\",1,\"Es\",1,\"A𐐨b\",1,\"Cc\",1]);\n");
        assert_eq!(contents(&made), [expected]);
    }

    #[test]
    fn a_shared_beginning_beyond_one_digit_is_written_again() {
        let long = "a".repeat(38);
        assert_eq!(coded(&long, &format!("{long}b")), "Zaaaaaaaaaaaaab");
    }

    #[test]
    fn a_full_file_is_closed_and_the_next_starts_afresh() {
        let made = written(&["home", "homes", "homework"], 16);
        assert!(contents(&made)[1].ends_with("/1\",[\"Ahomework\",1]);\n"));
        assert_eq!(made.directory.keys, "AAhomew");
    }

    #[test]
    fn a_file_ends_in_its_second_half_where_the_boundary_is_shortest() {
        let keys = ["aa", "ab", "acd", "ace", "ba", "bcd", "bce", "bcf"];
        assert_eq!(written(&keys, 22).directory.keys, "AAb");
    }

    #[test]
    fn an_entry_too_large_for_any_file_has_its_own() {
        assert_eq!(written(&["home", "homes", "homework"], 1).files.len(), 3);
    }

    #[test]
    fn what_changes_is_in_a_folder_of_another_name() {
        let keys: Vec<String> = (100..400).map(|n| format!("k{n}")).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let (all, fewer) = (written(&keys, 1), written(&keys[..299], 1));
        assert_eq!(all.directory.groups.len(), 2);
        assert_eq!(all.directory.groups[0], fewer.directory.groups[0]);
        assert_ne!(all.directory.groups[1], fewer.directory.groups[1]);
    }

    #[test]
    fn without_entries_there_is_no_file() {
        let made = written(&[], 9);
        assert_eq!((made.directory.keys.as_str(), made.files.len()), ("", 0));
    }
}

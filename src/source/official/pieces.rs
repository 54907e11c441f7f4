//! Parts a stream of JSON into records without reading it as one tree.
//!
//! It knows five shapes: a list in an envelope (`{"results": [...]}`), a bare list, a list of either of
//! these, single objects one after the other, and one a line. It only counts brackets; what is between
//! them is for a parser to judge, so that one damaged record costs no other. Every byte is taken once:
//! a bracket that closes nothing is a damaged record of its own.

use std::io::{self, BufRead};

/// More than any record has, in bytes: what is longer is not kept in memory.
const LONGEST: usize = 4 * 1024 * 1024;
/// Lists may be nested so deep: `jq -s` makes one list of several.
const DEEPEST_LIST: usize = 2;
/// The name under which an envelope has its list.
const LIST: &[u8] = b"results";

/// A record as it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'p> {
    /// Its bytes.
    pub(super) bytes: &'p [u8],
    /// The line on which it begins, from 1.
    pub(super) first_line: u32,
    /// The line on which it ends.
    pub(super) last_line: u32,
    /// Why it is not whole.
    pub(super) fault: Option<Fault>,
}

/// Why a record is not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It ends in the middle.
    Cut,
    /// It is longer than any record.
    TooLong,
}

/// Reads a stream to its end and gives each record to `then`. True if the stream ended where it may:
/// outside of records and lists.
///
/// `one_a_line` says that each line is a record, so that a line that was cut costs only itself.
pub(super) fn each(
    mut stream: impl BufRead,
    one_a_line: bool,
    mut then: impl FnMut(Piece<'_>),
) -> io::Result<bool> {
    let mut parting = Parting::new(one_a_line);
    loop {
        let bytes = match stream.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => {
                parting.end(&mut then);
                return Err(error);
            }
        };
        if bytes.is_empty() {
            return Ok(parting.end(&mut then));
        }
        bytes.iter().for_each(|byte| parting.byte(*byte, &mut then));
        let count = bytes.len();
        stream.consume(count);
    }
}

/// What is around the current record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Nothing,
    List,
    /// A list in an envelope.
    Envelope,
    /// The rest of an envelope, after its list.
    Tail,
}

struct Parting {
    one_a_line: bool,
    around: Around,
    /// How many bare lists are open.
    lists: usize,
    record: Vec<u8>,
    too_long: bool,
    /// How many brackets are open; 0 between records.
    depth: usize,
    in_string: bool,
    escaped: bool,
    /// A record that is neither object nor list: it ends where its word does.
    in_word: bool,
    /// Where the last string of an object's own level begins and ends.
    key: (usize, usize),
    line: u32,
    first_line: u32,
}

impl Parting {
    fn new(one_a_line: bool) -> Self {
        Self {
            one_a_line,
            around: Around::Nothing,
            lists: 0,
            record: Vec::new(),
            too_long: false,
            depth: 0,
            in_string: false,
            escaped: false,
            in_word: false,
            key: (0, 0),
            line: 1,
            first_line: 1,
        }
    }

    fn byte(&mut self, byte: u8, then: &mut impl FnMut(Piece<'_>)) {
        if self.is_within() {
            self.within(byte, then);
        } else {
            self.between(byte, then);
        }
        self.line = self.line.saturating_add(u32::from(byte == b'\n'));
    }

    fn is_within(&self) -> bool {
        self.depth > 0 || self.in_string || self.in_word
    }

    fn between(&mut self, byte: u8, then: &mut impl FnMut(Piece<'_>)) {
        match (byte, self.around) {
            (b' ' | b'\t' | b'\r' | b'\n' | b',', _) => {}
            (b'[', Around::Nothing | Around::List) if self.lists < DEEPEST_LIST => {
                self.lists += 1;
                self.around = Around::List;
            }
            (b']', Around::List) => {
                self.lists = self.lists.saturating_sub(1);
                self.around = self.outside();
            }
            (b']', Around::Envelope) => {
                (self.around, self.depth) = (Around::Tail, 1);
            }
            (b']', Around::Nothing | Around::Tail) => {
                self.first_line = self.line;
                self.keep(byte);
                self.give(None, then);
            }
            _ => {
                self.first_line = self.line;
                let in_list = self.around != Around::Nothing;
                let is_string = byte == b'"' && in_list;
                self.in_word = !is_string && !matches!(byte, b'{' | b'[');
                self.within(byte, then);
            }
        }
    }

    /// What is around a record that is in no envelope.
    fn outside(&self) -> Around {
        if self.lists > 0 { Around::List } else { Around::Nothing }
    }

    fn within(&mut self, byte: u8, then: &mut impl FnMut(Piece<'_>)) {
        if byte == b'\n' && self.breaks_off() {
            return self.give(Some(Fault::Cut), then);
        }
        if self.in_word && self.ends_word(byte) {
            self.give(None, then);
            return self.between(byte, then);
        }
        self.keep(byte);
        if self.in_string {
            return self.string(byte, then);
        }
        match byte {
            b'"' if !self.in_word => {
                self.in_string = true;
                self.key.0 = if self.depth == 1 { self.record.len() } else { self.key.0 };
            }
            b'{' | b'[' if !self.in_word => self.open(byte),
            b'}' | b']' if !self.in_word => self.close(then),
            _ => {}
        }
    }

    /// Outside of all lists a word is what is left of a damaged record, up to the next bracket. Where
    /// its beginning was cut off, nobody knows which of its quotation marks begin a string.
    fn ends_word(&self, byte: u8) -> bool {
        match self.around {
            Around::Nothing => matches!(byte, b'\n' | b'\r' | b'{' | b'[' | b']'),
            _ => matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b']'),
        }
    }

    /// No string of JSON holds a line end, and where each line is a record, each ends with its line.
    fn breaks_off(&self) -> bool {
        self.around != Around::Tail && (self.in_string || (self.one_a_line && self.depth > 0))
    }

    fn keep(&mut self, byte: u8) {
        self.too_long |= self.record.len() >= LONGEST;
        if !self.too_long && self.around != Around::Tail {
            self.record.push(byte);
        }
    }

    fn string(&mut self, byte: u8, then: &mut impl FnMut(Piece<'_>)) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => {
                self.in_string = false;
                if self.depth == 1 {
                    self.key.1 = self.record.len().saturating_sub(1);
                }
                if self.depth == 0 {
                    self.give(None, then);
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, byte: u8) {
        let key = self.record.get(self.key.0..self.key.1);
        let is_list = byte == b'[' && self.depth == 1 && key == Some(LIST);
        let in_envelope = matches!(self.around, Around::Envelope | Around::Tail);
        if is_list && !in_envelope && self.record.starts_with(b"{") {
            self.forget();
            self.around = Around::Envelope;
        } else {
            self.depth += 1;
        }
    }

    fn close(&mut self, then: &mut impl FnMut(Piece<'_>)) {
        self.depth = self.depth.saturating_sub(1);
        match self.around {
            _ if self.depth > 0 => {}
            Around::Tail => {
                self.forget();
                self.around = self.outside();
            }
            _ => self.give(None, then),
        }
    }

    fn give(&mut self, fault: Option<Fault>, then: &mut impl FnMut(Piece<'_>)) {
        let fault = if self.too_long { Some(Fault::TooLong) } else { fault };
        let (first_line, last_line) = (self.first_line, self.line);
        then(Piece { bytes: &self.record, first_line, last_line, fault });
        self.forget();
    }

    fn forget(&mut self) {
        self.record.clear();
        (self.depth, self.key) = (0, (0, 0));
        (self.in_string, self.escaped, self.in_word, self.too_long) = (false, false, false, false);
    }

    fn end(&mut self, then: &mut impl FnMut(Piece<'_>)) -> bool {
        if self.is_within() && self.around != Around::Tail {
            let fault = (!self.in_word).then_some(Fault::Cut);
            self.give(fault, then);
            return fault.is_none() && self.around == Around::Nothing;
        }
        self.around == Around::Nothing
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Found = (String, u32, Option<Fault>);

    fn parted(text: &str, one_a_line: bool) -> (Vec<Found>, bool) {
        let mut found = Vec::new();
        let whole = each(text.as_bytes(), one_a_line, |piece| {
            let text = String::from_utf8_lossy(piece.bytes).into_owned();
            found.push((text, piece.first_line, piece.fault));
        });
        (found, whole.unwrap())
    }

    fn texts(text: &str) -> Vec<String> {
        let (found, whole) = parted(text, false);
        assert!(whole && found.iter().all(|(_, _, fault)| fault.is_none()), "{found:?}");
        found.into_iter().map(|(text, _, _)| text).collect()
    }

    #[test]
    fn all_shapes_are_parted_into_records() {
        let two = ["{\"a\":[1,{\"b\":\"]}\\\"\"}]}", "{\"results\":\"x\"}"];
        let (a, b) = (two[0], two[1]);
        for text in [
            format!("[{a},{b}]"),
            format!("{{\"totalResults\": 2, \"results\" : [{a}, {b}], \"more\": {{\"x\": []}} }}"),
            format!("{a}\n{b}\n"),
            format!("{a}{b}"),
            format!("{{\"results\":[{a}]}}\n{{\"results\":[{b}]}}"),
            format!("[{{\"results\":[{a}]}},\n{{\"totalResults\": 1, \"results\":[{b}]}}]"),
            format!("[[{a}],[{b}]]"),
            format!("[[{{\"results\":[{a}, {b}]}}], []]"),
            format!("[{a}, {{\"results\": [{b}]}}]"),
        ] {
            assert_eq!(texts(&text), two, "{text}");
        }
        assert_eq!(texts("[]").len() + texts("").len() + texts("{\"results\":[]}").len(), 0);
    }

    #[test]
    fn records_know_their_lines() {
        let (found, _) = parted("[\n{\"a\":\n1},\n{\"b\":2}]", false);
        assert_eq!(found.iter().map(|(_, line, _)| *line).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn what_is_no_object_is_a_record_all_the_same() {
        assert_eq!(texts("[1, \"a, b\", null,[[2]]]"), ["1", "\"a, b\"", "null", "[2]"]);
        assert_eq!(texts("Asked by: A\nB"), ["Asked by: A", "B"]);
    }

    #[test]
    fn a_line_that_is_cut_costs_only_itself() {
        let (found, whole) = parted("{\"a\":{\"b\":1,\n{\"c\":2}\n{\"d\":\"x\n{\"e\":3}", true);
        let faults: Vec<_> = found.iter().map(|(_, _, fault)| fault.is_some()).collect();
        assert_eq!((faults, whole), (vec![true, false, true, false], true));
        let (found, _) = parted("[{\"d\":\"x\n{\"e\":3}]", false);
        assert_eq!(found[1].0, "{\"e\":3}");
    }

    #[test]
    fn a_bracket_that_closes_nothing_is_a_record_of_its_own() {
        for (text, records) in [
            ("]", vec!["]"]),
            ("]]", vec!["]", "]"]),
            ("{}]", vec!["{}", "]"]),
            ("[{}]]", vec!["{}", "]"]),
            ("{\"results\":[]}]", vec!["]"]),
            ("x]", vec!["x", "]"]),
            (",]", vec!["]"]),
            ("}] {\"a\":1}", vec!["}", "]", "{\"a\":1}"]),
            ("]{\"a\":1}]\n{\"b\":1}", vec!["]", "{\"a\":1}", "]", "{\"b\":1}"]),
        ] {
            assert_eq!(texts(text), records, "{text}");
        }
    }

    #[test]
    fn a_file_whose_beginning_was_cut_off_costs_only_the_record_that_was_cut() {
        let whole = "{\"results\":[{\"a\":\"x, \\\"y\\\" z\"},{\"b\":[2]},{\"c\":\"]}\"}],\"t\":3}";
        let second = whole.find("{\"b\"").unwrap();
        for start in (1..second).filter(|start| whole.is_char_boundary(*start)) {
            let (found, _) = parted(&whole[start..], false);
            let texts: Vec<_> = found.iter().map(|(text, _, _)| text.as_str()).collect();
            assert!(texts.contains(&"{\"b\":[2]}"), "{start}: {texts:?}");
            assert!(texts.contains(&"{\"c\":\"]}\"}"), "{start}: {texts:?}");
        }
    }

    proptest! {
        #[test]
        fn every_byte_is_taken_once(
            pieces in prop::collection::vec(
                proptest::sample::select(vec![
                    "{", "}", "[", "]", "\"", "\\", ",", ":", " ", "\n", "a", "1", "{\"a\":1}", "é",
                ]),
                0..40,
            ),
            one_a_line: bool,
        ) {
            let text = pieces.concat();
            let mut kept = String::new();
            each(text.as_bytes(), one_a_line, |piece| {
                kept.push_str(std::str::from_utf8(piece.bytes).unwrap());
            })
            .unwrap();
            let essential = |text: &str| text.replace(['[', ']', ',', ' ', '\n'], "");
            prop_assert_eq!(essential(&kept), essential(&text), "{}", text);
        }

        #[test]
        fn reading_ends_whatever_is_in_an_envelope(
            pieces in prop::collection::vec(
                proptest::sample::select(vec!["{\"results\":[", "{", "}", "[", "]", "\"", ",", "x", "\n"]),
                0..40,
            ),
        ) {
            let text = pieces.concat();
            let mut kept = 0;
            each(text.as_bytes(), false, |piece| kept += piece.bytes.len()).unwrap();
            prop_assert!(kept <= text.len(), "{} of {}", kept, text);
        }
    }

    #[test]
    fn a_file_that_ends_too_soon_is_told() {
        for text in ["[{\"a\":1},", "{\"results\":[{\"a\":1}", "[{\"a\":1}, {\"b\":"] {
            assert!(!parted(text, false).1, "{text}");
        }
    }

    #[test]
    fn a_record_without_end_is_not_kept() {
        let text = format!("[\"{}\", 1]", "x".repeat(LONGEST + 10));
        let (found, _) = parted(&text, false);
        assert_eq!(found[0].2, Some(Fault::TooLong));
        assert_eq!((found[0].0.len(), found[1].0.as_str()), (LONGEST, "1"));
    }
}

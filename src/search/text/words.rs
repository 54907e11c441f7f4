//! The words of a text, in the forms in which they are looked up.

use std::borrow::Cow;

use memchr::memchr3;

use super::{fold, forms};

/// What is beyond so many characters does not distinguish words.
const LONGEST: usize = 40;

/// A text whose characters are folded, but for the case of ASCII letters: capitals mean something.
pub(in crate::search) struct Folded<'t>(Cow<'t, str>);

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Word {
    /// In lower case without apostrophes: what quoted phrases are held against.
    pub(in crate::search) printed: String,
    /// The same without a possessive `'s`, but for that of a word apart: what is stemmed.
    pub(in crate::search) base: String,
    /// It is written in capitals, as NHS is.
    pub(in crate::search) capital: bool,
}

impl<'t> Folded<'t> {
    /// Folds a text.
    pub(in crate::search) fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self(Cow::Borrowed(text));
        }
        let mut folded = String::with_capacity(text.len());
        for span in text.split_inclusive(|c: char| !c.is_ascii()) {
            let ascii = span.trim_end_matches(|c: char| !c.is_ascii());
            folded.push_str(ascii);
            if let Some(c) = span[ascii.len()..].chars().next() {
                match fold::of(c) {
                    Some(to) => folded.push_str(to),
                    None => folded.push(c),
                }
            }
        }
        Self(Cow::Owned(folded))
    }

    /// Hands over the pieces of the text that are one word each, not yet in its forms: see
    /// [`Word::of`].
    pub(in crate::search) fn each_piece(&self, mut take: impl FnMut(&str)) {
        for run in runs(&self.0) {
            match memchr3(b',', b'.', b'\'', run.as_bytes()) {
                None => take(run),
                Some(_) => parts(run).for_each(&mut take),
            }
        }
    }

    /// The words of the text.
    pub(in crate::search) fn words(&self) -> Vec<Word> {
        let mut words = Vec::new();
        self.each_piece(|piece| words.push(Word::of(piece)));
        words
    }
}

impl Word {
    /// The forms of a piece of a folded text.
    pub(in crate::search) fn of(piece: &str) -> Self {
        let possessor = piece.strip_suffix("'s").or(piece.strip_suffix("'S"));
        let base = possessor.unwrap_or(piece);
        let capitals = base.bytes().filter(u8::is_ascii_uppercase).count();
        let others = base.bytes().any(|b| b.is_ascii_lowercase() || !b.is_ascii());
        let printed = form(piece);
        let base = match possessor {
            Some(possessor) if !forms::is_apart(&printed) => form(possessor),
            _ => printed.clone(),
        };
        Self { printed, base, capital: capitals > 1 && !others }
    }
}

/// The words of a run.
fn parts(run: &str) -> impl Iterator<Item = &str> {
    cut(run, ',', is_thousands).flat_map(|part| {
        let initials = is_initials(part);
        cut(part, '.', move |digit, after| initials || (digit && is_digit(after.bytes().next())))
    })
}

/// Runs of letters and digits, with what may stand between two of them.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while !is_in_word(*bytes.get(at)?) {
            at += 1;
        }
        let start = at;
        at += 1;
        while let Some(byte) = bytes.get(at)
            && (is_in_word(*byte) || joins_letters(bytes, at))
        {
            at += 1;
        }
        Some(&text[start..at])
    })
}

/// Whether a byte belongs to a word wherever it is: letters, digits, apostrophes, and all of a
/// character that is not ASCII.
fn is_in_word(byte: u8) -> bool {
    IN_WORD[usize::from(byte)]
}

/// Every byte of every text is looked up: a table is several times as fast as the comparisons.
static IN_WORD: [bool; 256] = in_word();

const fn in_word() -> [bool; 256] {
    let mut table = [true; 256];
    let mut byte = 0;
    while byte < 128 {
        let ascii = byte as u8;
        table[byte] = ascii.is_ascii_alphanumeric() || ascii == b'\'';
        byte += 1;
    }
    table
}

/// Whether a byte is a full stop or a comma between two letters or digits.
fn joins_letters(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at], b'.' | b',')
        && is_letter(bytes[at - 1])
        && bytes.get(at + 1).copied().is_some_and(is_letter)
}

/// Letters, digits, and all of a character that is not ASCII.
fn is_letter(byte: u8) -> bool {
    is_in_word(byte) && byte != b'\''
}

fn is_digit(b: Option<u8>) -> bool {
    b.is_some_and(|b| b.is_ascii_digit())
}

/// Cuts at a sign, but where `keeps` it, told whether a digit stands before it, and what follows.
/// Apostrophes around a part are no part of it.
fn cut(run: &str, sign: char, keeps: impl Fn(bool, &str) -> bool) -> impl Iterator<Item = &str> {
    let mut rest = Some(run);
    let part = move || {
        let text = rest?;
        let signs = text.match_indices(sign).map(|(at, _)| at);
        let end =
            { signs }.find(|at| !keeps(is_digit(text[..*at].bytes().last()), &text[at + 1..]));
        rest = end.map(|at| &text[at + 1..]);
        Some(text[..end.unwrap_or(text.len())].trim_matches('\''))
    };
    std::iter::from_fn(part).filter(|part| !part.is_empty())
}

/// `1,000` is one number, `2019,2020` are two.
fn is_thousands(digit: bool, after: &str) -> bool {
    digit && after.bytes().take_while(u8::is_ascii_digit).count() == 3
}

/// `U.K`, `e.g`: single letters with dots between.
fn is_initials(part: &str) -> bool {
    part.len() > 2
        && part.bytes().enumerate().all(|(at, b)| match at % 2 {
            0 => b.is_ascii_alphabetic(),
            _ => b == b'.',
        })
        && part.len() % 2 == 1
}

/// Lower case, without apostrophes, thousands' commas and the dots of initials; not too long.
fn form(piece: &str) -> String {
    let initials = is_initials(piece);
    let is_dropped = |c: &char| matches!(c, '\'' | ',') || (initials && *c == '.');
    let kept = piece.chars().filter(|c| !is_dropped(c));
    kept.take(LONGEST).map(|c| c.to_ascii_lowercase()).collect()
}

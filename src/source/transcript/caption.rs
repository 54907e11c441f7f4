//! Captions: lines that sites and people print about a question or an answer, and that are nobody's
//! words: `Holding answer received on 5 May 2024`, `Answer given by Ada Sample`, `Date of answer: ...`.
//!
//! A caption consists of words of one small vocabulary, and of a name, a day or a number behind them.
//! Phrases are many, their words are few.

use super::asked_by::{answered_by, asked_by};
use super::person_name::{is_name, is_titled};
use super::site_line::{Day, day, day_or_unread};
use super::words::{is_emphasis, is_space, trim};

/// The subject of a caption. Of several words the last of these counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Neutral,
    Question,
    Answer,
    HoldingAnswer,
    Correction,
    Comment,
}

/// A caption and what it states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Caption<'a> {
    pub(super) subject: Subject,
    /// A word names the act or the actor: `asked`, `asker`, but not `question`, `member`.
    pub(super) is_explicit: bool,
    /// `by` or `from` is the last of the words.
    pub(super) is_by: bool,
    /// A colon follows the words.
    pub(super) is_keyed: bool,
    pub(super) name: Option<&'a str>,
    pub(super) day: Option<Day>,
    /// All that follows the words.
    pub(super) value: &'a str,
}

/// A word of the vocabulary.
#[derive(Clone, Copy)]
struct Word {
    subject: Subject,
    is_explicit: bool,
}

const LONGEST_WORD: usize = 13;

fn word_of(text: &str) -> Option<Word> {
    if text.len() > LONGEST_WORD {
        return None;
    }
    let mut letters = [0; LONGEST_WORD];
    let letters = &mut letters[..text.len()];
    letters.copy_from_slice(text.as_bytes());
    letters.make_ascii_lowercase();
    let (subject, is_explicit) = match &*letters {
        b"asked" | b"tabled" | b"lodged" | b"submitted" | b"asker" | b"questioner" | b"asking"
        | b"tabling" => (Subject::Question, true),
        b"question" | b"member" | b"mp" | b"uin" | b"ref" | b"reference" | b"q" | b"pq" => {
            (Subject::Question, false)
        }
        b"answered" | b"replied" | b"responded" | b"answering" | b"responding" | b"respondent" => {
            (Subject::Answer, true)
        }
        b"answer" | b"reply" | b"response" | b"minister" | b"minister's" | b"ministerial"
        | b"a" => (Subject::Answer, false),
        b"holding" | b"interim" => (Subject::HoldingAnswer, false),
        b"corrected" | b"amended" | b"revised" | b"updated" => (Subject::Correction, true),
        b"correction" => (Subject::Correction, false),
        b"posted" | b"commented" => (Subject::Comment, true),
        b"annotation" | b"annotations" | b"comment" | b"comments" => (Subject::Comment, false),
        b"written" | b"date" | b"dated" | b"day" | b"of" | b"text" | b"id" | b"no" | b"number"
        | b"the" | b"this" | b"was" | b"is" | b"has" | b"been" | b"also" | b"then" | b"first"
        | b"final" | b"full" | b"initial" | b"substantive" | b"given" | b"received" | b"issued"
        | b"sent" | b"provided" | b"published" | b"status" | b"current" | b"department"
        | b"due" | b"parliamentary" | b"party" | b"name" | b"letter" | b"at" | b"on" | b"by"
        | b"from" => (Subject::Neutral, false),
        _ => return None,
    };
    Some(Word { subject, is_explicit })
}

/// Recognises a caption in a line without markup.
pub(super) fn caption(line: &str) -> Option<Caption<'_>> {
    let line = trim(line);
    begins_with_words(line).or_else(|| begins_with_name(line))
}

/// Whether a whole text consists of words of the vocabulary: `Question text`, `Asked by`, `Department`.
pub(super) fn is_only_words(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_known = |word: &str| {
        let (first, second) = word.split_at(end_of_hump(word));
        word_of(first).is_some() && (second.is_empty() || word_of(second).is_some())
    };
    words.clone().next().is_some() && words.all(is_known)
}

fn begins_with_words(line: &str) -> Option<Caption<'_>> {
    let is_in_word = |c: char| c.is_ascii_alphabetic() || c == '\'';
    let mut caption = Caption {
        subject: Subject::Neutral,
        is_explicit: false,
        is_by: false,
        is_keyed: false,
        name: None,
        day: None,
        value: line,
    };
    let mut is_first = true;
    loop {
        let end = caption.value.find(|c| !is_in_word(c)).unwrap_or(caption.value.len());
        let (text, rest) = caption.value.split_at(end_of_hump(&caption.value[..end]));
        let Some(word) = word_of(text).filter(|_| is_first || text.len() > 1) else { break };
        // Sentences begin with these.
        let is_small = |small: &&str| text.eq_ignore_ascii_case(small);
        if is_first && ["the", "by", "on", "of", "at", "from"].iter().any(is_small) {
            return None;
        }
        let is_letter = is_first && text.len() == 1;
        is_first = false;
        caption.subject = caption.subject.max(word.subject);
        caption.is_explicit |= word.is_explicit;
        caption.is_by = text.eq_ignore_ascii_case("by") || text.eq_ignore_ascii_case("from");
        let between = |c: char| is_space(c) || is_emphasis(c) || c == '/' || c == '’';
        caption.value = rest.trim_start_matches(between);
        let is_last = caption.is_by || text.eq_ignore_ascii_case("on");
        // A tab parts two cells.
        caption.is_keyed = (is_letter && rest.starts_with('.')) || rest.starts_with('\t');
        if is_last || caption.is_keyed || rest.starts_with('-') {
            break;
        }
    }
    if caption.subject == Subject::Neutral {
        return None;
    }
    let value = caption.value;
    caption.is_keyed |= value.starts_with([':', '：']);
    let is_mark = |c: char| is_space(c) || is_emphasis(c) || matches!(c, ':' | '：' | '.');
    caption.value = value.trim_start_matches(is_mark);
    read_value(&mut caption, line);
    let is_counted = is_number(caption.value.trim_matches(|c| matches!(c, '(' | ')' | '-' | ' ')));
    let value_is_counted = caption.value.trim_start_matches('(').starts_with(is_digit);
    let is_caption = caption.is_keyed
        || (caption.value.is_empty() && !line.ends_with('.'))
        || caption.day.is_some()
        || caption.name.is_some()
        || is_counted
        || (caption.subject == Subject::Comment && value_is_counted);
    is_caption.then_some(caption)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The end of the first word of `questionText`.
fn end_of_hump(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_hump =
        |at: &usize| bytes[*at].is_ascii_uppercase() && bytes[*at - 1].is_ascii_lowercase();
    (1..bytes.len()).find(is_hump).unwrap_or(bytes.len())
}

/// Reads name and day behind the words: `NAME`, `DATE`, `NAME on DATE`, `DATE by NAME`.
fn read_value<'a>(caption: &mut Caption<'a>, line: &'a str) {
    let value = caption.value;
    let is_around = |c: char| is_space(c) || matches!(c, '(' | ')' | ',' | ':' | '-' | '–' | '.');
    let bare = value.trim_matches(is_around);
    caption.day = day(bare);
    if caption.day.is_some() || bare.is_empty() {
        return;
    }
    let dated = value.split_once(" by ").and_then(|(date, name)| Some((day(trim(date))?, name)));
    if let Some((day, name)) = dated {
        (caption.day, caption.name) = (Some(day), Some(trim(name)));
        caption.is_by = true;
        return;
    }
    if (caption.is_by || caption.is_keyed) && line.len() <= LONGEST_CAPTION {
        let value = value.trim_end_matches([':', ' ']);
        let name = match caption.subject {
            Subject::Question => asked_by(value).name,
            _ => answered_by(value).name,
        };
        caption.name = Some(name).filter(|name| is_name(name));
        caption.day = without_day(value).day.filter(|_| caption.name.is_some());
    }
}

/// Longer lines are texts.
const LONGEST_CAPTION: usize = 200;

/// `Ada Sample answered on 9 May 2024`, `Ada Sample replied on 9 May 2024:`
pub(super) fn begins_with_name(line: &str) -> Option<Caption<'_>> {
    const VERBS: [(&str, Subject); 4] = [
        (" answered ", Subject::Answer),
        (" replied ", Subject::Answer),
        (" responded ", Subject::Answer),
        (" corrected ", Subject::Correction),
    ];
    let bare = line.trim_end_matches([':', '.', ')']);
    if line.len() > LONGEST_CAPTION || !bare.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let parted = |verb: &(&str, Subject)| Some((bare.split_once(verb.0)?, verb.1));
    let ((name, rest), subject) = VERBS.iter().find_map(parted)?;
    let name = name.trim_end_matches(',');
    let is_person =
        is_name(name) && name.contains(is_space) && (!name.starts_with("The ") || is_titled(name));
    let date = rest.strip_prefix("this ").unwrap_or(rest);
    let day = day(trim(date.strip_prefix("on ").unwrap_or(date)))?;
    is_person.then_some(Caption {
        subject,
        is_explicit: true,
        is_by: true,
        is_keyed: false,
        name: Some(name),
        day: Some(day),
        value: name,
    })
}

/// A text and the day that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TextAndDay<'a> {
    pub(super) text: &'a str,
    pub(super) day: Option<Day>,
}

/// Parts a name, with or without a role, from a day behind it: `Ada Sample on 9 May 2024`,
/// `Ada Sample, 9 May 2024`, `Ada Sample (9 May 2024)`.
pub(super) fn without_day(text: &str) -> TextAndDay<'_> {
    // The names of days may stand behind a year.
    let tail = text.len().saturating_sub(" 2024 (Wednesday):".len());
    if !text.bytes().skip(tail).any(|byte| byte.is_ascii_digit()) {
        return TextAndDay { text, day: None };
    }
    for separator in [" on ", ", ", " (", " - ", " – ", " — ", " | "] {
        for (at, _) in text.rmatch_indices(separator) {
            let date = trim(text[at + separator.len()..].trim_end_matches([')', ':', ' ']));
            let read = match separator {
                " on " => day_or_unread(date).filter(|_| starts_as_date(date)),
                _ => day(date),
            };
            if read.is_some() {
                return TextAndDay { text: trim(&text[..at]), day: read };
            }
        }
    }
    TextAndDay { text, day: None }
}

/// `Minister on 2020 Vision` states no day.
fn starts_as_date(text: &str) -> bool {
    let number = text.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    matches!(number.len(), 1 | 2) || text.ends_with(|c: char| c.is_ascii_digit())
}

/// `74130`, `HL5638`, `S6W-12345`
fn is_number(text: &str) -> bool {
    text.len() >= 4 && super::label::is_uin(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(line: &str) -> Option<(Subject, Option<&str>, Option<String>)> {
        let caption = caption(line)?;
        let day = caption.day.map(|day| day.map_or("?".to_owned(), |day| day.date.to_string()));
        Some((caption.subject, caption.name, day))
    }

    #[test]
    fn captions_are_known_by_their_words() {
        for (line, subject, name, day) in [
            ("Interim answer given on 5 May 2024", Subject::HoldingAnswer, None, true),
            ("Corrected answer by: Ada Sample", Subject::Correction, Some("Ada Sample"), false),
            ("Answer given by Ada Sample", Subject::Answer, Some("Ada Sample"), false),
            ("Answered on 5 May 2024 by Ada Sample", Subject::Answer, Some("Ada Sample"), true),
            ("Ada Sample answered on 5 May 2024", Subject::Answer, Some("Ada Sample"), true),
            ("Date of answer: 5 May 2024", Subject::Answer, None, true),
            ("Answer (5 May 2024):", Subject::Answer, None, true),
            ("Minister's response: There were 14.", Subject::Answer, None, false),
            ("This question was also answered on 5 May 2024", Subject::Answer, None, true),
            ("Question asked by Ada Sample", Subject::Question, Some("Ada Sample"), false),
            ("Tabled Date: 5 May 2024", Subject::Question, None, true),
            ("askingMember: Ada", Subject::Question, Some("Ada"), false),
            ("Posted on 5 May 2024", Subject::Comment, None, true),
        ] {
            let day = day.then(|| "2024-05-05".to_owned());
            assert_eq!(stated(line), Some((subject, name, day)), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_captions() {
        for line in [
            "Answered by-elections",
            "Answers by letter: 12",
            "Response times: 12",
            "Question 81329 asked for more.",
            "The answer is no.",
            "This was a written question.",
            "Minister of State",
            "Corrected by officials in writing",
            "The Government answered on 5 May 2024",
            "Published on 5 May 2024",
            "A review was published on 5 May 2024",
        ] {
            assert_eq!(caption(line), None, "{line}");
        }
    }

    #[test]
    fn a_day_behind_a_name_is_no_part_of_it() {
        for text in
            ["Ada Sample on 9 May 2024", "Ada Sample, 9 May, 2024", "Ada Sample (9 May 2024)"]
        {
            let parts = without_day(text);
            assert_eq!(parts.text, "Ada Sample", "{text}");
            assert!(matches!(parts.day, Some(Ok(_))), "{text}");
        }
        assert!(matches!(without_day("Ada Sample on 9 Mai 2024").day, Some(Err(_))));
        for text in ["Ada Sample - Minister on 5G", "Ada Sample (Nowhere)", "Ian Dummy Jr."] {
            assert_eq!(without_day(text), TextAndDay { text, day: None });
        }
    }
}

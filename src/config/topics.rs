//! `topics.toml`: the topics of an archive, each with the words that a question is found by.
//!
//! Only what the editor wrote; which questions belong to a topic is the work of a later stage.

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::fault::Fault;
use super::read::read;
use super::toml_text::parse;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::lines::CountedLines;
use crate::text::name_key::Folding;

/// Longer phrases and headings are refused: each is compared at every place of a text where it may
/// begin.
const MOST_WORDS: usize = 60;

/// The file of topics, in the site's root.
pub const TOPICS_FILE: &str = "topics.toml";

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicEntry {
    /// The name that is shown.
    pub name: String,
    /// What it is about, in a sentence.
    pub description: Option<String>,
    /// Former names.
    pub formerly: Vec<String>,
    /// Words, and phrases of several words, one of which a question or its answers must have.
    pub words: Vec<String>,
    /// Headings, whole or their subjects, one of which a question may have instead.
    pub headings: Vec<String>,
    /// Where its name stands in the file.
    pub place: Place,
}

/// The file, as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Topics {
    topic: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    description: Option<String>,
    #[serde(default)]
    words: Vec<Spanned<String>>,
    #[serde(default)]
    phrases: Vec<Spanned<String>>,
    #[serde(default)]
    headings: Vec<Spanned<String>>,
    #[serde(default)]
    formerly: Vec<String>,
}

/// The topics of `topics.toml` in `root`, in their order; none, if there is no such file.
///
/// # Errors
/// The first thing that is wrong with the file.
pub fn load_topics(root: &Path) -> Result<Vec<TopicEntry>, Diagnostic> {
    match read(root, TOPICS_FILE)? {
        Some(text) => topics(&text),
        None => Ok(Vec::new()),
    }
}

fn topics(text: &str) -> Result<Vec<TopicEntry>, Diagnostic> {
    let file: Topics = parse(text, TOPICS_FILE)?;
    let counted = CountedLines::new(text);
    let mut lines = HashMap::new();
    let checked = file.topic.into_iter().map(|entry| {
        let topic = checked(entry, &counted)?;
        match lines.insert(Folding::Person.key(&topic.name), topic.place.line) {
            Some(first) => Err(bad(topic.place, named_twice(&topic.name, first))),
            None => Ok(topic),
        }
    });
    checked.collect()
}

fn checked(entry: Entry, text: &CountedLines<'_>) -> Result<TopicEntry, Diagnostic> {
    let place = place(&entry.name, text);
    let words = entry.words.into_iter().chain(entry.phrases);
    let topic = TopicEntry {
        name: entry.name.into_inner().trim().to_owned(),
        description: entry
            .description
            .map(|words| words.trim().to_owned())
            .filter(|words| !words.is_empty()),
        formerly: entry.formerly.iter().map(|name| name.trim().to_owned()).collect(),
        words: words.map(|word| written(word, text)).collect::<Result<_, _>>()?,
        headings: entry
            .headings
            .into_iter()
            .map(|heading| written(heading, text))
            .collect::<Result<_, _>>()?,
        place,
    };
    match fault(&topic) {
        Some(fault) => Err(bad(topic.place, fault)),
        None => Ok(topic),
    }
}

fn fault(topic: &TopicEntry) -> Option<Fault> {
    if topic.name.is_empty() {
        return Some(Fault::new(
            "this name is blank",
            "write the name to be shown, or take the whole entry out",
        ));
    }
    (topic.words.is_empty() && topic.headings.is_empty()).then(|| {
        Fault::new(
            format!("the topic `{}` has neither words nor headings to be found by", topic.name),
            "add a line `words = [\"...\", \"...\"]` or `headings = [\"...\"]`",
        )
    })
}

fn named_twice(name: &str, first: u32) -> Fault {
    Fault::new(
        format!("the topic `{name}` stands on line {first} already"),
        "put the words of both into one entry, or give one of them another name",
    )
}

/// A word, phrase or heading without the white space around it.
fn written(word: Spanned<String>, text: &CountedLines<'_>) -> Result<String, Diagnostic> {
    let span = word.span();
    let word = word.into_inner().trim().to_owned();
    let fault = if !word.contains(char::is_alphanumeric) {
        Fault::new("there is no letter or digit to look for here", "write a word, or take it out")
    } else if word.contains('*') {
        let remedy = "write out each form of the word, as in `\"missile\", \"missiles\"`";
        Fault::new("a topic is found by whole words, so `*` means nothing here", remedy)
    } else if word.split_whitespace().nth(MOST_WORDS).is_some() {
        let remedy = "write the words that matter, or parts of it as phrases of their own";
        Fault::new(format!("a phrase of more than {MOST_WORDS} words is not looked for"), remedy)
    } else {
        return Ok(word);
    };
    Err(bad(Place::counted(TOPICS_FILE, text, span.start, span.len()), fault))
}

fn place(word: &Spanned<String>, text: &CountedLines<'_>) -> Place {
    let span = word.span();
    Place::counted(TOPICS_FILE, text, span.start, span.len())
}

fn bad(place: Place, Fault { message, remedy }: Fault) -> Diagnostic {
    Diagnostic::at(Code::BadToml, place, message, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistake(text: &str) -> (Code, u32, u32, String) {
        let Diagnostic { code, place, message, remedy } = topics(text).unwrap_err();
        let place = place.unwrap();
        (code, place.line, place.column, format!("{message}; {remedy}"))
    }

    #[test]
    fn an_entry_has_its_words_phrases_and_headings() {
        let text = "[[topic]]\nname = ' A '\nwords = [' b ']\nphrases = ['c d']\n\
                    headings = ['E: F']\nformerly = ['G']\ndescription = ' H '\n";
        let found = topics(text).unwrap();
        let [topic] = &found[..] else { panic!("{found:?}") };
        assert_eq!((topic.name.as_str(), topic.place.line, topic.place.column), ("A", 2, 8));
        assert_eq!(topic.words, ["b", "c d"]);
        assert_eq!(topic.description.as_deref(), Some("H"));
        assert_eq!(
            (&topic.headings[..], &topic.formerly[..]),
            (&["E: F".to_owned()][..], &["G".to_owned()][..])
        );
    }

    #[test]
    fn a_slip_of_a_key_finds_the_key_that_was_meant() {
        let (code, line, column, said) = mistake("[[topic]]\nname = 'A'\nword = ['b']\n");
        assert_eq!((code, line, column), (Code::UnknownKey, 3, 1));
        assert!(said.contains("did you mean `words`?"), "{said}");
        let (code, line, _, said) = mistake("[[topics]]\nname = 'A'\n");
        assert_eq!((code, line), (Code::UnknownKey, 1));
        assert!(said.contains("did you mean `topic`?"), "{said}");
    }

    #[test]
    fn what_cannot_be_found_by_is_refused_where_it_stands() {
        let at = |text| {
            let (code, line, column, _) = mistake(text);
            assert_eq!(code, Code::BadToml);
            (line, column)
        };
        assert_eq!(at("[[topic]]\nname = ' '\nwords = ['a']\n"), (2, 8));
        assert_eq!(at("[[topic]]\nname = 'A'\n"), (2, 8));
        assert_eq!(at("[[topic]]\nname = 'A'\nwords = ['b', '–']\n"), (3, 15));
        assert_eq!(at("[[topic]]\nname = 'A'\nwords = ['missile*']\n"), (3, 10));
        assert_eq!(at("[[topic]]\nname = 'A'\nwords = 'b'\n"), (3, 9));
    }

    #[test]
    fn a_name_that_stands_twice_names_its_first_line() {
        let text = "[[topic]]\nname = 'A'\nwords = ['b']\n[[topic]]\nname = 'a'\nwords = ['c']\n";
        let (code, line, _, said) = mistake(text);
        assert_eq!((code, line), (Code::BadToml, 5));
        assert!(said.contains("on line 2 already"), "{said}");
    }

    #[test]
    fn without_a_file_there_are_none() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(load_topics(root.path()), Ok(Vec::new()));
    }
}

//! The wordings that an exchange had, one after the other, and how they differ.

use std::borrow::Cow;

use jiff::civil::Date;

use super::former;
use crate::archive::{Exchange, same_wording};
use crate::history::{Entry, History};

/// An exchange's texts as they were, or are.
pub(super) struct Version<'v> {
    /// The day on which they were replaced; none for those of today.
    pub(super) until: Option<Date>,
    pub(super) question: Cow<'v, str>,
    /// By their anchors.
    pub(super) answers: Vec<(&'v str, Cow<'v, str>)>,
}

impl<'v> Version<'v> {
    fn of_entry(entry: &'v Entry) -> Self {
        let answers = entry.record.answers.iter();
        Self {
            until: Some(entry.on),
            question: Cow::Borrowed(&entry.record.question.text),
            answers: answers
                .map(|answer| (former::anchor(answer), Cow::Borrowed(&*answer.text)))
                .collect(),
        }
    }

    fn of_today(exchange: &'v Exchange<'_>) -> Self {
        let answers = exchange.answers.iter();
        Self {
            until: None,
            question: exchange.record.question.lines.join("\n").into(),
            answers: answers
                .map(|answer| (answer.anchor.as_str(), answer.record.text.lines.join("\n").into()))
                .collect(),
        }
    }

    pub(super) fn answer(&self, anchor: &str) -> Option<&str> {
        let found = self.answers.iter().find(|(other, _)| *other == anchor);
        found.map(|(_, text)| text.as_ref())
    }
}

/// All wordings of an exchange, oldest first; the last is that of today.
pub(super) fn of<'v>(exchange: &'v Exchange<'_>, history: &'v History) -> Vec<Version<'v>> {
    let former = history.of_id(&exchange.id).map(Version::of_entry);
    former.chain([Version::of_today(exchange)]).collect()
}

/// What became of the texts from one wording to the next, in words.
pub(super) fn difference(before: &Version<'_>, after: &Version<'_>) -> Vec<String> {
    let mut said = Vec::new();
    if !same_wording(&before.question, &after.question) {
        said.push("the question’s wording changed".to_owned());
    }
    for (anchor, text) in &after.answers {
        match before.answer(anchor) {
            Some(earlier) if same_wording(earlier, text) => {}
            Some(_) => said.push(format!("{}’s wording changed", the(anchor))),
            None if before.answers.is_empty() => said.push("an answer came".to_owned()),
            None => said.push(format!("{} came", the(anchor))),
        }
    }
    let lost = before.answers.iter().filter(|(anchor, _)| after.answer(anchor).is_none());
    said.extend(lost.map(|(anchor, _)| format!("{} was taken out", the(anchor))));
    said.dedup();
    said
}

/// The name with an article, unless a number tells which.
fn the(anchor: &str) -> String {
    let name = name(anchor);
    if name.ends_with(|c: char| c.is_ascii_digit()) { name } else { format!("the {name}") }
}

/// What an anchor is the anchor of.
pub(super) fn name(anchor: &str) -> String {
    let words = anchor.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &anchor[words.len()..];
    let what = match words {
        "q" => "question",
        "holding" => "holding answer",
        "original" => "answer before its correction",
        _ => "answer",
    };
    if number.is_empty() { what.to_owned() } else { format!("{what} {number}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version<'v>(question: &'v str, answers: &[(&'v str, &'v str)]) -> Version<'v> {
        let answers = answers.iter().map(|(anchor, text)| (*anchor, Cow::Borrowed(*text)));
        Version { until: None, question: question.into(), answers: answers.collect() }
    }

    #[test]
    fn a_difference_is_said_in_words() {
        let before = version("Why?", &[("holding", "Later."), ("a2", "Two.")]);
        let after = version("Why not?", &[("holding", "Later. "), ("a", "So.")]);
        let said = difference(&before, &after);
        let expected =
            ["the question’s wording changed", "the answer came", "answer 2 was taken out"];
        assert_eq!(said, expected);
        assert!(difference(&after, &after).is_empty());
    }
}

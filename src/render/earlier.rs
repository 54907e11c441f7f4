//! What a question's page says of its own earlier wordings, each with a word diff, and the places
//! that links may still lead to.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::Context;
use super::former;
use super::versions::{self, Version};
use super::word_diff::word_diff;
use crate::archive::{Exchange, same_wording};

/// What an exchange's page says of earlier wordings.
#[derive(Default)]
pub(super) struct Earlier {
    pub(super) question: Option<Past>,
    /// Of the answers with these anchors.
    answers: Vec<(String, Past)>,
    pub(super) removed: Vec<Removed>,
}

/// What is said of a text that was another before. The components `changed` and `lost` set it.
#[derive(Clone, Serialize)]
pub(super) struct Past {
    /// The id of the notice: `a-changed`.
    id: String,
    /// What it is a text of, in words: “question”, “answer”, “answer 2”, “holding answer”.
    of: String,
    /// The last day on which its words changed. Missing where they did not, and only `lost`
    /// matters.
    on: Option<ShownDate>,
    /// The earlier wordings, newest first.
    wordings: Vec<Wording>,
    /// Ids that earlier wordings had and nothing on the page has now. Old links lead to them, so
    /// they must stand somewhere in the text's section.
    lost: BTreeSet<String>,
}

/// An earlier wording and how it differs from the next.
#[derive(Clone, Serialize)]
struct Wording {
    /// The day until which it was published.
    until: ShownDate,
    /// The day until which the next wording stood. Missing where that is today's.
    next: Option<ShownDate>,
    /// The wording turned into the next one, with `del` and `ins`.
    html: Value,
}

/// An answer that is no longer on the page.
#[derive(Serialize)]
pub(super) struct Removed {
    /// The id that its section must have, since links may lead there: `a2`.
    anchor: String,
    /// What it was, in words: “answer 2”, “holding answer”.
    title: String,
    /// The day until which it was published.
    until: ShownDate,
    /// Its text as it was.
    html: Value,
}

impl Earlier {
    /// Of an exchange whose texts were others before.
    pub(super) fn of(context: &Context<'_, '_>, exchange: &Exchange<'_>) -> Self {
        // Most have no past, and their texts need not be put together for that.
        if context.inputs.history.latest(&exchange.id).is_none() {
            return Self::default();
        }
        let versions = versions::of(exchange, context.inputs.history);
        let Some((today, former)) = versions.split_last() else { return Self::default() };
        let present = today.answers.iter().map(|(anchor, _)| *anchor);
        let answers = present.filter_map(|anchor| {
            let past = past(&versions, anchor, |version| version.answer(anchor))?;
            Some((anchor.to_owned(), past))
        });
        let answers = answers.collect();
        let question = past(&versions, "q", |version| Some(&version.question));
        let mut earlier = Self { question, answers, removed: Vec::new() };
        for (anchor, text, until) in lost_answers(former, today) {
            earlier.lay_to_rest(anchor, text, until, today);
        }
        earlier
    }

    /// What is to be said of an answer.
    pub(super) fn answer(&self, anchor: &str) -> Option<Past> {
        self.answers.iter().find(|(other, _)| other == anchor).map(|(_, past)| past.clone())
    }

    /// The notices on the page, for its beginning.
    pub(super) fn notices(&self) -> Vec<Past> {
        let answers = self.answers.iter().map(|(_, past)| past);
        let said = self.question.iter().chain(answers).filter(|past| past.on.is_some());
        said.cloned().collect()
    }

    /// An anchor without an answer leads to where its text stands now, else to the text that was.
    fn lay_to_rest(&mut self, anchor: &str, text: &str, until: Date, today: &Version<'_>) {
        let html = former::html(text, false, (anchor, "the former answer"));
        let stands = today.answers.iter().find(|(_, now)| same_wording(now, text));
        let Some((now, _)) = stands else {
            self.removed.push(Removed {
                anchor: anchor.to_owned(),
                title: versions::name(anchor),
                until: ShownDate::new("Until", until),
                html: Value::safe_string(&html),
            });
            return;
        };
        let ids = former::paragraph_ids(&html, anchor).into_iter().chain([anchor]);
        let ids = ids.map(str::to_owned);
        match self.answers.iter_mut().find(|(other, _)| other == now) {
            Some((_, past)) => past.lost.extend(ids),
            None => self.answers.push(((*now).to_owned(), Past::of(now, ids.collect()))),
        }
    }
}

impl Past {
    /// Nothing to say, but places that links lead to.
    fn of(anchor: &str, lost: BTreeSet<String>) -> Self {
        let (id, of) = (format!("{anchor}-changed"), versions::name(anchor));
        Self { id, of, on: None, wordings: Vec::new(), lost }
    }
}

/// The past of one text; none if there is nothing to say of it.
fn past<'v>(
    versions: &'v [Version<'_>],
    anchor: &str,
    text: impl Fn(&'v Version<'_>) -> Option<&'v str>,
) -> Option<Past> {
    let (today, former) = versions.split_last()?;
    let now = text(today)?;
    let mut next = (now, None);
    let mut past = Past::of(anchor, BTreeSet::new());
    let present = ids(now, anchor);
    for version in former.iter().rev() {
        let (Some(earlier), Some(until)) = (text(version), version.until) else { continue };
        let until = ShownDate::new("Until", until);
        past.lost.extend(ids(earlier, anchor).difference(&present).cloned());
        if same_wording(earlier, next.0) || stands_elsewhere(earlier, anchor, today) {
            continue;
        }
        let html = word_diff(&spaced(earlier), &spaced(next.0));
        past.on.get_or_insert_with(|| until.clone());
        past.wordings.push(Wording { until: until.clone(), next: next.1, html });
        next = (earlier, Some(until));
    }
    (past.on.is_some() || !past.lost.is_empty()).then_some(past)
}

/// A former answer that is shown beside its correction is not lost.
fn stands_elsewhere(text: &str, anchor: &str, today: &Version<'_>) -> bool {
    today.answers.iter().any(|(other, now)| *other != anchor && same_wording(now, text))
}

/// The ids of a text's paragraphs. Markdown may have fewer paragraphs than lines, never more.
fn ids(text: &str, anchor: &str) -> BTreeSet<String> {
    let html = former::html(text, false, (anchor, ""));
    former::paragraph_ids(&html, anchor).into_iter().map(str::to_owned).collect()
}

/// A blank line between paragraphs.
fn spaced(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The answers whose anchors are no longer on the page, as they were last.
fn lost_answers<'v>(
    former: &'v [Version<'_>],
    today: &Version<'_>,
) -> Vec<(&'v str, &'v str, Date)> {
    let mut lost: Vec<(&str, &str, Date)> = Vec::new();
    for version in former.iter().rev() {
        let Some(until) = version.until else { continue };
        for (anchor, text) in &version.answers {
            let is_there = today.answer(anchor).is_some();
            if !is_there && lost.iter().all(|(other, ..)| other != anchor) {
                lost.push((anchor, text, until));
            }
        }
    }
    lost.sort();
    lost
}

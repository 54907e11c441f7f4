//! The topics of an archive: questions gathered by the editor's own words for them.
//!
//! A topic is derived, and never Parliament's: a question belongs to it because its printed heading,
//! its text or an answer has one of the words of `topics.toml`, or because its heading is one of
//! those listed there.

mod finder;
mod tokens;

use rayon::prelude::*;

use self::finder::Finder;
use self::tokens::Tokens;
use super::exchange::{Exchange, ExchangeIx};
use super::names::Folding;
use crate::config::TopicEntry;
use crate::diagnostic::{Code, Diagnostic};
use crate::text::normal_form::{fingerprint, plain};

/// An index into [`Topics::list`].
pub type TopicIx = usize;

/// A topic that has questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// The folded name: what its address is made from.
    pub key: String,
    /// What it is about, in the editor's words.
    pub description: Option<String>,
    /// Names that it had before.
    pub formerly: Vec<String>,
    /// The words and phrases it is found by, as the editor wrote them.
    pub words: Vec<String>,
    /// The headings it is found by.
    pub headings: Vec<String>,
    /// Its questions, in the archive's order.
    pub exchanges: Vec<ExchangeIx>,
}

/// The topics of an archive.
#[derive(Debug, Default)]
pub struct Topics {
    /// Every topic that has questions, by name.
    pub list: Vec<Topic>,
    /// The topics of each exchange; nothing if there are no topics.
    of_exchanges: Vec<Vec<TopicIx>>,
}

impl Topics {
    /// Finds the questions of topics, and tells which topics have none.
    pub(super) fn find(
        entries: &[TopicEntry],
        exchanges: &[Exchange<'_>],
    ) -> (Self, Vec<Diagnostic>) {
        if entries.is_empty() {
            return (Self::default(), Vec::new());
        }
        let mut entries: Vec<&TopicEntry> = entries.iter().collect();
        entries.sort_by_cached_key(|entry| (plain(&entry.name), entry.name.clone()));
        let lists = lists(&Finder::new(&entries), entries.len(), exchanges);
        let (found, empty): (Vec<_>, Vec<_>) =
            std::iter::zip(entries, lists).partition(|(_, list)| !list.is_empty());
        let list = found.into_iter().map(|(entry, list)| Topic::new(entry, list)).collect();
        let said = empty.into_iter().map(|(entry, _)| without_questions(entry)).collect();
        (Self::of(list, exchanges.len()), said)
    }

    fn of(list: Vec<Topic>, exchanges: usize) -> Self {
        let mut of_exchanges = vec![Vec::new(); exchanges];
        for (at, topic) in list.iter().enumerate() {
            topic.exchanges.iter().for_each(|ix| of_exchanges[*ix].push(at));
        }
        Self { list, of_exchanges }
    }

    /// The topics of an exchange, by name.
    pub fn of_exchange(&self, ix: ExchangeIx) -> &[TopicIx] {
        self.of_exchanges.get(ix).map_or(&[], Vec::as_slice)
    }
}

/// For each of `topics`, its exchanges.
fn lists(finder: &Finder, topics: usize, exchanges: &[Exchange<'_>]) -> Vec<Vec<ExchangeIx>> {
    let found = exchanges
        .par_iter()
        .map_init(Tokens::default, |tokens, exchange| finder.topics_of(exchange, tokens));
    let mut lists = vec![Vec::new(); topics];
    for (ix, topics) in found.collect::<Vec<_>>().into_iter().enumerate() {
        topics.into_iter().for_each(|at| lists[at].push(ix));
    }
    lists
}

impl Topic {
    fn new(entry: &TopicEntry, exchanges: Vec<ExchangeIx>) -> Self {
        Self {
            key: Folding::Person.key(&entry.name),
            name: entry.name.clone(),
            description: entry.description.clone(),
            formerly: entry.formerly.clone(),
            words: entry.words.clone(),
            headings: entry.headings.clone(),
            exchanges,
        }
    }

    /// The fingerprint of what it is found by: by it the ledger knows a topic of another name.
    pub(super) fn fingerprint(&self) -> String {
        let folded = |list: &[String]| {
            let mut list: Vec<_> = list.iter().map(|words| Folding::Person.key(words)).collect();
            list.sort_unstable();
            list.dedup();
            list.join("\n")
        };
        fingerprint(&format!("{}\n\n{}", folded(&self.words), folded(&self.headings)))
    }
}

fn without_questions(entry: &TopicEntry) -> Diagnostic {
    Diagnostic::at(
        Code::TopicWithoutQuestions,
        entry.place.clone(),
        format!("no question has any of the words of the topic `{}`", entry.name),
        "see how the transcripts spell them: whole words are looked for, in headings, questions and \
         answers; a topic without questions has no page",
    )
}

#[cfg(test)]
mod tests;

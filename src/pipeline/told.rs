//! What is said about the ledger: once, by the build that changes it. It is no part of the site.

use std::collections::{BTreeMap, HashMap};

use super::Guard;
use crate::archive::ledger::{Change, Choice, Kind, LEDGER_FILE, Line, Settled, What};
use crate::archive::{Archive, Exchange, ExchangeIx};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::url::Address;

/// What is to be said. `former` gives the text of a question by its id, where it is known.
pub(super) fn told(
    archive: &Archive<'_>,
    settled: &Settled,
    guard: Guard,
    former: &dyn Fn(&str) -> Option<String>,
) -> Vec<Diagnostic> {
    let teller = Teller { archive, former, by_id: by_id(archive, settled) };
    let mut said: Vec<_> =
        settled.choices.iter().flat_map(|choice| teller.ambiguous(choice)).collect();
    let forbidden = settled.changes.iter().filter(|change| !guard.allows(&change.what));
    said.extend(forbidden.filter_map(|change| teller.locked(change, guard)));
    said.extend(settled.changes.iter().filter_map(|change| teller.change(change)));
    said.extend(new(settled));
    said
}

struct Teller<'t, 'a> {
    archive: &'t Archive<'a>,
    former: &'t dyn Fn(&str) -> Option<String>,
    by_id: HashMap<&'t str, ExchangeIx>,
}

/// The exchanges by id, if any was edited.
fn by_id<'t>(archive: &'t Archive<'_>, settled: &Settled) -> HashMap<&'t str, ExchangeIx> {
    let edited = |change: &Change| matches!(change.what, What::Reworded { .. });
    if !settled.changes.iter().any(edited) {
        return HashMap::new();
    }
    archive.exchanges.iter().enumerate().map(|(ix, e)| (e.id.as_str(), ix)).collect()
}

impl Teller<'_, '_> {
    fn line(&self, kind: Kind, id: &str) -> Option<&Line> {
        self.archive.kept.line(kind, id)
    }

    fn address(&self, kind: Kind, id: &str) -> String {
        let line = self.line(kind, id);
        line.map_or_else(|| id.to_owned(), |line| Address::of_line(line).path().to_owned())
    }

    fn name(&self, change: &Change) -> String {
        self.line(change.kind, &change.id).map(Line::shown_name).unwrap_or_default()
    }

    fn place(&self, exchange: &Exchange<'_>) -> Option<Place> {
        let source = exchange.sources.first()?;
        let question = &exchange.record.question;
        let line = question.lines.first().copied().unwrap_or_default();
        let number = question.span.first.max(source.span.first);
        Some(Place::line(&self.archive.files[source.file].file.name, number, line))
    }

    fn change(&self, change: &Change) -> Option<Diagnostic> {
        match &change.what {
            What::Reworded { was } => Some(self.reworded(change, was)),
            What::Moved(kind, id) => Some(self.moved(change, *kind, id)),
            // The questions of the day are named themselves.
            What::Retired if change.kind != Kind::Day => Some(self.retired(change)),
            _ => None,
        }
    }

    fn reworded(&self, change: &Change, was: &str) -> Diagnostic {
        let exchange = self.by_id.get(&*change.id).map(|ix| &self.archive.exchanges[*ix]);
        let was = (self.former)(&change.id).unwrap_or_else(|| was.to_owned());
        Diagnostic {
            code: Code::EditedQuestion,
            place: exchange.and_then(|exchange| self.place(exchange)),
            message: format!(
                "this is taken for an edited wording of `{was}`, and keeps its address `{}`",
                self.address(change.kind, &change.id)
            ),
            remedy: format!(
                "nothing needs to be done; if it is another question, \
                 `despatch permalinks --retire {}` gives it an address of its own",
                change.id
            ),
        }
    }

    fn moved(&self, change: &Change, kind: Kind, id: &str) -> Diagnostic {
        Diagnostic::general(
            Code::MovedAddress,
            format!(
                "`{}` ({}) leads to `{}` from now on",
                self.address(change.kind, &change.id),
                self.name(change),
                self.address(kind, id)
            ),
            "nothing needs to be done; links to the old address go on working",
        )
    }

    fn retired(&self, change: &Change) -> Diagnostic {
        Diagnostic::general(
            Code::RetiredAddress,
            format!(
                "nothing in the content belongs to `{}` ({}) any more; its page will say so",
                self.address(change.kind, &change.id),
                self.name(change)
            ),
            match change.kind {
                Kind::Exchange => format!(
                    "nothing needs to be done if it was taken out on purpose; if another question \
                     took its place, `despatch permalinks --same {} NEW` gives it this address",
                    change.id
                ),
                _ => "nothing needs to be done if that was on purpose".to_owned(),
            },
        )
    }

    /// An error for each question that may be the one that is missing.
    fn ambiguous(&self, choice: &Choice) -> Vec<Diagnostic> {
        let all = choice.may_be.len();
        let old = &choice.id;
        let was = (self.former)(old).unwrap_or_else(|| choice.was.clone());
        let address = self.address(Kind::Exchange, old);
        let said = choice.may_be.iter().map(|ix| {
            let exchange = &self.archive.exchanges[*ix];
            let new = &exchange.id;
            let others =
                if all > 1 { format!(" (so may {} others)", all - 1) } else { String::new() };
            Diagnostic {
                code: Code::AmbiguousAddress,
                place: self.place(exchange),
                message: format!(
                    "this may be an edited wording of `{was}`{others}, which stood at \
                     `{address}` and is no longer in the content"
                ),
                remedy: format!(
                    "if it is, run `despatch permalinks --same {old} {new}`; \
                     if none is, `despatch permalinks --retire {old}`"
                ),
            }
        });
        said.collect()
    }

    fn locked(&self, change: &Change, guard: Guard) -> Option<Diagnostic> {
        let happens = match &change.what {
            What::New => "would be added".to_owned(),
            What::Returned => "would be live again".to_owned(),
            What::Reworded { .. } => "would have an edited question".to_owned(),
            What::Changed => "would have another text".to_owned(),
            What::Noted => "would have another heading, name or number".to_owned(),
            What::Moved(kind, id) => format!("would lead to `{}`", self.address(*kind, id)),
            What::Retired => "would be retired".to_owned(),
        };
        let flag = match guard {
            Guard::Open => return None,
            Guard::Locked => "--locked",
            Guard::Frozen => "--frozen",
        };
        Some(Diagnostic::at(
            Code::LockedAddress,
            Place::file(LEDGER_FILE),
            format!(
                "`{}` {happens}, which {flag} does not allow",
                self.address(change.kind, &change.id)
            ),
            format!("build without {flag}, see what is said, and commit {LEDGER_FILE}"),
        ))
    }
}

/// How many addresses are new, by kind.
fn new(settled: &Settled) -> Option<Diagnostic> {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    let new = settled.changes.iter().filter(|change| change.what == What::New);
    new.for_each(|change| *counts.entry(change.kind).or_default() += 1);
    let all: usize = counts.values().sum();
    let parts: Vec<_> = counts.into_iter().map(|(kind, n)| counted(kind, n)).collect();
    (all > 0).then(|| {
        Diagnostic::general(
            Code::NewAddresses,
            format!("{all} new in {LEDGER_FILE}: {}", parts.join(", ")),
            format!("commit {LEDGER_FILE} with the transcripts: it keeps links from breaking"),
        )
    })
}

/// `1 question`, `2 questions`.
pub(super) fn counted(kind: Kind, n: usize) -> String {
    format!("{n} {}", words(kind, n))
}

fn words(kind: Kind, n: usize) -> &'static str {
    let (one, several) = match kind {
        Kind::Answer => ("shared answer", "shared answers"),
        Kind::Day => ("day", "days"),
        Kind::Department => ("department", "departments"),
        Kind::Exchange => ("question", "questions"),
        Kind::Family => ("family of questions", "families of questions"),
        Kind::Member => ("member", "members"),
        Kind::Page => ("page", "pages"),
        Kind::Party => ("party", "parties"),
        Kind::Thread => ("thread", "threads"),
        Kind::Topic => ("topic", "topics"),
    };
    if n == 1 { one } else { several }
}

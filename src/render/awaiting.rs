//! The questions that lack an answer of record: those without any answer, and those with a holding
//! answer only.
//!
//! Their pages are always there, so that a link to one leads nowhere wrong when the last question was
//! answered; other pages link to them only as long as they list anything.

use super::context::Context;
use super::home::Counted;
use super::layout::Link;
use crate::archive::{Archive, Exchange, ExchangeIx};
use crate::url::Address;

/// What a question lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Unanswered,
    Holding,
}

impl State {
    pub(super) const ALL: [Self; 2] = [Self::Unanswered, Self::Holding];

    /// The list of such questions.
    pub(super) fn address(self) -> Address {
        match self {
            Self::Unanswered => Address::unanswered(),
            Self::Holding => Address::holding(),
        }
    }

    /// What the list is called.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Unanswered => "Unanswered questions",
            Self::Holding => "Holding answers",
        }
    }

    /// What is to be known of the list.
    pub(super) fn said(self, is_empty: bool) -> &'static str {
        match self {
            Self::Unanswered if is_empty => "Every question in this archive has an answer.",
            Self::Unanswered => {
                "Without an answer in this archive; one may have been given since. Newest first; \
                 those without a date last."
            }
            Self::Holding if is_empty => {
                "No question in this archive has a holding answer without an answer after it."
            }
            Self::Holding => {
                "With a holding answer in this archive and none after it; one may have been given \
                 since. Newest first; those without a date last."
            }
        }
    }

    fn holds(self, exchange: &Exchange<'_>) -> bool {
        match self {
            // Nobody waits for an answer to these.
            _ if exchange.is_withdrawn() => false,
            Self::Unanswered => exchange.is_unanswered() && !exchange.is_held(),
            Self::Holding => exchange.is_held(),
        }
    }

    /// Whether there are any.
    pub(super) fn is_there(self, archive: &Archive<'_>) -> bool {
        archive.exchanges.iter().any(|exchange| self.holds(exchange))
    }
}

/// The questions that lack an answer, in the archive's order.
#[derive(Debug, Default)]
pub(super) struct Awaiting {
    unanswered: Vec<ExchangeIx>,
    holding: Vec<ExchangeIx>,
}

impl Awaiting {
    pub(super) fn of(archive: &Archive<'_>) -> Self {
        let list = |state: State| {
            let all = archive.exchanges.iter().enumerate();
            all.filter(|(_, exchange)| state.holds(exchange)).map(|(ix, _)| ix).collect()
        };
        Self { unanswered: list(State::Unanswered), holding: list(State::Holding) }
    }

    pub(super) fn list(&self, state: State) -> &[ExchangeIx] {
        match state {
            State::Unanswered => &self.unanswered,
            State::Holding => &self.holding,
        }
    }
}

/// Links to the lists that list anything, with how many questions.
pub(super) fn counted(context: &Context<'_, '_>, page: &Address) -> Vec<Counted> {
    let counted = State::ALL.into_iter().map(|state| Counted {
        link: Link::new(state.title(), page.link(&state.address())),
        count: context.awaiting.list(state).len(),
    });
    counted.filter(|list| list.count > 0).collect()
}

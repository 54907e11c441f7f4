//! What is told of one change, on the page of changes and in its feed.

use std::borrow::Cow;

use jiff::civil::Date;

use super::context::Context;
use super::{gone, moved, versions};
use crate::archive::ledger::{Kind, Line, Target};
use crate::archive::{ExchangeIx, capitalised};
use crate::history::{Change, Subject, What};
use crate::url::Address;

/// One change, in words.
pub(super) struct Told {
    pub(super) title: String,
    /// The page of what changed.
    pub(super) address: Address,
    /// Who asked whom, as far as that is known.
    pub(super) who: Option<String>,
    /// What happened, as a sentence that a date can end.
    pub(super) what: String,
    /// Where it leads now, if it moved.
    pub(super) to: Option<Target>,
}

/// What is told of a change.
pub(super) fn of(context: &Context<'_, '_>, change: Change) -> Told {
    match change.subject {
        Subject::Exchange(ix) => exchange(context, ix, change),
        Subject::Gone(at) => gone(context, at),
    }
}

fn exchange(context: &Context<'_, '_>, ix: ExchangeIx, change: Change) -> Told {
    let inputs = &context.inputs;
    let exchange = &inputs.archive.exchanges[ix];
    let asker = exchange.record.asked_by.map(|by| by.name);
    Told {
        title: exchange.heading.clone(),
        address: inputs.addresses.exchanges[ix].clone(),
        who: Some(who(asker, exchange.record.department)),
        what: match change.what {
            What::Added => "Question added".to_owned(),
            _ => what_changed(context, ix, change.on),
        },
        to: None,
    }
}

/// What changed on a day, as far as the history knows.
fn what_changed(context: &Context<'_, '_>, ix: ExchangeIx, on: Date) -> String {
    let exchange = &context.inputs.archive.exchanges[ix];
    let versions = versions::of(exchange, context.inputs.history);
    let pairs = versions.windows(2).filter(|pair| pair[0].until == Some(on));
    let differences = pairs.map(|pair| versions::difference(&pair[0], &pair[1]));
    let known: Vec<Vec<String>> = differences.collect();
    let mut said = known.concat();
    said.dedup();
    match (known.is_empty(), said.is_empty()) {
        (true, _) => "Changed, with no copy kept of the earlier text,".to_owned(),
        (false, true) => "Changed for a time".to_owned(),
        (false, false) => capitalised(&said.join(", ")),
    }
}

fn who(asker: Option<&str>, department: Option<&str>) -> String {
    let asker = asker.unwrap_or("Member not stated");
    format!("{asker} to {}", department.unwrap_or("department not stated"))
}

fn gone(context: &Context<'_, '_>, at: usize) -> Told {
    let line = &context.inputs.archive.kept.gone[at].line;
    let to = moved::leads_to(context, at);
    let what = if to.is_some() { "moved" } else { "removed" };
    Told {
        title: gone::name(line),
        address: Address::of_line(line),
        who: gone_who(context, line),
        what: format!("{} {what}", gone::kind(line.kind)),
        to,
    }
}

/// Who asked whom, as far as the history or the ledger knows.
fn gone_who(context: &Context<'_, '_>, line: &Line) -> Option<String> {
    if line.kind != Kind::Exchange {
        return None;
    }
    let record = context.inputs.history.latest(&line.id).map(|entry| &entry.record.question);
    let printed = |name: Option<&Cow<'static, str>>| name.map(Cow::to_string);
    let named = |kind, id: &Option<String>| context.named.name(kind, id.as_deref());
    let asker = printed(record.and_then(|question| question.asker.as_ref()))
        .or_else(|| named(Kind::Member, &line.asker));
    let department = printed(record.and_then(|question| question.department.as_ref()))
        .or_else(|| named(Kind::Department, &line.department));
    let is_known = asker.is_some() || department.is_some();
    is_known.then(|| who(asker.as_deref(), department.as_deref()))
}

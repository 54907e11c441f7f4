//! `despatch permalinks`

use std::path::Path;

use serde::Serialize;

use super::{Ending, day, report, say, settings};
use crate::archive::ledger::LEDGER_FILE;
use crate::cli::{Permalinks, ReportFormat, Talk};
use crate::config::{Overrides, Site};
use crate::diagnostic::Diagnostic;
use crate::pipeline::permalinks::{self, Open, Outcome, Outlook};

/// Lists what the next build would make of the ledger, or settles one line of it.
pub(super) fn run(root: &Path, talk: Talk, flags: &Permalinks) -> Ending {
    let done = settings(root, Overrides::default()).and_then(|site| act(&site, flags, talk));
    done.unwrap_or_else(|diagnostics| {
        report::print(&diagnostics, flags.format, talk);
        Ending::Usage
    })
}

fn act(site: &Site, flags: &Permalinks, talk: Talk) -> Result<Ending, Vec<Diagnostic>> {
    let day = day::day().map_err(|error| vec![error])?;
    let settled = match (&flags.same, &flags.retire) {
        (Some(ids), _) => {
            let address = permalinks::same(site, day, &ids[0], &ids[1])?;
            format!("`{address}` is kept for it.")
        }
        (None, Some(id)) => format!("`{}` is retired.", permalinks::retire(site, day, id)?),
        (None, None) => return Ok(list(&permalinks::outlook(site, day)?, flags.format)),
    };
    if !talk.quiet && flags.format != ReportFormat::Json {
        say::out(format!("{settled} {LEDGER_FILE} says so now; build again."));
    }
    Ok(Ending::Fine)
}

fn list(outlook: &Outlook, format: ReportFormat) -> Ending {
    match format {
        ReportFormat::Json => {
            outlook.choices.iter().for_each(|open| say::out(json(&Line::Open { open })));
            outlook.changes.iter().for_each(|outcome| say::out(json(&Line::Outcome(outcome))));
        }
        ReportFormat::Text | ReportFormat::Github => text(outlook),
    }
    if outlook.choices.is_empty() { Ending::Fine } else { Ending::ContentErrors }
}

/// A line of JSON.
#[derive(Serialize)]
#[serde(untagged)]
enum Line<'l> {
    Open { open: &'l Open },
    Outcome(&'l Outcome),
}

fn json(line: &Line<'_>) -> String {
    // Strings always serialise.
    serde_json::to_string(line).unwrap_or_default()
}

/// What is listed, with the words that go before it; what matters most comes first.
const LISTS: [(&str, &str); 7] = [
    ("edited", "edited, keeping the address"),
    ("vanished", "no longer in the content; a page will say so"),
    ("moved", "leading elsewhere"),
    ("back", "back at the old address"),
    ("changed", "with another answer or text"),
    ("noted", "with another heading, name or number"),
    ("new", "new"),
];

fn text(outlook: &Outlook) {
    outlook.choices.iter().for_each(choice);
    for (what, words) in LISTS {
        let of: Vec<_> = outlook.changes.iter().filter(|change| change.what == what).collect();
        if !of.is_empty() {
            say::out(format!("{} {words}:", of.len()));
            of.into_iter().for_each(outcome);
        }
    }
    if outlook.changes.is_empty() && outlook.choices.is_empty() {
        say::out(format!("{LEDGER_FILE} is up to date: {} addresses.", outlook.addresses));
    }
}

fn choice(open: &Open) {
    say::out(format!("{} is no longer in the content:", open.address));
    say::out(format!("    {}", open.name));
    for may_be in &open.may_be {
        say::out(format!("  if it became this one, at {}:", may_be.place));
        say::out(format!("    {}", may_be.name));
        say::out(format!("    despatch permalinks --same {} {}", open.id, may_be.id));
    }
    say::out("  if it is gone:");
    say::out(format!("    despatch permalinks --retire {}", open.id));
}

fn outcome(change: &Outcome) {
    let to = change.to.as_ref().map(|to| format!(" -> {to}")).unwrap_or_default();
    say::out(format!("  {}{to}", change.address));
    if let Some(was) = &change.was {
        say::out(format!("    was: {was}"));
        say::out(format!("    now: {}", change.name));
    }
}

//! What the next build would make of the ledger, and what somebody decides about it.

use jiff::civil::Date;
use serde::Serialize;

use super::ledger;
use super::linked::{self, NoProgress};
use super::not_published;
use super::open::place;
use crate::archive::ledger::format::Ledger;
use crate::archive::ledger::{
    Change, Kind, LEDGER_FILE, Line, Settled, Status, What, format, position as line_position,
    settle,
};
use crate::archive::{Archive, Exchange};
use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic};
use crate::publish::Lock;
use crate::url::{Address, Wording};

/// What the next build would make of the ledger.
#[derive(Debug)]
pub struct Outlook {
    /// How many addresses there are.
    pub addresses: usize,
    /// What would become of lines, by kind and id.
    pub changes: Vec<Outcome>,
    /// What must be settled before.
    pub choices: Vec<Open>,
}

/// What would become of one line.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// `new`, `edited`, `changed`, `noted`, `back`, `moved` or `vanished`.
    pub what: &'static str,
    /// What it is the address of.
    pub kind: &'static str,
    /// The line's id.
    pub id: String,
    /// The address.
    pub address: String,
    /// The heading or name.
    pub name: String,
    /// The heading before an edit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// The address that it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A question that vanished, and those that it may have become.
#[derive(Debug, Serialize)]
pub struct Open {
    /// Its id.
    pub id: String,
    /// Its address.
    pub address: String,
    /// Its heading.
    pub name: String,
    /// Ids and headings of what it may have become, nearest first.
    pub may_be: Vec<Candidate>,
}

/// What a question may have become.
#[derive(Debug, Serialize)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// The file and line where it stands.
    pub place: String,
}

/// What the next build would make of the ledger. Nothing is written.
///
/// # Errors
/// The content, the settings or the ledger cannot be read.
pub fn outlook(site: &Site, day: Date) -> Result<Outlook, Vec<Diagnostic>> {
    let lines = ledger::load(site)?.lines;
    settled(site, lines, day, |archive, settled| Outlook {
        addresses: archive.kept.lines.len(),
        changes: settled.changes.iter().map(|change| outcome(archive, change)).collect(),
        choices: open(archive, settled),
    })
}

/// Settles that the question with one id is what was published under another, and writes the
/// ledger. Returns the address that is kept.
///
/// # Errors
/// There is no such id, or its question is in the content.
pub fn same(site: &Site, day: Date, old: &str, new: &str) -> Result<String, Vec<Diagnostic>> {
    let _lock = Lock::take(&site.root).map_err(|error| vec![not_published(&error)])?;
    let Ledger { mut lines, parts } = ledger::load(site)?;
    let at = position(&lines, old)?;
    let (old_id, given) = (lines[at].id.clone(), new);
    let now = settled(site, lines.clone(), day, |archive, _| {
        let kept = &archive.kept.lines;
        let new = &kept[position(kept, given)?];
        let here = |id: &str| archive.exchanges.iter().find(|exchange| exchange.id == id);
        match (here(&old_id), here(&new.id)) {
            (_, None) => Err(vec![not_here(new)]),
            (Some(_), _) if new.id == old_id => Err(vec![same_already(&old_id)]),
            (Some(old), Some(_)) => Err(vec![still_here(archive, old)]),
            (None, Some(_)) => Ok(new.clone()),
        }
    })??;
    if let Some(at) = line_position(&lines, now.kind, &now.id) {
        lines[at].status = Status::Moved(Kind::Exchange, old_id);
        lines[at].changed = day;
    }
    let Line { id, slug, first_seen, .. } = lines[at].clone();
    lines[at] = Line { id, slug, first_seen, changed: day, status: Status::Live, ..now };
    save(site, Ledger { lines, parts }, at)
}

/// Lets an address go: what stood there is gone, and whatever stands in the content is another
/// question. Writes the ledger and returns the address.
///
/// # Errors
/// There is no such id, or its question stands in the content word for word.
pub fn retire(site: &Site, day: Date, id: &str) -> Result<String, Vec<Diagnostic>> {
    let _lock = Lock::take(&site.root).map_err(|error| vec![not_published(&error)])?;
    let Ledger { mut lines, parts } = ledger::load(site)?;
    let at = position(&lines, id)?;
    let id = lines[at].id.clone();
    let is_here = settled(site, lines.clone(), day, |archive, _| {
        let here = archive.exchanges.iter().find(|exchange| exchange.id == id);
        match here {
            Some(here) if here.fingerprint == format::stem(&id) => {
                Err(vec![still_here(archive, here)])
            }
            here => Ok(here.is_some()),
        }
    })??;
    let line = &mut lines[at];
    (line.status, line.changed) = (Status::Retired, day);
    if is_here {
        // Nothing is left by which what is there could be taken for it again.
        (line.text, line.answers, line.simhash) = (None, None, None);
        (line.uin, line.tabled) = (None, None);
    }
    save(site, Ledger { lines, parts }, at)
}

fn save(site: &Site, mut kept: Ledger, at: usize) -> Result<String, Vec<Diagnostic>> {
    let files = format::render_files(&mut kept.lines, &kept.parts);
    ledger::save(site, &files).map_err(|error| vec![error])?;
    let lines = kept.lines;
    Ok(Address::of_line(&lines[at]).path().to_owned())
}

/// Reads and links everything, and settles it with these lines.
fn settled<R>(
    site: &Site,
    lines: Vec<Line>,
    day: Date,
    then: impl FnOnce(&Archive<'_>, &Settled) -> R,
) -> Result<R, Vec<Diagnostic>> {
    let (names, _) = linked::names(site)?;
    let (contents, diagnostics) = linked::read_contents(site);
    let (mut archive, _) =
        linked::link_contents(site, &names, &contents, diagnostics, &NoProgress)?;
    let settled = settle(&mut archive, lines, &Wording, day);
    Ok(then(&archive, &settled))
}

fn outcome(archive: &Archive<'_>, change: &Change) -> Outcome {
    let line = |kind, id: &str| archive.kept.line(kind, id);
    let address =
        |kind, id: &str| line(kind, id).map(|line| Address::of_line(line).path().to_owned());
    let what = match &change.what {
        What::New => "new",
        What::Reworded { .. } => "edited",
        What::Changed => "changed",
        What::Noted => "noted",
        What::Returned => "back",
        What::Moved(..) => "moved",
        What::Retired => "vanished",
    };
    Outcome {
        what,
        kind: change.kind.name(),
        id: change.id.clone(),
        address: address(change.kind, &change.id).unwrap_or_default(),
        name: line(change.kind, &change.id).map(Line::shown_name).unwrap_or_default(),
        was: match &change.what {
            What::Reworded { was } => Some(was.clone()),
            _ => None,
        },
        to: match &change.what {
            What::Moved(kind, id) => address(*kind, id),
            _ => None,
        },
    }
}

fn open(archive: &Archive<'_>, settled: &Settled) -> Vec<Open> {
    let open = settled.choices.iter().map(|choice| {
        let line = archive.kept.line(Kind::Exchange, &choice.id);
        Open {
            id: choice.id.clone(),
            address: line.map(|line| Address::of_line(line).path().to_owned()).unwrap_or_default(),
            name: choice.was.clone(),
            may_be: choice.may_be.iter().map(|ix| candidate(archive, *ix)).collect(),
        }
    });
    open.collect()
}

fn candidate(archive: &Archive<'_>, ix: usize) -> Candidate {
    let exchange = &archive.exchanges[ix];
    Candidate {
        id: exchange.id.clone(),
        name: exchange.heading.clone(),
        place: place(archive, exchange),
    }
}

/// The line of an exchange, given by its id or its address.
fn position(lines: &[Line], given: &str) -> Result<usize, Vec<Diagnostic>> {
    let is = |line: &Line| {
        line.kind == Kind::Exchange
            && (line.id == given || given.ends_with(Address::of_line(line).path()))
    };
    lines.iter().position(is).ok_or_else(|| vec![unknown(lines, given)])
}

/// How many ids are offered for one that is unknown.
const OFFERED: usize = 3;

fn unknown(lines: &[Line], given: &str) -> Diagnostic {
    let exchanges = lines.iter().filter(|line| line.kind == Kind::Exchange);
    let mut near: Vec<_> =
        exchanges.map(|line| (strsim::damerau_levenshtein(&line.id, given), line)).collect();
    near.sort_by_key(|(apart, line)| (*apart, &line.id));
    let near =
        near.iter().take(OFFERED).map(|(_, line)| format!("{} ({})", line.id, line.shown_name()));
    let near: Vec<_> = near.collect();
    let remedy = match near.is_empty() {
        true => "build once; then every question has its id in the ledger".to_owned(),
        false => format!("the nearest are {}", near.join("; ")),
    };
    let message = format!("no question has the id or address `{given}`");
    Diagnostic::general(Code::UnknownAddress, message, remedy)
}

fn not_here(line: &Line) -> Diagnostic {
    Diagnostic::general(
        Code::UnknownAddress,
        format!("`{}` is in {LEDGER_FILE}, but its question is not in the content", line.id),
        "give the id of a question in the content behind the one that it was",
    )
}

fn same_already(id: &str) -> Diagnostic {
    Diagnostic::general(
        Code::UnknownAddress,
        format!("the question of `{id}` has that address already"),
        "nothing needs to be done",
    )
}

fn still_here(archive: &Archive<'_>, exchange: &Exchange<'_>) -> Diagnostic {
    Diagnostic::general(
        Code::UnknownAddress,
        format!(
            "the question of `{}` is in the content, at {}",
            exchange.id,
            place(archive, exchange)
        ),
        "take it out of the content first, if it does not belong there",
    )
}

//! The questions of the content as data, all of them or some.

use jiff::civil::Date;

use super::ledger;
use super::linked::{self, NoProgress};
use crate::archive::ledger::settle;
use crate::archive::names::{Folding, Named};
use crate::archive::{Archive, ExchangeIx};
use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic};
use crate::export::{Format, Origin};
use crate::url::{self, Wording};

/// Which questions are wanted: those for which all of this holds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wanted<'w> {
    /// The name of the asking member.
    pub(crate) asker: Option<&'w str>,
    /// The name of a member who answered.
    pub(crate) by: Option<&'w str>,
    /// The name of the department.
    pub(crate) department: Option<&'w str>,
    /// The name of a topic.
    pub(crate) topic: Option<&'w str>,
}

/// Questions as data.
#[derive(Debug)]
pub(crate) struct Exported {
    /// The bytes of one file.
    pub(crate) bytes: Vec<u8>,
    /// How many questions it holds.
    pub(crate) questions: usize,
    /// The diagnostics about the content.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Makes one file of questions, with the addresses that the next build gives them. Nothing is written.
///
/// # Errors
/// The content, the settings or the ledger cannot be read, or no question is wanted.
pub(crate) fn export(
    site: &Site,
    day: Date,
    wanted: Wanted<'_>,
    format: Format,
) -> Result<Exported, Vec<Diagnostic>> {
    let (names, _) = linked::names(site)?;
    let ledger = ledger::load(site)?;
    let (contents, said) = linked::read_contents(site);
    let (mut archive, diagnostics) =
        linked::link_contents(site, &names, &contents, said, &NoProgress)?;
    settle(&mut archive, ledger.lines, &Wording, day);
    let (addresses, _) = url::assign(&archive);
    let exchanges = wanted.exchanges(&archive).map_err(|error| vec![error])?;
    let questions = exchanges.len();
    let origin = Origin { site, archive: &archive, addresses: &addresses };
    let mut bytes = Vec::new();
    format.write(&origin, exchanges, &mut bytes).map_err(|error| vec![unwritable(&error)])?;
    Ok(Exported { bytes, questions, diagnostics })
}

impl Wanted<'_> {
    /// The exchanges that are wanted, in the archive's order.
    fn exchanges(&self, archive: &Archive<'_>) -> Result<Vec<ExchangeIx>, Diagnostic> {
        let mut found: Vec<ExchangeIx> = (0..archive.exchanges.len()).collect();
        if let Some(name) = self.asker {
            let members = archive.members.iter().filter(|member| is_called(&member.named, name));
            keep(&mut found, members.flat_map(|member| &member.asked));
        }
        if let Some(name) = self.by {
            let members = archive.members.iter().filter(|member| is_called(&member.named, name));
            keep(&mut found, members.flat_map(|member| &member.answered));
        }
        if let Some(name) = self.department {
            let key = Folding::Body.key(name);
            let bodies = archive.departments.iter();
            let bodies = bodies.filter(|body| has_key(&body.named, Folding::Body, &key));
            keep(&mut found, bodies.flat_map(|body| &body.exchanges));
        }
        if let Some(name) = self.topic {
            let key = Folding::Person.key(name);
            let topics = archive.topics.list.iter().filter(|topic| topic.key == key);
            keep(&mut found, topics.flat_map(|topic| &topic.exchanges));
        }
        if found.is_empty() { Err(nothing_found()) } else { Ok(found) }
    }
}

fn is_called(named: &Named<'_>, name: &str) -> bool {
    has_key(named, Folding::Person, &Folding::Person.key(name))
}

/// Whether a name, or a form in which it is printed, is folded to this key.
fn has_key(named: &Named<'_>, folding: Folding, key: &str) -> bool {
    let mut forms = named.forms.iter().map(|form| folding.key(form.printed));
    folding.key(&named.name) == key || forms.any(|form| form == key)
}

fn keep<'e>(found: &mut Vec<ExchangeIx>, wanted: impl Iterator<Item = &'e ExchangeIx>) {
    let mut wanted: Vec<ExchangeIx> = wanted.copied().collect();
    wanted.sort_unstable();
    found.retain(|ix| wanted.binary_search(ix).is_ok());
}

fn nothing_found() -> Diagnostic {
    Diagnostic::general(
        Code::NoExchange,
        "no question of the archive is all of what was asked for",
        "write names as the pages of the site print them; without --asker, --by, --department and \
         --topic all questions are written",
    )
}

fn unwritable(error: &std::io::Error) -> Diagnostic {
    Diagnostic::general(
        Code::NotPublished,
        format!("the questions cannot be written: {error}"),
        "this is a bug in Despatch, please report it",
    )
}

//! Asks other sites whether what is linked is still there: one request at a time, with a rest between
//! those to one host, and no more than was allowed. What was there lately is not asked for again.

mod asker;
mod memory;
mod private;
mod tell;

pub use asker::Asker;
pub use memory::{MEMORY_FILE, Memory};

use std::collections::HashSet;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

use super::Outer;
use crate::diagnostic::Diagnostic;
use memory::Said;

/// How long one host has rest.
const REST: Duration = Duration::from_secs(1);
/// Longer than this nobody waits; the next check goes on.
const LONGEST: Duration = Duration::from_secs(600);

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub(crate) enum Answer {
    /// It is there.
    There,
    /// It is elsewhere, for good.
    Moved {
        /// Where.
        to: String,
    },
    /// It is no longer there.
    Gone {
        /// The status of the answer.
        status: u16,
    },
    /// The server has a trouble of its own.
    Failing {
        /// The status of the answer.
        status: u16,
    },
    /// The server lets no program in.
    Refused {
        /// The status of the answer.
        status: u16,
    },
    /// No answer came.
    Silent {
        /// Why.
        why: String,
    },
    /// It is no address that may be asked.
    NotAsked,
}

impl Answer {
    /// Whether nothing is to be mended.
    fn is_good(&self) -> bool {
        matches!(self, Self::There | Self::Moved { .. })
    }
}

/// What came of asking for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// The addresses that are linked.
    pub addresses: usize,
    /// Those that were asked for now.
    pub asked: usize,
    /// Those that were there within the last month, so that they were not asked for.
    pub known: usize,
    /// Those for which there was no time; the next check asks for them.
    pub left: usize,
}

/// Is told how it goes on, and keeps the rests.
pub trait Watch {
    /// Waits so long.
    fn rest(&self, time: Duration);
    /// An address is asked for.
    fn asks(&self, address: &str);
}

/// Asks for at most `most` of these addresses, those first that were asked for longest ago.
pub fn ask(
    outer: &[Outer],
    (asker, watch): (&Asker, &dyn Watch),
    memory: &mut Memory,
    (day, most): (Date, usize),
) -> (Vec<Diagnostic>, Asked) {
    let linked: HashSet<&str> = outer.iter().map(|outer| address(&outer.url)).collect();
    memory.keep(|url| linked.contains(url));
    let addresses = linked.len();
    let mut due: Vec<&str> = linked.into_iter().filter(|url| !memory.is_fresh(url, day)).collect();
    due.sort_by_key(|url| (memory.get(url).map(|said| said.day), *url));
    let known = addresses - due.len();
    let asked = ask_for(&due[..due.len().min(most)], (asker, watch), memory, day);
    let said = outer.iter().filter_map(|outer| {
        let said = memory.get(address(&outer.url))?;
        tell::diagnostic(outer, &said.answer)
    });
    (said.collect(), Asked { addresses, asked, known, left: due.len() - asked })
}

/// Asks until the time is over; how many were asked for.
fn ask_for(
    due: &[&str],
    (asker, watch): (&Asker, &dyn Watch),
    memory: &mut Memory,
    day: Date,
) -> usize {
    let began = Instant::now();
    let mut last: Option<(String, Instant)> = None;
    for (done, url) in due.iter().enumerate() {
        if began.elapsed() > LONGEST {
            return done;
        }
        let host = host(url);
        if let Some((_, then)) = last.filter(|(other, _)| *other == host) {
            watch.rest(REST.saturating_sub(then.elapsed()));
        }
        watch.asks(url);
        memory.put(url, Said { day, answer: asker.ask(url) });
        last = Some((host, Instant::now()));
    }
    due.len()
}

/// What of a link is asked for: not the place on the page.
fn address(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

fn host(url: &str) -> String {
    Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

//! `despatch fetch` against a server on this machine, which gives invented questions in the shape of
//! Parliament's, and fails as servers do.

mod built;
mod command;
mod faults;
pub(crate) mod invented;
mod matching;
mod search;
pub(crate) mod server;

use std::cell::RefCell;
use std::time::Duration;

use despatch::config::{Overrides, Site};
use despatch::diagnostic::Diagnostic;
use despatch::fetch::{self, Client, Fetched, Query, Trouble, Watch};

use crate::site::TestSite;
use server::Server;

/// Says nothing and rests for no time, but notes how long it should have.
#[derive(Default)]
struct Awake {
    rests: RefCell<Vec<Duration>>,
}

impl Watch for Awake {
    fn rest(&self, time: Duration) {
        self.rests.borrow_mut().push(time);
    }
    fn asks(&self, _: &str) {}
    fn again(&self, _: &Trouble, _: u32, _: Duration) {}
    fn page(&self, _: usize, _: usize) {}
    fn whole_texts(&self, _: usize) {}
}

/// A server that is slower than this has failed, even on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(20);

fn settings(site: &TestSite, server: &Server, pause: &str) -> Site {
    let (api, pause) = (Some(server.base.clone()), Some(pause.to_owned()));
    let flags = Overrides { api, pause, ..Overrides::default() };
    Site::load(site.root(), flags, |_| None).unwrap()
}

fn fetch_with(site: &TestSite, server: &Server, again: bool) -> Result<Fetched, Diagnostic> {
    fetch_within(PATIENCE, site, server, again)
}

fn fetch_within(
    patience: Duration,
    site: &TestSite,
    server: &Server,
    again: bool,
) -> Result<Fetched, Diagnostic> {
    let settings = settings(site, server, "0");
    let awake = Awake::default();
    let client = Client::new("test/1", settings.fetch.pause, Some(patience), &awake);
    fetch::fetch(&settings, &Query::default(), again, &client, &awake)
}

fn fetch(site: &TestSite, server: &Server) -> Fetched {
    fetch_with(site, server, false).unwrap()
}

/// What is in `content/official/`: each file with its text.
fn kept(site: &TestSite) -> Vec<(String, String)> {
    let folder = site.root().join("content/official");
    let entries = std::fs::read_dir(folder).into_iter().flatten().map(Result::unwrap);
    let mut kept: Vec<_> = entries
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    kept.sort();
    kept
}

/// The numbers of what is kept, in the order of files and lines, each with where it is from.
fn uins(site: &TestSite) -> Vec<String> {
    let lines = kept(site).into_iter().flat_map(|(_, text)| {
        text.lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
            .collect::<Vec<_>>()
    });
    lines
        .map(|line| {
            format!("{} {}", line["value"]["uin"].as_str().unwrap(), line["from"].as_str().unwrap())
        })
        .collect()
}

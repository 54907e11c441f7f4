//! `despatch fetch`

use std::path::Path;
use std::time::Duration;

use indicatif::HumanDuration;

use super::{Ending, report, say, settings};
use crate::cli::{Fetch, HouseName, ReportFormat, Talk};
use crate::config::{Overrides, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::fetch::{self, Api, Candidate, Client, Fetched, Found, Outcome, Query, Trouble, Watch};
use crate::pipeline::open::open;
use crate::source::record::House;

/// Fetches what a search finds, or looks for the records of questions without a number.
pub(super) fn run(root: &Path, talk: Talk, flags: &Fetch) -> Ending {
    let (api, pause) = (flags.api.clone(), flags.pause.clone());
    let site = settings(root, Overrides { api, pause, ..Overrides::default() });
    let done = site.and_then(|site| match flags.complete {
        true => complete(&site, talk, flags),
        false => search(&site, talk, flags),
    });
    done.unwrap_or_else(|diagnostics| {
        report::print(&diagnostics, ReportFormat::Text, talk);
        Ending::Usage
    })
}

/// On the error output: what is asked for, and how it goes.
struct Shown<'s> {
    talk: Talk,
    site: &'s Site,
}

impl Watch for Shown<'_> {
    fn rest(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn asks(&self, address: &str) {
        if self.talk.verbose && !self.talk.quiet {
            say::err(format!("  GET {address}"));
        }
    }

    fn again(&self, trouble: &Trouble, tries: u32, wait: Duration) {
        if !self.talk.quiet {
            let seconds = wait.as_secs_f64();
            say::err(format!("  {trouble}; asking again in {seconds} s (failed {tries} times)"));
        }
    }

    fn page(&self, done: usize, total: usize) {
        if !self.talk.quiet {
            say::err(format!("  {done} of {total} questions"));
        }
    }

    fn whole_texts(&self, count: usize) {
        let time = self.site.fetch.pause * u32::try_from(count).unwrap_or(u32::MAX);
        if !self.talk.quiet && count > 1 {
            let about = if time.is_zero() {
                String::new()
            } else {
                format!(", about {}", HumanDuration(time))
            };
            say::err(format!("  fetching {count} whole texts{about}"));
        }
    }
}

fn client<'w>(site: &Site, watch: &'w dyn Watch) -> Client<'w> {
    let contact = site.publisher.contact.as_deref().unwrap_or_default();
    let base = site.base_url.as_deref().unwrap_or_default();
    Client::new(&fetch::who(&[&site.title, base, contact]), site.fetch.pause, None, watch)
}

fn search(site: &Site, talk: Talk, flags: &Fetch) -> Result<Ending, Vec<Diagnostic>> {
    let query = query(flags)?;
    if flags.dry_run {
        let (address, under_way) =
            fetch::next_address(site, &query).map_err(|error| vec![error])?;
        return Ok(would_ask(&address, under_way));
    }
    let shown = Shown { talk, site };
    let client = client(site, &shown);
    let fetched = fetch::fetch(site, &query, flags.again, &client, &shown);
    let fetched = fetched.map_err(|error| vec![error])?;
    report::print(&fetched.diagnostics, ReportFormat::Text, talk);
    if !talk.quiet {
        say::out(summary(&fetched, client.asked(), site));
    }
    Ok(Ending::Fine)
}

fn query(flags: &Fetch) -> Result<Query, Vec<Diagnostic>> {
    let (since, until) = (flags.since, flags.until);
    if let (Some(since), Some(until)) = (since, until)
        && since > until
    {
        let message =
            format!("--until {until} is before --since {since}, so no question can be meant");
        return Err(vec![Diagnostic::general(Code::BadSetting, message, "exchange the two days")]);
    }
    let house = flags.house.map(|house| match house {
        HouseName::Commons => House::Commons,
        HouseName::Lords => House::Lords,
    });
    Ok(Query { search: flags.search.clone(), since, until, house })
}

fn would_ask(address: &str, under_way: bool) -> Ending {
    if under_way {
        say::out("An earlier fetch was interrupted; this would go on with");
    }
    say::out(format!("GET {address}"));
    say::out(
        "then the pages after it, and the whole text of each question that is new or changed.",
    );
    Ending::Fine
}

fn summary(fetched: &Fetched, requests: usize, site: &Site) -> String {
    let Fetched { questions, new, changed, .. } = fetched;
    let folder = format!("{}/official", site.content_name);
    format!(
        "{questions} questions: {new} new, {changed} changed ({requests} requests). They are in {folder}."
    )
}

fn complete(site: &Site, talk: Talk, flags: &Fetch) -> Result<Ending, Vec<Diagnostic>> {
    let (open, people) = open(site)?;
    if open.is_empty() {
        say::out("Every question has its number; nothing is to be looked for.");
        return Ok(Ending::Fine);
    }
    if flags.dry_run {
        let api = Api::new(&site.fetch.api);
        for open in &open {
            say::out(format!("{}: {}", open.place, open.heading));
            match open.query() {
                Some(query) => say::out(format!("  GET {}", api.list(&query, 0))),
                None => say::out(format!("  {NOTHING}")),
            }
        }
        return Ok(Ending::Fine);
    }
    let shown = Shown { talk, site };
    let client = client(site, &shown);
    let all = fetch::find(site, &people, open, (&client, &shown), &|found| told(found, talk));
    let all = all.map_err(|error| vec![error])?;
    if !talk.quiet {
        let found = all.iter().filter(|found| matches!(found.outcome, Outcome::Record(_))).count();
        let (all, requests, folder) = (all.len(), client.asked(), &site.content_name);
        say::out(format!(
            "{found} of {all} questions found ({requests} requests). Their records are in {folder}/official."
        ));
    }
    Ok(Ending::Fine)
}

const NOTHING: &str =
    "nothing to go by: the transcript names no asker, or the question has no plain words";

fn told(found: &Found, talk: Talk) {
    if talk.quiet {
        return;
    }
    say::out(format!("{}: {}", found.open.place, found.open.heading));
    match &found.outcome {
        Outcome::Record(record) => say::out(format!("  found: {}", named(record))),
        Outcome::Several(all) => {
            say::out("  several records have this asker and this question; none was taken:");
            all.iter().for_each(|one| say::out(format!("    {}", named(one))));
            say::out("  add `UIN:` and `Tabled:` of the right one to the transcript");
        }
        Outcome::LooksAlike(all) => {
            say::out("  the same question, by somebody whose name merely looks like the asker's:");
            all.iter().for_each(|one| say::out(format!("    {}", named(one))));
            say::out("  if they are one person, say so in people.toml");
        }
        Outcome::None => say::out("  no record has this asker and exactly this question"),
        Outcome::TooMany(count) => {
            say::out(format!("  {count} questions have such words, too many to look through"));
        }
        Outcome::NothingToGoBy => say::out(format!("  {NOTHING}")),
    }
}

fn named(candidate: &Candidate) -> String {
    let Candidate { uin, tabled, asker, .. } = candidate;
    match tabled {
        Some(day) => format!("UIN {uin}, tabled on {day}, by {asker}"),
        None => format!("UIN {uin}, by {asker}"),
    }
}

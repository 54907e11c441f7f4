//! From records to the linked archive.

use std::collections::BTreeMap;

use super::dedup::{self, KnownNames, Place};
use super::draft::{Draft, drafts, ids};
use super::exchange::{Answer, Exchange, SourceRef, StatedDate, anchors, standings};
use super::file::FileSummary;
use super::identity::{Identities, Meant, PersonIx};
use super::member::{Department, Member, Party, Seat};
use super::mention::Mention;
use super::merges::Unclear;
use super::names::{Folding, Known, NameBook, Named, Registry};
use super::page::Page;
use super::topics::Topics;
use super::{Archive, distinctions, heading, merges, nameless, seats, shared};
use crate::config::{NameEntry, TopicEntry};
use crate::diagnostic::{self, Diagnostic};
use crate::source::Sources;
use crate::source::record::{AnswerRecord, Record};

/// What is known of names before any transcript is read.
#[derive(Debug, Default)]
pub struct Names {
    /// From `people.toml`.
    pub people: NameBook,
    /// From `departments.toml` and the built-in list.
    pub departments: NameBook,
    /// Of parties nothing is known: `Labour` and `Labour (Co-op)` are two.
    pub parties: NameBook,
    /// From `topics.toml`.
    pub topics: Vec<TopicEntry>,
}

/// Links everything that was read into one archive.
pub fn link<'a>(mut sources: Sources<'a>, names: &Names) -> (Archive<'a>, Vec<Diagnostic>) {
    let (mut people, mut said) = Identities::gather(&sources, &names.people);
    let mut drafts = drafts(&mut sources, &people);
    nameless::find_numbers(&mut drafts, &people);
    nameless::find_askers(&mut drafts, &mut people);
    let places: Vec<_> = sources
        .transcripts
        .iter()
        .map(|(file, parsed)| Place { name: &file.name, is_data: parsed.counts.is_some() })
        .collect();
    let known = KnownNames { people: &people, departments: &names.departments };
    let (mut drafts, repeated) = dedup::merge(drafts, &places, known);
    said.extend(repeated);
    newest_first(&mut drafts);
    let file_names: Vec<_> =
        sources.transcripts.iter().map(|(file, _)| file.name.as_str()).collect();
    let mut linker = Linker::new(names, &people, &file_names);
    let mut exchanges = linker.exchanges(drafts);
    let shared_answers = shared::find(&mut exchanges);
    let mut files: Vec<_> = sources
        .transcripts
        .iter_mut()
        .map(|(file, parsed)| FileSummary::of(file, parsed))
        .collect();
    list_in_files(&exchanges, &mut files);
    said.extend(linker.unused_entries());
    let members = linker.members(&exchanges);
    said.extend(linker.notes(&members));
    said.extend(seats::notes(&members, &linker.confirmed(members.len()), &exchanges, &files));
    let (topics, more) = Topics::find(&names.topics, &exchanges);
    said.extend(more);
    let mut archive = Archive {
        members,
        departments: linker.departments(&exchanges),
        parties: linker.parties(&exchanges),
        exchanges,
        shared_answers,
        topics,
        files,
        pictures: sources.pictures,
        pages: sources.pages.into_iter().map(Page::of).collect(),
        similar: super::similar::Similar::default(),
        references: super::references::References::default(),
        families: super::families::Families::default(),
        threads: super::threads::Threads::default(),
        kept: super::ledger::Kept::default(),
    };
    sort_names(&mut archive);
    archive.find_groups();
    (archive, said)
}

/// The archive's order: newest first, those without a date last, else as in files and lines.
fn newest_first(drafts: &mut [Draft<'_>]) {
    drafts.sort_by_cached_key(|draft| std::cmp::Reverse(draft.day()));
}

/// Resolves names while the exchanges are made.
struct Linker<'a, 'n> {
    names: &'n Names,
    people: &'n Identities,
    /// The names of the files.
    files: &'n [&'n str],
    members: Registry<'a, 'n>,
    departments: Registry<'a, 'n>,
    parties: Registry<'a, 'n>,
    /// The people of the registry's members.
    people_of_members: BTreeMap<usize, PersonIx>,
    /// Names that several members have, where the member meant is not known.
    unclear: BTreeMap<String, Unclear>,
}

impl<'a, 'n> Linker<'a, 'n> {
    fn new(names: &'n Names, people: &'n Identities, files: &'n [&'n str]) -> Self {
        Self {
            names,
            people,
            files,
            members: Registry::new(&names.people, Folding::Person),
            departments: Registry::new(&names.departments, Folding::Body),
            parties: Registry::new(&names.parties, Folding::Person),
            people_of_members: BTreeMap::new(),
            unclear: BTreeMap::new(),
        }
    }

    /// The member whom a name means. `person` is who was found out to be meant by it.
    fn member(
        &mut self,
        mention: &Mention<'a>,
        person: Option<PersonIx>,
        place: diagnostic::Place,
    ) -> usize {
        let meant = match self.people.meant(mention) {
            Meant::OneOf(candidates) => person.map_or(Meant::OneOf(candidates), Meant::Person),
            meant => meant,
        };
        let key = Folding::Person.key(mention.name);
        match meant {
            Meant::Person(person) => {
                let known = self.people.known(person, mention.name);
                let at = self.members.resolve_known(known, mention.name);
                self.people_of_members.insert(at, person);
                return at;
            }
            Meant::OneOf(candidates) => {
                let unclear = self.unclear.entry(key.clone());
                let unclear = unclear.or_insert_with(|| Unclear::new(mention, candidates, place));
                unclear.count += 1;
            }
            Meant::Name => {}
        }
        let shown = Folding::Person.shown(mention.name);
        let known = Known { key: &key, name: &shown, numbers: &[], ground: None };
        self.members.resolve_known(known, mention.name)
    }

    fn exchanges(&mut self, drafts: Vec<Draft<'a>>) -> Vec<Exchange<'a>> {
        let ids = ids(&drafts);
        std::iter::zip(drafts, ids).map(|(draft, id)| self.exchange(draft, id)).collect()
    }

    fn exchange(&mut self, draft: Draft<'a>, id: String) -> Exchange<'a> {
        let Draft { mut record, answers, fingerprint, simhash, house, sources, person, .. } = draft;
        let asker = Mention::of_asker(&record)
            .map(|mention| self.member(&mention, person, self.place(sources[0], &record)));
        let mut answerers = Vec::new();
        for answer in &record.answers {
            let place = self.place(sources[0], &record);
            let mention = Mention::of_answerer(answer, &record);
            answerers.push(mention.map(|mention| self.member(&mention, None, place)));
        }
        let answers = answers_of(std::mem::take(&mut record.answers), answers, answerers);
        let heading = record.heading.map(str::to_owned);
        let derived = || heading::from_question(&record.question.lines);
        Exchange {
            id,
            fingerprint,
            simhash,
            heading_is_derived: heading.is_none(),
            heading: heading.unwrap_or_else(derived),
            asker,
            party: record.asked_by.and_then(|by| by.party).map(|party| self.parties.resolve(party)),
            department: record.department.map(|name| self.departments.resolve(name)),
            house,
            sources,
            answers,
            record,
        }
    }

    fn place(&self, source: SourceRef, record: &Record<'_>) -> diagnostic::Place {
        let line = record.question.lines.first().copied().unwrap_or_default();
        diagnostic::Place::line(self.files[source.file], source.span.first, line)
    }

    fn notes(&self, members: &[Member<'_>]) -> Vec<Diagnostic> {
        let mut notes = merges::notes_on_members(members);
        notes.extend(self.unclear.values().map(|unclear| unclear.note(self.people)));
        notes.extend(merges::notes_on_departments(self.departments.named()));
        notes
    }

    /// Of each member, whether an entry without a number says that its forms are one person.
    fn confirmed(&self, count: usize) -> Vec<bool> {
        let is_confirmed = |at| {
            let person = self.people_of_members.get(&at);
            person.is_some_and(|person| self.people.is_of_entry_without_number(*person))
        };
        (0..count).map(is_confirmed).collect()
    }

    fn unused_entries(&self) -> Vec<Diagnostic> {
        let people = self.people.unused(&self.names.people);
        let mut notes = merges::unused_entries(&people, "people.toml", "nobody");
        let named = self.departments.named();
        let is_used = |entry: &&NameEntry| {
            let key = Folding::Body.key(&entry.name);
            named.iter().any(|named| named.key == key)
        };
        let bodies = self.names.departments.entries().iter();
        let bodies: Vec<_> = bodies.filter(|entry| !is_used(entry)).collect();
        notes.extend(merges::unused_entries(&bodies, "departments.toml", "no department"));
        notes
    }

    fn members(&mut self, exchanges: &[Exchange<'a>]) -> Vec<Member<'a>> {
        let mut members: Vec<_> = self.members.take().into_iter().map(member).collect();
        for (at, member) in members.iter_mut().enumerate() {
            let person = self.people_of_members.get(&at);
            member.spells =
                person.map(|person| self.people.spells(*person).to_vec()).unwrap_or_default();
        }
        for (ix, exchange) in exchanges.iter().enumerate() {
            if let Some(asker) = exchange.asker {
                members[asker].asked.push(ix);
                members[asker].houses.extend(exchange.house);
                add_seat(&mut members[asker], exchange);
            }
            for answer in &exchange.answers {
                answer.member.into_iter().for_each(|at| add_answer(&mut members[at], ix, answer));
            }
        }
        distinctions::add(&mut members);
        members
    }

    fn departments(&mut self, exchanges: &[Exchange<'a>]) -> Vec<Department<'a>> {
        let named = self.departments.take();
        let lists = listed(exchanges, named.len(), |exchange| exchange.department);
        let ministers = |list: &[usize]| {
            let answers = list.iter().flat_map(|ix| &exchanges[*ix].answers);
            counted(answers.filter_map(|answer| answer.member))
        };
        let departments = named.into_iter().zip(lists).map(|(named, exchanges)| Department {
            ministers: ministers(&exchanges),
            named,
            exchanges,
        });
        departments.collect()
    }

    fn parties(&mut self, exchanges: &[Exchange<'a>]) -> Vec<Party<'a>> {
        let named = self.parties.take();
        let lists = listed(exchanges, named.len(), |exchange| exchange.party);
        let parties = named.into_iter().zip(lists).map(|(named, list)| Party {
            named,
            members: counted(list.iter().filter_map(|ix| exchanges[*ix].asker)),
            exchanges: list,
        });
        parties.collect()
    }
}

/// Answers with their standing and whom they are by.
fn answers_of<'a>(
    records: Vec<AnswerRecord<'a>>,
    fingerprints: Vec<String>,
    members: Vec<Option<usize>>,
) -> Vec<Answer<'a>> {
    let standings = standings(&records);
    let anchors = anchors(&standings);
    let parts = records.into_iter().zip(fingerprints).zip(standings).zip(anchors).zip(members);
    let answers = parts.map(|((((record, fingerprint), standing), anchor), member)| Answer {
        record,
        fingerprint,
        member,
        standing,
        anchor,
        shared: None,
    });
    answers.collect()
}

fn member(named: Named<'_>) -> Member<'_> {
    Member {
        named,
        distinguished: None,
        asked: Vec::new(),
        answered: Vec::new(),
        seats: Vec::new(),
        spells: Vec::new(),
        roles: Vec::new(),
        houses: std::collections::BTreeSet::new(),
    }
}

fn add_seat<'a>(member: &mut Member<'a>, exchange: &Exchange<'a>) {
    let by = exchange.record.asked_by.filter(|_| !exchange.record.seat_is_listed);
    let Some((party, affiliation)) = by.and_then(|by| by.party.zip(by.affiliation)) else { return };
    let day = exchange.date().map(StatedDate::day);
    let known = member.seats.iter_mut().find(|s| (s.party, s.affiliation) == (party, affiliation));
    match (known, day) {
        (Some(seat), Some(day)) => {
            seat.days = Some(seat.days.map_or((day, day), |(a, b)| (a.min(day), b.max(day))));
        }
        (Some(_), None) => {}
        (None, day) => {
            member.seats.push(Seat { party, affiliation, days: day.map(|day| (day, day)) });
        }
    }
}

fn add_answer<'a>(member: &mut Member<'a>, ix: usize, answer: &Answer<'a>) {
    if member.answered.last() != Some(&ix) {
        member.answered.push(ix);
    }
    if let Some(role) = answer.record.by.and_then(|by| by.role) {
        match member.roles.iter_mut().find(|(printed, _)| *printed == role) {
            Some((_, count)) => *count += 1,
            None => member.roles.push((role, 1)),
        }
    }
}

/// For each of `n` indices, the exchanges that have it.
fn listed(
    exchanges: &[Exchange<'_>],
    n: usize,
    index: impl Fn(&Exchange<'_>) -> Option<usize>,
) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); n];
    for (ix, exchange) in exchanges.iter().enumerate() {
        index(exchange).into_iter().for_each(|at| lists[at].push(ix));
    }
    lists
}

/// Each index and how often it occurs, by index.
fn counted(indices: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let mut counts = BTreeMap::new();
    indices.for_each(|at| *counts.entry(at).or_insert(0) += 1);
    counts.into_iter().collect()
}

/// Each file's exchanges in the order of its lines, those included whose record is another file's.
fn list_in_files(exchanges: &[Exchange<'_>], files: &mut [FileSummary<'_>]) {
    let mut positions: Vec<Vec<(usize, usize)>> = vec![Vec::new(); files.len()];
    for (ix, exchange) in exchanges.iter().enumerate() {
        exchange
            .sources
            .iter()
            .for_each(|source| positions[source.file].push((source.position, ix)));
    }
    for (file, mut positions) in std::iter::zip(files, positions) {
        positions.sort_unstable();
        file.exchanges = positions.into_iter().map(|(_, ix)| ix).collect();
    }
}

/// Puts members, departments and parties into the order in which they are listed.
fn sort_names(archive: &mut Archive<'_>) {
    let members =
        permute(&mut archive.members, |member| (member.sort_key(), member.named.key.clone()));
    let name = |named: &Named<'_>| crate::text::normal_form::plain(&named.name);
    let departments = permute(&mut archive.departments, |department| name(&department.named));
    let parties = permute(&mut archive.parties, |party| name(&party.named));
    for exchange in &mut archive.exchanges {
        exchange.asker = exchange.asker.map(|at| members[at]);
        exchange.department = exchange.department.map(|at| departments[at]);
        exchange.party = exchange.party.map(|at| parties[at]);
        for answer in &mut exchange.answers {
            answer.member = answer.member.map(|at| members[at]);
        }
    }
    for department in &mut archive.departments {
        department.ministers.iter_mut().for_each(|(at, _)| *at = members[*at]);
        department.ministers.sort_unstable();
    }
    for party in &mut archive.parties {
        party.members.iter_mut().for_each(|(at, _)| *at = members[*at]);
        party.members.sort_unstable();
    }
}

/// Sorts a list and returns where each of its former indices went.
fn permute<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) -> Vec<usize> {
    let mut entries: Vec<_> = list.drain(..).enumerate().collect();
    entries.sort_by_cached_key(|(_, entry)| key(entry));
    let mut moved = vec![0; entries.len()];
    for (to, (from, entry)) in entries.into_iter().enumerate() {
        moved[from] = to;
        list.push(entry);
    }
    moved
}

//! What is gone from the archive, in words, and where it leads.

use std::collections::HashMap;

use jiff::civil::Date;

use super::answer;
use super::context::Context;
use super::layout::Link;
use crate::archive::Archive;
use crate::archive::ledger::{Kind, Line, Status, Target};
use crate::source::date::in_words;
use crate::url::Address;

/// The lines of members and departments, present and gone, by which a name is found.
#[derive(Default)]
pub(super) struct Named<'r> {
    lines: HashMap<(Kind, &'r str), &'r Line>,
    /// The retired questions of each, in the order of the ledger.
    questions: HashMap<(Kind, &'r str), Vec<&'r Line>>,
}

impl<'r> Named<'r> {
    pub(super) fn of(archive: &'r Archive<'_>) -> Self {
        if archive.kept.gone.is_empty() {
            return Self::default();
        }
        let named = |line: &&Line| matches!(line.kind, Kind::Member | Kind::Department);
        let lines = archive.kept.lines.iter().filter(named);
        let lines = lines.map(|line| ((line.kind, line.id.as_str()), line)).collect();
        let mut questions: HashMap<_, Vec<&Line>> = HashMap::new();
        let gone = archive.kept.gone.iter().map(|gone| &gone.line);
        for line in gone.filter(|line| line.kind == Kind::Exchange) {
            let names = [(Kind::Member, &line.asker), (Kind::Department, &line.department)];
            for (kind, id) in names {
                if let Some(id) = id {
                    questions.entry((kind, id.as_str())).or_default().push(line);
                }
            }
        }
        Self { lines, questions }
    }

    /// The retired questions of a member or to a department.
    pub(super) fn questions<'n>(&'n self, line: &'n Line) -> &'n [&'n Line] {
        self.questions.get(&(line.kind, line.id.as_str())).map_or(&[], Vec::as_slice)
    }

    /// The name as last shown.
    pub(super) fn name(&self, kind: Kind, id: Option<&str>) -> Option<String> {
        self.lines.get(&(kind, id?)).map(|line| line.name.clone())
    }

    /// A link to what a line names, whose page may be gone too.
    pub(super) fn link(&self, kind: Kind, id: Option<&str>, page: &Address) -> Option<Link> {
        let line = self.lines.get(&(kind, id?))?;
        Some(Link::new(line.name.as_str(), page.link(&Address::of_line(line))))
    }
}

/// What a line is shown as.
pub(super) fn name(line: &Line) -> String {
    match line.kind {
        Kind::Day => day(line).map_or_else(|| line.id.clone(), in_words),
        _ if line.name.is_empty() => line.id.clone(),
        _ => line.name.clone(),
    }
}

/// The day that a line is about.
pub(super) fn day(line: &Line) -> Option<Date> {
    line.id.parse().ok().filter(|_| line.kind == Kind::Day)
}

/// What is to be said of what is no longer there.
pub(super) fn said(kind: Kind) -> &'static str {
    match kind {
        Kind::Answer => "No questions of the archive share this answer any longer.",
        Kind::Day => "The archive no longer has a question of this day.",
        Kind::Department => "The archive no longer has a question to this department.",
        Kind::Exchange => "This question is no longer in the archive.",
        Kind::Family => "The questions of this page are no longer in the archive.",
        Kind::Member => "The archive no longer has a question that this member asked or answered.",
        Kind::Page => "This page is no longer part of the archive.",
        Kind::Party => "The archive no longer has a question by a member of this party.",
        Kind::Thread => "The questions of this thread are no longer in the archive.",
        Kind::Topic => "This topic is no longer in the archive.",
    }
}

/// What is to be said of what has another address.
pub(super) fn moved(line: &Line) -> &'static str {
    match (line.kind, &line.status) {
        (Kind::Exchange, Status::Moved(Kind::Exchange, id)) if *id != line.id => {
            "This question is in the archive as one with another. Its page is now:"
        }
        (Kind::Exchange, _) => "This question has another address now. Its page is:",
        (Kind::Answer, _) => "This answer has another address now. It is on the page:",
        _ => "This page has another address now. It is:",
    }
}

/// What a line is, for those who hear of it in a list.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Answer => "Shared answer",
        Kind::Day => "Day",
        Kind::Department => "Department",
        Kind::Exchange => "Question",
        Kind::Family => "Questions that differ in one point",
        Kind::Member => "Member",
        Kind::Page => "Page",
        Kind::Party => "Party",
        Kind::Thread => "Thread",
        Kind::Topic => "Topic",
    }
}

/// A link to where something leads; none if it leads to a page that is not published.
pub(super) fn target(context: &Context<'_, '_>, page: &Address, to: Target) -> Option<Link> {
    let address = context.inputs.addresses.of(to)?;
    Some(Link::new(title(context, to), page.link(address)))
}

fn title(context: &Context<'_, '_>, to: Target) -> String {
    let archive = context.inputs.archive;
    match to {
        Target::Answer(at) => answer::words(context, &archive.shared_answers[at]),
        Target::Department(at) => archive.departments[at].named.name.clone(),
        Target::Exchange(at) => archive.exchanges[at].heading.clone(),
        Target::Family(at) => archive.exchanges[archive.families.list[at].first].heading.clone(),
        Target::Member(at) => archive.members[at].label().to_owned(),
        Target::Page(at) => archive.pages[at].title.clone(),
        Target::Party(at) => archive.parties[at].named.name.clone(),
        Target::Thread(at) => archive.exchanges[archive.threads.list[at].first()].heading.clone(),
        Target::Topic(at) => archive.topics.list[at].name.clone(),
    }
}

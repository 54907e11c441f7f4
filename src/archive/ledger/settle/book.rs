//! The lines while they are settled.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::archive::ledger::change::{Change, What};
use crate::archive::ledger::kept::{Gone, Seen, Target};
use crate::archive::ledger::line::{Kind, Line, Status};

/// The ledger's lines by their position: first those read, sorted, then new ones.
pub(super) struct Book {
    pub(super) lines: Vec<Line>,
    /// The day of the build.
    pub(super) day: Date,
    /// How many lines were read.
    read: usize,
    /// The positions of new lines, by kind and id.
    new: BTreeMap<Kind, HashMap<String, usize>>,
    /// Of each line, whether it stands in the archive.
    stands: Vec<bool>,
    /// Of each line, what it leads to.
    targets: Vec<Option<Target>>,
    /// Of lines that stand no longer: what stands now where they stood.
    heirs: HashMap<usize, Vec<(Kind, String)>>,
    changes: Vec<Change>,
}

/// How often a line may lead to a line that leads on.
const LONGEST_CHAIN: usize = 100;

impl Book {
    pub(super) fn new(lines: Vec<Line>, day: Date) -> Self {
        Self {
            day,
            read: lines.len(),
            new: BTreeMap::new(),
            stands: vec![false; lines.len()],
            targets: Vec::new(),
            heirs: HashMap::new(),
            changes: Vec::new(),
            lines,
        }
    }

    /// The position of a line that was read.
    pub(super) fn find(&self, kind: Kind, id: &str) -> Option<usize> {
        self.lines[..self.read].binary_search_by(|line| line.key().cmp(&(kind, id))).ok()
    }

    /// The line that an id leads to, over all moves.
    pub(super) fn resolve(&self, kind: Kind, id: &str) -> Option<usize> {
        let mut at = self.find(kind, id)?;
        for _ in 0..LONGEST_CHAIN {
            match &self.lines[at].status {
                Status::Moved(kind, id) => at = self.find_any(*kind, id)?,
                _ => return Some(at),
            }
        }
        None
    }

    /// The position of a line, also of a new one.
    pub(super) fn find_any(&self, kind: Kind, id: &str) -> Option<usize> {
        let new = || self.new.get(&kind).and_then(|new| new.get(id)).copied();
        self.find(kind, id).or_else(new)
    }

    /// The positions of the lines of a kind that were read.
    pub(super) fn of(&self, kind: Kind) -> std::ops::Range<usize> {
        let lines = &self.lines[..self.read];
        let start = lines.partition_point(|line| line.kind < kind);
        start..lines.partition_point(|line| line.kind <= kind)
    }

    pub(super) fn is_standing(&self, at: usize) -> bool {
        self.stands[at]
    }

    /// The positions of the lines of a kind of which nothing was found, and which are live.
    pub(super) fn missing(&self, kind: Kind) -> Vec<usize> {
        let lines = self.of(kind);
        lines.filter(|at| !self.stands[*at] && self.lines[*at].status == Status::Live).collect()
    }

    /// A line's thing is in the archive, again perhaps.
    pub(super) fn stands(&mut self, at: usize) {
        self.stands[at] = true;
        if self.lines[at].status != Status::Live {
            self.lines[at].status = Status::Live;
            self.lines[at].changed = self.day;
            self.note(at, What::Returned);
        }
    }

    /// A line stays as it is until somebody has decided about it.
    pub(super) fn leave(&mut self, at: usize) {
        self.stands[at] = true;
    }

    /// Adds a line; its position.
    pub(super) fn add(&mut self, line: Line) -> usize {
        let at = self.lines.len();
        self.new.entry(line.kind).or_default().insert(line.id.clone(), at);
        self.lines.push(line);
        self.stands.push(true);
        self.note(at, What::New);
        at
    }

    /// A line leads to another one from now on.
    pub(super) fn moves(&mut self, at: usize, to: usize) {
        let (kind, id) = (self.lines[to].kind, self.lines[to].id.clone());
        self.lines[at].status = Status::Moved(kind, id.clone());
        self.lines[at].changed = self.day;
        self.note(at, What::Moved(kind, id));
    }

    /// What stood at a line is gone.
    pub(super) fn retires(&mut self, at: usize) {
        self.lines[at].status = Status::Retired;
        self.lines[at].changed = self.day;
        self.note(at, What::Retired);
    }

    /// Where something of a missing line stood, something else stands now.
    pub(super) fn inherits(&mut self, at: usize, kind: Kind, id: &str) {
        let heirs = self.heirs.entry(at).or_default();
        if !heirs.iter().any(|(_, heir)| heir == id) {
            heirs.push((kind, id.to_owned()));
        }
    }

    /// What stands now wherever a missing line stood, if it is one thing.
    pub(super) fn only_heir(&self, at: usize) -> Option<&(Kind, String)> {
        match self.heirs.get(&at)?.as_slice() {
            [heir] => Some(heir),
            _ => None,
        }
    }

    /// Remembers what happened to a line; the first that is said of it counts.
    pub(super) fn note(&mut self, at: usize, what: What) {
        let Line { kind, id, .. } = &self.lines[at];
        self.changes.push(Change { kind: *kind, id: id.clone(), what });
    }

    pub(super) fn seen(&self, at: usize) -> Seen {
        let line = &self.lines[at];
        Seen { slug: line.slug.clone(), first: line.first_seen, changed: line.changed }
    }

    /// These lines, one for each index, lead to what has that index.
    pub(super) fn aim(&mut self, lines: &[usize], target: impl Fn(usize) -> Target) {
        lines.iter().enumerate().for_each(|(ix, at)| self.aim_at(Some(*at), target(ix)));
    }

    pub(super) fn aim_at(&mut self, at: Option<usize>, target: Target) {
        self.targets.resize(self.lines.len(), None);
        if let Some(at) = at {
            self.targets[at] = Some(target);
        }
    }

    /// Every line that is not live, with what it leads to.
    pub(super) fn gone(&self) -> Vec<Gone> {
        let gone = self.lines[..self.read].iter().filter(|line| line.status != Status::Live);
        let with_target = gone.map(|line| {
            let end = self.resolve(line.kind, &line.id);
            let to = end.and_then(|at| self.targets.get(at).copied().flatten());
            Gone { line: line.clone(), to }
        });
        with_target.collect()
    }

    /// The lines as they are written, and what became of them.
    pub(super) fn close(mut self) -> (Vec<Line>, Vec<Change>) {
        self.lines.sort_by(|a, b| a.key().cmp(&b.key()));
        self.changes.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
        self.changes.dedup_by(|b, a| (a.kind, &a.id) == (b.kind, &b.id));
        (self.lines, self.changes)
    }
}

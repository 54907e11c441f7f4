//! Families: questions that one member asked within a fortnight in the same words, but for one slot.
//!
//! Two kinds: the same question to several departments, and a question to one department in which one run
//! of words differs, such as a country or a year. Words are compared as printed, never judged by what they
//! mean. `slots` finds the run that differs, `departments` finds questions to several departments.
//!
//! The questions of an asker are sorted and read once, so the cost grows with the archive and not with its
//! square.

mod answers;
mod departments;
mod slots;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::exchange::{Exchange, ExchangeIx, StatedDate};
pub use answers::{AnswerDifference, answer_differences};
use wording::AskedWording;

/// An index into [`Families::list`].
pub type FamilyIx = usize;

/// The days between the first and the last question of a family.
pub const FAMILY_DAYS: i32 = 14;

/// Of a hundred words of each question of a family, those that all of them have.
pub const FAMILY_PERCENT: usize = 80;

/// The families of an archive.
#[derive(Debug, Default)]
pub struct Families {
    /// The families, in the archive's order of their first question.
    pub list: Vec<Family>,
    /// Of each exchange in a family, the family.
    of_exchange: HashMap<ExchangeIx, FamilyIx, ahash::RandomState>,
}

/// Questions that differ in one slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// What differs.
    pub slot: FamilySlot,
    /// The questions. Where words differ, in the order of these words; else in that of departments.
    pub members: Vec<ExchangeIx>,
    /// The question that was asked first, which the family is known by.
    pub first: ExchangeIx,
}

/// What differs between the questions of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FamilySlot {
    /// The department that was asked. What names it in the question may differ, too.
    Department,
    /// A run of words. All questions have the words before and after it.
    Words {
        /// How many words come before the run, from [`asked_text`] on.
        before: usize,
        /// How many words come after it.
        after: usize,
    },
}

/// The words of a question without its opening, with single spaces: what a family compares.
pub fn asked_text(exchange: &Exchange<'_>) -> String {
    let question = super::single_spaced(&exchange.record.question.lines);
    super::without_opening(&question).to_owned()
}

/// A question that a family can have, while families are looked for.
struct Candidate {
    exchange: ExchangeIx,
    day: Date,
    department: Option<usize>,
    wording: AskedWording,
}

impl Families {
    /// Finds the families of an archive.
    pub(super) fn find(exchanges: &[Exchange<'_>], department_names: &[&str]) -> Self {
        let mut by_asker: HashMap<usize, Vec<ExchangeIx>, ahash::RandomState> = HashMap::default();
        for (ix, exchange) in exchanges.iter().enumerate() {
            if let Some(asker) = exchange.asker {
                by_asker.entry(asker).or_default().push(ix);
            }
        }
        let askers: Vec<Vec<ExchangeIx>> =
            by_asker.into_values().filter(|asked| asked.len() > 1).collect();
        let found = askers.par_iter().flat_map_iter(|asked| {
            let candidates = candidates(exchanges, asked, department_names);
            families_of_asker(exchanges, &candidates, department_names)
        });
        let mut list: Vec<Family> = found.collect();
        list.sort_by_key(|family| family.first);
        let mut of_exchange = HashMap::default();
        for (at, family) in list.iter().enumerate() {
            of_exchange.extend(family.members.iter().map(|member| (*member, at)));
        }
        Self { list, of_exchange }
    }

    /// The first question of each family.
    pub fn firsts(&self) -> impl Iterator<Item = ExchangeIx> {
        self.list.iter().map(|family| family.first)
    }

    /// The family of a question.
    pub fn family_of(&self, exchange: ExchangeIx) -> Option<FamilyIx> {
        self.of_exchange.get(&exchange).copied()
    }
}

fn candidates(
    exchanges: &[Exchange<'_>],
    asked: &[ExchangeIx],
    department_names: &[&str],
) -> Vec<Candidate> {
    let mut candidates = Vec::with_capacity(asked.len());
    for exchange in asked.iter().copied() {
        let asked_exchange = &exchanges[exchange];
        let Some(day) = asked_exchange.date().map(StatedDate::day) else { continue };
        // How a question that was cut goes on is not known.
        if asked_exchange.record.question.truncated {
            continue;
        }
        let name = asked_exchange.department.map(|department| department_names[department]);
        let text = asked_text(asked_exchange);
        let Some(wording) = AskedWording::read(&text, name) else { continue };
        candidates.push(Candidate {
            exchange,
            day,
            department: asked_exchange.department,
            wording,
        });
    }
    candidates
}

fn families_of_asker(
    exchanges: &[Exchange<'_>],
    candidates: &[Candidate],
    department_names: &[&str],
) -> Vec<Family> {
    let mut is_taken = vec![false; candidates.len()];
    let mut families = Vec::new();
    for group in departments::groups(candidates) {
        group.iter().for_each(|at| is_taken[*at] = true);
        let mut members: Vec<ExchangeIx> = exchanges_of(candidates, &group);
        members.sort_by_key(|ix| (exchanges[*ix].department.map(|at| department_names[at]), *ix));
        families.push(family(candidates, &group, members, FamilySlot::Department));
    }
    for found in slots::groups(candidates, &is_taken) {
        let slot = FamilySlot::Words { before: found.before, after: found.after };
        let mut members = exchanges_of(candidates, &found.group);
        members.sort_by_cached_key(|ix| {
            let asked = asked_text(&exchanges[*ix]);
            let (_, words, _) = slot_parts(&asked, found.before, found.after);
            (words.to_lowercase(), *ix)
        });
        families.push(family(candidates, &found.group, members, slot));
    }
    families
}

fn exchanges_of(candidates: &[Candidate], group: &[usize]) -> Vec<ExchangeIx> {
    group.iter().map(|at| candidates[*at].exchange).collect()
}

/// The first question is the earliest; of several of one day the first in the archive's order.
fn family(
    candidates: &[Candidate],
    group: &[usize],
    members: Vec<ExchangeIx>,
    slot: FamilySlot,
) -> Family {
    let order = |at: &usize| (candidates[*at].day, candidates[*at].exchange);
    let first = group.iter().copied().min_by_key(order).unwrap_or(group[0]);
    Family { slot, members, first: candidates[first].exchange }
}

/// Parts of a group whose days are within [`FAMILY_DAYS`] of the first of each part.
fn within_days(candidates: &[Candidate], mut group: Vec<usize>) -> Vec<Vec<usize>> {
    group.sort_by_key(|at| (candidates[*at].day, candidates[*at].exchange));
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for at in group {
        let day = candidates[at].day;
        match parts.last_mut() {
            Some(part) if (day - candidates[part[0]].day).get_days() <= FAMILY_DAYS => {
                part.push(at);
            }
            _ => parts.push(vec![at]),
        }
    }
    parts
}

/// The words before the slot, in the slot and after it. The slot is without the punctuation at its end.
pub fn slot_parts(asked: &str, before: usize, after: usize) -> (&str, &str, &str) {
    let starts: Vec<usize> = wording::word_starts(asked).collect();
    let start = starts.get(before).copied().unwrap_or(asked.len());
    let rest = starts.len().saturating_sub(after);
    let mut end = starts.get(rest).copied().unwrap_or(asked.len()).max(start);
    let slot = asked[start..end].trim_end().trim_end_matches(['.', ',', ';', ':', '?']);
    end = start + slot.len();
    (&asked[..start], slot, &asked[end..])
}

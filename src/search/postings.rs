//! The documents that hold a stem, each with how much it matters there and in which forms.

use std::collections::BTreeMap;

use super::dictionary::coded_after;
use super::impact::Impact;
use super::number;

/// The most sets of forms that one list tells apart.
const MOST_SETS: usize = 64;

/// The largest number of forms of one stem that the index distinguishes.
pub(super) const MOST_FORMS: usize = 64;

/// A document that holds a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) document: u32,
    /// How much the stem matters; 0 where only names hold it.
    pub(super) impact: Impact,
    /// A bit for each form in which the document's texts have it.
    pub(super) forms: u64,
}

/// Ascending documents, in lists that were gathered side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Postings {
    runs: Vec<Run>,
    /// How many documents there are.
    pub(super) documents: u32,
}

/// Ascending documents with the forms that they number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    first: u32,
    next: u32,
    documents: u32,
    /// For each document: those left out before it with its impact, and its set, as two numbers.
    text: String,
    /// The forms that the bits of sets mean; none where the stem is the only form.
    forms: Vec<Box<str>>,
    sets: Vec<u64>,
}

impl Run {
    /// Adds a later document.
    pub(super) fn add(&mut self, posting: Posting) {
        if self.documents == 0 {
            (self.first, self.next) = (posting.document, posting.document);
        }
        let gap = posting.document - self.next;
        number::push(&mut self.text, (gap as usize) << 3 | usize::from(posting.impact));
        let known = self.sets.iter().position(|set| *set == posting.forms);
        let set = known.unwrap_or_else(|| {
            self.sets.push(posting.forms);
            self.sets.len() - 1
        });
        number::push(&mut self.text, set);
        self.next = posting.document + 1;
        self.documents += 1;
    }

    /// The list of a stem, with the forms that the bits of its documents mean.
    pub(super) fn finish(mut self, stem: &str, forms: Vec<Box<str>>) -> Option<Postings> {
        if self.documents == 0 {
            return None;
        }
        if forms.iter().any(|form| **form != *stem) {
            self.forms = forms;
        }
        self.text.shrink_to_fit();
        Some(Postings { documents: self.documents, runs: vec![self] })
    }

    fn forms<'r>(&'r self, stem: &'r str) -> Vec<&'r str> {
        match self.forms.is_empty() {
            true => vec![stem],
            false => self.forms.iter().map(AsRef::as_ref).collect(),
        }
    }

    /// The documents, with the given sets in place of the run's own.
    fn iter(&self, sets: &[u64]) -> impl Iterator<Item = Posting> {
        let mut numbers = number::read(&self.text);
        let mut next = self.first;
        std::iter::from_fn(move || {
            let (gap, set) = (numbers.next()?, numbers.next()?);
            let document = next + (gap >> 3) as u32;
            next = document + 1;
            Some(Posting { document, impact: (gap & 7) as Impact, forms: sets[set] })
        })
    }

    /// The sets of the run, with the forms numbered as in a list of all.
    fn sets_among(&self, forms: &[&str], stem: &str) -> Vec<u64> {
        let own = self.forms(stem);
        if own == forms {
            return self.sets.clone();
        }
        let places: Vec<Option<usize>> =
            own.iter().map(|form| forms.iter().position(|one| one == form)).collect();
        self.sets.iter().map(|set| renumbered(*set, &places)).collect()
    }
}

impl Postings {
    /// Appends a list of later documents.
    pub(super) fn append(&mut self, later: Self) {
        self.documents += later.documents;
        self.runs.extend(later.runs);
    }

    /// The list as it is written.
    pub(super) fn written(&self, stem: &str) -> Written {
        let forms = self.forms(stem);
        let mut postings = Vec::with_capacity(self.documents as usize);
        for run in &self.runs {
            let sets = run.sets_among(&forms, stem);
            postings.extend(run.iter(&sets));
        }
        Written::new(stem, &forms, postings)
    }

    /// The forms that are known of a stem.
    pub(super) fn forms<'r>(&'r self, stem: &'r str) -> Vec<&'r str> {
        let mut forms: Vec<&str> = self.runs.iter().flat_map(|run| run.forms(stem)).collect();
        forms.sort_unstable();
        forms.dedup();
        forms.truncate(MOST_FORMS);
        forms
    }
}

/// A set of a run's forms, by their places among all.
fn renumbered(set: u64, places: &[Option<usize>]) -> u64 {
    let held = places.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
    held.filter_map(|(_, place)| *place).fold(0, |all, place| all | 1 << place)
}

/// A list with its sets of forms numbered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Forms and sets as they precede the list; empty where the stem is the only form.
    head: String,
    sets: Vec<u64>,
    /// How many forms there are.
    pub(super) forms: usize,
    pub(super) postings: Vec<Posting>,
}

impl Written {
    fn new(stem: &str, forms: &[&str], postings: Vec<Posting>) -> Self {
        let sets = frequent_sets(&postings, forms.len());
        let mut head = String::new();
        if *forms != [stem] {
            forms.iter().for_each(|form| head.push_str(&coded_after(stem, form)));
            head.push(' ');
            let texts: Vec<String> = sets.iter().map(|set| set_text(*set, forms.len())).collect();
            if forms.len() > 1 {
                head.push_str(&texts.join("."));
            }
            head.push(' ');
        }
        Self { head, sets, forms: forms.len(), postings }
    }

    /// The list as text, for documents counted from `base`.
    pub(super) fn text(&self, base: u32) -> String {
        [self.head.as_str(), &self.part(&self.postings, base)].concat()
    }

    /// Some of the list's documents as text, with the forms and sets of all.
    pub(super) fn head_text(&self, postings: &[Posting], base: u32) -> String {
        [self.head.as_str(), &self.part(postings, base)].concat()
    }

    /// Some of the list's documents as text.
    pub(super) fn part(&self, postings: &[Posting], base: u32) -> String {
        let (mut text, mut next) = (String::new(), base);
        let sets = self.sets.len().max(1);
        for posting in postings {
            let gap = (posting.document - next) as usize * sets + self.set_of(posting.forms);
            number::push(&mut text, gap << 3 | usize::from(posting.impact));
            next = posting.document + 1;
        }
        text
    }

    /// The number of a set. A rare set represents the rarest form in it; a name has none.
    fn set_of(&self, forms: u64) -> usize {
        let at = |wanted: u64| self.sets.iter().position(|set| *set == wanted);
        let alone = |bit: u32| Some(1 << bit).filter(|one| forms & one != 0).and_then(at);
        at(forms).or_else(|| (0..u64::BITS).filter_map(alone).max()).unwrap_or(0)
    }
}

/// The sets of forms, the most frequent first; of very many those that matter most.
fn frequent_sets(postings: &[Posting], forms: usize) -> Vec<u64> {
    // Most stems have one form: there is only one set to count.
    if forms == 1 {
        let is_held = postings.iter().any(|posting| posting.forms != 0);
        return if is_held { vec![1] } else { Vec::new() };
    }
    let mut counts = BTreeMap::<u64, usize>::new();
    for posting in postings.iter().filter(|posting| posting.forms != 0) {
        *counts.entry(posting.forms).or_default() += 1;
    }
    let mut sets: Vec<(u64, usize)> = counts.into_iter().collect();
    if sets.len() > MOST_SETS {
        for bit in 0..forms {
            if !sets.iter().any(|(set, _)| *set == 1 << bit) {
                sets.push((1 << bit, 0));
            }
        }
        sets.sort_by_key(|(set, count)| (set.count_ones() > 1, std::cmp::Reverse(*count), *set));
        sets.truncate(MOST_SETS.max(forms));
    }
    sets.sort_by_key(|(set, count)| (std::cmp::Reverse(*count), *set));
    sets.into_iter().map(|(set, _)| set).collect()
}

/// The forms of a set, one digit each.
fn set_text(set: u64, forms: usize) -> String {
    (0..forms).filter(|bit| set >> bit & 1 == 1).map(number::digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(document: u32, impact: Impact, forms: u64) -> Posting {
        Posting { document, impact, forms }
    }

    fn list(all: &[Posting], forms: &[&str]) -> Postings {
        let mut run = Run::default();
        all.iter().for_each(|one| run.add(*one));
        run.finish("home", forms.iter().map(|form| (*form).into()).collect()).unwrap()
    }

    const ALL: [Posting; 4] = [
        Posting { document: 3, impact: 7, forms: 1 },
        Posting { document: 4, impact: 0, forms: 0 },
        Posting { document: 9, impact: 2, forms: 3 },
        Posting { document: 70_000, impact: 5, forms: 1 },
    ];

    #[test]
    fn a_list_keeps_documents_impacts_and_forms() {
        let written = list(&ALL, &["home", "homes"]).written("home");
        assert_eq!(written.postings, ALL);
        assert!(written.text(2).starts_with("EEs 0.01 "), "{}", written.text(2));
    }

    #[test]
    fn the_stem_as_the_only_form_is_not_written() {
        let text = list(&[posting(2, 7, 1)], &["home"]).written("home").text(2);
        assert_eq!(text, "7");
    }

    #[test]
    fn joined_lists_number_their_forms_together() {
        let mut joined = list(&[posting(0, 1, 1)], &["homes"]);
        joined.append(list(&[posting(2, 2, 3), posting(5, 0, 0)], &["home", "homes"]));
        let expected = [posting(0, 1, 2), posting(2, 2, 3), posting(5, 0, 0)];
        assert_eq!(joined.written("home").postings, expected);
        assert_eq!(joined.documents, 3);
    }

    #[test]
    fn of_very_many_sets_each_form_keeps_its_own() {
        let names: Vec<String> = (0..9).map(|n| format!("home{n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let all: Vec<Posting> = (1..512).map(|set| posting(set as u32, 3, set)).collect();
        let written = list(&all, &names).written("home");
        assert_eq!(written.sets.len(), MOST_SETS);
        for (posting, set) in all.iter().map(|one| (one, written.set_of(one.forms))) {
            assert_ne!(posting.forms & written.sets[set], 0);
        }
    }
}

//! A family: questions that differ in one slot, as one page. The words that they have in common, and a row
//! for each with what differs and a sentence of its answer.

use jiff::civil::Date;
use serde::Serialize;

use super::calendar::ShownDate;
use super::context::{Context, Inputs};
use super::layout::{Layout, Link};
use super::pager::{PER_PAGE, Pager, on_page, pages};
use crate::archive::families::{
    AnswerDifference, Family, FamilyIx, FamilySlot, answer_differences, asked_text, slot_parts,
};
use crate::archive::{Answer, Archive, Exchange, ExchangeIx, StatedDate};
use crate::url::Address;

/// The bytes of a sentence that a row shows. Longer ones are tables, mostly.
const SENTENCE: usize = 600;

/// Questions that differ in one slot, by what differs.
#[derive(Serialize)]
pub(super) struct FamilyView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// What the questions are about: a heading without what differs.
    heading: String,
    /// Who asked, as printed, and their page. Missing where the name is not printed.
    asker: Option<Link>,
    /// How many questions there are, on all pages of this list.
    total: usize,
    /// Whether the department differs, and not the words.
    is_to_departments: bool,
    /// How many questions have no answer.
    unanswered: usize,
    /// The first day of a question. Missing where none is dated.
    first_day: Option<ShownDate>,
    /// The last day of a question. Missing where none is dated.
    last_day: Option<ShownDate>,
    /// The words before the slot; where the department differs, all words of the first question.
    before: String,
    /// The words after the slot. Empty where the department differs.
    after: String,
    /// Whether the words for the department or its minister differ, too.
    has_other_words: bool,
    /// The department that all were put to, and its page. Missing where it differs, or is not stated.
    department: Option<Link>,
    /// The questions of this page.
    rows: Vec<FamilyRow<'v>>,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A question of a family.
#[derive(Serialize)]
struct FamilyRow<'v> {
    /// The id of the row, `row-1`.
    anchor: String,
    /// What differs, as printed: words of the question or the department.
    slot: String,
    /// Leads to the question.
    href: String,
    /// Its number. Missing where it is not stated.
    uin: Option<&'v str>,
    /// The day under which it is listed, tabled or answered: see its `label`. Missing where none is stated.
    date: Option<ShownDate>,
    /// The last answer. Missing where the archive has none.
    answer: Option<FamilyAnswer<'v>>,
    /// What is missing of the answer: “No answer in this archive” and the like. Missing where nothing is.
    state: Option<&'static str>,
}

/// The answer to a question of a family.
#[derive(Serialize)]
struct FamilyAnswer<'v> {
    /// Who gave it, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// When it was given. Missing where it is not stated.
    date: Option<ShownDate>,
    /// Leads to it.
    href: String,
    /// The first of its sentences that another answer does not have, word for word. Missing where there is
    /// none.
    sentence: Option<String>,
    /// Whether `sentence` is cut, because it is very long.
    is_cut: bool,
    /// The question of the family that has the same answer. Missing where this is the first with its words.
    same_as: Option<Link>,
}

/// A link to a family, from a question's page or from a list.
#[derive(Serialize)]
pub(super) struct FamilyLink {
    /// Leads to the family's page.
    href: String,
    /// How many questions the family has.
    count: usize,
    /// Whether the department differs, and not the words.
    is_to_departments: bool,
}

impl FamilyLink {
    /// The link on a question's page.
    pub(super) fn on_page(
        context: &Context<'_, '_>,
        page: &Address,
        ix: ExchangeIx,
    ) -> Option<Self> {
        let at = context.inputs.archive.families.family_of(ix)?;
        let href = page.link(&context.inputs.addresses.families[at]);
        Some(Self::with_href(&context.inputs.archive.families.list[at], href))
    }

    /// The link in a list of questions that all belong to one family.
    pub(super) fn in_list(inputs: &Inputs<'_, '_>, series: &[ExchangeIx]) -> Option<Self> {
        let families = &inputs.archive.families;
        let at = families.family_of(*series.first()?)?;
        if series.iter().any(|ix| families.family_of(*ix) != Some(at)) {
            return None;
        }
        let href = super::entry::placed(&inputs.addresses.families[at]);
        Some(Self::with_href(&families.list[at], href))
    }

    fn with_href(family: &Family, href: String) -> Self {
        Self {
            href,
            count: family.members.len(),
            is_to_departments: family.slot == FamilySlot::Department,
        }
    }
}

/// How many pages a family has.
pub(super) fn page_count(family: &Family) -> usize {
    pages(family.members.len())
}

/// A page of a family.
pub(super) fn view<'v>(context: &Context<'v, '_>, at: FamilyIx, number: usize) -> FamilyView<'v> {
    let archive = context.inputs.archive;
    let family = &archive.families.list[at];
    let first = &context.inputs.addresses.families[at];
    let page = first.numbered(number);
    let known_by = &archive.exchanges[family.first];
    let heading = family_heading(archive, family);
    let total = family.members.len();
    let rows = Rows { context, family, first, page: &page };
    let days = || family.members.iter().filter_map(|ix| day(&archive.exchanges[*ix]));
    let asked = asked_text(known_by);
    let (before, after) = match family.slot {
        FamilySlot::Department => (asked.as_str(), ""),
        FamilySlot::Words { before, after } => {
            let (before, _, after) = slot_parts(&asked, before, after);
            (before, after)
        }
    };
    let is_to_departments = family.slot == FamilySlot::Department;
    let other_words = |ix: &ExchangeIx| asked_text(&archive.exchanges[*ix]) != asked;
    FamilyView {
        layout: Layout::new(context, &page, "questions", title(&heading, total, is_to_departments))
            .under("Questions", page.link(&Address::questions()))
            .described(match is_to_departments {
                true => "One question to several departments, with what each answered",
                false => "Questions that differ in one point, with what was answered to each",
            })
            .numbered(number),
        heading,
        asker: known_by.asker.and_then(|member| {
            let name = known_by.record.asked_by?.name;
            Some(Link::new(name, page.link(&context.inputs.addresses.members[member])))
        }),
        total,
        is_to_departments,
        unanswered: family
            .members
            .iter()
            .filter(|ix| archive.exchanges[**ix].is_unanswered())
            .count(),
        first_day: days().min().map(|day| ShownDate::new("", day)),
        last_day: days().max().map(|day| ShownDate::new("", day)),
        has_other_words: is_to_departments && family.members.iter().any(other_words),
        before: before.to_owned(),
        after: after.to_owned(),
        department: known_by.department.filter(|_| !is_to_departments).and_then(|body| {
            let name = known_by.record.department?;
            Some(Link::new(name, page.link(&context.inputs.addresses.departments[body])))
        }),
        rows: rows.shown(on_page(total, number)),
        pager: Pager::of_pages(first, number, page_count(family)),
    }
}

fn title(heading: &str, total: usize, is_to_departments: bool) -> String {
    match is_to_departments {
        true => format!("{heading}: {total} departments"),
        false => format!("{heading}: {total} questions"),
    }
}

fn day(exchange: &Exchange<'_>) -> Option<Date> {
    exchange.date().map(StatedDate::day)
}

/// The heading of the first question. One that was made from its words has an ellipsis for the slot; one
/// that begins with the department is what comes after it.
fn family_heading(archive: &Archive<'_>, family: &Family) -> String {
    let exchange = &archive.exchanges[family.first];
    let heading = exchange.heading.as_str();
    let FamilySlot::Words { before, after } = family.slot else {
        let subject = |ix: &ExchangeIx| archive.exchanges[*ix].heading.split_once(": ");
        let common = subject(&family.first).map(|(_, subject)| subject);
        let has_common = |ix: &ExchangeIx| subject(ix).map(|(_, subject)| subject) == common;
        let is_common = family.members.iter().all(has_common);
        return common.filter(|_| is_common).unwrap_or(heading).to_owned();
    };
    let asked = asked_text(exchange);
    let (_, words, _) = slot_parts(&asked, before, after);
    match exchange.heading_is_derived && !words.is_empty() {
        true => heading.replacen(words, "…", 1),
        false => heading.to_owned(),
    }
}

/// The rows of a family as seen from one of its pages.
struct Rows<'r, 'v, 'a> {
    context: &'r Context<'v, 'a>,
    family: &'r Family,
    first: &'r Address,
    page: &'r Address,
}

impl<'v, 'a> Rows<'_, 'v, 'a> {
    fn shown(&self, range: std::ops::Range<usize>) -> Vec<FamilyRow<'v>> {
        let mut answers = Vec::with_capacity(self.family.members.len());
        for ix in &self.family.members {
            answers.push(self.exchange(*ix).last_answer());
        }
        let differences = answer_differences(&answers);
        range.map(|at| self.row(at, answers[at], differences[at])).collect()
    }

    fn exchange(&self, ix: ExchangeIx) -> &'v Exchange<'a> {
        &self.context.inputs.archive.exchanges[ix]
    }

    fn row(
        &self,
        at: usize,
        answer: Option<&'v Answer<'a>>,
        difference: Option<AnswerDifference<'v>>,
    ) -> FamilyRow<'v> {
        let ix = self.family.members[at];
        let exchange = self.exchange(ix);
        let to = &self.context.inputs.addresses.exchanges[ix];
        FamilyRow {
            anchor: row_anchor(at),
            slot: self.slot(at),
            href: self.page.link(to),
            uin: exchange.record.uin,
            date: ShownDate::of(exchange),
            answer: answer.zip(difference).map(|(answer, difference)| {
                self.answer(answer, difference, self.page.link_to(to, &answer.anchor))
            }),
            state: super::entry::state(exchange),
        }
    }

    fn answer(
        &self,
        answer: &'v Answer<'a>,
        difference: AnswerDifference<'v>,
        href: String,
    ) -> FamilyAnswer<'v> {
        let (mut sentence, mut same_as) = (None, None);
        match difference {
            AnswerDifference::Sentence(words) => sentence = Some(words),
            AnswerDifference::SameAs(at) => {
                let page = self.first.numbered(at / PER_PAGE + 1);
                same_as = Some(Link::new(self.slot(at), self.page.link_to(&page, &row_anchor(at))));
            }
            AnswerDifference::Nothing => {}
        }
        let cut = sentence.map(cut_at_word);
        FamilyAnswer {
            by: answer.record.by.map(|by| by.name),
            date: answer.record.date.map(|day| ShownDate::new(answer.standing.dated(), day)),
            href,
            is_cut: cut != sentence,
            sentence: cut.map(str::to_owned),
            same_as,
        }
    }

    fn slot(&self, at: usize) -> String {
        let exchange = self.exchange(self.family.members[at]);
        match self.family.slot {
            FamilySlot::Department => exchange.record.department.unwrap_or("Not stated").to_owned(),
            FamilySlot::Words { before, after } => {
                slot_parts(&asked_text(exchange), before, after).1.to_owned()
            }
        }
    }
}

fn row_anchor(at: usize) -> String {
    format!("row-{}", at + 1)
}

/// The beginning of a very long sentence.
fn cut_at_word(sentence: &str) -> &str {
    if sentence.len() <= SENTENCE {
        return sentence;
    }
    let beginning = &sentence[..sentence.floor_char_boundary(SENTENCE)];
    beginning.rsplit_once(' ').map_or(beginning, |(words, _)| words)
}

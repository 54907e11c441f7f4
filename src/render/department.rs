//! A department's page: its spellings, its answering ministers, its questions by month.

use serde::Serialize;

use super::context::Context;
use super::given::Given;
use super::home::{Counted, departments};
use super::layout::{Layout, Link};
use super::listing::{Group, by_month};
use super::member::{FormView, forms};
use super::months::{Year, years};
use super::pager::{Pager, on_page};
use super::record_subject::RecordSubject;
use super::search_within::SearchWithin;
use super::timeline::Timeline;
use crate::archive::{Department, DepartmentIx};
use crate::diagnostic::Diagnostic;
use crate::export::Set;
use crate::url::Address;

/// A department, and the questions put to it.
#[derive(Serialize)]
pub(super) struct DepartmentView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// Its name.
    name: &'v str,
    /// The form that searches its questions alone.
    within: SearchWithin,
    /// The names under which it is printed, with the reason why each was taken for it. Empty where
    /// it is only printed as it is named.
    forms: Vec<FormView<'v>>,
    /// Who answered for it, with how many questions; in the order of the members.
    ministers: Vec<Counted>,
    /// How many questions were put to it, on all pages of this list.
    total: usize,
    /// When they were tabled. On the first page alone, and missing where a figure would show
    /// nothing.
    timeline: Option<Timeline>,
    /// The record of the department: each answer once. Missing where the archive is large.
    record: Option<String>,
    /// The months of the list, each with its place in it.
    years: Vec<Year>,
    /// The questions of this page of the list, by month.
    groups: Vec<Group>,
    /// Its feeds and data.
    given: Given,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A page of a department's questions.
///
/// # Errors
/// A template fails.
pub(super) fn view<'v>(
    context: &Context<'v, '_>,
    at: DepartmentIx,
    number: usize,
) -> Result<DepartmentView<'v>, Diagnostic> {
    let department = &context.inputs.archive.departments[at];
    let first = &context.inputs.addresses.departments[at];
    let page = first.numbered(number);
    let name = department.named.name.as_str();
    let total = department.exchanges.len();
    let months = &context.months[at];
    let timeline = Timeline::on_page(
        number,
        context.inputs.archive,
        &department.exchanges,
        "Questions put to this department",
    );
    let years = years(months, first, &page);
    let given = Given::of(context, &page, Set::Department(at));
    Ok(DepartmentView {
        layout: Layout::new(context, &page, "departments", name)
            .under("Departments", page.link(&Address::departments()))
            .described(format!("Written questions put to the department: {name}"))
            .with_feed(given.feed.as_ref())
            .numbered(number),
        name,
        within: SearchWithin::new(&page, first, "to", total),
        forms: forms(&department.named),
        ministers: ministers(context, department, &page),
        total,
        timeline: timeline.map(|timeline| timeline.beside(months).leading_to_months(&years)),
        record: RecordSubject::Department(at).link(context, &page),
        years,
        groups: by_month(context, &page, &department.exchanges, on_page(total, number), "")?,
        given,
        pager: Pager::new(first, number, total),
    })
}

fn ministers(
    context: &Context<'_, '_>,
    department: &Department<'_>,
    page: &Address,
) -> Vec<Counted> {
    let inputs = &context.inputs;
    let counted = department.ministers.iter().map(|(at, count)| Counted {
        link: Link::new(
            inputs.archive.members[*at].label(),
            page.link(&inputs.addresses.members[*at]),
        ),
        count: *count,
    });
    counted.collect()
}

/// The departments.
#[derive(Serialize)]
pub(super) struct DepartmentsView {
    /// What surrounds the page.
    layout: Layout,
    /// All of them, each with how many questions were put to it.
    departments: Vec<Counted>,
    /// How many questions do not say to which department they were put.
    not_stated: usize,
}

/// The list of departments.
pub(super) fn index(context: &Context<'_, '_>) -> DepartmentsView {
    let page = Address::departments();
    let exchanges = &context.inputs.archive.exchanges;
    DepartmentsView {
        layout: Layout::new(context, &page, "departments", "Departments"),
        departments: departments(context, &page),
        not_stated: exchanges.iter().filter(|exchange| exchange.department.is_none()).count(),
    }
}

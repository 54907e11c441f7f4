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
use super::timeline::Timeline;
use crate::archive::{Department, DepartmentIx};
use crate::export::Set;
use crate::url::Address;

#[derive(Serialize)]
pub(super) struct DepartmentView<'v> {
    layout: Layout,
    name: &'v str,
    forms: Vec<FormView<'v>>,
    ministers: Vec<Counted>,
    total: usize,
    /// When the questions were tabled, on the first page.
    timeline: Option<Timeline>,
    years: Vec<Year>,
    groups: Vec<Group>,
    given: Given,
    pager: Option<Pager>,
}

/// A page of a department's questions.
pub(super) fn view<'v>(
    context: &Context<'v, '_>,
    at: DepartmentIx,
    number: usize,
) -> DepartmentView<'v> {
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
    let given = Given::of(context, &page, Set::Department(at));
    DepartmentView {
        layout: Layout::new(context, &page, "departments", name)
            .under("Departments", page.link(&Address::departments()))
            .described(format!("Written questions put to the department: {name}"))
            .with_feed(given.feed.as_ref())
            .numbered(number),
        name,
        forms: forms(&department.named),
        ministers: ministers(context, department, &page),
        total,
        timeline: timeline.map(|timeline| timeline.beside(months)),
        years: years(months, first, &page),
        groups: by_month(context, &page, &department.exchanges[on_page(total, number)], ""),
        given,
        pager: Pager::new(first, number, total),
    }
}

fn ministers(
    context: &Context<'_, '_>,
    department: &Department<'_>,
    page: &Address,
) -> Vec<Counted> {
    let inputs = &context.inputs;
    let counted = department.ministers.iter().map(|(at, count)| Counted {
        link: Link::new(
            inputs.archive.members[*at].named.name.as_str(),
            page.link(&inputs.addresses.members[*at]),
        ),
        count: *count,
    });
    counted.collect()
}

#[derive(Serialize)]
pub(super) struct DepartmentsView {
    layout: Layout,
    departments: Vec<Counted>,
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

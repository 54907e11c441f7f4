//! A department's page: its spellings, its answering ministers, its questions by month.

use serde::Serialize;

use super::context::Context;
use super::home::{Counted, departments};
use super::layout::{Layout, Link};
use super::listing::{Group, by_month, month_anchor, month_of};
use super::member::{FormView, forms};
use super::pager::{PER_PAGE, Pager, on_page};
use crate::archive::{Department, DepartmentIx};
use crate::source::date::month_name;
use crate::url::Address;

#[derive(Serialize)]
pub(super) struct DepartmentView<'v> {
    layout: Layout,
    name: &'v str,
    forms: Vec<FormView<'v>>,
    ministers: Vec<Counted>,
    total: usize,
    years: Vec<Year>,
    groups: Vec<Group>,
    pager: Option<Pager>,
}

/// A year's months, each leading to its place in the list.
#[derive(Serialize)]
struct Year {
    year: i16,
    months: Vec<Counted>,
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
    DepartmentView {
        layout: Layout::new(context, &page, "departments", name)
            .under("Departments", page.link(&Address::departments()))
            .described(format!("Written questions put to the department: {name}"))
            .numbered(number),
        name,
        forms: forms(&department.named),
        ministers: ministers(context, department, &page),
        total,
        years: years(context, department, first, &page),
        groups: by_month(context, &page, &department.exchanges[on_page(total, number)], ""),
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

fn years(
    context: &Context<'_, '_>,
    department: &Department<'_>,
    first: &Address,
    page: &Address,
) -> Vec<Year> {
    let month = |ix: &usize| month_of(&context.inputs.archive.exchanges[*ix]);
    let mut years: Vec<Year> = Vec::new();
    let mut before = 0;
    for chunk in department.exchanges.chunk_by(|a, b| month(a) == month(b)) {
        let Some((year, of_year)) = month(&chunk[0]) else { break };
        let to = first.numbered(before / PER_PAGE + 1);
        let href = page.link_to(&to, &month_anchor(year, of_year));
        let counted = Counted { link: Link::new(month_name(of_year), href), count: chunk.len() };
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.months.push(counted),
            None => years.push(Year { year, months: vec![counted] }),
        }
        before += chunk.len();
    }
    years
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

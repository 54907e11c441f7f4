//! A member's page: what they asked and what they answered.

use serde::Serialize;

use super::calendar::ShownDate;
use super::context::Context;
use super::given::Given;
use super::layout::{Layout, Link};
use super::listing::{Group, by_month};
use super::months::{months, years_with};
use super::pager::{PER_PAGE, Pager, on_page};
use super::record_subject::RecordSubject;
use super::search_within::SearchWithin;
use super::timeline::Timeline;
use crate::archive::{ExchangeIx, Member, MemberIx};
use crate::diagnostic::Diagnostic;
use crate::export::Set;
use crate::url::Address;

/// A member: what they asked, and what they answered.
#[derive(Serialize)]
pub(super) struct MemberView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// The name.
    name: &'v str,
    /// The form that searches the questions they asked, or answered if they asked none.
    within: SearchWithin,
    /// Members who may be the same person: their names look alike, and no source says that they are one.
    see_also: Vec<Link>,
    /// The names under which they are printed, with the reason why each was taken for this one.
    /// Empty where they are only printed as they are named.
    forms: Vec<FormView<'v>>,
    /// Parties and constituencies, as printed beside their questions; the latest first.
    seats: Vec<SeatView<'v>>,
    /// Parties and seats with their days, by the site's list of people. Empty where that does not
    /// know the member.
    spells: Vec<SpellView<'v>>,
    /// “House of Commons”, “House of Lords”, or both; empty where it is not known.
    houses: Vec<&'static str>,
    /// The roles in which they answered, as printed, each with how often: `role[0]` and `role[1]`.
    roles: &'v [(&'v str, usize)],
    /// How many questions they asked.
    asked: usize,
    /// How many they answered.
    answered: usize,
    /// The record of the answers they received. Missing where they asked nothing, or the archive is large.
    received: Option<String>,
    /// The record of the answers they gave. Missing where they answered nothing, or the archive is large.
    gave: Option<String>,
    /// Leads to where those they asked begin. Missing where there are none.
    asked_href: Option<String>,
    /// Leads to where those they answered begin, which may be on a later page of the list. Missing where
    /// there are none.
    answered_href: Option<String>,
    /// When those they asked were tabled. On the first page alone, and missing where a figure would
    /// show nothing.
    timeline: Option<Timeline>,
    /// What this page of the list shows: questions asked, then questions answered.
    sections: Vec<Section>,
    /// Their feeds and data.
    given: Given,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A printed form of a name, and why it was taken for it. The component `forms` sets a list of
/// them.
#[derive(Serialize)]
pub(super) struct FormView<'v> {
    /// The form, as printed.
    printed: &'v str,
    /// How often it is printed.
    count: usize,
    /// Words that can follow “because”: “it is the name itself”.
    reason: &'static str,
}

/// A party and affiliation as printed.
#[derive(Serialize)]
struct SeatView<'v> {
    /// The party, as printed, and its page.
    party: Link,
    /// The constituency or kind of peerage, as printed.
    affiliation: &'v str,
    /// The first and last day of a question beside which it is printed: `days[0]` and `days[1]`.
    /// Missing where there is only one seat, or no dates.
    days: Option<(ShownDate, ShownDate)>,
}

/// A party and seat with the days between which the member had them.
#[derive(Serialize)]
struct SpellView<'v> {
    /// The party. Missing where the list does not say it.
    party: Option<&'v str>,
    /// The seat. Missing where the list does not say it.
    seat: Option<&'v str>,
    /// The first day. Missing where the list does not say it.
    from: Option<ShownDate>,
    /// The last day. Missing where the list does not say it.
    until: Option<ShownDate>,
}

#[derive(Serialize)]
struct Section {
    /// The id that it must have: `asked` or `answered`.
    id: &'static str,
    /// “Questions asked” or “Questions answered”.
    title: &'static str,
    /// The questions, by month.
    groups: Vec<Group>,
}

/// A page of a member's questions: those asked come first, then those answered.
///
/// # Errors
/// A template fails.
pub(super) fn view<'v>(
    context: &Context<'v, '_>,
    at: MemberIx,
    number: usize,
) -> Result<MemberView<'v>, Diagnostic> {
    let member = &context.inputs.archive.members[at];
    let first = &context.inputs.addresses.members[at];
    let page = first.numbered(number);
    let (asked, answered) = (member.asked.len(), member.answered.len());
    let href = |section: &str, before: usize| {
        page.link_to(&first.numbered(before / PER_PAGE + 1), section)
    };
    let given = Given::of(context, &page, Set::Member(at));
    Ok(MemberView {
        layout: layout(context, member, &page, number).with_feed(given.feed.as_ref()),
        name: member.label(),
        within: match asked {
            0 => SearchWithin::new(&page, first, "by", answered),
            _ => SearchWithin::new(&page, first, "asker", asked),
        },
        see_also: see_also(context, at, &page),
        forms: forms(&member.named),
        seats: seats(context, member, &page),
        spells: spells(member),
        houses: member.houses.iter().map(|house| house.name()).collect(),
        roles: &member.roles,
        received: RecordSubject::AskedBy(at).link(context, &page),
        gave: RecordSubject::AnsweredBy(at).link(context, &page),
        asked,
        answered,
        asked_href: (asked > 0).then(|| href("asked", 0)),
        answered_href: (answered > 0).then(|| href("answered", asked)),
        timeline: timeline(context, at, number),
        sections: sections(context, member, &page, number)?,
        given,
        pager: Pager::new(first, number, asked + answered),
    })
}

/// Members who may be the same person, in their order.
fn see_also(context: &Context<'_, '_>, at: MemberIx, page: &Address) -> Vec<Link> {
    let link = |other: MemberIx| {
        let name = context.inputs.archive.members[other].label();
        Link::new(name, page.link(&context.inputs.addresses.members[other]))
    };
    context.look_alikes[at].iter().copied().map(link).collect()
}

/// When the questions were tabled that the member asked; each bar links to its month.
fn timeline(context: &Context<'_, '_>, at: MemberIx, number: usize) -> Option<Timeline> {
    let archive = context.inputs.archive;
    let asked = &archive.members[at].asked;
    let timeline = Timeline::on_page(number, archive, asked, "Questions asked")?;
    let first = &context.inputs.addresses.members[at];
    let months = months(archive, std::iter::once(asked));
    let years = years_with(&months[0], first, first, "asked-");
    Some(timeline.leading_to_months(&years))
}

fn layout(context: &Context<'_, '_>, member: &Member<'_>, page: &Address, number: usize) -> Layout {
    let name = member.label();
    Layout::new(context, page, "members", name)
        .under("Members", page.link(&Address::members()))
        .described(format!("Written questions asked and answered by {name}"))
        .numbered(number)
}

/// The printed forms of a name, if there is anything to say about them.
pub(super) fn forms<'v>(named: &'v crate::archive::names::Named<'_>) -> Vec<FormView<'v>> {
    let alone = matches!(&named.forms[..], [form] if form.printed == named.name);
    let shown = named.forms.iter().filter(|_| !alone);
    let forms = shown.map(|form| FormView {
        printed: form.printed,
        count: form.count,
        reason: form.ground.reason(),
    });
    forms.collect()
}

fn seats<'v>(
    context: &Context<'_, '_>,
    member: &'v Member<'_>,
    page: &Address,
) -> Vec<SeatView<'v>> {
    let parties = &context.inputs.archive.parties;
    let party_of = |printed: &str| {
        let holds = |named: &crate::archive::names::Named<'_>| {
            named.forms.iter().any(|f| f.printed == printed)
        };
        parties.iter().position(|party| holds(&party.named))
    };
    let seats = member.seats.iter().filter_map(|seat| {
        let address = &context.inputs.addresses.parties[party_of(seat.party)?];
        Some(SeatView {
            party: Link::new(seat.party, page.link(address)),
            affiliation: seat.affiliation,
            days: seat.days.filter(|_| member.seats.len() > 1).map(|(a, b)| (shown(a), shown(b))),
        })
    });
    seats.collect()
}

fn spells<'v>(member: &'v Member<'_>) -> Vec<SpellView<'v>> {
    let spells = member.spells.iter().map(|spell| SpellView {
        party: spell.party.as_deref(),
        seat: spell.seat.as_deref(),
        from: spell.from.map(shown),
        until: spell.until.map(shown),
    });
    spells.collect()
}

fn shown(day: jiff::civil::Date) -> ShownDate {
    ShownDate::new("", day)
}

fn sections(
    context: &Context<'_, '_>,
    member: &Member<'_>,
    page: &Address,
    number: usize,
) -> Result<Vec<Section>, Diagnostic> {
    let asked = member.asked.len();
    let shown = on_page(asked + member.answered.len(), number);
    let first = shown.start.min(asked)..shown.end.min(asked);
    let second = shown.start.max(asked) - asked..shown.end.max(asked) - asked;
    let parts: [(_, _, &[ExchangeIx], _); 2] = [
        ("asked", "Questions asked", &member.asked, first),
        ("answered", "Questions answered", &member.answered, second),
    ];
    let filled = parts.into_iter().filter(|(.., shown)| !shown.is_empty());
    let sections = filled.map(|(id, title, all, shown)| {
        let groups = by_month(context, page, all, shown, &format!("{id}-"))?;
        Ok(Section { id, title, groups })
    });
    sections.collect()
}

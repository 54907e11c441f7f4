//! Seats and parties that one person hardly has: a sign that one name is two people. And members of
//! one seat whose given names are forms of one name: a sign that two names are one person.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::exchange::{Exchange, SourceRef, StatedDate};
use super::file::FileSummary;
use super::member::Member;
use super::names::{Folding, NEIGHBOURS, short_forms, without_titles};
use super::numbers;
use crate::diagnostic::{Code, Diagnostic, Place};

/// A party and seat as printed beside a member's name.
#[derive(Clone, Copy)]
struct Print<'a> {
    party: &'a str,
    seat: &'a str,
    day: Option<Date>,
    source: SourceRef,
    is_numbered: bool,
}

/// A note on every member who is printed with seats or parties that one person hardly has. Those of
/// whom the names file says that they are one are `confirmed`.
pub(super) fn notes(
    members: &[Member<'_>],
    confirmed: &[bool],
    exchanges: &[Exchange<'_>],
    files: &[FileSummary<'_>],
) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for (member, confirmed) in std::iter::zip(members, confirmed) {
        if *confirmed || member.seats.len() < 2 {
            continue;
        }
        let prints: Vec<_> = member.asked.iter().filter_map(|ix| print(&exchanges[*ix])).collect();
        if let Some((a, b)) = unlikely_pair(&prints) {
            notes.push(note(member, a, b, files));
        }
    }
    notes
}

fn print<'a>(exchange: &Exchange<'a>) -> Option<Print<'a>> {
    let record = &exchange.record;
    let by = record.asked_by.filter(|_| !record.seat_is_listed)?;
    let number = numbers::asker_number(record);
    Some(Print {
        party: by.party?,
        seat: by.affiliation?,
        day: exchange.date().map(StatedDate::day),
        source: *exchange.sources.first()?,
        is_numbered: number.is_some(),
    })
}

/// The first two prints of which one person hardly has both.
fn unlikely_pair<'p, 'a>(prints: &'p [Print<'a>]) -> Option<(&'p Print<'a>, &'p Print<'a>)> {
    // Few kinds of prints, so only the first and last of each kind are compared.
    let mut kinds: BTreeMap<(String, String), Vec<&Print<'a>>> = BTreeMap::new();
    for print in prints {
        kinds.entry((folded(print.seat), party(print.party))).or_default().push(print);
    }
    let kinds: Vec<_> = kinds.into_values().collect();
    for (at, a) in kinds.iter().enumerate() {
        for b in &kinds[at + 1..] {
            let are_numbered = |list: &[&Print<'_>]| list.iter().all(|print| print.is_numbered);
            if are_numbered(a) && are_numbered(b) {
                continue;
            }
            let seats_differ = differ_in_seat(a[0], b[0]);
            let parties_differ = differ_in_party(a[0], b[0]);
            let is_other_life = seats_differ && parties_differ;
            if is_other_life || ((seats_differ || parties_differ) && overlap(a, b)) {
                return Some((a[0], b[0]));
            }
        }
    }
    None
}

/// Whether two kinds of prints are of one time: in days, or between each other in a file without days.
fn overlap(a: &[&Print<'_>], b: &[&Print<'_>]) -> bool {
    let days = |list: &[&Print<'_>]| {
        let days: Vec<Date> = list.iter().filter_map(|print| print.day).collect();
        days.iter().min().copied().zip(days.iter().max().copied())
    };
    if let (Some((a_first, a_last)), Some((b_first, b_last))) = (days(a), days(b)) {
        return a_first <= b_last && b_first <= a_last;
    }
    is_between(a, b) || is_between(b, a)
}

/// Whether some of the second list, without days, is between two of the first in one file.
fn is_between(around: &[&Print<'_>], inner: &[&Print<'_>]) -> bool {
    let mut spans: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for source in undated_sources(around) {
        let (first, last) = spans.entry(source.file).or_insert((source.position, source.position));
        *first = source.position.min(*first);
        *last = source.position.max(*last);
    }
    undated_sources(inner).any(|source| {
        let span = spans.get(&source.file);
        span.is_some_and(|(first, last)| *first < source.position && source.position < *last)
    })
}

fn undated_sources<'p>(prints: &'p [&Print<'_>]) -> impl Iterator<Item = SourceRef> + 'p {
    prints.iter().filter(|print| print.day.is_none()).map(|print| print.source)
}

/// How many letters two spellings of one seat may differ by.
const SLIP: usize = 2;

fn differ_in_seat(a: &Print<'_>, b: &Print<'_>) -> bool {
    let (x, y) = (folded(a.seat), folded(b.seat));
    !is_peerage(&x) && !is_peerage(&y) && strsim::osa_distance(&x, &y) > SLIP
}

/// Whoever leaves a party sits without one, and may come back.
fn differ_in_party(a: &Print<'_>, b: &Print<'_>) -> bool {
    let (x, y) = (party(a.party), party(b.party));
    let seats = [folded(a.seat), folded(b.seat)];
    !are_one_party(&x, &y)
        && ![x, y].iter().any(|party| is_none(party))
        && !seats.iter().any(|s| is_peerage(s))
}

/// `Lab` is `Labour`, and `LD` is `Liberal Democrat`.
fn are_one_party(a: &str, b: &str) -> bool {
    let initials = |party: &str| -> String {
        party.split(' ').filter_map(|word| word.chars().next()).collect()
    };
    a.starts_with(b) || b.starts_with(a) || initials(a) == *b || initials(b) == *a
}

fn is_none(party: &str) -> bool {
    ["independent", "non affiliated", "crossbench", "speaker", "no party", "not affiliated"]
        .iter()
        .any(|none| party.contains(none))
}

fn is_peerage(seat: &str) -> bool {
    ["peer", "bishop", "lords"].iter().any(|word| seat.contains(word))
}

/// `Labour (Co-op)` is `Labour`.
fn party(printed: &str) -> String {
    let name = printed.split('(').next().unwrap_or_default();
    let name = if name.trim().is_empty() { printed } else { name };
    let folded = folded(name);
    folded.strip_suffix(" party").map(str::to_owned).unwrap_or(folded)
}

fn folded(text: &str) -> String {
    let key = Folding::Person.key(text);
    let bare: String = key.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn note(
    member: &Member<'_>,
    a: &Print<'_>,
    b: &Print<'_>,
    files: &[FileSummary<'_>],
) -> Diagnostic {
    let place = |print: &Print<'_>| {
        format!("{}:{}", files[print.source.file].file.name, print.source.span.first)
    };
    Diagnostic::at(
        Code::LookAlike,
        Place::line(&files[a.source.file].file.name, a.source.span.first, ""),
        format!(
            "`{}` is printed as `{} - {}` here and as `{} - {}` at {}, which one person hardly has; \
             it is one member",
            member.named.name,
            a.party,
            a.seat,
            b.party,
            b.seat,
            place(b)
        ),
        "if they are two people, give each an entry in people.toml with a `name`, the printed form as \
         `also`, and the `seat`; if they are one, one entry with both as `seats`",
    )
}

/// Pairs of members of one seat with one surname, of whom the given name of one is a form of the
/// other's: `Jon` and `Jonathan`.
pub(super) fn short_names(members: &[&Member<'_>]) -> Vec<(usize, usize)> {
    let mut by_seat: BTreeMap<(String, String), Vec<(usize, String)>> = BTreeMap::new();
    for (at, member) in members.iter().enumerate() {
        let words = without_titles(&member.named.name);
        let [given, .., surname] = &words[..] else { continue };
        let mut seats: Vec<String> =
            member.seats.iter().map(|seat| folded(seat.affiliation)).collect();
        seats.sort_unstable();
        seats.dedup();
        for seat in seats.into_iter().filter(|seat| !is_peerage(seat)) {
            by_seat.entry((seat, surname.clone())).or_default().push((at, given.clone()));
        }
    }
    by_seat.values().flat_map(|namesakes| pairs_of_short_forms(namesakes)).collect()
}

/// Pairs of members with one surname where one given name is a short form of the other.
///
/// Linear in the number of members: the short forms of each name are looked up.
fn pairs_of_short_forms(namesakes: &[(usize, String)]) -> Vec<(usize, usize)> {
    let mut by_given: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, given) in namesakes {
        by_given.entry(given).or_default().push(*at);
    }
    let mut pairs = Vec::new();
    for (at, given) in namesakes {
        for form in short_forms(given) {
            let others = by_given.get(form).into_iter().flatten().take(NEIGHBOURS);
            pairs.extend(others.map(|other| (*at.min(other), *at.max(other))));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn print(party: &'static str, seat: &'static str, day: i8, position: usize) -> Print<'static> {
        let span = crate::source::record::Span::line(1);
        let source = SourceRef { file: 0, position, span, record: None };
        let day = (day > 0).then(|| date(2024, 5, day));
        Print { party, seat, day, source, is_numbered: false }
    }

    #[test]
    fn nobody_has_two_seats_at_once() {
        let seat = |seat, day, position| print("Tidal", seat, day, position);
        let (a, b) = ("Nowhere North", "Harbour South");
        for (prints, is_unlikely) in [
            (vec![seat(a, 1, 0), seat(b, 2, 1), seat(a, 3, 2)], true),
            (vec![seat(a, 1, 0), seat(b, 1, 1)], true),
            (vec![seat(a, 1, 0), seat(a, 2, 1), seat(b, 3, 2)], false),
            (vec![seat(a, 0, 0), seat(b, 0, 1), seat(a, 0, 2)], true),
            (vec![seat(a, 0, 0), seat(a, 0, 1), seat(b, 0, 2)], false),
            (vec![seat("Nowhere  north", 1, 0), seat(a, 1, 1)], false),
            (vec![seat("Life peer", 1, 0), seat(a, 1, 1)], false),
        ] {
            assert_eq!(unlikely_pair(&prints).is_some(), is_unlikely);
        }
    }

    #[test]
    fn of_many_namesakes_each_is_paired_with_few() {
        let named = |(at, given): (usize, &str)| (at, given.to_owned());
        let few: Vec<_> = ["jonathan", "bob", "jon", "robert"].into_iter().enumerate().collect();
        let few: Vec<(usize, String)> = few.into_iter().map(named).collect();
        assert_eq!(pairs_of_short_forms(&few), [(0, 2), (1, 3)]);
        let many: Vec<(usize, String)> =
            (0..1000).map(|at| named((at, ["jon", "jonathan"][at % 2]))).collect();
        assert_eq!(pairs_of_short_forms(&many).len(), 500 * NEIGHBOURS);
    }

    #[test]
    fn a_whip_may_be_lost_and_found() {
        let party = |party, day| print(party, "Nowhere North", day, 0);
        let prints = [party("Labour", 1), party("Independent", 2), party("Labour (Co-op)", 3)];
        assert!(unlikely_pair(&prints).is_none());
        let prints = [print("Lab", "Harbour", 0, 0), print("Labour", "Nowhere North", 0, 1)];
        assert!(unlikely_pair(&prints).is_none());
        let prints = [print("LD", "Harbour", 1, 0), print("Liberal Democrat", "Harbour", 2, 0)];
        assert!(unlikely_pair(&prints).is_none());
        let prints = [party("Tidal", 1), party("Hill", 2), party("Tidal", 3)];
        assert!(unlikely_pair(&prints).is_some());
        let both = [print("Tidal", "Nowhere North", 0, 0), print("Hill", "Harbour South", 0, 1)];
        assert!(unlikely_pair(&both).is_some());
    }
}

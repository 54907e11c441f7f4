//! What tells members of one name apart in lists and headings.

use std::collections::BTreeMap;

use super::member::Member;
use super::names::Folding;
use super::numbers::MemberNumber;

/// Stands where nothing else tells.
const WITHOUT_NUMBER: &str = "without a number";

/// Gives members who share a name what tells them apart: the seat, else the party, else the number.
pub(super) fn add(members: &mut [Member<'_>]) {
    let mut of_names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, member) in members.iter().enumerate() {
        of_names.entry(Folding::Person.key(&member.named.name)).or_default().push(at);
    }
    for sharing in of_names.into_values().filter(|sharing| sharing.len() > 1) {
        let traits: Vec<Traits> = sharing.iter().map(|at| Traits::of(&members[*at])).collect();
        for (nth, at) in sharing.into_iter().enumerate() {
            let label = format!("{} ({})", members[at].named.name, distinction(&traits, nth));
            members[at].distinguished = Some(label);
        }
    }
}

/// What is known of a member.
struct Traits {
    seat: Option<String>,
    party: Option<String>,
    number: Option<MemberNumber>,
}

impl Traits {
    fn of(member: &Member<'_>) -> Self {
        let printed = member.seats.first();
        let listed = member.spells.last();
        let seat = printed.map(|seat| seat.affiliation.to_owned());
        let party = printed.map(|seat| seat.party.to_owned());
        Self {
            seat: seat.or_else(|| listed.and_then(|spell| spell.seat.clone())),
            party: party.or_else(|| listed.and_then(|spell| spell.party.clone())),
            number: member.named.numbers.iter().min().copied(),
        }
    }
}

fn distinction(traits: &[Traits], nth: usize) -> String {
    let own = &traits[nth];
    let others = || traits.iter().enumerate().filter(|(other, _)| *other != nth).map(|(_, t)| t);
    if let Some(seat) = &own.seat
        && others().all(|other| other.seat.as_ref() != Some(seat))
    {
        return seat.clone();
    }
    if let Some(party) = &own.party
        && others().all(|other| other.party.as_ref() != Some(party))
    {
        return party.clone();
    }
    own.number.map_or_else(|| WITHOUT_NUMBER.to_owned(), MemberNumber::named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(seat: &str, party: &str, number: Option<u32>) -> Traits {
        let number = number.map(MemberNumber::Parliament);
        let stated = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Traits { seat: stated(seat), party: stated(party), number }
    }

    #[test]
    fn the_seat_tells_before_the_party_and_the_party_before_the_number() {
        let seats = [traits("North", "Tidal", Some(1)), traits("South", "Tidal", Some(2))];
        assert_eq!([distinction(&seats, 0), distinction(&seats, 1)], ["North", "South"]);
        let parties = [traits("Life peer", "Tidal", Some(1)), traits("Life peer", "Hill", Some(2))];
        assert_eq!([distinction(&parties, 0), distinction(&parties, 1)], ["Tidal", "Hill"]);
        let same =
            [traits("Bishops", "", Some(1)), traits("Bishops", "", Some(2)), traits("", "", None)];
        assert_eq!(distinction(&same, 0), "member 1");
        assert_eq!(distinction(&same, 2), "without a number");
    }
}

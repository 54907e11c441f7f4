//! Members as ParlParse names them: `Bill Aitken (Glasgow) (Con)`.

use super::capitals::as_person;

/// A member as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Speaker {
    pub(super) name: Box<str>,
    pub(super) party: Option<Box<str>>,
    pub(super) seat: Option<Box<str>>,
    /// The number of the person, who keeps it for life.
    pub(super) person: Option<u32>,
}

impl Speaker {
    /// Parts a printed name; none if there is none.
    pub(super) fn of(printed: &str) -> Option<Self> {
        let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        let parted = seat_and_party(&printed);
        let (name, party, seat) = parted
            .map_or((&*printed, None, None), |(n, s, p)| (n, Some(p.into()), Some(as_person(s))));
        let unknown = name.is_empty() || name.eq_ignore_ascii_case("unknown");
        (!unknown).then(|| Self {
            name: as_person(name).into(),
            party,
            seat: seat.map(String::into_boxed_str),
            person: None,
        })
    }

    /// Whether two speakers are one person, as far as names and numbers state.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.name == other.name
            && self.person.zip(other.person).is_none_or(|(own, others)| own == others)
    }
}

/// The number of a person: `uk.org.publicwhip/person/10001`. Numbers of members are none, since each
/// term and party of a person has another.
pub(super) fn person_number(id: &str) -> Option<u32> {
    let (folder, number) = id.rsplit_once('/').unwrap_or(("person", id));
    let number = number.parse().ok().filter(|number| *number > 0);
    number.filter(|_| folder.rsplit('/').next() == Some("person"))
}

/// Two brackets at the end are seat and party. One alone may be anything.
fn seat_and_party(printed: &str) -> Option<(&str, &str, &str)> {
    let (rest, party) = last_bracket(printed)?;
    let (name, seat) = last_bracket(rest)?;
    (!name.is_empty()).then_some((name, seat, party))
}

fn last_bracket(text: &str) -> Option<(&str, &str)> {
    let (rest, inside) = text.strip_suffix(')')?.rsplit_once('(')?;
    (!inside.trim().is_empty()).then(|| (rest.trim(), inside.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(printed: &str) -> Option<(String, Option<String>, Option<String>)> {
        let Speaker { name, party, seat, .. } = Speaker::of(printed)?;
        Some((name.into(), party.map(Into::into), seat.map(Into::into)))
    }

    #[test]
    fn seat_and_party_stand_in_two_brackets() {
        let both = ("Ada Sample".into(), Some("Mdw".into()), Some("Upper, Nowhere".into()));
        assert_eq!(parts("Ada\n Sample (Upper, Nowhere) (Mdw)"), Some(both));
        for whole in ["Ada Sample", "Ada Sample (Mdw)", "(A) (B)", "Ada () (B)", "Ada (B", "Ada)"] {
            assert_eq!(parts(whole), Some((whole.into(), None, None)));
        }
    }

    #[test]
    fn the_number_of_a_person_is_no_number_of_a_term() {
        assert_eq!(person_number("uk.org.publicwhip/person/10001"), Some(10001));
        assert_eq!(person_number("10001"), Some(10001));
        for id in
            ["0", "uk.org.publicwhip/member/1850", "uk.org.publicwhip/lord/7", "unknown", "a/b/"]
        {
            assert_eq!(person_number(id), None, "{id}");
        }
    }

    #[test]
    fn nobody_is_nobody() {
        assert_eq!((parts(" "), parts("unknown")), (None, None));
    }
}

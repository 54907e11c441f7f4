//! Members as ParlParse names them: `Bill Aitken (Glasgow) (Con)`.

use super::capitals::as_person;

/// A member as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Speaker {
    pub(super) name: Box<str>,
    pub(super) party: Option<Box<str>>,
    pub(super) seat: Option<Box<str>>,
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
        })
    }
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
        let Speaker { name, party, seat } = Speaker::of(printed)?;
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
    fn nobody_is_nobody() {
        assert_eq!((parts(" "), parts("unknown")), (None, None));
    }
}

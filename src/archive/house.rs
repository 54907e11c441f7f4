//! Which House asked a question.

pub use crate::source::record::House;
use crate::source::record::Record;

/// Affiliations that only members of the Lords have.
const OF_LORDS: [&str; 6] = [
    "life peer",
    "excepted hereditary",
    "hereditary",
    "hereditary peer",
    "bishops",
    "lords spiritual",
];

impl House {
    /// The House's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Commons => "House of Commons",
            Self::Lords => "House of Lords",
        }
    }

    /// The House as one word in lower case, for classes, filters and queries.
    pub fn id(self) -> &'static str {
        match self {
            Self::Commons => "commons",
            Self::Lords => "lords",
        }
    }

    /// The House of a question (none for the Scottish Parliament's): as its source states, else from its number, the asking member's affiliation, or the file's
    /// header. Never from a title: Lady Hermon was an MP.
    pub fn of(record: &Record<'_>, header: Option<Self>) -> Option<Self> {
        if let Some(stated) = record.more.as_ref().and_then(|more| more.house) {
            return Some(stated);
        }
        if record.uin.is_some_and(|uin| uin.starts_with(['H', 'h'])) {
            return Some(Self::Lords);
        }
        if record.uin.is_some_and(|uin| uin.starts_with('S')) {
            return None;
        }
        let affiliation = record.asked_by.and_then(|by| by.affiliation);
        affiliation.map(Self::of_affiliation).or(header)
    }

    fn of_affiliation(affiliation: &str) -> Self {
        match OF_LORDS.iter().any(|lords| lords.eq_ignore_ascii_case(affiliation.trim())) {
            true => Self::Lords,
            false => Self::Commons,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::record::AskedBy;

    fn house(affiliation: Option<&str>, uin: Option<&str>, header: Option<House>) -> Option<House> {
        let asked_by = Some(AskedBy { name: "Lady Hermon", party: None, affiliation });
        House::of(&Record { asked_by, uin, ..Record::default() }, header)
    }

    #[test]
    fn a_seat_is_of_the_commons_whatever_the_title() {
        assert_eq!(house(Some("North Down"), None, None), Some(House::Commons));
        assert_eq!(house(Some("Life peer"), None, None), Some(House::Lords));
        assert_eq!(house(Some("Excepted Hereditary"), None, None), Some(House::Lords));
    }

    #[test]
    fn number_and_header_tell_where_the_affiliation_does_not() {
        assert_eq!(house(None, Some("HL12"), None), Some(House::Lords));
        assert_eq!(house(None, Some("12"), Some(House::Commons)), Some(House::Commons));
        assert_eq!(house(None, None, None), None);
        assert_eq!(house(Some("Lothian"), Some("S6W-12345"), None), None);
    }
}

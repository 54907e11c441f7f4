//! Which questions are asked for.

use jiff::civil::Date;

use crate::source::record::House;

/// Which questions are asked for; what is not given leaves all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that stand in the question or its answer.
    pub search: Option<String>,
    /// Tabled on this day or later.
    pub since: Option<Date>,
    /// Tabled on this day or earlier.
    pub until: Option<Date>,
    /// The House in which they were asked.
    pub house: Option<House>,
}

impl Query {
    /// As the API names it, always in this order. Withdrawn questions are asked for too, for one
    /// that was fetched may be withdrawn later.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let given = [
            ("searchTerm", self.search.clone()),
            ("tabledWhenFrom", self.since.map(|day| day.to_string())),
            ("tabledWhenTo", self.until.map(|day| day.to_string())),
            ("house", self.house.map(|house| name(house).to_owned())),
        ];
        let always = [
            ("questionStatus", "AllQuestions"),
            ("includeWithdrawn", "true"),
            ("expandMember", "true"),
        ];
        let given = given.into_iter().filter_map(|(name, value)| Some((name, value?)));
        given.chain(always.map(|(name, value)| (name, value.to_owned()))).collect()
    }
}

fn name(house: House) -> &'static str {
    match house {
        House::Commons => "Commons",
        House::Lords => "Lords",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_query_is_named_as_the_api_names_it() {
        let query = Query {
            search: Some("tides".to_owned()),
            since: Some(date(2024, 1, 2)),
            until: None,
            house: Some(House::Lords),
        };
        let pairs = query.pairs();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(pairs[..3], ["searchTerm=tides", "tabledWhenFrom=2024-01-02", "house=Lords"]);
        assert!(pairs.contains(&"expandMember=true".to_owned()));
    }
}

//! The addresses of the API. Those of the site are made in [`url`](crate::url).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::query::Query;

/// Where the questions are, below the base.
const QUESTIONS: &str = "api/writtenquestions/questions";
/// How many questions are asked for at a time. A server may give fewer.
const PAGE: usize = 100;

/// All that a query's value may hold without being encoded.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An API of written questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Api {
    /// Ends with a slash.
    base: String,
}

impl Api {
    /// The API at a base address, which may also be that of its list of questions.
    pub fn new(base: &str) -> Self {
        let base = base.trim_end_matches('/');
        let base = base.strip_suffix(QUESTIONS).unwrap_or(base).trim_end_matches('/');
        Self { base: format!("{base}/") }
    }

    /// The base address.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// A page of the list that begins after so many questions.
    pub fn list(&self, query: &Query, skip: usize) -> String {
        let mut address = format!("{}{QUESTIONS}?", self.base);
        for (name, value) in query.pairs() {
            address += &format!("{name}={}&", utf8_percent_encode(&value, KEPT));
        }
        address + &format!("skip={skip}&take={PAGE}")
    }

    /// A question with its whole text.
    pub fn whole(&self, id: u64) -> String {
        format!("{}{QUESTIONS}/{id}?expandMember=true", self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_the_same_with_and_without_the_path_of_the_questions() {
        for base in [
            "http://localhost:8",
            "http://localhost:8/",
            "http://localhost:8/api/writtenquestions/questions/",
        ] {
            assert_eq!(Api::new(base).base(), "http://localhost:8/");
        }
        assert_eq!(Api::new("https://example.org/mirror/").base(), "https://example.org/mirror/");
    }

    #[test]
    fn what_people_type_cannot_become_another_query() {
        let query = Query { search: Some("a&b=é #1".to_owned()), ..Query::default() };
        let address = Api::new("http://localhost").list(&query, 40);
        assert!(address.starts_with(
            "http://localhost/api/writtenquestions/questions?searchTerm=a%26b%3D%C3%A9%20%231&"
        ));
        assert!(address.ends_with("&skip=40&take=100"), "{address}");
    }
}

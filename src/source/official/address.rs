//! Addresses of questions on Parliament's own site.

use jiff::civil::Date;

const DETAIL: &str = "questions-statements.parliament.uk/written-questions/detail/";

/// The page of a question, which is found by its date and number.
pub fn page_of(tabled: Date, uin: &str) -> Option<String> {
    is_uin(uin).then(|| format!("https://{DETAIL}{tabled}/{uin}"))
}

/// The date tabled and number of the question whose page an address is.
pub fn question_at(href: &str) -> Option<(Date, &str)> {
    let rest = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"))?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest).strip_prefix(DETAIL)?;
    let (date, rest) = rest.split_once('/')?;
    let uin = rest.split(['/', '?', '#']).next()?;
    Some((date.parse().ok()?, uin)).filter(|(_, uin)| is_uin(uin))
}

fn is_uin(uin: &str) -> bool {
    !uin.is_empty() && uin.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_question_leads_back_to_it() {
        let tabled = jiff::civil::date(2024, 1, 2);
        let page = page_of(tabled, "HL12").unwrap();
        assert_eq!(question_at(&page), Some((tabled, "HL12")));
        assert_eq!(question_at(&format!("{page}/?a#b")), Some((tabled, "HL12")));
        assert_eq!(page_of(tabled, "../1"), None);
    }

    #[test]
    fn other_addresses_are_no_questions() {
        for href in [
            "https://example.org/written-questions/detail/2024-01-02/12",
            "https://questions-statements.parliament.uk/written-questions/detail/2024-13-02/12",
            "https://questions-statements.parliament.uk/written-statements/detail/2024-01-02/12",
            "https://questions-statements.parliament.uk/written-questions/detail/2024-01-02/",
        ] {
            assert_eq!(question_at(href), None, "{href}");
        }
    }
}

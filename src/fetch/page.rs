//! What the API's answers say.

use serde::Deserialize;
use serde_json::Value;

use super::item::Item;

/// A page of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// How many questions there are on all pages.
    pub total: usize,
    /// How many stand on this page.
    pub count: usize,
    /// Those that can be read.
    pub items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    total_results: usize,
    results: Vec<Value>,
}

/// Reads a page of the list.
///
/// # Errors
/// What is wrong with it, in words.
pub fn list(bytes: &[u8]) -> Result<Page, String> {
    let Envelope { total_results, results } = json(bytes)?;
    let count = results.len();
    let items = results.into_iter().filter_map(Item::of).collect();
    Ok(Page { total: total_results, count, items })
}

/// Reads the question with this id.
///
/// # Errors
/// What is wrong with it, in words.
pub fn whole(bytes: &[u8], id: u64) -> Result<Item, String> {
    let item = Item::of(json(bytes)?).ok_or("it is no written question")?;
    match item.id == id {
        true => Ok(item),
        false => Err(format!("it is question {} and not {id}", item.id)),
    }
}

fn json<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T, String> {
    serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        serde_json::error::Category::Eof => "it ends in the middle".to_owned(),
        _ => format!("it is not what the API of written questions says ({error})"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_counts_what_it_cannot_read() {
        let page = list(
            br#"{"totalResults": 9, "results": [{"value": {"id": 1, "uin": "2", "questionText": ""}}, {}], "x": 1}"#,
        );
        let page = page.unwrap();
        assert_eq!((page.total, page.count, page.items.len()), (9, 2, 1));
    }

    #[test]
    fn half_a_body_and_another_sites_page_are_told_apart() {
        assert_eq!(
            list(br#"{"totalResults": 9, "results": [{"va"#).unwrap_err(),
            "it ends in the middle"
        );
        assert!(list(b"<html>").unwrap_err().contains("not what the API"));
        assert!(list(br#"{"title": "x"}"#).unwrap_err().contains("not what the API"));
    }

    #[test]
    fn another_question_is_not_the_one_that_was_asked_for() {
        let bytes = br#"{"value": {"id": 1, "uin": "2", "questionText": "x"}}"#;
        assert!(whole(bytes, 1).is_ok());
        assert_eq!(whole(bytes, 2).unwrap_err(), "it is question 1 and not 2");
    }
}

//! Result blocks: what is shown of the documents.

use rayon::prelude::*;

use super::Document;
use super::script::{self, Part};

/// How many documents stand in one file.
pub(super) const DOCUMENTS: usize = 20;

/// The documents in their order, some to a file: address, title, people and date of each, empty
/// where there is none.
pub(super) fn blocks(documents: &[Document<'_>]) -> Vec<Part> {
    let chunks = documents.par_chunks(DOCUMENTS).enumerate();
    chunks.map(|(number, chunk)| script::part("d", number, &rows(chunk))).collect()
}

fn rows<'a>(documents: &'a [Document<'_>]) -> Vec<[&'a str; 4]> {
    let date = |d: &'a Document<'_>| d.date.as_deref().unwrap_or_default();
    documents.iter().map(|d| [d.href, d.title, &d.people, date(d)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_shown_by_address_title_people_and_date() {
        let document = Document {
            href: "questions/a.html",
            title: "Prisons: <drugs>",
            people: "A to B".to_owned(),
            date: None,
            texts: vec!["not shown"],
        };
        let blocks = blocks(&vec![document; DOCUMENTS + 1]);
        assert_eq!(blocks.len(), 2);
        let last = String::from_utf8(blocks[1].file.bytes.clone()).unwrap();
        let row = r#"["questions/a.html","Prisons: \u003cdrugs>","A to B",""]"#;
        assert_eq!(last, format!("despatchSearch(\"d\",1,[{row}]);\n"));
    }
}

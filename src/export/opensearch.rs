//! The OpenSearch description, with which a browser offers to search the site.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::origin::Origin;
use crate::archive::excerpt;
use crate::url::Address;

/// The longest short name, in characters.
const SHORT_NAME: usize = 16;

/// The longest description, in characters.
const DESCRIPTION: usize = 1024;

pub(super) fn xml(origin: &Origin<'_, '_>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = xml.create_element("OpenSearchDescription");
    let root = root.with_attribute(("xmlns", "http://a9.com/-/spec/opensearch/1.1/"));
    root.write_inner_content(|xml| {
        for (name, value) in texts(origin) {
            xml.create_element(name).write_text_content(BytesText::new(&value))?;
        }
        let template = format!("{}?q={{searchTerms}}", search(origin));
        let url = xml.create_element("Url");
        url.with_attributes([("type", "text/html"), ("template", &template)]).write_empty()?;
        Ok(())
    })?;
    Ok(xml.into_inner())
}

fn search(origin: &Origin<'_, '_>) -> String {
    origin.url(&Address::search()).unwrap_or_default()
}

fn texts(origin: &Origin<'_, '_>) -> [(&'static str, String); 4] {
    let title = &origin.site.title;
    let description = origin.site.description.as_ref().unwrap_or(title);
    [
        ("ShortName", short(title)),
        ("LongName", title.chars().take(48).collect()),
        ("Description", description.chars().take(DESCRIPTION).collect()),
        ("InputEncoding", "UTF-8".to_owned()),
    ]
}

/// As many words of the title as a short name can hold.
fn short(title: &str) -> String {
    if title.chars().count() <= SHORT_NAME {
        return title.to_owned();
    }
    let words = excerpt([title], SHORT_NAME - 1);
    let words = words.trim_end_matches('…').trim_end();
    match words {
        "" => title.chars().take(SHORT_NAME).collect(),
        words => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_cut_at_a_word_and_never_empty() {
        assert_eq!(short("North Korea in Parliament"), "North Korea in");
        assert_eq!(short("Lighthouses"), "Lighthouses");
        assert_eq!(short("Donaudampfschifffahrt"), "Donaudampfschiff");
    }
}

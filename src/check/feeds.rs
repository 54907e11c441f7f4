//! Feeds, site maps and what else programs alone read: nobody sees what is wrong with them. They must be
//! well-formed, and what they name of this site must be there.

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::findings::{Finding, On, Why};
use super::html::{self, See, Tag};
use super::reading::Reading;
use super::target::{Target, resolve};
use crate::diagnostic::Code;
use crate::url::is_web;

/// The elements whose whole text is an address, in site maps, Atom and OpenSearch.
const ADDRESSES: [&str; 5] = ["loc", "uri", "icon", "logo", "Image"];
/// The attributes that are one.
const ATTRIBUTES: [&str; 3] = ["href", "src", "template"];

/// Reads such a file; any other is let be. Data are no feeds.
pub(super) fn read(reading: &Reading<'_, '_>, on: On, bytes: &[u8]) {
    let path = &reading.files.get(on.at).path;
    let named = match path.rsplit('.').next() {
        Some("xml" | "atom") => in_xml(&String::from_utf8_lossy(bytes)),
        _ => return,
    };
    let add = |code, what: &str, why, link: &str| {
        reading.findings.add(Finding { code, what: what.to_owned(), why }, on, link);
    };
    match named {
        Err(why) => add(Code::BrokenFeed, &why, Why::Said, ""),
        Ok(named) => named.iter().for_each(|link| match resolve(path, link, reading.base) {
            Target::Own { path, .. } if reading.files.find(&path).is_none() => {
                add(Code::DeadLink, &path, Why::NoFile, link);
            }
            _ => {}
        }),
    }
}

/// The whole addresses in a file of XML, sorted, each once; else why it is not well-formed.
fn in_xml(text: &str) -> Result<Vec<String>, String> {
    if let Some(c) = text.chars().find(|c| !is_allowed(*c)) {
        return Err(format!("XML may not hold the character U+{:04X}", c as u32));
    }
    let (mut reader, mut named) = (Reader::from_str(text), Vec::new());
    // The elements that are open, each with its text.
    let mut open: Vec<(String, String)> = Vec::new();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                attributes(&start, &mut named)?;
                open.push((start.local_name().as_ref().to_owned(), String::new()));
            }
            Event::Empty(start) => attributes(&start, &mut named)?,
            Event::Text(text) => add(&mut open, &text),
            Event::CData(text) => add(&mut open, &text),
            Event::GeneralRef(reference) => add(&mut open, &resolved(&reference)?),
            Event::End(_) => open.pop().into_iter().for_each(|(name, text)| {
                match ADDRESSES.contains(&name.as_str()) {
                    true => note(&text, &mut named),
                    false => links(&text, &mut named),
                }
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    match open.pop() {
        Some((name, _)) => Err(format!("the element `{name}` is not closed")),
        None => Ok(sorted(named)),
    }
}

/// What XML 1.0 lets a text hold.
fn is_allowed(c: char) -> bool {
    (c >= ' ' || matches!(c, '\t' | '\n' | '\r')) && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

fn add(open: &mut [(String, String)], text: &str) {
    if let Some((_, own)) = open.last_mut() {
        own.push_str(text);
    }
}

fn resolved(reference: &BytesRef<'_>) -> Result<String, String> {
    let name: &str = reference;
    let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
    let known = character.map(String::from).or_else(|| resolve_xml_entity(name).map(str::to_owned));
    known.ok_or_else(|| format!("XML does not know `&{name};`"))
}

fn attributes(start: &BytesStart<'_>, named: &mut Vec<String>) -> Result<(), String> {
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = unescape(&attribute.value).map_err(|error| error.to_string())?;
        if ATTRIBUTES.contains(&attribute.key.as_ref()) {
            note(&value, named);
        }
    }
    Ok(())
}

/// The links of a text in HTML.
fn links(html: &str, named: &mut Vec<String>) {
    html::read(html, &mut Links(named));
}

/// Notes where the links of a text lead.
struct Links<'n>(&'n mut Vec<String>);

impl See for Links<'_> {
    fn element(&mut self, tag: &Tag) {
        tag.get("href").into_iter().for_each(|link| note(link, self.0));
    }

    fn text(&mut self, _: &str) {}

    fn gap(&mut self) {}
}

/// Readers show a feed anywhere, so only a whole address is one.
fn note(link: &str, named: &mut Vec<String>) {
    if is_web(link) {
        named.push(link.to_owned());
    }
}

fn sorted(mut named: Vec<String>) -> Vec<String> {
    named.sort_unstable();
    named.dedup();
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_elements_attributes_and_texts() {
        let xml = "<?xml version=\"1.0\"?><a:feed><link href='https://a.example/?b&amp;c'/>\
            <loc>https://a.example/d&#x2e;html</loc><id>https://a.example/no</id><title>href</title>\
            <content type=\"html\">&lt;a href=&quot;http://b.example/&quot;&gt;x&lt;/a&gt; y</content>\
            <Url template=\"https://a.example/e?q={f}\"/><link href=\"g.html\"/></a:feed>";
        let found = [
            "http://b.example/",
            "https://a.example/?b&c",
            "https://a.example/d.html",
            "https://a.example/e?q={f}",
        ];
        assert_eq!(in_xml(xml).unwrap(), found);
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for (xml, why) in [
            ("<a><b></a>", "expected"),
            ("<a><b></b>", "`a` is not closed"),
            ("<a>&nbsp;</a>", "`&nbsp;`"),
            ("<a>b & c</a>", ""),
            ("<a b=\"&x;\"/>", "x"),
            ("<a b=\"1\" b=\"2\"/>", "uplicate"),
            ("<a>\u{1}</a>", "U+0001"),
            ("<a", ""),
        ] {
            let said = in_xml(xml).expect_err(xml);
            assert!(said.contains(why), "{xml}: {said}");
        }
    }
}

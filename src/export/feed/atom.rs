//! Atom (RFC 4287).

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Entry, Feed, instant};

type Xml = Writer<Vec<u8>>;

pub(super) fn write(feed: &Feed<'_>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    line(&mut xml)?;
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language)];
    xml.create_element("feed").with_attributes(attributes).write_inner_content(|xml| {
        head(xml, feed)?;
        feed.entries.iter().try_for_each(|entry| self::entry(xml, entry))?;
        line(xml)
    })?;
    line(&mut xml)?;
    Ok(xml.into_inner())
}

fn head(xml: &mut Xml, feed: &Feed<'_>) -> io::Result<()> {
    text(xml, "id", &feed.id)?;
    text(xml, "title", &feed.title)?;
    text(xml, "subtitle", &feed.subtitle)?;
    text(xml, "updated", &instant(feed.updated))?;
    author(xml, feed.author)?;
    if let Some(rights) = feed.rights {
        text(xml, "rights", rights)?;
    }
    link(xml, "self", "application/atom+xml", &feed.atom)?;
    link(xml, "alternate", "text/html", &feed.page)?;
    line(xml)?;
    let generator = xml.create_element("generator");
    let generator = generator.with_attribute(("version", env!("CARGO_PKG_VERSION")));
    generator.write_text_content(BytesText::new("Despatch")).map(|_| ())
}

fn entry(xml: &mut Xml, entry: &Entry<'_>) -> io::Result<()> {
    line(xml)?;
    let write = |xml: &mut Xml| {
        text(xml, "id", &entry.id)?;
        text(xml, "title", &entry.title)?;
        link(xml, "alternate", "text/html", &entry.url)?;
        text(xml, "published", &instant(entry.published))?;
        text(xml, "updated", &instant(entry.updated))?;
        if let Some(name) = entry.author {
            author(xml, name)?;
        }
        text(xml, "summary", &entry.summary)?;
        if let Some(html) = &entry.html {
            line(xml)?;
            let content = xml.create_element("content").with_attribute(("type", "html"));
            content.write_text_content(escaped(html))?;
        }
        line(xml)
    };
    xml.create_element("entry").write_inner_content(write).map(|_| ())
}

fn text(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    line(xml)?;
    xml.create_element(name).write_text_content(escaped(value)).map(|_| ())
}

fn author(xml: &mut Xml, name: &str) -> io::Result<()> {
    line(xml)?;
    let name = |xml: &mut Xml| {
        xml.create_element("name").write_text_content(escaped(name))?;
        Ok(())
    };
    xml.create_element("author").write_inner_content(name).map(|_| ())
}

fn link(xml: &mut Xml, relation: &str, media_type: &str, to: &str) -> io::Result<()> {
    line(xml)?;
    let attributes = [("rel", relation), ("type", media_type), ("href", to)];
    xml.create_element("link").with_attributes(attributes).write_empty().map(|_| ())
}

fn line(xml: &mut Xml) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped("\n")))
}

/// Quotation marks need no escape between tags. What XML cannot hold becomes the sign for it.
fn escaped(text: &str) -> BytesText<'_> {
    // Most texts are told from their bytes: of what is foreign beyond ASCII all begins with 0xEF.
    let may_be = |byte: u8| byte == 0xEF || is_foreign(char::from(byte));
    let text: Cow<'_, str> = match text.bytes().any(may_be) && text.contains(is_foreign) {
        true => text.replace(is_foreign, "\u{fffd}").into(),
        false => text.into(),
    };
    BytesText::from_escaped(quick_xml::escape::partial_escape(text))
}

/// What is no character of XML 1.0.
fn is_foreign(c: char) -> bool {
    matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

//! The site map (sitemaps.org): every page that a search engine may list, in one file or, beyond
//! its limits, in several with an index.

use std::io;

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::url::Address;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The most addresses of one file. At most 500 bytes each, they come to half of the 50 MB allowed.
const MOST: usize = 50_000;

/// A page that may be listed.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Where it is.
    pub address: Address,
    /// The day of its last change, if the ledger knows it.
    pub changed: Option<Date>,
}

/// The files of a site map.
#[derive(Debug)]
pub struct Sitemap<'l> {
    base_url: &'l str,
    pages: &'l [Listed],
}

impl<'l> Sitemap<'l> {
    /// The site map of a site with these pages; none if it is not known where it is.
    pub fn of(base_url: Option<&'l str>, pages: &'l [Listed]) -> Option<Self> {
        base_url.map(|base_url| Self { base_url, pages })
    }

    /// Where its files are, the one to begin with first.
    pub fn addresses(&self) -> Vec<Address> {
        let parts = self.pages.len().div_ceil(MOST);
        let parts = (parts > 1).then_some(1..=parts).into_iter().flatten();
        std::iter::once(Address::sitemap()).chain(parts.map(Address::sitemap_part)).collect()
    }

    /// The bytes of one of its files, by its place among them.
    ///
    /// # Errors
    /// None that are known: it is written into memory.
    pub fn file(&self, at: usize) -> io::Result<Vec<u8>> {
        let addresses = self.addresses();
        match (at.checked_sub(1), addresses.split_first()) {
            (None, Some((_, parts))) if !parts.is_empty() => {
                let parts = parts.iter().zip(self.pages.chunks(MOST));
                let newest = |pages: &[Listed]| pages.iter().filter_map(|page| page.changed).max();
                self.xml("sitemapindex", "sitemap", parts.map(|(to, pages)| (to, newest(pages))))
            }
            (part, _) => {
                let pages = self.pages.chunks(MOST).nth(part.unwrap_or(0)).unwrap_or_default();
                self.xml("urlset", "url", pages.iter().map(|page| (&page.address, page.changed)))
            }
        }
    }

    fn xml<'p>(
        &self,
        root: &str,
        name: &str,
        entries: impl Iterator<Item = (&'p Address, Option<Date>)>,
    ) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new(Vec::new());
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let root = xml.create_element(root).with_attribute(("xmlns", NAMESPACE));
        root.write_inner_content(|xml| {
            for (address, changed) in entries {
                xml.write_event(Event::Text(BytesText::from_escaped("\n")))?;
                xml.create_element(name).write_inner_content(|xml| {
                    let address = address.absolute(self.base_url);
                    xml.create_element("loc").write_text_content(BytesText::new(&address))?;
                    if let Some(day) = changed {
                        let day = day.to_string();
                        xml.create_element("lastmod").write_text_content(BytesText::new(&day))?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(xml.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(sitemap: &Sitemap<'_>, at: usize) -> String {
        String::from_utf8(sitemap.file(at).unwrap()).unwrap()
    }

    #[test]
    fn without_a_base_address_there_is_none() {
        assert!(Sitemap::of(None, &[]).is_none());
    }

    #[test]
    fn a_site_of_fifty_thousand_pages_has_one_file_and_a_larger_one_an_index() {
        let changed = Some(jiff::civil::date(2026, 1, 2));
        let mut pages = vec![Listed { address: Address::home(), changed: None }; MOST];
        let one = Sitemap::of(Some("https://a.org/b&c/"), &pages).unwrap();
        assert_eq!(one.addresses().len(), 1);
        let text_of_one = text(&one, 0);
        assert_eq!(text_of_one.matches("<loc>").count(), MOST);
        assert!(text_of_one.contains("<url><loc>https://a.org/b&amp;c/index.html</loc></url>"));
        pages.push(Listed { address: Address::search(), changed });
        let two = Sitemap::of(Some("https://a.org/"), &pages).unwrap();
        let paths: Vec<_> = two.addresses().iter().map(|a| a.path().to_owned()).collect();
        assert_eq!(paths, ["sitemap.xml", "sitemaps/1.xml", "sitemaps/2.xml"]);
        let index = text(&two, 0);
        assert!(index.contains("<sitemapindex") && !index.contains("<urlset"));
        assert!(index.contains("<loc>https://a.org/sitemaps/2.xml</loc><lastmod>2026-01-02<"));
        assert_eq!(text(&two, 1).matches("<loc>").count(), MOST);
        assert_eq!(text(&two, 2).matches("<loc>").count(), 1);
    }
}

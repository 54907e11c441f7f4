//! The addresses of what is made for other programs: data, feeds, site maps.

use super::{Address, encoded};

impl Address {
    /// What data there are.
    pub fn data() -> Self {
        Self::new("data/index.html")
    }

    /// The schema of the archive's lines.
    pub fn data_schema() -> Self {
        Self::new("data/schema.json")
    }

    /// A file of the whole archive's data, or of those of a year.
    pub fn archive_data(year: Option<&str>, ending: &str) -> Self {
        match year {
            Some(year) => Self::new(format!("data/archive-{year}.{ending}")),
            None => Self::new(format!("data/archive.{ending}")),
        }
    }

    /// The names of the data files of a split archive.
    pub fn data_parts() -> Self {
        Self::new("data/parts.txt")
    }

    /// The name of the file, without its folder.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// A link from this page to the search for what has another page: of `field` it has that page's
    /// name.
    pub fn link_to_search(&self, field: &str, of: &Self) -> String {
        let name = of.name().trim_end_matches(".html");
        format!("{}&{field}={}", self.link_to_query(""), encoded(name))
    }

    /// The feed of the whole archive.
    pub fn archive_feed() -> Self {
        Self::new("feed.atom")
    }

    /// The feed beside a page.
    pub fn feed(&self) -> Self {
        Self::new(format!("{}.atom", self.stem()))
    }

    /// The site map, or the index of several.
    pub fn sitemap() -> Self {
        Self::new("sitemap.xml")
    }

    /// One of several site maps, counted from 1.
    pub fn sitemap_part(number: usize) -> Self {
        Self::new(format!("sitemaps/{number}.xml"))
    }

    /// What crawlers may read.
    pub fn robots() -> Self {
        Self::new("robots.txt")
    }

    /// How a browser can search the site.
    pub fn opensearch() -> Self {
        Self::new("opensearch.xml")
    }

    /// The path without the ending of a page.
    fn stem(&self) -> &str {
        self.0.strip_suffix(".html").unwrap_or(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_stand_under_the_name_of_their_page_and_the_search_knows_it_too() {
        let member = Address::new("members/ada.html");
        let link = Address::new("members/ada/2.html").link_to_search("asker", &member);
        assert_eq!(link, "../../search.html?q=&asker=ada");
        assert_eq!(member.feed().path(), "members/ada.atom");
    }
}

//! The addresses of what is made for other programs: data, feeds, site maps.

use super::Address;

impl Address {
    /// What data there are.
    pub fn data() -> Self {
        Self::new("data/index.html")
    }

    /// The schema of the archive's lines.
    pub fn data_schema() -> Self {
        Self::new("data/schema.json")
    }

    /// A file of the whole archive's data.
    pub fn archive_data(ending: &str) -> Self {
        Self::new(format!("data/archive.{ending}"))
    }

    /// A file of the data of what has this page: `data/members/ada-sample.csv`.
    pub fn data_of(&self, ending: &str) -> Self {
        Self::new(format!("data/{}.{ending}", self.stem()))
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
    fn data_and_feeds_stand_under_the_name_of_their_page() {
        let member = Address::new("members/ada.html");
        assert_eq!(member.data_of("csv").path(), "data/members/ada.csv");
        assert_eq!(member.feed().path(), "members/ada.atom");
    }
}

//! The only place that makes an address or an output path.
//!
//! An address is a path below the site's root, one flat `.html` file a page, so that the same link
//! works on every host, under any sub-path and from disk. Links between pages are relative.
//! An address once published stays: see the module [`slug`].

mod assign;
mod files;
mod line;
mod pictures;
mod slug;
mod words;

pub use assign::{Addresses, assign};
pub use slug::slug;
pub use words::Wording;

use std::sync::Arc;

use jiff::civil::Date;

/// The address of a page or file: a path below the site's root, with forward slashes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Arc<str>);

impl Address {
    fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The home page.
    pub fn home() -> Self {
        Self::new("index.html")
    }

    /// The list of all questions.
    pub fn questions() -> Self {
        Self::new("questions/index.html")
    }

    /// The letters of the list of questions by subject.
    pub fn subjects() -> Self {
        Self::new("subjects/index.html")
    }

    /// The subjects under a letter from A to Z, or under none.
    pub fn subjects_under(letter: Option<char>) -> Self {
        match letter {
            Some(letter) => Self::new(format!("subjects/{}.html", letter.to_ascii_lowercase())),
            None => Self::new("subjects/other.html"),
        }
    }

    /// The A-Z list of members.
    pub fn members() -> Self {
        Self::new("members/index.html")
    }

    /// The list of departments.
    pub fn departments() -> Self {
        Self::new("departments/index.html")
    }

    /// The list of parties.
    pub fn parties() -> Self {
        Self::new("parties/index.html")
    }

    /// The list of answers that were given to several questions.
    pub fn answers() -> Self {
        Self::new("answers/index.html")
    }

    /// The list of topics.
    pub fn topics() -> Self {
        Self::new("topics/index.html")
    }

    /// The questions without an answer.
    pub fn unanswered() -> Self {
        Self::new("questions/unanswered.html")
    }

    /// The questions with a holding answer only.
    pub fn holding() -> Self {
        Self::new("questions/holding.html")
    }

    /// The list of years.
    pub fn dates() -> Self {
        Self::new("dates/index.html")
    }

    /// A year.
    pub fn year(year: i16) -> Self {
        Self::new(format!("dates/{year:04}.html"))
    }

    /// A month.
    pub fn month(year: i16, month: i8) -> Self {
        Self::new(format!("dates/{year:04}/{month:02}.html"))
    }

    /// A day.
    pub fn day(date: Date) -> Self {
        Self::new(format!("dates/{:04}/{:02}/{:02}.html", date.year(), date.month(), date.day()))
    }

    /// The search page.
    pub fn search() -> Self {
        Self::new("search.html")
    }

    /// A link from this page to the search page that asks a query there.
    pub fn link_to_query(&self, query: &str) -> String {
        format!("{}?q={}", self.link(&Self::search()), encoded(query))
    }

    /// The quote checker.
    pub fn quote() -> Self {
        Self::new("quote.html")
    }

    /// How the archive was made, file by file.
    pub fn quality() -> Self {
        Self::new("quality.html")
    }

    /// The page for addresses that do not exist.
    pub fn not_found() -> Self {
        Self::new("404.html")
    }

    /// A file of the theme, with its content's hash in the name.
    pub fn asset(name: &str, hash: &str) -> Self {
        match name.rsplit_once('.') {
            Some((stem, ending)) => Self::new(format!("assets/{stem}-{hash}.{ending}")),
            None => Self::new(format!("assets/{name}-{hash}")),
        }
    }

    /// A file of the search index.
    pub fn search_file(path: &str) -> Self {
        Self::new(path)
    }

    /// The marker that tells GitHub Pages to publish the files as they are.
    pub fn no_jekyll() -> Self {
        Self::new(".nojekyll")
    }

    /// A further page of a list: `members/x.html`, then `members/x/2.html`; for the index of a
    /// folder `questions/2.html`. Page numbers are navigation: what stands on them may shift.
    pub fn numbered(&self, number: usize) -> Self {
        if number <= 1 {
            return self.clone();
        }
        let stem = self.0.strip_suffix("index.html").map(str::to_owned);
        let stem = stem.unwrap_or_else(|| format!("{}/", self.0.trim_end_matches(".html")));
        Self::new(format!("{stem}{number}.html"))
    }

    /// The pages that the folders above a page may have as their own, the nearest first. The home
    /// page is none of them, nor is the page itself.
    pub fn indexes_above(&self) -> impl Iterator<Item = Self> {
        let folders = self.0.match_indices('/').rev().map(|(at, _)| at + 1);
        let indexes = folders.map(|end| Self::new(format!("{}index.html", &self.0[..end])));
        indexes.filter(move |index| index != self)
    }

    /// The record of a topic or department: `topics/x/answers.html`.
    pub fn answers_in_order(&self) -> Self {
        self.part("answers")
    }

    /// The record of the answers that a member received: `members/x/received.html`.
    pub fn answers_received(&self) -> Self {
        self.part("received")
    }

    /// The record of the answers that a member gave: `members/x/answers.html`.
    pub fn answers_given(&self) -> Self {
        self.part("answers")
    }

    fn part(&self, name: &str) -> Self {
        Self::new(format!("{}/{name}.html", self.0.trim_end_matches(".html")))
    }

    /// The path below the site's root: also the output path.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// The same path, shared: a site has as many as it has files.
    pub fn shared_path(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }

    /// How many folders deep the page is.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// What leads from this page to the site's root: nothing, `../`, `../../` and so on.
    pub fn to_root(&self) -> String {
        "../".repeat(self.depth())
    }

    /// A link from this page to another, relative.
    pub fn link(&self, to: &Self) -> String {
        let shared = self.shared_folders(to);
        let up = self.0[shared..].matches('/').count();
        format!("{}{}", "../".repeat(up), &to.0[shared..])
    }

    /// A link from this page to a place on another.
    pub fn link_to(&self, to: &Self, fragment: &str) -> String {
        match self == to {
            true => format!("#{fragment}"),
            false => format!("{}#{fragment}", self.link(to)),
        }
    }

    /// The bytes of the folders that both addresses begin with.
    fn shared_folders(&self, to: &Self) -> usize {
        let same = std::iter::zip(self.0.bytes(), to.0.bytes()).take_while(|(a, b)| a == b).count();
        self.0[..same].rfind('/').map_or(0, |at| at + 1)
    }

    /// The absolute address, under a base that ends with a slash.
    pub fn absolute(&self, base_url: &str) -> String {
        format!("{base_url}{}", self.0)
    }
}

/// The text as a value in a query string.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => out.push(byte.into()),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The page of a question on Parliament's own site, by the day of its tabling and its number. The
/// day of its answer makes no such address.
pub fn official_question(tabled: Date, uin: &str) -> String {
    format!("https://questions-statements.parliament.uk/written-questions/detail/{tabled}/{uin}")
}

/// Whether an address can be linked: any other scheme might run code.
pub fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_at_every_depth() {
        let (home, question) = (Address::home(), Address::new("questions/a-1.html"));
        let day = Address::new("dates/2025/10/14.html");
        assert_eq!(home.link(&question), "questions/a-1.html");
        assert_eq!(question.link(&home), "../index.html");
        assert_eq!(question.link(&Address::new("questions/b-2.html")), "b-2.html");
        assert_eq!(day.link(&Address::month(2025, 10)), "../10.html");
        assert_eq!(Address::month(2025, 10).link(&day), "10/14.html");
        assert_eq!(day.link(&question), "../../../questions/a-1.html");
        assert_eq!(question.link_to(&question, "a"), "#a");
        assert_eq!(day.to_root(), "../../../");
    }

    #[test]
    fn further_pages_have_addresses_of_their_own() {
        assert_eq!(Address::questions().numbered(2).path(), "questions/2.html");
        assert_eq!(Address::new("members/a.html").numbered(3).path(), "members/a/3.html");
        assert_eq!(Address::home().numbered(1), Address::home());
    }

    #[test]
    fn the_pages_of_folders_stand_above_those_in_them() {
        let above = |path: &str| {
            let page = Address::new(path);
            page.indexes_above().map(|index| index.path().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(above("a/b/c.html"), ["a/b/index.html", "a/index.html"]);
        assert_eq!(above("a/b/index.html"), ["a/index.html"]);
        assert_eq!(above("about.html"), [""; 0]);
    }

    #[test]
    fn a_query_is_encoded_as_forms_do_it() {
        let day = Address::day(jiff::civil::date(2025, 10, 14));
        let link = day.link_to_query("to:\"Äa\" b*");
        assert_eq!(link, "../../../search.html?q=to%3A%22%C3%84a%22+b%2A");
    }

    #[test]
    fn asset_names_hold_their_hash() {
        assert_eq!(Address::asset("site.css", "ab").path(), "assets/site-ab.css");
    }
}

//! Where the lines of the ledger were published, and where what is gone leads to now.

use super::{Address, Addresses};
use crate::archive::ledger::{Kind, Line, Target};

impl Address {
    /// The address that a line of the ledger keeps.
    pub fn of_line(line: &Line) -> Self {
        let Line { id, slug, .. } = line;
        match line.kind {
            Kind::Answer => Self::with_id("answers", slug, id),
            Kind::Day => Self::new(format!("dates/{}.html", id.replace('-', "/"))),
            Kind::Department => Self::named("departments", slug),
            Kind::Exchange => Self::with_id("questions", slug, id),
            Kind::Family => Self::with_id("families", slug, id),
            Kind::Member => Self::named("members", slug),
            Kind::Page => Self::page(slug),
            Kind::Party => Self::named("parties", slug),
            Kind::Thread => Self::with_id("threads", slug, id),
            Kind::Topic => Self::named("topics", slug),
        }
    }

    /// What an id tells from others of the same words.
    pub(super) fn with_id(folder: &str, words: &str, id: &str) -> Self {
        match words {
            "" => Self::new(format!("{folder}/{id}.html")),
            words => Self::new(format!("{folder}/{words}-{id}.html")),
        }
    }

    /// What is known by its words alone.
    pub(super) fn named(folder: &str, words: &str) -> Self {
        Self::new(format!("{folder}/{words}.html"))
    }

    /// A Markdown page, by its path without its ending.
    pub(super) fn page(path: &str) -> Self {
        Self::new(format!("{path}.html"))
    }

    /// What changed in the archive, week by week.
    pub fn changes() -> Self {
        Self::new("changes.html")
    }

    /// All corrected answers.
    pub fn corrections() -> Self {
        Self::new("corrections.html")
    }
}

impl Addresses {
    /// Where something of the archive is; nowhere for a page that is not published.
    pub fn of(&self, target: Target) -> Option<&Address> {
        match target {
            Target::Answer(at) => self.answers.get(at),
            Target::Department(at) => self.departments.get(at),
            Target::Exchange(at) => self.exchanges.get(at),
            Target::Family(at) => self.families.get(at),
            Target::Member(at) => self.members.get(at),
            Target::Page(at) => self.pages.get(at)?.as_ref(),
            Target::Party(at) => self.parties.get(at),
            Target::Thread(at) => self.threads.get(at),
            Target::Topic(at) => self.topics.get(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn path(kind: Kind, id: &str, slug: &str) -> String {
        let line = Line { slug: slug.to_owned(), ..Line::new(kind, id, date(2026, 1, 2)) };
        Address::of_line(&line).path().to_owned()
    }

    #[test]
    fn a_line_says_where_it_was_published() {
        assert_eq!(path(Kind::Exchange, "1", "what"), "questions/what-1.html");
        assert_eq!(path(Kind::Exchange, "1", ""), "questions/1.html");
        assert_eq!(path(Kind::Answer, "1", "yes"), "answers/yes-1.html");
        assert_eq!(path(Kind::Day, "2025-06-03", ""), "dates/2025/06/03.html");
        assert_eq!(path(Kind::Member, "siân", "sian-2"), "members/sian-2.html");
        assert_eq!(path(Kind::Page, "a/b", "a/b"), "a/b.html");
    }
}

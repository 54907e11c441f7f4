//! Where the lines of the ledger were published, and where what is gone leads to now.

use super::{Address, Addresses};
use crate::archive::ledger::{Kind, Line, Target};

impl Address {
    /// The address that a line of the ledger keeps.
    pub fn of_line(line: &Line) -> Self {
        let Line { id, slug, .. } = line;
        let with_id = || if slug.is_empty() { id.clone() } else { format!("{slug}-{id}") };
        Self::new(match line.kind {
            Kind::Answer => format!("answers/{}.html", with_id()),
            Kind::Day => format!("dates/{}.html", id.replace('-', "/")),
            Kind::Department => format!("departments/{slug}.html"),
            Kind::Exchange => format!("questions/{}.html", with_id()),
            Kind::Member => format!("members/{slug}.html"),
            Kind::Page => format!("{slug}.html"),
            Kind::Party => format!("parties/{slug}.html"),
            Kind::Topic => format!("topics/{slug}.html"),
        })
    }

    /// What changed in the archive, week by week.
    pub fn changes() -> Self {
        Self::new("changes.html")
    }
}

impl Addresses {
    /// Where something of the archive is; nowhere for a page that is not published.
    pub fn of(&self, target: Target) -> Option<&Address> {
        match target {
            Target::Answer(at) => self.answers.get(at),
            Target::Department(at) => self.departments.get(at),
            Target::Exchange(at) => self.exchanges.get(at),
            Target::Member(at) => self.members.get(at),
            Target::Page(at) => self.pages.get(at)?.as_ref(),
            Target::Party(at) => self.parties.get(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::archive::ledger::Status;

    fn path(kind: Kind, id: &str, slug: &str) -> String {
        let (day, name) = (date(2026, 1, 2), String::new());
        let line = Line {
            kind,
            id: id.to_owned(),
            slug: slug.to_owned(),
            first_seen: day,
            changed: day,
            status: Status::Live,
            text: None,
            answers: None,
            simhash: None,
            asker: None,
            department: None,
            name,
        };
        Address::of_line(&line).path().to_owned()
    }

    #[test]
    fn a_line_says_where_it_was_published() {
        assert_eq!(path(Kind::Exchange, "1", "what"), "questions/what-1.html");
        assert_eq!(path(Kind::Exchange, "1", ""), "questions/1.html");
        assert_eq!(path(Kind::Answer, "1", "yes"), "answers/yes-1.html");
        assert_eq!(path(Kind::Day, "2025-06-03", ""), "dates/2025/06/03.html");
        assert_eq!(path(Kind::Member, "siân", "sian-2"), "members/sian-2.html");
        assert_eq!(path(Kind::Page, "a/b.md", "a/b"), "a/b.html");
    }
}

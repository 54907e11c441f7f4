//! A feed, written as Atom.

mod atom;
mod moved;
mod tag;

pub use moved::moved;
pub use tag::{authority, can_publish, tag};

use std::borrow::Cow;

use jiff::civil::Date;

/// A list of what is new, for programs that look at it from time to time.
#[derive(Clone, Debug)]
pub struct Feed<'f> {
    /// What it is known by for ever: a [`tag`].
    pub id: String,
    /// Its title.
    pub title: Cow<'f, str>,
    /// What is in it, in a sentence.
    pub subtitle: Cow<'f, str>,
    /// Who publishes it.
    pub author: &'f str,
    /// On what terms it may be used.
    pub rights: Option<&'f str>,
    /// Its language, as a BCP 47 tag.
    pub language: &'f str,
    /// The whole address of the page that shows the same.
    pub page: String,
    /// The whole address of the feed as Atom.
    pub atom: String,
    /// The day on which anything in it last changed.
    pub updated: Date,
    /// What is new, newest first.
    pub entries: Vec<Entry<'f>>,
}

/// One thing that is new.
#[derive(Clone, Debug)]
pub struct Entry<'f> {
    /// What it is known by for ever: a [`tag`].
    pub id: String,
    /// The whole address of its page.
    pub url: String,
    /// Its title.
    pub title: Cow<'f, str>,
    /// Who said it, as printed; none if that is not stated.
    pub author: Option<&'f str>,
    /// The day of its first publication.
    pub published: Date,
    /// The day of its last change.
    pub updated: Date,
    /// Its first words.
    pub summary: String,
    /// The whole, as HTML that is well-formed and safe; none where a feed has first words only.
    pub html: Option<String>,
}

impl Feed<'_> {
    /// The feed as Atom.
    ///
    /// # Errors
    /// None that are known: it is written into memory.
    pub fn to_atom(&self) -> std::io::Result<Vec<u8>> {
        atom::write(self)
    }
}

/// The beginning of a day as RFC 3339 has it: that is all the ledger knows.
fn instant(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn feed() -> Feed<'static> {
        let entry = Entry {
            id: "tag:a.org,2026-01-02:questions/1".to_owned(),
            url: "https://a.org/questions/1.html".to_owned(),
            title: "Bees & \"wasps\" <b>".into(),
            author: Some("Ann\u{ffff} Bee"),
            published: date(2026, 1, 2),
            updated: date(2026, 2, 3),
            summary: "Why?".to_owned(),
            html: Some("<p>R&amp;D</p>".to_owned()),
        };
        let short = Entry { html: None, author: None, id: "tag:2".to_owned(), ..entry.clone() };
        Feed {
            id: "tag:a.org,2026-01-01:feed".to_owned(),
            title: "Hive".into(),
            subtitle: "Questions".into(),
            author: "The hive",
            rights: None,
            language: "en-GB",
            page: "https://a.org/index.html".to_owned(),
            atom: "https://a.org/feed.atom".to_owned(),
            updated: date(2026, 2, 3),
            entries: vec![entry, short],
        }
    }

    #[test]
    fn atom_escapes_texts_once_and_html_twice() {
        let atom = String::from_utf8(feed().to_atom().unwrap()).unwrap();
        assert!(atom.contains("<title>Bees &amp; \"wasps\" &lt;b&gt;</title>"), "{atom}");
        assert!(atom.contains("<content type=\"html\">&lt;p&gt;R&amp;amp;D&lt;/p&gt;</content>"));
        assert!(atom.contains("<name>Ann\u{fffd} Bee</name>"));
        assert_eq!(atom.matches("<author>").count(), 2, "{atom}");
        assert!(atom.contains("<updated>2026-02-03T00:00:00Z</updated>"));
    }
}

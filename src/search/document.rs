//! What the search knows of an archive: texts and names, without pages or files.

use std::borrow::Cow;
use std::fmt::Write as _;

use jiff::civil::Date;
use xxhash_rust::xxh3::Xxh3Default;

/// Everything that is searched.
#[derive(Clone, Debug, Default)]
pub struct Library<'a> {
    /// The exchanges: those without a date first, in the order of their sources, then the others,
    /// oldest first.
    pub documents: Vec<Document<'a>>,
    /// What results can be narrowed to.
    pub filters: Vec<Filter>,
    /// Members, departments, parties and topics, to be found by a word of their names.
    pub names: Vec<Name>,
}

/// An exchange as the search sees it. What is not stated is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document<'a> {
    /// Its address, relative to the site's root.
    pub href: &'a str,
    /// Its heading.
    pub title: &'a str,
    /// The heading was made from the question, so its words are counted there.
    pub title_is_derived: bool,
    /// The department as printed.
    pub department: &'a str,
    /// The date under which it is listed.
    pub date: Option<Date>,
    /// The date tabled.
    pub tabled: Option<Date>,
    /// The date of the last answer.
    pub answered: Option<Date>,
    /// Its number.
    pub uin: &'a str,
    /// `Commons`, `Lords`, or nothing.
    pub house: &'static str,
    /// What there is of an answer.
    pub state: State,
    /// The question, then its answers.
    pub passages: Vec<Passage<'a>>,
    /// How many bytes of the question's first line are its ritual opening ("To ask the Secretary of
    /// State for ..., "), which says nothing of its subject.
    pub opening: usize,
    /// Where it was found.
    pub source: &'a str,
}

/// A question or an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Its anchor on the page: `q`, `a`, `holding`.
    pub anchor: &'a str,
    /// Who asked or answered, as printed.
    pub who: &'a str,
    /// The role as printed; the asking member's party and seat.
    pub role: Cow<'a, str>,
    /// Its paragraphs; the first has the id `ANCHOR-p1` on the page.
    pub paragraphs: Vec<Cow<'a, str>>,
}

/// What there is of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// An answer.
    #[default]
    Answered,
    /// A holding answer only.
    Holding,
    /// None.
    Unanswered,
}

/// A value that results can be narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kind and id: `d/home-office`.
    pub key: String,
    /// As shown.
    pub name: String,
    /// The documents that have it, ascending, each once.
    pub documents: Vec<u32>,
}

/// Somebody or something with a page of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// `m` for a member, `d` for a department, `p` for a party, `t` for a topic.
    pub kind: char,
    /// The last part of its address, without the ending.
    pub slug: String,
    /// As shown.
    pub name: String,
    /// Other forms under which it is found.
    pub also: Vec<String>,
    /// Its address, relative to the site's root.
    pub href: String,
    /// How many questions stand there.
    pub count: usize,
}

impl State {
    /// One letter, as the reader knows it.
    pub(super) fn letter(self) -> &'static str {
        match self {
            Self::Answered => "a",
            Self::Holding => "h",
            Self::Unanswered => "u",
        }
    }
}

impl Passage<'_> {
    /// Anchor, person, role and paragraphs.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let paragraphs = self.paragraphs.iter().map(AsRef::as_ref);
        [self.anchor, self.who, &self.role].into_iter().chain(paragraphs)
    }
}

impl Document<'_> {
    /// Adds everything that is shown of it to a hash.
    pub(super) fn hash(&self, hash: &mut Xxh3Default) {
        let mut dates = String::new();
        let _ = write!(dates, "{:?} {:?} {:?}", self.date, self.tabled, self.answered);
        let derived = if self.title_is_derived { "derived" } else { "" };
        let heads = [self.href, self.title, derived, self.department, &dates, self.uin, self.house];
        for text in heads.into_iter().chain([self.state.letter(), self.source]) {
            hash.update(text.as_bytes());
            hash.update(&[0]);
        }
        for passage in &self.passages {
            for text in passage.texts() {
                hash.update(text.as_bytes());
                hash.update(&[1]);
            }
        }
    }
}

impl Library<'_> {
    /// The first document of each month that has any, as `202310`.
    pub(super) fn months(&self) -> Vec<(i32, usize)> {
        let month = |date: Date| i32::from(date.year()) * 100 + i32::from(date.month());
        let dated = self.documents.iter().enumerate();
        let mut months: Vec<(i32, usize)> =
            dated.filter_map(|(at, document)| Some((month(document.date?), at))).collect();
        months.dedup_by_key(|(month, _)| *month);
        months
    }

    /// How many documents have no date: they stand first.
    pub(super) fn undated(&self) -> usize {
        self.documents.iter().take_while(|document| document.date.is_none()).count()
    }
}

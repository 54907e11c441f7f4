//! A line of the ledger: one address.

use jiff::civil::Date;

/// What an address is the address of. In the order of their names, which is that of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A text given in answer to several questions.
    Answer,
    /// A day on which questions were tabled or answered.
    Day,
    /// An answering body.
    Department,
    /// A question with its answers.
    Exchange,
    /// Questions that differ in one slot.
    Family,
    /// Somebody who asked or answered.
    Member,
    /// A Markdown page.
    Page,
    /// A party.
    Party,
    /// Questions that refer to each other.
    Thread,
    /// A topic.
    Topic,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Self; 10] = [
        Self::Answer,
        Self::Day,
        Self::Department,
        Self::Exchange,
        Self::Family,
        Self::Member,
        Self::Page,
        Self::Party,
        Self::Thread,
        Self::Topic,
    ];

    /// The word for it in the ledger.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Day => "day",
            Self::Department => "department",
            Self::Exchange => "exchange",
            Self::Family => "family",
            Self::Member => "member",
            Self::Page => "page",
            Self::Party => "party",
            Self::Thread => "thread",
            Self::Topic => "topic",
        }
    }

    /// The kind that a word of the ledger means.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is a page of the site.
    Live,
    /// What stood there is no longer in the archive: a tombstone says so.
    Retired,
    /// It leads to another address, given by the kind and id of that one's line.
    Moved(Kind, String),
}

/// One published address and what is needed to find again what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// An exchange's id, an answer's fingerprint, a name as folded when it was first published, a
    /// page's path without its ending, a day; of a family or thread the id of its first question.
    pub id: String,
    /// The words of the address, frozen. Empty where the id alone makes the address.
    pub slug: String,
    /// The day of the build that published it first.
    pub first_seen: Date,
    /// The day of the build that last changed what stands there: of an exchange the words of its
    /// question or answers, of a page its text, of all kinds whether it is there.
    pub changed: Date,
    /// What became of it.
    pub status: Status,
    /// The fingerprint of the text: of an exchange's question, of a page, of what a topic is found by.
    pub text: Option<String>,
    /// The fingerprints of an exchange's answers in their order, joined by `+`.
    pub answers: Option<String>,
    /// The SimHash of an exchange's question.
    pub simhash: Option<u64>,
    /// The asking member, as the id of their line.
    pub asker: Option<String>,
    /// Who answered, each once, as the ids of their lines.
    pub answerers: Vec<String>,
    /// The answering body, as the id of its line.
    pub department: Option<String>,
    /// The asking member's party, as the id of its line.
    pub party: Option<String>,
    /// The unique identifying number.
    pub uin: Option<String>,
    /// The day on which the question was tabled.
    pub tabled: Option<Date>,
    /// The heading or name as last shown; of a question in the archive nothing, for its transcript has
    /// it.
    pub name: String,
    /// The year of the ledger's part that has it. Fixed when the ledger is split.
    pub part: Option<i16>,
}

/// The position of a line among sorted ones.
pub fn position(lines: &[Line], kind: Kind, id: &str) -> Option<usize> {
    lines.binary_search_by(|line| line.key().cmp(&(kind, id))).ok()
}

impl Line {
    /// A line of something that is published for the first time.
    pub fn new(kind: Kind, id: impl Into<String>, day: Date) -> Self {
        Self {
            kind,
            id: id.into(),
            slug: String::new(),
            first_seen: day,
            changed: day,
            status: Status::Live,
            text: None,
            answers: None,
            simhash: None,
            asker: None,
            answerers: Vec::new(),
            department: None,
            party: None,
            uin: None,
            tabled: None,
            name: String::new(),
            part: None,
        }
    }

    /// Whether its question is in the archive.
    pub fn is_question_of_archive(&self) -> bool {
        self.kind == Kind::Exchange && self.status == Status::Live
    }

    /// The heading or name, else the words of the address.
    pub fn shown_name(&self) -> String {
        if !self.name.is_empty() || self.kind != Kind::Exchange || self.slug.is_empty() {
            return self.name.clone();
        }
        let mut words = self.slug.replace('-', " ");
        if let Some(first) = words.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        words
    }

    /// What no other line has.
    pub fn key(&self) -> (Kind, &str) {
        (self.kind, &self.id)
    }
}

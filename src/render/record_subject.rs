//! The subjects of records, and the records that an archive has room for.
//!
//! Topics always have records. Those of departments and members repeat each answer up to three times. Where
//! they would make the site too large, Despatch leaves out one sort after the other and reports it. A sort
//! is made for all or for none.

use super::context::Context;
use super::layout::Link;
use crate::archive::ledger::{Kind, Line};
use crate::archive::topics::TopicIx;
use crate::archive::{AnswerPlace, Archive, DepartmentIx, Exchange, ExchangeIx, MemberIx};
use crate::diagnostic::{Code, Diagnostic};
use crate::url::{Address, Addresses};

/// The largest estimated site, in bytes: GitHub Pages takes 1 GB.
const LARGEST_SITE: usize = 900_000_000;

/// The bytes a question of all other files of a site, measured on 28,774 questions.
const SITE_BY_QUESTION: usize = 12_500;

/// An archive of more questions has records of members and departments only if they add no more than
/// [`MOST_BY_QUESTION`].
const SMALL_ARCHIVE: usize = 1_000;

/// The most bytes a question that records may add to a large archive.
const MOST_BY_QUESTION: usize = 1_500;

/// The bytes around the text of an answer on a record.
const AROUND_ANSWER: usize = 1_400;

/// The bytes of a page around its answers.
const AROUND_PAGE: usize = 8_000;

/// The bytes of a redirect.
const REDIRECT: usize = 3_000;

/// The bytes of a question beside an answer.
const QUESTION_BESIDE: usize = 250;

/// Whose record it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RecordSubject {
    /// The answers to the questions of a topic.
    Topic(TopicIx),
    /// The answers to the questions put to a department.
    Department(DepartmentIx),
    /// The answers that a member received.
    AskedBy(MemberIx),
    /// The answers that a member gave.
    AnsweredBy(MemberIx),
}

/// Which sorts of records an archive has besides those of topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RecordSorts {
    pub(super) departments: bool,
    pub(super) answered_by: bool,
    pub(super) asked_by: bool,
}

impl RecordSorts {
    /// The sorts of records for which there is room.
    pub(super) fn with_room(archive: &Archive<'_>) -> Self {
        let redirects = archive.members.len() * 2 * REDIRECT;
        Self::fitting(archive.exchanges.len(), redirects, estimated_sizes(archive))
    }

    /// `redirects` are the bytes of pages at the addresses of records that are not made.
    fn fitting(questions: usize, redirects: usize, sizes: [usize; 3]) -> Self {
        let mut room = LARGEST_SITE.saturating_sub(questions * SITE_BY_QUESTION);
        if questions > SMALL_ARCHIVE {
            room = room.min(questions * MOST_BY_QUESTION);
        }
        room = room.saturating_sub(redirects);
        let mut sorts = [false; 3];
        for (fits, size) in std::iter::zip(&mut sorts, sizes) {
            *fits = size <= room;
            if *fits {
                room -= size;
            }
        }
        let [departments, answered_by, asked_by] = sorts;
        Self { departments, answered_by, asked_by }
    }

    fn has(self, subject: RecordSubject) -> bool {
        match subject {
            RecordSubject::Topic(_) => true,
            RecordSubject::Department(_) => self.departments,
            RecordSubject::AnsweredBy(_) => self.answered_by,
            RecordSubject::AskedBy(_) => self.asked_by,
        }
    }
}

/// The bytes of the records of departments, of answers given and of answers received.
fn estimated_sizes(archive: &Archive<'_>) -> [usize; 3] {
    let askers = archive.members.iter().filter(|member| !member.asked.is_empty()).count();
    let ministers = archive.members.iter().filter(|member| !member.answered.is_empty()).count();
    let mut sizes = [archive.departments.len(), ministers, askers].map(|pages| pages * AROUND_PAGE);
    for exchange in &archive.exchanges {
        for answer in &exchange.answers {
            let text: usize = answer.record.text.lines.iter().map(|line| line.len()).sum();
            let size = match answer.shared {
                Some(_) => QUESTION_BESIDE,
                None => text * 5 / 4 + AROUND_ANSWER,
            };
            sizes[0] += if exchange.department.is_some() { size } else { 0 };
            sizes[1] += if answer.member.is_some() { size } else { 0 };
            sizes[2] += if exchange.asker.is_some() { size } else { 0 };
        }
    }
    sizes
}

/// A note on the records for which there is no room.
pub(super) fn note_on_records(archive: &Archive<'_>) -> Option<Diagnostic> {
    let sorts = RecordSorts::with_room(archive);
    let mut left_out = Vec::new();
    for (has, words) in [
        (sorts.departments, "of departments"),
        (sorts.answered_by, "of answers that members gave"),
        (sorts.asked_by, "of answers that members received"),
    ] {
        left_out.extend((!has).then_some(words));
    }
    (!left_out.is_empty()).then(|| {
        Diagnostic::general(
            Code::RecordsLeftOut,
            format!(
                "the records (answers in order) {} are left out, because the archive is large",
                left_out.join(", ")
            ),
            "nothing is missing: each answer is on its question's page. Add a topic for each subject \
             that needs a record",
        )
    })
}

impl RecordSubject {
    /// All records of an archive, also those that are redirects, because there is no room for them or the
    /// member asked or answered nothing.
    pub(super) fn all(archive: &Archive<'_>) -> Vec<Self> {
        let mut all: Vec<Self> = (0..archive.topics.list.len()).map(Self::Topic).collect();
        all.extend((0..archive.departments.len()).map(Self::Department));
        for at in 0..archive.members.len() {
            all.extend([Self::AskedBy(at), Self::AnsweredBy(at)]);
        }
        all
    }

    /// Whether it has questions, and there is room for it.
    pub(super) fn is_made(self, context: &Context<'_, '_>) -> bool {
        self.is_made_with(context.record_sorts, context.inputs.archive)
    }

    /// The same, where the sorts are known.
    pub(super) fn is_made_with(self, sorts: RecordSorts, archive: &Archive<'_>) -> bool {
        sorts.has(self) && !self.questions(archive).is_empty()
    }

    /// The page of the topic, department or member.
    pub(super) fn main_page(self, addresses: &Addresses) -> &Address {
        match self {
            Self::Topic(at) => &addresses.topics[at],
            Self::Department(at) => &addresses.departments[at],
            Self::AskedBy(at) | Self::AnsweredBy(at) => &addresses.members[at],
        }
    }

    /// Its first page.
    pub(super) fn first_page(self, addresses: &Addresses) -> Address {
        let main = self.main_page(addresses);
        match self {
            Self::Topic(_) | Self::Department(_) => main.answers_in_order(),
            Self::AskedBy(_) => main.answers_received(),
            Self::AnsweredBy(_) => main.answers_given(),
        }
    }

    /// A link from a page to its first page; none where it is not made.
    pub(super) fn link(self, context: &Context<'_, '_>, page: &Address) -> Option<String> {
        self.is_made(context).then(|| page.link(&self.first_page(context.inputs.addresses)))
    }

    /// The other record of a member.
    pub(super) fn other_of_member(self, context: &Context<'_, '_>, page: &Address) -> Option<Link> {
        let (other, title) = match self {
            Self::AskedBy(at) => (Self::AnsweredBy(at), "Answers given"),
            Self::AnsweredBy(at) => (Self::AskedBy(at), "Answers received"),
            _ => return None,
        };
        other.link(context, page).map(|href| Link::new(title, href))
    }

    /// The name of the topic, department or member.
    pub(super) fn name<'r>(self, archive: &'r Archive<'_>) -> &'r str {
        match self {
            Self::Topic(at) => &archive.topics.list[at].name,
            Self::Department(at) => &archive.departments[at].named.name,
            Self::AskedBy(at) | Self::AnsweredBy(at) => archive.members[at].label(),
        }
    }

    /// The name of the view: “answers in order”.
    pub(super) fn view_name(self) -> &'static str {
        match self {
            Self::Topic(_) | Self::Department(_) => "answers in order",
            Self::AskedBy(_) => "answers received, in order",
            Self::AnsweredBy(_) => "answers given, in order",
        }
    }

    /// The section of the menu, its name, and its list.
    pub(super) fn section(self) -> (&'static str, &'static str, Address) {
        match self {
            Self::Topic(_) => ("topics", "Topics", Address::topics()),
            Self::Department(_) => ("departments", "Departments", Address::departments()),
            Self::AskedBy(_) | Self::AnsweredBy(_) => ("members", "Members", Address::members()),
        }
    }

    /// The questions whose answers it has.
    pub(super) fn questions<'r>(self, archive: &'r Archive<'_>) -> &'r [ExchangeIx] {
        match self {
            Self::Topic(at) => &archive.topics.list[at].exchanges,
            Self::Department(at) => &archive.departments[at].exchanges,
            Self::AskedBy(at) => &archive.members[at].asked,
            Self::AnsweredBy(at) => &archive.members[at].answered,
        }
    }

    /// Whether it has an answer to one of its questions.
    pub(super) fn has_answer(self, exchanges: &[Exchange<'_>], place: AnswerPlace) -> bool {
        match self {
            Self::AnsweredBy(member) => place.answer_in(exchanges).member == Some(member),
            _ => true,
        }
    }
}

/// The first pages of the records that a removed topic, department or member may have had.
pub(super) fn addresses_of_gone(line: &Line) -> Vec<Address> {
    let main = Address::of_line(line);
    match line.kind {
        Kind::Topic | Kind::Department => vec![main.answers_in_order()],
        Kind::Member => vec![main.answers_received(), main.answers_given()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: RecordSorts = RecordSorts { departments: true, answered_by: true, asked_by: true };

    #[test]
    fn a_large_archive_goes_without_records_that_add_too_much() {
        assert_eq!(RecordSorts::fitting(10, 0, [50_000; 3]), ALL);
        let large = RecordSorts::fitting(10_000, 0, [16_000_000; 3]);
        assert_eq!(large, RecordSorts::default());
        let short = RecordSorts::fitting(10_000, 0, [16_000_000, 9_000_000, 9_000_000]);
        assert_eq!(short, RecordSorts { answered_by: true, ..RecordSorts::default() });
        assert_eq!(RecordSorts::fitting(10_000, 15_000_000, [1; 3]), RecordSorts::default());
        assert_eq!(RecordSorts::fitting(80_000, 0, [1; 3]), RecordSorts::default());
    }
}

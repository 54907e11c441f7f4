//! Which exchanges have a feed together.

use std::borrow::Cow;

use crate::archive::topics::TopicIx;
use crate::archive::{Archive, DepartmentIx, ExchangeIx, Member, MemberIx};
use crate::url::{Address, Addresses};

/// Exchanges that have a feed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// All of them.
    Archive,
    /// Those that a member asked or answered.
    Member(MemberIx),
    /// Those put to a department.
    Department(DepartmentIx),
    /// Those of a topic.
    Topic(TopicIx),
}

impl Set {
    /// Every set of an archive; the largest first.
    pub fn all(archive: &Archive<'_>) -> impl Iterator<Item = Self> {
        let departments = (0..archive.departments.len()).map(Self::Department);
        let members = (0..archive.members.len()).map(Self::Member);
        let topics = (0..archive.topics.list.len()).map(Self::Topic);
        std::iter::once(Self::Archive).chain(departments).chain(members).chain(topics)
    }

    /// Its exchanges, in the archive's order.
    pub fn exchanges<'r>(self, archive: &'r Archive<'_>) -> Cow<'r, [ExchangeIx]> {
        match self {
            Self::Archive => (0..archive.exchanges.len()).collect(),
            Self::Department(at) => Cow::Borrowed(&archive.departments[at].exchanges),
            Self::Member(at) => of_member(&archive.members[at]),
            Self::Topic(at) => Cow::Borrowed(&archive.topics.list[at].exchanges),
        }
    }

    /// The member's, department's or topic's name; none for the archive.
    pub fn name<'r>(self, archive: &'r Archive<'_>) -> Option<&'r str> {
        match self {
            Self::Archive => None,
            Self::Member(at) => Some(archive.members[at].label()),
            Self::Department(at) => Some(&archive.departments[at].named.name),
            Self::Topic(at) => Some(&archive.topics.list[at].name),
        }
    }

    /// The member's, department's or topic's page; none for the archive.
    pub fn page(self, addresses: &Addresses) -> Option<&Address> {
        match self {
            Self::Archive => None,
            Self::Member(at) => Some(&addresses.members[at]),
            Self::Department(at) => Some(&addresses.departments[at]),
            Self::Topic(at) => Some(&addresses.topics[at]),
        }
    }
}

/// A minister who asked a question earlier, or a name that stands for two people, may have both.
fn of_member<'r>(member: &'r Member<'_>) -> Cow<'r, [ExchangeIx]> {
    if member.answered.is_empty() {
        return Cow::Borrowed(&member.asked);
    }
    if member.asked.is_empty() {
        return Cow::Borrowed(&member.answered);
    }
    let mut both = [member.asked.as_slice(), &member.answered].concat();
    both.sort_unstable();
    both.dedup();
    both.into()
}

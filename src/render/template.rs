//! Which template sets which kind of page.

use super::{Kind, Leaf};

impl Leaf {
    /// The name of the template that the page is set with; nothing for what is no page.
    pub fn template(&self) -> &'static str {
        self.kind.template()
    }
}

impl Kind {
    /// See [`Leaf::template`].
    pub(super) fn template(self) -> &'static str {
        match self {
            Self::Home => "home.html",
            Self::Question(_) => "question.html",
            Self::Questions(_) | Self::Awaiting(..) | Self::Day(..) => "list.html",
            Self::Subjects => "subjects.html",
            Self::Subject(..) => "subject.html",
            Self::Member(..) => "member.html",
            Self::Members => "members.html",
            Self::Department(..) => "department.html",
            Self::Departments => "departments.html",
            Self::Party(_) => "party.html",
            Self::Parties => "parties.html",
            Self::Topic(..) => "topic.html",
            Self::Topics => "topics.html",
            Self::Record(..) => "record.html",
            Self::Thread(..) => "thread.html",
            Self::Family(..) => "family.html",
            Self::Dates | Self::Year(_) | Self::Month(..) => "dates.html",
            Self::Answer(..) => "answer.html",
            Self::Answers(_) => "answers.html",
            Self::Page(_) => "page.html",
            Self::Changes(_) => "changes.html",
            Self::Corrections(_) => "corrections.html",
            Self::Moved(_) | Self::GoneRecord(_) => "moved.html",
            Self::Tombstone(_) => "tombstone.html",
            Self::Quality => "quality.html",
            Self::Data => "data.html",
            Self::Search => "search.html",
            Self::Quote => "quote.html",
            Self::NotFound => "404.html",
            Self::ChangesFeed
            | Self::CorrectionsFeed
            | Self::Picture(_)
            | Self::Asset(_)
            | Self::NoJekyll => "",
        }
    }
}

//! A `<ques>` or `<reply>` while it is read.

use super::body::Body;
use super::elements::Attributes;
use super::gid::Gid;
use super::speaker::{Speaker, person_number};

/// What its attributes say, and its body.
#[derive(Debug, Default)]
pub(super) struct Speech {
    pub(super) is_reply: bool,
    pub(super) id: String,
    pub(super) speaker: Option<Speaker>,
    pub(super) column: Option<String>,
    /// The number of a Scottish question.
    pub(super) number: Option<String>,
    pub(super) url: Option<String>,
    pub(super) first_line: u32,
    pub(super) last_line: u32,
    pub(super) body: Body,
}

impl Speech {
    pub(super) fn of(is_reply: bool, attributes: &Attributes, line: u32) -> Self {
        let owned = |name: &str| attributes.stated(name).map(str::to_owned);
        let id = attributes.stated("person_id").or_else(|| attributes.stated("speakerid"));
        let speaker = attributes.get("speakername").and_then(Speaker::of);
        let speaker =
            speaker.map(|speaker| Speaker { person: id.and_then(person_number), ..speaker });
        Self {
            is_reply,
            id: owned("id").unwrap_or_default(),
            speaker,
            column: owned("colnum"),
            number: owned("spid"),
            url: owned("url"),
            first_line: line,
            last_line: line,
            body: Body::default(),
        }
    }

    pub(super) fn gid(&self) -> Gid<'_> {
        Gid::of(&self.id)
    }

    /// Whether its id's day is that of the answers: so it is in the official report and in Scotland.
    /// Since 2014 it is the day on which the question was tabled.
    pub(super) fn is_dated_by_answer(&self) -> bool {
        let gid = self.gid();
        self.column.is_some() || gid.lettered || gid.is_scottish()
    }
}

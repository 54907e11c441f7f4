//! What of an answer's markup could not be kept, and how that is reported.

use crate::diagnostic::Code;

/// What of a text's markup could not be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkupFaults {
    /// It is nested deeper than any answer's, so the words are shown without it.
    pub wild: bool,
    /// It does not hold its words in their order, so they are shown without it.
    pub moved: bool,
    /// The beginning of the first markup that would hide words.
    pub lost: Option<String>,
    /// Words that were struck out, which are not shown.
    pub struck: Vec<String>,
    /// The texts of pictures, which are not shown.
    pub pictures: Vec<String>,
}

/// One fault in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MarkupComplaint {
    pub(crate) code: Code,
    pub(crate) message: String,
}

impl MarkupFaults {
    /// The faults of several texts of one record.
    pub(crate) fn add(&mut self, other: &Self) {
        self.wild |= other.wild;
        self.moved |= other.moved;
        self.lost = self.lost.take().or_else(|| other.lost.clone());
        self.struck.extend(other.struck.iter().cloned());
        self.pictures.extend(other.pictures.iter().cloned());
    }

    /// The faults in words. `text` names the text: "its answer".
    pub(crate) fn complaints(&self, text: &str) -> Vec<MarkupComplaint> {
        let mut complaints = Vec::new();
        let mut add = |code, message| complaints.push(MarkupComplaint { code, message });
        if self.wild {
            let why = "is nested deeper than any answer's, so its words are shown without markup";
            add(Code::WildMarkup, format!("the markup of {text} {why}"));
        }
        if self.moved {
            let why = "would lose or move words, so its words are shown without markup";
            add(Code::LostMarkup, format!("the markup of {text} {why}"));
        }
        if let Some(lost) = &self.lost {
            let message = format!("the markup of {text} hides words, which are shown: `{lost}`");
            add(Code::LostMarkup, message);
        }
        if !self.struck.is_empty() {
            let struck = listed(&self.struck);
            add(Code::StruckWords, format!("struck-out words of {text} are not shown: {struck}"));
        }
        if !self.pictures.is_empty() {
            add(Code::MissingPicture, picture_message(text, &self.pictures));
        }
        complaints
    }
}

fn picture_message(text: &str, pictures: &[String]) -> String {
    let subject = match pictures.len() {
        1 => format!("a picture in {text} is not shown"),
        count => format!("{count} pictures in {text} are not shown"),
    };
    let stated: Vec<String> = pictures.iter().filter(|alt| !alt.is_empty()).cloned().collect();
    match stated.is_empty() {
        true => format!("{subject}; no alt text describes it"),
        false => format!("{subject}; its alt text is {}", listed(&stated)),
    }
}

/// Texts in backticks, cut where they become too long.
fn listed(texts: &[String]) -> String {
    const SHOWN: usize = 200;
    let listed: Vec<_> = texts.iter().map(|text| format!("`{text}`")).collect();
    let listed = listed.join(", ");
    match listed.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &listed[..at]),
        None => listed,
    }
}

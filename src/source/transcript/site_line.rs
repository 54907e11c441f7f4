//! Lines that the official sites and TheyWorkForYou print around questions and answers. Each means
//! something only where its layout has it; everywhere else it is text.

use super::label::is_uin;
use super::words::{After, after, trim};
use crate::source::date::{self, DateError, PrintedDate};
use crate::source::record::House;

/// A day as printed, whether or not there is such a day.
pub(super) type Day = Result<PrintedDate, DateError>;

/// What a line of such a site looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SiteLine<'a> {
    /// `Question for DEPARTMENT`
    QuestionFor(&'a str),
    /// `UIN 74129, tabled on 2 September 2025`
    UinTabled(&'a str, Day),
    /// `Asked on: 3 June 2019`
    AskedOn(Day),
    /// `Home Office written question – answered on 14 October 2025.`
    AnsweredPage(&'a str, Day),
    /// `Q`, above the asking member.
    Q,
    /// `A`, above the answering member.
    A,
    /// `Answer`, above the answering member.
    Answer,
    /// `Answered on`, with the day on the same line or the next.
    AnsweredOn(Option<Day>),
    /// `Commons` or `Lords`
    House(House),
    /// `[N]`: the member named the day of the answer.
    NamedDay,
    /// `[R]`: the member declared an interest.
    Interest,
    /// What the pop-ups of these two say.
    PopUp,
    /// `Grouped Questions: 70481 | 70482`
    Grouped(&'a str),
    /// `This question was grouped with ...`, above the other questions.
    GroupedBelow,
    /// `Original answer`, `Corrected answer`: another wording of the answer stands below.
    OtherVersion,
    /// What TheyWorkForYou prints below a speech: links, its source, and a vote on the answer.
    BelowSpeech,
    /// What TheyWorkForYou prints above the first speech.
    Navigation,
}

impl SiteLine<'_> {
    /// Whether it stands between the asking member and the date.
    pub(super) fn is_flag(&self) -> bool {
        matches!(self, Self::NamedDay | Self::Interest | Self::PopUp)
    }
}

/// Longer lines are of no site: they are somebody's words.
const LONGEST: usize = 240;

const EXACT: [(&str, SiteLine<'_>); 23] = [
    ("answer", SiteLine::Answer),
    ("answered on", SiteLine::AnsweredOn(None)),
    ("commons", SiteLine::House(House::Commons)),
    ("house of commons", SiteLine::House(House::Commons)),
    ("lords", SiteLine::House(House::Lords)),
    ("house of lords", SiteLine::House(House::Lords)),
    ("[n]", SiteLine::NamedDay),
    ("[r]", SiteLine::Interest),
    ("close", SiteLine::PopUp),
    ("named day", SiteLine::PopUp),
    ("registered interest", SiteLine::PopUp),
    ("indicates that a relevant interest has been declared.", SiteLine::PopUp),
    ("original answer", SiteLine::OtherVersion),
    ("corrected answer", SiteLine::OtherVersion),
    ("link to this speech", SiteLine::BelowSpeech),
    ("in context", SiteLine::BelowSpeech),
    ("individually", SiteLine::BelowSpeech),
    ("link to this speech in context individually", SiteLine::BelowSpeech),
    ("hansard source", SiteLine::BelowSpeech),
    ("official report source", SiteLine::BelowSpeech),
    ("does this answer the above question?", SiteLine::BelowSpeech),
    ("alert me about debates like this", SiteLine::Navigation),
    ("alert me about written answers like this", SiteLine::Navigation),
];

const BEGINNINGS: [(&str, SiteLine<'_>); 7] = [
    ("'named day' questions only occur", SiteLine::PopUp),
    ("this question was grouped with", SiteLine::GroupedBelow),
    ("hansard source (citation:", SiteLine::BelowSpeech),
    ("official report source (citation:", SiteLine::BelowSpeech),
    ("would you like to ask a question like this yourself?", SiteLine::BelowSpeech),
    ("all written answers on ", SiteLine::Navigation),
    ("«", SiteLine::Navigation),
];

/// Recognises a line.
pub(super) fn site_line(line: &str) -> Option<SiteLine<'_>> {
    let line = trim(line);
    if line.len() > LONGEST {
        return None;
    }
    match line {
        "Q" => return Some(SiteLine::Q),
        "A" => return Some(SiteLine::A),
        _ => {}
    }
    by_phrase(line).or_else(|| by_words(line)).or_else(|| answered_page(line))
}

fn by_phrase(line: &str) -> Option<SiteLine<'static>> {
    let exact = EXACT.iter().find(|(phrase, _)| line.eq_ignore_ascii_case(phrase));
    let begins = |phrase: &str| {
        line.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase))
    };
    exact
        .or_else(|| BEGINNINGS.iter().find(|(phrase, _)| begins(phrase)))
        .map(|(_, meaning)| *meaning)
        .or_else(|| (line.ends_with('»') || is_vote(line)).then_some(below_or_beside(line)))
}

fn below_or_beside(line: &str) -> SiteLine<'static> {
    if line.ends_with('»') { SiteLine::Navigation } else { SiteLine::BelowSpeech }
}

/// `Yes0 people think so`, `No1 person thinks not`
fn is_vote(line: &str) -> bool {
    let rest = line.strip_prefix("Yes").or_else(|| line.strip_prefix("No"));
    let counted =
        rest.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let people = line.contains("people think") || line.contains("person think");
    counted && people
}

fn by_words(line: &str) -> Option<SiteLine<'_>> {
    question_for(line)
        .or_else(|| uin_tabled(line))
        .or_else(|| asked_on(line))
        .or_else(|| answered_on(line))
        .or_else(|| grouped(line))
}

fn question_for(line: &str) -> Option<SiteLine<'_>> {
    let department = after(line, &["question", "for"])?.rest;
    let named = department.starts_with(char::is_uppercase) && !department.ends_with(['.', '?']);
    named.then_some(SiteLine::QuestionFor(department))
}

fn uin_tabled(line: &str) -> Option<SiteLine<'_>> {
    let (uin, tabled) = after(line, &["uin"])?.rest.split_once(',')?;
    let day = dated(after(tabled, &["tabled", "on"])?.rest)?;
    is_uin(uin.trim()).then_some(SiteLine::UinTabled(uin.trim(), day))
}

fn asked_on(line: &str) -> Option<SiteLine<'_>> {
    let After { rest, colon } = after(line, &["asked", "on"])?;
    dated(rest).filter(|_| colon).map(SiteLine::AskedOn)
}

/// With a colon it is a label.
fn answered_on(line: &str) -> Option<SiteLine<'_>> {
    let After { rest, colon } = after(line, &["answered", "on"])?;
    if colon && rest.is_empty() {
        return Some(SiteLine::AnsweredOn(None));
    }
    day(rest).filter(|_| !colon).map(|day| SiteLine::AnsweredOn(Some(day)))
}

fn grouped(line: &str) -> Option<SiteLine<'_>> {
    let After { rest, colon } = after(line, &["grouped", "questions"])?;
    let line = if rest.is_empty() { SiteLine::GroupedBelow } else { SiteLine::Grouped(rest) };
    (colon && uins(rest).all(is_uin)).then_some(line)
}

/// The numbers of a list of grouped questions.
pub(super) fn uins(list: &str) -> impl Iterator<Item = &str> {
    list.split(['|', ',', ';', ' ', '\u{a0}']).filter(|uin| !uin.is_empty())
}

/// The site leaves out the time of day: `written question – answered at on 14 October 2025.`
fn answered_page(line: &str) -> Option<SiteLine<'_>> {
    let line = line.trim_end_matches('.');
    if !line.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (department, rest) = line.split_once(" written question ")?;
    let rest = rest.trim_start_matches(['–', '-', '—', ' ']);
    let (words, date) = rest.rsplit_once(" on ")?;
    let answered = matches!(words.trim(), "answered" | "answered at");
    let named = answered && department.starts_with(char::is_uppercase);
    dated(date).filter(|_| named).map(|day| SiteLine::AnsweredPage(department.trim(), day))
}

/// A text that has the form of a date, whether or not there is such a day.
pub(super) fn day(text: &str) -> Option<Day> {
    match date::parse(text) {
        Err(DateError::NotADate) => None,
        read => Some(read),
    }
}

/// A day, or what stands in its place and has a digit: the day of a line that is surely dated.
pub(super) fn dated(text: &str) -> Option<Day> {
    let is_unread = trim(text).len() <= 60 && text.contains(|c: char| c.is_ascii_digit());
    day(text).or_else(|| is_unread.then_some(Err(DateError::NotADate)))
}

/// Whether a line is no sentence: a name, a party, a role, a heading.
pub(super) fn is_brief(line: &str) -> bool {
    let line = trim(line);
    line.len() <= 150
        && line.contains(char::is_alphabetic)
        && !line.ends_with(['.', '?', '!', ':', ';', ','])
}

/// `Asked by NAME`, with a colon or without.
pub(super) fn asked_by_name(line: &str) -> Option<&str> {
    let name = after(line, &["asked", "by"])?.rest;
    (name.starts_with(char::is_uppercase) && is_brief(name)).then_some(name)
}

/// What stands in a bracket that is the whole line.
pub(super) fn bracketed(line: &str) -> Option<&str> {
    let inner = trim(line).strip_prefix('(')?.strip_suffix(')')?.trim();
    (inner.starts_with(char::is_uppercase) && is_brief(inner)).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_the_sites_are_known() {
        use SiteLine as S;
        let is = |line: &'static str, test: fn(S<'static>) -> bool| {
            assert!(site_line(line).is_some_and(test), "{line}: {:?}", site_line(line));
        };
        is("Question for Home Office", |l| l == S::QuestionFor("Home Office"));
        is("UIN HL12, tabled on 2 September 2025", |l| matches!(l, S::UinTabled("HL12", Ok(_))));
        is("Asked on: 31 February 2019", |l| matches!(l, S::AskedOn(Err(_))));
        is("Grouped Questions: 1 | HL2", |l| l == S::Grouped("1 | HL2"));
        is("Answered on 1 May 2020", |l| matches!(l, S::AnsweredOn(Some(Ok(_)))));
        for on in ["answered on", "answered at on"] {
            let line = format!("Sheds and Barns written question – {on} 14th October 2025.");
            let read = site_line(&line);
            assert!(matches!(read, Some(S::AnsweredPage("Sheds and Barns", Ok(_)))), "{line}");
        }
        is("Yes1 person thinks so", |l| l == S::BelowSpeech);
        is("Lighthouses: Keepers »", |l| l == S::Navigation);
        is("Hansard source (Citation: HC Deb, 14 October 2025, c209W)", |l| l == S::BelowSpeech);
    }

    #[test]
    fn sentences_are_of_no_site() {
        for line in [
            "Question for the Minister to consider.",
            "UIN 12, tabled on the same day",
            "UIN twelve, tabled on 2 September 2025",
            "Asked on 3 June 2019",
            "Asked on: the day",
            "Grouped Questions: 1 and others",
            "The Answer",
            "a",
            "This was a written question – answered on 14 October 2025 by letter",
            "my written question – answered on 14 October 2025.",
            "No 10 people thought of it.",
        ] {
            assert_eq!(site_line(line), None, "{line}");
        }
    }
}

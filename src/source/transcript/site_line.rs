//! Lines that the official sites and TheyWorkForYou print around questions and answers. Each means
//! something only where its layout has it; everywhere else it is text.

use super::caption::{Subject, caption};
use super::label::is_uin;
use super::words::{After, after, trim};
use crate::source::date::{self, DateError, PrintedDate};
use crate::source::record::{AskedBy, House};

/// A day as printed, whether or not there is such a day.
pub(super) type Day = Result<PrintedDate, DateError>;

/// What a line of such a site looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SiteLine<'a> {
    /// `Question for DEPARTMENT`
    QuestionFor(&'a str),
    /// `UIN 74129, tabled on 2 September 2025`
    UinTabled(&'a str, Day),
    /// `Asked on: 3 June 2019`; the day may stand on the next line.
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
    /// `Withdrawn`: the question was withdrawn.
    Withdrawn,
    /// Words to click on, such as `Share`, and words about a question that nothing is made of.
    Button,
    /// `Holding answer received on DATE`; the day may stand on the next line.
    Held(Day),
    /// `Corrected by: NAME`
    CorrectedBy(&'a str),
    /// `Corrected on DATE`; the day may stand on the next line.
    CorrectedOn(Day),
    /// `Attachments`, above the titles of files.
    Attachments,
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
    /// Whether it may stand between the asking member and the date.
    pub(super) fn is_flag(&self) -> bool {
        matches!(
            self,
            Self::NamedDay | Self::Interest | Self::PopUp | Self::Withdrawn | Self::Button
        )
    }
}

/// Longer lines are of no site: they are somebody's words.
const LONGEST: usize = 240;

const EXACT: [(&str, SiteLine<'_>); 45] = [
    ("answer", SiteLine::Answer),
    ("answered on", SiteLine::AnsweredOn(None)),
    ("commons", SiteLine::House(House::Commons)),
    ("house of commons", SiteLine::House(House::Commons)),
    ("lords", SiteLine::House(House::Lords)),
    ("house of lords", SiteLine::House(House::Lords)),
    ("[n]", SiteLine::NamedDay),
    ("[r]", SiteLine::Interest),
    ("[i]", SiteLine::Interest),
    ("(n)", SiteLine::NamedDay),
    ("(r)", SiteLine::Interest),
    ("(i)", SiteLine::Interest),
    ("close", SiteLine::PopUp),
    ("named day", SiteLine::NamedDay),
    ("named day question", SiteLine::NamedDay),
    ("registered interest", SiteLine::Interest),
    ("interest declared", SiteLine::Interest),
    ("withdrawn", SiteLine::Withdrawn),
    ("question withdrawn", SiteLine::Withdrawn),
    ("this question was withdrawn", SiteLine::Withdrawn),
    ("this question has been withdrawn", SiteLine::Withdrawn),
    ("transferred", SiteLine::Button),
    ("[t]", SiteLine::Button),
    ("share", SiteLine::Button),
    ("share link", SiteLine::Button),
    ("copy link", SiteLine::Button),
    ("link copied", SiteLine::Button),
    ("copied", SiteLine::Button),
    ("print", SiteLine::Button),
    ("attachment", SiteLine::Attachments),
    ("attachments", SiteLine::Attachments),
    ("add your comment", SiteLine::BelowSpeech),
    ("attached files", SiteLine::Attachments),
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

const BEGINNINGS: [(&str, SiteLine<'_>); 10] = [
    ("withdrawn on ", SiteLine::Withdrawn),
    ("this question was withdrawn on ", SiteLine::Withdrawn),
    ("transferred from ", SiteLine::Button),
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
    let bare = without_count(line);
    let exact = EXACT.iter().find(|(phrase, meaning)| {
        let line = if may_end_in_a_mark(meaning) { bare } else { line };
        line.eq_ignore_ascii_case(phrase)
    });
    let begins = |phrase: &str| {
        line.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase))
    };
    exact
        .or_else(|| BEGINNINGS.iter().find(|(phrase, _)| begins(phrase)))
        .map(|(_, meaning)| *meaning)
        .or_else(|| (line.ends_with('»') || is_vote(line)).then_some(below_or_beside(line)))
}

/// `Attachments (2)`, `2 attachments`
fn without_count(line: &str) -> &str {
    let is_count = |c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | ' ' | ':' | '.');
    line.trim_matches(is_count)
}

fn may_end_in_a_mark(meaning: &SiteLine<'_>) -> bool {
    matches!(meaning, SiteLine::Withdrawn | SiteLine::Attachments)
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
        .or_else(|| held(line))
        .or_else(|| grouped(line))
        .or_else(|| captioned(line))
}

fn question_for(line: &str) -> Option<SiteLine<'_>> {
    let department = after(line, &["question", "for"])?.rest;
    let named = department.starts_with(char::is_uppercase) && !department.ends_with(['.', '?']);
    named.then_some(SiteLine::QuestionFor(department))
}

fn uin_tabled(line: &str) -> Option<SiteLine<'_>> {
    let rest = after(line, &["uin"])?.rest;
    if is_uin(trim(rest.trim_end_matches(','))) && !line.contains(':') {
        let uin = trim(rest.trim_end_matches(','));
        return Some(SiteLine::UinTabled(uin, Err(DateError::NotADate)));
    }
    let (uin, tabled) = rest.split_once(|c: char| c == ',' || c.is_whitespace())?;
    let tabled = tabled.trim_start_matches(|c: char| c == ',' || c.is_whitespace());
    let day = printed_day(after(tabled, &["tabled", "on"])?.rest)?;
    is_uin(trim(uin)).then_some(SiteLine::UinTabled(trim(uin), day))
}

fn asked_on(line: &str) -> Option<SiteLine<'_>> {
    let After { rest, colon } = after(line, &["asked", "on"])?;
    printed_day(rest).filter(|day| colon || has_form(day)).map(SiteLine::AskedOn)
}

/// No date that a site prints is longer, whatever it looks like.
const LONGEST_DATE: usize = 60;

/// The date that stands behind the words of a site, perhaps with `Share` behind it. What is no date is
/// one that cannot be read: the words alone say what the line is.
fn printed_day(text: &str) -> Option<Day> {
    let text = without_buttons(text);
    (text.len() <= LONGEST_DATE).then(|| date::parse(text))
}

/// Takes the names of buttons off the end of a line.
pub(super) fn without_buttons(line: &str) -> &str {
    let mut line = trim(line);
    for button in ["copy link", "share", "copy link"] {
        let at = line.len().saturating_sub(button.len());
        let ends = line.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(button));
        let parted = line.get(..at).is_some_and(|rest| !rest.ends_with(char::is_alphabetic));
        if ends && parted {
            line = trim(&line[..at]);
        }
    }
    line
}

/// What a caption states about an answer: `Corrected by: NAME`, `Interim answer given on DATE`, `This
/// question was also answered on DATE`. With a colon some are labels.
fn captioned(line: &str) -> Option<SiteLine<'_>> {
    let counted = || {
        let without = Some(without_count(line)).filter(|without| without.len() < line.len());
        caption(without?).filter(|it| it.subject == Subject::Comment)
    };
    let caption = caption(line).or_else(counted)?;
    match (caption.subject, caption.name, caption.day) {
        (Subject::Correction, Some(name), _) if caption.is_by => Some(SiteLine::CorrectedBy(name)),
        (Subject::Correction, None, _) if caption.is_by && caption.value.is_empty() => {
            Some(SiteLine::CorrectedBy(""))
        }
        (Subject::Correction, None, Some(day)) => Some(SiteLine::CorrectedOn(day)),
        (Subject::Correction, None, None) if ends_in_on(line) => {
            Some(SiteLine::CorrectedOn(Err(DateError::NotADate)))
        }
        (Subject::HoldingAnswer, None, Some(day)) => Some(SiteLine::Held(day)),
        (Subject::Answer, None, Some(day)) if caption.is_explicit => {
            Some(SiteLine::AnsweredOn(Some(day)))
        }
        (Subject::Comment, ..) => Some(SiteLine::BelowSpeech),
        _ => None,
    }
}

/// `Corrected on`, with the day on the next line.
fn ends_in_on(line: &str) -> bool {
    let line = trim(line).trim_end_matches([':', ' ']).to_ascii_lowercase();
    line.ends_with(" on")
}

/// Whether a text has the form of a date, even if there is no such day.
fn has_form(day: &Day) -> bool {
    *day != Err(DateError::NotADate)
}

/// `Holding answer received on DATE`, `[holding answer DATE]`, `(Holding answer DATE)`
fn held(line: &str) -> Option<SiteLine<'_>> {
    match held_before(line) {
        Some((day, "")) => Some(SiteLine::Held(day)),
        _ => None,
    }
}

/// The day of a holding answer that stands at the beginning of a line, and what stands behind it: in
/// Hansard the minister's words.
pub(super) fn held_before(line: &str) -> Option<(Day, &str)> {
    let line = trim(line);
    let bracketed = line.strip_prefix('[').map(|inner| (inner, ']'));
    let bracketed = bracketed.or_else(|| line.strip_prefix('(').map(|inner| (inner, ')')));
    if let Some((inner, close)) = bracketed {
        let (inner, rest) = inner.split_once(close)?;
        let rest = trim(trim(rest).trim_start_matches([':', '.']));
        let day = held_on(inner)?;
        // In square brackets it is Hansard's, whether or not the date can be read.
        return Some((day, rest)).filter(|(day, _)| close == ']' || has_form(day));
    }
    let words = after(line, &["holding", "answer"])?;
    let of_site = words.rest.to_ascii_lowercase().starts_with("received on");
    Some((held_on(line)?, "")).filter(|(day, _)| of_site || has_form(day))
}

fn held_on(text: &str) -> Option<Day> {
    let mut rest = after(text, &["holding", "answer"])?.rest;
    for word in ["received", "given", "issued", "sent", "of", "on", "dated"] {
        rest = after(rest, &[word]).map_or(rest, |after| after.rest);
    }
    printed_day(rest)
}

/// With a colon it is a label.
fn answered_on(line: &str) -> Option<SiteLine<'_>> {
    let After { rest, colon } = after(line, &["answered", "on"])?;
    if colon && rest.is_empty() {
        return Some(SiteLine::AnsweredOn(None));
    }
    // The month or the year may stand on the next line.
    let begins = rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() <= 25;
    let day = day(rest).or(begins.then_some(Err(DateError::NotADate)));
    day.filter(|_| !colon).map(|day| SiteLine::AnsweredOn(Some(day)))
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
    let (department, rest) = line.split_once(" written question ")?;
    let rest = rest.trim_start_matches(['–', '-', '—', ' ']);
    let day = ["answered at on", "answered on"].iter().find_map(|words| {
        let date = rest.strip_prefix(words)?;
        (date.is_empty() || date.starts_with(char::is_whitespace)).then(|| printed_day(date))?
    })?;
    let named = department.starts_with(char::is_uppercase) && !ends_in_article(department);
    named.then_some(SiteLine::AnsweredPage(department.trim(), day))
}

/// `This was a written question`: a sentence.
fn ends_in_article(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    ["a", "an", "the", "my", "this", "that", "her", "his", "their", "each", "every"].contains(&last)
}

/// A text that has the form of a date, whether or not there is such a day.
pub(super) fn day(text: &str) -> Option<Day> {
    Some(date::parse(without_buttons(text))).filter(has_form)
}

/// A text that has the form of a date, or that holds a year and is as short as a date.
pub(super) fn day_or_unread(text: &str) -> Option<Day> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    let has_year = numbers.any(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")));
    let is_unread = has_year && text.len() <= LONGEST_DATE;
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

/// Party and seat of a member, each as far as a line states it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PartyAndSeat<'a> {
    pub(super) party: Option<&'a str>,
    pub(super) seat: Option<&'a str>,
}

impl<'a> PartyAndSeat<'a> {
    /// Gives a member what is not stated yet, unless a part of it would be lost.
    pub(super) fn adds_to(self, by: &mut AskedBy<'a>) -> bool {
        let is_lost =
            |old: Option<&str>, new: Option<&str>| old.is_some() && new.is_some() && old != new;
        if is_lost(by.party, self.party) || is_lost(by.affiliation, self.seat) {
            return false;
        }
        by.party = by.party.or(self.party);
        by.affiliation = by.affiliation.or(self.seat);
        true
    }
}

/// What a line with a party or a seat states: `(Nowhere South)`, `(Nowhere South) (Lab)`,
/// `MP for Nowhere South`, `Meadow Party`.
pub(super) fn party_and_seat(line: &str) -> Option<PartyAndSeat<'_>> {
    let line = trim(line);
    if let Some(After { rest: seat, colon: false }) = after(line, &["mp", "for"]) {
        let named = seat.starts_with(char::is_uppercase) && is_brief(seat);
        return named.then_some(PartyAndSeat { seat: Some(seat), party: None });
    }
    if is_party(line) {
        return Some(PartyAndSeat { party: Some(line), seat: None });
    }
    let inner = line.strip_prefix('(')?.strip_suffix(')')?.trim();
    let parts = inner.split_once(')').map(|(first, rest)| (first.trim(), rest.trim_start()));
    let named = |text: &str| text.starts_with(char::is_uppercase) && is_brief(text);
    match parts {
        None if is_party(inner) => Some(PartyAndSeat { party: Some(inner), seat: None }),
        None => named(inner).then_some(PartyAndSeat { seat: Some(inner), party: None }),
        Some((seat, rest)) => {
            let party = rest.strip_prefix('(')?.trim();
            let whole = named(seat) && named(party) && !party.contains([')', '(']);
            whole.then_some(PartyAndSeat { seat: Some(seat), party: Some(party) })
        }
    }
}

/// Parties as sites print them, in full and short. A party that is not here is not guessed.
const PARTIES: [&str; 36] = [
    "Alliance",
    "APNI",
    "Bishops",
    "Con",
    "Conservative",
    "Crossbench",
    "CB",
    "DUP",
    "Democratic Unionist Party",
    "Green",
    "Ind",
    "Independent",
    "Lab",
    "Lab/Co-op",
    "Labour",
    "Labour (Co-op)",
    "Labour/Co-operative",
    "LD",
    "Lib Dem",
    "Liberal Democrat",
    "Liberal Democrats",
    "Non-affiliated",
    "PC",
    "Plaid Cymru",
    "Reform",
    "Reform UK",
    "SDLP",
    "Sinn Féin",
    "SNP",
    "TUV",
    "UKIP",
    "Ulster Unionist Party",
    "UUP",
    "Your Party",
    "Alba",
    "Restore Britain",
];

fn is_party(text: &str) -> bool {
    let named = text.ends_with(" Party") && text.starts_with(char::is_uppercase) && is_brief(text);
    named || PARTIES.iter().any(|party| text.eq_ignore_ascii_case(party))
}

/// Whether a line is the caption of a member's picture.
pub(super) fn is_photo(line: &str) -> bool {
    let line = trim(line);
    is_brief(line) && ["Photo of ", "Portrait of "].iter().any(|words| line.starts_with(words))
}

/// Whether a question's words begin as all questions of both Houses do.
pub(super) fn begins_question(line: &str) -> bool {
    let line = trim(line);
    line.get(.."to ask ".len()).is_some_and(|head| head.eq_ignore_ascii_case("to ask "))
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
            "UIN twelve, tabled on 2 September 2025",
            "Corrected by officials in writing",
            "Corrected on the day",
            "Holding answer to the hon. Member",
            "(Holding answer of the Minister)",
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

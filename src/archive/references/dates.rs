//! The date that is printed with a number, and the day of what it is.

use jiff::civil::Date;

use super::cited::{CitedDate, Said};
use super::tokens::Token;
use crate::source::date;

/// What may stand between a date and the number it belongs to: "of 3 June 2025 to Question 1".
const BEFORE: [&str; 21] = [
    "to",
    "the",
    "my",
    "his",
    "her",
    "your",
    "their",
    "written",
    "parliamentary",
    "question",
    "questions",
    "pq",
    "uin",
    "official",
    "report",
    "house",
    "of",
    "lords",
    "commons",
    "in",
    "",
];
/// What may stand between a number and its date: "Question 1, answered on 3 June 2025".
const AFTER: [&str; 12] = [
    "answered",
    "tabled",
    "asked",
    "given",
    "of",
    "on",
    "dated",
    "from",
    "which",
    "was",
    "published",
    "",
];
/// What says that the date is that of an answer.
const ANSWERED: [&str; 10] = [
    "answer",
    "answers",
    "answered",
    "reply",
    "replies",
    "replied",
    "response",
    "responses",
    "given",
    "responded",
];
const TABLED: [&str; 2] = ["tabled", "asked"];
/// After these, something else is spoken of.
const ELSE: [&str; 6] = ["and", "pursuant", "reference", "further", "following", "or"];
/// So many words may lie between "Answer", a date and the number.
const FAR: usize = 16;

/// The date of a number whose keyword is the token `first` and whose list ends before `end`.
pub(super) fn date_of(tokens: &[Token<'_>], first: usize, end: usize) -> Option<CitedDate> {
    before(tokens, first).or_else(|| after(tokens, end))
}

fn before(tokens: &[Token<'_>], first: usize) -> Option<CitedDate> {
    let between = |at: &usize| !tokens[*at].ends_sentence() && !tokens[*at].is_one_of(&ELSE);
    let back = (0..first).rev().take(FAR);
    let year = back.take_while(|at| between(at)).find(|at| day(tokens, *at).is_some())?;
    let adjacent = (year + 1..first).all(|at| tokens[at].is_one_of(&BEFORE));
    let said = said_before(tokens, year.checked_sub(2)?);
    let belongs = adjacent || (said == Said::Answered && tokens[year + 1].is_one_of(&["to"]));
    let date = day(tokens, year).filter(|_| belongs)?;
    Some(CitedDate { date, said })
}

fn after(tokens: &[Token<'_>], end: usize) -> Option<CitedDate> {
    if tokens.get(end.checked_sub(1)?)?.ends_sentence() {
        return None;
    }
    let fillers = tokens[end..].iter().take_while(|token| token.is_one_of(&AFTER)).count();
    let year = end + fillers + 2;
    let date = day(tokens, year)?;
    let words = &tokens[end..end + fillers];
    let said = match () {
        () if words.iter().any(|token| token.is_one_of(&TABLED)) => Said::Tabled,
        () if words.iter().any(|token| token.is_one_of(&ANSWERED)) => Said::Answered,
        () => Said::Nothing,
    };
    Some(CitedDate { date, said })
}

/// What the words before a date say that it is the date of; the nearest word decides.
fn said_before(tokens: &[Token<'_>], date: usize) -> Said {
    let back = tokens[..date].iter().rev().take(FAR);
    for token in back.take_while(|token| !token.ends_sentence()) {
        if token.is_one_of(&ANSWERED) {
            return Said::Answered;
        }
        if token.is_one_of(&TABLED) {
            return Said::Tabled;
        }
    }
    Said::Nothing
}

/// The day whose year is this token. None for the last of several ("12 and 13 June 2025"), since it
/// is not said which of them is meant.
fn day(tokens: &[Token<'_>], year: usize) -> Option<Date> {
    let [day, month, year_token] = tokens.get(year.checked_sub(2)?..=year)? else { return None };
    let is_year = year_token.bare.len() == 4 && year_token.bare.starts_with(['1', '2']);
    let several = year.checked_sub(3).is_some_and(|before| {
        let token = &tokens[before];
        token.is_one_of(&["and"]) && before > 0 && is_number(tokens[before - 1].bare)
    });
    let text = format!("{} {} {}", day.bare, month.bare, year_token.bare);
    (is_year && !several).then(|| date::parse(&text).ok()).flatten().map(|printed| printed.date)
}

fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a number is the day of a date.
pub(super) fn is_day(tokens: &[Token<'_>], at: usize) -> bool {
    let month = |token: &Token<'_>| {
        let named = (1..=12).map(date::month_name);
        named.into_iter().any(|name| name.eq_ignore_ascii_case(token.bare))
    };
    tokens.get(at + 1).is_some_and(month)
}

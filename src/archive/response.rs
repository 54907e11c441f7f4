//! How long an answer took, told from stated dates alone. Never compared with others.

use jiff::civil::Date;

use super::exchange::{Answer, Exchange, Standing};

/// Calendar days from the day on which a question was tabled. What is not stated is missing, and so
/// is what would have come before the question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// To the first holding answer.
    pub held: Option<i32>,
    /// To the first answer of record.
    pub answered: Option<i32>,
    /// To the day on which the answer was due.
    pub due: Option<i32>,
}

impl Response {
    /// What is known of an exchange; none if nothing is.
    pub fn of(exchange: &Exchange<'_>) -> Option<Self> {
        let tabled = exchange.record.tabled?;
        let days = |date: Option<Date>| date.map(|date| days(tabled, date)).filter(|n| *n >= 0);
        let more = exchange.record.more.as_deref();
        let held = first(&exchange.answers, |answer| answer.standing == Standing::Holding);
        let answered = first(&exchange.answers, is_first_text);
        let response = Self {
            held: days(held.or(more.and_then(|more| more.held))),
            answered: days(answered.or_else(|| first_given(&exchange.answers))),
            due: days(more.and_then(|more| more.due)),
        };
        Some(response).filter(|known| *known != Self::default())
    }
}

/// An answer of record, not what it was corrected to later.
fn is_first_text(answer: &Answer<'_>) -> bool {
    matches!(answer.standing, Standing::OfRecord | Standing::Original)
}

/// When an answer was first given of which only the corrected text is known.
fn first_given(answers: &[Answer<'_>]) -> Option<Date> {
    answers.iter().find_map(|answer| answer.record.first_given)
}

/// The earliest date of such answers; none if one of them has no date, for it may be the first.
fn first(answers: &[Answer<'_>], is_such: impl Fn(&Answer<'_>) -> bool) -> Option<Date> {
    let dates = answers.iter().filter(|answer| is_such(answer)).map(|answer| answer.record.date);
    dates.collect::<Option<Vec<_>>>()?.into_iter().min()
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Names, link};
    use crate::source::transcript::Furniture;
    use crate::source::{SourceFile, parse_all};

    /// Of a question tabled on 27 February 2024 with these answers.
    fn response(tabled: &str, answers: &str) -> Option<Response> {
        let text = format!(
            "Asked by: Ada Sample (Labour - Testham)\nQuestion to the Home Office:\n{tabled}\
             To ask, what.\n{answers}"
        );
        let files = [SourceFile::from_text("a.txt", &text)];
        let (sources, _) = parse_all(&files, &Furniture::with(&[]));
        let (archive, _) = link(sources, &Names::default());
        Response::of(&archive.exchanges[0])
    }

    const TABLED: &str = "Tabled: 27 February 2024\n";

    fn answer(label: &str) -> String {
        format!("Answered by Bo Proof - Minister\n{label}\nYes.\n")
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let answered = |days| Some(Response { answered: Some(days), ..Response::default() });
        assert_eq!(response(TABLED, &answer("Answered on: 1 March 2024")), answered(3));
        assert_eq!(response(TABLED, &answer("Answered on: 27 February 2024")), answered(0));
        assert_eq!(response(TABLED, &answer("Answered on: 27 February 2025")), answered(366));
    }

    #[test]
    fn what_is_not_stated_or_cannot_be_is_not_told() {
        assert_eq!(response("", &answer("Answered on: 1 March 2024")), None);
        assert_eq!(response(TABLED, &answer("")), None);
        assert_eq!(response(TABLED, ""), None);
        assert_eq!(response(TABLED, &answer("Answered on: 26 February 2024")), None);
        let one_undated = answer("Answered on: 1 March 2024") + &answer("");
        assert_eq!(response(TABLED, &one_undated), None);
    }

    #[test]
    fn a_holding_answer_is_counted_apart_and_a_correction_not_at_all() {
        let all = answer("Holding answer: 28 February 2024")
            + &answer("Answered on: 1 March 2024")
            + &answer("Corrected: 9 March 2024");
        let known = Response { held: Some(1), answered: Some(3), due: None };
        assert_eq!(response(TABLED, &all), Some(known));
        assert_eq!(response(TABLED, &answer("Corrected: 9 March 2024")), None);
    }
}

//! Invented transcripts in any number, to measure with.
//!
//! They have the shape of real ones (lengths, shares of repeated and linked answers, how unevenly
//! members and departments are asked) but no real word, name or date is in them. The same number
//! gives the same bytes on every machine, and a larger corpus begins with the smaller one. They
//! are not examples of the format: what is rare or broken in real transcripts is left out.

mod cast;
mod exchange;
mod splitmix;
mod vocabulary;
mod zipf;

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use exchange::{Exchange, Inventor};

/// A sitting day's exchanges stand in one transcript.
const PER_TRANSCRIPT: usize = 250;

/// Paths below `content/` and texts of transcripts with `n` exchanges in all, in turn of layout A
/// and B.
pub(crate) fn transcripts(n: usize) -> Vec<(String, String)> {
    let mut inventor = Inventor::new();
    let counts = (0..n).step_by(PER_TRANSCRIPT).map(|done| PER_TRANSCRIPT.min(n - done));
    let layouts = [compact, full].into_iter().cycle();
    let transcript = |((count, day), layout): ((usize, Date), Layout)| {
        let path = format!("{}/{day}.txt", day.year());
        let exchanges: Vec<_> = (0..count).map(|_| inventor.invent()).collect();
        (path, layout(day, &exchanges))
    };
    counts.zip(sitting_days()).zip(layouts).map(transcript).collect()
}

type Layout = fn(Date, &[Exchange]) -> String;

fn sitting_days() -> impl Iterator<Item = Date> {
    let is_weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    jiff::civil::date(2010, 1, 4).series(1.day()).filter(move |day| !is_weekend(day))
}

/// Layout A. Its pages print no date, so the header gives it.
fn compact(day: Date, exchanges: &[Exchange]) -> String {
    let mut text = format!("+++\nanswered = {day}\n+++\n");
    for exchange in exchanges {
        push(&mut text, exchange, "\n");
    }
    text
}

/// Layout B, below the boilerplate of its page.
fn full(day: Date, exchanges: &[Exchange]) -> String {
    let mut text = "Search results\nView sample alert\n\n".to_owned();
    for exchange in exchanges {
        let _ = write!(text, "Written Question\n{}\n{}\n\n", exchange.heading, printed(day));
        push(&mut text, exchange, "\n\n");
        text.push('\n');
    }
    text
}

/// What both layouts have in common; they differ in what stands between lines.
fn push(text: &mut String, exchange: &Exchange, gap: &str) {
    let Exchange { asker, department, question, minister, role, answer, .. } = exchange;
    let _ = write!(text, "Asked by: {} ({} - {}){gap}", asker.name, asker.party, asker.seat);
    let _ = write!(text, "Question to the {department}:{gap}{question}{gap}");
    let _ = write!(text, "Answered by {minister} - {role}{gap}");
    for paragraph in answer {
        let _ = write!(text, "{paragraph}{gap}");
    }
}

/// `Monday 4th January 2010`
fn printed(day: Date) -> String {
    let suffix = match (day.day() % 10, day.day()) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{} {}{suffix} {}", day.strftime("%A"), day.day(), day.strftime("%B %Y"))
}

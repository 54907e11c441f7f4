//! A citation in words that says all that is known and what is not. It stands on the page of each
//! question, for those who read it on paper or without a script.

use super::{Citation, MISSING_DATE, answer_of_record};
use crate::archive::{Answer, Exchange};
use crate::source::date::in_words;

/// The citation of an exchange's answer of record, or of its question where there is no answer.
pub(crate) fn plain(citation: &Citation<'_>, exchange: &Exchange<'_>) -> String {
    let answer = answer_of_record(exchange);
    let mut out = format!(
        "{}, {}, {}, {}. {}",
        who(citation, answer),
        title(citation, exchange),
        what(citation, exchange, answer),
        dated(exchange, answer),
        citation.container,
    );
    if let Some(publisher) = citation.publisher {
        out.extend([" (", publisher, ")"]);
    }
    out.push('.');
    if let Some(url) = &citation.url {
        let anchor = answer.map_or("q", |answer| &answer.anchor);
        out.extend([" ", url, "#", anchor]);
    }
    out
}

fn who(citation: &Citation<'_>, answer: Option<&Answer<'_>>) -> String {
    let role = answer.and_then(|answer| answer.record.by?.role);
    match (citation.author, role) {
        (Some(author), Some(role)) => format!("{author} ({role}, as printed)"),
        (Some(author), None) => author.to_owned(),
        (None, _) => {
            let which = answer.map_or("Asking", |_| "Answering");
            format!("{which} member not stated in the source")
        }
    }
}

fn title(citation: &Citation<'_>, exchange: &Exchange<'_>) -> String {
    match exchange.heading_is_derived {
        true => citation.title.clone().into_owned(),
        false => format!("“{}”", citation.title),
    }
}

/// `answer to written question HL123, House of Lords, asked by Lord Empey`
fn what(citation: &Citation<'_>, exchange: &Exchange<'_>, answer: Option<&Answer<'_>>) -> String {
    let question = citation.genre.replacen('W', "w", 1);
    let Some(answer) = answer else { return format!("{question}, no answer in this archive") };
    let asker = exchange.record.asked_by.map(|by| by.name);
    let asker = asker.unwrap_or("a member not stated in the source");
    let only = if answer.record.text.truncated { "beginning of the " } else { "" };
    let standing = answer.standing.name().to_lowercase();
    format!("{only}{standing} to {question}, asked by {asker}")
}

fn dated(exchange: &Exchange<'_>, answer: Option<&Answer<'_>>) -> String {
    if let Some((answer, date)) = answer.and_then(|answer| Some((answer, answer.record.date?))) {
        return format!("{} {}", answer.standing.dated().to_lowercase(), in_words(date));
    }
    let Some(tabled) = exchange.record.tabled else { return MISSING_DATE.to_owned() };
    let missing = answer.map_or("", |_| ", date of answer not stated in the source");
    format!("tabled {}{missing}", in_words(tabled))
}

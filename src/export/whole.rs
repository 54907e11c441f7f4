//! An exchange whole, as plain HTML for feeds.

use pulldown_cmark_escape::escape_html_body_text;

use crate::archive::{Answer, Exchange, Standing};
use crate::source::date::in_words;
use crate::source::record::{Form, Text};

/// The question and its answers under headings. Markdown is shown as it was written: a feed's
/// reader has no page beside it to resolve links from.
pub(super) fn html(exchange: &Exchange<'_>) -> String {
    let mut out = String::new();
    element("h2", &question_line(exchange), &mut out);
    text(&exchange.record.question, "question", &mut out);
    for answer in &exchange.answers {
        element("h2", &answer_line(answer), &mut out);
        text(&answer.record.text, "answer", &mut out);
    }
    if exchange.is_unanswered() {
        element("p", "No answer in this archive.", &mut out);
    }
    out
}

/// `Question by Ada Sample to the Ministry of Lighthouses, tabled 2 October 2025`
fn question_line(exchange: &Exchange<'_>) -> String {
    let record = &exchange.record;
    let mut line = "Question".to_owned();
    let asker = record.asked_by.map(|by| format!(" by {}", by.name));
    let department = record.department.map(|name| format!(" to {name}"));
    let tabled = record.tabled.map(|date| format!(", tabled {}", in_words(date)));
    [asker, department, tabled].into_iter().flatten().for_each(|part| line.push_str(&part));
    line
}

/// `Holding answer by Percy Placeholder, 9 October 2025`
fn answer_line(answer: &Answer<'_>) -> String {
    let mut line = match answer.standing {
        Standing::OfRecord => "Answer",
        Standing::Holding => "Holding answer",
        Standing::Original => "Answer before its correction",
        Standing::Corrected => "Corrected answer",
    }
    .to_owned();
    let by = answer.record.by.map(|by| format!(" by {}", by.name));
    let date = answer.record.date.map(|date| format!(", {}", in_words(date)));
    [by, date].into_iter().flatten().for_each(|part| line.push_str(&part));
    line
}

/// A text, and whether it is only the beginning of one.
fn text(text: &Text<'_>, what: &str, out: &mut String) {
    paragraphs(text, out);
    if text.truncated {
        element("p", &format!("[The source gives only the beginning of this {what}.]"), out);
    }
}

fn paragraphs(text: &Text<'_>, out: &mut String) {
    let blocks = match text.form {
        // Made safe when it was read.
        Form::Html => return text.blocks.iter().for_each(|block| out.push_str(block)),
        Form::Markdown => {
            text.lines.split(|line| line.is_empty()).map(|block| block.join(" ")).collect()
        }
        Form::Plain => text.lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>(),
    };
    blocks.iter().filter(|block| !block.is_empty()).for_each(|block| element("p", block, out));
}

fn element(name: &str, text: &str, out: &mut String) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    // Writing to a `String` cannot fail.
    let _ = escape_html_body_text(&mut *out, text);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

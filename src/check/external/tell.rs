//! What is said of an answer.

use super::Answer;
use crate::check::Outer;
use crate::diagnostic::{Code, Diagnostic};

/// What is to be said of a link, if anything is.
pub(super) fn diagnostic(outer: &Outer, answer: &Answer) -> Option<Diagnostic> {
    let Outer { url, pages, first, place } = outer;
    let on = match pages {
        1 => format!("`{first}`"),
        pages => format!("{pages} pages, the first of them `{first}`"),
    };
    let (code, message, remedy) = match answer {
        Answer::There | Answer::NotAsked => return None,
        Answer::Moved { to } => (
            Code::MovedExternalLink,
            format!("`{url}` has moved for good to `{to}`; it is linked on {on}"),
            "link to the new address, if it is yours to change",
        ),
        Answer::Gone { status } => (
            Code::DeadExternalLink,
            format!("`{url}` is no longer there (status {status}); it is linked on {on}"),
            "link to another copy, such as one of a web archive; a source's own words stay as they are",
        ),
        Answer::Failing { status } => (
            Code::DeadExternalLink,
            format!("the server of `{url}` fails (status {status}); it is linked on {on}"),
            "try again later; if it stays so, link to another copy",
        ),
        Answer::Silent { why } => (
            Code::DeadExternalLink,
            format!("no answer came from `{url}` ({why}); it is linked on {on}"),
            "try again later; if it stays so, link to another copy",
        ),
        Answer::Refused { status } => (
            Code::UnclearExternalLink,
            format!("`{url}` lets no program in (status {status}); it is linked on {on}"),
            "open it in a browser to see whether it is there",
        ),
    };
    Some(Diagnostic { code, place: place.clone(), message, remedy: remedy.to_owned() })
}

//! What becomes of lines of which nothing was found.

use std::collections::HashMap;

use super::book::Book;
use crate::archive::Archive;
use crate::archive::ledger::line::Kind;

/// Every missing line leads on, if one knows where, or is retired.
pub(super) fn decide(archive: &Archive<'_>, book: &mut Book, exchanges: &[usize]) {
    names(book);
    answers(archive, book, exchanges);
    for kind in Kind::ALL {
        book.missing(kind).into_iter().for_each(|at| book.retires(at));
    }
}

/// A name all of whose questions are now under one other name leads there.
fn names(book: &mut Book) {
    for kind in [Kind::Member, Kind::Department, Kind::Party] {
        for at in book.missing(kind) {
            let heir = book.only_heir(at).and_then(|(kind, id)| book.find_any(*kind, id));
            heir.into_iter().for_each(|heir| book.moves(at, heir));
        }
    }
}

/// An answer that was given to several questions and is given to one leads to that one; one whose
/// words were edited everywhere leads to what it is now.
fn answers(archive: &Archive<'_>, book: &mut Book, exchanges: &[usize]) {
    let missing = book.missing(Kind::Answer);
    if missing.is_empty() {
        return;
    }
    let given = given(archive);
    for at in missing {
        let of_text = |text: &str| given.get(text).map(|ix| exchanges[*ix]);
        let heir = || book.only_heir(at).map(|(_, text)| text.as_str());
        let edited = || heir().and_then(|t| book.find_any(Kind::Answer, t).or_else(|| of_text(t)));
        let to = of_text(&book.lines[at].id).or_else(edited);
        to.into_iter().for_each(|to| book.moves(at, to));
    }
}

/// The first exchange of each answer's text.
fn given<'e>(archive: &'e Archive<'_>) -> HashMap<&'e str, usize> {
    let mut given = HashMap::new();
    for (ix, exchange) in archive.exchanges.iter().enumerate() {
        for answer in &exchange.answers {
            given.entry(&*answer.fingerprint).or_insert(ix);
        }
    }
    given
}

//! Compares the last published data with the archive as it is now.

use std::collections::HashMap;

use jiff::civil::Date;

use super::entry::{Entry, Event};
use super::{History, Previous};
use crate::archive::{Answer, Archive, Exchange, same_wording};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::export::Record;
use crate::export::record::Answered;
use crate::source::record::Text;

/// What was published last and is no longer so, sorted by id. What the history has already as its
/// latest word on an exchange is not given again.
pub fn replaced(
    mut previous: Previous,
    archive: &Archive<'_>,
    history: &History,
    on: Date,
) -> (Vec<Entry>, Option<Diagnostic>) {
    let now: HashMap<&str, &Exchange<'_>> =
        archive.exchanges.iter().map(|exchange| (exchange.id.as_str(), exchange)).collect();
    let (mut entries, mut unread) = (Vec::new(), None);
    let mut number = 0;
    while let Some(line) = previous.next_line() {
        number += 1;
        let is_end = line.is_err();
        match line.map_err(|error| error.to_string()).and_then(|line| record(&line)) {
            Ok(record) => entries.extend(entry(record, &now, history, on)),
            Err(why) => unread = unread.or(Some((number, why))),
        }
        if is_end {
            break;
        }
    }
    entries.sort_by(|a, b| a.record.id.cmp(&b.record.id));
    (entries, unread.map(|(number, why)| unreadable(&previous.name, number, &why)))
}

/// A question that was published last.
#[derive(Clone, Debug)]
pub struct Former {
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub question: String,
}

/// Every question that was published last, by its id.
pub fn questions(mut previous: Previous) -> HashMap<String, Former> {
    let lines = std::iter::from_fn(|| previous.next_line()).map_while(Result::ok);
    let records = lines.filter_map(|line| record(&line).ok());
    let question = |record: Record<'_>| {
        let (heading, question) = (record.heading.into_owned(), record.question.text.into_owned());
        (record.id.into_owned(), Former { heading, question })
    };
    records.map(question).collect()
}

fn record(line: &str) -> Result<Record<'static>, String> {
    serde_json::from_str(line).map_err(|error| error.to_string())
}

fn entry(
    record: Record<'static>,
    now: &HashMap<&str, &Exchange<'_>>,
    history: &History,
    on: Date,
) -> Option<Entry> {
    let event = fate(&record, now.get(&*record.id).copied())?;
    let known = history.latest(&record.id);
    let is_known = known.is_some_and(|known| known.event == event && same_texts(known, &record));
    (!is_known).then_some(Entry { on, event, record })
}

/// What became of a published exchange; nothing if its texts are the same but for white space and
/// the shape of quotation marks.
fn fate(record: &Record<'_>, now: Option<&Exchange<'_>>) -> Option<Event> {
    match now {
        None => Some(Event::Retired),
        Some(now) => (!is_unchanged(record, now)).then_some(Event::Changed),
    }
}

fn is_unchanged(record: &Record<'_>, now: &Exchange<'_>) -> bool {
    let stands = |former: &Answered<'_>| {
        let is_it = |answer: &&Answer<'_>| answer.anchor == former.anchor;
        let now = now.answers.iter().find(is_it);
        now.is_some_and(|now| is_text(&former.text, &now.record.text))
    };
    record.answers.len() == now.answers.len()
        && is_text(&record.question.text, &now.record.question)
        && record.answers.iter().all(stands)
}

/// Joins lines only where they are not the same to the letter.
fn is_text(former: &str, now: &Text<'_>) -> bool {
    former.split('\n').eq(now.lines.iter().copied()) || same_wording(former, &now.lines.join("\n"))
}

fn same_texts(known: &Entry, record: &Record<'_>) -> bool {
    let (known, other) = (&known.record, record);
    let answers = std::iter::zip(&known.answers, &other.answers);
    known.question.text == other.question.text && known.answers.len() == other.answers.len() && {
        answers
    }
    .all(|(a, b)| (&a.anchor, &a.text) == (&b.anchor, &b.text))
}

fn unreadable(name: &str, number: u32, why: &str) -> Diagnostic {
    Diagnostic::at(
        Code::BadPrevious,
        Place::line(name, number, ""),
        format!(
            "this line of the data that was published last cannot be read, so an earlier text may \
             be missing from the history: {why}"
        ),
        "name a sound copy with --previous",
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::archive::ledger::settle;
    use crate::archive::{Names, link};
    use crate::source::transcript::Furniture;
    use crate::source::{SourceFile, parse_all};
    use crate::url::{Wording, assign};

    const TEXT: &str = "\
Asked by: Ada Sample (P - Q)
Question
To ask what \"colour\" it is.
Answered by Percy Placeholder
White.
Very white.
Asked by: Ada Sample (P - Q)
Question
To ask how many there are.
";

    /// What is new in the history after content `before` became `after`.
    fn found(before: &str, after: &str, history: &History) -> Vec<Entry> {
        let data = with_archive(before, |archive| {
            let addresses = assign(archive).0;
            let records =
                (0..archive.exchanges.len()).map(|ix| Record::of(archive, &addresses, None, ix));
            records.map(|record| serde_json::to_string(&record).unwrap() + "\n").collect::<String>()
        });
        let lines = Box::new(std::io::Cursor::new(data));
        let previous = Previous { name: "data".to_owned(), lines };
        with_archive(after, |archive| {
            let (entries, said) = replaced(previous, archive, history, date(2026, 11, 24));
            assert_eq!(said, None);
            entries
        })
    }

    fn with_archive<T>(text: &str, see: impl FnOnce(&Archive<'_>) -> T) -> T {
        let files = [SourceFile::from_text("a.txt", text)];
        let (sources, _) = parse_all(&files, &Furniture::with(&[]));
        let mut archive = link(sources, &Names::default()).0;
        settle(&mut archive, Vec::new(), &Wording, date(2026, 1, 5));
        see(&archive)
    }

    fn events(after: &str) -> Vec<(Event, String)> {
        let entries = found(TEXT, after, &History::default());
        entries.iter().map(|e| (e.event, e.record.question.text.to_string())).collect()
    }

    #[test]
    fn what_is_the_same_but_for_quotes_and_spaces_did_not_change() {
        assert_eq!(events(TEXT), []);
        let retyped = TEXT.replace("\"colour\"", "“colour”").replace("Very white", "Very  white");
        assert_eq!(events(&retyped), []);
    }

    #[test]
    fn a_changed_answer_a_further_answer_and_a_lost_exchange_are_found() {
        let what = "To ask what \"colour\" it is.".to_owned();
        let many = "To ask how many there are.".to_owned();
        let changed = (Event::Changed, what);
        assert_eq!(events(&TEXT.replace("Very white", "Very White")), [changed]);
        let answered = format!("{TEXT}Answered by Percy Placeholder\nTwo.\n");
        assert_eq!(events(&answered), [(Event::Changed, many.clone())]);
        let cut = TEXT.rfind("Asked by").unwrap();
        assert_eq!(events(&TEXT[..cut]), [(Event::Retired, many)]);
    }

    #[test]
    fn the_same_is_not_found_twice_but_a_change_back_and_forth_is() {
        let (white, red) = (TEXT, &TEXT.replace("White.", "Red."));
        let first = found(white, red, &History::default());
        let history = History::of(first.clone());
        assert_eq!(found(white, red, &history), []);
        let back = found(red, white, &history);
        assert_eq!(back.len(), 1);
        let history = History::of([first.clone(), back].concat());
        assert_eq!(found(white, red, &history), first);
    }
}

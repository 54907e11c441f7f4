//! No one is misquoted: every word of a question and its answers is read back from the finished page,
//! in its order, whatever template set it.

use super::text::Words;
use crate::archive::{AnswerPlace, Archive, Exchange, ExchangeIx};
use crate::render::markdown;
use crate::source::record::{Form, Text};

/// How many of the words that are missing are shown.
const SHOWN: usize = 8;

/// What of an exchange is on its page.
pub(super) struct Kept {
    /// How many words were found.
    pub(super) words: usize,
    /// The parts of it that are not there, with the first words that are missing.
    pub(super) lost: Vec<(&'static str, String)>,
}

/// Looks for an exchange among the words of its page.
pub(super) fn kept(archive: &Archive<'_>, ix: ExchangeIx, page: &Words) -> Kept {
    let exchange = &archive.exchanges[ix];
    let mut looking = Looking { page, from: 0, kept: Kept { words: 0, lost: Vec::new() } };
    let record = &exchange.record;
    looking.name("heading", Some(&exchange.heading));
    let asker = exchange.asker.map(|at| &*archive.members[at].named.name);
    looking.either("asking member’s name", record.asked_by.map(|by| by.name), asker);
    let department = exchange.department.map(|at| &*archive.departments[at].named.name);
    looking.either("department’s name", record.department, department);
    looking.text("question", &exchange.record.question);
    for answer in &exchange.answers {
        let member = answer.member.map(|at| &*archive.members[at].named.name);
        looking.either("answering member’s name", answer.record.by.map(|by| by.name), member);
        looking.name("role as printed", answer.record.by.and_then(|by| by.role));
        looking.text("answer", &answer.record.text);
    }
    notes(exchange).for_each(|note| looking.name("editor’s note", Some(note)));
    looking.kept
}

/// Looks for the answers of a record among the words of its page, one behind the other.
pub(super) fn kept_on_record(archive: &Archive<'_>, answers: &[AnswerPlace], page: &Words) -> Kept {
    let mut looking = Looking { page, from: 0, kept: Kept { words: 0, lost: Vec::new() } };
    for place in answers {
        looking.text("answer of a record", &place.answer_in(&archive.exchanges).record.text);
    }
    looking.kept
}

fn notes<'e>(exchange: &'e Exchange<'_>) -> impl Iterator<Item = &'e str> {
    exchange.record.editors_notes.iter().copied()
}

struct Looking<'p> {
    page: &'p Words,
    /// Where the last text ended: the next one stands behind it.
    from: usize,
    kept: Kept,
}

impl Looking<'_> {
    /// Looks for words that may stand anywhere.
    fn name(&mut self, part: &'static str, name: Option<&str>) {
        let Some(words) = name.map(Words::of).filter(|words| !words.is_empty()) else { return };
        match self.page.find_within(&words, 0) {
            Some(_) => self.kept.words += words.count(),
            None => self.lose(part, &words),
        }
    }

    /// Looks for a name as it is printed in the source, which is how pages show it; a template may
    /// show the one that the archive has for all its forms.
    fn either(&mut self, part: &'static str, printed: Option<&str>, common: Option<&str>) {
        let Some(common) = common else { return };
        let is_there = |name: &str| {
            let words = Words::of(name);
            words.is_empty() || self.page.find_within(&words, 0).is_some()
        };
        match printed {
            Some(printed) if is_there(printed) || !is_there(common) => {
                self.name(part, Some(printed));
            }
            _ => self.name(part, Some(common)),
        }
    }

    /// Looks for a text, paragraph by paragraph: behind the one before it, or where a template sets it
    /// otherwise, anywhere.
    fn text(&mut self, part: &'static str, text: &Text<'_>) {
        let pieces: Vec<_> = pieces(text).filter(|words| !words.is_empty()).collect();
        let is_whole = text.form != Form::Markdown;
        let behind = self.all(&pieces, is_whole, self.from);
        match behind.or_else(|_| self.all(&pieces, is_whole, 0)) {
            Ok(end) => {
                self.from = end;
                self.kept.words += pieces.iter().map(Words::count).sum::<usize>();
            }
            Err(missing) => self.lose(part, missing),
        }
    }

    /// Where all these words end, or the first that are not there.
    fn all<'w>(
        &self,
        pieces: &'w [Words],
        is_whole: bool,
        from: usize,
    ) -> Result<usize, &'w Words> {
        if !is_whole {
            // A page sets the notes of Markdown at its end, so the order is another one.
            let missing = pieces.iter().find(|words| self.page.find_within(words, 0).is_none());
            return missing.map_or(Ok(from), Err);
        }
        pieces.iter().try_fold(from, |from, words| self.page.find(words, from).ok_or(words))
    }

    fn lose(&mut self, part: &'static str, words: &Words) {
        if self.kept.lost.iter().any(|(other, _)| *other == part) {
            return;
        }
        let mut first: Vec<_> = words.as_str().split(' ').take(SHOWN + 1).collect();
        if first.len() > SHOWN {
            first[SHOWN] = "…";
        }
        self.kept.lost.push((part, first.join(" ")));
    }
}

/// The paragraphs of a text. Those of Markdown are what its markup leaves.
fn pieces<'t>(text: &'t Text<'_>) -> Box<dyn Iterator<Item = Words> + 't> {
    match text.form {
        Form::Plain | Form::Html => Box::new(text.lines.iter().map(|line| Words::of(line))),
        Form::Markdown => {
            let blocks = markdown::words(&text.lines.join("\n"));
            Box::new(blocks.into_iter().map(|block| Words::of(&block)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Names, link};
    use crate::source::transcript::Furniture;
    use crate::source::{SourceFile, parse_all};

    const TEXT: &str = "Asked by: Ada Sample (Union - North)\nQuestion to the Home Office:\nTo ask why.\n\
        Answered by Bo Proof - Minister of State\nNone.\nNone at all.\nNone.\n";

    fn lost(page: &str) -> Vec<String> {
        let files = [SourceFile::from_text("a.txt", TEXT)];
        let (sources, _) = parse_all(&files, &Furniture::with(&[]));
        let (archive, _) = link(sources, &Names::default());
        let kept = kept(&archive, 0, &Words::of(page));
        kept.lost.into_iter().map(|(part, words)| format!("{part}: {words}")).collect()
    }

    const HEAD: &str = "Why Ada Sample Home Office Bo Proof Minister of State";

    #[test]
    fn a_page_with_every_paragraph_in_order_is_whole() {
        assert_eq!(lost(&format!("{HEAD} To ask why. 1 None. 2 None at all. 3 None.")), [""; 0]);
        let turned = format!("{HEAD} None. None at all. None. To ask why.");
        assert_eq!(lost(&turned), [""; 0], "a template may set the answer first");
    }

    #[test]
    fn a_paragraph_that_is_missing_is_not_made_up_for_by_another() {
        let short = format!("{HEAD} To ask why. None. None at all.");
        assert_eq!(lost(&short), ["answer: None."]);
        let other = format!("{HEAD} To ask why. None. none at all. None.");
        assert_eq!(lost(&other), ["answer: None at all."]);
        assert_eq!(lost("To ask why. None. None at all. None.").len(), 4);
    }
}

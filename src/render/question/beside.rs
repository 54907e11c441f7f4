//! What stands beside a paragraph and on its words: sentences that other answers have too, and links
//! on the numbers of other questions.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

use crate::archive::ExchangeIx;
use crate::archive::references::To;
use crate::archive::similar::{DistinctText, Placing, Sentence, TextIx};
use crate::render::body::beside::{Beside, WordsLink};
use crate::render::context::Context;
use crate::render::escape;
use crate::source::record::Form;
use crate::url::Address;

/// So many places of a sentence are shown; a search finds the others.
const PLACES: usize = 2;
/// So many sentences of a paragraph are shown, and the others counted.
const SENTENCES: usize = 3;
/// So many paragraphs of an answer have notes. Nobody reads more, and each costs as much as the
/// answers that it names are long.
const NOTES: usize = 100;
/// A sentence that stands in more texts is named with some of them.
const MOST_USES: usize = 200;
/// So many words stand for a sentence.
const BEGINNING: usize = 8;
/// So many words of a sentence are searched for.
const SEARCHED: usize = 24;

/// What stands beside the lines of the question (`None`) or of an answer.
pub(super) fn beside(
    context: &Context<'_, '_>,
    page: &Address,
    ix: ExchangeIx,
    answer: Option<usize>,
) -> Beside {
    let notes = answer.map(|at| notes(context, page, ix, at)).unwrap_or_default();
    Beside { links: links(context, page, ix, answer), notes }
}

fn links(
    context: &Context<'_, '_>,
    page: &Address,
    ix: ExchangeIx,
    answer: Option<usize>,
) -> Vec<WordsLink> {
    let made = context.inputs.archive.references.made_by(ix);
    let of_text = made.iter().filter(|reference| reference.answer == answer);
    let resolved = of_text.filter_map(|reference| match reference.to {
        To::Exchange(to) => Some(WordsLink {
            line: reference.line,
            range: reference.cited.range.clone(),
            href: page.link(&context.inputs.addresses.exchanges[to]),
        }),
        _ => None,
    });
    resolved.collect()
}

fn notes(
    context: &Context<'_, '_>,
    page: &Address,
    ix: ExchangeIx,
    at: usize,
) -> Vec<(usize, String)> {
    let archive = context.inputs.archive;
    let Some((own, text)) = archive.similar.text_of(ix, at) else { return Vec::new() };
    let answer = &archive.exchanges[ix].answers[at];
    let Some(placing) = archive.similar.placing(&archive.exchanges, (ix, at)) else {
        return Vec::new();
    };
    let writer = Writer { context, page, ix, own };
    let is_markdown = answer.record.text.form == Form::Markdown;
    let (mut notes, mut told) = (Vec::new(), HashMap::<Vec<TextIx>, usize>::new());
    let placed: Vec<_> = text.sentences.iter().filter_map(|own| placed(&placing, own)).collect();
    for sentences in placed.chunk_by(|a, b| a.line == b.line) {
        let line = sentences[0].line;
        let others = writer.others_of(sentences);
        if others.is_empty() {
            continue;
        }
        match told.get(&others) {
            // Its paragraphs are no lines, so none of them can be named by a line's number.
            Some(_) if is_markdown => {}
            Some(before) => notes.push((line, same_as(&answer.anchor, before + 1))),
            None => {
                notes.push((line, writer.note(sentences, answer.record.text.lines[line])));
                told.insert(others, line);
            }
        }
        if notes.len() == NOTES {
            break;
        }
    }
    notes
}

fn placed<'s>(placing: &Placing, sentence: &'s Sentence) -> Option<Placed<'s>> {
    let (line, words) = placing.place(sentence)?;
    Some(Placed { sentence, line, words })
}

/// A paragraph whose sentences stand where those of an earlier one do.
fn same_as(anchor: &str, paragraph: usize) -> String {
    format!(
        "<p class=\"beside\">In the same answers as <a href=\"#{anchor}-p{paragraph}\">paragraph \
         {paragraph}</a></p>"
    )
}

/// A sentence where it stands in the answer that is shown.
struct Placed<'s> {
    sentence: &'s Sentence,
    line: usize,
    words: Range<usize>,
}

/// Writes the notes of one answer.
struct Writer<'w, 'r, 'a> {
    context: &'w Context<'r, 'a>,
    page: &'w Address,
    ix: ExchangeIx,
    /// The answer's own text.
    own: TextIx,
}

impl Writer<'_, '_, '_> {
    /// The other texts that have any of these sentences. Not those of the same exchange.
    fn others_of(&self, sentences: &[Placed<'_>]) -> Vec<TextIx> {
        let mut others: Vec<_> =
            sentences.iter().flat_map(|own| self.others(own.sentence)).collect();
        others.sort_unstable();
        others.dedup();
        others
    }

    fn others<'s>(&'s self, sentence: &Sentence) -> impl Iterator<Item = TextIx> + 's {
        let similar = &self.context.inputs.archive.similar;
        let uses = similar.sentences[sentence.uses as usize].iter().map(|place| place.text);
        let uses = uses.take(MOST_USES);
        let others = uses.filter(|text| *text != self.own);
        others.filter(|text| similar.elsewhere(*text, self.ix).is_some())
    }

    fn note(&self, sentences: &[Placed<'_>], line: &str) -> String {
        let is_elsewhere = |own: &&Placed<'_>| self.others(own.sentence).next().is_some();
        let sentences: Vec<_> = sentences.iter().filter(is_elsewhere).collect();
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut html = String::from("<details class=\"beside\"><summary>");
        match &sentences[..] {
            [one] => self.summary(one.sentence, &mut html),
            several => {
                let _ = write!(html, "{} sentences used in other answers too", several.len());
            }
        }
        html.push_str("</summary>");
        for own in sentences.iter().take(SENTENCES) {
            let words = words.get(own.words.clone()).unwrap_or_default();
            self.sentence(own.sentence, words, &mut html);
        }
        if let Some(more @ 1..) = sentences.len().checked_sub(SENTENCES) {
            let _ = write!(html, "<p>And {more} more of this paragraph</p>");
        }
        html + "</details>"
    }

    fn summary(&self, sentence: &Sentence, html: &mut String) {
        let count = self.count(sentence);
        let answers = if count == 1 { "answer" } else { "answers" };
        let _ = write!(html, "A sentence used in {count} other {answers}");
    }

    /// The number of other texts that have it.
    fn count(&self, sentence: &Sentence) -> usize {
        match self.context.inputs.archive.similar.sentences[sentence.uses as usize].len() {
            all if all > MOST_USES => all - 1,
            _ => self.others(sentence).count(),
        }
    }

    /// The beginning of a sentence, and where it stands.
    fn sentence(&self, sentence: &Sentence, words: &[&str], html: &mut String) {
        let others: Vec<_> = self.others(sentence).collect();
        html.push_str("<p>“");
        escape::text(&words[..words.len().min(BEGINNING)].join(" "), html);
        html.push_str(" …”: ");
        for (number, text) in others.iter().take(PLACES).enumerate() {
            html.push_str(if number > 0 { "; " } else { "" });
            self.link(*text, sentence, html);
        }
        if others.len() > PLACES {
            html.push_str("; <a href=\"");
            escape::href(&self.page.link_to_query(&phrase(words)), html);
            let _ = write!(html, "\">search for all {}</a>", self.count(sentence));
        }
        html.push_str("</p>");
    }

    /// A link to the paragraph of a text that has the sentence.
    fn link(&self, text: TextIx, sentence: &Sentence, html: &mut String) {
        let inputs = &self.context.inputs;
        let similar = &inputs.archive.similar;
        let Some((ix, at)) = similar.elsewhere(text, self.ix) else { return };
        let exchanges = &inputs.archive.exchanges;
        let mut there = similar.texts[text as usize].sentences.iter();
        let there = there.find(|other| other.uses == sentence.uses);
        let placing = similar.placing(exchanges, (ix, at));
        let place = there.zip(placing).and_then(|(there, placing)| placing.place(there));
        let answer = &exchanges[ix].answers[at];
        let fragment = match place.filter(|_| answer.record.text.form != Form::Markdown) {
            Some((line, _)) => format!("{}-p{}", answer.anchor, line + 1),
            None => answer.anchor.clone(),
        };
        html.push_str("<a href=\"");
        escape::href(&self.page.link_to(&inputs.addresses.exchanges[ix], &fragment), html);
        html.push_str("\">");
        escape::text(&inputs.archive.exchanges[ix].heading, html);
        html.push_str("</a>");
        self.times(&similar.texts[text as usize], html);
    }

    /// A text that was given to several questions is counted once, and that is said.
    fn times(&self, text: &DistinctText, html: &mut String) {
        let questions = text.given_to.len();
        if questions > 1 {
            let _ = write!(html, " (an answer to {questions} questions)");
        }
    }
}

/// A search for a sentence, word for word.
fn phrase(words: &[&str]) -> String {
    let words = words[..words.len().min(SEARCHED)].join(" ");
    format!("\"{}\"", words.replace(['"', '“', '”'], ""))
}

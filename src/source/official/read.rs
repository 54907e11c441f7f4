//! Reads a file of Parliament's data, record by record.

use std::io::BufRead;

use serde_json::Value;

use super::pieces::{self, Fault, Piece};
use super::question::{self, Question, RecordKind, Wrong};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::decode::{converted_message, damage_message};
use crate::source::record::RecordCounts;
use crate::text::characters::{Converted, Damage};

/// How many diagnostics of a file are told one by one.
const TOLD: usize = 100;
/// How many characters of a record are shown with a diagnostic.
const SHOWN: usize = 100;

/// A file's questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Official {
    /// Those that could be read, in the order of the file.
    pub(super) questions: Vec<Question>,
    /// What came of its records.
    pub(super) counts: RecordCounts,
}

impl Official {
    /// Whether nothing in the file is a question.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }
}

/// Reads a stream to its end. `name` is the file's in messages; its ending tells whether each line is
/// a record.
pub fn read(stream: impl BufRead, name: &str) -> (Official, Vec<Diagnostic>) {
    let mut reading = Reading { name, ..Reading::default() };
    match pieces::each(stream, has_one_a_line(name), |piece| reading.piece(piece)) {
        Ok(true) => {}
        Ok(false) => reading.ends_too_soon(None),
        Err(error) => reading.ends_too_soon(Some(&error)),
    }
    reading.finish()
}

fn has_one_a_line(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    name.ends_with(".ndjson") || name.ends_with(".jsonl")
}

#[derive(Default)]
struct Reading<'n> {
    name: &'n str,
    official: Official,
    /// The id of the question that is being read.
    id: Option<u64>,
    said: Vec<Diagnostic>,
    untold: usize,
    controls: usize,
    converted: Option<Converted>,
    damages: Vec<FirstDamage>,
    cut: usize,
}

/// Letters that were damaged in one way, and where the first are.
struct FirstDamage {
    place: Place,
    record: String,
    damage: Damage,
}

impl Reading<'_> {
    fn piece(&mut self, piece: Piece<'_>) {
        self.official.counts.found += 1;
        self.id = None;
        let value = match piece.fault {
            Some(Fault::Cut) => Err("it ends in the middle".to_owned()),
            Some(Fault::TooLong) => Err("it is longer than any record can be".to_owned()),
            None => serde_json::from_slice::<Value>(piece.bytes).map_err(|error| why(&error)),
        };
        match value.map(|value| question::read(&value)) {
            Ok(RecordKind::Question(read)) => {
                let (question, wrong) = *read;
                self.question(piece, question, wrong);
            }
            Ok(RecordKind::Statement) => {
                self.left_out(piece, "it is a written statement, not a question");
            }
            Ok(RecordKind::Unreadable(why)) => self.left_out(piece, &why),
            Ok(RecordKind::Other) => self.left_out(piece, "it is no written question"),
            Err(why) => self.left_out(piece, &why),
        }
    }

    fn question(&mut self, piece: Piece<'_>, mut question: Question, wrong: Wrong) {
        self.id = question.id;
        (question.first_line, question.last_line) = (piece.first_line, piece.last_line);
        question.number = u32::try_from(self.official.counts.found).unwrap_or(u32::MAX);
        let truncated = question.answer.as_ref().is_some_and(|answer| answer.truncated);
        self.cut += usize::from(truncated || question.text.truncated);
        self.characters(piece, &wrong);
        for field in wrong.fields.wrong {
            let message = format!("{}: {field}, so it is not used", self.record(piece));
            self.say(Code::BadField, piece, message, "compare it with the API's own answer");
        }
        for complaint in wrong.markup.complaints("its answer") {
            let message = format!("{}: {}", self.record(piece), complaint.message);
            self.say(complaint.code, piece, message, "compare it with the page of the question");
        }
        if question.text.text.is_empty() {
            let message = format!("{}: it has no question text", self.record(piece));
            self.say(Code::EmptyQuestion, piece, message, "fetch it again");
        }
        self.state_of_answer(piece, &question);
        self.official.questions.push(question);
    }

    /// Reports an answer without words, and one of a question that was withdrawn.
    fn state_of_answer(&mut self, piece: Piece<'_>, question: &Question) {
        let record = self.record(piece);
        let dates = [question.answered, question.corrected].into_iter().flatten();
        if question.answer.is_none() && (dates.count() > 0 || question.original.is_some()) {
            let what = match question.original {
                Some(_) => "it has the text before a correction, but not the text after it",
                None => "it has the day of an answer, but no text of the answer",
            };
            let message = format!("{record}: {what}");
            self.say(Code::EmptyAnswer, piece, message, "fetch it again");
        }
        if question.withdrawn && question.answer.is_some() {
            let message = format!("{record}: it is withdrawn, but has an answer; both are shown");
            let remedy = "compare it with the page of the question";
            self.say(Code::SourcesDisagree, piece, message, remedy);
        }
    }

    /// Adds a record's characters to those of the file.
    fn characters(&mut self, piece: Piece<'_>, wrong: &Wrong) {
        self.controls += wrong.fields.controls;
        match (&mut self.converted, wrong.fields.converted) {
            (Some(known), Some(more)) => known.count += more.count,
            (known @ None, more) => *known = more,
            (Some(_), None) => {}
        }
        for damage in &wrong.fields.damages {
            match self.damages.iter_mut().find(|first| first.damage.kind == damage.kind) {
                Some(known) => known.damage.count += damage.count,
                None => {
                    let (place, record) = (self.place(piece), self.record(piece));
                    self.damages.push(FirstDamage { place, record, damage: damage.clone() });
                }
            }
        }
    }

    fn left_out(&mut self, piece: Piece<'_>, why: &str) {
        self.official.counts.left_out += 1;
        let message = format!("{} is left out: {why}", self.record(piece));
        self.say(Code::BadRecord, piece, message, "fetch it again, or take it out of the file");
    }

    /// A record as people find it: by its place among the others, and its id.
    fn record(&self, piece: Piece<'_>) -> String {
        let number = self.official.counts.found;
        match self.id.or_else(|| id_in(piece.bytes)) {
            Some(id) => format!("record {number} (id {id})"),
            None => format!("record {number}"),
        }
    }

    fn say(&mut self, code: Code, piece: Piece<'_>, message: String, remedy: &str) {
        if self.said.len() >= TOLD {
            self.untold += 1;
            return;
        }
        let place = self.place(piece);
        self.said.push(Diagnostic::at(code, place, message, remedy));
    }

    /// The line of a record, with its beginning.
    fn place(&self, piece: Piece<'_>) -> Place {
        let text: String = String::from_utf8_lossy(piece.bytes)
            .chars()
            .take_while(|c| !matches!(c, '\n' | '\r'))
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(SHOWN)
            .collect();
        Place::line(self.name, piece.first_line, &text)
    }

    fn of_file(&mut self, code: Code, message: String, remedy: &str) {
        self.said.push(Diagnostic::at(code, Place::file(self.name), message, remedy));
    }

    fn ends_too_soon(&mut self, error: Option<&std::io::Error>) {
        let why = error.map(|error| format!(" ({error})")).unwrap_or_default();
        let message = format!("this file ends too soon{why}; what stands before that is published");
        self.of_file(Code::DataCut, message, "fetch it again");
    }

    fn finish(mut self) -> (Official, Vec<Diagnostic>) {
        if self.untold > 0 {
            let message =
                format!("there are {} more complaints about records of this file", self.untold);
            self.of_file(Code::BadRecord, message, "fetch it again");
        }
        if self.controls > 0 {
            let message =
                format!("{} control characters were dropped from this file", self.controls);
            self.of_file(Code::ControlCharacters, message, "nothing needs to be done");
        }
        if let Some(converted) = self.converted {
            let message = converted_message(converted);
            self.of_file(Code::ControlCharacters, message, "nothing needs to be done");
        }
        for FirstDamage { place, record, damage } in std::mem::take(&mut self.damages) {
            let message = format!("{record}: {}", damage_message(&damage));
            self.said.push(Diagnostic::at(Code::BadEncoding, place, message, damage.remedy()));
        }
        if self.cut > 0 {
            let message = format!(
                "{} of {} records have a question or an answer that the API's list cut; they are shown \
                 as cut, unless another source has them whole",
                self.cut,
                self.official.questions.len()
            );
            let remedy = "fetch them with `despatch fetch`, or add transcripts, to have them whole";
            self.of_file(Code::TruncatedText, message, remedy);
        }
        (self.official, self.said)
    }
}

/// What the parser says, without the place in the record, which nobody can look up.
fn why(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let what = said.split(" at line ").next().unwrap_or(&said);
    format!("it cannot be read as JSON ({what})")
}

/// The id in a record that may not be readable as a whole.
fn id_in(bytes: &[u8]) -> Option<u64> {
    let at = memchr::memmem::find(bytes, b"\"id\"")?;
    let rest = bytes[at + 4..].trim_ascii_start().strip_prefix(b":")?.trim_ascii_start();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

//! Layout G: a page of TheyWorkForYou. Its speeches are questions, then the answer to all of them.
//!
//! Nothing marks an answer but who speaks, so a page that is not clear is not published.

use jiff::civil::Date;

use super::page_parts::trimmed;
use super::speech::Speech;
use super::{Line, Marker, Part, Reader, push, trim_blank_end};
use crate::source::date;
use crate::source::record::{AnswerRecord, LineUse, Record, Text};
use crate::source::transcript::caption::{Subject, caption};
use crate::source::transcript::site_line::{SiteLine, held_before, is_brief};
use crate::source::transcript::starts::Segment;
use crate::source::transcript::stray::StrayForm;
use crate::source::transcript::words::trim;

impl<'a> Reader<'_, 'a, '_> {
    pub(super) fn read_speeches(mut self, whole: Segment) -> Vec<Record<'a>> {
        let segment = self.without_foreign_exchange(whole);
        for at in segment.lead..=segment.start {
            self.heading_or_start(at, segment.start);
        }
        let date = self.day_of_page(segment.start);
        let speeches = self.split(segment);
        let Some(first_answer) = self.first_answer(&speeches) else {
            return self.unclear_page(segment, &speeches);
        };
        let (questions, answers) = speeches.split_at(first_answer);
        questions.iter().for_each(|speech| self.set_unused_aside(speech.unused_of_asker()));
        answers.iter().for_each(|speech| self.set_unused_aside(speech.unused_of_answerer()));
        self.complain_of_dropped();
        self.complain_of_unclear();
        self.heads(&speeches);
        self.complain_of_foreign_exchange();
        if answers.is_empty() {
            self.complaints.unanswered(&self.lines[segment.start]);
        }
        self.record.answers = self.answers(segment.start, date, answers);
        questions.iter().map(|question| self.exchange(question, answers)).collect()
    }

    /// The page up to a line with which another exchange seems to begin.
    fn without_foreign_exchange(&mut self, segment: Segment) -> Segment {
        let Some((from, form)) = self.first_foreign_line(segment.start, segment.end) else {
            return segment;
        };
        (self.foreign_form, self.foreign_line) = (Some(form), from);
        for at in from..segment.end {
            match self.lines[at].marker {
                Marker::Blank => {}
                Marker::Furniture => self.furniture(at),
                _ => self.set_foreign_line_aside(at),
            }
        }
        self.end = from;
        Segment { end: from, ..segment }
    }

    fn heading_or_start(&mut self, at: usize, start: usize) {
        let line = self.lines[at];
        match line.marker {
            Marker::Blank => {}
            Marker::Furniture => self.furniture(at),
            Marker::Site(SiteLine::AnsweredPage(department, _)) if at == start => {
                self.keep(at);
                self.record.department = Some(department);
            }
            _ => {
                self.keep(at);
                self.record.heading = Some(trimmed(&line));
            }
        }
    }

    /// Parts the page into speeches and says what every line is.
    fn split(&mut self, segment: Segment) -> Vec<Speech<'a>> {
        let mut speeches: Vec<Speech<'a>> = Vec::new();
        let (mut open, mut at) = (false, self.resume.max(segment.start + 1));
        while at < segment.end {
            let (next, still_open) = self.read_part(&mut speeches, open, at);
            (at, open) = (next, still_open);
        }
        speeches
    }

    /// Reads one line, or the head of a speech. Tells which line comes next and whether it is still
    /// a speech's.
    fn read_part(
        &mut self,
        speeches: &mut Vec<Speech<'a>>,
        open: bool,
        at: usize,
    ) -> (usize, bool) {
        let line = self.lines[at];
        match line.marker {
            Marker::Blank if open && self.markdown => {
                speeches.last_mut().into_iter().for_each(|speech| speech.text.push(at));
            }
            Marker::Blank => {}
            _ if self.part == Part::AfterRule => self.after_rule(at),
            Marker::Furniture => {
                self.furniture(at);
                return (at + 1, open && !ends_speech(line.text));
            }
            Marker::Site(SiteLine::BelowSpeech) => {
                self.furniture(at);
                return (at + 1, false);
            }
            Marker::Site(SiteLine::Navigation | SiteLine::Button | SiteLine::PopUp) if !open => {
                self.furniture(at);
            }
            Marker::Site(SiteLine::Button) if self.ends_with_site(at) => {
                self.furniture(at);
                return (at + 1, false);
            }
            Marker::EditorsNote => {
                self.complaints.note_without_rule(&line);
                self.keep(at);
                self.record.editors_notes.push(trimmed(&line));
            }
            Marker::Rule if !speeches.is_empty() => {
                self.keep(at);
                self.part = Part::AfterRule;
            }
            _ => return self.speech_or_text(speeches, open, at),
        }
        (at + 1, open)
    }

    fn speech_or_text(
        &mut self,
        speeches: &mut Vec<Speech<'a>>,
        open: bool,
        at: usize,
    ) -> (usize, bool) {
        // Below the answer stand people's comments, which look like speeches.
        let bare = !open && !self.is_answered(speeches);
        if let Some(speech) = Speech::beginning(self.lines, at, self.end, bare) {
            let last = speech.head.last().copied().unwrap_or(at);
            for head in &speech.head {
                self.keep(*head);
            }
            self.read_until(at, last);
            speeches.push(speech);
            return (last + 1, true);
        }
        if open && (self.is_question_in_answer(speeches, at) || self.is_above_comment(at)) {
            self.set_aside(at);
            return (at + 1, false);
        }
        match speeches.last_mut().filter(|_| open) {
            Some(speech) => {
                speech.text.push(at);
                self.keep(at);
            }
            None => self.set_aside(at),
        }
        (at + 1, open)
    }

    /// Whether no line of a speech follows a button.
    fn ends_with_site(&self, at: usize) -> bool {
        self.below(at).next().is_none_or(|at| {
            let marker = self.lines[at].marker;
            matches!(marker, Marker::Rule | Marker::Site(SiteLine::BelowSpeech | SiteLine::Button))
        })
    }

    /// Whether a line within an answer begins as another question does.
    fn is_question_in_answer(&self, speeches: &[Speech<'a>], at: usize) -> bool {
        let Some(last) = speeches.len().checked_sub(1) else { return false };
        self.lines[at].marker == Marker::Stray(StrayForm::ToAsk)
            && !speeches[last].text.is_empty()
            && !self.is_question(speeches, last)
    }

    /// The name of a reader, above `Posted on DATE`.
    fn is_above_comment(&self, at: usize) -> bool {
        let below = self.below(at).next().map(|at| self.lines[at].text);
        let comment = below.and_then(caption).filter(|caption| caption.is_explicit);
        is_brief(self.lines[at].text)
            && comment.is_some_and(|caption| caption.subject == Subject::Comment)
    }

    fn is_answered(&self, speeches: &[Speech<'a>]) -> bool {
        (1..speeches.len()).any(|at| !self.is_question(speeches, at))
    }

    /// The first speech is a question; so is a further one that says so, or is the same member's.
    fn is_question(&self, speeches: &[Speech<'a>], at: usize) -> bool {
        at == 0 || speeches[at].asks(self.lines) || speeches[at].name == speeches[0].name
    }

    /// Where the answers begin. None if that is not clear: a question among the answers, answers by
    /// several members, a question or an answer without text, or none at all.
    fn first_answer(&self, speeches: &[Speech<'a>]) -> Option<usize> {
        let first = (0..speeches.len()).find(|at| !self.is_question(speeches, *at));
        let first = first.unwrap_or(speeches.len());
        let answers = &speeches[first..];
        let clear = self.begins_clearly(speeches)
            && speeches.iter().all(|speech| !speech.text.is_empty())
            && answers.iter().all(|answer| answer.name == answers[0].name)
            && (first..speeches.len()).all(|at| !self.is_question(speeches, at))
            && (first == 1 || speeches[1..first].iter().all(|speech| speech.asks(self.lines)));
        clear.then_some(first)
    }

    /// Where a line above the first speech was not understood, it may have been the asking member's.
    fn begins_clearly(&self, speeches: &[Speech<'a>]) -> bool {
        let Some(first) = speeches.first() else { return false };
        let number = first.head.first().map(|at| self.lines[*at].number);
        let missed = self.unclear.iter().any(|line| Some(line.number) < number);
        !missed || first.asks(self.lines)
    }

    fn unclear_page(mut self, segment: Segment, speeches: &[Speech<'a>]) -> Vec<Record<'a>> {
        let at = speeches.last().and_then(|speech| speech.head.first().copied());
        self.complaints.unclear_speakers(&self.lines[at.unwrap_or(segment.start)]);
        self.complain_of_foreign_exchange();
        for at in segment.lead..segment.end {
            if self.lines[at].marker != Marker::Blank {
                self.uses[at] = LineUse::Diagnostic;
            }
        }
        Vec::new()
    }

    /// The day of the answer, which may stand on the line below.
    fn day_of_page(&mut self, start: usize) -> Option<Date> {
        match self.lines[start].marker {
            Marker::Site(SiteLine::AnsweredPage(_, day)) => self.day_here_or_below(start, day),
            _ => None,
        }
    }

    fn answers(
        &mut self,
        start: usize,
        date: Option<Date>,
        speeches: &[Speech<'a>],
    ) -> Vec<AnswerRecord<'a>> {
        let line = self.lines[start];
        let answer = |speech: &Speech<'a>| AnswerRecord {
            by: Some(speech.answerer()),
            date,
            text: self.text_of(speech),
            line: speech.head.first().map_or(line.number, |at| self.lines[*at].number),
            ..AnswerRecord::default()
        };
        speeches.iter().map(answer).collect()
    }

    /// One question with the answers to all of them.
    fn exchange(&self, question: &Speech<'a>, answers: &[Speech<'a>]) -> Record<'a> {
        let mut record = self.record.clone();
        record.asked_by = Some(question.asker());
        record.uin = question.number;
        record.question = self.text_of(question);
        for (_, flag) in &question.flags {
            let more = record.more.get_or_insert_default();
            match flag {
                SiteLine::NamedDay => more.named_day = true,
                SiteLine::Interest => more.interest = true,
                SiteLine::Withdrawn => more.withdrawn = true,
                _ => {}
            }
        }
        for speech in std::iter::once(question).chain(answers) {
            for at in speech.head.iter().chain(&speech.text) {
                record.span.include(self.lines[*at].number);
            }
        }
        record
    }

    /// What the heads of speeches state beyond names, and what is wrong with them.
    fn heads(&mut self, speeches: &[Speech<'a>]) {
        for speech in speeches {
            for (at, flag) in &speech.flags {
                if matches!(flag, SiteLine::Button | SiteLine::PopUp) {
                    self.furniture(*at);
                }
            }
            for at in &speech.unread {
                let line = self.lines[*at];
                if let Err(error) = date::parse(line.text) {
                    self.complaints.unread_date(&line, error);
                }
            }
            let first = speech.text.first().map(|at| (*at, held_before(self.lines[*at].text)));
            let before_words = first.and_then(|(at, held)| Some((at, held?.0)));
            if let Some((at, day)) = speech.held.or(before_words) {
                let line = self.lines[at];
                self.more().held = self.day(&line, day);
            }
        }
    }

    /// Leaves the lines of a head out that the record does not hold.
    fn set_unused_aside(&mut self, (known, unknown): (Option<usize>, Vec<usize>)) {
        known.into_iter().for_each(|at| self.furniture(at));
        unknown.into_iter().for_each(|at| self.set_aside(at));
    }

    fn text_of(&self, speech: &Speech<'a>) -> Text<'a> {
        let mut text = Text::default();
        for (place, at) in speech.text.iter().enumerate() {
            let line = self.lines[*at];
            match held_before(line.text).filter(|_| place == 0) {
                Some((_, "")) => {}
                Some((_, words)) => {
                    push(&mut text, &Line { text: words, ..line }, self.markdown);
                }
                None => push(&mut text, &line, self.markdown),
            }
        }
        trim_blank_end(&mut text);
        text
    }
}

/// The furniture below a speech, whatever the site calls a speech.
fn ends_speech(line: &str) -> bool {
    let line = trim(line).to_ascii_lowercase();
    line.starts_with("link to this") || line == "hansard source"
}

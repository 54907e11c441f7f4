//! What the parser says about a transcript, in one place and one voice.

use super::label::{Label, ValueError};
use super::lexer::Line;
use super::stray::StrayForm;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::date::DateError;

/// Makes diagnostics about lines of one file.
pub(super) struct Complaints<'f> {
    pub(super) file: &'f str,
    pub(super) said: Vec<Diagnostic>,
}

impl Complaints<'_> {
    pub(super) fn say(&mut self, code: Code, line: &Line<'_>, message: &str, remedy: &str) {
        let place = Place::line(self.file, line.number, line.text);
        self.said.push(Diagnostic::at(code, place, message, remedy));
    }

    /// One diagnostic for lines that are not published, at the first of them.
    pub(super) fn not_published(
        &mut self,
        code: Code,
        lines: &[Line<'_>],
        what: &str,
        remedy: &str,
    ) {
        let Some((first, more)) = lines.split_first() else { return };
        let message = match more.len() {
            0 => format!("not published: this line, {what}"),
            1 => format!("not published: this line and 1 more, {what}"),
            n => format!("not published: this line and {n} more, {what}"),
        };
        self.say(code, first, &message, remedy);
    }

    pub(super) fn without_bracket(&mut self, line: &Line<'_>) {
        self.say(
            Code::AskedByWithoutBracket,
            line,
            "this asking member has no bracket with party and constituency",
            "write `Asked by: NAME (PARTY - CONSTITUENCY)`; party and seat are shown as not stated",
        );
    }

    /// Another exchange seems to begin, and is not read.
    pub(super) fn foreign_exchange(&mut self, line: &Line<'_>, count: usize, form: StrayForm) {
        let begins = match form {
            StrayForm::AnsweredBy => "an answer seems to begin here in a form that is not read",
            _ => "another exchange seems to begin here in a form that is not read",
        };
        let message = match count.saturating_sub(1) {
            0 => format!("{begins}; not published: this line"),
            1 => format!("{begins}; not published: this line and 1 more"),
            more => format!("{begins}; not published: this line and {more} more"),
        };
        let remedy = format!(
            "{}; if the line is part of the text above, join it to the line above",
            remedy(form)
        );
        self.say(Code::StrayMarker, line, &message, &remedy);
    }

    /// Above the first exchange nothing is published.
    pub(super) fn stray_in_preamble(&mut self, line: &Line<'_>, form: StrayForm) {
        self.say(
            Code::StrayMarker,
            line,
            "an exchange seems to begin here in a form that is not read; nothing above the first \
             exchange that is read is published",
            remedy(form),
        );
    }

    pub(super) fn missing_question_line(&mut self, line: &Line<'_>) {
        self.say(
            Code::MissingQuestionLine,
            line,
            "this exchange has no `Question to the DEPARTMENT:` line",
            "add it below, or a line with the single word `Question` if the department is unknown",
        );
    }

    pub(super) fn empty_question(&mut self, line: &Line<'_>) {
        self.say(
            Code::EmptyQuestion,
            line,
            "this exchange has no question",
            "paste the question's text below its `Question` line",
        );
    }

    pub(super) fn empty_answer(&mut self, line: &Line<'_>) {
        self.say(
            Code::EmptyAnswer,
            line,
            "this answer has no text",
            "paste the answer's text below this line, or delete the line if there is no answer yet",
        );
    }

    pub(super) fn nameless_answer(&mut self, line: &Line<'_>) {
        self.say(
            Code::NamelessAnswer,
            line,
            "this answer names nobody",
            "write `Answered by NAME - ROLE`; the answering member is shown as not stated",
        );
    }

    /// A name, a role or a department that a program wrapped.
    pub(super) fn goes_on_below(&mut self, line: &Line<'_>) {
        self.say(
            Code::UnclearLine,
            line,
            "this line seems to go on below it; not published: its last part and the next line",
            "join the two lines",
        );
    }

    pub(super) fn unanswered(&mut self, line: &Line<'_>) {
        self.say(
            Code::Unanswered,
            line,
            "this question has no answer",
            "nothing needs to be done; add the answer when it comes",
        );
    }

    pub(super) fn department_not_stated(&mut self, line: &Line<'_>) {
        self.say(
            Code::DepartmentNotStated,
            line,
            "the department is not stated",
            "write `Question to the DEPARTMENT:` if you know it",
        );
    }

    pub(super) fn unknown_label(
        &mut self,
        line: &Line<'_>,
        key: &str,
        of_question: bool,
        left_out: bool,
    ) {
        let outcome = if left_out { "is not published" } else { "was kept as text" };
        let message = format!("`{key}` is not a label; the line {outcome}");
        let remedy = match of_question {
            true => "the labels here are UIN, Heading, Tabled, Source and Grouped with",
            false => "the labels here are Answered on, Holding answer and Corrected",
        };
        self.say(Code::UnknownLabel, line, &message, remedy);
    }

    pub(super) fn bad_value(&mut self, line: &Line<'_>, label: Label<'_>, error: ValueError) {
        let place = Place::part(self.file, line.number, line.text, label.value);
        self.said.push(match error {
            ValueError::ImpossibleDate => impossible_date(place),
            ValueError::Malformed(wanted) => Diagnostic::at(
                Code::BadLabelValue,
                place,
                "this label's value cannot be read; the line is not published",
                format!("write {wanted}"),
            ),
        });
    }

    pub(super) fn label_twice(&mut self, line: &Line<'_>) {
        self.say(
            Code::BadLabelValue,
            line,
            "another line states the same already; this one is not published",
            "keep one of the two",
        );
    }

    pub(super) fn misplaced_label(&mut self, line: &Line<'_>) {
        self.say(
            Code::BadLabelValue,
            line,
            "this label belongs below an `Answered by` line; here it is not used and not published",
            "move it to the line after `Answered by`",
        );
    }

    pub(super) fn question_label_in_answer(&mut self, line: &Line<'_>) {
        self.say(
            Code::BadLabelValue,
            line,
            "this label belongs above the question; here it is not used and not published",
            "move it to the line after `Asked by`",
        );
    }

    pub(super) fn sentence_behind_label(&mut self, line: &Line<'_>) {
        self.say(
            Code::BadLabelValue,
            line,
            "this line begins like a label, but no date follows; it is published as the minister's \
             words",
            "write a date such as 14 October 2025, or leave the line if the minister wrote it",
        );
    }

    /// The date of a line that is understood but for its date.
    pub(super) fn unread_date(&mut self, line: &Line<'_>, error: DateError) {
        match error {
            DateError::Impossible => self.impossible_date(line),
            DateError::NotADate => self.say(
                Code::BadLabelValue,
                line,
                "the date on this line cannot be read, so it is not used",
                "write a date such as 14 October 2025",
            ),
            DateError::Unclear => self.say(
                Code::BadLabelValue,
                line,
                "this date may mean several days, so it is not used",
                "write the month as a word and the year with four digits, such as 14 October 2025",
            ),
        }
    }

    pub(super) fn note_without_rule(&mut self, line: &Line<'_>) {
        self.say(
            Code::NoteWithoutRule,
            line,
            "this editor's note has no `---` above it; it is shown as the editor's",
            "put a line `---` above it, so that it cannot be taken for the minister's words",
        );
    }

    pub(super) fn heading_in_answer(&mut self, line: &Line<'_>) {
        self.say(
            Code::HeadingInAnswer,
            line,
            "this line looks like the heading of the question below it, and is shown as the answer's",
            "write a heading as `Heading: ...` below the question's `Asked by`; leave the line if the \
             minister wrote it",
        );
    }

    pub(super) fn unused_date(&mut self, line: &Line<'_>) {
        self.say(
            Code::UnusedDate,
            line,
            "this date belongs to no answer, so it is not used",
            "write the date tabled as `Tabled: DATE` below `Asked by`",
        );
    }

    pub(super) fn answer_without_head(&mut self, line: &Line<'_>) {
        self.say(
            Code::UnclearAnswer,
            line,
            "an answer seems to begin here, but who gave it and when cannot be told; it is not \
             published",
            "put the minister's name, `Answered on` and the date below this line",
        );
    }

    pub(super) fn unclear_speakers(&mut self, line: &Line<'_>) {
        self.say(
            Code::UnclearAnswer,
            line,
            "on this page it cannot be told who asks and who answers; nothing of it is published",
            "copy the page with the names and what stands below them, or write it as in layout A",
        );
    }

    pub(super) fn impossible_date(&mut self, line: &Line<'_>) {
        let place = Place::line(self.file, line.number, line.text);
        self.said.push(impossible_date(place));
    }

    pub(super) fn wrong_weekday(&mut self, line: &Line<'_>) {
        self.say(
            Code::WrongWeekday,
            line,
            "this date falls on another weekday",
            "check the date; the day and month are what counts",
        );
    }
}

/// How to write an exchange so that it is read.
fn remedy(form: StrayForm) -> &'static str {
    match form {
        StrayForm::AskedByWithoutColon | StrayForm::Misspelt => {
            "write `Asked by: NAME (PARTY - CONSTITUENCY)` or `Answered by NAME - ROLE`"
        }
        StrayForm::AskedByWithoutBracket => {
            "write `Asked by: NAME (PARTY - CONSTITUENCY)`, or put `Question to the DEPARTMENT:` on \
             the next line"
        }
        StrayForm::AskedByWrapped => {
            "write the name and the whole bracket on one line: `Asked by: NAME (PARTY - CONSTITUENCY)`"
        }
        StrayForm::AskedByNameless => {
            "write the name on the same line: `Asked by: NAME (PARTY - CONSTITUENCY)`"
        }
        StrayForm::OtherWords => {
            "write `Asked by: NAME (PARTY - CONSTITUENCY)` above the question, and `Answered by NAME` \
             above the answer"
        }
        StrayForm::AnsweredBy => "write `Answered by NAME - ROLE`, with nothing else on the line",
        StrayForm::ToAsk | StrayForm::Numbered => {
            "put `Asked by: NAME (PARTY - CONSTITUENCY)` and `Question to the DEPARTMENT:` above it"
        }
        StrayForm::QuestionTo => "put `Asked by: NAME (PARTY - CONSTITUENCY)` above it",
        StrayForm::Official => {
            "copy the whole page, from its heading to the end of the answer, or write `Asked by: NAME \
             (PARTY - CONSTITUENCY)`, `Question to the DEPARTMENT:`, the question, `Answered by NAME` \
             and the answer"
        }
        StrayForm::Speeches => {
            "end the line with the date, as in `written question – answered on 14 October 2025`"
        }
        StrayForm::Hansard => {
            "Hansard's pages are not read: write `Asked by: NAME (PARTY - CONSTITUENCY)`, `Question to \
             the DEPARTMENT:`, the question, `Answered by NAME` and the answer, or add ParlParse's XML \
             of the day"
        }
        StrayForm::DailyReport => {
            "the Daily Report is not read: write `Asked by: NAME (PARTY - CONSTITUENCY)`, `UIN: \
             NUMBER`, `Question to the DEPARTMENT:`, the question, `Answered by NAME` and the answer, \
             or add the data of Parliament's API"
        }
        StrayForm::LordsList => {
            "lists of the House of Lords are not read: write `Asked by: NAME (PARTY - PEERAGE)`, \
             `UIN: NUMBER`, `Question to the DEPARTMENT:`, the question, `Answered by NAME` and the \
             answer"
        }
        StrayForm::Devolved => {
            "this form is not read: write `Asked by: NAME (PARTY - CONSTITUENCY)`, `Question to the \
             DEPARTMENT:`, the question, `Answered by NAME` and the answer"
        }
        StrayForm::Cells => {
            "tables are not read: write `Asked by: NAME (PARTY - CONSTITUENCY)`, `Question to the \
             DEPARTMENT:`, the question, `Answered by NAME` and the answer on lines of their own"
        }
        StrayForm::HalfQuoted => {
            "remove the `>` or the quotation marks from all lines of this exchange"
        }
    }
}

fn impossible_date(place: Place) -> Diagnostic {
    Diagnostic::at(
        Code::ImpossibleDate,
        place,
        "there is no such day",
        "correct the date, with the day before the month; until then it is not used",
    )
}

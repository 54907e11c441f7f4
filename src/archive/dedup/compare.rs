//! Whether two records are one exchange.
//!
//! With the same number and day tabled they are, if the questions' words are the same. Two exceptions
//! follow Parliament's practice: a question that is transferred gets another opening ("To ask the
//! Secretary of State for ..."), and Parliament corrects slips in a question, which keeps its id in the
//! data. One exception protects a Member: transcripts with two askers are two exchanges, since an
//! editor may have copied the number.
//!
//! In Parliament's data and in ParlParse's files since 2014 a number is given once in a session. So where
//! the day tabled is not known, the same number, words and asking member are enough.
//!
//! Without a common number, the words of the question and the asking member must be the same, and
//! nothing that both records state may conflict.

use std::collections::HashMap;

use jiff::civil::Date;

use super::super::draft::Draft;
use super::super::heading::without_opening;
use super::super::identity::Meant;
use super::super::likeness::{Likeness, squeezed_words};
use super::super::mention::Mention;
use super::super::names::{Folding, are_one_but_for_titles};
use super::super::numbers::{MemberNumber, answerer_number, asker_number, is_number};
use super::{KnownNames, Place};
use crate::source::record::{AnswerKind, AnswerRecord, Record, Text};
use crate::text::characters::is_invisible;

/// How two records compare.
#[derive(Debug)]
pub(super) enum Verdict {
    /// They are one exchange.
    OneExchange,
    /// They are two, and nothing suggests the contrary.
    TwoExchanges,
    /// Their words differ, though another record of the exchange may have the words of both: lists cut
    /// texts and lose tables.
    OtherWords(Option<Conflict>),
    /// They are two, though something suggests that they are one.
    Conflict(Conflict),
}

/// What parts two records that have something in common.
#[derive(Debug)]
pub(super) enum Conflict {
    /// Different questions have one number.
    SameNumber,
    /// The same question by the same member differs in these respects.
    Duplicate(Vec<String>),
    /// Several questions were cut to the beginning that they have in common.
    CutAlike(usize),
}

/// How something that two records may state compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// One of them does not state it.
    Unstated,
    /// Both state the same.
    Same,
    /// They state different things.
    Differs,
}

impl Fact {
    /// Compares two values.
    pub(super) fn of<T: PartialEq>(a: Option<T>, b: Option<T>) -> Self {
        match (a, b) {
            (Some(a), Some(b)) if a == b => Self::Same,
            (Some(_), Some(_)) => Self::Differs,
            _ => Self::Unstated,
        }
    }

    /// Whether the values conflict.
    pub(super) fn differs(self) -> bool {
        self == Self::Differs
    }
}

/// A member as a record names them.
#[derive(Clone, Copy, Debug)]
pub(super) struct PersonRef<'r> {
    pub(super) name: &'r str,
    pub(super) number: Option<MemberNumber>,
}

/// The asking member of a record.
pub(super) fn asker_of<'r>(record: &'r Record<'_>) -> Option<PersonRef<'r>> {
    let number = asker_number(record);
    record.asked_by.map(|by| PersonRef { name: by.name, number })
}

/// The minister of an answer.
pub(super) fn speaker_of<'r>(answer: &'r AnswerRecord<'_>) -> Option<PersonRef<'r>> {
    let number = answerer_number(answer);
    answer.by.map(|by| PersonRef { name: by.name, number })
}

/// A question's number as it is compared: `hl1234` is `HL1234`, and `001234` is `1234`.
pub(in crate::archive) fn uin_key(uin: &str) -> String {
    let visible = uin.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c));
    let uin: String = visible.flat_map(char::to_uppercase).collect();
    let (letters, digits) = uin.split_at(uin.find(|c: char| c.is_ascii_digit()).unwrap_or(0));
    let bare = digits.trim_start_matches('0');
    let is_number = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { format!("{letters}{bare}") } else { uin }
}

/// Compares the numbers of two questions.
fn uins(a: &Record<'_>, b: &Record<'_>) -> Fact {
    Fact::of(a.uin.map(uin_key), b.uin.map(uin_key))
}

/// The House that a record states, in its own words or through its file.
fn house_of(draft: &Draft<'_>) -> Option<super::super::house::House> {
    draft.house
}

/// Compares records with the names that are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Comparison<'p> {
    pub(super) places: &'p [Place<'p>],
    pub(super) names: KnownNames<'p>,
}

impl Comparison<'_> {
    /// Whether a draft comes from a file of data.
    pub(super) fn is_data(self, draft: &Draft<'_>) -> bool {
        self.places[draft.sources[0].file].is_data
    }

    /// Compares two records.
    pub(super) fn verdict(self, a: &Draft<'_>, b: &Draft<'_>) -> Verdict {
        let tabled = Fact::of(a.record.tabled, b.record.tabled);
        match (uins(&a.record, &b.record), tabled) {
            (Fact::Same, Fact::Same) if self.is_one_question(a, b) => Verdict::OneExchange,
            (Fact::Same, Fact::Same) => Verdict::Conflict(Conflict::SameNumber),
            (Fact::Differs, _) | (_, Fact::Differs) => self.verdict_by_id(a, b),
            _ => self.verdict_by_text(a, b),
        }
    }

    /// Two records with other numbers or days tabled are two exchanges, which is strange where Parliament's
    /// data give both one id.
    fn verdict_by_id(self, a: &Draft<'_>, b: &Draft<'_>) -> Verdict {
        let (x, y) = (&a.record, &b.record);
        if !has_one_id(x, y) || !Likeness::of(&x.question, &y.question).is_one() {
            return Verdict::TwoExchanges;
        }
        let mut parts = Vec::new();
        if let (Fact::Differs, Some(x), Some(y)) = (uins(x, y), x.uin, y.uin) {
            parts.push(format!("with one id, but another number (`{x}`, `{y}`)"));
        }
        if let (Some(x), Some(y)) = (x.tabled, y.tabled)
            && x != y
        {
            parts.push(format!("with one id, but tabled on another day ({x}, {y})"));
        }
        Verdict::Conflict(Conflict::Duplicate(parts))
    }

    /// Whether two records with one number are one question.
    fn is_one_question(self, a: &Draft<'_>, b: &Draft<'_>) -> bool {
        let asker = self.person(asker_of(&a.record), asker_of(&b.record));
        let has_data = self.is_data(a) || self.is_data(b);
        match Wording::of(&a.record.question, &b.record.question) {
            Wording::Same => has_data || !asker.differs(),
            Wording::SameButForOpening => has_one_id(&a.record, &b.record) || !asker.differs(),
            Wording::Similar => has_one_id(&a.record, &b.record),
            Wording::Other => false,
        }
    }

    fn verdict_by_text(self, a: &Draft<'_>, b: &Draft<'_>) -> Verdict {
        let asker = self.person(asker_of(&a.record), asker_of(&b.record));
        let (x, y) = (&a.record.question, &b.record.question);
        if x.is_empty() || y.is_empty() || asker.differs() {
            return Verdict::TwoExchanges;
        }
        if !Likeness::of(x, y).is_one() {
            // A list damages some characters of a question, but two whole questions are two.
            return match x.truncated || y.truncated {
                true => Verdict::OtherWords(None),
                false => Verdict::TwoExchanges,
            };
        }
        let is_given_once = self.has_session_number(a) && self.has_session_number(b);
        if is_given_once && uins(&a.record, &b.record) == Fact::Same {
            // A correction of a grouped question, whose day tabled is not known, has another answer.
            return Verdict::OneExchange;
        }
        let mut parts = self.parts(a, b);
        let answers = answers_part(&given(&a.record), &given(&b.record), Some(self));
        match answers {
            Some(AnswersPart::Words) if parts.is_empty() && have_similar_answers(a, b) => {
                let words = vec![ANOTHER_ANSWER.to_owned()];
                return Verdict::OtherWords(Some(Conflict::Duplicate(words)));
            }
            Some(AnswersPart::Words) => parts.push(ANOTHER_ANSWER.to_owned()),
            Some(AnswersPart::Facts(facts)) => parts.push(facts),
            None => {}
        }
        match parts.is_empty() {
            true => Verdict::OneExchange,
            false => Verdict::Conflict(Conflict::Duplicate(parts)),
        }
    }

    /// Whether a record's number is that of a question of one session, which Parliament gives once: so
    /// it is in Parliament's data and in ParlParse's files since 2014. The files before print another
    /// answer to the same number apart.
    fn has_session_number(self, draft: &Draft<'_>) -> bool {
        let Some(more) = draft.record.more.as_ref().filter(|_| self.is_data(draft)) else {
            return false;
        };
        let Some(id) = more.ids.first() else { return more.id.is_some() };
        let (folder, last) = id.rsplit_once('/').unwrap_or(("", id));
        let day = last.split_once('.').map_or(last, |(day, _)| day);
        // The letter of a scrape is behind the day of an official report.
        more.report.is_none() && !folder.ends_with("/spwa") && day.parse::<Date>().is_ok()
    }

    /// What but the answers parts two records that have the same question and asker, but no common
    /// number.
    fn parts(self, a: &Draft<'_>, b: &Draft<'_>) -> Vec<String> {
        let mut parts = Vec::new();
        if Fact::of(house_of(a), house_of(b)).differs() {
            parts.push("in another House".to_owned());
        }
        if let (Some(x), Some(y)) = (a.record.department, b.record.department)
            && self.department(Some(x), Some(y)).differs()
        {
            parts.push(format!("to another department (`{x}`, `{y}`)"));
        }
        parts
    }

    /// Compares two members: by number where both have one, else by the person whom the names mean,
    /// else by name.
    pub(super) fn person(self, a: Option<PersonRef<'_>>, b: Option<PersonRef<'_>>) -> Fact {
        let Some((a, b)) = a.zip(b) else { return Fact::Unstated };
        if let Some((x, y)) = a.number.zip(b.number) {
            let is_one = self.number_owner(x) == self.number_owner(y);
            if is_one || x.is_comparable(y) {
                return if is_one { Fact::Same } else { Fact::Differs };
            }
        }
        if is_number(a.name) || is_number(b.name) {
            return Fact::Unstated;
        }
        let has_one_key = Folding::Person.key(a.name) == Folding::Person.key(b.name);
        match (self.meant(a), self.meant(b)) {
            (Meant::Person(x), Meant::Person(y)) if x == y => Fact::Same,
            (Meant::Person(_), Meant::Person(_)) if has_one_key => Fact::Differs,
            (Meant::OneOf(_), _) | (_, Meant::OneOf(_)) if has_one_key => Fact::Unstated,
            _ if has_one_key || are_one_but_for_titles(a.name, b.name) => Fact::Same,
            _ => Fact::Differs,
        }
    }

    fn meant(self, person: PersonRef<'_>) -> Meant {
        let PersonRef { name, number } = person;
        self.names.people.meant(&Mention { number, name, party: None, seat: None, day: None })
    }

    /// The first number of the person who has a number.
    fn number_owner(self, number: MemberNumber) -> MemberNumber {
        self.names.people.first_number_of_owner(number)
    }

    /// The name under which a department is compared.
    pub(super) fn department_key(self, name: &str) -> String {
        self.names.departments.key(Folding::Body, name)
    }

    /// Compares two departments.
    pub(super) fn department(self, a: Option<&str>, b: Option<&str>) -> Fact {
        let key = |name: Option<&str>| name.map(|name| self.department_key(name));
        Fact::of(key(a), key(b))
    }
}

/// Whether Parliament's data give two records one id.
fn has_one_id(a: &Record<'_>, b: &Record<'_>) -> bool {
    let id = |record: &Record<'_>| record.more.as_ref().and_then(|more| more.id);
    Fact::of(id(a), id(b)) == Fact::Same
}

/// How the words of two questions with one number compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    /// They are the same, or one is cut or missing.
    Same,
    /// They are the same after "To ask the Secretary of State for ...".
    SameButForOpening,
    /// Most words are the same.
    Similar,
    /// They differ.
    Other,
}

impl Wording {
    /// Compares two questions.
    pub(super) fn of(a: &Text<'_>, b: &Text<'_>) -> Self {
        if a.is_empty() || b.is_empty() || Likeness::of(a, b).is_one() {
            return Self::Same;
        }
        let (x, y) = (a.lines.join(" "), b.lines.join(" "));
        let (x, y) = (without_opening(&x), without_opening(&y));
        let rest_of_a = Text { lines: vec![x], truncated: a.truncated, ..Text::default() };
        let rest_of_b = Text { lines: vec![y], truncated: b.truncated, ..Text::default() };
        if Likeness::of(&rest_of_a, &rest_of_b).is_one() {
            return Self::SameButForOpening;
        }
        match are_similar(a, b) {
            true => Self::Similar,
            false => Self::Other,
        }
    }
}

/// Whether most words of the shorter text are words of the other.
pub(super) fn are_similar(a: &Text<'_>, b: &Text<'_>) -> bool {
    let (a, b) = (squeezed_words(a), squeezed_words(b));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in &a {
        *counts.entry(word).or_default() += 1;
    }
    let mut common = 0;
    for word in &b {
        if let Some(left) = counts.get_mut(word.as_str()).filter(|left| **left > 0) {
            *left -= 1;
            common += 1;
        }
    }
    let shorter = a.len().min(b.len());
    shorter > 0 && common * 10 >= shorter * 6
}

/// Whether nothing that two exchanges state tells them apart.
pub(in crate::archive) fn may_be_one(a: &Draft<'_>, b: &Draft<'_>) -> bool {
    let facts = [
        uins(&a.record, &b.record),
        Fact::of(a.record.tabled, b.record.tabled),
        Fact::of(house_of(a), house_of(b)),
    ];
    !facts.iter().any(|fact| fact.differs())
        && answers_part(&given(&a.record), &given(&b.record), None).is_none()
}

/// The answers that are more than holding ones.
fn given<'r, 'a>(record: &'r Record<'a>) -> Vec<&'r AnswerRecord<'a>> {
    let answers = record.answers.iter();
    answers.filter(|a| a.kind != AnswerKind::Holding && !a.text.is_empty()).collect()
}

/// What parts the answers of two records.
#[derive(Debug)]
enum AnswersPart {
    /// Their words.
    Words,
    /// The day or the minister, as described.
    Facts(String),
}

const ANOTHER_ANSWER: &str = "with another answer";

/// What parts the answers of two records; nothing if they agree, or one record has none.
fn answers_part(
    a: &[&AnswerRecord<'_>],
    b: &[&AnswerRecord<'_>],
    comparison: Option<Comparison<'_>>,
) -> Option<AnswersPart> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    if a.len() != b.len() {
        // One record may know only one of the texts before and after a correction.
        let is_one_corrected = has_correction(a) != has_correction(b);
        let agrees = a.iter().any(|x| b.iter().any(|y| have_same_words(x, y)));
        return (!is_one_corrected || !agrees).then_some(AnswersPart::Words);
    }
    for x in a {
        let same_words: Vec<_> = b.iter().filter(|y| have_same_words(x, y)).collect();
        let Some(first) = same_words.first() else { return Some(AnswersPart::Words) };
        if same_words.iter().any(|y| conflict_of(x, y, comparison).is_none()) {
            continue;
        }
        return conflict_of(x, first, comparison).map(AnswersPart::Facts);
    }
    None
}

fn conflict_of(
    a: &AnswerRecord<'_>,
    b: &AnswerRecord<'_>,
    comparison: Option<Comparison<'_>>,
) -> Option<String> {
    let corrected = [a, b].iter().any(|answer| answer.kind == AnswerKind::Correction);
    if let (Some(x), Some(y)) = (a.date, b.date)
        && x != y
        && !corrected
    {
        return Some(format!("answered on another day ({x}, {y})"));
    }
    let (x, y) = (speaker_of(a), speaker_of(b));
    match (comparison, x, y) {
        (Some(comparison), Some(x), Some(y)) if comparison.person(Some(x), Some(y)).differs() => {
            Some(format!("answered by another minister (`{}`, `{}`)", x.name, y.name))
        }
        _ => None,
    }
}

fn have_same_words(a: &AnswerRecord<'_>, b: &AnswerRecord<'_>) -> bool {
    Likeness::of(&a.text, &b.text).is_one()
}

/// Whether some answers of two records have most of their words in common.
fn have_similar_answers(a: &Draft<'_>, b: &Draft<'_>) -> bool {
    let (a, b) = (given(&a.record), given(&b.record));
    a.iter().any(|x| b.iter().any(|y| are_similar(&x.text, &y.text)))
}

fn has_correction(answers: &[&AnswerRecord<'_>]) -> bool {
    answers.iter().any(|answer| answer.kind == AnswerKind::Correction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_one_in_small_letters_and_with_zeros() {
        for (printed, key) in [
            ("hl1234", "HL1234"),
            ("HL 01234", "HL1234"),
            ("001234", "1234"),
            ("1234\u{200b}", "1234"),
            ("000", "000"),
            ("S3W-02825", "S3W-02825"),
            ("AQW 012/11-15", "AQW012/11-15"),
        ] {
            assert_eq!(uin_key(printed), key);
        }
    }
}

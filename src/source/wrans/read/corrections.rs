//! Corrected answers. The file of the day of a correction contains the original and the corrected text
//! as two replies, or the corrected text alone. No attribute tells the two apart.

use jiff::civil::Date;

use super::super::question::Answer;
use crate::source::date;
use crate::source::record::AnswerKind;

/// Words of the first paragraph of a correction on Parliament's site.
const ANNOUNCEMENTS: [&str; 3] = [
    "an error has been identified in the written answer",
    "an error has been identified in the answer given",
    "an error was identified in the written answer",
];

/// Words of a second reply that is a correction.
const CORRECTED: [&str; 4] = [
    "has been corrected",
    "correct answer should have been",
    "corrected answer",
    "an error has been identified",
];

/// Marks the corrections among the replies to one question. The official report before 2014 and the
/// Scottish Parliament print several replies of one member for other reasons.
pub(super) fn mark(answers: &mut [Answer], is_report: bool) {
    put_original_first(answers);
    for at in 0..answers.len() {
        let (before, rest) = answers.split_at_mut(at);
        let answer = &mut rest[0];
        let is_announced = announces_error(first_paragraph(answer));
        let original = before.last_mut();
        let corrects = match &original {
            Some(original) => {
                let is_second = !is_report && has_one_speaker(original, answer);
                is_second || mentions_correction(first_paragraph(answer))
            }
            None => is_announced,
        };
        if !corrects {
            continue;
        }
        answer.kind = AnswerKind::Correction;
        let first_given = announced_day(answer);
        match original {
            // The file's day is that of the correction.
            Some(original) => original.date = first_given,
            None => answer.first_given = first_given,
        }
    }
}

/// Some files list the correction before the answer that it corrects.
fn put_original_first(answers: &mut [Answer]) {
    if let [first, second, ..] = answers
        && announces_error(first_paragraph(first))
        && !mentions_correction(first_paragraph(second))
    {
        std::mem::swap(first, second);
    }
}

fn announces_error(paragraph: &str) -> bool {
    let paragraph = paragraph.to_lowercase();
    ANNOUNCEMENTS.iter().any(|words| paragraph.contains(words))
}

/// Whether the first paragraph of an answer says that it corrects another one.
pub(crate) fn mentions_correction(paragraph: &str) -> bool {
    let lower = paragraph.to_lowercase();
    announces_error(paragraph) || CORRECTED.iter().any(|words| lower.contains(words))
}

fn first_paragraph(answer: &Answer) -> &str {
    answer.text.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

fn has_one_speaker(original: &Answer, answer: &Answer) -> bool {
    let names = original.by.as_ref().zip(answer.by.as_ref());
    names.is_some_and(|(first, second)| first.is_same(second))
}

/// The day that an announcement gives: "the written answer given on 8 March 2016".
fn announced_day(answer: &Answer) -> Option<Date> {
    let paragraph = first_paragraph(answer);
    let has_announcement = mentions_correction(paragraph);
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    let day_in = |words: &[&str]| {
        let text = words.join(" ");
        date::parse(text.trim_end_matches(['.', ',', ':', ';'])).ok().map(|printed| printed.date)
    };
    words.windows(3).filter(|_| has_announcement).find_map(day_in)
}

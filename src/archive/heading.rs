//! A heading for a question whose transcript has none, made from the question's own words.

use crate::text::normal_form::capitalised;

/// The longest heading in characters, before it is cut at a word.
const LONGEST: usize = 110;

/// How far into a question its ritual opening may reach, in bytes.
const OPENING: usize = 240;

/// Words that begin what is asked, wherever they stand.
const ASKING: [&str; 10] =
    ["what", "whether", "if", "how", "when", "which", "why", "who", "whose", "where"];

/// Words that begin what is asked only after a comma: elsewhere they belong to an office's name.
const AFTER_COMMA: [&str; 15] = [
    "pursuant",
    "with",
    "further",
    "in",
    "for",
    "on",
    "by",
    "from",
    "following",
    "to",
    "at",
    "under",
    "as",
    "since",
    "(a)",
];

/// A heading: the question without its ritual opening, in sentence case, cut at a word.
pub fn from_question(lines: &[&str]) -> String {
    let question = lines.join(" ");
    match cut(&capitalised(without_opening(&question).trim())) {
        heading if heading.is_empty() => "Question not in the transcript".to_owned(),
        heading => heading,
    }
}

/// The question without "To ask the Secretary of State for ..., ".
pub fn without_opening(question: &str) -> &str {
    let text = question.trim_start();
    if !has_opening(text) {
        return text;
    }
    let reach = &text[..text.floor_char_boundary(OPENING)];
    let begins =
        reach.match_indices(' ').map(|(at, _)| at).find(|at| asks(&reach[..*at], &reach[at + 1..]));
    begins.map_or(text, |at| &text[at + 1..])
}

/// "To ask", after a bracketed remark perhaps, and with the slips that real questions have.
fn has_opening(text: &str) -> bool {
    let text = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    };
    let text = text.trim_start_matches(['T', 't']);
    let head = |with: &str| text.get(..with.len()).is_some_and(|h| h.eq_ignore_ascii_case(with));
    head("o ask ") || head("o the ")
}

fn asks(before: &str, after: &str) -> bool {
    let word = after.split([' ', ',']).next().unwrap_or_default();
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(word));
    is(&ASKING) || (before.ends_with(',') && is(&AFTER_COMMA))
}

fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(LONGEST) else {
        return line.trim_end_matches(['.', ';', ',']).to_owned();
    };
    let at = line[..end].rfind(' ').unwrap_or(end);
    format!("{}…", line[..at].trim_end_matches(['.', ';', ',', ' ', '-', '–']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ritual_openings_are_left_out() {
        for (question, asked) in [
            (
                "To ask the Secretary of State for Foreign, Commonwealth and Development Affairs, what a.",
                "what a.",
            ),
            (
                "To ask His Majesty's Government what they have, with care, done.",
                "what they have, with care, done.",
            ),
            (
                "To ask the Minister of State, Foreign, Commonwealth and Development Office, whether he",
                "whether he",
            ),
            (
                "To ask the Secretary of State for Justice, (a) how and (b) when",
                "(a) how and (b) when",
            ),
            ("[SUGGESTED RE-DRAFT] To ask the Prime Minister, if he will", "if he will"),
            ("TTo ask the Prime Minister, pursuant to the Answer", "pursuant to the Answer"),
            ("To the Secretary of State for Defence, how many", "how many"),
            ("What steps she is taking.", "What steps she is taking."),
            ("If he will meet.", "If he will meet."),
            ("To ask nothing.", "To ask nothing."),
        ] {
            assert_eq!(without_opening(question), asked);
        }
    }

    #[test]
    fn a_heading_is_a_sentence_cut_at_a_word() {
        let question =
            format!("To ask the Prime Minister, what {}end", "steps he takes ".repeat(20));
        let heading = from_question(&[&question]);
        assert!(heading.starts_with("What steps he takes steps"), "{heading}");
        assert!(heading.ends_with("…") && heading.chars().count() <= LONGEST + 1, "{heading}");
        assert!(!heading.contains(" …"));
        assert_eq!(
            from_question(&["To ask the Prime Minister, if he will", "resign."]),
            "If he will resign"
        );
    }

    #[test]
    fn odd_questions_still_have_a_heading() {
        assert_eq!(from_question(&[]), "Question not in the transcript");
        assert_eq!(from_question(&[&"é".repeat(400)]).chars().count(), LONGEST + 1);
    }
}

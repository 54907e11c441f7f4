//! The words of a question as a list shows them: about two lines, in which the run that tells it from
//! others is in full colour.

use crate::archive::{capitalised, made_heading};

/// The bytes of a question that a list shows: two lines.
const SHOWN: usize = 160;

/// The bytes before the run that are shown where a question is cut.
const LEADING: usize = 36;

/// The bytes of the run that are shown, wherever it begins.
const RUN: usize = 100;

/// The words of a question in a list. Put together they are one unbroken piece of its text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct EntryWords {
    /// What comes before the run. Empty where it begins the question.
    pub(super) before: String,
    /// The run that tells the question from others.
    pub(super) run: String,
    /// What comes after the run, with “…” where the question goes on.
    pub(super) after: String,
}

impl EntryWords {
    /// The words around the run of a made heading. The heading is made where none is given.
    pub(super) fn around_heading(asked: &str, heading: Option<&str>) -> Self {
        let made = match heading {
            Some(heading) => heading.to_owned(),
            None => made_heading(&[asked]),
        };
        let (start, end) = run_of(asked, &made).unwrap_or((0, asked.len()));
        Self::cut(asked, start, end)
    }

    /// The words from where a question differs from others. It differs nowhere from its own text, which is
    /// then shown as if it were alone.
    pub(super) fn from_difference(asked: &str, differs_at: usize) -> Self {
        match asked[differs_at..].trim().is_empty() || differs_at == 0 {
            true => Self::around_heading(asked, None),
            false => Self::cut(asked, differs_at, asked.len()),
        }
    }

    /// The words with a capital, as a heading.
    pub(super) fn into_heading(self) -> Self {
        match self.before.is_empty() {
            true => Self { run: capitalised(&self.run), ..self },
            false => Self { before: capitalised(&self.before), ..self },
        }
    }

    fn cut(asked: &str, start: usize, end: usize) -> Self {
        let from = first_shown(asked, start, end);
        let to = last_shown(asked, from).max(start);
        let end = end.min(to);
        let dots_before = if from > 0 { "… " } else { "" };
        let dots_after = if to < asked.len() { "…" } else { "" };
        Self {
            before: format!("{dots_before}{}", &asked[from..start]),
            run: asked[start..end].to_owned(),
            after: format!("{}{dots_after}", &asked[end..to]),
        }
    }
}

/// Where the shown words begin.
fn first_shown(asked: &str, start: usize, end: usize) -> usize {
    if asked.len() <= SHOWN || end.min(start + RUN) <= SHOWN {
        return 0;
    }
    let earliest = asked.floor_char_boundary(start.saturating_sub(LEADING));
    asked[earliest..start].find(' ').map_or(start, |space| earliest + space + 1)
}

/// Where the shown words end.
fn last_shown(asked: &str, from: usize) -> usize {
    if asked.len() <= from + SHOWN {
        return asked.len();
    }
    let latest = asked.floor_char_boundary(from + SHOWN);
    let space = asked[from..latest].rfind(' ').map_or(latest, |space| from + space);
    from + asked[from..space].trim_end_matches(['.', ',', ';', ':']).len()
}

/// The place of a made heading's words in the question: one run, or two that it joins.
fn run_of(asked: &str, heading: &str) -> Option<(usize, usize)> {
    let heading = heading.trim_end_matches('…');
    if let Some(found) = place_of(asked, heading) {
        return Some(found);
    }
    let (first, second) = heading.split_once(" – ")?;
    let first = place_of(asked, first)?;
    let second = place_of(asked, second)?;
    Some((first.0.min(second.0), first.1.max(second.1)))
}

/// The place of some words. The first letter may be a capital in one of the two alone.
fn place_of(asked: &str, words: &str) -> Option<(usize, usize)> {
    let first = words.chars().next()?;
    let rest = &words[first.len_utf8()..];
    let found = asked.match_indices(rest).find_map(|(at, _)| {
        let before = asked[..at].chars().next_back()?;
        before.to_lowercase().eq(first.to_lowercase()).then_some((at, before))
    });
    let (at, before) = found?;
    Some((at - before.len_utf8(), at + rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(words: &EntryWords) -> String {
        format!("{}|{}|{}", words.before, words.run, words.after)
    }

    #[test]
    fn the_run_of_a_heading_stands_out_in_the_question() {
        let asked = "what assessment he has made of the report by the UN; and if he will act.";
        let words = EntryWords::around_heading(asked, Some("Report by the UN"));
        assert_eq!(
            whole(&words),
            "what assessment he has made of the |report by the UN|; and if he will act."
        );
        let joined = EntryWords::around_heading(
            "pursuant to the Answer on Pensions: Women, how many were paid.",
            Some("Pensions: Women – how many were…"),
        );
        assert_eq!(
            whole(&joined),
            "pursuant to the Answer on |Pensions: Women, how many were| paid."
        );
    }

    #[test]
    fn a_long_question_is_cut_around_its_run_at_words() {
        let asked = format!(
            "with reference to {}the tidal lagoon at Éastbury, and {}",
            "one two ".repeat(30),
            "three ".repeat(30)
        );
        let words = EntryWords::around_heading(&asked, Some("Tidal lagoon at Éastbury"));
        assert_eq!(words.run, "tidal lagoon at Éastbury");
        assert!(
            words.before.starts_with("… one") || words.before.starts_with("… two"),
            "{words:?}"
        );
        assert!(words.after.ends_with("three…"), "{words:?}");
        let shown = words.before.len() + words.run.len() + words.after.len();
        assert!(shown <= SHOWN + 10, "{shown}");
    }

    #[test]
    fn words_put_together_are_a_piece_of_the_question() {
        let asked = "ä ö ü what is “it” — ".repeat(40);
        for at in (0..asked.len()).filter(|at| asked.is_char_boundary(*at)) {
            let words = EntryWords::from_difference(&asked, at);
            let joined = whole(&words).replace('|', "");
            let bare = joined.trim_start_matches("… ").trim_end_matches('…');
            assert!(asked.contains(bare), "{bare}");
        }
    }

    #[test]
    fn what_differs_late_is_shown() {
        let asked = format!("how many people {}in 2024.", "waited for a long time ".repeat(20));
        let words = EntryWords::from_difference(&asked, asked.len() - "2024.".len());
        assert!(words.before.starts_with("… ") && words.before.ends_with("in "), "{words:?}");
        assert_eq!((words.run.as_str(), words.after.as_str()), ("2024.", ""));
    }

    #[test]
    fn a_heading_that_is_not_in_the_question_marks_all_of_it() {
        let words = EntryWords::around_heading("if he will resign.", Some("Ministers: Conduct"));
        assert_eq!(whole(&words), "|if he will resign.|");
        assert_eq!(EntryWords::around_heading("", None), EntryWords::default());
    }
}

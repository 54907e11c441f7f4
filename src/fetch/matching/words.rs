//! The words of a question by which the API is to find it.

use crate::archive::without_opening;

/// More words than this find nothing more.
const MOST: usize = 10;

/// The longest run of plain words behind the ritual opening, cut to ten: a run, so that it is found
/// whether the API looks for all words or for the phrase; plain, because an apostrophe or a dash may
/// be printed another way there. None if there are no plain words.
pub(super) fn of_question(question: &str) -> Option<String> {
    let asked = without_opening(question);
    let is_plain = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let words: Vec<&str> = asked.split_whitespace().collect();
    // A word that a comma follows is plain, and ends a run.
    let runs = words.split_inclusive(|word| !is_plain(word)).map(|run| match run.split_last() {
        Some((last, before)) if !is_plain(last) => {
            let bare = last.trim_end_matches([',', ';', '.', '?', ':']);
            if bare.is_empty() || !is_plain(&bare) {
                before.to_vec()
            } else {
                [before, &[bare]].concat()
            }
        }
        _ => run.to_vec(),
    });
    let longest = runs.reduce(|best, run| if run.len() > best.len() { run } else { best })?;
    let words = longest.iter().take(MOST).copied().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_run_of_plain_words_is_looked_for() {
        for (question, words) in [
            (
                "To ask the Secretary of State for Tides, what steps (a) she and (b) her Department's staff have taken to count the eastern buoys.",
                "staff have taken to count the eastern buoys",
            ),
            (
                "To ask Her Majesty’s Government what they count, if anything at all, in June.",
                "if anything at all",
            ),
            (
                "To ask the Minister for Tides, how many one two three four five six seven eight nine ten.",
                "how many one two three four five six seven eight",
            ),
        ] {
            assert_eq!(of_question(question).as_deref(), Some(words));
        }
        assert_eq!(of_question("’ – “…”"), None);
        assert_eq!(of_question(""), None);
    }
}

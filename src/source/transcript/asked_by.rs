//! The `Asked by: NAME (PARTY - AFFILIATION)` and `Answered by NAME - ROLE` lines.

use super::caption::without_day;
use super::words::{is_space, trim};
use crate::source::record::{AnsweredBy, AskedBy};

/// Reads what follows `Asked by:`.
///
/// The bracket is the one that closes at the line's end; the party may hold brackets itself
/// (`Labour (Co-op) - Oxford East`), and parts from the affiliation at the first dash outside them. A day
/// behind the bracket is no part of it.
pub(super) fn asked_by(rest: &str) -> AskedBy<'_> {
    let rest = unlinked(without_day(rest).text);
    bracketed(rest).unwrap_or(AskedBy { name: unlinked(rest), party: None, affiliation: None })
}

fn bracketed(rest: &str) -> Option<AskedBy<'_>> {
    let open = opening_of_last_bracket(rest)?;
    let name = unlinked(rest[..open].trim_matches(is_around));
    let (party, affiliation) =
        split_at_dash(&rest[open + 1..rest.len() - 1], Dash::OutsideBrackets)?;
    let whole = !name.is_empty() && !party.is_empty() && !affiliation.is_empty();
    whole.then_some(AskedBy { name, party: Some(party), affiliation: Some(affiliation) })
}

/// The place of the bracket that closes with the last character.
fn opening_of_last_bracket(text: &str) -> Option<usize> {
    if !text.ends_with(')') {
        return None;
    }
    let mut depth = 0usize;
    for (at, byte) in text.bytes().enumerate().rev() {
        match byte {
            b')' => depth += 1,
            b'(' if depth == 1 => return Some(at),
            b'(' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Reads what follows `Answered by`: names have unspaced hyphens, so the first spaced dash parts
/// the name from the role. A day behind them is no part of either.
pub(super) fn answered_by(rest: &str) -> AnsweredBy<'_> {
    let rest = unlinked(without_day(rest).text);
    let (name, role) = split_at_dash(rest, Dash::First).unwrap_or((rest, ""));
    let role = Some(role).filter(|role| !role.is_empty());
    AnsweredBy { name: unlinked(name.trim_matches(is_around)), role }
}

/// Space and the marks of bold around a name.
fn is_around(c: char) -> bool {
    is_space(c) || matches!(c, '*' | '_')
}

/// The words of a Markdown link, if the text is one: `[Ada Sample](https://example.org/ada)`.
pub(super) fn unlinked(text: &str) -> &str {
    let link = trim(text).strip_prefix('[').and_then(|text| text.strip_suffix(')'));
    let Some((words, address)) = link.and_then(|link| link.split_once("](")) else { return text };
    let is_address = !address.is_empty() && !address.contains([' ', '(', ')', '[', ']']);
    if is_address && !words.contains(['[', ']']) { trim(words) } else { text }
}

/// Which dash parts two fields.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dash {
    /// The first, wherever it stands.
    First,
    /// The first that stands outside brackets.
    OutsideBrackets,
}

/// Splits at a dash that has white space on both sides. Word processors turn the hyphen into an en
/// dash.
fn split_at_dash(text: &str, which: Dash) -> Option<(&str, &str)> {
    let mut depth = 0i32;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−'
                if (depth == 0 || which == Dash::First)
                    && before.is_whitespace()
                    && (after.starts_with(char::is_whitespace) || after.is_empty()) =>
            {
                return Some((text[..at].trim(), after.trim()));
            }
            _ => {}
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(rest: &str) -> (&str, Option<&str>, Option<&str>) {
        let by = asked_by(rest);
        (by.name, by.party, by.affiliation)
    }

    #[test]
    fn name_party_and_affiliation_part_where_real_lines_do() {
        let cases = [
            ("Lord Birt (Crossbench - Life peer)", "Lord Birt", "Crossbench", "Life peer"),
            ("Lady Hermon (Independent - North Down)", "Lady Hermon", "Independent", "North Down"),
            (
                "Caroline Lucas (Green Party - Brighton, Pavilion)",
                "Caroline Lucas",
                "Green Party",
                "Brighton, Pavilion",
            ),
            (
                "Seema Malhotra (Labour (Co-op) - Feltham and Heston)",
                "Seema Malhotra",
                "Labour (Co-op)",
                "Feltham and Heston",
            ),
            (
                "Ben Obese-Jecty (Conservative - Huntingdon)",
                "Ben Obese-Jecty",
                "Conservative",
                "Huntingdon",
            ),
            ("A (B – Ynys Môn)", "A", "B", "Ynys Môn"),
        ];
        for (line, name, party, affiliation) in cases {
            assert_eq!(parts(line), (name, Some(party), Some(affiliation)), "{line}");
        }
    }

    #[test]
    fn without_the_whole_bracket_all_of_it_is_the_name() {
        for line in ["A", "A (Labour)", "A (Labour - )", "(Labour - X)", "A Labour - X)", "A ()"] {
            assert_eq!(parts(line), (line, None, None));
        }
    }

    #[test]
    fn a_markdown_link_is_its_words() {
        let linked = "[Ada Sample](https://example.org/1) (Meadow Party - Nowhere North)";
        assert_eq!(parts(linked), ("Ada Sample", Some("Meadow Party"), Some("Nowhere North")));
        let whole = "[Ada Sample (Meadow Party - Nowhere North)](https://example.org/1)";
        assert_eq!(parts(whole), ("Ada Sample", Some("Meadow Party"), Some("Nowhere North")));
        for answer in ["[D](https://example.org/d) - E", "[D - E](https://example.org/d)"] {
            assert_eq!(answered_by(answer), AnsweredBy { name: "D", role: Some("E") }, "{answer}");
        }
        assert_eq!(answered_by("[D] (E)").name, "[D] (E)");
    }

    #[test]
    fn a_role_begins_at_the_first_spaced_dash() {
        let by = answered_by(
            "Leo Docherty - Minister of State (Ministry of Defence) (Minister for the Armed Forces)",
        );
        assert_eq!(by.name, "Leo Docherty");
        assert_eq!(
            by.role,
            Some("Minister of State (Ministry of Defence) (Minister for the Armed Forces)")
        );
        let by =
            answered_by("Baroness Anderson of Stoke-on-Trent - Baroness in Waiting (HM Household");
        assert_eq!(by.name, "Baroness Anderson of Stoke-on-Trent");
        assert_eq!(by.role, Some("Baroness in Waiting (HM Household"));
        assert_eq!(answered_by("Will Quince"), AnsweredBy { name: "Will Quince", role: None });
        assert_eq!(answered_by("Will Quince -").role, None);
        assert_eq!(answered_by("D (E - F").name, "D (E");
        assert_eq!(asked_by("A** (B - C)").name, "A");
    }
}

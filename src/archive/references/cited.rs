//! Numbers of questions as they are printed in a line.
//!
//! A number counts only with a word that says what it is (`Question 81329`, `UIN 17533`, `PQ 1578`,
//! `HL9361`), or within the address of a detail page. A number of one or two digits may be that of a
//! survey's question, so it counts only with a date beside it.

use std::ops::Range;

use jiff::civil::Date;

use super::dates::{date_of, is_day};
use super::tokens::{Token, tokens};

/// A number that is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The number, `HL` in capitals.
    pub uin: String,
    /// Where it stands in the line, with the word before it, in bytes.
    pub range: Range<usize>,
    /// The date that is printed with it.
    pub date: Option<CitedDate>,
    /// It stands in the address of the official page.
    pub is_address: bool,
}

/// A date that is printed with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CitedDate {
    /// The day.
    pub date: Date,
    /// What is said of the day.
    pub said: Said,
}

/// What is said of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The question was tabled on it.
    Tabled,
    /// The question was answered on it.
    Answered,
    /// Nothing.
    Nothing,
}

/// What comes before a number.
const KEYWORDS: [&str; 8] = ["question", "questions", "uin", "uins", "pq", "pqs", "wpq", "wpqs"];
/// What may stand between the two.
const BETWEEN: [&str; 12] =
    ["number", "numbers", "no", "nos", "uin", "uins", "pq", "pqs", "reference", "ref", "hl", ""];
/// In the address of an official page, before date and number.
const DETAIL: &str = "/written-questions/detail/";

/// The numbers in a line, in order.
pub fn cited(line: &str) -> Vec<Cited> {
    if !may_cite(line) {
        return Vec::new();
    }
    let tokens = tokens(line);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let group = in_address(&tokens[at], line).map(|cited| (vec![cited], at + 1));
        let group = group.or_else(|| group_at(&tokens, at));
        at = group.as_ref().map_or(at + 1, |(_, end)| *end);
        found.extend(group.into_iter().flat_map(|(all, _)| all));
    }
    found
}

/// Most lines have none, and pay for a few searches only.
fn may_cite(line: &str) -> bool {
    let has = |word: &str| memchr::memmem::find(line.as_bytes(), word.as_bytes()).is_some();
    ["uestion", "HL", "PQ", "UIN"].into_iter().any(has)
        && line.bytes().any(|byte| byte.is_ascii_digit())
}

/// The numbers that begin with this token, and the token after them.
fn group_at(tokens: &[Token<'_>], first: usize) -> Option<(Vec<Cited>, usize)> {
    let keyword = tokens[first].is_one_of(&KEYWORDS) && !tokens[first].ends_sentence();
    let mut at = first;
    if keyword {
        at += 1;
        at += tokens[at..].iter().take_while(|token| token.is_one_of(&BETWEEN)).count();
    }
    // "PQ6000" and "HL9361" are keyword and number in one; "HL 9361" is its own keyword.
    let glued = !keyword && glued(tokens[at].bare).is_some();
    let spaced = !keyword && !glued && tokens[at].bare == "HL";
    if spaced {
        at += 1;
    } else if !keyword && !glued {
        return None;
    }
    let end = list(tokens, at);
    let date = (end > at).then(|| date_of(tokens, first, end)).flatten();
    let lords = tokens[first..at].iter().any(|token| token.bare == "HL");
    let start = tokens[first].range.start;
    let numbers = (at..end).filter_map(|n| {
        let uin = number(&tokens[n], lords)?;
        let Range { start: own, end } = tokens[n].range.clone();
        let range = if n == at { start..end } else { own..end };
        Some(Cited { uin, range, date, is_address: false })
    });
    let short = |cited: &Cited| cited.uin.trim_start_matches("HL").len() < 3;
    let lords_alone = |cited: &Cited| cited.uin.starts_with("HL") && cited.uin.len() > 3;
    let numbers: Vec<_> =
        numbers.filter(|cited| !short(cited) || date.is_some() || lords_alone(cited)).collect();
    (!numbers.is_empty()).then_some((numbers, end))
}

/// The token after a list of numbers: "1, 2 and 3".
fn list(tokens: &[Token<'_>], first: usize) -> usize {
    let is_number = |at: usize| {
        tokens.get(at).is_some_and(|token| number(token, false).is_some()) && !is_day(tokens, at)
    };
    let mut at = first;
    while is_number(at) {
        let joined = tokens.get(at + 1).is_some_and(|next| next.raw == "&" || next.raw == "and");
        match (joined && is_number(at + 2), tokens[at].has_comma() && is_number(at + 1)) {
            (true, _) => at += 2,
            (_, true) => at += 1,
            _ => return at + 1,
        }
    }
    at
}

/// A token as a number: digits, with or without `HL`.
fn number(token: &Token<'_>, lords: bool) -> Option<String> {
    let digits = all_digits(token.bare).then_some(token.bare);
    match digits {
        Some(digits) if lords => Some(format!("HL{}", trimmed(digits))),
        Some(digits) => Some(trimmed(digits).to_owned()),
        None => glued(token.bare),
    }
}

/// `HL9361`, `PQ6000`, `PQHL571`, `UIN17533`: the number in it.
fn glued(word: &str) -> Option<String> {
    let start = word.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0)?;
    let (letters, digits) = word.split_at(start);
    let lords = letters.to_ascii_uppercase().ends_with("HL");
    let known = ["HL", "PQ", "PQHL", "UIN", "UINHL", "Question"];
    let is_known = known.iter().any(|known| letters.eq_ignore_ascii_case(known))
        && letters.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase());
    let prefix = if lords { "HL" } else { "" };
    (is_known && all_digits(digits)).then(|| format!("{prefix}{}", trimmed(digits)))
}

fn all_digits(word: &str) -> bool {
    (1..=7).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn trimmed(digits: &str) -> &str {
    digits.trim_start_matches('0')
}

/// The number in the address of an official detail page, with the day of tabling.
fn in_address(token: &Token<'_>, line: &str) -> Option<Cited> {
    let start = token.range.start + token.raw.find(DETAIL).map(|_| token.bare.find(DETAIL))??;
    let rest = &line[start + DETAIL.len()..token.range.end];
    let (date, rest) = rest.split_once('/')?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let uin = rest[..end].to_ascii_uppercase();
    let date = date.parse().ok()?;
    let digits = uin.strip_prefix("HL").unwrap_or(&uin);
    all_digits(digits).then(|| Cited {
        range: token.range.clone(),
        date: Some(CitedDate { date, said: Said::Tabled }),
        is_address: true,
        uin,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "what is printed = number @ day, what is said of it"
    fn all(line: &str) -> Vec<String> {
        let shown = |found: &Cited| {
            let said = |date: CitedDate| match date.said {
                Said::Tabled => format!(" tabled {}", date.date),
                Said::Answered => format!(" answered {}", date.date),
                Said::Nothing => format!(" {}", date.date),
            };
            let date = found.date.map(said).unwrap_or_default();
            format!("{} = {}{date}", &line[found.range.clone()], found.uin)
        };
        cited(line).iter().map(shown).collect()
    }

    #[test]
    fn each_way_to_print_a_number_is_read() {
        assert_eq!(all("(see Question 81329)."), ["Question 81329 = 81329"]);
        assert_eq!(all("UIN 17533, or PQ 1578"), ["UIN 17533 = 17533", "PQ 1578 = 1578"]);
        assert_eq!(all("PQ6000 and (HL9361)"), ["PQ6000 = 6000", "HL9361 = HL9361"]);
        assert_eq!(all("HL 9361 and PQ HL571"), ["HL 9361 = HL9361", "PQ HL571 = HL571"]);
        assert_eq!(all("to Question198717 on"), ["Question198717 = 198717"]);
        assert_eq!(all("question number 184792"), ["question number 184792 = 184792"]);
        assert_eq!(all("Question UIN: HL12"), ["Question UIN: HL12 = HL12"]);
    }

    #[test]
    fn a_list_is_read_to_its_end() {
        let expected = ["Questions 5049 = 5049", "5050 = 5050", "HL51 = HL51"];
        assert_eq!(all("to Questions 5049, 5050 and HL51, which"), expected);
        assert_eq!(all("Question 5049, 16 September was"), ["Question 5049 = 5049"]);
    }

    #[test]
    fn a_date_belongs_to_the_number_it_stands_by() {
        let answered = ["Question 71 = 71 answered 2025-06-03"];
        assert_eq!(all("the Answer of 3 June 2025 to Question 71 on Training"), answered);
        assert_eq!(all("the answer given on 3 June 2025 to Question 71"), answered);
        assert_eq!(
            all(
                "the Answer given to the hon. Member for Nowhere North on 3 June 2025 to Question 71"
            ),
            answered
        );
        assert_eq!(
            all("the answer I gave on 3 June 2025 to the hon. Member for Nowhere to Question 71"),
            answered
        );
        assert_eq!(all("the Answer of 3 June 2025, to Question 71, on X"), answered);
        assert_eq!(all("Question 71, answered on 3 June 2025"), answered);
        assert_eq!(
            all("Question 71 tabled on 3 June 2025"),
            ["Question 71 = 71 tabled 2025-06-03"]
        );
        assert_eq!(all("HL572 on 7 December 2023"), ["HL572 = HL572 2023-12-07"]);
        let two = "the Answers of 19 September 2024 to Question 5049 and of 16 September 2024 to Question 4679";
        assert_eq!(
            all(two),
            [
                "Question 5049 = 5049 answered 2024-09-19",
                "Question 4679 = 4679 answered 2024-09-16",
            ]
        );
    }

    #[test]
    fn no_date_is_better_than_a_wrong_one() {
        let none = ["Question 5049 = 5049"];
        assert_eq!(all("my answers on 12 and 13 June 2025 to Question 5049"), none);
        assert_eq!(all("It began on 3 June 2025. As said in Question 5049 it"), none);
        assert_eq!(all("the Answer of 3 June 2025 on Ships and pursuant to Question 5049"), none);
        assert_eq!(all("the report of 3 June 2025 on Ships to Question 5049"), none);
        assert_eq!(all("the Answer on 26 November to Question 5049"), none);
    }

    #[test]
    fn numbers_of_other_things_are_left_alone() {
        let none: [&str; 0] = [];
        for line in [
            "Question 5 of the survey",
            "question 12 and 13",
            "questions. 2024 was",
            "Question Time",
            "HL7 and FHIR",
            "HLX100",
            "question 3 June 2025",
            "IP1234",
            "Table 81329",
            "a question of 500 people",
            "5,000 questions",
            "UIN",
            "HCWS464",
            "Question",
        ] {
            assert_eq!(all(line), none, "{line}");
        }
    }

    #[test]
    fn the_address_of_an_official_page_tells_number_and_day() {
        let address =
            "https://questions-statements.parliament.uk/written-questions/detail/2025-06-03/hl216";
        let found = &cited(&format!("See {address}."))[0];
        assert_eq!((found.uin.as_str(), found.is_address), ("HL216", true));
        assert_eq!(found.date.unwrap().date.to_string(), "2025-06-03");
        assert_eq!(found.range, 4..4 + address.len());
        assert!(cited("https://x.uk/written-statements/detail/2025-06-03/hcws15").is_empty());
    }
}

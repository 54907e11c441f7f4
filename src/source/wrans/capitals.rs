//! Capitals: the official report before 2014 sets departments in capitals, and the Lords files of 2015
//! to 2020 have members in small letters.

/// Words that are small within a name.
const SMALL: [&str; 13] =
    ["and", "by", "de", "for", "in", "le", "of", "on", "the", "to", "under", "upon", "with"];

/// Beginnings behind whose hyphen a word goes on: `Co-operation`.
const PREFIXES: [&str; 2] = ["co", "re"];

/// A department in capitals, as a name is written. Others stay as they are.
pub(super) fn as_name(title: &str) -> String {
    if title.split(' ').any(has_small_letters) {
        return title.to_owned();
    }
    capitalised_words(title)
}

/// A member in small letters, as a name is written. Others stay as they are.
pub(super) fn as_person(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    capitalised_words(name)
}

/// Whether a word has small letters, beside those of `Mc` and `Mac`.
fn has_small_letters(word: &str) -> bool {
    let rest = word.strip_prefix("Mac").or_else(|| word.strip_prefix("Mc")).unwrap_or(word);
    rest.chars().any(char::is_lowercase)
}

fn capitalised_words(text: &str) -> String {
    let words = text.split(' ').enumerate().map(|(place, word)| as_word(place, word));
    words.collect::<Vec<_>>().join(" ")
}

fn as_word(place: usize, word: &str) -> String {
    let lower = word.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let is_small = SMALL.contains(&bare);
    if bare.chars().count() <= 2 && !is_small && word.chars().any(char::is_uppercase) {
        return word.to_owned();
    }
    if place > 0 && is_small {
        return lower;
    }
    let mut before = "";
    let mut parts = Vec::new();
    for part in lower.split('-') {
        let goes_on = !before.is_empty() && (SMALL.contains(&part) || PREFIXES.contains(&before));
        parts.push(if goes_on { part.to_owned() } else { as_part(part) });
        before = part;
    }
    parts.join("-")
}

/// A word in small letters, with its capital, and those behind `O'` and `Mc`.
fn as_part(part: &str) -> String {
    let start = part.find(char::is_alphanumeric).unwrap_or(0);
    let (marks, word) = part.split_at(start);
    if let Some((first, mark, rest)) = split_at_apostrophe(word) {
        return format!("{marks}{}{mark}{}", capitalised(first), as_part(rest));
    }
    // Shorter ones are words of their own.
    match word.strip_prefix("mc").filter(|rest| rest.chars().count() > 1) {
        Some(rest) => format!("{marks}Mc{}", capitalised(rest)),
        None => format!("{marks}{}", capitalised(word)),
    }
}

/// `o'harbour`, but not `speaker's`, nor `i's`.
fn split_at_apostrophe(word: &str) -> Option<(&str, char, &str)> {
    let mut chars = word.char_indices();
    let (_, first) = chars.next()?;
    let (at, mark) = chars.next().filter(|(_, c)| matches!(c, '\'' | '’'))?;
    let rest = &word[at + mark.len_utf8()..];
    (first.is_alphabetic() && rest.chars().count() > 1).then(|| (&word[..at], mark, rest))
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_names() {
        for (title, name) in [
            ("CHILDREN, SCHOOLS AND FAMILIES", "Children, Schools and Families"),
            ("HOUSE OF COMMONS COMMISSION", "House of Commons Commission"),
            ("HM TREASURY", "HM Treasury"),
            ("Scottish Executive", "Scottish Executive"),
            ("ATTORNEY-GENERAL", "Attorney-General"),
            ("SPEAKER'S COMMITTEE", "Speaker's Committee"),
            ("SPEAKER’S COMMITTEE", "Speaker’s Committee"),
            ("O'BRIEN", "O'Brien"),
            ("D’ARCY REVIEW", "D’Arcy Review"),
            ("McDONALD INQUIRY", "McDonald Inquiry"),
            ("MCDONALD", "McDonald"),
            ("STOKE-ON-TRENT", "Stoke-on-Trent"),
            ("CO-OPERATION AND TRADE", "Co-operation and Trade"),
            ("(NORTHERN IRELAND)", "(Northern Ireland)"),
            ("", ""),
        ] {
            assert_eq!(as_name(title), name);
        }
    }

    #[test]
    fn names_in_small_letters_have_capitals() {
        for (small, name) in [
            ("lord sample of o'harbour", "Lord Sample of O'Harbour"),
            ("the lord bishop of nowhere", "The Lord Bishop of Nowhere"),
            ("baroness mcexample of stoke-on-trent", "Baroness McExample of Stoke-on-Trent"),
            ("viscount specimen-dummy", "Viscount Specimen-Dummy"),
            ("lord de sample", "Lord de Sample"),
            (
                "earl of st sample and berwick-upon-nowhere",
                "Earl of St Sample and Berwick-upon-Nowhere",
            ),
            ("Ada de Sample", "Ada de Sample"),
        ] {
            assert_eq!(as_person(small), name);
        }
    }
}

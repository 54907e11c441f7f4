//! Departments, which the official report before 2014 sets in capitals.

const SMALL: [&str; 7] = ["and", "for", "of", "in", "on", "the", "to"];

/// A title in capitals, as a name is written. Others stay as they are.
pub(super) fn as_name(title: &str) -> String {
    if title.chars().any(char::is_lowercase) {
        return title.to_owned();
    }
    let words = title.split(' ').enumerate().map(|(place, word)| as_word(place, word));
    words.collect::<Vec<_>>().join(" ")
}

fn as_word(place: usize, word: &str) -> String {
    let lower = word.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let initials = bare.chars().count() <= 2 && !SMALL.contains(&bare);
    match lower.chars().next() {
        _ if initials => word.to_owned(),
        Some(_) if place > 0 && SMALL.contains(&bare) => lower,
        Some(first) => first.to_uppercase().chain(lower.chars().skip(1)).collect(),
        None => lower,
    }
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
            ("", ""),
        ] {
            assert_eq!(as_name(title), name);
        }
    }
}

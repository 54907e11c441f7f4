//! The first words of a text.

/// The first words of a text on one line, as many as fit in so many bytes.
pub fn excerpt<S: AsRef<str>>(lines: impl IntoIterator<Item = S>, most: usize) -> String {
    let mut out = String::with_capacity(most + 8);
    for line in lines {
        for word in line.as_ref().split_whitespace() {
            if out.len() + word.len() > most {
                out.truncate(out.trim_end_matches(['.', ',', ';', ':']).len());
                out.push('…');
                return out;
            }
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_cut_at_a_word() {
        assert_eq!(excerpt(["One  two.", "Three."], 200), "One two. Three.");
        let long = excerpt(["diplomatic, ".repeat(30).as_str()], 200);
        assert!(long.ends_with("diplomatic…") && long.len() <= 203, "{long}");
    }
}

//! The text of a question or an answer, paragraph by paragraph, each with an address of its own.
//!
//! A paragraph's number is the ordinal of its source line and nothing else, so that a citation of
//! paragraph 7 holds however the heuristics below change. Not a character is moved or dropped.

mod cells;
mod html;
pub(super) mod inline;
pub(super) mod para;
mod parts;
pub(super) mod stops;
mod table;
pub(super) mod words_link;

pub(super) use html::html;
use para::Paras;
use parts::Part;
use stops::Stops;
use words_link::{WordsLink, links_of_line};

/// The anchor of a question.
const QUESTION: &str = "q";

/// Writes the lines of a plain-text body, one paragraph a line.
///
/// `lines` are the body's source lines that are not blank; `anchor` begins the paragraphs' ids
/// ("a" gives `a-p1`) and is an id of the program's own, not of the user's; `of` is what the
/// paragraphs belong to, in words for a screen reader: "the answer".
pub fn plain(lines: &[&str], anchor: &str, of: &str, out: &mut String) {
    plain_with(lines, (anchor, of), &[], out);
}

/// The same, with links on words of the lines.
pub(super) fn plain_with(
    lines: &[&str],
    (anchor, of): (&str, &str),
    links: &[WordsLink],
    out: &mut String,
) {
    let paras = Paras { anchor, of, linked: lines.len() > 1, stops: Stops::of(blocks(lines)) };
    let parts = parts::parts(lines);
    let mut done = 0;
    while done < lines.len() {
        let rest = &lines[done..];
        match cells::count(rest) {
            0 => done += paragraph(&paras, (links, &parts), done, rest[0], out),
            count => done += cells::write(&paras, done + 1, &rest[..count], out),
        }
    }
}

/// How many blocks the lines make.
fn blocks(lines: &[&str]) -> usize {
    let (mut blocks, mut done) = (0, 0);
    while done < lines.len() {
        done += cells::count(&lines[done..]).max(1);
        blocks += 1;
    }
    blocks
}

/// Writes one paragraph and returns how many lines it took.
fn paragraph(
    paras: &Paras<'_>,
    (links, parts): (&[WordsLink], &[Part]),
    line: usize,
    words: &str,
    out: &mut String,
) -> usize {
    let start = parts.partition_point(|part| part.line < line);
    let end = parts.partition_point(|part| part.line <= line);
    let of_line = (links_of_line(links, line), &parts[start..end]);
    // Only a question's parts can be cited: an answer's letters refer to them.
    let anchor = Some(paras.anchor).filter(|anchor| *anchor == QUESTION);
    paras.open(line + 1, out);
    out.push_str("<p>");
    inline::write_with(words, of_line, anchor, out);
    out.push_str("</p>");
    para::close(out);
    1
}

#[cfg(test)]
mod tests {
    use html5gum::{Error, Token, Tokenizer};
    use proptest::prelude::*;

    use super::*;

    fn html(lines: &[&str]) -> String {
        let mut out = String::new();
        plain(lines, "a", "the answer", &mut out);
        out
    }

    /// What a reader sees, without the numbers in the margin.
    fn seen(html: &str) -> String {
        let (mut seen, mut number) = (String::new(), false);
        for token in Tokenizer::new(html).flatten() {
            match token {
                Token::StartTag(tag) => {
                    number = tag.attributes.get(&b"class"[..]).is_some_and(|v| ***v == *b"n");
                }
                Token::String(text) if !number => seen.push_str(&String::from_utf8_lossy(&text)),
                // The source's characters are kept, even those that HTML does not like.
                Token::Error(error) if *error != Error::NoncharacterInInputStream => {
                    panic!("{error:?} in {html}")
                }
                _ => number = false,
            }
        }
        seen
    }

    #[test]
    fn one_paragraph_has_an_id_but_no_link() {
        let expected = "<div class=\"para\" id=\"a-p1\"><p>Yes &amp; no.</p></div>\n";
        assert_eq!(html(&["Yes & no."]), expected);
    }

    #[test]
    fn each_of_several_paragraphs_links_to_itself() {
        let second = "<div class=\"para\" id=\"a-p2\"><a class=\"n\" href=\"#a-p2\">2</a>\
                      <p>No.</p></div>\n";
        assert!(html(&["Yes.", "No."]).ends_with(second));
    }

    #[test]
    fn an_empty_body_is_nothing() {
        assert_eq!(html(&[]), "");
    }

    #[test]
    fn a_flattened_table_is_one_block_and_numbers_go_on_after_it() {
        let mut lines = vec!["The figures are:"];
        lines.extend(["2019", "2020", "1,204"].iter().cycle().take(12));
        lines.push("They are provisional.");
        let html = html(&lines);
        assert!(html.contains(
            "<div class=\"para cells\" id=\"a-p2\"><a class=\"n\" href=\"#a-p2\" \
             aria-label=\"Paragraphs 2 to 13 of the answer: a table, one cell a line\">2</a>\
             <p>2019<br>\n<span id=\"a-p3\">2020</span><br>\n"
        ));
        assert!(html.contains("<span id=\"a-p13\">1,204</span></p></div>\n<div"));
        assert!(html.contains("id=\"a-p14\"><a class=\"n\" href=\"#a-p14\""));
        assert_eq!(html.matches("class=\"n\"").count(), 3);
    }

    #[test]
    fn many_numbers_are_links_but_few_are_stops_of_the_tab_key() {
        let html = html(&["A long enough sentence, which ends in a full stop."; 40]);
        assert_eq!(html.matches("class=\"n\"").count(), 40);
        assert_eq!(html.matches("tabindex=\"-1\"").count(), 36);
    }

    #[test]
    fn words_for_the_body_cannot_leave_their_attribute() {
        let mut out = String::new();
        plain(&["A.", "B."], "a", "\"><script>", &mut out);
        assert!(!out.contains("<script"));
    }

    fn line() -> impl Strategy<Value = String> {
        let fragment = prop_oneof![
            Just("(a) "),
            Just("(b)"),
            Just("(c)"),
            Just("http://gov.scot/(a)?x=1&y=<"),
            Just("HTTPS://www.gov.scot/é\"'"),
            Just("javascript://gov.scot"),
            Just("<script>"),
            Just("&lt;&amp"),
        ];
        let odd = prop::collection::vec(fragment, 1..6).prop_map(|parts| parts.concat());
        prop_oneof![odd, "[^\0-\x1f\x7f-\u{9f}]{1,80}", "[A-Za-z0-9 ,]{1,20}"]
    }

    proptest! {
        #[test]
        fn not_a_character_of_the_input_is_lost_or_moved(
            lines in prop::collection::vec(line(), 0..40),
        ) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let expected: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
            prop_assert_eq!(seen(&html(&lines)), expected);
        }

        #[test]
        fn not_a_character_of_a_question_with_parts_is_lost_or_moved(
            lines in prop::collection::vec(
                "(\\([a-d]\\)|\\((i|ii|iii)\\)|\\([1-3]\\)| section | 21|<é>|, ){0,12}", 0..5),
        ) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let expected: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
            let mut html = String::new();
            plain(&lines, "q", "the question", &mut html);
            prop_assert_eq!(seen(&html), expected);
            let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
            let ids: Vec<&str> = ids.collect();
            let distinct: std::collections::HashSet<&str> = ids.iter().copied().collect();
            prop_assert_eq!(ids.len(), distinct.len(), "{}", html);
        }

        #[test]
        fn no_angle_bracket_of_the_input_reaches_the_output(line in line()) {
            let allowed = ["<div class=\"para\" id=\"a-p1\">", "</div>", "<p>", "</p>", "</a>",
                "<a href=\"http", "<a href=\"HTTP", "<span class=\"part\">(", "</span>"];
            let html = html(&[&line]);
            for (at, _) in html.match_indices('<') {
                prop_assert!(allowed.iter().any(|tag| html[at..].starts_with(tag)), "{}", html);
            }
        }
    }
}

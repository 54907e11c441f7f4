//! What is marked up within a line: bare URLs, and the lettered parts (a), (b) of a question.
//!
//! Both only wrap what is printed. Most lines have neither, and pay for two searches only.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use super::words_link::WordsLink;
use crate::render::escape;

/// Writes a line, escaped, with its URLs as links and its lettered parts marked.
pub(in crate::render) fn write(line: &str, out: &mut String) {
    write_with(line, &[], out);
}

/// The same, with some of its words as links. What is a URL already stays one.
pub(in crate::render) fn write_with(line: &str, words: &[WordsLink], out: &mut String) {
    let mut done = 0;
    for mark in marks(line, words) {
        escape::text(&line[done..mark.range.start], out);
        mark.kind.write(&line[mark.range.clone()], out);
        done = mark.range.end;
    }
    escape::text(&line[done..], out);
}

/// A part of a line that is more than text.
struct Mark<'w> {
    range: Range<usize>,
    kind: Kind<'w>,
}

#[derive(Clone, Copy)]
enum Kind<'w> {
    Link,
    Words(&'w str),
    Part,
}

impl Kind<'_> {
    fn write(self, text: &str, out: &mut String) {
        match self {
            Self::Link => {
                out.push_str("<a href=\"");
                escape::href(text, out);
                out.push_str("\" rel=\"external\">");
                escape::text(text, out);
                out.push_str("</a>");
            }
            Self::Words(href) => {
                out.push_str("<a href=\"");
                escape::href(href, out);
                out.push_str("\">");
                escape::text(text, out);
                out.push_str("</a>");
            }
            Self::Part => out.extend(["<span class=\"part\">", text, "</span>"]),
        }
    }
}

fn marks<'w>(line: &str, words: &'w [WordsLink]) -> Vec<Mark<'w>> {
    let mut marks = links(line);
    if !words.is_empty() {
        let apart = |mark: &Mark<'_>, word: &WordsLink| {
            mark.range.end <= word.range.start || word.range.end <= mark.range.start
        };
        let free = words.iter().filter(|word| marks.iter().all(|mark| apart(mark, word)));
        let free: Vec<_> = free
            .map(|word| Mark { range: word.range.clone(), kind: Kind::Words(&word.href) })
            .collect();
        marks.extend(free);
        marks.sort_unstable_by_key(|mark| mark.range.start);
    }
    let parts = parts(line, &marks);
    if !parts.is_empty() {
        marks.extend(parts);
        marks.sort_unstable_by_key(|mark| mark.range.start);
    }
    marks
}

fn links<'w>(line: &str) -> Vec<Mark<'w>> {
    if !line.contains("://") {
        return Vec::new();
    }
    let links = LinkFinder::new();
    let web = links.links(line).filter(|link| *link.kind() == LinkKind::Url && web(link.as_str()));
    web.map(|link| Mark { range: link.start()..link.end(), kind: Kind::Link }).collect()
}

fn web(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// Finds sequences (a), (b), … in order. A lone (a) is left alone, and so is an (a) that only
/// refers back: the letters after it may still go on with the sequence before.
fn parts<'w>(line: &str, links: &[Mark<'w>]) -> Vec<Mark<'w>> {
    let mut parts = Vec::new();
    if !line.contains("(a)") {
        return parts;
    }
    let (mut first, mut next) = (None, None);
    for at in letters(line, links) {
        match (line.as_bytes()[at + 1], first) {
            (b'a', _) => first = Some(at),
            (b'b', Some(a)) => {
                parts.extend([part(a), part(at)]);
                (first, next) = (None, Some(b'c'));
            }
            (letter, _) if Some(letter) == next => {
                parts.push(part(at));
                next = Some(letter + 1);
            }
            _ => {}
        }
    }
    parts
}

fn part<'w>(at: usize) -> Mark<'w> {
    Mark { range: at..at + "(a)".len(), kind: Kind::Part }
}

/// Where a small letter stands in brackets, outside links. What follows a digit or a bracket is
/// the reference to a law: "section 3(1)(a)".
fn letters<'l>(line: &'l str, links: &'l [Mark<'_>]) -> impl Iterator<Item = usize> + 'l {
    let bytes = line.as_bytes();
    line.match_indices('(').map(|(at, _)| at).filter(move |&at| {
        let lettered = matches!(bytes[at..], [_, b'a'..=b'z', b')', ..]);
        let law = at > 0 && matches!(bytes[at - 1], b'0'..=b'9' | b')');
        lettered && !law && !within(links, at)
    })
}

/// Links are in order, so that a line of thousands stays quick.
fn within(links: &[Mark<'_>], at: usize) -> bool {
    let next = links.partition_point(|link| link.range.end <= at);
    links.get(next).is_some_and(|link| link.range.start <= at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(line: &str) -> String {
        let mut out = String::new();
        write(line, &mut out);
        out.replace(" rel=\"external\"", "")
            .replace("<span class=\"part\">", "[")
            .replace("</span>", "]")
    }

    #[test]
    fn a_url_links_to_itself_without_the_full_stop_after_it() {
        let expected =
            "See <a href=\"https://a.scot/x?p=1&amp;q=2\">https://a.scot/x?p=1&amp;q=2</a>.";
        assert_eq!(html("See https://a.scot/x?p=1&q=2."), expected);
    }

    #[test]
    fn a_url_in_brackets_leaves_the_brackets_out() {
        assert_eq!(
            html("(http://gov.scot/c)"),
            "(<a href=\"http://gov.scot/c\">http://gov.scot/c</a>)"
        );
    }

    #[test]
    fn only_web_addresses_become_links() {
        for line in [
            "javascript://gov.scot/%0aalert(1)",
            "ftp://gov.scot/c",
            "data:text/html,x",
            "x@gov.scot",
        ] {
            assert_eq!(html(line), line);
        }
        assert!(html("HTTP://GOV.SCOT/").contains("<a href=\"HTTP://GOV.SCOT/\">"));
    }

    #[test]
    fn a_url_cannot_leave_its_attribute() {
        let html = html("http://gov.scot/\"onclick='x'<b>");
        assert_eq!(html.matches('"').count() - html.matches("&quot;").count(), 3, "{html}");
        assert!(!html.contains("<b>"), "{html}");
    }

    #[test]
    fn lettered_parts_are_marked_in_order() {
        assert_eq!(html("how many (a) men and (b) women"), "how many [(a)] men and [(b)] women");
        assert_eq!(html("(a) x (c) y (b) z (c) w"), "[(a)] x (c) y [(b)] z [(c)] w");
    }

    #[test]
    fn a_sequence_may_begin_again_or_be_referred_to() {
        assert_eq!(html("(a) x (b) y in (a) 1 (b) 2"), "[(a)] x [(b)] y in [(a)] 1 [(b)] 2");
        assert_eq!(html("(a) x (b) y, as in (a), (c) z"), "[(a)] x [(b)] y, as in (a), [(c)] z");
    }

    #[test]
    fn what_is_no_sequence_of_small_letters_is_left_alone() {
        let lone = ["an (a) alone", "(b) x (c) y", "(A) x (B) y", "(i) x (ii) y", "(a) x (c) y"];
        for line in lone {
            assert_eq!(html(line), line);
        }
    }

    #[test]
    fn references_to_a_law_are_no_parts() {
        for line in ["section 3(a) and 3(b)", "regulation 3(1)(a) and (b)"] {
            assert_eq!(html(line), line);
        }
    }

    #[test]
    fn words_may_lead_somewhere_and_stay_as_they_are() {
        let words = |range| WordsLink { line: 0, range, href: "b.html?a=1&b".to_owned() };
        let mut out = String::new();
        write_with(
            "see <Q> 12 & (a) x (b) http://a.uk/12",
            &[words(4..10), words(35..37)],
            &mut out,
        );
        let expected = "see <a href=\"b.html?a=1&amp;b\">&lt;Q&gt; 12</a> &amp; \
                        <span class=\"part\">(a)</span> x <span class=\"part\">(b)</span> \
                        <a href=\"http://a.uk/12\" rel=\"external\">http://a.uk/12</a>";
        assert_eq!(out, expected);
    }

    #[test]
    fn letters_within_a_url_are_no_parts() {
        assert!(!html("http://gov.scot/(a)/(b) and (b)").contains('['));
    }
}

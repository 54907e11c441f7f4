//! What is marked up within a line: bare URLs, and the lettered parts (a), (b) of a question.
//!
//! Both only wrap what is printed. Most lines have neither, and pay for two searches only.

use std::fmt::Write as _;
use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use super::parts::{Part, parts};
use super::words_link::WordsLink;
use crate::render::escape;

/// Writes a line, escaped, with its URLs as links and its lettered parts marked.
pub(in crate::render) fn write(line: &str, out: &mut String) {
    write_with(line, (&[], &parts(&[line])), None, out);
}

/// The same, with some of its words as links, and with the signs of its parts marked. What is a URL
/// already stays one. The parts are links to themselves where `anchor` begins their ids.
pub(super) fn write_with(
    line: &str,
    (words, parts): (&[WordsLink], &[Part]),
    anchor: Option<&str>,
    out: &mut String,
) {
    let mut done = 0;
    for mark in marks(line, words, parts) {
        escape::text(&line[done..mark.range.start], out);
        mark.kind.write(&line[mark.range.clone()], anchor, out);
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
    Part(&'w str),
}

impl Kind<'_> {
    fn write(self, text: &str, anchor: Option<&str>, out: &mut String) {
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
            Self::Part(name) => match anchor {
                Some(anchor) => {
                    let _ = write!(out, "<a class=\"part\" id=\"{anchor}-{name}\" ");
                    let _ = write!(out, "href=\"#{anchor}-{name}\">{text}</a>");
                }
                None => out.extend(["<span class=\"part\">", text, "</span>"]),
            },
        }
    }
}

fn marks<'w>(line: &str, words: &'w [WordsLink], parts: &'w [Part]) -> Vec<Mark<'w>> {
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
    if !parts.is_empty() {
        marks.extend(outside(parts, &marks));
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

/// The signs of parts outside of links.
fn outside<'w>(parts: &'w [Part], marks: &[Mark<'w>]) -> Vec<Mark<'w>> {
    let free = parts.iter().filter(|part| !within(marks, part.range.start));
    free.map(|part| Mark { range: part.range.clone(), kind: Kind::Part(&part.name) }).collect()
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
        let (mut out, parts) = (String::new(), parts(&[line]));
        write_with(line, (&[], &parts), None, &mut out);
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
    fn parts_are_marked_and_those_of_a_question_are_links_to_themselves() {
        let line = "how many (a) men & (b) women";
        assert_eq!(html(line), "how many [(a)] men &amp; [(b)] women");
        let mut out = String::new();
        write_with(line, (&[], &parts(&[line])), Some("q"), &mut out);
        assert!(out.contains("<a class=\"part\" id=\"q-b\" href=\"#q-b\">(b)</a> women"), "{out}");
    }

    #[test]
    fn words_may_lead_somewhere_and_stay_as_they_are() {
        let words = |range| WordsLink { line: 0, range, href: "b.html?a=1&b".to_owned() };
        let (mut out, line) = (String::new(), "see <Q> 12 & (a) x (b) http://a.uk/12");
        write_with(line, (&[words(4..10), words(35..37)], &parts(&[line])), None, &mut out);
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

//! A body that is HTML: blocks that were made safe and tidy when they were read.
//!
//! Only two things are left to do: wide tables scroll inside themselves, and links to questions of
//! this archive lead to its own pages.

use super::para::{self, Paras};
use super::stops::Stops;
use super::table;
use crate::render::escape;

/// Before the address of every link in a tidy block.
const LINK: &str = "<a href=\"";

/// Writes the blocks of an HTML body, each as a numbered paragraph. `local` finds the page of this
/// site that an address, escaped for its attribute, stands for.
pub(in crate::render) fn html(
    blocks: &[&str],
    (anchor, of): (&str, &str),
    local: &dyn Fn(&str) -> Option<String>,
    out: &mut String,
) {
    let paras = Paras { anchor, of, linked: blocks.len() > 1, stops: Stops::of(blocks.len()) };
    let mut tables = 0;
    for (number, block) in (1..).zip(blocks) {
        paras.open(number, out);
        if block.starts_with("<table>") {
            tables += 1;
            open_table(tables, of, out);
            write(&table::dressed(block), local, out);
            out.push_str("</section>");
        } else {
            write(block, local, out);
        }
        para::close(out);
    }
}

/// A frame that scrolls, by keyboard too, and that says what it is.
fn open_table(number: usize, of: &str, out: &mut String) {
    out.push_str("<section class=\"scroll\" tabindex=\"0\" aria-label=\"Table ");
    out.push_str(&number.to_string());
    out.push_str(" of ");
    escape::attribute(of, out);
    out.push_str("\">");
}

fn write(block: &str, local: &dyn Fn(&str) -> Option<String>, out: &mut String) {
    let mut parts = block.split(LINK);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        out.push_str(LINK);
        let (href, rest) = part.split_once('"').unwrap_or((part, ""));
        match local(href) {
            Some(page) => {
                escape::href(&page, out);
                out.push('"');
                out.push_str(rest.strip_prefix(" rel=\"external\"").unwrap_or(rest));
            }
            None => out.push_str(part),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(blocks: &[&str]) -> String {
        let mut out = String::new();
        let local = |href: &str| href.contains("detail").then(|| "../questions/b.html".to_owned());
        html(blocks, ("a", "the answer"), &local, &mut out);
        out
    }

    #[test]
    fn blocks_are_numbered_like_paragraphs() {
        let html = of(&["<p>a</p>", "<ul><li>b</li></ul>"]);
        assert!(html.starts_with("<div class=\"para\" id=\"a-p1\"><a class=\"n\" href=\"#a-p1\""));
        assert!(html.contains("<div class=\"para\" id=\"a-p2\">"));
        assert_eq!(of(&["<p>a</p>"]), "<div class=\"para\" id=\"a-p1\"><p>a</p></div>\n");
    }

    #[test]
    fn a_table_is_a_region_that_scrolls() {
        assert!(of(&["<table>…</table>"]).contains(
            "<section class=\"scroll\" tabindex=\"0\" aria-label=\"Table 1 of the answer\">\
             <table>…</table></section>"
        ));
    }

    #[test]
    fn links_to_questions_of_the_archive_stay_in_it() {
        let html = of(&["<p><a href=\"https://a/detail/1\" rel=\"external\">x</a> \
                         <a href=\"https://b\" rel=\"external\">y</a></p>"]);
        assert!(html.contains(
            "<a href=\"../questions/b.html\">x</a> <a href=\"https://b\" rel=\"external\">y</a>"
        ));
    }
}

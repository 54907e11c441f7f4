//! What is wrong, as a part of a page.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::render::escape;

/// How many are shown; the terminal has them all.
const SHOWN: usize = 20;

/// What a build had to say that must be mended.
#[derive(Clone, Debug, Default)]
pub(super) struct Problems {
    /// Whether it stopped the build, so that an older site is shown.
    is_stopped: bool,
    all: Vec<Diagnostic>,
}

impl Problems {
    /// What stopped a build.
    pub(super) fn stopping(all: Vec<Diagnostic>) -> Self {
        Self { is_stopped: true, all: errors(&all).unwrap_or(all) }
    }

    /// The errors of a build that came to its end.
    pub(super) fn beside(all: &[Diagnostic]) -> Self {
        Self { is_stopped: false, all: errors(all).unwrap_or_default() }
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Them as HTML; nothing if there are none.
    pub(super) fn html(&self) -> String {
        let mut out = String::new();
        if self.is_empty() {
            return out;
        }
        out.push_str("<aside class=\"despatch-problems\" role=\"alert\">\n<h2>");
        out.push_str(match self.is_stopped {
            true => "The site was not built anew",
            false => "The site was built, with errors",
        });
        out.push_str("</h2>\n<ol>\n");
        self.all.iter().take(SHOWN).for_each(|problem| item(problem, &mut out));
        out.push_str("</ol>\n");
        if let Some(more) = self.all.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            out.push_str(&format!("<p>{more} more are in the terminal.</p>\n"));
        }
        out.push_str("</aside>\n");
        out
    }
}

/// The errors alone, if there are any.
fn errors(all: &[Diagnostic]) -> Option<Vec<Diagnostic>> {
    let errors = all.iter().filter(|found| found.severity() == Severity::Error);
    Some(errors.cloned().collect::<Vec<_>>()).filter(|errors| !errors.is_empty())
}

fn item(problem: &Diagnostic, out: &mut String) {
    out.push_str("<li>\n");
    if let Some(place) = &problem.place {
        part("p", &where_it_is(place), out);
    }
    let (severity, code) = (problem.severity().name(), problem.code.name());
    part("p", &format!("{severity}[{code}]: {}", problem.message), out);
    if let Some(place) = problem.place.as_ref().filter(|place| !place.text.is_empty()) {
        part("pre", &place.text, out);
    }
    part("p", &format!("To mend it: {}", problem.remedy), out);
    out.push_str("</li>\n");
}

fn where_it_is(place: &Place) -> String {
    match place.line {
        0 => place.file.clone(),
        line => format!("{}, line {line}, column {}", place.file, place.column),
    }
}

fn part(tag: &str, text: &str, out: &mut String) {
    out.push_str(&format!("<{tag}>"));
    escape::text(text, out);
    out.push_str(&format!("</{tag}>\n"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    fn found(code: Code, text: &str) -> Diagnostic {
        Diagnostic::at(code, Place::line("content/a.txt", 7, text), "it is wrong", "mend it")
    }

    #[test]
    fn place_line_and_remedy_are_shown_and_no_text_is_markup() {
        let html = Problems::stopping(vec![found(Code::BadToml, "<script>a & b</script>")]).html();
        for wanted in [
            "The site was not built anew",
            "<p>content/a.txt, line 7, column 1</p>",
            "<p>error[bad-toml]: it is wrong</p>",
            "<pre>&lt;script&gt;a &amp; b&lt;/script&gt;</pre>",
            "<p>To mend it: mend it</p>",
        ] {
            assert!(html.contains(wanted), "{wanted} is missing from {html}");
        }
    }

    #[test]
    fn only_errors_are_shown_beside_a_site() {
        let all = [found(Code::EmptyAnswer, "a"), found(Code::EmptyQuestion, "b")];
        let html = Problems::beside(&all).html();
        assert!(html.contains("empty-question") && !html.contains("empty-answer"), "{html}");
        assert!(Problems::beside(&all[..1]).is_empty());
        assert_eq!(Problems::beside(&all[..1]).html(), "");
    }

    #[test]
    fn of_very_many_the_rest_is_counted() {
        let html = Problems::stopping(vec![found(Code::BadToml, "a"); SHOWN + 3]).html();
        assert_eq!(html.matches("<li>").count(), SHOWN);
        assert!(html.contains("3 more are in the terminal"), "{html}");
    }
}

//! Classifies a transcript's lines. Each is judged by itself; what it means in its place is the
//! parser's to say.

use super::asked_by::{answered_by, asked_by};
use super::fences::Fences;
use super::furniture::Furniture;
use super::label::{Label, label};
use super::site_line::{Day, SiteLine, day_or_unread, site_line};
use super::words::{after, trim, whole};
use crate::source::lines;
use crate::source::record::{AnsweredBy, AskedBy};

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker<'a> {
    /// White space alone.
    Blank,
    /// `Asked by: ...`, with or without its bracket.
    AskedBy(AskedBy<'a>),
    /// `Asked by NAME (PARTY - AFFILIATION)` without its colon, or `Answered by` and a sentence.
    NearlyHead,
    /// `(asked on DATE)`, which begins an exchange of layout D.
    AskedOn(Day),
    /// `Question to the DEPARTMENT:` or `Question`.
    Question(Option<&'a str>),
    /// `Answered by ...`; the name may be empty.
    AnsweredBy(AnsweredBy<'a>),
    /// `This question was answered on DATE`, which begins an answer of layout D.
    AnsweredOn(Day),
    /// `Written Question`, which begins an exchange of layouts B and C.
    WrittenQuestion,
    /// `---`
    Rule,
    /// `Editor's note: ...`
    EditorsNote,
    /// A known label.
    Label(Label<'a>),
    /// A line of the web page around.
    Furniture,
    /// A line that some sites print; text where they would not.
    Site(SiteLine<'a>),
    /// Anything else.
    Text,
}

impl Marker<'_> {
    /// Whether the line is text in every layout but those that know better.
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Text | Self::Site(_))
    }
}

/// A line and what it looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub(super) number: u32,
    /// The line as it stands.
    pub(super) text: &'a str,
    pub(super) marker: Marker<'a>,
}

/// Classifies every line. In Markdown, what stands in a code fence is text.
pub(super) fn lex<'a>(
    text: &'a str,
    first: u32,
    markdown: bool,
    furniture: &Furniture,
) -> Vec<Line<'a>> {
    let fences = if markdown { Fences::of(text) } else { Fences::default() };
    let classified = |(at, text): (usize, &'a str)| {
        let marker = if fences.hold(at) { plain(text) } else { marker(text, furniture) };
        Line { number: first + u32::try_from(at).unwrap_or(u32::MAX), text, marker }
    };
    lines::split(text).enumerate().map(classified).collect()
}

/// Whether any line starts an exchange, so that the file is a transcript.
pub(super) fn holds_exchange(text: &str, markdown: bool) -> bool {
    let lines = lex(text, 1, markdown, &Furniture::with(&[]));
    (0..lines.len()).any(|at| super::parser::starts_exchange(&lines, at))
}

fn plain(text: &str) -> Marker<'_> {
    if text.trim().is_empty() { Marker::Blank } else { Marker::Text }
}

fn marker<'a>(text: &'a str, furniture: &Furniture) -> Marker<'a> {
    let line = trim(text);
    // Labels and markers begin with one of a few letters; most lines of an answer are long texts.
    match line.bytes().find(|b| !matches!(b, b'*' | b'_')) {
        None => return plain(text),
        // Word processors turn three hyphens into one dash.
        Some(_) if line == "---" || line == "—" => return Marker::Rule,
        _ => {}
    }
    if furniture.holds(line) {
        return Marker::Furniture;
    }
    by_words(line)
        .or_else(|| label(line).map(Marker::Label))
        .or_else(|| site_line(line).map(Marker::Site))
        .unwrap_or(Marker::Text)
}

fn by_words(line: &str) -> Option<Marker<'_>> {
    let first = line.bytes().find(|b| !matches!(b, b'*' | b'_'))?;
    match first.to_ascii_lowercase() {
        b'a' => asked(line).or_else(|| answered(line)),
        b'q' => question(line),
        b'w' => whole(line, &["written", "question"]).map(|()| Marker::WrittenQuestion),
        b'e' => editors_note(line),
        b't' => answered_on(line),
        b'(' => asked_on(line),
        _ => None,
    }
}

fn asked(line: &str) -> Option<Marker<'_>> {
    let after = after(line, &["asked", "by"])?;
    let by = asked_by(after.rest);
    let nearly = by.party.map(|_| Marker::NearlyHead);
    if after.colon { Some(Marker::AskedBy(by)) } else { nearly }
}

/// A name begins with a capital; "answered by officials" is a sentence.
fn answered(line: &str) -> Option<Marker<'_>> {
    let by = answered_by(after(line, &["answered", "by"])?.rest);
    if by.name.starts_with(char::is_lowercase) {
        return None;
    }
    let is_sentence = by.name.contains(':') || by.name.ends_with('.') || by.name.len() > 100;
    Some(if is_sentence { Marker::NearlyHead } else { Marker::AnsweredBy(by) })
}

fn question(line: &str) -> Option<Marker<'_>> {
    if whole(line, &["question"]).is_some() {
        return Some(Marker::Question(None));
    }
    let rest = after(line, &["question", "to"])?.rest;
    let department = rest.trim_end_matches(['*', '_']).trim().strip_suffix(':')?;
    let department = department.trim_matches(['*', '_', ' ', '\u{a0}']);
    let (article, rest) = department.split_once(char::is_whitespace).unwrap_or((department, ""));
    let department = if article.eq_ignore_ascii_case("the") { rest.trim() } else { department };
    Some(Marker::Question(Some(department).filter(|name| !name.is_empty())))
}

fn editors_note(line: &str) -> Option<Marker<'_>> {
    let noted = [&["editor's", "note"], &["editor’s", "note"]]
        .iter()
        .any(|words| after(line, words.as_slice()).is_some_and(|after| after.colon));
    noted.then_some(Marker::EditorsNote)
}

fn answered_on(line: &str) -> Option<Marker<'_>> {
    let rest = after(line, &["this", "question", "was", "answered", "on"])?.rest;
    day_or_unread(rest).map(Marker::AnsweredOn)
}

/// `(asked on 25th May 2016)`, perhaps with ` - View Source` behind it.
fn asked_on(line: &str) -> Option<Marker<'_>> {
    let (inner, behind) = line.strip_prefix('(')?.split_once(')')?;
    let behind = behind.trim().trim_start_matches(['-', '–']).trim();
    if !(behind.is_empty() || behind.eq_ignore_ascii_case("view source")) {
        return None;
    }
    day_or_unread(after(inner, &["asked", "on"])?.rest).map(Marker::AskedOn)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Marker<'_> {
        marker(line, &Furniture::with(&[]))
    }

    #[test]
    fn departments_are_read_without_article_and_colon() {
        for (line, department) in [
            ("Question to the HM Treasury:", "HM Treasury"),
            ("question to the Leader of the House :", "Leader of the House"),
            ("Question to HM Treasury:", "HM Treasury"),
            ("**Question to the Home Office:**", "Home Office"),
            ("Question to the\u{a0}Home Office:", "Home Office"),
        ] {
            assert_eq!(of(line), Marker::Question(Some(department)), "{line}");
        }
        assert_eq!(of("Question"), Marker::Question(None));
        assert_eq!(of("Question to the :"), Marker::Question(None));
        assert_eq!(of("Answered by officials in writing."), Marker::Text);
        assert_eq!(of("Question 81329 asked for more."), Marker::Text);
        assert_eq!(of("Question to be answered by the department"), Marker::Text);
    }

    #[test]
    fn layout_d_is_known_by_its_two_sentences() {
        assert!(matches!(of("(asked on 25th May 2016) - View Source"), Marker::AskedOn(Ok(_))));
        assert!(matches!(of("(asked on 25th May 2016)"), Marker::AskedOn(Ok(_))));
        assert!(matches!(of("(asked on 31st February 2016)"), Marker::AskedOn(Err(_))));
        assert_eq!(of("(asked on the same day)"), Marker::Text);
        let answered = of("This question was answered on 8th June 2016");
        assert!(matches!(answered, Marker::AnsweredOn(Ok(_))));
    }

    #[test]
    fn rules_notes_and_furniture_are_told_apart() {
        assert_eq!(of("---"), Marker::Rule);
        assert_eq!(of("—"), Marker::Rule);
        assert_eq!(of("----"), Marker::Text);
        assert_eq!(of("Editor’s note: the table is lost"), Marker::EditorsNote);
        assert_eq!(of("Reticulating Splines"), Marker::Furniture);
        assert_eq!(of("**"), Marker::Text);
    }

    #[test]
    fn lines_of_other_sites_are_text_unless_they_are_markers() {
        assert!(of("UIN 12, tabled on 2 September 2025").is_text());
        assert!(matches!(of("Answered on: 2 September 2025"), Marker::Label(_)));
        assert!(matches!(of("Answered on 2 September 2025"), Marker::Site(_)));
        assert!(matches!(of("(asked on 25th May 2016)"), Marker::AskedOn(_)));
    }
}

//! Classifies a transcript's lines. Each is judged by itself; what it means in its place is the
//! parser's to say.

use super::asked_by::{answered_by, asked_by};
use super::caption::{Subject, begins_with_name, caption};
use super::decoration::{Decoration, undecorated, without_hard_break};
use super::fences::Fences;
use super::furniture::Furniture;
use super::label::{Label, label};
use super::person_name::is_name;
use super::site_line::{Day, SiteLine, day_or_unread, is_brief, site_line};
use super::stray::{StrayForm, is_nearly_written_question, stray_form};
use super::words::{after, is_emphasis, is_space, trim, whole};
use crate::source::record::{AnsweredBy, AskedBy};
use crate::text::lines;

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker<'a> {
    /// White space alone.
    Blank,
    /// `Asked by: ...`, with or without its bracket.
    AskedBy(AskedBy<'a>),
    /// `Asked by NAME (PARTY - AFFILIATION)` without its colon.
    AskedByWithoutColon(AskedBy<'a>),
    /// What seems to begin an exchange or an answer in a form that is not read.
    Stray(StrayForm),
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
        matches!(
            self,
            Self::Text | Self::Site(_) | Self::Stray(StrayForm::ToAsk | StrayForm::Numbered)
        )
    }
}

/// A line and what it looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub(super) number: u32,
    /// The line as printed, or without the markup that all lines of its exchange have.
    pub(super) text: &'a str,
    pub(super) marker: Marker<'a>,
    /// In Markdown: the line is part of fenced code.
    pub(super) is_fenced: bool,
    /// The place of the line in its file, from 0. Lines that a word processor's manual line break
    /// parts have the same.
    pub(super) at_in_file: usize,
    /// Without the markup that all lines of its exchange have, the line is blank.
    pub(super) is_bare_markup: bool,
}

/// Classifies every line. In Markdown, what stands in a code fence is text.
pub(super) fn lex<'a>(
    text: &'a str,
    first: u32,
    markdown: bool,
    furniture: &Furniture,
) -> Vec<Line<'a>> {
    let fences = if markdown { Fences::of(text) } else { Fences::default() };
    let mut lexed = Vec::new();
    for (at_in_file, text) in lines::split(text).enumerate() {
        let number = first + u32::try_from(at_in_file).unwrap_or(u32::MAX);
        let is_fenced = fences.hold(at_in_file);
        for text in without_soft_breaks(text) {
            let marker = if is_fenced { plain(text) } else { marker(text, furniture) };
            let is_bare_markup = false;
            lexed.push(Line { number, text, marker, is_fenced, at_in_file, is_bare_markup });
        }
    }
    lexed
}

/// Word's manual line break, and Unicode's separators of lines and paragraphs. Editors do not count
/// them, so the lines that they part have one number.
const SOFT_BREAKS: [char; 3] = ['\u{b}', '\u{2028}', '\u{2029}'];

fn without_soft_breaks(line: &str) -> Vec<&str> {
    // Nearly every line has none.
    if SOFT_BREAKS.iter().any(|soft_break| line.contains(*soft_break)) {
        line.split(SOFT_BREAKS).collect()
    } else {
        vec![line]
    }
}

/// Classifies a line again, from which the markup of its exchange was taken.
pub(super) fn classify<'a>(text: &'a str, furniture: &Furniture) -> Marker<'a> {
    marker(text, furniture)
}

/// Classifies a line that is in no file.
pub(super) fn classify_alone(text: &str) -> Marker<'_> {
    marker(text, &Furniture::default())
}

/// Whether any line starts an exchange, so that the file is a transcript.
pub(super) fn holds_exchange(text: &str, markdown: bool) -> bool {
    let furniture = Furniture::with(&[]);
    let mut lines = lex(text, 1, markdown, &furniture);
    super::markup::remove_markup(&mut lines, &furniture);
    (0..lines.len()).any(|at| super::parser::starts_exchange(&lines, at))
}

fn plain(text: &str) -> Marker<'_> {
    if trim(text).is_empty() { Marker::Blank } else { Marker::Text }
}

fn marker<'a>(text: &'a str, furniture: &Furniture) -> Marker<'a> {
    let line = without_hard_break(text);
    // Labels and markers begin with one of a few letters; most lines of an answer are long texts.
    match line.chars().find(|c| !is_emphasis(*c)) {
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
        .or_else(|| decorated(line))
        .or_else(|| answerer_before_day(line))
        .or_else(|| site_marker(line))
        .or_else(|| stray_form(line).map(Marker::Stray))
        .unwrap_or(Marker::Text)
}

/// Any line that begins with `«` or ends with `»` may be navigation; a marker in these quotation marks
/// is none.
fn site_marker(line: &str) -> Option<Marker<'_>> {
    let site = site_line(line)?;
    let stray = if site == SiteLine::Navigation { stray_form(line) } else { None };
    Some(stray.map_or(Marker::Site(site), Marker::Stray))
}

fn by_words(line: &str) -> Option<Marker<'_>> {
    let first = line.chars().find(|c| !is_emphasis(*c) && !is_space(*c))?;
    match first.to_ascii_lowercase() {
        'a' => asked(line).or_else(|| answered(line)),
        'q' => question(line),
        'w' => is_nearly_written_question(line).then_some(Marker::WrittenQuestion),
        'e' => editors_note(line),
        't' => answered_on(line),
        '(' => asked_on(line),
        _ => None,
    }
}

/// A marker behind a bullet, a list number, `#`, `>` or a quotation mark, or before a line break of
/// HTML or Markdown. The cells of a table are not read.
fn decorated(line: &str) -> Option<Marker<'_>> {
    let (text, decoration) = undecorated(line)?;
    if decoration.is_cell || is_several_cells(text, decoration) {
        return None;
    }
    let read = by_words(text).or_else(|| label(text).map(Marker::Label));
    read.or_else(|| site_line(text).filter(begins_an_exchange).map(Marker::Site))
}

/// `"Asked by: A","To ask"`
fn is_several_cells(text: &str, decoration: Decoration) -> bool {
    decoration.is_quoted && text.contains('"')
}

fn begins_an_exchange(line: &SiteLine<'_>) -> bool {
    !matches!(
        line,
        SiteLine::PopUp
            | SiteLine::OtherVersion
            | SiteLine::BelowSpeech
            | SiteLine::Navigation
            | SiteLine::NamedDay
            | SiteLine::Interest
    )
}

fn asked(line: &str) -> Option<Marker<'_>> {
    let after = after(line, &["asked", "by"])?;
    let by = asked_by(after.rest);
    if after.colon {
        return Some(Marker::AskedBy(by));
    }
    let is_whole = by.party.is_some() && is_name(by.name);
    is_whole.then_some(Marker::AskedByWithoutColon(by))
}

/// A name begins with a capital; "answered by officials" is a sentence.
fn answered(line: &str) -> Option<Marker<'_>> {
    let rest = match after(line, &["answered", "by"]).or_else(|| after(line, &["answer", "by"])) {
        Some(after) => after.rest.trim_start_matches(|c| is_space(c) || matches!(c, '-' | '–')),
        None => answerer_in_caption(line)?,
    };
    let mut by = answered_by(rest);
    by.name = without_article(by.name);
    let is_long = by.name.contains([':', '：']) || by.name.len() > 100;
    let is_long = is_long || by.name.contains(|c: char| c.is_ascii_digit());
    let is_sentence = by.name.ends_with('.') && !ends_in_abbreviation(by.name);
    let is_read = !is_long && !is_sentence && !begins_in_small_letters(by.name);
    Some(if is_read { Marker::AnsweredBy(by) } else { Marker::Stray(StrayForm::AnsweredBy) })
}

/// `Answer given by NAME`, `Answered on DATE by NAME`
fn answerer_in_caption(line: &str) -> Option<&str> {
    let caption = caption(line).filter(|caption| caption.is_by)?;
    // What others reply is not read.
    let is_answer = caption.subject == Subject::Answer && !trim(line).starts_with(['R', 'r']);
    let behind_day = caption.name.filter(|_| caption.day.is_some_and(|day| day.is_ok()));
    let on_first = after(line, &["answered", "on"]).is_some();
    is_answer.then_some(if on_first { behind_day? } else { caption.value })
}

/// `NAME answered on DATE`
fn answerer_before_day(line: &str) -> Option<Marker<'_>> {
    let caption = begins_with_name(trim(line))?;
    let name = caption.name?;
    let is_answer = caption.subject == Subject::Answer && caption.day.is_some();
    is_answer.then_some(Marker::AnsweredBy(AnsweredBy { name, role: None }))
}

/// `the Lord Bishop of Nowhere`: within the line the article has a small letter.
fn without_article(name: &str) -> &str {
    let rest = name.strip_prefix("the").filter(|rest| rest.starts_with(is_space)).map(trim);
    rest.filter(|rest| is_name(rest) && !rest.ends_with('.')).unwrap_or(name)
}

/// `de Sample` is a name, `officials in writing` is not.
fn begins_in_small_letters(name: &str) -> bool {
    let particle = name.split(is_space).next().unwrap_or_default();
    let is_particle = ["de", "du", "van", "von", "la", "le", "da", "di"].contains(&particle);
    let rest = trim(&name[particle.len()..]);
    name.starts_with(char::is_lowercase) && !(is_particle && is_name(rest))
}

/// `Ian Dummy Jr.`
fn ends_in_abbreviation(name: &str) -> bool {
    let last = name.rsplit(is_space).next().unwrap_or_default();
    is_name(name) && last.len() < name.len() && last.chars().count() <= 5
}

fn question(line: &str) -> Option<Marker<'_>> {
    if whole(line, &["question"]).is_some() {
        return Some(Marker::Question(None));
    }
    let rest = after(line, &["question", "to"])?.rest;
    let is_around = |c: char| is_emphasis(c) || is_space(c);
    let rest = rest.trim_end_matches(is_around);
    let department = rest.strip_suffix([':', '：']);
    let is_whole = department.is_some();
    let department = department.unwrap_or(rest).trim_matches(is_around);
    let (article, rest) = department.split_once(is_space).unwrap_or((department, ""));
    let has_article = article.eq_ignore_ascii_case("the");
    let department = if has_article { trim(rest) } else { department };
    // Without its colon the line may be a sentence.
    let is_read = is_whole
        || (has_article && department.starts_with(char::is_uppercase) && is_brief(department));
    is_read.then_some(Marker::Question(Some(department).filter(|name| !name.is_empty())))
}

fn editors_note(line: &str) -> Option<Marker<'_>> {
    let noted = [&["editor's", "note"], &["editor’s", "note"]]
        .iter()
        .any(|words| after(line, words.as_slice()).is_some_and(|after| after.colon));
    noted.then_some(Marker::EditorsNote)
}

fn answered_on(line: &str) -> Option<Marker<'_>> {
    let rest = after(line, &["this", "question", "was", "answered", "on"])?.rest;
    day_or_unread(rest.trim_end_matches('.')).map(Marker::AnsweredOn)
}

/// `(asked on 25th May 2016)`, perhaps with ` - View Source` behind it.
fn asked_on(line: &str) -> Option<Marker<'_>> {
    let (inner, behind) =
        line.trim_start_matches(is_emphasis).strip_prefix('(')?.split_once(')')?;
    let behind = behind.trim_matches(|c: char| is_space(c) || is_emphasis(c));
    let behind = behind.trim_start_matches(['-', '–', '—']).trim();
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
        assert_eq!(of("Answered by officials in writing."), Marker::Stray(StrayForm::AnsweredBy));
        assert_eq!(of("Question to the Home Office"), Marker::Question(Some("Home Office")));
        assert_eq!(of("Question 81329 asked for more."), Marker::Text);
        assert_eq!(of("Question to be answered by the department"), Marker::Text);
    }

    #[test]
    fn layout_d_is_known_by_its_two_sentences() {
        assert!(matches!(of("(asked on 25th May 2016) - View Source"), Marker::AskedOn(Ok(_))));
        assert!(matches!(of("(asked on 25th May 2016)"), Marker::AskedOn(Ok(_))));
        assert!(matches!(of("(asked on 31st February 2016)"), Marker::AskedOn(Err(_))));
        assert!(matches!(of("(asked on the 25th of Maytember, 2016)"), Marker::AskedOn(Err(_))));
        assert_eq!(of("(asked on the same day)"), Marker::Stray(StrayForm::Official));
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

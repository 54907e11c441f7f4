//! Diagnostics as people read them, and as machines do.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Code, Diagnostic, Place, Severity};

/// How many characters are underlined; beyond that the line would be cut in odd places.
const MARKED: u32 = 72;

/// How a report looks on its way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// With colours, for a terminal.
    Coloured,
    /// Plain, for a file or a pipe.
    Plain,
}

/// The diagnostic with its place, the line itself and the remedy, over several lines.
pub fn as_text(diagnostic: &Diagnostic, style: Style) -> String {
    let renderer = match style {
        Style::Coloured => Renderer::styled(),
        Style::Plain => Renderer::plain(),
    };
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(&*diagnostic.message).id(diagnostic.code.name());
    let mut place = diagnostic.place.clone();
    place.iter_mut().for_each(|place| place.file = visible(&place.file));
    let group = place_in(Group::with_title(title), place.as_ref());
    renderer.render(&[group.element(Level::HELP.message(&*diagnostic.remedy))])
}

fn place_in<'a>(group: Group<'a>, place: Option<&'a Place>) -> Group<'a> {
    match place {
        None => group,
        Some(place) if place.line == 0 => {
            group.element(annotate_snippets::Origin::path(&*place.file))
        }
        Some(place) => {
            let snippet = Snippet::source(&*place.text)
                .line_start(place.line as usize)
                .annotation(AnnotationKind::Primary.span(span(place)));
            match place.skipped {
                0 => group.element(snippet.path(&*place.file)),
                _ => group.element(origin(place)).element(snippet),
            }
        }
    }
}

/// The place in a line that is not shown from its beginning.
fn origin(place: &Place) -> annotate_snippets::Origin<'_> {
    let origin = annotate_snippets::Origin::path(&*place.file).line(place.line as usize);
    origin.char_column(place.column as usize)
}

/// The bytes of the line that are meant.
fn span(place: &Place) -> std::ops::Range<usize> {
    let byte = |chars: u32| {
        place.text.char_indices().nth(chars as usize).map_or(place.text.len(), |(at, _)| at)
    };
    let start = place.column - 1 - place.skipped;
    byte(start)..byte(start + place.width.min(MARKED))
}

/// A diagnostic as JSON.
#[derive(Serialize)]
pub struct Json<'a> {
    severity: Severity,
    code: Code,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    text: Option<&'a str>,
    message: &'a str,
    remedy: &'a str,
}

/// The diagnostic as JSON.
pub fn as_json(diagnostic: &Diagnostic) -> Json<'_> {
    let place = diagnostic.place.as_ref();
    let in_file = place.filter(|place| place.line > 0);
    Json {
        severity: diagnostic.severity(),
        code: diagnostic.code,
        file: diagnostic.file(),
        line: in_file.map(|place| place.line),
        column: in_file.map(|place| place.column),
        text: in_file.map(|place| place.text.as_str()),
        message: &diagnostic.message,
        remedy: &diagnostic.remedy,
    }
}

/// The diagnostic as one line of JSON.
pub fn as_json_line(diagnostic: &Diagnostic) -> String {
    // Strings and numbers always serialise.
    serde_json::to_string(&as_json(diagnostic)).unwrap_or_default()
}

/// The diagnostic as an annotation of GitHub Actions.
pub fn as_github_line(diagnostic: &Diagnostic) -> String {
    let kind = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = vec![("title", diagnostic.code.name().to_owned())];
    if let Some(place) = &diagnostic.place {
        properties.push(("file", visible(&place.file)));
        if place.line > 0 {
            properties.push(("line", place.line.to_string()));
            properties.push(("col", place.column.to_string()));
        }
    }
    let properties: Vec<_> = properties
        .iter()
        .map(|(name, value)| {
            format!("{name}={}", github(value).replace(':', "%3A").replace(',', "%2C"))
        })
        .collect();
    let (message, remedy) = (visible(&diagnostic.message), visible(&diagnostic.remedy));
    let message = github(&format!("{message}\nTo mend it: {remedy}"));
    format!("::{kind} {}::{message}", properties.join(","))
}

/// A text whose control characters are seen and have no effect: on a terminal they move the cursor and
/// set the title, and in the log of a workflow the end of a line may begin a command. So have those
/// that turn the direction of writing.
pub fn visible(text: &str) -> String {
    text.chars().map(seen).collect()
}

fn seen(c: char) -> char {
    match c {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        '\u{2028}' | '\u{2029}' => '\u{fffd}',
        c => c,
    }
}

/// On one line, as GitHub Actions want it.
fn github(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Diagnostic {
        let place = Place::part("content/a.txt", 7, "Answered by", "Answered");
        Diagnostic::at(Code::NamelessAnswer, place, "this answer names nobody", "add the name")
    }

    #[test]
    fn a_report_shows_place_line_and_remedy() {
        let text = as_text(&example(), Style::Plain);
        for part in [
            "warning[nameless-answer]: this answer names nobody",
            "content/a.txt:7:1",
            "Answered by",
            "^^^^^^^^",
            "help: add the name",
        ] {
            assert!(text.contains(part), "{part} is missing from:\n{text}");
        }
    }

    #[test]
    fn of_a_very_long_line_the_place_and_the_words_there_are_shown() {
        let text = "x ".repeat(20_000) + "Answered" + &" y".repeat(20_000);
        let place = Place::offset("content/a.txt", &text, 40_000, 8);
        let text = as_text(&Diagnostic { place: Some(place), ..example() }, Style::Plain);
        for part in ["content/a.txt:1:40001", "x Answered y", "^^^^^^^^"] {
            assert!(text.contains(part), "{part} is missing from:\n{text}");
        }
    }

    #[test]
    fn a_report_without_a_line_still_names_the_file() {
        let d = Diagnostic::at(Code::NotText, Place::file("content/a.docx"), "no text", "save it");
        assert!(as_text(&d, Style::Plain).contains("content/a.docx"));
    }

    #[test]
    fn json_holds_every_part() {
        let json: serde_json::Value = serde_json::from_str(&as_json_line(&example())).unwrap();
        assert_eq!(json["severity"], "warning");
        assert_eq!(json["line"], 7);
        assert_eq!(json["text"], "Answered by");
    }

    #[test]
    fn an_annotation_stands_on_one_line_and_at_its_place() {
        let place = Place::part("content/a,b.txt", 7, "Answered by", "Answered");
        let d = Diagnostic::at(Code::NamelessAnswer, place, "100% of it", "add: a name");
        assert_eq!(
            as_github_line(&d),
            "::warning title=nameless-answer,file=content/a%2Cb.txt,line=7,col=1::\
             100%25 of it%0ATo mend it: add: a name"
        );
    }
}

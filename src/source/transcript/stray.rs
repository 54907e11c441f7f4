//! Lines that look like the beginning of an exchange, or of an answer, in a form that is not read.
//!
//! Such a line ends the answer above it: otherwise the words below it would be published as the
//! minister's. In 49,450 real answers no paragraph begins like this. Most lines are long texts, so
//! only the beginning of a line is looked at.

use memchr::{memchr_iter, memchr3, memmem};

use super::asked_by::{asked_by, unlinked};
use super::caption::{Subject, caption, is_only_words};
use super::decoration::without_list_number;
use super::lexer::{Line, Marker};
use super::person_name::{has_peers_title, is_addressee, is_in_report, is_name, is_titled};
use super::site_line::{SiteLine, is_brief};
use super::words::{after, is_space, trim};

/// The form that a line seems to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StrayForm {
    /// `Asked by NAME` without its colon.
    AskedByWithoutColon,
    /// `Asked by: NAME` that is followed by no question line.
    AskedByWithoutBracket,
    /// `Asked by: NAME (PARTY -`, with the rest on the next line.
    AskedByWrapped,
    /// `Asked by:` with the name on the next line.
    AskedByNameless,
    /// `Aksed by:`, `Answerd by:`
    Misspelt,
    /// `Tabled by:`, `Question from:`
    OtherWords,
    /// `Answered by` and a sentence.
    AnsweredBy,
    /// `To ask the Secretary of State ...`, `To the Secretary of State ...`
    ToAsk,
    /// `If he will make a statement. [904321]`
    Numbered,
    /// `Question to the DEPARTMENT:` without an asking member above it.
    QuestionTo,
    /// A line of the official site's pages without those that belong to it.
    Official,
    /// A line of TheyWorkForYou's pages.
    Speeches,
    /// `NAME: To ask ... [295019]`, `NAME [holding answer DATE]: ...`, `HC Deb`, `§ NAME`
    Hansard,
    /// `NAME: [6790]`
    DailyReport,
    /// `Lord X to ask His Majesty's Government ... HL5638`
    LordsList,
    /// `NAME asked the Minister ... (AQW 12345/11-15)`, `WQ91968 (e) Tabled on ...`
    Devolved,
    /// A row of a table, or several cells on one line.
    Cells,
    /// Lines in quotation marks or behind `>`, but not all of the exchange.
    HalfQuoted,
}

impl StrayForm {
    /// The number of short lines above that belong to this one: headings, names, seats.
    pub(super) fn heading_lines(self) -> usize {
        match self {
            Self::ToAsk | Self::Numbered | Self::DailyReport | Self::Hansard => 3,
            Self::QuestionTo
            | Self::Official
            | Self::Speeches
            | Self::LordsList
            | Self::Devolved => 1,
            _ => 0,
        }
    }
}

/// The form of a line that seems to begin an exchange, where no exchange begins.
pub(super) fn form_of(line: &Line<'_>) -> Option<StrayForm> {
    match line.marker {
        Marker::AskedBy(by) => Some(form_of_asked_by(by.name)),
        Marker::AskedByWithoutColon(_) => Some(StrayForm::AskedByWithoutColon),
        Marker::Stray(form) => Some(form),
        Marker::Question(Some(_)) => Some(StrayForm::QuestionTo),
        // Ministers write a number on a line of its own, too.
        Marker::Site(SiteLine::UinTabled(..)) if !states_day_tabled(line.text) => None,
        Marker::Site(SiteLine::QuestionFor(_) | SiteLine::UinTabled(..) | SiteLine::AskedOn(_)) => {
            Some(StrayForm::Official)
        }
        Marker::Site(SiteLine::AnsweredPage(..)) => Some(StrayForm::Speeches),
        _ => None,
    }
}

fn states_day_tabled(line: &str) -> bool {
    line.to_ascii_lowercase().contains("tabled")
}

fn form_of_asked_by(name: &str) -> StrayForm {
    let is_open = name.matches('(').count() > name.matches(')').count();
    match name {
        "" => StrayForm::AskedByNameless,
        _ if is_open => StrayForm::AskedByWrapped,
        _ => StrayForm::AskedByWithoutBracket,
    }
}

/// The part of a line that is looked at, in bytes.
const BEGINNING: usize = 240;

/// The form that a line seems to have.
pub(super) fn stray_form(line: &str) -> Option<StrayForm> {
    let line = trim(line);
    let beginning = beginning_of(line);
    let words = without_markup(beginning);
    if is_row(beginning) {
        return Some(StrayForm::Cells);
    }
    by_first_words(words, line)
        .or_else(|| by_caption(words, line))
        .or_else(|| misspelt(words, line))
        .or_else(|| by_name(words, line))
        .or_else(|| by_last_words(line))
}

fn beginning_of(line: &str) -> &str {
    let mut end = line.len().min(BEGINNING);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}

/// A line without the marks, numbers and remarks in brackets before its first word.
fn without_markup(line: &str) -> &str {
    let mut text = line;
    loop {
        let rest = without_remark(without_tag(text)).trim_start_matches(is_mark);
        let rest = without_list_number(rest)
            .or_else(|| without_uin(rest))
            .or_else(|| without_flag(rest))
            .or_else(|| without_bare_number(rest))
            .unwrap_or(rest);
        if rest.len() == text.len() {
            return text;
        }
        text = rest;
    }
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '§' | '(' | '<' | '[')
}

/// A text behind the number of a row, or the time of a message: `12 Asked by`, `10:00 Asked by`.
fn without_bare_number(text: &str) -> Option<&str> {
    let (number, rest) = text.split_once(is_space)?;
    let is_digits = number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = number.len() <= 10
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'/' | b','));
    (is_digits || is_time).then_some(rest)
}

/// A text behind `[74130]` or `[SUGGESTED RE-DRAFT]`, or the text in the brackets if there is no other.
fn without_remark(text: &str) -> &str {
    let Some(inner) = text.strip_prefix('[') else { return text };
    match inner.split_once(']') {
        // A link.
        Some((_, rest)) if rest.starts_with('(') => text,
        Some((remark, rest)) if remark.len() <= 40 && !trim(rest).is_empty() => rest,
        _ => inner,
    }
}

/// A text behind `74130.` or `HL5638`.
fn without_uin(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (number, rest) = text.split_at(end);
    let digits = number.strip_prefix("HL").unwrap_or(number);
    let is_number = (2..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let rest = rest.trim_start_matches(['.', ')', ':', ']']);
    (is_number && rest.starts_with(is_space)).then_some(rest)
}

/// A text behind the flag of a numbered row: `N 74130 Fred Example: To ask`.
fn without_flag(text: &str) -> Option<&str> {
    let rest = ["N ", "R ", "[N] ", "[R] "].iter().find_map(|flag| text.strip_prefix(flag))?;
    without_uin(trim(rest))
}

/// A text behind `<p>`, `<strong>` or `<td>`.
fn without_tag(text: &str) -> &str {
    let tag = text.strip_prefix('<').and_then(|text| text.split_once('>'));
    match tag {
        Some((name, rest)) if name.len() <= 40 => rest,
        _ => text,
    }
}

fn by_first_words(words: &str, line: &str) -> Option<StrayForm> {
    match words.bytes().next()?.to_ascii_lowercase() {
        b'a' => asked_or_answered(words),
        b't' => to_ask(words).then_some(StrayForm::ToAsk),
        b'q' => question(words),
        b'u' => uin(words).then_some(StrayForm::Official),
        // Behind a number it is a footnote.
        b'h' => (words == line && reported(words)).then_some(StrayForm::Hansard),
        b'(' => {
            let inner = words.strip_prefix('(')?;
            let by = after(inner, &["asked", "by"]).map(|_| StrayForm::AskedByWithoutBracket);
            by.or_else(|| after(inner, &["asked", "on"]).map(|_| StrayForm::Official))
        }
        _ if words.starts_with('§') && is_brief(line) => Some(StrayForm::Hansard),
        _ => devolved_number(words).then_some(StrayForm::Devolved),
    }
}

fn asked_or_answered(words: &str) -> Option<StrayForm> {
    if devolved_number(words) {
        return Some(StrayForm::Devolved);
    }
    if let Some(asked) = after(words, &["asked", "by"]) {
        return Some(match asked.colon {
            true => StrayForm::AskedByWithoutBracket,
            false => StrayForm::AskedByWithoutColon,
        });
    }
    if after(words, &["asked", "on"]).is_some() {
        return Some(StrayForm::Official);
    }
    let answered = after(words, &["answered", "by"]).or_else(|| after(words, &["answer", "by"]));
    answered.map(|_| StrayForm::AnsweredBy)
}

/// `To ask the`, `To ask Her` and `To ask His`: what is asked is an office or the Government. Members
/// leave `ask` out.
pub(super) fn to_ask(words: &str) -> bool {
    let Some(asked) = after(words, &["to", "ask"]) else {
        let addressee = after(words, &["to"]);
        return addressee.is_some_and(|after| is_addressee(after.rest)) || to_ask_misspelt(words);
    };
    let office = asked.rest.split(is_space).next().unwrap_or_default();
    let is_asked = ["the", "her", "his"].iter().any(|word| office.eq_ignore_ascii_case(word));
    // Within a text, `to ask what` may be anybody's.
    let office = office.trim_end_matches([',', '.']);
    let begins =
        words.starts_with('T') && (office == "pursuant" || QUESTION_WORDS.contains(&office));
    is_asked || begins
}

/// `Tto ask the Secretary of State`, `To aks His Majesty's Government`
fn to_ask_misspelt(words: &str) -> bool {
    let mut spaces = words.match_indices(is_space);
    let Some((end, _)) = spaces.nth(1).filter(|(end, _)| *end <= 12) else { return false };
    let (typed, addressee) = words.split_at(end);
    strsim::osa_distance(&squeezed(typed), "to ask") <= 1 && is_addressee(addressee)
}

fn question(words: &str) -> Option<StrayForm> {
    let number = after(words, &["question"])?.rest;
    let is_titled = number.split_once(':').is_some_and(|(_, words)| !trim(words).is_empty());
    if is_titled && number.split(':').next().is_some_and(|number| devolved_number(trim(number))) {
        return Some(StrayForm::Devolved);
    }
    if is_brief(words)
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.contains(", tabled on ")
    {
        return Some(StrayForm::Official);
    }
    if let Some(body) = after(words, &["question", "for"]) {
        return is_brief(body.rest).then_some(StrayForm::Official);
    }
    let body = after(words, &["question", "to", "the"])?;
    is_brief(body.rest).then_some(StrayForm::QuestionTo)
}

/// `UIN 74130, tabled on 2 September`
fn uin(words: &str) -> bool {
    let is_tabled = |rest: &str| rest.to_ascii_lowercase().contains("tabled on");
    after(words, &["uin"]).is_some_and(|uin| is_tabled(uin.rest))
}

/// `HC Deb 12 May 2004`
fn reported(words: &str) -> bool {
    let report = after(words, &["hc", "deb"]).or_else(|| after(words, &["hl", "deb"]));
    report.is_some() && is_brief(words)
}

/// `WQ91968`, `AQW 12345/11-15`, `S6W-12345`
fn devolved_number(words: &str) -> bool {
    let number = words.split(is_space).next().unwrap_or_default();
    let digits = |prefix: &str| {
        let rest = number.strip_prefix(prefix);
        rest.is_some_and(|rest| rest.len() >= 4 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    let scottish = number.as_bytes();
    ["WQ", "OQ", "WAQ", "OAQ"].iter().any(|prefix| digits(prefix))
        || matches!(scottish, [b'S', session, b'W' | b'O', b'-', digit, ..]
            if session.is_ascii_digit() && digit.is_ascii_digit())
        || (matches!(number, "AQW" | "AQO" | "AQT")
            && words[3..].trim_start_matches(is_space).starts_with(|c: char| c.is_ascii_digit()))
}

/// A caption with who asked or answered, or with the day on which the question was tabled.
fn by_caption(words: &str, line: &str) -> Option<StrayForm> {
    if line.len() > BEGINNING {
        return None;
    }
    let caption = caption(words)?;
    let is_full_name = caption.name.is_some_and(|name| name.contains(is_space));
    let value = caption.value;
    let may_be_name =
        value.is_empty() || (is_brief(value) && value.starts_with(char::is_uppercase));
    let is_named = is_full_name || (caption.is_by && may_be_name);
    match caption.subject {
        Subject::Question if is_named && (caption.is_by || caption.is_explicit) => {
            Some(StrayForm::OtherWords)
        }
        Subject::Question if caption.is_explicit && caption.day.is_some() => {
            Some(StrayForm::Official)
        }
        Subject::Answer if is_named && caption.is_by => Some(StrayForm::AnsweredBy),
        Subject::Answer if is_named && caption.is_explicit => Some(StrayForm::OtherWords),
        _ => None,
    }
}

/// A line that begins with nearly the words of a marker and a colon, or with a bracket behind them.
fn misspelt(words: &str, line: &str) -> Option<StrayForm> {
    if !words.starts_with(char::is_alphabetic) || line.len() > BEGINNING {
        return None;
    }
    if is_misspelt_question(words) {
        return Some(StrayForm::QuestionTo);
    }
    let Some((key, value)) = words.split_once([':', '：']).filter(|(key, _)| key.len() <= 40)
    else {
        return misspelt_without_colon(words);
    };
    let key = squeezed(key);
    let limit = if asked_by(trim(value)).party.is_some() { 3 } else { 2 };
    is_nearly_a_marker(&key, limit).then_some(StrayForm::Misspelt)
}

/// `Aksed by Fred Example (Meadow Party - Nowhere South)`
fn misspelt_without_colon(words: &str) -> Option<StrayForm> {
    if !words.ends_with(')') {
        return None;
    }
    let space = words.match_indices(is_space).nth(1).map(|(at, _)| at)?;
    let (key, value) = words.split_at(space);
    asked_by(trim(value)).party?;
    is_nearly_a_marker(&squeezed(key), 2).then_some(StrayForm::Misspelt)
}

/// `Ouestion for Home Office`, `Qestion to the Home Office:`
fn is_misspelt_question(words: &str) -> bool {
    let Some((typed, rest)) = words.split_once(is_space) else { return false };
    let department = after(rest, &["for"]).or_else(|| after(rest, &["to", "the"]));
    let Some(department) = department.map(|after| after.rest.trim_end_matches(':')) else {
        return false;
    };
    let typed = typed.to_lowercase();
    let is_near = !matches!(&*typed, "question" | "questions") && typed.len() <= 10;
    let is_department = is_brief(department) && department.starts_with(char::is_uppercase);
    is_near && is_department && strsim::osa_distance(&typed, "question") <= 2
}

/// Whether all letters of a marker are there, each parted from the next: `A s k e d   b y`.
fn is_spaced_marker(key: &str) -> bool {
    let is_spaced = key.split(' ').all(|word| word.chars().count() == 1);
    is_spaced && ["askedby", "answeredby"].contains(&key.replace(' ', "").as_str())
}

/// `Writen Questions`
pub(super) fn is_nearly_written_question(line: &str) -> bool {
    line.len() <= 20 && strsim::osa_distance(&squeezed(line), "written question") <= 2
}

fn is_nearly_a_marker(key: &str, limit: usize) -> bool {
    if is_spaced_marker(key) {
        return true;
    }
    ["asked by", "answered by"].iter().any(|marker| {
        key.chars().count().abs_diff(marker.len()) <= limit
            && strsim::osa_distance(key, marker) <= limit
    })
}

/// Words in small letters with single spaces, without marks.
fn squeezed(key: &str) -> String {
    let words = key.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && *word != "nbsp");
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Forms that begin with a member's name.
fn by_name(words: &str, line: &str) -> Option<StrayForm> {
    if let Some(form) = bracket_after_name(words, line) {
        return Some(form);
    }
    if has_seat_and_party(words) {
        return Some(StrayForm::Hansard);
    }
    if is_brief(line) && line.len() > words.len() && is_peer_behind_number(words, line) {
        return Some(StrayForm::LordsList);
    }
    for at in memmem::find_iter(words.as_bytes(), b"ask").take(4) {
        if let Some(form) = ask_after_name(words, at, line) {
            return Some(form);
        }
    }
    answered_page(words).then_some(StrayForm::Speeches)
}

/// `NAME: [6790]`, `NAME [holding answer 22 October 2009]: ...`
fn bracket_after_name(words: &str, line: &str) -> Option<StrayForm> {
    let (name, rest) = words.split_once('[')?;
    let name = trim(name);
    if rest.get(..14).is_some_and(|rest| rest.eq_ignore_ascii_case("holding answer")) {
        return is_name(name).then_some(StrayForm::Hansard);
    }
    let (number, behind) = rest.split_once(']')?;
    if behind.starts_with(':') && super::label::is_uin(trim(number)) && is_name(name) {
        return Some(StrayForm::Hansard);
    }
    let name = name.strip_suffix([':', '：'])?;
    let is_flag = |c: char| c.is_ascii_uppercase() || is_space(c) || matches!(c, '[' | ']');
    let is_number = super::label::is_uin(trim(number));
    let is_whole = is_number && behind.len() <= 12 && behind.chars().all(is_flag);
    (is_whole && line.len() <= BEGINNING && is_name(name)).then_some(StrayForm::DailyReport)
}

/// `Fred Example (Nowhere South) (Lab): If he will make a statement.`
fn has_seat_and_party(words: &str) -> bool {
    let Some(at) = memmem::find(words.as_bytes(), b"): ") else { return false };
    let name = &words[..=at];
    let brackets = name.matches(" (").count();
    brackets == 2
        && !name.contains(':')
        && is_name(name)
        && name.split(" (").next().is_some_and(is_name)
}

/// `HL5639 Baroness Template`
fn is_peer_behind_number(words: &str, line: &str) -> bool {
    line.starts_with("HL") && has_peers_title(words) && is_name(words)
}

/// A row of a table or of CSV with a question, or the row above with the names of the columns.
fn is_row(line: &str) -> bool {
    let bytes = line.as_bytes();
    // Behind the comma of a sentence is a space, within a number a digit.
    let is_tight = |at: usize| bytes.get(at + 1).is_some_and(|b| *b != b' ' && !b.is_ascii_digit());
    let has_comma = memchr_iter(b',', bytes).any(is_tight);
    if !has_comma && memchr3(b'|', b'\t', b';', bytes).is_none() {
        return false;
    }
    let separators = ['|', '\t', ';', ','].into_iter();
    let mut separators = separators.filter(|separator| match separator {
        ',' => has_comma,
        _ => line.contains(*separator),
    });
    separators.any(|separator| {
        let cells: Vec<&str> = line.split(separator).map(bare_cell).collect();
        is_row_of(&cells, separator)
    })
}

fn bare_cell(cell: &str) -> &str {
    trim(cell).trim_matches(['"', '\'', '“', '”'])
}

fn is_row_of(cells: &[&str], separator: char) -> bool {
    let is_pipe = separator == '|';
    if cells.iter().skip(usize::from(!is_pipe)).any(|cell| is_asking_cell(cell)) {
        return true;
    }
    if cells.len() < 3 || is_pipe {
        return is_pipe && is_head_of_columns(cells);
    }
    let is_question = |cell: &&str| cell.ends_with('?') && cell.contains(is_space);
    let is_full_name = |cell: &&str| cell.contains(is_space) && is_name(cell);
    let is_number = |cell: &&str| cell.len() >= 5 && super::label::is_uin(cell);
    let is_prose = |cell: &&str| cell.split(is_space).count() >= 4;
    let (named, numbered) = (cells.iter().any(is_full_name), cells.iter().any(is_number));
    is_head_of_columns(cells)
        || (cells.iter().any(is_question) && (named || numbered))
        || (named && numbered && cells.iter().any(is_prose))
}

/// `UIN;Asked by;Question;Answer`
fn is_head_of_columns(cells: &[&str]) -> bool {
    let names = cells.iter().filter(|cell| is_only_words(cell));
    names.clone().count() >= 3 && names.clone().any(|cell| cell.to_lowercase().contains("question"))
}

fn is_asking_cell(cell: &str) -> bool {
    let words = without_markup(cell);
    let asks = after(words, &["asked", "by"]).is_some() || to_ask(words);
    asks && !words.starts_with(char::is_lowercase)
}

/// A question of Hansard or of another parliament, which ends in its number.
fn by_last_words(line: &str) -> Option<StrayForm> {
    let first = line.strip_prefix('[').and_then(|line| line.split_once(']'));
    if let Some((number, question)) = first
        && number.len() >= 5
        && super::label::is_uin(number)
        && question.contains(is_space)
    {
        return Some(StrayForm::Numbered);
    }
    if line.ends_with(']') {
        let (question, number) = line.strip_suffix(']')?.rsplit_once('[')?;
        let is_year = number.len() == 4 && number.starts_with(['1', '2']);
        let is_number = number.len() >= 4 && !is_year && super::label::is_uin(trim(number));
        let is_sentence = question.split(is_space).filter(|word| !word.is_empty()).count() >= 4;
        return (is_number && is_sentence).then_some(StrayForm::Numbered);
    }
    let (question, number) = line.strip_suffix(')')?.rsplit_once('(')?;
    if devolved_number(trim(number)) && trim(question).ends_with('?') {
        return Some(StrayForm::Devolved);
    }
    let (_, asker) = line.rsplit_once("sked by: ")?;
    asked_by(asker).party.map(|_| StrayForm::AskedByWithoutBracket)
}

/// `NAME: To ask the ...`, `Lord X to ask His Majesty's Government`, `Mr X asked the Minister`
fn ask_after_name(words: &str, at: usize, line: &str) -> Option<StrayForm> {
    let before = words.get(..at)?;
    let from_ask = words.get(at..)?;
    if let Some(addressee) = from_ask.strip_prefix("asked ") {
        let devolved = line.contains("(AQ");
        let of_government = !addressee.trim_start_matches(is_space).starts_with("the");
        let has_number = line.ends_with([']', ')', ':']);
        let before = trim(unlinked(trim(before))).trim_end_matches(':');
        let is_office = before.starts_with("The ") && !is_titled(before);
        let is_asker = is_name(before)
            && (devolved
                || is_in_report(before)
                || (is_titled(before) && (of_government || has_number))
                || (before.contains(is_space) && !is_office && asks_indirectly(addressee)));
        let form = if devolved { StrayForm::Devolved } else { StrayForm::Hansard };
        return (is_asker && is_addressee(addressee)).then_some(form);
    }
    let addressee = from_ask.strip_prefix("ask ")?;
    let before = before.trim_end_matches(is_space);
    let before = before.strip_suffix("to").or_else(|| before.strip_suffix("To"))?;
    let name = before.trim_end_matches(|c: char| is_space(c) || matches!(c, '"' | '“'));
    if let Some(name) = name.strip_suffix([':', '：']) {
        let is_before_question = is_name(name) || is_caption(name);
        return (is_before_question && to_ask(&words[at - 3..])).then_some(StrayForm::Hansard);
    }
    let is_untitled = name.contains(is_space) && !name.starts_with("The ");
    let is_asker = is_name(name)
        && (is_titled(name) || line.contains(" HL") || (is_untitled && asks_indirectly(addressee)));
    (is_asker && is_addressee(addressee)).then_some(StrayForm::LordsList)
}

/// `the Secretary of State for Bridges when the ferry will run`
fn asks_indirectly(text: &str) -> bool {
    text.split(is_space)
        .any(|word| QUESTION_WORDS.contains(&word.trim_end_matches([',', '.', ':'])))
}

const QUESTION_WORDS: [&str; 9] =
    ["what", "when", "how", "if", "whether", "who", "which", "why", "where"];

/// `Written question 74130`, `questionText`
fn is_caption(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_part = |word: &str| {
        let word = word.to_lowercase();
        word.bytes().all(|b| b.is_ascii_digit())
            || super::label::is_uin(&word)
            || ["written", "question", "questions", "no", "number", "uin", "questiontext"]
                .contains(&word.as_str())
    };
    text.len() <= 60 && words.clone().all(is_part)
}

/// `Home Office written question – answered at on`
fn answered_page(words: &str) -> bool {
    let Some(at) = memmem::find(words.as_bytes(), b" written question ") else { return false };
    let rest = words[at..].strip_prefix(" written question ").unwrap_or_default();
    let dashed = rest.strip_prefix(['–', '-', '—']).map(|rest| rest.trim_start_matches(is_space));
    dashed.is_some_and(|rest| rest.starts_with("answered"))
}

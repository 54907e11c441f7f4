//! Properties that hold for any input: it takes no panic to read it, every line and record is accounted
//! for, every word that belongs to an exchange is on its page, and no published address is lost.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use despatch::archive::ledger::{LEDGER_FILE, format};
use despatch::config::{Overrides, Site};
use despatch::diagnostic::{Code, Diagnostic};
use despatch::render::markdown::{self, Link, Links, Markdown};
use despatch::source::record::{LineUse, Record, Text};
use despatch::source::transcript::Furniture;
use despatch::source::{SourceFile, html, parse_all};
use despatch::text::lines;
use despatch::{Guard, Order, Progress, Stage};
use html5gum::{Token, Tokenizer};
use jiff::civil::date;

/// The files of every site, beside the one that is being tried.
const FILES: [(&str, &str); 4] = [
    ("despatch.toml", "title = 'Lamps'\nbase_url = 'https://example.org/lamps/'\n"),
    ("topics.toml", "[[topic]]\nname = 'Lamps'\nwords = ['lamps']\n"),
    ("content/about.md", "# About\n\n[Questions](lamps.txt)\n"),
    (
        "content/lamps.txt",
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lamps:\n\
         To ask how many lamps there are.\nAnswered by Bo Proof\nThere are 14.\n",
    ),
];

/// Codes that name a fault of the program, whatever the input is.
const FAULTS: [Code; 6] = [
    Code::BrokenFeed,
    Code::DuplicateId,
    Code::LostWords,
    Code::Template,
    Code::UnaccountedLines,
    Code::UnsafeAddress,
];

/// Words of labels, which a page may print in its own words.
const LABELS: &str = "photo portrait attachments attachment following received given interest declared withdrawn \
    mp written question questions asked by to the for on was this answered answer tabled uin holding \
    corrected correction corrects grouped with view source editor editors note house commons lords heading department \
    date dated of and at in from name answering body named day member st nd rd th \
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun";

struct Quiet;

impl Progress for Quiet {
    fn done(&self, _: Stage) {}
    fn begin_pages(&self, _: usize) {}
    fn page(&self) {}
}

/// Tries one input of a kind, which is the name of a target: the text alone, or the whole site that it is in.
pub(crate) fn try_input(kind: &str, input: &[u8], is_whole: bool) {
    thread_local! { static FOLDER: tempfile::TempDir = new_folder(); }
    FOLDER.with(|folder| try_input_in(folder.path(), kind, input, is_whole));
}

fn new_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in FILES {
        write(&folder.path().join(path), text.as_bytes());
    }
    folder
}

fn try_input_in(root: &Path, kind: &str, input: &[u8], is_whole: bool) {
    let put = |path: &str, bytes: &[u8]| write(&root.join(path), bytes);
    match kind {
        "transcript" => {
            put("content/tried.txt", input);
            check_transcript(&root.join("content/tried.txt"));
        }
        "official_json" => put("content/tried.json", input),
        "parlparse_xml" => put("content/answers2009-10-26.xml", input),
        "html_answer" => {
            let answer = String::from_utf8_lossy(input);
            check_html(&answer);
            put("content/tried.ndjson", official(&answer).as_bytes());
        }
        "markdown_page" => {
            put("content/tried.md", input);
            check_markdown(&String::from_utf8_lossy(input));
        }
        "ledger" => {
            put(LEDGER_FILE, input);
            return check_ledger(root, &String::from_utf8_lossy(input));
        }
        "history" => put("history.ndjson", input),
        kind => panic!("there is no target {kind}"),
    }
    if !is_whole {
        return;
    }
    let checked = despatch::check_site(&site(root), order(), &Quiet);
    let diagnostics = checked.map_or_else(|diagnostics| diagnostics, |checked| checked.diagnostics);
    assert_no_fault(&diagnostics);
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("the folder is made");
    fs::write(path, bytes).expect("the file is written");
}

fn site(root: &Path) -> Site {
    Site::load(root, Overrides::default(), |_| None).expect("its settings are sound")
}

fn order() -> Order<'static> {
    Order { force: false, day: date(2026, 1, 5), guard: Guard::Open, previous: None, draft: None }
}

fn official(answer: &str) -> String {
    serde_json::json!({
        "house": "Commons", "uin": "7", "dateTabled": "2025-09-02T00:00:00", "heading": "Towers",
        "questionText": "To ask why.", "answerText": answer,
    })
    .to_string()
}

fn assert_no_fault(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let is_fault = FAULTS.contains(&diagnostic.code) || diagnostic.remedy.contains("report it");
        assert!(!is_fault, "{diagnostic:?}");
    }
}

/// Every word of a line that belongs to an exchange is a word of a record, or of a label. A line that
/// belongs to none is of the page, or is reported.
fn check_transcript(path: &Path) {
    let (Some(file), _) = SourceFile::open(path) else { return };
    let files = [file];
    let (sources, diagnostics) = parse_all(&files, &Furniture::with(&[]));
    let labels: HashSet<String> = LABELS.split_whitespace().map(str::to_owned).collect();
    let reported: HashSet<u32> =
        diagnostics.iter().filter_map(|d| Some(d.place.as_ref()?.line)).collect();
    for (file, transcript) in &sources.transcripts {
        let published: Vec<HashSet<String>> =
            transcript.records.iter().map(published_words).collect();
        for (number, (line, line_use)) in
            (1..).zip(std::iter::zip(lines::split(&file.text), &transcript.uses))
        {
            assert!(*line_use != LineUse::Blank || line.trim().is_empty() || !has_words(line));
            if *line_use != LineUse::Exchange || reported.contains(&number) {
                continue;
            }
            let records = std::iter::zip(&transcript.records, &published);
            let own: Vec<_> = records
                .filter(|(record, _)| (record.span.first..=record.span.last).contains(&number))
                .collect();
            for word in words(line) {
                let is_kept = own.iter().any(|(_, published)| published.contains(&word));
                // A program may have parted a label.
                let is_label = labels.iter().any(|label| label.starts_with(&word));
                assert!(is_kept || is_label, "line {number} loses {word:?}: {line:?} {own:?}");
            }
        }
    }
}

fn has_words(line: &str) -> bool {
    words(line).next().is_some()
}

fn published_words(record: &Record<'_>) -> HashSet<String> {
    let mut texts: Vec<&str> = record.editors_notes.clone();
    texts.extend(&record.question.lines);
    texts.extend(&record.grouped_with);
    texts.extend(
        [record.department, record.heading, record.uin, record.source].into_iter().flatten(),
    );
    if let Some(more) = &record.more {
        texts.extend(more.attachments.iter().filter_map(|attachment| attachment.title));
        texts.extend(more.attachments.iter().filter_map(|attachment| attachment.kind));
    }
    if let Some(asker) = record.asked_by {
        texts.push(asker.name);
        texts.extend([asker.party, asker.affiliation].into_iter().flatten());
    }
    for answer in &record.answers {
        let Text { lines, .. } = &answer.text;
        texts.extend(lines);
        if let Some(by) = answer.by {
            texts.push(by.name);
            texts.extend(by.role);
        }
    }
    texts.into_iter().flat_map(words).collect()
}

/// Runs of two letters or more, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic() && !is_invisible(c))
        .filter(|word| word.chars().count() > 1)
        .map(|word| word.replace(is_invisible, "").to_lowercase())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The letters of an answer are those that another parser of HTML finds, or a fault is reported.
fn check_html(answer: &str) {
    let tidy = html::tidy(answer);
    if tidy.faults == html::MarkupFaults::default() {
        assert_eq!(letters(&tidy.text), letters(&visible_text(answer)), "{answer:?}");
    }
    let blocks = if tidy.blocks.is_empty() { &tidy.text } else { &html::words(&tidy.blocks) };
    assert_eq!(letters(&tidy.text), letters(blocks), "{answer:?}");
}

/// The text of HTML, without comments.
fn visible_text(html: &str) -> String {
    let mut text = String::new();
    for Ok(token) in Tokenizer::new(html) {
        if let Token::String(part) = token {
            text.push_str(&String::from_utf8_lossy(&part));
        }
    }
    text
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

struct NoLinks;

impl Links for NoLinks {
    fn resolve(&self, _: &str) -> Link {
        Link::Broken
    }
    fn picture(&self, _: &str) -> Link {
        Link::Broken
    }
}

/// Every block of words that a text has is in its HTML.
fn check_markdown(text: &str) {
    let rendered = Markdown { anchor: None, links: &NoLinks, shift: 0 }.render(text);
    let shown = letters(&visible_text(&rendered.html));
    for block in markdown::words(text) {
        assert!(shown.contains(&letters(&block)), "{block:?} is not in {:?}", rendered.html);
    }
}

/// A ledger that can be read keeps its lines when the site is built, and a build settles it.
fn check_ledger(root: &Path, text: &str) {
    let read = format::parse(text, LEDGER_FILE);
    let site = site(root);
    match (despatch::build(&site, order(), &Quiet), read) {
        (Ok(built), Ok(before)) => {
            assert_no_fault(&built.diagnostics);
            let after = fs::read_to_string(root.join(LEDGER_FILE)).expect("a build writes it");
            let after = format::parse(&after, LEDGER_FILE)
                .expect("a build writes it so that it can be read");
            for line in &before {
                let is_kept = after.iter().any(|kept| {
                    kept.kind == line.kind && kept.slug == line.slug && kept.id == line.id
                });
                assert!(is_kept, "{line:?} is lost");
            }
            let outlook = despatch::permalinks::outlook(&site, order().day).expect("it was built");
            assert!(outlook.changes.is_empty() && outlook.choices.is_empty(), "{outlook:?}");
        }
        (Ok(_), Err(broken)) => panic!("built with a broken ledger: {broken:?}"),
        (Err(diagnostics), _) => assert_no_fault(&diagnostics),
    }
}

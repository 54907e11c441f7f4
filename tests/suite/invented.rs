//! The invented archive of the benchmarks is what it claims to be.

#[path = "../../benches/corpus/mod.rs"]
mod corpus;

use despatch::archive::{Archive, Names};
use despatch::source::record::Record;
use despatch::source::transcript::Furniture;
use despatch::source::{SourceFile, Sources, parse_all};

/// Transcripts of an invented archive, for other tests.
pub(crate) fn transcripts(exchanges: usize) -> Vec<(String, String)> {
    corpus::transcripts(exchanges)
}

const EXCHANGES: usize = 2_000;

fn files() -> Vec<SourceFile> {
    let transcripts = corpus::transcripts(EXCHANGES);
    transcripts.iter().map(|(path, text)| SourceFile::from_text(path, text)).collect()
}

fn parsed(files: &[SourceFile]) -> Sources<'_> {
    let (sources, said) = parse_all(files, &Furniture::with(&[]));
    let grave: Vec<_> = said.iter().filter(|d| d.severity().name() != "note").collect();
    assert!(grave.is_empty(), "{grave:?}");
    sources
}

fn records<'s, 'a>(sources: &'s Sources<'a>) -> Vec<&'s Record<'a>> {
    sources.transcripts.iter().flat_map(|(_, transcript)| &transcript.records).collect()
}

fn archive(files: &[SourceFile]) -> Archive<'_> {
    despatch::archive::link(parsed(files), &Names::default()).0
}

/// The mean of a count that each record has.
fn mean(records: &[&Record<'_>], count: impl Fn(&Record<'_>) -> usize) -> f64 {
    let sum: usize = records.iter().map(|record| count(record)).sum();
    sum as f64 / records.len() as f64
}

fn words(lines: &[&str]) -> usize {
    lines.iter().map(|line| line.split_whitespace().count()).sum()
}

fn is_near(found: f64, wanted: f64) -> bool {
    (found - wanted).abs() < wanted / 10.0
}

#[test]
fn a_larger_corpus_begins_with_the_smaller() {
    let (small, large) = (corpus::transcripts(500), corpus::transcripts(1_000));
    assert_eq!((small.len(), large.len()), (2, 4));
    assert_eq!(small[..], large[..2]);
}

#[test]
fn every_exchange_is_read_and_has_a_date() {
    let files = files();
    let sources = parsed(&files);
    let records = records(&sources);
    assert_eq!(records.len(), EXCHANGES);
    assert!(records.iter().all(|record| record.answers.len() == 1));
    assert!(records.iter().all(|record| record.answers[0].date.is_some()));
    let headed = records.iter().filter(|record| record.heading.is_some()).count();
    assert_eq!(headed, EXCHANGES / 2, "half of them are of layout B");
}

#[test]
fn texts_are_as_long_as_real_ones() {
    let files = files();
    let sources = parsed(&files);
    let records = records(&sources);
    let question = mean(&records, |record| words(&record.question.lines));
    let answer = mean(&records, |record| words(&record.answers[0].text.lines));
    let paragraphs = mean(&records, |record| record.answers[0].text.lines.len());
    assert!(is_near(question, 64.0), "{question}");
    assert!(is_near(answer, 138.0), "{answer}");
    assert!(is_near(paragraphs, 2.2), "{paragraphs}");
}

#[test]
fn members_departments_and_shared_answers_are_as_many_as_in_real_ones() {
    let files = files();
    let archive = archive(&files);
    assert_eq!(archive.exchanges.len(), EXCHANGES);
    // Of 650, some are so seldom in it that their turn has not come.
    assert!((400..=650).contains(&archive.members.len()), "{}", archive.members.len());
    assert!((25..=30).contains(&archive.departments.len()), "{}", archive.departments.len());
    let shared: usize = archive.shared_answers.iter().map(|shared| shared.given_to.len() - 1).sum();
    assert!(is_near(shared as f64 / EXCHANGES as f64, 0.15), "{shared}");
}

//! The quality of made headings, by a table that a reader has judged.

use despatch::archive::{heading_run, single_spaced};

const REVIEWED: &str = include_str!("../headings/reviewed.tsv");

struct Reviewed<'t> {
    verdict: &'t str,
    heading: &'t str,
    question: &'t str,
}

fn reviewed() -> Vec<Reviewed<'static>> {
    let mut rows = Vec::new();
    for line in REVIEWED.lines() {
        let mut fields = line.split('\t');
        let mut field = || fields.next().expect("a field");
        rows.push(Reviewed { verdict: field(), heading: field(), question: field() });
    }
    rows
}

#[test]
fn made_headings_are_those_that_were_reviewed() {
    for row in reviewed() {
        let question = single_spaced(&[row.question]);
        let run = heading_run(&question).expect("a question with words");
        assert_eq!(run.heading(), row.heading, "{}", row.question);
        assert!(question.contains(run.request));
        assert!(question.contains(run.title.unwrap_or_default()));
    }
}

#[test]
fn at_least_95_of_100_reviewed_headings_are_good_and_none_misleads() {
    let rows = reviewed();
    let good = rows.iter().filter(|row| row.verdict == "good").count();
    let poor = rows.iter().filter(|row| row.verdict == "poor").count();
    assert_eq!((rows.len(), good + poor), (300, 300));
    assert!(good * 100 >= rows.len() * 95, "{good}");
}

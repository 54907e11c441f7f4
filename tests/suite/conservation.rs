//! No one is misquoted: what stands in a transcript is read back out of the finished pages.

use std::collections::BTreeMap;
use std::path::Path;

use despatch::diagnostic::Code;

use crate::page::{self, Words};
use crate::site::TestSite;

/// The words of the questions' pages.
fn pages(site: &TestSite) -> Vec<Words> {
    let paths = site.paths().into_iter().filter(|path| path.starts_with("questions/"));
    let pages = paths.map(|path| site.read(&path));
    pages
        .filter(|html| html.contains("class=\"exchange\""))
        .map(|html| page::words(&html))
        .collect()
}

/// A transcript of layout A, read by the simplest means: markers at the beginning of lines. Each
/// exchange is the words of its header lines and the words of its texts.
fn exchanges(text: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let mut exchanges: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for line in text.lines() {
        let words = line.split_whitespace().map(str::to_owned);
        if line.starts_with("Asked by: ") {
            exchanges.push((Vec::new(), Vec::new()));
        }
        let (header, texts) = exchanges.last_mut().unwrap();
        match line.split_once(": ").filter(|(label, _)| *label == "Asked by") {
            Some((_, rest)) => header.extend(rest.split_whitespace().map(bare)),
            None if line.starts_with("Question to the ") => {
                header.extend(words.skip(3).map(|word| bare(&word)));
            }
            None if line.starts_with("Answered by ") => {
                header.extend(words.skip(2).map(|w| bare(&w)));
            }
            None => texts.extend(words),
        }
    }
    exchanges
}

/// A word of a header line, without the brackets, commas and full stops that the page sets anew.
fn bare(word: &str) -> String {
    word.trim_matches(['(', ')', ',', '.', ':', '-']).to_owned()
}

/// Every exchange of the transcripts stands on a page, word for word.
pub(crate) fn assert_conserved(site: &TestSite, transcripts: &[String]) {
    let pages = pages(site);
    let mut by_texts: BTreeMap<&[String], Vec<&Words>> = BTreeMap::new();
    for words in &pages {
        by_texts.entry(&words.texts).or_default().push(words);
    }
    for (mut header, texts) in transcripts.iter().flat_map(|text| exchanges(text)) {
        header.retain(|word| !word.is_empty());
        let candidates = by_texts.get(texts.as_slice());
        let candidates = candidates.unwrap_or_else(|| panic!("no page has the words {texts:?}"));
        let holds = |words: &&&Words| {
            let all: Vec<_> = words.all.iter().map(|word| bare(word)).collect();
            header.iter().all(|word| all.contains(word))
        };
        assert!(candidates.iter().any(|words| holds(&words)), "{header:?} is not on its page");
    }
}

#[test]
fn every_word_of_the_seed_is_on_its_page() {
    let site = TestSite::example();
    site.build();
    let seed = include_str!("../../content/north-korea.txt").to_owned();
    assert_eq!(exchanges(&seed).len(), 10);
    assert_conserved(&site, &[seed]);
}

#[test]
fn every_word_of_an_invented_archive_is_on_its_page() {
    let text: String = (0..40).map(odd_exchange).collect();
    let site = TestSite::new().file("content/odd.txt", &text);
    site.build();
    assert_conserved(&site, &[text]);
}

/// An exchange with everything that HTML, Markdown and templates might trip over.
pub(crate) fn odd_exchange(n: usize) -> String {
    format!(
        "Asked by: Siân O’Hara & Co <b> (Labour (Co-op) - Ynys Môn)\n\
         Question to the Foreign, Commonwealth & Development Office:\n\
         To ask, {n} <script>alert(1)</script> *stars* _under_ `ticks` [x](javascript:y) (a) one (b) two.\n\
         Answered by A - B (C) (D\n\
         {{{{ site.title }}}} {{% raw %}} &amp; &lt; < > \" ' &#39; é\u{301} \u{a0}5%\u{2009}of 1. 2) - # > |\n\
         See https://example.org/a?b=c&d=(e). Then www.example.org; \u{200b}zero.\n\
         Table\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\nend {n}.\n"
    )
}

#[test]
fn no_text_of_a_source_becomes_markup() {
    let site = TestSite::new().file("content/odd.txt", odd_exchange(1));
    site.build();
    for (path, bytes) in site.tree() {
        let html = String::from_utf8_lossy(&bytes);
        if path.ends_with(".html") {
            assert!(!html.contains("<script>alert"), "{path}");
            assert!(!html.contains("Co <b>"), "{path}");
            assert!(!html.contains("href=\"javascript"), "{path}");
        }
    }
}

#[test]
fn a_preamble_is_nowhere_on_the_site() {
    let text = format!("Signed in as secret.person@example.org\n{}", odd_exchange(1));
    let site = TestSite::new().file("content/a.txt", text);
    site.build();
    for (path, bytes) in site.tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains("secret.person"), "{path}");
    }
}

/// What an answer's HTML may hold: spacers, lists, a table without a head, words that elements part
/// and join, entities, invisible characters, elements that are not kept.
const ANSWER: &str = "<p>There <b>are</b> light<i>hous</i>es&nbsp;&amp; fog\u{ad}horns\u{200b}.</p>\
    <p>\u{a0}</p><ul><li>North: 31</li><li><p>South:</p><p>H<sub>2</sub>O &lt; 5</p></li></ul>\
    <div>Loose <font color='red'>words</font><br>on two lines</div><h3>A title</h3>\
    <table><tbody><tr><td><p>Tower</p></td><td>Metres</td></tr>\
    <tr><td rowspan='2'>West</td><td></td></tr><tr><td>12\u{2060}th</td></tr></tbody></table>\
    <blockquote>He said: <a href='https://example.org/'>this</a></blockquote>";

const READ: &str = "There are lighthouses & foghorns. North: 31 South: H2O < 5 Loose words on two lines \
    A title Tower Metres West 12th He said: this";

#[test]
fn every_word_of_an_answer_in_html_is_on_its_page_in_its_order() {
    let record = serde_json::json!({
        "house": "Commons", "uin": "7", "dateTabled": "2025-09-02T00:00:00", "heading": "Towers",
        "questionText": "To ask why.", "answerText": ANSWER,
    });
    let site = TestSite::new().file("content/a.ndjson", record.to_string());
    site.build();
    let [page] = &pages(&site)[..] else { panic!("one page") };
    assert_eq!(page.texts.join(" "), format!("To ask why. {READ}"));
}

/// Run it with `DESPATCH_TEST_TRANSCRIPTS=DIR cargo test -- --ignored`.
#[test]
#[ignore = "needs a folder of real transcripts in layout A, named by DESPATCH_TEST_TRANSCRIPTS"]
fn every_word_of_real_transcripts_is_on_its_page() {
    let folder = std::env::var_os("DESPATCH_TEST_TRANSCRIPTS").expect("a folder is named");
    let mut site = TestSite::new();
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(Path::new(&folder)).unwrap() {
        let path = entry.unwrap().path();
        texts.push(std::fs::read_to_string(&path).unwrap());
        let name = path.file_name().unwrap().to_str().unwrap();
        site = site.copy(&path, &format!("content/{name}"));
    }
    let built = site.build();
    let lost = [Code::Preamble, Code::Furniture, Code::StrayMarker, Code::TextAfterRule];
    assert!(built.diagnostics.iter().all(|d| !lost.contains(&d.code)));
    assert_conserved(&site, &texts);
}

//! The dictionaries against elasticlunr's own index and against a linear scan.

use elasticlunr::{IndexBuilder, Language, Pipeline};
use proptest::prelude::*;
use serde_json::Value;

use super::read::{
    entries, files, manifest, parts, positions, postings, postings_of_sets, set_count,
};
use super::*;
use crate::config::SearchLanguage;
use crate::search::text::{elasticlunr_language, pipeline_of};

type Holders = BTreeMap<String, BTreeSet<u32>>;

/// What an index says of each stem: the whole list, whether it is cut or not.
fn said(index: &Index<'_>) -> Holders {
    let files = files(index);
    let manifest = manifest(index, &files);
    let mut holders = Holders::new();
    for segment in manifest["segments"].as_array().unwrap() {
        let first = segment["first"].as_u64().unwrap() as u32;
        let stems = entries(&files, "s", &segment["s"]);
        let is_list = |(stem, value): &(&String, &Value)| !stem.contains('~') && !value.is_object();
        for (stem, value) in stems.iter().filter(is_list) {
            let documents: Vec<u32> = match value {
                Value::String(text) => postings(text, first).into_iter().map(|p| p.0).collect(),
                cut => whole(&stems, stem, cut, first),
            };
            holders.entry(stem.clone()).or_default().extend(documents);
        }
    }
    holders
}

/// The documents of a cut list, whose head is checked against the whole.
fn whole(stems: &BTreeMap<String, Value>, stem: &str, cut: &Value, first: u32) -> Vec<u32> {
    let sets = set_count(cut[0].as_str().unwrap());
    let parts = parts(stems, stem);
    let all: Vec<(u32, usize)> =
        parts.flat_map(|(base, text)| postings_of_sets(text, first + base, sets)).collect();
    assert_eq!(cut[1].as_u64().unwrap() as usize, all.len(), "{stem}");
    let head = postings(cut[0].as_str().unwrap(), first);
    assert!(head.len() < all.len() && head.iter().all(|posting| all.contains(posting)));
    let least = head.iter().map(|(_, impact)| *impact).min().unwrap();
    let mut higher = all.iter().filter(|(_, impact)| *impact > least);
    let has_forms = cut[0].as_str().unwrap().contains(' ');
    assert!(has_forms || higher.all(|posting| head.contains(posting)), "{stem}: {head:?}");
    all.into_iter().map(|(document, _)| document).collect()
}

/// English, with the pipeline of the search.
struct Searched(Box<dyn Language>);

impl Language for Searched {
    fn name(&self) -> String {
        self.0.name()
    }

    fn code(&self) -> String {
        self.0.code()
    }

    fn tokenize(&self, text: &str) -> Vec<String> {
        self.0.tokenize(text)
    }

    fn make_pipeline(&self) -> Pipeline {
        pipeline_of(self.0.as_ref())
    }
}

/// What elasticlunr's own index says of the same texts.
fn elasticlunrs(texts: &[Vec<String>]) -> Holders {
    let tokens = |text: &str| {
        let words = Folded::new(text).words().into_iter();
        words.map(|word| word.base).filter(|base| base.len() > 1).collect()
    };
    let language = Box::new(Searched(elasticlunr_language(SearchLanguage::English)));
    let builder = IndexBuilder::with_language(language);
    let mut index = builder.add_field_with_tokenizer("text", Box::new(tokens)).build();
    for (number, texts) in texts.iter().enumerate() {
        index.add_doc(&number.to_string(), [texts.join("\n")]);
    }
    let json: Value = serde_json::from_str(&index.to_json()).unwrap();
    let mut holders = Holders::new();
    walk(&json["index"]["text"]["root"], "", &mut holders);
    holders
}

fn walk(node: &Value, word: &str, holders: &mut Holders) {
    for (key, below) in node.as_object().unwrap() {
        match key.as_str() {
            "df" => {}
            "docs" => {
                let documents = below.as_object().unwrap().keys().map(|key| key.parse().unwrap());
                let documents: BTreeSet<u32> = documents.collect();
                if !documents.is_empty() {
                    holders.insert(word.to_owned(), documents);
                }
            }
            letter => walk(below, &format!("{word}{letter}"), holders),
        }
    }
}

/// Words that elasticlunr and the search take alike: of ASCII letters and digits, none of them in
/// capitals.
fn texts() -> impl Strategy<Value = Vec<Vec<String>>> {
    let word = prop_oneof![
        4 => "[ab]{2,4}",
        3 => "(sanction|hope|relat|quot)(s|ed|ing|ation|ional)?('s)?",
        1 => "[a-z]{2,12}",
        1 => "[a-z0-9]{2,6}",
        1 => Just("the".to_owned()),
    ];
    let text = prop::collection::vec(word, 0..12).prop_map(|words| words.join(", "));
    prop::collection::vec(prop::collection::vec(text, 1..3), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(crate::test_size::test_size(20, 60))
    })]

    #[test]
    fn every_stem_has_the_documents_that_elasticlunr_finds(texts in texts()) {
        let (library, expected) = (library(&texts), elasticlunrs(&texts));
        let segments = Settings { segment: 7, ..small() };
        for settings in [Settings::default(), small(), segments] {
            prop_assert_eq!(&said(&build(&library, &Reader::default(), &settings)), &expected);
        }
    }

    #[test]
    fn every_word_has_the_positions_of_a_linear_scan(texts in any_texts()) {
        let (library, expected) = (library(&texts), scan(&texts));
        for settings in [Settings::default(), small()] {
            let index = build(&library, &Reader::default(), &settings);
            let files = files(&index);
            let directory = &manifest(&index, &files)["segments"][0]["p"];
            let directory = &files[directory.as_str().unwrap()];
            let found = entries(&files, "p", directory);
            let mut words = BTreeMap::new();
            for (word, value) in found.iter().filter(|(word, _)| !word.contains('~')) {
                let list = match value {
                    Value::String(text) => positions(text, 0),
                    _ => parts(&found, word).flat_map(|(b, text)| positions(text, b)).collect(),
                };
                words.insert(word.clone(), list);
            }
            prop_assert_eq!(&words, &expected);
        }
    }
}

type Scanned = BTreeMap<String, Vec<(u32, Vec<usize>)>>;

fn any_texts() -> impl Strategy<Value = Vec<Vec<String>>> {
    let word = prop_oneof![3 => "[ab]{1,3}", 1 => "[éß﨎𐐀]{1,3}", 1 => any::<String>()];
    let text = prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
    prop::collection::vec(prop::collection::vec(text, 1..3), 1..30)
}

fn scan(texts: &[Vec<String>]) -> Scanned {
    let mut scanned = Scanned::new();
    for (document, texts) in (0..).zip(texts) {
        let mut position = 256;
        for text in texts {
            for line in text.split('\n') {
                for word in Folded::new(line).words() {
                    let list = scanned.entry(word.printed).or_default();
                    match list.last_mut().filter(|(last, _)| *last == document) {
                        Some((_, places)) => places.push(position),
                        None => list.push((document, vec![position])),
                    }
                    position += 1;
                }
            }
            position += 16;
        }
    }
    scanned
}

#[test]
fn stems_of_other_spellings_lead_to_those_of_the_archive() {
    let texts = vec![vec!["The child likes coloured menus. The forum".to_owned()]];
    let library = library(&texts);
    let index = build(&library, &Reader::default(), &Settings::default());
    let files = files(&index);
    let stems = entries(&files, "s", &manifest(&index, &files)["segments"][0]["s"]);
    let led: Vec<(&str, &str)> = stems
        .iter()
        .filter_map(|(stem, value)| Some((stem.as_str(), value["to"].as_str()?)))
        .collect();
    let expected =
        [("children", "child"), ("color", "colour"), ("fora", "forum"), ("menus", "menu")];
    assert_eq!(led, expected);
}

#[test]
fn a_word_in_capitals_is_also_found_as_it_is_written() {
    let texts = vec![vec!["NHS aids".to_owned()], vec!["AIDS us US".to_owned()]];
    let library = library(&texts);
    let said = said(&build(&library, &Reader::default(), &Settings::default()));
    let holders = |stem: &str| said.get(stem).map(|set| set.iter().copied().collect::<Vec<_>>());
    assert_eq!(holders("aid"), Some(vec![0, 1]));
    assert_eq!(holders("aids="), Some(vec![1]));
    assert_eq!((holders("nh"), holders("nhs=")), (Some(vec![0]), Some(vec![0])));
    assert_eq!((holders("us="), holders("us")), (Some(vec![1]), None));
}

#[test]
fn a_ritual_opening_is_in_the_positions_alone() {
    let mut library = Library::default();
    let question = passage("To ask the Minister, what prisons cost.");
    let (passages, opening) = (vec![question], "To ask the Minister, ".len());
    library.documents.push(Document { passages, opening, ..Document::default() });
    let index = build(&library, &Reader::default(), &Settings::default());
    let stems = said(&index).into_keys().collect::<Vec<_>>();
    assert_eq!(stems, ["cost", "prison"]);
    assert!(files(&index).keys().any(|key| key.starts_with("p/")));
    let words = serde_json::to_string(&files(&index)).unwrap();
    assert!(words.contains("Aask") && words.contains("minister"), "{words}");
}

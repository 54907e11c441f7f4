//! The index as a whole, read back and held against a linear scan.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use snapbox::{Data, assert_data_eq};

use super::*;

/// Which documents hold each word.
type Holders = BTreeMap<String, BTreeSet<usize>>;

fn archive(texts: &[Vec<String>]) -> Vec<Document<'_>> {
    texts.iter().enumerate().map(|(number, texts)| document(number, texts)).collect()
}

fn document(number: usize, texts: &[String]) -> Document<'_> {
    Document {
        href: "questions/a.html",
        title: "A question",
        people: format!("Member {number} to Home Office"),
        date: number.is_multiple_of(2).then(|| "14 October 2025".to_owned()),
        texts: texts.iter().map(String::as_str).collect(),
    }
}

/// What one script of the index hands to the reader.
fn said(index: &Index, path: &str, kind: &str, number: usize) -> Value {
    let file = index.files.iter().find(|file| file.path == path).expect(path);
    let text = std::str::from_utf8(&file.bytes).unwrap();
    let start = format!("despatchSearch(\"{kind}\",{number},");
    let json = text.strip_prefix(&start).and_then(|rest| rest.strip_suffix(");\n"));
    serde_json::from_str(json.expect(text)).unwrap()
}

fn manifest(index: &Index) -> Value {
    said(index, &index.manifest, "m", 0)
}

/// Every shard or block, found as the reader finds it: by number and the manifest's hash.
fn parts(index: &Index, kind: &str, hashes: &Value) -> Vec<Value> {
    let hashes = hashes.as_str().unwrap().as_bytes().chunks(10);
    let name = |(number, hash)| {
        let hash = std::str::from_utf8(hash).unwrap();
        said(index, &format!("search/{kind}/{number}-{hash}.js"), kind, number)
    };
    hashes.enumerate().map(name).collect()
}

/// The words of one shard.
fn read_shard(shard: &str) -> Holders {
    let mut previous: Vec<u16> = Vec::new();
    let mut holders = Holders::new();
    for entry in shard.split_terminator(' ') {
        let (word, gaps) = entry.split_once(':').unwrap();
        previous.truncate(word[..1].chars().next().unwrap().to_digit(36).unwrap() as usize);
        previous.extend(word[1..].encode_utf16());
        let mut next = 0;
        let documents = number::read(gaps).into_iter().map(|gap| {
            next += gap + 1;
            next - 1
        });
        holders.insert(String::from_utf16(&previous).unwrap(), documents.collect());
    }
    holders
}

/// All words of the index, each checked to stand where the reader looks for it.
fn read_index(index: &Index) -> Holders {
    let manifest = manifest(index);
    let first_words = manifest["firstWords"].as_array().unwrap();
    let shards = parts(index, "t", &manifest["terms"]);
    assert_eq!(shards.len(), first_words.len());
    let mut all = Holders::new();
    for (at, shard) in shards.iter().enumerate() {
        for (word, documents) in read_shard(shard.as_str().unwrap()) {
            let units: Vec<_> = word.encode_utf16().collect();
            let starts =
                |first: &Value| first.as_str().unwrap().encode_utf16().collect::<Vec<_>>() <= units;
            assert_eq!(first_words.iter().rposition(starts), Some(at), "{word}");
            assert!(all.insert(word, documents).is_none());
        }
    }
    all
}

fn scan(documents: &[Document<'_>]) -> Holders {
    let mut holders = Holders::new();
    for (number, document) in documents.iter().enumerate() {
        for word in document.texts.iter().flat_map(|text| words(text)) {
            holders.entry(word).or_default().insert(number);
        }
    }
    holders
}

/// Texts of words that share beginnings, some of them longer than a front-coding digit can say,
/// some outside the basic plane.
fn texts() -> impl Strategy<Value = Vec<Vec<String>>> {
    let word = prop_oneof![
        4 => "[ab]{1,4}",
        2 => "hom(e|es|ework)('s)?",
        1 => "[a-z0-9]{1,12}",
        1 => "a{30,45}[bc]?",
        1 => "[éÉßİ﨎𐐀𐐨]{1,3}",
        1 => any::<String>(),
    ];
    let text = prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
    prop::collection::vec(prop::collection::vec(text, 0..3), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(100)
    })]

    #[test]
    fn every_word_has_the_documents_of_a_linear_scan(texts in texts()) {
        let documents = archive(&texts);
        let expected = scan(&documents);
        for shard_bytes in [1, 64, SHARD_BYTES] {
            prop_assert_eq!(&read_index(&build_with(&documents, shard_bytes)), &expected);
        }
    }
}

/// An archive of more than one chunk, with a word in every document and some in few.
fn large() -> Vec<Vec<String>> {
    let text = |n: usize| format!("every n{n} f{} s{} {}", n % 40, n % 700, n % 3);
    (0..1800).map(|n| vec![text(n), text(n * n)]).collect()
}

#[test]
fn lists_are_joined_across_chunks() {
    let texts = large();
    let documents = archive(&texts);
    assert_eq!(read_index(&build(&documents)), scan(&documents));
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let texts = large();
    let documents = archive(&texts);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| build(&documents))
    };
    assert_eq!(on(1), on(2));
    assert_eq!(on(1), on(7));
}

#[test]
fn shards_keep_their_size_unless_one_word_needs_more() {
    let texts = large();
    let index = build_with(&archive(&texts), 900);
    let manifest = manifest(&index);
    let shards = parts(&index, "t", &manifest["terms"]);
    let shards = shards.iter().map(|shard| shard.as_str().unwrap());
    let (large, small): (Vec<_>, Vec<_>) = shards.partition(|shard| shard.len() > 900);
    assert_eq!(large.len(), 2, "only `every` and `s1` need more");
    assert!(large.iter().all(|shard| shard.matches(':').count() == 1));
    assert!(small.len() > 10);
}

#[test]
fn every_document_stands_in_the_block_of_its_number() {
    let texts = fixture_texts();
    let documents = archive(&texts);
    let index = build(&documents);
    let manifest = manifest(&index);
    let blocks = parts(&index, "d", &manifest["blocks"]);
    assert_eq!((manifest["documents"].as_u64(), blocks.len()), (Some(45), 3));
    for (number, document) in documents.iter().enumerate() {
        assert_eq!(blocks[number / 20][number % 20][2], *document.people);
    }
}

#[test]
fn an_empty_archive_has_a_manifest_only() {
    let index = build(&[]);
    assert_eq!(index.files.len(), 1);
    assert_eq!(manifest(&index)["firstWords"], json!([]));
    assert!(index.manifest.starts_with("search/manifest-"));
}

#[test]
fn no_path_is_used_twice() {
    let texts = large();
    let index = build_with(&archive(&texts), 64);
    let paths: BTreeSet<_> = index.files.iter().map(|file| &file.path).collect();
    assert_eq!(paths.len(), index.files.len());
}

/// The words of the archive on which `tests/js/search_index.test.mjs` runs the reader.
const FIXTURE_WORDS: [&str; 25] = [
    "home",
    "homes",
    "homework",
    "Home Office's",
    "office",
    "officer",
    "prison",
    "prisons",
    "Siân",
    "O’Hara",
    "2024-25",
    "1,000",
    "HL1234",
    "the",
    "thee",
    "then",
    "Straße",
    "CO₂",
    "𐐀𐐨",
    "﨎﨎",
    "zebra",
    "antidisestablishmentarianism",
    "antidisestablishmentarianismandmorethanforty",
    "x",
    "7",
];

/// 45 documents: every word stands in some and not in others, except `the`, which stands in all.
fn fixture_texts() -> Vec<Vec<String>> {
    let holds = |number: usize, word: usize| number % (word + 2) == word;
    let text = |number: usize| {
        let held = (0..FIXTURE_WORDS.len()).filter(|word| holds(number, *word));
        held.map(|word| FIXTURE_WORDS[word]).collect::<Vec<_>>().join(" ")
    };
    (0..45).map(|number| vec!["The question".to_owned(), text(number)]).collect()
}

/// Set `SNAPSHOTS=overwrite` to write the fixture anew.
#[test]
fn the_fixture_of_the_readers_tests_is_current() {
    let texts = fixture_texts();
    let index = build_with(&archive(&texts), 64);
    let text = |file: &File| String::from_utf8(file.bytes.clone()).unwrap();
    let files: BTreeMap<_, _> = index.files.iter().map(|file| (&file.path, text(file))).collect();
    let fixture = json!({ "texts": texts, "manifest": index.manifest, "files": files });
    let fixture = serde_json::to_string_pretty(&fixture).unwrap() + "\n";
    assert_data_eq!(
        Data::text(fixture).raw(),
        snapbox::file!["../../tests/js/fixture/index.json"].raw()
    );
}

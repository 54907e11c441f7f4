//! What the index is made of: names, sizes, rows, the same bytes however it is made.

use super::read::{files, manifest};
use super::*;

fn bytes(index: &Index<'_>) -> BTreeMap<String, Vec<u8>> {
    let all = std::sync::Mutex::new(BTreeMap::new());
    let put = |file: &File| {
        all.lock().unwrap().insert(file.path.clone(), file.bytes.clone());
        Ok::<(), ()>(())
    };
    index.each(put).unwrap();
    all.into_inner().unwrap()
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let texts = large();
    let library = library(&texts);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| bytes(&build(&library, &Reader::default(), &Settings::default())))
    };
    let one = on(1);
    assert!(one == on(2) && one == on(7));
}

#[test]
fn the_paths_told_are_the_paths_written() {
    let texts = large();
    let library = library(&texts);
    for settings in [Settings::default(), Settings { segment: 999, ..small() }] {
        let index = build(&library, &Reader::default(), &settings);
        let told = index.paths();
        let written: Vec<String> = bytes(&index).into_keys().collect();
        assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), told.len());
        assert_eq!(BTreeSet::from_iter(&told), BTreeSet::from_iter(&written));
    }
}

#[test]
fn a_document_at_the_end_leaves_the_rows_before_it_in_their_folders() {
    let texts = large();
    let rows = |texts: &[Vec<String>]| {
        let library = library(texts);
        let paths = build(&library, &Reader::default(), &Settings::default()).paths();
        paths.into_iter().filter(|path| path.starts_with("search/d/")).collect::<BTreeSet<_>>()
    };
    let (before, after) = (rows(&texts[..4999]), rows(&texts));
    let kept = before.intersection(&after).count();
    assert_eq!((before.len(), kept), (4999, 4096));
}

#[test]
fn a_row_shows_what_is_known_of_its_document() {
    let document = Document {
        href: "questions/a.html",
        title: "Prisons: <drugs>",
        department: "Home Office",
        tabled: Some(jiff::civil::date(2025, 10, 14)),
        uin: "HL12",
        house: "Lords",
        state: State::Holding,
        passages: vec![
            Passage {
                anchor: "q",
                who: "A",
                role: "Crossbench, Life peer".into(),
                paragraphs: vec!["Why?".into()],
            },
            Passage { anchor: "holding", who: "B", ..Passage::default() },
        ],
        ..Document::default()
    };
    let library = Library { documents: vec![document; 2], ..Library::default() };
    let index = build(&library, &Reader::default(), &Settings::default());
    let rows: Vec<_> = files(&index).into_iter().filter(|(key, _)| key.starts_with("d/")).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[1].0.ends_with("/1"));
    let row = serde_json::json!([
        "questions/a.html",
        "Prisons: <drugs>",
        0,
        "A",
        "Home Office",
        "2025-10-14",
        "",
        "HL12",
        "Lords",
        "h",
        [["q", "A", "Crossbench, Life peer", "Why?"], ["holding", "B", ""]],
        0,
        ""
    ]);
    assert_eq!(rows[1].1, row);
}

#[test]
fn a_long_text_is_cut_in_its_row_and_whole_in_a_file_of_its_own() {
    let long = vec!["word ".repeat(200).trim_end().to_owned(); 20].join("\n");
    let texts = vec![vec!["short".to_owned()], vec!["why".to_owned(), long]];
    let library = library(&texts);
    let files = files(&build(&library, &Reader::default(), &Settings::default()));
    let value = |end: &str| files.iter().find(|(key, _)| key.ends_with(end)).unwrap().1.clone();
    let (row, whole) = (value("/1"), value("/1x"));
    assert_eq!((row[11].as_u64(), value("/0")[11].as_u64()), (Some(1), Some(0)));
    assert_eq!(whole[1].as_array().unwrap().len(), 3 + 20);
    let shown = row[10][1].as_array().unwrap();
    assert_eq!(shown.len(), 3 + 8);
    assert!(whole[1].as_array().unwrap().starts_with(shown));
}

#[test]
fn the_manifest_tells_where_months_begin() {
    let dated = |date| Document { date, ..Document::default() };
    let date = |month, day| Some(jiff::civil::date(2025, month, day));
    let dates = [None, None, date(9, 30), date(10, 1), date(10, 31), date(12, 1)];
    let documents = dates.into_iter().map(dated).collect();
    let library = Library { documents, ..Library::default() };
    let index = build(&library, &Reader::default(), &Settings::default());
    let manifest = manifest(&index, &files(&index));
    assert_eq!(manifest["months"], serde_json::json!([[202509, 2], [202510, 3], [202512, 5]]));
    assert_eq!((manifest["docs"].as_u64(), manifest["undated"].as_u64()), (Some(6), Some(2)));
}

#[test]
fn the_fingerprint_tells_of_any_word_that_changes() {
    let fingerprint = |text: &str| {
        let texts = vec![vec!["why".to_owned(), text.to_owned()]];
        let library = library(&texts);
        let index = build(&library, &Reader::default(), &Settings::default());
        manifest(&index, &files(&index))["fingerprint"].as_str().unwrap().to_owned()
    };
    assert_ne!(fingerprint("Because."), fingerprint("because."));
    assert_eq!(fingerprint("Because."), fingerprint("Because."));
}

#[test]
fn an_empty_archive_has_a_manifest_and_a_reader() {
    let library = Library::default();
    let index = build(&library, &Reader::default(), &Settings::default());
    let current = "search/current.js".to_owned();
    assert_eq!(index.paths(), [current, index.manifest.clone(), index.reader.clone()]);
}

//! The index on which the reader's own tests run: small, with every boundary in it.

use serde_json::{Value, json};
use snapbox::{Data, assert_data_eq};

use super::*;

const WORDS: [&str; 28] = [
    "home",
    "homes",
    "homework",
    "Home Office's",
    "officer",
    "prison",
    "prisons",
    "Siân",
    "O’Hara",
    "2024-25",
    "1,000",
    "HL1234",
    "the",
    "then",
    "Straße",
    "CO₂",
    "𐐀𐐨",
    "﨎﨎",
    "sanctions",
    "sanctioned",
    "NHS",
    "AIDS",
    "aids",
    "US",
    "russia’s",
    "of",
    "North Korea",
    "antidisestablishmentarianismandmorethanfortyletters",
];

/// 60 documents of invented words in several places: every word stands in some and not in others.
fn texts() -> Vec<[String; 3]> {
    let holds = |number: usize, word: usize| number % (word % 9 + 2) == word % 5;
    let text = |number: usize, shift: usize| {
        let held = (0..WORDS.len()).filter(|word| holds(number + shift, *word));
        held.map(|word| WORDS[(word + shift) % WORDS.len()]).collect::<Vec<_>>().join(" ")
    };
    let of =
        |number| [text(number, 0), text(number, 3), format!("{}\n{}", text(number, 7), number)];
    (0..60).map(of).collect()
}

fn documents(texts: &[[String; 3]]) -> Vec<Document<'_>> {
    texts.iter().enumerate().map(|(number, texts)| document(number, texts)).collect()
}

fn document(number: usize, [title, question, answer]: &[String; 3]) -> Document<'_> {
    let day = i16::try_from(number).unwrap() * 5 + 1;
    let date = jiff::civil::ISOWeekDate::new(2025, 1, jiff::civil::Weekday::Monday).unwrap();
    let date = date.date().checked_add(jiff::ToSpan::days(day)).unwrap();
    let date = (number >= 5).then_some(date);
    let asker = ["Ada Sample", "Brendan O’Hara", "Siân Example"][number % 3];
    let mut passages = vec![Passage { anchor: "q", who: asker, ..passage(question) }];
    if !number.is_multiple_of(7) {
        passages.push(Passage { anchor: "a", who: "Percy Placeholder", ..passage(answer) });
    }
    Document {
        href: "questions/a.html",
        title,
        title_is_derived: number.is_multiple_of(2),
        department: ["Home Office", "Ministry of Lighthouses", ""][number % 3],
        date,
        tabled: date,
        house: ["Commons", "Lords"][number % 2],
        state: if number.is_multiple_of(7) { State::Unanswered } else { State::Answered },
        passages,
        ..Document::default()
    }
}

fn filters(documents: &[Document<'_>]) -> Vec<Filter> {
    let mut filters = BTreeMap::<String, Filter>::new();
    for (number, document) in (0..).zip(documents) {
        let slug = |text: &str| crate::url::slug(text);
        let department = Some(document.department).filter(|name| !name.is_empty());
        for (key, name) in [
            (format!("a/{}", slug(document.passages[0].who)), document.passages[0].who),
            (format!("d/{}", department.map_or("-".to_owned(), slug)), document.department),
            (format!("h/{}", document.house.to_lowercase()), document.house),
        ] {
            let name = name.to_owned();
            let filter = filters.entry(key.clone());
            let filter = filter.or_insert(Filter { key, name, documents: Vec::new() });
            filter.documents.push(number);
        }
    }
    filters.into_values().collect()
}

fn names(filters: &[Filter]) -> Vec<Name> {
    let name = |filter: &Filter| {
        let (kind, slug) = filter.key.split_once('/')?;
        let kind = match kind {
            "a" => 'm',
            "d" if slug != "-" => 'd',
            _ => return None,
        };
        let href = format!("{kind}/{slug}.html");
        let (slug, name, count) = (slug.to_owned(), filter.name.clone(), filter.documents.len());
        Some(Name { kind, slug, name, also: Vec::new(), href, count })
    };
    filters.iter().filter_map(name).collect()
}

/// The reader's tests read the index with their own eyes and hold it against these documents.
/// Set `SNAPSHOTS=overwrite` to write the files anew.
#[test]
fn the_fixture_of_the_readers_tests_is_current() {
    let texts = texts();
    let documents = documents(&texts);
    let filters = filters(&documents);
    let library = Library { names: names(&filters), documents, filters };
    let settings = Settings {
        synonyms: vec![vec!["North Korea".to_owned(), "DPRK".to_owned()]],
        segment: 45,
        ..small()
    };
    let index = build(&library, &Reader::default(), &settings);
    let fixture = json!({
        "manifest": index.manifest,
        "documents": library.documents.iter().map(told).collect::<Vec<_>>(),
        "files": scripts(&index),
    });
    let fixture = serde_json::to_string_pretty(&fixture).unwrap() + "\n";
    let path = snapbox::file!["../../../tests/js/fixture/index.json"].raw();
    assert_data_eq!(Data::text(fixture).raw(), path);
    let language = LanguageData::new(crate::config::SearchLanguage::English, &settings.synonyms);
    let language = serde_json::to_string(&language).unwrap() + "\n";
    let path = snapbox::file!["../../../tests/js/fixture/language.json"].raw();
    assert_data_eq!(Data::text(language).raw(), path);
}

fn scripts(index: &Index<'_>) -> BTreeMap<String, String> {
    let all = std::sync::Mutex::new(BTreeMap::new());
    let put = |file: &File| {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        if file.path != index.reader && file.path != "search/current.js" {
            all.lock().unwrap().insert(file.path.clone(), text);
        }
        Ok::<(), ()>(())
    };
    index.each(put).unwrap();
    all.into_inner().unwrap()
}

/// A document without the index's own ways of writing it.
fn told(document: &Document<'_>) -> Value {
    let passages = document.passages.iter().map(|passage| {
        json!({ "anchor": passage.anchor, "who": passage.who, "paragraphs": passage.paragraphs })
    });
    json!({
        "title": if document.title_is_derived { "" } else { document.title },
        "department": document.department,
        "house": document.house,
        "date": document.date.map(|date| date.to_string()),
        "passages": passages.collect::<Vec<_>>(),
    })
}

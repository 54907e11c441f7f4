//! Reads an index as the reader does.

use serde_json::Value;

use super::*;

/// The index's files by key, each checked to say its own.
pub(super) fn files(index: &Index<'_>) -> BTreeMap<String, Value> {
    let all = std::sync::Mutex::new(BTreeMap::new());
    let put = |file: &File| {
        let key = file.path.strip_prefix("search/").unwrap().strip_suffix(".js").unwrap();
        let text = std::str::from_utf8(&file.bytes).unwrap();
        let start = format!("despatch(\"{key}\",");
        let json = text.strip_prefix(&start).and_then(|rest| rest.strip_suffix(");\n"));
        if !key.starts_with("q-") && key != "current" && !key.starts_with("x-") {
            let value = serde_json::from_str(json.expect(text)).unwrap();
            assert!(all.lock().unwrap().insert(key.to_owned(), value).is_none(), "{key} twice");
        }
        Ok::<(), ()>(())
    };
    index.each(put).unwrap();
    all.into_inner().unwrap()
}

pub(super) fn manifest(index: &Index<'_>, files: &BTreeMap<String, Value>) -> Value {
    let key = index.manifest.strip_prefix("search/").unwrap().strip_suffix(".js").unwrap();
    files[key].clone()
}

/// All entries of a kind, each checked to stand where the reader looks for it.
pub(super) fn entries(
    files: &BTreeMap<String, Value>,
    kind: &str,
    directory: &Value,
) -> BTreeMap<String, Value> {
    let coded = directory["keys"].as_str().unwrap();
    let starts = coded.match_indices(|c: char| c.is_ascii_uppercase()).map(|(at, _)| at);
    let ends = starts.clone().skip(1).chain([coded.len()]);
    let bounds = keys(starts.zip(ends).map(|(start, end)| &coded[start..end]));
    let per = directory["per"].as_u64().unwrap() as usize;
    let mut found = BTreeMap::new();
    for at in 0..bounds.len() {
        let group = directory["groups"][at / per].as_str().unwrap();
        let list = files[&format!("{kind}/{group}/{at}")].as_array().unwrap();
        let coded = list.iter().step_by(2).map(|key| key.as_str().unwrap());
        for (key, value) in keys(coded).into_iter().zip(list.iter().skip(1).step_by(2)) {
            let is_at_most = |bound: &String| order::javascript(bound, &key).is_le();
            assert_eq!(bounds.iter().rposition(is_at_most), Some(at), "{key}");
            assert!(found.insert(key.clone(), value.clone()).is_none(), "{key} twice");
        }
    }
    found
}

/// Keys that are written as what they share with the one before, and the rest.
fn keys<'k>(coded: impl Iterator<Item = &'k str>) -> Vec<String> {
    let mut before: Vec<u16> = Vec::new();
    let decoded = coded.map(|coded| {
        before.truncate(usize::from(coded.as_bytes()[0] - b'A'));
        before.extend(coded[1..].encode_utf16());
        String::from_utf16(&before).unwrap()
    });
    decoded.collect()
}

/// Documents and impacts, counted from `base`, of a list with its forms in front.
pub(super) fn postings(text: &str, base: u32) -> Vec<(u32, usize)> {
    let list = text.rsplit_once(' ').map_or(text, |(_, list)| list);
    postings_of_sets(list, base, set_count(text))
}

/// How many sets of forms a list tells apart.
pub(super) fn set_count(text: &str) -> usize {
    let sets = text.split(' ').nth(1).unwrap_or_default();
    sets.split('.').count()
}

/// Documents and impacts, counted from `base`, of a list without its forms.
pub(super) fn postings_of_sets(text: &str, base: u32, sets: usize) -> Vec<(u32, usize)> {
    let mut next = base;
    let each = number::read(text).map(|number| {
        next += ((number >> 3) / sets) as u32 + 1;
        (next - 1, number & 7)
    });
    each.collect()
}

/// Documents with positions, counted from `base`.
pub(super) fn positions(text: &str, base: u32) -> Vec<(u32, Vec<usize>)> {
    let mut next = base;
    let each = text.split_terminator('.').map(|entry| {
        let mut numbers = number::read(entry);
        next += numbers.next().unwrap() as u32 + 1;
        let mut after = 0;
        let places = numbers.map(|gap| {
            after += gap + 1;
            after - 1
        });
        (next - 1, places.collect())
    });
    each.collect()
}

/// The entries of one word that is kept in parts, in order, with the first document of each part.
pub(super) fn parts<'e>(
    entries: &'e BTreeMap<String, Value>,
    word: &str,
) -> impl Iterator<Item = (u32, &'e str)> {
    let start = format!("{word}~");
    let of_word = entries.range(start.clone()..);
    let of_word = of_word.map_while(move |(key, value)| Some((key.strip_prefix(&start)?, value)));
    of_word.map(|(range, value)| {
        let range = u32::from_str_radix(range, 36).unwrap();
        (range << RANGE_BITS, value.as_str().unwrap())
    })
}

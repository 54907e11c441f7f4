//! The files as they come out of small archives.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Mutex;

use jiff::civil::{Date, date};

use super::*;
use crate::archive::ledger::settle;
use crate::archive::names::NameBook;
use crate::archive::{Names, link};
use crate::config::Overrides;
use crate::source::transcript::Furniture;
use crate::source::{SourceFile, parse_all};
use crate::url::Wording;

/// Two answers, a holding answer, no answer; braces, quotation marks, and a formula.
const TEXT: &str = "\
Asked by: Ann Bee (Hive - Comb North)
Heading: Bees & {wasps} \"50%\"
UIN: HL12
Tabled: 2 October 2025
Question to the Home Office:
To ask His Majesty's Government, what, if anything, they know of <bees>.
Answered by Cy Dee - Minister of State (Home Office)
Holding answer: 9 October 2025
=1+1, said the bee.
Answered by Cy Dee - Minister of State (Home Office)
Answered on: 14 October 2025
\"Much\", with commas, and
a second paragraph.
Asked by: Eve Fly
Question
To ask how many there are.
";

fn site(base_url: Option<&str>) -> Site {
    let flags = Overrides { base_url: base_url.map(str::to_owned), ..Overrides::default() };
    let site = Site::load(&std::env::temp_dir().join("."), flags, |_| None).unwrap();
    Site { title: "Insects".to_owned(), root: Path::new("").to_owned(), ..site }
}

/// Everything that is made of a transcript; `seen` tells the ledger's dates of its first exchanges.
fn made(text: &str, base_url: Option<&str>, seen: &[(Date, Date)]) -> BTreeMap<String, Vec<u8>> {
    let files = [SourceFile::from_text("a.txt", text)];
    let names = Names { departments: NameBook::of_departments(&[]).0, ..Names::default() };
    let mut archive = linked(&files, &names);
    for (kept, (first, changed)) in archive.kept.exchanges.iter_mut().zip(seen) {
        (kept.first, kept.changed) = (*first, *changed);
    }
    let (addresses, _) = crate::url::assign(&archive);
    let site = site(base_url);
    let out = Mutex::new(BTreeMap::new());
    let export = Export::new(&site, &archive, &addresses);
    let put = |to: &Address, bytes: io::Result<Vec<u8>>| {
        out.lock().unwrap().insert(to.path().to_owned(), bytes?);
        Ok::<_, io::Error>(())
    };
    export.each(put).unwrap();
    let out = out.into_inner().unwrap();
    let announced: Vec<_> = export.addresses().map(|to| to.path().to_owned()).collect();
    assert_eq!(announced.len(), out.len(), "each file is announced once");
    assert!(announced.iter().all(|path| out.contains_key(path)));
    out
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} in {:?}", files.keys()));
    if !path.ends_with(".gz") {
        return String::from_utf8(bytes.clone()).unwrap();
    }
    assert_eq!(bytes[4..8], [0; 4], "no time");
    let mut text = String::new();
    flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
    text
}

/// The questions of a transcript in a format.
fn written(text: &str, base_url: Option<&str>, format: Format) -> String {
    let files = [SourceFile::from_text("a.txt", text)];
    let names = Names { departments: NameBook::of_departments(&[]).0, ..Names::default() };
    let archive = linked(&files, &names);
    let (addresses, _) = crate::url::assign(&archive);
    let site = site(base_url);
    let origin = Origin { site: &site, archive: &archive, addresses: &addresses };
    let mut bytes = Vec::new();
    format.write(&origin, 0..archive.exchanges.len(), &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn linked<'a>(files: &'a [SourceFile], names: &'a Names) -> Archive<'a> {
    let (sources, _) = parse_all(files, &Furniture::with(&[]));
    let (mut archive, _) = link(sources, names);
    settle(&mut archive, Vec::new(), &Wording, date(2026, 1, 2));
    archive
}

fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect()
}

const BASE: Option<&str> = Some("https://insects.example:8080/hive/");

#[test]
fn without_a_base_address_nothing_absolute_is_made() {
    let files = made(TEXT, None, &[]);
    assert!(files.keys().all(|path| path.starts_with("data/")), "{:?}", files.keys());
    assert!(!text(&files, "data/archive.ndjson.gz").contains("http"));
    assert!(!written(TEXT, None, Format::Bibtex).contains("url"));
}

#[test]
fn lines_of_the_archive_are_read_back_as_records() {
    let files = made(TEXT, BASE, &[]);
    let lines = text(&files, "data/archive.ndjson.gz");
    let records: Vec<Record<'static>> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(records.len(), 2);
    let kinds: Vec<_> = records[0].answers.iter().map(|a| (&*a.anchor, a.kind)).collect();
    assert_eq!(
        kinds,
        [("holding", crate::archive::Standing::Holding), ("a", crate::archive::Standing::OfRecord)]
    );
    assert_eq!(records[0].answers[1].text, "\"Much\", with commas, and\na second paragraph.");
    assert_eq!((records[1].question.house, records[1].answers.len()), (None, 0));
}

#[test]
fn the_table_has_a_row_for_each_answer_and_one_for_a_question_without() {
    let rows = rows(&text(&made(TEXT, BASE, &[]), "data/archive.csv.gz"));
    let anchors: Vec<_> = rows.iter().map(|row| row["answer_anchor"].as_str()).collect();
    assert_eq!(anchors, ["holding", "a", ""]);
    assert_eq!(rows[0]["answer"], "=1+1, said the bee.");
    assert_eq!(rows[1]["answer"], "\"Much\", with commas, and\na second paragraph.");
    assert_eq!((&*rows[1]["house"], &*rows[1]["uin"]), ("House of Lords", "HL12"));
    assert_eq!((&*rows[2]["asker"], &*rows[2]["party"]), ("Eve Fly", ""));
    assert_eq!(rows[1].len(), table::COLUMNS.len());
}

#[test]
fn bibliographies_cite_the_answer_of_record_and_say_what_is_missing() {
    let bib = written(TEXT, BASE, Format::Bibtex);
    assert!(bib.contains("author = {{Cy Dee}}") && bib.contains("date = {2025-10-14}"), "{bib}");
    assert!(
        bib.contains("{{Bees \\& \\textbraceleft{}wasps\\textbraceright{} \"50\\%\"}}"),
        "{bib}"
    );
    assert!(
        bib.contains("author = {{Eve Fly}}") && bib.contains("{{[How many there are]}}"),
        "{bib}"
    );
    assert!(bib.contains("no answer in this archive; date not stated in the source"));
    let ris = written(TEXT, BASE, Format::Ris);
    assert!(ris.contains("DA  - 2025/10/14\r\n") && ris.lines().count() > 10);
    assert!(ris.split("\r\n").all(|line| !line.contains('\n')), "{ris}");
    let csl: serde_json::Value = serde_json::from_str(&written(TEXT, BASE, Format::Csl)).unwrap();
    assert_eq!(csl[0]["issued"]["date-parts"][0], serde_json::json!([2025, 10, 14]));
    assert_eq!(csl[0]["genre"], "Written question HL12, House of Lords");
    assert_eq!(csl[1].get("issued"), None);
}

#[test]
fn a_large_archive_is_parted_by_years_and_no_question_is_lost() {
    let exchange = |year: &str, n: usize| {
        let tabled =
            if year.is_empty() { String::new() } else { format!("Tabled: 2 October {year}\n") };
        format!("Asked by: Ann Bee\n{tabled}Question\nTo ask {n}.\nAnswered by Cy Dee\nYes.\n")
    };
    let years = ["2024", "2025", "", "2025", "2024", "2025"];
    let text: String = years.iter().zip(0..).map(|(year, n)| exchange(year, n)).collect();
    let (files, names) = ([SourceFile::from_text("a.txt", &text)], Names::default());
    let archive = linked(&files, &names);
    let parts = data::files_below(&archive, 1);
    let found: Vec<_> =
        parts.iter().map(|file| (file.address.path(), file.exchanges.clone())).collect();
    let expected = |ending: &str| {
        [("2025", 0..3), ("2024", 3..5), ("undated", 5..6)]
            .map(|(year, part)| (format!("data/archive-{year}.{ending}.gz"), part))
    };
    let expected = [expected("ndjson"), expected("csv")].concat();
    let found: Vec<_> = found.into_iter().map(|(path, part)| (path.to_owned(), part)).collect();
    assert_eq!(found, expected);
    let list = data::parts(&parts).unwrap();
    assert_eq!(list.lines().next(), Some("archive-2025.ndjson.gz"));
    assert_eq!(list.lines().count(), 6);
    assert!(data::parts(&data::files_below(&archive, 10_000)).is_none());
}

#[test]
fn a_file_is_the_same_whether_it_is_compressed_at_once_or_while_it_is_written() {
    let lines: Vec<u8> = (0..90_000u32).flat_map(u32::to_le_bytes).collect();
    let unpacked = |gzip: Vec<u8>| {
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_end(&mut plain).unwrap();
        plain
    };
    assert!(unpacked(gzip::whole(&lines).unwrap()) == lines);
    assert!(unpacked(gzip::stream(|out| out.write_all(&lines)).unwrap()) == lines);
}

#[test]
fn feeds_have_what_was_published_last_first_and_keep_their_ids() {
    let seen = [(date(2026, 1, 2), date(2026, 3, 4)), (date(2026, 2, 2), date(2026, 2, 2))];
    let files = made(TEXT, BASE, &seen);
    let atom = text(&files, "feed.atom");
    let entries: Vec<_> = atom.split("<entry>").skip(1).collect();
    assert!(entries[0].contains("<published>2026-02-02T00:00:00Z</published>"), "{}", entries[0]);
    assert!(entries[1].contains("<updated>2026-03-04T00:00:00Z</updated>"), "{}", entries[1]);
    assert!(entries[1].contains("<id>tag:insects.example,2026-01-02:questions/"), "{}", entries[1]);
    assert!(atom.contains("<id>tag:insects.example,2026-01-02:feed</id>"), "{atom}");
    assert!(atom.contains("<updated>2026-03-04T00:00:00Z</updated>\n<author><name>Insects"));
    assert!(atom.contains("&lt;p&gt;a second paragraph.&lt;/p&gt;"), "{atom}");
    assert!(atom.contains("of &amp;lt;bees&amp;gt;."), "{atom}");
    let of_member = text(&files, "members/cy-dee.atom");
    assert!(
        !of_member.contains("<content") && of_member.contains("Cy Dee: \"Much\""),
        "{of_member}"
    );
}

#[test]
fn a_feed_has_the_fifty_newest_and_that_of_a_member_twenty() {
    let exchange = |n: usize| format!("Asked by: Ann Bee\nQuestion\nTo ask {n}.\n");
    let text: String = (0..60).map(exchange).collect();
    let seen: Vec<_> = (0..60).map(|n| (date(2026, 1, 1 + n % 20), date(2026, 1, 30))).collect();
    let files = made(&text, BASE, &seen);
    assert_eq!(self::text(&files, "members/ann-bee.atom").matches("<entry>").count(), 20);
    let feed = self::text(&files, "feed.atom");
    let days: Vec<_> = feed.split("<published>").skip(1).map(|rest| &rest[..10]).collect();
    assert_eq!(days.len(), 50);
    assert_eq!((days[0], days[2], days[49]), ("2026-01-20", "2026-01-20", "2026-01-04"));
    assert!(days.is_sorted_by(|earlier, later| earlier >= later));
}

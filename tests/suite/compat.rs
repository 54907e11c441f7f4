//! Ledgers and histories that earlier versions wrote. `tests/compat/first/` is the archive of version
//! 0.1.0 with the format 1 of the ledger: a question was edited, one was retired, an answer changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use despatch::archive::ledger::{Kind, LEDGER_FILE, Line, Status, format};
use despatch::url::Address;

use crate::site::TestSite;

fn written(name: &str) -> String {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compat/first");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn site() -> TestSite {
    let site = TestSite::new();
    ["content/2025-10.txt", LEDGER_FILE, "history.ndjson"]
        .into_iter()
        .fold(site, |site, name| site.file(name, written(name)))
}

fn lines(site: &TestSite) -> Vec<Line> {
    let text = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    assert!(text.starts_with(format::FIRST_LINE), "{text}");
    format::parse(&text, LEDGER_FILE).unwrap()
}

#[test]
fn a_ledger_of_the_first_format_is_taken_over_without_losing_a_line() {
    let before = format::parse(&written(LEDGER_FILE), LEDGER_FILE).unwrap();
    let site = site();
    let built = site.build();
    let after = lines(&site);
    let without_names = |lines: &[Line]| -> Vec<Line> {
        let is_let_go = |line: &Line| line.kind == Kind::Exchange && line.status == Status::Live;
        let name = |line: &Line| if is_let_go(line) { String::new() } else { line.name.clone() };
        lines.iter().map(|line| Line { name: name(line), ..line.clone() }).collect()
    };
    assert_eq!(after, without_names(&before), "{:?}", built.diagnostics);
    let paths: BTreeSet<String> = site.paths().into_iter().collect();
    for line in &before {
        assert!(paths.contains(Address::of_line(line).path()), "{line:?}");
    }
    let page = site.read("questions/which-harbours-have-no-tide-gauge-0frd79g3gk.html");
    assert!(page.contains("<h1>Which harbours have no tide gauge</h1>"), "{page}");
    assert_eq!(
        std::fs::read_to_string(site.root().join("history.ndjson")).unwrap(),
        written("history.ndjson")
    );
    assert_eq!(site.build().summary.written, 0);
}

#[test]
fn the_history_of_the_first_version_is_shown() {
    let site = site();
    site.build();
    let page = site
        .read("questions/what-colour-the-lighthouses-are-painted-and-how-often-a920q18yxm.html");
    assert!(page.contains("two red stripes") && page.contains("class=\"changed\""), "{page}");
}

/// The heading of a question that goes after the ledger let go of it comes from the data that were
/// published last, or from the words of the address.
#[test]
fn a_question_that_is_retired_later_has_a_heading() {
    for has_data in [true, false] {
        let site = site();
        site.build();
        let text = written("content/2025-10.txt");
        let at = text.find("Asked by: Bo Proof").unwrap();
        let end = text.find("Asked by: Cy Dee").unwrap();
        let site = site.file("content/2025-10.txt", format!("{}{}", &text[..at], &text[end..]));
        if !has_data {
            std::fs::remove_dir_all(site.root().join("public")).unwrap();
        }
        site.build();
        let line = lines(&site).into_iter().find(|line| line.id == "8r807z0arq").unwrap();
        assert_eq!(line.status, Status::Retired);
        assert_eq!(line.name, "Whether foghorns are tested each month", "{has_data}");
    }
}

#[test]
fn a_parted_ledger_is_read_and_written_as_one() {
    let site = site();
    site.build();
    let main = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    // As a build parts a ledger of more than 20 MB.
    let head: String = main.lines().take(3).map(|line| format!("{line}\n")).collect();
    let (questions, others): (Vec<&str>, Vec<&str>) =
        main.lines().skip(3).partition(|line| line.starts_with("q "));
    let site = site
        .file("permalinks/2025.lock", format!("{head}{}\n", questions.join("\n")))
        .file(LEDGER_FILE, format!("{head}part 2025\n{}\n", others.join("\n")));
    let before = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    assert_eq!(site.build().summary.written, 0);
    assert_eq!(std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap(), before);
    let more = "Asked by: Ada Sample (Meadow Party - Nowhere North)\nUIN: 9\nTabled: 9 October 2024\nQuestion\nTo ask about oil.\n";
    let site = site.file("content/more.txt", more);
    site.build();
    let part = std::fs::read_to_string(site.root().join("permalinks/2024.lock")).unwrap();
    assert_eq!(part.lines().filter(|line| line.starts_with("q ")).count(), 1, "{part}");
    let main = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    assert!(main.contains("part 2024\npart 2025\n"), "{main}");
    std::fs::remove_file(site.root().join("permalinks/2025.lock")).unwrap();
    let said = site.try_build().unwrap_err();
    assert!(said.iter().any(|said| said.message.contains("permalinks/2025.lock")), "{said:?}");
}

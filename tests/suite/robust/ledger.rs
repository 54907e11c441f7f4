//! A ledger that somebody else wrote, or that Git merged.

use std::fs;

use despatch::diagnostic::Code;

use crate::site::TestSite;

const TRANSCRIPT: &str = "\
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, how many lighthouses were painted in the last year.
Answered by Percy Placeholder
There were 14.
";

fn site() -> TestSite {
    TestSite::new().file("content/a.txt", TRANSCRIPT)
}

fn ledger(site: &TestSite) -> String {
    fs::read_to_string(site.root().join("permalinks.lock")).unwrap()
}

#[test]
fn a_slug_with_slashes_is_a_broken_ledger_at_its_line() {
    let site = site();
    site.build();
    let good = ledger(&site);
    let (folder, device) = ("a/b/c/d/e", "..");
    for (kind, id) in [
        ("member", "\"ada sample\""),
        ("department", "\"ministry of lighthouses\""),
        ("party", "x"),
    ] {
        for slug in [folder, device, "a/b", "\"\"", "\"a\\nb\""] {
            let start = format!("{kind} {id} ");
            let others = good.lines().filter(|line| !line.starts_with(&start));
            let line = format!("{start}slug={slug} first=2026-01-01");
            let lines: Vec<&str> = others.chain([line.as_str()]).collect();
            fs::write(site.root().join("permalinks.lock"), lines.join("\n") + "\n").unwrap();
            let said = site.try_build().unwrap_err();
            let broken = said.iter().find(|d| d.code == Code::BrokenLedger);
            let place = broken.and_then(|d| d.place.clone());
            assert_eq!(place.map(|p| p.line as usize), Some(lines.len()), "{line}: {said:?}");
        }
    }
}

#[test]
fn an_id_that_leads_out_of_its_folder_is_a_broken_ledger() {
    let site = site();
    site.build();
    let good = ledger(&site);
    for line in [
        "exchange ../../x first=2026-01-01",
        "answer a/b/c/d/e/f first=2026-01-01",
        "day ../../x first=2026-01-01",
    ] {
        fs::write(site.root().join("permalinks.lock"), format!("{good}{line}\n")).unwrap();
        let said = site.try_build().unwrap_err();
        assert!(said.iter().any(|d| d.code == Code::BrokenLedger), "{line}: {said:?}");
    }
}

#[test]
fn two_lines_of_one_question_that_a_merge_left_become_one() {
    let site = site();
    site.build();
    let base = ledger(&site);
    let edited = |from: &str, to: &str| {
        assert!(TRANSCRIPT.contains(from));
        let branch = self::site().file("permalinks.lock", &base);
        let branch = branch.file("content/a.txt", TRANSCRIPT.replace(from, to));
        branch.build();
        ledger(&branch)
    };
    let (question, answer) = (edited("painted in", "painted during"), edited("14", "15"));
    let new = |text: &str| -> Vec<String> {
        text.lines().filter(|line| !base.contains(line)).map(str::to_owned).collect()
    };
    let changed: Vec<String> = [new(&question), new(&answer)].concat();
    assert!(changed.len() > 1, "{changed:?}");
    let kept = base.lines().filter(|line| question.contains(line) && answer.contains(line));
    let kept: Vec<String> = kept.map(str::to_owned).collect();
    let both = TRANSCRIPT.replace("painted in", "painted during").replace("14", "15");
    let mut reversed = changed.clone();
    reversed.reverse();
    let merge = |changed: Vec<String>| {
        let text = [kept.clone(), changed].concat().join("\n") + "\n";
        let merged = self::site().file("permalinks.lock", text).file("content/a.txt", &both);
        let built = merged.build();
        assert!(!built.diagnostics.iter().any(|d| d.code == Code::RetiredAddress));
        ledger(&merged)
    };
    let merged = merge(changed);
    let questions = |text: &str| text.lines().filter(|line| line.starts_with("q ")).count();
    assert_eq!(questions(&merged), 1, "{merged}");
    assert_eq!(merge(reversed), merged, "the order of the lines does not matter");
}

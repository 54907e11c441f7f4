//! The inputs that `script/fuzz` begins with, and those that it found.

use std::fs;
use std::path::Path;

use despatch::source::SourceFile;
use despatch::source::record::LineUse;
use despatch::source::transcript::{Furniture, parse};

#[path = "../../../fuzz/src/invariants.rs"]
mod invariants;

#[test]
fn every_input_of_the_corpus_keeps_the_invariants() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut tried = 0;
    for kind in fs::read_dir(corpus).unwrap().map(Result::unwrap) {
        // Those are read by tests/js/fuzz.test.mjs.
        if kind.file_name() == "query" {
            continue;
        }
        for file in fs::read_dir(kind.path()).unwrap().map(Result::unwrap) {
            eprintln!("{}", file.path().display());
            let input = fs::read(file.path()).unwrap();
            invariants::try_input(kind.file_name().to_str().unwrap(), &input, true);
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

/// One exchange of each layout, and what the site prints around it.
const PAGES: [&str; 8] = [
    "Asked by: Ada Sample (Meadow Party - Nowhere North)\nUIN: 74129\n\
     Question to the Ministry of Lamps:\nTo ask how many lamps there are.\n\
     Answered by Bo Proof - Minister of State\nAnswered on: 2 May 2019\nThere are 14.\n",
    "Written Question\nLamps: Paint\nTuesday 14th October 2025\n\n\
     Asked by: Ada Sample (Meadow Party - Nowhere North)\n\nQuestion to the Ministry of Lamps:\n\n\
     To ask how many lamps there are.\n\nAnswered by Bo Proof - Minister of State\n\nThere are 14.\n",
    "Written Question\nLamps: Paint\nTuesday 14th October 2025\nAsked by: Ada Sample\nQuestion\n\
     To ask how many lamps there are.\nAnswered by Bo Proof\nThere are 14.\n---\nEditor's note: Bright.\n",
    "Lamps: Paint\n(asked on 25th May 2016) - View Source\nQuestion to the Ministry of Lamps:\n\
     To ask how many lamps there are.\nThis question was answered on 8th June 2016\nThere are 14.\n\
     Reticulating Splines\n",
    "Lamps: Paint\nQuestion for Ministry of Lamps\nUIN 74129, tabled on 2 September 2025\n\nQuestion\n\
     Ada Sample\nMeadow Party\nNowhere North\nCommons\nTo ask how many lamps there are.\nAnswer\n\
     Bo Proof\nMeadow Party\nMiddle Nowhere\nCommons\nAnswered on\n12 September 2025\nThere are 14.\n\
     Attachments\nTable\nPDF document, 90 KB\n\
     This question was grouped with the following question(s) for answer:\n\
     UIN 74130, tabled on 2 September 2025\n",
    "Lamps: Paint\nQuestion for Ministry of Lamps\nUIN HL74129, tabled on 2 September 2025\n\
     Asked by: Ada Sample (Meadow Party - Life peer)\nQuestion\nTo ask how many lamps there are.\nAnswer\n\
     Bo Proof\nMeadow Party\nLords\nAnswered on 12 September 2025\nThere are 14.\nCorrected answer\n\
     Bo Proof\nMeadow Party\nLords\nCorrected on 13 September 2025\nThere are 15.\n",
    "Q\nAsked by Ada Sample\n(Nowhere North)\n[N]\nClose\nNamed Day\nAsked on: 3 June 2019\nMinistry of Lamps\n\
     Lamps: Paint\nCommons\n260001\nTo ask how many lamps there are.\nA\nAnswered by: Bo Proof\n\
     Answered on: 17 June 2019\nHolding answer received on 10 June 2019\nThere are 14.\nA\n\
     Corrected by: Dora Dummy\nCorrected on: 18 June 2019\nThere are 15.\nGrouped Questions: 260002 | 260003\n",
    "Lamps: Paint\nMinistry of Lamps written question – answered at on 14 October 2025.\n\
     Alert me about debates like this\nPhoto of Ada Sample\nAda Sample\nMeadow Party, Nowhere North\n\
     To ask how many lamps there are.\nLink to this speech\nFred Example\nIndependent, Lower Nowhere\n\
     To ask how bright a lamp is.\nLink to this speech\nPhoto of Bo Proof\nBo Proof\nMinister of State\n\
     [holding answer 10 October 2025]\nThere are 14.\nLink to this speech\nYes0 people think so\n",
];

/// Lines that no site prints, in the forms of those that sites do print.
const INVENTED: [&str; 28] = [
    "Zorblax",
    "zorblax",
    "Zorblax Quuxley",
    "Zorblax Party",
    "(Zorblax)",
    "(Zorblax) (Quux)",
    "(Zorblax) Quux",
    "MP for Zorblax",
    "Zorblax of State",
    "MiNnister of Zorblax",
    "Minister for Zorblax",
    "Zorblax said so.",
    "Zorblax, Quux",
    "Zorblax: Quux",
    "Zorblax:",
    "ne 2019 Zorblax",
    "2 May 2019 Zorblax",
    "(Zorblax 12)",
    "Photo of Zorblax",
    "Named by Zorblax",
    "Asked by Zorblax",
    "Asked by Zorblax (Quux)",
    "Question Zorblax",
    "By Zorblax:",
    "7 May 1951",
    "Question S6W-1951",
    "UIN 1951",
    "1951",
];

#[test]
fn an_invented_line_in_any_place_of_any_layout_is_read_or_reported() {
    let mut faults = Vec::new();
    for (page, text) in PAGES.iter().enumerate() {
        let lines: Vec<&str> = text.lines().collect();
        for (at, invented) in
            (0..=lines.len()).flat_map(|at| INVENTED.map(|invented| (at, invented)))
        {
            let mut with_it = lines.clone();
            with_it.insert(at, invented);
            let with_it = with_it.join("\n");
            faults.extend(
                fault_of_line(&with_it, at).map(|fault| format!("{page}:{at} {invented}: {fault}")),
            );
            let tried = || invariants::try_input("transcript", with_it.as_bytes(), false);
            if let Err(fault) = std::panic::catch_unwind(tried) {
                let fault = fault.downcast_ref::<String>().cloned().unwrap_or_default();
                faults.push(format!(
                    "{page}:{at} {invented}: {}",
                    fault.chars().take(90).collect::<String>()
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_line_that_is_parted_missing_or_repeated_loses_nothing() {
    let mut faults = Vec::new();
    for (page, text) in PAGES.iter().enumerate() {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let mut changed = vec![(lines.clone(), 0), (lines.clone(), 0)];
            changed[0].0.remove(at);
            changed[1].0.insert(at, line);
            for place in (1..line.len()).filter(|place| line.is_char_boundary(*place)) {
                let (first, rest) = line.split_at(place);
                let parted = [&lines[..at], &[first, rest], &lines[at + 1..]].concat();
                changed.push((parted, place));
            }
            for (lines, place) in changed {
                let text = lines.join("\n");
                let tried = || invariants::try_input("transcript", text.as_bytes(), false);
                if let Err(fault) = std::panic::catch_unwind(tried) {
                    let fault = fault.downcast_ref::<String>().cloned().unwrap_or_default();
                    let fault: String = fault.chars().take(90).collect();
                    faults.push(format!("{page}:{at}:{place} {line}: {fault}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// What is wrong with the use of an invented line: it is of no page, and what it says is in no record.
fn fault_of_line(text: &str, at: usize) -> Option<String> {
    let file = SourceFile::from_text("a.txt", text);
    let (transcript, diagnostics) = parse(&file, &Furniture::with(&[]));
    let is_reported = diagnostics
        .iter()
        .any(|d| d.place.as_ref().is_some_and(|place| place.line as usize == at + 1));
    let records = format!("{:?}", transcript.records);
    match transcript.uses[at] {
        LineUse::Furniture if !is_of_a_site(text, at) => Some("furniture".into()),
        LineUse::Exchange
            if !is_reported && !["orblax", "1951"].iter().any(|word| records.contains(word)) =>
        {
            Some("lost".into())
        }
        _ => None,
    }
}

/// Whether a line has a form that a site prints around names.
fn is_of_a_site(text: &str, at: usize) -> bool {
    let line = text.lines().nth(at).unwrap_or_default();
    line.starts_with("Photo of ")
        || line.starts_with("MP for ")
        || line.starts_with("Minister for ")
        || line.ends_with(" Party")
        || line == "Zorblax, Quux"
        || line.ends_with(')')
}

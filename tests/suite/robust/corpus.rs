//! The inputs that `script/fuzz` begins with, and those that it found.

use std::fs;
use std::path::Path;

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

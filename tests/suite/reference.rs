//! References in `docs/` that are made from the program's own definitions.

use std::path::Path;

/// Holds a reference to what it should say. `SNAPSHOTS=overwrite` makes it anew.
pub(crate) fn assert_current(name: &str, wanted: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        std::fs::write(&file, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap().replace('\r', "");
    assert!(found == wanted, "docs/{name} is out of date: SNAPSHOTS=overwrite makes it anew");
}

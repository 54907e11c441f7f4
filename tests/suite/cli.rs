//! The command line, as documents that can be read: `tests/cmd/*.md` with the site in `.in` and the
//! expected files in `.out`. `TRYCMD=overwrite cargo test` rewrites the output.

use std::path::Path;

use despatch::theme::{SITE_CSS, Theme, load};
use xxhash_rust::xxh3::xxh3_64;

#[test]
fn commands_do_as_their_documents_say() {
    let cases = trycmd::TestCases::new();
    cases.env("NO_COLOR", "1").env("SOURCE_DATE_EPOCH", "1767571200");
    // A change of the style sheet or of a script must not change every expected page.
    cases.insert_var("[STYLE_SHEET]", asset_name(SITE_CSS)).expect("a variable in brackets");
    cases.insert_var("[PAGE_SCRIPT]", asset_name("page.js")).expect("a variable in brackets");
    cases.case("tests/cmd/*.md");
}

/// Returns the name under which a file of the built-in theme is published.
fn asset_name(name: &str) -> String {
    let theme: Theme = load(Path::new("."), "default").expect("the built-in theme");
    let (_, bytes) = theme.assets.iter().find(|(other, _)| other == name).expect("the asset");
    let (stem, ending) = name.rsplit_once('.').expect("a name with an ending");
    let hash = format!("{:016x}", xxh3_64(bytes));
    format!("{stem}-{}.{ending}", &hash[..10])
}

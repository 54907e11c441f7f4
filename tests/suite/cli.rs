//! The command line, as documents that can be read: `tests/cmd/*.md` with the site in `.in` and the
//! expected files in `.out`. `TRYCMD=overwrite cargo test` writes the output anew.

#[test]
fn commands_do_as_their_documents_say() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .env("SOURCE_DATE_EPOCH", "1767571200")
        .case("tests/cmd/*.md");
}

//! The size of tests that can be made longer.

/// The number of cases or moments that a test tries: `usual` in `script/test`, `full` in `script/test-all`.
pub(crate) fn test_size(usual: u32, full: u32) -> u32 {
    let tests_all = std::env::var_os("DESPATCH_TEST_ALL").is_some_and(|value| value == "1");
    if tests_all { full } else { usual }
}

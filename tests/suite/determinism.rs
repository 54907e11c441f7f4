//! The same content gives the same bytes, whatever the order and the number of threads.

use crate::site::TestSite;
use crate::test_size::test_size;

fn invented(exchanges: u32) -> TestSite {
    let mut site = TestSite::new().file("despatch.toml", "base_url = 'https://example.org/'\n");
    for (path, text) in crate::invented::transcripts(exchanges as usize) {
        site = site.file(&format!("content/{path}"), text);
    }
    site
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let exchanges = test_size(300, 600);
    let build = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let site = invented(exchanges);
        pool.install(|| site.build());
        site.tree()
    };
    let (one, four) = (build(1), build(4));
    assert!(one.len() > exchanges as usize, "{}", one.len());
    assert_eq!(one.keys().collect::<Vec<_>>(), four.keys().collect::<Vec<_>>());
    let differ: Vec<_> = one.iter().filter(|(path, bytes)| four[*path] != **bytes).collect();
    assert!(differ.is_empty(), "{:?}", differ.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn a_second_build_of_the_same_pages_writes_nothing() {
    let site = TestSite::example();
    site.build();
    // Another fingerprint of the same site, so that every page is rendered and compared.
    let settings = site.root().join("despatch.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text + "\n# A remark.\n").unwrap();
    let summary = site.build().summary;
    assert_eq!((summary.written, summary.removed), (0, 0));
}

#[test]
fn what_is_taken_out_of_the_content_leaves_a_page_that_says_so() {
    let site = TestSite::example();
    site.build();
    assert!(site.paths().contains(&"about.html".to_owned()));
    std::fs::remove_file(site.root().join("content/about.md")).unwrap();
    site.build();
    let page = site.read("about.html");
    assert!(page.contains("This page is no longer part of the archive"), "{page}");
}

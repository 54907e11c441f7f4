//! The same content gives the same bytes, whatever the order and the number of threads.

use crate::site::TestSite;

fn invented() -> TestSite {
    let mut site = TestSite::new();
    for (path, text) in crate::invented::transcripts(600) {
        site = site.file(&format!("content/{path}"), text);
    }
    site
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let build = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let site = invented();
        pool.install(|| site.build());
        site.tree()
    };
    let (one, four) = (build(1), build(4));
    assert!(one.len() > 600, "{}", one.len());
    assert_eq!(one.keys().collect::<Vec<_>>(), four.keys().collect::<Vec<_>>());
    let differ: Vec<_> = one.iter().filter(|(path, bytes)| four[*path] != **bytes).collect();
    assert!(differ.is_empty(), "{:?}", differ.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn a_second_build_writes_nothing() {
    let site = TestSite::example();
    site.build();
    let summary = site.build().summary;
    assert_eq!((summary.written, summary.removed), (0, 0));
}

#[test]
fn what_is_taken_out_of_the_content_leaves_the_site() {
    let site = TestSite::example();
    site.build();
    assert!(site.paths().contains(&"about.html".to_owned()));
    std::fs::remove_file(site.root().join("content/about.md")).unwrap();
    site.build();
    assert!(!site.paths().contains(&"about.html".to_owned()));
}

//! Whatever happens in whatever order, a finished build leaves exactly its own pages.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Some exclude each other, so that files and folders change places.
const PATHS: [&str; 11] =
    ["a", "a/b", "a/b/c", "A", "b/x", "b/y", "b/z/x", "B/y", "c", "d/e/f/g", "d/e/f/h"];
/// Of the same length, so that sizes tell nothing.
const TEXTS: [&str; 3] = ["one", "two", "six"];

#[derive(Debug, Clone)]
enum Step {
    Build(Vec<(usize, usize)>),
    /// Killed after some puts; then one file of it may be torn, and one left beside.
    Kill {
        pages: Vec<(usize, usize)>,
        puts: usize,
        tear: Option<usize>,
        beside: bool,
    },
}

fn pages() -> impl Strategy<Value = Vec<(usize, usize)>> {
    vec((0..PATHS.len(), 0..TEXTS.len()), 0..8)
}

fn step() -> impl Strategy<Value = Step> {
    let kill = (pages(), 0..8usize, proptest::option::of(0..8usize), any::<bool>());
    prop_oneof![
        pages().prop_map(Step::Build),
        kill.prop_map(|(pages, puts, tear, beside)| Step::Kill { pages, puts, tear, beside }),
    ]
}

/// Drops the pages that get in the way of earlier ones.
fn compatible(picks: &[(usize, usize)]) -> Vec<(&'static str, &'static str)> {
    let mut pages: Vec<(&str, &str)> = Vec::new();
    for &(path, text) in picks {
        let mut paths: Vec<_> = pages.iter().map(|(path, _)| (*path).to_owned()).collect();
        paths.push(PATHS[path].to_owned());
        if safe_path::check(&paths).is_ok() {
            pages.push((PATHS[path], TEXTS[text]));
        }
    }
    pages
}

fn run(site: &Site, step: &Step) {
    match step {
        Step::Build(picks) => drop(site.build(&compatible(picks))),
        Step::Kill { pages, puts, tear, beside } => {
            let pages = compatible(pages);
            site.kill_after(*puts, &pages);
            tear.and_then(|at| pages.get(at)).inspect(|page| tear_file(site, page.0));
            if *beside {
                fs::write(site.path(".despatch-tmp-0"), "o").unwrap();
            }
        }
    }
}

/// A build tears only what it recorded; one that was killed before that has written nothing.
fn tear_file(site: &Site, path: &str) {
    let recorded = journal::read(&site.output).unwrap().unwrap_or_default();
    if recorded.iter().any(|name| name == path) {
        fs::write(site.path(path), "o").unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: crate::test_size::test_size(50, 200),
        failure_persistence: None,
        ..Default::default()
    })]

    #[test]
    fn the_folder_always_holds_what_the_last_finished_build_put(
        steps in vec(step(), 0..8),
        last in pages(),
    ) {
        let site = Site::new();
        steps.iter().for_each(|step| run(&site, step));
        site.build(&compatible(&last));
        prop_assert_eq!(site.build(&compatible(&last)).written, 0);
    }
}

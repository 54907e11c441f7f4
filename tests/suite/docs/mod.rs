//! The documentation is what it says: its commands run, its messages are all there, and each guide is
//! found.

mod blocks;
mod commands;
mod stage;

use std::path::{Path, PathBuf};

use despatch::diagnostic::{Code, Severity};

use crate::site::TestSite;

/// README and guides, with their names relative to the repository.
fn documents() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![PathBuf::from("README.md")];
    for entry in std::fs::read_dir(root.join("docs")).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if name.ends_with(".md") {
            paths.push(Path::new("docs").join(name));
        }
    }
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(root.join(&path)).unwrap();
        (path.to_str().unwrap().replace('\\', "/"), text.replace("\r\n", "\n"))
    };
    paths.into_iter().map(read).collect()
}

fn document(name: &str) -> String {
    let found = documents().into_iter().find(|(path, _)| path == name);
    found.unwrap_or_else(|| panic!("there is no {name}")).1
}

#[test]
fn every_message_is_explained_once_and_with_its_degree() {
    let text = document("docs/troubleshooting.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
    let mut told: Vec<(String, String)> = cells
        .map(|cells| {
            assert!(cells.len() == 5 && cells[1..4].iter().all(|c| !c.is_empty()), "{cells:?}");
            (cells[0].trim_end_matches('`').to_owned(), cells[1].to_owned())
        })
        .collect();
    let degree = |code: &Code| (code.name().to_owned(), code.severity().name().to_owned());
    let mut all: Vec<_> = Code::ALL.iter().map(degree).collect();
    told.sort();
    all.sort();
    let missing: Vec<_> = all.iter().filter(|code| !told.contains(code)).collect();
    assert!(missing.is_empty(), "docs/troubleshooting.md does not say: {missing:?}");
    assert_eq!(told, all);
}

#[test]
fn every_guide_is_in_the_index_once() {
    let index = document("docs/README.md");
    for (name, text) in documents() {
        let Some(file) = name.strip_prefix("docs/").filter(|file| *file != "README.md") else {
            continue;
        };
        assert_eq!(index.matches(&format!("]({file})")).count(), 1, "{file}");
        assert!(text.starts_with("# "), "{name} begins with its title");
    }
}

#[test]
fn the_guides_are_pages_of_the_example_site_without_a_warning() {
    let site = TestSite::example();
    let said = site.build().diagnostics;
    let loud: Vec<_> = said.iter().filter(|d| d.severity() != Severity::Note).collect();
    assert!(loud.is_empty(), "{loud:?}");
    assert!(site.read("docs/index.html").contains("<a href=\"getting-started.html\">"));
}

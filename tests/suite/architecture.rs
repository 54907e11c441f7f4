//! The order of the modules: each imports only from modules below it.

use std::path::Path;

/// The modules of `src/`, lowest first.
const RANKS: [&str; 20] = [
    "text",
    "diagnostic",
    "config",
    "source",
    "archive",
    "url",
    "export",
    "history",
    "search",
    "theme",
    "publish",
    "render",
    "check",
    "fetch",
    "pipeline",
    "init",
    "deploy",
    "deposit",
    "serve",
    "cli",
];

/// The module above all others. It alone may import from every module.
const TOP: &str = "cmd";

/// Items that `lib.rs` re-exports from `pipeline`.
const OF_PIPELINE: [&str; 9] =
    ["Built", "Checked", "Guard", "Order", "Progress", "Stage", "build", "check_site", "open"];

/// Modules for tests alone.
const OF_TESTS: [&str; 1] = ["test_size"];

#[test]
fn every_module_imports_only_from_modules_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut imports, mut faults) = (0, 0, Vec::new());
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let module = path.split('/').next().unwrap().trim_end_matches(".rs");
        let is_test = path.split(['/', '.']).any(|part| part.ends_with("tests"));
        if !path.ends_with(".rs") || is_test || ["lib", "main", TOP].contains(&module) {
            continue;
        }
        if OF_TESTS.contains(&module) {
            continue;
        }
        files += 1;
        let source = std::fs::read_to_string(entry.path()).unwrap();
        for imported in imported_modules(&source) {
            imports += 1;
            if imported != module && rank(&imported) >= rank(module) {
                faults.push(format!("src/{path}: `{module}` imports from `{imported}`"));
            }
        }
    }
    assert!(files > 200 && imports > 500, "{files} files, {imports} imports");
    assert!(faults.is_empty(), "imports against the order:\n{}", faults.join("\n"));
}

fn rank(module: &str) -> usize {
    let position = RANKS.iter().position(|ranked| *ranked == module);
    position.unwrap_or_else(|| panic!("`{module}` has no place in the order of modules"))
}

/// Lists the modules after `crate::` in the code of a file, without comments and unit tests.
fn imported_modules(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod ").next().unwrap();
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut modules = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => modules.extend(names_of_group(group)),
            None => modules.extend(first_name(rest)),
        }
    }
    modules
}

/// Lists the first names of the paths in `{a::b, c::{d, e}}`.
fn names_of_group(group: &str) -> Vec<String> {
    let (mut names, mut depth, mut path_starts) = (Vec::new(), 0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => path_starts = true,
            c if path_starts && depth == 0 && !c.is_whitespace() => {
                names.extend(first_name(&group[at..]));
                path_starts = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(path: &str) -> Option<String> {
    let name: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let module = if OF_PIPELINE.contains(&name.as_str()) { "pipeline".to_owned() } else { name };
    Some(module).filter(|module| !module.is_empty() && !OF_TESTS.contains(&module.as_str()))
}

#[test]
fn imports_are_found_in_every_form() {
    let source = "use crate::a::B;\nuse crate::{build, c::{d, e}, f};\nlet x = crate::g::h();\n\
                  // crate::comment\n#[cfg(test)]\nmod tests {\n use crate::z;\n}";
    assert_eq!(imported_modules(source), ["a", "pipeline", "c", "f", "g"]);
}

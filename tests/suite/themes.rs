//! What holds for every theme: no address depends on it, and no word.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use html5gum::{Token, Tokenizer};

use crate::conservation::{assert_conserved, odd_exchange};
use crate::html::TRANSCRIPT;
use crate::links::assert_links_of;
use crate::site::TestSite;

/// The built-in theme, and a small one in `tests/themes/` that overrides parts of it.
const THEMES: [&str; 2] = ["default", "table"];

/// Builds a site in a theme.
fn built(site: TestSite, theme: &str) -> TestSite {
    let mut site = site.file("despatch.toml", format!("title = 'T'\ntheme = '{theme}'\n"));
    for file in ["item.html", "parts.html", "site.css"] {
        site = site
            .file(&format!("themes/table/{file}"), source(&format!("tests/themes/table/{file}")));
    }
    site.build();
    site
}

/// Dated and undated questions in many layouts, a page, a topic, and enough for lists of several pages.
fn archive() -> TestSite {
    let mut site = TestSite::new()
        .file("topics.toml", "[[topic]]\nname = 'Paint'\nwords = ['stripe']\n")
        .file("content/about.md", "+++\nmenu = 1\n+++\n# About\n\nText.\n")
        .file("content/lights.txt", TRANSCRIPT);
    for (path, text) in crate::invented::transcripts(260) {
        site = site.file(&format!("content/{path}"), text);
    }
    site
}

/// The files of [`archive`] in each theme, built once for all tests.
fn finished(theme: &str) -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: [OnceLock<BTreeMap<String, Vec<u8>>>; 2] = [const { OnceLock::new() }; 2];
    let index = THEMES.iter().position(|name| *name == theme).unwrap();
    FILES[index].get_or_init(|| built(archive(), theme).tree())
}

/// A file of the repository.
fn source(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn a_change_of_theme_changes_no_address() {
    let pages = THEMES.map(|theme| {
        let paths = finished(theme).keys();
        paths.filter(|path| !path.starts_with("assets/")).collect::<Vec<_>>()
    });
    assert!(pages[0].iter().any(|path| path.ends_with("questions/2.html")), "{:?}", pages[0]);
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn every_word_is_on_its_page_in_every_theme() {
    let text: String = (0..40).map(odd_exchange).collect();
    let site = built(TestSite::new().file("content/odd.txt", &text), "table");
    assert_conserved(&site, &[text]);
    let seed = source("content/north-korea.txt");
    let site = built(TestSite::new().file("content/a.txt", &seed), "table");
    assert_conserved(&site, &[seed]);
}

#[test]
fn every_link_of_every_theme_leads_somewhere() {
    THEMES.iter().for_each(|theme| assert_links_of(finished(theme)));
}

/// The accent of the settings reaches a theme through this property.
#[test]
fn the_default_theme_takes_its_accent_from_a_custom_property() {
    assert!(source("themes/default/site.css").contains("var(--accent)"));
}

#[test]
fn a_theme_overrides_a_component_wherever_it_is_used() {
    let site = built(TestSite::new().file("content/lights.txt", TRANSCRIPT), "table");
    let html = site.read("questions/index.html");
    let row = html.split("<tr>").find(|row| row.contains("Lighthouses: Paint")).unwrap();
    assert!(row.starts_with("<th scope=\"row\"><a href="), "{row}");
    assert!(html.contains("<table class=\"items\">"), "{html}");
}

#[test]
fn a_sites_own_files_override_those_of_its_theme() {
    let site = built(
        TestSite::new()
            .file("content/lights.txt", TRANSCRIPT)
            .file(
                "themes/table/home.html",
                "{% extends \"builtin/home.html\" %}{% block skip %}<p>mine</p>{% endblock skip %}",
            )
            .file("templates/members.html", "members, mine"),
        "table",
    );
    let home = site.read("index.html");
    assert!(home.contains("<p>mine</p>") && home.contains("<table class=\"items\">"), "{home}");
    assert_eq!(site.read("members/index.html"), "members, mine");
}

/// The pages that docs/themes.md speaks of, by its headings there.
fn page(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let path = match name {
        "Every page" => "questions/index.html".to_owned(),
        "A question’s page" => {
            let found = files.keys().find(|path| path.starts_with("questions/what-a-colour"));
            found.unwrap().clone()
        }
        "The search page" => "search.html".to_owned(),
        "The quote checker" => "quote.html".to_owned(),
        _ => panic!("docs/themes.md has hooks of a page that this test does not know: {name}"),
    };
    String::from_utf8(files[&path].clone()).unwrap()
}

/// The ids, classes, and names of data attributes on a page, as style sheets write them.
fn names(html: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for Ok(token) in Tokenizer::new(html) {
        let Token::StartTag(tag) = token else { continue };
        for (key, value) in &tag.attributes {
            let (key, value) = (String::from_utf8_lossy(key), String::from_utf8_lossy(value));
            match key.as_ref() {
                "id" => drop(names.insert(format!("#{value}"))),
                "class" => names.extend(value.split(' ').map(|class| format!(".{class}"))),
                key if key.starts_with("data-") => drop(names.insert(format!("[{key}]"))),
                _ => {}
            }
        }
    }
    names
}

/// Whether a script has a hook's name as a word of its own.
fn is_in(script: &str, hook: &str) -> bool {
    let name = hook.trim_matches(['#', '.', '[', ']']).trim_start_matches("data-");
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    script.match_indices(name).any(|(at, _)| {
        let (before, after) = (&script[..at], &script[at + name.len()..]);
        !before.ends_with(is_part) && !after.starts_with(is_part)
    })
}

/// Every hook of docs/themes.md: its page, its name, and the script that looks for it.
fn hooks(docs: &str) -> Vec<(String, String, String)> {
    let (mut page, mut hooks) = (String::new(), Vec::new());
    for line in docs.lines() {
        if let Some(title) = line.strip_prefix("### ") {
            title.clone_into(&mut page);
        }
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        let [_, named, script, ..] = &cells[..] else { continue };
        let Some(script) = script.strip_prefix('`').and_then(|s| s.strip_suffix('`')) else {
            continue;
        };
        for hook in named.split('`').filter(|part| part.starts_with(['#', '.', '['])) {
            hooks.push((page.clone(), hook.to_owned(), script.to_owned()));
        }
    }
    hooks
}

#[test]
fn what_scripts_look_for_is_documented_and_on_the_pages_of_every_theme() {
    let hooks = hooks(&source("docs/themes.md"));
    assert!(hooks.len() > 30, "{hooks:?}");
    for theme in THEMES {
        let files = finished(theme);
        for (title, hook, script) in &hooks {
            let there = names(&page(files, title)).contains(hook);
            assert!(there, "{hook} is not on {title} of the theme {theme}");
            let script_text = source(&format!("themes/default/{script}"));
            assert!(is_in(&script_text, hook), "{script} does not look for {hook}");
        }
    }
}

/// The other way round: an id that a script asks for by name is documented.
#[test]
fn every_id_that_a_script_asks_for_is_documented() {
    let mut documented: BTreeSet<_> =
        hooks(&source("docs/themes.md")).into_iter().map(|(_, hook, _)| hook).collect();
    // The list of suggestions is made by a script.
    assert!(source("themes/default/box.js").contains("id: \"search_list\""));
    documented.insert("#search_list".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let mut asked = BTreeSet::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap) {
        if entry.path().extension().is_none_or(|ending| ending != "js") {
            continue;
        }
        let script = std::fs::read_to_string(entry.path()).unwrap();
        for call in ["byId(\"", "getElementById(\""] {
            let after = script.split(call).skip(1);
            asked.extend(after.filter_map(|rest| Some(format!("#{}", rest.split_once('"')?.0))));
        }
    }
    assert!(asked.contains("#search_q"), "{asked:?}");
    assert_eq!(asked.difference(&documented).collect::<Vec<_>>(), Vec::<&String>::new());
}

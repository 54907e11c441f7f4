//! What goes into a bag: the finished site, and every file that it was made from.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{PAYLOAD, readme};
use crate::archive::ledger::{LEDGER_FILE, PARTS_FOLDER};
use crate::config::SymbolicLinks;
use crate::config::{self, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::{history, source, theme};

/// The files in the site's folder that a build reads, or that its editors wrote for others.
const BESIDE: [&str; 11] = [
    config::CONFIG_FILE,
    config::PEOPLE_FILE,
    config::DEPARTMENTS_FILE,
    config::SYNONYMS_FILE,
    config::TOPICS_FILE,
    theme::SITE_CSS,
    LEDGER_FILE,
    history::NAME,
    "README.md",
    "LICENCE",
    "LICENSE",
];
/// The folders there.
const FOLDERS: [&str; 3] = ["templates", "themes", PARTS_FOLDER];

/// A file of a bag.
pub(super) struct Item {
    /// Its path in the bag.
    pub(super) path: String,
    pub(super) from: Origin,
}

/// Where a file comes from.
pub(super) enum Origin {
    /// From disk, as it is.
    File(PathBuf),
    /// It is made for the bag.
    Text(String),
}

/// Everything in `data/`, sorted by path.
pub(super) fn gather(site: &Site, bag: &Path) -> Result<Vec<Item>, Diagnostic> {
    apart(site, bag)?;
    let mut items =
        vec![text("README.txt", readme::readme(site)), text("LICENCE.txt", readme::licence(site))];
    let schema = site.output.join("data/schema.json");
    items.extend(there(&schema, "schema.json"));
    let is_ours = |path: &str| !path.starts_with(".despatch-") && !path.starts_with(".git");
    add(&mut items, &site.output, "site", SymbolicLinks::Followed, is_ours)?;
    // As the build reads it: what editors and systems leave behind is none of the archive.
    let content = inner_name(site, &site.content, &site.content_name, "content");
    let content = format!("source/{content}");
    add(&mut items, &site.content, &content, site.links, |path| !source::is_hidden(path))?;
    for pages in &site.pages {
        let name = format!("source/{}", inner_name(site, &pages.path, &pages.name, "pages"));
        add(&mut items, &pages.path, &name, site.links, |path| !source::is_hidden(path))?;
    }
    for name in BESIDE {
        items.extend(there(&site.root.join(name), &format!("source/{name}")));
    }
    for name in FOLDERS {
        let folder = site.root.join(name);
        if folder.is_dir() {
            let name = format!("source/{name}");
            add(&mut items, &folder, &name, SymbolicLinks::Refused, |path| {
                !source::is_hidden(path)
            })?;
        }
    }
    items.sort_by(|a, b| a.path.cmp(&b.path));
    items.dedup_by(|a, b| a.path == b.path);
    Ok(items)
}

/// A bag in the content would be read by the next build, one in the site published.
fn apart(site: &Site, bag: &Path) -> Result<(), Diagnostic> {
    let above = bag.parent().filter(|above| !above.as_os_str().is_empty());
    let above = above.unwrap_or(Path::new("."));
    let Ok(above) = above.canonicalize() else {
        return Err(Diagnostic::general(
            Code::NotDeposited,
            format!("there is no folder `{}` to put the bag into", above.display()),
            "make it, or choose another place",
        ));
    };
    let templates = FOLDERS.map(|name| site.root.join(name));
    let pages = site.pages.iter().map(|folder| &folder.path);
    let read = [&site.content, &site.output].into_iter().chain(&templates).chain(pages);
    let mut read = read.filter_map(|folder| folder.canonicalize().ok());
    match read.any(|folder| above.starts_with(folder)) {
        false => Ok(()),
        true => Err(Diagnostic::general(
            Code::NotDeposited,
            format!("the bag `{}` would lie in a folder that goes into it", bag.display()),
            "choose a place outside of the content and of the finished site",
        )),
    }
}

/// The name of a folder, where the settings lead to it from the site's folder.
fn inner_name<'n>(site: &Site, folder: &Path, name: &'n str, otherwise: &'n str) -> &'n str {
    let is_below = folder.starts_with(&site.root) || !folder.is_absolute();
    match is_below && name.split('/').all(|part| part != "." && part != "..") {
        true => name,
        false => otherwise,
    }
}

fn text(name: &str, text: String) -> Item {
    Item { path: format!("{PAYLOAD}{name}"), from: Origin::Text(text) }
}

fn there(file: &Path, name: &str) -> Option<Item> {
    let path = format!("{PAYLOAD}{name}");
    file.is_file().then(|| Item { path, from: Origin::File(file.to_owned()) })
}

fn add(
    items: &mut Vec<Item>,
    folder: &Path,
    name: &str,
    links: SymbolicLinks,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<(), Diagnostic> {
    let whole = folder.canonicalize().map_err(|error| unreadable(folder, &error.to_string()))?;
    let mut entries = WalkDir::new(folder).min_depth(1).follow_links(true).into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| unreadable(folder, &error.to_string()))?;
        let leads_in = || entry.path().canonicalize().is_ok_and(|at| at.starts_with(&whole));
        if links == SymbolicLinks::Refused && entry.path_is_symlink() && !leads_in() {
            // A build does not read it either, and reports it.
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
            continue;
        }
        if !entry.file_type().is_file() {
            continue;
        }
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Option<Vec<_>> =
            below.components().map(|part| part.as_os_str().to_str()).collect();
        let path =
            parts.ok_or_else(|| unreadable(entry.path(), "its name is not Unicode"))?.join("/");
        if is_wanted(&path) {
            let from = Origin::File(entry.path().to_owned());
            items.push(Item { path: format!("{PAYLOAD}{name}/{path}"), from });
        }
    }
    Ok(())
}

fn unreadable(path: &Path, why: &str) -> Diagnostic {
    Diagnostic::general(
        Code::NotDeposited,
        format!("`{}` cannot go into the bag: {why}", path.display()),
        "rename, repair or remove it, build, and make the bag again",
    )
}

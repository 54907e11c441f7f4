//! The default theme, compiled into the program.

use std::collections::BTreeMap;

use super::bundle::{self, Bundle};
use crate::search::Reader;

macro_rules! templates {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_str!(concat!("../../templates/", $name)))),+] };
}

macro_rules! assets {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_bytes!(concat!("../../themes/default/", $name)))),+] };
}

/// The built-in theme. A site's own theme falls back on it.
pub(super) const DEFAULT: &str = "default";

/// Collects the default theme's templates and assets by name, if they are texts.
pub(super) fn originals() -> BTreeMap<&'static str, &'static [u8]> {
    let templates = TEMPLATES.iter().map(|(name, text)| (*name, text.as_bytes()));
    let is_text = |(_, bytes): &(&str, &[u8])| std::str::from_utf8(bytes).is_ok();
    templates.chain(ASSETS.iter().copied().filter(is_text)).collect()
}

/// The default templates by name.
pub(super) const TEMPLATES: &[(&str, &str)] = templates![
    "404.html",
    "answer.html",
    "answers.html",
    "base.html",
    "changes.html",
    "corrections.html",
    "data.html",
    "dates.html",
    "department.html",
    "departments.html",
    "family.html",
    "home.html",
    "hooks/footer.html",
    "hooks/head.html",
    "item.html",
    "list.html",
    "member.html",
    "members.html",
    "moved.html",
    "page.html",
    "parties.html",
    "parts.html",
    "parts/about.html",
    "parts/alike.html",
    "parts/answers.html",
    "parts/attachments.html",
    "parts/byline.html",
    "parts/cite.html",
    "parts/editor.html",
    "parts/home_members.html",
    "parts/member_notes.html",
    "parts/metadata.html",
    "parts/neighbours.html",
    "parts/pursued.html",
    "parts/references.html",
    "parts/removed.html",
    "parts/shared.html",
    "parts/timeline.html",
    "party.html",
    "quality.html",
    "question.html",
    "quote.html",
    "record.html",
    "search.html",
    "series.html",
    "subject.html",
    "subjects.html",
    "thread.html",
    "tombstone.html",
    "topic.html",
    "topics.html",
];

/// The default theme's assets by name.
pub(super) const ASSETS: &[(&str, &[u8])] = assets![
    "anchors.js",
    "box.js",
    "card.png",
    "cite/bar.js",
    "cite/bibtex.js",
    "cite/blocks.js",
    "cite/citation.js",
    "cite/clipboard.js",
    "cite/csl.js",
    "cite/dates.js",
    "cite/formats.js",
    "cite/fragment.js",
    "cite/order.txt",
    "cite/page.js",
    "cite/panel.js",
    "cite/parts.js",
    "cite/passage.js",
    "cite/prose.js",
    "cite/ris.js",
    "cite/start.js",
    "icon.svg",
    "moved.js",
    "search/address.js",
    "search/beginnings.js",
    "search/checker.js",
    "search/complete.js",
    "search/dates.js",
    "search/dictionary.js",
    "search/download.js",
    "search/filter.js",
    "search/filters.js",
    "search/find.js",
    "search/lists.js",
    "search/more.js",
    "search/names.js",
    "search/nearness.js",
    "search/order.txt",
    "search/page.js",
    "search/parts.js",
    "search/phrase.js",
    "search/query.js",
    "search/quote.js",
    "search/ranges.js",
    "search/remarks.js",
    "search/repair.js",
    "search/results.js",
    "search/snippet.js",
    "search/start.js",
    "search/stem.js",
    "search/store.js",
    "search/suggest.js",
    "search/terms.js",
    "search/text.js",
    "site.css",
];

/// The reader of the default theme, made small by `script/minify`: a quarter of what a search loads.
const MAIN: &str = include_str!("../../themes/minified/main.js");
const PARTS: [(&str, &str); 4] = [
    ("narrow", include_str!("../../themes/minified/narrow.js")),
    ("suggest", include_str!("../../themes/minified/suggest.js")),
    ("check", include_str!("../../themes/minified/check.js")),
    ("save", include_str!("../../themes/minified/save.js")),
];

/// Whether these are the default theme's own scripts of search and citations, so that [`reader`] is the same.
pub(super) fn is_reader(parts: &BTreeMap<String, Vec<u8>>) -> bool {
    let is_of_it = |name: &str| name.starts_with("search/") || bundle::CITE.holds(name);
    let own = ASSETS.iter().filter(|(name, _)| is_of_it(name));
    parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).eq(own.copied())
}

/// The default theme's bundles, made small by `script/minify`.
const BUNDLES: [(Bundle, &str); 2] = [
    (bundle::PAGE, include_str!("../../themes/minified/page.js")),
    (bundle::CITE, include_str!("../../themes/minified/cite.js")),
];

/// The default theme's bundle, if these are its own parts of it.
pub(super) fn bundle(name: &str, parts: &BTreeMap<String, Vec<u8>>) -> Option<&'static str> {
    let (bundle, text) = BUNDLES.iter().find(|(bundle, _)| bundle.name == name)?;
    let own = ASSETS.iter().filter(|(name, _)| bundle.holds(name));
    let is_own = parts.iter().map(|(name, b)| (name.as_str(), b.as_slice())).eq(own.copied());
    is_own.then_some(text)
}

/// The default theme's reader.
pub(super) fn reader() -> Reader {
    let parts = PARTS.map(|(name, code)| (name.to_owned(), code.trim_end().to_owned()));
    Reader { main: MAIN.trim_end().to_owned(), parts: parts.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A brace lost in a merge would put every later section into a query that rarely holds.
    #[test]
    fn every_section_of_the_style_sheet_begins_outside_all_braces() {
        let (_, css) = ASSETS.iter().find(|(name, _)| *name == "site.css").unwrap();
        let css = String::from_utf8_lossy(css);
        let mut depth = 0;
        for line in css.lines() {
            assert!(!line.starts_with("/*") || depth == 0, "before {line}");
            depth += line.matches('{').count();
            depth -= line.matches('}').count();
        }
        assert_eq!(depth, 0);
    }

    fn files(folder: &str) -> Vec<String> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries =
            walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        let mut names: Vec<String> =
            files.map(|e| crate::text::portable_path::slashed(e.path(), &root)).collect();
        names.sort();
        names
    }

    #[test]
    fn every_default_file_is_built_in() {
        let built_in: Vec<_> = TEMPLATES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(built_in, files("templates"));
        let built_in: Vec<_> = ASSETS.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(built_in, files("themes/default"));
    }
}

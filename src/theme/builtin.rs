//! What the program carries with it, so that it runs in an empty folder.

macro_rules! templates {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_str!(concat!("../../templates/", $name)))),+] };
}

macro_rules! assets {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_bytes!(concat!("../../themes/default/", $name)))),+] };
}

/// The default templates by name.
pub(super) const TEMPLATES: &[(&str, &str)] = templates![
    "404.html",
    "answer.html",
    "answers.html",
    "base.html",
    "dates.html",
    "department.html",
    "departments.html",
    "home.html",
    "hooks/footer.html",
    "hooks/head.html",
    "item.html",
    "list.html",
    "member.html",
    "members.html",
    "page.html",
    "parties.html",
    "parts.html",
    "party.html",
    "quality.html",
    "question.html",
    "quote.html",
    "search.html",
    "subject.html",
    "subjects.html",
];

/// The default theme's assets by name.
pub(super) const ASSETS: &[(&str, &[u8])] = assets![
    "box.js",
    "icon.svg",
    "search/checker.js",
    "search/download.js",
    "search/filters.js",
    "search/order.txt",
    "search/page.js",
    "search/parts.js",
    "search/results.js",
    "search/start.js",
    "search/suggest.js",
    "site.css",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn files(folder: &str) -> Vec<String> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries =
            walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        let mut names: Vec<String> =
            files.map(|e| crate::slashed::slashed(e.path(), &root)).collect();
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

//! What kind of file is sent, by the ending of its name, and whether it is worth packing.

use std::path::Path;

/// Endings, what is sent for them, and whether GitHub Pages packs it.
const KINDS: &[(&str, &str, bool)] = &[
    ("html", "text/html; charset=utf-8", true),
    ("css", "text/css; charset=utf-8", true),
    ("js", "text/javascript; charset=utf-8", true),
    ("json", "application/json; charset=utf-8", true),
    ("ndjson", "application/x-ndjson; charset=utf-8", true),
    ("xml", "application/xml; charset=utf-8", true),
    ("atom", "application/atom+xml; charset=utf-8", true),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain; charset=utf-8", true),
    ("csv", "text/csv; charset=utf-8", true),
    ("bib", "application/x-bibtex; charset=utf-8", true),
    ("ris", "application/x-research-info-systems; charset=utf-8", true),
    ("webmanifest", "application/manifest+json", true),
    ("png", "image/png", false),
    ("jpg", "image/jpeg", false),
    ("jpeg", "image/jpeg", false),
    ("gif", "image/gif", false),
    ("webp", "image/webp", false),
    ("avif", "image/avif", false),
    ("ico", "image/vnd.microsoft.icon", false),
    ("woff2", "font/woff2", false),
    ("pdf", "application/pdf", false),
    ("gz", "application/gzip", false),
];

/// The type of a file, and whether it is packed.
pub(super) fn of(path: &Path) -> (&'static str, bool) {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let known = KINDS.iter().find(|(known, ..)| *known == ending);
    known.map_or(("application/octet-stream", false), |(_, kind, is_packed)| (kind, *is_packed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells() {
        assert_eq!(of(Path::new("a/b.html")), ("text/html; charset=utf-8", true));
        assert_eq!(of(Path::new("archive.ndjson.gz")), ("application/gzip", false));
        assert_eq!(of(Path::new("html")), ("application/octet-stream", false));
    }
}

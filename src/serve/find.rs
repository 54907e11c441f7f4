//! Which file answers a request: as GitHub Pages does, and never one from outside of the site.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What answers a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This file.
    File(PathBuf),
    /// A folder, which is asked for with a slash at its end.
    Folder,
    /// Nothing.
    Missing,
}

/// Finds the file in `site`, which is its whole path, for a path that begins with a slash, still
/// encoded.
pub(super) fn find(site: &Path, path: &str) -> Found {
    let Some(path) = decoded(path) else { return Found::Missing };
    let name = path.trim_start_matches('/');
    if name.is_empty() || name.ends_with('/') {
        return file(site, &format!("{name}index.html")).map_or(Found::Missing, Found::File);
    }
    if let Some(found) = file(site, name).or_else(|| file(site, &format!("{name}.html"))) {
        return Found::File(found);
    }
    match inside(site, name).is_some_and(|found| found.is_dir()) {
        true => Found::Folder,
        false => Found::Missing,
    }
}

/// The path decoded once, if it is one that a site may have.
fn decoded(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?.into_owned();
    let parts = path.strip_prefix('/')?;
    let parts = parts.strip_suffix('/').unwrap_or(parts);
    let odd = |c: char| c.is_control() || c == '\\' || c == ':';
    // A dot at the beginning is `..`, or a file that is no page, such as the manifest.
    let good = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(odd);
    (parts.is_empty() || parts.split('/').all(good)).then_some(path)
}

fn file(site: &Path, name: &str) -> Option<PathBuf> {
    inside(site, name).filter(|found| found.is_file())
}

/// The path, if it is there by exactly this name and no link leads elsewhere on the way.
fn inside(site: &Path, name: &str) -> Option<PathBuf> {
    let path = site.join(name.trim_end_matches('/'));
    (path.canonicalize().ok()? == path).then_some(path)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to find")]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn site() -> (TempDir, PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let site = home.path().canonicalize().unwrap().join("site");
        std::fs::create_dir_all(site.join("members")).unwrap();
        for name in ["index.html", "about.html", "members.html", "members/a.html", "a.json", ".m"] {
            std::fs::write(site.join(name), "text").unwrap();
        }
        std::fs::create_dir(site.join("data")).unwrap();
        std::fs::write(site.join("data/index.html"), "text").unwrap();
        std::fs::write(home.path().join("secret"), "text").unwrap();
        (home, site)
    }

    #[test]
    fn files_are_found_as_github_pages_finds_them() {
        let (_home, site) = site();
        for (path, wanted) in [
            ("/", "index.html"),
            ("/about.html", "about.html"),
            ("/about", "about.html"),
            ("/%61bout", "about.html"),
            ("/members", "members.html"),
            ("/members/a", "members/a.html"),
            ("/a.json", "a.json"),
            ("/data/", "data/index.html"),
        ] {
            assert_eq!(find(&site, path), Found::File(site.join(wanted)), "{path}");
        }
        assert_eq!(find(&site, "/data"), Found::Folder);
        for path in ["/members/", "/about/", "/about.html/", "/none", "/About.html"] {
            assert_eq!(find(&site, path), Found::Missing, "{path}");
        }
    }

    #[test]
    fn nothing_outside_of_the_site_is_found() {
        let (_home, site) = site();
        for path in [
            "/../secret",
            "/%2e%2e/secret",
            "/%252e%252e/secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/members/../../secret",
            "/./../secret",
            "//secret",
            "/.m",
            "/%2em",
            "/a.json%00",
            "/a.json%00.html",
            "/%ff",
            "/c:/secret",
            "secret",
        ] {
            assert_eq!(find(&site, path), Found::Missing, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        let (home, site) = site();
        let secret = home.path().join("secret");
        std::os::unix::fs::symlink(&secret, site.join("link.html")).unwrap();
        std::os::unix::fs::symlink(home.path(), site.join("out")).unwrap();
        for path in ["/link.html", "/link", "/out", "/out/secret"] {
            assert_eq!(find(&site, path), Found::Missing, "{path}");
        }
    }
}

//! Where a link leads.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target<'l> {
    /// To a path below the site's root, and a place there.
    Own {
        /// The path.
        path: String,
        /// The place, without its `#`; empty for the page as a whole.
        fragment: Cow<'l, str>,
        /// It begins with `/`, so it depends on where the site is.
        rooted: bool,
    },
    /// To another site.
    Outer(&'l str),
    /// Above the site's root.
    Outside,
    /// To no page: an e-mail address, or data.
    Other,
}

/// Where the site will be: `https://example.org` and `/archive/`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base<'b> {
    origin: &'b str,
    path: &'b str,
}

impl<'b> Base<'b> {
    /// The parts of the site's address, which ends with a slash.
    pub(super) fn of(base_url: &'b str) -> Self {
        let host = base_url.find("://").map_or(0, |at| at + 3);
        let path = base_url[host..].find('/').map_or(base_url.len(), |at| host + at);
        Self { origin: &base_url[..path], path: &base_url[path..] }
    }

    /// The path below the site's root of an absolute address.
    fn below<'l>(&self, link: &'l str) -> Option<&'l str> {
        let rest = link.strip_prefix(self.origin)?;
        if rest.is_empty() && self.path == "/" { Some("") } else { rest.strip_prefix(self.path) }
    }
}

/// Where a link on a page leads.
pub(super) fn resolve<'l>(page: &str, link: &'l str, base: Option<Base<'_>>) -> Target<'l> {
    let link = link.trim();
    if let Some(below) = base.and_then(|base| base.below(link)) {
        return own("", below, false);
    }
    if link.starts_with("//") || is_web(link) {
        return Target::Outer(link);
    }
    if has_scheme(link) {
        return Target::Other;
    }
    match link.strip_prefix('/') {
        None => own(page, link, false),
        Some(below) => {
            let root = base.map_or("/", |base| base.path);
            link.strip_prefix(root).map_or_else(|| lost(root, below), |rest| own("", rest, true))
        }
    }
}

/// Beside the path that the site is under. Without one nothing is beside it.
fn lost<'l>(root: &str, below: &'l str) -> Target<'l> {
    if root.trim_end_matches('/') == format!("/{below}") {
        own("", "", true)
    } else {
        Target::Outside
    }
}

fn own<'l>(page: &str, link: &'l str, rooted: bool) -> Target<'l> {
    let (rest, fragment) = link.split_once('#').unwrap_or((link, ""));
    let path = rest.split('?').next().unwrap_or_default();
    let path = match path {
        "" if page.is_empty() => Some("index.html".to_owned()),
        "" => Some(page.to_owned()),
        path => joined(page, &decoded(path)),
    };
    let path = path.map(|path| if path.is_empty() { "index.html".to_owned() } else { path });
    // What a browser looks for in the text is no place of the page.
    let fragment = fragment.split(":~:").next().unwrap_or_default();
    match path {
        Some(path) => Target::Own { path, fragment: decoded(fragment), rooted },
        None => Target::Outside,
    }
}

/// The path from the folder of a page, with a slash at the end of a folder's; none if it leads out of
/// the site.
fn joined(page: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    let is_folder = matches!(path.rsplit('/').next(), Some("" | "." | ".."));
    let end = if is_folder && !parts.is_empty() { "/" } else { "" };
    Some(parts.join("/") + end)
}

fn decoded(text: &str) -> Cow<'_, str> {
    if text.contains('%') { percent_decode_str(text).decode_utf8_lossy() } else { text.into() }
}

/// Whether it is an address of the web.
fn is_web(link: &str) -> bool {
    let begins = |with: &str| link.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    begins("https://") || begins("http://")
}

fn has_scheme(link: &str) -> bool {
    link.find([':', '/', '?', '#']).is_some_and(|at| link[at..].starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(page: &str, link: &str) -> String {
        match resolve(page, link, Some(Base::of("https://a.example/repo/"))) {
            Target::Own { path, fragment, rooted } => {
                format!("{}{path}#{fragment}", if rooted { "/" } else { "" })
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn links_are_resolved_from_their_page() {
        assert_eq!(path("a/b/c.html", "d.html"), "a/b/d.html#");
        assert_eq!(path("a/b/c.html", "../../d.html#x"), "d.html#x");
        assert_eq!(path("a/b.html", "#q-p1"), "a/b.html#q-p1");
        assert_eq!(path("a/b.html", "?q=1#r"), "a/b.html#r");
        assert_eq!(path("a/b.html", "../search.html?q=a/b"), "search.html#");
        assert_eq!(path("a.html", "%C3%A9%20b.html#%C3%A9"), "é b.html#é");
        assert_eq!(path("a/b.html", "x.html#a:~:text=b"), "a/x.html#a");
        assert_eq!(path("a/b.html", ""), "a/b.html#");
        assert_eq!(path("a/b.html", "c/"), "a/c/#");
        assert_eq!(path("a/b.html", ".."), "index.html#");
        assert_eq!(path("a/b.html", "../../x.html"), "Outside");
    }

    #[test]
    fn what_the_sites_own_address_begins_is_its_own() {
        assert_eq!(path("a/b.html", "https://a.example/repo/c.html#d"), "c.html#d");
        assert_eq!(path("a/b.html", "https://a.example/repo/"), "index.html#");
        assert_eq!(path("a/b.html", "/repo/c.html"), "/c.html#");
        assert_eq!(path("a/b.html", "/repo"), "/index.html#");
        assert_eq!(path("a/b.html", "/c.html"), "Outside");
        assert_eq!(path("a", "https://a.example/c"), "Outer(\"https://a.example/c\")");
    }

    #[test]
    fn what_is_no_page_is_let_be() {
        assert_eq!(path("a", "HTTPS://b.example/"), "Outer(\"HTTPS://b.example/\")");
        assert_eq!(path("a", "//b.example/"), "Outer(\"//b.example/\")");
        assert_eq!(path("a", "mailto:a@b.example"), "Other");
        assert_eq!(path("a", "data:image/svg+xml,x"), "Other");
        assert_eq!(path("a", "b.html?a:b"), "b.html#");
    }
}

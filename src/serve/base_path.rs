//! The path that a site is under, such as `/repo` for a project's site on GitHub Pages.

use std::fmt;

use crate::diagnostic::{Code, Diagnostic};

/// Nothing, or parts each with a slash before it: `` or `/repo`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BasePath(String);

impl BasePath {
    /// Reads `repo`, `/repo` or `/repo/`.
    ///
    /// # Errors
    /// It cannot be a path.
    pub fn parse(path: &str) -> Result<Self, Diagnostic> {
        let inner = path.trim().trim_matches('/');
        if inner.is_empty() {
            return Ok(Self::default());
        }
        let good = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        let is_part =
            |part: &str| !part.is_empty() && !part.starts_with('.') && part.chars().all(good);
        if inner.split('/').all(is_part) {
            return Ok(Self(format!("/{inner}")));
        }
        Err(Diagnostic::general(
            Code::BadSetting,
            format!("--base-path: `{path}` cannot be the path of a site"),
            "write the name of the repository, as in `--base-path /repo`",
        ))
    }

    /// What of a request's path is the site's own; it begins with a slash, or is empty for the base
    /// path itself. None if it is not the site's.
    pub(super) fn strip<'p>(&self, path: &'p str) -> Option<&'p str> {
        let rest = path.strip_prefix(&self.0)?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }
}

impl fmt::Display for BasePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_around_it_do_not_matter() {
        for path in ["repo", "/repo", "/repo/", " repo/ "] {
            assert_eq!(BasePath::parse(path).unwrap().to_string(), "/repo", "{path}");
        }
        for path in ["", "/", " "] {
            assert_eq!(BasePath::parse(path).unwrap(), BasePath::default(), "{path}");
        }
    }

    #[test]
    fn what_browsers_would_resolve_or_encode_is_refused() {
        for path in ["/a//b", "/../a", "/a b", "/a?b", "/a#b", "/é", "/%41"] {
            assert_eq!(BasePath::parse(path).unwrap_err().code, Code::BadSetting, "{path}");
        }
    }

    #[test]
    fn only_whole_parts_of_a_path_are_the_base_path() {
        let base = BasePath::parse("/repo").unwrap();
        assert_eq!(base.strip("/repo/a.html"), Some("/a.html"));
        assert_eq!(base.strip("/repo"), Some(""));
        assert_eq!(base.strip("/repository/a.html"), None);
        assert_eq!(base.strip("/"), None);
        assert_eq!(BasePath::default().strip("/a"), Some("/a"));
    }
}

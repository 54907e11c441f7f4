//! What kind of address a link has, judged before anything else looks at it.
//!
//! It lets through what it knows, rather than stop what is known to be bad: whatever looks like a
//! scheme to any browser, with white space and odd characters in it or not, must be on the list.

/// A kind of address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Another site, by http or https.
    Foreign,
    /// An e-mail address.
    Mail,
    /// A path, query or fragment within this site.
    Relative,
    /// Anything else: scripts, data, other hosts without a scheme.
    Forbidden,
}

/// Whether an address is a path, query or fragment within this site.
pub(in crate::render) fn is_relative(target: &str) -> bool {
    judge(target) == Target::Relative
}

/// Judges an address, with entities and escapes resolved.
pub(super) fn judge(target: &str) -> Target {
    if target.contains(char::is_control) || names_a_host(target) {
        return Target::Forbidden;
    }
    match target.find([':', '/', '\\', '?', '#']) {
        Some(at) if target[at..].starts_with(':') => by_scheme(&target[..at], &target[at + 1..]),
        _ => Target::Relative,
    }
}

/// "//host" takes the page's scheme; browsers read a backslash as a slash.
fn names_a_host(target: &str) -> bool {
    let mut start = target.chars();
    let slash = |c| matches!(c, Some('/' | '\\'));
    slash(start.next()) && slash(start.next())
}

fn by_scheme(scheme: &str, rest: &str) -> Target {
    if scheme.eq_ignore_ascii_case("mailto") {
        return Target::Mail;
    }
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.strip_prefix("//").and_then(|rest| rest.chars().next());
    match host {
        Some(c) if web && !matches!(c, '/' | '\\' | '?' | '#' | ':' | '@') => Target::Foreign,
        _ => Target::Forbidden,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_could_run_or_fetch_is_forbidden() {
        for target in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java script:alert(1)",
            "java\u{200b}script:x",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://a.b/c",
            "//evil.example",
            "/\t/evil.example",
            "\n//evil.example",
            "\\\\evil.example",
            "/\\evil.example",
            "https:evil.example",
            "https:\\\\evil.example",
            "https:///evil.example",
            "http://",
            ":x",
        ] {
            assert_eq!(judge(target), Target::Forbidden, "{target:?}");
        }
    }

    #[test]
    fn the_schemes_of_the_list_pass_in_any_case() {
        assert_eq!(judge("HTTPS://www.gov.scot/a:b"), Target::Foreign);
        assert_eq!(judge("http://a.b"), Target::Foreign);
        assert_eq!(judge("MailTo:a@b.c"), Target::Mail);
    }

    #[test]
    fn a_colon_after_the_path_has_begun_is_no_scheme() {
        for target in ["guide.md#a:b", "a/b:c", "?q=a:b", "#a:b", "../about.md", "/x", "", "a b"] {
            assert_eq!(judge(target), Target::Relative, "{target:?}");
        }
    }
}

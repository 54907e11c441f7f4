//! What a page is given on its way out, and no file holds: the script that loads it again, what is
//! wrong, and leave for both in its content security policy.

use super::shown::Shown;

/// Where our own files are; no page of a site is there.
pub(super) const OWN: &str = "/_despatch/";

/// What has to be allowed, since a policy allows nothing that it does not name.
const NEEDED: [&str; 3] = ["script-src", "style-src", "connect-src"];

const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// The page with what is added.
pub(super) fn page(html: &str, shown: &Shown) -> String {
    let html = with_policy(html);
    let head = format!(
        "<link rel=\"stylesheet\" href=\"{OWN}live.css\">\n\
         <script src=\"{OWN}live.js\" defer data-at=\"{}\"></script>\n",
        shown.version()
    );
    let html = before(&html, html.find("</head>"), &head);
    before(&html, html.rfind("</body>"), &shown.problems.html())
}

/// A page of our own, while there is no site.
pub(super) fn no_site(shown: &Shown) -> String {
    let title = match shown.problems.is_empty() {
        true => "The site is being built",
        false => "There is no site yet",
    };
    let bare = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta {POLICY}default-src 'none'\">\n<title>{title}</title>\n</head>\n\
         <body>\n<h1>{title}</h1>\n</body>\n</html>\n"
    );
    page(&bare, shown)
}

fn before(html: &str, at: Option<usize>, added: &str) -> String {
    let (first, last) = html.split_at(at.unwrap_or(html.len()));
    [first, added, last].concat()
}

fn with_policy(html: &str) -> String {
    let Some((first, rest)) = html.split_once(POLICY) else { return html.to_owned() };
    let Some((policy, last)) = rest.split_once('"') else { return html.to_owned() };
    let policy = NEEDED.iter().fold(policy.to_owned(), |policy, name| allow(&policy, name));
    [first, POLICY, &policy, "\"", last].concat()
}

/// The policy with leave for this server in one directive.
fn allow(policy: &str, name: &str) -> String {
    let mut directives: Vec<String> = policy.split(';').map(|d| d.trim().to_owned()).collect();
    directives.retain(|directive| !directive.is_empty());
    let named = |directive: &&mut String| directive.split_whitespace().next() == Some(name);
    match directives.iter_mut().find(named) {
        Some(directive) if directive.split_whitespace().any(|source| source == "'self'") => {}
        Some(directive) => *directive = format!("{} 'self'", directive.replace(" 'none'", "")),
        None => directives.push(format!("{name} 'self'")),
    }
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(html: &str) -> &str {
        html.split_once(POLICY).unwrap().1.split_once('"').unwrap().0
    }

    #[test]
    fn the_script_is_added_and_all_else_stays() {
        let html = "<html><head><title>A</title></head><body>B</body></html>";
        let made = page(html, &Shown::default());
        assert!(made.starts_with("<html><head><title>A</title><link rel=\"stylesheet\""), "{made}");
        assert!(made.ends_with("</script>\n</head><body>B</body></html>"), "{made}");
    }

    #[test]
    fn a_policy_allows_what_is_added_and_nothing_else() {
        for (given, wanted) in [
            ("default-src 'none'", [" script-src 'self'", " style-src 'self'"]),
            (
                "script-src 'none'; style-src https:",
                ["script-src 'self'", " style-src https: 'self'"],
            ),
        ] {
            let html = page(&format!("<meta {POLICY}{given}\"></head>"), &Shown::default());
            let directives: Vec<_> = policy(&html).split(';').collect();
            wanted.iter().for_each(|wanted| assert!(directives.contains(wanted), "{html}"));
            assert!(directives.contains(&" connect-src 'self'"), "{html}");
            assert!(!html.contains("unsafe"), "{html}");
        }
    }

    #[test]
    fn what_is_allowed_already_is_not_added_twice() {
        let given = "script-src 'self'; style-src 'self'; connect-src 'self'";
        let html = page(&format!("<meta {POLICY}{given}\"></head>"), &Shown::default());
        assert_eq!(policy(&html), given);
    }

    #[test]
    fn a_page_without_a_head_has_them_too() {
        assert!(page("text", &Shown::default()).starts_with("text<link"));
    }
}

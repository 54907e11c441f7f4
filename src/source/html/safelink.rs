//! Links as their author meant them, without the redirector of a mail program.

use std::borrow::Cow;

use url::Url;

/// Outlook wraps the links of mails that pass through it.
const REDIRECTOR: &str = ".safelinks.protection.outlook.com";
/// A link may have been wrapped more than once.
const MOST: usize = 4;

/// The address that a link leads to in the end.
pub(super) fn unwrapped(href: &str) -> Cow<'_, str> {
    let mut found = Cow::Borrowed(href.trim());
    for _ in 0..MOST {
        match target(&found) {
            Some(target) => found = target.into(),
            None => break,
        }
    }
    found
}

fn target(href: &str) -> Option<String> {
    let url = Url::parse(href).ok()?;
    let host = url.host_str()?;
    if !host.ends_with(REDIRECTOR) {
        return None;
    }
    let (_, target) = url.query_pairs().find(|(key, _)| key == "url")?;
    let is_web = |scheme: &str| matches!(scheme, "http" | "https");
    Url::parse(&target).ok().filter(|url| is_web(url.scheme())).map(|_| target.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRAPPED: &str = "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&data=05";

    #[test]
    fn a_wrapped_link_is_unwrapped() {
        assert_eq!(unwrapped(WRAPPED), "https://example.org/a?b=1");
        let encoded: String = url::form_urlencoded::byte_serialize(WRAPPED.as_bytes()).collect();
        let twice = format!("https://gbr01.safelinks.protection.outlook.com/?url={encoded}");
        assert_eq!(unwrapped(&twice), "https://example.org/a?b=1");
    }

    #[test]
    fn other_links_stay_and_nothing_but_web_addresses_comes_out() {
        for href in [
            "https://example.org/?url=https://a.org",
            "https://x.safelinks.protection.outlook.com/?url=javascript:alert(1)",
            "https://x.safelinks.protection.outlook.com/",
            "not a url",
        ] {
            assert_eq!(unwrapped(href), href);
        }
    }
}

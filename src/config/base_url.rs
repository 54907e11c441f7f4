//! The address that the site will be published at, checked and in one form.
//!
//! Feeds, canonical links and the site map are this address with a path put behind it, so it must
//! end with exactly one slash and hold nothing that a path cannot follow.

use super::fault::Fault;

const REMEDY: &str = "write the whole address, as in `https://example.org/` \
                      or `https://example.org/archive/`";

/// The address, ending with exactly one slash, with scheme and host in small letters.
///
/// # Errors
/// A [`Fault`] if it is not `http(s)://host[:port][/path]`.
pub(super) fn parse(address: &str) -> Result<String, Fault> {
    let address = address.trim();
    normalise(address).map_err(|why| {
        Fault::new(format!("`{address}` cannot be the address of a site: {why}"), REMEDY)
    })
}

/// The address, or what is wrong with it.
pub(super) fn normalise(address: &str) -> Result<String, &'static str> {
    let (scheme, rest) = address.split_once("://").ok_or("it has no `https://` at its start")?;
    let scheme = scheme.to_ascii_lowercase();
    if scheme != "https" && scheme != "http" {
        return Err("it is neither `https://` nor `http://`");
    }
    if rest.contains(['?', '#']) {
        return Err("nothing can follow a `?` or a `#`");
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    check_host(host)?;
    let path = path.trim_matches('/');
    check_path(path)?;
    let slash = if path.is_empty() { "" } else { "/" };
    Ok(format!("{scheme}://{}/{path}{slash}", host.to_ascii_lowercase()))
}

fn check_host(host: &str) -> Result<(), &'static str> {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    if port.parse::<u16>().is_err() {
        return Err("its port is not a number up to 65535");
    }
    let good = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if !name.is_ascii() {
        return Err(
            "its host must be written in ASCII, as in `xn--mnchen-3ya.de` for `münchen.de`",
        );
    }
    if !name.split('.').all(|label| !label.is_empty() && label.chars().all(good)) {
        return Err("its host is not the name of a host");
    }
    Ok(())
}

/// The name of a host alone, in small letters.
///
/// # Errors
/// A [`Fault`] if it is anything else.
pub(super) fn parse_host(name: &str) -> Result<String, Fault> {
    let name = name.trim();
    let checked = if name.contains(':') { Err("it has a port") } else { check_host(name) };
    checked.map(|()| name.to_ascii_lowercase()).map_err(|why| {
        Fault::new(
            format!("`{name}` cannot be the name of a host: {why}"),
            "write the name alone, as in `example.org`",
        )
    })
}

fn check_path(path: &str) -> Result<(), &'static str> {
    let good = |c: char| c.is_ascii_alphanumeric() || "/-._~%!$&'()*+,;=:@".contains(c);
    if !path.chars().all(good) {
        return Err("its path holds a character that must be written with `%`");
    }
    if [".html", ".htm", ".php"].iter().any(|end| path.to_ascii_lowercase().ends_with(end)) {
        return Err("it is the address of a page: leave out what follows the last `/`");
    }
    // Browsers resolve these, so links would lead elsewhere.
    if path.split('/').any(|part| part == "." || part == "..") {
        return Err("its path holds `.` or `..`");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_ends_with_exactly_one_slash() {
        for (given, wanted) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/", "https://example.org/"),
            ("https://example.org//", "https://example.org/"),
            ("http://localhost:8000/a/b", "http://localhost:8000/a/b/"),
            (" HTTPS://Example.org/Archive/// ", "https://example.org/Archive/"),
        ] {
            assert_eq!(parse(given).as_deref(), Ok(wanted), "{given}");
        }
    }

    #[test]
    fn what_is_no_address_of_a_site_is_refused() {
        for address in [
            "example.org",
            "ftp://example.org/",
            "javascript://example.org/",
            "https://",
            "https:///archive",
            "https://example.org/?page=1",
            "https://example.org/#top",
            "https://example.org?x",
            "https://me@example.org/",
            "https://exam ple.org/",
            "https://example..org/",
            "https://example.org:99999/",
            "https://example.org:/",
            "https://example.org/a b/",
            "https://example.org/\"><script>",
            "https://example.org/a/../b",
        ] {
            assert!(parse(address).is_err(), "{address} was accepted");
        }
    }

    #[test]
    fn the_reason_is_given() {
        let fault = parse("example.org").unwrap_err();
        assert!(fault.message.contains("`example.org`"), "{}", fault.message);
        assert!(fault.message.contains("no `https://`"), "{}", fault.message);
    }
}

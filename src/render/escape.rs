//! Text made fit to stand in HTML, so that nothing in a transcript is ever taken for markup.
//!
//! Nothing else is changed: no trimming, no dropping, no smart quotes. Writing to a `String`
//! cannot fail, so the results of the library's functions say nothing and are let go.

use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};

/// Writes text between tags: only `&`, `<` and `>` are escaped.
pub fn text(text: &str, out: &mut String) {
    let _ = escape_html_body_text(out, text);
}

/// Writes the value of an attribute in quotes: `"` and `'` are escaped too.
pub fn attribute(value: &str, out: &mut String) {
    let _ = escape_html(out, value);
}

/// Writes an address as the value of a quoted `href` or `src`: what cannot stand in a URL is
/// percent-encoded, what is percent-encoded already stays as it is.
///
/// It does not judge the scheme.
pub fn href(address: &str, out: &mut String) {
    let _ = escape_href(out, address);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(write: fn(&str, &mut String), input: &str) -> String {
        let mut out = String::new();
        write(input, &mut out);
        out
    }

    #[test]
    fn quotes_stay_as_they_are_in_text() {
        assert_eq!(of(text, "\"5 < 6\" & it's > 4"), "\"5 &lt; 6\" &amp; it's &gt; 4");
    }

    #[test]
    fn quotes_cannot_end_an_attribute() {
        assert_eq!(of(attribute, "a\"b'c<&"), "a&quot;b&#39;c&lt;&amp;");
    }

    #[test]
    fn an_address_is_encoded_once() {
        assert_eq!(of(href, "https://a.b/é [x]%20\"?p=1&q"), {
            "https://a.b/%C3%A9%20%5Bx%5D%20%22?p=1&amp;q"
        });
    }
}

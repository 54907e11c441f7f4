//! The answer to a request for a part of the site.

use std::io::Write;
use std::path::Path;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::added;
use super::base_path::BasePath;
use super::find::{Found, find};
use super::media;
use super::shown::Shown;

/// Answers as GitHub Pages would.
pub(super) fn answer(
    shown: &Shown,
    base: &BasePath,
    (method, uri, headers): (&Method, &Uri, &HeaderMap),
) -> Response<Body> {
    if ![Method::GET, Method::HEAD].contains(method) {
        return with(plain(StatusCode::METHOD_NOT_ALLOWED, ""), ALLOW, "GET, HEAD");
    }
    let Some(site) = &shown.site else {
        let page = added::no_site(shown);
        return respond(StatusCode::SERVICE_UNAVAILABLE, media::of(Path::new("a.html")).0, page);
    };
    let Some(path) = base.strip(uri.path()) else {
        return plain(StatusCode::NOT_FOUND, &format!("The site is at {base}/\n"));
    };
    let found = if path.is_empty() { Found::Folder } else { find(site, path) };
    match found {
        Found::File(file) => send(shown, StatusCode::OK, &file, headers),
        Found::Folder => moved(uri),
        Found::Missing => send(shown, StatusCode::NOT_FOUND, &site.join("404.html"), headers),
    }
}

/// A file, packed if the browser can unpack it.
fn send(shown: &Shown, status: StatusCode, file: &Path, headers: &HeaderMap) -> Response<Body> {
    let Ok(bytes) = std::fs::read(file) else {
        return plain(StatusCode::NOT_FOUND, "There is no such page.\n");
    };
    let (kind, is_packed) = media::of(file);
    let bytes = match kind.starts_with("text/html") {
        true => added::page(&String::from_utf8_lossy(&bytes), shown).into_bytes(),
        false => bytes,
    };
    match is_packed.then(|| packed(&bytes)).flatten() {
        Some(packed) if takes_gzip(headers) => {
            with(vary(respond(status, kind, packed)), CONTENT_ENCODING, "gzip")
        }
        Some(_) => vary(respond(status, kind, bytes)),
        None => respond(status, kind, bytes),
    }
}

fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let named =
        headers.get_all(ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let never = ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains(&weight.trim());
        name.trim().eq_ignore_ascii_case("gzip") && !never
    })
}

fn moved(uri: &Uri) -> Response<Body> {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let to = format!("{}/{query}", uri.path());
    with(plain(StatusCode::MOVED_PERMANENTLY, ""), LOCATION, &to)
}

/// A line of text.
pub(super) fn plain(status: StatusCode, text: &str) -> Response<Body> {
    respond(status, "text/plain; charset=utf-8", text.to_owned())
}

/// A body of a kind. Nothing is kept by the browser: it may be another a moment later.
pub(super) fn respond(status: StatusCode, kind: &str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let response = with(response, CONTENT_TYPE, kind);
    with(with(response, CACHE_CONTROL, "no-store"), X_CONTENT_TYPE_OPTIONS, "nosniff")
}

fn vary(response: Response<Body>) -> Response<Body> {
    with(response, VARY, "Accept-Encoding")
}

fn with(mut response: Response<Body>, name: axum::http::HeaderName, value: &str) -> Response<Body> {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(value: &str) -> bool {
        let value = HeaderValue::from_str(value).unwrap();
        takes_gzip(&[(ACCEPT_ENCODING, value)].into_iter().collect())
    }

    #[test]
    fn a_browser_says_what_it_can_unpack() {
        assert!(takes("gzip") && takes("br, GZIP;q=0.5") && takes("deflate,gzip"));
        assert!(!takes("br") && !takes("gzip;q=0, br") && !takes(""));
    }
}

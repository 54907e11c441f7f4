//! Checks that HTML is well-formed, harmless, and made of what may appear only.

use std::collections::HashSet;

use html5gum::{StartTag, Token, Tokenizer};

/// The elements that may appear, with their attributes.
const ALLOWED: &[(&str, &[&str])] = &[
    ("a", &["aria-label", "class", "href", "id", "rel", "role", "title"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &[]),
    ("del", &[]),
    ("div", &["aria-label", "class", "id", "role", "tabindex"]),
    ("em", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("img", &["alt", "src", "title"]),
    ("li", &["id"]),
    ("ol", &["start"]),
    ("p", &[]),
    ("pre", &["tabindex"]),
    ("span", &["class"]),
    ("strong", &[]),
    ("sup", &["class"]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["class"]),
    ("th", &["class", "scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

const PHRASING: &[&str] = &["a", "br", "code", "del", "em", "img", "span", "strong", "sup"];

/// Panics unless the HTML is well-formed, harmless, and made of the allowed elements only.
pub(super) fn check(html: &str) {
    let (mut open, mut ids, mut targets) = (Vec::new(), HashSet::new(), Vec::new());
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                check_place(&name, &open, html);
                check_attributes(&tag, html);
                if let Some(id) = value(&tag, "id") {
                    assert!(ids.insert(id.clone()), "{id} twice in {html}");
                }
                targets.extend(value(&tag, "href").filter(|href| href.starts_with("#a-")));
                if !["br", "hr", "img"].contains(&&*name) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(string(&tag.name)), "{html}"),
            Token::String(_) => {}
            other => panic!("{other:?} in {html}"),
        }
    }
    assert!(open.is_empty(), "{open:?} left open in {html}");
    assert!(targets.iter().all(|href| ids.contains(&href[1..])), "{targets:?} in {html}");
}

fn check_place(name: &str, open: &[String], html: &str) {
    let within = |element: &str| open.iter().any(|o| o == element);
    assert!(name != "a" || !within("a"), "<a> within <a> in {html}");
    if !PHRASING.contains(&name) {
        let parent = open.last().map_or("", String::as_str);
        let closed = PHRASING.contains(&parent) || parent == "p" || parent.starts_with('h');
        assert!(!closed, "<{name}> within <{parent}> in {html}");
    }
}

fn check_attributes(tag: &StartTag<()>, html: &str) {
    let name = string(&tag.name);
    let allowed = ALLOWED.iter().find(|(element, _)| *element == name);
    let (_, allowed) = allowed.unwrap_or_else(|| panic!("<{name}> in {html}"));
    for key in tag.attributes.keys() {
        assert!(allowed.contains(&&*string(key)), "{} of <{name}> in {html}", string(key));
    }
    for address in [value(tag, "href"), value(tag, "src")].into_iter().flatten() {
        let known = ["/guide/#x", "chart.png"].contains(&&*address) || address.starts_with('#');
        let lower = address.to_lowercase();
        let foreign = ["http://", "https://", "mailto:"].iter().any(|s| lower.starts_with(s));
        assert!(known || (foreign && name == "a"), "{address} in {html}");
    }
}

fn value(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| string(value))
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

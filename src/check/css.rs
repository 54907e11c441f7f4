//! Style sheets: what they load must be there. A file of the theme is published under a name with its
//! content's hash, so a plain name in `url(...)` leads nowhere.

use super::findings::{Finding, On, Why};
use super::reading::Reading;
use super::target::{Target, resolve};
use crate::diagnostic::Code;

/// Reads a style sheet.
pub(super) fn read(reading: &Reading<'_, '_>, on: On, text: &str) {
    let path = &reading.files.get(on.at).path;
    for link in addresses(text) {
        let add = |code, what: &str, why| {
            reading.findings.add(Finding { code, what: what.to_owned(), why }, on, link);
        };
        match resolve(path, link, reading.base) {
            Target::Own { path, .. } if reading.files.find(&path).is_none() => {
                add(Code::DeadLink, &path, Why::NoFile);
            }
            Target::Own { rooted: true, .. } => add(Code::RootedLink, link, Why::Said),
            Target::Outer(url) => add(Code::ForeignRequest, url, Why::Said),
            Target::Outside => add(Code::DeadLink, link, Why::Outside),
            Target::Own { .. } | Target::Other => {}
        }
    }
}

/// What stands in `url(...)`, outside of comments.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let outside = text.split("*/").filter_map(|part| part.split("/*").next());
    let in_brackets = outside.flat_map(|part| part.split("url(").skip(1));
    let links = in_brackets.filter_map(|part| part.split(')').next());
    links.map(|link| link.trim().trim_matches(['"', '\''])).filter(|link| !link.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_with_and_without_quotation_marks_and_not_in_comments() {
        let css = "a{b:url(x.png) c url( \"y.svg\" )}/* url(z) */d{e:url('data:f')}";
        assert_eq!(addresses(css).collect::<Vec<_>>(), ["x.png", "y.svg", "data:f"]);
    }
}

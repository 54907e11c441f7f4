//! The addresses of pictures: beside the pages that stand where they do.

use std::collections::HashSet;

use super::assign::{LONGEST_PAGE, OWN};
use super::{Address, slug};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::Picture;

/// The address of each picture. One that wants an address that is taken is told, and left out.
pub(super) fn addresses(pictures: &[Picture]) -> (Vec<Option<Address>>, Vec<Diagnostic>) {
    let (mut taken, mut said) = (HashSet::new(), Vec::new());
    let addresses = pictures.iter().map(|picture| {
        let path = path(&picture.path);
        let is_ours = path.split_once('/').is_some_and(|(first, _)| OWN.contains(&first));
        if is_ours || path.len() > LONGEST_PAGE || !taken.insert(path.clone()) {
            said.push(refused(picture, &path));
            return None;
        }
        Some(Address::new(path))
    });
    (addresses.collect(), said)
}

/// The folders as those of pages are written, the name likewise, and the ending.
fn path(path: &str) -> String {
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    let parts = stem.split('/').map(|part| match slug(part) {
        empty if empty.is_empty() => "picture".to_owned(),
        part => part,
    });
    format!("{}.{}", parts.collect::<Vec<_>>().join("/"), ending.to_ascii_lowercase())
}

fn refused(picture: &Picture, path: &str) -> Diagnostic {
    Diagnostic::at(
        Code::AddressTaken,
        Place::file(&picture.name),
        format!("the address `{path}` is taken or too long, so this picture is not published"),
        "give the file or its folder another name",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_stands_beside_its_page_and_clashes_with_nothing() {
        let paths = ["Plan é.PNG", "plan e.png", "Help Us/x.y.jpg", "members/a.gif", "members.gif"];
        let picture = |path: &str| Picture {
            name: format!("content/{path}"),
            path: path.to_owned(),
            bytes: Vec::new(),
            checksum: String::new(),
        };
        let (addresses, said) = addresses(&paths.map(picture));
        let addresses: Vec<_> = addresses.iter().map(|to| to.as_ref().map(Address::path)).collect();
        let expected =
            [Some("plan-e.png"), None, Some("help-us/x-y.jpg"), None, Some("members.gif")];
        assert_eq!(addresses, expected);
        let files: Vec<_> = said.iter().filter_map(Diagnostic::file).collect();
        assert_eq!(files, ["content/plan e.png", "content/members/a.gif"]);
    }
}

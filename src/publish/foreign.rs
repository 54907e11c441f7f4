//! What to do about things in the output folder that are not Despatch's: refuse to build among
//! them unless forced to, since the likely cause is a mistyped `--output`; and never write
//! through a symbolic link, forced or not.

use std::path::Path;

use super::error::PublishError;
use super::layout::{Kind, Layout};
use super::survey::{Stray, StrayKind};

/// An error names no more than these.
const SHOWN: usize = 5;

/// Refuses strays that are in the way, and others unless forced.
pub(super) fn check(
    output: &Path,
    strays: &mut [Stray],
    layout: &Layout<'_>,
    force: bool,
) -> Result<(), PublishError> {
    strays.sort_unstable();
    strays.iter().try_for_each(|stray| check_link(stray, layout))?;
    if !force && !strays.is_empty() {
        return Err(refusal(output, strays));
    }
    strays.iter().try_for_each(|stray| check_way(stray, layout))
}

/// A case-insensitive comparison: a link `Assets` would lead `assets/a.css` astray on macOS.
fn check_link(stray: &Stray, layout: &Layout<'_>) -> Result<(), PublishError> {
    if stray.kind == StrayKind::Link && layout.needed_by(&stray.path).is_some() {
        return Err(PublishError::Symlink { path: stray.path.clone() });
    }
    Ok(())
}

/// When forced, a foreign file may be overwritten by a page of its name, and by nothing else.
fn check_way(stray: &Stray, layout: &Layout<'_>) -> Result<(), PublishError> {
    match layout.kind(&stray.path) {
        None => Ok(()),
        Some(Kind::File) if stray.kind == StrayKind::File => Ok(()),
        Some(_) => Err(PublishError::InTheWay { path: stray.path.clone() }),
    }
}

fn refusal(output: &Path, strays: &[Stray]) -> PublishError {
    let found: Vec<_> = strays.iter().take(SHOWN).map(|stray| stray.path.clone()).collect();
    let more = strays.len() - found.len();
    PublishError::Foreign { output: output.to_owned(), found, more }
}

#[cfg(test)]
mod tests {
    use super::*;
    use StrayKind::{File, Link, Other};

    fn verdict(path: &str, kind: StrayKind, force: bool) -> Result<(), PublishError> {
        let paths = ["a/b".to_owned()];
        let mut strays = [Stray { path: path.to_owned(), kind }];
        check(Path::new("public"), &mut strays, &Layout::of(&paths).unwrap(), force)
    }

    #[test]
    fn any_stray_is_refused_unless_forced() {
        for kind in [File, Link, Other] {
            assert!(matches!(verdict("x", kind, false), Err(PublishError::Foreign { .. })));
            assert!(verdict("x", kind, true).is_ok());
        }
    }

    #[test]
    fn force_overwrites_files_but_nothing_else() {
        assert!(verdict("a/b", File, true).is_ok());
        for (path, kind) in [("a", File), ("a", Other), ("a/b", Other)] {
            assert!(matches!(verdict(path, kind, true), Err(PublishError::InTheWay { .. })));
        }
    }

    #[test]
    fn a_link_in_the_way_is_refused_even_if_forced() {
        for path in ["a", "A", "a/b"] {
            assert!(matches!(verdict(path, Link, true), Err(PublishError::Symlink { .. })));
        }
    }

    #[test]
    fn the_first_five_are_named_in_order() {
        let stray = |i: u32| Stray { path: format!("f{i}"), kind: File };
        let mut strays: Vec<_> = (0..8).rev().map(stray).collect();
        let error = check(Path::new("p"), &mut strays, &Layout::default(), false);
        let Err(PublishError::Foreign { found, more, .. }) = error else { panic!("{error:?}") };
        assert_eq!(found, ["f0", "f1", "f2", "f3", "f4"]);
        assert_eq!(more, 3);
    }
}

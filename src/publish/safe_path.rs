//! Which paths may be published: those that every file system, every web server and Git can
//! hold, and that stay inside the output folder. A pure judgement: the disk is not looked at.

use super::error::PublishError;
use super::layout::Layout;

const LONGEST_PATH: usize = 240;
const LONGEST_SEGMENT: usize = 255;
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// Checks that each path is safe and that no two get in each other's way.
pub(super) fn check<P: AsRef<str>>(paths: &[P]) -> Result<Layout<'_>, PublishError> {
    match paths.iter().find_map(|path| refused(path.as_ref())) {
        Some(error) => Err(error),
        None => Layout::of(paths),
    }
}

/// Why a path cannot be published, if it cannot.
pub fn refused(path: &str) -> Option<PublishError> {
    let why = check_path(path).err()?;
    Some(PublishError::UnsafePath { path: path.to_owned(), why })
}

/// The folders above a path, outermost first.
pub(super) fn folders_above(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

fn check_path(path: &str) -> Result<(), &'static str> {
    if path.len() > LONGEST_PATH && path.chars().count() > LONGEST_PATH {
        return Err("it is longer than 240 characters");
    }
    if path.contains(|c: char| c.is_control() || r#"\:*?"<>|"#.contains(c)) {
        return Err(r#"it holds one of \ : * ? " < > | or a control character"#);
    }
    path.split('/').try_for_each(check_segment)
}

fn check_segment(segment: &str) -> Result<(), &'static str> {
    match segment {
        "" => Err("a part of it is empty, or it begins or ends with `/`"),
        "." | ".." => Err("it holds `.` or `..`, which could lead out of the folder"),
        _ if segment.ends_with(['.', ' ']) => Err("a part of it ends with a dot or a space"),
        _ if segment.len() > LONGEST_SEGMENT => Err("a part of it is longer than 255 bytes"),
        _ if is_device(segment) => Err("Windows keeps that name for a device"),
        _ if is_bookkeeping(segment) => Err("Git or Despatch keeps that name for itself"),
        _ => Ok(()),
    }
}

fn is_device(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default().trim_end();
    let among = |names: &[&str], stem: &str| names.iter().any(|n| stem.eq_ignore_ascii_case(n));
    let numbered = stem.strip_suffix(|c| matches!(c, '1'..='9'));
    among(&DEVICES, stem) || numbered.is_some_and(|stem| among(&NUMBERED_DEVICES, stem))
}

fn is_bookkeeping(segment: &str) -> bool {
    let begins = |with: &str| {
        segment.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    segment.eq_ignore_ascii_case(".git") || begins(".despatch-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_safe(path: &str) -> bool {
        check(&[path.to_owned()]).is_ok()
    }

    #[test]
    fn ordinary_paths_are_safe() {
        for path in ["index.html", ".nojekyll", "questions/2024/a-b_c.html", "é/ü.html", "CNAME"]
        {
            assert!(is_safe(path), "{path}");
        }
        for path in ["console.html", "com.html", "com10", "com0", "lpt", "nul-1", "null", ".github"]
        {
            assert!(is_safe(path), "{path}");
        }
    }

    #[test]
    fn paths_that_lead_elsewhere_are_refused() {
        for path in ["", "/", "/etc/passwd", "../a", "a/../b", "./a", "a/.", "a//b", "a/", "c:/a"] {
            assert!(!is_safe(path), "{path}");
        }
    }

    #[test]
    fn characters_that_windows_refuses_are_refused() {
        for bad in r#"\:*?"<>|"#.chars().chain(['\n', '\0', '\u{7f}', '\u{85}']) {
            assert!(!is_safe(&format!("a{bad}b")), "{bad:?}");
        }
        for path in ["a.", "a ", "a./b", "a /b"] {
            assert!(!is_safe(path), "{path:?}");
        }
    }

    #[test]
    fn device_names_are_refused_in_any_case_and_with_any_extension() {
        for path in ["CON", "a/nul", "Aux.html", "prn.tar.gz", "com1", "LPT9.txt", "con .x/a"] {
            assert!(!is_safe(path), "{path}");
        }
    }

    #[test]
    fn names_of_git_and_despatch_are_refused() {
        for path in [".git", ".git/config", "a/.GIT/b", ".despatch-manifest", "a/.Despatch-tmp-1"] {
            assert!(!is_safe(path), "{path}");
        }
    }

    #[test]
    fn overlong_paths_are_refused() {
        assert!(is_safe(&"a".repeat(240)));
        assert!(!is_safe(&"a".repeat(241)));
        assert!(is_safe(&format!("{}/{0}", "é".repeat(119))), "characters are counted, not bytes");
        assert!(!is_safe(&"é".repeat(128)), "but bytes within a segment");
    }

    #[test]
    fn the_message_names_the_path_and_the_trouble() {
        let error = check(&["a/b?.html".to_owned()]).unwrap_err().to_string();
        assert!(error.contains("`a/b?.html`") && error.contains('?'), "{error}");
    }
}

//! The place that a site's workflow takes the program from: never a name that anybody may register.
//!
//! A release carries the address of the archive for the workflow's machine and the SHA-256 of the
//! program in it. No archive can hold its own checksum: the release of that machine is built first,
//! the others are given its checksum, and that program itself sums up its own file. A program built
//! from source carries its repository and commit. `script/release` sets all of it.

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::diagnostic::{Code, Diagnostic};
use crate::text::checksum::checksum;

/// The machine that the workflow runs on.
const TARGET: &str = "x86_64-unknown-linux-musl";

/// Where the program comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A release: the archive's address, the program's path in it, and the program's SHA-256.
    Release {
        /// The address of the archive.
        archive: String,
        /// The path of the program in the archive.
        program: String,
        /// The SHA-256 of the program in hexadecimal.
        sha256: String,
    },
    /// A commit of a repository, from which the program is compiled.
    Source {
        /// The address of the repository.
        repository: String,
        /// The commit in hexadecimal.
        commit: String,
    },
}

/// What a program knows of its origin.
#[derive(Clone, Copy, Debug, Default)]
pub struct Carried<'c> {
    /// The address of its repository.
    pub repository: Option<&'c str>,
    /// Its commit.
    pub commit: Option<&'c str>,
    /// The tag of its release.
    pub release: Option<&'c str>,
    /// The SHA-256 of the released program for the workflow's machine.
    pub sha256: Option<&'c str>,
    /// The target that it was built for.
    pub target: Option<&'c str>,
}

impl Carried<'static> {
    /// What this program carries.
    pub fn here() -> Self {
        Self {
            repository: option_env!("DESPATCH_REPOSITORY"),
            commit: option_env!("DESPATCH_COMMIT"),
            release: option_env!("DESPATCH_RELEASE"),
            sha256: option_env!("DESPATCH_RELEASE_SHA256"),
            target: option_env!("DESPATCH_TARGET"),
        }
    }
}

impl Origin {
    /// The origin of a program; none if it does not know enough. `executable` is its own file.
    ///
    /// # Errors
    /// The program's own file cannot be read.
    pub fn of(
        carried: Carried<'_>,
        executable: impl FnOnce() -> io::Result<PathBuf>,
    ) -> io::Result<Option<Self>> {
        let Some(repository) = carried.repository.filter(|address| is_repository(address)) else {
            return Ok(None);
        };
        let Some(tag) = carried.release.filter(|tag| is_name(tag)) else {
            return Ok(Self::of_source(repository, carried.commit));
        };
        let sha256 = match carried.sha256.filter(|sum| is_hexadecimal(sum, 64)) {
            Some(sum) => sum.to_owned(),
            None if carried.target == Some(TARGET) => checksum(&fs::read(executable()?)?),
            None => return Ok(Self::of_source(repository, carried.commit)),
        };
        let name = format!("despatch-{}-{TARGET}", tag.trim_start_matches('v'));
        Ok(Some(Self::Release {
            archive: format!("{repository}/releases/download/{tag}/{name}.tar.gz"),
            program: format!("{name}/despatch"),
            sha256,
        }))
    }

    /// The origin of this program, or the one that the user gives as `REPOSITORY@COMMIT`.
    ///
    /// # Errors
    /// What the user gave is no such place, or the program's own file cannot be read.
    pub fn find(given: Option<&str>) -> Result<Option<Self>, Diagnostic> {
        match given {
            Some(given) => Self::given(given).map(Some),
            None => {
                Self::of(Carried::here(), std::env::current_exe).map_err(|error| unsummed(&error))
            }
        }
    }

    fn given(given: &str) -> Result<Self, Diagnostic> {
        let parts = given.rsplit_once('@').filter(|(repository, _)| is_repository(repository));
        let source =
            parts.and_then(|(repository, commit)| Self::of_source(repository, Some(commit)));
        source.ok_or_else(|| {
            Diagnostic::general(
                Code::BadSetting,
                format!("`{}` is not REPOSITORY@COMMIT", given.escape_debug()),
                "give the https address of the program's repository, `@`, and all 40 digits of the \
                 commit; a branch or a tag may be moved by others",
            )
        })
    }

    fn of_source(repository: &str, commit: Option<&str>) -> Option<Self> {
        let commit = commit.filter(|commit| is_hexadecimal(commit, 40))?;
        let (repository, commit) = (repository.to_owned(), commit.to_owned());
        Some(Self::Source { repository, commit })
    }

    /// The steps of a workflow that install the program.
    pub(super) fn steps(&self) -> String {
        match self {
            Self::Release { archive, program, sha256 } => include_str!("site/install-release.yml")
                .replace("@ARCHIVE@", archive)
                .replace("@PROGRAM@", program)
                .replace("@SHA256@", sha256),
            Self::Source { repository, commit } => include_str!("site/install-source.yml")
                .replace("@REPOSITORY@", repository)
                .replace("@COMMIT@", commit),
        }
    }
}

/// An address that means the same in YAML and in a shell.
fn is_repository(address: &str) -> bool {
    let path = address.strip_prefix("https://");
    path.is_some_and(|path| path.contains('/') && path.split('/').all(is_name))
}

fn is_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    !name.is_empty() && !name.starts_with(['.', '-']) && name.bytes().all(is_plain)
}

fn is_hexadecimal(text: &str, digits: usize) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == digits && text.bytes().all(is_digit)
}

fn unsummed(error: &io::Error) -> Diagnostic {
    Diagnostic::general(
        Code::Unreadable,
        format!("the program cannot read its own file to sum it up for the workflow: {error}"),
        "see that the program may read its own file, or give --source REPOSITORY@COMMIT",
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to read")]
mod tests {
    use super::*;

    const REPOSITORY: &str = "https://git.example/ada/despatch";
    const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

    fn released() -> Carried<'static> {
        let (repository, commit) = (Some(REPOSITORY), Some(COMMIT));
        Carried { repository, commit, release: Some("v1.2.3"), sha256: None, target: None }
    }

    fn unread() -> io::Result<PathBuf> {
        panic!("the program's own file is not asked for")
    }

    #[test]
    fn a_release_carries_the_checksum_of_the_program_for_the_workflow() {
        let sum = "ab".repeat(32);
        let carried =
            Carried { sha256: Some(&sum), target: Some("x86_64-apple-darwin"), ..released() };
        let Some(Origin::Release { archive, program, sha256 }) =
            Origin::of(carried, unread).unwrap()
        else {
            panic!("not a release")
        };
        let name = "despatch-1.2.3-x86_64-unknown-linux-musl";
        assert_eq!(archive, format!("{REPOSITORY}/releases/download/v1.2.3/{name}.tar.gz"));
        assert_eq!((program, sha256), (format!("{name}/despatch"), sum));
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes the program's file")]
    fn the_program_for_the_workflow_sums_up_itself() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("despatch");
        fs::write(&file, "the program").unwrap();
        let carried = Carried { target: Some(TARGET), ..released() };
        let origin = Origin::of(carried, || Ok(file)).unwrap();
        let Some(Origin::Release { sha256, .. }) = origin else { panic!("{origin:?}") };
        assert_eq!(sha256, checksum(b"the program"));
    }

    #[test]
    fn a_program_without_a_checksum_is_built_from_its_commit() {
        let source = Origin::Source { repository: REPOSITORY.into(), commit: COMMIT.into() };
        assert_eq!(Origin::of(released(), unread).unwrap(), Some(source.clone()));
        let carried = Carried { release: None, ..released() };
        assert_eq!(Origin::of(carried, unread).unwrap(), Some(source));
    }

    #[test]
    fn a_program_that_knows_too_little_has_no_origin() {
        for carried in [
            Carried::default(),
            Carried { repository: None, ..released() },
            Carried { repository: Some("https://x.example/a b"), ..released() },
            Carried { repository: Some("git@x.example:a/b"), ..released() },
            Carried { commit: Some("main"), release: None, ..released() },
            Carried { commit: None, release: None, ..released() },
        ] {
            assert_eq!(Origin::of(carried, unread).unwrap(), None, "{carried:?}");
        }
    }

    #[test]
    fn what_the_user_gives_is_a_repository_and_a_whole_commit() {
        assert!(Origin::given(&format!("{REPOSITORY}@{COMMIT}")).is_ok());
        for given in [
            "",
            "despatch",
            "https://x.example/a@main",
            "https://x.example/a;id@0123456789abcdef0123456789abcdef01234567",
        ] {
            assert_eq!(Origin::given(given).unwrap_err().code, Code::BadSetting, "{given}");
        }
    }
}

//! What can go wrong while publishing: each message says what, where, and how to mend it.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a build could not be published. The folder is left such that the next build heals it.
#[derive(Debug, Error)]
pub enum PublishError {
    /// A path that some operating system or web server could not hold.
    #[error("the page address `{path}` cannot be a file: {why}. Rename what it is made from")]
    UnsafePath {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// One path announced twice.
    #[error("two pages would both be written to `{path}`. Rename one of them")]
    Twice {
        /// The path.
        path: String,
    },
    /// Two paths which are one on systems that ignore case.
    #[error(
        "`{first}` and `{second}` differ only in capital letters, \
         so that on macOS and Windows one would overwrite the other. Rename one of them"
    )]
    CaseClash {
        /// The path met first.
        first: String,
        /// The path that clashes with it.
        second: String,
    },
    /// A path which is needed both as a file and as a folder.
    #[error("`{file}` would be a file and also the folder of `{inside}`. Rename one of them")]
    FileAndFolder {
        /// The path of the file.
        file: String,
        /// A path inside the folder of the same name.
        inside: String,
    },
    /// A page would overwrite what is to be left alone.
    #[error(
        "the page `{path}` would be written over `{keep}`, which `keep` in `[output]` leaves \
         alone. Take it out of `keep`, or rename the page"
    )]
    Kept {
        /// The path of the page.
        path: String,
        /// The name in `keep`.
        keep: String,
    },
    /// Another build holds the lock of a folder.
    #[error(
        "another build of this site is running: it has locked `{}`. Wait until it is done, and \
         build again", .0.display()
    )]
    Busy(PathBuf),
    /// The output folder is a file.
    #[error("the output folder `{}` is a file. Move it, or choose another --output", .0.display())]
    OutputIsFile(PathBuf),
    /// A manifest or record that this version did not write, or that is damaged.
    #[error(
        "`{}` cannot be read: {why}. It lists what Despatch wrote, and without it nothing is \
         removed or overwritten: delete the whole output folder to build it anew, \
         or pass --force to go on as if this file were not there", .path.display()
    )]
    Unreadable {
        /// The manifest or record.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// Files in the output folder which are not Despatch's.
    #[error(
        "the output folder `{}` holds files which Despatch did not write:{}\nChoose another \
         folder with --output, name them in `keep` under `[output]`, or pass --force to leave \
         them where they are (a page of the site that has the name of one replaces it)", .output.display(), listed(.found, .more)
    )]
    Foreign {
        /// The output folder.
        output: PathBuf,
        /// The first few of them.
        found: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// A symbolic link where a file or folder is to be written.
    #[error(
        "`{path}` in the output folder is a symbolic link, and Despatch never writes through \
         one. Remove the link, or choose another --output"
    )]
    Symlink {
        /// Where it is.
        path: String,
    },
    /// Something else than a file of Despatch's stands where one is to be written.
    #[error(
        "`{path}` in the output folder is in the way of a page, and is not Despatch's to \
         remove. Move it elsewhere"
    )]
    InTheWay {
        /// Where it is.
        path: String,
    },
    /// A path was put which `begin` was not told of: a bug in the caller.
    #[error("`{path}` was put but not announced: this is a bug in Despatch, please report it")]
    Unannounced {
        /// The path.
        path: String,
    },
    /// A path whose writing failed, so that the build cannot be finished.
    #[error("`{path}` was not written, so the build is not finished. Build again")]
    HalfPut {
        /// The path.
        path: String,
    },
    /// What is to come into being whole is there already.
    #[error("`{}` is there already, and nothing is written over it. Choose another name, or move it away", .0.display())]
    Exists(PathBuf),
    /// What an interrupted command left where a folder was to come into being.
    #[error("`{}` was left by a command that did not come to its end. Delete it, and try again", .0.display())]
    LeftOver(PathBuf),
    /// The file system refused.
    #[error(
        "cannot {action} `{}`: {cause}. Check that the folder may be written to and that the \
         disk has room; the next build mends what this one left", .path.display()
    )]
    Io {
        /// What was tried, as in "cannot *write*".
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

impl PublishError {
    /// Gives an I/O error its action and place, for `map_err`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |cause| Self::Io { action, path: path.to_owned(), cause }
    }
}

/// The first few of some files, a line each, and how many more there are.
pub(crate) fn listed(found: &[String], more: &usize) -> String {
    let mut lines: String = found.iter().map(|path| format!("\n  {path}")).collect();
    if *more > 0 {
        lines.push_str(&format!("\n  and {more} more"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_lists_the_files_and_the_remedies() {
        let found = vec!["a.txt".to_owned(), "b.txt".to_owned()];
        let error = PublishError::Foreign { output: "public".into(), found, more: 3 };
        let text = error.to_string();
        for part in ["public", "\n  a.txt\n  b.txt\n  and 3 more\n", "--output", "keep", "--force"]
        {
            assert!(text.contains(part), "{part:?} is missing in {text:?}");
        }
    }
}

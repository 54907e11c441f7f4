//! Whole builds into real folders.

mod clean;
mod current;
mod foreign;
mod killed;
mod random;
mod rebuild;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tempfile::TempDir;

use super::*;

/// The pages of a site: path and text.
type Pages<'a> = [(&'a str, &'a str)];

/// An output folder to build into.
struct Site {
    _dir: TempDir,
    output: PathBuf,
    keep: Vec<String>,
    force: bool,
    inputs: Option<u128>,
}

impl Site {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        Self { _dir: dir, output, keep: Vec::new(), force: false, inputs: None }
    }

    fn begin(&self, pages: &Pages<'_>) -> Result<Publisher, PublishError> {
        let paths: Vec<_> = pages.iter().map(|(path, _)| (*path).to_owned()).collect();
        Publisher::begin(self.options(), &paths)
    }

    fn options(&self) -> Options {
        let (output, keep) = (self.output.clone(), self.keep.clone());
        Options { output, keep, force: self.force, inputs: self.inputs, is_locked: false }
    }

    fn try_build(&self, pages: &Pages<'_>) -> Result<Summary, PublishError> {
        let publisher = self.begin(pages)?;
        for (path, text) in pages {
            publisher.put(path, text.as_bytes())?;
        }
        publisher.finish()
    }

    /// Builds, and checks that the folder holds these pages and nothing else.
    fn build(&self, pages: &Pages<'_>) -> Summary {
        let summary = self.try_build(pages).unwrap();
        self.assert_holds(pages);
        summary
    }

    fn refusal(&self, pages: &Pages<'_>) -> String {
        self.try_build(pages).unwrap_err().to_string()
    }

    /// Begins a build, puts only some of the pages, and abandons it.
    fn kill_after(&self, puts: usize, pages: &Pages<'_>) {
        let publisher = self.begin(pages).unwrap();
        for (path, text) in pages.iter().take(puts) {
            publisher.put(path, text.as_bytes()).unwrap();
        }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.output.join(path)
    }

    fn exists(&self, path: &str) -> bool {
        self.path(path).symlink_metadata().is_ok()
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Writes as a person would: later than the build, however fast the test runs.
    fn edit(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
        self.touch(path, 2_000_000_000);
    }

    fn touch(&self, path: &str, seconds: u64) {
        let file = File::options().append(true).open(self.path(path)).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
    }

    /// When each file was last written, to see which are written anew.
    fn times(&self) -> BTreeMap<String, SystemTime> {
        let time = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
        files_below(&self.output).into_iter().map(|(path, file)| (path, time(&file))).collect()
    }

    fn assert_holds(&self, pages: &Pages<'_>) {
        let read = |(path, file)| (path, fs::read_to_string(file).unwrap());
        let mut there: BTreeMap<_, _> = files_below(&self.output).into_iter().map(read).collect();
        assert!(there.remove(manifest::NAME).is_some(), "there is no manifest");
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        assert_eq!(there, pages.iter().map(owned).collect());
        assert_eq!(empty_folders(&self.output), 0, "an empty folder is left");
    }
}

fn files_below(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    let relative = |file: &Path| file.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
    files.map(|entry| (relative(entry.path()), entry.path().to_owned())).collect()
}

fn empty_folders(folder: &Path) -> usize {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).into_iter().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.file_type().is_dir());
    folders.filter(|entry| fs::read_dir(entry.path()).unwrap().count() == 0).count()
}

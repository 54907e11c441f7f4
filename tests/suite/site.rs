//! A site in a folder of its own, for one test.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use despatch::config::{Overrides, Site};
use despatch::diagnostic::Diagnostic;
use despatch::{Built, Guard, Order, Progress, Stage};
use jiff::civil::date;
use tempfile::TempDir;

/// A site that lives as long as the test.
pub(crate) struct TestSite {
    folder: TempDir,
    pub(crate) order: Order<'static>,
}

/// Says nothing.
struct Quiet;

impl Progress for Quiet {
    fn done(&self, _: Stage) {}
    fn begin_pages(&self, _: usize) {}
    fn page(&self) {}
}

impl TestSite {
    pub(crate) fn new() -> Self {
        let (day, guard) = (date(2026, 1, 5), Guard::Open);
        let order = Order { force: false, day, guard, previous: None, draft: None };
        Self { folder: tempfile::tempdir().unwrap(), order }
    }

    /// The example site of this repository.
    pub(crate) fn example() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut site = Self::new().copy(&root.join("despatch.toml"), "despatch.toml");
        for folder in ["content", "docs"] {
            for entry in walkdir::WalkDir::new(root.join(folder)).into_iter().map(Result::unwrap) {
                let to = entry.path().strip_prefix(root).unwrap().to_str().unwrap();
                if entry.file_type().is_file() {
                    site = site.copy(entry.path(), to);
                }
            }
        }
        site
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn copy(self, from: &Path, to: &str) -> Self {
        let bytes = std::fs::read(from).unwrap();
        self.file(to, bytes)
    }

    pub(crate) fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    pub(crate) fn try_build(&self) -> Result<Built, Vec<Diagnostic>> {
        self.try_build_with(self.order)
    }

    pub(crate) fn try_build_with(&self, order: Order<'_>) -> Result<Built, Vec<Diagnostic>> {
        let site = Site::load(self.root(), Overrides::default(), |_| None)?;
        despatch::build(&site, order, &Quiet)
    }

    /// Builds the site. Straight afterwards nothing is left to change in the ledger.
    pub(crate) fn build(&self) -> Built {
        let built = self.try_build();
        let built = built.unwrap_or_else(|said| panic!("nothing was published: {said:?}"));
        self.assert_ledger_is_settled();
        built
    }

    /// Whether `despatch permalinks` reads and links as `despatch build` does.
    fn assert_ledger_is_settled(&self) {
        let site = Site::load(self.root(), Overrides::default(), |_| None).unwrap();
        let outlook = despatch::permalinks::outlook(&site, self.order.day).unwrap();
        let is_settled = outlook.changes.is_empty() && outlook.choices.is_empty();
        assert!(is_settled || self.order.draft.is_some(), "straight after a build: {outlook:?}");
    }

    /// A file of the finished site.
    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.root().join("public").join(path)).unwrap()
    }

    /// The finished site's data: a line of JSON for each question.
    pub(crate) fn records(&self) -> String {
        unpacked(&self.read_bytes("data/archive.ndjson.gz"))
    }

    /// The finished site's data as a table.
    pub(crate) fn table(&self) -> String {
        unpacked(&self.read_bytes("data/archive.csv.gz"))
    }

    fn read_bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.root().join("public").join(path)).unwrap()
    }

    /// The paths of the finished site's files.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.tree().into_keys().collect()
    }

    /// The finished site's files, without the manifest, which holds times of this disk.
    pub(crate) fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        let public = self.root().join("public");
        let files = walkdir::WalkDir::new(&public).into_iter().map(Result::unwrap);
        let files = files.filter(|entry| entry.file_type().is_file());
        let files = files.map(|entry| {
            let path: PathBuf = entry.path().strip_prefix(&public).unwrap().to_owned();
            (path.to_str().unwrap().replace('\\', "/"), std::fs::read(entry.path()).unwrap())
        });
        files.filter(|(path, _)| path != ".despatch-manifest").collect()
    }
}

/// A text that was compressed with gzip.
pub(crate) fn unpacked(gzip: &[u8]) -> String {
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(gzip), &mut text).unwrap();
    text
}

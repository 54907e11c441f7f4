//! What was looked at, so that "nothing is wrong" means something.

use serde::Serialize;

use crate::archive::Archive;

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// The site's pages.
    pub pages: usize,
    /// All its files, the pages included.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
    /// The links and other addresses on its pages.
    pub links: usize,
    /// Those of them that lead to other sites.
    pub links_to_other_sites: usize,
    /// The transcripts and files of data.
    pub sources: usize,
    /// Their lines with text.
    pub lines: usize,
    /// The records of files of data.
    pub records: usize,
    /// The questions.
    pub questions: usize,
    /// The words of questions and answers that were found on their pages.
    pub words: u64,
}

impl Counts {
    /// What there is of the sources.
    pub(super) fn of(archive: &Archive<'_>) -> Self {
        let records = archive.files.iter().filter_map(|file| file.records);
        Self {
            sources: archive.files.len(),
            lines: archive.files.iter().map(|file| file.lines.filled).sum(),
            records: records.map(|counts| counts.found).sum(),
            questions: archive.exchanges.len(),
            ..Self::default()
        }
    }
}

//! The Markdown pages among the archive's own.

use crate::source::page::PageSource;
use crate::text::lines;
use crate::text::normal_form::capitalised;

/// A page, with what its front matter leaves open filled in.
#[derive(Debug)]
pub struct Page<'a> {
    /// The page as written.
    pub source: PageSource<'a>,
    /// Its title: the front matter's, else its first heading, else its file name.
    pub title: String,
    /// The body begins with a heading that is the title, so it need not be shown twice.
    pub title_is_heading: bool,
}

impl<'a> Page<'a> {
    pub(super) fn of(source: PageSource<'a>) -> Self {
        let heading = first_heading(source.body);
        let title = source.header.title.clone();
        let title_is_heading = match (&title, heading) {
            (Some(title), Some(heading)) => title == heading,
            (None, heading) => heading.is_some(),
            _ => false,
        };
        let title = title.or(heading.map(str::to_owned)).unwrap_or_else(|| from_name(&source));
        Self { source, title, title_is_heading }
    }

    /// The body without the heading that is its title.
    pub fn body(&self) -> &'a str {
        let body = self.source.body;
        match self.title_is_heading {
            true => body.trim_start().split_once(['\n', '\r']).map_or("", |(_, rest)| rest),
            false => body,
        }
    }
}

/// `# Title` on the first line that is not blank.
fn first_heading(body: &str) -> Option<&str> {
    let line = lines::split(body.trim_start()).next()?;
    line.strip_prefix("# ").map(|title| title.trim_end_matches(['#', ' ']).trim())
}

fn from_name(source: &PageSource<'_>) -> String {
    let name = source.file.path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace(['-', '_'], " ");
    capitalised(&stem)
}

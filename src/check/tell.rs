//! What was found, in words, and where it can be mended.

use super::files::FileIx;
use super::findings::{Finding, Pages, Why};
use super::place::{self, Searcher};
use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic, Place};

/// How many pages or templates are named.
const FEW: usize = 3;

/// Tells what was found.
pub(super) struct Teller<'t, 's, 'a> {
    pub(super) reading: &'t Reading<'s, 'a>,
    pub(super) searcher: Searcher,
}

impl Teller<'_, '_, '_> {
    /// What is to be said of one thing: once for each place where an editor wrote it, and once for all
    /// other pages.
    pub(super) fn tell(&self, finding: &Finding, pages: &Pages) -> Vec<Diagnostic> {
        let placed = |(at, as_written): (&FileIx, &String)| {
            Some((*at, self.written(finding, *at, as_written)?))
        };
        let written: Vec<_> = pages.written.iter().chain(&pages.first).filter_map(placed).collect();
        let alone = |(at, place): &(FileIx, Place)| {
            let on = format!("`{}`", self.path(*at));
            self.diagnostic(finding, Some(place.clone()), &on)
        };
        let mut said: Vec<_> = written.iter().map(alone).collect();
        let rest: Vec<FileIx> = pages.written.keys().chain(pages.first.keys()).copied().collect();
        let is_told = |at: &FileIx| written.iter().any(|(told, _)| told == at);
        let rest: Vec<_> = rest.into_iter().filter(|at| !is_told(at)).collect();
        if pages.count > written.len() {
            said.push(self.elsewhere(finding, pages, (pages.count - written.len(), &rest)));
        }
        said
    }

    fn path(&self, at: FileIx) -> &str {
        &self.reading.files.get(at).path
    }

    fn written(&self, finding: &Finding, at: FileIx, as_written: &str) -> Option<Place> {
        match finding.code {
            Code::OrphanPage if self.reading.on(at).is_written => place::source(self.reading, at),
            Code::OrphanPage | Code::LostWords => None,
            _ => place::in_source(self.reading, &self.searcher, at, as_written),
        }
    }

    /// What is said of pages that nobody wrote, but a template makes.
    fn elsewhere(
        &self,
        finding: &Finding,
        pages: &Pages,
        (count, known): (usize, &[FileIx]),
    ) -> Diagnostic {
        let as_written = known.first().and_then(|at| pages.first.get(at).or(pages.written.get(at)));
        let as_written = as_written.map_or("", String::as_str);
        let place = match finding.code {
            Code::LostWords => known.first().and_then(|at| place::source(self.reading, *at)),
            Code::OrphanPage => None,
            _ => place::in_templates(&self.reading.scene, &self.searcher, as_written),
        };
        let mut on = self.listed(count, known);
        if finding.code == Code::LostWords {
            on = format!("{on}, where `{as_written}` is missing");
        }
        if count > 1 {
            on = format!("{on} ({})", by_template(pages));
        }
        self.diagnostic(finding, place, &on)
    }

    /// `a.html`, `b.html` and 30 more.
    fn listed(&self, count: usize, known: &[FileIx]) -> String {
        let names: Vec<_> =
            known.iter().take(FEW).map(|at| format!("`{}`", self.path(*at))).collect();
        let more = count.saturating_sub(names.len());
        match more {
            0 => names.join(", "),
            more if names.is_empty() => format!("{more} more pages"),
            more => format!("{} and {more} more pages", names.join(", ")),
        }
    }

    fn diagnostic(&self, finding: &Finding, place: Option<Place>, on: &str) -> Diagnostic {
        let (message, remedy) = self.words(finding, on);
        Diagnostic { code: finding.code, place, message, remedy: remedy.to_owned() }
    }

    fn words(&self, finding: &Finding, on: &str) -> (String, &'static str) {
        let what = &finding.what;
        match finding.code {
            Code::DeadLink => self.dead(finding, on),
            Code::BrokenFeed => (
                format!("no program can read {on}: {what}"),
                "this is a mistake of the program: report it",
            ),
            Code::RootedLink => (
                format!(
                    "the link `{what}` begins with `/`, so it fails from disk and below any other \
                     path; it is on {on}"
                ),
                "link relative to the page, in templates with `layout.shared.root` before it",
            ),
            Code::ForeignRequest => (
                format!("`{what}` is loaded from another host by {on}"),
                "put the file into the theme; pages may load nothing from elsewhere, and browsers \
                 do as their content security policy says",
            ),
            Code::DuplicateId => (
                format!("the id `{what}` stands twice on {on}, so a link finds only the first"),
                "give one of them another id",
            ),
            Code::MissingAlt => (
                format!("the picture `{what}` has no text in its place (`alt`) on {on}"),
                "say in `alt` what it shows; `alt=\"\"` if it only adorns",
            ),
            Code::OrphanPage => (
                format!("no link leads from the first page to {on}"),
                "link to it; without a link only those who know the address find it",
            ),
            _ => (
                format!("not all words of the {what} are on {on}"),
                "a template leaves them out or alters them: compare it with the built-in one",
            ),
        }
    }

    fn dead(&self, finding: &Finding, on: &str) -> (String, &'static str) {
        let what = &finding.what;
        match finding.why {
            Why::NoPlace => {
                let (page, place) = what.split_once('#').unwrap_or((what, ""));
                (
                    format!("there is no place `{place}` on `{page}`, and a link to it is on {on}"),
                    "link to an id that is there; headings' ids are made from their words",
                )
            }
            Why::NoPlaceOn(template) => (
                format!(
                    "there is no place `{what}` on pages of {template}, and a link to it is on {on}"
                ),
                "let the template set an element with this id, or no link to it",
            ),
            Why::Folder => (
                format!("the link to the folder `{what}` opens no page from disk; it is on {on}"),
                "link to the page in it, such as `index.html`",
            ),
            Why::Outside => (
                format!("the link `{what}` leads out of the site; it is on {on}"),
                "link relative to the page, in templates with `layout.shared.root` before it",
            ),
            Why::NoFile | Why::Said => match self.reading.files.in_other_capitals(what) {
                Some(other) => (
                    format!("`{what}` is written `{other}` here; the link to it is on {on}"),
                    "write it with the same capitals: most hosts tell them apart",
                ),
                None => (
                    format!("there is no file `{what}` in the site, and a link to it is on {on}"),
                    "mend the link, or take it out; addresses end with `.html`",
                ),
            },
        }
    }
}

/// How many pages are set with which template, if those are few.
fn by_template(pages: &Pages) -> String {
    if pages.templates.len() > FEW {
        return format!("of {} templates", pages.templates.len());
    }
    let count = |(template, count): (&&str, &usize)| match *template {
        "" => format!("other files: {count}"),
        template => format!("{template}: {count}"),
    };
    pages.templates.iter().map(count).collect::<Vec<_>>().join(", ")
}

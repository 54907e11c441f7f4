//! The way from `content/` to `public/`, as one readable function.

mod check;
mod export;
mod fingerprint;
mod ledger;
mod linked;
pub mod open;
mod past;
pub mod permalinks;
mod stands;
mod told;
mod whole;

pub use check::{Checked, check_site};
pub(crate) use export::{Exported, Wanted, export};
pub use ledger::Guard;
pub use stands::stands;

use std::path::Path;

use check::Seen;
use fingerprint::{Made, fingerprint, with_history};
use jiff::civil::Date;
use past::Past;
use whole::Whole;

use crate::archive::ledger::{Settled, What, format, settle};
use crate::config::{self, Site};
use crate::diagnostic::{self, Code, Diagnostic, Place};
use crate::export::Export;
use crate::history;
use crate::publish::{self, Lock, PublishError, Publisher, Summary};
use crate::render::{self, Inputs};
use crate::search;
use crate::source;
use crate::theme;
use crate::url::{self, Address, Wording};

/// A stage of a build that is done, with what it came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files were read.
    Read {
        /// How many hold text.
        files: usize,
        /// Their size in bytes.
        bytes: u64,
    },
    /// Files were parsed.
    Parsed {
        /// The transcripts among them.
        transcripts: usize,
        /// The pages among them.
        pages: usize,
    },
    /// The archive was linked.
    Linked {
        /// Its exchanges.
        exchanges: usize,
        /// Its members.
        members: usize,
        /// Its departments.
        departments: usize,
    },
    /// The search index was made.
    Indexed {
        /// Its files.
        files: usize,
    },
    /// The pages were rendered and written.
    Published {
        /// All files of the site.
        files: usize,
        /// Those that were written.
        written: usize,
        /// Those that were removed.
        removed: usize,
    },
    /// The pages were rendered and looked through.
    Checked {
        /// All files of the site.
        files: usize,
    },
}

/// Is told how a build goes on.
pub trait Progress: Sync {
    /// A stage is done.
    fn done(&self, stage: Stage);
    /// So many pages are about to be rendered.
    fn begin_pages(&self, total: usize);
    /// A page was rendered and written.
    fn page(&self);
}

/// How to build.
#[derive(Clone, Copy, Debug)]
pub struct Order<'o> {
    /// Into a folder that holds other files, too.
    pub force: bool,
    /// The day that new lines of the ledger have.
    pub day: Date,
    /// What may happen to the ledger.
    pub guard: Guard,
    /// The site as published last, or its data; none for what the output folder holds.
    pub previous: Option<&'o Path>,
    /// Writes the site into this folder, and nothing else: no output folder, ledger or history.
    pub draft: Option<&'o Path>,
}

/// What came of a build.
#[derive(Debug)]
pub struct Built {
    /// What was written.
    pub summary: Summary,
    /// The diagnostics about the content.
    pub diagnostics: Vec<Diagnostic>,
}

/// Builds a site. Whatever is wrong with single files or lines, the rest is published.
///
/// # Errors
/// Nothing was published: there is no content, a template is broken, or the output folder cannot be
/// written. The diagnostics say why, and what else was noticed on the way.
pub fn build(
    site: &Site,
    order: Order<'_>,
    progress: &dyn Progress,
) -> Result<Built, Vec<Diagnostic>> {
    run(site, order, Aim::Build, progress)
}

/// What the way is gone for.
#[derive(Clone, Copy, Debug)]
enum Aim<'a> {
    /// To write the site.
    Build,
    /// To see whether it is written already.
    Look,
    /// To look through all of it, and write nothing. What was seen is put here.
    Check(&'a Seen),
}

/// The way, to its end or until it is known whether there is anything to do.
fn run(
    site: &Site,
    order: Order<'_>,
    aim: Aim<'_>,
    progress: &dyn Progress,
) -> Result<Built, Vec<Diagnostic>> {
    let (theme, of_look) = theme::load_site_theme(site).map_err(|error| vec![error])?;
    let (names, mut said) = linked::names(site)?;
    let synonyms = config::load_synonyms(&site.root).map_err(|error| vec![error])?;
    let _lock = lock(site, order, aim).map_err(|error| vec![not_published(&error)])?;
    let ledger = ledger::load(site)?;
    let (mut past, unread) = Past::read(site, order).map_err(|error| vec![error])?;
    said.extend(unread);
    let (contents, read) = linked::read_contents(site);
    said.extend(read);
    let files = &contents.files;
    progress.done(Stage::Read { files: files.len(), bytes: files.iter().map(|f| f.bytes).sum() });
    let (mut archive, mut said) = linked::link_contents(site, &names, &contents, said, progress)?;
    let incomplete = incomplete(&said);
    let settled = settle(&mut archive, ledger.lines, &Wording, order.day);
    archive.kept.name_gone(&|id| past.question(id).map(|former| former.heading.clone()));
    let former = |id: &str| past.question(id).map(|former| former.question.clone());
    let mut told = told::told(&archive, &settled, order.guard, &former);
    told.extend(of_look);
    let lost =
        incomplete.filter(|_| order.draft.is_none()).and_then(|from| would_lose(&settled, &from));
    let would_lose = lost.is_some();
    told.extend(lost);
    if would_lose && !matches!(aim, Aim::Check(_)) {
        // Despatch does not report retirements: the unread source may contain the questions.
        told.retain(|told| told.code == Code::LostAddress);
        said.extend(told);
        diagnostic::sort(&mut said);
        return Err(said);
    }
    if !may_go_on(&settled, order.guard, aim) {
        said.extend(told);
        diagnostic::sort(&mut said);
        return Err(said);
    }
    let (statics, unread) = source::read_static(&site.root, site.links);
    said.extend(unread);
    let (addresses, assigned) = url::assign(&archive);
    said.extend(assigned);
    said.extend(no_base_url(site));
    said.extend(render::note_on_records(&archive));
    said.extend(render::link_problems(&archive, &addresses));
    diagnostic::sort(&mut said);
    let kept = render::questions_keep_addresses(&archive, &addresses);
    let ledger = format::render_files(&mut archive.kept.lines, &ledger.parts);
    // The text is a fourth of the lines.
    drop(settled);
    archive.kept.release();
    let made = Made {
        site,
        theme: &theme,
        names: &names,
        synonyms: &synonyms,
        said: &said,
        ledger: ledger.checksum(),
    };
    let made = fingerprint(&made, files, &archive.pictures, &statics);
    if order.previous.is_none() && !matches!(aim, Aim::Check(_)) {
        let options = options(site, order, with_history(made, &past.text));
        let current = publish::current(&options).map_err(|error| vec![not_published(&error)])?;
        if matches!(aim, Aim::Look) {
            stands::current(site, current.is_some(), &ledger)?;
        }
        if let Some(summary) = current {
            let kept = ledger::keep(site, order, &ledger);
            let kept = kept.map(|()| published(summary, progress));
            return finish(kept, said, told, &past);
        }
    }
    archive.relate();
    told.extend(past.add(&archive).map_err(|error| vec![error])?);
    let options = options(site, order, with_history(made, &past.text));
    let library = search::library(&archive, &addresses);
    let index = search::build(&library, &theme.reader, &search_settings(site, synonyms));
    // Where the archive has moved, nobody searches any more.
    let files = if site.moved_to.is_some() { 0 } else { index.count() };
    progress.done(Stage::Indexed { files });
    let search_manifest = Address::search_file(&index.manifest);
    let search_reader = Address::search_file(&index.reader);
    let export = Export::new(site, &archive, &addresses);
    let inputs = Inputs {
        site,
        archive: &archive,
        addresses: &addresses,
        history: &past.history,
        theme: &theme,
        diagnostics: &said,
        search_manifest: &search_manifest,
        search_reader: &search_reader,
        export: &export,
    };
    let whole = kept.and_then(|()| Whole::of(inputs, &index, &statics));
    if let Aim::Check(seen) = aim {
        return check::look(whole, seen, (said.clone(), told), progress);
    }
    let published = whole.and_then(|whole| publish(options, &whole, &past, progress));
    let kept = published.and_then(|summary| {
        ledger::keep(site, order, &ledger)?;
        Ok(summary)
    });
    finish(kept, said, told, &past)
}

/// Locks the ledger and the history of a site, which lie in its folder, while they are read and
/// written. A draft writes neither, nor does who only looks.
fn lock(site: &Site, order: Order<'_>, aim: Aim<'_>) -> Result<Option<Lock>, PublishError> {
    match (aim, order.draft) {
        (Aim::Build, None) => Lock::take(&site.root).map(Some),
        _ => Ok(None),
    }
}

/// The first source that was not read, or not to its end.
fn incomplete(said: &[Diagnostic]) -> Option<String> {
    let codes = [Code::Unreadable, Code::MissingContent, Code::DataCut, Code::BadXml];
    let first = said.iter().find(|said| codes.contains(&said.code))?;
    first.file().map(str::to_owned)
}

/// What is not read is not gone. As long as a source is missing, a build may add addresses, and must
/// not retire or change what may stand in that source.
fn would_lose(settled: &Settled, source: &str) -> Option<Diagnostic> {
    let adds = |what: &What| matches!(what, What::New | What::Returned);
    let lost = settled.changes.iter().filter(|change| !adds(&change.what)).count();
    let lost = lost + settled.choices.len();
    (lost > 0).then(|| {
        Diagnostic::at(
            Code::LostAddress,
            Place::file(source),
            format!(
                "this was not read to its end, and {lost} published addresses would change or be \
                 retired without it, so nothing is published"
            ),
            "make it readable and build again; if it is gone for good, delete it, and what leads to it",
        )
    })
}

/// Nobody has to choose, and nothing happens to the ledger that must not. A check tells of the latter
/// and goes on.
fn may_go_on(settled: &Settled, guard: Guard, aim: Aim<'_>) -> bool {
    settled.choices.is_empty() && (matches!(aim, Aim::Check(_)) || guard.allows_all(settled))
}

fn search_settings(site: &Site, synonyms: search::Synonyms) -> search::Settings {
    let usual = search::Settings::default();
    search::Settings {
        language: site.search_language,
        synonyms,
        cut_above: site.search_cut_above.unwrap_or(usual.cut_above),
        ..usual
    }
}

fn no_base_url(site: &Site) -> Option<Diagnostic> {
    site.base_url.is_none().then(|| {
        Diagnostic::general(
            Code::NoBaseUrl,
            "the site's own address is not known, so pages do not name it, the page for missing \
             addresses is plain, and feeds, site map, robots.txt and opensearch.xml are left out",
            "set `base_url` in despatch.toml when you know where the site will be",
        )
    })
}

fn publish(
    options: publish::Options,
    whole: &Whole<'_, '_>,
    past: &Past<'_>,
    progress: &dyn Progress,
) -> Result<Summary, Diagnostic> {
    let publisher =
        Publisher::begin(options, &whole.paths()).map_err(|error| not_published(&error))?;
    // Before the data, from which it is taken: a build that is killed now is made again, and adds
    // nothing twice.
    past.write().map_err(|error| not_published(&error))?;
    whole.each(progress, &|path, bytes| put(&publisher, path, bytes))?;
    let summary = publisher.finish().map_err(|error| not_published(&error))?;
    Ok(published(summary, progress))
}

/// Tells how it went.
fn published(summary: Summary, progress: &dyn Progress) -> Summary {
    let Summary { files, written, removed, .. } = summary;
    progress.done(Stage::Published { files, written, removed });
    summary
}

fn options(site: &Site, order: Order<'_>, inputs: Option<u128>) -> publish::Options {
    let output = order.draft.unwrap_or(&site.output).to_owned();
    let is_root = || Some(output.canonicalize().ok()? == site.root.canonicalize().ok()?);
    let is_locked = is_root().unwrap_or(false);
    publish::Options { output, keep: site.keep.clone(), force: order.force, inputs, is_locked }
}

fn made(address: &Address, bytes: std::io::Result<Vec<u8>>) -> Result<Vec<u8>, Diagnostic> {
    bytes.map_err(|error| {
        Diagnostic::general(
            Code::NotPublished,
            format!("`{}` cannot be made: {error}", address.path()),
            "this is a mistake of the program: report it, with the transcript if you may",
        )
    })
}

fn put(publisher: &Publisher, path: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
    let put = match history::is_source(path) {
        true => publisher.put_whole(path, bytes),
        false => publisher.put(path, bytes),
    };
    put.map(|_| ()).map_err(|error| not_published(&error))
}

fn not_published(error: &PublishError) -> Diagnostic {
    Diagnostic::general(
        Code::NotPublished,
        error.to_string(),
        "mend that and build again; the next build sets right whatever this one left half done",
    )
}

fn finish(
    published: Result<Summary, Diagnostic>,
    mut said: Vec<Diagnostic>,
    mut told: Vec<Diagnostic>,
    past: &Past<'_>,
) -> Result<Built, Vec<Diagnostic>> {
    if published.is_err() {
        // The ledger is written last, so it holds nothing new. The next build reports it.
        told.retain(|told| match told.code {
            Code::NewAddresses => false,
            Code::KeptInHistory => past.is_written(),
            _ => true,
        });
    }
    said.extend(told);
    diagnostic::sort(&mut said);
    match published {
        Ok(summary) => {
            said.extend(summary.warnings.iter().map(|limit| host_limit(&limit.to_string())));
            said.extend(summary.left.iter().map(|path| edited(path)));
            Ok(Built { summary, diagnostics: said })
        }
        Err(error) => {
            said.push(error);
            Err(said)
        }
    }
}

fn host_limit(message: &str) -> Diagnostic {
    let remedy = "`despatch build --report` tells what takes the space; split the archive into several \
                  sites, or publish it on a host that allows more (docs/hosts.md)";
    Diagnostic::general(Code::HostLimit, message, remedy)
}

fn edited(path: &str) -> Diagnostic {
    Diagnostic::general(
        Code::EditedOutput,
        format!(
            "`{path}` in the output folder is no longer part of the site, but was edited by \
                 somebody else, so it was left there"
        ),
        "delete it, or name it under `keep` in `[output]`",
    )
}

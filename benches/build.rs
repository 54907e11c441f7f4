//! How long each stage of a build takes, from texts in memory to finished pages.
//!
//! `cargo bench --bench build`. The disk is left out: it is the machine's, not the program's.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot run is to stop")]

mod corpus;

use std::path::Path;

use despatch::archive::names::NameBook;
use despatch::archive::{Archive, Names};
use despatch::config::{Overrides, Site};
use despatch::export::Export;
use despatch::render::{Inputs, Renderer};
use despatch::search;
use despatch::source::transcript::Furniture;
use despatch::source::{SourceFile, Sources};
use despatch::url::Address;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use rayon::prelude::*;

const EXCHANGES: [usize; 2] = [1_000, 10_000];

fn main() {
    divan::main();
}

/// Recognising and parsing every transcript.
#[divan::bench(args = EXCHANGES, max_time = 10)]
fn parse(bencher: Bencher<'_, '_>, exchanges: usize) {
    let files = files(exchanges);
    counted(bencher, &files, exchanges).bench(|| parsed(&files));
}

/// Resolving names, merging repeats, finding shared answers.
#[divan::bench(args = EXCHANGES, max_time = 10)]
fn link(bencher: Bencher<'_, '_>, exchanges: usize) {
    let (files, names) = (files(exchanges), names());
    counted(bencher, &files, exchanges)
        .with_inputs(|| parsed(&files))
        .bench_values(|sources| linked(sources, &names));
}

/// Making the search index.
#[divan::bench(args = EXCHANGES, max_time = 10)]
fn index(bencher: Bencher<'_, '_>, exchanges: usize) {
    let (files, names) = (files(exchanges), names());
    let archive = linked(parsed(&files), &names);
    let (addresses, _) = despatch::url::assign(&archive);
    counted(bencher, &files, exchanges).bench_local(|| {
        search::build(
            &search::library(&archive, &addresses),
            &search::Reader::default(),
            &search::Settings::default(),
        )
        .paths()
        .len()
    });
}

/// Rendering every page of the site; nothing is written.
#[divan::bench(args = EXCHANGES, max_time = 20)]
fn render(bencher: Bencher<'_, '_>, exchanges: usize) {
    let (files, names) = (files(exchanges), names());
    let archive = linked(parsed(&files), &names);
    let (addresses, _) = despatch::url::assign(&archive);
    let (site, theme) = (site(), despatch::theme::load(Path::new("."), "default").unwrap());
    let inputs = Inputs {
        site: &site,
        archive: &archive,
        addresses: &addresses,
        theme: &theme,
        diagnostics: &[],
        search_manifest: &Address::home(),
        search_reader: &Address::home(),
        export: &Export::new(&site, &archive, &addresses),
    };
    let renderer = Renderer::new(inputs).unwrap();
    let leaves = renderer.leaves();
    counted(bencher, &files, exchanges).bench_local(|| {
        leaves.par_iter().map(|leaf| renderer.render(leaf).unwrap().len()).sum::<usize>()
    });
}

/// The settings of a site without any.
fn site() -> Site {
    let nowhere = std::env::temp_dir();
    Site::load(&nowhere, Overrides::default(), |_| None).unwrap()
}

fn files(exchanges: usize) -> Vec<SourceFile> {
    let transcripts = corpus::transcripts(exchanges);
    transcripts.iter().map(|(path, text)| SourceFile::from_text(path, text)).collect()
}

fn names() -> Names {
    Names { departments: NameBook::of_departments(&[]).0, ..Names::default() }
}

fn parsed(files: &[SourceFile]) -> Sources<'_> {
    despatch::source::parse_all(files, &Furniture::with(&[])).0
}

fn linked<'a>(sources: Sources<'a>, names: &Names) -> Archive<'a> {
    despatch::archive::link(sources, names).0
}

/// Has throughput printed, in exchanges and in bytes of transcripts.
fn counted<'a, 'b>(
    bencher: Bencher<'a, 'b>,
    files: &[SourceFile],
    exchanges: usize,
) -> Bencher<'a, 'b> {
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    bencher.counter(ItemsCount::new(exchanges)).counter(BytesCount::new(bytes))
}

//! How long each stage of a build takes, from texts in memory to the linked archive.
//!
//! `cargo bench --bench build`. The disk is left out: it is the machine's, not the program's.

mod corpus;

use despatch::archive::names::NameBook;
use despatch::archive::{Archive, Names};
use despatch::source::transcript::Furniture;
use despatch::source::{SourceFile, Sources};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

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

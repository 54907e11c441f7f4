//! The search index: small scripts of which the reader, `search.js`, loads only those it needs.
//!
//! Everything is a classic script that calls `despatchSearch`, because those work from disk and
//! under a strict content security policy, where `fetch` and modules do not. This first version
//! finds the documents that hold every word, newest first; it does not rank, stem or mend typing
//! errors. It knows no pages and no files: it turns texts into bytes.

mod block;
mod exchange;
mod fold;
mod manifest;
mod number;
mod postings;
mod script;
mod shard;
mod vocabulary;
mod words;

pub use exchange::documents;
pub use words::words;

use manifest::Manifest;

/// The size at which a term shard is closed, in bytes before compression.
const SHARD_BYTES: usize = 16_000;

/// One document as the search sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// Its address, relative to the site's root.
    pub href: &'a str,
    /// The text of the link to it.
    pub title: &'a str,
    /// Who asked whom, as shown: "Anneliese Dodds to Home Office".
    pub people: String,
    /// Its date as shown, if it has one.
    pub date: Option<String>,
    /// Everything that is searched. Title, people and date are shown only, not searched.
    pub texts: Vec<&'a str>,
}

/// One file of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the site's root, with forward slashes and its content's hash in the name.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// All files of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Every file, the manifest among them.
    pub files: Vec<File>,
    /// The path of the manifest: the one file that pages name.
    pub manifest: String,
}

/// Makes the index of documents that stand in the order in which results are shown: newest first.
pub fn build(documents: &[Document<'_>]) -> Index {
    build_with(documents, SHARD_BYTES)
}

fn build_with(documents: &[Document<'_>], shard_bytes: usize) -> Index {
    let shards = shard::shards(&vocabulary::vocabulary(documents), shard_bytes);
    let blocks = block::blocks(documents);
    let first_words = shards.iter().map(|shard| shard.first_word.as_str()).collect();
    let terms = shards.iter().map(|shard| &shard.part).collect::<Vec<_>>();
    let manifest = Manifest::new(documents.len(), first_words, &terms, &blocks).file();
    let path = manifest.path.clone();
    let mut files: Vec<_> = shards.into_iter().map(|shard| shard.part.file).collect();
    files.extend(blocks.into_iter().map(|block| block.file));
    files.push(manifest);
    Index { files, manifest: path }
}

#[cfg(test)]
mod tests;

//! The manifest: what the reader must know before it can ask for any other file.
//!
//! In this version it grows with the archive, by 10 bytes for each shard and block.

use serde::Serialize;

use super::script::{self, Part};
use super::{File, block};

/// Raised whenever an older reader would misread the index.
const FORMAT: u32 = 1;

/// All that the manifest says. The field names are the reader's, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Manifest<'a> {
    format: u32,
    documents: usize,
    per_block: usize,
    /// The first word of each term shard.
    first_words: Vec<&'a str>,
    /// The hashes in the shards' names, one after the other.
    terms: String,
    /// The hashes in the blocks' names, one after the other.
    blocks: String,
}

impl<'a> Manifest<'a> {
    pub(super) fn new(
        documents: usize,
        first_words: Vec<&'a str>,
        terms: &[&Part],
        blocks: &[Part],
    ) -> Self {
        let terms = terms.iter().map(|part| part.hash.as_str()).collect();
        let blocks = blocks.iter().map(|part| part.hash.as_str()).collect();
        let per_block = block::DOCUMENTS;
        Self { format: FORMAT, documents, per_block, first_words, terms, blocks }
    }

    /// The manifest as a script: `search/manifest-3f9c2a1b7d.js`.
    pub(super) fn file(&self) -> File {
        let bytes = script::call("m", 0, self);
        File { path: format!("search/manifest-{}.js", script::hash(&bytes)), bytes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_names_every_shard_and_block_by_hash() {
        let parts = [script::part("t", 0, &"a"), script::part("t", 1, &"b")];
        let terms: Vec<_> = parts.iter().collect();
        let file = Manifest::new(7, vec!["aa", "bb"], &terms, &parts[1..]).file();
        let (a, b) = (&parts[0].hash, &parts[1].hash);
        let json = format!(
            "{{\"format\":1,\"documents\":7,\"perBlock\":20,\"firstWords\":[\"aa\",\"bb\"],\
             \"terms\":\"{a}{b}\",\"blocks\":\"{b}\"}}"
        );
        assert_eq!(
            String::from_utf8(file.bytes).unwrap(),
            format!("despatchSearch(\"m\",0,{json});\n")
        );
    }
}

//! Writes a large invented archive to an empty folder: `make_corpus 10000 DIR`.
//!
//! For measuring whole builds; the texts are those of the benchmarks.

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use std::error::Error;
use std::path::Path;

const USAGE: &str = "usage: make_corpus EXCHANGES DIR";

fn main() -> Result<(), Box<dyn Error>> {
    let mut given = std::env::args().skip(1);
    let (Some(exchanges), Some(folder), None) = (given.next(), given.next(), given.next()) else {
        return Err(USAGE.into());
    };
    let exchanges =
        exchanges.parse().map_err(|_| format!("`{exchanges}` is no number; {USAGE}"))?;
    let folder = Path::new(&folder);
    check_empty(folder)?;
    write(folder, exchanges)
}

/// Nothing that is already there may be mixed with invented texts, or overwritten by them.
fn check_empty(folder: &Path) -> Result<(), Box<dyn Error>> {
    if folder.exists() && folder.read_dir()?.next().is_some() {
        return Err(format!("{} is not empty; give a new folder", folder.display()).into());
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "this writes sources, not a site")]
fn write(folder: &Path, exchanges: usize) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    for (path, text) in corpus::transcripts(exchanges) {
        let path = folder.join(path);
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        std::fs::write(path, text)?;
    }
    Ok(())
}

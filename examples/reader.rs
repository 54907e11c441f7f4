//! Prints a half of the search's reader as it is put together from its scripts: `reader main` or
//! `reader rest`. `script/minify` makes the small one of it that is built into the program.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::path::Path;

use despatch::search::Reader;

const FOLDER: &str = "themes/default/search";

fn main() -> Result<(), Box<dyn Error>> {
    let order = std::fs::read_to_string(Path::new(FOLDER).join("order.txt"))?;
    let (main, rest) = order.split_once("---").ok_or("order.txt has no line of dashes")?;
    let reader = Reader::assemble(&texts(main)?, &texts(rest)?);
    match std::env::args().nth(1).as_deref() {
        Some("main") => print!("{}", reader.main),
        Some("rest") => print!("{}", reader.rest),
        _ => return Err("usage: reader main|rest".into()),
    }
    Ok(())
}

fn texts(names: &str) -> Result<Vec<String>, std::io::Error> {
    names
        .split_whitespace()
        .map(|name| std::fs::read_to_string(Path::new(FOLDER).join(name)))
        .collect()
}

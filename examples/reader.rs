//! Prints a half of the search's reader as it is put together from its scripts: `reader main` or
//! `reader rest`. `script/minify` makes the small one of it that is built into the program.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::path::Path;

use despatch::search::Reader;

const FOLDER: &str = "themes/default/search";

fn main() -> Result<(), Box<dyn Error>> {
    let reader = Reader::of_list(&text("order.txt")?, text)?;
    match std::env::args().nth(1).as_deref() {
        Some("main") => print!("{}", reader.main),
        Some("rest") => print!("{}", reader.rest),
        _ => return Err("usage: reader main|rest".into()),
    }
    Ok(())
}

fn text(name: &str) -> Result<String, std::io::Error> {
    std::fs::read_to_string(Path::new(FOLDER).join(name))
}

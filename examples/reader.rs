//! Prints a script as it is put together from its parts: the halves of the search's reader (`main`,
//! `rest`), `page` or `cite`. `script/minify` makes the small one that is built into the program.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::path::Path;

use despatch::search::Reader;
use despatch::theme;

const FOLDER: &str = "themes/default";

fn main() -> Result<(), Box<dyn Error>> {
    let of_search = |name: &str| text(&format!("search/{name}"));
    let reader = Reader::of_list(&of_search("order.txt")?, of_search)?;
    match std::env::args().nth(1).as_deref() {
        Some("main") => print!("{}", reader.main),
        Some("rest") => print!("{}", reader.rest),
        Some("page") => print!("{}", theme::PAGE.assemble(text)?),
        Some("cite") => print!("{}", theme::CITE.assemble(text)?),
        _ => return Err("usage: reader main|rest|page|cite".into()),
    }
    Ok(())
}

fn text(name: &str) -> Result<String, std::io::Error> {
    std::fs::read_to_string(Path::new(FOLDER).join(name))
}

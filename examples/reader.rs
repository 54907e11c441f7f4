//! Prints a script as it is put together from its parts: the search's reader (`main`), its
//! other parts by their names in `order.txt`, `page` or `cite`. `script/minify` makes the small one that is built into the program.

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
        Some("page") => print!("{}", theme::PAGE.assemble(text)?),
        Some("cite") => print!("{}", theme::CITE.assemble(text)?),
        Some(part) => match reader.parts.iter().find(|(name, _)| name == part) {
            Some((_, code)) => print!("{code}"),
            None => return Err(format!("no part of the reader is called {part}").into()),
        },
        None => return Err("usage: reader main|page|cite|PART".into()),
    }
    Ok(())
}

fn text(name: &str) -> Result<String, std::io::Error> {
    std::fs::read_to_string(Path::new(FOLDER).join(name))
}

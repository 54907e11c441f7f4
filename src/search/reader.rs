//! The reader: the theme's scripts as two, what every search needs and what few need.
//!
//! Each is one function, so that a page gets no global name but one. The first is given what it
//! must know of the language; the second what it uses of the first, which hands that over when it
//! loads it as a file of the index.

use std::collections::BTreeSet;

use super::text::LanguageData;
use super::{File, script};

/// The reader's code, as two functions in JavaScript.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// What every search needs: a function of the language's data.
    pub main: String,
    /// What few searches need: a function of what it uses of the first.
    pub rest: String,
}

/// The line of the list of scripts after which stands what few searches need.
const REST: &str = "---";

impl Reader {
    /// Puts together the scripts that a list names in their order, one a line, with `text` giving
    /// each.
    ///
    /// # Errors
    /// What `text` cannot give.
    pub fn of_list<E>(list: &str, text: impl Fn(&str) -> Result<String, E>) -> Result<Self, E> {
        let (main, rest) = list.split_once(REST).unwrap_or((list, ""));
        let texts =
            |names: &str| names.split_whitespace().map(&text).collect::<Result<Vec<_>, E>>();
        Ok(Self::assemble(&texts(main)?, &texts(rest)?))
    }

    /// Puts scripts together. In the first, `SHARED` is what the second uses of it, and `rest.NAME`
    /// what it uses of the second.
    fn assemble(main: &[String], rest: &[String]) -> Self {
        let (own, others) = (declared(main), declared(rest));
        let [main, rest] = [code(main), code(rest)];
        let shared = listed(own, &identifiers(&rest));
        let used = main.split("rest.").skip(1).map(first_identifier).collect();
        let offered = listed(others, &used);
        Self {
            main: format!(
                "function(L){{\"use strict\";\n{main}const SHARED={{{shared}}};\nreturn receive;\n}}"
            ),
            rest: format!(
                "function(SHARED){{\"use strict\";\nconst {{{shared}}}=SHARED;\n{rest}\
                 return{{{offered}}};\n}}"
            ),
        }
    }
}

/// The second file, as a file of the index, and its key.
pub(super) fn rest(reader: &Reader) -> (String, File) {
    let value = if reader.rest.is_empty() { "null" } else { &reader.rest };
    let key = format!("x-{}", script::hash(value.as_bytes()));
    let file = File::raw(&key, value);
    (key, file)
}

/// The first file, named by its content.
pub(super) fn main(reader: &Reader, language: &LanguageData<'_>) -> File {
    let main = if reader.main.is_empty() { "function(){}" } else { &reader.main };
    let text = ["var despatch=(", main, ")(", &script::json(language), ");\n"].concat();
    let path = format!("search/q-{}.js", script::hash(text.as_bytes()));
    File { path, bytes: text.into_bytes() }
}

/// A small script of a constant name that tells the box of any page what the reader and the
/// manifest are called. Were they named on every page, every page would change with every build.
pub(super) fn current(reader: &str, manifest: &str) -> File {
    let names = script::json(&[reader, manifest]);
    let text = [
        "document.currentScript.dispatchEvent(new CustomEvent(\"names\",{detail:",
        &names,
        "}));\n",
    ];
    File { path: "search/current.js".to_owned(), bytes: text.concat().into_bytes() }
}

/// Scripts without comments that have lines of their own, and without indentation. No string of
/// the theme's scripts runs over a line's end.
pub fn code(parts: &[String]) -> String {
    let mut code = String::new();
    for part in parts {
        let mut in_comment = false;
        for line in part.lines().map(str::trim) {
            in_comment |= line.starts_with("/*");
            if !in_comment && !line.is_empty() && !line.starts_with("//") {
                code.push_str(line);
                code.push('\n');
            }
            in_comment &= !line.ends_with("*/");
        }
    }
    code
}

/// What scripts declare for all of them: what is not indented.
fn declared(parts: &[String]) -> Vec<&str> {
    let names = parts.iter().flat_map(|part| part.lines()).flat_map(|line| {
        let start = line.strip_prefix("async ").unwrap_or(line);
        let words = ["function ", "const ", "let ", "class "];
        let rest = words.iter().find_map(|word| start.strip_prefix(word));
        rest.map(|rest| declared_in(start, rest)).unwrap_or_default()
    });
    names.collect()
}

/// The name that a line declares, or the names, as in `let index, root;`.
fn declared_in<'c>(line: &str, rest: &'c str) -> Vec<&'c str> {
    match line.starts_with("let ") && !rest.contains('=') {
        true => rest.split(',').map(|name| first_identifier(name.trim())).collect(),
        false => vec![first_identifier(rest)],
    }
}

fn first_identifier(code: &str) -> &str {
    &code[..code.find(|c| !is_identifier(c)).unwrap_or(code.len())]
}

fn identifiers(code: &str) -> BTreeSet<&str> {
    code.split(|c| !is_identifier(c)).collect()
}

fn is_identifier(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

fn listed(names: Vec<&str>, used: &BTreeSet<&str>) -> String {
    let names: BTreeSet<&str> = names.into_iter().filter(|name| used.contains(name)).collect();
    names.into_iter().collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comment_lines_and_indentation_are_left_out_and_code_is_kept() {
        let part =
            "/** Why.\n * Because. */\nfunction a() {\n  // No.\n  return \"/*\"; // kept\n}\n\n";
        assert_eq!(code(&[part.to_owned()]), "function a() {\nreturn \"/*\"; // kept\n}\n");
    }

    #[test]
    fn each_half_is_given_what_it_uses_of_the_other() {
        let main = "const A = 1;\nlet b, c;\nfunction d() {\n  const hidden = 1;\n  return rest.e(hidden);\n}\n";
        let rest = "async function e(x) {\n  return [A, c, hidden, x];\n}\nfunction f() {}\n";
        let reader = Reader::assemble(&[main.to_owned()], &[rest.to_owned()]);
        assert!(reader.main.contains("const SHARED={A,c};"), "{}", reader.main);
        assert!(reader.rest.contains("const {A,c}=SHARED;"), "{}", reader.rest);
        assert!(reader.rest.ends_with("return{e};\n}"), "{}", reader.rest);
    }

    #[test]
    fn what_is_current_is_told_by_its_path() {
        let text = String::from_utf8(current("search/q-1.js", "search/c-2.js").bytes).unwrap();
        assert!(text.contains("{detail:[\"search/q-1.js\",\"search/c-2.js\"]}"), "{text}");
    }
}

//! The reader: the theme's scripts as a few, of which a search loads one or two.
//!
//! Each is one function, so that a page gets no global name but one. The first is given what it
//! must know of the language; the others what they use of the first, which hands that over when it
//! loads them as files of the index.

use std::collections::BTreeSet;

use super::text::LanguageData;
use super::{File, script};

/// The reader's code, as functions in JavaScript.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// What every search needs: a function of the language's data.
    pub main: String,
    /// What is loaded when it is asked for: by name, functions of what they use of the first and of
    /// what parts offer.
    pub parts: Vec<(String, String)>,
}

/// With this begins the line of the list of scripts that names the part of those after it.
const PART: &str = "---";

impl Reader {
    /// Puts together the scripts that a list names in their order, one a line, with `text` giving
    /// each.
    ///
    /// # Errors
    /// What `text` cannot give.
    pub fn of_list<E>(list: &str, text: impl Fn(&str) -> Result<String, E>) -> Result<Self, E> {
        let (main, parts) = list.split_once(PART).unwrap_or((list, ""));
        let texts =
            |names: &str| names.split_whitespace().map(&text).collect::<Result<Vec<_>, E>>();
        let parts = parts.split(PART).filter_map(|part| part.trim().split_once('\n'));
        let parts = parts.map(|(name, names)| Ok((name.to_owned(), texts(names)?)));
        Ok(Self::assemble(&texts(main)?, &parts.collect::<Result<Vec<_>, E>>()?))
    }

    /// Puts scripts together. In the first, `SHARED` is what the others use of it, and everywhere
    /// `rest.NAME` is what a part offers.
    fn assemble(main: &[String], parts: &[(String, Vec<String>)]) -> Self {
        let own = declared(main);
        let main = code(main);
        let codes: Vec<String> = parts.iter().map(|(_, texts)| code(texts)).collect();
        let used: Vec<_> = codes.iter().map(|code| identifiers(code)).collect();
        let shared = listed(own, &used.iter().flatten().copied().collect());
        let shared = by_first_use(shared, &used);
        let all = codes.iter().chain([&main]);
        let offered = all.flat_map(|code| code.split("rest.").skip(1).map(first_identifier));
        let offered: BTreeSet<&str> = offered.collect();
        let parts = parts.iter().zip(&codes).zip(&used).map(|(((name, texts), code), used)| {
            let taken = join(shared.iter().map(|name| used.get(name).copied().unwrap_or_default()));
            let taken = taken.trim_end_matches(',');
            let offered = join(listed(declared(texts), &offered));
            let code = format!(
                "function(SHARED){{\"use strict\";\nconst [{taken}]=SHARED;\n{code}\
                 return{{{offered}}};\n}}"
            );
            (name.clone(), code)
        });
        let parts = parts.collect();
        let shared = join(shared);
        Self {
            main: format!(
                "function(L){{\"use strict\";\n{main}const SHARED=[{shared}];\nreturn receive;\n}}"
            ),
            parts,
        }
    }
}

/// The parts as files of the index, in a folder that is named by the content of all, and its name.
pub(super) fn parts(reader: &Reader) -> (String, Vec<File>) {
    let codes: Vec<&str> = reader.parts.iter().map(|(_, code)| code.as_str()).collect();
    let folder = script::hash(codes.concat().as_bytes());
    let file = |(name, code): &(String, String)| File::raw(&format!("x/{folder}/{name}"), code);
    let files = reader.parts.iter().map(file).collect();
    (folder, files)
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

/// The names in code that are not those of properties.
fn identifiers(code: &str) -> BTreeSet<&str> {
    let names = code.split(|c| !is_identifier(c)).filter(|name| !name.is_empty());
    let before = |name: &str| &code[..name.as_ptr() as usize - code.as_ptr() as usize];
    names.filter(|name| !before(name).ends_with('.') || before(name).ends_with("...")).collect()
}

fn is_identifier(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

fn listed<'c>(names: Vec<&'c str>, used: &BTreeSet<&str>) -> Vec<&'c str> {
    names.into_iter().filter(|name| used.contains(name)).collect()
}

/// What the first part uses comes first, then what the next one uses besides, so that most lists of
/// what is taken are short and have no gaps.
fn by_first_use<'c>(mut shared: Vec<&'c str>, used: &[BTreeSet<&str>]) -> Vec<&'c str> {
    shared.sort_by_key(|name| used.iter().position(|names| names.contains(name)));
    shared
}

fn join<'c>(names: impl IntoIterator<Item = &'c str>) -> String {
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
    fn each_part_is_given_what_it_uses_of_the_first_and_offers_what_others_use_of_it() {
        let main = "const A = 1;\nlet b, c;\nfunction d() {\n  const hidden = 1;\n  return rest.e(hidden);\n}\n";
        let more = "async function e(x) {\n  return [A, c, hidden, x];\n}\nfunction f() {}\nfunction g() {}\n";
        let save = "function h() {\n  return rest.f(b, c);\n}\n";
        let text = |name: &str| {
            Ok::<_, ()>([main, more, save]["mes".find(&name[1..2]).unwrap()].to_owned())
        };
        let reader = Reader::of_list("_m\n--- more\n_e\n--- save\n_s\n", text).unwrap();
        assert!(reader.main.contains("const SHARED=[A,c,b];"), "{}", reader.main);
        let [(first, more), (second, save)] = &reader.parts[..] else { panic!("{reader:?}") };
        assert_eq!((first.as_str(), second.as_str()), ("more", "save"));
        assert!(more.contains("const [A,c]=SHARED;"), "{more}");
        assert!(more.ends_with("return{e,f};\n}"), "{more}");
        assert!(save.contains("const [,c,b]=SHARED;"), "{save}");
        assert!(save.ends_with("return{};\n}"), "{save}");
    }

    #[test]
    fn what_is_current_is_told_by_its_path() {
        let text = String::from_utf8(current("search/q-1.js", "search/c-2.js").bytes).unwrap();
        assert!(text.contains("{detail:[\"search/q-1.js\",\"search/c-2.js\"]}"), "{text}");
    }
}

//! The reader: the theme's scripts as one, with what they must know of the language in front.
//!
//! Putting them into one function keeps the page's global names to one; leaving out comment lines
//! and indentation saves a reader a third of the bytes.

use super::File;
use super::script;
use super::text::LanguageData;

/// The reader as one script, named by its content.
pub(super) fn file(parts: &[String], language: &LanguageData<'_>) -> File {
    let mut text = String::from("var despatch=(function(){\"use strict\";\nconst L=");
    text.push_str(&script::json(language));
    text.push_str(";\n");
    for part in parts {
        push_code(part, &mut text);
    }
    text.push_str("return receive;\n})();\n");
    let path = format!("search/q-{}.js", script::hash(text.as_bytes()));
    File { path, bytes: text.into_bytes() }
}

/// Appends a script without comments that have lines of their own, and without indentation. No
/// string of the theme's scripts runs over a line's end.
fn push_code(part: &str, text: &mut String) {
    let mut in_comment = false;
    for line in part.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        let is_code = !in_comment && !line.is_empty() && !line.starts_with("//");
        in_comment &= !line.ends_with("*/");
        if is_code {
            text.push_str(line);
            text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comment_lines_and_indentation_are_left_out_and_code_is_kept() {
        let mut text = String::new();
        let part =
            "/** Why.\n * Because. */\nfunction a() {\n  // No.\n  return \"/*\"; // kept\n}\n\n";
        push_code(part, &mut text);
        assert_eq!(text, "function a() {\nreturn \"/*\"; // kept\n}\n");
    }
}

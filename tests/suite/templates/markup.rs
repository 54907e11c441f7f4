//! The templates as they are written: what each extends, includes and offers.

use std::path::Path;

/// A template by its name, with its text.
pub(super) struct Template {
    pub(super) name: String,
    pub(super) text: String,
}

/// All templates of the default theme, by name.
pub(super) fn templates() -> Vec<Template> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let files = walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    let template = |entry: walkdir::DirEntry| Template {
        name: entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/"),
        text: std::fs::read_to_string(entry.path()).unwrap().replace('\r', ""),
    };
    files.map(template).collect()
}

/// A component: what stands above it, its name, and what it takes.
pub(super) struct Component<'t> {
    pub(super) said: &'t str,
    pub(super) name: &'t str,
    pub(super) takes: &'t str,
}

impl Template {
    /// Pieces of other templates are no pages.
    pub(super) fn is_page(&self) -> bool {
        !self.name.contains('/') && !["base.html", "parts.html"].contains(&self.name.as_str())
    }

    pub(super) fn is_part(&self) -> bool {
        self.name.starts_with("parts/")
    }

    /// What a comment at its beginning says of it.
    pub(super) fn said(&self) -> &str {
        comment(&self.text).unwrap_or_else(|| panic!("{} does not begin with a comment", self.name))
    }

    /// Whether its tags have a name as a word that is not a field of something else.
    pub(super) fn uses(&self, name: &str) -> bool {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let mut code = self.tags().flat_map(|tag| tag.split('"').step_by(2));
        code.any(|code| {
            code.match_indices(name).any(|(at, _)| {
                let (before, after) = (&code[..at], &code[at + name.len()..]);
                let is_other = before.ends_with(['.', '<']) || before.ends_with(is_part);
                !is_other && !after.starts_with(is_part) && !after.starts_with('=')
            })
        })
    }

    /// What stands between braces.
    fn tags(&self) -> impl Iterator<Item = &str> {
        let tags = |open, close| {
            let parts = self.text.split(open).skip(1);
            parts.filter_map(move |part: &str| part.split(close).next())
        };
        tags("{{", "}}").chain(tags("{%", "%}"))
    }

    pub(super) fn includes(&self) -> Vec<&str> {
        named(&self.text, "include \"", '"')
    }

    pub(super) fn blocks(&self) -> Vec<&str> {
        named(&self.text, " block ", ' ')
    }

    pub(super) fn components(&self) -> Vec<Component<'_>> {
        let parts = self.text.split("{#-").skip(1).filter_map(|part| part.split_once("-#}"));
        let parts = parts.filter_map(|(said, rest)| {
            let after = rest.trim_start().strip_prefix("{% component ")?;
            let (name, rest) = after.split_once('(')?;
            Some(Component { said: said.trim(), name, takes: rest.split_once(')')?.0 })
        });
        parts.collect()
    }
}

fn comment(text: &str) -> Option<&str> {
    Some(text.strip_prefix("{#-")?.split_once("-#}")?.0.trim())
}

fn named<'t>(text: &'t str, before: &str, end: char) -> Vec<&'t str> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
}

//! The page docs/templates.md: what each template is given, part by part.

use std::fmt::Write;

use super::markup::{Template, templates};
use super::views::{FieldOf, Kind, View};
use super::{ALWAYS, TEMPLATES};

/// What stands before that which is made.
const HEAD: &str = include_str!("head.md");

/// The whole page.
pub(super) fn page(views: &[View]) -> String {
    let writer = Writer { views, uses: uses(views) };
    let mut page = HEAD.to_owned();
    writer.always(&mut page);
    for (template, file, name) in TEMPLATES {
        let view = &views[place(views, file, name)];
        let _ = write!(page, "\n## `{template}`\n\n{}\n\n", view.doc);
        writer.fields(view, 0, &mut page);
    }
    writer.kinds(&mut page);
    pieces(views, &mut page);
    page
}

/// The place of a view.
pub(super) fn place(views: &[View], file: &str, name: &str) -> usize {
    let found = views.iter().position(|view| view.file == file && view.name == name);
    found.unwrap_or_else(|| panic!("{file} has no view {name}"))
}

/// How often templates meet each view.
pub(super) fn uses(views: &[View]) -> Vec<usize> {
    let mut uses = vec![0; views.len()];
    let roots = TEMPLATES.iter().map(|(_, file, name)| place(views, file, name));
    let mut waiting: Vec<usize> = roots.chain([place(views, ALWAYS.0, ALWAYS.1)]).collect();
    while let Some(at) = waiting.pop() {
        for to in views[at].fields.iter().flat_map(|field| held(&field.kind)) {
            uses[to] += 1;
            if uses[to] == 1 {
                waiting.push(to);
            }
        }
    }
    uses
}

/// The views that a field holds.
fn held(kind: &Kind) -> Vec<usize> {
    match kind {
        Kind::View(at) => vec![*at],
        Kind::List(of) | Kind::ByName(of) => held(of),
        Kind::Pair(a, b) => [held(a), held(b)].concat(),
        Kind::Text | Kind::Number | Kind::Truth | Kind::Html | Kind::Json => Vec::new(),
    }
}

struct Writer<'v> {
    views: &'v [View],
    uses: Vec<usize>,
}

impl Writer<'_> {
    /// What all are given.
    fn always(&self, page: &mut String) {
        let lacks = |file: &str, name: &str| {
            let view = &self.views[place(self.views, file, name)];
            view.fields.iter().all(|field| field.name != "layout")
        };
        let without = TEMPLATES.iter().filter(|(_, file, name)| lacks(file, name));
        let without: Vec<_> = without.map(|(template, ..)| format!("`{template}`")).collect();
        let (last, others) = without.split_last().unwrap();
        let site = &self.views[place(self.views, ALWAYS.0, ALWAYS.1)];
        let _ = write!(
            page,
            "\n## Every template\n\n\
             - `layout`: [Layout](#layout). What surrounds the page. {} and {last} are not given it; \
             all others are.\n\
             - `site`: group of fields. {}\n",
            others.join(", "),
            site.doc
        );
        self.fields(site, 1, page);
        page.push_str(
            "- `extra`: what you write into the table `[extra]` of `despatch.toml`, by its keys.\n\
             - `version`: text. The version of Despatch.\n",
        );
    }

    /// A list of fields; what a field alone has stands below it.
    fn fields(&self, view: &View, depth: usize, page: &mut String) {
        for field in view.fields.iter().filter(|field| field.name != "layout") {
            let (name, kind) = (&field.name, self.one(&field.kind));
            let _ = writeln!(page, "{}- `{name}`: {kind}. {}", "  ".repeat(depth), field.doc);
            for at in held(&field.kind).into_iter().filter(|at| self.uses[*at] == 1) {
                self.fields(&self.views[at], depth + 1, page);
            }
        }
    }

    /// What several templates are given.
    fn kinds(&self, page: &mut String) {
        page.push_str("\n## What several templates are given\n");
        let several = (0..self.views.len()).filter(|at| self.uses[*at] > 1);
        let mut several: Vec<&View> = several.map(|at| &self.views[at]).collect();
        several.sort_by(|a, b| a.name.cmp(&b.name));
        for view in several {
            let _ = write!(page, "\n### {}\n\n{}\n\n", title(view), view.doc);
            self.fields(view, 0, page);
        }
    }

    fn one(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text => "text".to_owned(),
            Kind::Number => "number".to_owned(),
            Kind::Truth => "true or false".to_owned(),
            Kind::Html => "finished HTML".to_owned(),
            Kind::Json => "finished JSON".to_owned(),
            Kind::View(at) if self.uses[*at] == 1 => "group of fields".to_owned(),
            Kind::View(at) => self.link(*at),
            Kind::List(of) => format!("list of {}", self.many(of)),
            Kind::ByName(of) => format!("{} by name", self.many(of)),
            Kind::Pair(a, b) => format!("pair of {} and {}", self.one(a), self.one(b)),
        }
    }

    fn many(&self, kind: &Kind) -> String {
        match kind {
            Kind::View(at) if self.uses[*at] == 1 => "groups of fields".to_owned(),
            Kind::View(at) => self.link(*at),
            Kind::Pair(a, b) => format!("pairs of {} and {}", self.one(a), self.one(b)),
            Kind::Text => "texts".to_owned(),
            _ => panic!("no view has a list of {}", self.one(kind)),
        }
    }

    fn link(&self, at: usize) -> String {
        let title = title(&self.views[at]);
        format!("[{title}](#{})", title.to_lowercase().replace(' ', "-"))
    }
}

/// `FeedLinks` is shown as “Feed links”.
fn title(view: &View) -> String {
    let name = view.name.trim_end_matches("View");
    let mut title = String::new();
    for (at, c) in name.char_indices() {
        match c.is_ascii_uppercase() && at > 0 {
            true => title.extend([' ', c.to_ascii_lowercase()]),
            false => title.push(c),
        }
    }
    title
}

/// What templates can be made of.
fn pieces(views: &[View], page: &mut String) {
    let all = templates();
    page.push_str(
        "\n## Parts\n\nA template includes a part by its name: \
         `{% include \"parts/byline.html\" %}`. A part is given what the template is given.\n\n",
    );
    for part in all.iter().filter(|template| template.is_part()) {
        let names = names_used(part, &all, views);
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        let uses =
            if names.is_empty() { String::new() } else { format!(" Uses {}.", names.join(", ")) };
        let _ = writeln!(page, "- `{}`: {}{uses}", part.name, part.said());
    }
    page.push_str(
        "\n## Components\n\nA component is given what stands in its tag: \
         `{{ <plural n={total} one=\"question\" many=\"questions\"/> }}`.\n\n",
    );
    let parts = all.iter().find(|template| template.name == "parts.html").unwrap();
    for component in parts.components() {
        let _ = writeln!(page, "- `{}({})`: {}", component.name, component.takes, component.said);
    }
}

/// The fields that a part uses of those that the pages which include it are given.
fn names_used(part: &Template, all: &[Template], views: &[View]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, file, view) in TEMPLATES.iter().filter(|(page, ..)| includes(all, page, &part.name)) {
        let fields =
            views[place(views, file, view)].fields.iter().map(|field: &FieldOf| &field.name);
        let used = fields.filter(|name| part.uses(name));
        let new: Vec<_> = used.filter(|name| !names.contains(name)).cloned().collect();
        names.extend(new);
    }
    names
}

/// Whether a template includes another, itself or through a part.
fn includes(all: &[Template], template: &str, part: &str) -> bool {
    let template = all.iter().find(|other| other.name == template).unwrap();
    let included = template.includes();
    included.contains(&part) || included.iter().any(|between| includes(all, between, part))
}

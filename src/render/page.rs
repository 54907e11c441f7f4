//! The user's own Markdown pages.

use serde::Serialize;
use tera::Value;

use super::context::{Context, Inputs};
use super::layout::Layout;
use super::links::ContentLinks;
use super::markdown::{Markdown, Problem, Rendered};
use crate::archive::Page;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::url::Address;

#[derive(Serialize)]
pub(super) struct PageView<'v> {
    layout: Layout,
    title: &'v str,
    html: Value,
}

/// A Markdown page.
pub(super) fn view<'v>(context: &Context<'v, '_>, at: usize, address: &Address) -> PageView<'v> {
    let page = &context.inputs.archive.pages[at];
    let rendered = rendered(&context.inputs, page, address);
    let mut layout = Layout::new(context, address, address.path(), page.title.as_str());
    if let Some(description) = &page.source.header.description {
        layout = layout.described(description.as_str());
    }
    PageView { layout, title: &page.title, html: Value::safe_string(&rendered.html) }
}

fn rendered(inputs: &Inputs<'_, '_>, page: &Page<'_>, address: &Address) -> Rendered {
    let path = &page.source.file.path;
    let links = ContentLinks::new(inputs.archive, &inputs.addresses.pages, path, address.depth());
    let markdown = Markdown { anchor: None, links: &links, shift: 0 };
    let rendered = markdown.render(page.body());
    // The page's title is its only h1, whatever headings its author began with.
    match rendered.headings.iter().any(|heading| heading.level == 1) {
        true => Markdown { shift: 1, ..markdown }.render(page.body()),
        false => rendered,
    }
}

/// What is wrong with the links of all pages.
pub(super) fn problems(inputs: &Inputs<'_, '_>) -> Vec<Diagnostic> {
    let pages = std::iter::zip(&inputs.archive.pages, &inputs.addresses.pages);
    let published = pages.filter_map(|(page, address)| Some((page, address.as_ref()?)));
    let said = published.flat_map(|(page, address)| {
        let problems = rendered(inputs, page, address).problems;
        problems.into_iter().map(|problem| complaint(page, &problem))
    });
    said.collect()
}

fn complaint(page: &Page<'_>, problem: &Problem) -> Diagnostic {
    let file = page.source.file;
    let place = |target: &str, offset: usize| {
        let before = file.text.len() - page.body().len();
        Place::offset(&file.name, &file.text, before + offset, target.len())
    };
    match problem {
        Problem::BrokenLink { target, offset } => Diagnostic::at(
            Code::BrokenLink,
            place(target, *offset),
            format!("`{target}` is no page of this site; its words are shown without a link"),
            "link to a Markdown file of the content folder by its relative path",
        ),
        Problem::ForbiddenScheme { target, offset } => Diagnostic::at(
            Code::ForbiddenLink,
            place(target, *offset),
            format!("`{target}` is not linked: only http, https, mailto and relative links are"),
            "write the whole address, with https:// before it",
        ),
    }
}

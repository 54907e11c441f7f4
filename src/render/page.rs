//! The user's own Markdown pages.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use tera::Value;

use super::around::Around;
use super::context::{Context, Inputs};
use super::layout::{Layout, Link, MOST_LINKED, published_pages};
use super::links::{ContentLinks, Linkable};
use super::markdown::{self, Markdown, Problem, Rendered};
use crate::archive::{Page, excerpt};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::SourceFile;
use crate::source::record::Form;
use crate::text::lines::CountedLines;
use crate::url::Address;

/// A page of your own, made from Markdown.
#[derive(Serialize)]
pub(super) struct PageView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// Its title. Headings in the text are of lower levels.
    title: &'v str,
    /// Its sections, where it is long; else empty.
    contents: Vec<Link>,
    /// Its text.
    html: Value,
    /// The pages before and after it in its folder; empty where the folder has no page of its own, or
    /// that does not link to it.
    around: Around,
}

/// Pages with fewer sections, or bytes of text, need no list of them.
const SECTIONS: usize = 4;
const LONG: usize = 3000;

/// A Markdown page.
pub(super) fn view<'v>(context: &Context<'v, '_>, at: usize, address: &Address) -> PageView<'v> {
    let page = &context.inputs.archive.pages[at];
    let rendered = rendered((&context.inputs).into(), page, address);
    let above = above(&context.inputs, address);
    let section = above.as_ref().map_or(address, |(_, address)| address);
    let mut layout = Layout::new(context, address, section.path(), page.title.as_str());
    if let Some((title, above)) = &above {
        layout = layout.under(*title, address.link(above));
    }
    layout = layout.described(description(page));
    let contents = contents(&rendered, page.body());
    PageView {
        layout,
        title: &page.title,
        contents,
        html: Value::safe_string(&rendered.html),
        around: context.rows.around(&context.inputs, at, address),
    }
}

/// In characters.
const DESCRIBED: usize = 200;

/// What its header says of it, else its first words.
fn description(page: &Page<'_>) -> String {
    match &page.source.header.description {
        Some(description) => description.clone(),
        None => {
            let blocks = markdown::words(page.body());
            excerpt(blocks.iter().filter(|block| block.trim() != page.title), DESCRIBED)
        }
    }
}

/// The page of the nearest folder above that has one, with its title.
pub(super) fn above<'v>(
    inputs: &Inputs<'v, '_>,
    address: &Address,
) -> Option<(&'v str, &'v Address)> {
    let published = || published_pages(inputs);
    let titled = |index: Address| published().find(|(_, address)| **address == index);
    let found = address.indexes_above().find_map(titled);
    found.map(|(page, address)| (page.title.as_str(), address))
}

/// The address of a page whose text is part of the home page: `content/home.md`.
pub(super) fn is_home(address: &Address) -> bool {
    address.path() == "home.html"
}

/// The words of the publisher for the home page: its title, if it begins with one, and its text.
pub(super) fn welcome<'v>(context: &Context<'v, '_>) -> Option<(Option<&'v str>, Value)> {
    let inputs = &context.inputs;
    let pages = std::iter::zip(&inputs.archive.pages, &inputs.addresses.pages);
    let mut published = pages.filter_map(|(page, address)| Some((page, address.as_ref()?)));
    let (page, address) = published.find(|(_, address)| is_home(address))?;
    let links = ContentLinks::new(inputs.into(), page.source.file, address);
    let rendered = Markdown { anchor: None, links: &links, shift: 1 }.render(page.body());
    let title = page.title_is_heading.then_some(page.title.as_str());
    Some((title, Value::safe_string(&rendered.html)))
}

/// Its sections: the headings of the highest level below its title.
fn contents(rendered: &Rendered, text: &str) -> Vec<Link> {
    let sections = || rendered.headings.iter().filter(|heading| heading.level <= 2);
    if sections().count() < SECTIONS || text.len() < LONG {
        return Vec::new();
    }
    sections().map(|heading| Link::new(heading.text.trim(), format!("#{}", heading.id))).collect()
}

fn rendered(to: Linkable<'_, '_>, page: &Page<'_>, address: &Address) -> Rendered {
    let links = ContentLinks::new(to, page.source.file, address);
    let markdown = Markdown { anchor: None, links: &links, shift: 0 };
    let rendered = markdown.render(page.body());
    // The page's title is its only h1, whatever headings its author began with.
    match rendered.headings.iter().any(|heading| heading.level == 1) {
        true => Markdown { shift: 1, ..markdown }.render(page.body()),
        false => rendered,
    }
}

/// What is wrong with the links and pictures of all pages, and of transcripts in Markdown.
pub(super) fn problems(to: Linkable<'_, '_>) -> Vec<Diagnostic> {
    let pages = std::iter::zip(&to.archive.pages, &to.addresses.pages);
    let published = pages.filter_map(|(page, address)| Some((page, address.as_ref()?)));
    let mut said = Vec::new();
    for (page, address) in published {
        let file = page.source.file;
        let before = file.text.len() - page.body().len();
        let problems = rendered(to, page, address).problems;
        if !problems.is_empty() {
            complain(file, &CountedLines::new(&file.text), before, &problems, &mut said);
        }
    }
    said.extend(unlinked(to));
    let mut counted: HashMap<usize, CountedLines<'_>> = HashMap::new();
    for (exchange, address) in std::iter::zip(&to.archive.exchanges, &to.addresses.exchanges) {
        let answers = exchange.answers.iter().map(|answer| &answer.record.text);
        let texts = std::iter::once(&exchange.record.question).chain(answers);
        for text in texts.filter(|text| text.form == Form::Markdown) {
            let links = ContentLinks::of(to, exchange, address);
            let problems = markdown::body(&text.lines.join("\n"), "a", "", &links).problems;
            if problems.is_empty() {
                continue;
            }
            let ix = exchange.sources[0].file;
            let file = to.archive.files[ix].file;
            let start = text.lines.first().map_or(0, |line| offset_in(&file.text, line));
            let lines = counted.entry(ix).or_insert_with(|| CountedLines::new(&file.text));
            complain(file, lines, start, &problems, &mut said);
        }
    }
    said
}

/// Reports pages that nothing links to, because there are too many for the foot of every page.
fn unlinked(to: Linkable<'_, '_>) -> Option<Diagnostic> {
    let pages = std::iter::zip(&to.archive.pages, &to.addresses.pages);
    let published = pages.filter_map(|(page, address)| Some((page, address.as_ref()?)));
    let indexes: HashSet<&str> = published.clone().map(|(_, address)| address.path()).collect();
    let has_index =
        |address: &Address| address.indexes_above().any(|index| indexes.contains(index.path()));
    let (menu, rest): (Vec<_>, Vec<_>) =
        published.partition(|(page, _)| page.source.header.menu.is_some());
    let foot = rest.iter().filter(|(_, address)| !has_index(address)).count();
    let more = menu.len().saturating_sub(MOST_LINKED) + foot.saturating_sub(MOST_LINKED);
    (more > 0).then(|| {
        let message = format!(
            "{more} pages are neither in the menu nor at the foot of the others, where {MOST_LINKED} \
             have room"
        );
        let remedy = "put pages into a folder whose `index.md` links to them";
        Diagnostic::general(Code::OrphanPage, message, remedy)
    })
}

/// So many problems of one text are reported with their places, and the others counted.
const REPORTED: usize = 1_000;

/// Reports the problems of a text that begins at a byte of its file.
fn complain(
    file: &SourceFile,
    lines: &CountedLines<'_>,
    before: usize,
    problems: &[Problem],
    said: &mut Vec<Diagnostic>,
) {
    let reported = problems.iter().take(REPORTED);
    said.extend(reported.map(|problem| complaint(file, lines, before, problem)));
    if let Some(more @ 1..) = problems.len().checked_sub(REPORTED) {
        said.push(Diagnostic::at(
            Code::BrokenLink,
            Place::file(&file.name),
            format!("{more} more links and pictures of one text of this file have such problems"),
            "correct those that are reported, and build again",
        ));
    }
}

/// Where a line borrowed from a text begins in it, or 0 if it is borrowed from elsewhere.
fn offset_in(text: &str, line: &str) -> usize {
    let start = (line.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if start <= text.len() { start } else { 0 }
}

fn complaint(
    file: &SourceFile,
    lines: &CountedLines<'_>,
    before: usize,
    problem: &Problem,
) -> Diagnostic {
    let place = |target: &str, offset: usize| {
        Place::counted(&file.name, lines, before + offset, target.len())
    };
    match problem {
        Problem::BrokenLink { target, offset } => Diagnostic::at(
            Code::BrokenLink,
            place(target, *offset),
            format!("`{target}` is no page of this site; its words are shown without a link"),
            "link to a Markdown file of the content, or of a folder of pages, by its relative path",
        ),
        Problem::ForbiddenScheme { target, offset } => Diagnostic::at(
            Code::ForbiddenLink,
            place(target, *offset),
            format!("`{target}` is not linked: only http, https, mailto and relative links are"),
            "write the whole address, with https:// before it",
        ),
        Problem::MissingPicture { target, offset } => Diagnostic::at(
            Code::MissingPicture,
            place(target, *offset),
            format!("`{target}` is no picture that can be shown here; its words are, in its place"),
            "name a PNG, JPEG, WebP or GIF file that stands with the pages, by its relative path, \
             capitals and all; transcripts show no pictures",
        ),
        Problem::MissingAlt { target, offset } => Diagnostic::at(
            Code::MissingAlt,
            place(target, *offset),
            format!("the picture `{target}` has no words for those who cannot see it"),
            "write between its brackets what it shows: `![A map of the sites](map.png)`",
        ),
    }
}

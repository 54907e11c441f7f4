//! Links: where they lead, and what is left of those that lead nowhere.

use pulldown_cmark::LinkType;

use super::Writer;
use crate::render::escape;
use crate::render::markdown::target::{self, Target};
use crate::render::markdown::{Link, Problem};

/// A link that is being written.
pub(super) struct OpenLink {
    /// Whether it has a tag to close.
    tagged: bool,
    /// Where its text begins.
    content: usize,
    /// What to print if it has no text.
    target: String,
}

/// Where a link leads.
pub(super) enum Destination {
    /// To another site.
    Foreign(String),
    /// To somebody's mail box.
    Mail(String),
    /// To a place in this site.
    Own(String),
    /// Nowhere; it has been reported.
    Nowhere,
}

impl Writer<'_> {
    /// Opens a link, or only remembers it if it cannot be one.
    pub(super) fn open_link(&mut self, kind: LinkType, target: &str, title: &str, offset: usize) {
        let mail = (kind == LinkType::Email).then(|| format!("mailto:{target}"));
        let destination = self.destination(mail.as_deref().unwrap_or(target), offset);
        // The parser lets an <address> stand within a link; HTML does not.
        let nested = self.links.iter().any(|link| link.tagged);
        let tagged = !nested && !matches!(destination, Destination::Nowhere);
        if tagged {
            self.open_anchor(&destination, title);
        }
        self.links.push(OpenLink { tagged, content: self.out.len(), target: target.to_owned() });
    }

    /// Closes a link; one without text shows its address.
    pub(super) fn close_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        if self.out[link.content..].trim().is_empty() {
            self.escaped(&link.target);
        }
        if link.tagged {
            self.out.push_str("</a>");
        }
    }

    /// Writes the tag of a link that leads somewhere.
    pub(super) fn open_anchor(&mut self, destination: &Destination, title: &str) {
        let (href, rel) = match destination {
            Destination::Foreign(href) => (href, " rel=\"external\""),
            Destination::Mail(href) | Destination::Own(href) => (href, ""),
            Destination::Nowhere => return,
        };
        self.out.push_str("<a href=\"");
        escape::href(href, &mut self.out);
        self.out.push('"');
        self.out.push_str(rel);
        self.push_title(title);
        self.out.push('>');
    }

    /// Writes a title, if there is one.
    pub(super) fn push_title(&mut self, title: &str) {
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape::attribute(title, &mut self.out);
            self.out.push('"');
        }
    }

    /// Finds out where a target leads, and reports it if that is nowhere.
    pub(super) fn destination(&mut self, target: &str, offset: usize) -> Destination {
        let target = target.trim_matches(' ');
        match target::judge(target) {
            Target::Foreign => Destination::Foreign(target.to_owned()),
            Target::Mail => Destination::Mail(target.to_owned()),
            Target::Relative => {
                let link = self.markdown.links.resolve(target);
                self.found(link, target, |target| Problem::BrokenLink { target, offset })
            }
            Target::Forbidden => {
                let target = target.to_owned();
                self.problems.push(Problem::ForbiddenScheme { target, offset });
                Destination::Nowhere
            }
        }
    }

    /// Where a link or picture within the site was found, and the problem reported if it was not.
    pub(super) fn found(
        &mut self,
        link: Link,
        target: &str,
        broken: impl FnOnce(String) -> Problem,
    ) -> Destination {
        match link {
            Link::To(href) => Destination::Own(href),
            Link::Plain => Destination::Own(target.to_owned()),
            Link::Broken => {
                self.problems.push(broken(target.to_owned()));
                Destination::Nowhere
            }
        }
    }
}

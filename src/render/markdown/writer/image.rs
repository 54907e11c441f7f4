//! Pictures: only the site's own are shown. One of another host becomes a link to it, because
//! showing it would tell that host who reads the page.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Writer;
use super::link::Destination;
use crate::render::escape;
use crate::render::markdown::{Problem, is_relative};

/// A picture whose text is being gathered.
pub(super) struct OpenImage {
    destination: Destination,
    target: String,
    title: String,
    alt: String,
    /// Where it begins in the text.
    offset: usize,
    /// How many pictures are open within this one.
    nested: usize,
}

impl Writer<'_> {
    /// Opens a picture; nothing is written before its text is known.
    pub(super) fn open_image(&mut self, target: &str, title: &str, offset: usize) {
        let destination = self.picture_at(target, offset);
        let (target, title) = (target.to_owned(), title.to_owned());
        let alt = String::new();
        self.image = Some(OpenImage { destination, target, title, alt, offset, nested: 0 });
    }

    /// Finds out where a picture is, and reports it if it is not there.
    fn picture_at(&mut self, target: &str, offset: usize) -> Destination {
        let target = target.trim_matches(' ');
        if !is_relative(target) {
            return self.destination(target, offset);
        }
        let picture = self.markdown.links.picture(target);
        self.found(picture, target, |target| Problem::MissingPicture { target, offset })
    }

    /// Gathers a picture's text: of what stands within, only the words are left.
    pub(super) fn within_image(&mut self, event: Event<'_>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(Tag::Image { .. }) => image.nested += 1,
            Event::End(TagEnd::Image) if image.nested > 0 => image.nested -= 1,
            Event::End(TagEnd::Image) => self.close_image(),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                image.alt.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            _ => {}
        }
    }

    fn close_image(&mut self) {
        let Some(image) = self.image.take() else { return };
        match &image.destination {
            Destination::Own(src) => self.picture(src, &image),
            Destination::Foreign(_) | Destination::Mail(_) if self.links.is_empty() => {
                self.open_anchor(&image.destination, &image.title);
                self.escaped(image.words());
                self.out.push_str("</a>");
            }
            _ => self.escaped(image.words()),
        }
    }

    fn picture(&mut self, src: &str, image: &OpenImage) {
        if image.alt.trim().is_empty() {
            let (target, offset) = (image.target.clone(), image.offset);
            self.problems.push(Problem::MissingAlt { target, offset });
        }
        self.add_to_heading(&image.alt);
        self.out.push_str("<img src=\"");
        escape::href(src, &mut self.out);
        self.out.push_str("\" alt=\"");
        escape::attribute(&image.alt, &mut self.out);
        self.out.push('"');
        self.push_title(&image.title);
        self.out.push('>');
    }
}

impl OpenImage {
    /// What stands for a picture that is not shown.
    fn words(&self) -> &str {
        if self.alt.trim().is_empty() { &self.target } else { &self.alt }
    }
}

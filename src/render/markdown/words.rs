//! The words of a Markdown text as readers see them, without its markup.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::MARKDOWN;
use crate::archive::excerpt;
use crate::source::record::{Form, Text};

/// The words of each block, in the order of the text. Not all that a page shows is among them: where a
/// picture or a note stands, its own words are left out.
pub fn words(text: &str) -> Vec<String> {
    let mut blocks = Blocks::default();
    Parser::new_ext(text, MARKDOWN).for_each(|event| blocks.event(event));
    blocks.end();
    blocks.done
}

/// The first words of a text as readers see them, as many as fit in so many bytes.
pub(in crate::render) fn beginning(text: &Text<'_>, most: usize) -> String {
    match text.form {
        Form::Markdown => {
            let mut blocks = Blocks { leaves_out_struck: true, ..Blocks::default() };
            Parser::new_ext(&text.lines.join("\n"), MARKDOWN).for_each(|event| blocks.event(event));
            blocks.end();
            excerpt(blocks.done, most)
        }
        _ => excerpt(&text.lines, most),
    }
}

#[derive(Default)]
struct Blocks {
    done: Vec<String>,
    block: String,
    /// The length of the block where the last link began.
    link_begin: usize,
    /// How many pictures are open.
    pictures: usize,
    /// Struck-out words are no words: beside their correction they would read as one.
    leaves_out_struck: bool,
    /// How many struck-out passages are open.
    struck: usize,
}

impl Blocks {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Image { .. }) => {
                self.end();
                self.pictures += 1;
            }
            Event::End(TagEnd::Image) => self.pictures -= 1,
            _ if self.pictures > 0 => {}
            Event::Start(Tag::Strikethrough) => self.struck += 1,
            Event::End(TagEnd::Strikethrough) => self.struck -= 1,
            _ if self.struck > 0 && self.leaves_out_struck => {}
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => self.block.push_str(&words),
            Event::SoftBreak | Event::HardBreak => self.block.push(' '),
            Event::Start(Tag::Link { .. }) => self.link_begin = self.block.len(),
            // A link without words is shown as its target.
            Event::End(TagEnd::Link) if self.block.len() == self.link_begin => self.end(),
            Event::Start(tag) if is_inline(&tag) => {}
            Event::End(tag) if is_end_of_inline(tag) => {}
            _ => self.end(),
        }
    }

    fn end(&mut self) {
        if !self.block.trim().is_empty() {
            self.done.push(std::mem::take(&mut self.block));
        }
        self.block.clear();
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong)
}

fn is_end_of_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_with_words_whatever_it_is_written_in() {
        let lines = vec!["*Two* kinds:", "", "|a|b|", "|-|-|", "|1|2|"];
        let text = |form| Text { lines: lines.clone(), form, ..Text::default() };
        assert_eq!(beginning(&text(Form::Markdown), 60), "Two kinds: a b 1 2");
        assert_eq!(beginning(&text(Form::Plain), 14), "*Two* kinds…");
    }

    #[test]
    fn struck_words_are_not_joined_to_their_correction() {
        let lines = vec!["There were ~~14~~15 lamps."];
        let text = Text { lines, form: Form::Markdown, ..Text::default() };
        assert_eq!(beginning(&text, 60), "There were 15 lamps.");
    }

    #[test]
    fn a_link_without_words_parts_those_around_it() {
        assert_eq!(words("a b[](x.md)c [*d*](x.md)e"), ["a b", "c de"]);
    }

    #[test]
    fn markup_is_gone_and_words_are_whole() {
        let text = "# Light*hous*es\n\n- one\n- **two** [three](x.md)\n\na `b`\nc ![d](e.png) f<br>\n\n|g|h|\n|-|-|\n|i|j|\n";
        assert_eq!(
            words(text),
            ["Lighthouses", "one", "two three", "a b c ", " f<br>", "g", "h", "i", "j"]
        );
    }
}

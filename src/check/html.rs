//! Reads finished HTML, with a tokenizer that had no part in making it.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// Sees a page go by.
pub(super) trait See {
    /// An element begins.
    fn element(&mut self, tag: &Tag);
    /// Text that readers see.
    fn text(&mut self, text: &str);
    /// Words that stand before and after this are two.
    fn gap(&mut self);
}

/// An element's name and attributes.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// How many of the attributes are this element's; the others are room to be used again.
    used: usize,
}

impl Tag {
    /// The value of an attribute, if it is there.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// All attributes.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes[..self.used].iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    fn begin(&mut self, name: &[u8]) {
        set(&mut self.name, name);
        self.used = 0;
    }

    fn add(&mut self, name: &[u8]) {
        if self.used == self.attributes.len() {
            self.attributes.push(Default::default());
        }
        let (key, value) = &mut self.attributes[self.used];
        set(key, name);
        value.clear();
        self.used += 1;
    }

    fn value(&mut self, bytes: &[u8]) {
        if let Some((_, value)) = self.attributes[..self.used].last_mut() {
            set(value, bytes);
        }
    }
}

fn set(text: &mut String, bytes: &[u8]) {
    text.clear();
    text.push_str(&String::from_utf8_lossy(bytes));
}

/// Elements whose text nobody sees.
const UNSEEN: [&str; 4] = ["script", "style", "template", "title"];

/// Elements that do not part words.
const INLINE: [&[u8]; 26] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"data", b"del", b"dfn", b"em", b"font",
    b"i", b"ins", b"kbd", b"mark", b"q", b"s", b"samp", b"small", b"span", b"strong", b"sub",
    b"sup", b"time", b"u",
];

/// Reads a page.
pub(super) fn read(html: &str, see: &mut impl See) {
    let mut reader = Reader { see, tag: Tag::default(), unseen: None, is_start: false };
    let emitter = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        reader.event(&event);
        None
    };
    let mut emitter = CallbackEmitter::new(emitter);
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).for_each(drop);
}

struct Reader<'s, S> {
    see: &'s mut S,
    tag: Tag,
    /// The element whose text is passed over.
    unseen: Option<&'static str>,
    /// Attributes belong to a start tag.
    is_start: bool,
}

impl<S: See> Reader<'_, S> {
    fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.is_start = true;
                self.tag.begin(name);
            }
            CallbackEvent::AttributeName { name } if self.is_start => self.tag.add(name),
            CallbackEvent::AttributeValue { value } if self.is_start => self.tag.value(value),
            CallbackEvent::CloseStartTag { .. } => self.element(),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } if self.unseen.is_none() => {
                self.see.text(&String::from_utf8_lossy(value));
            }
            _ => {}
        }
    }

    fn element(&mut self) {
        self.is_start = false;
        part(self.see, self.tag.name.as_bytes());
        self.see.element(&self.tag);
        if self.unseen.is_none() {
            self.unseen = UNSEEN.into_iter().find(|name| *name == self.tag.name);
        }
    }

    fn end(&mut self, name: &[u8]) {
        self.is_start = false;
        if self.unseen.is_some_and(|unseen| unseen.as_bytes() == name) {
            self.unseen = None;
        }
        part(self.see, name);
    }
}

fn part(see: &mut impl See, name: &[u8]) {
    if !INLINE.contains(&name) {
        see.gap();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Seen {
        text: String,
        tags: Vec<String>,
    }

    impl See for Seen {
        fn element(&mut self, tag: &Tag) {
            let attributes = tag.attributes().map(|(key, value)| format!(" {key}={value}"));
            self.tags.push(tag.name.clone() + &attributes.collect::<String>());
        }

        fn text(&mut self, text: &str) {
            self.text.push_str(text);
        }

        fn gap(&mut self) {
            self.text.push('|');
        }
    }

    fn seen(html: &str) -> Seen {
        let mut seen = Seen::default();
        read(html, &mut seen);
        seen
    }

    #[test]
    fn inline_elements_do_not_part_words_and_scripts_are_no_text() {
        let html = "<p>light<b>hous</b>es &amp;<br>sea</p><script>if (a<b) '<p>'</script>x<title>y</title>";
        assert_eq!(seen(html).text, "|lighthouses &|sea|||x||");
    }

    #[test]
    fn attributes_belong_to_their_element_alone() {
        let tags = seen("<img src='a&amp;b' alt=''><IMG Src=c><a href=d x></a y=z><b>").tags;
        assert_eq!(tags, ["img src=a&b alt=", "img src=c", "a href=d x=", "b"]);
    }
}

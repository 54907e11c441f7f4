//! The elements of HTML, by what becomes of them in an answer.

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::source) enum Element {
    /// It parts paragraphs.
    Block,
    /// `table` and its parts around cells.
    TableFrame,
    /// A cell, or a caption.
    Cell,
    /// It goes on behind the block in which it began, until its own end.
    Emphasis,
    /// It ends with the block in which it began.
    Inline,
    /// It has no content: `br`, `hr`.
    Void,
    /// Another block: a `div` takes its place.
    Division,
    /// Another block, whose words browsers do not show as text.
    Veiled,
    /// It is part of a line and has no meaning of its own.
    Removed,
    /// Its words were struck out.
    Struck,
    /// `math` and `svg`.
    Foreign,
    /// Its content is no words.
    Hidden,
    /// A picture.
    Picture,
}

const BLOCKS: [&str; 18] = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "section",
    "article",
    "dl",
    "dt",
    "dd",
];
const TABLE_FRAMES: [&str; 5] = ["table", "thead", "tbody", "tfoot", "tr"];
const CELLS: [&str; 3] = ["td", "th", "caption"];
const EMPHASES: [&str; 5] = ["a", "strong", "b", "em", "i"];
const INLINES: [&str; 2] = ["sup", "sub"];
const VOIDS: [&str; 2] = ["br", "hr"];
const DIVISIONS: [&str; 25] = [
    "address",
    "aside",
    "header",
    "footer",
    "nav",
    "main",
    "figure",
    "figcaption",
    "details",
    "summary",
    "center",
    "dir",
    "menu",
    "legend",
    "form",
    "fieldset",
    "body",
    "html",
    "search",
    "hgroup",
    "dialog",
    "marquee",
    "listing",
    "head",
    "frameset",
];
const VEILED: [&str; 18] = [
    "template",
    "noscript",
    "iframe",
    "noembed",
    "noframes",
    "textarea",
    "title",
    "xmp",
    "plaintext",
    "object",
    "applet",
    "video",
    "audio",
    "canvas",
    "select",
    "option",
    "optgroup",
    "datalist",
];
const REMOVED: [&str; 49] = [
    "span", "font", "u", "ins", "small", "big", "code", "abbr", "acronym", "cite", "q", "mark",
    "tt", "bdi", "bdo", "data", "dfn", "kbd", "samp", "var", "time", "label", "output", "progress",
    "meter", "nobr", "basefont", "blink", "rb", "rp", "rt", "rtc", "ruby", "slot", "button", "wbr",
    "area", "base", "col", "colgroup", "embed", "frame", "input", "link", "map", "meta", "param",
    "source", "track",
];
const STRUCK: [&str; 3] = ["del", "s", "strike"];
const FOREIGN: [&str; 2] = ["math", "svg"];
const HIDDEN: [&str; 4] = ["script", "style", "annotation", "annotation-xml"];
const PICTURES: [&str; 2] = ["img", "image"];

/// Attributes without a value, as people write them.
const BOOLEAN_ATTRIBUTES: [&str; 22] = [
    "nowrap",
    "compact",
    "noshade",
    "reversed",
    "disabled",
    "checked",
    "selected",
    "readonly",
    "hidden",
    "ismap",
    "noresize",
    "defer",
    "async",
    "allowfullscreen",
    "controls",
    "multiple",
    "required",
    "border",
    "itemscope",
    "download",
    "open",
    "autofocus",
];

/// The classes under which sites strike words out.
const STRUCK_CLASSES: [&str; 7] =
    ["del", "deleted", "struck", "strike", "strikethrough", "line-through", "linethrough"];

/// The element of a name; none if there is no such element.
pub(in crate::source) fn lookup(name: &str) -> Option<Element> {
    let groups: [(&[&str], Element); 13] = [
        (&BLOCKS, Element::Block),
        (&TABLE_FRAMES, Element::TableFrame),
        (&CELLS, Element::Cell),
        (&EMPHASES, Element::Emphasis),
        (&INLINES, Element::Inline),
        (&VOIDS, Element::Void),
        (&REMOVED, Element::Removed),
        (&STRUCK, Element::Struck),
        (&PICTURES, Element::Picture),
        (&HIDDEN, Element::Hidden),
        (&FOREIGN, Element::Foreign),
        (&DIVISIONS, Element::Division),
        (&VEILED, Element::Veiled),
    ];
    let holds = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    groups.into_iter().find(|(names, _)| holds(names)).map(|(_, element)| element)
}

/// Whether an attribute may have no value.
pub(super) fn is_boolean_attribute(name: &str) -> bool {
    name.contains('-') || BOOLEAN_ATTRIBUTES.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether an attribute means that the words of its element were struck out: a class, or a style with
/// `line-through`.
pub(in crate::source) fn is_struck_attribute(name: &str, value: &str) -> bool {
    if name.eq_ignore_ascii_case("style") {
        return value.to_ascii_lowercase().contains("line-through");
    }
    let is_struck =
        |class: &str| STRUCK_CLASSES.iter().any(|known| known.eq_ignore_ascii_case(class));
    name.eq_ignore_ascii_case("class") && value.split_ascii_whitespace().any(is_struck)
}

impl Element {
    /// Whether it parts paragraphs.
    pub(super) fn is_block(self) -> bool {
        self.is_table_part() || matches!(self, Self::Block | Self::Division | Self::Veiled)
    }

    /// Whether it is a table or a part of one.
    pub(super) fn is_table_part(self) -> bool {
        matches!(self, Self::TableFrame | Self::Cell)
    }

    /// Whether it is a part of a table that holds no words itself.
    pub(super) fn is_table_frame(self) -> bool {
        self == Self::TableFrame
    }

    /// Whether an end tag of this element does not reach beyond an open one. A parser passes over such an
    /// end tag.
    pub(super) fn is_bounded_by(self, open: Self, open_name: &str, name: &str) -> bool {
        let is_list = ["ul", "ol"].iter().any(|list| open_name.eq_ignore_ascii_case(list));
        match self {
            Self::TableFrame if name.eq_ignore_ascii_case("table") => false,
            Self::TableFrame | Self::Cell => open_name.eq_ignore_ascii_case("table"),
            Self::Emphasis => open.is_table_part(),
            Self::Block if name.eq_ignore_ascii_case("p") => open.is_block(),
            Self::Block if name.eq_ignore_ascii_case("li") => open.is_table_part() || is_list,
            Self::Block | Self::Division | Self::Veiled => open.is_table_part(),
            // What is not published needs no parser: only a table bounds it.
            Self::Struck | Self::Removed => open.is_table_part(),
            _ => open.is_block(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_known_in_any_case() {
        assert_eq!(lookup("TD"), Some(Element::Cell));
        assert_eq!(lookup("Del"), Some(Element::Struck));
        assert_eq!((lookup("y"), lookup("https:"), lookup("")), (None, None, None));
    }
}

//! Attached files, which ParlParse appends to an answer as paragraphs: `<p><a href>title</a> (PDF, 9KB)</p>`.

/// An attached file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attachment {
    pub(super) title: Box<str>,
    pub(super) url: Box<str>,
    /// Its kind and size as printed.
    pub(super) kind: Box<str>,
}

/// Parts the attachments from the end of a tidy text, and tells where the answer's own blocks end.
pub(super) fn parted(blocks: &[&str]) -> (usize, Vec<Attachment>) {
    let mut attachments: Vec<_> =
        blocks.iter().rev().map_while(|block| attachment(block)).collect();
    attachments.reverse();
    // A text of attachments alone would leave no answer.
    match blocks.len() - attachments.len() {
        0 => (blocks.len(), Vec::new()),
        own => (own, attachments),
    }
}

fn attachment(block: &str) -> Option<Attachment> {
    let rest = block.strip_prefix("<p><a href=\"")?;
    let (url, rest) = rest.split_once('"')?;
    let (_, rest) = rest.split_once('>')?;
    let (title, rest) = rest.split_once("</a>")?;
    let kind = rest.trim_start().strip_prefix('(')?.strip_suffix(")</p>")?;
    let unit = kind.get(kind.len().checked_sub(2)?..)?.to_ascii_uppercase();
    let sized = matches!(&*unit, "KB" | "MB") && kind.contains(|c: char| c.is_ascii_digit());
    let plain = sized && !title.is_empty() && !kind.contains(['<', '(']) && !title.contains('<');
    let words = |html| crate::source::html::words(html).into();
    plain.then(|| Attachment { title: words(title), url: words(url), kind: words(kind) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<p><a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"external\">Lamps &amp; oil</a> (PDF Document, 25.5 KB)</p>";

    #[test]
    fn files_at_the_end_are_attachments() {
        let (own, files) = parted(&[FILE, "<p>Yes.</p>", FILE]);
        assert_eq!((own, files.len()), (2, 1));
        assert_eq!(&*files[0].title, "Lamps & oil");
        assert_eq!(&*files[0].url, "https://example.org/a?b=1&c=2");
        assert_eq!(&*files[0].kind, "PDF Document, 25.5 KB");
    }

    #[test]
    fn other_links_are_the_ministers() {
        let link = "<p><a href=\"https://example.org\">here</a> (a page)</p>";
        assert_eq!(parted(&["<p>Yes.</p>", link]), (2, vec![]));
        assert_eq!(parted(&[FILE]), (1, vec![]), "no answer without words");
        assert_eq!(parted(&[]), (0, vec![]));
    }
}

//! Words of a line, plain or in quotation marks.

/// Writes a value: as it is if it is one plain word, else as a JSON string.
pub(super) fn write(out: &mut String, value: &str) {
    if !value.is_empty() && value.bytes().all(is_plain) {
        out.push_str(value);
        return;
    }
    // A string always serialises.
    out.push_str(&serde_json::to_string(value).unwrap_or_default());
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._:+/".contains(&byte)
}

/// Takes the first value off a text, with the rest behind it. None if quotation marks are not
/// closed, or if it is empty.
pub(super) fn take(text: &str) -> Option<(String, &str)> {
    if !text.starts_with('"') {
        let (word, rest) = text.split_at(text.find(' ').unwrap_or(text.len()));
        return (!word.is_empty() && !word.contains('"')).then(|| (word.to_owned(), rest));
    }
    let end = closing(text)?;
    let value = serde_json::from_str(&text[..=end]).ok()?;
    Some((value, &text[end + 1..]))
}

/// Where the quotation mark stands that closes the first one.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    let found = text.bytes().enumerate().skip(1).find(|(_, byte)| match byte {
        _ if escaped => {
            escaped = false;
            false
        }
        b'\\' => {
            escaped = true;
            false
        }
        byte => *byte == b'"',
    });
    found.map(|(at, _)| at)
}

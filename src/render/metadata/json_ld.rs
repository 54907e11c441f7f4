//! Structured data as the text of a `script` element.

use serde::Serialize;
use tera::Value;

/// The element's text, in which no `<` can end it or begin a comment.
pub(in crate::render) fn json_ld(data: &impl Serialize) -> Value {
    // Structs of texts and numbers cannot fail to become JSON.
    let json = serde_json::to_string(data).unwrap_or_default();
    Value::safe_string(&json.replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_element() {
        let value = json_ld(&"</script><!-- <script>");
        let text = value.as_str().unwrap();
        assert!(!text.contains('<'), "{text}");
        let read: String = serde_json::from_str(text).unwrap();
        assert_eq!(read, "</script><!-- <script>");
    }
}

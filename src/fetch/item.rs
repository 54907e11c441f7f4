//! A question as the API gives it. Its values are kept as they were received.

use jiff::civil::Date;
use serde_json::{Map, Value};
use xxhash_rust::xxh3::xxh3_64;

use crate::source::official::{CUT, MARK};

/// Who asked and answered, as the API names them today.
const MEMBERS: [&str; 3] = ["askingMember", "answeringMember", "correctingMember"];

/// A question as the API gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its number in the API.
    pub id: u64,
    /// Its number in Parliament.
    pub uin: String,
    /// The day on which it was tabled.
    pub tabled: Option<Date>,
    /// All its fields.
    pub fields: Map<String, Value>,
}

impl Item {
    /// Reads a question, bare or with its links; none if it is no question with an id.
    pub fn of(value: Value) -> Option<Self> {
        let Value::Object(mut fields) = value else { return None };
        if let Some(Value::Object(inner)) = fields.get_mut("value") {
            fields = std::mem::take(inner);
        }
        let id = fields.get("id")?.as_u64()?;
        let uin = fields.get("uin")?.as_str()?.trim().to_owned();
        fields.get("questionText")?;
        let tabled = fields.get("dateTabled").and_then(Value::as_str).and_then(day);
        Some(Self { id, uin, tabled, fields })
    }

    /// A fingerprint of all that a list says of it. Members are left out: their names and parties
    /// are today's, and a new title must not make every question of theirs a changed one.
    pub(super) fn mark(&self) -> String {
        let mut fields = self.fields.clone();
        MEMBERS.iter().for_each(|member| _ = fields.remove(*member));
        format!("{:016x}", xxh3_64(Value::Object(fields).to_string().as_bytes()))
    }

    /// Whether a list does not say all there is: it cuts questions and answers, runs the paragraphs
    /// of an answer together, and leaves out its links, tables, attachments and corrections; some give
    /// members by number only.
    pub(super) fn is_more_than_listed(&self) -> bool {
        !self.text("answerText").is_empty() || self.is_cut() || self.askers().next().is_none()
    }

    /// Whether this, which was asked for by itself, is what the list says once more, with the cut.
    pub(super) fn is_cut_like(&self, listed: &Self) -> bool {
        let answer = self.text("answerText");
        answer == listed.text("answerText")
            && answer.ends_with(MARK)
            && answer.chars().count() == CUT + MARK.len()
    }

    /// Whether a list may have cut the question's own text.
    pub(super) fn is_cut(&self) -> bool {
        self.question().chars().count() == CUT
    }

    /// The question's text.
    pub fn question(&self) -> &str {
        self.text("questionText")
    }

    /// The asking member's name, under each form that the API gives.
    pub(super) fn askers(&self) -> impl Iterator<Item = &str> {
        let member = self.fields.get("askingMember");
        ["name", "listAs"].iter().filter_map(move |form| member?.get(form)?.as_str())
    }

    /// The asking member's number.
    pub(super) fn asker_id(&self) -> Option<u32> {
        self.fields.get("askingMemberId")?.as_u64()?.try_into().ok()
    }

    fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(Value::as_str).unwrap_or_default()
    }
}

/// The API gives a day as its midnight: `2024-07-25T00:00:00`.
fn day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn item(value: Value) -> Item {
        Item::of(value).unwrap()
    }

    #[test]
    fn a_question_is_read_bare_and_with_its_links() {
        let bare =
            json!({"id": 7, "uin": "12", "questionText": "x", "dateTabled": "2024-02-03T00:00:00"});
        let read = item(bare.clone());
        assert_eq!(
            (read.id, &*read.uin, read.tabled),
            (7, "12", Some(jiff::civil::date(2024, 2, 3)))
        );
        assert_eq!(item(json!({"value": bare, "links": []})), read);
        for none in
            [json!({"id": 7}), json!([]), json!({"value": {"uin": "x", "questionText": ""}})]
        {
            assert_eq!(Item::of(none), None);
        }
    }

    #[test]
    fn a_mark_changes_with_the_answer_and_not_with_a_members_party() {
        let with = |answer: &str, party: &str| {
            item(json!({"id": 7, "uin": "12", "questionText": "x", "answerText": answer,
                "askingMember": {"party": party}}))
            .mark()
        };
        assert_eq!(with("a", "Meadow"), with("a", "Hill"));
        assert_ne!(with("a", "Meadow"), with("b", "Meadow"));
    }

    #[test]
    fn a_cut_answer_is_no_whole_one_wherever_it_is_from() {
        let with = |answer: &str| {
            item(json!({"id": 7, "uin": "12", "questionText": "x", "answerText": answer}))
        };
        let cut = with(&format!("{}...", "é".repeat(255)));
        assert!(cut.is_cut_like(&cut));
        assert!(!with("Yes...").is_cut_like(&with("Yes...")));
        assert!(!with(&format!("<p>{}</p>", "é".repeat(300))).is_cut_like(&cut));
    }

    #[test]
    fn an_answer_or_a_question_of_the_length_of_the_cut_is_more_than_listed() {
        let with = |question: &str, answer: Value| {
            item(json!({"id": 7, "uin": "12", "questionText": question, "answerText": answer,
                "askingMember": {"name": "Ada Sample"}}))
            .is_more_than_listed()
        };
        assert!(!with("short", Value::Null));
        assert!(with("short", json!("Yes.")));
        assert!(with(&"é".repeat(255), Value::Null));
        assert!(!with(&"é".repeat(254), Value::Null));
        let nameless = json!({"id": 7, "uin": "12", "questionText": "x", "askingMember": null});
        assert!(item(nameless).is_more_than_listed());
    }
}

//! Invented questions in the shape of Parliament's API, whole and as its list gives them.

use serde_json::{Value, json};

/// A question as the detail call gives it, tabled on a day of March 2024.
pub(crate) fn question(id: u64, day: u8, text: &str, answer: Option<&str>) -> Value {
    let member = |id: u64, name: &str| {
        json!({"id": id, "listAs": null, "name": name, "party": "Meadow Party",
            "partyAbbreviation": null, "partyColour": null, "memberFrom": "Nowhere North",
            "thumbnailUrl": null})
    };
    json!({
        "id": id, "askingMemberId": 11, "askingMember": member(11, "Ada Sample"),
        "house": "Commons", "memberHasInterest": false,
        "dateTabled": format!("2024-03-{day:02}T00:00:00"),
        "dateForAnswer": "2024-03-28T00:00:00", "uin": (id + 1000).to_string(),
        "questionText": text, "answeringBodyId": 99, "answeringBodyName": "Ministry of Lighthouses",
        "isWithdrawn": false, "isNamedDay": false, "groupedQuestions": [],
        "answerIsHolding": answer.map(|_| false), "answerIsCorrection": answer.map(|_| false),
        "answeringMemberId": answer.map(|_| 12),
        "answeringMember": answer.map(|_| member(12, "Percy Placeholder")),
        "correctingMemberId": null, "correctingMember": null,
        "dateAnswered": answer.map(|_| "2024-03-27T00:00:00"), "answerText": answer,
        "originalAnswerText": "", "comparableAnswerText": "", "dateAnswerCorrected": null,
        "dateHoldingAnswer": null, "attachmentCount": 0, "heading": "Lighthouses: Paint",
        "attachments": [], "groupedQuestionsDates": []
    })
}

/// Five questions, of which three are answered.
pub(super) fn five() -> Vec<Value> {
    let long =
        format!("<p>There were 14.</p><p>{}</p>", "Two of them are being painted. ".repeat(20));
    (1..=5)
        .map(|id| {
            let text =
                format!("To ask the Minister for Lighthouses, what happened at lighthouse {id}.");
            question(id, 10 + u8::try_from(id).unwrap(), &text, (id <= 3).then_some(&*long))
        })
        .collect()
}

/// As the list gives it: without tags, cut, and with nothing attached.
pub(super) fn listed(whole: &Value) -> Value {
    let mut listed = whole.clone();
    let cut = |text: &str| text.chars().take(255).collect::<String>();
    if let Some(answer) = whole["answerText"].as_str() {
        let bare = answer.replace("<p>", "").replace("</p>", "");
        let mark = if bare.chars().count() > 255 { "..." } else { "" };
        listed["answerText"] = json!(cut(&bare) + mark);
    }
    listed["questionText"] = json!(cut(whole["questionText"].as_str().unwrap()));
    listed
}

//! Parliament's data, from files to pages. All texts are invented.

use std::io::Write;

use crate::page;
use crate::site::TestSite;

/// A question that the list call cut: exactly 255 characters.
fn long_question() -> String {
    format!("To ask the Secretary of State for Lighthouses, what colour {} is.", "lamp ".repeat(50))
}

fn item(fields: &str) -> String {
    format!(
        "{{\"value\": {{\"house\": \"Commons\", \"dateTabled\": \"2025-09-02T00:00:00\", \
         \"answeringBodyName\": \"Ministry of Lighthouses\", {fields}}}, \"links\": []}}"
    )
}

fn cut() -> String {
    let text: String = long_question().chars().take(255).collect();
    item(&format!(
        "\"id\": 7, \"uin\": \"74129\", \"askingMemberId\": 4934, \"questionText\": \"{text}\", \
         \"heading\": \"Lamps\", \"dateForAnswer\": \"2025-09-04T00:00:00\", \"isNamedDay\": true, \
         \"memberHasInterest\": true, \"answerText\": null"
    ))
}

fn detailed() -> String {
    item(
        "\"id\": 8, \"uin\": \"5\", \"askingMemberId\": 12, \
         \"askingMember\": {\"id\": 12, \"name\": \"Bea Specimen\", \"party\": \"Harbour Union\", \
         \"memberFrom\": \"Nowhere North\"}, \
         \"questionText\": \"To ask the Secretary of State for Lighthouses, how high they are.\", \
         \"answeringMemberId\": 13, \"dateAnswered\": \"2025-09-05T00:00:00\", \
         \"answerIsCorrection\": true, \"dateAnswerCorrected\": \"2025-09-09T00:00:00\", \
         \"originalAnswerText\": \"<p>About 30 metres.</p>\", \
         \"answerText\": \"<p>See <a href=\\\"https://questions-statements.parliament.uk/written-questions/detail/2025-09-02/74129\\\">this</a>.</p><p> </p><table><tbody><tr><td><p>Tower</p></td><td>Metres</td></tr><tr><td>North</td><td>31</td></tr></tbody></table>\", \
         \"groupedQuestions\": [\"74129\"], \"groupedQuestionsDates\": [{\"questionUin\": \"74129\", \"dateTabled\": \"2025-09-02T00:00:00\"}], \
         \"attachmentCount\": 1, \"attachments\": [{\"title\": \"Heights\", \"url\": \"https://example.org/h.pdf\", \"fileType\": \"application/pdf\", \"fileSizeBytes\": 120000}]",
    )
}

fn transcript() -> String {
    format!(
        "Asked by: Ada Sample (Harbour Union - Nowhere South)\n\
         Question to the Ministry of Lighthouses:\n{}\n\
         Answered by Percy Placeholder - Minister of State\nRed.\n",
        long_question()
    )
}

fn gz(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

fn question(site: &TestSite, has: &str) -> String {
    let paths = site.paths();
    let pages = paths.iter().filter(|path| path.starts_with("questions/"));
    let mut pages = pages.map(|path| page::main(&site.read(path)).to_owned());
    pages.find(|html| html.contains(has) && html.contains("id=\"q\"")).unwrap()
}

#[test]
fn what_the_data_state_of_a_question_is_exported() {
    let withdrawn =
        item("\"id\": 9, \"uin\": \"6\", \"questionText\": \"To ask why.\", \"isWithdrawn\": true");
    let site = TestSite::new().file(
        "content/a.json",
        format!("{{\"results\": [{}, {}, {withdrawn}]}}", cut(), detailed()),
    );
    site.build();
    let lines = site.records();
    let records: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |uin: &str| records.iter().find(|record| record["question"]["uin"] == uin).unwrap();
    let question = &of("74129")["question"];
    assert_eq!(question["due"], "2025-09-04");
    assert_eq!(
        (&question["named_day"], &question["interest_declared"]),
        (&true.into(), &true.into())
    );
    assert!(question.get("withdrawn").is_none() && of("74129").get("attachments").is_none());
    assert_eq!(of("6")["question"]["withdrawn"], true);
    let attachments = serde_json::json!([{
        "title": "Heights", "url": "https://example.org/h.pdf", "kind": "application/pdf", "bytes": 120_000
    }]);
    assert_eq!((&of("5")["attachments"], &of("5")["attachment_count"]), (&attachments, &1.into()));
    let csv = site.table();
    assert!(csv.lines().next().unwrap().ends_with(",withdrawn,attachments"), "{csv}");
    assert!(csv.contains(",2025-09-04,true,true,,\r\n"), "{csv}");
    assert!(csv.contains(",,,,,https://example.org/h.pdf\r\n"), "{csv}");
}

#[test]
fn a_cut_question_and_its_transcript_are_one_page() {
    let site = TestSite::new()
        .file("content/a.json.gz", gz(&format!("{{\"results\": [{}]}}", cut())))
        .file("content/b.txt", transcript());
    site.build();
    let html = question(&site, "Ada Sample");
    for has in [
        "<h1>Lamps</h1>",
        "74129",
        "2 September 2025",
        "4 September 2025",
        "Minister of State",
        "the day that the member named",
        "declared an interest",
        "Record 1",
        "Lines 1 to 5",
        "lamp  is.",
    ] {
        assert!(html.contains(has), "{has} is not in {html}");
    }
    assert!(!html.contains("only the beginning"));
    assert_eq!(site.paths().iter().filter(|p| p.starts_with("questions/what-colour")).count(), 1);
}

#[test]
fn what_is_cut_says_so_and_leads_to_the_whole() {
    let site = TestSite::new().file("content/a.ndjson", format!("{}\n{}\n", cut(), detailed()));
    site.build();
    let html = question(&site, "Member 4934");
    assert!(html.contains("only the beginning of this question"));
    assert!(html.contains("href=\"https://questions-statements.parliament.uk/written-questions/detail/2025-09-02/74129\""));
    assert!(html.contains("No answer in this archive"));
}

#[test]
fn an_answer_in_html_has_its_table_links_correction_and_files() {
    let site = TestSite::new().file("content/a.ndjson", format!("{}\n{}\n", cut(), detailed()));
    site.build();
    let html = question(&site, "Bea Specimen");
    for has in [
        "<th scope=\"col\">Tower</th>",
        "<section class=\"scroll\" tabindex=\"0\" aria-label=\"Table 1 of the answer\"",
        "id=\"a-p2\"",
        "<a href=\"what-colour",
        "Answer before its correction",
        "<ins>",
        "Files attached to the answer",
        "(PDF, 120 kB)",
        ">74129</a>",
    ] {
        assert!(html.contains(has), "{has} is not in {html}");
    }
}

#[test]
fn a_damaged_or_hostile_record_costs_only_itself() {
    let deep = "[".repeat(100_000);
    let lone = item("\"id\": 21, \"uin\": \"6\", \"questionText\": \"\\ud800\"");
    let wrong = item(
        "\"id\": 22, \"uin\": \"9\", \"questionText\": \"To ask \\u0000why.\", \"isNamedDay\": 3",
    );
    let script = item(
        "\"uin\": \"10\", \"questionText\": \"To ask <script>alert(1)</script>.\", \
        \"heading\": \"<img src=x onerror=alert(1)>\", \"answerText\": \"<p onclick=alert(1)>A<script>alert(1)</script><a href=javascript:alert(1)>b</a></p>\", \
        \"attachments\": [{\"title\": \"<b>\", \"url\": \"javascript:alert(1)\"}]",
    );
    let lines = [cut(), deep, lone, wrong, "{\"a\": 1}".to_owned(), script, detailed()].join("\n");
    let site = TestSite::new().file("content/a.ndjson", lines);
    let said = site.build().diagnostics;
    let of = |code: &str| said.iter().filter(|d| d.code.name() == code).collect::<Vec<_>>();
    assert_eq!(of("bad-record").len(), 3, "{said:?}");
    assert!(of("bad-record")[1].message.contains("record 3 (id 21)"));
    assert_eq!(of("bad-record")[1].place.as_ref().unwrap().line, 3);
    assert!(of("bad-field")[0].message.contains("`isNamedDay` is not true or false"));
    assert_eq!(of("control-characters").len(), 1);
    let html = question(&site, "&lt;img");
    assert!(
        !html.contains("<script>")
            && !html.contains("onclick")
            && !html.contains("href=\"javascript")
    );
    assert!(page::main(&site.read("quality.html")).contains("4 of 7 are questions; 3 left out"));
}

/// What runs a script, or loads from elsewhere, in some element of some browser.
const TRAPS: [&str; 20] = [
    "onclick",
    "onload",
    "onerror",
    "onfocus",
    "onmouseover",
    "onanimationstart",
    "onpointerenter",
    "style",
    "srcdoc",
    "formaction",
    "action",
    "xlink:href",
    "background",
    "poster",
    "data",
    "src",
    "srcset",
    "ping",
    "lowsrc",
    "autofocus",
];

#[test]
fn no_attribute_of_an_answer_runs_a_script() {
    let traps: String =
        TRAPS.iter().map(|name| format!(" {name}='javascript:alert(777)'")).collect();
    let tags = [
        "p",
        "b",
        "em",
        "sup",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "a href='JaVaScript:alert(777)'",
        "a href='&#106;avascript:alert(777)'",
        "a href='data:text/html,777'",
        "svg",
        "iframe",
        "img",
        "form",
    ];
    let name = |tag: &str| tag.split(' ').next().unwrap_or_default().to_owned();
    let trapped = |tag: &&str| format!("<{tag}{traps}>word</{}>", name(tag));
    let answer: String = tags.iter().map(trapped).collect();
    let asked = "\"uin\": \"11\", \"heading\": \"Traps\", \"questionText\": \"To ask why.\"";
    let record = item(&format!("{asked}, \"answerText\": \"<p>First.</p>{answer}\""));
    let site = TestSite::new().file("content/a.ndjson", record);
    site.build();
    let html = question(&site, "First.");
    assert!(html.matches("word").count() >= tags.len() - 4, "the words stay: {html}");
    assert!(!html.contains("777"), "{html}");
    for name in TRAPS.iter().filter(|name| !["data", "action"].contains(name)) {
        assert!(!html.contains(&format!(" {name}=")), "{name}: {html}");
    }
}

#[test]
fn json_of_something_else_is_told() {
    let site = TestSite::new()
        .file("content/a.json", "{\"name\": \"package\", \"version\": [1]}")
        .file("content/b.txt", transcript());
    let said = site.build().diagnostics;
    assert!(said.iter().any(|d| d.code.name() == "unknown-format"), "{said:?}");
}

/// The data know numbers alone; the list names them, with party and seat in time.
#[test]
fn a_list_of_members_names_numbers_and_gives_the_seat_of_the_day() {
    let rows = "id,name,party,seat,from,until\n\
        4934,Ada Sample,Harbour Union,Nowhere South,2015-05-07,2025-09-30\n\
        4934,Baroness Sample,Harbour Union,Life peer,2025-10-01,\n";
    let site = TestSite::new().file("content/a.json", cut()).file("people.csv", rows);
    site.build();
    let html = question(&site, "Baroness Sample");
    for part in ["Nowhere South", "from this archive’s list of members"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("Life peer") && !html.contains("Member 4934"), "{html}");
    let member = site.read("members/baroness-sample.html");
    for part in ["Life peer", "until <time datetime=\"2025-09-30\">"] {
        assert!(member.contains(part), "{part}: {member}");
    }
}

/// `Sir Ada` in the data and `Ada` in the transcript are one member with one question.
#[test]
fn a_title_does_not_make_two_questions_of_one() {
    let named = cut().replace(
        "\"askingMemberId\": 4934",
        "\"askingMemberId\": 4934, \"askingMember\": {\"id\": 4934, \"name\": \"Dame Ada Sample\"}",
    );
    let site = TestSite::new().file("content/a.json", named).file("content/b.txt", transcript());
    site.build();
    let questions = site.paths().into_iter().filter(|path| path.starts_with("questions/"));
    assert_eq!(questions.filter(|path| path.contains("lamp")).count(), 1);
    let members = site.paths().into_iter().filter(|path| {
        path.starts_with("members/") && path.matches('/').count() == 1 && path.contains("ada-")
    });
    assert_eq!(members.count(), 1);
}

#[test]
fn an_answer_that_is_cut_is_cited_as_a_beginning() {
    let answer = format!("{}...", &"Red. ".repeat(60)[..255]);
    let answered =
        format!("\"dateAnswered\": \"2025-09-05T00:00:00\", \"answerText\": \"{answer}\"");
    let listed = cut().replace("\"answerText\": null", &answered);
    let site = TestSite::new().file("content/a.ndjson", listed);
    site.build();
    let html = question(&site, "Member 4934");
    assert!(html.contains("only the beginning of this answer"), "{html}");
    assert!(html.contains(", beginning of the answer to written question 74129"), "{html}");
}

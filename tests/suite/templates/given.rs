//! What templates are in fact given, when a site is built whose templates do nothing but show it.

use std::collections::BTreeSet;

use jiff::civil::date;
use serde_json::Value;

use super::page::place;
use super::views::{self, Kind, View};
use super::{ALWAYS, TEMPLATES, met};
use crate::html::TRANSCRIPT;
use crate::site::TestSite;

/// Shows all that a template is given, after its name.
const SHOWN: &str = "\n{{ __tera_context | json | safe }}";

const SETTINGS: &str = "\
title = 'T'
base_url = 'https://example.org/t'
[licence]
name = 'L'
";

const TOPICS: &str = "[[topic]]\nname = 'Paint'\nwords = ['stripe']\n\
    [[topic]]\nname = 'Seasons'\nwords = ['spring', 'autumn']\n";

const PEOPLE: &str = "id,name,party,seat,from,until\n\
    12,Bea Specimen,Harbour Union,Nowhere North,2015-05-07,\n";

/// Texts that will be others, and questions that will be gone.
const CHANGING: &str = "\
Asked by: Cy Instance (Harbour Union - Nowhere East)
Question to the Ministry of Buoys:
To ask what colour a buoy is.
Answered by Percy Placeholder - Minister of State
White.
Answered by Percy Placeholder - Minister of State
Some have a stripe.

Asked by: Bo Sample (Harbour Union - Nowhere South)
Question to the Ministry of Buoys:
To ask how many buoys there are.
Answered by Percy Placeholder - Minister of State
Seven.

Asked by: Di Former (Harbour Union - Nowhere West)
Question to the Ministry of Buoys:
To ask how deep the sea is.
Answered by Percy Placeholder - Minister of State
Very.
";

/// Two questions of one heading on one day.
const SERIES: &str = "\
Fog: Horns
(asked on 25th May 1998) - View Source
To ask how many foghorns there were in 2014.
This question was answered on 8th June 1998
Two.
Fog: Horns
(asked on 25th May 1998) - View Source
To ask how many foghorns there were in 2015.
This question was answered on 8th June 1998
Three.
";

const PASSAGE: &str = "The lighthouse at the northern end of the long harbour wall is kept by a board of \
    nine members who meet on the first Monday of every second month to see that it is lit and that \
    nobody falls asleep";

/// Two answers that are nearly the same, one that shares a passage, and a question that refers to another.
fn alike() -> String {
    let answers = [
        format!("{PASSAGE}. {PASSAGE} in spring."),
        format!("{PASSAGE}. {PASSAGE} in autumn."),
        format!(
            "{PASSAGE}. {}",
            "Here other words stand that no other answer has at all. ".repeat(9)
        ),
        "I refer to the answer of 2 June 2025 to Question 501.".to_owned(),
    ];
    let exchange = |(n, answer): (usize, &String)| {
        format!(
            "Asked by: Ada Sample (Harbour Union - Nowhere North)\nUIN: {}\nTabled: 1 June 2025\n\
             Question to the Ministry of Lighthouses:\nTo ask, {n}, what it is.\n\
             Answered by Percy Placeholder - Minister of State\nAnswered on: 2 June 2025\n{answer}\n",
            501 + n
        )
    };
    answers.iter().enumerate().map(exchange).collect()
}

/// Questions that differ in one word, two of them with the same answer, and a thread of three questions.
fn grouped() -> String {
    let asked = [
        (
            "how many lamps were lit on the harbour wall of Northport last year.",
            "Nine. Some are red.",
        ),
        (
            "how many lamps were lit on the harbour wall of Westport last year.",
            "Two. Some are red.",
        ),
        (
            "how many lamps were lit on the harbour wall of Eastport last year.",
            "Two. Some are red.",
        ),
        ("pursuant to the Answer of 5 May 2025 to Question 900, who counted.", "The Board."),
        ("pursuant to the Answer of 5 May 2025 to Question 903, when that was.", "On Monday."),
    ];
    let mut text = String::new();
    for (number, (words, answer)) in asked.iter().enumerate() {
        text.push_str(&format!(
            "Asked by: Ada Sample (Harbour Union - Nowhere North)\nHeading: Lamps\nUIN: {}\n\
             Tabled: 3 May 2025\nQuestion to the Ministry of Lighthouses:\nTo ask, {words}\n\
             Answered by Percy Placeholder - Minister of State\nAnswered on: 5 May 2025\n{answer}\n",
            900 + number
        ));
    }
    text
}

/// Enough dates for a figure of questions over time.
fn dated() -> String {
    let exchange = |n: usize| {
        format!(
            "Asked by: Ada Sample (Harbour Union - Nowhere North)\nTabled: {n} {} 2024\n\
             Question to the Ministry of Lighthouses:\nTo ask, {n}, when it was.\n",
            ["March", "April", "June"][n % 3]
        )
    };
    (1..10).map(exchange).collect()
}

/// What Parliament's data say, with all that they can.
fn official() -> String {
    "{\"value\": {\"house\": \"Commons\", \"dateTabled\": \"2025-09-02T00:00:00\", \"id\": 8, \
     \"answeringBodyName\": \"Ministry of Lighthouses\", \"uin\": \"5\", \"askingMemberId\": 12, \
     \"questionText\": \"To ask the Secretary of State for Lighthouses, how high they are.\", \
     \"dateForAnswer\": \"2025-09-04T00:00:00\", \"answeringMemberId\": 13, \
     \"dateAnswered\": \"2025-09-05T00:00:00\", \"answerIsCorrection\": true, \
     \"dateAnswerCorrected\": \"2025-09-09T00:00:00\", \
     \"originalAnswerText\": \"<p>About 30 metres.</p>\", \"answerText\": \"<p>31 metres.</p>\", \
     \"groupedQuestions\": [\"74129\"], \"attachmentCount\": 1, \
     \"attachments\": [{\"title\": \"Heights\", \"url\": \"https://example.org/h.pdf\"}]}, \"links\": []}"
        .to_owned()
}

/// A site that has something of everything, built before and after it changed.
fn built() -> TestSite {
    let mut site = TestSite::new()
        .file("despatch.toml", SETTINGS)
        .file("topics.toml", TOPICS)
        .file("people.csv", PEOPLE)
        .file("content/about.md", format!("# About\n\n{}", "## More\n\nText.\n\n".repeat(300)))
        .file("content/strange.bin", [0, 159, 146, 150])
        .file("content/lights.txt", TRANSCRIPT)
        .file("content/home.md", "# Welcome\n\nHere.\n")
        .file("content/series.txt", SERIES)
        .file("content/alike.txt", alike())
        .file("content/changing.txt", CHANGING)
        .file("content/dated.txt", dated())
        .file("content/grouped.txt", grouped())
        .file("content/official.ndjson", official());
    for (path, text) in crate::invented::transcripts(120) {
        site = site.file(&format!("content/{path}"), text);
    }
    for (template, ..) in TEMPLATES {
        site = site.file(&format!("templates/{template}"), format!("{template}{SHOWN}"));
    }
    site.build();
    let text = CHANGING.replace("Seven.", "Eight.");
    let text = text.replace("Percy Placeholder - Minister of State\nSome have a stripe.\n", "");
    let text = text.replace("stripe", "").replace("Answered by \n", "");
    let kept = &text[..text.find("Asked by: Di Former").unwrap()];
    let renamed = "[[person]]\nname = 'Percy Placeholder'\nalso = ['Cy Instance']\n";
    let mut site = site.file("content/changing.txt", kept).file("people.toml", renamed);
    site.order.day = date(2026, 11, 24);
    site.build();
    site
}

/// Compares what is given with what is documented.
struct Comparison<'v> {
    views: &'v [View],
    seen: BTreeSet<usize>,
}

impl Comparison<'_> {
    /// A page that shows what its template was given.
    fn page(&mut self, page: &str) {
        let (template, given) = page.split_once('\n').unwrap();
        let found = TEMPLATES.iter().find(|(name, ..)| *name == template);
        let (_, file, view) = found.unwrap_or_else(|| panic!("{template} is in no table"));
        let mut given = serde_json::Deserializer::from_str(given).into_iter::<Value>();
        let Value::Object(mut given) = given.next().unwrap().unwrap() else {
            panic!("{template} is given no fields");
        };
        let site = given.remove("site").unwrap();
        self.view(place(self.views, ALWAYS.0, ALWAYS.1), &site, "site");
        assert!(given.remove("extra").unwrap().is_object() && given.remove("version").is_some());
        self.view(place(self.views, file, view), &Value::Object(given), template);
    }

    fn view(&mut self, at: usize, given: &Value, place: &str) {
        self.seen.insert(at);
        let view = &self.views[at];
        let given = given.as_object().unwrap_or_else(|| panic!("{place} is {given}"));
        let named: BTreeSet<_> = view.fields.iter().map(|field| field.name.as_str()).collect();
        let there: BTreeSet<_> = given.keys().map(String::as_str).collect();
        assert_eq!(there, named, "{place}");
        for field in &view.fields {
            let value = &given[&field.name];
            if !(field.optional && value.is_null()) {
                self.kind(&field.kind, value, &format!("{place}: {}", field.name));
            }
        }
    }

    fn kind(&mut self, kind: &Kind, value: &Value, place: &str) {
        let is_it = match kind {
            Kind::View(at) => return self.view(*at, value, place),
            Kind::Html => {
                // A list of questions holds what `item.html` or `series.html` showed.
                let html = value.as_str().unwrap_or_else(|| panic!("{place} is {value}"));
                if html.starts_with("item.html\n") || html.starts_with("series.html\n") {
                    self.page(html);
                }
                true
            }
            Kind::Text | Kind::Json => value.is_string(),
            Kind::Number => value.is_number(),
            Kind::Truth => value.is_boolean(),
            Kind::List(of) => self.all(of, value.as_array().into_iter().flatten(), place, value),
            Kind::ByName(of) => {
                let values = value.as_object().into_iter().flat_map(|all| all.values());
                self.all(of, values, place, value)
            }
            Kind::Pair(first, second) => {
                self.kind(first, &value[0], place);
                self.kind(second, &value[1], place);
                value.as_array().is_some_and(|pair| pair.len() == 2)
            }
        };
        assert!(is_it, "{place} is {value}");
    }

    fn all<'j>(
        &mut self,
        kind: &Kind,
        values: impl Iterator<Item = &'j Value>,
        place: &str,
        whole: &Value,
    ) -> bool {
        values.for_each(|value| self.kind(kind, value, place));
        whole.is_array() || whole.is_object()
    }
}

#[test]
fn templates_are_given_what_the_reference_says_and_nothing_else() {
    let views = views::read();
    let site = built();
    let mut comparison = Comparison { views: &views, seen: BTreeSet::new() };
    for path in site.paths().iter().filter(|path| path.ends_with(".html")) {
        comparison.page(&site.read(path));
    }
    let seen = |view: &&View| comparison.seen.contains(&place(&views, &view.file, &view.name));
    let unseen = met(&views).filter(|view| !seen(view));
    let unseen: Vec<_> = unseen.map(|view| format!("{} {}", view.file, view.name)).collect();
    assert!(unseen.is_empty(), "this test's site has nothing of {unseen:?}");
}

/// The block of the reference that tells how to see what a page is given.
fn told() -> String {
    let page = super::page::page(&views::read());
    let block = page.split("```jinja\n").nth(1).unwrap();
    block.split("```").next().unwrap().to_owned()
}

#[test]
fn what_a_page_is_given_can_be_seen_at_its_foot_as_the_reference_says() {
    let site = TestSite::new()
        .file("content/lights.txt", TRANSCRIPT)
        .file("templates/hooks/footer.html", told());
    site.build();
    let page = site.read("members/ada-sample.html");
    let shown = page.split("<pre>").nth(1).unwrap().split("</pre>").next().unwrap();
    let given: Value = serde_json::from_str(&shown.replace("&quot;", "\"")).unwrap();
    assert_eq!(given["name"], "Ada Sample");
    assert_eq!(given["layout"]["shared"]["root"], "../");
}

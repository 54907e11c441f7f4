//! What templates are given, docs/templates.md, is made from the views in the code, and held to what
//! templates are in fact given. `SNAPSHOTS=overwrite cargo test reference_of_templates` makes it anew.

mod given;
mod markup;
mod page;
mod views;

use std::collections::BTreeSet;
use std::path::Path;

use self::views::View;
use crate::reference::assert_current;

/// Each template with the file and the struct of what it is given, in the order of the page.
const TEMPLATES: [(&str, &str, &str); 31] = [
    ("home.html", "render/home.rs", "HomeView"),
    ("question.html", "render/question.rs", "QuestionView"),
    ("item.html", "render/entry.rs", "Item"),
    ("series.html", "render/series.rs", "SeriesView"),
    ("list.html", "render/lists.rs", "ListView"),
    ("member.html", "render/member.rs", "MemberView"),
    ("members.html", "render/members.rs", "MembersView"),
    ("department.html", "render/department.rs", "DepartmentView"),
    ("departments.html", "render/department.rs", "DepartmentsView"),
    ("party.html", "render/party.rs", "PartyView"),
    ("parties.html", "render/party.rs", "PartiesView"),
    ("topic.html", "render/topic.rs", "TopicView"),
    ("topics.html", "render/topic.rs", "TopicsView"),
    ("record.html", "render/record.rs", "RecordView"),
    ("family.html", "render/family.rs", "FamilyView"),
    ("thread.html", "render/thread.rs", "ThreadView"),
    ("corrections.html", "render/corrections.rs", "CorrectionsView"),
    ("dates.html", "render/dates.rs", "DatesView"),
    ("subject.html", "render/subjects.rs", "LetterView"),
    ("subjects.html", "render/subjects.rs", "IndexView"),
    ("answer.html", "render/answer.rs", "AnswerView"),
    ("answers.html", "render/answer.rs", "AnswersView"),
    ("search.html", "render/search.rs", "SearchView"),
    ("quote.html", "render/plain.rs", "QuoteView"),
    ("changes.html", "render/changes.rs", "ChangesView"),
    ("tombstone.html", "render/tombstone.rs", "TombstoneView"),
    ("moved.html", "render/moved.rs", "MovedView"),
    ("data.html", "render/data.rs", "DataView"),
    ("quality.html", "render/quality.rs", "QualityView"),
    ("page.html", "render/page.rs", "PageView"),
    ("404.html", "render/plain.rs", "NotFoundView"),
];

/// What all of them are given as `site`.
const ALWAYS: (&str, &str) = ("render/context.rs", "SiteView");

/// The views that templates meet, each once.
fn met(views: &[View]) -> impl Iterator<Item = &View> {
    let uses = page::uses(views);
    let roots: Vec<_> = TEMPLATES.iter().map(|(_, file, name)| (*file, *name)).collect();
    let is_root = move |view: &View| {
        roots.iter().chain([&ALWAYS]).any(|root| *root == (view.file.as_str(), view.name.as_str()))
    };
    let all = views.iter().zip(uses);
    all.filter(move |(view, uses)| *uses > 0 || is_root(view)).map(|(view, _)| view)
}

#[test]
fn the_reference_of_templates_is_what_the_views_define() {
    assert_current("templates.md", &page::page(&views::read()));
}

#[test]
fn every_template_that_makes_a_page_is_in_the_reference() {
    let all = markup::templates();
    let there: BTreeSet<_> = all.iter().filter(|t| t.is_page()).map(|t| t.name.as_str()).collect();
    assert_eq!(there, TEMPLATES.iter().map(|(template, ..)| *template).collect());
}

#[test]
fn every_field_says_what_it_is_and_when_it_is_missing() {
    let views = views::read();
    for view in met(&views) {
        for field in &view.fields {
            let (place, doc) = (format!("{} {} {}", view.file, view.name, field.name), &field.doc);
            assert!(doc.len() > 4 && doc.ends_with(['.', '`']), "{place}: {doc}");
            assert_eq!(says_when_missing(doc), field.optional, "{place}: {doc}");
        }
    }
}

fn says_when_missing(doc: &str) -> bool {
    let ways = ["where", "without", "unless", "for", "on", "at", "elsewhere"];
    let after = doc.split("issing ").skip(1);
    after.filter_map(|rest| rest.split([' ', '.']).next()).any(|word| ways.contains(&word))
}

#[test]
fn the_reference_names_every_block_of_the_base_and_every_filter_of_our_own() {
    let page = page::page(&views::read());
    let all = markup::templates();
    let base = all.iter().find(|template| template.name == "base.html").unwrap();
    let blocks = base.blocks();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/filters.rs");
    let source = std::fs::read_to_string(source).unwrap();
    let filters = source.split("register_filter(\"").skip(1).filter_map(|r| r.split('"').next());
    let names: Vec<_> = blocks.into_iter().chain(filters).collect();
    assert!(names.len() > 7, "{names:?}");
    for name in names {
        assert!(page.contains(&format!("\n- `{name}`: ")), "{name}");
    }
}

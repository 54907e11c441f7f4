//! Pages of archives that have a past, with a ledger and a history made up for them.

use jiff::civil::{Date, date};

use super::{Inputs, Renderer};
use crate::archive::ledger::{Gone, Kind, Line, Status, Target, settle};
use crate::archive::{Archive, Names, link};
use crate::config::{Overrides, Site};
use crate::export::{Export, Record};
use crate::history::{Entry, Event, History};
use crate::source::transcript::Furniture;
use crate::source::{SourceFile, parse_all};
use crate::url::{Address, Wording, assign};

const TEXT: &str = "\
Asked by: Ada Sample (Harbour Union - Nowhere North)
Question to the Ministry of Lighthouses:
To ask what colour it is.
Answered by Percy Placeholder - Minister of State
White.
";

const FIRST: Date = date(2026, 1, 5);
const LATER: Date = date(2026, 11, 24);

/// What a test makes up beside the transcript.
#[derive(Default)]
struct Past {
    gone: Vec<Gone>,
    history: Vec<Entry>,
    changed: Option<Date>,
    base_url: Option<&'static str>,
}

fn line(kind: Kind, id: &str, slug: &str, name: &str) -> Line {
    Line {
        slug: slug.to_owned(),
        changed: LATER,
        status: Status::Retired,
        name: name.to_owned(),
        ..Line::new(kind, id, FIRST)
    }
}

fn gone(line: Line, to: Option<Target>) -> Gone {
    Gone { line, to }
}

/// Renders what a test wants to see of a site.
fn rendered<T>(text: &str, past: &Past, see: impl FnOnce(&Renderer<'_, '_>) -> T) -> T {
    with_archive(text, |mut archive| {
        archive
            .kept
            .exchanges
            .iter_mut()
            .for_each(|seen| seen.changed = past.changed.unwrap_or(FIRST));
        archive.kept.lines.extend(past.gone.iter().map(|gone| gone.line.clone()));
        archive.kept.gone = past.gone.clone();
        let root = tempfile::tempdir().unwrap();
        let given = |name: &str| {
            (name == "DESPATCH_BASE_URL").then(|| past.base_url.map(Into::into)).flatten()
        };
        let site = Site::load(root.path(), Overrides::default(), given).unwrap();
        let (addresses, _) = assign(&archive);
        let theme = crate::theme::load(root.path(), "default").unwrap();
        let (search, history) = (Address::search(), History::of(past.history.clone()));
        let export = Export::new(&site, &archive, &addresses);
        let inputs = Inputs {
            site: &site,
            archive: &archive,
            addresses: &addresses,
            history: &history,
            theme: &theme,
            diagnostics: &[],
            search_manifest: &search,
            search_reader: &search,
            export: &export,
        };
        see(&Renderer::new(inputs).unwrap())
    })
}

fn with_archive<T>(text: &str, see: impl FnOnce(Archive<'_>) -> T) -> T {
    let files = [SourceFile::from_text("a.txt", text)];
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let mut archive = link(sources, &Names::default()).0;
    settle(&mut archive, Vec::new(), &Wording, FIRST);
    see(archive)
}

/// The page at an address that begins so.
fn page(text: &str, past: &Past, starts: &str) -> String {
    rendered(text, past, |renderer| {
        let leaves = renderer.leaves();
        let leaf = leaves.iter().find(|leaf| leaf.address.path().starts_with(starts));
        String::from_utf8(renderer.render(leaf.unwrap()).unwrap()).unwrap()
    })
}

/// What was published of a text that was replaced or retired on the later day.
fn entry(text: &str, event: Event) -> Entry {
    with_archive(text, |archive| {
        let (addresses, _) = assign(&archive);
        let line = serde_json::to_string(&Record::of(&archive, &addresses, None, 0)).unwrap();
        Entry { on: LATER, event, record: serde_json::from_str(&line).unwrap() }
    })
}

fn earlier(text: &str) -> Past {
    Past { history: vec![entry(text, Event::Changed)], ..Past::default() }
}

#[test]
fn an_address_of_the_ledger_without_a_page_stops_the_build() {
    let check = |past: &Past, drop: bool| {
        rendered(TEXT, past, |renderer| {
            let mut leaves = renderer.leaves();
            leaves.retain(|leaf| !(drop && leaf.address.path() == "members/bo-gone.html"));
            renderer.keeps_addresses(&leaves).map_err(|error| error.message)
        })
    };
    let bo = gone(line(Kind::Member, "bo gone", "bo-gone", "Bo Gone"), None);
    let past = Past { gone: vec![bo], ..Past::default() };
    assert_eq!(check(&past, false), Ok(()));
    assert!(check(&past, true).unwrap_err().starts_with("`members/bo-gone.html` was"));
}

#[test]
fn every_kind_of_thing_that_is_gone_has_a_page() {
    let kinds = [
        (line(Kind::Answer, "1", "yes", "Yes."), "answers/yes-1.html", "share this answer"),
        (line(Kind::Day, "2025-06-03", "", ""), "dates/2025/06/03.html", "3 June 2025"),
        (line(Kind::Department, "x", "x", "Home Office"), "departments/x.html", "Home Office"),
        (line(Kind::Exchange, "1", "what", "Bees"), "questions/what-1.html", "<h1>Bees"),
        (line(Kind::Member, "b", "b", "Bo"), "members/b.html", "asked or answered"),
        (line(Kind::Page, "p", "a/b/c/d/e/f/p", "Deep"), "a/b/c/d/e/f/p.html", "<h1>Deep"),
        (line(Kind::Party, "p", "p", "P & Q"), "parties/p.html", "P &amp; Q"),
        (line(Kind::Topic, "t", "t", "Tides"), "topics/t.html", "Tides"),
    ];
    let all = kinds.iter().map(|(line, ..)| gone(line.clone(), None)).collect();
    let past = Past { gone: all, ..Past::default() };
    for (_, path, words) in kinds {
        let html = page(TEXT, &past, path);
        assert!(html.contains(words), "{html}");
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        assert!(html.contains("No longer here since</dt> <dd>24 November 2026"), "{path}");
        assert!(html.contains("changes.html#w2026-11-23"), "{path}");
    }
}

#[test]
fn what_moved_leads_on_and_keeps_the_place_on_the_page() {
    let mut old = line(Kind::Exchange, "1", "what", "Old <i>heading");
    old.status = Status::Moved(Kind::Exchange, "2".to_owned());
    let moved = vec![gone(old, Some(Target::Exchange(0)))];
    let past = Past { gone: moved.clone(), ..Past::default() };
    let html = page(TEXT, &past, "questions/what-1.html");
    let to = "what-colour-it-is-";
    assert!(html.len() < 2048, "{}", html.len());
    assert!(html.contains("<h1>Old &lt;i&gt;heading"), "{html}");
    assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{to}")), "{html}");
    assert!(html.contains(&format!("content=\"0; url={to}")), "{html}");
    let script = html.find(&format!(".js\" data-to=\"{to}")).unwrap();
    assert!(script < html.find("http-equiv=\"refresh\"").unwrap());
    assert!(html.contains(&format!("<a href=\"{to}")), "{html}");
    let past = Past { gone: moved, base_url: Some("https://a.org/b"), ..Past::default() };
    let html = page(TEXT, &past, "questions/what-1.html");
    assert!(html.contains("canonical\" href=\"https://a.org/b/questions/what-colour"), "{html}");
}

#[test]
fn a_retired_question_shows_its_former_text_as_what_it_is() {
    let entry = entry(TEXT, Event::Retired);
    let retired = gone(line(Kind::Exchange, &entry.record.id, "gone", "What colour"), None);
    let other = TEXT.replace("colour", "shade");
    let past = Past { gone: vec![retired], history: vec![entry], ..Past::default() };
    let html = page(&other, &past, "questions/gone-");
    for part in [
        "Question, earlier published wording",
        "id=\"a-p1\"><p>White.</p>",
        "until <time datetime=\"2026-11-24\">",
        "Percy Placeholder",
        "Ada Sample",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn an_answer_that_changed_says_so_with_the_earlier_wording() {
    let html = page(TEXT, &earlier(&TEXT.replace("White.", "Red.\nAnd blue.")), "questions/what");
    assert!(html.contains("This answer’s text changed in the archive on"), "{html}");
    assert!(html.contains("<del><span class=\"quiet\">removed: </span>Red."), "{html}");
    assert!(html.contains("<span id=\"a-p2\"></span>"), "a lost place: {html}");
    assert!(!html.contains("This question’s text"), "{html}");
}

#[test]
fn a_text_that_is_the_same_but_for_quotes_and_spaces_says_nothing() {
    for (now, then) in [("White.", "White. "), ("\"White\".", "“White”.")] {
        let html = page(
            &TEXT.replace("White.", now),
            &earlier(&TEXT.replace("White.", then)),
            "questions/what",
        );
        assert!(!html.contains("changed in the archive"), "{html}");
    }
}

#[test]
fn an_answer_that_is_gone_leads_to_what_it_said() {
    let two = format!("{TEXT}Answered by Percy Placeholder - Minister of State\nGrey, rather.\n");
    let html = page(TEXT, &earlier(&two), "questions/what");
    assert!(html.contains("<section class=\"answer\" id=\"a2\">"), "{html}");
    assert!(html.contains("Earlier answer 2, no longer in the archive"), "{html}");
    assert!(html.contains("id=\"a2-p1\"><p>Grey, rather."), "{html}");
}

#[test]
fn an_answer_that_stands_beside_its_correction_did_not_change() {
    let corrected = format!(
        "{TEXT}Answered by Percy Placeholder - Minister of State\nCorrected: 3 June 2025\nGrey.\n"
    );
    let html = page(&corrected, &earlier(TEXT), "questions/what");
    assert!(html.contains("id=\"original\""), "not a correction: {html}");
    assert!(!html.contains("changed in the archive"), "{html}");
}

#[test]
fn several_earlier_wordings_are_each_set_against_the_next() {
    let mut first = entry(&TEXT.replace("White", "Red"), Event::Changed);
    first.on = date(2026, 3, 2);
    let second = entry(&TEXT.replace("White", "Blue"), Event::Changed);
    let past = Past { history: vec![second, first], ..Past::default() };
    let html = page(TEXT, &past, "questions/what");
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} is not in {html}"));
    assert!(
        at("</span>Blue") < at("The wording before that")
            && at("The wording before that") < at("</span>Red")
    );
    assert!(
        html.contains("the next has, published until <time datetime=\"2026-11-24\">"),
        "{html}"
    );
}

#[test]
fn what_changed_is_told_by_week_and_links_all_that_is_gone() {
    let mut moved = line(Kind::Member, "old name", "old-name", "Old Name");
    moved.status = Status::Moved(Kind::Member, "ada sample".to_owned());
    let past = Past {
        gone: vec![
            gone(moved, Some(Target::Member(1))),
            gone(line(Kind::Exchange, "1", "what", "Bees"), None),
        ],
        changed: Some(LATER),
        ..earlier(&TEXT.replace("White.", "Red."))
    };
    let html = page(TEXT, &past, "changes.html");
    for part in [
        "Week of <time datetime=\"2026-11-23\">",
        "Week of <time datetime=\"2026-01-05\">",
        "The answer’s wording changed on",
        "href=\"members/old-name.html\">Old Name</a>",
        "<a href=\"members/ada-sample.html\">Ada Sample</a>",
        "href=\"questions/what-1.html\">Bees</a>",
        "Ada Sample to Ministry of Lighthouses",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn the_beginning_of_a_large_archive_is_one_line() {
    let many: String =
        (0..150).map(|n| TEXT.replace("colour it is", &format!("colour {n} is"))).collect();
    let past = Past { gone: vec![gone(line(Kind::Topic, "t", "t", "T"), None)], ..Past::default() };
    let html = page(&many, &past, "changes.html");
    assert!(
        html.contains("Archive started with <a href=\"questions/index.html\">150 questions"),
        "{html}"
    );
    assert!(!html.contains("Added"), "{html}");
}

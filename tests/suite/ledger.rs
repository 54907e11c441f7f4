//! What was published once keeps its address, or leads on, or the build stops and names it.

use std::collections::BTreeMap;

use despatch::archive::ledger::{Kind, LEDGER_FILE, Line, Status, format};
use despatch::config::{Overrides, Site};
use despatch::diagnostic::{Code, Diagnostic};
use despatch::url::Address;
use despatch::{Guard, Order, permalinks};
use jiff::civil::date;

use crate::site::TestSite;

const FIRST: jiff::civil::Date = date(2026, 1, 5);
const LATER: jiff::civil::Date = date(2026, 2, 6);

/// Two departments, four members, a shared answer, a page.
const TRANSCRIPT: &str = "\
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
UIN: 101
Tabled: 14 October 2025
To ask the Secretary of State for Lighthouses, how many lighthouses on the northern coast were painted in the last year.
Answered by Percy Placeholder
There were 14.
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, what steps she is taking to keep keepers of lighthouses warm in winter.
Answered by Percy Placeholder
The Government takes this seriously.
Asked by: Bert Example (Hill Party - Nowhere South)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, whether foghorns are tested on Sundays.
Answered by Percy Placeholder
The Government takes this seriously.
Asked by: Bert Example (Hill Party - Nowhere South)
Question to the Office of Tides:
To ask the Minister for Tides, when the tide tables of the estuary were last corrected.
Answered by Dora Dummy
In March.
";

fn site() -> TestSite {
    TestSite::new()
        .file("content/a.txt", TRANSCRIPT)
        .file("content/guide.md", "# A guide\n\nHow to read the tables.\n")
}

impl TestSite {
    /// Replaces a text in the transcript. It must be there.
    fn edit(self, from: &str, to: &str) -> Self {
        let text = std::fs::read_to_string(self.root().join("content/a.txt")).unwrap();
        assert!(text.contains(from), "{from}");
        self.file("content/a.txt", text.replace(from, to))
    }

    fn on(mut self, day: jiff::civil::Date, guard: Guard) -> Self {
        self.order = Order { day, guard, ..self.order };
        self
    }

    fn lines(&self) -> Vec<Line> {
        let text = std::fs::read_to_string(self.root().join(LEDGER_FILE)).unwrap();
        format::parse(&text, LEDGER_FILE).unwrap()
    }

    fn line(&self, kind: Kind, id: &str) -> Line {
        let lines = self.lines();
        let found = lines.iter().find(|line| line.key() == (kind, id));
        found.unwrap_or_else(|| panic!("no {kind:?} {id} in {lines:#?}")).clone()
    }

    /// The id of the exchange whose address begins with these words, and which has a page.
    fn id(&self, heading: &str) -> String {
        let lines = self.lines();
        let of = |line: &&Line| {
            line.kind == Kind::Exchange
                && line.status == Status::Live
                && line.shown_name().starts_with(heading)
        };
        lines.iter().find(of).unwrap_or_else(|| panic!("{heading}")).id.clone()
    }

    fn settings(&self) -> Site {
        Site::load(self.root(), Overrides::default(), |_| None).unwrap()
    }
}

fn codes(said: &[Diagnostic]) -> Vec<Code> {
    let about = [
        Code::EditedQuestion,
        Code::MovedAddress,
        Code::RetiredAddress,
        Code::AmbiguousAddress,
        Code::LockedAddress,
    ];
    said.iter().map(|said| said.code).filter(|code| about.contains(code)).collect()
}

/// Every line of a ledger has its address still, and every live one its page.
fn assert_keeps(site: &TestSite, before: &[Line]) {
    let lines = site.lines();
    let after: BTreeMap<_, _> = lines.iter().map(|line| (line.key(), line)).collect();
    let paths = site.paths();
    for line in before {
        let now = after.get(&line.key()).unwrap_or_else(|| panic!("{line:?} is lost"));
        assert_eq!((&now.slug, now.first_seen), (&line.slug, line.first_seen));
    }
    for line in lines.iter().filter(|line| line.status == Status::Live) {
        let path = Address::of_line(line).path().to_owned();
        assert!(paths.contains(&path), "{path} is not there");
    }
}

#[test]
fn every_address_of_a_first_build_is_one_of_the_second() {
    let site = site();
    site.build();
    let before = site.lines();
    let painted = site.id("How many");
    let (warm, tides) = (site.id("To keep keepers"), site.id("When the tide"));
    let end = TRANSCRIPT
        .find("Asked by: Bert Example (Hill Party - Nowhere South)\nQuestion to the Office")
        .unwrap();
    let site = site
        .file("content/a.txt", &TRANSCRIPT[..end])
        .edit("painted in the last year", "painted in the past year")
        .edit("Ministry of Lighthouses", "Department for Lighthouses")
        .file("content/help/tables.md", "# A guide\n\nHow to read the tables.\n");
    std::fs::remove_file(site.root().join("content/guide.md")).unwrap();
    let site = site.on(LATER, Guard::Open);
    let built = site.build();
    assert_keeps(&site, &before);
    assert_eq!(site.line(Kind::Exchange, &painted).status, Status::Live);
    assert_eq!(site.line(Kind::Exchange, &painted).changed, LATER);
    assert_eq!(site.line(Kind::Exchange, &warm).changed, FIRST);
    assert_eq!(site.line(Kind::Exchange, &tides).status, Status::Retired);
    let to = |kind, id: &str| Status::Moved(kind, id.to_owned());
    let ministry = site.line(Kind::Department, "ministry of lighthouses");
    assert_eq!(ministry.status, to(Kind::Department, "department for lighthouses"));
    assert_eq!(site.line(Kind::Page, "guide").status, to(Kind::Page, "help/tables"));
    assert_eq!(site.line(Kind::Member, "dora dummy").status, Status::Retired);
    let mut said = codes(&built.diagnostics);
    said.sort();
    let (edited, moved, retired) = (Code::EditedQuestion, Code::MovedAddress, Code::RetiredAddress);
    // The question, its department and its minister are gone.
    assert_eq!(said, [edited, moved, moved, retired, retired, retired]);
    assert!(codes(&site.build().diagnostics).is_empty(), "it is said once");
}

#[test]
fn a_ledger_that_is_up_to_date_is_not_written_on_another_day() {
    let site = site();
    site.build();
    let before = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    let site = site.on(LATER, Guard::Frozen);
    site.build();
    let after = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    assert_eq!(after, before);
    assert!(before.contains("first=2026-01-05") && !before.contains("2026-02-06"));
}

#[test]
fn what_comes_back_has_its_address_again() {
    let site = site();
    site.build();
    let tides = site.id("When the tide");
    let before = site.lines();
    let gone = TRANSCRIPT.split("Asked by").take(4).collect::<Vec<_>>().join("Asked by");
    let site = site.file("content/a.txt", gone);
    site.build();
    assert_eq!(site.line(Kind::Exchange, &tides).status, Status::Retired);
    let site = site.file("content/a.txt", TRANSCRIPT);
    site.build();
    assert_eq!(site.line(Kind::Exchange, &tides).status, Status::Live);
    assert_keeps(&site, &before);
}

#[test]
fn a_number_finds_a_question_that_was_written_anew() {
    let site = site();
    site.build();
    let painted = site.id("How many");
    let site = site.edit(
        "how many lighthouses on the northern coast were painted in the last year",
        "if she will publish the bills of those who paint",
    );
    let built = site.build();
    assert_eq!(codes(&built.diagnostics), [Code::EditedQuestion]);
    assert_eq!(site.line(Kind::Exchange, &painted).status, Status::Live);
}

#[test]
fn an_answer_that_is_no_longer_shared_leads_to_the_question_that_has_it() {
    let site = site();
    site.build();
    let shared = site.lines().into_iter().find(|line| line.kind == Kind::Answer).unwrap();
    let site = site.edit(
        "Sundays.\nAnswered by Percy Placeholder\nThe Government takes this seriously.",
        "Sundays.\nAnswered by Percy Placeholder\nNo.",
    );
    site.build();
    let warm = site.id("To keep keepers");
    let now = site.line(Kind::Answer, &shared.id);
    assert_eq!(now.status, Status::Moved(Kind::Exchange, warm));
}

#[test]
fn an_answer_that_is_edited_wherever_it_was_given_leads_to_what_it_is_now() {
    let site = site();
    site.build();
    let shared = site.lines().into_iter().find(|line| line.kind == Kind::Answer).unwrap();
    let site = site.edit("takes this seriously", "takes this very seriously");
    site.build();
    let new = site
        .lines()
        .into_iter()
        .find(|line| line.kind == Kind::Answer && line.status == Status::Live);
    let to = Status::Moved(Kind::Answer, new.unwrap().id);
    assert_eq!(site.line(Kind::Answer, &shared.id).status, to);
}

/// Two questions that differ in a word, one of which takes the other's place with another answer.
fn doubtful() -> TestSite {
    let site = site();
    site.build();
    site.edit("on the northern coast", "on the southern coast")
        .edit("UIN: 101\n", "")
        .edit("There were 14.", "There were none.")
}

#[test]
fn a_doubtful_question_stops_the_build_and_is_settled_as_the_same() {
    let site = doubtful();
    let northern = site.id("How many");
    let ledger = site.lines();
    let said = site.try_build().unwrap_err();
    assert_eq!(codes(&said), [Code::AmbiguousAddress]);
    assert_eq!(site.lines(), ledger, "nothing is written");
    let outlook = permalinks::outlook(&site.settings(), LATER).unwrap();
    let [open] = &outlook.choices[..] else { panic!("{outlook:?}") };
    assert_eq!((&open.id, open.may_be.len()), (&northern, 1));
    let remedy = format!("--same {northern} {}", open.may_be[0].id);
    assert!(said.iter().any(|said| said.remedy.contains(&remedy)), "{said:?}");
    permalinks::same(&site.settings(), LATER, &northern, &open.may_be[0].id).unwrap();
    let built = site.build();
    assert!(codes(&built.diagnostics).is_empty(), "{:?}", built.diagnostics);
    assert_keeps(&site, &ledger);
    assert_eq!(site.line(Kind::Exchange, &northern).status, Status::Live);
}

#[test]
fn a_doubtful_question_is_settled_as_another() {
    let site = doubtful();
    let northern = site.id("How many");
    permalinks::retire(&site.settings(), LATER, &northern).unwrap();
    site.build();
    assert_eq!(site.line(Kind::Exchange, &northern).status, Status::Retired);
    assert_eq!(site.lines().iter().filter(|line| line.kind == Kind::Exchange).count(), 5);
}

#[test]
fn a_question_that_was_taken_for_another_can_be_parted_from_it() {
    let site = site();
    site.build();
    let foghorns = site.id("Whether foghorns");
    let site = site.edit("tested on Sundays", "tested on Mondays");
    site.build();
    permalinks::retire(&site.settings(), LATER, &foghorns).unwrap();
    site.build();
    assert_eq!(site.line(Kind::Exchange, &foghorns).status, Status::Retired);
    assert_ne!(site.id("Whether foghorns are tested on"), foghorns);
}

#[test]
fn a_published_question_that_is_said_to_be_another_leads_there() {
    let site = site();
    site.build();
    let tides = site.id("When the tide");
    let site = site.edit(
        "when the tide tables of the estuary were last corrected",
        "if she will say who corrects the timetable of the moon, and how that is paid for",
    );
    site.build();
    let moon = site.id("Say who corrects");
    assert_ne!(moon, tides);
    let address = permalinks::same(&site.settings(), LATER, &tides, &moon).unwrap();
    assert!(address.ends_with(&format!("-{tides}.html")), "{address}");
    site.build();
    assert_eq!(site.line(Kind::Exchange, &tides).status, Status::Live);
    assert_eq!(site.line(Kind::Exchange, &moon).status, Status::Moved(Kind::Exchange, tides));
}

#[test]
fn what_cannot_be_settled_says_why() {
    let site = site();
    site.build();
    let (settings, tides) = (site.settings(), site.id("When the tide"));
    let unknown = permalinks::retire(&settings, LATER, &format!("{tides}x")).unwrap_err();
    assert!(unknown[0].remedy.contains(&tides), "the nearest is named: {unknown:?}");
    let here = permalinks::retire(&settings, LATER, &tides).unwrap_err();
    assert!(here[0].message.contains("content/a.txt:"), "{here:?}");
    let here = permalinks::same(&settings, LATER, &tides, &site.id("How many")).unwrap_err();
    assert!(here[0].message.contains("is in the content"), "{here:?}");
}

#[test]
fn two_places_that_become_one_keep_the_older_address() {
    let again = "Asked by: Bert Example (Hill Party - Nowhere South)
Question to the Office of Tides:
To ask the Minister for Tides, when the tidal tables of the estuary were last corrected.
";
    let site = site();
    site.build();
    let older = site.id("When the tide");
    let site = site.file("content/b.txt", again).on(LATER, Guard::Open);
    site.build();
    let newer = site.id("When the tidal");
    let site = site.edit("tide tables", "tidal tables");
    let built = site.build();
    assert_eq!(site.line(Kind::Exchange, &older).status, Status::Live);
    assert_eq!(site.line(Kind::Exchange, &newer).status, Status::Moved(Kind::Exchange, older));
    assert!(codes(&built.diagnostics).contains(&Code::MovedAddress));
}

#[test]
fn a_text_that_was_asked_before_has_the_next_number_whatever_its_date() {
    let of = |asker: &str, day: &str, answer: &str| {
        format!(
            "Asked by: {asker} (Hill Party - Nowhere South)\nTabled: {day}\nQuestion to the Office of Tides:\nTo ask the Minister for Tides, when it rises.\nAnswered by Dora Dummy\n{answer}\n"
        )
    };
    let site = TestSite::new().file("content/a.txt", of("Bert Example", "2 May 2025", "Now."));
    site.build();
    let first = site.id("When");
    let site = site.file("content/b.txt", of("Ada Sample", "1 May 2025", "Soon."));
    site.build();
    let asker = |id: &str| site.line(Kind::Exchange, id).asker.unwrap();
    assert_eq!(asker(&first), "bert example");
    assert_eq!(asker(&format!("{first}-2")), "ada sample");
    std::fs::remove_file(site.root().join("content/a.txt")).unwrap();
    site.build();
    assert_eq!(site.line(Kind::Exchange, &first).status, Status::Retired);
    assert_eq!(site.line(Kind::Exchange, &format!("{first}-2")).status, Status::Live);
}

#[test]
fn names_files_change_names_and_not_addresses() {
    let site = site();
    site.build();
    let before = site.lines();
    let site = site
        .file("people.toml", "[[person]]\nname = 'Lord Sample'\nalso = ['Ada Sample']\n")
        .file("departments.toml", "[[department]]\nname = 'Tides Office'\nalso = ['Office of Tides', 'Ministry of Lighthouses']\n");
    site.build();
    assert_keeps(&site, &before);
    let ada = site.line(Kind::Member, "ada sample");
    assert_eq!((&*ada.name, &ada.status), ("Lord Sample", &Status::Live));
    assert!(site.read("members/ada-sample.html").contains("Lord Sample"));
    // Two departments became one: the one that was printed first, by its id, stays.
    let statuses = ["ministry of lighthouses", "office of tides"]
        .map(|id| site.line(Kind::Department, id).status);
    let one = Status::Moved(Kind::Department, "ministry of lighthouses".to_owned());
    assert_eq!(statuses, [Status::Live, one]);
    let changed = site.lines().into_iter().filter(|line| line.kind == Kind::Exchange);
    assert!(changed.eq(before.into_iter().filter(|line| line.kind == Kind::Exchange)));
}

#[test]
fn a_locked_ledger_grows_and_a_frozen_one_does_not() {
    let site = site();
    site.build();
    let more = "Asked by: New Member (Hill Party - Elsewhere)\nQuestion to the Office of Tides:\nTo ask the Minister for Tides, why.\n";
    let site = site.file("content/b.txt", more).on(LATER, Guard::Frozen);
    let said = site.try_build().unwrap_err();
    // The question and its asker.
    assert_eq!(codes(&said), [Code::LockedAddress; 2]);
    assert!(said.iter().any(|said| said.message.contains("members/new-member.html")), "{said:?}");
    let site = site.on(LATER, Guard::Locked);
    let built = site.build();
    assert!(built.diagnostics.iter().any(|said| said.code == Code::NewAddresses));
    let before = site.lines();
    let site = site.edit("In March.", "In April.");
    let said = site.try_build().unwrap_err();
    assert_eq!(codes(&said), [Code::LockedAddress]);
    assert_eq!(site.lines(), before);
}

#[test]
fn a_ledger_that_cannot_be_read_stops_the_build() {
    let site = site();
    site.build();
    let text = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    let conflict = text.replacen("\nq ", "\n<<<<<<< HEAD\nq ", 1);
    let site = site.file(LEDGER_FILE, &conflict);
    let said = site.try_build().unwrap_err();
    assert_eq!(said.iter().map(|said| said.code).collect::<Vec<_>>(), [Code::BrokenLedger]);
    assert_eq!(said[0].file(), Some(LEDGER_FILE));
    assert_eq!(std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap(), conflict);
}

#[test]
fn a_new_name_never_has_the_words_of_one_that_is_gone() {
    let of = |name: &str| {
        format!(
            "Asked by: {name} (Hill Party - Elsewhere)\nQuestion to the Office of Tides:\nTo ask, why {name}.\n"
        )
    };
    let site = TestSite::new().file("content/a.txt", of("Sian Berry"));
    site.build();
    let site = site
        .file("content/a.txt", of("Siân Berry of Elsewhere"))
        .file("content/b.txt", of("Siân Berry"));
    site.build();
    assert_eq!(site.line(Kind::Member, "sian berry").slug, "sian-berry");
    assert_eq!(site.line(Kind::Member, "siân berry").slug, "sian-berry-2");
}

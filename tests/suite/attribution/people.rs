//! Members of one name, and names of one member. All texts are invented.

use despatch::archive::ledger::{Kind, LEDGER_FILE, format};
use despatch::config::{Overrides, Site};
use despatch::diagnostic::{Code, Diagnostic};
use despatch::permalinks;
use jiff::civil::date;

use crate::page;
use crate::site::TestSite;

/// A record of Parliament's data.
struct Item<'t> {
    number: u32,
    asker: u32,
    name: &'t str,
    seat: &'t str,
    day: u8,
    words: &'t str,
}

impl Item<'_> {
    fn json(&self) -> String {
        let Self { number, asker, name, seat, day, words } = self;
        let member = match *name {
            "" => String::new(),
            name => format!(
                "\"askingMember\": {{\"id\": {asker}, \"name\": \"{name}\", \"party\": \"Tidal\", \
                 \"memberFrom\": \"{seat}\"}}, "
            ),
        };
        format!(
            "{{\"value\": {{\"id\": {number}, \"uin\": \"{number}\", \"house\": \"Commons\", \
             \"dateTabled\": \"2024-05-0{day}T00:00:00\", \"askingMemberId\": {asker}, {member}\
             \"answeringBodyName\": \"Ministry of Lighthouses\", \"answerText\": null, \
             \"questionText\": \"To ask the Secretary of State for Lighthouses, {words}.\"}}, \
             \"links\": []}}"
        )
    }
}

fn data(items: &[Item<'_>]) -> String {
    let items: Vec<_> = items.iter().map(Item::json).collect();
    format!("{{\"results\": [{}]}}", items.join(", "))
}

fn two_angelas() -> String {
    angelas("Angela Sample", "Angela Sample")
}

fn angelas(first: &str, second: &str) -> String {
    data(&[
        Item {
            number: 11,
            asker: 1,
            name: first,
            seat: "Nowhere Hillsborough",
            day: 1,
            words: "how many lamps were lit",
        },
        Item {
            number: 12,
            asker: 2,
            name: second,
            seat: "Basin South",
            day: 1,
            words: "when the ferry will run",
        },
    ])
}

fn asked(name: &str, seat: &str, day: &str, words: &str) -> String {
    let tabled = if day.is_empty() { String::new() } else { format!("Tabled: {day} May 2024\n") };
    format!(
        "Asked by: {name} ({seat})\nQuestion to the Ministry of Lighthouses:\n{tabled}\
         To ask the Secretary of State for Lighthouses, {words}.\n\
         Answered by Percy Placeholder\nNone.\n"
    )
}

/// The pages of members, without the list and answering members.
fn askers(site: &TestSite) -> Vec<String> {
    let pages = site
        .paths()
        .into_iter()
        .filter(|path| path.starts_with("members/") && path.matches('/').count() == 1);
    let pages = pages.filter(|path| path.ends_with(".html") && path != "members/index.html");
    pages.filter(|path| !site.read(path).contains("Questions answered")).collect()
}

fn main_of(site: &TestSite, path: &str) -> String {
    page::main(&site.read(path)).to_owned()
}

fn messages(said: &[Diagnostic], code: Code) -> Vec<&str> {
    said.iter().filter(|d| d.code == code).map(|d| d.message.as_str()).collect()
}

fn outlook(site: &TestSite) -> permalinks::Outlook {
    let settings = Site::load(site.root(), Overrides::default(), |_| None).unwrap();
    permalinks::outlook(&settings, date(2026, 2, 6)).unwrap()
}

fn assert_nothing_changes(site: &TestSite) {
    let outlook = outlook(site);
    assert!(outlook.changes.is_empty(), "{:?}", outlook.changes);
    assert!(outlook.choices.is_empty(), "{:?}", outlook.choices);
}

#[test]
fn two_numbers_with_one_name_are_two_members() {
    let site = TestSite::new().file("content/a.json", two_angelas());
    let built = site.build();
    assert_eq!(askers(&site), ["members/angela-sample-2.html", "members/angela-sample.html"]);
    let first = main_of(&site, "members/angela-sample.html");
    assert!(first.contains("Angela Sample (Nowhere Hillsborough)"), "{first}");
    assert!(first.contains("lamps") && !first.contains("ferry") && !first.contains("Basin"));
    let second = main_of(&site, "members/angela-sample-2.html");
    assert!(second.contains("ferry") && !second.contains("lamps"), "{second}");
    let list = main_of(&site, "members/index.html");
    assert!(list.contains("Angela Sample (Basin South)"), "{list}");
    assert_eq!(messages(&built.diagnostics, Code::LookAlike), [""; 0]);
    assert_nothing_changes(&site);
}

#[test]
fn peers_of_one_title_and_seat_are_told_apart_by_their_numbers() {
    let peer = |number, asker, words| Item {
        number,
        asker,
        name: "Lord Specimen",
        seat: "Life peer",
        day: 2,
        words,
    };
    let items = [peer(21, 3001, "how many buoys float"), peer(22, 3898, "who paints the buoys")];
    let site = TestSite::new().file("content/a.json", data(&items));
    site.build();
    let list = main_of(&site, "members/index.html");
    assert!(
        list.contains("Lord Specimen (member 3001)") && list.contains("(member 3898)"),
        "{list}"
    );
}

#[test]
fn the_order_of_files_does_not_decide_who_has_which_address() {
    let item = |number, asker, seat| {
        let words = if asker == 1 { "how many lamps were lit" } else { "when the ferry will run" };
        data(&[Item { number, asker, name: "Angela Sample", seat, day: 1, words }])
    };
    let (one, two) = (item(11, 1, "Nowhere Hillsborough"), item(12, 2, "Basin South"));
    let site = TestSite::new().file("content/a.json", &one).file("content/b.json", &two);
    let other = TestSite::new().file("content/a.json", &two).file("content/b.json", &one);
    site.build();
    other.build();
    let lines = |site: &TestSite| std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    assert_eq!(lines(&site), lines(&other));
}

#[test]
fn a_published_address_stays_with_the_member_whose_questions_it_had() {
    let alone = data(&[Item {
        number: 12,
        asker: 2,
        name: "Angela Sample",
        seat: "Basin South",
        day: 1,
        words: "when the ferry will run",
    }]);
    let site = TestSite::new().file("content/a.json", alone);
    site.build();
    // A lower number comes later.
    let site = site.file("content/a.json", two_angelas());
    site.build();
    let first = main_of(&site, "members/angela-sample.html");
    assert!(first.contains("ferry") && !first.contains("lamps"), "{first}");
    assert!(main_of(&site, "members/angela-sample-2.html").contains("lamps"));
    assert_nothing_changes(&site);
    let text = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    let lines = format::parse(&text, LEDGER_FILE).unwrap();
    let slugs: Vec<_> = lines.iter().filter(|line| line.kind == Kind::Member).collect();
    assert_eq!(slugs.len(), 2, "{slugs:?}");
    // The one whose address it is goes; the other keeps hers, and nobody takes the first.
    let only = two_angelas();
    let only = only.split(", {\"value\": {\"id\": 12").next().unwrap();
    let site = site.file("content/a.json", format!("{only}]}}"));
    site.build();
    assert!(main_of(&site, "members/angela-sample-2.html").contains("lamps"));
    assert!(!main_of(&site, "members/angela-sample.html").contains("lamps"));
    assert_nothing_changes(&site);
}

#[test]
fn entries_with_numbers_part_one_printed_name() {
    let people = "[[person]]\nname = 'Angela Sample (Hillsborough)'\nid = 1\n\
                  [[person]]\nname = 'Angela Sample (Basin)'\nid = 2\n";
    let site = TestSite::new().file("content/a.json", two_angelas()).file("people.toml", people);
    let built = site.build();
    let first = main_of(&site, "members/angela-sample-hillsborough.html");
    let second = main_of(&site, "members/angela-sample-basin.html");
    assert!(first.contains("lamps") && !first.contains("ferry"), "{first}");
    assert!(second.contains("ferry") && !second.contains("lamps"), "{second}");
    for html in [first, second] {
        assert!(!html.contains("gives both names to one member"), "{html}");
        assert!(html.contains("the names file gives the name to the number"), "{html}");
    }
    assert_eq!(messages(&built.diagnostics, Code::UnusedEntry), [""; 0]);
    assert_eq!(messages(&built.diagnostics, Code::AmbiguousAlias), [""; 0]);
}

#[test]
fn the_listed_seat_is_that_of_the_number_and_the_day() {
    let table = "id,name,party,seat,from,until\n\
                 1,Angela Sample,Tidal,Nowhere Hillsborough,1997-05-01,2030-05-06\n\
                 2,Angela Sample,Hill,Basin South,1997-05-01,2024-05-02\n\
                 2,Angela Sample,Hill,Basin North,2024-05-03,\n";
    let site = TestSite::new().file("content/a.json", angelas("", "")).file("people.csv", table);
    let built = site.build();
    let question = |words: &str| {
        let paths = site.paths();
        let mut pages = paths.iter().filter(|path| path.starts_with("questions/"));
        main_of(&site, pages.find(|path| path.contains(words)).unwrap())
    };
    assert!(question("how-many-lamps").contains("Nowhere Hillsborough"));
    let ferry = question("when-the-ferry");
    assert!(ferry.contains("Basin South") && !ferry.contains("Hillsborough"), "{ferry}");
    assert_eq!(messages(&built.diagnostics, Code::AmbiguousAlias), [""; 0]);
    assert_nothing_changes(&site);
}

#[test]
fn one_number_is_one_member_whatever_the_names() {
    let site = TestSite::new().file("content/a.json", {
        let item =
            |number, name, words| Item { number, asker: 7, name, seat: "Basin", day: 3, words };
        data(&[
            item(31, "Ada Specimen", "how deep the harbour is"),
            item(32, "Baroness Specimen of Basin", "how wide the harbour is"),
        ])
    });
    let built = site.build();
    assert_eq!(askers(&site).len(), 1);
    let merged = messages(&built.diagnostics, Code::Merged).join("\n");
    assert!(merged.contains("gives both names to one member"), "{merged}");
}

#[test]
fn a_name_without_a_number_is_that_of_the_seat() {
    let transcript = asked("Angela Sample", "Tidal - Basin South", "2", "where the pier ends");
    let site =
        TestSite::new().file("content/a.json", two_angelas()).file("content/b.txt", transcript);
    let built = site.build();
    assert_eq!(askers(&site).len(), 2);
    assert!(main_of(&site, "members/angela-sample-2.html").contains("ere the pier ends"));
    assert_eq!(messages(&built.diagnostics, Code::LookAlike), [""; 0]);
    assert_nothing_changes(&site);
}

#[test]
fn a_name_without_number_and_seat_is_nobodys_else() {
    let transcript = asked("Angela Sample", "Hill - Far Away", "2", "where the pier ends");
    let site =
        TestSite::new().file("content/a.json", two_angelas()).file("content/b.txt", transcript);
    let built = site.build();
    assert_eq!(askers(&site).len(), 3);
    let notes = messages(&built.diagnostics, Code::LookAlike);
    assert!(notes.len() == 1 && notes[0].contains("several members"), "{notes:?}");
    for page in askers(&site) {
        let html = main_of(&site, &page);
        let count = ["lamps", "ferry", "pier"].iter().filter(|word| html.contains(*word)).count();
        assert_eq!(count, 1, "{page}: {html}");
    }
    assert_nothing_changes(&site);
}

#[test]
fn a_name_without_a_number_joins_the_only_number_with_it() {
    let one = data(&[Item {
        number: 12,
        asker: 2,
        name: "Angela Sample",
        seat: "Basin South",
        day: 1,
        words: "when the ferry will run",
    }]);
    let transcript = asked("angela  sample", "Tidal - Basin South", "2", "where the pier ends");
    let site = TestSite::new().file("content/a.json", one).file("content/b.txt", transcript);
    site.build();
    assert_eq!(askers(&site), ["members/angela-sample.html"]);
}

#[test]
fn the_same_question_tells_which_of_two_members_asked_it() {
    let transcript = asked("Angela Sample", "Tidal", "", "when the ferry will run");
    let transcript = transcript.replace(" (Tidal)", "");
    let site =
        TestSite::new().file("content/a.json", two_angelas()).file("content/b.txt", transcript);
    site.build();
    assert_eq!(askers(&site).len(), 2);
    let questions = site.paths().into_iter().filter(|path| path.starts_with("questions/when-"));
    let questions: Vec<_> = questions.filter(|path| path.ends_with(".html")).collect();
    assert_eq!(questions.len(), 1, "{questions:?}");
}

#[test]
fn two_seats_at_one_time_are_noted_and_can_be_parted() {
    let transcript = [
        asked("John Sample", "Tidal - Nowhere East", "1", "how many gulls nest"),
        asked("John Sample", "Hill - Harbour Outer", "2", "how many gulls fly"),
        asked("John Sample", "Tidal - Nowhere East", "3", "how many gulls swim"),
    ]
    .concat();
    let site = TestSite::new().file("content/a.txt", &transcript);
    let built = site.build();
    let notes = messages(&built.diagnostics, Code::LookAlike);
    assert!(notes.len() == 1 && notes[0].contains("one person hardly has"), "{notes:?}");
    let one_party = transcript.replace("Hill - ", "Tidal - ");
    let other = TestSite::new().file("content/a.txt", one_party);
    let notes = other.build().diagnostics;
    let notes = messages(&notes, Code::LookAlike);
    assert!(notes.len() == 1 && notes[0].contains("one person hardly has"), "{notes:?}");
    let people = "[[person]]\nname = 'John Sample (East)'\nalso = ['John Sample']\n\
                  seat = 'Nowhere East'\n\
                  [[person]]\nname = 'John Sample (Outer)'\nalso = ['John Sample']\n\
                  seat = 'Harbour Outer'\n";
    let site = site.file("people.toml", people);
    let built = site.build();
    assert_eq!(messages(&built.diagnostics, Code::LookAlike), [""; 0]);
    assert_eq!(messages(&built.diagnostics, Code::AmbiguousAlias), [""; 0]);
    let pages = askers(&site);
    let of = |word: &str| {
        let page = pages.iter().find(|page| main_of(&site, page).contains(word)).unwrap();
        main_of(&site, page)
    };
    assert!(!of("gulls fly").contains("gulls nest") && of("gulls nest").contains("gulls swim"));
    assert_nothing_changes(&site);
}

#[test]
fn entries_of_one_name_are_parted_by_their_party() {
    let transcript = [
        asked("Bo Sample", "Tidal - Nowhere East", "", "how many crabs crawl"),
        asked("Bo Sample", "Hill - Harbour Outer", "", "how many crabs swim"),
    ]
    .concat();
    let people = "[[person]]\nname = 'Bo Sample'\nparty = 'Tidal'\n\
                  [[person]]\nname = 'Bo Sample'\nparty = 'Hill'\n";
    let site = TestSite::new().file("content/a.txt", transcript).file("people.toml", people);
    site.build();
    assert_eq!(askers(&site), ["members/bo-sample-2.html", "members/bo-sample.html"]);
    assert_nothing_changes(&site);
}

#[test]
fn a_member_who_moved_seat_or_lost_the_whip_is_no_news() {
    let transcript = [
        asked("Bo Sample", "Tidal - Nowhere East", "1", "how many crabs crawl"),
        asked("Bo Sample", "Independent - Nowhere East", "2", "how many crabs swim"),
        asked("Bo Sample", "Tidal - Nowhere East", "3", "how many crabs sleep"),
        asked("Bo Sample", "Tidal - Nowhere West", "4", "how many crabs wake"),
    ]
    .concat();
    let site = TestSite::new().file("content/a.txt", transcript);
    let built = site.build();
    assert_eq!(messages(&built.diagnostics, Code::LookAlike), [""; 0]);
}

#[test]
fn an_entry_without_effect_is_noted() {
    let people = "[[person]]\nname = 'Nobody Atall'\nid = 99\n";
    let site = TestSite::new()
        .file("content/a.json", two_angelas())
        .file("people.toml", people)
        .file("departments.toml", "[[department]]\nname = 'Office of Fog'\n");
    let built = site.build();
    let notes = messages(&built.diagnostics, Code::UnusedEntry);
    assert!(notes.len() == 2 && notes[0].contains("Office of Fog"), "{notes:?}");
}

#[test]
fn an_entry_without_a_number_joins_no_two_numbers() {
    let people = "[[person]]\nname = 'Dame Angela Sample'\nalso = ['Angela Sample']\n";
    let site = TestSite::new().file("content/a.json", two_angelas()).file("people.toml", people);
    let built = site.build();
    assert_eq!(askers(&site).len(), 2);
    let warnings = messages(&built.diagnostics, Code::AmbiguousAlias);
    assert!(warnings.len() == 1 && warnings[0].contains("several numbers"), "{warnings:?}");
}

#[test]
fn invisible_characters_and_hyphens_part_no_names() {
    let names = [
        "Bea Long-Sample",
        "Bea Long\u{2011}Sample",
        "Bea Long\u{2010}Sample",
        "Bea\u{200b} Long-Sample\u{200e}",
        "\u{feff}Bea Lo\u{ad}ng-Sample",
        "Bea\u{202f}Long\u{2013}Sample\u{2069}",
    ];
    let texts = names.iter().enumerate().map(|(at, name)| {
        asked(name, "Tidal - Nowhere East", "", &format!("how many shells of kind {at} there are"))
    });
    let site = TestSite::new().file("content/a.txt", texts.collect::<String>());
    let built = site.build();
    assert_eq!(askers(&site), ["members/bea-long-sample.html"]);
    assert_eq!(messages(&built.diagnostics, Code::LookAlike), [""; 0]);
}

#[test]
fn forms_of_one_department_are_one_and_others_are_noted() {
    let departments = [
        "Defence",
        "Ministry of Defence",
        "The Ministry of Defence.",
        "Ministry of Def\u{200b}ence ;",
        "Ministry of Defence (Interdepartmental transfer on 12/09)",
        "Department for Bridges",
        "Department of Bridges",
        "Dept for Bridges",
    ];
    let texts = departments.iter().enumerate().map(|(at, name)| {
        asked("Bo Sample", "Tidal - Nowhere East", "", &format!("what is item {at} of the list"))
            .replace("Ministry of Lighthouses", name)
    });
    let site = TestSite::new().file("content/a.txt", texts.collect::<String>());
    let built = site.build();
    let pages = site
        .paths()
        .into_iter()
        .filter(|path| path.starts_with("departments/") && path.matches('/').count() == 1);
    let pages: Vec<_> = pages.filter(|path| path.ends_with(".html")).collect();
    assert_eq!(
        pages,
        [
            "departments/department-for-bridges.html",
            "departments/department-of-bridges.html",
            "departments/dept-for-bridges.html",
            "departments/index.html",
            "departments/ministry-of-defence.html",
        ]
    );
    let notes = messages(&built.diagnostics, Code::LookAlike);
    assert!(notes.len() == 3 && notes.iter().all(|note| note.contains("Bridges")), "{notes:?}");
}

#[test]
fn forms_of_one_persons_name_are_noted() {
    let pairs = [
        ("The Lord Bishop of Nowhere", "Lord Bishop of Nowhere"),
        ("The Lord Example", "Lord Example"),
        ("Placebo, Andrew", "Andrew Placebo"),
        ("Ada Sample CBE", "Ada Sample"),
        ("Jon Dummy-Ash", "Jonathan Dummy-Ash"),
        ("Bob Fixture", "Robert Fixture"),
    ];
    let names = pairs.iter().flat_map(|(a, b)| [*a, *b]).enumerate();
    let texts = names.map(|(at, name)| {
        asked(name, "Tidal - Nowhere East", "", &format!("what is item {at} of the list"))
    });
    let site = TestSite::new().file("content/a.txt", texts.collect::<String>());
    let built = site.build();
    let notes = messages(&built.diagnostics, Code::LookAlike);
    for (a, b) in pairs {
        let is_noted =
            |note: &&str| note.contains(&format!("`{a}`")) && note.contains(&format!("`{b}`"));
        assert!(notes.iter().any(is_noted), "{a}: {notes:?}");
    }
    assert_eq!(notes.len(), pairs.len(), "{notes:?}");
}

#[test]
fn names_of_the_lords_in_small_letters_have_capitals() {
    let xml = "<publicwhip><major-heading id='m'>ATTORNEY-GENERAL</major-heading>\
               <ques id='uk.org.publicwhip/lordswrans/2016-03-01.1.q0' \
               speakername=\"lord sample of o'harbour\"><p qnum='HL1'>To ask Her Majesty's \
               Government how many lamps are lit.</p></ques>\
               <reply id='uk.org.publicwhip/lordswrans/2016-03-01.1.r0' \
               speakername='baroness example of stoke-on-nowhere'><p>Ten.</p></reply></publicwhip>";
    let site = TestSite::new().file("content/lordswrans2016-03-01.xml", xml);
    site.build();
    let list = main_of(&site, "members/index.html");
    assert!(list.contains("Lord Sample of O") && list.contains("Harbour"), "{list}");
    assert!(list.contains("Baroness Example of Stoke-on-Nowhere"), "{list}");
    assert!(site.paths().contains(&"departments/attorney-general.html".to_owned()));
}

#[test]
fn nothing_changes_straight_after_a_build() {
    let nameless = angelas("", "");
    let people =
        "[[person]]\nname = 'Angela Sample'\nid = 1\n[[person]]\nname = 'Bo Mere'\nid = 2\n";
    let transcript = asked("Bo Mere", "Hill - Basin South", "1", "when the ferry will run");
    let sites = [
        TestSite::example(),
        TestSite::new().file("content/a.json", &nameless).file("people.toml", people),
        TestSite::new().file("content/a.json", &nameless),
        TestSite::new()
            .file("content/a.json", &nameless)
            .file("content/b.txt", &transcript)
            .file("content/guide.md", "# A guide\n\nHow to read.\n")
            .file("people.csv", "id,name\n2,Bo Mere\n"),
    ];
    for site in sites {
        site.build();
        assert_nothing_changes(&site);
    }
}

/// A file of ParlParse with one question. Members have a name and perhaps a number.
fn wrans(uin: &str, asker: (&str, &str), minister: (&str, &str), words: &str) -> String {
    let number = |id: &str| match id {
        "" => String::new(),
        id => format!(" person_id=\"uk.org.publicwhip/person/{id}\""),
    };
    let id = format!("uk.org.publicwhip/wrans/2024-05-01.{uin}");
    format!(
        "<publicwhip><major-heading id=\"{id}.mh\">Ministry of Lighthouses</major-heading>\
         <minor-heading id=\"{id}.h\">{words}</minor-heading><ques id=\"{id}.q0\" \
         speakername=\"{}\"{}><p qnum=\"{uin}\">To ask the Secretary of State for Lighthouses, \
         {words}.</p></ques><reply id=\"{id}.r0\" speakername=\"{}\"{}><p>None.</p></reply></publicwhip>",
        asker.0,
        number(asker.1),
        minister.0,
        number(minister.1),
    )
}

const ANGELA: &str = "Angela Sample";
const PERCY: (&str, &str) = ("Percy Placeholder", "20001");

fn two_of_parlparse() -> TestSite {
    let lamps = wrans("11", (ANGELA, "10001"), PERCY, "how many lamps were lit");
    let ferry = wrans("12", (ANGELA, "10002"), PERCY, "when the ferry will run");
    TestSite::new()
        .file("content/answers2024-05-08.xml", lamps)
        .file("content/answers2024-05-09.xml", ferry)
}

fn asker_of(site: &TestSite, word: &str) -> String {
    let pages = askers(site);
    let mut found = pages.iter().filter(|page| main_of(site, page).contains(word));
    let page = found.next().unwrap();
    assert_eq!(found.next(), None, "{word} is on several pages");
    page.clone()
}

#[test]
fn two_numbers_of_parlparse_with_one_name_are_two_members() {
    let site = two_of_parlparse();
    let built = site.build();
    assert_eq!(askers(&site), ["members/angela-sample-2.html", "members/angela-sample.html"]);
    assert_ne!(asker_of(&site, "lamps were"), asker_of(&site, "ferry will"));
    let list = main_of(&site, "members/index.html");
    assert!(list.contains("(person 10001 of ParlParse)"), "{list}");
    assert_eq!(messages(&built.diagnostics, Code::LookAlike), [""; 0]);
    assert_nothing_changes(&site);
}

#[test]
fn two_ministers_of_one_name_are_told_apart_by_the_numbers_of_parlparse() {
    let lamps = wrans("11", (ANGELA, ""), PERCY, "how many lamps were lit");
    let ferry = wrans("12", (ANGELA, ""), (PERCY.0, "20002"), "when the ferry will run");
    let site = TestSite::new()
        .file("content/answers2024-05-08.xml", lamps)
        .file("content/answers2024-05-09.xml", ferry);
    site.build();
    assert!(site.paths().contains(&"members/percy-placeholder-2.html".to_owned()));
    assert_eq!(askers(&site), ["members/angela-sample.html"]);
}

#[test]
fn one_number_of_parlparse_is_one_member_whatever_the_names() {
    let site = TestSite::new()
        .file("content/answers2024-05-08.xml", wrans("11", (ANGELA, "7"), PERCY, "how many lamps"))
        .file(
            "content/answers2024-05-09.xml",
            wrans("12", ("Baroness Sample", "7"), PERCY, "when"),
        );
    let built = site.build();
    assert_eq!(askers(&site), ["members/baroness-sample.html"]);
    let merged = messages(&built.diagnostics, Code::Merged).join("\n");
    assert!(merged.contains("ParlParse’s files give it"), "{merged}");
    assert!(!merged.contains("Parliament’s data"), "{merged}");
}

#[test]
fn one_exchange_in_both_sources_joins_their_numbers() {
    let both = two_angelas().replace("T00:00:00", "");
    let pier = wrans("13", (ANGELA, "10002"), PERCY, "where the pier ends");
    let site = two_of_parlparse().file("content/a.json", &both);
    let site = site.file("content/answers2024-05-10.xml", pier);
    site.build();
    assert_eq!(askers(&site).len(), 2, "each number of the one is a number of the other");
    assert_eq!(asker_of(&site, "pier ends"), asker_of(&site, "ferry will"));
    assert_ne!(asker_of(&site, "pier ends"), asker_of(&site, "lamps were"));
    assert_nothing_changes(&site);
    // Parliament's data knows one member of both numbers.
    let one = both.replace(": 2,", ": 1,");
    let site = two_of_parlparse().file("content/a.json", one);
    site.build();
    assert_eq!(askers(&site), ["members/angela-sample.html"]);
}

#[test]
fn a_name_that_both_sources_know_once_is_one_member() {
    let first = two_angelas();
    let first = first.split(", {\"value\": {\"id\": 12").next().unwrap();
    let other = wrans("99", (ANGELA, "10001"), PERCY, "where the pier ends");
    let site = TestSite::new()
        .file("content/a.json", format!("{first}]}}"))
        .file("content/answers2024-05-08.xml", &other);
    site.build();
    assert_eq!(askers(&site), ["members/angela-sample.html"]);
    let transcript = asked(ANGELA, "Tidal - Nowhere Hillsborough", "2", "who paints the pier");
    let site = site.file("content/b.txt", transcript);
    site.build();
    assert_eq!(askers(&site), ["members/angela-sample.html"]);
    let listed = "id,name,party,seat\n1,Angela Sample,Tidal,Nowhere Hillsborough\n";
    let site =
        TestSite::new().file("people.csv", listed).file("content/answers2024-05-08.xml", other);
    site.build();
    assert!(main_of(&site, "members/angela-sample.html").contains("Nowhere Hillsborough"));
}

#[test]
fn an_entry_joins_the_numbers_of_parlparse_and_their_addresses() {
    let site = two_of_parlparse();
    site.build();
    let site = site.file("people.toml", "[[person]]\nname = 'Angela Sample'\n");
    site.build();
    let moved = site.read("members/angela-sample-2.html");
    assert!(moved.contains("has moved") && moved.contains("angela-sample.html"), "{moved}");
    let html = main_of(&site, "members/angela-sample.html");
    assert!(html.contains("lamps were") && html.contains("ferry will"), "{html}");
    assert_nothing_changes(&site);
}

#[test]
fn a_listed_seat_is_given_to_nobody_where_several_have_the_name() {
    let listed = "id,name,party,seat\n1,Angela Sample,Tidal,Nowhere Hillsborough\n";
    let site = two_of_parlparse().file("people.csv", listed);
    site.build();
    let transcript = asked(ANGELA, "", "2", "where the pier ends").replace(" ()", "");
    let other = TestSite::new()
        .file(
            "content/a.json",
            angelas("", "").replace("\"askingMemberId\": 1", "\"askingMemberId\": 3"),
        )
        .file("content/b.txt", transcript)
        .file("people.csv", format!("{listed}2,Angela Sample,,\n3,Bo Mere,,\n"));
    other.build();
    for site in [site, other] {
        for page in site.paths().iter().filter(|path| path.starts_with("questions/")) {
            if page.ends_with(".html") && page != "questions/index.html" {
                let html = main_of(&site, page);
                assert!(!html.contains("Hillsborough"), "{page}: {html}");
            }
        }
    }
}

#[test]
fn a_number_belongs_to_the_name_beside_it_and_zero_is_none() {
    let wrong = two_angelas().replace("\"askingMemberId\": 1,", "\"askingMemberId\": 2,");
    let site = TestSite::new().file("content/a.json", wrong);
    let built = site.build();
    assert_eq!(askers(&site).len(), 2);
    let fields = messages(&built.diagnostics, Code::BadField);
    assert!(fields.len() == 1 && fields[0].contains("`askingMemberId` is 2"), "{fields:?}");
    let names = angelas("Angela Sample", "Bo Mere");
    let zeros = names.replace("\"askingMemberId\": 1,", "\"askingMemberId\": 0,");
    let zeros = zeros.replace("\"askingMemberId\": 2,", "\"askingMemberId\": 0,");
    let zeros = zeros.replace("{\"id\": 1,", "{\"id\": 0,").replace("{\"id\": 2,", "{\"id\": 0,");
    let site = TestSite::new().file("content/a.json", zeros);
    site.build();
    assert_eq!(askers(&site), ["members/angela-sample.html", "members/bo-mere.html"]);
}

#[test]
fn the_same_answer_tells_which_of_two_ministers_gave_it() {
    let lamps = wrans("11", (ANGELA, ""), PERCY, "how many lamps were lit");
    let ferry = wrans("12", (ANGELA, ""), (PERCY.0, "20002"), "when the ferry will run");
    let copy = asked(ANGELA, "Tidal - Basin South", "1", "when the ferry will run")
        .replace("Tabled", "UIN: 12\nTabled")
        .replace(PERCY.0, "Percy Placeholder - Minister of State");
    let site = TestSite::new()
        .file("content/answers2024-05-08.xml", lamps)
        .file("content/answers2024-05-09.xml", ferry)
        .file("content/b.txt", copy);
    let built = site.build();
    assert_eq!(messages(&built.diagnostics, Code::LookAlike), [""; 0]);
    assert!(!site.paths().contains(&"members/percy-placeholder-3.html".to_owned()));
}

#[test]
fn two_terms_of_one_name_in_one_file_are_noted() {
    let question = |uin: &str, words: &str, term: &str| {
        wrans(uin, (ANGELA, ""), PERCY, words).replace(
            "speakername=\"Angela",
            &format!("speakerid=\"uk.org.publicwhip/member/{term}\" speakername=\"Angela"),
        )
    };
    let of = |second: &str| {
        let one = question("11", "how many lamps were lit", "1850");
        let two = question("12", "when the ferry will run", second);
        format!("{}{}", one.replace("</publicwhip>", ""), two.replace("<publicwhip>", ""))
    };
    for (second, count) in [("1861", 1), ("1850", 0)] {
        let site = TestSite::new().file("content/answers2024-05-08.xml", of(second));
        let said = site.build().diagnostics;
        let notes = messages(&said, Code::LookAlike);
        assert_eq!(notes.len(), count, "{notes:?}");
        assert!(notes.iter().all(|note| note.contains("member/1850") && note.contains("1861")));
        assert_eq!(askers(&site), ["members/angela-sample.html"]);
    }
}

//! The ledger's text and back.

use jiff::civil::{Date, date};
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::diagnostic::Diagnostic;

const DAY: Date = date(2025, 10, 14);

fn file(lines: &str) -> String {
    format!("{FIRST_LINE}\n{HEAD}{lines}")
}

fn said(lines: &str) -> Vec<Diagnostic> {
    parse(&file(lines), "permalinks.lock").unwrap_err()
}

/// The only complaint about a line of the file, with its place.
fn complaint(line: &str) -> String {
    let said = said(&format!("day 2025-10-13 first=2025-10-14\n{line}\n"));
    let [said] = &said[..] else { panic!("{said:?}") };
    let place = said.place.as_ref().unwrap();
    assert_eq!((place.file.as_str(), place.line), ("permalinks.lock", 5), "{line}");
    said.message.clone()
}

fn exchange() -> Line {
    Line {
        slug: "what-steps".to_owned(),
        text: Some("5g8r000000".to_owned()),
        answers: Some("aaaaaaaaaa+bbbbbbbbbb".to_owned()),
        simhash: Some(0xab),
        asker: Some("lord empey".to_owned()),
        answerers: vec!["catherine west".to_owned(), "lord \"x\"".to_owned()],
        department: Some("home office".to_owned()),
        party: Some("labour".to_owned()),
        uin: Some("HL12".to_owned()),
        tabled: Some(date(2025, 6, 3)),
        name: "What steps".to_owned(),
        ..Line::new(Kind::Exchange, "5g8r000000", DAY)
    }
}

#[test]
fn a_line_is_words_that_one_can_read() {
    let retired = Line {
        changed: date(2026, 1, 2),
        status: Status::Retired,
        text: Some("zzzzzzzzzz".to_owned()),
        name: "What else".to_owned(),
        ..Line::new(Kind::Exchange, "5g8r000000-2", DAY)
    };
    let member = Line {
        slug: "sian-berry".to_owned(),
        status: Status::Moved(Kind::Member, "siân".to_owned()),
        name: "Siân Berry".to_owned(),
        ..Line::new(Kind::Member, "siân berry", DAY)
    };
    let text = render(&[exchange(), retired, member]);
    assert_eq!(
        text,
        file(concat!(
            "q 5g8r000000 s=what-steps f=2025-10-14 a=aaaaaaaaaa+bbbbbbbbbb ",
            "h=00000000000000ab m=\"lord empey\" b=\"catherine west\" ",
            "b=\"lord \\\"x\\\"\" d=\"home office\" p=labour u=HL12 t=2025-06-03\n",
            "q 5g8r000000-2 f=2025-10-14 c=2026-01-02 status=retired ",
            "text=zzzzzzzzzz name=\"What else\"\n",
            "member \"siân berry\" slug=sian-berry first=2025-10-14 moved=\"member:siân\" ",
            "name=\"Siân Berry\"\n"
        ))
    );
}

#[test]
fn a_line_that_cannot_be_read_is_shown_with_its_place() {
    for (line, part) in [
        ("exchnge a first=2025-10-14", "`exchnge` is no kind"),
        ("exchange", "no id"),
        ("exchange a", "no `first=`"),
        ("exchange a first=2025-13-14", "is no day"),
        ("exchange a first", "`first` is not `key=value`"),
        ("exchange a first=", "`first` has no value"),
        ("exchange a first=2025-10-14 name=\"open", "`name` has no value"),
        ("exchange a first=2025-10-14 colour=red", "`colour=red` is not known"),
        ("exchange a first=2025-10-14 status=lost", "`status=lost` is not known"),
        ("exchange a first=2025-10-14 simhash=xyz", "no hexadecimal number"),
        ("member a first=2025-10-14 moved=b", "is not `kind:id`"),
        ("member a slug=a/b/c/d/e first=2025-10-14", "its slug `a/b/c/d/e` holds a slash"),
        ("department a slug=.. first=2025-10-14", "leads to another folder"),
        ("exchange a slug=a/b first=2025-10-14", "its slug `a/b` holds a slash"),
        ("exchange a/b/c first=2025-10-14", "its id `a/b/c` holds a slash"),
        ("topic a slug=\"\" first=2025-10-14", "its slug is empty"),
        ("party a slug=\"a\\nb\" first=2025-10-14", "its slug `a\\nb` holds a control character"),
        ("party a slug=\"a\\\\b\" first=2025-10-14", "holds a slash"),
        ("page a slug=a//b first=2025-10-14", "a part of its slug is empty"),
        ("page a slug=a/../b first=2025-10-14", "leads to another folder"),
        ("day a/b/c/d/e first=2025-10-14", "`a/b/c/d/e` is no day"),
    ] {
        let message = complaint(line);
        assert!(message.contains(part), "{line}: {message}");
    }
}

#[test]
fn two_lines_of_one_id_or_one_address_are_refused() {
    let two = "member a slug=x first=2025-10-14\nmember a slug=y first=2025-10-14\n";
    assert!(said(two)[0].message.contains("line 4 has the same id"));
    let two = "member a slug=x first=2025-10-14\nmember b slug=x first=2025-10-14\n";
    assert!(said(two)[0].message.contains("line 4 has the same address"));
    let two = "exchange a slug=x first=2025-10-14\nexchange b slug=x first=2025-10-14\n";
    assert_eq!(parse(&file(two), "").unwrap().len(), 2, "their ids tell them apart");
}

#[test]
fn two_versions_of_one_line_become_one_in_either_order() {
    let question = "q a s=x f=2025-10-14 c=2025-11-01 text=b h=0000000000000001";
    let answer = "q a s=x f=2025-10-14 c=2025-11-02 a=c";
    let moved = "q a s=x f=2025-10-13 moved=exchange:d";
    let one = |lines: &[&str]| {
        let lines = parse(&file(&lines.join("\n")), "").unwrap();
        let [line] = &lines[..] else { panic!("{lines:?}") };
        as_line(line)
    };
    let merged = one(&[question, answer]);
    assert_eq!(merged, question.replace("11-01", "11-02"), "the edited question is found by it");
    assert_eq!(one(&[answer, question]), merged);
    let merged = "q a s=x f=2025-10-13 c=2025-11-02 moved=exchange:d";
    for lines in [[question, answer, moved], [moved, answer, question], [answer, moved, question]] {
        assert_eq!(one(&lines), merged);
    }
    let (live, gone) = ("day 2025-10-13 first=2025-10-14", "day 2025-10-13 first=2025-10-15");
    assert_eq!(one(&[live, gone]), live.replace("14", "14 changed=2025-10-15"));
}

#[test]
fn markers_of_a_merge_are_named_with_what_to_do() {
    for marker in ["<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"] {
        let said = said(&format!("day 2025-10-13 first=2025-10-14\n{marker}\n"));
        assert_eq!(said.len(), 1);
        assert_eq!(said[0].place.as_ref().unwrap().line, 5);
        assert!(said[0].remedy.contains("keep the lines of both sides"), "{}", said[0].remedy);
    }
}

#[test]
fn other_formats_are_refused_by_what_they_are() {
    let said = |text| parse(text, "permalinks.lock").unwrap_err().remove(0).message;
    assert!(said("despatch-permalinks 3\n").contains("format 3"));
    for text in ["", "day 2025-10-13 first=2025-10-14\n"] {
        assert!(said(text).contains("does not begin with `despatch-permalinks 2`"), "{text}");
    }
}

#[test]
fn the_order_of_lines_their_ends_and_blank_ones_do_not_matter() {
    let (a, b) = ("day 2025-10-13 first=2025-10-14", "day 2025-10-14 first=2025-10-14");
    let sorted = parse(&file(&format!("{a}\n{b}\n")), "").unwrap();
    let other = file(&format!("{b}\n\n{a}\n")).replace('\n', "\r\n");
    assert_eq!(parse(&format!("\u{feff}{other}"), "").unwrap(), sorted);
}

/// A ledger of the format before is read with every line, and its headings are let go.
#[test]
fn the_format_before_is_read_and_written_anew() {
    let before = "despatch-permalinks 1\n\
        exchange 5g8r000000 slug=what-steps first=2025-10-14 answers=aaaaaaaaaa \
        simhash=00000000000000ab asker=\"lord empey\" by=\"lord empey\" department=\"home office\" \
        uin=HL12 tabled=2025-06-03 name=\"What steps\"\n\
        department \"home office\" slug=home-office first=2025-10-14 name=\"Home Office\"\n\
        member \"lord empey\" slug=lord-empey first=2025-10-14 name=\"Lord Empey\"\n";
    let lines = parse(before, "").unwrap();
    let text = render(&lines);
    let question = text.lines().find(|line| line.starts_with("q ")).unwrap();
    let codes = ["m=", "b=", "d="].map(|key| {
        let value = question.split(&format!(" {key}")).nth(1).unwrap();
        value.split(' ').next().unwrap().to_owned()
    });
    assert!(codes.iter().all(|code| code.len() == 8 && code.starts_with(':')), "{question}");
    assert_eq!(codes[0], codes[1]);
    assert!(question.len() < 130 && !question.contains("name="), "{question}");
    let mut expected = lines;
    expected[1].name.clear();
    assert_eq!(parse(&text, "").unwrap(), expected);
    let unknown = text.replace(&codes[2], ":0000000");
    let said = parse(&unknown, "").unwrap_err();
    assert!(said[0].message.contains("no department of the ledger has the code"), "{said:?}");
}

fn day() -> impl Strategy<Value = Date> {
    (1i16..3000, 1i8..13, 1i8..29).prop_map(|(year, month, day)| date(year, month, day))
}

fn word() -> impl Strategy<Value = Option<String>> {
    option::of("\\PC{0,12}|[a-z ]{1,8}|[\"\\\\\n\r\t =]{1,4}")
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        Just(Status::Live),
        Just(Status::Retired),
        ("\\PC{0,12}", 0usize..8).prop_map(|(id, at)| Status::Moved(Kind::ALL[at], id)),
    ]
}

prop_compose! {
    fn line()(
        (kind, id, slug) in (0usize..10, "[a-z]{1,4}(-[0-9])?|\\PC{1,12}", "[a-z-]{0,9}"),
        (first_seen, changed, status) in (day(), day(), status()),
        (text, answers, simhash) in (option::of("[0-9a-z]{10}"), word(), any::<Option<u64>>()),
        (asker, department, party, uin, name) in (word(), word(), word(), word(), word()),
        answerers in proptest::collection::vec("\\PC{0,9}", 0..3),
        tabled in option::of(day()),
    ) -> Line {
        let name = name.unwrap_or_default();
        let kind = Kind::ALL[kind];
        // The ids of these are part of an address.
        let id = match kind {
            Kind::Day => first_seen.to_string(),
            Kind::Answer | Kind::Exchange | Kind::Family | Kind::Thread => {
                format!("{}0", id.replace(['/', '\\'], "-"))
            }
            _ => id,
        };
        Line {
            kind, id, slug, first_seen, changed, status, text, answers, simhash,
            asker, answerers, department, party, uin, tabled, name, part: None,
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(mut lines in proptest::collection::vec(line(), 0..9)) {
        lines.sort_by(|a, b| a.key().cmp(&b.key()));
        lines.dedup_by(|a, b| a.key() == b.key() || (a.kind, &a.slug) == (b.kind, &b.slug));
        // Names are told apart by their slugs, which here are anything.
        lines.iter_mut().enumerate().for_each(|(n, line)| line.slug.push_str(&n.to_string()));
        // Their headings are in the transcripts.
        let questions = lines.iter_mut().filter(|line| line.is_question_of_archive());
        questions.for_each(|line| line.name.clear());
        let text = render(&lines);
        prop_assert_eq!(parse(&text, "").unwrap(), lines);
    }

    #[test]
    fn nothing_makes_the_reader_fail(text in "(day|exchange|\\PC)?( |=|\"|\\\\|\\PC){0,20}") {
        let _ = parse(&file(&text), "");
        let _ = parse(&text, "");
    }
}

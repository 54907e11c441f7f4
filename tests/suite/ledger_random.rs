//! Whatever happens to an archive, no line of its ledger is lost, and what has settled stays.

use std::collections::BTreeSet;

use despatch::archive::ledger::{Kind, Line, Settled, Status, settle};
use despatch::archive::names::NameBook;
use despatch::archive::{Names, link};
use despatch::source::transcript::Furniture;
use despatch::source::{SourceFile, parse_all};
use despatch::url::{Address, Wording};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::test_size::test_size;

/// A question with its answer, of small vocabularies, so that much is alike.
#[derive(Clone, Debug)]
struct Asked {
    asker: usize,
    department: usize,
    words: Vec<usize>,
    answer: Option<usize>,
    number: Option<usize>,
    day: Option<i8>,
}

const WORDS: [&str; 12] = [
    "lighthouses",
    "foghorns",
    "tide tables",
    "the northern coast",
    "the southern coast",
    "keepers",
    "in winter",
    "were painted",
    "were tested",
    "his predecessor",
    "the estuary",
    "the cost of paint",
];

impl Asked {
    fn text(&self) -> String {
        let words: Vec<_> = self.words.iter().map(|word| WORDS[*word]).collect();
        let number = self.number.map(|number| format!("UIN: {number}\n")).unwrap_or_default();
        let day = self.day.map(|day| format!("Tabled: {day} May 2025\n")).unwrap_or_default();
        let answer = |n: usize| format!("Answered by Minister {}\nAnswer number {n}.\n", n % 2);
        format!(
            "Asked by: Member {} (Party {} - Nowhere)\n{number}{day}Question to the Office of {}:\n\
             To ask the Minister, what steps he takes on {}.\n{}",
            self.asker,
            self.asker % 2,
            ["Tides", "Paint", "Lamps"][self.department],
            words.join(" and "),
            self.answer.map(answer).unwrap_or_default()
        )
    }
}

prop_compose! {
    fn asked()(
        asker in 0usize..3,
        department in 0usize..3,
        words in proptest::collection::vec(0..WORDS.len(), 1..6),
        answer in proptest::option::of(0usize..5),
        number in proptest::option::of(0usize..9),
        day in proptest::option::of(1i8..4),
    ) -> Asked {
        Asked { asker, department, words, answer, number, day }
    }
}

/// Something that happens to an archive.
#[derive(Clone, Debug)]
enum Event {
    Add(Asked),
    Delete(usize),
    Reword(usize, usize, usize),
    Answer(usize, Option<usize>),
    Transfer(usize, usize),
    Correct(usize, usize),
    Repeat(usize),
    MovePage(usize),
}

fn event() -> impl Strategy<Value = Event> {
    let at = || 0usize..99;
    prop_oneof![
        asked().prop_map(Event::Add),
        at().prop_map(Event::Delete),
        (at(), at(), 0..WORDS.len()).prop_map(|(at, nth, word)| Event::Reword(at, nth, word)),
        (at(), proptest::option::of(0usize..5)).prop_map(|(at, answer)| Event::Answer(at, answer)),
        (at(), 0usize..3).prop_map(|(at, department)| Event::Transfer(at, department)),
        (at(), 0usize..3).prop_map(|(at, asker)| Event::Correct(at, asker)),
        at().prop_map(Event::Repeat),
        (0usize..4).prop_map(Event::MovePage),
    ]
}

#[derive(Clone, Debug)]
struct Content {
    asked: Vec<Asked>,
    page: usize,
}

impl Content {
    fn happen(&mut self, event: &Event) {
        let n = self.asked.len();
        match event {
            Event::Add(asked) => self.asked.push(asked.clone()),
            Event::MovePage(to) => self.page = *to,
            _ if n < 2 => (),
            Event::Delete(at) => drop(self.asked.remove(at % n)),
            Event::Reword(at, nth, word) => {
                let words = &mut self.asked[at % n].words;
                let nth = nth % words.len();
                words[nth] = *word;
            }
            Event::Answer(at, answer) => self.asked[at % n].answer = *answer,
            Event::Transfer(at, department) => self.asked[at % n].department = *department,
            Event::Correct(at, asker) => self.asked[at % n].asker = *asker,
            Event::Repeat(at) => {
                let again = self.asked[at % n].clone();
                self.asked.push(again);
            }
        }
    }

    fn files(&self) -> Vec<SourceFile> {
        let half = self.asked.len() / 2;
        let text = |asked: &[Asked]| asked.iter().map(Asked::text).collect::<String>();
        let page = ["guide.md", "help.md", "a/guide.md", "b/other.md"][self.page];
        vec![
            SourceFile::from_text("a.txt", &text(&self.asked[..half])),
            SourceFile::from_text("b.txt", &text(&self.asked[half..])),
            SourceFile::from_text(page, "# A guide\n\nText.\n"),
        ]
    }
}

/// Settles, and checks that all of the archive has its lines and all lines their end.
fn settled(files: &[SourceFile], lines: Vec<Line>, day: Date) -> (Vec<Line>, Settled) {
    let (sources, _) = parse_all(files, &Furniture::with(&[]));
    let names = Names { departments: NameBook::of_departments(&[]).0, ..Names::default() };
    let (mut archive, _) = link(sources, &names);
    let before = lines.clone();
    let settled = settle(&mut archive, lines, &Wording, day);
    let (addresses, _) = despatch::url::assign(&archive);
    let kept = &archive.kept;
    let lengths = [
        (kept.exchanges.len(), archive.exchanges.len()),
        (kept.members.len(), archive.members.len()),
        (kept.departments.len(), archive.departments.len()),
        (kept.parties.len(), archive.parties.len()),
        (kept.answers.len(), archive.shared_answers.len()),
        (kept.families.len(), archive.families.list.len()),
        (kept.threads.len(), archive.threads.list.len()),
        (kept.pages.len(), archive.pages.len()),
    ];
    assert!(lengths.iter().all(|(lines, things)| lines == things), "{lengths:?}");
    assert!(kept.lines.windows(2).all(|two| two[0].key() < two[1].key()), "sorted, each once");
    let paths: Vec<_> = kept.lines.iter().map(Address::of_line).collect();
    assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), paths.len(), "an address each");
    for old in &before {
        let now = kept.lines.iter().find(|line| line.key() == old.key()).expect("no line is lost");
        assert_eq!((&now.slug, now.first_seen), (&old.slug, old.first_seen));
    }
    let live = std::iter::zip(&kept.lines, &paths).filter(|(line, _)| line.status == Status::Live);
    let open = |line: &Line| settled.choices.iter().any(|choice| choice.id == line.id);
    let live = live.filter(|(line, _)| line.kind != Kind::Day && !open(line)).map(|(_, path)| path);
    let pages = [&addresses.exchanges, &addresses.members, &addresses.departments];
    let pages = pages.into_iter().chain([&addresses.parties, &addresses.answers]);
    let pages = pages.chain([&addresses.families, &addresses.threads]).flatten();
    let pages: BTreeSet<_> = pages.chain(addresses.pages.iter().flatten()).collect();
    assert_eq!(live.collect::<BTreeSet<_>>(), pages, "each live line has its page");
    let gone = kept.lines.iter().filter(|line| line.status != Status::Live).count();
    assert_eq!(kept.gone.len(), gone);
    for gone in &kept.gone {
        let is_moved = matches!(gone.line.status, Status::Moved(..));
        assert!(is_moved || gone.to.is_none());
        assert!(gone.to.is_none_or(|to| addresses.of(to).is_some()));
    }
    (archive.kept.lines, settled)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(test_size(64, 256)))]

    #[test]
    fn no_line_is_lost_whatever_happens(
        asked in proptest::collection::vec(asked(), 2..12),
        generations in proptest::collection::vec(proptest::collection::vec(event(), 1..6), 1..6),
    ) {
        let mut content = Content { asked, page: 0 };
        let (mut lines, _) = settled(&content.files(), Vec::new(), date(2026, 1, 1));
        for (day, events) in (2i8..).zip(&generations) {
            events.iter().for_each(|event| content.happen(event));
            let files = content.files();
            let (after, found) = settled(&files, lines.clone(), date(2026, 1, day));
            // Where somebody must decide, the build stops and the ledger stays.
            if found.choices.is_empty() {
                let (again, then) = settled(&content.files(), after.clone(), date(2026, 2, day));
                prop_assert!(then.changes.is_empty(), "{:?}", then.changes);
                prop_assert_eq!(&again, &after);
                lines = after;
            } else {
                let open: BTreeSet<_> = found.choices.iter().map(|choice| &choice.id).collect();
                let decided = found.changes.iter().any(|change| open.contains(&change.id));
                prop_assert!(!decided, "what is open is left as it was");
            }
        }
    }
}

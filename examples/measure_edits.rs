//! How well edited questions are found again: `measure_edits CONTENT`.
//!
//! Takes 2,000 questions of real transcripts as published, edits 200 of them at random and deletes
//! 200, adds all the others of the folder, among them those that are nearly the same, and counts
//! whose address each has then. The figures stand in docs/permalinks.md.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::path::Path;

use despatch::archive::ledger::{Kind, Line, Status, settle};
use despatch::archive::names::NameBook;
use despatch::archive::{Names, link, without_opening};
use despatch::config::SymbolicLinks;
use despatch::source::transcript::Furniture;
use despatch::source::{Contents, SourceFile, parse_all, read_all};
use despatch::url::Wording;
use jiff::civil::{Date, date};

const PUBLISHED: usize = 2_000;
const TOUCHED: usize = 200;
const RUNS: u64 = 10;
const DAY: Date = date(2026, 1, 5);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: measure_edits CONTENT")?;
    let blocks = blocks(Path::new(&folder));
    #[expect(clippy::print_stdout, reason = "this is what it is for")]
    for (name, with_others) in [("nothing added", false), ("all others added", true)] {
        let mut sum = BTreeMap::new();
        (0..RUNS).for_each(|seed| run(&blocks, with_others, &mut Random(seed), &mut sum));
        println!("{name}, {RUNS} runs:");
        for (outcome, count) in sum {
            println!("  {outcome:<60} {count:>6}");
        }
    }
    Ok(())
}

/// The lines of one exchange, and which of them are its question.
#[derive(Clone)]
struct Block {
    before: String,
    question: String,
    after: String,
}

impl Block {
    fn text(&self) -> String {
        format!("{}{}\n{}", self.before, self.question, self.after)
    }
}

fn blocks(folder: &Path) -> Vec<Block> {
    let (Contents { files, .. }, _) = read_all(folder, "content", SymbolicLinks::Refused);
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let mut blocks = Vec::new();
    for (file, transcript) in &sources.transcripts {
        let lines: Vec<&str> = file.text.lines().collect();
        let part = |from: u32, to: u32| {
            lines[from as usize..to as usize].iter().map(|line| format!("{line}\n")).collect()
        };
        for record in transcript.records.iter().filter(|record| !record.question.is_empty()) {
            let (whole, asked) = (record.span, record.question.span);
            blocks.push(Block {
                before: part(whole.first - 1, asked.first - 1),
                question: record.question.lines.join(" "),
                after: part(asked.last, whole.last),
            });
        }
    }
    blocks
}

/// An exchange, and which of the published ones it was.
type Asked = (Option<usize>, Block);

/// What was done to a question that was published.
#[derive(Clone, Copy, PartialEq)]
enum Done {
    Nothing,
    Edited(&'static str),
    Deleted,
}

fn run(
    blocks: &[Block],
    with_others: bool,
    random: &mut Random,
    sum: &mut BTreeMap<String, usize>,
) {
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    (1..order.len()).rev().for_each(|at| order.swap(at, random.below(at + 1)));
    let (published, others) = order.split_at(PUBLISHED);
    let before: Vec<&Block> = published.iter().map(|at| &blocks[*at]).collect();
    let (lines, ids) = ledger(&before, Vec::new());
    let mut done = vec![Done::Nothing; PUBLISHED];
    let mut after: Vec<Asked> = Vec::new();
    for (at, block) in before.iter().enumerate() {
        let mut block = (*block).clone();
        if at < TOUCHED {
            let edit;
            (block.question, edit) = edited(&block.question, at, random, blocks);
            done[at] = Done::Edited(edit);
        } else if at < 2 * TOUCHED {
            done[at] = Done::Deleted;
            continue;
        }
        after.push((Some(at), block));
    }
    if with_others {
        after.extend(others.iter().map(|at| (None, blocks[*at].clone())));
    }
    let texts: Vec<&Block> = after.iter().map(|(_, block)| block).collect();
    let (then, now) = ledger(&texts, lines);
    let mut holders: HashMap<&str, Vec<&Asked>> = HashMap::new();
    for (id, block) in std::iter::zip(&now.ids, &after) {
        id.iter().for_each(|id| holders.entry(id).or_default().push(block));
    }
    for (at, done) in done.iter().enumerate() {
        let Some(id) = ids.ids[at].as_deref() else { continue };
        // A question that the published ones hold twice is one of them.
        if ids.ids.iter().filter(|other| other.as_deref() == Some(id)).count() > 1 {
            continue;
        }
        let asked = now.asked.iter().any(|asked| asked == id);
        let is_live = then.iter().any(|line| {
            line.kind == Kind::Exchange && line.id == id && line.status == Status::Live
        });
        let holders = holders.get(id);
        let is_held = |by: &dyn Fn(&Asked) -> bool| {
            holders.is_some_and(|holders| holders.iter().any(|block| by(block)))
        };
        let outcome = match holders {
            Some(_) if is_held(&|(was, _)| *was == Some(at)) => "keeps its address",
            Some(_) if is_held(&|(_, block)| block.question == before[at].question) => {
                "leads to the same words asked elsewhere"
            }
            Some(_) => "WRONG: another question has its address",
            None if asked => "somebody is asked",
            None if is_live => "is one with another",
            None => "is retired",
        };
        let done = match done {
            Done::Nothing => "untouched".to_owned(),
            Done::Deleted => "deleted".to_owned(),
            Done::Edited(edit) => format!("edited ({edit})"),
        };
        *sum.entry(format!("{done}: {outcome}")).or_default() += 1;
    }
}

/// The ids that blocks have, by their position, and the lines about which somebody is asked.
struct Ids {
    ids: Vec<Option<String>>,
    asked: Vec<String>,
}

fn ledger(blocks: &[&Block], lines: Vec<Line>) -> (Vec<Line>, Ids) {
    let text: String = blocks.iter().map(|block| block.text()).collect();
    let files = [SourceFile::from_text("content/all.txt", &text)];
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let names = Names { departments: NameBook::of_departments(&[]).0, ..Names::default() };
    let (mut archive, _) = link(sources, &names);
    let settled = settle(&mut archive, lines, &Wording, DAY);
    let mut ids = vec![None; blocks.len()];
    for exchange in &archive.exchanges {
        for source in &exchange.sources {
            if let Some(id) = ids.get_mut(source.position) {
                *id = Some(exchange.id.clone());
            }
        }
    }
    let asked = settled.choices.into_iter().map(|choice| choice.id).collect();
    (archive.kept.lines, Ids { ids, asked })
}

const EDITS: [&str; 7] = [
    "a slip of a letter",
    "a word added",
    "a word left out",
    "a word replaced",
    "punctuation",
    "three of these",
    "six of these",
];

fn edited(
    question: &str,
    nth: usize,
    random: &mut Random,
    blocks: &[Block],
) -> (String, &'static str) {
    let body = without_opening(question);
    let opening = &question[..question.len() - body.len()];
    let mut words: Vec<String> = body.split_whitespace().map(str::to_owned).collect();
    let kind = nth % EDITS.len();
    let times = [1, 1, 1, 1, 1, 3, 6][kind];
    for _ in 0..times {
        let kind = if times == 1 { kind } else { random.below(5) };
        edit(&mut words, kind, random, blocks);
    }
    (format!("{opening}{}", words.join(" ")), EDITS[kind])
}

fn edit(words: &mut Vec<String>, kind: usize, random: &mut Random, blocks: &[Block]) {
    let at = random.below(words.len());
    let mut other = || {
        let question = &blocks[random.below(blocks.len())].question;
        let words: Vec<&str> = question.split_whitespace().collect();
        words[random.below(words.len())].to_owned()
    };
    match kind {
        0 => slip(&mut words[at], random),
        1 => words.insert(at, other()),
        2 if words.len() > 1 => drop(words.remove(at)),
        3 => words[at] = other(),
        _ if words[at].ends_with([',', '.', ';']) => drop(words[at].pop()),
        _ => words[at].push(','),
    }
}

fn slip(word: &mut String, random: &mut Random) {
    let mut letters: Vec<char> = word.chars().collect();
    let at = random.below(letters.len());
    match random.below(3) {
        0 if letters.len() > 1 => drop(letters.remove(at)),
        1 if at > 0 => letters.swap(at - 1, at),
        _ => letters.insert(at, 'e'),
    }
    *word = letters.into_iter().collect();
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }
}

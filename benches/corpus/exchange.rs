//! One exchange after the other, in the proportions of real ones.

use super::cast::{Cast, Department, Member};
use super::splitmix::SplitMix64;
use super::vocabulary::{Vocabulary, capitalised};

const SEED: u64 = 1_803;

/// Of a hundred exchanges, so many have the answer of the one before, word for word.
const SHARED: usize = 15;

/// Of a hundred answers, so many hold a link.
const LINKED: usize = 17;

/// So many answers of a hundred have at most so many paragraphs; on average they have 2.2.
const PARAGRAPHS: [(usize, usize); 6] = [(41, 1), (67, 2), (83, 3), (92, 4), (97, 5), (100, 6)];

/// An exchange as transcripts print it.
#[derive(Clone)]
pub(super) struct Exchange {
    pub(super) asker: Member,
    pub(super) department: String,
    pub(super) heading: String,
    pub(super) question: String,
    pub(super) minister: String,
    pub(super) role: String,
    /// Its paragraphs.
    pub(super) answer: Vec<String>,
}

/// Invents exchanges, always the same ones.
pub(super) struct Inventor {
    random: SplitMix64,
    vocabulary: Vocabulary,
    cast: Cast,
    last: Option<Exchange>,
}

impl Inventor {
    pub(super) fn new() -> Self {
        let mut random = SplitMix64::seeded(SEED);
        let vocabulary = Vocabulary::new(&mut random);
        let cast = Cast::new(&mut random);
        Self { random, vocabulary, cast, last: None }
    }

    pub(super) fn invent(&mut self) -> Exchange {
        let shared = self.random.chance(SHARED);
        let exchange = match self.last.take().filter(|_| shared) {
            Some(last) => self.another(last),
            None => self.fresh(),
        };
        self.last = Some(exchange.clone());
        exchange
    }

    /// The same member asks more and is given the same answer.
    fn another(&mut self, last: Exchange) -> Exchange {
        let opening = opening_of(&last.question).to_owned();
        let question = question(&mut self.random, &self.vocabulary, opening);
        Exchange { question, ..last }
    }

    fn fresh(&mut self) -> Exchange {
        let Self { random, vocabulary, cast, .. } = self;
        let asker = cast.asker(random).clone();
        let department = cast.department(random);
        let (minister, role) = random.pick(&department.ministers).clone();
        let words = random.between(2, 6);
        Exchange {
            question: question(random, vocabulary, opening(&asker, department)),
            asker,
            department: department.name.clone(),
            heading: capitalised(&vocabulary.phrase(random, words)),
            minister,
            role,
            answer: answer(random, vocabulary),
        }
    }
}

fn opening(asker: &Member, department: &Department) -> String {
    match asker.is_lord() {
        true => "To ask His Majesty's Government what".to_owned(),
        false => format!("To ask the Secretary of State for {}, what", department.field),
    }
}

fn opening_of(question: &str) -> &str {
    question.split_once(" what ").map_or(question, |(head, _)| &question[..head.len() + 5])
}

/// 64 words on average.
fn question(random: &mut SplitMix64, vocabulary: &Vocabulary, opening: String) -> String {
    let words = random.between(34, 94) - opening.split(' ').count();
    opening + " " + &vocabulary.phrase(random, words) + "."
}

/// 138 words on average.
fn answer(random: &mut SplitMix64, vocabulary: &Vocabulary) -> Vec<String> {
    let at = random.below(100);
    let count = PARAGRAPHS.iter().find(|(below, _)| at < *below).map_or(1, |(_, count)| *count);
    let paragraph = |_| {
        let words = random.between(24, 103);
        vocabulary.prose(random, words)
    };
    let mut paragraphs: Vec<_> = (0..count).map(paragraph).collect();
    if random.chance(LINKED)
        && let Some(last) = paragraphs.last_mut()
    {
        last.push(' ');
        last.push_str(&link(random, vocabulary));
    }
    paragraphs
}

fn link(random: &mut SplitMix64, vocabulary: &Vocabulary) -> String {
    let path = vocabulary.phrase(random, 3).replace(' ', "-");
    format!("See https://www.records.example/{path} for more.")
}

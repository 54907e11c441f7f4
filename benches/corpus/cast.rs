//! Who asks and who answers: members, parties, departments and their ministers, all invented.

use std::collections::HashSet;

use super::splitmix::SplitMix64;
use super::vocabulary::name;
use super::zipf::Zipf;

const MEMBERS: usize = 650;
const DEPARTMENTS: usize = 30;
const MINISTERS_EACH: usize = 3;

/// One has brackets of its own, as a real one has.
const PARTIES: [&str; 8] = [
    "Meadow Party",
    "Harbour Union",
    "Lantern Democrat",
    "Meadow Party (Allied)",
    "Bridge Party",
    "Orchard League",
    "Independent",
    "Crossbench",
];

const LORDS_SEAT: &str = "Life peer";

/// An asking member as an `Asked by` line has them.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) party: &'static str,
    pub(super) seat: String,
}

impl Member {
    pub(super) fn is_lord(&self) -> bool {
        self.seat == LORDS_SEAT
    }
}

/// A department and who answers for it.
pub(super) struct Department {
    pub(super) name: String,
    /// What its Secretary of State is for.
    pub(super) field: String,
    /// Names and roles.
    pub(super) ministers: Vec<(String, String)>,
}

/// Everybody, those first who are in the transcripts most.
pub(super) struct Cast {
    members: Vec<Member>,
    departments: Vec<Department>,
    member_ranks: Zipf,
    department_ranks: Zipf,
}

impl Cast {
    pub(super) fn new(random: &mut SplitMix64) -> Self {
        let names = distinct_names(random, MEMBERS);
        let parties = Zipf::over(PARTIES.len());
        let members: Vec<_> =
            names.into_iter().map(|name| member(random, name, &parties)).collect();
        let departments = (0..DEPARTMENTS).map(|_| department(random, &members)).collect();
        let (member_ranks, department_ranks) = (Zipf::over(MEMBERS), Zipf::over(DEPARTMENTS));
        Self { members, departments, member_ranks, department_ranks }
    }

    pub(super) fn asker(&self, random: &mut SplitMix64) -> &Member {
        &self.members[self.member_ranks.draw(random)]
    }

    pub(super) fn department(&self, random: &mut SplitMix64) -> &Department {
        &self.departments[self.department_ranks.draw(random)]
    }
}

fn distinct_names(random: &mut SplitMix64, count: usize) -> Vec<String> {
    let (mut names, mut known) = (Vec::with_capacity(count), HashSet::new());
    while names.len() < count {
        let name = format!("{} {}", name(random), name(random));
        if known.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

/// One member in ten sits in the Lords.
fn member(random: &mut SplitMix64, name: String, parties: &Zipf) -> Member {
    let party = PARTIES[parties.draw(random)];
    if random.chance(10) {
        return Member { name: format!("Lord {name}"), party, seat: LORDS_SEAT.to_owned() };
    }
    Member { name, party, seat: seat(random) }
}

fn seat(random: &mut SplitMix64) -> String {
    match random.below(3) {
        0 => name(random),
        1 => format!("{} and {}", name(random), name(random)),
        _ => format!("{} {}", ["North", "South", "Mid"][random.below(3)], name(random)),
    }
}

fn department(random: &mut SplitMix64, members: &[Member]) -> Department {
    let field = field(random);
    let name = match random.below(3) {
        0 => format!("Ministry of {field}"),
        1 => format!("Department for {field}"),
        _ => format!("{field} Office"),
    };
    let minister = |at| (random.pick(members).name.clone(), role(at, &name));
    let ministers = (0..MINISTERS_EACH).map(minister).collect();
    Department { name, field, ministers }
}

fn field(random: &mut SplitMix64) -> String {
    match random.chance(40) {
        true => format!("{}, {} and {}", name(random), name(random), name(random)),
        false => name(random),
    }
}

fn role(at: usize, department: &str) -> String {
    let post = ["Minister of State", "Parliamentary Under-Secretary", "Secretary of State"][at];
    format!("{post} ({department})")
}

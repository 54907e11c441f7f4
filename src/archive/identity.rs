//! Who is meant by a printed name.
//!
//! Two numbers of Parliament are two members, whatever their names; one number is one member. The same
//! is true of the numbers of people in ParlParse's files. Which number of the one is which of the other,
//! only the data decide: an exchange in both, or a name that has one number in each.
//!
//! A name without a number is that of the only member who has it. If several have it, the seat or party
//! of the day decides, as long as one member alone fits; else whoever is meant is a member of their own.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::joined_numbers::{JoinedNumbers, MentionsOfNumbers};
use super::mention::{Mention, mentions};
use super::names::{Folding, Ground, Known, NameBook};
use super::numbers::MemberNumber;
use crate::config::{NameEntry, Spell};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::Sources;

/// An index of a person.
pub(super) type PersonIx = usize;

/// Somebody with numbers or an entry of the names files.
#[derive(Debug, Default)]
struct Person {
    name: String,
    /// What no other has: the folded name; where several share it, with a number or seat behind it.
    key: String,
    numbers: Vec<MemberNumber>,
    /// An entry of the names files is theirs.
    is_of_entry: bool,
    /// The forms of the name, folded, and why each is theirs.
    forms: BTreeMap<String, Ground>,
    /// Parties and seats, folded, that Parliament's data print beside the numbers.
    printed: BTreeSet<(Option<String>, Option<String>)>,
    /// Parties and seats of the names file.
    spells: Vec<Spell>,
    /// Seats and parties, folded, with which alone the entry is meant.
    limits: Limits,
}

#[derive(Clone, Debug, Default)]
struct Limits {
    seats: Vec<String>,
    parties: Vec<String>,
}

/// Whom a printed name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// This person.
    Person(PersonIx),
    /// Somebody of whom nothing but the name is known.
    Name,
    /// One of several, or another person of the name.
    OneOf(Vec<PersonIx>),
}

/// Everybody who is known by more than a printed name.
#[derive(Debug, Default)]
pub(super) struct Identities {
    people: Vec<Person>,
    by_number: BTreeMap<MemberNumber, PersonIx>,
    by_form: HashMap<String, Vec<PersonIx>>,
    /// Whether each entry of the names files is somebody's.
    is_used: Vec<bool>,
    /// Entries without a number whose names several numbers have.
    contested: BTreeSet<usize>,
}

impl Identities {
    /// Gathers everybody from the sources and the names files.
    pub(super) fn gather(sources: &Sources<'_>, book: &NameBook) -> (Self, Vec<Diagnostic>) {
        let mentions = mentions(sources);
        let mut identities = Self { is_used: vec![false; book.entries().len()], ..Self::default() };
        let mut of_entries = identities.add_numbered_entries(book);
        let joins = JoinedNumbers::new(sources, &mentions, book, listed_numbers(book));
        let of_numbers = joins.mentions_of_numbers(&mentions);
        let diagnostics = identities.add_numbers(&of_numbers, book, &mut of_entries);
        identities.add_other_entries(book, &mut of_entries);
        identities.add_people_of_parlparse(&of_numbers, &joins, book, &of_entries);
        identities.index_forms();
        identities.mark_used(&mentions, &of_entries);
        identities.assign_keys(&mentions);
        (identities, diagnostics)
    }

    /// Whom a printed name means.
    pub(super) fn meant(&self, mention: &Mention<'_>) -> Meant {
        let key = mention.key();
        let of_number = mention.number.and_then(|number| self.by_number.get(&number).copied());
        // A name and a number that come from two sources need not belong together.
        if let Some(person) = of_number.filter(|at| self.people[*at].forms.contains_key(&key)) {
            return Meant::Person(person);
        }
        let Some(having) = self.by_form.get(&key) else { return Meant::Name };
        let fitting: Vec<PersonIx> =
            having.iter().copied().filter(|at| self.people[*at].limits.admit(mention)).collect();
        let limited: Vec<PersonIx> =
            fitting.iter().copied().filter(|at| !self.people[*at].limits.is_none()).collect();
        let candidates = if limited.is_empty() { fitting } else { limited };
        match candidates[..] {
            [] => Meant::Name,
            [only] => Meant::Person(only),
            [first, ..] if candidates.iter().all(|at| self.people[*at].is_unparted()) => {
                Meant::Person(first)
            }
            _ => match self.decide(&candidates, mention) {
                Some(person) => Meant::Person(person),
                None => Meant::OneOf(candidates),
            },
        }
    }

    /// What no other person has.
    pub(super) fn key(&self, person: PersonIx) -> &str {
        &self.people[person].key
    }

    /// The name shown of a person.
    pub(super) fn name(&self, person: PersonIx) -> &str {
        &self.people[person].name
    }

    /// The numbers of a person.
    pub(super) fn numbers(&self, person: PersonIx) -> &[MemberNumber] {
        &self.people[person].numbers
    }

    /// Whether an entry of the names files without a number in Parliament's data is the person's.
    pub(super) fn is_of_entry_without_number(&self, person: PersonIx) -> bool {
        let person = &self.people[person];
        person.is_of_entry && !person.numbers.iter().any(|number| number.is_parliaments())
    }

    /// The first number of the person who has a number; the number itself if nobody is known to.
    pub(super) fn first_number_of_owner(&self, number: MemberNumber) -> MemberNumber {
        let owner = self.by_number.get(&number).map(|at| &self.people[*at].numbers);
        owner.and_then(|numbers| numbers.iter().min().copied()).unwrap_or(number)
    }

    /// The parties and seats that the names file gives a person.
    pub(super) fn spells(&self, person: PersonIx) -> &[Spell] {
        &self.people[person].spells
    }

    /// A person as a registry finds them by a printed form.
    pub(super) fn known(&self, at: PersonIx, printed: &str) -> Known<'_> {
        let person = &self.people[at];
        let ground = person.forms.get(&Folding::Person.key(printed)).copied();
        Known { key: &person.key, name: &person.name, numbers: &person.numbers, ground }
    }

    /// Adds a form of a person's name, by its key; what is known of the form stays.
    pub(super) fn add_form(&mut self, person: PersonIx, key: String, ground: Ground) {
        self.people[person].forms.entry(key.clone()).or_insert(ground);
        let having = self.by_form.entry(key).or_default();
        if !having.contains(&person) {
            having.push(person);
        }
    }

    /// The entries of the names files that are nobody's.
    pub(super) fn unused<'b>(&self, book: &'b NameBook) -> Vec<&'b NameEntry> {
        let used = std::iter::zip(book.entries(), &self.is_used);
        used.filter(|(entry, is_used)| !**is_used && !entry.is_of_table).map(|(e, _)| e).collect()
    }

    fn add_numbered_entries(&mut self, book: &NameBook) -> Vec<Option<PersonIx>> {
        let mut of_entries = vec![None; book.entries().len()];
        for (at, entry) in book.entries().iter().enumerate() {
            let numbers = entry.ids.iter().map(|id| MemberNumber::Parliament(*id));
            let numbers: BTreeSet<_> =
                numbers.filter(|number| !self.by_number.contains_key(number)).collect();
            let numbers: Vec<_> = numbers.into_iter().collect();
            if !numbers.is_empty() {
                let person = self.add(Person { numbers, ..of_entry(entry) });
                of_entries[at] = Some(person);
            }
        }
        of_entries
    }

    /// Adds the numbers of Parliament's data, each with its names. The newest name is shown, unless the
    /// names file has another.
    fn add_numbers(
        &mut self,
        of_numbers: &MentionsOfNumbers<'_>,
        book: &NameBook,
        of_entries: &mut [Option<PersonIx>],
    ) -> Vec<Diagnostic> {
        let claims = claims(of_numbers, book, |id| self.by_number.contains_key(&id));
        for (id, mentions) in of_numbers.iter().filter(|(number, _)| number.is_parliaments()) {
            let known = self.by_number.get(id).copied();
            let at = known.unwrap_or_else(|| match claims.only_entry(*id) {
                Some(entry) => {
                    let person = Person { numbers: vec![*id], ..of_entry(&book.entries()[entry]) };
                    let at = self.add(person);
                    of_entries[entry] = Some(at);
                    at
                }
                None => self.add(Person {
                    name: newest_name(mentions),
                    numbers: vec![*id],
                    ..Person::default()
                }),
            });
            self.people[at].take_mentions(mentions, known.is_some());
        }
        self.contested.extend(claims.contested());
        claims.diagnostics(book)
    }

    fn add_other_entries(&mut self, book: &NameBook, of_entries: &mut [Option<PersonIx>]) {
        for (at, entry) in book.entries().iter().enumerate() {
            if of_entries[at].is_none() && entry.ids.is_empty() && !self.contested.contains(&at) {
                of_entries[at] = Some(self.add(of_entry(entry)));
            }
        }
        for (at, entry) in book.entries().iter().enumerate() {
            let Some(person) = of_entries[at] else { continue };
            let forms = std::iter::once((&entry.name, Ground::Name))
                .chain(entry.also.iter().map(|form| (form, Ground::Alias)))
                .chain(entry.formerly.iter().map(|form| (form, Ground::Former)));
            for (form, ground) in forms {
                // What the editor says of a form goes before what the data say.
                self.people[person].forms.insert(Folding::Person.key(form), ground);
            }
            let own = Folding::Person.key(&entry.name);
            self.people[person].forms.insert(own, Ground::Name);
        }
    }

    /// Adds the numbers of people in ParlParse's files: to a number of Parliament, or to the first entry
    /// without a number that has a name of theirs, else as people of their own.
    fn add_people_of_parlparse(
        &mut self,
        of_numbers: &MentionsOfNumbers<'_>,
        joins: &JoinedNumbers,
        book: &NameBook,
        of_entries: &[Option<PersonIx>],
    ) {
        for (number, joined) in &joins.of_parlparse {
            let owner = self.by_number.get(joined).copied();
            owner.into_iter().for_each(|person| self.add_number(person, *number));
        }
        for (number, mentions) in of_numbers.iter().filter(|(number, _)| !number.is_parliaments()) {
            let fits = |entry: &usize| {
                mentions
                    .iter()
                    .any(|mention| of_entry(&book.entries()[*entry]).limits.admit(mention))
            };
            let entries = mentions.iter().flat_map(|mention| book.entries_of_form(&mention.key()));
            let without_number = entries
                .map(|(entry, _)| *entry)
                .filter(|entry| book.entries()[*entry].ids.is_empty());
            let person = match without_number.filter(fits).min().and_then(|entry| of_entries[entry])
            {
                Some(person) => {
                    self.add_number(person, *number);
                    person
                }
                None => {
                    let name = newest_name(mentions);
                    self.add(Person { name, numbers: vec![*number], ..Person::default() })
                }
            };
            self.people[person].take_mentions(mentions, false);
        }
    }

    fn add_number(&mut self, person: PersonIx, number: MemberNumber) {
        self.people[person].numbers.push(number);
        self.by_number.insert(number, person);
    }

    fn add(&mut self, person: Person) -> PersonIx {
        let at = self.people.len();
        person.numbers.iter().for_each(|id| _ = self.by_number.insert(*id, at));
        self.people.push(person);
        at
    }

    fn index_forms(&mut self) {
        for (at, person) in self.people.iter().enumerate() {
            for form in person.forms.keys() {
                self.by_form.entry(form.clone()).or_default().push(at);
            }
        }
    }

    fn mark_used(&mut self, mentions: &[Mention<'_>], of_entries: &[Option<PersonIx>]) {
        let meant: HashSet<PersonIx> =
            mentions.iter().filter_map(|mention| self.person(mention)).collect();
        for (entry, person) in of_entries.iter().enumerate() {
            // Of contested entries another message says that they do nothing.
            self.is_used[entry] =
                self.contested.contains(&entry) || person.is_some_and(|at| meant.contains(&at));
        }
    }

    fn person(&self, mention: &Mention<'_>) -> Option<PersonIx> {
        match self.meant(mention) {
            Meant::Person(person) => Some(person),
            Meant::Name | Meant::OneOf(_) => None,
        }
    }

    /// The folded name is the key, also of published addresses. Only where several people who are
    /// mentioned have one name, a number, seat or party is added.
    fn assign_keys(&mut self, mentions: &[Mention<'_>]) {
        let mut meant = BTreeSet::new();
        let mut owners: HashMap<String, usize> = HashMap::new();
        let mut own_names = BTreeSet::new();
        for mention in mentions {
            match self.meant(mention) {
                Meant::Person(person) => _ = meant.insert(person),
                Meant::Name | Meant::OneOf(_) => _ = own_names.insert(mention.key()),
            }
        }
        let names = meant.into_iter().map(|at| Folding::Person.key(&self.people[at].name));
        names.chain(own_names).for_each(|name| *owners.entry(name).or_default() += 1);
        for person in &mut self.people {
            let name = Folding::Person.key(&person.name);
            let is_shared = owners.get(&name).is_some_and(|count| *count > 1);
            person.key = match person.distinction().filter(|_| is_shared) {
                Some(distinction) => format!("{name}{PARTED}{distinction}"),
                None => name,
            };
        }
    }

    /// The only candidate whom the seat or party of the day fits.
    fn decide(&self, candidates: &[PersonIx], mention: &Mention<'_>) -> Option<PersonIx> {
        let sitting = |at: &PersonIx| self.people[*at].may_sit_on(mention.day);
        let sat: Vec<PersonIx> = candidates.iter().copied().filter(sitting).collect();
        let seat = mention.seat.map(|seat| Folding::Person.key(seat));
        let party = mention.party.map(|party| Folding::Person.key(party));
        if let Some(seat) = &seat {
            let has = |at: &PersonIx| self.people[*at].has_seat(seat, mention.day);
            let of_seat: Vec<PersonIx> = sat.iter().copied().filter(has).collect();
            match of_seat[..] {
                [only] => return Some(only),
                // Whoever has another seat is perhaps a third person.
                [] => return None,
                _ => {}
            }
            let has = |at: &PersonIx| self.people[*at].has_party(party.as_deref(), mention.day);
            let of_party: Vec<PersonIx> = of_seat.into_iter().filter(has).collect();
            return only(&of_party);
        }
        if party.is_some() {
            let has = |at: &PersonIx| self.people[*at].has_party(party.as_deref(), mention.day);
            let of_party: Vec<PersonIx> = sat.iter().copied().filter(has).collect();
            return only(&of_party);
        }
        only(&sat)
    }
}

fn only(people: &[PersonIx]) -> Option<PersonIx> {
    match people {
        [only] => Some(*only),
        _ => None,
    }
}

/// Stands between a name and what parts its owner from others of the name. No printed name has it.
const PARTED: &str = " #";

/// The name within a key that has more than the name.
pub(super) fn name_in_parted_key(key: &str) -> Option<&str> {
    key.rsplit_once(PARTED).map(|(name, _)| name)
}

/// The key that a member has with this number where others share the name.
pub(super) fn parted_key(name_key: &str, number: MemberNumber) -> String {
    format!("{name_key}{PARTED}{number}")
}

impl Person {
    /// Whether nothing parts the person from others of the name.
    fn is_unparted(&self) -> bool {
        let is_numbered = match self.is_of_entry {
            true => self.numbers.iter().any(|number| number.is_parliaments()),
            false => !self.numbers.is_empty(),
        };
        !is_numbered && self.limits.is_none()
    }

    fn distinction(&self) -> Option<String> {
        let number = self.numbers.iter().min().map(ToString::to_string);
        let limit = self.limits.seats.first().or(self.limits.parties.first());
        number.or_else(|| limit.cloned())
    }

    /// Takes the names, parties and seats that Parliament's data print beside the number.
    fn take_mentions(&mut self, mentions: &[&Mention<'_>], is_listed: bool) {
        let own = Folding::Person.key(&self.name);
        let prints_name = mentions.iter().any(|mention| mention.key() == own);
        let ground = match (is_listed, prints_name) {
            (_, true) => Ground::Number,
            (true, false) => Ground::ListedNumber,
            (false, false) => Ground::SameNumber,
        };
        for mention in mentions {
            let key = mention.key();
            let ground = match mention.number {
                _ if key == own => Ground::Name,
                Some(MemberNumber::ParlParse(_)) => Ground::ParlParseNumber,
                _ => ground,
            };
            self.forms.entry(key).or_insert(ground);
            let folded = |text: Option<&str>| text.map(|text| Folding::Person.key(text));
            self.printed.insert((folded(mention.party), folded(mention.seat)));
        }
    }

    /// Whether the names file leaves open that they sat on a day.
    fn may_sit_on(&self, day: Option<Date>) -> bool {
        let Some(day) = day.filter(|_| !self.spells.is_empty()) else { return true };
        self.spells.iter().any(|spell| spell.holds(day))
    }

    fn has_seat(&self, seat: &str, day: Option<Date>) -> bool {
        self.limits.seats.iter().any(|own| own == seat)
            || self.printed.iter().any(|(_, own)| own.as_deref() == Some(seat))
            || self.spells_on(day).any(|spell| is(spell.seat.as_deref(), seat))
    }

    fn has_party(&self, party: Option<&str>, day: Option<Date>) -> bool {
        let Some(party) = party else { return false };
        self.limits.parties.iter().any(|own| own == party)
            || self.printed.iter().any(|(own, _)| own.as_deref() == Some(party))
            || self.spells_on(day).any(|spell| is(spell.party.as_deref(), party))
    }

    fn spells_on(&self, day: Option<Date>) -> impl Iterator<Item = &Spell> {
        self.spells.iter().filter(move |spell| day.is_none_or(|day| spell.holds(day)))
    }
}

fn is(stated: Option<&str>, key: &str) -> bool {
    stated.is_some_and(|stated| Folding::Person.key(stated) == key)
}

impl Limits {
    fn is_none(&self) -> bool {
        self.seats.is_empty() && self.parties.is_empty()
    }

    /// Whether somebody who is printed so may be meant.
    fn admit(&self, mention: &Mention<'_>) -> bool {
        let among = |list: &[String], printed: Option<&str>| {
            list.is_empty() || list.iter().any(|own| is(printed, own))
        };
        among(&self.seats, mention.seat) && among(&self.parties, mention.party)
    }
}

fn of_entry(entry: &NameEntry) -> Person {
    let folded = |list: &[String]| list.iter().map(|text| Folding::Person.key(text)).collect();
    Person {
        name: entry.name.clone(),
        is_of_entry: true,
        spells: entry.spells.clone(),
        limits: Limits { seats: folded(&entry.seats), parties: folded(&entry.parties) },
        ..Person::default()
    }
}

/// The newest name of a number; of one in Parliament's data as Parliament prints it.
fn newest_name(mentions: &[&Mention<'_>]) -> String {
    let first = mentions.iter().filter_map(|mention| mention.number).min();
    let of_source = |mention: &&&Mention<'_>| {
        mention.number.zip(first).is_some_and(|(number, first)| number.is_comparable(first))
    };
    let names = mentions.iter().filter(of_source).map(|mention| (mention.day, mention.name));
    names.max().map(|(_, name)| Folding::Person.shown(name)).unwrap_or_default()
}

/// Which numbers have names of which entries without a number.
#[derive(Default)]
struct Claims {
    of_numbers: BTreeMap<MemberNumber, usize>,
    of_entries: BTreeMap<usize, BTreeSet<MemberNumber>>,
}

fn claims(
    of_numbers: &MentionsOfNumbers<'_>,
    book: &NameBook,
    is_listed: impl Fn(MemberNumber) -> bool,
) -> Claims {
    let mut claims = Claims::default();
    let parliaments = of_numbers.iter().filter(|(number, _)| number.is_parliaments());
    for (id, mentions) in parliaments.filter(|(id, _)| !is_listed(**id)) {
        let entries = mentions.iter().flat_map(|mention| {
            let fits = |at: &usize| of_entry(&book.entries()[*at]).limits.admit(mention);
            let entries = book.entries_of_form(&mention.key()).iter().map(|(at, _)| *at);
            entries.filter(|at| book.entries()[*at].ids.is_empty()).filter(fits)
        });
        if let Some(entry) = entries.min() {
            claims.of_numbers.insert(*id, entry);
            claims.of_entries.entry(entry).or_default().insert(*id);
        }
    }
    claims
}

impl Claims {
    /// The entry of a number, if no other number has it.
    fn only_entry(&self, id: MemberNumber) -> Option<usize> {
        let entry = self.of_numbers.get(&id)?;
        (self.of_entries[entry].len() == 1).then_some(*entry)
    }

    /// Entries whose names several numbers have.
    fn contested(&self) -> impl Iterator<Item = usize> {
        self.of_entries.iter().filter(|(_, ids)| ids.len() > 1).map(|(entry, _)| *entry)
    }

    fn diagnostics(&self, book: &NameBook) -> Vec<Diagnostic> {
        let contested = self.contested().map(|at| {
            let entry = &book.entries()[at];
            let ids: Vec<_> = self.of_entries[&at].iter().map(ToString::to_string).collect();
            let message = format!(
                "the names of `{}` belong to several numbers in Parliament's data ({}), so the entry \
                 joins none of them",
                entry.name,
                ids.join(", ")
            );
            let remedy = "give it the `id` of one member, or `ids` if they are one person";
            let place = Place { line: entry.line, column: 1, width: 1, ..Place::file("people.toml") };
            Diagnostic::at(Code::AmbiguousAlias, place, message, remedy)
        });
        contested.collect()
    }
}

/// The entries of the names files that any mention of their names may mean, with their first numbers.
fn listed_numbers(book: &NameBook) -> impl Iterator<Item = (&NameEntry, MemberNumber)> {
    let entries = book.entries().iter().filter(|entry| of_entry(entry).limits.is_none());
    entries.filter_map(|entry| Some((entry, MemberNumber::Parliament(*entry.ids.first()?))))
}

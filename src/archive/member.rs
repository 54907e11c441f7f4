//! The people, bodies and parties of an archive, with the exchanges that name them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::exchange::{ExchangeIx, MemberIx};
use super::house::House;
use super::names::Named;
use crate::config::Spell;

/// Somebody who asked or answered.
#[derive(Debug)]
pub struct Member<'a> {
    /// Their name and its printed forms.
    pub named: Named<'a>,
    /// The name with what tells them from others of the same name; none where nobody else has it.
    pub distinguished: Option<String>,
    /// The questions they asked, in the archive's order.
    pub asked: Vec<ExchangeIx>,
    /// The questions they answered, in the archive's order.
    pub answered: Vec<ExchangeIx>,
    /// Party and affiliation as printed, each pair once, in the archive's order.
    pub seats: Vec<Seat<'a>>,
    /// The parties and seats that the site's list of people gives, the earliest first.
    pub spells: Vec<Spell>,
    /// The roles they answered in, as printed, with how often.
    pub roles: Vec<(&'a str, usize)>,
    /// The Houses they asked in.
    pub houses: BTreeSet<House>,
}

/// A party and affiliation as printed beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat<'a> {
    /// The party.
    pub party: &'a str,
    /// The constituency or kind of peerage.
    pub affiliation: &'a str,
    /// The days of the first and last dated question beside which they are printed.
    pub days: Option<(Date, Date)>,
}

/// An answering body.
#[derive(Debug)]
pub struct Department<'a> {
    /// Its name and its printed forms.
    pub named: Named<'a>,
    /// The questions put to it, in the archive's order.
    pub exchanges: Vec<ExchangeIx>,
    /// Who answered for it, with how often; in the order of the members, which is no ranking.
    pub ministers: Vec<(MemberIx, usize)>,
}

/// A party, as printed beside asking members.
#[derive(Debug)]
pub struct Party<'a> {
    /// Its name and its printed forms.
    pub named: Named<'a>,
    /// The questions its members asked, in the archive's order.
    pub exchanges: Vec<ExchangeIx>,
    /// Its asking members, with how many questions; in the order of the members.
    pub members: Vec<(MemberIx, usize)>,
}

/// Sorts after every letter.
const WITHOUT_LETTER: char = char::MAX;

/// Peerage titles that are no part of the name to sort by.
const TITLES: [&str; 17] = [
    "lord",
    "lady",
    "baroness",
    "baron",
    "viscount",
    "viscountess",
    "earl",
    "countess",
    "duke",
    "marquess",
    "bishop",
    "archbishop",
    "the",
    "sir",
    "dame",
    "dr",
    "of",
];

impl Member<'_> {
    /// What to sort by: the letter under which the name is listed, then the surname as far as the
    /// printed name tells, then the name. Names without a letter from A to Z come last.
    pub fn sort_key(&self) -> (char, String, String) {
        let words: Vec<&str> = self.named.name.split_whitespace().collect();
        let is_title = |word: &&str| TITLES.contains(&word.to_lowercase().as_str());
        let bare: Vec<&str> = words.iter().copied().skip_while(|word| is_title(word)).collect();
        // "Lord Empey", "Baroness Chapman of Darlington": the name that follows the title counts.
        let is_peer = bare.len() < words.len() && words.first().is_some_and(is_peerage);
        let surname = match (is_peer, bare.as_slice()) {
            (true, [first, ..]) => first,
            (false, [.., last]) => last,
            _ => self.named.name.as_str(),
        };
        let surname = crate::text::normal_form::plain(surname);
        let letter =
            surname.chars().find(|c| c.is_alphanumeric()).filter(char::is_ascii_alphabetic);
        let rank = letter.map_or(WITHOUT_LETTER, |letter| letter.to_ascii_uppercase());
        (rank, surname, crate::text::normal_form::plain(&self.named.name))
    }

    /// The name, with what tells them from others of the name: for lists and headings.
    pub fn label(&self) -> &str {
        self.distinguished.as_deref().unwrap_or(&self.named.name)
    }

    /// The letter under which the name is listed, if there is one.
    pub fn initial(&self) -> Option<char> {
        Some(self.sort_key().0).filter(|letter| *letter != WITHOUT_LETTER)
    }
}

fn is_peerage(word: &&str) -> bool {
    !matches!(word.to_lowercase().as_str(), "sir" | "dame" | "dr")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str) -> Member<'static> {
        let (key, forms, numbers) = (String::new(), Vec::new(), Vec::new());
        let named = Named { name: name.to_owned(), key, forms, numbers };
        let (asked, answered, seats, roles) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (spells, houses, distinguished) = (Vec::new(), BTreeSet::new(), None);
        Member { named, distinguished, asked, answered, seats, spells, roles, houses }
    }

    #[test]
    fn members_are_listed_by_surname_and_peers_by_title() {
        for (name, surname) in [
            ("Iain Duncan Smith", "smith"),
            ("Lord Empey", "empey"),
            ("Baroness Chapman of Darlington", "chapman"),
            ("The Earl of Clancarty", "clancarty"),
            ("Sir Alec Shelbrooke", "shelbrooke"),
            ("Siân Ûber", "uber"),
            ("Lord", "lord"),
        ] {
            assert_eq!(member(name).sort_key().1, surname, "{name}");
        }
        assert_eq!(member("Ûber").initial(), Some('U'));
        assert_eq!((member("").initial(), member("李明").initial()), (None, None));
    }
}

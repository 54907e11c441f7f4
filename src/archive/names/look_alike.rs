//! Names that look alike and were not merged, for a person to decide about.

use std::collections::HashMap;

use super::Folding;
use crate::text::characters::is_invisible;
use crate::text::name_key::{TITLES, skeleton};

/// Skeletons shorter than this are too easily one letter apart.
const SHORTEST: usize = 8;

/// Longer ones are no names, and would have too many forms.
const LONGEST: usize = 64;

/// Letters behind a name that tell of honours and offices.
const POST_NOMINALS: [&str; 46] = [
    "ac", "ae", "am", "bart", "bem", "bt", "cb", "cbe", "ch", "cmg", "cvo", "dbe", "dcb", "dcmg",
    "dcvo", "dl", "dsc", "dso", "erd", "fba", "frs", "gbe", "gcb", "gcmg", "gcvo", "jp", "kbe",
    "kc", "kcb", "kcmg", "kcvo", "kg", "kt", "lvo", "mbe", "mc", "mep", "mp", "ms", "msp", "mvo",
    "obe", "om", "pc", "qc", "td",
];

/// Given names and their short forms, beside those that are a beginning of the name.
const SHORT_FORMS: [(&str, &[&str]); 26] = [
    ("alexander", &["sandy", "sasha", "alec"]),
    ("andrew", &["andy", "drew"]),
    ("anthony", &["tony"]),
    ("antony", &["tony"]),
    ("catherine", &["kate", "katie", "cathy"]),
    ("charles", &["charlie"]),
    ("david", &["dave", "davey"]),
    ("edward", &["eddie", "ted", "ned"]),
    ("elizabeth", &["liz", "lizzie", "beth", "betty"]),
    ("francis", &["frank"]),
    ("henry", &["harry"]),
    ("james", &["jim", "jimmy", "jamie"]),
    ("john", &["jack"]),
    ("katherine", &["kate", "katie", "kathy"]),
    ("lawrence", &["larry"]),
    ("margaret", &["maggie", "peggy", "meg"]),
    ("matthew", &["matty"]),
    ("michael", &["mike", "mick"]),
    ("patricia", &["pat", "tricia"]),
    ("patrick", &["paddy"]),
    ("rebecca", &["becky"]),
    ("richard", &["dick", "rick"]),
    ("robert", &["bob", "bobby"]),
    ("stephen", &["steve"]),
    ("steven", &["steve"]),
    ("william", &["bill", "billy", "will"]),
];

/// The shortest beginning of a given name that is a short form of it: `Ed`.
const SHORTEST_FORM: usize = 2;

/// The words of a person's name in small letters, without titles before it and letters behind it:
/// `Smith, Sir Andrew CBE` is `andrew smith`.
pub fn without_titles(name: &str) -> Vec<String> {
    let visible: String = name.chars().filter(|c| !is_invisible(*c)).collect();
    let (name, given) = match visible.split_once(',') {
        Some((name, given)) => (name, words(given)),
        None => (&*visible, Vec::new()),
    };
    let mut name = words(name);
    let given = without_letters(given);
    name = without_letters(name);
    if !given.is_empty() {
        name = given.into_iter().chain(name).collect();
    }
    name.retain(|word| !TITLES.contains(&&**word));
    let without_article = name.strip_prefix(&["the".to_owned()]);
    without_article.map(<[String]>::to_vec).unwrap_or(name)
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’'));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn without_letters(mut words: Vec<String>) -> Vec<String> {
    while words.len() > 1 && words.last().is_some_and(|word| is_post_nominal(word)) {
        words.pop();
    }
    // `Sample, CBE` has no given name.
    words.retain(|word| !(is_post_nominal(word) && word.len() > 2 && word != "bart"));
    words
}

fn is_post_nominal(word: &str) -> bool {
    POST_NOMINALS.contains(&word)
}

/// Short forms of a given name: `jon` of `jonathan`, `bob` of `robert`.
pub fn short_forms(given: &str) -> impl Iterator<Item = &str> {
    let ends = given.char_indices().map(|(at, _)| at).take_while(|at| *at <= LONGEST);
    let beginnings = ends.filter(|at| *at >= SHORTEST_FORM).map(|at| &given[..at]);
    let listed = SHORT_FORMS.iter().filter(move |(name, _)| *name == given);
    beginnings.chain(listed.flat_map(|(_, forms)| forms.iter().copied()))
}

/// The letters by which names are compared: of people without titles and the letters behind a name,
/// of departments without the difference of `Department of`, `Department for` and `Dept for`.
fn letters(name: &str, folding: Folding) -> String {
    match folding {
        Folding::Person => skeleton(&without_titles(name).join(" ")),
        Folding::Body => {
            let key = Folding::Body.key(name);
            let words: Vec<&str> = key.split(' ').collect();
            match words[..] {
                ["dept" | "dept." | "department", "for" | "of", ref rest @ ..] => {
                    skeleton(&["department for", &rest.join(" ")].join(" "))
                }
                _ => skeleton(&key),
            }
        }
    }
}

/// The most names with which a name is paired by one entry: nobody reads every pair of a thousand names
/// that are all alike.
pub const NEIGHBOURS: usize = 3;

/// Pairs of indices of names that look alike: the same letters, or one letter apart.
///
/// Linear in the number of names: each is entered under itself and under each form with one letter
/// left out, and the first names that meet in an entry are compared.
pub fn look_alikes(names: &[&str], folding: Folding) -> Vec<(usize, usize)> {
    let skeletons: Vec<_> = names.iter().map(|name| letters(name, folding)).collect();
    let mut met: HashMap<String, Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    let named = skeletons.iter().enumerate().filter(|(_, skeleton)| !skeleton.is_empty());
    for (index, skeleton) in named {
        for entry in entries(skeleton) {
            let others = met.entry(entry).or_default();
            if others.last() == Some(&index) {
                continue;
            }
            let alike = others.iter().filter(|other| are_alike(&skeletons[**other], skeleton));
            pairs.extend(alike.map(|other| (*other, index)));
            if others.len() < NEIGHBOURS {
                others.push(index);
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.retain(|(a, b)| a != b);
    pairs
}

fn entries(skeleton: &str) -> Vec<String> {
    let mut entries = vec![skeleton.to_owned()];
    if (SHORTEST..=LONGEST).contains(&skeleton.len()) {
        let shorter = skeleton
            .char_indices()
            .map(|(at, c)| [&skeleton[..at], &skeleton[at + c.len_utf8()..]].concat());
        entries.extend(shorter);
        entries.dedup();
    }
    entries
}

fn are_alike(a: &str, b: &str) -> bool {
    a == b || (a.len().min(b.len()) >= SHORTEST && strsim::osa_distance(a, b) == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_order_and_letters_behind_a_name_make_look_alikes() {
        for (a, b) in [
            ("The Lord Bishop of Nowhere", "Lord Bishop of Nowhere"),
            ("The Lord Sample", "Lord Sample"),
            ("Sample, Ada", "Ada Sample"),
            ("Sample, Rt Hon Ada, CBE", "Ada Sample"),
            ("Ada Sample CBE", "Ada Sample"),
            ("Sir Bo Sample KCMG, QC", "Bo Sample"),
            ("Ada Sample, OBE", "Ada Sample"),
            ("Bo Sample Bt.", "Bo Sample"),
            ("Ada\u{200b} Sample MP", "Ada Sample"),
        ] {
            assert_eq!(look_alikes(&[a, b], Folding::Person), [(0, 1)], "{a}");
        }
        let parted = ["Ada Sample", "Sample, Bo", "Lord Sample", "Lord Bishop of Nowhere"];
        assert_eq!(look_alikes(&parted, Folding::Person), []);
    }

    #[test]
    fn departments_of_and_for_look_alike() {
        for (a, b) in [
            ("Department of Bridges", "Department for Bridges"),
            ("Dept for Bridges", "Department for Bridges"),
            ("Dept. of Bridges", "The Department for Bridges"),
        ] {
            assert_eq!(look_alikes(&[a, b], Folding::Body), [(0, 1)], "{a}");
        }
        let parted = ["Department for Bridges", "Office for Bridges", "Department for Tides"];
        assert_eq!(look_alikes(&parted, Folding::Body), []);
    }

    #[test]
    fn given_names_have_short_forms() {
        for (short, long) in [("jon", "jonathan"), ("ed", "edward"), ("bob", "robert")] {
            assert!(short_forms(long).any(|form| form == short), "{short}");
            assert!(short_forms(short).all(|form| form != long), "{short}");
        }
        assert_eq!(short_forms("ada").collect::<Vec<_>>(), ["ad"]);
        assert!(short_forms("jonathan").all(|form| form != "john"));
    }

    #[test]
    fn accents_titles_and_single_letters_make_look_alikes() {
        let names = [
            "Siân Berry",
            "Sian Berry",
            "Dr Rosena Allin-Khan",
            "Rosena Allin Khan",
            "Jim Shannon",
            "Jim Shanon",
        ];
        assert_eq!(look_alikes(&names, Folding::Person), [(0, 1), (2, 3), (4, 5)]);
    }

    #[test]
    fn of_names_that_are_all_alike_each_is_paired_with_few() {
        let names: Vec<String> = (0..400)
            .map(|n| format!("Abelard{} Sample", char::from_u32(0x4e00 + n).unwrap()))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let pairs = look_alikes(&names, Folding::Person);
        assert!(pairs.len() <= NEIGHBOURS * names.len() && NEIGHBOURS < 10, "{}", pairs.len());
        let is_paired = |name: usize| pairs.iter().any(|(a, b)| *a == name || *b == name);
        assert!((0..names.len()).all(is_paired));
    }

    #[test]
    fn swapped_letters_look_alike_and_other_names_do_not() {
        assert_eq!(look_alikes(&["Gavin Robinson", "Gavin Robinosn"], Folding::Person), [(0, 1)]);
        assert_eq!(look_alikes(&["???", "!!!"], Folding::Person), []);
        assert_eq!(
            look_alikes(&["Ann Lee", "Ann Lea", "Mark Francois", "Neil Francis"], Folding::Person),
            []
        );
    }
}

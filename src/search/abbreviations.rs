//! What departments are called for short.

use super::Synonyms;
use super::document::Library;

/// A department's name and its abbreviations.
const DEPARTMENTS: [(&str, &[&str]); 13] = [
    ("Department for Business and Trade", &["DBT"]),
    ("Department for Culture, Media and Sport", &["DCMS"]),
    ("Department for Education", &["DfE"]),
    ("Department for Energy Security and Net Zero", &["DESNZ"]),
    ("Department for Environment, Food and Rural Affairs", &["Defra"]),
    ("Department for Science, Innovation and Technology", &["DSIT"]),
    ("Department for Transport", &["DfT"]),
    ("Department for Work and Pensions", &["DWP"]),
    ("Department of Health and Social Care", &["DHSC"]),
    ("Foreign, Commonwealth & Development Office", &["FCDO"]),
    ("Ministry of Defence", &["MoD"]),
    ("Ministry of Housing, Communities and Local Government", &["MHCLG"]),
    ("Ministry of Justice", &["MoJ"]),
];

/// The abbreviations of the archive's own departments, but for those that a site has lists of its
/// own with.
pub(super) fn of(library: &Library<'_>, own: &Synonyms) -> Synonyms {
    let is_own = |word: &str| own.iter().flatten().any(|known| known.eq_ignore_ascii_case(word));
    let is_here = |name: &str| library.names.iter().any(|n| n.kind == 'd' && n.name == name);
    let here = DEPARTMENTS.iter().filter(|(name, short)| {
        is_here(name) && !is_own(name) && !short.iter().any(|short| is_own(short))
    });
    let list = |(name, short): &(&str, &[&str])| {
        short.iter().chain([name]).map(|word| (*word).to_owned()).collect()
    };
    here.map(list).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Name;

    #[test]
    fn an_abbreviation_is_known_only_where_its_department_is() {
        let name = |name: &str| Name { kind: 'd', name: name.to_owned(), ..Name::default() };
        let library = Library { names: vec![name("Ministry of Defence")], ..Library::default() };
        assert_eq!(of(&library, &vec![]), [["MoD", "Ministry of Defence"]]);
        let own = vec![vec!["mod".to_owned(), "modification".to_owned()]];
        assert!(of(&library, &own).is_empty());
    }
}

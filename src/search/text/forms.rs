//! Where English and its stemmer differ: plurals and spellings that the stemmer parts, and words of
//! different meaning that it joins. The lists are short on purpose: each entry is a word that
//! questions to Parliament have. docs/search.md describes them.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::search::dictionary::coded_after;

/// Pairs of a form and the form that takes its place before stemming. A full stop ends a whole word;
/// without it the pair replaces the beginning of any word.
pub(super) const RESPELLED: &str = "\
men. man women. woman children. child mens. man womens. woman childrens. child people. person peoples. person feet. foot teeth. tooth mice. mouse lives. \
life knives. knife wives. wife halves. half shelves. shelf wolves. wolf thieves. thief calves. calf midwives. \
midwife die. died dies. died dying. died lie. lied lies. lied lying. lied tie. tied ties. tied tying. tied pie. \
pies skies. sky crises. crisis analyses. analysis diagnoses. diagnosis hypotheses. hypothesis criteria. \
criterion phenomena. phenomenon bacteria. bacterium curricula. curriculum memoranda. memorandum referenda. \
referendum alumni. alumnus stimuli. stimulus nuclei. nucleus formulae. formula indices. index appendices. \
appendix gas. gases bias. biases lens. lenses canvas. canvases atlas. atlases menus. menu gurus. guru hindus. \
hindu program. programme programs. programmes gray. grey color colour labor labour favor favour honor honour \
behavior behaviour neighbor neighbour humor humour tumor tumour center centre fiber fibre theater theatre \
defense defence offense offence licens licenc practis practic judgement judgment fulfill fulfil enroll enrol \
aluminum aluminium aging ageing pediatric paediatric staffing. staff staffed. staff experienced. experience \
experiencing. experience exceeding. exceed exceeded. exceed proceeding. proceed";

/// Beginnings of words that are the stem of every word that begins so: the stemmer would join them
/// with words of another meaning. A full stop ends a whole word.
pub(super) const APART: &str = "\
news. arms. customs. goods. commons. marketing. sky. customer general generat generous universit internat \
communit communic conservation importan department authorit emergenc publicat publicit experiment hospitalit \
constituen designat majorit minorit competen directorat informal cooperat diversion transition initiativ instalment \
objectiv objection respectiv business officer governor governanc accountab accountan consultan responsib collectiv \
productiv personal personnel nationalit medicat rational allowanc securit informat";

/// Entries of a list in their order, by the first byte of the words that they are about.
type EntriesByFirstByte = [Vec<(&'static str, &'static str)>; 128];

static RESPELLED_BY_BYTE: LazyLock<EntriesByFirstByte> = LazyLock::new(|| {
    let entries: Vec<&str> = RESPELLED.split(' ').collect();
    entries_by_first_byte(entries.chunks_exact(2).map(|pair| (pair[0], pair[1])))
});

/// The pairs of the first list as `men.Ban`: the form, what the other form shares with it, the rest.
pub(super) fn respelled_for_the_reader() -> String {
    let forms: Vec<&str> = RESPELLED.split(' ').collect();
    let pairs =
        forms.chunks_exact(2).map(|pair| pair[0].to_owned() + &coded_after(pair[0], pair[1]));
    pairs.collect::<Vec<_>>().join(" ")
}

static APART_BY_BYTE: LazyLock<EntriesByFirstByte> = LazyLock::new(|| {
    let stem = |entry: &'static str| entry.strip_suffix('.').unwrap_or(entry);
    entries_by_first_byte(APART.split(' ').map(|entry| (entry, stem(entry))))
});

fn entries_by_first_byte(
    entries: impl Iterator<Item = (&'static str, &'static str)>,
) -> EntriesByFirstByte {
    let mut by_byte = [const { Vec::new() }; 128];
    entries.for_each(|entry| by_byte[usize::from(entry.0.as_bytes()[0])].push(entry));
    by_byte
}

/// The entries of a list that may be about a word.
fn entries_for(
    list: &'static EntriesByFirstByte,
    word: &str,
) -> &'static [(&'static str, &'static str)] {
    let first = word.bytes().next().map(usize::from);
    first.and_then(|byte| list.get(byte)).map_or(&[], Vec::as_slice)
}

/// A base form as it is stemmed; borrowed if no rule changes it.
pub(in crate::search) fn respelled(base: &str) -> Cow<'_, str> {
    for (from, to) in entries_for(&RESPELLED_BY_BYTE, base) {
        if let Some(rest) = rest_after(base, from) {
            return Cow::Owned([to, rest].concat());
        }
    }
    if let Some(at) = american_z(base) {
        return Cow::Owned([&base[..at], "s", &base[at + 1..]].concat());
    }
    match base.strip_suffix("us") {
        Some(start) if !start.is_empty() && !start.ends_with(['o', 'u']) => {
            Cow::Owned([base, "es"].concat())
        }
        _ => Cow::Borrowed(base),
    }
}

/// The stem of a word that the stemmer must not join with others.
pub(in crate::search) fn apart(word: &str) -> Option<&'static str> {
    let mut entries = entries_for(&APART_BY_BYTE, word).iter();
    entries.find(|(entry, _)| rest_after(word, entry).is_some()).map(|(_, stem)| *stem)
}

/// The rest of a word behind an entry of a list.
fn rest_after<'w>(word: &'w str, entry: &str) -> Option<&'w str> {
    match entry.strip_suffix('.') {
        Some(whole) => (word == whole).then_some(""),
        None => word.strip_prefix(entry),
    }
}

/// The place of a `z` that British spelling writes as `s`: `organization`, `analyze`.
fn american_z(base: &str) -> Option<usize> {
    const AFTER_I: [&str; 9] = ["e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational"];
    const AFTER_Y: [&str; 6] = ["e", "es", "ed", "er", "ers", "ing"];
    let at = base.rfind('z')?;
    let (before, ending) = (&base[..at], &base[at + 1..]);
    let is_long = before.len() > 3 && before.bytes().all(|b| b.is_ascii_lowercase());
    let is_american = (before.ends_with('i') && AFTER_I.contains(&ending))
        || (before.ends_with('y') && AFTER_Y.contains(&ending));
    (is_long && is_american).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_lists_of_plain_words() {
        assert!(RESPELLED.split(' ').count().is_multiple_of(2));
        for entry in RESPELLED.split(' ').chain(APART.split(' ')) {
            let word = entry.strip_suffix('.').unwrap_or(entry);
            assert!(word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase()), "{entry}");
        }
    }

    #[test]
    fn plurals_and_spellings_that_the_stemmer_parts_are_joined() {
        for (one, other) in [
            ("women", "woman"),
            ("colors", "colours"),
            ("organization", "organisation"),
            ("analyzed", "analysed"),
            ("bus", "buses"),
            ("womens", "woman"),
            ("childrens", "children"),
        ] {
            assert_eq!(respelled(one), respelled(other), "{one} {other}");
        }
        for word in ["size", "famous", "us", "menu", "citizen", "2024"] {
            assert_eq!(respelled(word), word);
        }
    }
}

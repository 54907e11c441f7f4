//! English words whose forms no rule of endings joins, or that one joins by mistake. The lists are
//! short on purpose: each entry is a word that questions to Parliament have, or one of its kind.
//! docs/search.md describes them.

use std::borrow::Cow;
use std::sync::LazyLock;

/// Groups of words that have one ending each, with another that takes its place before stemming: the
/// ending, the other, the beginnings of the words. A full stop ends a whole word; without it the
/// rest of a word stays as it is. The reader does not know them: the index maps the stem of
/// the one to that of the other.
const RESPELLED: &str = "\
ldren. ld chi,ldrens. ld chi,eople. erson p,eoples. erson p,eet. oot f,eeth. ooth t,eese. oose g,ice. ouse m l,\
ves. fe li kni wi midwi,ves. f hal shel wol thie cal loa scar,ies. y sk,\
es. is cris analys diagnos prognos hypothes synthes emphas,a. on criteri phenomen,\
a. um bacteri curricul memorand referend for consorti symposi spectr strat millenni stadi aquari,\
i. us alumn stimul nucle foc fung syllab,ices. ex ind vert,ices. ix append matr,\
aux. au bure plate,us. u men gur hind,\
m. mme progra,ms. mmes progra,ay. ey gr,g. gue catalo dialo,gs. gues catalo dialo,\
or our col lab fav hon behavi neighb hum tum harb rum arm vap,er re cent fib theat,euver oeuvre man,\
se ce defen offen,s c licen practi,dgement dgment ju acknowle,ll l fulfi enro insta,kep cep s,\
um ium alumin,ediatric aediatric p,ed aed orthop,emo aemo h,emia aemia leuk an,esth aesth an,hea hoea diarr";

/// Beginnings of words that are the stem of every word that begins so: by their endings, they would
/// be joined with words of another meaning. A full stop ends a whole word.
pub(super) const APART: &str = "\
news. arms. customs. goods. commons. marketing. sky. housing. training. planning. united. armed. \
evening. paye. lowe. lives. halves. skies. analyses. diagnoses. exceed proceed succeed programm";

/// A form, which ends in a full stop if it is a whole word, and the one that takes its place.
struct Respelling {
    from: String,
    to: String,
}

/// Entries of a list in their order, by the first byte of the words that they are about.
type EntriesByFirstByte<E> = [Vec<E>; 128];

static RESPELLED_BY_BYTE: LazyLock<EntriesByFirstByte<Respelling>> = LazyLock::new(|| {
    let mut by_byte = [const { Vec::new() }; 128];
    for group in RESPELLED.split(',') {
        let mut parts = group.split(' ');
        let (Some(from), Some(to)) = (parts.next(), parts.next()) else { continue };
        for beginning in parts {
            let entry =
                Respelling { from: [beginning, from].concat(), to: [beginning, to].concat() };
            by_byte[usize::from(entry.from.as_bytes()[0])].push(entry);
        }
    }
    by_byte
});

static APART_BY_BYTE: LazyLock<EntriesByFirstByte<&'static str>> = LazyLock::new(|| {
    let mut by_byte = [const { Vec::new() }; 128];
    APART.split(' ').for_each(|entry| by_byte[usize::from(entry.as_bytes()[0])].push(entry));
    by_byte
});

/// The entries of a list that may be about a word.
fn entries_for<E>(list: &'static EntriesByFirstByte<E>, word: &str) -> &'static [E] {
    let first = word.bytes().next().map(usize::from);
    first.and_then(|byte| list.get(byte)).map_or(&[], Vec::as_slice)
}

/// A base form with what takes its place by the list; borrowed if nothing does.
pub(super) fn respelled(base: &str) -> Cow<'_, str> {
    for entry in entries_for(&RESPELLED_BY_BYTE, base) {
        if let Some(rest) = rest_after(base, &entry.from) {
            return Cow::Owned([&entry.to, rest].concat());
        }
    }
    Cow::Borrowed(base)
}

/// Whether forms of a stem can have other spellings by the list: these begin as it does.
pub(in crate::search) fn may_have_spellings(stem: &str) -> bool {
    let mut entries = entries_for(&RESPELLED_BY_BYTE, stem).iter();
    entries.any(|entry| stem.as_bytes().starts_with(&entry.to.as_bytes()[..LIKE]))
}

/// How many bytes the stem of a form in the list has of it at least.
const LIKE: usize = 3;

/// The forms of a word by the list: itself, if another takes its place, and those whose
/// place it takes.
pub(super) fn spellings_of(word: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    for Respelling { from, to } in entries_for(&RESPELLED_BY_BYTE, word) {
        let whole = from.strip_suffix('.');
        if rest_after(word, from).is_some() {
            spellings.push(word.to_owned());
        } else if let Some(form) = whole.filter(|_| word == to) {
            spellings.push(form.to_owned());
        } else if let Some(rest) = word.strip_prefix(to).filter(|_| whole.is_none()) {
            spellings.push([from, rest].concat());
        }
    }
    spellings
}

/// A word as other spellings of it are stemmed: `z` as British spelling has it, *men* as *man*,
/// *dying* as *die*, nouns in -us and a few others as their plurals.
pub(super) fn regular(base: &str) -> Cow<'_, str> {
    if let Some(at) = american_z(base) {
        return Cow::Owned([&base[..at], "s", &base[at + 1..]].concat());
    }
    if let Some(start) = base.strip_suffix("men").or(base.strip_suffix("mens"))
        && start.len() != 1
    {
        return Cow::Owned([start, "man"].concat());
    }
    match base.as_bytes() {
        [_, b'i', b'e', b's' | b'd'] => Cow::Borrowed(&base[..3]),
        [_, b'y', b'i', b'n', b'g'] => Cow::Owned([&base[..1], "ie"].concat()),
        [.., before, b'u', b's'] if !b"ou".contains(before) => Cow::Owned([base, "es"].concat()),
        b"lens" | b"gas" | b"bias" | b"canvas" | b"atlas" => Cow::Owned([base, "es"].concat()),
        _ => Cow::Borrowed(base),
    }
}

/// The stem of a word that must not be joined with others.
pub(super) fn apart(word: &str) -> Option<&'static str> {
    let mut entries = entries_for(&APART_BY_BYTE, word).iter();
    let entry = entries.find(|entry| rest_after(word, entry).is_some())?;
    Some(entry.strip_suffix('.').unwrap_or(entry))
}

/// Whether a whole word is in the list of those apart. *Arm's length* is typed *arms length*, so
/// a possessive that is printed as such a word is that word.
pub(super) fn is_apart(printed: &str) -> bool {
    let mut entries = entries_for(&APART_BY_BYTE, printed).iter();
    entries.any(|entry| entry.strip_suffix('.') == Some(printed))
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
    const ENDINGS: [&str; 10] =
        ["e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational"];
    let at = base.rfind('z')?;
    let (before, ending) = (&base[..at], &base[at + 1..]);
    let is_long = before.len() > 3 && before.bytes().all(|b| b.is_ascii_lowercase());
    (is_long && before.ends_with(['i', 'y']) && ENDINGS.contains(&ending)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_lists_of_plain_words() {
        let groups: Vec<&str> = RESPELLED.split(',').collect();
        assert!(groups.iter().all(|group| group.split(' ').count() > 2));
        for entry in groups.into_iter().flat_map(|group| group.split(' ')).chain(APART.split(' ')) {
            let word = entry.strip_suffix('.').unwrap_or(entry);
            assert!(!word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()), "{entry}");
        }
    }

    #[test]
    fn each_form_begins_as_its_stem_does() {
        for entry in RESPELLED_BY_BYTE.iter().flatten() {
            assert!(may_have_spellings(&super::super::inflection::readers_stem(&entry.to)));
        }
    }

    #[test]
    fn no_form_that_takes_the_place_of_another_is_replaced_itself() {
        for entry in RESPELLED_BY_BYTE.iter().flatten() {
            let form = entry.to.strip_suffix('.').unwrap_or(&entry.to);
            let again = entries_for(&RESPELLED_BY_BYTE, form).iter();
            assert!(again.clone().all(|other| rest_after(form, &other.from).is_none()), "{form}");
        }
    }

    #[test]
    fn plurals_and_spellings_that_endings_part_are_joined() {
        for (one, other) in [
            ("children", "child"),
            ("childrens", "child"),
            ("colors", "colours"),
            ("fora", "forum"),
            ("licensed", "licenced"),
        ] {
            assert_eq!(respelled(one), other);
            assert!(spellings_of(other).iter().any(|form| form == one), "{one} {other}");
        }
        for (one, other) in [
            ("women", "woman"),
            ("policemen", "policeman"),
            ("womens", "woman"),
            ("organization", "organisation"),
            ("analyzed", "analysed"),
            ("bus", "buses"),
            ("dying", "died"),
            ("lens", "lenses"),
            ("canvas", "canvases"),
        ] {
            assert_eq!(regular(one), regular(other), "{one} {other}");
        }
        for word in ["size", "famous", "us", "menu", "citizen", "omen", "saying", "2024"] {
            assert_eq!((respelled(word), regular(word)), (word.into(), word.into()));
            assert!(spellings_of(word).is_empty() || word == "menu", "{word}");
        }
    }
}

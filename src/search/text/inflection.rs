//! What the inflected forms of an English word have in common.
//!
//! The rules are steps 1 and 5 of the algorithm that Martin Porter published ("An algorithm for
//! suffix stripping", 1980): plurals, -ed, -ing, and a last e or y. Its other steps, which
//! elasticlunr's own stemmer takes too, join words that are derived from each other, of which many
//! mean something else: *general* and *generation*, *refer* and *reference*. A search whose counts
//! are cited keeps these apart. `themes/default/search/stem.js` has the same rules.

use elasticlunr::pipeline::PipelineFn;

use super::forms;

/// A step of elasticlunr's pipeline, in the place of its stemmer.
pub(super) struct Inflections;

impl PipelineFn for Inflections {
    fn name(&self) -> String {
        "inflections".to_owned()
    }

    fn filter(&self, word: String) -> Option<String> {
        match word.len() {
            0..3 => Some(word),
            _ => Some(readers_stem(&forms::respelled(&word))),
        }
    }
}

/// The stem that the reader makes of a word, who knows no list of forms.
pub(super) fn readers_stem(word: &str) -> String {
    let word = forms::regular(word);
    forms::apart(&word).map_or_else(|| stem_of(&word), str::to_owned)
}

/// The stems under which the reader looks for other spellings of a word.
pub(in crate::search) fn stems_of_spellings(word: &str) -> impl Iterator<Item = String> {
    forms::spellings_of(word).into_iter().map(|form| readers_stem(&form))
}

fn stem_of(word: &str) -> String {
    let mut stem = without_ed_or_ing(without_plural(word));
    if let [_, .., before, b'y'] = stem.as_bytes()
        && !is_plain_vowel(*before)
    {
        stem.truncate(stem.len() - 1);
        stem.push('i');
    }
    without_last_letter(stem)
}

fn without_plural(word: &str) -> &str {
    match word.as_bytes() {
        [.., b's', b's', b'e', b's'] | [.., b'i', b'e', b's'] => &word[..word.len() - 2],
        [.., before, b's'] if *before != b's' => &word[..word.len() - 1],
        _ => word,
    }
}

fn without_ed_or_ing(word: &str) -> String {
    if let Some(start) = word.strip_suffix("eed") {
        let end = word.len() - usize::from(measure(start) > 0);
        return word[..end].to_owned();
    }
    let bare = word.strip_suffix("ed").or(word.strip_suffix("ing")).filter(|bare| has_vowel(bare));
    let Some(bare) = bare else { return word.to_owned() };
    if ["at", "bl", "iz"].iter().any(|end| bare.ends_with(end)) || is_short(bare) {
        return [bare, "e"].concat();
    }
    match bare.as_bytes() {
        [.., a, b]
            if a == b && !is_plain_vowel(*a) && !b"flsz".contains(a) && ends_in_consonant(bare) =>
        {
            bare[..bare.len() - 1].to_owned()
        }
        _ => bare.to_owned(),
    }
}

/// Leaves out a last e, and one of two last l, of all but short words.
fn without_last_letter(mut word: String) -> String {
    let syllables = measure(&word);
    if syllables > 0 && word.strip_suffix('e').is_some_and(|bare| !is_short(bare)) {
        word.pop();
    }
    if syllables > 1 && word.ends_with("ll") {
        word.pop();
    }
    word
}

/// Whether each letter is a vowel; y is one after a consonant.
fn vowels(word: &str) -> Vec<bool> {
    let mut all: Vec<bool> = Vec::with_capacity(word.len());
    for letter in word.bytes() {
        let after_consonant = all.last() == Some(&false);
        all.push(is_plain_vowel(letter) || letter == b'y' && after_consonant);
    }
    all
}

fn is_plain_vowel(letter: u8) -> bool {
    b"aeiou".contains(&letter)
}

fn has_vowel(word: &str) -> bool {
    word.bytes().any(is_plain_vowel) || word.bytes().skip(1).any(|letter| letter == b'y')
}

fn ends_in_consonant(word: &str) -> bool {
    vowels(word).last() == Some(&false)
}

/// How often a vowel is followed by a consonant.
fn measure(word: &str) -> usize {
    vowels(word).windows(2).filter(|pair| pair[0] && !pair[1]).count()
}

/// Consonants, one vowel, and a consonant: the word has lost an e if it has lost an ending.
fn is_short(word: &str) -> bool {
    let vowels = vowels(word);
    let is_syllable = matches!(&vowels[..], [first @ .., true, false] if !first.is_empty() && !first.contains(&true));
    is_syllable && !word.ends_with(['w', 'x', 'y'])
}

//! The words and stems of texts, and the vectors that hold the reader to them.

use std::fmt::Write as _;

use serde_json::json;
use snapbox::{Data, assert_data_eq};

use super::{Folded, Stemmer, Word, stop_words};
use crate::config::SearchLanguage;

fn words(text: &str) -> Vec<Word> {
    Folded::new(text).words()
}

fn printed(text: &str) -> String {
    words(text).into_iter().map(|word| word.printed).collect::<Vec<_>>().join(" ")
}

fn stems(text: &str) -> Vec<Option<String>> {
    let stemmer = Stemmer::new(SearchLanguage::English);
    words(text).iter().map(|word| stemmer.stem(&word.base)).collect()
}

#[test]
fn punctuation_parts_words_and_numbers_stay_whole() {
    for (text, expected) in [
        ("To ask, (a) how—and/or why?", "to ask a how and or why"),
        ("1,000 or 12,345,678 in 2019,2020", "1000 or 12345678 in 2019 2020"),
        ("3.5 per cent. The U.K. and e.g. gov.uk", "3.5 per cent the uk and eg gov uk"),
        ("O’Hara's 'quoted' ministers' don't", "oharas quoted ministers dont"),
        ("co-operation HL1234 (HL99)", "co operation hl1234 hl99"),
        ("''..,,-- ' .", ""),
    ] {
        assert_eq!(printed(text), expected, "{text}");
    }
}

#[test]
fn a_possessive_is_part_of_the_word_as_printed_alone() {
    let word = &words("Russia’s")[0];
    assert_eq!((word.printed.as_str(), word.base.as_str()), ("russias", "russia"));
}

#[test]
fn capitals_are_told_from_names_and_single_letters() {
    let capitals: Vec<_> =
        words("NHS MPs A NHS’s COVID19 ÉCU Ab").iter().map(|word| word.capital).collect();
    assert_eq!(capitals, [true, false, false, true, true, false, false]);
}

#[test]
fn stop_words_and_single_letters_have_no_stem() {
    let of = |text: &str| stems(text).into_iter().map(|s| s.unwrap_or("-".to_owned()));
    let all: Vec<_> = of("the b 7 sanctions café's 日本 nhs").collect();
    assert_eq!(all, ["-", "-", "7", "sanction", "cafe", "日本", "nh"]);
}

/// Every word of four letters or fewer, and those listed, are tried with elasticlunr.
#[test]
fn the_stop_words_are_those_that_elasticlunr_leaves_out() {
    let stemmer = Stemmer::new(SearchLanguage::English);
    let mut left_out: Vec<String> = stop_words::ENGLISH.split(' ').map(str::to_owned).collect();
    assert!(left_out.iter().all(|word| stemmer.stem(word).is_none()));
    left_out.retain(|word| word.len() > 1);
    let mut found: Vec<String> = short_words().filter(|w| stemmer.stem(w).is_none()).collect();
    found.extend(left_out.iter().filter(|word| word.len() > 4).cloned());
    found.sort();
    assert_eq!(found, left_out);
}

fn short_words() -> impl Iterator<Item = String> {
    (2..=4u32).flat_map(|length| {
        (0..26u32.pow(length)).map(move |number| {
            let letter = |at| char::from(b'a' + (number / 26u32.pow(at) % 26) as u8);
            (0..length).map(letter).collect()
        })
    })
}

/// Texts that the two sides could read differently; no word in them is one of the list of forms,
/// which the reader does not know.
const TEXTS: [&str; 40] = [
    "",
    " ",
    "To ask the Secretary of State for Defence, what steps he is taking.",
    "Sanctions, sanctioned; sanctioning: sanction’s",
    "NHS’s NHS AIDS aids US us IT it MPs MP DPRK",
    "O’Hara O'Hara OHara o‘hara O´Hara Oʼhara",
    "''a'' 'b' c's d's' 's s's 's's it’s its ITS IT'S",
    "1,000 10,00 1,0000 12,345,678 1,2,3 2019,2020 1.5 1..5 1.5.6 .5 5. a.5 5.a 1,000.50",
    "U.K. u.k U.K.'s e.g. i.e. a.b.c ab.c a.bc gov.uk www.gov.uk. A. B.C",
    "co-operation re-entry 2024-25 2024–25 and/or a/b",
    "£1m €2 $3 50% 10% 20°C §4 n° 5",
    "“quoted” ‘single’ „low‟ «guillemets» ‹x›",
    "Siân Sia\u{302}n Ŵyn ŷ ÉCOLE École naïve façade Gdańsk Łódź",
    "straße STRASSE ǅ ǆ Ǆ æther Œuvre þing ðe ħ ı İ",
    "ﬁve eﬀect ﬃ CO₂ m² x³ ½ ¼ 1½ №5 ™ ℃ Ⅳ ⅳ",
    "Ελλάδα ΣΊΣΥΦΟΣ σίσυφος Москва МОСКВА ёлка й",
    "日本語 한국어 हिन्दी عربى עברית ไทย 𐐀𐐨 𝒳 😀",
    "soft\u{AD}hyphen zero\u{200B}width joi\u{200D}ner\u{FEFF} word\u{2060}joiner",
    "no\u{A0}break nar\u{202F}row thin\u{2009}space\u{3000}wide",
    "a\u{301}b\u{308} \u{301} \u{301}x",
    "eed feed agreed freed eeds yying dying saying flying ying",
    "a ab b7 7b 7 77 b x y z",
    "relational conditional rational valenci hesitanci digitizer conformabli radicalli",
    "vietnamization predication operator feudalism decisiveness hopefulness callousness",
    "formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical",
    "revival allowance inference airliner gyroscopic adjustable defensible irritant replacement",
    "adjustment dependent adoption homologou communism activate angulariti homologous effective",
    "bowdlerize probate rate cease controll roll generalizations oscillators",
    "caresses ponies ties caress cats s ss sss as us bus gas",
    "plastered bled motoring sing conflated troubled sized hopping tanned falling hissing fizzed",
    "failing filing happy sky flies enjoyed leeshyy byy by",
    "hl1234 HL1234 1990s 1990’s 3rd 21st covid19 COVID-19 COVID19 b2b",
    "a1b2c3ing 9ed 99ing ing ed es s1 1s 11s",
    "\u{2019}\u{2019}\u{2019} ' '' ''' '-' -'-",
    "antidisestablishmentarianismandmorethanfortyletters",
    "日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日日",
    "tab\tnew\nline\rreturn\u{B}vertical\u{C}form\u{85}next\u{2028}sep\u{2029}par",
    "<script>alert(1)</script> &amp; a<b x>y {c} [d] ~e ^f `g` |h| \\i\\ _j_ @k #l *m* +n+ =o=",
    "person’s persons' person's’ ’twas ‘tis rock’n’roll",
    "Tír na nÓg; Plaid Cymru – Dwyfor Meirionnydd; Côte d’Ivoire",
];

/// Each line: a text and its words, both as JSON. A word: as printed, its base, whether it is in
/// capitals, its stem or null. Set `SNAPSHOTS=overwrite` to write the file anew.
#[test]
fn the_vectors_for_the_reader_are_current() {
    let mut lines = String::new();
    let texts = TEXTS.iter().map(|text| (*text).to_owned());
    for text in texts.chain(every_character()) {
        let words = words(&text).into_iter().zip(stems(&text));
        let words: Vec<_> = words
            .map(|(word, stem)| json!([word.printed, word.base, u8::from(word.capital), stem]))
            .collect();
        let _ = writeln!(lines, "{}\t{}", json!(text), json!(words));
    }
    assert_data_eq!(
        Data::text(lines).raw(),
        snapbox::file!["../../../tests/search/tokens.tsv"].raw()
    );
}

/// Each character of the table's ranges between two letters, and others around them.
fn every_character() -> impl Iterator<Item = String> {
    let codes = [
        0..=0x24F,
        0x2B0..=0x52F,
        0x1E00..=0x1FFF,
        0x2000..=0x2C00,
        0x2FFF..=0x3021,
        0xFAFF..=0xFB07,
        0xFEFE..=0xFF00,
        0xFFFB..=0xFFFE,
    ];
    let chars: Vec<char> = codes.into_iter().flatten().filter_map(char::from_u32).collect();
    let lines = chars
        .chunks(64)
        .map(|chunk| chunk.iter().map(|c| format!("a{c}b")).collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().into_iter()
}

/// Every ending that the algorithm knows, and some that look like one.
const ENDINGS: &str = " s es ies sses ss ed eed ing ating bled izing pped ll lle e y yy ly ational \
tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness \
aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant \
ement ment ent ion sion tion ou ism ate iti ous ive ize";

/// The beginnings of words that `tests/js/beginnings.mjs` makes too: every string of up to two of
/// some letters, and longer ones at random.
fn beginnings() -> Vec<String> {
    const LETTERS: &[u8] = b"aeiouybdglmnpstxz1";
    let letters = || LETTERS.iter().map(|letter| char::from(*letter));
    let short = letters().flat_map(|a| {
        std::iter::once(format!("b{a}")).chain(letters().map(move |b| format!("b{a}{b}")))
    });
    let mut state = 1u32;
    let mut below = move |n: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (f64::from(state) / 4_294_967_296.0 * n as f64) as usize
    };
    let long = (0..4000).map(|_| {
        let length = 3 + below(5);
        (0..length).map(|_| char::from(LETTERS[below(LETTERS.len())])).collect::<String>()
    });
    let mut seen = std::collections::HashSet::new();
    let all = short.collect::<Vec<_>>().into_iter().chain(long);
    all.filter(|word| seen.insert(word.clone())).take(2000).collect()
}

/// For each ending the SHA-256 of the stems of all beginnings with it, one a line, `-` for none.
/// Set `SNAPSHOTS=overwrite` to write the file anew.
#[test]
fn the_stems_for_the_reader_are_current() {
    use sha2::{Digest, Sha256};
    let stemmer = Stemmer::new(SearchLanguage::English);
    let beginnings = beginnings();
    let mut lines = String::new();
    for ending in ENDINGS.split(' ') {
        let stem = |word: &String| stemmer.stem(&format!("{word}{ending}"));
        let stems = beginnings.iter().map(|word| stem(word).unwrap_or("-".to_owned()));
        let hash = Sha256::digest(stems.collect::<Vec<_>>().join("\n"));
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let _ = writeln!(lines, "{ending}\t{hash}");
    }
    assert_data_eq!(
        Data::text(lines).raw(),
        snapbox::file!["../../../tests/js/fixture/stems.tsv"].raw()
    );
}

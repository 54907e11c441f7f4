//! Characters that nobody sees, and characters that a tool damaged on the way.
//!
//! This is the one table of invisible characters. Other modules import it; `themes/default/search/text.js`
//! has a copy of it for the browser.

use encoding_rs::MACINTOSH;

/// Characters that take no room in a word: soft hyphen, joiners, zero-width space, marks of direction,
/// word joiner, variation selectors, byte order mark. Two words that differ in these alone are the same
/// word.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Invisible characters that Parliament's data lose as they are read: zero-width space, word joiner,
/// soft hyphen. The others stay in the text, because some scripts and emoji need them.
///
/// The ids of published questions depend on this list: it must never change.
pub(crate) fn is_left_out_of_official_texts(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{ad}')
}

/// The characters of the bytes 0x80 to 0x9F in Windows-1252. Five bytes have none, and are themselves.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The character that U+0080 to U+009F mean where a tool took Windows-1252 for Latin-1; none for
/// other characters, and for the five codes that Windows-1252 leaves undefined.
pub(crate) fn of_windows_1252(c: char) -> Option<char> {
    let at = u32::from(c).checked_sub(0x80)?;
    let meant = WINDOWS_1252.chars().nth(usize::try_from(at).ok()?)?;
    (!meant.is_control()).then_some(meant)
}

/// A text in which U+0080 to U+009F are the characters of Windows-1252.
pub(crate) fn with_windows_1252(text: &str) -> String {
    text.chars().map(|c| of_windows_1252(c).unwrap_or(c)).collect()
}

/// The byte that a character is in Windows-1252, from 0x80 on. The undefined codes are themselves.
fn byte_of(c: char) -> Option<u8> {
    match u32::from(c) {
        0..0x80 => None,
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        _ => {
            let at = WINDOWS_1252.chars().position(|of_byte| of_byte == c)?;
            u8::try_from(at + 0x80).ok()
        }
    }
}

/// A text without control characters, and an account of what changed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleaned {
    pub(crate) text: String,
    /// The offset of the first control character that was dropped, and how many there were.
    pub(crate) dropped: Option<(usize, usize)>,
    /// The first code that was read as Windows-1252: its offset, itself, and how many there were.
    pub(crate) converted: Option<Converted>,
    /// Letters that a tool damaged before. They are kept as they are.
    pub(crate) damages: Vec<Damage>,
}

/// Codes that were read as Windows-1252.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Converted {
    pub(crate) offset: usize,
    pub(crate) first: char,
    pub(crate) count: usize,
}

/// Reads U+0080 to U+009F as Windows-1252 and drops the other control characters. Line ends stay, so
/// the lines of a file keep their numbers. All offsets are those of the text as given.
pub(crate) fn cleaned(text: String) -> Cleaned {
    let mut cleaned = Cleaned { damages: damages(&text), ..Cleaned::default() };
    if !text.chars().any(is_control) {
        cleaned.text = text;
        return cleaned;
    }
    cleaned.text.reserve(text.len());
    for (offset, c) in text.char_indices() {
        if !is_control(c) {
            cleaned.text.push(c);
        } else if let Some(meant) = of_windows_1252(c) {
            let first = Converted { offset, first: c, count: 0 };
            cleaned.converted.get_or_insert(first).count += 1;
            cleaned.text.push(meant);
        } else {
            cleaned.dropped.get_or_insert((offset, 0)).1 += 1;
            // A form feed or vertical tab parts words, so a space takes its place.
            if matches!(c, '\u{b}' | '\u{c}') {
                cleaned.text.push(' ');
            }
        }
    }
    cleaned
}

fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || is_noncharacter(c)
}

/// Whether Unicode has set a code aside, such as U+FFFF: HTML and XML refuse it.
pub(crate) fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// A text without control characters but ends of lines and tabs, and without U+FFFE and U+FFFF: neither HTML
/// nor XML can hold them. Escapes of TOML and JSON bring them in.
pub(crate) fn without_controls(text: &str) -> String {
    text.chars().filter(|c| !is_control(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

/// How letters were damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DamageKind {
    /// A tool could not read them and wrote U+FFFD.
    Lost,
    /// UTF-8 was read in another encoding.
    Utf8Misread,
    /// The encoding of old Macs was read as Windows-1252.
    MacMisread,
}

impl DamageKind {
    const ALL: [Self; 3] = [Self::Lost, Self::Utf8Misread, Self::MacMisread];
}

/// Letters of one text that were damaged in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Damage {
    pub(crate) kind: DamageKind,
    /// The first damaged sequence, where it is, and what it was before.
    pub(crate) offset: usize,
    pub(crate) sequence: String,
    pub(crate) repair: Option<String>,
    /// How many sequences there are.
    pub(crate) count: usize,
}

impl Damage {
    /// The damage in a sentence: "`â€™` is probably `’`".
    pub(crate) fn sentence(&self) -> String {
        let sequence = self.sequence.escape_debug();
        match (self.kind, &self.repair) {
            (DamageKind::Lost, _) => {
                "`\u{fffd}` (U+FFFD) stands for a letter that a tool could not read".to_owned()
            }
            (_, Some(repair)) if repair.is_empty() => {
                format!("`{sequence}` is probably a byte order mark, which is no letter")
            }
            (_, Some(repair)) => format!("`{sequence}` is probably `{}`", repair.escape_debug()),
            (_, None) => format!("`{sequence}` is probably one letter"),
        }
    }

    /// How to repair it.
    pub(crate) fn remedy(&self) -> &'static str {
        match self.kind {
            DamageKind::Lost => "get the text again from where it comes from, or write the letter",
            _ => {
                "get the text again and save it as UTF-8, or replace the sequence; it is published \
                 as it is"
            }
        }
    }
}

/// Adds the damages of another text to those of the texts before it: one entry for each kind.
pub(crate) fn add_damages(all: &mut Vec<Damage>, more: Vec<Damage>) {
    for damage in more {
        match all.iter_mut().find(|known| known.kind == damage.kind) {
            Some(known) => known.count += damage.count,
            None => all.push(damage),
        }
    }
}

/// The damaged letters of a text, by kind.
pub(crate) fn damages(text: &str) -> Vec<Damage> {
    let mut found: Vec<Damage> = Vec::new();
    if text.is_ascii() {
        return found;
    }
    let mut before = '\n';
    let mut skip_to = 0;
    for (offset, c) in text.char_indices() {
        if offset >= skip_to
            && !c.is_ascii()
            && let Some(misread) = misread_at(before, &text[offset..])
        {
            let Misread { kind, length, repair } = misread;
            skip_to = offset + length;
            let sequence = text[offset..skip_to].to_owned();
            add_damages(&mut found, vec![Damage { kind, offset, sequence, repair, count: 1 }]);
        }
        before = c;
    }
    found.sort_by_key(|damage| DamageKind::ALL.iter().position(|kind| *kind == damage.kind));
    found
}

/// A damaged sequence at the beginning of a text.
struct Misread {
    kind: DamageKind,
    /// Its length in bytes.
    length: usize,
    repair: Option<String>,
}

impl Misread {
    fn utf8(sequence: &str, repair: impl Into<String>) -> Self {
        let (kind, length) = (DamageKind::Utf8Misread, sequence.len());
        Self { kind, length, repair: Some(repair.into()) }
    }
}

fn misread_at(before: char, text: &str) -> Option<Misread> {
    let first = text.chars().next()?;
    if first == '\u{fffd}' {
        let length = text.len() - text.trim_start_matches('\u{fffd}').len();
        return Some(Misread { kind: DamageKind::Lost, length, repair: None });
    }
    utf8_as_windows(before, text)
        .or_else(|| utf8_as_other(before, text))
        .or_else(|| mac_as_windows(before, text))
}

/// A letter whose bytes in UTF-8 were read as Windows-1252 or Latin-1 each: `â€™`, `Ã©`, `Â£`.
fn utf8_as_windows(before: char, text: &str) -> Option<Misread> {
    if text.starts_with("ï¿½") {
        let length = "ï¿½".len();
        return Some(Misread { kind: DamageKind::Lost, length, repair: None });
    }
    if text.starts_with("ï»¿") {
        return Some(Misread::utf8("ï»¿", ""));
    }
    if let Some(decoded) = decoded(text) {
        return decoded.is_damage(before, text).then(|| {
            let c = of_windows_1252(decoded.c).unwrap_or(decoded.c);
            Misread::utf8(&text[..decoded.length], c)
        });
    }
    // The last byte has no character in Windows-1252, and was dropped before.
    if text.starts_with("â€") {
        return Some(Misread::utf8("â€", '”'));
    }
    // A no-break space that became a plain one: `voilÃ `.
    let next = text.chars().nth(1).unwrap_or('\n');
    let is_grave = text.starts_with('Ã') && before.is_lowercase() && !next.is_alphabetic();
    is_grave.then(|| Misread::utf8("Ã", 'à'))
}

/// A character that was made of the bytes of several.
struct Decoded {
    c: char,
    /// The length of the misread sequence in bytes.
    length: usize,
}

/// The character that the first characters of a text are, if their bytes in Windows-1252 are UTF-8.
fn decoded(text: &str) -> Option<Decoded> {
    let first = byte_of(text.chars().next()?)?;
    let count = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let bytes: Vec<u8> = text.chars().take(count).map_while(byte_of).collect();
    let c = std::str::from_utf8(&bytes).ok().filter(|_| bytes.len() == count)?.chars().next()?;
    let length = text.chars().take(count).map(char::len_utf8).sum();
    Some(Decoded { c, length })
}

impl Decoded {
    /// Whether the sequence cannot be what somebody wrote. A capital with an accent may well stand before
    /// a quotation mark, a dash or a no-break space, so there the letters around it decide.
    fn is_damage(&self, before: char, text: &str) -> bool {
        let mut chars = text.chars();
        let (first, second) = (chars.next().unwrap_or('\n'), chars.next().unwrap_or('\n'));
        let after = text[self.length..].chars().next().unwrap_or('\n');
        let in_small_word = before.is_lowercase();
        let begins_word = !before.is_alphanumeric() && after.is_lowercase();
        let is_within_word = before.is_alphabetic() && after.is_lowercase();
        match first {
            'Â' if second == '\u{a0}' => !before.is_uppercase(),
            'Â' if is_punctuation(second) => in_small_word,
            'Â' => true,
            'Ã' if second == '\u{a0}' => !before.is_uppercase(),
            'Ã' if is_punctuation(second) => in_small_word || begins_word || is_within_word,
            'Ã' => true,
            'Ä' | 'Å' if is_punctuation(second) => in_small_word || begins_word,
            'Ä' | 'Å' => !matches!(second, '²' | '³' | '°' | '®' | '™') && !before.is_uppercase(),
            'â' => second == '€' || !is_ending(second),
            'ð' => true,
            _ => {
                let rest = &text[self.length..];
                let next = decoded(rest);
                self.c.is_alphabetic() && next.is_some_and(|next| next.c.is_alphabetic())
            }
        }
    }
}

/// Characters of Windows-1252 that may follow on a word.
fn is_punctuation(c: char) -> bool {
    is_ending(c) || matches!(c, '‘' | '“' | '„' | '‚' | '«' | '•' | '\u{a0}' | '´' | '¸')
}

fn is_ending(c: char) -> bool {
    matches!(c, '’' | '”' | '–' | '—' | '…' | '»' | '›')
}

/// UTF-8 that was read in the encodings of old Macs and of DOS: `‚Äô`, `¬£`, `ΓÇÖ`.
fn utf8_as_other(before: char, text: &str) -> Option<Misread> {
    const SEQUENCES: [(&str, &str); 29] = [
        ("‚Äô", "’"),
        ("‚Äò", "‘"),
        ("‚Äú", "“"),
        ("‚Äù", "”"),
        ("‚Äì", "–"),
        ("‚Äî", "—"),
        ("‚Ä¶", "…"),
        ("‚Ç¨", "€"),
        ("¬£", "£"),
        ("√©", "é"),
        ("√®", "è"),
        ("√¢", "â"),
        ("√º", "ü"),
        ("√∂", "ö"),
        ("√ß", "ç"),
        ("ΓÇÖ", "’"),
        ("ΓÇÿ", "‘"),
        ("ΓÇ£", "“"),
        ("ΓÇ¥", "”"),
        ("ΓÇô", "–"),
        ("ΓÇö", "—"),
        ("ÔÇÖ", "’"),
        ("ÔÇÿ", "‘"),
        ("ÔÇ£", "“"),
        ("ÔÇô", "–"),
        ("ÔÇö", "—"),
        ("┬ú", "£"),
        ("├⌐", "é"),
        ("├®", "é"),
    ];
    let (sequence, repair) = SEQUENCES.iter().find(|(sequence, _)| text.starts_with(sequence))?;
    // The sign of a root precedes a number; it is not part of a word.
    let is_root = sequence.starts_with('√') && !before.is_alphabetic();
    (!is_root).then(|| Misread::utf8(sequence, *repair))
}

/// Letters and quotation marks of old Macs: `MinisterÕs`, `Si‰n`. A capital within a word of small
/// letters, or a sign between two letters, is what gives them away.
fn mac_as_windows(before: char, text: &str) -> Option<Misread> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let (next, second) = (chars.next().unwrap_or('\n'), chars.next().unwrap_or('\n'));
    let is_damage = match first {
        'Õ' | 'Ž' | 'Ÿ' => before.is_lowercase() && !next.is_uppercase(),
        'Ó' | 'Ô' | 'É' | 'Ñ' | 'Ð' => before.is_lowercase() && !next.is_alphabetic(),
        'Ò' => !before.is_alphanumeric() && next.is_uppercase() && second.is_lowercase(),
        '‰' => before.is_alphabetic() && next.is_alphabetic(),
        _ => false,
    };
    let byte = byte_of(first).filter(|_| is_damage)?;
    let (repair, _) = MACINTOSH.decode_without_bom_handling(std::slice::from_ref(&byte));
    let (kind, length) = (DamageKind::MacMisread, first.len_utf8());
    Some(Misread { kind, length, repair: Some(repair.into_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        damages(text).iter().map(Damage::sentence).collect()
    }

    #[test]
    fn codes_of_windows_1252_become_their_characters() {
        let text = "The Minister\u{92}s \u{80}20, 2023 \u{96} 2024\u{85}";
        let cleaned = cleaned(text.to_owned());
        assert_eq!(cleaned.text, "The Minister’s €20, 2023 – 2024…");
        assert_eq!(cleaned.dropped, None);
        let converted = Converted { offset: 12, first: '\u{92}', count: 4 };
        assert_eq!(cleaned.converted, Some(converted));
    }

    #[test]
    fn codes_without_a_character_are_dropped_and_counted() {
        let cleaned = cleaned("a\u{81}b\u{8d}c\u{8f}d\u{90}e\u{9d}f\u{0}\n\u{c}g".to_owned());
        assert_eq!(cleaned.text, "abcdef\n g");
        assert_eq!(cleaned.dropped, Some((1, 7)));
    }

    #[test]
    fn misread_utf8_is_found_and_repaired() {
        for (text, damaged, repair) in [
            ("The Ministerâ€™s", "â€™", "’"),
            ("The Ministerâ\u{80}\u{99}s", "â\\u{80}\\u{99}", "’"),
            ("â€œYesâ€\u{9d}", "â€œ", "“"),
            ("endâ€", "â€", "”"),
            ("2023 â€“ 2024", "â€“", "–"),
            ("Â£5", "Â£", "£"),
            ("5Â°", "Â°", "°"),
            ("5Â\u{a0}m", "Â\\u{a0}", "\\u{a0}"),
            ("MinisterÂ’s", "Â’", "’"),
            ("cafÃ©", "Ã©", "é"),
            ("voilÃ\u{a0}", "Ã\\u{a0}", "à"),
            ("voilÃ ", "Ã", "à"),
            ("Ã–sterreich", "Ã–", "Ö"),
            ("SiÃ¢n", "Ã¢", "â"),
            ("LlÅµyd", "Åµ", "ŵ"),
            ("Å‚ódź", "Å‚", "ł"),
            ("â‚¬5", "â‚¬", "€"),
            ("Brandâ„¢", "â„¢", "™"),
            ("ðŸ˜€", "ðŸ˜€", "😀"),
            ("ÐœÐ¾", "Ðœ", "М"),
            ("Minister‚Äôs", "‚Äô", "’"),
            ("¬£5", "¬£", "£"),
            ("caf√©", "√©", "é"),
            ("MinisterΓÇÖs", "ΓÇÖ", "’"),
            ("MinisterÕs", "Õ", "’"),
            ("Si‰n", "‰", "â"),
            ("cafŽ.", "Ž", "é"),
            ("ÒThe lamps", "Ò", "“"),
            ("lampsÓ.", "Ó", "”"),
            ("1939 MajestyÕ", "Õ", "’"),
        ] {
            let expected = format!("`{damaged}` is probably `{repair}`");
            assert_eq!(sentences(text).first(), Some(&expected), "{text}");
        }
        assert!(sentences("ï»¿Asked by")[0].contains("byte order mark"));
        assert!(sentences("Majesty\u{fffd}\u{fffd}s")[0].contains("U+FFFD"));
    }

    #[test]
    fn what_somebody_wrote_is_no_damage() {
        for text in [
            "São Tomé, Irmã’s, IRMÃ’S, MAÇÃ – e “PÃ”, À la carte, ÂNGELA, ROMÂNIA, CRÊPE…",
            "«\u{a0}École\u{a0}», café…», déjà, Âge, l’Été, VOILÀ, NOËL, ÎLE, Ça",
            "Siân Berry, Llŷr Gruffydd, Ynys Môn, Dŵr Cymru, Òrain, Óglaigh na hÉireann, Ó Néill",
            "Ångström, 10 Å², Ärzte, Öl, “Ä”, Åland – Å, Škoda, Žižek, Õhtu, Ñandú, Ð",
            "5 ‰, 3‰ of, Brand™s, iPhone™, ¬ x, √2, √π, √©, 20 °C, £5, €20, ½, ©2024, № 5",
            "The letter “Â”, the letter Ã, ‘Ã’, naïve»¿, a – b… c’",
            "Ελλάδα, Москва, עברית, العربية, 日本語, Tiếng Việt, łódź",
        ] {
            assert_eq!(sentences(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn letters_within_a_word_after_a_capital_are_damaged() {
        let repairs = |text: &str| -> Vec<_> {
            damages(text).into_iter().map(|damage| (damage.kind, damage.repair)).collect()
        };
        let utf8 = |repair: &str| vec![(DamageKind::Utf8Misread, Some(repair.to_owned()))];
        assert_eq!(repairs("Ynys MÃ´n"), utf8("ô"));
        assert_eq!(repairs("CitroÃ«n"), utf8("ë"));
        assert_eq!(repairs("Majestyï¿½s"), [(DamageKind::Lost, None)]);
        assert_eq!(repairs("SÃO «PAULO»"), []);
    }

    #[test]
    fn damages_are_counted_by_kind() {
        let found = damages("a â€™ b â€œ c \u{fffd} MinisterÕs");
        let found: Vec<_> = found.iter().map(|damage| (damage.kind, damage.count)).collect();
        assert_eq!(
            found,
            [(DamageKind::Lost, 1), (DamageKind::Utf8Misread, 2), (DamageKind::MacMisread, 1)]
        );
    }
}

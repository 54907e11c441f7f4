//! The frame of a question: "what assessment he has made of", "if she will", and their relatives.
//!
//! A frame is dropped only where a noun phrase, a form in -ing or "to" with a verb follows it.
//! Otherwise a question could become an assertion: "whether there is enough capacity" must not
//! become "There is enough capacity". What is not in the tables below keeps its words.

use super::words::{PlacedWord, WordCursor, placed_words};

/// Nouns that name what a government does about a subject.
const ENQUIRY: [&str; 38] = [
    "action",
    "actions",
    "advice",
    "analysis",
    "assessment",
    "assessments",
    "consideration",
    "conversations",
    "correspondence",
    "data",
    "discussion",
    "discussions",
    "efforts",
    "engagement",
    "estimate",
    "estimates",
    "evaluation",
    "evidence",
    "guidance",
    "information",
    "initiatives",
    "measures",
    "meetings",
    "plans",
    "policies",
    "preparations",
    "progress",
    "proposals",
    "representations",
    "review",
    "reviews",
    "step",
    "steps",
    "talks",
    "updates",
    "view",
    "views",
    "work",
];

/// Those of them that a purpose may follow: "what steps she is taking to …".
const PURPOSE: [&str; 14] = [
    "action",
    "actions",
    "discussions",
    "efforts",
    "initiatives",
    "measures",
    "plans",
    "policies",
    "preparations",
    "progress",
    "proposals",
    "step",
    "steps",
    "work",
];

/// Those of them that are meant for somebody: "guidance for schools on …".
const ADDRESSED: [&str; 3] = ["advice", "guidance", "information"];

/// Nouns of the frame "what his policy is on".
const POSITION: [&str; 17] = [
    "assessment",
    "estimate",
    "plan",
    "plans",
    "policy",
    "position",
    "strategy",
    "timeframe",
    "timeline",
    "timelines",
    "timescale",
    "timescales",
    "timetable",
    "view",
    "views",
    "approach",
    "projection",
];

const AUXILIARY: [&str; 22] = [
    "took", "takes", "has", "have", "had", "is", "are", "was", "were", "will", "would", "plans",
    "plan", "intends", "intend", "holds", "hold", "can", "could", "expects", "expect", "received",
];

/// Verbs and adverbs that complete a frame: "has already made", "is planning to take".
const FRAME_VERBS: [&str; 40] = [
    "already",
    "also",
    "been",
    "being",
    "carried",
    "collected",
    "commissioned",
    "conducted",
    "conducting",
    "considered",
    "currently",
    "gathered",
    "gave",
    "given",
    "giving",
    "had",
    "having",
    "held",
    "holding",
    "issued",
    "made",
    "making",
    "offered",
    "offering",
    "out",
    "place",
    "planned",
    "planning",
    "produced",
    "provided",
    "providing",
    "published",
    "put",
    "received",
    "recently",
    "since",
    "taken",
    "taking",
    "undertaken",
    "undertaking",
];

/// Verbs after "to" that belong to the frame: "plans to take".
const LIGHT_VERBS: [&str; 4] = ["take", "make", "have", "hold"];

/// Participles after "he has" or "he is" that belong to the frame.
const COMPLETED: [&str; 14] = [
    "made",
    "making",
    "conducted",
    "conducting",
    "undertaken",
    "had",
    "having",
    "held",
    "received",
    "taken",
    "taking",
    "issued",
    "provided",
    "given",
];

const TAKING: [&str; 4] = ["take", "taken", "taking", "took"];

const PREPOSITIONS: [&str; 8] =
    ["of", "on", "about", "for", "regarding", "concerning", "into", "towards"];

const LONG_PREPOSITIONS: [&[&str]; 4] = [
    &["in", "relation", "to"],
    &["in", "respect", "of"],
    &["with", "regard", "to"],
    &["with", "respect", "to"],
];

const PRONOUNS: [&str; 6] = ["he", "she", "they", "it", "we", "you"];

const POSSESSIVES: [&str; 4] = ["his", "her", "their", "its"];

const ARTICLES: [&str; 7] = ["the", "a", "an", "his", "her", "their", "its"];

/// Words by which a subject is the government.
const GOVERNMENT: [&str; 15] = [
    "department",
    "departments",
    "government",
    "minister",
    "ministers",
    "ministry",
    "officials",
    "office",
    "secretary",
    "treasury",
    "commission",
    "commissioners",
    "commissioner",
    "committee",
    "chancellor",
];

/// Words that make a subject a clause of its own.
const CLAUSE: [&str; 10] =
    ["that", "which", "who", "whose", "what", "how", "whether", "not", "no", "without"];

const QUANTIFIERS: [&str; 19] = [
    "a",
    "an",
    "any",
    "the",
    "recent",
    "further",
    "new",
    "additional",
    "other",
    "urgent",
    "comparative",
    "formal",
    "legislative",
    "updated",
    "full",
    "specific",
    "immediate",
    "fresh",
    "economic",
];

/// Verbs that cannot begin a heading, because a question would become an assertion or nonsense.
const NO_REQUEST: [&str; 9] = ["be", "not", "have", "ever", "never", "only", "no", "do", "either"];

/// The question without its frame: a part of `asked`, from a noun phrase or a verb on.
/// `None` where no frame is known, or where a clause follows it.
pub(super) fn without_frame(asked: &str) -> Option<&str> {
    let words = placed_words(asked);
    let start = WordCursor::new(&words);
    let mut cursor = enquiry(start).or_else(|| position(start)).or_else(|| request(start))?;
    while let Some(inner) = second_frame(cursor) {
        cursor = inner;
    }
    let cursor = without_article(cursor);
    let first = cursor.peek()?;
    (cursor.remaining() > 1).then_some(&asked[first.start..])
}

/// "what recent discussions she has had with international partners on"
fn enquiry<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    if !cursor.take(&["what", "which"]) {
        return None;
    }
    let noun = enquiry_noun(&mut cursor)?;
    if !subject(&mut cursor) {
        return None;
    }
    frame_verbs(&mut cursor);
    after_enquiry(cursor, noun)
}

/// The noun of an enquiry, after at most three adjectives.
fn enquiry_noun<'t>(cursor: &mut WordCursor<'_, 't>) -> Option<PlacedWord<'t>> {
    for _ in 0..4 {
        let word = cursor.peek()?;
        if word.is_one_of(&CLAUSE) || word.is_one_of(&ARTICLES) || word.text.starts_with('(') {
            return None;
        }
        if word.ends_clause() {
            return None;
        }
        cursor.take(&[word.text]);
        if word.is_one_of(&ENQUIRY) && !cursor.next_is(&ENQUIRY) {
            return Some(word);
        }
    }
    None
}

/// Steps over a subject that is the government, or that is missing, and over its auxiliary.
fn subject(cursor: &mut WordCursor<'_, '_>) -> bool {
    let start = *cursor;
    if !cursor.skip_to(&AUXILIARY, 14) {
        return false;
    }
    let subject = cursor.passed_since(&start);
    if !is_government(subject) {
        return false;
    }
    let inverted = subject.is_empty();
    cursor.take(&AUXILIARY);
    if inverted {
        cursor.take(&PRONOUNS);
    }
    true
}

fn is_government(subject: &[PlacedWord<'_>]) -> bool {
    let Some(first) = subject.first() else { return true };
    if subject.iter().any(|word| word.is_one_of(&CLAUSE)) {
        return false;
    }
    if first.is_one_of(&PREPOSITIONS) || first.is_one_of(&["to", "with", "in", "by", "from", "at"])
    {
        return false;
    }
    let names_government = subject.iter().any(|word| is_government_noun(word.text));
    (first.is_one_of(&PRONOUNS) && subject.len() == 1)
        || (names_government && !first.is_one_of(&PRONOUNS))
}

/// "Department", "Department’s", "Ministers"
fn is_government_noun(word: &str) -> bool {
    let noun = word.trim_end_matches("'s").trim_end_matches("’s");
    GOVERNMENT.iter().any(|name| name.eq_ignore_ascii_case(noun))
}

/// "has already been made", "is planning to take". After "taking", "to" begins a purpose.
fn frame_verbs(cursor: &mut WordCursor<'_, '_>) {
    let start = *cursor;
    loop {
        cursor.take_all(&FRAME_VERBS);
        if cursor.passed_since(&start).iter().any(|word| word.is_one_of(&TAKING)) {
            return;
        }
        let mut ahead = *cursor;
        ahead.take(&["to"]);
        if !ahead.take(&LIGHT_VERBS) {
            return;
        }
        *cursor = ahead;
    }
}

/// The subject matter of an enquiry: after a preposition, or after "to" with a verb.
fn after_enquiry<'w, 't>(
    mut cursor: WordCursor<'w, 't>,
    noun: PlacedWord<'_>,
) -> Option<WordCursor<'w, 't>> {
    if noun.is_one_of(&PURPOSE) && is_purpose(cursor) {
        return Some(cursor);
    }
    let for_recipient = noun.is_one_of(&ADDRESSED) && cursor.next_is(&["for"]);
    if !for_recipient && take_preposition(&mut cursor) {
        return noun_phrase(cursor);
    }
    if noun.is_one_of(&PURPOSE) && cursor.next_is(&["with"]) {
        let mut ahead = cursor;
        let reached = ahead.skip_to(&["to"], 8) && is_purpose(ahead);
        let partners = ahead.passed_since(&cursor);
        if reached && !partners.iter().any(|word| word.is_one_of(&PREPOSITIONS)) {
            return Some(ahead);
        }
    }
    let start = cursor;
    if !cursor.take(&["with", "from", "to", "by", "between", "for"]) {
        return None;
    }
    let partner = cursor;
    if cursor.skip_over_commas_to(&["on", "about", "regarding", "concerning"], 30)
        && !cursor.passed_since(&start).iter().any(|word| word.is_one_of(&CLAUSE))
    {
        take_preposition(&mut cursor);
        return match names_partner(cursor) {
            true => Some(partner),
            false => noun_phrase(cursor),
        };
    }
    None
}

/// Whether the words ahead need the partner that is named before them: "its obligations" would be
/// taken for those of the government.
fn names_partner(cursor: WordCursor<'_, '_>) -> bool {
    cursor.ahead(15).iter().any(|word| word.is_one_of(&["its", "their"]))
}

/// "to ensure", but not "to the Committee"
fn is_purpose(cursor: WordCursor<'_, '_>) -> bool {
    let Some(verb) = cursor.peek_second() else { return false };
    let names = verb.is_one_of(&ARTICLES) || verb.is_capitalised() || verb.is_one_of(&CLAUSE);
    cursor.next_is(&["to"]) && !names
}

fn take_preposition(cursor: &mut WordCursor<'_, '_>) -> bool {
    cursor.take_any_phrase(&LONG_PREPOSITIONS) || cursor.take(&PREPOSITIONS)
}

/// A cursor before a noun phrase, a form in -ing or an indirect question. After a preposition
/// nothing else is grammatical but "that", which would begin an assertion.
fn noun_phrase<'w, 't>(cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    let refused = ["that", "it", "this", "them", "those", "these", "not", "no", "and", "or"];
    let first = cursor.peek()?;
    (!first.is_one_of(&refused)).then_some(cursor)
}

/// "what her planned timetable is for", "what is the Government’s policy on"
fn position<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    if !cursor.take(&["what"]) {
        return None;
    }
    let verb_first = cursor.take(&["is", "are"]);
    let start = cursor;
    if !cursor.next_is(&["the"]) && !cursor.next_is(&POSSESSIVES) {
        return None;
    }
    if !cursor.skip_to(&POSITION, 6) {
        return None;
    }
    let owner = cursor.passed_since(&start);
    let words_allowed = owner.iter().all(|word| {
        !word.is_one_of(&CLAUSE) && !word.is_one_of(&PREPOSITIONS) && !word.is_one_of(&["(a)"])
    });
    cursor.take(&POSITION);
    let verb = verb_first || cursor.take(&["is", "are"]);
    if !words_allowed || !verb || !take_preposition(&mut cursor) {
        return None;
    }
    noun_phrase(cursor)
}

/// "if she will make an assessment of", "whether he plans to", "when he will"
fn request<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    let asks_when = cursor.take(&["when"]);
    if !asks_when && !cursor.take(&["if", "whether"]) {
        return None;
    }
    for owner in POSSESSIVES {
        if cursor.take_phrase(&["it", "is", owner, "policy", "to"]) {
            return requested(cursor);
        }
    }
    let start = cursor;
    if !cursor.skip_to(&AUXILIARY, 10) {
        return None;
    }
    let subject = cursor.passed_since(&start);
    if subject.is_empty() || !is_government(subject) {
        return None;
    }
    if cursor.take(&["will", "would"]) {
        cursor.take_all(&["also", "now", "urgently", "please", "seek", "to"]);
        return requested(cursor);
    }
    if cursor.take(&["plans", "plan", "intends", "intend", "expects", "expect"]) {
        return cursor.take(&["to"]).then(|| requested(cursor)).flatten();
    }
    if asks_when {
        return None;
    }
    if cursor.take(&["holds", "hold"]) {
        return cursor.take(&["information", "data", "records"]).then(|| about(cursor)).flatten();
    }
    perfect(cursor)
}

/// After "he has" or "he is": "made an assessment of", "had discussions with X on", "plans to".
fn perfect<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    if !cursor.take(&["has", "have", "is", "are"]) {
        return None;
    }
    cursor.take_all(&["already", "also", "recently", "any", "recent", "currently", "been"]);
    if cursor.take_phrase(&["plans", "for"]) {
        return noun_phrase(cursor);
    }
    if cursor.take_phrase(&["plans", "to"]) || cursor.take_phrase(&["planning", "to"]) {
        return requested(cursor);
    }
    if cursor.take(&COMPLETED) {
        return light_noun(cursor);
    }
    if cursor.take(&["considered", "considering", "assessed", "assessing"]) {
        if let Some(inner) = second_frame(cursor) {
            return Some(inner);
        }
        let first = cursor.peek()?;
        return (first.text.ends_with("ing") && !first.is_capitalised()).then_some(cursor);
    }
    None
}

/// What the government is asked to do: a verb in the infinitive.
fn requested<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    for owner in POSSESSIVES {
        if cursor.take_phrase(&["make", "it", owner, "policy", "to"]) {
            return requested(cursor);
        }
    }
    let mut ahead = cursor;
    let light_verb = ahead.take(&["make", "take", "hold", "have", "conduct", "undertake"])
        || ahead.take_phrase(&["bring", "forward"]);
    if light_verb && let Some(inner) = light_noun(ahead) {
        return Some(inner);
    }
    let verb = cursor.peek()?;
    let refused = verb.is_one_of(&NO_REQUEST) || verb.text.starts_with('(') || verb.ends_clause();
    (!refused).then_some(cursor)
}

/// "an assessment of", "any recent discussions with X on", "steps to"
fn light_noun<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    cursor.take_all(&QUANTIFIERS);
    let noun = cursor.peek()?;
    let known = noun.is_one_of(&ENQUIRY) || noun.is_one_of(&["statement", "comparison"]);
    if !known {
        return None;
    }
    cursor.take(&[noun.text]);
    after_enquiry(cursor, noun)
}

/// "on the number of"
fn about<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    take_preposition(&mut cursor).then(|| noun_phrase(cursor)).flatten()
}

/// "the potential implications for her policies of", "the adequacy of"
fn second_frame<'w, 't>(mut cursor: WordCursor<'w, 't>) -> Option<WordCursor<'w, 't>> {
    cursor.take(&["the", "its"]);
    cursor.take(&["potential", "likely", "possible"]);
    if cursor.take(&["implications", "implication", "impact", "impacts", "consequences"]) {
        let owned = cursor.take(&["for", "on"])
            && cursor.take(&["his", "her", "their", "its", "Government"])
            && cursor.skip_to(&["of"], 4)
            && cursor.take(&["of"]);
        return owned.then(|| noun_phrase(cursor)).flatten();
    }
    let quality = ["adequacy", "effectiveness", "extent", "merits"];
    if !cursor.take(&quality) {
        return None;
    }
    if cursor.take(&["and"]) && !cursor.take(&quality) {
        return None;
    }
    let in_parts = cursor.peek_second().is_some_and(|word| word.text.starts_with('('));
    (!in_parts && cursor.take(&["of"]) && !achieves(cursor)).then(|| noun_phrase(cursor)).flatten()
}

/// "the effectiveness of the industry in upholding standards" needs its first word.
fn achieves(cursor: WordCursor<'_, '_>) -> bool {
    cursor.ahead(15).windows(2).any(|pair| {
        pair[0].is_one_of(&["in", "at"])
            && pair[1].text.ends_with("ing")
            && !pair[1].is_capitalised()
    })
}

/// Without a leading article or possessive, and without "potential" before "impact".
fn without_article<'w, 't>(mut cursor: WordCursor<'w, 't>) -> WordCursor<'w, 't> {
    let keeps = cursor
        .peek_second()
        .is_some_and(|word| word.text.starts_with('(') || is_government_noun(word.text));
    if !keeps {
        cursor.take(&ARTICLES);
    }
    let of_impact = cursor.peek_second().is_some_and(|word| word.is_one_of(&["impact", "impacts"]));
    if of_impact {
        cursor.take(&["potential", "likely", "possible"]);
    }
    cursor
}

//! A heading for a question whose transcript has none, made from the question's own words.

mod ending;
mod frame;
mod reference;
mod words;

use self::ending::{Ending, end_within, without_incomplete_words};
use self::frame::without_frame;
use self::reference::{split_reference, without_reference_opening};
use crate::text::normal_form::capitalised;

/// The longest heading in characters, where words are left out at its end.
const LONGEST: usize = 110;

/// The longest heading in characters that has all words.
const LONGEST_WHOLE: usize = 144;

/// The longest title, in characters, that a heading begins with. A longer one leaves no room for
/// the request.
const LONGEST_TITLE: usize = 90;

/// The fewest characters for a request after a title.
const LEAST_ROOM: usize = 45;

/// The longest label before an opening, in bytes.
const LONGEST_LABEL: usize = 40;

/// The bytes from which a question without a full stop was cut by its source. Parliament's list
/// gives 255 characters.
const SOURCE_CUT: usize = 240;

/// The fewest characters of a request that its source cut. A shorter one says nothing without the
/// reference before it.
const SHORTEST_REQUEST: usize = 20;

/// How far into a question its ritual opening may reach, in bytes.
const OPENING: usize = 240;

/// Words that begin what is asked, wherever they stand.
const ASKING: [&str; 10] =
    ["what", "whether", "if", "how", "when", "which", "why", "who", "whose", "where"];

/// Words that begin what is asked only after a comma: elsewhere they belong to an office's name.
const AFTER_COMMA: [&str; 15] = [
    "pursuant",
    "with",
    "further",
    "in",
    "for",
    "on",
    "by",
    "from",
    "following",
    "to",
    "at",
    "under",
    "as",
    "since",
    "(a)",
];

/// The words of a question that make its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingRun<'q> {
    /// The heading of another question or the title of a document that the question refers to.
    pub title: Option<&'q str>,
    /// One unbroken run of the question's words.
    pub request: &'q str,
    /// Whether words are missing at the end that belong to the request.
    pub is_cut: bool,
}

impl HeadingRun<'_> {
    /// The run as a heading: its first letter is a capital, a dash follows the title.
    pub fn heading(&self) -> String {
        let ellipsis = if self.is_cut { "…" } else { "" };
        match self.title {
            Some(title) => format!("{} – {}{ellipsis}", capitalised(title), self.request),
            None => format!("{}{ellipsis}", capitalised(self.request)),
        }
    }
}

/// A heading of at most 144 characters, or of 110 and an ellipsis.
pub fn from_question(lines: &[&str]) -> String {
    let question = single_spaced(lines);
    match heading_run(&question) {
        Some(run) => run.heading(),
        None => "Question not in the transcript".to_owned(),
    }
}

/// The words of a text, separated by single spaces.
pub fn single_spaced(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// The run of words that tells a question from others: without its address ("To ask …"), its
/// reference ("pursuant to …") and its frame ("what assessment he has made of"). `None` for a
/// question without words. The words of `question` must be separated by single spaces.
pub fn heading_run(question: &str) -> Option<HeadingRun<'_>> {
    let whole = without_unfinished_word(question);
    let is_unfinished = whole.len() < question.len();
    let asked = without_all_openings(whole);
    let reference = split_reference(asked);
    let title = reference.as_ref().and_then(|reference| reference.title);
    let short_title = title.filter(|title| title.chars().count() <= LONGEST_TITLE);
    let request = reference.map_or(asked, |reference| reference.request);
    let mut request = match without_frame(request) {
        Some(subject) => without_period_of_frame(request, subject),
        None => request,
    };
    if is_unfinished && short_title.is_none() && request.chars().count() < SHORTEST_REQUEST {
        request = title.unwrap_or_else(|| without_reference_opening(asked));
    }
    let title = short_title;
    let before = title.map_or(0, |title| title.chars().count() + " – ".chars().count());
    let room = LONGEST.saturating_sub(before).max(LEAST_ROOM);
    let whole_room = LONGEST_WHOLE.saturating_sub(before).max(LEAST_ROOM);
    let Ending { mut run, mut is_cut } = end_within(request, room, whole_room);
    if is_unfinished && request.ends_with(run) {
        run = without_incomplete_words(run);
        is_cut = true;
    }
    (!run.is_empty()).then_some(HeadingRun { title, request: run, is_cut })
}

/// "what representations he has received on X since 3 May": the day belongs to the frame.
fn without_period_of_frame<'q>(request: &str, subject: &'q str) -> &'q str {
    let frame = &request[..request.len() - subject.len()];
    let talks = ["representations", "discussions", "correspondence", "meetings"];
    match subject.rfind(" since ") {
        Some(since) if talks.iter().any(|noun| frame.contains(noun)) => &subject[..since],
        _ => subject,
    }
}

/// A long question without a full stop was cut by its source, often within a word.
fn without_unfinished_word(question: &str) -> &str {
    let ends = question.trim_end_matches(['”', '’', '"', ')']).ends_with(['.', '?', '!', ';']);
    match question.rfind(' ') {
        Some(space) if !ends && question.len() >= SOURCE_CUT => &question[..space],
        _ => question,
    }
}

/// "SUGGESTED REDRAFT: To ask …"
fn after_label(question: &str) -> &str {
    match question.find(": To ask ") {
        Some(colon) if colon <= LONGEST_LABEL => &question[colon + 2..],
        _ => question,
    }
}

/// Some questions begin with their opening twice.
fn without_all_openings(question: &str) -> &str {
    let mut asked = without_opening(after_label(question));
    loop {
        let inner = without_opening(asked);
        if inner.len() == asked.len() {
            return asked.trim();
        }
        asked = inner;
    }
}

/// The question without "To ask the Secretary of State for ..., ".
pub fn without_opening(question: &str) -> &str {
    let text = question.trim_start();
    if !has_opening(text) {
        return text;
    }
    let reach = &text[..text.floor_char_boundary(OPENING)];
    let begins =
        reach.match_indices(' ').map(|(at, _)| at).find(|at| asks(&reach[..*at], &reach[at + 1..]));
    begins.map_or(text, |at| &text[at + 1..])
}

/// "To ask", after a bracketed remark perhaps, and with the slips that real questions have.
fn has_opening(text: &str) -> bool {
    let text = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    };
    let text = text.trim_start_matches(['T', 't']);
    let head = |with: &str| text.get(..with.len()).is_some_and(|h| h.eq_ignore_ascii_case(with));
    head("o ask ") || head("o the ")
}

fn asks(before: &str, after: &str) -> bool {
    let word = after.split([' ', ',']).next().unwrap_or_default();
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(word));
    is(&ASKING) || (before.ends_with(',') && is(&AFTER_COMMA))
}

#[cfg(test)]
mod tests {
    use proptest::strategy::Strategy as _;

    use super::*;

    #[test]
    fn ritual_openings_are_left_out() {
        for (question, asked) in [
            (
                "To ask the Secretary of State for Foreign, Commonwealth and Development Affairs, what a.",
                "what a.",
            ),
            (
                "To ask His Majesty's Government what they have, with care, done.",
                "what they have, with care, done.",
            ),
            (
                "To ask the Minister of State, Foreign, Commonwealth and Development Office, whether he",
                "whether he",
            ),
            (
                "To ask the Secretary of State for Justice, (a) how and (b) when",
                "(a) how and (b) when",
            ),
            ("[SUGGESTED RE-DRAFT] To ask the Prime Minister, if he will", "if he will"),
            ("TTo ask the Prime Minister, pursuant to the Answer", "pursuant to the Answer"),
            ("To the Secretary of State for Defence, how many", "how many"),
            ("What steps she is taking.", "What steps she is taking."),
            ("If he will meet.", "If he will meet."),
            ("To ask nothing.", "To ask nothing."),
        ] {
            assert_eq!(without_opening(question), asked);
        }
    }

    /// Questions after their opening, and their headings.
    const HEADINGS: [(&str, &str); 26] = [
        (
            "what assessment she has made of the potential implications for her policies of the report by the UN Human Rights Office entitled Situation of human rights in the Democratic People’s Republic of Korea - Report of the High Commissioner, published on 12 September 2025; and what steps she is taking.",
            "Report by the UN Human Rights Office entitled Situation of human rights in the Democratic People’s Republic of Korea",
        ),
        (
            "what recent discussions she has had with international partners on the ongoing detention of (a) Pastor Kim Jung-Wook, (b) Missionary Kim Kook-kie and (c) Missionary Choi Chun-gil in North Korea; and whether she is taking diplomatic steps.",
            "Ongoing detention of (a) Pastor Kim Jung-Wook, (b) Missionary Kim Kook-kie and (c) Missionary Choi Chun-gil in North Korea",
        ),
        (
            "how many students attend the Royal College of Defence Studies from (a) Russia, (b) China, (c) Iran and (d) North Korea.",
            "How many students attend the Royal College of Defence Studies from (a) Russia, (b) China, (c) Iran and (d) North Korea",
        ),
        (
            "what estimate she has made of the extent of unwitting employment by UK firms of hoax remote workers who have concealed the fact that they are North Korean.",
            "Unwitting employment by UK firms of hoax remote workers who have concealed the fact that they are North Korean",
        ),
        (
            "what discussions her Department has had with (a) businesses and (b) sectors on how businesses can protect themselves from the inadvertent employment of hoax remote workers who conceal their North Korean identity.",
            "How businesses can protect themselves from the inadvertent employment of hoax remote workers who conceal their North Korean identity",
        ),
        (
            "if he will make an assessment of the potential implications for his policies of deepening (a) commercial and (b) other economic ties between Russia and North Korea.",
            "Deepening (a) commercial and (b) other economic ties between Russia and North Korea",
        ),
        (
            "what assessment they have made of the involvement of North Korea in support of the Russian invasion of Ukraine.",
            "Involvement of North Korea in support of the Russian invasion of Ukraine",
        ),
        (
            "what proposals they have for additional sanctions to further deter North Korea from its involvement in the Russian invasion of Ukraine.",
            "Additional sanctions to further deter North Korea from its involvement in the Russian invasion of Ukraine",
        ),
        (
            "what assessment they have made of the international response to the involvement of North Korea in the invasion of Ukraine by Russia.",
            "International response to the involvement of North Korea in the invasion of Ukraine by Russia",
        ),
        (
            "what diplomatic efforts they have made to highlight the involvement of North Korea in the Russian invasion of Ukraine.",
            "To highlight the involvement of North Korea in the Russian invasion of Ukraine",
        ),
        (
            "what information his Department holds on the number of rooftop solar panels in use in Lincolnshire.",
            "Number of rooftop solar panels in use in Lincolnshire",
        ),
        (
            "what plans she has for the recruitment process for the next permanent US Ambassador.",
            "Recruitment process for the next permanent US Ambassador",
        ),
        (
            "whether she has made an assessment of trends in the level of tax (a) evasion and (b) avoidance linked to candy retail stores.",
            "Trends in the level of tax (a) evasion and (b) avoidance linked to candy retail stores",
        ),
        (
            "what assessment he has made of the potential merits of classifying stage 4 breast cancer as very severe in relation to access to life-saving drugs.",
            "Classifying stage 4 breast cancer as very severe in relation to access to life-saving drugs",
        ),
        (
            "what recent discussions she has had with local authorities on tackling (a) pavement parking and (b) other obstructions.",
            "Tackling (a) pavement parking and (b) other obstructions",
        ),
        (
            "pursuant to the Answer of 9 September 2025 to Question 72603 on Universal Credit: Veterans, how many veterans in each district council area are in receipt of that benefit.",
            "Universal Credit: Veterans – how many veterans in each district council area are in receipt of that benefit",
        ),
        (
            "pursuant to the answer of 20 November 2024 to Question 14502 on Gender: Equality, what guidance the (a) Civil Service People Group has.",
            "Gender: Equality – what guidance the (a) Civil Service People Group has",
        ),
        (
            "pursuant to the Answer of 23 July 2024 to Question 1216 on Prime Minister: WhatsApp, whether the Prime Minister has used Whatsapp for government business.",
            "Prime Minister: WhatsApp – whether the Prime Minister has used Whatsapp for government business",
        ),
        (
            "with reference to the Official Statistics entitled Criminal Justice System statistics quarterly: December 2023, published on 16 May 2024, which offence descriptions in the dataset entitled Outcomes by Offence correspond to (a) Section 51A.",
            "Criminal Justice System statistics quarterly: December 2023 – which offence descriptions in the dataset…",
        ),
        (
            "with reference to his Department's press release entitled Biggest investment into hospices in a generation, dated 19 December 2024, how much of the £100 million funding will be allocated to the North East.",
            "Biggest investment into hospices in a generation – how much of the £100 million funding will be allocated to the North East",
        ),
        (
            "what her planned timetable is for the publication of the response to the call for evidence on single-sex spaces; and how many responses have been received.",
            "Publication of the response to the call for evidence on single-sex spaces",
        ),
        (
            "if she will make an assessment of the potential merits of providing additional (a) funding and (b) support for (i) local authorities and (ii) harbourmasters to (A) safely dispose of and (B) reclaim abandoned vessels.",
            "Providing additional (a) funding and (b) support for (i) local authorities and (ii) harbourmasters",
        ),
        (
            "if he will review the postal voting system to help improve accessibility for blind and partially sighted people.",
            "Review the postal voting system to help improve accessibility for blind and partially sighted people",
        ),
        (
            "what assessment her Department has made of the potential merits of providing support to people impacted by number plate cloning in Surrey Heath constituency.",
            "Providing support to people impacted by number plate cloning in Surrey Heath constituency",
        ),
        (
            "whether her Department plans to respond to the closed consultation entitled Street works: fines and lane rental surplus funds.",
            "Respond to the closed consultation entitled Street works: fines and lane rental surplus funds",
        ),
        (
            "what progress his Department has made on its review of biomass sustainability standards.",
            "Review of biomass sustainability standards",
        ),
    ];

    #[test]
    fn a_heading_begins_with_the_subject_of_the_question() {
        for (asked, heading) in HEADINGS {
            let question = format!("To ask the Prime Minister, {asked}");
            assert_eq!(from_question(&[&question]), heading);
        }
    }

    /// A frame before a clause, and a request that a heading would turn into its opposite.
    #[test]
    fn a_question_never_becomes_an_assertion() {
        for asked in [
            "whether he has met the Ambassador",
            "whether there is adequate payroll capacity",
            "whether water companies will pay compensation",
            "whether he will not renew the contract",
            "whether the scheme will be extended",
            "what assessment he has made that the plan works",
            "what steps water companies are taking to reduce leaks",
            "what estimate the Bank of England has made of inflation",
            "if he will make it his policy not to raise the threshold",
            "what support his Department provides to carers",
            "how much his Department has spent on travel",
        ] {
            let question = format!("To ask the Prime Minister, {asked}.");
            let expected = match asked.strip_prefix("if he will ") {
                Some(request) => capitalised(request),
                None => capitalised(asked),
            };
            assert_eq!(from_question(&[&question]), expected);
        }
        let payroll = "To ask the Prime Minister, what assessment he has made of whether there is \
                       adequate payroll capacity.";
        assert_eq!(from_question(&[payroll]), "Whether there is adequate payroll capacity");
    }

    #[test]
    fn a_long_heading_is_never_cut_in_a_name_or_before_a_negation() {
        let names = "how many members of the Advisory Committee on the Independent Review of the \
                     Department for Environment, Food and Rural Affairs and the Commission for the \
                     Protection of Birds not in post were paid";
        let heading = from_question(&[names]);
        assert_eq!(
            heading,
            "How many members of the Advisory Committee on the Independent Review of the Department for Environment…"
        );
        let negation = "how many of the people in receipt of the allowance in the county of Kent \
                        have been asked by his Department to make repayments but not those that \
                        had left the country";
        assert_eq!(
            from_question(&[negation]),
            "How many of the people in receipt of the allowance in the county of Kent have been asked by his Department…"
        );
    }

    fn question() -> impl proptest::strategy::Strategy<Value = String> {
        const OPENINGS: [&str; 3] =
            ["To ask the Prime Minister, ", "To ask His Majesty's Government ", ""];
        const WORDS: [&str; 50] = [
            "what",
            "assessment",
            "he",
            "has",
            "made",
            "of",
            "the",
            "potential",
            "merits",
            "if",
            "she",
            "will",
            "make",
            "it",
            "her",
            "policy",
            "to",
            "ensure",
            "that",
            "(a)",
            "funding",
            "and",
            "(b)",
            "support",
            "pursuant",
            "Answer",
            "Question",
            "12",
            "on",
            "Gaza:",
            "Arms,",
            "how",
            "many",
            "entitled",
            "Plan",
            "published",
            "in",
            "the",
            "last",
            "not",
            "except",
            "é’s",
            "“quoted”",
            "(i)",
            "Ministry",
            "Defence",
            "-",
            "–",
            ";",
            ".",
        ];
        let run = proptest::collection::vec(proptest::sample::select(&WORDS[..]), 0..60);
        (proptest::sample::select(&OPENINGS[..]), run)
            .prop_map(|(opening, words)| format!("{opening}{}", words.join(" ")).trim().to_owned())
    }

    proptest::proptest! {
        #[test]
        fn each_run_is_a_part_of_the_question(question in question()) {
            let question = single_spaced(&[&question]);
            if let Some(run) = heading_run(&question) {
                proptest::prop_assert!(question.contains(run.request));
                proptest::prop_assert!(question.contains(run.title.unwrap_or_default()));
                proptest::prop_assert!(!run.request.is_empty());
                proptest::prop_assert!(run.heading().chars().count() <= 144, "{}", run.heading());
            }
        }

        #[test]
        fn any_text_has_a_heading(question in ".{0,300}") {
            let question = single_spaced(&[&question]);
            let run = heading_run(&question);
            proptest::prop_assert!(run.is_none_or(|run| question.contains(run.request)));
        }
    }

    #[test]
    fn odd_questions_still_have_a_heading() {
        assert_eq!(from_question(&[]), "Question not in the transcript");
        assert_eq!(from_question(&[&"é".repeat(400)]).chars().count(), LONGEST + 1);
    }
}

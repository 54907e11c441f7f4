//! Lines that a site prints about an answer.

use despatch::diagnostic::{Code, Diagnostic};
use serde_json::Value;

use super::read::read;
use crate::site::TestSite;

/// The only exchange, and the codes of warnings and errors.
fn one(text: &str) -> (Value, Vec<Code>) {
    let (mut records, said) = read(text);
    assert_eq!(records.len(), 1, "{text}\n{records:#?}");
    (records.remove(0), grave(&said))
}

fn grave(said: &[Diagnostic]) -> Vec<Code> {
    said.iter().map(|d| d.code).collect()
}

/// The text of an answer.
fn answer(record: &Value, at: usize) -> &str {
    record["answers"][at]["text"].as_str().unwrap_or_default()
}

/// The record of the member with a name.
fn asked_by<'r>(records: &'r [Value], name: &str) -> &'r Value {
    let found = records.iter().find(|record| record["question"]["asker"] == name);
    found.unwrap_or_else(|| panic!("{name} asks nothing: {records:#?}"))
}

/// Layout E with lines above the words of the answer, and below them.
fn page_e(head: &str, below: &str) -> String {
    format!(
        "Lighthouses: Lamps\nQuestion for Ministry of Lighthouses\nUIN 74129, tabled on 2 September 2025\n\
         Question\nAda Sample\nMeadow Party\nNowhere North\nCommons\n\
         To ask the Secretary of State for Lighthouses, how many lamps there are.\n\
         Answer\nPercy Placeholder\nMeadow Party\nMiddle Nowhere\nCommons\n{head}There are 14.\n{below}"
    )
}

#[test]
fn a_dated_label_below_an_answers_words_ends_the_answer() {
    for label in
        ["Answered on: 5 June 2023", "Holding answer: 5 June 2023", "Corrected: 5 June 2023"]
    {
        let (record, codes) = one(&format!(
            "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
             Question to the Ministry of Lighthouses:\nTo ask how many there are.\n\
             Answered by Percy Placeholder\nThere are 14.\n{label}\nThere are 15.\n"
        ));
        assert_eq!(answer(&record, 0), "There are 14.", "{label}");
        assert!(codes.contains(&Code::StrayMarker), "{label}: {codes:?}");
    }
    let (record, codes) = one("Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
         Question to the Ministry of Lighthouses:\nTo ask how many there are.\n\
         Answered by Percy Placeholder\nThere are 14.\nHolding answer: none was given.\n");
    assert_eq!(answer(&record, 0), "There are 14.\nHolding answer: none was given.");
    assert!(!codes.contains(&Code::StrayMarker), "{codes:?}");
}

#[test]
fn a_date_alone_below_the_ministers_name_of_a_list_is_nobodys_words() {
    for day in ["2 May 2019", "Thursday 2nd May 2019", "31 February 2019"] {
        let list = "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
             Question to the Ministry of Lighthouses:\nTo ask how many there are.\n\
             Answered by Percy Placeholder\n";
        let (record, codes) = one(&format!("{list}{day}\nThere are 14.\n"));
        assert_eq!(answer(&record, 0), "There are 14.", "{day}");
        assert!(record["answers"][0]["date"].is_null(), "{day}");
        assert_eq!(codes, [Code::UnclearLine], "{day}");
        let (record, codes) = one(&format!("{list}{day}\n"));
        assert_eq!(answer(&record, 0), day);
        assert!(codes.is_empty(), "{day}: {codes:?}");
    }
}

#[test]
fn a_line_that_a_head_has_no_place_for_is_reported() {
    let three = page_f("", HEAD_F, "")
        .replace("Ministry of Lighthouses\n", "ne 2019\nMinistry of Lighthouses\n");
    let (record, codes) = one(&three);
    assert_eq!(record["question"]["department"], "Ministry of Lighthouses");
    assert_eq!(record["heading"], "Lighthouses: Paint");
    assert_eq!(codes, [Code::UnclearLine]);
    let (record, codes) = one(&three.replace("\nne 2019", "\nFerries"));
    assert!(record["question"]["department"].is_null() && record["heading"].is_null(), "{record}");
    assert!(codes.contains(&Code::UnclearLine), "{codes:?}");
    let (record, codes) = one(&page_f("Asked by Fred Example\n", HEAD_F, ""));
    assert!(record["question"]["asker"].is_null(), "{record}");
    assert_eq!(codes, [Code::UnclearLine]);
    let (_, codes) = one(&page_g("", "").replace("Minister of State", "MiNnister of State"));
    assert_eq!(codes, [Code::UnclearLine]);
    let page = page_e("Answered on\n12 September 2025\n", "");
    assert_eq!(one(&page).1, []);
    let (_, codes) = one(&page.replace("Placeholder\n", "Placeholder\nMinnister of State\n"));
    assert_eq!(codes, [Code::UnclearLine]);
    let (record, codes) = one(&page.replace("Sample\n", "Sample\n(Lower Nowhere) (Lab)\n"));
    assert_eq!(record["question"]["party"], "Lab");
    assert_eq!(codes, [Code::UnclearLine]);
}

/// Layout F with lines between the member and the date, above the answer, and below its words.
fn page_f(lead: &str, head: &str, below: &str) -> String {
    format!(
        "Q\nAsked by Ada Sample\n(Nowhere North)\n{lead}Asked on: 03 June 2019\nMinistry of Lighthouses\n\
         Lighthouses: Paint\nCommons\n260001\n\
         To ask the Secretary of State for Lighthouses, what colour they are.\nA\n{head}White.\n{below}"
    )
}

const HEAD_F: &str = "Answered by: Percy Placeholder\nAnswered on: 17 June 2019\n";

/// Layout G with lines above the words of the answer, and below them.
fn page_g(above: &str, below: &str) -> String {
    format!(
        "Lighthouses: Foghorns\nMinistry of Lighthouses written question – answered at on 26 October 2009.\n\
         Photo of Ada Sample\nAda Sample\nMeadow Party, Nowhere North\n\
         To ask the Secretary of State for Lighthouses, how loud a foghorn is.\nLink to this speech\n\
         Photo of Percy Placeholder\nPercy Placeholder\nMinister of State (Lighthouses)\n\
         {above}Very loud.\n{below}Link to this speech\n"
    )
}

#[test]
fn the_day_of_a_holding_answer_is_nobodys_words_in_layout_e() {
    for head in [
        "Answered on\n12 September 2025\nHolding answer received on 5 September 2025\n",
        "Answered on\n12 September 2025\nHolding answer received on\n5 September 2025\n",
        "Answered on 12 September 2025\n\n(Holding answer 5 September 2025)\n",
        "Holding answer received on 5 September 2025\nAnswered on\n12 September 2025\n",
        "Holding answer received on\n5 September 2025\nAnswered on\n12 September 2025\n",
        "Answered on: 12 September 2025\n[holding answer 5 September 2025]\n",
        "Answered on\n12 September 2025\nHolding answer received on: 5th of September 2025 Share\n",
    ] {
        let page = page_e(head, "");
        let (record, said) = one(&page);
        assert_eq!(answer(&record, 0), "There are 14.", "{head}");
        assert_eq!(record["answers"][0]["date"], "2025-09-12", "{head}");
        assert_eq!(record["answers"][0]["by"], "Percy Placeholder", "{head}");
        assert_eq!(record["held"], "2025-09-05", "{head}");
        assert_eq!(said, [], "{head}");
    }
}

#[test]
fn the_day_of_a_holding_answer_is_nobodys_words_in_layout_f() {
    for head in [
        "Answered by: Percy Placeholder\nAnswered on: 17 June 2019\nHolding answer received on 10 June 2019\n",
        "Answered by: Percy Placeholder\nHolding answer received on 10 June 2019\nAnswered on: 17 June 2019\n",
        "Answered by: Percy Placeholder\nAnswered on: 17 June 2019\nHolding answer received on\n10 June 2019\n",
        "Answered by: Percy Placeholder\nHolding answer received on:\n10 June 2019\nAnswered on 17 June 2019\n",
        "Answered by: Percy Placeholder\nAnswered on:\n17 June 2019\n[Holding answer 10 June 2019]:\n",
    ] {
        let page = page_f("", head, "");
        let (record, said) = one(&page);
        assert_eq!(answer(&record, 0), "White.", "{head}");
        assert_eq!(record["answers"][0]["date"], "2019-06-17", "{head}");
        assert_eq!(record["answers"][0]["by"], "Percy Placeholder", "{head}");
        assert_eq!(record["held"], "2019-06-10", "{head}");
        assert_eq!(said, [], "{head}");
    }
}

#[test]
fn the_day_of_a_holding_answer_is_nobodys_words_in_layout_g_and_in_lists() {
    for above in [
        "[holding answer 22 October 2009]\n",
        "(Holding answer 22 October 2009)\n",
        "[holding answer 22 October 2009]: ",
        "Holding answer received on 22 October 2009\n",
    ] {
        let page = page_g(above, "");
        let (record, said) = one(&page);
        assert_eq!(answer(&record, 0), "Very loud.", "{above}");
        assert_eq!(record["held"], "2009-10-22", "{above}");
        assert_eq!(said, [], "{above}");
        let list = format!(
            "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lighthouses:\n\
             To ask the Secretary of State, how loud.\nAnswered by Percy Placeholder\n\
             Answered on: 26 October 2009\n{above}Very loud.\n"
        );
        let (record, said) = one(&list);
        assert_eq!(answer(&record, 0), "Very loud.", "{above}");
        assert_eq!(record["held"], "2009-10-22", "{above}");
        assert_eq!(said, [], "{above}");
    }
}

#[test]
fn a_holding_answer_whose_day_cannot_be_read_is_reported() {
    let line = "Holding answer received on 31 June 2019\n";
    let (record, said) = one(&page_f("", &format!("{HEAD_F}{line}"), ""));
    assert_eq!(answer(&record, 0), "White.");
    assert_eq!(said, [Code::ImpossibleDate]);
}

#[test]
fn a_minister_who_speaks_of_a_holding_answer_is_quoted() {
    let words = "I refer to the holding answer received on 10 June 2019.\n\
                 Holding answers are sent by the Department.\n";
    let (record, _) = one(&page_f("", HEAD_F, words));
    assert!(answer(&record, 0).contains("I refer to the holding answer"), "{record:#}");
    assert!(answer(&record, 0).contains("Holding answers are sent"), "{record:#}");
}

#[test]
fn a_corrected_answer_of_layout_f_is_a_second_answer() {
    for block in [
        "A\nCorrected by: Nick Placeholder\nCorrected on: 18 June 2019\nGrey.\n",
        "A\nCorrected by Nick Placeholder\nCorrected on\n18 June 2019\nGrey.\n",
        "Corrected by: Nick Placeholder\nCorrected on: 18 June 2019\nGrey.\n",
        "A\nPhoto of Nick Placeholder\nCorrected by: Nick Placeholder\nCorrected on 18.06.2019\nGrey.\n",
    ] {
        let (record, said) = one(&page_f("", HEAD_F, block));
        assert_eq!(answer(&record, 0), "White.", "{block}");
        assert_eq!(record["answers"][0]["by"], "Percy Placeholder", "{block}");
        assert_eq!(answer(&record, 1), "Grey.", "{block}");
        assert_eq!(record["answers"][1]["kind"], "corrected", "{block}");
        assert_eq!(record["answers"][1]["by"], "Nick Placeholder", "{block}");
        assert_eq!(record["answers"][1]["date"], "2019-06-18", "{block}");
        assert_eq!(said, [], "{block}");
    }
}

#[test]
fn a_correction_without_a_name_is_nobodys() {
    let block = "A\nCorrected on: 18 June 2019\nGrey.\n";
    let (record, _) = one(&page_f("", HEAD_F, block));
    assert_eq!((answer(&record, 0), answer(&record, 1)), ("White.", "Grey."));
    assert_eq!(record["answers"][1]["kind"], "corrected");
    assert!(record["answers"][1]["by"].is_null(), "{record:#}");
}

#[test]
fn a_corrected_answer_of_layout_e_is_a_second_answer() {
    let head = "Answered on\n12 September 2025\n";
    for block in [
        "Answer\nNick Placeholder\nMeadow Party\nElsewhere\nCommons\nCorrected on\n15 September 2025\nThere are 15.\n",
        "Answer\nCorrected by: Nick Placeholder\nCorrected on: 15 September 2025\nThere are 15.\n",
        "Corrected answer\nNick Placeholder\nAnswered on\n15 September 2025\nThere are 15.\n",
        "Corrected by: Nick Placeholder\nCorrected on: 15 September 2025\nThere are 15.\n",
    ] {
        let (record, said) = one(&page_e(head, block));
        assert_eq!(answer(&record, 0), "There are 14.", "{block}");
        assert_eq!(answer(&record, 1), "There are 15.", "{block}");
        assert_eq!(record["answers"][1]["kind"], "corrected", "{block}");
        assert_eq!(record["answers"][1]["by"], "Nick Placeholder", "{block}");
        assert_eq!(record["answers"][1]["date"], "2025-09-15", "{block}");
        assert_eq!(said, [], "{block}");
    }
}

#[test]
fn a_line_between_the_member_and_the_date_loses_nobody_in_layout_f() {
    let first = page_f("", HEAD_F, "");
    for line in [
        "[I]\n",
        "[R]\n[N]\n",
        "Transferred\n",
        "Withdrawn\n",
        "MP for Nowhere South\n",
        "Meadow Party\n",
        "Photo of Fred Example\n",
        "Some other badge\n",
        "Share\nCopy link\n",
        "(Nowhere South) (Lab)\n",
        "Named day\n",
        "Ministers were asked to reply by letter.\n",
    ] {
        let second = "To ask the Secretary of State for Lighthouses, who pays.";
        let second = format!(
            "Q\nAsked by Fred Example\n{line}Asked on: 04 June 2019\nMinistry of Lighthouses\nCommons\n{second}\n\
             A\nAnswered by: Dora Dummy\nAnswered on: 18 June 2019\nNobody.\n"
        );
        for text in [format!("{first}{second}"), format!("{second}{first}")] {
            let (records, said) = read(&text);
            assert_eq!(records.len(), 2, "{line}");
            assert_eq!(answer(asked_by(&records, "Ada Sample"), 0), "White.", "{line}");
            let fred = asked_by(&records, "Fred Example");
            assert_eq!(answer(fred, 0), "Nobody.", "{line}");
            assert_eq!(fred["question"]["tabled"], "2019-06-04", "{line}");
            assert!(grave(&said).iter().all(|code| *code == Code::UnclearLine), "{line}{said:?}");
        }
    }
}

#[test]
fn flags_seat_and_party_of_layout_f_are_read() {
    let text =
        page_f("", HEAD_F, "").replace("(Nowhere North)", "(Nowhere North) (Lab)\n[I]\nWithdrawn");
    let (record, said) = one(&text);
    assert_eq!(record["question"]["affiliation"], "Nowhere North");
    assert_eq!(record["question"]["party"], "Lab");
    assert_eq!(record["question"]["interest_declared"], true);
    assert_eq!(record["question"]["withdrawn"], true);
    assert_eq!(said, []);
    let text =
        text.replace("Ada Sample\n(Nowhere North) (Lab)", "Ada Sample (Nowhere North) (Lab)");
    let (record, _) = one(&text);
    assert_eq!(record["question"]["asker"], "Ada Sample");
    assert_eq!(record["question"]["party"], "Lab");
}

#[test]
fn lines_between_a_minister_and_the_date_are_not_the_ministers() {
    for line in
        ["Meadow Party\n", "MP for Middle Nowhere\n", "Photo of Percy\n", "Minister of State\n"]
    {
        let head = format!("Answered by: Percy Placeholder\n{line}Answered on: 17 June 2019\n");
        let (record, said) = one(&page_f("", &head, ""));
        assert_eq!(answer(&record, 0), "White.", "{line}");
        assert_eq!(record["answers"][0]["date"], "2019-06-17", "{line}");
        assert!(said.iter().all(|code| *code == Code::UnclearLine), "{said:?}");
    }
}

#[test]
fn attachments_are_not_the_ministers_words() {
    let lists = [
        "Attachments\nLamp table\nPDF document, 90 KB\n",
        "Attachments:\nLamp table (PDF, 90 KB)\nDownload\n",
        "Attachments\nLamp table\nPDF document, 90 KB\nShare\n",
        "Attachments\n\nLamp table\n",
    ];
    for list in lists {
        let pages = [page_e("Answered on\n12 September 2025\n", list), page_f("", HEAD_F, list)];
        for page in pages {
            let (record, said) = one(&page);
            assert!(!answer(&record, 0).contains("Lamp table"), "{page}\n{record:#}");
            assert!(!answer(&record, 0).contains("Attachments"), "{page}");
            assert_eq!(record["attachments"][0]["title"], "Lamp table", "{page}\n{record:#}");
            assert_eq!(record["attachment_count"], 1, "{page}");
            assert_eq!(said, [], "{page}");
        }
    }
}

#[test]
fn two_attachments_are_two_and_a_remark_below_them_is_nobodys() {
    let list = "Attachments\nLamp table\nPDF, 90 KB\nLamp map\nPNG, 1.2 MB\nI do not believe it.\n";
    let (record, said) = one(&page_e("Answered on\n12 September 2025\n", list));
    assert_eq!(record["attachments"][1]["title"], "Lamp map");
    assert_eq!(record["attachments"][1]["kind"], "PNG, 1.2 MB");
    assert_eq!(answer(&record, 0), "There are 14.");
    assert_eq!(said, [Code::UnclearLine]);
}

#[test]
fn a_minister_who_writes_of_attachments_is_quoted() {
    let words = "Attachments\nThe table is in the Library of the House. It has two pages.\n";
    let (record, _) = one(&page_e("Answered on\n12 September 2025\n", words));
    assert!(answer(&record, 0).contains("The table is in the Library"), "{record:#}");
}

#[test]
fn buttons_are_nobodys_words() {
    let page = page_e("Answered on\n12 September 2025\nShare\nCopy link\n", "Share\nCopy link\n")
        .replace("tabled on 2 September 2025\n", "tabled on 2 September 2025 Share\nCopy link\n");
    let (record, said) = one(&page);
    assert_eq!(answer(&record, 0), "There are 14.");
    assert_eq!(record["question"]["tabled"], "2025-09-02");
    assert_eq!(said, []);
    let (record, said) = one(&page_g("Share\n", "Share\n"));
    assert_eq!(answer(&record, 0), "Very loud.");
    assert_eq!(said, []);
    let (record, said) = one(&page_f("Share\n", &format!("{HEAD_F}Share\n"), "Copy link\n"));
    assert_eq!(answer(&record, 0), "White.");
    assert_eq!(said, []);
}

#[test]
fn a_column_of_a_table_is_no_button() {
    let words = "Year\nShare\n2024 and 2025 were the same.\n";
    let (record, _) = one(&page_e("Answered on\n12 September 2025\n", words));
    assert!(answer(&record, 0).contains("Share"), "{record:#}");
}

#[test]
fn a_card_with_other_lines_is_not_the_members_words() {
    let page = page_e("Answered on\n12 September 2025\n", "");
    for (card, party, seat) in [
        (
            "Photo of Ada Sample\nAda Sample\nMeadow Party\nNowhere North\nCommons",
            Some("Meadow Party"),
            Some("Nowhere North"),
        ),
        (
            "Ada Sample\nMeadow Party\nNowhere North\n[N]\nCommons",
            Some("Meadow Party"),
            Some("Nowhere North"),
        ),
        (
            "Ada Sample\nMeadow Party\nMP for Nowhere North\nCommons",
            Some("Meadow Party"),
            Some("Nowhere North"),
        ),
        ("Ada Sample\n(Nowhere North) (Lab)\nCommons", Some("Lab"), Some("Nowhere North")),
        ("Ada Sample\nA badge\nMeadow Party\nNowhere North\nCommons", Some("Meadow Party"), None),
        (
            "Asked by\nAda Sample\nMeadow Party\nNowhere North\nCommons",
            Some("Meadow Party"),
            Some("Nowhere North"),
        ),
    ] {
        let (record, said) =
            one(&page.replacen("Ada Sample\nMeadow Party\nNowhere North\nCommons", card, 1));
        let question = &record["question"];
        let text = question["text"].as_str().unwrap();
        assert!(text.starts_with("To ask"), "{card}\n{record:#}");
        assert_eq!(question["asker"], "Ada Sample", "{card}");
        assert_eq!(question["party"].as_str(), party, "{card}");
        assert_eq!(question["affiliation"].as_str(), seat, "{card}");
        assert!(said.iter().all(|code| *code == Code::UnclearLine), "{said:?}");
    }
    let (record, said) = one(&page.replacen(
        "Ada Sample\nMeadow Party\nNowhere North\nCommons\n",
        "Ada Sample\n",
        1,
    ));
    assert!(record["question"]["text"].as_str().unwrap().starts_with("To ask"), "{record:#}");
    assert_eq!(said, [Code::UnclearLine]);
}

#[test]
fn a_picture_above_the_minister_is_not_the_name() {
    let page = page_e("Answered on\n12 September 2025\n", "");
    let (record, said) =
        one(&page.replace("Answer\nPercy", "Answer\nPhoto of Percy Placeholder\nPercy"));
    assert_eq!(record["answers"][0]["by"], "Percy Placeholder");
    assert_eq!(said, []);
}

#[test]
fn an_unreadable_label_is_not_the_members_words() {
    for label in [
        "Tabled: 31 September 2025",
        "Tabled: soon",
        "UIN: many",
        "Grouped with: others",
        "Source: ONS",
        "Heading:",
        "Answered on: 5 June 2023",
        "Reference: 12",
        "Tabled: 25/05/16",
    ] {
        for text in [
            format!("{label}\nQuestion to the Ministry of Lighthouses:\n"),
            format!("Question to the Ministry of Lighthouses:\n{label}\n"),
        ] {
            let text = format!(
                "Asked by: Ada Sample (Meadow Party - Nowhere North)\n{text}\
                 To ask the Secretary of State, how many.\nAnswered by Percy Placeholder\nTen.\n"
            );
            let (record, said) = one(&text);
            assert_eq!(record["question"]["text"], "To ask the Secretary of State, how many.");
            assert_eq!(said.len(), 1, "{label}: {said:?}");
        }
    }
}

#[test]
fn an_unreadable_label_is_not_the_ministers_words() {
    for label in [
        "Answered on: 31 September 2025",
        "Answered on: last week",
        "Holding answer: soon",
        "Corrected: 2025",
        "UIN: 12",
        "Tabled: 1 June 2023",
    ] {
        let text = format!(
            "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lighthouses:\n\
             To ask the Secretary of State, how many.\nAnswered by Percy Placeholder\n{label}\nTen.\n"
        );
        let (record, said) = one(&text);
        assert_eq!(answer(&record, 0), "Ten.", "{label}");
        assert_eq!(said.len(), 1, "{label}: {said:?}");
    }
    let sentence =
        "Corrected: the table that the Department published last year had an error in it.";
    let text = format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lighthouses:\n\
         To ask the Secretary of State, how many.\nAnswered by Percy Placeholder\n{sentence}\n"
    );
    let (record, said) = one(&text);
    assert_eq!(answer(&record, 0), sentence);
    assert_eq!(said, [Code::BadLabelValue]);
}

#[test]
fn a_line_above_the_number_of_layout_e_does_not_give_the_heading_away() {
    let first = page_f("", HEAD_F, "");
    for line in ["A badge", "Share", "Withdrawn", "MP for Nowhere North", "Named day\nCopy link"] {
        let page = page_e("Answered on\n12 September 2025\n", "")
            .replace("UIN 74129,", &format!("{line}\nUIN 74129,"));
        let (records, said) = read(&format!("{first}{page}"));
        assert_eq!(answer(&records[0], 0), "White.", "{line}");
        assert_eq!(records[1]["heading"], "Lighthouses: Lamps", "{line}");
        assert_eq!(records[1]["question"]["department"], "Ministry of Lighthouses", "{line}");
        assert!(said.iter().all(|d| d.code == Code::UnclearLine), "{line}: {said:?}");
    }
}

#[test]
fn flags_behind_a_name_are_no_part_of_it() {
    let text = page_f("", HEAD_F, "").replace("Ada Sample\n", "Ada Sample [N] [I]\n");
    let (record, said) = one(&text);
    assert_eq!(record["question"]["asker"], "Ada Sample");
    assert_eq!(record["question"]["named_day"], true);
    assert_eq!(record["question"]["interest_declared"], true);
    assert_eq!(said, []);
}

#[test]
fn a_flag_below_a_name_of_layout_g_is_not_the_members_words() {
    let page = page_g("", "");
    for (line, flag) in
        [("[I]", "interest_declared"), ("[N]", "named_day"), ("Withdrawn", "withdrawn")]
    {
        for place in ["Ada Sample\nMeadow Party, Nowhere North\n", "Ada Sample\n"] {
            let (record, said) =
                one(&page.replacen(&format!("\n{place}"), &format!("\n{place}{line}\n"), 1));
            let question = &record["question"];
            assert!(question["text"].as_str().unwrap().starts_with("To ask"), "{record:#}");
            assert_eq!(question[flag], true, "{line}");
            assert_eq!(question["affiliation"], "Nowhere North", "{line}");
            assert_eq!(said, [], "{line}");
        }
    }
    let (record, _) =
        one(&page.replace("Meadow Party, Nowhere North", "Meadow Party\nMP for Nowhere North"));
    assert_eq!(record["question"]["party"], "Meadow Party");
    assert_eq!(record["question"]["affiliation"], "Nowhere North");
}

#[test]
fn a_line_between_a_and_the_minister_is_nobodys() {
    for line in ["Photo of Percy Placeholder", "A badge", "Ministry of Lighthouses"] {
        let (record, said) = one(&page_f("", &format!("{line}\n{HEAD_F}"), ""));
        let text = record["question"]["text"].as_str().unwrap();
        assert!(text.ends_with("what colour they are."), "{record:#}");
        assert_eq!(answer(&record, 0), "White.", "{line}");
        assert!(said.iter().all(|code| *code == Code::UnclearLine), "{said:?}");
    }
}

#[test]
fn a_withdrawn_question_is_withdrawn_and_says_no_such_word() {
    let whole = page_e("", "");
    let question = whole.split("Answer\n").next().unwrap();
    for line in ["Withdrawn", "This question was withdrawn.", "Withdrawn on 5 September 2025"] {
        let (record, said) = one(&format!("{question}{line}\n"));
        let text = record["question"]["text"].as_str().unwrap();
        assert!(text.ends_with("how many lamps there are."), "{record:#}");
        assert_eq!(record["question"]["withdrawn"], true, "{line}");
        assert_eq!(said, []);
    }
}

#[test]
fn a_page_of_the_site_shows_no_line_of_the_site_that_was_copied() {
    let lead = "[I]\nTransferred\nA badge\n";
    let head = format!("{HEAD_F}Holding answer received on 10 June 2019\n");
    let below = "Attachments\nLamp table\nPDF document, 90 KB\nA\nCorrected by: Nick Placeholder\n\
                 Corrected on: 18 June 2019\nGrey.\n";
    let site = TestSite::new().file("content/a.txt", page_f(lead, &head, below));
    site.build();
    let page = site
        .paths()
        .into_iter()
        .find(|path| path.starts_with("questions/") && path.contains("colour"));
    let page = site.read(&page.expect("the question has a page"));
    for line in ["[I]", "Transferred", "A badge", "Holding answer received", "Corrected by:"] {
        assert!(!page.contains(line), "{line} is on the page");
    }
    for words in ["White.", "Grey.", "Nick Placeholder", "Lamp table", "10 June 2019"] {
        assert!(page.contains(words), "{words} is missing from the page");
    }
}

#[test]
fn flags_above_an_answer_are_not_the_ministers_words() {
    for flag in ["[N]", "[R]", "[I]", "Withdrawn"] {
        let page = page_e(&format!("Answered on\n12 September 2025\n{flag}\n"), "");
        let (record, _) = one(&page);
        let text = record["answers"][0]["text"].as_str().unwrap();
        assert!(!text.contains(flag), "{flag}: {text}");
        assert_eq!(record["answers"][0]["date"], "2025-09-12", "{flag}");
    }
}

#[test]
fn a_list_of_grouped_questions_above_the_answer_does_not_end_it() {
    let head = "Answered by: Percy Placeholder\nAnswered on: 17 June 2019\nGrouped Questions: 260002 | 260003\n";
    let (record, said) = one(&page_f("", head, ""));
    assert_eq!(record["answers"][0]["text"], "White.");
    assert_eq!(said, []);
}

const HEAD_E: &str = "Answered on\n12 September 2025\n";

#[test]
fn a_correction_under_any_heading_is_an_answer_of_its_own() {
    let card = "Nick Placeholder\nMeadow Party\nElsewhere\nCommons\n";
    for block in [
        "Corrected answer by: Nick Placeholder\nCorrected on: 15 September 2025\n".to_owned(),
        "Corrected answer by\nNick Placeholder\n15 September 2025\n".to_owned(),
        "Corrected by Nick Placeholder on 15 September 2025\n".to_owned(),
        "Corrected on 15 September 2025 by Nick Placeholder\n".to_owned(),
        format!("Correction\n{card}Corrected on\n15 September 2025\n"),
        "Correction\nNick Placeholder\nCorrected on 15 September 2025\n".to_owned(),
        format!("Revised answer\n{card}Answered on\n15 September 2025\n"),
        format!("{card}Corrected on\n15 September 2025\n"),
    ] {
        for page in [page_e(HEAD_E, &block), page_f("", HEAD_F, &block)] {
            let (record, said) = one(&format!("{page}Never again.\n"));
            assert_eq!(record["answers"][0]["by"], "Percy Placeholder", "{page}");
            assert!(!answer(&record, 0).contains('\n'), "{page}\n{record:#}");
            assert_eq!(answer(&record, 1), "Never again.", "{page}");
            assert_eq!(record["answers"][1]["kind"], "corrected", "{page}");
            assert_eq!(record["answers"][1]["by"], "Nick Placeholder", "{page}");
            assert_eq!(record["answers"][1]["date"], "2025-09-15", "{page}");
            assert_eq!(said, [], "{page}");
        }
    }
}

/// Layout A with lines below the words of the answer.
fn page_a(below: &str) -> String {
    format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lighthouses:\n\
         To ask the Secretary of State, how many.\nAnswered by Percy Placeholder\nThere are 14.\n{below}"
    )
}

#[test]
fn a_correction_in_a_list_is_an_answer_of_its_own_or_an_error() {
    for line in [
        "Corrected on 9 May 2024 by Nick Placeholder\n",
        "Corrected by Nick Placeholder on 9 May 2024\n",
        "Corrected answer by Nick Placeholder, 9 May 2024\n",
    ] {
        let (record, said) = one(&page_a(&format!("{line}Never again.\n")));
        assert_eq!(answer(&record, 0), "There are 14.", "{line}");
        assert_eq!(answer(&record, 1), "Never again.", "{line}");
        assert_eq!(record["answers"][1]["by"], "Nick Placeholder", "{line}");
        assert_eq!(record["answers"][1]["date"], "2024-05-09", "{line}");
        assert_eq!(said, [], "{line}");
    }
    for line in [
        "Corrected on 9 May 2024\n",
        "Corrected on: 9 May 2024\n",
        "Corrected by Nick Placeholder\n",
        "Ministerial Correction\n",
        "Letter of correction from Nick Placeholder:\n",
        "Answered on 9 May 2024\n",
    ] {
        let (record, said) = one(&page_a(&format!("{line}Never again.\n")));
        assert_eq!(record["answers"].as_array().unwrap().len(), 1, "{line}");
        assert_eq!(answer(&record, 0), "There are 14.", "{line}");
        assert_eq!(said, [Code::StrayMarker], "{line}");
    }
}

#[test]
fn a_caption_below_the_last_words_is_nobodys_words() {
    for line in [
        "Corrected on 9 May 2024\n",
        "This answer was updated on 9 May 2024.\n",
        "This question was also answered on 9 May 2024\n",
        "This question was grouped with 74130 and 74131\n",
    ] {
        let (record, said) = one(&page_a(line));
        assert_eq!(answer(&record, 0), "There are 14.", "{line}");
        assert_eq!(said, [Code::UnclearLine], "{line}");
    }
    let (record, said) = one(&page_a("Holding answer received on 9 May 2024\n"));
    assert_eq!(answer(&record, 0), "There are 14.");
    assert_eq!((record["held"].as_str(), said), (Some("2024-05-09"), vec![]));
}

#[test]
fn the_day_of_an_interim_answer_is_nobodys_words() {
    let line = "Interim answer given on 5 September 2025\n";
    for page in [
        page_e(&format!("{line}{HEAD_E}"), ""),
        page_e(&format!("{HEAD_E}{line}"), ""),
        page_e(HEAD_E, line),
    ] {
        let (record, said) = one(&page);
        assert_eq!(answer(&record, 0), "There are 14.", "{page}");
        assert_eq!(record["held"], "2025-09-05", "{page}");
        assert_eq!(said, [], "{page}");
    }
    // Whose words stand below it is not certain.
    let (record, said) = one(&page_e(HEAD_E, &format!("{line}We do not know yet.\n")));
    assert!(!answer(&record, 0).contains("Interim"), "{record:#}");
    assert_eq!(said, [Code::UnclearLine]);
}

#[test]
fn attachments_with_a_count_are_attachments() {
    for list in [
        "Attachments (1)\nLamp table\nPDF document, 90 KB\n",
        "Attachments: 1\nLamp table (PDF, 90 KB)\n",
        "1 attachment\nLamp table\nPDF, 90 KB\n",
    ] {
        for page in [page_e(HEAD_E, list), page_f("", HEAD_F, list)] {
            let (record, said) = one(&page);
            assert!(!answer(&record, 0).contains('\n'), "{page}\n{record:#}");
            assert_eq!(record["attachments"][0]["title"], "Lamp table", "{page}");
            assert_eq!(said, [], "{page}");
        }
    }
}

#[test]
fn a_second_day_of_layout_d_begins_a_second_answer() {
    let page = "Lighthouses: Foghorns\n(asked on 25th May 2016) - View Source\n\
        Question to the Ministry of Lighthouses:\nTo ask the Secretary of State, how loud.\n\
        This question was answered on 8th June 2016\nVery loud.\n";
    let second = "This question was also answered on 9th June 2016\nTwice a day.\n";
    let (record, said) = one(&format!("{page}{second}"));
    assert_eq!((answer(&record, 0), answer(&record, 1)), ("Very loud.", "Twice a day."));
    assert_eq!(record["answers"][1]["date"], "2016-06-09");
    assert_eq!(said, []);
    let (record, said) = one(&format!("{page}This question was also answered on 9th June 2016\n"));
    assert_eq!(record["answers"].as_array().unwrap().len(), 1);
    assert_eq!((answer(&record, 0), said), ("Very loud.", vec![Code::UnclearLine]));
}

#[test]
fn comments_of_readers_are_not_the_ministers_words() {
    for comments in [
        "Annotations\nJohn Reader\nPosted on 5 May 2010 3:20 pm\nI do not believe this.\n",
        "3 annotations\nI do not believe this.\n",
        "Comments (2)\nJohn Reader\nI do not believe this.\n",
        "No comments\nAdd your comment\nI do not believe this.\n",
        "John Reader\nPosted on 5 May 2010 3:20 pm (Report this annotation)\nI do not believe this.\n",
        "Posted by John Reader\nI do not believe this.\n",
    ] {
        let (record, said) = one(&page_g("", comments));
        assert_eq!(answer(&record, 0), "Very loud.", "{comments}");
        assert_eq!(said, [Code::UnclearLine], "{comments}");
    }
}

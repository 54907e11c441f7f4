//! Sound archives pass `despatch check`.

use std::process::Command;

use crate::site::TestSite;

fn check(site: &TestSite) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).arg("check");
    let output = command.env("SOURCE_DATE_EPOCH", "1767571200").output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

fn transcript(asker: &str, department: &str, minister: &str) -> String {
    format!(
        "Asked by: {asker} (Meadow Party - Nowhere North)\nQuestion to the {department}:\n\
         To ask how many lamps there are.\nAnswered by {minister}\nThere are 14.\n"
    )
}

#[test]
fn the_only_question_to_a_department_under_another_name_is_whole() {
    for name in ["MoD", "Department of Health", "DCMS", "DCLG", "DLUHC", "Treasury", "HM Treasury"]
    {
        let site =
            TestSite::new().file("content/a.txt", transcript("Ada Sample", name, "Bo Proof"));
        let (code, said) = check(&site);
        assert_eq!(code, Some(0), "{name}: {said}");
    }
}

#[test]
fn people_who_are_printed_under_another_name_are_whole() {
    let people = "[[person]]\nname = 'Dame Ada Sample-Other'\nalso = ['Ada Sample']\n\
                  [[person]]\nname = 'Lord Proof of Nowhere'\nalso = ['Bo Proof']\n";
    let site = TestSite::new()
        .file("content/a.txt", transcript("Ada Sample", "Ministry of Lamps", "Bo Proof"))
        .file("people.toml", people);
    let (code, said) = check(&site);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn codes_that_are_no_characters_are_reported_and_lose_no_word() {
    for name in ["content/a.md", "content/a.txt"] {
        let text = transcript("Ada Sample", "Ministry of Lamps", "Bo Proof");
        let text = text.replace("There", "\u{ffff}The\u{fdd0}re").replace("how", "h\u{1fffe}ow");
        let (code, said) = check(&TestSite::new().file(name, text));
        assert_eq!(code, Some(0), "{name}: {said}");
        assert!(said.contains("1 control-characters"), "{name}: {said}");
    }
}

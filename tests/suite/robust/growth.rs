//! Inputs whose cost would grow with their square.

use despatch::diagnostic::Code;

use crate::site::TestSite;

/// A transcript of members whose names differ in one letter.
fn alike(members: usize) -> String {
    let name = |n: usize| char::from_u32(0x4e00 + u32::try_from(n).unwrap()).unwrap();
    let one = |n: usize| {
        format!(
            "Asked by: Abelard{} Samplesson (Meadow Party - Nowhere North)\n\
             Question to the Ministry of Lamps:\nTo ask how many lamps there are in row {n}.\n\
             Answered by Bo Proof\nThere are {n}.\n",
            name(n)
        )
    };
    (0..members).map(one).collect()
}

#[test]
fn names_that_are_all_alike_are_told_in_proportion_to_their_number() {
    let told = |members| {
        let site = TestSite::new().file("content/a.txt", alike(members));
        let said = site.build().diagnostics;
        said.iter().filter(|d| d.code == Code::LookAlike).count()
    };
    let (few, many) = (told(40), told(160));
    assert!(few >= 39, "each has a neighbour: {few}");
    assert!(many < 5 * few, "{few} for 40 members, {many} for 160");
    assert!(told(400) <= 501);
}

//! Lists that tell their questions apart, and what is at addresses that lists had once.

use crate::site::TestSite;

/// A question of the member and day that all of them share.
fn question(heading: &str, words: &str) -> String {
    format!(
        "Asked by: Ada Sample (Harbour Union - Nowhere North)\nTabled: 2 June 2025\n\
         Heading: {heading}\nQuestion to the Ministry of Lighthouses:\nTo ask, {words}\n\
         Answered by Percy Placeholder - Minister of State\nAnswered on: 5 June 2025\nYes: {words}\n"
    )
}

/// Questions with different words, and the text of the list that shows them.
fn listed(count: usize) -> (TestSite, String) {
    let text: String = (0..count)
        .map(|n| question("", &format!("how many lamps were lit in {}.", 1900 + n)))
        .collect();
    let site = TestSite::new().file("content/a.txt", text.replace("Heading: \n", ""));
    site.build();
    let html = site.read("departments/ministry-of-lighthouses.html");
    (site, html)
}

fn links_of(html: &str) -> Vec<&str> {
    let links = html.split("<a href=\"../questions/").skip(1);
    links.filter_map(|rest| rest.split('"').next()).filter(|link| *link != "index.html").collect()
}

#[test]
fn an_entry_names_who_asked_whom_and_who_answered_when_with_links() {
    let (_, html) = listed(1);
    for part in [
        "<a href=\"../members/ada-sample.html\">Ada Sample</a> to \
         <a href=\"../departments/ministry-of-lighthouses.html\">Ministry of Lighthouses</a>",
        "<b><a href=\"../members/percy-placeholder.html\">Percy Placeholder</a>, \
         <time datetime=\"2025-06-05\">5 June 2025</time>:</b> Yes: how many",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn no_question_of_a_series_is_lost_on_a_list_of_several_pages() {
    let text: String = (0..230)
        .map(|n| {
            format!(
                "Lamps: Costs\n(asked on 25th May 2016) - View Source\nTo ask, how much it cost in {}.\n\
                 This question was answered on 8th June 2016\nMuch: {n}.\n",
                1700 + n
            )
        })
        .collect();
    let site = TestSite::new().file("content/a.txt", text);
    site.build();
    let mut found: Vec<String> = Vec::new();
    for page in ["questions/index.html", "questions/2.html", "questions/3.html"] {
        let html = site.read(page);
        assert_eq!(html.matches("class=\"series\"").count(), 1, "{page}");
        let links = html.split("<p class=\"q\"><a href=\"../").skip(1);
        found.extend(links.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 230);
    let second = site.read("questions/2.html");
    assert!(second.contains("100 questions (130 more on the pages before and after)"), "{second}");
}

#[test]
fn an_address_of_a_list_of_fifty_leads_to_the_page_that_has_its_questions() {
    let (site, first) = listed(120);
    assert_eq!(links_of(&first).len(), 100);
    let folder = "departments/ministry-of-lighthouses";
    assert_eq!(links_of(&site.read(&format!("{folder}/2.html"))).len(), 0, "one folder deeper");
    let former = site.read(&format!("{folder}/3.html"));
    assert!(former.contains("<a href=\"2.html\">") && former.contains("noindex"), "{former}");
    assert!(!site.paths().contains(&format!("{folder}/4.html")));
}

#[test]
fn the_publishers_own_words_are_on_the_home_page_and_their_own_address_leads_there() {
    let site = TestSite::new()
        .file("content/a.txt", question("", "what.").replace("Heading: \n", ""))
        .file("content/home.md", "# Welcome\n\nKept by [us](about.md).\n")
        .file("content/about.md", "# About\n");
    site.build();
    let home = site.read("index.html");
    assert!(home.contains("<h2>Welcome</h2>") && home.contains("<a href=\"about.html\">us</a>"));
    assert!(site.read("home.html").contains("<a href=\"index.html\">"));
    assert!(!home.contains("href=\"home.html\""), "{home}");
}

#[test]
fn members_whose_names_look_alike_name_each_other() {
    let asked = |name: &str, words: &str| {
        format!(
            "Asked by: {name} (Harbour Union - Nowhere North)\nQuestion to the Ministry of Buoys:\nTo ask, {words}.\n"
        )
    };
    let text = asked("Rosena Sampleton", "what") + &asked("Rosena Sampletan", "how");
    let site = TestSite::new().file("content/a.txt", text);
    site.build();
    let page = site.read("members/rosena-sampleton.html");
    let link = "See also <a href=\"rosena-sampletan.html\">Rosena Sampletan</a>, who may be the same person.";
    assert!(page.contains(link), "{page}");
}

#[test]
fn a_list_offers_a_search_among_its_own_questions() {
    let (_, html) = listed(3);
    assert!(html.contains("Search within these 3 questions"), "{html}");
    assert!(html.contains("name=\"to\" value=\"ministry-of-lighthouses\""), "{html}");
}

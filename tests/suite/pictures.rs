//! Pictures that pages show: which are published, where, and what is said of those that are not.

use despatch::diagnostic::{Code, Diagnostic};

use crate::site::TestSite;

const EXCHANGE: &str =
    "Asked by: Ada Sample (P - Q)\nQuestion\nTo ask.\nAnswered by Dora Dummy\nYes.\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n, and so on";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0, and so on";

/// A site with an about page of this text, and pictures in `content/` and in a folder of pages.
fn pictured(about: &str) -> TestSite {
    TestSite::new()
        .file("despatch.toml", "title = 'T'\n[content]\npages = ['docs']\n")
        .file("content/a.txt", EXCHANGE)
        .file("content/about.md", format!("# About\n\n{about}\n"))
        .file("content/Our Maps/The plan.PNG", PNG)
        .file("docs/README.md", "# Guides\n\nText.\n")
        .file("docs/images/shot.jpg", JPEG)
}

/// File, line and column of what is said of this kind.
fn places(said: &[Diagnostic], code: Code) -> Vec<(&str, u32, u32)> {
    let of_kind = said.iter().filter(|d| d.code == code);
    let places = of_kind.filter_map(|d| d.place.as_ref());
    places.map(|p| (p.file.as_str(), p.line, p.column)).collect()
}

fn published(site: &TestSite) -> Vec<String> {
    let endings = [".png", ".jpg", ".svg", ".gif"];
    let is_picture = |path: &String| {
        endings.iter().any(|ending| path.ends_with(ending)) && !path.starts_with("assets/")
    };
    site.paths().into_iter().filter(is_picture).collect()
}

#[test]
fn what_pages_name_is_published_beside_them_byte_for_byte() {
    let site = pictured(
        "![Map](<Our Maps/The plan.PNG>) and ![Map](our-maps/the%20plan.png).\n\n\
         See [the shot](../docs/images/shot.jpg).",
    )
    .file("docs/README.md", "# Guides\n\n![The shot](images/shot.jpg \"Big\")\n");
    let said = site.build().diagnostics;
    assert_eq!(published(&site), ["docs/images/shot.jpg", "our-maps/the-plan.png"]);
    let map = std::fs::read(site.root().join("public/our-maps/the-plan.png")).unwrap();
    assert_eq!(map, PNG);
    let about = site.read("about.html");
    assert!(about.contains("<img src=\"our-maps/the-plan.png\" alt=\"Map\">"), "{about}");
    assert!(about.contains("<a href=\"docs/images/shot.jpg\">the shot</a>"), "{about}");
    let guides = site.read("docs/index.html");
    let shot = "<img src=\"images/shot.jpg\" alt=\"The shot\" title=\"Big\">";
    assert!(guides.contains(shot), "{guides}");
    let made = site.read("quality.html");
    assert!(made.contains("Pictures on these pages"), "{made}");
    assert!(made.contains("<li>docs/images/shot.jpg <span class=\"note\">SHA-256"), "{made}");
    // A name between files is that of the file, capitals and all.
    assert_eq!(places(&said, Code::MissingPicture), [("content/about.md", 3, 37)]);
    assert!(about.contains(" and Map."), "{about}");
}

#[test]
fn what_no_page_names_is_not_published_and_is_told_where_it_would_be_missed() {
    let site = pictured("No pictures here, only `![code](Our Maps/The plan.PNG)`.");
    let said = site.build().diagnostics;
    assert_eq!(published(&site), [""; 0]);
    assert_eq!(places(&said, Code::NotText), [("content/Our Maps/The plan.PNG", 0, 0)]);
}

#[test]
fn a_picture_that_cannot_be_shown_is_told_where_it_is_named_and_its_words_stand_there() {
    let site = pictured(
        "![One](gone.png)\n![Two](drawing.svg)\n![Three](fake.png)\n![Four](../../x.png)\n\
         ![Five](a.txt)\n![Six](https://example.org/x.png)",
    )
    .file("content/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    .file("content/fake.png", EXCHANGE.replace("To ask", "To ask again"));
    let said = site.build().diagnostics;
    assert_eq!(published(&site), [""; 0]);
    let lines: Vec<_> = places(&said, Code::MissingPicture).iter().map(|p| p.1).collect();
    assert_eq!(lines, [3, 4, 5, 6, 7]);
    let about = site.read("about.html");
    assert!(about.contains("One\nTwo\nThree\nFour\nFive\n<a href"), "{about}");
    assert!(!about.contains("<img"), "{about}");
}

#[test]
fn a_picture_without_words_is_told() {
    let site = pictured("Here:\n![](<Our Maps/The plan.PNG>)");
    let said = site.build().diagnostics;
    assert_eq!(places(&said, Code::MissingAlt), [("content/about.md", 4, 1)]);
    assert!(site.read("about.html").contains("<img src=\"our-maps/the-plan.png\" alt=\"\">"));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_picture_outside_of_the_folder_publishes_nothing() {
    let site = pictured("![Secret](secret.png)").file("private/secret.png", PNG);
    let link = site.root().join("content/secret.png");
    std::os::unix::fs::symlink(site.root().join("private/secret.png"), link).unwrap();
    let said = site.build().diagnostics;
    assert_eq!(published(&site), [""; 0]);
    assert_eq!(places(&said, Code::Unreadable), [("content/secret.png", 0, 0)]);
    assert_eq!(places(&said, Code::MissingPicture), [("content/about.md", 3, 1)]);
}

#[test]
fn a_transcript_shows_no_pictures() {
    let answer = EXCHANGE.replace("Yes.", "Yes: ![a chart](chart.png)");
    let site = pictured("![Chart](chart.png)")
        .file("content/b.md", answer.replace("To ask", "To ask again"))
        .file("content/chart.png", PNG);
    let said = site.build().diagnostics;
    assert_eq!(published(&site), ["chart.png"]);
    assert_eq!(places(&said, Code::MissingPicture), [("content/b.md", 5, 6)]);
}

#[test]
fn a_picture_that_changed_is_published_again() {
    let site = pictured("![Map](<Our Maps/The plan.PNG>)");
    site.build();
    let changed = [PNG, b"!"].concat();
    let site = site.file("content/Our Maps/The plan.PNG", &changed);
    site.build();
    let map = std::fs::read(site.root().join("public/our-maps/the-plan.png")).unwrap();
    assert_eq!(map, changed);
}

#[test]
fn files_in_static_are_published_as_they_are_and_take_no_place_of_others() {
    let site = TestSite::example().file("static/a/b.txt", "one\n");
    site.build();
    assert_eq!(site.read("a/b.txt"), "one\n");
    let site = site.file("static/a/b.txt", "two\n");
    site.build();
    assert_eq!(site.read("a/b.txt"), "two\n");
    let said = site.file("static/Index.html", "mine").try_build().unwrap_err();
    let taken = said.iter().find(|said| said.code == Code::AddressTaken).unwrap();
    assert_eq!(taken.file(), Some("static/Index.html"));
    assert!(taken.message.contains("`index.html`"), "{}", taken.message);
}

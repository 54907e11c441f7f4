//! What Markdown becomes, and what no Markdown can become.

mod checker;

use proptest::prelude::*;

use self::checker::check;
use super::*;

struct Site;

impl Links for Site {
    fn resolve(&self, target: &str) -> Link {
        match target {
            "guide.md#x" => Link::To("/guide/#x".to_owned()),
            "#part" => Link::Plain,
            _ => Link::Broken,
        }
    }

    fn picture(&self, target: &str) -> Link {
        match target {
            "chart.png" => Link::Plain,
            _ => Link::Broken,
        }
    }
}

fn page(text: &str) -> Rendered {
    Markdown { anchor: None, links: &Site, shift: 1 }.render(text)
}

fn html(text: &str) -> String {
    page(text).html
}

fn answer(text: &str) -> Rendered {
    body(text, "a", "the answer", &Site)
}

#[test]
fn nothing_hostile_survives() {
    for text in [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<img src=x onerror=alert(1)>",
        "a <a href=\"javascript:alert(1)\" onclick=x>b</a>",
        "<style>*{display:none}</style>\n",
        "<!-- --><iframe src=//evil.example>",
        "<svg/onload=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScript:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](&#106;avascript:alert(1))",
        "[a](java&#10;script:alert(1))",
        "[a](java&Tab;script:alert(1))",
        "[a](&#1;javascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](java\\script:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "[a](//evil.example)",
        "[a](\\\\\\\\evil.example)",
        "[a](/\\evil.example)",
        "[a]\n\n[a]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        "![a](data:image/svg+xml,<svg>)",
        "![a](//evil.example/x.png)",
        "![a](https://evil.example/x.png)",
        "![a ![b](https://evil.example/y.png) [c](javascript:x)](chart.png)",
        "[![a](https://evil.example/x.png)](javascript:x)",
        "[a](https://a.b \"t\\\" onclick=x\")",
        "![a\" onerror=x](chart.png)",
        "# <b onclick=x>\" onclick=x",
        "```\" onclick=x\n</code><script>\n```",
        "[^\"><script>]\n\n[^\"><script>]: x",
        "a|b\n-|-\n<script>|[x](javascript:y)",
    ] {
        check(&html(text));
        check(&answer(text).html);
    }
}

#[test]
fn forbidden_links_become_their_text_and_are_reported_where_they_stand() {
    let page = page("See [the *site*](javascript:x) and ![a map](data:y).");
    assert_eq!(page.html, "<p>See the <em>site</em> and a map.</p>\n");
    let problem = |target: &str, offset| {
        let target = target.to_owned();
        Problem::ForbiddenScheme { target, offset }
    };
    assert_eq!(page.problems, [problem("javascript:x", 4), problem("data:y", 35)]);
}

#[test]
fn relative_links_are_looked_up_and_broken_ones_reported() {
    let page = page("[a](guide.md#x) [b](#part) [c](gone.md)");
    let expected = "<p><a href=\"/guide/#x\">a</a> <a href=\"#part\">b</a> c</p>\n";
    assert_eq!(page.html, expected);
    let broken = Problem::BrokenLink { target: "gone.md".to_owned(), offset: 27 };
    assert_eq!(page.problems, [broken]);
}

#[test]
fn links_to_elsewhere_say_so() {
    let expected = "<p><a href=\"https://a.scot/?x&amp;y\" rel=\"external\" title=\"T\">a</a> \
                    <a href=\"mailto:a@b.c\">a@b.c</a></p>\n";
    assert_eq!(html("[a](https://a.scot/?x&y \"T\") <a@b.c>"), expected);
}

#[test]
fn a_link_without_text_shows_its_address() {
    let expected = "<p><a href=\"https://a.scot/\" rel=\"external\">https://a.scot/</a></p>\n";
    assert_eq!(html("[](https://a.scot/)"), expected);
}

#[test]
fn bare_urls_and_lettered_parts_are_marked_as_in_plain_text() {
    let html = html("(a) https://a.scot/x_y_z?p=1&q=2 (b) `https://c.scot/`");
    assert!(
        html.contains("<a href=\"https://a.scot/x_y_z?p=1&amp;q=2\" rel=\"external\">"),
        "{html}"
    );
    assert!(
        html.contains("<span class=\"part\">(b)</span> <code>https://c.scot/</code>"),
        "{html}"
    );
}

#[test]
fn code_is_left_as_it_is() {
    let expected = "<pre tabindex=\"0\"><code>(a) http://a.scot/ &lt;b&gt; (b)\n</code></pre>\n";
    assert_eq!(html("    (a) http://a.scot/ <b> (b)\n"), expected);
}

#[test]
fn a_link_never_stands_within_a_link() {
    let html = html("[a <https://x.scot/> ![c](https://p.scot/r.png) https://e.scot/](guide.md#x)");
    let words = "a https://x.scot/ c https://e.scot/";
    assert_eq!(html, format!("<p><a href=\"/guide/#x\">{words}</a></p>\n"));
}

#[test]
fn own_pictures_are_shown_and_others_are_links() {
    assert_eq!(html("![A *map*](chart.png)"), "<p><img src=\"chart.png\" alt=\"A map\"></p>\n");
    let expected = "<p><a href=\"https://a.scot/m.png\" rel=\"external\">A map</a></p>\n";
    assert_eq!(html("![A map](https://a.scot/m.png)"), expected);
}

#[test]
fn raw_html_is_shown_as_text() {
    assert_eq!(html("a <b>c</b>"), "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    assert_eq!(html("<div>\nx\n</div>\n"), "<p>&lt;div&gt;\nx\n&lt;/div&gt;</p>\n");
}

#[test]
fn headings_go_down_and_get_ids() {
    let page = page("# The *new* plan\n\n###### Deep\n\n# The new plan\n\n#\n");
    let expected = "<h2 id=\"the-new-plan\">The <em>new</em> plan</h2>\n\
                    <h6 id=\"deep\">Deep</h6>\n<h2 id=\"the-new-plan-2\">The new plan</h2>\n";
    assert_eq!(page.html, expected);
    let headings: Vec<_> = page.headings.iter().map(|h| (h.level, &*h.id, &*h.text)).collect();
    let expected = [
        (2, "the-new-plan", "The new plan"),
        (6, "deep", "Deep"),
        (2, "the-new-plan-2", "The new plan"),
    ];
    assert_eq!(headings, expected);
}

#[test]
fn text_is_kept_as_it_is_typed() {
    assert_eq!(html("\"it's\" -- so... ~~no~~"), "<p>\"it's\" -- so... <del>no</del></p>\n");
    assert_eq!(html("# A {#b}"), "<h2 id=\"a-b\">A {#b}</h2>\n");
}

#[test]
fn void_elements_have_no_slash() {
    assert_eq!(html("a  \nb\n\n---\n"), "<p>a<br>\nb</p>\n<hr>\n");
}

#[test]
fn tables_scroll_and_their_heads_have_a_scope() {
    let html = html("|A||\n|-|-:|\n|1|2|\n");
    let expected = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n\
                    <table>\n<thead>\n<tr><th scope=\"col\">A</th><td></td></tr>\n</thead>\n\
                    <tbody>\n<tr><td>1</td><td class=\"right\">2</td></tr>\n</tbody>\n</table>\n\
                    </div>\n";
    assert_eq!(html, expected);
}

#[test]
fn lists_keep_their_first_number() {
    assert_eq!(html("3. a\n4. b"), "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
}

#[test]
fn footnotes_come_last_and_lead_back() {
    let html =
        answer("One[^b], two[^A], one[^B].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n\n[^c]: Lost.").html;
    let notes = html.split("<ol>\n").nth(1).unwrap();
    let expected = "<li id=\"a-fn1\"><p>Beta. \
        <a href=\"#a-fnref1\" role=\"doc-backlink\" aria-label=\"Back to reference 1\">↩</a> \
        <a href=\"#a-fnref1-2\" role=\"doc-backlink\" aria-label=\"Back to reference 1-2\">↩</a>\
        </p></li>\n<li id=\"a-fn2\"><p>Alpha. \
        <a href=\"#a-fnref2\" role=\"doc-backlink\" aria-label=\"Back to reference 2\">↩</a>\
        </p></li>\n<li id=\"a-fn3\"><p>Lost.</p></li>\n</ol>\n</div>\n";
    assert_eq!(notes, expected);
    let reference = "One<sup class=\"note\"><a href=\"#a-fn1\" id=\"a-fnref1\" \
                     role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup>, two";
    assert!(html.contains(reference), "{html}");
}

#[test]
fn characters_that_html_forbids_are_replaced() {
    assert_eq!(html("a&#1;b&#xFFFE;c\n"), "<p>a\u{fffd}b\u{fffd}c</p>\n");
}

#[test]
fn a_body_is_numbered_by_top_level_blocks() {
    let html = answer("One.\n\n- a\n\n- b\n\n> c\n>\n> d\n\n[^1]: n\n\n***\n").html;
    let frame = |n: u8, class: &str, block: &str| {
        format!(
            "<div class=\"{class}\" id=\"a-p{n}\"><a class=\"n\" href=\"#a-p{n}\">{n}</a>\
             {block}</div>\n"
        )
    };
    let expected = frame(1, "para", "<p>One.</p>")
        + &frame(2, "para", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>")
        + &frame(3, "para", "<blockquote>\n<p>c</p>\n<p>d</p>\n</blockquote>")
        + &frame(4, "para", "<hr>");
    assert!(html.starts_with(&(expected + "<div class=\"footnotes\"")), "{html}");
}

#[test]
fn a_body_of_one_block_has_no_link() {
    assert_eq!(answer("Yes.").html, "<div class=\"para\" id=\"a-p1\"><p>Yes.</p></div>\n");
    assert_eq!(answer("").html, "");
}

#[test]
fn ids_of_a_body_begin_with_its_anchor_and_leave_the_paragraphs_theirs() {
    let html = answer("# P1\n\nx").html;
    assert!(html.contains("<h3 id=\"a-section-p1\">P1</h3>"), "{html}");
    check(&html);
}

fn markdown() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\n\n",
        " ",
        "    ",
        "* ",
        "- ",
        "1. ",
        "7) ",
        "> ",
        "# ",
        "### ",
        "|",
        "|\n|-|-|\n|",
        "\n===\n",
        "*",
        "**",
        "~~",
        "`",
        "```\n",
        "---\n",
        "[",
        "]",
        "(",
        ")",
        "](",
        "![",
        "](guide.md#x)",
        "](chart.png)",
        "](javascript:x)",
        "](https://a.scot/?c&d)",
        "](//e.f)",
        "[^1]",
        "\n\n[^1]: ",
        "\n[^2]: ",
        "[^2]",
        "[a]: data:x\n",
        "<https://a.scot/c>",
        "<x@y.z>",
        "https://a.scot/(a)",
        "(a) ",
        "(b) ",
        "<script>",
        "</p>",
        "<div onclick=x>\n",
        "<!--",
        "-->",
        "&lt;",
        "&#1;",
        "&#106;",
        "javascript:",
        "\"",
        "'",
        "\\",
        "é",
        "\0",
        "\t",
        "P1",
        "fn1",
        "text",
        "[x [^1] ",
        "][r]",
        "\n\n[r]: guide.md#x\n",
    ]);
    let odd = prop::collection::vec(fragment, 0..40).prop_map(|parts| parts.concat());
    prop_oneof![3 => odd, 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::test_size::test_size(128, 512)))]

    #[test]
    fn any_text_becomes_harmless_and_well_formed_html(text in markdown()) {
        check(&html(&text));
        check(&answer(&text).html);
    }

    #[test]
    fn problems_point_into_the_text(text in markdown()) {
        for problem in page(&text).problems {
            let (Problem::BrokenLink { offset, .. }
            | Problem::ForbiddenScheme { offset, .. }
            | Problem::MissingPicture { offset, .. }
            | Problem::MissingAlt { offset, .. }) = problem;
            prop_assert!(text.is_char_boundary(offset) && offset < text.len());
        }
    }
}

#[test]
fn definitions_of_links_are_words_of_a_transcript_too() {
    let html =
        body("See [it][1].\n\n[1]: https://example.org/a \"A & B\"", "a", "the answer", &Site).html;
    assert!(html.contains("href=\"https://example.org/a\""), "{html}");
    assert!(html.contains("<p>[1]: https://example.org/a"), "{html}");
}

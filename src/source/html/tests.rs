use proptest::prelude::*;

use super::*;

fn html(source: &str) -> String {
    let tidy = tidy(source);
    if tidy.form == Form::Html { tidy.blocks } else { tidy.text }
}

#[test]
fn a_raised_number_behind_a_digit_does_not_join_it() {
    for (html, text) in [
        ("<p>10<sup>6</sup> lamps</p>", "10⁶ lamps"),
        ("<p>In 2024<sup>12</sup>, 10<sup>-3</sup></p>", "In 2024¹², 10⁻³"),
        ("<p>1.5 x 10<sup> 40 </sup></p>", "1.5 x 10⁴⁰"),
        ("<p>5<sup>th</sup>, m<sup>2</sup>, 1<sup></sup>2</p>", "5th, m2, 12"),
    ] {
        assert_eq!(tidy(html).text, text, "{html}");
    }
}

#[test]
fn paragraphs_alone_are_plain_text() {
    let tidy = tidy("<p>One &amp; two.</p><p>&nbsp;</p><p> Three\n four.</p>");
    assert_eq!(tidy.text, "One & two.\nThree four.");
    assert_eq!(tidy.form, Form::Plain);
}

#[test]
fn invisible_characters_go_and_no_break_ones_stay() {
    assert_eq!(html("<p>a\u{200b}b\u{2060}c\u{ad}d £5\u{a0}m, 6\u{202f}m\u{2011}x</p>"), {
        "abcd £5\u{a0}m, 6\u{202f}m\u{2011}x"
    });
    assert_eq!(html("<p>a&#1;b&#0;</p>"), "ab\u{fffd}");
}

#[test]
fn words_behind_a_sign_and_a_tag_that_is_left_out_are_kept() {
    for tag in
        ["</i>", "</p>", "</>", "<?xml ?>", "<!-- -->", "<font>", "<o:p>", "<script></script>"]
    {
        let tidy = tidy(&format!("<p>a <{tag}es &amp; more.</p>"));
        assert_eq!(tidy.text.replace('\n', " ").replace("< es", "<es"), "a <es & more.", "{tag}");
    }
}

#[test]
fn inline_markup_is_kept_with_its_spaces() {
    assert_eq!(
        html("<p>a <strong>b</strong> <em>c </em>d<sup>2</sup> <b>e</b><i> </i>f</p>"),
        "<p>a <strong>b</strong> <em>c</em> d<sup>2</sup> <strong>e</strong> f</p>"
    );
    assert_eq!(html("<p><br>a<br>  b<br></p>"), "<p>a<br>b</p>");
}

#[test]
fn lists_and_their_numbers_are_kept() {
    assert_eq!(
        html(
            "<ol start=\"3\"><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ol><ul><li> </li></ul>"
        ),
        "<ol start=\"3\"><li>a</li><li>b<ul><li>c</li></ul></li></ol>"
    );
}

#[test]
fn the_first_row_of_a_table_is_its_header() {
    assert_eq!(
        html(
            "<table><tbody><tr><td><p>Year</p></td><td></td></tr>\
             <tr><td><p>2024</p><p>(part)</p></td><td colspan=\"2\">5</td></tr></tbody></table>"
        ),
        "<table><thead><tr><th scope=\"col\">Year</th><td></td></tr></thead>\
         <tbody><tr><td>2024<br>(part)</td><td colspan=\"2\">5</td></tr></tbody></table>"
    );
}

#[test]
fn a_header_reaches_as_far_as_its_cells() {
    let table = "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>";
    let wide = html(&format!("{table}<tr><td>d</td><td>e</td></tr></table>"));
    assert!(wide.contains("<th scope=\"col\">c</th></tr></thead><tbody>"), "{wide}");
    assert!(!html(&format!("{table}</table>")).contains("<th"));
    assert!(!html("<table><tr><td>alone</td></tr></table>").contains("<th"));
}

#[test]
fn other_blocks_part_paragraphs_and_nothing_runs() {
    assert_eq!(
        html(
            "<div>a</div><h2>b</h2><script>alert(1)</script><p onclick=x>c<img src=x onerror=y></p>"
        ),
        "<p>a</p>\n<p>b</p>\n<p>c</p>"
    );
    assert_eq!(html("<p><a href=\"javascript:x\">a</a> <a id=b>c</a></p>"), "<p>a c</p>");
}

#[test]
fn links_have_an_address_and_nothing_else() {
    assert_eq!(
        html("<p><a href=\"https://a.org/?b=1&amp;c\" target=\"_blank\" title=\"d\">e</a></p>"),
        "<p><a href=\"https://a.org/?b=1&amp;c\" rel=\"external\">e</a></p>"
    );
}

#[test]
fn what_is_nested_without_end_is_shown_as_words() {
    for open in ["<div>", "<strong>", "<table><tr><td>", "<p>", "<ul><li>"] {
        let tidy = tidy(&format!("{}a &lt;b&gt;", open.repeat(200_000)));
        assert!(tidy.faults.wild && tidy.form == Form::Plain, "{open}");
        assert_eq!(tidy.text, "a <b>");
    }
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=1")).collect();
    assert!(tidy(&format!("<p{attributes}>a</p>")).faults.wild);
}

#[test]
fn a_table_of_ten_thousand_cells_is_a_table() {
    let row = format!("<tr>{}</tr>", "<td><p>1</p></td>".repeat(100));
    let tidy = tidy(&format!("<table>{}</table>", row.repeat(100)));
    assert_eq!(tidy.blocks.matches("<td>").count(), 9_900);
    assert!(!tidy.faults.wild);
}

#[test]
fn end_tags_that_close_nothing_do_not_hide_how_deep_tags_are_nested() {
    for unit in [
        "<b></x>",
        "<div></x>",
        "<blockquote></x>",
        "<sup></x>",
        "<ul></x><li></x>",
        "<table></x><tr></x><td></x>",
        "<b></i>",
        "<span><p></span>",
        "<p><b></p>",
        "<b><table></b>",
        "<table><b></table>",
        "<div></p>",
        "<ul><li></p>",
    ] {
        let tidy = tidy(&format!("{}words", unit.repeat(20_000)));
        assert!(tidy.faults.wild || tidy.form == Form::Plain, "{unit}");
        assert!(tidy.text.replace(' ', "").contains("words"), "{unit}: {}", tidy.text);
    }
    for unit in
        ["<b><table></b></table>", "<sup><p></sup></p>", "<p></p>", "<a><b></a></b>", "<s><p>"]
    {
        let tidy = tidy(&format!("{}words", unit.repeat(20_000)));
        assert!(tidy.text.contains("words") || !tidy.faults.struck.is_empty(), "{unit}");
    }
}

#[test]
fn struck_words_are_no_words_of_the_answer() {
    for (source, shown, struck) in [
        ("<p>There were <del>14</del><ins>15</ins> lamps.</p>", "There were 15 lamps.", "14"),
        ("<p>There were <s>14</s> 15 lamps.</p>", "There were 15 lamps.", "14"),
        ("<p><strike>14</strike>15</p>", "15", "14"),
        ("<p><span class=\"old del\">14</span><span class='ins'>15</span></p>", "15", "14"),
        ("<p><span style=\"color:red;text-decoration: Line-Through\">14</span>15</p>", "15", "14"),
        ("<p class=\"del\">Old words.</p><p>New.</p>", "New.", "Old words."),
        ("<ul><li><DEL>a &amp; b</DEL>c</li></ul>", "c", "a & b"),
        ("<del><p>One</p><p>two</p></del><p>Three</p>", "Three", "Onetwo"),
        ("<p>A<s>b</p><p>c</p>", "A\nc", "b"),
        ("<p>A<del>b</p><p>c</p>", "A\nc", "b"),
        (
            "<table><tr><td style='text-decoration:line-through'>1</td><td>2</td></tr></table>",
            "2",
            "1",
        ),
        ("<p class=del>a<p>b</p><p>c</p>", "b\nc", "a"),
        ("<ul><li class=del>a<li>b</li></ul><p>c</p>", "b\nc", "a"),
        ("<p><del>a<p>b</p>", "b", "a"),
        ("<p>A<del> b </del>c, d<s> e</s>.</p>", "A c, d.", "b e"),
        ("<p><del>1<ins>2</ins></del>3</p>", "3", "12"),
    ] {
        let tidy = tidy(source);
        assert_eq!(tidy.text.trim(), shown, "{source}");
        assert_eq!(tidy.faults.struck.join(" "), struck, "{source}");
    }
    let nothing = tidy("<p>Lamps<s></s> are<s> </s>lit.</p>");
    assert_eq!((nothing.text.as_str(), nothing.faults.struck.len()), ("Lamps are lit.", 0));
}

#[test]
fn words_that_markup_would_hide_are_shown_and_reported() {
    for (source, shown) in [
        ("<p>if a<b then c</p><p>d</p>", "if a<b then c\nd"),
        ("<p>x <b and c> y</p>", "x <b and c> y"),
        ("<p>5<y and z</p>", "5<y and z"),
        (
            "<p>See <ada@example.org> and <https://example.org/a>.</p>",
            "See <ada@example.org> and <https://example.org/a>.",
        ),
        ("<p>the <redacted> report</p>", "the <redacted> report"),
        ("<p>One</p><!-- two <p>three</p>", "One\n<!-- two\nthree"),
        ("<p>One</p><script two <p>three</p>", "One\n<script two\nthree"),
        ("<p>One</p><style>two<p>three</p>", "One\ntwo\nthree"),
        ("<p>One</p><template>two<p>three</p>", "One\ntwo\nthree"),
        ("<p>a <a href=\"https://x>b</a> c <a href=\"https://y\">d</a></p>", "a b c d"),
        ("<p>a <a href=\"https://x>b</a> c</p>", "a b c"),
        ("<p><![CDATA[a <b> c]]></p>", "a <b> c"),
        ("<p>a <! b> c</p>", "a <! b> c"),
        ("<p>a <? b> c</p>", "a <? b> c"),
        ("<p>a </ b> c</p>", "a </ b> c"),
        ("<p>x is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>.</p>", "x is 1 2 ."),
        ("<p><svg><text>Lamps</text><text>lit</text></svg></p>", "Lamps lit"),
        ("<table>a<tr><td>b</td></tr></table>", "a\nb"),
    ] {
        let tidy = tidy(source);
        assert_eq!(tidy.text, shown, "{source}");
        let reported = tidy.faults.lost.is_some() || tidy.faults.moved;
        assert!(reported || source.starts_with("<table>"), "{source}");
    }
}

#[test]
fn markup_without_words_is_taken_out_in_silence() {
    for source in [
        "<p>a<o:p></o:p> b</p>",
        "<p>a <!-- c -->b</p>",
        "<p>a <!--[if gte mso 9]><xml>c</xml><![endif]-->b</p>",
        "<?xml:namespace prefix = o ns = \"urn:c\" /><p>a b</p>",
        "<!DOCTYPE html><html><body><p>a b</p></body></html>",
        "<style>p { color: red }</style><script>c < d</script><p>a b</p>",
        "<p>a <span lang='en' data-x=1>b</span></p></>",
        "<p align=center>a <font color=red><u>b</u></font></p>",
    ] {
        let tidy = tidy(source);
        assert_eq!((tidy.text.trim(), tidy.faults), ("a b", MarkupFaults::default()), "{source}");
    }
    assert_eq!(tidy("<p>1 < 2 & 3 <4</p>").text, "1 < 2 & 3 <4");
    assert_eq!(tidy("<p>1 < 2</p>").faults, MarkupFaults::default());
}

#[test]
fn pictures_are_reported_with_their_alt_text() {
    let tidy = tidy("<p>See <img src=a.png alt=\"Lamps &amp; oil\"><img src='b.png'>.</p>");
    assert_eq!(tidy.text, "See .");
    let complaints = tidy.faults.complaints("its answer");
    assert!(complaints[0].message.contains("`Lamps & oil`"), "{complaints:?}");
    assert!(complaints[0].message.starts_with("2 pictures in its answer"), "{complaints:?}");
}

/// The words of a text as a tokenizer finds them in any HTML.
fn words_of(html: &str) -> Vec<String> {
    let mut text = String::new();
    for token in html5gum::Tokenizer::new(html).flatten() {
        match token {
            html5gum::Token::String(part) => text.push_str(&String::from_utf8_lossy(&part)),
            html5gum::Token::StartTag(tag) if is_inline(&tag.name) => {}
            html5gum::Token::EndTag(tag) if is_inline(&tag.name) => {}
            _ => text.push(' '),
        }
    }
    text.split_whitespace().map(str::to_owned).collect()
}

fn is_inline(name: &[u8]) -> bool {
    [b"a".as_slice(), b"strong", b"em", b"sup", b"sub", b"b", b"i"].contains(&name)
}

fn piece() -> impl Strategy<Value = String> {
    let tags = [
        "p", "/p", "strong", "/strong", "em", "/em", "br", "ul", "/ul", "li", "/li", "a", "/a",
        "/td", "div", "/div", "sup", "/sup", "ol", "/ol", "h3", "/h3",
    ];
    prop_oneof![
        proptest::sample::select(tags.to_vec()).prop_map(|tag| format!("<{tag}>")),
        Just("<a href=\"https://a.org\">".to_owned()),
        "[a-c]{1,3}",
        Just(" ".to_owned()),
        Just("&amp;".to_owned()),
        Just("\u{a0}".to_owned()),
        Just("<img src=x onerror=alert(1)>".to_owned()),
    ]
}

proptest! {
    #[test]
    fn every_word_is_kept_in_order(pieces in prop::collection::vec(piece(), 0..40)) {
        let source = pieces.concat();
        let tidy = tidy(&source);
        let kept: Vec<String> = match tidy.form {
            Form::Html => tidy.blocks.lines().flat_map(words_of).collect(),
            _ => tidy.text.split_whitespace().map(str::to_owned).collect(),
        };
        let printed: String = words_of(&source).concat();
        prop_assert_eq!(kept.concat(), printed, "{}", source);
    }

    #[test]
    fn a_tidy_text_is_tidy(pieces in prop::collection::vec(piece(), 0..40)) {
        let once = tidy(&pieces.concat());
        if once.form == Form::Html {
            let again = tidy(&once.blocks.replace('\n', ""));
            prop_assert!(again.blocks == once.blocks || again.form == Form::Plain, "{}\n{}", once.blocks, again.blocks);
            for line in once.blocks.lines() {
                let found: Vec<_> = words(line).split_whitespace().map(str::to_owned).collect();
                prop_assert_eq!(found, words_of(line));
            }
        }
    }

    #[test]
    fn no_word_is_lost_whatever_the_markup(
        pieces in prop::collection::vec(broken_piece(), 0..30)
    ) {
        let mut source = String::new();
        for (number, piece) in pieces.iter().enumerate() {
            source.push_str(&format!("{piece} word{number}x "));
        }
        let tidy = tidy(&source);
        let mut rest = tidy.text.as_str();
        for number in 0..pieces.len() {
            let word = format!("word{number}x");
            let at = rest.find(&word);
            prop_assert!(at.is_some(), "{word} is not in {:?} of {source}", tidy.text);
            rest = &rest[at.unwrap()..];
        }
    }
}

fn broken_piece() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<td>",
        "</td>",
        "<table>",
        "</table>",
        "<tr>",
        "<li>",
        "</ul>",
        "<ul>",
        "<b then",
        "a<b",
        "<!--",
        "<![CDATA[",
        "<!",
        "<?",
        "</",
        "<script",
        "<style>",
        "<template>",
        "<textarea>",
        "<title>",
        "<select><option>",
        "<plaintext>",
        "<math><mi>",
        "</math>",
        "<svg>",
        "<a href=\"x>",
        "<a href='",
        ">",
        "<x@y>",
        "&",
        "&amp;",
        "<br",
        "<frameset>",
        "<iframe>",
        "<caption>",
        "<o:p>",
        "<font color=red>",
        "</div>",
        "<div>",
        "<sup>",
        "<form>",
    ])
}

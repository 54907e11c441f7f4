//! What a question's page says beyond a transcript: what Parliament's data states.

use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::Context;
use super::word_diff::word_diff;
use crate::archive::{Answer, Exchange, Standing};
use crate::source::date::in_words;
use crate::source::official::page_of;
use crate::source::record::{Attachment, Grouped, Text};
use crate::url::{Address, is_web};

/// What is stated of a question.
#[derive(Serialize)]
pub(super) struct Official<'v> {
    /// The day on which the answer was due. Missing where it is not stated.
    due: Option<ShownDate>,
    /// Whether the member named that day.
    named_day: bool,
    /// Whether the member declared an interest.
    interest: bool,
    /// The day of a holding answer whose text is not known. Missing where there was none, or its
    /// text is among the answers.
    held: Option<ShownDate>,
    /// Where it stands in the printed report: `HC Deb 26 October 2009, c12W`. Missing where it is
    /// not stated.
    report: Option<&'v str>,
    /// The files attached to the answer.
    attachments: Vec<File<'v>>,
    /// How many more are attached but not named.
    unnamed: u32,
}

/// An attached file.
#[derive(Serialize)]
struct File<'v> {
    /// Its title, else its address.
    title: &'v str,
    /// Leads to it, a whole address. Missing where it is not on the web.
    href: Option<&'v str>,
    /// Its kind and size as far as they are stated, `PDF, 120 kB`; may be empty.
    kind: String,
}

/// A question that was answered together with the one of the page.
#[derive(Serialize)]
pub(super) struct Together<'v> {
    /// Its number.
    uin: &'v str,
    /// Leads to its page here, else on Parliament's site. Missing where neither is known.
    href: Option<String>,
    /// Whether it is not in this archive, so that `href` leads to Parliament's site.
    external: bool,
    /// The day on which it was tabled, in words. Missing where it is the same day, or not stated.
    tabled: Option<String>,
}

/// What is stated of an exchange; none if it is only known from transcripts.
pub(super) fn official<'v>(exchange: &'v Exchange<'_>) -> Option<Official<'v>> {
    let more = exchange.record.more.as_deref()?;
    let holding = exchange.answers.iter().any(|answer| answer.standing == Standing::Holding);
    let listed = u32::try_from(more.attachments.len()).unwrap_or(u32::MAX);
    Some(Official {
        due: more.due.map(|date| ShownDate::new("Due", date)),
        named_day: more.named_day,
        interest: more.interest,
        held: more.held.filter(|_| !holding).map(|date| ShownDate::new("Holding answer", date)),
        report: more.report,
        attachments: more.attachments.iter().map(file).collect(),
        unnamed: more.attachment_count.saturating_sub(listed),
    })
}

/// Where the sources of an exchange say what they say.
pub(super) fn stated_in(exchange: &Exchange<'_>) -> &'static str {
    match exchange.sources.iter().all(|source| source.record.is_some()) {
        true => "Parliament’s data",
        false if exchange.record.more.is_some() => "the sources",
        false => "the transcript",
    }
}

fn file<'v>(file: &'v Attachment<'_>) -> File<'v> {
    let href = file.url.filter(|url| is_web(url));
    let kind = file.kind.map(|kind| kind.rsplit('/').next().unwrap_or(kind).to_uppercase());
    let size = file.bytes.map(size);
    let parts: Vec<_> = [kind, size].into_iter().flatten().collect();
    File {
        title: file.title.or(file.url).unwrap_or("A file without a title"),
        href,
        kind: parts.join(", "),
    }
}

/// `900 bytes`, `12 kB`, `1.5 MB`
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// The questions answered together with one, each with its page.
pub(super) fn together<'v>(
    context: &Context<'_, '_>,
    exchange: &'v Exchange<'_>,
    page: &Address,
) -> Vec<Together<'v>> {
    let dated = exchange.record.more.as_ref().map(|more| more.grouped.as_slice());
    let record = &exchange.record;
    let plain = || record.grouped_with.iter().map(|uin| Grouped { uin, tabled: None }).collect();
    let grouped = dated.filter(|dated| !dated.is_empty()).map_or_else(plain, <[_]>::to_vec);
    let linked = grouped.into_iter().map(|Grouped { uin, tabled }| {
        let local = tabled.and_then(|date| context.by_number.get(&(date, uin)));
        let local = local.map(|ix| page.link(&context.inputs.addresses.exchanges[*ix]));
        Together {
            uin,
            external: local.is_none(),
            href: local.or_else(|| page_of(tabled?, uin)),
            tabled: tabled.filter(|date| record.tabled != Some(*date)).map(in_words),
        }
    });
    linked.collect()
}

/// The text before a correction turned into the text after it, where both are known.
pub(super) fn corrected(answers: &[Answer<'_>], at: usize) -> Option<Value> {
    let answer = &answers[at];
    let before = answers[..at].iter().rfind(|before| before.standing == Standing::Original)?;
    let is_whole = |text: &Text<'_>| !text.is_empty() && !text.truncated;
    let both = is_whole(&before.record.text) && is_whole(&answer.record.text);
    (answer.standing == Standing::Corrected && both)
        .then(|| word_diff(&words(&before.record.text), &words(&answer.record.text)))
}

fn words(text: &Text<'_>) -> String {
    text.lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_as_people_say_them() {
        let sizes = [0, 999, 1_000, 120_001, 1_000_000, 2_350_000].map(size);
        assert_eq!(sizes, ["0 bytes", "999 bytes", "1 kB", "121 kB", "1.0 MB", "2.3 MB"]);
    }

    #[test]
    fn a_file_is_linked_only_where_it_is_on_the_web() {
        let of = |url| Attachment {
            url: Some(url),
            kind: Some("application/pdf"),
            bytes: None,
            title: None,
        };
        let (web, other) = (of("https://a.org/b.pdf"), of("javascript:alert(1)"));
        assert_eq!(
            (file(&web).href, file(&web).kind.as_str()),
            (Some("https://a.org/b.pdf"), "PDF")
        );
        assert_eq!((file(&other).href, file(&other).title), (None, "javascript:alert(1)"));
    }
}

//! The near repeats of an answer, with their differences.

use serde::Serialize;
use tera::Value;

use super::other::Other;
use crate::archive::ExchangeIx;
use crate::archive::similar::{Near, TextIx};
use crate::render::context::Context;
use crate::render::text_diff::text_diff;
use crate::url::Address;

/// So many near repeats are shown; the others are counted.
const NEAR: usize = 2;

/// What is like an answer. Derived, and marked so.
#[derive(Serialize)]
pub(super) struct Alike {
    /// Near repeats, two at most: at least 80% the same.
    near: Vec<NearPart>,
    /// How many more there are.
    more_near: usize,
    /// Whether there may be still more that were not compared.
    more_unknown: bool,
    /// Leads to where it is said how answers are compared.
    how: String,
}

#[derive(Serialize)]
struct NearPart {
    /// Of 100 words of both texts, so many stand in both, in the same order; rounded down.
    percent: u8,
    /// The question whose answer it is.
    other: Other,
    /// To how many questions the other text was given.
    given: usize,
    /// Whose words are struck out: “the other answer”, “the earlier answer”, “this, the earlier
    /// answer”.
    first: &'static str,
    /// Whose words are underlined: “this one”, “this, the later one”, “the later one”.
    second: &'static str,
    /// The first text turned into the second, with `del` and `ins`; where nothing differs for long,
    /// shortened.
    diff: Value,
}

/// Where the page on the archive's making tells how answers are compared.
pub(in crate::render) const HOW: &str = "comparison";

/// What is like an answer of an exchange; nothing for most.
pub(super) fn alike(
    context: &Context<'_, '_>,
    page: &Address,
    place: (ExchangeIx, usize),
) -> Option<Alike> {
    let similar = &context.inputs.archive.similar;
    let (_, text) = similar.text_of(place.0, place.1)?;
    let elsewhere = |text: TextIx| similar.elsewhere(text, place.0);
    let near: Vec<_> =
        text.near.iter().filter_map(|near| Some((near, elsewhere(near.text)?))).collect();
    if near.is_empty() {
        return None;
    }
    let shown = near.iter().take(NEAR).map(|(near, at)| near_part(context, page, place, near, *at));
    Some(Alike {
        more_near: near.len().saturating_sub(NEAR),
        more_unknown: text.near_is_cut && near.len() > NEAR,
        near: shown.collect(),
        how: page.link_to(&Address::quality(), HOW),
    })
}

fn near_part(
    context: &Context<'_, '_>,
    page: &Address,
    this: (ExchangeIx, usize),
    near: &Near,
    other: (ExchangeIx, usize),
) -> NearPart {
    let archive = context.inputs.archive;
    let answer = |(ix, at): (ExchangeIx, usize)| &archive.exchanges[ix].answers[at].record;
    let (own, its) = (answer(this), answer(other));
    let names = match (own.date, its.date) {
        (Some(own), Some(its)) if own < its => ("this, the earlier answer", "the later one"),
        (Some(own), Some(its)) if own > its => ("the earlier answer", "this, the later one"),
        _ => ("the other answer", "this one"),
    };
    let own_first = names.0.starts_with("this");
    let (first, second) = if own_first { (own, its) } else { (its, own) };
    let said = match own_first {
        true => (" [in this answer alone:] ", " [in the other alone:] "),
        false => (" [in the other answer alone:] ", " [in this one alone:] "),
    };
    NearPart {
        percent: near.percent,
        other: Other::new(context, page, other.0, Some(other.1)),
        given: archive.similar.texts[near.text as usize].given_to.len(),
        first: names.0,
        second: names.1,
        diff: text_diff(&first.text.lines, &second.text.lines, said),
    }
}

//! Links on the numbers of other questions that a text names.

use crate::archive::ExchangeIx;
use crate::archive::references::To;
use crate::render::body::words_link::WordsLink;
use crate::render::context::Context;
use crate::url::Address;

/// Collects the links of the question (`None`) or of an answer, in the order of lines.
pub(super) fn reference_links(
    context: &Context<'_, '_>,
    page: &Address,
    ix: ExchangeIx,
    answer: Option<usize>,
) -> Vec<WordsLink> {
    let made = context.inputs.archive.references.made_by(ix);
    let of_text = made.iter().filter(|reference| reference.answer == answer);
    let resolved = of_text.filter_map(|reference| match reference.to {
        To::Exchange(to) => Some(WordsLink {
            line: reference.line,
            range: reference.cited.range.clone(),
            href: page.link(&context.inputs.addresses.exchanges[to]),
        }),
        _ => None,
    });
    resolved.collect()
}

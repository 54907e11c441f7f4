//! The distinct texts of an archive's answers.

use super::{DistinctText, TextIx};
use crate::archive::exchange::Exchange;

/// The distinct texts in the archive's order, and of each answer which of them it is.
pub(super) fn distinct(
    exchanges: &[Exchange<'_>],
) -> (Vec<DistinctText>, Vec<Vec<Option<TextIx>>>) {
    let mut texts: Vec<DistinctText> = Vec::new();
    let mut of_shared: Vec<Option<TextIx>> = Vec::new();
    let mut of = Vec::with_capacity(exchanges.len());
    for (ix, exchange) in exchanges.iter().enumerate() {
        let answers = exchange.answers.iter().enumerate().map(|(at, answer)| {
            // Of a text that was cut nobody knows how alike it is to others.
            if answer.record.text.is_empty() || answer.record.text.truncated {
                return None;
            }
            let text = match answer.shared {
                Some(shared) => {
                    *slot(&mut of_shared, shared).get_or_insert_with(|| pushed(&mut texts))
                }
                None => pushed(&mut texts),
            };
            texts[text as usize].given_to.push((ix, at));
            Some(text)
        });
        of.push(answers.collect());
    }
    (texts, of)
}

fn slot(of_shared: &mut Vec<Option<TextIx>>, shared: usize) -> &mut Option<TextIx> {
    if of_shared.len() <= shared {
        of_shared.resize(shared + 1, None);
    }
    &mut of_shared[shared]
}

fn pushed(texts: &mut Vec<DistinctText>) -> TextIx {
    texts.push(DistinctText::default());
    (texts.len() - 1) as TextIx
}

//! The words of addresses that are new. The ledger keeps them from then on.

use super::assign::page_paths;
use super::slug::{question_slug, slug};
use crate::archive::ledger::Words;
use crate::archive::{Exchange, Page, heading_run, single_spaced};

/// Makes words of texts and names.
#[derive(Clone, Copy, Debug)]
pub struct Wording;

impl Words for Wording {
    /// From the question alone: a heading that is added later must not change the address.
    fn question(&self, exchange: &Exchange<'_>) -> String {
        let question = single_spaced(&exchange.record.question.lines);
        heading_run(&question).map(question_slug).unwrap_or_default()
    }

    fn answer(&self, lines: &[&str]) -> String {
        slug(&lines.join(" "))
    }

    fn name(&self, key: &str) -> String {
        slug(key)
    }

    fn pages(&self, pages: &[Page<'_>]) -> Vec<Option<String>> {
        page_paths(pages).0
    }
}

//! How a question's page is cited: in words, and as data for programs.

use serde::Serialize;
use tera::Value;

use super::context::Context;
use super::metadata::{Meta, dublin_core, json_ld, question};
use crate::archive::ExchangeIx;
use crate::export::{Citation, Origin, plain};

/// How a question is cited: in words, and as data for programs.
#[derive(Serialize)]
pub(super) struct CiteView<'v> {
    /// The citation, as one line of text.
    plain: String,
    /// Leads to the official page, a whole address. Missing where no source names one that is on the web.
    source: Option<&'v str>,
    /// What reference managers read from the head.
    dublin_core: Vec<Meta>,
    /// What search engines read, and what the script of citations makes citations of. It stands in
    /// a `script` of the type `application/ld+json`.
    json_ld: Value,
}

/// How an exchange is cited; `source` is the official page.
pub(super) fn view<'v>(
    context: &Context<'v, '_>,
    ix: ExchangeIx,
    source: Option<&'v str>,
) -> CiteView<'v> {
    let inputs = &context.inputs;
    let origin = Origin { site: inputs.site, archive: inputs.archive, addresses: inputs.addresses };
    let citation = Citation::of(&origin, ix);
    CiteView {
        plain: plain(&citation, &inputs.archive.exchanges[ix]),
        source,
        dublin_core: dublin_core(&origin, ix, &citation, source),
        json_ld: json_ld(&question(&origin, ix, &citation)),
    }
}

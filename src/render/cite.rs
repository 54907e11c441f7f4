//! How a question's page is cited: in words, and as data for programs.

use serde::Serialize;
use tera::Value;

use super::context::Context;
use super::metadata::{Meta, dublin_core, graph, json_ld};
use crate::archive::ExchangeIx;
use crate::export::{Citation, Origin, plain};

/// What the page says of itself.
#[derive(Serialize)]
pub(super) struct CiteView<'v> {
    plain: String,
    /// The official page.
    source: Option<&'v str>,
    dublin_core: Vec<Meta>,
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
        plain: plain(&origin, ix),
        source,
        dublin_core: dublin_core(&origin, ix, source),
        json_ld: json_ld(&graph(&origin, ix, &citation, source)),
    }
}

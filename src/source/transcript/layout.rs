//! The forms in which sites print an exchange. `docs/transcript-format.md` shows an example of each.

/// The layout of one exchange. A file may mix them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// A, B and C: `Asked by:` starts the exchange.
    List,
    /// D: `(asked on DATE)` starts it.
    Page,
    /// E, the official site's page of one question: `UIN 74129, tabled on DATE`.
    Official,
    /// F, the official site's lists of 2014 to 2020: `Asked on: DATE`.
    OldOfficial,
    /// G, a page of TheyWorkForYou: `DEPARTMENT written question – answered on DATE`.
    Speeches,
}

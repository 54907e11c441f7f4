//! The setting for symbolic links that lead out of their folder.

/// The treatment of symbolic links that lead out of the folder that contains them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SymbolicLinks {
    /// Despatch reads nothing behind them: it would be published.
    #[default]
    Refused,
    /// Despatch follows them.
    Followed,
}

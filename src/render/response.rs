//! How long an answer took, in words.

use crate::archive::{Exchange, Response};

/// "answered in 3 days; due in 5"; none where the dates are not stated.
pub(super) fn response(exchange: &Exchange<'_>) -> Option<String> {
    Response::of(exchange).map(words)
}

fn words(Response { held, answered, due }: Response) -> String {
    let stated = [("holding answer", held), ("answered", answered), ("due", due)];
    let stated = stated.into_iter().filter_map(|(what, days)| Some((what, days?)));
    let mut is_unit_said = false;
    let parts = stated.map(|(what, days)| match days {
        0 => format!("{what} on the same day"),
        1 => format!("{what} in 1 day"),
        _ if std::mem::replace(&mut is_unit_said, true) => format!("{what} in {days}"),
        _ => format!("{what} in {days} days"),
    });
    parts.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(
        held: impl Into<Option<i32>>,
        answered: impl Into<Option<i32>>,
        due: impl Into<Option<i32>>,
    ) -> String {
        words(Response { held: held.into(), answered: answered.into(), due: due.into() })
    }

    #[test]
    fn days_are_said_once() {
        assert_eq!(said(None, 3, 5), "answered in 3 days; due in 5");
        assert_eq!(said(None, 1, 5), "answered in 1 day; due in 5 days");
        assert_eq!(said(None, 0, None), "answered on the same day");
        assert_eq!(said(2, 12, 5), "holding answer in 2 days; answered in 12; due in 5");
        assert_eq!(said(None, None, 5), "due in 5 days");
    }
}

//! What is said when nothing more can be fetched.

use super::address::Api;
use super::retry::{TRIES, Trouble};
use crate::diagnostic::{Code, Diagnostic};
use crate::publish::PublishError;

/// What goes on from there.
const GOES_ON: &str = "what was fetched is kept, and the same command goes on from there";

/// Something could not be had.
pub(super) fn not_fetched(api: &Api, address: &str, trouble: &Trouble) -> Diagnostic {
    let times = match trouble {
        Trouble::Status { status: 400..=499, .. } => String::new(),
        _ => format!(" (asked for up to {TRIES} times)"),
    };
    let message = format!("`{address}` could not be fetched{times}: {trouble}");
    Diagnostic::general(Code::NotFetched, message, remedy(api, trouble))
}

fn remedy(api: &Api, trouble: &Trouble) -> String {
    let base = api.base();
    match trouble {
        Trouble::Unreached(_) => format!(
            "see that this computer is online and that `{base}` is the address of the API (`api` in \
             `[fetch]`, or --api); {GOES_ON}"
        ),
        Trouble::Status { status: 404 | 410, .. } => format!(
            "see that `{base}` is the address of the API of written questions (`api` in `[fetch]`, \
             or --api)"
        ),
        Trouble::Status { status: 400, .. } => {
            "see whether the words and dates asked for are what the API accepts".to_owned()
        }
        Trouble::Status { status: 401 | 403, .. } => format!(
            "the server does not let this computer in; try from another network, or later; {GOES_ON}"
        ),
        Trouble::Status { after: Some(after), .. } => {
            format!("the server asks to come back in {} seconds; {GOES_ON}", after.as_secs())
        }
        Trouble::Broken(_) => format!(
            "try again later; if it stays so, see that `{base}` is the address of the API and that no \
             sign-in page of a network stands before it; {GOES_ON}"
        ),
        Trouble::TimedOut | Trouble::Status { .. } => format!("try again later; {GOES_ON}"),
    }
}

/// What was fetched could not be written.
pub(super) fn not_written(error: &PublishError) -> Diagnostic {
    Diagnostic::general(Code::NotFetched, error.to_string(), "mend that and fetch again")
}

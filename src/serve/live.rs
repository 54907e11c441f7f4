//! Tells a browser when there is something new to show, over one connection that stays open.

use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, KeepAliveStream, Sse};
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch::Receiver;

use super::shown::Shown;

/// The script that listens.
pub(super) const SCRIPT: &str = include_str!("live.js");
/// How it looks when something is wrong.
pub(super) const STYLE: &str = include_str!("live.css");

/// Events for a page that shows the version `at`: one at once if that is out of date, then one for
/// each new version.
pub(super) fn events(
    shown: Receiver<Shown>,
    at: String,
) -> Sse<KeepAliveStream<impl Stream<Item = Result<Event, Infallible>>>> {
    let events = unfold((shown, at), |(mut shown, at)| async move {
        let version = newer(&mut shown, &at).await?;
        let event = Event::default().event("built").data(&version);
        Some((Ok(event), (shown, version)))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// The version, once it is another; none if there will be no more.
async fn newer(shown: &mut Receiver<Shown>, at: &str) -> Option<String> {
    loop {
        let version = shown.borrow_and_update().version();
        if version != at {
            return Some(version);
        }
        shown.changed().await.ok()?;
    }
}

//! The server: takes requests from this computer, until the user ends it.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, Request, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, Response, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::sync::watch::Receiver;

use super::answer::{answer, plain, respond};
use super::base_path::BasePath;
use super::live;
use super::shown::Shown;

/// What the server needs.
pub(super) struct Server {
    pub(super) listener: TcpListener,
    pub(super) base: BasePath,
    pub(super) port: u16,
    pub(super) shown: Receiver<Shown>,
}

/// What each answer needs.
struct Serving {
    base: BasePath,
    /// The names by which this computer may be asked.
    hosts: [String; 3],
    shown: Receiver<Shown>,
}

impl Server {
    /// Runs until an interrupt.
    pub(super) fn run(self) -> io::Result<()> {
        let hosts = ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{}", self.port));
        let serving = Arc::new(Serving { base: self.base, hosts, shown: self.shown });
        self.listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let server = async { axum::serve(listener, router(serving)).await };
            // Connections that stay open would keep a server from ending by itself.
            let _server = tokio::spawn(server);
            interrupt().await
        })
    }
}

fn router(serving: Arc<Serving>) -> Router {
    Router::new()
        .route("/_despatch/live", get(listen))
        .route("/_despatch/live.js", get(|| async { script() }))
        .route("/_despatch/live.css", get(|| async { style() }))
        .fallback(page)
        .layer(from_fn_with_state(Arc::clone(&serving), only_this_computer))
        .with_state(serving)
}

fn script() -> Response<Body> {
    respond(StatusCode::OK, "text/javascript; charset=utf-8", live::SCRIPT)
}

fn style() -> Response<Body> {
    respond(StatusCode::OK, "text/css; charset=utf-8", live::STYLE)
}

async fn listen(State(serving): State<Arc<Serving>>, RawQuery(query): RawQuery) -> Response<Body> {
    let at = query.as_deref().and_then(|query| query.strip_prefix("at="));
    live::events(serving.shown.clone(), at.unwrap_or_default().to_owned()).into_response()
}

async fn page(State(serving): State<Arc<Serving>>, request: Request) -> Response<Body> {
    let shown = serving.shown.borrow().clone();
    answer(&shown, &serving.base, (request.method(), request.uri(), request.headers()))
}

/// A foreign page that has its own name point to this computer must not read what is not published.
async fn only_this_computer(
    State(serving): State<Arc<Serving>>,
    request: Request,
    next: Next,
) -> Response<Body> {
    match is_asked_by_name(request.headers(), &serving.hosts) {
        true => next.run(request).await,
        false => plain(StatusCode::FORBIDDEN, "Only this computer is answered.\n"),
    }
}

fn is_asked_by_name(headers: &HeaderMap, hosts: &[String]) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| hosts.iter().any(|known| known.eq_ignore_ascii_case(host)))
}

#[cfg(unix)]
async fn interrupt() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut end = signal(SignalKind::terminate())?;
    let end = Box::pin(async move { end.recv().await });
    let interrupt = Box::pin(tokio::signal::ctrl_c());
    futures_util::future::select(interrupt, end).await;
    Ok(())
}

#[cfg(not(unix))]
async fn interrupt() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

//! The server: takes requests from this computer, until the user ends it.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, Request, State};
use axum::http::header::{HOST, HeaderName, X_FRAME_OPTIONS};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::sync::watch::Receiver;

use super::answer::{answer, plain, respond};
use super::base_path::BasePath;
use super::live;
use super::shown::Shown;

/// The head of a request must be there after this time, or the connection is closed.
const PATIENCE: Duration = Duration::from_secs(10);
/// The rest after the system refused a connection: there may be too many open ones.
const REST: Duration = Duration::from_millis(50);

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

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
            // Connections that stay open would keep a server from ending by itself.
            let _server = tokio::spawn(accept(listener, router(serving)));
            interrupt().await
        })
    }
}

async fn accept(listener: tokio::net::TcpListener, router: Router) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(REST).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        let mut connection = http1::Builder::new();
        connection.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
        let served = connection.serve_connection(TokioIo::new(stream), service);
        // A browser that goes away is no fault of anybody.
        tokio::spawn(async move { drop(served.await) });
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

/// A foreign page must not read what is not published: neither by having its own name point to this
/// computer, nor by loading the index, which is scripts, nor in a frame.
async fn only_this_computer(
    State(serving): State<Arc<Serving>>,
    request: Request,
    next: Next,
) -> Response<Body> {
    let headers = request.headers();
    let may_read = is_asked_by_name(headers, &serving.hosts) && !is_asked_by_others(headers);
    let mut response = match may_read {
        true => next.run(request).await,
        false => plain(StatusCode::FORBIDDEN, "Only this computer is answered.\n"),
    };
    let added = response.headers_mut();
    added.insert(RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    added.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    response
}

/// Whether a browser says that another site's page asks, and not to show the answer as a page.
fn is_asked_by_others(headers: &HeaderMap) -> bool {
    let is = |name: &HeaderName, value: &str| headers.get(name).is_some_and(|given| given == value);
    let is_foreign = is(&FETCH_SITE, "cross-site") || is(&FETCH_SITE, "same-site");
    is_foreign && !is(&FETCH_MODE, "navigate")
}

fn is_asked_by_name(headers: &HeaderMap, hosts: &[String]) -> bool {
    let mut named = headers.get_all(HOST).into_iter();
    // Who sends two may mean the other one.
    let (Some(host), None) = (named.next(), named.next()) else { return false };
    host.to_str().is_ok_and(|host| hosts.iter().any(|known| known.eq_ignore_ascii_case(host)))
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

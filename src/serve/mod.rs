//! A site on this computer alone, built anew whenever anything that it is made from changes.
//!
//! It publishes nothing: sites are built into temporary folders of its own, and neither the output
//! folder, nor the ledger, nor the history is written. It answers as GitHub Pages does, from the
//! files of the last good site alone, and adds to pages, on their way out, what makes a browser load
//! them again and shows what stopped the last build.

mod added;
mod answer;
mod base_path;
mod find;
mod listen;
mod live;
mod media;
mod problems;
mod rebuild;
mod server;
mod shown;
mod watch;

use std::path::PathBuf;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use jiff::civil::Date;

use crate::config::{Overrides, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::publish::{self, Drafts};
use crate::{Built, Progress};

pub use base_path::BasePath;
pub use listen::listen;

use rebuild::Rebuilder;
use server::Server;
use watch::Watch;

/// A build is given this time to come to its end when the program is to end.
const PATIENCE: Duration = Duration::from_secs(5);

/// What to serve, and how.
pub struct Order {
    /// The site's folder.
    pub root: PathBuf,
    /// Reads the settings with these flags.
    pub settings: fn(&std::path::Path, Overrides) -> Result<Site, Vec<Diagnostic>>,
    /// Where requests come in.
    pub listener: std::net::TcpListener,
    /// The path that the site is under.
    pub base_path: BasePath,
    /// Looks for changes now and then, where the system does not tell of them.
    pub poll: bool,
    /// The day that new lines of the ledger would have.
    pub day: Date,
}

/// Is told what happens.
pub trait Told: Send + Sync {
    /// How the next build goes on.
    fn progress(&self) -> Box<dyn Progress>;
    /// A build came to an end; the site is at this address.
    fn built(&self, url: &str, outcome: &Result<Built, Vec<Diagnostic>>);
}

/// Serves until the user stops it.
///
/// # Errors
/// Nothing can be served: there is no temporary folder, or the folders cannot be watched.
pub fn serve(order: Order, told: Box<dyn Told>) -> Result<(), Diagnostic> {
    let port = order.listener.local_addr().map_err(|error| cannot(&error))?.port();
    let (publish, shown) = shown::channel();
    let drafts = Drafts::new().map_err(|error| cannot(&error))?;
    let mut watch = Watch::begin(&order.root, order.poll)?;
    let stop = watch.stopper();
    let server = Server { listener: order.listener, base: order.base_path.clone(), port, shown };
    let url = format!("http://127.0.0.1:{port}{}/", order.base_path);
    let (root, settings, day) = (order.root, order.settings, order.day);
    let rebuilder = Rebuilder { root, settings, day, url, drafts, publish, told };
    let home = rebuilder.drafts.home().to_owned();
    let (ended, has_ended) = std::sync::mpsc::channel();
    // The drafts go with the thread, so that none is left behind when the program ends.
    std::thread::spawn(move || {
        rebuilder.run(&mut watch);
        // Nobody waits any more if the program is about to end.
        let _ = ended.send(());
    });
    let served = server.run().map_err(|error| cannot(&error));
    stop.stop();
    if let Err(RecvTimeoutError::Timeout) = has_ended.recv_timeout(PATIENCE) {
        // A build that hangs, say on a file that never ends, must not keep the program.
        publish::remove_drafts(&home);
    }
    served
}

fn cannot(error: &std::io::Error) -> Diagnostic {
    Diagnostic::general(
        Code::NotServed,
        format!("the site cannot be served: {error}"),
        "see that there is room for temporary files, and that programs may listen on 127.0.0.1",
    )
}

//! Waits for a change of anything that the site is made from.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::diagnostic::{Code, Diagnostic};

/// So long nothing must happen before a build: an editor writes in several steps.
const QUIET: Duration = Duration::from_millis(80);
/// A folder that never rests is built all the same, after so many changes.
const MOST: usize = 1000;
/// How often is looked, where the system does not tell.
const EACH: Duration = Duration::from_millis(500);

/// The endings of files in the site's folder that are read.
const ENDINGS: [&str; 6] = ["toml", "lock", "ndjson", "json", "csv", "css"];

/// What came.
enum Signal {
    Changed,
    Stop,
}

/// A watch over the folders of a site.
pub(super) struct Watch {
    watcher: Box<dyn Watcher + Send>,
    /// Whether it looks by itself, and needs not be told twice.
    is_polling: bool,
    root: PathBuf,
    inputs: Arc<Mutex<Vec<PathBuf>>>,
    /// Folders that are watched because a link or what it leads to lies in them.
    above: BTreeSet<PathBuf>,
    sender: Sender<Signal>,
    signals: Receiver<Signal>,
}

/// Ends a watch from elsewhere.
pub(super) struct Stopper(Sender<Signal>);

impl Stopper {
    /// Nothing is waited for any more.
    pub(super) fn stop(&self) {
        // A watch that has ended needs no word.
        let _ = self.0.send(Signal::Stop);
    }
}

impl Watch {
    /// Begins with the files of the site's folder itself.
    ///
    /// # Errors
    /// The system cannot watch folders.
    pub(super) fn begin(root: &Path, poll: bool) -> Result<Self, Diagnostic> {
        let root = root.canonicalize().map_err(|error| unwatched(&error.to_string()))?;
        let (sender, signals) = channel();
        let inputs = Arc::new(Mutex::new(Vec::new()));
        let tell = teller(root.clone(), Arc::clone(&inputs), sender.clone());
        let watcher = watcher(poll, tell).map_err(|error| unwatched(&error.to_string()))?;
        let above = BTreeSet::new();
        let mut watch = Self { watcher, is_polling: poll, root, inputs, above, sender, signals };
        watch.add(&watch.root.clone(), RecursiveMode::NonRecursive)?;
        Ok(watch)
    }

    /// What ends it.
    pub(super) fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }

    /// Watches these folders as well, also if they were made anew since.
    pub(super) fn follow(&mut self, folders: &[PathBuf]) -> Result<(), Diagnostic> {
        let names: Vec<_> = folders.iter().flat_map(|folder| names(folder)).collect();
        // Before the folders: a folder may be above a link that leads into it.
        for above in names.iter().filter_map(|name| name.parent()) {
            if above != self.root && above.is_dir() && !self.above.contains(above) {
                self.add(above, RecursiveMode::NonRecursive)?;
                self.above.insert(above.to_owned());
            }
        }
        let mut whole: Vec<_> = folders.iter().map(|folder| whole(folder)).collect();
        let known = std::mem::replace(
            &mut *self.inputs.lock().unwrap_or_else(PoisonError::into_inner),
            whole.iter().chain(&names).cloned().collect(),
        );
        whole.dedup();
        let is_new = |folder: &PathBuf| !self.is_polling || !known.contains(folder);
        let wanted: Vec<_> = whole.iter().filter(|f| f.is_dir() && is_new(f)).cloned().collect();
        wanted.iter().try_for_each(|folder| self.add(folder, RecursiveMode::Recursive))
    }

    fn add(&mut self, folder: &Path, mode: RecursiveMode) -> Result<(), Diagnostic> {
        self.watcher.watch(folder, mode).map_err(|error| unwatched(&error.to_string()))
    }

    /// Waits for a change, and for the quiet after it. False if there is to be no further build.
    pub(super) fn wait(&self) -> bool {
        if !matches!(self.signals.recv(), Ok(Signal::Changed)) {
            return false;
        }
        for _ in 0..MOST {
            match self.signals.recv_timeout(QUIET) {
                Ok(Signal::Changed) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
        true
    }
}

/// A link that leads to a folder, what it leads to, and so on: any of them may be moved or made anew,
/// also while nothing is there. None of a folder that is no link.
fn names(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> = Vec::new();
    let mut next = std::path::absolute(folder).ok();
    while let Some(name) = next.take().filter(|name| !names.contains(name)) {
        if let Ok(to) = std::fs::read_link(&name) {
            next = Some(name.parent().map(|above| above.join(&to)).unwrap_or(to));
        }
        if next.is_some() || !names.is_empty() {
            names.push(name);
        }
    }
    names.iter().map(|name| in_whole_folder(name)).collect()
}

/// A name in its folder as the system tells it: without `..` and links above it.
fn in_whole_folder(name: &Path) -> PathBuf {
    match (name.parent(), name.file_name()) {
        (Some(above), Some(last)) => whole(above).join(last),
        _ => name.to_owned(),
    }
}

/// A folder that is not there yet keeps the name that it was given.
fn whole(folder: &Path) -> PathBuf {
    let absolute = || std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.canonicalize().unwrap_or_else(|_| absolute())
}

fn watcher(
    poll: bool,
    tell: impl FnMut(notify::Result<Event>) + Send + 'static,
) -> notify::Result<Box<dyn Watcher + Send>> {
    // The library knows times by the second alone, in which two changes may fall.
    let config = Config::default().with_poll_interval(EACH).with_compare_contents(true);
    Ok(match poll {
        true => Box::new(PollWatcher::new(tell, config)?),
        false => Box::new(RecommendedWatcher::new(tell, config)?),
    })
}

fn teller(
    root: PathBuf,
    inputs: Arc<Mutex<Vec<PathBuf>>>,
    sender: Sender<Signal>,
) -> impl FnMut(notify::Result<Event>) + Send + 'static {
    move |event| {
        let inputs = inputs.lock().unwrap_or_else(PoisonError::into_inner);
        // What the system could not tell may have been a change.
        let matters = event.map_or(true, |event| is_change(&event, &root, &inputs));
        if matters {
            let _ = sender.send(Signal::Changed);
        }
    }
}

fn is_change(event: &Event, root: &Path, inputs: &[PathBuf]) -> bool {
    let is_read = matches!(event.kind, EventKind::Access(_));
    let is_input = |path: &PathBuf| is_input(path, root, inputs);
    event.need_rescan() || (!is_read && event.paths.iter().any(is_input))
}

/// Whether a build reads this file or looks into this folder.
fn is_input(path: &Path, root: &Path, inputs: &[PathBuf]) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    if name.starts_with(['.', '#']) || name.ends_with(['~', '#']) {
        return false;
    }
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let is_setting = path.parent() == Some(root) && ENDINGS.contains(&ending);
    is_setting || inputs.iter().any(|folder| path.starts_with(folder))
}

fn unwatched(error: &str) -> Diagnostic {
    Diagnostic::general(
        Code::NotServed,
        format!("changes of the site's folder cannot be watched: {error}"),
        "serve with --poll, which looks for changes itself",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_the_folders_of_a_site_are_inputs_and_nothing_else_is() {
        let inputs = [PathBuf::from("/site/content"), PathBuf::from("/texts")];
        let is = |path: &str| is_input(Path::new(path), Path::new("/site"), &inputs);
        for path in [
            "/site/despatch.toml",
            "/site/topics.toml",
            "/site/site.css",
            "/site/people.csv",
            "/site/permalinks.lock",
            "/site/content",
            "/site/content/a/b.txt",
            "/texts/a.md",
        ] {
            assert!(is(path), "{path}");
        }
        for path in [
            "/site/README.md",
            "/site/public/index.html",
            "/site/public/data/archive.json",
            "/site/.despatch.toml.swp",
            "/site/content/.a.txt.swp",
            "/site/content/a.txt~",
            "/site/content/#a.txt#",
            "/other/despatch.toml",
        ] {
            assert!(!is(path), "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        use notify::event::{AccessKind, CreateKind};
        let event = |kind| Event::new(kind).add_path("/site/despatch.toml".into());
        let root = Path::new("/site");
        assert!(!is_change(&event(EventKind::Access(AccessKind::Read)), root, &[]));
        assert!(is_change(&event(EventKind::Create(CreateKind::File)), root, &[]));
    }
}

//! `despatch serve`

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use super::progress::Shown;
use super::{Ending, day, report, say, settings};
use crate::cli::{ReportFormat, Serve, Talk};
use crate::config::{CONFIG_FILE, Overrides};
use crate::diagnostic::{Code, Diagnostic};
use crate::serve::{self, BasePath, Order, Told};
use crate::{Built, Progress};

/// Serves the site until the user stops it.
pub(super) fn run(root: &Path, talk: Talk, flags: &Serve) -> Ending {
    let told = Printed { talk, open: flags.open, is_first: AtomicBool::new(true) };
    let served = order(root, flags)
        .and_then(|order| serve::serve(order, Box::new(told)).map_err(|error| vec![error]));
    match served {
        Ok(()) => Ending::Fine,
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

/// What is wrong in files is shown in the browser; what is wrong on the command line, at once.
fn order(root: &Path, flags: &Serve) -> Result<Order, Vec<Diagnostic>> {
    let one = |error| vec![error];
    let base_path = BasePath::parse(&flags.base_path).map_err(one)?;
    let day = day::day().map_err(one)?;
    check_site(root)?;
    let listener = serve::listen(flags.port).map_err(one)?;
    let (root, poll) = (root.to_owned(), flags.poll);
    Ok(Order { root, settings, listener, base_path, poll, day })
}

fn check_site(root: &Path) -> Result<(), Vec<Diagnostic>> {
    if root.join(CONFIG_FILE).exists() {
        return Ok(());
    }
    let site = settings(root, Overrides::default())?;
    if site.content.is_dir() {
        return Ok(());
    }
    Err(vec![Diagnostic::general(
        Code::MissingContent,
        format!(
            "`{}` is no site: it holds neither {CONFIG_FILE} nor {}/",
            root.display(),
            site.content_name
        ),
        "go to the site's folder, or give it with -C; `despatch init` makes a new one",
    )])
}

/// Prints what happens.
struct Printed {
    talk: Talk,
    open: bool,
    is_first: AtomicBool,
}

impl Told for Printed {
    fn progress(&self) -> Box<dyn Progress> {
        Box::new(Shown::new(self.talk.quiet))
    }

    fn built(&self, url: &str, outcome: &Result<Built, Vec<Diagnostic>>) {
        let said = match outcome {
            Ok(built) => &built.diagnostics,
            Err(diagnostics) => diagnostics,
        };
        report::print(said, ReportFormat::Text, self.talk);
        if outcome.is_err() && !self.talk.quiet {
            say::err("The site was not built anew; mend that, and it will be.");
        }
        if self.is_first.swap(false, Ordering::Relaxed) {
            say::out(format!("The site is at {url} until you press Ctrl+C."));
            self.open(url);
        }
    }
}

impl Printed {
    fn open(&self, url: &str) {
        if self.open && open::that_detached(url).is_err() {
            say::err("No browser could be opened; open the address yourself.");
        }
    }
}

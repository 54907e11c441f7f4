//! Shows how a build goes on: a line a stage, and a bar while pages are made.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use serde::Serialize;

use super::say;
use crate::pipeline::{Progress, Stage};

/// Prints on the error output.
pub(super) struct Shown {
    quiet: bool,
    bar: ProgressBar,
    last: Mutex<Instant>,
    stages: Mutex<Vec<Took>>,
}

/// A stage that is done.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Took {
    /// What was done.
    pub(super) stage: String,
    /// How long it took.
    pub(super) seconds: f64,
}

impl Shown {
    /// Says nothing if `quiet`. The bar appears only on a terminal.
    pub(super) fn new(quiet: bool) -> Self {
        let target =
            if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(None, target);
        // A template that cannot be read leaves the library's own bar in place.
        if let Ok(style) =
            ProgressStyle::with_template("  {bar:32} {human_pos} of {human_len} files")
        {
            bar.set_style(style);
        }
        let (last, stages) = (Mutex::new(Instant::now()), Mutex::new(Vec::new()));
        Self { quiet, bar, last, stages }
    }

    /// The stages that are done.
    pub(super) fn stages(&self) -> Vec<Took> {
        self.stages.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The time since the last stage.
    fn lap(&self) -> Duration {
        let now = Instant::now();
        // A panic while the lock was held cannot leave an instant half written.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        now - std::mem::replace(&mut *last, now)
    }
}

impl Progress for Shown {
    fn done(&self, stage: Stage) {
        self.bar.finish_and_clear();
        let seconds = self.lap().as_secs_f64();
        let stage = words(stage);
        if !self.quiet {
            say::err(format!("  {stage:<58} {seconds:>7.2} s"));
        }
        self.stages.lock().unwrap_or_else(PoisonError::into_inner).push(Took { stage, seconds });
    }

    fn begin_pages(&self, total: usize) {
        self.bar.reset();
        self.bar.set_length(total as u64);
    }

    fn page(&self) {
        self.bar.inc(1);
    }
}

fn words(stage: Stage) -> String {
    match stage {
        Stage::Read { files, bytes } => {
            format!("read {}, {}", count(files, "file"), HumanBytes(bytes))
        }
        Stage::Parsed { transcripts, pages } => {
            format!("parsed {} and {}", count(transcripts, "transcript"), count(pages, "page"))
        }
        Stage::Linked { exchanges, members, departments } => format!(
            "linked {}, {}, {}",
            count(exchanges, "question"),
            count(members, "member"),
            count(departments, "department")
        ),
        Stage::Indexed { files } => format!("made the search index of {}", count(files, "file")),
        Stage::Checked { files } => format!("looked through {}", count(files, "file")),
        Stage::Published { files, written, removed } => {
            format!("published {}: {written} written, {removed} removed", count(files, "file"))
        }
    }
}

pub(super) fn count(n: usize, one: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{} {one}{plural}", HumanCount(n as u64))
}

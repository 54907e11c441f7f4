//! `despatch config`

use std::path::Path;

use serde::Serialize;

use super::{Ending, report, say};
use crate::archive::ledger::LEDGER_FILE;
use crate::cli::{Config, ReportFormat, SettingsFormat, Talk};
use crate::config::{self, Explained, Overrides, Source, explain};
use crate::{history, theme};

/// What else a build reads in the site's folder.
const BESIDE: [&str; 11] = [
    config::CONFIG_FILE,
    config::PEOPLE_FILE,
    config::PEOPLE_TABLE,
    config::DEPARTMENTS_FILE,
    config::TOPICS_FILE,
    config::SYNONYMS_FILE,
    theme::SITE_CSS,
    "templates",
    "themes",
    LEDGER_FILE,
    history::NAME,
];

/// Prints the settings, and where each was given.
pub(super) fn run(root: &Path, talk: Talk, flags: &Config) -> Ending {
    let (output, base_url) = (flags.output.clone(), flags.base_url.clone());
    let overrides = Overrides { output, base_url, ..Overrides::default() };
    match explain(root, overrides, |name| std::env::var(name).ok()) {
        Ok((_, settings)) => {
            say::out(match flags.format {
                SettingsFormat::Text => text(root, &settings),
                SettingsFormat::Json => json(root, &settings),
            });
            Ending::Fine
        }
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

/// As in `despatch.toml`; what is not set is commented out.
fn text(root: &Path, settings: &[Explained]) -> String {
    let mut lines = Vec::new();
    let mut last = "";
    for setting in settings {
        let (table, key) = parts(&setting.key);
        if table != last {
            lines.extend([String::new(), format!("[{table}]")]);
            last = table;
        }
        lines.push(line(key, setting));
    }
    lines.extend([String::new(), "# Files of the site's folder:".to_owned()]);
    let is_there = |name: &str| if root.join(name).exists() { "there" } else { "not there" };
    lines.extend(BESIDE.map(|name| format!("# {name}: {}", is_there(name))));
    lines.join("\n")
}

fn line(key: &str, setting: &Explained) -> String {
    match &setting.value {
        Some(value) => format!("{key} = {value}  # {}", from(setting.from)),
        None => format!("# {key} is not set"),
    }
}

/// The table's name holds no dots, but the keys of a free table may.
fn parts(key: &str) -> (&str, &str) {
    key.split_once('.').unwrap_or(("", key))
}

fn from(source: Source) -> String {
    match source {
        Source::Flag(name) => name.to_owned(),
        Source::Environment(name) => format!("environment variable {name}"),
        Source::File(line) => format!("{}:{line}", config::CONFIG_FILE),
        Source::Default => "default".to_owned(),
    }
}

#[derive(Serialize)]
struct Printed<'p> {
    settings: Vec<PrintedSetting<'p>>,
    /// The files of the site's folder that are there.
    files: Vec<&'static str>,
}

#[derive(Serialize)]
struct PrintedSetting<'p> {
    key: &'p str,
    value: Option<&'p toml::Value>,
    /// `flag`, `environment`, `file` or `default`.
    from: &'static str,
    /// The name of the flag or variable.
    name: Option<&'static str>,
    line: Option<u32>,
}

fn json(root: &Path, settings: &[Explained]) -> String {
    let settings = settings.iter().map(printed).collect();
    let files = BESIDE.into_iter().filter(|name| root.join(name).exists()).collect();
    // Strings, numbers and tables with text keys always serialise.
    serde_json::to_string_pretty(&Printed { settings, files }).unwrap_or_default()
}

fn printed(setting: &Explained) -> PrintedSetting<'_> {
    let (from, name, line) = match setting.from {
        Source::Flag(name) => ("flag", Some(name), None),
        Source::Environment(name) => ("environment", Some(name), None),
        Source::File(line) => ("file", None, Some(line)),
        Source::Default => ("default", None, None),
    };
    PrintedSetting { key: &setting.key, value: setting.value.as_ref(), from, name, line }
}

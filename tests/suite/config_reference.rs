//! The reference of settings, docs/config.md, is made from the definitions in the code.
//! `SNAPSHOTS=overwrite cargo test config_reference` makes it anew.

use std::fmt::Write;

use clap::CommandFactory;
use despatch::config::{SETTINGS, Setting};

use crate::reference::assert_current;

const HEAD: &str = "# Settings\n\n\
All settings are optional. They are in `despatch.toml`, in the site's folder. Some also have an environment \
variable or a flag. A flag overrides an environment variable, which overrides the file, which overrides the \
default. Despatch ignores a blank value. It refuses an unknown key, and lists the known ones.\n\n\
`despatch config` prints the value and the origin of every setting, as a build would use it. \
`despatch config --format json` prints the same for programs.\n\n\
A relative path in the file starts at the site's folder; one in a flag or a variable starts at the current \
folder.\n\n\
This page is generated from the definitions in the program, and a test keeps it up to date.\n";

fn reference() -> String {
    let mut page = HEAD.to_owned();
    let mut last = None;
    for setting in SETTINGS {
        let (table, _) = setting.parts();
        if last != Some(table) {
            let title = if table.is_empty() {
                "Above the tables".to_owned()
            } else {
                format!("`[{table}]`")
            };
            let is_free = setting.key == "extra";
            let title = if is_free { "`[extra]`".to_owned() } else { title };
            let _ = write!(page, "\n## {title}\n");
            last = Some(table);
        }
        entry(&mut page, setting);
    }
    page
}

fn entry(page: &mut String, setting: &Setting) {
    let (_, key) = setting.parts();
    let _ = write!(
        page,
        "\n### `{key}`\n\n{}\n\n```toml\n{key} = {}\n```\n\n",
        setting.meaning, setting.example
    );
    let default = if setting.default.is_empty() {
        "not set".to_owned()
    } else {
        format!("`{}`", setting.default)
    };
    let _ = writeln!(page, "- Default: {default}");
    if let Some(variable) = setting.variable {
        let _ = writeln!(page, "- Environment variable: `{variable}`");
    }
    if let Some(flag) = setting.flag {
        let _ = writeln!(page, "- Flag: `{}`, of {}", flag.name, flag.commands);
    }
}

#[test]
fn the_reference_of_settings_is_what_the_program_defines() {
    assert_current("config.md", &reference());
}

#[test]
fn the_help_names_every_environment_variable() {
    let help = despatch::cli::Cli::command().render_long_help().to_string();
    for variable in SETTINGS.iter().filter_map(|setting| setting.variable) {
        let is_named =
            help.split(|c: char| !c.is_ascii_uppercase() && c != '_').any(|word| word == variable);
        assert!(is_named, "{variable}");
    }
}

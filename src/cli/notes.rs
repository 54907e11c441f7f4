//! What stands below the help: examples, exit codes and the environment.

pub(super) const GLOBAL: &str = "Options of every command";

macro_rules! examples {
    () => {
        "\
Examples:
  despatch init my-archive               Begin a new archive
  despatch build                         Build the website in this folder
  despatch -C archive build              Build the one in the folder archive
  despatch serve --open                  Look at it while you work on it
  despatch parse content/2024-05-01.txt  See what a transcript was understood to say"
    };
}

pub(super) const EXAMPLES: &str =
    concat!(examples!(), "\n\n'despatch help build' explains a command in full.");

pub(super) const LONG_NOTES: &str = concat!(
    examples!(),
    "

Exit codes:
  0  All is well
  1  There were errors (with --strict, also if there were warnings)
  2  The command line was not understood

Environment:
  DESPATCH_OUTPUT, DESPATCH_BASE_URL, DESPATCH_TITLE, DESPATCH_DESCRIPTION,
  DESPATCH_LANGUAGE, DESPATCH_SEARCH_LANGUAGE, DESPATCH_FEED_AUTHORITY,
  DESPATCH_THEME, DESPATCH_ACCENT, DESPATCH_ACCENT_DARK, DESPATCH_CONTENT,
  DESPATCH_API and DESPATCH_PAUSE win over the settings of the same names in
  despatch.toml; flags win over both; despatch config shows which won. Relative paths in them start at the current folder, those in despatch.toml at the site's folder.
  SOURCE_DATE_EPOCH gives the day of new lines in permalinks.lock, else today."
);

pub(super) const BUILD_EXAMPLES: &str = "\
Examples:
  despatch build
  despatch build --base-url https://example.org/archive/
  despatch build --strict --output preview
  despatch build --moved-to https://example.org/archive/ --output old-home
  despatch -C archive build --quiet
  despatch build --format json";

pub(super) const INIT_EXAMPLES: &str = "\
Examples:
  despatch init
  despatch init my-archive";

pub(super) const SERVE_EXAMPLES: &str = "\
Examples:
  despatch serve --open
  despatch serve --port 8000 --base-path /repo
  despatch -C archive serve --poll";

pub(super) const FETCH_EXAMPLES: &str = "\
Examples:
  despatch fetch --search \"North Korea\" --since 2024-01-01 --house commons
  despatch fetch --since 2024-07-01 --until 2024-07-31
  despatch fetch --match
  despatch fetch --match --dry-run";

pub(super) const CHECK_EXAMPLES: &str = "\
Examples:
  despatch check
  despatch check --strict
  despatch check --format github";

pub(super) const PERMALINKS_EXAMPLES: &str = "\
Examples:
  despatch permalinks
  despatch permalinks --same 1c9q5wq3hg zwkgqcpne9
  despatch permalinks --retire 1c9q5wq3hg";

pub(super) const DEPLOY_EXAMPLES: &str = "\
Examples:
  despatch deploy --dry-run
  despatch deploy
  despatch deploy --branch pages --remote https://codeberg.org/society/archive.git";

pub(super) const DEPOSIT_EXAMPLES: &str = "\
Examples:
  despatch deposit ../archive-2026";

pub(super) const CHANGED_EXAMPLES: &str = "\
Examples:
  despatch changed --since published.manifest > upload.txt
  despatch changed --since published.manifest --removed > delete.txt";

pub(super) const EXPORT_EXAMPLES: &str = "\
Examples:
  despatch export --format bibtex --asker \"Ada Sample\"
  despatch export --format csv --department \"Home Office\" --output home-office.csv
  despatch export --topic Lighthouses | jq -r .question.text";

pub(super) const CLEAN_EXAMPLES: &str = "\
Examples:
  despatch clean --dry-run
  despatch clean";

pub(super) const CONFIG_EXAMPLES: &str = "\
Examples:
  despatch config
  despatch config --format json";

pub(super) const THEME_EXAMPLES: &str = "\
Examples:
  despatch theme list
  despatch theme eject question.html
  despatch theme eject --print question.html | diff templates/question.html -";

pub(super) const PARSE_EXAMPLES: &str = "\
Examples:
  despatch parse content/2024-05-01.txt
  despatch parse --strict content/2024-05-01.txt > records.json";

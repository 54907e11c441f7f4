//! What the editor has set: `despatch.toml`, `people.toml`, `departments.toml`, `topics.toml` and what
//! overrides them.
//!
//! As written ([`ConfigFile`]) and as meant ([`Site`]) are two types, so that no later stage has
//! to know about defaults or about which source wins. Nothing here reads transcripts or themes.

mod base_url;
pub mod colour;
mod explained;
mod fault;
mod fetch;
mod file;
mod folders;
mod given;
mod language;
mod names;
mod overrides;
mod people;
mod read;
mod resolve;
mod search_language;
mod setting;
mod site;
mod symbolic_links;
mod synonyms;
mod theme_name;
mod theme_setting;
mod toml_text;
mod topics;
mod unknown_key;

pub use explained::{Explained, Source, explain};
pub use fetch::{FetchSettings, OFFICIAL_API};
pub use file::{
    CONFIG_FILE, ConfigFile, ContentTable, FetchTable, LicenceTable, OutputTable, PublisherTable,
    SearchTable,
};
pub use names::{DEPARTMENTS_FILE, NameEntry, PEOPLE_FILE, load_departments, load_people};
pub use overrides::Overrides;
pub use people::{PEOPLE_TABLE, Spell};
pub(crate) use read::read as read_text;
pub use search_language::SearchLanguage;
pub use setting::{Flag, SEARCH_CUT_ABOVE, SETTINGS, Setting};
pub use site::{Licence, Publisher, Site};
pub use symbolic_links::SymbolicLinks;
pub use synonyms::{SYNONYMS_FILE, load_synonyms};
pub use theme_setting::{ThemeSetting, ThemeTable};
pub use toml_text::{parse, parse_at};
pub use topics::{TOPICS_FILE, TopicEntry, load_topics};

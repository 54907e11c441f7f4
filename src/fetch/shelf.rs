//! `content/official/`: what was fetched, a file for each month in which questions were tabled, a
//! question a line, by date and number. So another fetch changes only the lines of what is new.
//!
//! A line is `{"from":"detail","listed":"...","value":{...}}`: whether the text is whole or as the
//! list cut it, a fingerprint of what the list said then, and the question as it was received.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::item::Item;
use crate::config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::publish::{self, PublishError};

/// The folder, in the folder of transcripts.
const FOLDER: &str = "official";
/// The file of questions whose day is not known.
const UNDATED: &str = "undated.ndjson";

/// Where a question's text is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum From {
    /// The detail call, which gives it whole.
    Detail,
    /// The list, which cuts it.
    List,
    /// The list or the detail call, for there is no whole text to be had.
    Refused,
}

/// A line as it is read; a field more is kept out of it, so such a line is not ours.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    from: From,
    listed: String,
    value: Value,
}

/// Where a question stands among the others: by its day, its number, and its id.
type Order = (Option<Date>, String, u64, String, u64);

/// A question that is kept.
#[derive(Clone, Debug)]
struct Kept {
    from: From,
    listed: String,
    line: String,
}

/// What is to be done about a question on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing: it is kept as it is now.
    Nothing,
    /// What the list says is all there is.
    Listed,
    /// Its whole text must be asked for.
    Whole,
}

/// What was fetched so far.
#[derive(Debug)]
pub struct Shelf {
    content: PathBuf,
    /// The name of the folder of transcripts, for people.
    content_name: String,
    /// By file, then in the order of lines.
    files: BTreeMap<String, BTreeMap<Order, Kept>>,
    /// Where each question stands.
    places: HashMap<u64, (String, Order)>,
    changed: BTreeSet<String>,
}

impl Shelf {
    /// Reads what was fetched so far.
    ///
    /// # Errors
    /// A file of this folder cannot be read, or was not written by a fetch.
    pub fn load(content: &Path, content_name: &str) -> Result<Self, Diagnostic> {
        let mut shelf = Self {
            content: content.to_owned(),
            content_name: content_name.to_owned(),
            files: BTreeMap::new(),
            places: HashMap::new(),
            changed: BTreeSet::new(),
        };
        for file in files(&content.join(FOLDER)) {
            let text = config::read_text(content, &format!("{FOLDER}/{file}"))?;
            shelf.read(&file, &text.unwrap_or_default())?;
        }
        Ok(shelf)
    }

    /// How many questions are kept.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The name of the folder, for people.
    pub fn name(&self) -> String {
        format!("{}/{FOLDER}", self.content_name)
    }

    fn read(&mut self, file: &str, text: &str) -> Result<(), Diagnostic> {
        for (at, line) in text.lines().enumerate() {
            let read = serde_json::from_str::<Line>(line).ok();
            let read = read.and_then(|read| Some((read.from, read.listed, Item::of(read.value)?)));
            match read {
                Some((from, listed, item)) => self.keep(&item, from, listed),
                None if line.trim().is_empty() => {}
                None => return Err(self.not_ours(file, at + 1, line)),
            }
        }
        // As it stands on disk, unless a question stands in another file's place.
        self.changed.clear();
        Ok(())
    }

    fn not_ours(&self, file: &str, line: usize, text: &str) -> Diagnostic {
        let name = format!("{}/{file}", self.name());
        let shown: String = text.chars().take(100).collect();
        Diagnostic::at(
            Code::NotFetched,
            Place::line(&name, u32::try_from(line).unwrap_or(u32::MAX), &shown),
            "this line was not written by `despatch fetch`, which never writes into another's file; \
             nothing was fetched",
            "give the file another name, or restore it as it was fetched",
        )
    }

    /// What is to be done about a question as a list gives it. `again` asks for whole texts whether
    /// or not anything changed.
    pub(super) fn need(&self, item: &Item, again: bool) -> Need {
        let kept = self.kept(item.id).filter(|kept| !again && kept.listed == item.mark());
        match kept.map(|kept| kept.from) {
            Some(From::Detail | From::Refused) => Need::Nothing,
            Some(From::List) if !item.is_more_than_listed() => Need::Nothing,
            _ if item.is_more_than_listed() => Need::Whole,
            _ => Need::Listed,
        }
    }

    /// What is kept of a question, if it is all that is to be had as long as a list says this of it;
    /// and whether it is whole.
    pub(super) fn whole(&self, listed: &Item) -> Option<(Item, bool)> {
        let kept = self.kept(listed.id).filter(|kept| kept.listed == listed.mark())?;
        let is_done = kept.from != From::List || !listed.is_more_than_listed();
        let item = Item::of(serde_json::from_str::<Value>(&kept.line).ok()?)?;
        is_done.then_some((item, kept.from != From::Refused))
    }

    fn kept(&self, id: u64) -> Option<&Kept> {
        let (file, order) = self.places.get(&id)?;
        self.files.get(file)?.get(order)
    }

    /// Whether a question is kept at all.
    pub(super) fn has(&self, id: u64) -> bool {
        self.places.contains_key(&id)
    }

    /// Keeps a question as a list gives it.
    pub(super) fn put_listed(&mut self, item: &Item) {
        self.keep(item, From::List, item.mark());
    }

    /// Keeps a question that is perhaps cut, because there is no whole text to be had. A whole text
    /// that is kept already is worth more.
    pub(super) fn put_refused(&mut self, listed: &Item, item: &Item) {
        if self.kept(item.id).is_none_or(|kept| kept.from != From::Detail) {
            self.keep(item, From::Refused, listed.mark());
        }
    }

    /// Keeps a whole question, and what the list said of it.
    pub(super) fn put_whole(&mut self, listed: &Item, whole: &Item) {
        self.keep(whole, From::Detail, listed.mark());
    }

    fn keep(&mut self, item: &Item, from: From, listed: String) {
        let (file, order) = (file_of(item.tabled), order(item));
        let line = line(item, from, &listed);
        let place = (file, order);
        if let Some((file, order)) = self.places.insert(item.id, place.clone()) {
            self.files.entry(file.clone()).or_default().remove(&order);
            self.changed.insert(file);
        }
        let (file, order) = place;
        self.changed.insert(file.clone());
        let kept = Kept { from, listed, line };
        self.files.entry(file).or_default().insert(order, kept);
    }

    /// Writes every file that changed, each whole or not at all.
    ///
    /// # Errors
    /// A file cannot be written.
    pub fn save(&mut self) -> Result<(), PublishError> {
        if self.changed.is_empty() {
            return Ok(());
        }
        let folder = self.content.join(FOLDER);
        publish::folder_beside(&folder)?;
        // A question that moves to another file is written there before it is taken from the first:
        // two are one when they are read, none is lost.
        let (grow, shrink): (Vec<_>, Vec<_>) = std::mem::take(&mut self.changed)
            .into_iter()
            .partition(|file| self.files.get(file).is_some_and(|lines| !lines.is_empty()));
        for file in grow.into_iter().chain(shrink) {
            publish::write_beside(&folder.join(&file), self.text(&file))?;
        }
        Ok(())
    }

    fn text(&self, file: &str) -> String {
        let lines = self.files.get(file).into_iter().flatten();
        lines.map(|(_, kept)| format!("{}\n", kept.line)).collect()
    }
}

/// The files of a fetch in a folder, by name.
fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<_> = names.filter(|name| is_ours(name)).collect();
    names.sort_unstable();
    names
}

/// Whether a fetch gives files such names: `2024-07.ndjson`.
fn is_ours(name: &str) -> bool {
    let month = name.strip_suffix(".ndjson").and_then(|month| month.split_once('-'));
    let is_number =
        |text: &str, digits| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    name == UNDATED || month.is_some_and(|(year, month)| is_number(year, 4) && is_number(month, 2))
}

fn file_of(tabled: Option<Date>) -> String {
    tabled.map_or(UNDATED.to_owned(), |day| format!("{:04}-{:02}.ndjson", day.year(), day.month()))
}

/// A number's letters come first, then its digits as a number: 999 before 1000, and both before
/// HL1.
fn order(item: &Item) -> Order {
    let digits = item.uin.trim_start_matches(|c: char| !c.is_ascii_digit());
    let letters = item.uin[..item.uin.len() - digits.len()].to_owned();
    (item.tabled, letters, digits.parse().unwrap_or_default(), item.uin.clone(), item.id)
}

/// A map of JSON is sorted by its keys, so that the same question is always the same line.
fn line(item: &Item, from: From, listed: &str) -> String {
    #[derive(Serialize)]
    struct Written<'w> {
        from: From,
        listed: &'w str,
        value: BTreeMap<&'w str, &'w Value>,
    }
    let value = item.fields.iter().map(|(name, value)| (name.as_str(), value)).collect();
    // Texts and values always serialise.
    serde_json::to_string(&Written { from, listed, value }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn item(id: u64, uin: &str, tabled: &str, answer: Option<&str>) -> Item {
        Item::of(json!({"id": id, "uin": uin, "questionText": "x", "dateTabled": tabled, "answerText": answer, "askingMember": {"name": "Ada Sample"}}))
            .unwrap()
    }

    fn shelf(folder: &Path) -> Result<Shelf, Diagnostic> {
        Shelf::load(folder, "content")
    }

    fn uins(text: &str) -> Vec<String> {
        let of =
            |line: &str| serde_json::from_str::<Value>(line).unwrap()["value"]["uin"].to_string();
        text.lines().map(of).collect()
    }

    #[test]
    fn questions_stand_in_the_file_of_their_month_by_day_and_number() {
        let folder = tempfile::tempdir().unwrap();
        let mut shelf = shelf(folder.path()).unwrap();
        for (id, uin, tabled) in [
            (1, "1000", "2024-01-02T00:00:00"),
            (2, "999", "2024-01-02T00:00:00"),
            (3, "HL7", "2024-01-02T00:00:00"),
            (4, "2000", "2024-01-01T00:00:00"),
            (5, "5", "2024-02-01T00:00:00"),
            (6, "6", ""),
        ] {
            shelf.put_listed(&item(id, uin, tabled, None));
        }
        shelf.save().unwrap();
        let read =
            |name| std::fs::read_to_string(folder.path().join("official").join(name)).unwrap();
        assert_eq!(uins(&read("2024-01.ndjson")), ["\"2000\"", "\"999\"", "\"1000\"", "\"HL7\""]);
        assert_eq!(uins(&read("2024-02.ndjson")), ["\"5\""]);
        assert_eq!(uins(&read("undated.ndjson")), ["\"6\""]);
    }

    #[test]
    fn what_is_kept_is_known_again_and_only_what_changed_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let mut shelf = shelf(folder.path()).unwrap();
        let open = item(1, "1", "2024-01-02", None);
        let answered = item(1, "1", "2024-01-02", Some("Yes."));
        let detailed = item(1, "1", "2024-01-02", Some("<p>Yes.</p>"));
        assert_eq!(shelf.need(&open, false), Need::Listed);
        shelf.put_listed(&open);
        assert_eq!(shelf.need(&open, false), Need::Nothing);
        assert_eq!(shelf.need(&answered, false), Need::Whole);
        shelf.put_listed(&answered);
        assert_eq!(shelf.need(&answered, false), Need::Whole, "the list has not all of it");
        shelf.put_whole(&answered, &detailed);
        shelf.save().unwrap();
        let shelf = Shelf::load(folder.path(), "content").unwrap();
        assert_eq!(shelf.need(&answered, false), Need::Nothing);
        assert_eq!(shelf.need(&answered, true), Need::Whole);
        assert_eq!(shelf.whole(&answered), Some((detailed, true)));
        assert_eq!(shelf.len(), 1);
    }

    #[test]
    fn a_question_whose_day_is_corrected_moves_to_another_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut shelf = shelf(folder.path()).unwrap();
        shelf.put_listed(&item(1, "1", "2024-01-02", None));
        shelf.save().unwrap();
        shelf.put_listed(&item(1, "1", "2024-02-02", None));
        shelf.save().unwrap();
        let shelf = Shelf::load(folder.path(), "content").unwrap();
        assert_eq!((shelf.len(), shelf.text("2024-01.ndjson").len()), (1, 0));
    }

    #[test]
    fn a_persons_file_is_refused_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("official/2024-01.ndjson");
        publish::folder_beside(path.parent().unwrap()).unwrap();
        publish::write_beside(&path, "{\"id\":1,\"uin\":\"1\",\"questionText\":\"x\"}\n").unwrap();
        let found = shelf(folder.path()).unwrap_err();
        let place = found.place.unwrap();
        assert_eq!((&*place.file, place.line), ("content/official/2024-01.ndjson", 1));
        publish::write_beside(&path.with_file_name("mine.ndjson"), "{}\n").unwrap();
        assert!(is_ours("2024-01.ndjson") && !is_ours("mine.ndjson") && !is_ours("2024-01.json"));
    }
}

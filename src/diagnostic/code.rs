//! The kinds of diagnostics and how grave each is.

use serde::{Serialize, Serializer};

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something may be lost or given to the wrong person. The build says so with exit code 1.
    Error,
    /// Something to look at; fails the build only with `--strict`.
    Warning,
    /// Good to know; never fails a build.
    Note,
}

impl Severity {
    /// The word shown to people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)+) => {
        /// A kind of diagnostic. Its name is stable: scripts may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable name, as printed in brackets.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// How grave every diagnostic of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// What the code means, for the documentation.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii(),)+ }
            }
        }
    };
}

codes! {
    /// `content/`, or another folder that is to be read, is not there.
    MissingContent = "missing-content", Error;
    /// A file could not be read.
    Unreadable = "unreadable", Error;
    /// A file is not text (Word, RTF, PDF, HTML, a picture).
    NotText = "not-text", Error;
    /// A file is of a kind that this version does not read.
    UnknownFormat = "unknown-format", Warning;
    /// A hidden or temporary file was left out.
    HiddenFile = "hidden-file", Note;
    /// A file's bytes are not in the encoding that they seem to be in, or letters were damaged before.
    BadEncoding = "bad-encoding", Warning;
    /// A file is not UTF-8 and was read as UTF-16 or Windows-1252.
    Reencoded = "reencoded", Note;
    /// Control characters were dropped, or read as characters of Windows-1252.
    ControlCharacters = "control-characters", Note;
    /// The TOML of a file cannot be read.
    BadToml = "bad-toml", Error;
    /// A row of `people.csv` cannot be read.
    BadTable = "bad-table", Error;
    /// A key is not known.
    UnknownKey = "unknown-key", Error;
    /// A setting's value cannot be used.
    BadSetting = "bad-setting", Error;
    /// A transcript holds no exchange.
    NoExchange = "no-exchange", Error;
    /// An `Asked by` line lacks its bracket (PARTY - AFFILIATION), but starts an exchange.
    AskedByWithoutBracket = "asked-by-without-bracket", Warning;
    /// Another exchange seems to begin at a line in a form that is not read; from there on nothing is
    /// published, up to the next exchange that is read.
    StrayMarker = "stray-marker", Error;
    /// An exchange has no `Question` line.
    MissingQuestionLine = "missing-question-line", Warning;
    /// An exchange has no question text.
    EmptyQuestion = "empty-question", Error;
    /// An answer stands before any question.
    AnswerWithoutQuestion = "answer-without-question", Error;
    /// An `Editor's note:` stands where no `---` is above it; it is shown as the editor's all the same.
    NoteWithoutRule = "note-without-rule", Warning;
    /// A line between a heading and its `Asked by` is neither heading nor date; it is not published.
    TextBeforeAskedBy = "text-before-asked-by", Warning;
    /// An answer's last line looks like the heading of the next question; it is kept as the answer's.
    HeadingInAnswer = "heading-in-answer", Warning;
    /// A date stands where it belongs to no answer; it is not used.
    UnusedDate = "unused-date", Note;
    /// An answer has no text.
    EmptyAnswer = "empty-answer", Warning;
    /// An `Answered by` line names nobody.
    NamelessAnswer = "nameless-answer", Warning;
    /// A label line is not known; above the question it is not published.
    UnknownLabel = "unknown-label", Warning;
    /// The value of a label, or a date, cannot be read or does not count; it is not used.
    BadLabelValue = "bad-label-value", Warning;
    /// A date does not exist or cannot be read.
    ImpossibleDate = "impossible-date", Error;
    /// A date's weekday is another one.
    WrongWeekday = "wrong-weekday", Warning;
    /// A date lies before 1800 or after next year, or before one that it must follow.
    ImplausibleDate = "implausible-date", Warning;
    /// Text after `---` is neither the minister's nor an editor's note; it is not published.
    TextAfterRule = "text-after-rule", Warning;
    /// An answer stands after `---`; it is not published.
    AnswerAfterRule = "answer-after-rule", Error;
    /// A line of a copied page is neither question nor answer; it is not published.
    UnclearLine = "unclear-line", Warning;
    /// Who answers on a copied page, or where the answer begins, cannot be told; it is not published.
    UnclearAnswer = "unclear-answer", Error;
    /// Text before the first exchange; it is not published.
    Preamble = "preamble", Note;
    /// Lines of the web page that the transcript was copied from; they are not published.
    Furniture = "furniture", Note;
    /// The transcript does not say which department was asked.
    DepartmentNotStated = "department-not-stated", Note;
    /// Exchanges for which the transcript states no date.
    DateNotStated = "date-not-stated", Note;
    /// A question has no answer.
    Unanswered = "unanswered", Note;
    /// The same exchange stands in two places and became one.
    RepeatedExchange = "repeated-exchange", Note;
    /// The same question by the same member differs in answers, days, minister or department; both are
    /// published.
    DuplicateDiffers = "duplicate-differs", Warning;
    /// Two different questions have one number and day tabled; both are published.
    SameNumber = "same-number", Error;
    /// A record of Parliament's data cannot be read, or is no question; it is left out.
    BadRecord = "bad-record", Error;
    /// A field of a record of Parliament's data is of another type than it should be; it is not used.
    BadField = "bad-field", Warning;
    /// A file of Parliament's data ends in the middle; what stands before that is published.
    DataCut = "data-cut", Error;
    /// An answer's markup is nested deeper than any answer's; its words are shown without markup.
    WildMarkup = "wild-markup", Warning;
    /// An answer's markup would hide or move words; they are shown all the same.
    LostMarkup = "lost-markup", Warning;
    /// Words of a question or an answer were struck out; they are not shown.
    StruckWords = "struck-words", Warning;
    /// Questions or answers that the API's list cut; they are shown as cut.
    TruncatedText = "truncated-text", Note;
    /// From some line on a file cannot be read as XML; what stands before it is published.
    BadXml = "bad-xml", Error;
    /// References to entities that stand for no single character; they are kept as written.
    UnknownEntity = "unknown-entity", Warning;
    /// Members of whom only the number is known.
    NamelessMember = "nameless-member", Note;
    /// Two sources of one question differ in their words.
    WordingDiffers = "wording-differs", Warning;
    /// Two sources of one question disagree on a person, department, heading or day.
    SourcesDisagree = "sources-disagree", Warning;
    /// Several printed forms became one person or body.
    Merged = "merged", Note;
    /// Names look alike but were not merged.
    LookAlike = "look-alike", Note;
    /// An entry of `people.toml` or `departments.toml` names nobody in the archive.
    UnusedEntry = "unused-entry", Note;
    /// One name stands under two entries of `people.toml` or `departments.toml`.
    AmbiguousAlias = "ambiguous-alias", Warning;
    /// No question belongs to a topic of `topics.toml`, so it has no page.
    TopicWithoutQuestions = "topic-without-questions", Warning;
    /// A link to a file of `content/` leads nowhere.
    BrokenLink = "broken-link", Warning;
    /// A link has a scheme that is not published, and became text.
    ForbiddenLink = "forbidden-link", Warning;
    /// A page names a picture that is not there, or is none; or an answer holds one, which is not shown.
    MissingPicture = "missing-picture", Warning;
    /// Two pages want one address, or a page wants an address of the archive's own.
    AddressTaken = "address-taken", Error;
    /// A published address would be lost.
    LostAddress = "lost-address", Error;
    /// A line of `history.ndjson` cannot be read.
    BadHistory = "bad-history", Warning;
    /// The data that was published last is not where `--previous` says.
    MissingPrevious = "missing-previous", Error;
    /// A line of the data that was published last cannot be read.
    BadPrevious = "bad-previous", Warning;
    /// Texts that were published were replaced or retired, and are kept in `history.ndjson`.
    KeptInHistory = "kept-in-history", Note;
    /// The ledger of addresses, `permalinks.lock`, cannot be read.
    BrokenLedger = "broken-ledger", Error;
    /// A vanished question may be one of several, or merely a similar one: somebody must say which.
    AmbiguousAddress = "ambiguous-address", Error;
    /// An address of the ledger would change or vanish, which `--locked` or `--frozen` forbids.
    LockedAddress = "locked-address", Error;
    /// No question has the id that was given, or not the question that was meant.
    UnknownAddress = "unknown-address", Error;
    /// An edited question was found again and keeps its address.
    EditedQuestion = "edited-question", Warning;
    /// An address leads to another one from now on.
    MovedAddress = "moved-address", Warning;
    /// What stood at an address is no longer in the content.
    RetiredAddress = "retired-address", Warning;
    /// Addresses were added to the ledger.
    NewAddresses = "new-addresses", Note;
    /// `base_url` is not set, so what needs absolute addresses is left out.
    NoBaseUrl = "no-base-url", Note;
    /// The archive is too large for the records of members or departments.
    RecordsLeftOut = "records-left-out", Note;
    /// A template cannot be read or rendered.
    Template = "template", Error;
    /// A theme is not there.
    MissingTheme = "missing-theme", Error;
    /// A copy of a built-in template or style sheet was made from a file that changed since.
    OutdatedOverride = "outdated-override", Warning;
    /// A colour of the settings is hard to read on the theme's background.
    LowContrast = "low-contrast", Warning;
    /// A built-in file was not copied or compared: there is none of that name, or the site has its own.
    NotEjected = "not-ejected", Error;
    /// The output folder could not be cleaned.
    NotCleaned = "not-cleaned", Error;
    /// The site could not be written.
    NotPublished = "not-published", Error;
    /// The output folder does not hold the finished site of this content.
    NotBuilt = "not-built", Error;
    /// The site could not be put on its branch.
    NotDeployed = "not-deployed", Error;
    /// The bag for a library could not be made.
    NotDeposited = "not-deposited", Error;
    /// A file that addresses depend on is not committed.
    Uncommitted = "uncommitted", Warning;
    /// The site cannot be served on this computer.
    NotServed = "not-served", Error;
    /// The site is larger than GitHub Pages accepts.
    HostLimit = "host-limit", Warning;
    /// Something could not be fetched; what was fetched before is kept.
    NotFetched = "not-fetched", Error;
    /// Not all that was asked for was there to be fetched.
    HalfFetched = "half-fetched", Warning;
    /// A link on a finished page leads to no file, or to no place of a page.
    DeadLink = "dead-link", Error;
    /// A feed or site map is not well-formed, so no program can read it.
    BrokenFeed = "broken-feed", Error;
    /// A link begins with `/`, so it fails from disk and under another path.
    RootedLink = "rooted-link", Warning;
    /// Something is loaded from another host, which is told who reads the page.
    ForeignRequest = "foreign-request", Warning;
    /// Two elements of a page have one id, so a link finds only the first.
    DuplicateId = "duplicate-id", Warning;
    /// A picture has no text in its place.
    MissingAlt = "missing-alt", Warning;
    /// No link leads to a page.
    OrphanPage = "orphan-page", Warning;
    /// The address of a file cannot stand on every system, or clashes with another one.
    UnsafeAddress = "unsafe-address", Error;
    /// Words of a question or an answer are not on its page.
    LostWords = "lost-words", Error;
    /// Lines or records of a source are neither published nor named in a message.
    UnaccountedLines = "unaccounted-lines", Error;
    /// A file in the output folder was edited by somebody else and is left alone.
    EditedOutput = "edited-output", Warning;
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct_and_in_kebab_case() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(names.iter().all(|n| n.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    }
}

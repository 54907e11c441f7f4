//! Tests of the command line.

use clap::CommandFactory;
use clap::error::ErrorKind;

use super::*;

fn read(line: &str) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(line.split_whitespace())
}

#[test]
fn the_command_line_is_sound() {
    Cli::command().debug_assert();
}

#[test]
fn the_flags_of_build_are_read() {
    let line = "despatch -C a build --output b --base-url c --strict --locked --force \
                --previous d --format json -q";
    let cli = read(line).unwrap();
    assert_eq!(cli.root, PathBuf::from("a"));
    assert_eq!(cli.talk, Talk { quiet: true, verbose: false });
    let wanted = Build {
        output: Some("b".into()),
        base_url: Some("c".to_owned()),
        moved_to: None,
        strict: true,
        locked: true,
        frozen: false,
        force: true,
        previous: Some("d".into()),
        report: false,
        format: ReportFormat::Json,
    };
    assert_eq!(cli.command, Command::Build(wanted));
}

#[test]
fn global_flags_may_stand_before_or_behind_the_command() {
    for line in ["despatch -C a -v build", "despatch build -C a -v", "despatch -v build -C a"] {
        let cli = read(line).unwrap();
        assert_eq!((cli.root, cli.talk.verbose), (PathBuf::from("a"), true), "{line}");
    }
}

#[test]
fn the_current_folder_is_the_site_unless_another_is_given() {
    assert_eq!(read("despatch build").unwrap().root, PathBuf::from("."));
}

#[test]
fn quiet_and_verbose_exclude_each_other() {
    for line in ["despatch build -q -v", "despatch -v -q build"] {
        let error = read(line).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::ArgumentConflict, "{line}");
    }
}

#[test]
fn parse_wants_a_file_and_prints_json() {
    let Command::Parse(parse) = read("despatch parse a.txt --strict").unwrap().command else {
        panic!("another command was read");
    };
    assert_eq!((parse.file, parse.format), ("a.txt".into(), RecordFormat::Json));
    assert!(parse.strict);
    let error = read("despatch parse").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingRequiredArgument);
}

#[test]
fn the_flags_of_serve_are_read() {
    let line = "despatch serve -p 8000 --open --base-path /repo --poll";
    let wanted = Serve { port: Some(8000), open: true, base_path: "/repo".to_owned(), poll: true };
    assert_eq!(read(line).unwrap().command, Command::Serve(wanted));
    let usual = Serve { base_path: "/".to_owned(), ..Serve::default() };
    assert_eq!(read("despatch serve").unwrap().command, Command::Serve(usual));
}

#[test]
fn permalinks_settles_one_thing_at_a_time() {
    let Command::Permalinks(flags) = read("despatch permalinks --same a b").unwrap().command else {
        panic!("another command was read");
    };
    assert_eq!(flags.same, Some(vec!["a".to_owned(), "b".to_owned()]));
    let error = read("despatch permalinks --same a b --retire c").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ArgumentConflict);
    let error = read("despatch permalinks --same a").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongNumberOfValues);
}

#[test]
fn fetch_wants_words_or_a_day_or_to_complete() {
    let Command::Fetch(flags) =
        read("despatch fetch --search tides --since 2024-01-02 --house Lords").unwrap().command
    else {
        panic!("another command was read");
    };
    assert_eq!(flags.since, Some(jiff::civil::date(2024, 1, 2)));
    assert_eq!((flags.house, flags.complete), (Some(HouseName::Lords), false));
    assert!(read("despatch fetch --match").is_ok());
    for line in ["despatch fetch", "despatch fetch --house lords --until 2024-01-01"] {
        assert_eq!(read(line).unwrap_err().kind(), ErrorKind::MissingRequiredArgument, "{line}");
    }
    let error = read("despatch fetch --match --search tides").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ArgumentConflict);
}

#[test]
fn usage_errors_end_with_exit_code_2() {
    for line in ["despatch", "despatch biuld", "despatch build --titel", "despatch parse"] {
        assert_eq!(read(line).unwrap_err().exit_code(), 2, "{line}");
    }
}

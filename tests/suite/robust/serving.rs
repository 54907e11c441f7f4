//! What `despatch serve` tells to others, and how it ends.
#![cfg(unix)]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::served::Served;
use crate::site::TestSite;

fn transcript(words: &str) -> String {
    format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lamps:\n\
         To ask how many lamps there are.\nAnswered by Bo Proof\n{words}\n"
    )
}

fn site() -> TestSite {
    TestSite::new().file("content/a.txt", transcript("There are 14."))
}

#[test]
fn a_page_of_another_site_reads_nothing_and_shows_nothing_in_a_frame() {
    let site = site();
    let served = Served::start(&site, &[]);
    for path in ["/", "/search/current.js", "/missing", "/_despatch/live.js"] {
        let head = served.get(path).head;
        assert!(head.contains("cross-origin-resource-policy: same-origin"), "{path}: {head}");
        assert!(head.contains("x-frame-options: deny"), "{path}: {head}");
        for from in ["cross-site", "same-site"] {
            let lines = format!("Sec-Fetch-Site: {from}\r\nSec-Fetch-Mode: no-cors\r\n");
            let answer = served.ask("GET", path, &served.host, &lines);
            assert_eq!(answer.status, 403, "{path} {from}");
            assert!(answer.head.contains("cross-origin-resource-policy: same-origin"));
        }
    }
    let lines = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
    assert_eq!(served.ask("GET", "/", &served.host, lines).status, 200, "a link leads here");
    let lines = "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\n";
    assert_eq!(served.ask("GET", "/search/current.js", &served.host, lines).status, 200);
    let lines = "Host: evil.example\r\n";
    assert_eq!(served.ask("GET", "/", &served.host, lines).status, 403, "two hosts");
}

#[test]
fn a_head_that_does_not_come_to_its_end_ends_the_connection() {
    let site = site();
    let served = Served::start(&site, &[]);
    let mut stream = TcpStream::connect(&served.host).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
    let mut said = Vec::new();
    // Without a limit this waits until the test gives up.
    stream.read_to_end(&mut said).expect("the connection stays open");
    assert!(!said.starts_with(b"HTTP/1.1 200"));
}

#[test]
fn a_signal_to_end_is_heard_while_a_build_goes_on() {
    let question = |n: usize| {
        transcript(&format!("There are {n}.")).replace("lamps there", &format!("lamps {n} there"))
    };
    let texts: String = (0..30_000).map(question).collect();
    let site = TestSite::new().file("content/a.txt", texts);
    let temporary = site.root().join("temporary");
    fs::create_dir_all(&temporary).unwrap();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).args(["serve", "--port", &port.to_string()]);
    command.env("TMPDIR", &temporary).stdout(Stdio::piped()).stderr(Stdio::null());
    let child = command.spawn().unwrap();
    // Who is answered knows that signals are heard.
    while TcpStream::connect(("127.0.0.1", port))
        .and_then(|mut stream| {
            stream.write_all(b"GET / HTTP/1.0\r\n\r\n")?;
            stream.read_exact(&mut [0; 8])
        })
        .is_err()
    {
        std::thread::sleep(Duration::from_millis(20));
    }
    Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "", "the build was waited for");
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0, "a draft is left");
}

#[test]
fn a_link_that_goes_and_returns_or_leads_elsewhere_is_followed() {
    let site = TestSite::new()
        .file("texts/a.txt", transcript("There are 14."))
        .file("other/a.txt", transcript("There are 3."))
        .file("despatch.toml", "title = 'Lamps'\n");
    let at = |name: &str| site.root().join(name);
    symlink(at("texts"), at("content")).unwrap();
    let served = Served::start(&site, &[]);
    let question = |words: &str| {
        served.wait_for("/questions/index.html", |answer| answer.text().contains(words));
    };
    fs::rename(at("texts"), at("away")).unwrap();
    fs::write(at("away/b.txt"), transcript("x").replace("how many", "whether")).unwrap();
    fs::rename(at("away"), at("texts")).unwrap();
    fs::write(at("texts/c.txt"), transcript("y").replace("how many", "why")).unwrap();
    question("Why lamps");
    fs::remove_file(at("content")).unwrap();
    symlink(at("other"), at("content")).unwrap();
    fs::write(at("other/d.txt"), transcript("z").replace("how many", "when")).unwrap();
    question("When lamps");
}

//! `despatch serve` as a program that runs, and a browser that is as small as can be.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::site::TestSite;

/// No wait is longer; all of them end with what is waited for.
const PATIENCE: Duration = Duration::from_secs(90);

/// A server that runs as long as the test.
pub(crate) struct Served {
    pub(crate) child: Child,
    /// `127.0.0.1:PORT`
    pub(crate) host: String,
    /// Where the site is.
    pub(crate) url: String,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The version that the page was given.
    fn version(&self) -> String {
        let text = self.text();
        let (_, rest) = text.split_once("data-at=\"").expect("the page has no script");
        rest.split_once('"').unwrap().0.to_owned()
    }
}

impl Served {
    /// Starts the server, with its temporary files in a folder `temporary` of the site.
    pub(crate) fn start(site: &TestSite, flags: &[&str]) -> Self {
        let temporary = site.root().join("temporary");
        std::fs::create_dir_all(&temporary).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
        command.arg("-C").arg(site.root()).args(["serve", "--quiet", "--port", "0"]).args(flags);
        command.env("TMPDIR", &temporary).env("SOURCE_DATE_EPOCH", "1767571200");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
        let host = url["http://".len()..].split('/').next().unwrap().to_owned();
        Self { child, host, url: url.to_owned() }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &self.host, "")
    }

    /// Asks with further lines of a head, each with its end.
    pub(crate) fn ask(&self, method: &str, path: &str, host: &str, lines: &str) -> Answer {
        let mut stream = self.connect();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n{lines}");
        stream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_lowercase(), body: bytes[end + 4..].to_vec() }
    }

    /// Asks for a page until it is as it should be; in between waits for the event that a browser
    /// waits for.
    pub(crate) fn wait_for(&self, path: &str, is_so: impl Fn(&Answer) -> bool) -> Answer {
        for _ in 0..20 {
            let answer = self.get(path);
            if is_so(&answer) {
                return answer;
            }
            self.wait_for_event(&answer.version());
        }
        panic!("{path} never was as it should be: {}", self.get(path).text());
    }

    fn wait_for_event(&self, version: &str) {
        let mut stream = self.connect();
        let request =
            format!("GET /_despatch/live?at={version} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host);
        stream.write_all(request.as_bytes()).unwrap();
        let began = Instant::now();
        for line in BufReader::new(stream).lines() {
            if line.expect("no event came") == "event: built" {
                return;
            }
            // The server says now and then that it is still there.
            assert!(began.elapsed() < PATIENCE, "no event came");
        }
        panic!("the connection ended without an event");
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

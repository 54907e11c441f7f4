//! A small server on this machine with questions to give, which fails when it is told to.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::invented::listed;

/// How a request fails.
#[derive(Clone, Debug)]
pub(super) enum Fault {
    /// With a status, and headers.
    Status(u16, &'static str),
    /// Nothing comes as long as a test may last.
    Silence,
    /// The connection ends in the middle of the body.
    HalfABody,
    /// The body is cut, but its length is that of what is left.
    CutJson,
    /// The connection ends before anything is said.
    HangUp,
    /// Another page, such as that of a network that wants a password.
    SignIn,
}

/// What it gives and what it was asked.
#[derive(Default)]
struct Shelves {
    questions: Vec<Value>,
    /// How many questions stand on a page.
    page: usize,
    /// By the number of the request, from 1.
    faults: BTreeMap<usize, Fault>,
    /// Every request after that many fails so.
    always: Option<(usize, Fault)>,
    /// After this request so many questions are taken from the front, or these are added there.
    then: BTreeMap<usize, Change>,
    /// Ids of which there is no whole text.
    without_detail: Vec<u64>,
    /// How many more questions it counts than it has.
    surplus: usize,
    /// Its list gives members by number only.
    is_nameless: bool,
    log: Vec<String>,
    agents: Vec<String>,
}

enum Change {
    Remove(usize),
    Add(Vec<Value>),
}

pub(crate) struct Server {
    /// Its address.
    pub(crate) base: String,
    shelves: Arc<Mutex<Shelves>>,
    /// Hears of each request when it comes.
    came: Mutex<Receiver<usize>>,
}

impl Server {
    /// A server with these questions, two on a page.
    pub(crate) fn new(questions: Vec<Value>) -> Self {
        let shelves = Shelves { questions, page: 2, ..Shelves::default() };
        let shelves = Arc::new(Mutex::new(shelves));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}/", listener.local_addr().unwrap());
        let (sender, came) = channel();
        let given = Arc::clone(&shelves);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (given, sender) = (Arc::clone(&given), sender.clone());
                std::thread::spawn(move || serve(&stream, &given, &sender));
            }
        });
        Self { base, shelves, came: Mutex::new(came) }
    }

    pub(super) fn fails(self, request: usize, fault: Fault) -> Self {
        self.shelves.lock().unwrap().faults.insert(request, fault);
        self
    }

    pub(super) fn fails_after(self, request: usize, fault: Fault) -> Self {
        self.shelves.lock().unwrap().always = Some((request, fault));
        self
    }

    pub(super) fn removes_after(self, request: usize, count: usize) -> Self {
        self.shelves.lock().unwrap().then.insert(request, Change::Remove(count));
        self
    }

    pub(super) fn adds_after(self, request: usize, questions: Vec<Value>) -> Self {
        self.shelves.lock().unwrap().then.insert(request, Change::Add(questions));
        self
    }

    pub(super) fn has_no_detail_of(self, id: u64) -> Self {
        self.shelves.lock().unwrap().without_detail.push(id);
        self
    }

    pub(super) fn counts_too_many(self, surplus: usize) -> Self {
        self.shelves.lock().unwrap().surplus = surplus;
        self
    }

    pub(super) fn names_nobody(self) -> Self {
        self.shelves.lock().unwrap().is_nameless = true;
        self
    }

    pub(super) fn page_of(self, count: usize) -> Self {
        self.shelves.lock().unwrap().page = count;
        self
    }

    /// Is well from now on.
    pub(super) fn recovers(&self) {
        self.shelves.lock().unwrap().always = None;
        self.shelves.lock().unwrap().faults.clear();
    }

    pub(super) fn change(&self, change: impl FnOnce(&mut Vec<Value>)) {
        change(&mut self.shelves.lock().unwrap().questions);
    }

    /// Waits for the request with this number to come.
    pub(super) fn waits_for(&self, request: usize) {
        let came = self.came.lock().unwrap();
        while came.recv_timeout(Duration::from_secs(60)).expect("a request") < request {}
    }

    /// What was asked since this was last called: `list 0`, `whole 7`.
    pub(super) fn asked(&self) -> Vec<String> {
        let log = std::mem::take(&mut self.shelves.lock().unwrap().log);
        let short = |path: &String| match path.split_once("skip=") {
            Some((_, rest)) => format!("list {}", rest.split('&').next().unwrap()),
            None => {
                format!("whole {}", path.rsplit('/').next().unwrap().split('?').next().unwrap())
            }
        };
        log.iter().map(short).collect()
    }

    /// The same, as it was asked.
    pub(super) fn paths(&self) -> Vec<String> {
        std::mem::take(&mut self.shelves.lock().unwrap().log)
    }

    pub(super) fn agents(&self) -> Vec<String> {
        self.shelves.lock().unwrap().agents.clone()
    }
}

fn serve(stream: &TcpStream, shelves: &Mutex<Shelves>, came: &Sender<usize>) {
    let mut reader = BufReader::new(stream);
    let mut count = 0;
    while let Some((path, agent)) = request(&mut reader) {
        let (fault, body) = {
            let mut shelves = shelves.lock().unwrap();
            shelves.log.push(path.clone());
            shelves.agents.push(agent);
            count = count.max(shelves.agents.len());
            let answer = answer(&shelves, &path);
            let fault = shelves.faults.remove(&count).or_else(|| {
                shelves.always.clone().filter(|(after, _)| count > *after).map(|(_, fault)| fault)
            });
            match shelves.then.remove(&count) {
                Some(Change::Remove(some)) => drop(shelves.questions.drain(..some)),
                Some(Change::Add(some)) => drop(shelves.questions.splice(..0, some)),
                None => {}
            }
            (fault, answer)
        };
        let _ = came.send(count);
        if reply(stream, fault.as_ref(), body).is_none() {
            return;
        }
    }
}

/// The path and the agent of the next request.
fn request(reader: &mut impl BufRead) -> Option<(String, String)> {
    let (mut first, mut agent) = (String::new(), String::new());
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        if first.is_empty() {
            first = line.split(' ').nth(1)?.to_owned();
        } else if let Some(named) = line.to_ascii_lowercase().strip_prefix("user-agent: ") {
            agent = named.to_owned();
        } else if line.is_empty() {
            return Some((first, agent));
        }
    }
}

fn answer(shelves: &Shelves, path: &str) -> Option<String> {
    let rest = path.strip_prefix("/api/writtenquestions/questions")?;
    if let Some(id) = rest.strip_prefix('/') {
        let id: u64 = id.split('?').next()?.parse().ok()?;
        let found = shelves.questions.iter().find(|question| question["id"] == id)?;
        let whole = json!({"value": found, "links": []});
        return (!shelves.without_detail.contains(&id)).then(|| whole.to_string());
    }
    let value = |name: &str| {
        rest.split(['?', '&']).find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let words = value("searchTerm").map(|words| words.replace("%20", " ").to_lowercase());
    let has = |question: &&Value| {
        let text = question["questionText"].as_str().unwrap().to_lowercase();
        words.as_ref().is_none_or(|words| text.contains(words))
    };
    let found: Vec<_> = shelves.questions.iter().filter(has).collect();
    let skip: usize = value("skip")?.parse().ok()?;
    let here = found.iter().skip(skip).take(shelves.page).map(|whole| {
        let mut listed = listed(whole);
        if shelves.is_nameless {
            listed["askingMember"] = Value::Null;
        }
        json!({"value": listed, "links": [{"rel": "self", "href": "/Questions/1", "method": "GET"}]})
    });
    let results: Vec<_> = here.collect();
    Some(json!({"totalResults": found.len() + shelves.surplus, "results": results}).to_string())
}

/// Sends an answer; nothing if the connection is over.
fn reply(mut stream: &TcpStream, fault: Option<&Fault>, body: Option<String>) -> Option<()> {
    let mut send = |status: u16, headers: &str, body: &str, length: usize| {
        let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {length}\r\n{headers}\r\n");
        stream.write_all(format!("{head}{body}").as_bytes()).ok()
    };
    match fault {
        None => match body {
            Some(body) => send(200, "", &body, body.len()),
            None => send(404, "", "{\"title\":\"Not Found\"}", 21),
        },
        Some(Fault::Status(status, headers)) => send(*status, headers, "Sorry", 5),
        Some(Fault::Silence) => {
            std::thread::sleep(Duration::from_secs(120));
            None
        }
        Some(Fault::HalfABody) => {
            let body = body.unwrap_or_default();
            send(200, "", &body[..body.len() / 2], body.len());
            None
        }
        Some(Fault::CutJson) => {
            let body = body.unwrap_or_default();
            send(200, "", &body[..body.len() / 2], body.len() / 2)
        }
        Some(Fault::HangUp) => None,
        Some(Fault::SignIn) => send(200, "", "<html>Sign in", 13),
    }
}

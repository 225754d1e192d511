//! Somebody who comes to a preview: asks for one thing, or listens to what is new.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;
use traject::serve::Preview;

/// Longer than anything takes, also unoptimised on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// In small letters.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
        value.unwrap_or_else(|| panic!("no {name} in\n{}", self.head))
    }
}

/// A preview of a book, on a day when all consent of the fixtures is live.
pub(crate) fn preview(book: &Path) -> Preview {
    Preview::begin(book, 0, "2026-04-01".parse().unwrap()).unwrap()
}

/// `127.0.0.1:PORT` of a preview, and what stands behind it up to the token's slash.
pub(crate) fn parts(url: &str) -> (&str, &str) {
    url.strip_prefix("http://")
        .and_then(|url| url.split_once('/'))
        .map(|(host, _)| (host, &url[7 + host.len()..]))
        .unwrap()
}

/// Asks as the own browser would.
pub(crate) fn get(preview: &Preview, path: &str) -> Answer {
    get_at(preview.url(), path)
}

/// The same at an address.
pub(crate) fn get_at(url: &str, path: &str) -> Answer {
    let (host, token) = parts(url);
    send(host, &format!("GET {token}{path} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
}

/// Sends bytes as they are.
pub(crate) fn send(host: &str, request: &str) -> Answer {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    answer(stream)
}

/// Reads what comes until the end.
pub(crate) fn answer(mut stream: TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or_else(|| panic!("no answer: {bytes:?}"));
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap().to_lowercase();
    let status = head[9..12].parse().unwrap();
    Answer { status, head, body: bytes[end + 4..].to_vec() }
}

/// A page that listens.
pub(crate) struct Listener<'p> {
    url: &'p str,
    lines: std::io::Lines<BufReader<TcpStream>>,
    number: u32,
    pub(crate) book: Value,
    pub(crate) problems: Value,
    pub(crate) view: Value,
}

impl<'p> Listener<'p> {
    /// Begins to listen, and hears of the whole book.
    pub(crate) fn new(preview: &'p Preview, number: u32) -> Self {
        Self::at(preview.url(), number)
    }

    /// The same at an address.
    pub(crate) fn at(url: &'p str, number: u32) -> Self {
        let (host, token) = parts(url);
        let mut stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(format!("GET {token}events/{number} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
        let lines = BufReader::new(stream).lines();
        let none = || Value::Null;
        let mut listener = Self { url, lines, number, book: none(), problems: none(), view: none() };
        listener.until("the book", |listener| !listener.book.is_null());
        listener
    }

    /// Looks at a family's document, or at the family with an empty path.
    pub(crate) fn look(&mut self, reference: &str, path: &str) {
        let id = self.entry(reference)["id"].clone();
        assert!(id.is_number(), "no {reference} in {:#}", self.book);
        self.view = Value::Null;
        let slash = if path.is_empty() { "" } else { "/" };
        assert_eq!(get_at(self.url, &format!("look/{}/{id}{slash}{path}", self.number)).status, 200);
        self.until("its papers", |listener| listener.view["id"] == id);
    }

    /// A family of the list.
    pub(crate) fn entry(&self, reference: &str) -> Value {
        let families = self.book["families"].as_array().unwrap();
        families.iter().find(|family| family["reference"] == reference).cloned().unwrap_or(Value::Null)
    }

    /// The paper that a file is of.
    pub(crate) fn paper(&self, path: &str) -> Value {
        let papers = self.view["papers"].as_array().into_iter().flatten();
        let mut papers = papers.filter(|paper| paper["web_page"]["path"] == path || paper["pdf"]["path"] == path);
        papers.next().cloned().unwrap_or(Value::Null)
    }

    /// Listens until something is so.
    #[track_caller]
    pub(crate) fn until(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        let began = Instant::now();
        let mut name = String::new();
        while !so(self) {
            assert!(began.elapsed() < PATIENCE, "never: {what}\n{:#}\n{:#}", self.problems, self.view);
            let line = self.lines.next().unwrap_or_else(|| panic!("ended before: {what}")).unwrap();
            if let Some(event) = line.strip_prefix("event: ") {
                event.clone_into(&mut name);
            } else if let Some(told) = line.strip_prefix("data: ") {
                let told: Value = serde_json::from_str(told).or_else(|_| Ok::<_, ()>(told.into())).unwrap();
                self.hear(&name, told);
            }
        }
    }

    fn hear(&mut self, name: &str, told: Value) {
        match name {
            "book" => {
                self.problems = told["problems"].clone();
                self.book = told;
            }
            "families" => {
                for family in told.as_array().unwrap() {
                    let families = self.book["families"].as_array_mut().unwrap();
                    let place = families.iter_mut().find(|known| known["id"] == family["id"]);
                    *place.expect("a known family") = family.clone();
                }
            }
            "problems" => self.problems = told,
            "view" => self.view = told,
            _ => {}
        }
    }
}

//! HTTP as far as the preview needs it: one request and one answer a connection, within narrow limits.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A whole request is not longer; nothing that the preview is asked has a body.
const LONGEST: usize = 16 << 10;
/// Browsers send about twenty.
const MOST_HEADERS: usize = 64;
/// A request that takes longer is none of a browser's on this machine.
const READ_WITHIN: Duration = Duration::from_secs(2);
/// How long a reader may leave what is sent to them lying.
const WRITE_WITHIN: Duration = Duration::from_secs(10);

/// What was asked, as far as it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    /// The path with its query.
    pub(super) target: String,
    pub(super) host: Option<String>,
    pub(super) origin: Option<String>,
    /// `Sec-Fetch-Site`: what browsers say of whoever asks.
    pub(super) site: Option<String>,
}

/// How an answer begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Found,
    Malformed,
    Forbidden,
    NotFound,
    WrongMethod,
    TooSlow,
    TooLarge,
    HeadTooLarge,
    Busy,
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::Found => "200 OK",
            Self::Malformed => "400 Bad Request",
            Self::Forbidden => "403 Forbidden",
            Self::NotFound => "404 Not Found",
            Self::WrongMethod => "405 Method Not Allowed",
            Self::TooSlow => "408 Request Timeout",
            Self::TooLarge => "413 Content Too Large",
            Self::HeadTooLarge => "431 Request Header Fields Too Large",
            Self::Busy => "503 Service Unavailable",
        }
    }
}

/// What is sent back.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) status: Status,
    /// `Content-Type`.
    pub(super) kind: &'static str,
    /// `Content-Security-Policy`.
    pub(super) policy: &'static str,
    pub(super) body: Arc<[u8]>,
}

/// What a page may do that is not there.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

impl Answer {
    /// An answer without a word in it.
    pub(super) fn bare(status: Status) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", policy: NOTHING, body: Arc::default() }
    }
}

/// Reads one request.
pub(super) fn read(stream: &mut TcpStream) -> Result<Request, Status> {
    let until = Instant::now() + READ_WITHIN;
    let mut bytes = Vec::with_capacity(2048);
    let mut part = [0_u8; 2048];
    loop {
        if let Some(request) = parse(&bytes)? {
            return Ok(request);
        }
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return Err(Status::TooSlow);
        }
        match stream.read(&mut part) {
            Ok(0) => return Err(Status::Malformed),
            Ok(length) => bytes.extend_from_slice(part.get(..length).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Err(Status::TooSlow),
        }
        if bytes.len() > LONGEST {
            return Err(Status::HeadTooLarge);
        }
    }
}

/// A request, once all of it is there.
fn parse(bytes: &[u8]) -> Result<Option<Request>, Status> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut head = httparse::Request::new(&mut headers);
    match head.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => {}
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(Status::HeadTooLarge),
        Err(_) => return Err(Status::Malformed),
    }
    let mut request = Request {
        method: head.method.unwrap_or_default().to_owned(),
        target: head.path.unwrap_or_default().to_owned(),
        ..Request::default()
    };
    for header in head.headers.iter() {
        let value = || std::str::from_utf8(header.value).map(str::to_owned).map_err(|_| Status::Malformed);
        let place = match header.name.to_ascii_lowercase().as_str() {
            "host" => &mut request.host,
            "origin" => &mut request.origin,
            "sec-fetch-site" => &mut request.site,
            "content-length" if header.value != b"0" => return Err(Status::TooLarge),
            "transfer-encoding" => return Err(Status::TooLarge),
            _ => continue,
        };
        // Two of one kind are read as the one by some programs and as the other by others.
        if place.replace(value()?).is_some() {
            return Err(Status::Malformed);
        }
    }
    Ok(Some(request))
}

/// What every answer says of itself.
fn head(answer: &Answer, more: &str) -> String {
    let frames = if answer.policy.contains("frame-ancestors 'self'") { "SAMEORIGIN" } else { "DENY" };
    format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Security-Policy: {}\r\nX-Frame-Options: {frames}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\nCross-Origin-Opener-Policy: same-origin\r\n\
         Connection: close\r\n{more}\r\n",
        answer.status.line(),
        answer.kind,
        answer.policy,
    )
}

/// Sends an answer whole and ends the connection.
pub(super) fn send(stream: &mut TcpStream, answer: &Answer, without_body: bool) -> io::Result<()> {
    stream.set_write_timeout(Some(WRITE_WITHIN))?;
    let mut more = format!("Content-Length: {}\r\n", answer.body.len());
    if answer.status == Status::WrongMethod {
        more.push_str("Allow: GET, HEAD\r\n");
    }
    stream.write_all(head(answer, &more).as_bytes())?;
    if !without_body {
        stream.write_all(&answer.body)?;
    }
    stream.flush()?;
    stream.shutdown(Shutdown::Write)?;
    // Closed while something unread lies there, the connection would be reset and the answer lost.
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut rest = [0_u8; 4096];
    for _ in 0..16 {
        if !matches!(stream.read(&mut rest), Ok(1..)) {
            break;
        }
    }
    Ok(())
}

/// Begins an answer that goes on: server-sent events.
pub(super) fn begin_events(stream: &mut TcpStream) -> io::Result<()> {
    stream.set_write_timeout(Some(WRITE_WITHIN))?;
    stream.set_nodelay(true)?;
    let answer = Answer { kind: "text/event-stream", ..Answer::bare(Status::Found) };
    stream.write_all(head(&answer, "").as_bytes())?;
    stream.flush()
}

/// Sends one event; `json` is on one line.
pub(super) fn send_event(stream: &mut TcpStream, name: &str, json: &str) -> io::Result<()> {
    stream.write_all(format!("event: {name}\ndata: {json}\n\n").as_bytes())?;
    stream.flush()
}

/// Whether the reader has gone; if nothing was said for a while, says nothing in so many words.
pub(super) fn is_gone(stream: &mut TcpStream, silent: bool) -> bool {
    let closed = || -> io::Result<bool> {
        stream.set_nonblocking(true)?;
        let peeked = stream.peek(&mut [0]);
        stream.set_nonblocking(false)?;
        Ok(matches!(peeked, Ok(0)) || peeked.is_err_and(|error| error.kind() != io::ErrorKind::WouldBlock))
    };
    if closed().unwrap_or(true) {
        return true;
    }
    silent && stream.write_all(b": still here\n\n").and_then(|()| stream.flush()).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_once_it_is_whole() {
        let text = b"GET /a/b?v=1 HTTP/1.1\r\nHost: 127.0.0.1:80\r\nOrigin: http://x\r\nSec-Fetch-Site: none\r\n\r\n";
        for length in 0..text.len() {
            assert_eq!(parse(&text[..length]), Ok(None), "{length}");
        }
        let request = parse(text).unwrap().unwrap();
        assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/a/b?v=1"));
        assert_eq!(request.host.as_deref(), Some("127.0.0.1:80"));
        assert_eq!((request.origin.as_deref(), request.site.as_deref()), (Some("http://x"), Some("none")));
    }

    #[test]
    fn what_two_programs_could_read_in_two_ways_is_refused() {
        for (head, status) in [
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", Status::Malformed),
            ("GET / HTTP/1.1\r\nContent-Length: 4\r\n\r\n", Status::TooLarge),
            ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", Status::TooLarge),
            ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", Status::Malformed),
            ("nonsense\r\n\r\n", Status::Malformed),
            ("GET / HTTP/1.1\r\nHost: \u{e9}\r\n\r\n", Status::Malformed),
        ] {
            let bytes: Vec<u8> = head.chars().map(|letter| letter as u8).collect();
            assert_eq!(parse(&bytes), Err(status), "{head}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
            let _ = parse(&bytes);
        }
    }
}

//! The preview: a practitioner's own browser shows the papers while the notes are written.
//!
//! ```text
//! watch ──what was saved──▶ desk ──papers, problems──▶ table ──▶ connections ──▶ browser
//!                            ▲                                        │
//!                            └──────────── what is looked at ─────────┘
//! ```
//!
//! It listens on this machine alone, answers nobody who does not have the whole address, and serves what lies in memory:
//! no request becomes a path of the disk. It writes nothing into the build folder, and no text of the notes into a log.

mod desk;
mod door;
mod sheaf;
mod shell;
mod table;
mod told;
mod watch;
mod wire;

use std::collections::{HashMap, VecDeque};
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use desk::Desk;
use door::Door;
use table::{Looking, Seen, Table};
use wire::{Answer, Request, Status};

/// More connections than this at once are none of one person's browser.
const CONNECTIONS_MOST: usize = 64;
/// How long a reader hears nothing before being told that there is nothing.
const SILENCE: Duration = Duration::from_secs(10);
/// How soon it is noticed that a reader has gone.
const GONE_WITHIN: Duration = Duration::from_secs(1);

/// A preview that runs; it ends when this is dropped.
pub struct Preview {
    address: SocketAddr,
    url: String,
    room: Arc<Room>,
}

/// What all connections share.
struct Room {
    door: Door,
    table: Table,
    connections: AtomicUsize,
    /// Connections that have not asked for anything yet, the oldest first.
    silent: Mutex<VecDeque<(usize, TcpStream)>>,
    ended: AtomicBool,
}

impl Preview {
    /// Begins to show a book; port 0 is any that is free. `as_of` decides what consent allows.
    pub fn begin(root: &Path, port: u16, as_of: Date) -> io::Result<Self> {
        let book = whole(root)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let (told, words) = mpsc::channel();
        let shared = Arc::new(Room {
            door: Door::at(address).map_err(io::Error::other)?,
            table: Table::new(told.clone()),
            connections: AtomicUsize::new(0),
            silent: Mutex::default(),
            ended: AtomicBool::new(false),
        });
        let url = shared.door.address();
        // Before the first reading, so that nothing that is saved meanwhile is missed.
        watch::begin(&book, told);
        let at_desk = Arc::clone(&shared);
        thread::Builder::new().name("desk".to_owned()).spawn(move || {
            // However it ends, nobody is to wait for it any longer.
            let _end = EndWith(&at_desk.table);
            let (numbers, folders) = (HashMap::new(), Vec::new());
            Desk { root: book, as_of, table: &at_desk.table, words, numbers, folders }.run();
        })?;
        let listening = Arc::clone(&shared);
        thread::Builder::new().name("door".to_owned()).spawn(move || listening.listen(&listener))?;
        Ok(Self { address, url, room: shared })
    }

    /// What to open: the only way in.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// Tells everybody that all is over when it falls.
struct EndWith<'t>(&'t Table);

impl Drop for EndWith<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.room.ended.store(true, Ordering::SeqCst);
        self.room.table.end();
        // Wakes the listener, which then sees that all is over.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_millis(200));
    }
}

impl Room {
    fn listen(self: &Arc<Self>, listener: &TcpListener) {
        for (number, stream) in listener.incoming().enumerate() {
            if self.ended.load(Ordering::SeqCst) {
                return;
            }
            let Ok(mut stream) = stream else { continue };
            let place = match Place::take(self) {
                Some(place) => place,
                // Whoever asks goes before whoever only holds a connection open.
                None if self.hang_up_on_oldest() => Place::take_beyond(self),
                None => {
                    let _ = wire::send(&mut stream, &Answer::bare(Status::Busy), false);
                    continue;
                }
            };
            if let Ok(handle) = stream.try_clone() {
                self.silent().push_back((number, handle));
            }
            // Without a thread for it the connection is closed, and the browser asks again.
            let _ =
                thread::Builder::new().name("connection".to_owned()).spawn(move || place.0.serve(&mut stream, number));
        }
    }

    fn silent(&self) -> MutexGuard<'_, VecDeque<(usize, TcpStream)>> {
        self.silent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the oldest connection that has not asked for anything; tells whether there was one.
    fn hang_up_on_oldest(&self) -> bool {
        let oldest = self.silent().pop_front();
        oldest.is_some_and(|(_, stream)| stream.shutdown(Shutdown::Read).is_ok())
    }

    fn serve(&self, stream: &mut TcpStream, number: usize) {
        let request = wire::read(stream);
        self.silent().retain(|(other, _)| *other != number);
        let request = match request {
            Ok(request) => request,
            Err(status) => {
                let _ = wire::send(stream, &Answer::bare(status), false);
                return;
            }
        };
        match self.door.admit(&request) {
            Ok(path) => self.answer(stream, &request, path),
            Err(status) => {
                let _ = wire::send(stream, &Answer::bare(status), request.method == "HEAD");
            }
        }
    }

    fn answer(&self, stream: &mut TcpStream, request: &Request, path: &str) {
        let parts: Vec<&str> = path.split('/').collect();
        if let (["events", reader], "GET") = (parts.as_slice(), request.method.as_str())
            && let Ok(reader) = reader.parse()
        {
            self.tell(stream, reader);
            return;
        }
        let answer = self.found(&parts).unwrap_or_else(|| Answer::bare(Status::NotFound));
        let _ = wire::send(stream, &answer, request.method == "HEAD");
    }

    /// What lies at a path, its parts apart.
    fn found(&self, path: &[&str]) -> Option<Answer> {
        let found = |kind, policy, body: Arc<[u8]>| Some(Answer { status: Status::Found, kind, policy, body });
        match path {
            [""] => found(HTML, shell::POLICY, self.table.shell()?.page.as_bytes().into()),
            ["preview.css"] => {
                found("text/css; charset=utf-8", shell::POLICY, self.table.shell()?.style.as_bytes().into())
            }
            ["preview.js"] => found("text/javascript; charset=utf-8", shell::POLICY, shell::SCRIPT.as_bytes().into()),
            ["look", reader, rest @ ..] => {
                let family = rest.first().and_then(|family| family.parse().ok());
                let looking = Looking { family, path: rest.get(1..).unwrap_or_default().join("/") };
                let known = self.table.turn_to(reader.parse().ok()?, looking);
                known.then(|| Answer::bare(Status::Found))
            }
            ["build", "index.html"] => found(HTML, shell::DOCUMENT, self.table.list()?),
            ["build", "families", reference, rest @ ..] => {
                let path = rest.join("/");
                let (kind, policy) = match path.rsplit_once('.')?.1 {
                    "html" => (HTML, shell::DOCUMENT),
                    "pdf" => ("application/pdf", shell::PDF),
                    "jpg" => ("image/jpeg", shell::DOCUMENT),
                    "png" => ("image/png", shell::DOCUMENT),
                    _ => return None,
                };
                found(kind, policy, self.table.file(reference, &path)?)
            }
            _ => None,
        }
    }

    /// Tells a reader what is new, until one of the two goes.
    fn tell(&self, stream: &mut TcpStream, reader: table::ReaderId) {
        if wire::begin_events(stream).is_err() {
            return;
        }
        self.table.enter(reader);
        let mut seen = Seen::default();
        let mut last = Instant::now();
        while let Some(news) = self.table.news(reader, &mut seen, GONE_WITHIN) {
            let silent = news.is_empty() && last.elapsed() > SILENCE;
            if silent || !news.is_empty() {
                last = Instant::now();
            }
            let told = news.iter().try_for_each(|(name, json)| wire::send_event(stream, name, json));
            if told.is_err() || wire::is_gone(stream, silent) {
                break;
            }
        }
        self.table.leave(reader);
    }
}

/// The path that the system's word of changes begins with. On Windows the whole path without its links is of another kind,
/// in which no forward slash may stand.
fn whole(root: &Path) -> io::Result<PathBuf> {
    if cfg!(windows) { std::path::absolute(root) } else { root.canonicalize() }
}

const HTML: &str = "text/html; charset=utf-8";

/// One of the connections that there may be.
struct Place(Arc<Room>);

impl Place {
    fn take(room: &Arc<Room>) -> Option<Self> {
        let before = room.connections.fetch_add(1, Ordering::SeqCst);
        let place = Self(Arc::clone(room));
        // Falls at once, and is given back, where there are too many.
        (before < CONNECTIONS_MOST).then_some(place)
    }
}

impl Place {
    /// One more than there may be, for as long as one that was hung up on takes to go.
    fn take_beyond(room: &Arc<Room>) -> Self {
        room.connections.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(room))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::SeqCst);
    }
}

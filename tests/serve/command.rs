//! The command itself: what it prints, and how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use crate::book::{Book, of_family};
use crate::visitor::{Listener, get_at, parts, send};

fn serve(book: &std::path::Path, arguments: &[&str]) -> Child {
    serve_with(book, arguments, &[])
}

fn serve_with(book: &std::path::Path, arguments: &[&str], environment: &[(&str, &str)]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_traject"))
        .arg("serve")
        .envs(environment.iter().copied())
        .args(arguments)
        .current_dir(book)
        .env("SOURCE_DATE_EPOCH", "1775000000")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[cfg(unix)]
#[test]
fn it_prints_its_address_and_ends_by_ctrl_c() {
    let book = Book::minimal().replace("content/service.yaml", "Helen Reid", "Helen Reid{{").write();
    let mut program = serve(book.root(), &[]);
    let mut url = String::new();
    BufReader::new(program.stdout.take().unwrap()).read_line(&mut url).unwrap();
    let url = url.trim();
    assert!(url.starts_with("http://127.0.0.1:"), "{url}");
    let (host, token) = parts(url);
    assert_eq!(send(host, &format!("GET {token} HTTP/1.1\r\nHost: {host}\r\n\r\n")).status, 200);
    let stopped = Command::new("kill").args(["-INT", &program.id().to_string()]).status().unwrap();
    assert!(stopped.success());
    let status = program.wait().unwrap();
    assert_eq!(status.code(), Some(0));
    let mut said = String::new();
    program.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.contains("Ctrl-C") && said.contains("ended"), "{said}");
    // Whatever is wrong with the notes is told in the browser, not here.
    for word in ["Okafor", "Grace", "Reid", "SV-2026"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
}

/// The program, ended with the test.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_familys_documents_come_back_when_what_the_program_failed_on_is_gone() {
    const LETTER: &str = "recipient-1/SV-2026-014-letter.html";
    const OTHER: &str = "reference: SV-2026-099\npractitioner: hreid\nchild: { id: bo, name: Bo Lind }\nadults: [{ id: kai, name: Kai Lind, client: true }]\n";
    let closing = of_family("closing.md");
    for stage in ["READ", "MAKE"] {
        let book = Book::minimal()
            .with("content/families/lind/family.yaml", OTHER)
            .with("content/families/lind/closing.md", "---\non: 2026-03-23\n---\n# Progress\n\nYou sing.\n")
            .write();
        let fault = format!("TRAJECT_TEST_FAULT_{stage}");
        let mut program = Ended(serve_with(book.root(), &[], &[(&fault, "Heffalump")]));
        let mut url = String::new();
        BufReader::new(program.0.stdout.take().unwrap()).read_line(&mut url).unwrap();
        let url = url.trim();
        let letter = || get_at(url, &format!("build/families/SV-2026-014/{LETTER}"));
        let mut listener = Listener::at(url, 1);
        listener.look("SV-2026-014", LETTER);
        assert_eq!(letter().status, 200, "{stage}");
        let sound = std::fs::read_to_string(book.path(&closing)).unwrap();

        std::fs::write(book.path(&closing), sound.replace("You laugh", "The Heffalump and you laugh")).unwrap();
        listener.until("the fault", |listener| listener.view["problems"][0]["severity"] == "error");
        let told = format!("{:#}", listener.view["problems"]);
        assert!(!told.contains("Heffalump") && told.contains("content/families/okafor/"), "{stage}: {told}");
        // Nobody else is touched by it.
        listener.look("SV-2026-099", "recipient-1/SV-2026-099-letter.html");
        let other = get_at(url, "build/families/SV-2026-099/recipient-1/SV-2026-099-letter.html");
        assert_eq!(other.status, 200, "{stage}");

        listener.look("SV-2026-014", LETTER);
        std::fs::write(book.path(&closing), sound.replace("You laugh", "You both laugh")).unwrap();
        listener.until("documents again", |listener| {
            let paper = listener.paper(LETTER);
            listener.view["problems"].as_array().is_some_and(Vec::is_empty) && paper["old"] == false
        });
        let page = String::from_utf8(letter().body).unwrap();
        assert!(page.contains("You both laugh together."), "{stage}: {page}");
    }
}

#[test]
fn what_cannot_begin_says_why() {
    let book = Book::minimal().write();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let told = serve(book.root(), &["--port", &port]).wait_with_output().unwrap();
    assert_eq!(told.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&told.stderr).contains("--port"));
    let nothing = Book::empty().with("x", "").write();
    let told = serve(nothing.root(), &[]).wait_with_output().unwrap();
    assert_eq!(told.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&told.stderr).contains("book.toml"));
}

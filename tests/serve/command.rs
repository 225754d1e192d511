//! The command itself: what it prints, and how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use crate::book::Book;
use crate::visitor::{parts, send};

fn serve(book: &std::path::Path, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_traject"))
        .arg("serve")
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

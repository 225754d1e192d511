//! Who is not wanted gets nothing of the book.

use std::io::Write;
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use crate::book::Book;
use crate::visitor::{Answer, Listener, answer, get, parts, preview, send};

/// Turned away without a word.
#[track_caller]
fn assert_nothing(answer: &Answer, status: u16, what: &str) {
    assert_eq!(answer.status, status, "{what}");
    assert!(answer.body.is_empty(), "{what}: {:?}", String::from_utf8_lossy(&answer.body));
    for word in ["okafor", "grace", "sv-2026", "traject", "location", "set-cookie", "access-control"] {
        assert!(!answer.head.contains(word), "{what}: {word} in\n{}", answer.head);
    }
    assert_eq!(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
}

#[test]
fn another_host_origin_or_site_gets_nothing() {
    let book = Book::minimal().write();
    let preview = preview(book.root());
    let (host, token) = parts(preview.url());
    let port = host.rsplit_once(':').unwrap().1;
    let pages = ["", "preview.js", "events/1", "build/index.html", "build/families/SV-2026-014/recipient-1/index.html"];
    for page in pages {
        let ask = |more: &str, host: &str| {
            send(parts(preview.url()).0, &format!("GET {token}{page} HTTP/1.1\r\n{host}{more}\r\n"))
        };
        let own = format!("Host: {host}\r\n");
        for other in ["", "Host: evil.example\r\n", &format!("Host: localhost:{port}\r\n"), "Host: 127.0.0.1\r\n"] {
            assert_nothing(&ask("", other), 403, &format!("{other} {page}"));
        }
        for origin in ["null", "http://evil.example", "http://127.0.0.1", &format!("http://localhost:{port}")] {
            assert_nothing(&ask(&format!("Origin: {origin}\r\n"), &own), 403, &format!("{origin} {page}"));
        }
        for site in ["cross-site", "same-site"] {
            assert_nothing(&ask(&format!("Sec-Fetch-Site: {site}\r\n"), &own), 403, &format!("{site} {page}"));
        }
    }
}

#[test]
fn without_the_token_there_is_nothing_and_with_it_nothing_but_papers() {
    let book = Book::minimal().with("secret.txt", "secret").write();
    let preview = preview(book.root());
    let (host, token) = parts(preview.url());
    assert!(token.len() >= 34, "128 bits are 32 letters: {token}");
    let ask = |path: &str| send(host, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let shorter = format!("/{}", &token[2..]);
    for path in ["/", "/build/index.html", "/preview.js", &shorter, "//", "*", "http://127.0.0.1/"] {
        assert_nothing(&ask(path), 404, path);
    }
    let within = [
        "book.toml",
        "secret.txt",
        "../secret.txt",
        "build/../secret.txt",
        "build/families/../../secret.txt",
        "build/families/SV-2026-014/../../../secret.txt",
        "build/families/SV-2026-014/%2e%2e/%2e%2e/secret.txt",
        "build/families/SV-2026-014/..%2f..%2fsecret.txt",
        "build/families/SV-2026-014/recipient-1/..\\..\\secret.txt",
        "build//index.html",
        "/etc/passwd",
        "build/families/okafor/family.yaml",
        "build/families/SV-2026-014/family.yaml",
        "build/families/SV-2026-999/recipient-1/index.html",
        "content/families/okafor/family.yaml",
        ".traject/stills",
        "look/1/0",
        "events/x",
    ];
    for path in within {
        assert_nothing(&ask(&format!("{token}{path}")), 404, path);
    }
    assert_nothing(&ask(&format!("{token}a b")), 400, "no request at all");
}

#[test]
fn nothing_is_taken_in() {
    let book = Book::minimal().write();
    let preview = preview(book.root());
    let (host, token) = parts(preview.url());
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
        let refused = send(host, &format!("{method} {token} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_nothing(&refused, 405, method);
        assert_eq!(refused.header("allow"), "get, head");
        // To who does not know the address it is not even that.
        assert_nothing(&send(host, &format!("{method} / HTTP/1.1\r\nHost: {host}\r\n\r\n")), 404, method);
    }
    let body = format!("GET {token} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\n\r\nhello");
    assert_nothing(&send(host, &body), 413, "a body");
    let long = format!("GET {token} HTTP/1.1\r\nHost: {host}\r\nX: {}\r\n\r\n", "x".repeat(20_000));
    assert_nothing(&send(host, &long), 431, "a long head");
    let many = format!("GET {token} HTTP/1.1\r\nHost: {host}\r\n{}\r\n", "X: y\r\n".repeat(100));
    assert_nothing(&send(host, &many), 431, "many lines");
    assert_nothing(&send(host, "\u{0}\u{1}\r\n\r\n"), 400, "no HTTP");
}

#[test]
fn who_is_slow_or_many_keeps_nobody_else_out() {
    let book = Book::minimal().write();
    let preview = preview(book.root());
    let (host, token) = parts(preview.url());
    let slow: Vec<TcpStream> = (0..200)
        .map(|_| {
            let mut stream = TcpStream::connect(host).unwrap();
            stream.write_all(b"GET ").unwrap();
            stream
        })
        .collect();
    let began = Instant::now();
    assert_eq!(get(&preview, "").status, 200);
    // The page itself is made meanwhile: unoptimised that takes a while, and nobody waits for the silent.
    assert_eq!(get(&preview, "preview.js").status, 200);
    assert!(began.elapsed() < Duration::from_secs(30));
    assert_eq!(send(host, &format!("GET {token} HTTP/1.1\r\nHost: {host}\r\n\r\n")).status, 200);
    // Each that was not hung up on had its two seconds.
    thread::sleep(Duration::from_secs(3));
    let mut told: Vec<u16> = slow.into_iter().map(|stream| answer(stream).status).collect();
    told.sort_unstable();
    told.dedup();
    assert_eq!(told, [400, 408]);
}

#[test]
fn every_answer_keeps_to_itself() {
    let book = Book::full().write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", "");
    let files = ["index.html", "SV-2026-014-letter.html", "SV-2026-014-letter.pdf"];
    let papers = files.map(|file| format!("build/families/SV-2026-014/recipient-1/{file}"));
    let pages = ["", "preview.js", "preview.css", "build/index.html"].map(str::to_owned);
    for page in pages.iter().chain(&papers) {
        let found = get(&preview, page);
        assert_eq!(found.status, 200, "{page}");
        assert_eq!(found.header("cache-control"), "no-store", "{page}");
        assert_eq!(found.header("referrer-policy"), "no-referrer", "{page}");
        assert_eq!(found.header("x-content-type-options"), "nosniff", "{page}");
        assert_eq!(found.header("cross-origin-resource-policy"), "same-origin", "{page}");
        assert!(!found.head.contains("access-control") && !found.head.contains('*'), "{page}\n{}", found.head);
        let policy = found.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; "), "{page}");
        let (frames, script) = if page.starts_with("build/") { ("'self'", false) } else { ("'none'", true) };
        assert!(policy.contains(&format!("frame-ancestors {frames}")), "{page}");
        assert_eq!(policy.contains("script-src 'self'"), script, "{page}");
        assert!(!policy.contains("unsafe-eval") && !policy.contains("http"), "{page}");
    }
    let page = String::from_utf8(get(&preview, "").body).unwrap();
    assert!(!page.contains("<script>") && !page.contains("style=") && !page.contains(" on"), "all by its policy");
    let (host, token) = parts(preview.url());
    let head = send(host, &format!("HEAD {token} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), page.len().to_string());
}

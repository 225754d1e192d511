//! Who may come in: a browser on this machine that was given the address, and nobody it was sent by.
//!
//! Whoever is turned away learns nothing of the book, nor whether the address was nearly right.

use std::fmt::Write as _;
use std::net::SocketAddr;

use subtle::ConstantTimeEq;

use super::wire::{Request, Status};

/// What requests are held against.
pub(super) struct Door {
    host: String,
    origin: String,
    token: String,
}

impl Door {
    /// For a listener at this address; the token is of 128 random bits.
    pub(super) fn at(address: SocketAddr) -> Result<Self, getrandom::Error> {
        let mut random = [0_u8; 16];
        getrandom::fill(&mut random)?;
        let token = random.iter().fold(String::new(), |mut token, byte| {
            let _ = write!(token, "{byte:02x}");
            token
        });
        Ok(Self { host: address.to_string(), origin: format!("http://{address}"), token })
    }

    /// The address to open.
    pub(super) fn address(&self) -> String {
        format!("{}/{}/", self.origin, self.token)
    }

    /// The path behind the token, without its query; or how it is turned away.
    pub(super) fn admit<'r>(&self, request: &'r Request) -> Result<&'r str, Status> {
        // Another name that leads here is how a page from elsewhere would ask (DNS rebinding).
        if request.host.as_deref() != Some(self.host.as_str()) {
            return Err(Status::Forbidden);
        }
        if request.origin.as_ref().is_some_and(|origin| *origin != self.origin) {
            return Err(Status::Forbidden);
        }
        if request.site.as_ref().is_some_and(|site| site != "same-origin" && site != "none") {
            return Err(Status::Forbidden);
        }
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        let (token, rest) = path.strip_prefix('/').and_then(|path| path.split_once('/')).ok_or(Status::NotFound)?;
        if !bool::from(token.as_bytes().ct_eq(self.token.as_bytes())) {
            return Err(Status::NotFound);
        }
        if request.method != "GET" && request.method != "HEAD" {
            return Err(Status::WrongMethod);
        }
        if is_plain(rest) { Ok(rest) } else { Err(Status::NotFound) }
    }
}

/// Whether a path is made of names as documents have them: nothing else is asked for, and no step leads upwards.
fn is_plain(path: &str) -> bool {
    let letters = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._/".contains(&byte));
    letters && (path.is_empty() || path.split('/').all(|part| !part.is_empty() && !part.starts_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door() -> Door {
        Door::at("127.0.0.1:4000".parse().unwrap()).unwrap()
    }

    fn asked(door: &Door, change: impl FnOnce(&mut Request)) -> Result<String, Status> {
        let mut request = Request {
            method: "GET".to_owned(),
            target: format!("/{}/build/index.html?v=3", door.token),
            host: Some("127.0.0.1:4000".to_owned()),
            ..Request::default()
        };
        change(&mut request);
        door.admit(&request).map(str::to_owned)
    }

    #[test]
    fn the_own_browser_is_let_in() {
        let door = door();
        assert_eq!(asked(&door, |_| {}).as_deref(), Ok("build/index.html"));
        let own = |request: &mut Request| {
            request.origin = Some("http://127.0.0.1:4000".to_owned());
            request.site = Some("same-origin".to_owned());
            request.method = "HEAD".to_owned();
        };
        assert!(asked(&door, own).is_ok());
        assert_eq!(asked(&door, |request| request.target = format!("/{}/", door.token)).as_deref(), Ok(""));
    }

    #[test]
    fn nobody_else_is() {
        let door = door();
        for host in [None, Some("localhost:4000"), Some("127.0.0.1"), Some("127.0.0.1:4001"), Some("evil.example:4000")]
        {
            let refused = asked(&door, |request| request.host = host.map(str::to_owned));
            assert_eq!(refused, Err(Status::Forbidden), "{host:?}");
        }
        for origin in ["null", "http://evil.example", "http://127.0.0.1:4001", "https://127.0.0.1:4000", ""] {
            let refused = asked(&door, |request| request.origin = Some(origin.to_owned()));
            assert_eq!(refused, Err(Status::Forbidden), "{origin}");
        }
        for site in ["cross-site", "same-site", ""] {
            assert_eq!(asked(&door, |request| request.site = Some(site.to_owned())), Err(Status::Forbidden), "{site}");
        }
    }

    #[test]
    fn only_the_whole_token_opens() {
        let door = door();
        let token = door.token.clone();
        let (short, long, upper) = (&token[1..], format!("{token}0"), token.to_uppercase());
        for path in ["/", "", "/x/", "//", &format!("/{token}"), &format!("/{short}/"), &format!("/{long}/")] {
            assert_eq!(asked(&door, |request| request.target = path.to_owned()), Err(Status::NotFound), "{path}");
        }
        if upper != token {
            assert_eq!(asked(&door, |request| request.target = format!("/{upper}/")), Err(Status::NotFound));
        }
        assert_ne!(token, super::tests::door().token, "every preview has a token of its own");
    }

    #[test]
    fn no_path_leads_elsewhere() {
        let door = door();
        for path in
            ["../book.toml", "build/../../x", "./x", "a//b", "/etc/passwd", "%2e%2e/x", "a\\b", "a/", ".git/x", "a b"]
        {
            let refused = asked(&door, |request| request.target = format!("/{}/{path}", door.token));
            assert_eq!(refused, Err(Status::NotFound), "{path}");
        }
        assert_eq!(asked(&door, |request| request.method = "POST".to_owned()), Err(Status::WrongMethod));
    }
}

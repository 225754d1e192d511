//! What static hosts and browsers read beside the pages: `_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache), and
//! `favicon.ico`, which browsers ask for by that name.
//!
//! The pages carry their own policy; a server adds what a page can't say of itself: that no other site may frame it, and
//! that a copy is to be compared with the server's each time. Consent can end on any day, and a picture that is gone should
//! not be shown from a cache.

use std::fmt::Write as _;

/// Where these files are within the site. A service may have its own in their place, which then stay.
pub(super) const HOST_FILES: [&str; 3] = ["_headers", ".htaccess", "favicon.ico"];

const HEADERS: [(&str, &str); 5] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("X-Frame-Options", "DENY"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// A case that isn't there is gone for good (410): search engines drop such a page sooner than one that is only missing. No
/// case that was withdrawn is named here, so that nothing is left of it.
const GONE: &str = "<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteRule ^cases/. - [G]
</IfModule>
";

/// The headers of every file, as Netlify and Cloudflare Pages read them.
pub(super) fn headers() -> String {
    let mut text = String::from("/*\n");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    text
}

/// The same for Apache, with the page for addresses where nothing is.
pub(super) fn htaccess(base_url: &str) -> String {
    let host_and_path = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let path = host_and_path.split_once('/').map_or("", |(_, path)| path);
    let mut text = format!(
        "ErrorDocument 404 /{path}404.html\nErrorDocument 410 /{path}404.html\nOptions -Indexes\n{GONE}<IfModule mod_headers.c>\n"
    );
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    text.push_str("</IfModule>\n");
    text
}

/// A PNG of this side as an icon file: since Windows Vista one may hold a PNG as it is.
pub(super) fn favicon(png: &[u8], side: u8) -> Vec<u8> {
    // Reserved, an icon, one picture; its width, height, colours, reserved, planes, bits a pixel, length, and where it begins.
    let mut icon = vec![0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0];
    icon.extend(u32::try_from(png.len()).unwrap_or(u32::MAX).to_le_bytes());
    icon.extend(22_u32.to_le_bytes());
    icon.extend(png);
    icon
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apache_finds_missing_page_when_site_is_in_folder() {
        assert!(htaccess("https://x.example/").starts_with("ErrorDocument 404 /404.html\n"));
        assert!(htaccess("https://x.example/a/b/").starts_with("ErrorDocument 404 /a/b/404.html\n"));
    }

    #[test]
    fn apache_answers_gone_when_a_case_is_not_there() {
        let text = htaccess("https://x.example/a/");
        assert!(text.contains("RewriteRule ^cases/. - [G]\n") && text.contains("!-f\n"));
        assert!(text.contains("ErrorDocument 410 /a/404.html\n"));
    }

    #[test]
    fn icon_file_holds_the_picture_as_it_is() {
        let mut png = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(96, 96).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let png = png.into_inner();
        let icon = favicon(&png, 96);
        assert_eq!(&icon[..6], [0, 0, 1, 0, 1, 0]);
        assert_eq!(icon.len() - 22, png.len());
        assert_eq!(&icon[22..26], b"\x89PNG");
    }
}

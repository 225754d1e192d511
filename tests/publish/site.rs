//! The site itself: nobody's name in any byte, the same bytes every time, and nothing of anybody else's touched.

use std::fs;
use std::path::Path;

use traject::site::{self, Progress};

use crate::book::{DAY, approved, book, codes, files, publish};
use crate::support::of_family;

struct Quiet;

impl Progress for Quiet {
    fn begin(&self, _: usize) {}
    fn family_done(&self) {}
    fn end(&self) {}
}

#[test]
fn no_byte_tells_who_it_is() {
    let book = approved();
    assert_eq!(publish(&book, DAY).exit_code(), 0);
    let public = files(&book.path("public"));
    assert!(public.len() > 15, "hardly anything was published");
    let secrets = [
        "Ada",
        "Grace",
        "Okafor",
        "Tewkesbury",
        "Severn Bank",
        "Mill Lane",
        "GL20",
        "SV-2026-014",
        "SV-2026",
        "okafor",
        "Helen",
        "Reid",
        "Mair",
        "hreid",
        "mjones",
        "looks-up",
        "c1.jpg",
        "2026-01",
        "2026-03",
        "2021",
    ];
    for (path, bytes) in public {
        let shown = path.display().to_string();
        let text = String::from_utf8_lossy(&bytes);
        // A font's letters are chance.
        let text = text.split("base64,").enumerate().map(|(number, part)| {
            if number == 0 {
                part
            } else {
                part.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || "+/=".contains(letter))
            }
        });
        let text: String = text.collect();
        for secret in secrets {
            let whole = |found: usize| {
                let before = text[..found].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
                let after = text[found + secret.len()..].chars().next().is_none_or(|letter| !letter.is_alphanumeric());
                before && after
            };
            let found = text.match_indices(secret).any(|(at, _)| whole(at));
            assert!(!found && !shown.contains(secret), "{secret} stands in {shown}");
        }
    }
}

#[test]
fn the_same_book_makes_the_same_bytes_on_any_day() {
    let (one, other) = (approved(), approved());
    publish(&one, DAY);
    publish(&other, "2026-12-24");
    let (one, other) = (files(&one.path("public")), files(&other.path("public")));
    assert!(one.keys().eq(other.keys()));
    for (path, bytes) in &one {
        assert!(other.get(path) == Some(bytes), "{} is not the same", path.display());
    }
}

#[test]
fn public_pictures_share_neither_bytes_nor_names_with_the_familys() {
    // Saved once more in the very quality that stills are published in: what is published is other bytes all the same.
    let colours = |x: u32, y: u32| image::Rgb([(x * 3 % 256) as u8, (y * 5 % 256) as u8, ((x + y) % 256) as u8]);
    let picture = image::RgbImage::from_fn(1000, 750, colours);
    let saved = |quality: u8| {
        let mut file = Vec::new();
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, quality);
        picture.write_with_encoder(encoder).unwrap();
        file
    };
    for quality in [81, 83, 85, 95] {
        let whole = crate::book::book()
            .with_bytes(&of_family("stills/c1.jpg"), &saved(quality))
            .replace(crate::book::STUDY, "hide: { looks-up: [[0.1, 0.1, 0.3, 0.3]] }\n", "")
            .replace(&of_family("family.yaml"), "for: [case-study-web,", "for: [stills, booklet, case-study-web,");
        let mut logo = std::io::Cursor::new(Vec::new());
        image::RgbImage::from_fn(60, 20, colours).write_to(&mut logo, image::ImageFormat::Png).unwrap();
        let whole = whole.with_bytes("content/logo.png", logo.get_ref()).replace(
            "content/service.yaml",
            "phone:",
            "logo: logo.png\nphone:",
        );
        let book = crate::book::approve(&whole);
        assert_eq!(publish(&book, DAY).exit_code(), 0);
        let built = site::run(&site::Request::all(book.root(), DAY.parse().unwrap()), &Quiet, &site::NoPasswords);
        assert!(built.documents > 0, "{:?}", built.problems);
        let pictures = |folder: &str| {
            let found = files(&book.path(folder)).into_iter();
            found
                .filter(|(path, _)| path.extension().is_some_and(|ending| ending == "jpg" || ending == "png"))
                .collect::<Vec<_>>()
        };
        let (public, family) = (pictures("public"), pictures("build"));
        assert!(public.len() > 1 && family.len() > 1, "{quality}");
        for (path, bytes) in &public {
            for (own, file) in &family {
                assert!(
                    bytes != file && path.file_name() != own.file_name(),
                    "{} is {}",
                    path.display(),
                    own.display()
                );
            }
        }
    }
}

#[test]
fn a_second_publish_writes_nothing() {
    let book = approved();
    publish(&book, DAY);
    let again = publish(&book, DAY);
    assert_eq!((again.written, again.removed.len()), (0, 0));
}

#[test]
fn what_somebody_else_put_there_stays_and_stops_what_would_cover_it() {
    let book = approved();
    publish(&book, DAY);
    fs::write(book.path("public/CNAME"), "cases.example").unwrap();
    fs::write(book.path("public/cases/own.pdf"), "mine").unwrap();
    fs::remove_file(book.path("content/case-studies/a-small-wait.md")).unwrap();
    let after = publish(&book, DAY);
    assert_eq!(after.exit_code(), 0, "{:#?}", after.problems);
    assert!(book.path("public/CNAME").exists() && book.path("public/cases/own.pdf").exists());
    assert!(!book.path("public/cases/a-small-wait.html").exists());

    let fresh = approved();
    fs::create_dir(fresh.path("public")).unwrap();
    fs::write(fresh.path("public/index.html"), "mine").unwrap();
    let stopped = publish(&fresh, DAY);
    assert_eq!(codes(&stopped), ["publish-in-the-way"]);
    assert_eq!(files(&fresh.path("public")).len(), 1);
}

#[test]
fn a_site_without_cases_is_whole() {
    let book = book().without(crate::book::STUDY).write();
    let published = publish(&book, DAY);
    assert_eq!(published.exit_code(), 0, "{:#?}", published.problems);
    for file in ["index.html", "about.html", "404.html", "search.html", "topics/index.html", "sitemap.xml"] {
        assert!(book.path(&format!("public/{file}")).exists(), "{file}");
    }
    assert!(!book.path("public/feed.xml").exists(), "a feed without an entry has no day");
}

#[test]
fn the_site_must_know_where_it_will_stand() {
    let book = book().with("book.toml", "[book]\ntitle = \"x\"\n").write();
    let published = publish(&book, DAY);
    assert_eq!((published.exit_code(), codes(&published)), (2, vec!["no-base-url"]));
    assert!(!book.path("public").exists());
}

#[test]
fn pages_tell_where_they_stand_and_ask_nobody() {
    let book = approved();
    publish(&book, DAY);
    let page = fs::read_to_string(book.path("public/cases/a-small-wait.html")).unwrap();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://cases.example/cases/a-small-wait.html\">"));
    assert!(page.contains("property=\"og:image\" content=\"https://cases.example/cases/img/"));
    assert!(page.contains("name=\"description\" content=\"Jo wanted to play with Mia."), "{page}");
    assert!(page.contains("script-src &#39;self&#39;"));
    for (path, bytes) in files(&book.path("public")) {
        let text = String::from_utf8_lossy(&bytes);
        let loads = ["src=\"http", "url(http", "@import", "<link rel=\"stylesheet\" href=\"http"];
        assert!(!loads.iter().any(|load| text.contains(load)), "{} loads something", path.display());
    }
    // What is found without a script: the list is whole.
    let search = fs::read_to_string(book.path("public/search.html")).unwrap();
    assert!(search.contains("href=\"cases/a-small-wait.html\"") && search.contains("data-words=\"A small wait"));
}

#[cfg(unix)]
#[test]
fn everybody_may_read_the_site() {
    use std::os::unix::fs::PermissionsExt;
    let book = approved();
    publish(&book, DAY);
    let mode = |path: &str| fs::metadata(book.path(path)).unwrap().permissions().mode() & 0o044;
    assert_eq!(mode("public/index.html"), 0o044);
}

#[test]
fn the_covered_part_of_a_still_is_gone() {
    let book = approved();
    publish(&book, DAY);
    let images = files(&book.path("public/cases/img"));
    assert!(!images.is_empty());
    for (path, bytes) in images {
        let picture = image::load_from_memory(&bytes).unwrap().to_rgb8();
        let (width, height) = picture.dimensions();
        // Within the cover all is one colour; the still itself is a slope.
        let at = |x: f64, y: f64| *picture.get_pixel((f64::from(width) * x) as u32, (f64::from(height) * y) as u32);
        let near =
            |one: image::Rgb<u8>, other: image::Rgb<u8>| one.0.iter().zip(other.0).all(|(a, b)| a.abs_diff(b) <= 3);
        assert!(near(at(0.14, 0.14), at(0.36, 0.36)), "{}", Path::new(&path).display());
        assert!(!near(at(0.5, 0.5), at(0.9, 0.9)));
    }
    let _ = of_family("stills");
}

#[test]
fn site_has_what_hosts_read_and_leaves_a_services_own_alone() {
    let book = approved();
    publish(&book, DAY);
    let text = |name: &str| fs::read_to_string(book.path("public").join(name)).unwrap();
    let headers = text("_headers");
    assert!(headers.starts_with("/*\n") && headers.contains("frame-ancestors 'none'"), "{headers}");
    assert!(headers.contains("Cache-Control: no-cache"), "{headers}");
    assert!(text(".htaccess").contains("ErrorDocument 404 /404.html"), "{}", text(".htaccess"));
    let icon = fs::read(book.path("public/favicon.ico")).unwrap();
    assert_eq!(&icon[22..], fs::read(book.path("public/icon.png")).unwrap());
    // Somebody's own file stays, and the site is published all the same.
    let other = approved();
    fs::create_dir_all(other.path("public")).unwrap();
    fs::write(other.path("public/_headers"), "mine").unwrap();
    assert_eq!(publish(&other, DAY).exit_code(), 0);
    assert_eq!(fs::read_to_string(other.path("public/_headers")).unwrap(), "mine");
    assert!(other.path("public/index.html").exists() && other.path("public/.htaccess").exists());
}

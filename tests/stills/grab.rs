//! Frames from films: by ffmpeg where it is there, never over anything.

use std::fs;
use std::path::Path;

use crate::book::{Book, FAMILY, of_family};
use crate::judge;
use crate::photograph::{jpeg, quarters};
use crate::run::{Run, traject, traject_with};

fn with_film() -> Book {
    let cycle = "---\nfilm: { on: 2026-01-20, file: films/c1.mp4 }\nclips:\n  - { id: looks-up, at: \"0:03\", caption: You wait. }\n  \
        - { id: no-place, caption: You laugh. }\n  - { id: late, at: \"0:59\", caption: You rest. }\n---\nGrace waited.\n";
    Book::minimal().with(&of_family("cycle-1.md"), cycle).with(&of_family("films/c1.mp4"), "a film")
}

/// A folder with an `ffmpeg` that notes how it was called and gives a picture, but not at 59 seconds.
#[cfg(unix)]
fn pretended() -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("frame.jpg"), jpeg(&quarters(320, 240))).unwrap();
    let script = "#!/bin/sh\nhere=$(dirname \"$0\")\nprintf '%s\\n' \"$@\" >> \"$here/calls\"\nfor last in \"$@\"; do :; done\n\
        case \" $* \" in *' -ss 59 '*) exit 0;; esac\ncp \"$here/frame.jpg\" \"${last#file:}\"\n";
    let program = folder.path().join("ffmpeg");
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

#[cfg(unix)]
fn grab(book: &Path, ffmpeg: &Path, shows: bool) -> Run {
    let path = format!("{}:/usr/bin:/bin", ffmpeg.display());
    let excerpts: &[(&str, &str)] = if shows { &[("TRAJECT_EXCERPTS", "1")] } else { &[] };
    traject_with(
        book,
        &["stills", "SV-2026-014", "--grab", "--format", "short"],
        &[&[("PATH", path.as_str())], excerpts].concat(),
    )
}

#[cfg(unix)]
#[test]
fn a_frame_becomes_a_still_and_the_line_to_add_is_told() {
    let (book, ffmpeg) = (with_film().write(), pretended());
    let taken = grab(book.root(), ffmpeg.path(), true);
    let stills = book.root().join(FAMILY).join("stills");
    assert_eq!(fs::read(stills.join("looks-up.jpg")).unwrap(), fs::read(ffmpeg.path().join("frame.jpg")).unwrap());
    assert_eq!(fs::read_dir(&stills).unwrap().count(), 1, "nothing else is left there");
    assert!(
        taken.out.contains("cycle-1.md:4: add `still: stills/looks-up.jpg` to the clip `looks-up`"),
        "{}",
        taken.out
    );
    assert!(taken.err.contains("1 still taken"), "{}", taken.err);
    // The film is shorter than the other clip says.
    assert!(taken.out.lines().any(|line| line.contains("cycle-1.md:6:") && line.contains("no-frame")), "{}", taken.out);
    assert_eq!(taken.code, 1);
    let calls = fs::read_to_string(ffmpeg.path().join("calls")).unwrap();
    assert!(calls.lines().any(|word| word == "3") && calls.contains("\n-protocol_whitelist\nfile\n"));
    assert!(calls.lines().any(|word| word.starts_with("file:/") && word.ends_with("films/c1.mp4")), "{calls}");
    // The new still is on the sheet already.
    let page = fs::read_to_string(book.root().join(".traject/sheets/SV-2026-014-stills.html")).unwrap();
    assert!(page.contains("stills/looks-up.jpg"));
}

#[cfg(unix)]
#[test]
fn nothing_is_overwritten_and_nobody_is_named_to_a_program() {
    let mine = jpeg(&quarters(64, 48));
    let book = with_film().with_bytes(&of_family("stills/looks-up.jpg"), &mine).write();
    let taken = grab(book.root(), pretended().path(), false);
    assert!(taken.out.contains("still-there") && !taken.out.contains("looks-up"), "{}", taken.out);
    assert_eq!(fs::read(book.root().join(of_family("stills/looks-up.jpg"))).unwrap(), mine);
}

#[cfg(unix)]
#[test]
fn films_and_names_that_lead_elsewhere_are_refused() {
    let cycle = of_family("cycle-1.md");
    let named = with_film().replace(&cycle, "id: looks-up", "id: \"../../looks\"").write();
    let taken = grab(named.root(), pretended().path(), false);
    assert!(taken.out.contains("clip-name") || taken.out.contains("bad-id"), "{}", taken.out);
    let linked = with_film().write();
    let film = linked.root().join(of_family("films/c1.mp4"));
    fs::rename(&film, linked.root().join("c1.mp4")).unwrap();
    std::os::unix::fs::symlink(linked.root().join("c1.mp4"), &film).unwrap();
    let ffmpeg = pretended();
    let taken = grab(linked.root(), ffmpeg.path(), false);
    assert!(taken.out.contains("outside"), "{}", taken.out);
    assert!(!ffmpeg.path().join("calls").exists(), "ffmpeg never sees it");
}

#[test]
fn without_ffmpeg_it_is_told_what_to_do() {
    let book = with_film().write();
    let nothing = tempfile::tempdir().unwrap();
    let taken = traject_with(
        book.root(),
        &["stills", "SV-2026-014", "--grab", "--format", "short"],
        &[("PATH", nothing.path().to_str().unwrap())],
    );
    assert_eq!(taken.code, 2);
    assert!(taken.out.contains("ffmpeg") && taken.out.contains("no-ffmpeg"), "{}", taken.out);
    assert_eq!(taken.out.matches("no-ffmpeg").count(), 1);
}

#[test]
#[ignore = "needs ffmpeg; run tests/run.sh"]
fn ffmpeg_gives_the_frame_at_that_second() {
    let book = with_film().write();
    let film = book.root().join(of_family("films/c1.mp4"));
    // Red for two seconds, then blue.
    judge::ask(
        "ffmpeg",
        [
            "-loglevel".as_ref(),
            "error".as_ref(),
            "-y".as_ref(),
            "-f".as_ref(),
            "lavfi".as_ref(),
            "-i".as_ref(),
            "color=red:size=320x240:rate=25:duration=2[a];color=blue:size=320x240:rate=25:duration=3[b];[a][b]concat"
                .as_ref(),
            "-metadata".as_ref(),
            "comment=Mill Lane".as_ref(),
            film.as_os_str(),
        ],
    )
    .must_pass("ffmpeg made no film");
    let taken = traject(book.root(), &["stills", "SV-2026-014", "--grab", "--format", "short"]);
    assert!(taken.err.contains("1 still taken"), "{}{}", taken.out, taken.err);
    let still = image::open(book.root().join(of_family("stills/looks-up.jpg"))).unwrap().to_rgb8();
    let [red, _, blue] = still.get_pixel(160, 120).0;
    assert!(blue > 200 && red < 60, "{:?}", still.get_pixel(160, 120));
    assert!(taken.out.contains("no-frame"), "there is nothing at 59 seconds");
}

//! Frames from films: by ffmpeg where it is there, never over anything.

use std::fmt::Write as _;
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

/// A folder with an `ffprobe` that knows a film of five seconds, and an `ffmpeg` that gives a picture; both note how they
/// were called.
#[cfg(unix)]
fn pretended() -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let frame = image::DynamicImage::from(quarters(320, 240));
    frame.save_with_format(folder.path().join("frame.png"), image::ImageFormat::Png).unwrap();
    let noted = "#!/bin/sh\nhere=$(dirname \"$0\")\nprintf '%s\\n' \"$@\" >> \"$here/calls\"\n";
    let ffmpeg = "for last in \"$@\"; do :; done\ncp \"$here/frame.png\" \"${last#file:}\"\n";
    let ffprobe = r#"case " $* " in
        *show_frames*) echo '{"frames": [
            {"key_frame": 1, "best_effort_timestamp_time": "2.96"}, {"best_effort_timestamp_time": "3.04"}]}';;
        *) echo '{"format": {"format_name": "mov,mp4", "start_time": "0", "duration": "5.0"},
            "streams": [{"index": 0, "codec_type": "video", "start_time": "0"}]}';;
        esac
"#;
    for (name, script) in [("ffmpeg", ffmpeg), ("ffprobe", ffprobe)] {
        let program = folder.path().join(name);
        fs::write(&program, format!("{noted}{script}")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
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
    let still = image::open(stills.join("looks-up.jpg")).unwrap();
    assert_eq!((still.width(), still.height()), (320, 240));
    assert_eq!(fs::read_dir(&stills).unwrap().count(), 1, "nothing else is left there");
    assert!(
        taken.out.contains("cycle-1.md:4: add `still: stills/looks-up.jpg` to the clip `looks-up`"),
        "{}",
        taken.out
    );
    assert!(taken.err.contains("1 still taken"), "{}", taken.err);
    // The film is shorter than the other clip says.
    assert!(
        taken.out.lines().any(|line| line.contains("cycle-1.md:6:") && line.contains("past-the-end")),
        "{}",
        taken.out
    );
    assert!(taken.out.contains("0:05.000 long"), "{}", taken.out);
    assert_eq!(taken.code, 1);
    let calls = fs::read_to_string(ffmpeg.path().join("calls")).unwrap();
    assert!(calls.contains("trim=start=2.958000:end=3.008000,"), "the frame that is there at 0:03: {calls}");
    assert!(calls.contains("\n-protocol_whitelist\nfile\n"));
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
    let still = fs::read(book.root().join(of_family("stills/looks-up.jpg"))).unwrap();
    assert_eq!(segments(&still), [0xE0, 0xC0, 0xDB, 0xDB, 0xC4, 0xC4, 0xC4, 0xC4, 0xDA], "nothing but the picture");
    let still = image::load_from_memory(&still).unwrap().to_rgb8();
    let [red, _, blue] = still.get_pixel(160, 120).0;
    assert!(blue > 200 && red < 60, "{:?}", still.get_pixel(160, 120));
    assert!(taken.out.contains("past-the-end"), "there is nothing at 59 seconds: {}", taken.out);
}

/// The kinds of a JPEG's segments, up to the coded picture.
fn segments(jpeg: &[u8]) -> Vec<u8> {
    let (mut kinds, mut at) = (Vec::new(), 2);
    while kinds.last() != Some(&0xDA) {
        assert_eq!(jpeg[at], 0xFF);
        kinds.push(jpeg[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    kinds
}

/// The frames of a film as bars: its number, the lowest bit first, white where it is 1.
const BARS: &str = "format=yuv420p,geq=lum='if(mod(floor(N/pow(2,floor(X*8/W))),2),235,16)':cb=128:cr=128";

fn ffmpeg(arguments: &[&str], film: &Path) {
    let fixed = ["-loglevel", "error", "-y"].iter().chain(arguments).map(std::ffi::OsStr::new);
    judge::ask("ffmpeg", fixed.chain([film.as_os_str()])).must_pass("ffmpeg made no film");
}

/// Takes the stills of a film at these moments and returns what is in them.
fn stills_at(name: &str, moments: &[&str], make: impl FnOnce(&Path)) -> Vec<image::RgbImage> {
    let mut cycle = format!("---\nfilm: {{ on: 2026-01-20, file: films/{name} }}\nclips:\n");
    for (number, moment) in moments.iter().enumerate() {
        let _ = writeln!(cycle, "  - {{ id: m{number}, at: \"{moment}\", caption: You wait. }}");
    }
    let book = Book::minimal().with(&of_family("cycle-1.md"), format!("{cycle}---\nGrace waited.\n").as_str());
    let book = book.with(&of_family(&format!("films/{name}")), "").write();
    make(&book.root().join(of_family(&format!("films/{name}"))));
    let taken = traject(book.root(), &["stills", "SV-2026-014", "--grab", "--format", "short"]);
    (0..moments.len())
        .map(|number| {
            let still = book.root().join(of_family(&format!("stills/m{number}.jpg")));
            image::open(still).unwrap_or_else(|_| panic!("{name}: {}{}", taken.out, taken.err)).to_rgb8()
        })
        .collect()
}

fn number_in(still: &image::RgbImage) -> u32 {
    let white = |bar: u32| still.get_pixel((bar * 2 + 1) * still.width() / 16, still.height() / 2).0[1] > 127;
    (0..8).map(|bar| u32::from(white(bar)) << bar).sum()
}

#[test]
#[ignore = "needs ffmpeg; run tests/run.sh"]
fn still_is_the_frame_shown_then_when_films_are_of_any_kind() {
    let moments = ["0:00", "0:00.500", "0:01", "0:02.02", "0:02.999"];
    let shown = |rate: f64| [0.0, 0.5, 1.0, 2.02, 2.999].map(|at: f64| (at * rate + 1e-6).floor() as u32).to_vec();
    let x264 = ["-c:v", "libx264", "-preset", "ultrafast", "-bf", "3", "-g", "25"];
    let mpeg2 = ["-c:v", "mpeg2video", "-bf", "2", "-g", "50", "-q:v", "2"];
    let mjpeg = ["-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p"];
    let (ffv1, hevc) = (["-c:v", "ffv1"], ["-c:v", "libx265", "-preset", "ultrafast"]);
    let kinds: [(&str, &[&str]); 12] = [
        ("cfr.mp4", &x264),
        ("fine.mov", &x264),
        ("cfr.mkv", &x264),
        ("stream.ts", &x264),
        ("camcorder.mts", &x264),
        ("program.mpg", &mpeg2),
        ("disc.vob", &mpeg2),
        ("stream2.ts", &mpeg2),
        ("camera.avi", &mjpeg),
        ("loss.mkv", &ffv1),
        ("new.mp4", &hevc),
        ("live.webm", &["-c:v", "libvpx", "-g", "30", "-b:v", "2M", "-live", "1"]),
    ];
    for (name, coding) in kinds {
        let frames = stills_at(name, &moments, |film| {
            let source = format!("color=black:size=256x64:rate=25:duration=3,{BARS}");
            ffmpeg(&[&["-f", "lavfi", "-i", source.as_str()], coding].concat(), film);
        });
        assert_eq!(frames.iter().map(number_in).collect::<Vec<_>>(), shown(25.0), "{name}");
    }
    for rate in ["5", "30000/1001", "60"] {
        let frames = stills_at("rate.mp4", &moments, |film| {
            let source = format!("color=black:size=256x64:rate={rate}:duration=3.1,{BARS}");
            ffmpeg(&[&["-f", "lavfi", "-i", source.as_str()], &x264[..]].concat(), film);
        });
        let per_second = match rate.split_once('/') {
            Some((one, other)) => one.parse::<f64>().unwrap() / other.parse::<f64>().unwrap(),
            None => rate.parse().unwrap(),
        };
        assert_eq!(frames.iter().map(number_in).collect::<Vec<_>>(), shown(per_second), "{rate}");
    }
}

#[test]
#[ignore = "needs ffmpeg; run tests/run.sh"]
fn still_is_the_frame_shown_then_when_rate_varies_or_film_starts_late() {
    let source = format!("color=black:size=256x64:rate=25:duration=3,{BARS}");
    let varying = stills_at("varying.mp4", &["0:01", "0:02", "0:05.030", "0:05.050"], |film| {
        let times = ["-vf", "setpts='if(lt(N,26),N,N+100)/25/TB'", "-vsync", "vfr", "-c:v", "libx264", "-bf", "2"];
        ffmpeg(&[&["-f", "lavfi", "-i", source.as_str()], &times[..]].concat(), film);
    });
    assert_eq!(varying.iter().map(number_in).collect::<Vec<_>>(), [25, 25, 25, 26]);
    for name in ["late.mp4", "late.mkv"] {
        let late = stills_at(name, &["0:01", "0:09.900", "0:10.500", "0:12.990"], |film| {
            let plain = film.with_file_name("plain.mp4");
            ffmpeg(&["-f", "lavfi", "-i", source.as_str(), "-c:v", "libx264", "-bf", "2"], &plain);
            ffmpeg(&["-itsoffset", "10", "-i", plain.to_str().unwrap(), "-c", "copy"], film);
        });
        assert_eq!(late.iter().map(number_in).collect::<Vec<_>>(), [0, 0, 12, 74], "{name}");
    }
}

#[test]
#[ignore = "needs ffmpeg; run tests/run.sh"]
fn still_has_the_films_shape_and_colours() {
    let wide = stills_at("pal.mpg", &["0:00.2"], |film| {
        let source = "color=black:size=720x576:rate=25:duration=1,setsar=64/45";
        ffmpeg(&["-f", "lavfi", "-i", source, "-c:v", "mpeg2video", "-q:v", "2", "-f", "vob"], film);
    });
    assert_eq!(wide[0].dimensions(), (1024, 576));
    let hd = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"];
    let hdr = ["-colorspace", "bt2020nc", "-color_primaries", "bt2020", "-color_range", "tv"];
    let (pq, hlg) = (["-color_trc", "smpte2084"], ["-color_trc", "arib-std-b67"]);
    let light = |curve: &str| {
        format!(
            "format=gbrp,setparams=color_primaries=bt709:color_trc=iec61966-2-1:colorspace=gbr:range=pc,\
             zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt2020,zscale=t={curve}:m=bt2020nc:r=tv:npl=203,format=yuv420p10le"
        )
    };
    let to = |matrix: &str| format!("scale=out_color_matrix={matrix}:out_range=tv:flags=accurate_rnd,format=yuv420p");
    let wider = |primaries: &str, matrix: &str| {
        format!(
            "setparams=color_primaries=bt709:color_trc=iec61966-2-1:colorspace=gbr:range=pc,\
             zscale=p={primaries}:t=iec61966-2-1:m={matrix}:r=tv,format=yuv420p10le"
        )
    };
    let p3 = ["-colorspace", "bt709", "-color_primaries", "smpte432", "-color_trc", "bt709", "-color_range", "tv"];
    let cases: [(&str, String, Vec<&str>); 7] = [
        ("320x192", to("bt601"), vec![]),
        ("1280x720", to("bt709"), vec![]),
        ("320x192", to("bt709"), hd.to_vec()),
        ("320x192", wider("smpte432", "bt709"), p3.to_vec()),
        ("320x192", wider("bt2020", "bt2020nc"), [&hdr[..], &["-color_trc", "bt2020-10"]].concat()),
        ("320x192", light("smpte2084"), [&hdr[..], &pq[..]].concat()),
        ("320x192", light("arib-std-b67"), [&hdr[..], &hlg[..]].concat()),
    ];
    for color in [[224, 172, 140], [0, 191, 0]] {
        for (size, filter, tags) in &cases {
            let still = stills_at("card.mp4", &["0:00.1"], |film| {
                let [red, green, blue] = color;
                let source =
                    format!("color=0x{red:02x}{green:02x}{blue:02x}:size={size}:rate=25:duration=0.4,format=gbrp");
                let fixed = ["-f", "lavfi", "-i", &source, "-vf", filter, "-c:v", "libx264", "-crf", "4"];
                ffmpeg(&[&fixed[..], tags].concat(), film);
            });
            let found = still[0].get_pixel(100, 100).0;
            let is_right = found.iter().zip(color).all(|(one, other)| one.abs_diff(other) <= 3);
            assert!(is_right, "{filter} {tags:?}: {found:?} is not {color:?}");
        }
    }
}

#[test]
#[ignore = "needs ffmpeg; run tests/run.sh"]
fn still_has_no_combs_when_film_is_interlaced() {
    for (name, order) in [("tape.mpg", "interleave_top"), ("tape.ts", "interleave_bottom")] {
        let stills = stills_at(name, &["0:00.400"], |film| {
            let source = "color=black:size=320x192:rate=50:duration=1,format=yuv420p,\
                          geq=lum='if(between(mod(X-N*12,320),0,60),220,30)':cb=128:cr=128";
            let fields = format!("{source},tinterlace={order}");
            let coding = ["-c:v", "mpeg2video", "-q:v", "2", "-flags", "+ilme+ildct"];
            ffmpeg(&[&["-f", "lavfi", "-i", &fields], &coding[..]].concat(), film);
        });
        let still = image::DynamicImage::from(stills[0].clone()).into_luma8();
        let value = |x, y| i32::from(still.get_pixel(x, y).0[0]);
        let is_tooth = |x, y| {
            let (above, below) = (value(x, y) - value(x, y - 1), value(x, y) - value(x, y + 1));
            above.abs().min(below.abs()) > 40 && above.signum() == below.signum()
        };
        let teeth = (0..320).flat_map(|x| (8..184).map(move |y| (x, y))).filter(|(x, y)| is_tooth(*x, *y)).count();
        assert!(teeth < 40, "{name}: {teeth} teeth");
        assert!((0..320).any(|x| value(x, 96) > 200), "{name}: the bar is there");
    }
}

#[test]
#[ignore = "needs ffmpeg; run tests/run.sh"]
fn still_is_upright_when_film_says_how_it_was_held() {
    // The matrix of a phone held upright, and of one held upside down; where red and blue come to stand.
    let one = 1 << 16;
    let cases = [([0, one, 0, -one, 0, 0], (96, 160), (48, 20)), ([-one, 0, 0, 0, -one, 0], (160, 96), (140, 48))];
    for (matrix, size, red_at) in cases {
        let stills = stills_at("held.mp4", &["0:00.200"], |film| {
            let source = "color=blue:size=160x96:rate=25:duration=0.5,drawbox=w=80:h=96:color=red:t=fill";
            ffmpeg(&["-f", "lavfi", "-i", source, "-c:v", "libx264", "-pix_fmt", "yuv420p"], film);
            let mut bytes = fs::read(film).unwrap();
            let header = bytes.windows(4).position(|kind| kind == b"tkhd").unwrap() + 44;
            for (place, number) in matrix.iter().enumerate() {
                bytes[header + place * 4..][..4].copy_from_slice(&i32::to_be_bytes(*number));
            }
            fs::write(film, bytes).unwrap();
        });
        assert_eq!(stills[0].dimensions(), size);
        let [red, _, blue] = stills[0].get_pixel(red_at.0, red_at.1).0;
        assert!(red > 200 && blue < 60, "{:?}", stills[0].get_pixel(red_at.0, red_at.1));
    }
}

//! One frame of a film, found by ffprobe and taken by ffmpeg: the one a player shows at a moment.
//!
//! The frame is chosen by the frames' own times, never by seeking alone: seeking lands behind the moment in camcorders'
//! streams, and on the next frame everywhere else. Both programs are given arguments, never a line for a shell, and read
//! that one file and nothing of any network.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::NotTaken;
use crate::case::Timecode;
use crate::still::{self, ColourSignal};

/// No film takes longer to find one frame in.
const LONGEST: Duration = Duration::from_secs(120);

/// What a program says at most.
const SAID_MOST: u64 = 64 << 20;

/// Seconds before and behind the moment that are read: more only where that settles nothing.
const BEFORE: [f64; 2] = [1.5, 15.0];
const BEHIND: [f64; 3] = [1.0, 10.0, 100.0];

/// The picture track of a film.
#[derive(Debug)]
struct FilmTrack {
    index: u64,
    /// What players call 0, in the film's own time.
    zero: f64,
    /// Where the whole film ends, in the film's own time, where that is known.
    end: Option<f64>,
    start: Option<f64>,
    stream: Value,
}

/// A frame as ffprobe lists it.
#[derive(Debug)]
struct FilmFrame {
    at: f64,
    lasts: f64,
    is_key: bool,
    listed: Value,
}

/// The JPEG of the frame that a player shows at a moment; `scratch` is overwritten.
pub(super) fn frame_at(film: &Path, moment: Timecode, scratch: &Path) -> Result<Vec<u8>, NotTaken> {
    let track = FilmTrack::probe(film)?;
    let moment = f64::from(moment.seconds) + f64::from(moment.milliseconds) / 1000.0 + track.zero;
    let mut before = 0;
    loop {
        let from =
            BEFORE.get(before).map(|back| moment - back).filter(|from| track.start.is_none_or(|start| *from > start));
        let frames = track.frames_around(film, from, moment)?;
        let shown = frames.iter().rposition(|frame| frame.at <= moment + 1e-6);
        let is_whole = |shown: usize| from.is_none() || frames.iter().take(shown + 1).any(|frame| frame.is_key);
        match shown {
            Some(at) if is_whole(at) => {
                let last = frames.last().map_or(0.0, |frame| frame.at + frame.lasts);
                let end = track.end.unwrap_or(last).max(last);
                if moment > end + 5e-4 {
                    return Err(NotTaken::PastEnd(end - track.zero));
                }
                if let Some(picture) = track.take(film, from, &frames, at, scratch)? {
                    return Ok(picture);
                }
            }
            // Before the first frame players show the first.
            None if from.is_none() && !frames.is_empty() => {
                return track.take(film, None, &frames, 0, scratch)?.ok_or(NotTaken::NoFrame);
            }
            _ => {
                if let Some(end) = track.end.filter(|end| moment > end + 5e-4) {
                    return Err(NotTaken::PastEnd(end - track.zero));
                }
            }
        }
        if from.is_none() {
            return Err(NotTaken::NoFrame);
        }
        before += 1;
    }
}

impl FilmTrack {
    fn probe(film: &Path) -> Result<Self, NotTaken> {
        let entries = "format=format_name,start_time,duration:stream:stream_disposition=attached_pic";
        let said = ffprobe(film, &["-show_entries", entries])?;
        let streams = said.get("streams").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let is_picture = |stream: &&Value| {
            text(stream, "codec_type") == "video" && number(&stream["disposition"], "attached_pic") != Some(1.0)
        };
        let stream = streams.iter().find(is_picture).ok_or(NotTaken::NoFrame)?.clone();
        let index = stream.get("index").and_then(Value::as_u64).ok_or(NotTaken::NoFrame)?;
        let format = said.get("format").cloned().unwrap_or_default();
        let (start, begins) = (number(&stream, "start_time"), number(&format, "start_time"));
        // Players count these from their own 0, everything else from where the recording begins.
        let counts_from_own =
            ["mov", "matroska", "ogg"].iter().any(|own| text(&format, "format_name").starts_with(own));
        let zero = if counts_from_own { start.unwrap_or(0.0).min(0.0) } else { begins.or(start).unwrap_or(0.0) };
        // Matroska's length counts from 0, that of all others from the start.
        let from = if text(&format, "format_name").starts_with("matroska") { 0.0 } else { begins.unwrap_or(0.0) };
        let end = number(&format, "duration").filter(|length| *length > 0.0).map(|length| from + length);
        Ok(Self { index, zero, end, start, stream })
    }

    /// All frames from a place before the moment, in the order they are shown, until one that comes after the moment.
    fn frames_around(&self, film: &Path, from: Option<f64>, moment: f64) -> Result<Vec<FilmFrame>, NotTaken> {
        let from = from.map_or(String::new(), |from| format!("{from:.6}"));
        let base = moment.max(self.start.unwrap_or(moment));
        let mut frames = Vec::new();
        for until in BEHIND.iter().map(|behind| Some(base + behind)).chain([None]) {
            let until_text = until.map_or(String::new(), |until| format!("{until:.6}"));
            let index = self.index.to_string();
            let interval = format!("{from}%{until_text}");
            let mut arguments = vec!["-select_streams", &index, "-show_frames"];
            if interval != "%" {
                arguments.extend(["-read_intervals", &interval]);
            }
            let said = ffprobe(film, &arguments)?;
            let listed = said.get("frames").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            frames = Vec::with_capacity(listed.len());
            for listed in listed {
                // The last frame of a program stream has no time of its own.
                let next = frames.last().map(|frame: &FilmFrame| frame.at + frame.lasts);
                frames.extend(FilmFrame::read(listed, next));
            }
            let is_settled = frames.iter().any(|frame| frame.at > moment + 1e-6);
            if is_settled || until.is_none_or(|until| self.end.is_some_and(|end| until > end + 0.9)) {
                break;
            }
        }
        frames.sort_by(|one, other| one.at.total_cmp(&other.at));
        Ok(frames)
    }

    /// The JPEG of one of the frames; none where ffmpeg did not come by it from there.
    fn take(
        &self,
        film: &Path,
        from: Option<f64>,
        frames: &[FilmFrame],
        at: usize,
        scratch: &Path,
    ) -> Result<Option<Vec<u8>>, NotTaken> {
        let Some(frame) = frames.get(at) else { return Ok(None) };
        // Nearer to the later frame: `trim` rounds to the film's own ticks, and a tick may be a whole frame.
        let before = |later: usize| {
            let (one, other) = (frames.get(later.checked_sub(1)?)?, frames.get(later)?);
            Some(other.at - (other.at - one.at) * 0.4)
        };
        let first = before(at).unwrap_or(frame.at - 0.002);
        let last = before(at + 1).unwrap_or(frame.at + 1.0);
        let only = format!("trim=start={first:.6}:end={last:.6}");
        let colours = FilmColours::new(&self.stream, &frame.listed)?;
        let mut filters = Vec::new();
        if number(&frame.listed, "interlaced_frame") == Some(1.0) {
            // Its neighbours tell what stands still.
            let near = (first - 0.3, last + 0.3);
            filters.push(format!("trim=start={:.6}:end={:.6},yadif=mode=send_frame:deint=interlaced", near.0, near.1));
        }
        filters.push(only);
        filters.push(colours.filter());
        let mut arguments: Vec<OsString> = ["-copyts", "-noaccurate_seek"].into_iter().map(OsString::from).collect();
        if let Some(from) = from {
            arguments.extend(["-seek_timestamp", "1", "-ss"].map(OsString::from));
            arguments.push(format!("{from:.6}").into());
        }
        arguments.extend(["-i".into(), named(film)]);
        arguments.extend(["-map", &format!("0:{}", self.index), "-vf", &filters.join(",")].map(OsString::from));
        let fixed = "-map_metadata -1 -an -sn -dn -frames:v 1 -c:v png -f image2 -update 1";
        arguments.extend(fixed.split(' ').map(OsString::from));
        arguments.push(named(scratch));
        fs::write(scratch, [])?;
        let mut ffmpeg = Command::new("ffmpeg");
        ffmpeg.args(["-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-protocol_whitelist", "file"]);
        let said = run(ffmpeg.args(arguments), NotTaken::NoFfmpeg)?;
        for filter in ["yadif", "trim", "scale"] {
            if said.complaints.contains(&format!("No such filter: '{filter}'")) {
                return Err(NotTaken::NoFilter(filter));
            }
        }
        if fs::metadata(scratch)?.len() == 0 {
            return Ok(None);
        }
        still::film_still(&fs::read(scratch)?, &colours.signal).map(Some).map_err(|_| NotTaken::NoFrame)
    }
}

impl FilmFrame {
    fn read(listed: &Value, next: Option<f64>) -> Option<Self> {
        let time = |keys: &[&str]| keys.iter().find_map(|key| number(listed, key));
        let at = time(&["best_effort_timestamp_time", "pts_time", "pkt_pts_time", "pkt_dts_time"]).or(next)?;
        let lasts = time(&["duration_time", "pkt_duration_time"]).unwrap_or(0.04);
        Some(Self { at, lasts, is_key: number(listed, "key_frame") == Some(1.0), listed: listed.clone() })
    }
}

/// How a frame's values become colours.
struct FilmColours {
    /// None where the frame is red, green and blue already.
    matrix: Option<&'static str>,
    range: &'static str,
    signal: ColourSignal,
}

impl FilmColours {
    fn new(stream: &Value, frame: &Value) -> Result<Self, NotTaken> {
        let tag = |key: &str| {
            let known =
                |value: &Value| Some(text(value, key).to_owned()).filter(|tag| !tag.is_empty() && tag != "unknown");
            known(frame).or_else(|| known(stream)).unwrap_or_default()
        };
        let format = text(frame, "pix_fmt").to_owned();
        let is_rgb = ["rgb", "bgr", "gbr", "argb", "abgr", "0rgb", "0bgr", "pal8", "x2rgb"];
        let height = number(frame, "height").or_else(|| number(stream, "height")).unwrap_or(0.0);
        let (primaries, transfer) = (tag("color_primaries"), tag("color_transfer"));
        let matrix = match tag("color_space").as_str() {
            "bt709" => "bt709",
            "fcc" => "fcc",
            "bt470bg" | "smpte170m" => "bt601",
            "smpte240m" => "smpte240m",
            "bt2020nc" | "bt2020c" => "bt2020",
            "ictcp" | "ycgco" => return Err(NotTaken::Colours),
            _ if primaries == "bt2020" => "bt2020",
            // What browsers take for granted where the film says nothing.
            _ if height < 720.0 => "bt601",
            _ => "bt709",
        };
        let is_full = tag("color_range") == "pc" || format.starts_with("yuvj");
        Ok(Self {
            matrix: (!is_rgb.iter().any(|start| format.starts_with(start))).then_some(matrix),
            range: if is_full { "pc" } else { "tv" },
            signal: ColourSignal::of_film(primaries_code(&primaries), transfer_code(&transfer)),
        })
    }

    /// To red, green and blue in square pixels, one side longer where they were not.
    fn filter(&self) -> String {
        let mut filter = String::from(
            "scale=w='if(gt(sar,1),round(iw*sar),iw)':h='if(lt(sar,1),round(ih/sar),ih)':\
             flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp",
        );
        if let Some(matrix) = self.matrix {
            let _ = write!(filter, ":in_color_matrix={matrix}:in_range={}:out_range=pc", self.range);
        }
        filter.push_str(if self.signal.is_srgb() { ",format=rgb24" } else { ",format=rgb48be" });
        filter
    }
}

/// The numbers of ITU-T H.273 for ffmpeg's names; 2 is unknown.
fn primaries_code(name: &str) -> u8 {
    match name {
        "bt709" => 1,
        "bt470m" => 4,
        "bt470bg" => 5,
        "smpte170m" => 6,
        "smpte240m" => 7,
        "film" => 8,
        "bt2020" => 9,
        "smpte431" => 11,
        "smpte432" => 12,
        "jedec-p22" | "ebu3213" => 22,
        _ => 2,
    }
}

fn transfer_code(name: &str) -> u8 {
    match name {
        "gamma22" | "bt470m" => 4,
        "gamma28" | "bt470bg" => 5,
        "linear" => 8,
        "smpte2084" => 16,
        "arib-std-b67" => 18,
        _ => 2,
    }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn number(value: &Value, key: &str) -> Option<f64> {
    let value = value.get(key)?;
    value.as_f64().or_else(|| value.as_str()?.parse().ok()).filter(|number: &f64| number.is_finite())
}

/// `file:` keeps any name from being read as an option, a protocol or a list of other files.
fn named(path: &Path) -> OsString {
    let mut name = OsString::from("file:");
    name.push(path);
    name
}

fn ffprobe(film: &Path, arguments: &[&str]) -> Result<Value, NotTaken> {
    let mut ffprobe = Command::new("ffprobe");
    ffprobe.args(["-v", "error", "-protocol_whitelist", "file", "-of", "json"]).args(arguments).arg(named(film));
    let said = run(&mut ffprobe, NotTaken::NoFfprobe).map_err(|trouble| match trouble {
        // Where neither is there it is ffmpeg that is to be installed.
        NotTaken::NoFfprobe if is_missing("ffmpeg") => NotTaken::NoFfmpeg,
        trouble => trouble,
    })?;
    serde_json::from_str(&said.answer).map_err(|_| NotTaken::NoFrame)
}

fn is_missing(program: &str) -> bool {
    let mut command = Command::new(program);
    let quiet = command.arg("-version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

struct Said {
    answer: String,
    complaints: String,
}

/// Runs a program to its end, or ends it when that takes too long.
fn run(program: &mut Command, missing: NotTaken) -> Result<Said, NotTaken> {
    let started = program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut running = match started {
        Ok(running) => running,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(missing),
        Err(error) => return Err(NotTaken::Disk(error)),
    };
    let reader = |pipe: Option<Box<dyn Read + Send>>| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            if let Some(pipe) = pipe {
                let _ = pipe.take(SAID_MOST).read_to_end(&mut bytes);
            }
            String::from_utf8_lossy(&bytes).into_owned()
        })
    };
    let answer = reader(running.stdout.take().map(|pipe| Box::new(pipe) as Box<dyn Read + Send>));
    let complaints = reader(running.stderr.take().map(|pipe| Box::new(pipe) as Box<dyn Read + Send>));
    let began = Instant::now();
    while running.try_wait()?.is_none() {
        if began.elapsed() > LONGEST {
            let _ = running.kill();
            let _ = running.wait();
            return Err(NotTaken::TooLong);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(Said { answer: answer.join().unwrap_or_default(), complaints: complaints.join().unwrap_or_default() })
}

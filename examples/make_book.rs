//! Writes a book of many invented families, for measuring: `cargo run --release --example make_book -- DIR FAMILIES`.
//!
//! Each family has four cycles with a still of 1600 × 1200 pixels each, and notes that make a letter of about 780 words;
//! all agreed to the service's report.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use image::{ImageEncoder, codecs::jpeg::JpegEncoder};
use rayon::prelude::*;

const SENTENCES: [&str; 12] = [
    "You sat back and let Sam choose each block.",
    "When you waited, he looked up to see if you were watching.",
    "You were, every time.",
    "Sam pointed at the window, and you said what he had seen.",
    "Then you stopped, and that small stop gave him the next turn.",
    "He took it seven times in three minutes.",
    "You followed his lead and laughed with him.",
    "Your face was close to his, and your voice was soft.",
    "When the tower fell, you both drew a breath and began again.",
    "He handed you the last piece, and you thanked him by name.",
    "You gave just enough help, and he did the rest himself.",
    "At the end you told him first that it was time to stop.",
];

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(families)) = (arguments.next(), arguments.next().and_then(|text| text.parse().ok())) else {
        eprintln!("usage: make_book DIR FAMILIES");
        std::process::exit(2);
    };
    write_book(&PathBuf::from(folder), families)
}

fn write_book(folder: &Path, families: usize) -> io::Result<()> {
    fs::create_dir_all(folder.join("content/families"))?;
    fs::write(folder.join("book.toml"), "[book]\ntitle = \"Measured\"\n")?;
    fs::write(
        folder.join("content/service.yaml"),
        "name: Measured Service\naddress: [1 Long Street, Anytown AN1 1AA]\nphone: 01632 960000\n\
         practitioners:\n  - { id: pat, name: Pat Marsh, post: Educational Psychologist }\n",
    )?;
    let scenes: Vec<Vec<u8>> = (0..4).map(scene).collect();
    (0..families).into_par_iter().try_for_each(|number| {
        write_family(&folder.join(format!("content/families/family-{number:05}")), number, &scenes)
    })
}

fn write_family(folder: &Path, number: usize, scenes: &[Vec<u8>]) -> io::Result<()> {
    fs::create_dir_all(folder.join("stills"))?;
    fs::write(
        folder.join("family.yaml"),
        format!(
            "reference: M-{number:05}\nstatus: completed\npractitioner: pat\n\
             child: {{ id: sam, name: Sam Number{number}, known_as: Sam }}\n\
             adults:\n  - {{ id: jo, name: Jo Number{number}, known_as: Jo, client: true, address: [{number} High Road, Anytown] }}\n\
             helping_question: {{ text: How can I help Sam enjoy playing with me?, agreed: 2026-01-05 }}\n\
             goals:\n  - {{ id: play, text: Enjoying playing together, hoped_for: 8, ratings: [{{ on: 2026-01-05, by: jo, value: 3 }}] }}\n\
             \x20 - {{ id: calm, text: Calm ends to play, hoped_for: 7, ratings: [{{ on: 2026-01-05, by: jo, value: 4 }}] }}\n\
             descriptions:\n  - {{ on: 2026-01-05, by: jo, child: [busy], relationship: [worried] }}\n\
             consent:\n  - {{ by: jo, for: [stills, service-report], stills: all, given: 2026-01-05 }}\n\
             referral: {{ on: 2025-12-01, by: {} }}\n",
            ["school", "health visitor", "GP"][number % 3]
        ),
    )?;
    for (at, scene) in scenes.iter().enumerate() {
        let cycle = at + 1;
        let still = still(scene, (number * scenes.len() + at) as u32).map_err(io::Error::other)?;
        fs::write(folder.join(format!("stills/c{cycle}.jpg")), still)?;
        fs::write(
            folder.join(format!("cycle-{cycle}.md")),
            format!(
                "---\nfilm: {{ on: 2026-0{cycle}-12, activity: building a tower }}\nreview: {{ on: 2026-0{cycle}-19 }}\n\
                 clips:\n  - id: clip-{cycle}\n    still: stills/c{cycle}.jpg\n    caption: You wait, and Sam looks up.\n\
                 \x20   alt: Sam looks up at Jo over a tower of blocks.\n    shows: [sam, jo]\n    principles: [attentive]\n\
                 \x20   words: [{{ by: jo, said: I did not know he looked at me that much. }}]\n---\n{}\n",
                prose(number + at, 13)
            ),
        )?;
    }
    fs::write(
        folder.join("closing.md"),
        format!(
            "---\non: 2026-05-29\nfilms: erased\nratings: [{{ goal: play, by: jo, value: {} }}, {{ goal: calm, by: jo, value: {} }}]\n\
             descriptions: [{{ by: jo, child: [funny], relationship: [warm] }}]\n---\n# Progress\n\n{}\n\n# Ideas for the future\n\n\
             - Keep the small wait.\n- Say what you see.\n",
            4 + number % 6,
            3 + number % 5,
            prose(number, 12)
        ),
    )
}

fn prose(from: usize, sentences: usize) -> String {
    let all: Vec<&str> = (0..sentences).map(|at| SENTENCES[(from * 5 + at) % SENTENCES.len()]).collect();
    all.chunks(5).map(|paragraph| paragraph.join(" ")).collect::<Vec<_>>().join("\n\n")
}

const WIDTH: u32 = 1600;
const HEIGHT: u32 = 1200;

/// Pixels with the detail of a photograph: soft shapes and a little grain.
fn scene(seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_769).wrapping_add(1);
    let mut pixels = Vec::with_capacity((WIDTH * HEIGHT * 3) as usize);
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = f64::from(state >> 29);
            let wave = |across: f64, down: f64| {
                ((f64::from(x) / across + f64::from(y) / down + f64::from(seed)).sin() * 30.0) + 70.0
            };
            pixels.extend(
                [wave(170.0, 230.0), wave(260.0, 190.0), wave(310.0, 120.0)].map(|value| (value + grain) as u8),
            );
        }
    }
    pixels
}

/// A number whose every bit depends on every bit of the one given.
fn mixed(number: u32) -> u32 {
    (0..3).fold(number, |number, _| (number ^ (number >> 16)).wrapping_mul(0x45d9_f3b7))
}

/// A photograph of a scene in a light that no other seed has: no two families share one.
fn still(scene: &[u8], seed: u32) -> Result<Vec<u8>, image::ImageError> {
    const PART: usize = 100;
    let across = WIDTH as usize / PART;
    let light: Vec<u8> = (0..(across * HEIGHT as usize / PART) as u32)
        .map(|part| (mixed(part + seed * 65_536) >> 24) as u8 / 2)
        .collect();
    let mut pixels = scene.to_vec();
    for (row, line) in pixels.chunks_mut(WIDTH as usize * 3).enumerate() {
        for (column, part) in line.chunks_mut(PART * 3).enumerate() {
            let light = light.get(row / PART * across + column).copied().unwrap_or(0);
            for value in part {
                *value = value.saturating_add(light);
            }
        }
    }
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 88).write_image(&pixels, WIDTH, HEIGHT, image::ExtendedColorType::Rgb8)?;
    Ok(file)
}

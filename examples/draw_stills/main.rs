//! Draws every picture of the sample book: stills of invented families, the service's logo, the signatures.
//!
//! `cargo run --example draw_stills` writes them into `content/`; `cargo run --example draw_stills -- bubbles` only those
//! whose path contains the word; with a second word ending in `.png` they go onto one contact sheet of that name instead,
//! to be looked at. No picture shows a real person, and none may be replaced by a photograph of one: the
//! sample book is public. The same program draws the same bytes. Three stills are stored turned, with the orientation
//! tag that a telephone writes, one as PNG and one as WebP, because families' pictures come like that.

mod canvas;
mod encode;
mod hair;
mod head;
mod pen;
mod person;
mod props;
mod rooms;
mod scenes;

use std::path::Path;

use canvas::Canvas;
use scenes::{Still, TALL, WIDE};

fn main() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut words = std::env::args().skip(1);
    let (wanted, sheet) = (words.next().unwrap_or_default(), words.next());
    let mut drawn = Vec::new();
    for (folder, stills) in scenes::FAMILIES {
        for still in stills {
            let path = content.join("families").join(folder).join("stills").join(still.file);
            if path.to_string_lossy().contains(&wanted) {
                drawn.push((draw(still), still.stored, path));
            }
        }
    }
    if sheet.is_none() {
        for drawing in pen::DRAWINGS {
            let path = content.join(drawing.file);
            if path.to_string_lossy().contains(&wanted) {
                let mut canvas = Canvas::new(drawing.size.0, drawing.size.1, drawing.size.0 as f32);
                (drawing.draw)(&mut canvas);
                encode::drawing(&canvas, &path);
            }
        }
    }
    match sheet {
        Some(name) => encode::contact_sheet(drawn.iter().map(|(picture, ..)| picture), Path::new(&name)),
        None => drawn.iter().for_each(|(picture, stored, path)| encode::still(picture, *stored, path)),
    }
}

fn draw(still: &Still) -> image::RgbImage {
    let (size, scene) = if still.portrait { ((1200, 1600), TALL) } else { ((1600, 1200), WIDE) };
    let mut canvas = Canvas::new(size.0, size.1, scene.0);
    (still.draw)(&mut canvas);
    encode::upright(&canvas)
}

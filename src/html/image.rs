//! A picture as an element of a page: its size for the window, its text for people who can't see it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Pictures;
use super::escape::escaped;
use crate::diagnostic::Diagnostic;
use crate::document::{Picture, PictureKind};

/// The width in pixels of the size that is shown where a browser can't choose, and inside a page: sharp at twice a
/// letter's still.
const SHOWN: u32 = 800;

/// The element. `class` may be empty; `width` tells how wide the picture is in which window, as `sizes` does.
pub(super) fn image(
    picture: &Picture,
    pictures: Pictures<'_>,
    alt: &str,
    class: &str,
    width: &str,
) -> Result<String, Diagnostic> {
    let shown = picture.at_least(SHOWN);
    let mut choice = String::new();
    let source = match pictures {
        Pictures::Beside(folder) => {
            if !picture.sizes().all(|size| is_plain(&size.name)) {
                let told = "a picture's file name can't be used in a page";
                return Err(Diagnostic::error("picture-name", told));
            }
            if !picture.smaller.is_empty() {
                let sizes = picture.sizes().map(|size| format!("{folder}{} {}w", size.name, size.width));
                let sizes = sizes.collect::<Vec<_>>().join(", ");
                choice = format!(" srcset=\"{}\" sizes=\"{width}\"", escaped(&sizes));
            }
            format!("{folder}{}", shown.name)
        }
        Pictures::Inside => {
            let kind = match picture.kind {
                PictureKind::Photograph | PictureKind::GreyPhotograph => "image/jpeg",
                PictureKind::Drawing => "image/png",
            };
            format!("data:{kind};base64,{}", STANDARD.encode(&shown.file))
        }
    };
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let (source, alt) = (escaped(&source), escaped(alt));
    Ok(format!(
        "<img{class} src=\"{source}\"{choice} width=\"{}\" height=\"{}\" alt=\"{alt}\">",
        shown.width, shown.height
    ))
}

/// Whether a name can stand in a page and among files as it is.
fn is_plain(name: &str) -> bool {
    !name.starts_with('.') && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter))
}

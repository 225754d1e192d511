//! What a file is, by its first bytes; its name is never asked.

/// A kind of picture that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG; the still picture of an animated one.
    Png,
    /// `WebP`; the first frame of an animated one.
    WebP,
    /// GIF; its first frame.
    Gif,
}

/// A kind of file that people drop among pictures and that can't be used as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Foreign {
    /// HEIC and HEIF, what iPhones write.
    Heic,
    /// AVIF.
    Avif,
    /// JPEG XL or JPEG 2000.
    OtherJpeg,
    /// TIFF, and the raw files of cameras built on it.
    Tiff,
    /// Windows bitmap.
    Bitmap,
    /// Photoshop.
    Photoshop,
    /// SVG.
    Svg,
    /// PDF.
    Pdf,
    /// MP4, MOV, `WebM`, AVI.
    Film,
}

impl Foreign {
    pub(super) fn help(self) -> &'static str {
        match self {
            Self::Heic => {
                "Save it as JPEG: on an iPhone share it by e-mail, or choose Settings, Camera, Formats, Most Compatible; \
                 on a computer open it and export it as JPEG."
            }
            Self::Avif | Self::OtherJpeg | Self::Tiff | Self::Bitmap | Self::Photoshop => {
                "Open it in a photo program and save it as JPEG or PNG."
            }
            Self::Svg => "Open it in a drawing program and export it as PNG, at least 600 pixels wide.",
            Self::Pdf => "Open it, and export or photograph the picture in it as JPEG or PNG.",
            Self::Film => "Pause the film at the moment you want and save that one picture as JPEG or PNG.",
        }
    }
}

impl std::fmt::Display for Foreign {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Heic => "a HEIC photograph",
            Self::Avif => "an AVIF picture",
            Self::OtherJpeg => "a JPEG XL or JPEG 2000 picture",
            Self::Tiff => "a TIFF or raw camera picture",
            Self::Bitmap => "a Windows bitmap",
            Self::Photoshop => "a Photoshop file",
            Self::Svg => "an SVG drawing",
            Self::Pdf => "a PDF document",
            Self::Film => "a film",
        })
    }
}

/// What the bytes are; none when they are nothing known.
pub(super) fn of(bytes: &[u8]) -> Option<Result<Kind, Foreign>> {
    let opens_with = |magic: &[u8]| bytes.starts_with(magic);
    let holds_at = |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(magic));
    if opens_with(b"\xFF\xD8\xFF") {
        return Some(Ok(Kind::Jpeg));
    }
    if opens_with(b"\x89PNG\r\n\x1A\n") {
        return Some(Ok(Kind::Png));
    }
    if opens_with(b"GIF87a") || opens_with(b"GIF89a") {
        return Some(Ok(Kind::Gif));
    }
    if opens_with(b"RIFF") {
        return match bytes.get(8..12) {
            Some(b"WEBP") => Some(Ok(Kind::WebP)),
            Some(b"AVI ") => Some(Err(Foreign::Film)),
            _ => None,
        };
    }
    if holds_at(4, b"ftyp") {
        return Some(Err(of_iso_brand(bytes.get(8..12).unwrap_or_default())));
    }
    let foreign = if opens_with(b"II*\0") || opens_with(b"MM\0*") || opens_with(b"II+\0") || opens_with(b"MM\0+") {
        Foreign::Tiff
    } else if opens_with(b"BM") && bytes.len() > 26 {
        Foreign::Bitmap
    } else if opens_with(b"8BPS") {
        Foreign::Photoshop
    } else if opens_with(b"%PDF-") {
        Foreign::Pdf
    } else if opens_with(b"\x1A\x45\xDF\xA3") || holds_at(4, b"moov") || holds_at(4, b"mdat") {
        Foreign::Film
    } else if opens_with(b"\xFF\x0A") || holds_at(4, b"JXL \r\n\x87\n") || holds_at(4, b"jP  \r\n\x87\n") {
        Foreign::OtherJpeg
    } else if is_svg(bytes) {
        Foreign::Svg
    } else {
        return None;
    };
    Some(Err(foreign))
}

/// By the four letters that tell the members of the MP4 family apart.
fn of_iso_brand(brand: &[u8]) -> Foreign {
    match brand {
        b"avif" | b"avis" => Foreign::Avif,
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => Foreign::Heic,
        _ => Foreign::Film,
    }
}

/// Whether it is text that soon opens an `svg` element.
fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes));
    start.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('<') && start.contains("<svg")
}

//! A photograph: whatever it is, what leaves is a picture and tells nothing else.

use traject::case::Area;
use traject::still::{Sizes, Treatment, photograph};

/// Words that begin what cameras and programs tell about a picture.
const TOLD: [&[u8]; 6] = [b"Exif\0", b"http://ns.adobe.com", b"8BIM", b"MPF\0", b"ICC_PROFILE", b"ftyp"];

/// Makes a still of any bytes, as it is and with a part covered.
pub(crate) fn run(bytes: &[u8]) {
    let sizes = Sizes { printed: Vec::new(), screens: vec![32], longest: 64 };
    let hidden = [Area { x: 0.1, y: 0.1, width: 0.5, height: 0.5 }];
    for hide in [&[][..], &hidden] {
        let treatment = Treatment { crop: None, hide, sizes: &sizes, keep_coding: true };
        let Ok(picture) = photograph(bytes, &treatment) else { continue };
        for size in picture.sizes() {
            for told in TOLD {
                // In the segments before the picture itself; among coded pixels they are chance.
                let head = head(&size.file);
                assert!(
                    !head.windows(told.len()).any(|part| part == told),
                    "it tells {}",
                    String::from_utf8_lossy(told)
                );
            }
            assert!(size.width <= 64 && size.height <= 64, "it is as large as it may be");
            let again = photograph(&size.file, &Treatment { crop: None, hide: &[], sizes: &sizes, keep_coding: true });
            assert!(again.is_ok(), "what leaves can be read");
        }
    }
}

/// Everything before the coded pixels.
fn head(file: &[u8]) -> &[u8] {
    let end = file.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap_or(file.len());
    &file[..end]
}

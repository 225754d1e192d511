//! Samples for the eye.

use crate::kinds::{bilingual, everything, large_print, urdu};
use crate::sample::{WRITER, letter};

/// Where samples are written, if anywhere.
const FOLDER: &str = "TRAJECT_PDF_SAMPLES";

#[test]
#[ignore = "needs TRAJECT_PDF_SAMPLES, a folder to write samples to"]
fn samples_for_the_eye() {
    let folder = std::path::PathBuf::from(std::env::var_os(FOLDER).expect("set TRAJECT_PDF_SAMPLES to a folder"));
    let samples = [
        ("letter", letter()),
        ("everything", everything()),
        ("large-print", large_print()),
        ("urdu", urdu()),
        ("bilingual", bilingual()),
    ];
    for (name, document) in samples {
        std::fs::write(folder.join(name).with_extension("pdf"), WRITER.render(&document).unwrap()).unwrap();
    }
}

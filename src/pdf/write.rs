//! The last step: everything that was laid out, drawn and tagged as one file.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document as File, Object, Stream};
use printpdf::{PdfDocument, PdfSaveOptions};

use super::fonts::Fonts;
use super::impose::Arrangement;
use super::layout::LaidOut;
use super::properties::Claim;
use super::protect::{Password, Unprotected};
use super::subset::Subsets;
use super::{codes, draw, pictures, properties, protect, tag};
use crate::document::Document;

/// Beyond this, time grows and files hardly shrink.
const COMPRESSION: u32 = 6;
/// Streams shorter than this gain nothing.
const WORTH_IT: usize = 64;

/// The document as a PDF file.
pub(crate) fn file(document: &Document, laid_out: &LaidOut, fonts: &Fonts) -> Vec<u8> {
    arranged_file(document, laid_out, &page_by_page(laid_out), fonts)
}

/// The document as a PDF file whose pages are arranged on sheets.
pub(crate) fn arranged_file(
    document: &Document,
    laid_out: &LaidOut,
    arrangement: &Arrangement,
    fonts: &Fonts,
) -> Vec<u8> {
    let mut file = assemble(document, laid_out, arrangement, fonts, Claim::AccessibleAndArchival);
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = file.save_modern(&mut bytes);
    bytes
}

/// The document as a PDF file that opens with a password.
pub(crate) fn protected_file(
    document: &Document,
    laid_out: &LaidOut,
    fonts: &Fonts,
    password: &Password,
) -> Result<Vec<u8>, Unprotected> {
    protected_arranged_file(document, laid_out, &page_by_page(laid_out), fonts, password)
}

/// The same, with its pages arranged on sheets.
pub(crate) fn protected_arranged_file(
    document: &Document,
    laid_out: &LaidOut,
    arrangement: &Arrangement,
    fonts: &Fonts,
    password: &Password,
) -> Result<Vec<u8>, Unprotected> {
    let mut file = assemble(document, laid_out, arrangement, fonts, Claim::Accessible);
    protect::protect(&mut file, password)?;
    let mut bytes = Vec::new();
    // Objects lie open in streams of objects, which would have to be encrypted whole: written one by one instead.
    file.save_to(&mut bytes).map_err(|_| Unprotected)?;
    Ok(bytes)
}

fn page_by_page(laid_out: &LaidOut) -> Arrangement {
    Arrangement::one_by_one(laid_out.pages.len(), laid_out.sheet)
}

fn assemble(document: &Document, laid_out: &LaidOut, arrangement: &Arrangement, fonts: &Fonts, claim: Claim) -> File {
    let mut subsets = Subsets::new(fonts);
    let (pages, drawn) = draw::draw(laid_out, arrangement, &mut subsets);
    let mut pdf = PdfDocument::new("");
    pdf.pages = pages;
    let embedded = subsets.embed();
    pdf.resources.fonts.map.extend(embedded.fonts);
    let pictures = laid_out.pictures.iter().enumerate();
    pdf.resources.xobjects.map.extend(pictures.map(|(at, picture)| (pictures::id(at), pictures::object(picture))));
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut file = printpdf::to_lopdf_doc(&pdf, &options, &mut Vec::new());
    codes::mend(&mut file, &embedded.meanings);
    tag::tag(&mut file, laid_out, &drawn, arrangement.size[1]);
    properties::tell(&mut file, document, claim);
    if arrangement.folded.is_some() {
        properties::tell_printing(&mut file);
    }
    compress(&mut file);
    file
}

fn compress(file: &mut File) {
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object {
            deflate(stream);
        }
    }
}

fn deflate(stream: &mut Stream) {
    if !stream.allows_compression || stream.content.len() < WORTH_IT || stream.dict.has(b"Filter") {
        return;
    }
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 2), Compression::new(COMPRESSION));
    let Ok(()) = encoder.write_all(&stream.content) else { return };
    let Ok(packed) = encoder.finish() else { return };
    if packed.len() + 20 < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
}

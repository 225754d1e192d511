//! Pictures as image objects: a photograph's own bytes, a drawing's pixels.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use super::layout::Placed;
use crate::document::{Picture, PictureKind};

/// The resource name of a picture.
pub(crate) fn id(picture: usize) -> XObjectId {
    XObjectId(format!("Picture{picture}"))
}

/// The image object, in the size its place asks for. Photographs go in as they are: they are clean, and encoding them
/// again would only cost.
pub(crate) fn object(Placed { picture, width }: &Placed) -> XObject {
    let size = picture.printed(*width);
    let (space, filter, content) = match picture.kind {
        PictureKind::Photograph => ("DeviceRGB", Some("DCTDecode"), size.file.to_vec()),
        PictureKind::GreyPhotograph => ("DeviceGray", Some("DCTDecode"), size.file.to_vec()),
        PictureKind::Drawing => ("DeviceRGB", None, pixels(picture)),
    };
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(size.width.into())),
        ("Height".to_owned(), DictItem::Int(size.height.into())),
        ("ColorSpace".to_owned(), name(space)),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    if let Some(filter) = filter {
        dict.insert("Filter".to_owned(), name(filter));
    }
    let stream = ExternalStream { dict, content, compress: filter.is_none() };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// Exactly three bytes a pixel, white where there are too few: a reader must never read past the end.
fn pixels(picture: &Picture) -> Vec<u8> {
    let given = picture.pixels.as_deref().unwrap_or(&[]);
    let wanted = (picture.width as usize).saturating_mul(picture.height as usize).saturating_mul(3);
    let mut pixels = given.get(..wanted).unwrap_or(given).to_vec();
    pixels.resize(wanted, 0xff);
    pixels
}

//! What a file tells about itself: title, author, language, dates, conformance. All of it from the document, none from
//! the clock.

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::icc;
use super::tag::utf16_string;
use crate::document::{Document, DocumentKind};

const PRODUCER: &str = concat!("Traject ", env!("CARGO_PKG_VERSION"));

/// What made the file. A case study is approved byte for byte, so it does not tell the program's version.
fn producer(document: &Document) -> &'static str {
    if document.kind == DocumentKind::CaseStudy { "Traject" } else { PRODUCER }
}

/// What a file says it conforms to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// PDF/UA-1 and PDF/A-2a.
    AccessibleAndArchival,
    /// PDF/UA-1.
    Accessible,
}

/// Writes Info, XMP, output intent, catalog entries and the file's ID.
pub(crate) fn tell(file: &mut File, document: &Document, claim: Claim) {
    let title = title(document);
    let author = printable(&document.author);
    let day = document.date.strftime("%Y%m%d").to_string();
    let producer = producer(document);
    info(file, [&title, &author, producer], &format!("D:{day}000000Z"));
    let date = document.date.strftime("%Y-%m-%dT00:00:00Z").to_string();
    let metadata = xmp([&title, &author, producer], &date, document.language.as_str(), claim);
    let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, metadata.into_bytes());
    let metadata = file.add_object(metadata.with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let intent = file.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    });
    if let Some(catalog) = root(file).and_then(|id| file.get_dictionary_mut(id).ok()) {
        catalog.set("Metadata", metadata);
        catalog.set("OutputIntents", vec![Object::Reference(intent)]);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("Lang", Object::string_literal(document.language.as_str()));
        let mut preferences = dictionary! { "DisplayDocTitle" => true };
        if document.language.direction() == crate::language::Direction::Rtl {
            preferences.set("Direction", "R2L");
        }
        catalog.set("ViewerPreferences", preferences);
        catalog.set("PageMode", "UseNone");
    }
    "1.7".clone_into(&mut file.version);
    identify(file);
}

/// Asks the print dialogue for what makes a booklet come out right: both sides, turned over the short edge, in its own
/// size. Readers that know these wishes begin with them; the others print as they always do.
pub(crate) fn tell_printing(file: &mut File) {
    let Some(catalog) = root(file).and_then(|id| file.get_dictionary_mut(id).ok()) else { return };
    let Ok(preferences) = catalog.get_mut(b"ViewerPreferences").and_then(Object::as_dict_mut) else { return };
    preferences.set("Duplex", "DuplexFlipShortEdge");
    preferences.set("PrintScaling", "None");
    preferences.set("PickTrayByPDFSize", true);
}

/// The catalog's number.
pub(crate) fn root(file: &File) -> Option<ObjectId> {
    file.trailer.get(b"Root").and_then(Object::as_reference).ok()
}

fn info(file: &mut File, [title, author, producer]: [&str; 3], date: &str) {
    let Ok(id) = file.trailer.get(b"Info").and_then(Object::as_reference) else { return };
    let mut info = Dictionary::new();
    info.set("Title", utf16_string(title));
    if !author.is_empty() {
        info.set("Author", utf16_string(author));
    }
    info.set("Producer", Object::string_literal(producer));
    info.set("CreationDate", Object::string_literal(date));
    info.set("ModDate", Object::string_literal(date));
    file.objects.insert(id, info.into());
}

/// A title is never empty: a reader announces it.
fn title(document: &Document) -> String {
    let known = [&document.title, &document.running.reference];
    known.into_iter().map(|text| printable(text)).find(|text| !text.is_empty()).unwrap_or_else(|| "-".to_owned())
}

/// Without what XML cannot hold, in single spaces.
fn printable(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .filter(|character| !matches!(character, '\u{fffe}' | '\u{ffff}' | '\u{feff}'))
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn xmp([title, author, producer]: [&str; 3], date: &str, language: &str, claim: Claim) -> String {
    let archival = match claim {
        Claim::AccessibleAndArchival => "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n",
        Claim::Accessible => "",
    };
    let (title, author, producer) = (escaped(title), escaped(author), escaped(producer));
    let creator = if author.is_empty() {
        String::new()
    } else {
        format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n")
    };
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{archival}<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}'
    )
}

/// The file's ID is made of what is in it: the same file, the same ID.
fn identify(file: &mut File) {
    let mut hash = Sha256::new();
    for (id, object) in &file.objects {
        if let Object::Stream(stream) = object {
            hash.update(id.0.to_be_bytes());
            hash.update(&stream.content);
        }
    }
    let hash: Vec<u8> = hash.finalize().iter().copied().take(16).collect();
    let id = Object::String(hash, lopdf::StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
}

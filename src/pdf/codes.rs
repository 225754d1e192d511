//! What the codes of embedded fonts draw and what text they stand for: the two tables of a font that the page writer
//! cannot know.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Document as File, Object, ObjectId, Stream, dictionary};

/// Entries in one section of a table, as the format limits them.
const SECTION: usize = 100;

/// Puts the tables into every font, found by its resource name.
pub(crate) fn mend(file: &mut File, meanings: &BTreeMap<String, Vec<(u16, String)>>) {
    let named: Vec<(String, ObjectId)> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .flat_map(|dictionary| dictionary.iter())
        .filter_map(|(key, value)| {
            let name = String::from_utf8_lossy(key).into_owned();
            Some((name, value.as_reference().ok()?))
        })
        .filter(|(name, _)| meanings.contains_key(name))
        .collect();
    for (name, font) in named {
        let Some(meanings) = meanings.get(&name) else { continue };
        let unicode = file.add_object(Stream::new(dictionary! {}, unicode_table(meanings).into_bytes()));
        let glyphs =
            (!is_identity(meanings)).then(|| file.add_object(Stream::new(dictionary! {}, glyph_table(meanings))));
        let Ok(font) = file.get_dictionary_mut(font) else { continue };
        let old = font.get(b"ToUnicode").and_then(Object::as_reference).ok();
        font.set("ToUnicode", unicode);
        let descendant = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).ok();
        if let (Some(Object::Dictionary(descendant)), Some(glyphs)) =
            (descendant.and_then(|fonts| fonts.first_mut()), glyphs)
        {
            descendant.set("CIDToGIDMap", glyphs);
        }
        if let Some(old) = old {
            file.objects.remove(&old);
        }
    }
}

fn is_identity(meanings: &[(u16, String)]) -> bool {
    meanings.iter().zip(1_u16..).all(|((glyph, _), code)| *glyph == code)
}

/// Two bytes a code: its glyph.
fn glyph_table(meanings: &[(u16, String)]) -> Vec<u8> {
    [0, 0].into_iter().chain(meanings.iter().flat_map(|(glyph, _)| glyph.to_be_bytes())).collect()
}

fn unicode_table(meanings: &[(u16, String)]) -> String {
    let mut table = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering \
         (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 \
         begincodespacerange\n<0000> <ffff>\nendcodespacerange\n",
    );
    let coded: Vec<(u16, &String)> = (1_u16..).zip(meanings.iter().map(|(_, text)| text)).collect();
    // Writing to a string cannot fail.
    for section in coded.chunks(SECTION) {
        let _ = writeln!(table, "{} beginbfchar", section.len());
        for (code, text) in section {
            let _ = write!(table, "<{code:04x}> <");
            for unit in text.encode_utf16() {
                let _ = write!(table, "{unit:04x}");
            }
            table.push_str(">\n");
        }
        table.push_str("endbfchar\n");
    }
    table.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    table
}

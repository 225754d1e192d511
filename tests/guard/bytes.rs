//! Plants in finished bytes, past every check of the notes: HTML, PDF, pictures and file names.

use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use traject::document::{Picture, PictureKind};
use traject::privacy::guard::{Guard, Verdict};
use traject::source::{self, Book};

use crate::book::{self, Family};

/// A built book and one family's letter in it, to plant in.
struct Built {
    _folder: tempfile::TempDir,
    families: Vec<Family>,
    notes: Book,
    /// Which family's letter.
    own: usize,
    letter: Vec<(PathBuf, Vec<u8>)>,
}

/// Families whose names are nobody's of the letter's family: Polish, Yoruba, Urdu, Chinese, Welsh, English.
const OTHERS: usize = 12;

impl Built {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut families = book::families(200, 5);
        // Enough of them, of every origin, and one that writes its names in Chinese.
        "王小明".clone_into(&mut families[7].other);
        book::write(folder.path(), &families, true, 5, &|_, _, text| text);
        let only = 20;
        let request = traject::site::Request {
            references: vec![families[only].reference.clone()],
            ..traject::site::Request::all(folder.path(), "2026-07-01".parse().unwrap())
        };
        let outcome = traject::site::run(&request, &book::Silent, &traject::site::NoPasswords);
        assert_eq!(outcome.exit_code(false), 0, "{:?}", outcome.problems);
        let letter = book::files(folder.path(), &families[only].reference, "recipient-1");
        assert!(letter.iter().any(|(path, _)| path.extension().is_some_and(|ending| ending == "jpg")));
        let notes = source::read(folder.path());
        Self { _folder: folder, families, notes, own: only, letter }
    }

    /// Makes the guard once and judges all that `test` hands it.
    fn judging(&self, test: impl FnOnce(&dyn Fn(&[(PathBuf, Vec<u8>)]) -> Verdict)) {
        let guard = Guard::new(&self.notes);
        let pictures: Vec<Picture> = self
            .letter
            .iter()
            .filter(|(path, _)| path.extension().is_some_and(|ending| ending == "jpg"))
            .map(|(_, file)| Picture {
                kind: PictureKind::Photograph,
                width: 1,
                height: 1,
                name: String::new(),
                file: file.clone().into(),
                pixels: None,
                smaller: Vec::new(),
            })
            .collect();
        let watch = guard.watch(&self.notes.families[self.own], &pictures);
        test(&|files| watch.judge(Some(0), files.iter().map(|(path, bytes)| (path, bytes))));
    }

    fn file(&self, ending: &str) -> (PathBuf, Vec<u8>) {
        let found = self.letter.iter().find(|(path, _)| path.to_string_lossy().ends_with(ending));
        found.unwrap_or_else(|| panic!("no {ending}")).clone()
    }

    /// Families that share no name with the letter's.
    fn strangers(&self) -> Vec<&Family> {
        let own = &self.families[self.own];
        let words = |family: &Family| {
            let names = [&family.child, &family.adult, &family.other].map(String::as_str).join(" ");
            names.split(' ').map(str::to_owned).collect::<Vec<_>>()
        };
        let listed = words(own);
        let strangers = self.families.iter().filter(|family| words(family).iter().all(|word| !listed.contains(word)));
        strangers.take(OTHERS).collect()
    }
}

/// The codes of what was refused.
/// Judges files by their paths within the family's folder.
type Judge<'a> = dyn Fn(&[(PathBuf, Vec<u8>)]) -> Verdict + 'a;

fn codes(verdict: &Verdict) -> Vec<&str> {
    verdict.refusals.iter().map(|refusal| refusal.code).collect()
}

#[test]
fn clean_documents_pass_and_planted_ones_do_not() {
    let built = Built::new();
    built.judging(|judge| all_planted(&built, judge));
}

fn all_planted(built: &Built, judge: &Judge<'_>) {
    assert_eq!(judge(&built.letter), Verdict::default());
    let mut tried = 0;
    let mut missed = Vec::new();
    let mut plant = |what: &str, path: PathBuf, bytes: Vec<u8>| {
        tried += 1;
        if judge(&[(path, bytes)]).refusals.is_empty() {
            missed.push(what.to_owned());
        }
    };
    let (page, html) = built.file("-letter.html");
    let html = String::from_utf8(html).unwrap();
    let (paper, pdf) = built.file("-letter.pdf");
    for family in built.strangers() {
        for name in [&family.child, &family.adult, &family.other, &family.reference, &family.postcode, &family.phone] {
            for (what, planted) in in_page(&html, name) {
                plant(&format!("{name} in {what} of the page"), page.clone(), planted.into_bytes());
            }
        }
        for (what, planted) in in_pdf(&pdf, &family.adult) {
            plant(&format!("{} in {what} of the PDF", family.adult), paper.clone(), planted);
        }
        let squeezed: String = family.adult.to_lowercase().chars().map(|c| if c == ' ' { '-' } else { c }).collect();
        plant(
            "a name in a file's name",
            Path::new("recipient-1").join(format!("{squeezed}.html")),
            html.clone().into_bytes(),
        );
        plant(
            "a reference in a file's name",
            Path::new("recipient-1").join(format!("{}-letter.html", family.reference)),
            html.clone().into_bytes(),
        );
    }
    plant("a name in Chinese", page.clone(), html.replace("</main>", "<p>今天王小明来了。</p></main>").into_bytes());
    assert!(tried >= 100, "{tried}");
    assert!(missed.is_empty(), "{} of {tried} missed: {missed:#?}", missed.len());
    println!("{tried} plants in finished bytes, all found");
}

/// Every part written out, one after the other.
fn each<T>(parts: impl Iterator<Item = T>, write: impl Fn(T) -> String) -> String {
    parts.map(write).collect::<Vec<_>>().concat()
}

/// A page with a name in every place a page has.
fn in_page(html: &str, name: &str) -> Vec<(&'static str, String)> {
    let entities: String = each(name.chars(), |letter| format!("&#x{:x};", u32::from(letter)));
    let percent: String = each(name.bytes(), |byte| format!("%{byte:02X}"));
    let css: String = each(name.chars(), |letter| format!("\\{:x} ", u32::from(letter)));
    let middle = name.char_indices().nth(name.chars().count() - 2).unwrap().0;
    let (front, back) = name.split_at(middle);
    let body = |planted: &str| html.replacen("</main>", &format!("<p>{planted}</p></main>"), 1);
    vec![
        ("the text", body(&format!("Also {name} came"))),
        ("entities", body(&entities)),
        ("split by markup", body(&format!("{front}<b>{back}</b>"))),
        ("split by a span and a comment", body(&format!("{front}<span></span><!-- x -->{back}"))),
        ("a chance to break", body(&format!("{front}<wbr>{back}"))),
        ("a soft hyphen", body(&format!("{front}&shy;{back}"))),
        ("the title", html.replacen("<title>", &format!("<title>{name} · "), 1)),
        ("a comment", body(&format!("<!-- {name} -->"))),
        ("an alternative text", body(&format!("<img alt=\"{name}\" src=\"\">"))),
        ("a title attribute", body(&format!("<b title='{name}'>x</b>"))),
        ("an attribute", body(&format!("<b data-x='{name}'>x</b>"))),
        ("a label", body(&format!("<b aria-label=\"{name}\">x</b>"))),
        ("a link", body(&format!("<a href=\"https://example.org/{percent}\">x</a>"))),
        ("an anchor", body(&format!("<b id=\"{}\">x</b>", name.replace(' ', "-")))),
        ("a style's text", html.replacen("</style>", &format!("p::after{{content:\"{css}\"}}</style>"), 1)),
        ("metadata", html.replacen("<title>", &format!("<meta name=\"author\" content=\"{name}\"><title>"), 1)),
        ("a drawing's text", body(&format!("<svg><text>{name}</text></svg>"))),
        ("a drawing's title", body(&format!("<svg><desc>{name}</desc></svg>"))),
    ]
}

/// A PDF with a name in every place a PDF has.
fn in_pdf(pdf: &[u8], name: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16 = || {
        let mut bytes = vec![0xfe, 0xff];
        bytes.extend(name.encode_utf16().flat_map(u16::to_be_bytes));
        Object::String(bytes, lopdf::StringFormat::Hexadecimal)
    };
    let changed = |change: &dyn Fn(&mut Document)| {
        let mut file = Document::load_mem(pdf).unwrap();
        change(&mut file);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        bytes
    };
    let info = |key: &'static str| {
        changed(&|file: &mut Document| {
            let id = file.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
            file.get_dictionary_mut(id).unwrap().set(key, utf16());
        })
    };
    let catalog = |key: &'static str, value: Object| {
        changed(&|file: &mut Document| {
            let id = file.trailer.get(b"Root").and_then(Object::as_reference).unwrap();
            file.get_dictionary_mut(id).unwrap().set(key, value.clone());
        })
    };
    let loose = |value: Dictionary| {
        changed(&|file: &mut Document| {
            file.add_object(value.clone());
        })
    };
    let mut revised = pdf.to_vec();
    revised.extend(b"\n% more\nstartxref\n0\n%%EOF");
    let mut trailing = pdf.to_vec();
    trailing.extend(format!("\n{name}").as_bytes());
    vec![
        ("the title", info("Title")),
        ("the author", info("Author")),
        ("the keywords", info("Keywords")),
        ("a bookmark", loose(dictionary! { "Title" => utf16(), "Parent" => Object::Null })),
        ("an alternative text", loose(dictionary! { "Type" => "StructElem", "Alt" => utf16() })),
        ("an actual text", loose(dictionary! { "Type" => "StructElem", "ActualText" => utf16() })),
        ("a note", loose(dictionary! { "Type" => "Annot", "Contents" => utf16() })),
        ("a form field", loose(dictionary! { "FT" => "Tx", "V" => utf16() })),
        ("a link", loose(dictionary! { "S" => "URI", "URI" => utf16() })),
        ("the page labels", catalog("PageLabels", Object::Dictionary(dictionary! { "P" => utf16() }))),
        (
            "metadata",
            changed(&|file: &mut Document| {
                let metadata = Stream::new(dictionary! { "Type" => "Metadata" }, format!("<x>{name}</x>").into_bytes());
                file.add_object(metadata);
            }),
        ),
        (
            "an attachment",
            changed(&|file: &mut Document| {
                file.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, name.as_bytes().to_vec()));
            }),
        ),
        ("a drawn text", changed(&|file: &mut Document| drawn(file, name, false))),
        ("a drawn text, letter by letter", changed(&|file: &mut Document| drawn(file, name, true))),
        ("an earlier revision", revised),
        ("what stands behind the end", trailing),
    ]
}

/// Draws a name on the first page with a font of its own that maps every code to a letter.
fn drawn(file: &mut Document, name: &str, letter_by_letter: bool) {
    let page = file.page_iter().next().unwrap();
    let letters: Vec<char> = name.chars().collect();
    let mut map = format!("{} beginbfchar\n", letters.len());
    let mut shown = String::new();
    for (code, letter) in letters.iter().enumerate() {
        let mut units = [0; 2];
        let units: String = each(letter.encode_utf16(&mut units).iter(), |unit| format!("{unit:04x}"));
        map = format!("{map}<{code:04x}> <{units}>\n");
        if letter_by_letter {
            shown = format!("{shown}1 0 0 1 {} 300 Tm <{code:04x}> Tj\n", 100.0 + code as f32 * 5.0);
        } else {
            shown = format!("{shown}<{code:04x}> -20 ");
        }
    }
    map.push_str("endbfchar");
    let map = file.add_object(Stream::new(Dictionary::new(), map.into_bytes()));
    let below = file.add_object(dictionary! { "Type" => "Font", "DW" => 500 });
    let font = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "ToUnicode" => map, "DescendantFonts" => vec![Object::Reference(below)],
    });
    let shown = if letter_by_letter { shown } else { format!("1 0 0 1 100 300 Tm [{shown}] TJ") };
    let content = format!("BT /Planted 10 Tf {shown} ET");
    let mut all = file.get_page_content(page);
    all.extend(format!("\n{content}\n").as_bytes());
    let content = file.add_object(Stream::new(Dictionary::new(), all));
    let mut resources =
        file.get_dictionary(page).unwrap().get_deref(b"Resources", file).unwrap().as_dict().unwrap().clone();
    let mut fonts = resources.get_deref(b"Font", file).unwrap().as_dict().unwrap().clone();
    fonts.set("Planted", font);
    resources.set("Font", fonts);
    let page = file.get_dictionary_mut(page).unwrap();
    page.set("Contents", content);
    page.set("Resources", resources);
}

#[test]
fn pictures_are_this_familys_and_tell_nothing() {
    let built = Built::new();
    let (path, still) = built.file(".jpg");
    built.judging(|all| {
        let judge = |bytes: Vec<u8>| all(&[(path.clone(), bytes)]);
        assert_eq!(judge(still.clone()), Verdict::default());
        assert_eq!(codes(&judge(book::still(999))), ["guard-strange-picture"]);
        let exif = [&[0xff, 0xe1, 0, 12][..], b"Exif\0\0Ada!"].concat();
        let mut tells = still.clone();
        tells.splice(2..2, exif);
        assert_eq!(codes(&judge(tells)), ["guard-picture"]);
        let mut longer = still.clone();
        longer.extend(b"GPS");
        assert_eq!(codes(&judge(longer)), ["guard-picture"]);
        assert_eq!(codes(&judge(still[..still.len() / 2].to_vec())), ["guard-picture"]);
        // The same inside a page, and in a PDF.
        let (page, html) = built.file("-letter.html");
        let inside = base64(&book::still(999));
        let html = String::from_utf8(html)
            .unwrap()
            .replace("</main>", &format!("<img src='data:image/jpeg;base64,{inside}'></main>"));
        assert_eq!(codes(&all(&[(page, html.into_bytes())])), ["guard-strange-picture"]);
        let (paper, pdf) = built.file("-letter.pdf");
        let mut file = Document::load_mem(&pdf).unwrap();
        let picture = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Filter" => "DCTDecode" };
        file.add_object(Stream::new(picture, book::still(999)));
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        assert_eq!(codes(&all(&[(paper, bytes)])), ["guard-strange-picture"]);
    });
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn what_cannot_be_read_is_refused() {
    let built = Built::new();
    let (paper, pdf) = built.file("-letter.pdf");
    built.judging(|judge| {
        let refused = |path: &Path, bytes: Vec<u8>| codes(&judge(&[(path.to_owned(), bytes)])) == ["guard-unreadable"];
        assert!(refused(&paper, pdf[..pdf.len() / 2].to_vec()));
        assert!(refused(&paper, b"%PDF-1.7 startxref %%EOF".to_vec()));
        assert!(refused(Path::new("recipient-1/index.html"), vec![0xff, 0xfe]));
        assert!(refused(Path::new("recipient-1/index.html"), b"<script>1</script>".to_vec()));
        assert!(refused(Path::new("recipient-1/notes.docx"), b"x".to_vec()));
    });
}

#[test]
fn what_was_left_to_be_filled_in_is_refused() {
    let built = Built::new();
    let (page, html) = built.file("-letter.html");
    built.judging(|judge| {
        for left in ["Dear [name]", "on XXXX", "{{ child.name }}", "TODO"] {
            let html = String::from_utf8(html.clone()).unwrap().replace("</main>", &format!("<p>{left}</p></main>"));
            assert_eq!(codes(&judge(&[(page.clone(), html.into_bytes())])), ["guard-leftover"], "{left}");
        }
    });
}

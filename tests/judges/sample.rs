//! The sample book, built once for all tests; and who is in it, as its own files say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_yaml::Value;

/// A document of the built book: the same words as a page and as a PDF.
pub(crate) struct DocumentFiles {
    pub(crate) reference: String,
    /// Such as `recipient-1`, `child` or `copy-1`.
    pub(crate) folder: String,
    /// Without its ending.
    pub(crate) stem: String,
    pub(crate) html: PathBuf,
    pub(crate) pdf: PathBuf,
}

/// A family as its `family.yaml` says.
pub(crate) struct Family {
    pub(crate) reference: String,
    pub(crate) adults: Vec<Person>,
    pub(crate) children: Vec<Person>,
    /// Everybody and everything else that has a name.
    pub(crate) others: Vec<String>,
}

/// A person of a family.
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) known_as: String,
    /// Where letters go, line by line.
    pub(crate) address: Vec<String>,
}

/// The folder of the documents, built once.
pub(crate) fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let book = copy_of_the_book("sample");
        assert_built(&build(&book, &[]));
        book.join("build")
    })
}

/// A fresh copy of the repository's book.
pub(crate) fn copy_of_the_book(name: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("judges").join(name);
    if copy.exists() {
        fs::remove_dir_all(&copy).unwrap();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy_folder(&root.join("content"), &copy.join("content"));
    copy_folder(&root.join("themes"), &copy.join("themes"));
    fs::copy(root.join("book.toml"), copy.join("book.toml")).unwrap();
    copy
}

/// Runs `traject build` in a book.
pub(crate) fn build(book: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_traject")).arg("build").args(arguments).current_dir(book).output().unwrap()
}

#[track_caller]
pub(crate) fn assert_built(output: &Output) {
    let said = |bytes| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}\n{}", output.status, said(&output.stdout), said(&output.stderr));
}

/// Every document of the built book; a page without a PDF beside it, or the other way round, fails.
#[track_caller]
pub(crate) fn documents() -> Vec<DocumentFiles> {
    let mut found = vec![];
    for html in files_under(&built().join("families"), &["html"]) {
        if html.file_name().is_some_and(|name| name == "index.html") {
            continue;
        }
        let pdf = html.with_extension("pdf");
        assert!(pdf.exists(), "{} has no PDF beside it", html.display());
        let within: Vec<String> = html
            .strip_prefix(built().join("families"))
            .unwrap()
            .components()
            .map(|part| part.as_os_str().to_str().unwrap().to_owned())
            .collect();
        let [reference, folder, _] = within.as_slice() else { panic!("{} is in no one's folder", html.display()) };
        found.push(DocumentFiles {
            reference: reference.clone(),
            folder: folder.clone(),
            stem: html.file_stem().unwrap().to_str().unwrap().to_owned(),
            html: html.clone(),
            pdf,
        });
    }
    assert!(found.len() >= 6, "the sample book has six families at least, and only {} documents", found.len());
    let pages = found.len();
    let printed = pdfs().iter().filter(|pdf| !pdf.to_string_lossy().ends_with("-print.pdf")).count();
    assert!(printed >= pages, "{pages} pages and {printed} PDFs");
    found
}

/// Every PDF of the built book.
pub(crate) fn pdfs() -> Vec<PathBuf> {
    files_under(built(), &["pdf"])
}

/// Every page of the built book, the practitioner's own list too.
pub(crate) fn pages() -> Vec<PathBuf> {
    let found = files_under(built(), &["html"]);
    assert!(found.iter().any(|page| *page == built().join("index.html")), "there is no build/index.html");
    found
}

/// Every file beneath a folder that has one of these endings, in order; every file when there are none.
pub(crate) fn files_under(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let is_asked_for = |path: &Path| {
        endings.is_empty() || path.extension().is_some_and(|ending| endings.iter().any(|asked| ending == *asked))
    };
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file() && is_asked_for(path))
        .collect()
}

/// Every family in this book, as its file says.
pub(crate) fn families() -> Vec<Family> {
    let families = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/families");
    files_under(&families, &["yaml"])
        .iter()
        .filter(|path| path.file_name().is_some_and(|name| name == "family.yaml"))
        .map(|path| family(&serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap()))
        .collect()
}

/// The family of a reference.
#[track_caller]
pub(crate) fn family_of(reference: &str) -> Family {
    let found = families().into_iter().find(|family| family.reference == reference);
    found.unwrap_or_else(|| panic!("no family has the reference {reference}"))
}

fn family(file: &Value) -> Family {
    let children = match (&file["child"], &file["children"]) {
        (Value::Null, Value::Sequence(several)) => several.iter().map(person).collect(),
        (one, _) => vec![person(one)],
    };
    let named = |value: &Value| words_of(&value["name"]).into_iter().next();
    let mut others: Vec<String> = sequence(&file["others"]).filter_map(named).collect();
    others.extend(words_of(&file["never_print"]));
    Family {
        reference: file["reference"].as_str().unwrap().to_owned(),
        adults: sequence(&file["adults"]).map(person).collect(),
        children,
        others,
    }
}

fn person(entry: &Value) -> Person {
    let name = entry["name"].as_str().unwrap().to_owned();
    let first = name.split_whitespace().next().unwrap().to_owned();
    Person {
        known_as: entry["known_as"].as_str().map_or(first, str::to_owned),
        address: words_of(&entry["address"]),
        name,
    }
}

fn sequence(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_sequence().into_iter().flatten()
}

/// A text or several, each given once or per language.
fn words_of(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Sequence(several) => several.iter().flat_map(words_of).collect(),
        Value::Mapping(languages) => languages.iter().flat_map(|(_, text)| words_of(text)).collect(),
        _ => vec![],
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).unwrap();
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

#[test]
fn a_family_is_read_with_its_names() {
    let file = "
reference: SV-1
children: [{ id: a, name: Ada Okafor }, { id: b, name: Bo Okafor, known_as: Bobo }]
adults: [{ id: g, name: Grace Okafor, address: [4 Mill Lane, { en: Town, cy: Tref }] }]
others: [{ name: Severn Bank Nursery, role: nursery }]
never_print: [Ada Whitlock]
";
    let family = family(&serde_yaml::from_str(file).unwrap());
    let known_as: Vec<_> = family.children.iter().map(|child| child.known_as.as_str()).collect();
    assert_eq!(known_as, ["Ada", "Bobo"]);
    assert_eq!(family.adults[0].address, ["4 Mill Lane", "Town", "Tref"]);
    assert_eq!(family.others, ["Severn Bank Nursery", "Ada Whitlock"]);
}

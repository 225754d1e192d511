//! What a letter costs, phase by phase: `cargo bench`. The letter is the sample book's to Grace Okafor, without its
//! stills (decoding them is measured where they are decoded), with a warm process, on one thread.

use std::path::Path;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use traject::case::Purpose;
use traject::compose::{Composer, FamilyPapers, Pictures};
use traject::config::Paper;
use traject::document::Document;
use traject::pdf::{FontFile, Writer};
use traject::privacy::ConsentGate;
use traject::source::{self, Book};
use traject::theme::Theme;
use traject::{html, pdf};

const REFERENCE: &str = "SV-2026-014";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Composes the first adult's letter.
fn letter(book: &Book, composer: &Composer) -> Document {
    let family =
        book.families.iter().find(|family| family.reference.as_deref() == Some(REFERENCE)).expect("the family");
    let (case, service) = (family.case.as_ref().expect("a sound family"), book.service.as_ref().expect("a service"));
    let pictures = Pictures::default();
    let papers = FamilyPapers {
        case,
        service,
        service_language: &book.config.book.language,
        pictures: &pictures,
        // Before any consent was given: no still may be shown.
        gate: ConsentGate::new(case, date(2000, 1, 1)),
        purpose: Purpose::Stills,
    };
    let (_, adult) = case.family.recipients().next().expect("a recipient");
    composer.letter(&papers, adult).expect("a letter").expect("a sound letter")
}

fn writer(theme: &Theme) -> Writer {
    let fonts = theme.fonts().into_iter().map(|(name, bytes)| FontFile { name, bytes }).collect();
    pdf::Writer::new(theme.tokens.clone(), Paper::A4, fonts).expect("sound fonts")
}

fn phases(criterion: &mut Criterion) {
    let theme = Arc::new(Theme::built_in().expect("a sound theme"));
    let book = source::read(root());
    let composer = Composer::new(Arc::clone(&theme)).expect("sound templates");
    let page = html::Writer::new(&theme).expect("sound pages");
    let print = writer(&theme);
    let document = letter(&book, &composer);
    let pages = print.set(&document).expect("every letter has a font");
    let file = print.write(&document, &pages);
    eprintln!("{} pages, {} bytes", pages.count(), file.len());

    criterion.bench_function("theme", |bench| bench.iter(|| Theme::built_in().is_ok()));
    criterion.bench_function("fonts", |bench| bench.iter(|| writer(&theme)));
    criterion.bench_function("read the book", |bench| bench.iter(|| source::read(root())));
    criterion.bench_function("compose", |bench| bench.iter(|| letter(&book, &composer)));
    criterion.bench_function("html", |bench| bench.iter(|| page.render(&document, html::Pictures::Beside("img/"))));
    criterion.bench_function("layout", |bench| bench.iter(|| print.set(&document)));
    criterion.bench_function("draw and save", |bench| bench.iter(|| print.write(&document, &pages)));
    criterion.bench_function("pdf, whole", |bench| bench.iter(|| print.render(&document)));
}

criterion_group! {
    name = letters;
    config = Criterion::default().sample_size(30).without_plots();
    targets = phases
}
criterion_main!(letters);

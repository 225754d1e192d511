//! The file itself: the same every time, with nothing of the clock.

use lopdf::Object;

use crate::sample::{WRITER, document, fonts, letter, paragraph, tokens};

#[test]
fn the_same_document_is_the_same_file_on_any_thread() {
    let first = WRITER.render(&letter()).unwrap();
    let other = traject::pdf::Writer::new(tokens(), traject::config::Paper::A4, fonts()).unwrap();
    assert_eq!(first, other.render(&letter()).unwrap(), "another writer");
    // Between the two lie documents of other words: nothing of them may show.
    WRITER.render(&document(vec![paragraph("Żółć, Ŵyn, Ξένια, Борис, محمد")])).unwrap();
    std::thread::scope(|scope| {
        for thread in (0..4).map(|_| scope.spawn(|| WRITER.render(&letter()).unwrap())).collect::<Vec<_>>() {
            assert!(thread.join().unwrap() == first, "on a thread");
        }
    });
}

#[test]
fn dates_are_the_documents() {
    let file = lopdf::Document::load_mem(&WRITER.render(&letter()).unwrap()).unwrap();
    let info = file.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let info = file.get_dictionary(info).unwrap();
    for key in [&b"CreationDate"[..], b"ModDate"] {
        assert_eq!(info.get(key).and_then(Object::as_str).unwrap(), b"D:20260323000000Z");
    }
}

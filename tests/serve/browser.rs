//! The preview in a browser: an edit is seen, a mistake is told and goes when mended, and strangers get nothing.

use crate::book::Book;
use crate::judge;
use crate::visitor::preview;

#[test]
#[ignore = "needs axe and chromium; run tests/run.sh"]
fn a_practitioner_sees_what_they_save() {
    let book = Book::full().write();
    let preview = preview(book.root());
    judge::visit("preview.mjs", preview.url(), book.root()).must_pass("the preview in a browser");
}

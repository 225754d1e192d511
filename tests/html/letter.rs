//! Looking with one's own eyes: pages written to a folder, to be opened beside the mock-ups.

use std::fs;
use std::path::Path;

use traject::document::Document;
use traject::html::{Pictures, Writer};
use traject::theme::Theme;

use crate::{pages, sample};

#[test]
#[ignore = "writes pages to look at into the folder that LOOK names"]
fn pages_to_look_at() {
    let folder = std::env::var("LOOK").unwrap();
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("img")).unwrap();
    let theme = Theme::built_in().unwrap();
    let writer = Writer::new(&theme).unwrap();
    let mut large = sample::letter();
    large.large_print = true;
    let mut draft = sample::letter();
    draft.running.draft = Some("Draft: please do not send yet".to_owned());
    let documents: [(&str, Document); 5] = [
        ("letter", sample::letter()),
        ("large", large),
        ("draft", draft),
        ("everything", sample::everything()),
        ("rtl", sample::right_to_left()),
    ];
    for (name, document) in documents {
        for picture in document.pictures() {
            fs::write(folder.join("img").join(&picture.name), &picture.file).unwrap();
        }
        let page = writer.render(&document, Pictures::Beside("img/")).unwrap();
        fs::write(folder.join(format!("{name}.html")), page).unwrap();
        let page = writer.render(&document, Pictures::Inside).unwrap();
        fs::write(folder.join(format!("{name}-inside.html")), page).unwrap();
    }
    fs::write(folder.join("list.html"), writer.render_index(&pages::list("en")).unwrap()).unwrap();
    fs::write(folder.join("list-cy.html"), writer.render_index(&pages::list("cy")).unwrap()).unwrap();
    fs::write(
        folder.join("front.html"),
        writer.render_front(&pages::front("en"), traject::html::Pictures::Inside).unwrap(),
    )
    .unwrap();
    fs::write(
        folder.join("front-cy.html"),
        writer.render_front(&pages::front("cy"), traject::html::Pictures::Inside).unwrap(),
    )
    .unwrap();
}

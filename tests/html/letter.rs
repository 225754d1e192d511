use std::fs;
use std::path::Path;

use traject::document::Document;
use traject::html::{Pictures, Writer};
use traject::theme::Theme;

use crate::sample;

fn written(document: &Document, pictures: Pictures) -> String {
    let theme = Theme::built_in().unwrap();
    Writer::new(&theme).unwrap().render(document, pictures).unwrap()
}

#[test]
#[ignore = "writes pages to look at into the folder LOOK names"]
fn pages_to_look_at() {
    let folder = std::env::var("LOOK").unwrap();
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("img")).unwrap();
    let mut large = sample::letter();
    large.large_print = true;
    let mut draft = sample::letter();
    draft.running.draft = Some("Draft: please do not send yet".to_owned());
    for (name, document) in
        [("letter", sample::letter()), ("large", large), ("draft", draft), ("everything", sample::everything())]
    {
        for picture in document.pictures() {
            fs::write(folder.join("img").join(&picture.name), &picture.file).unwrap();
        }
        fs::write(folder.join(format!("{name}.html")), written(&document, Pictures::Beside("img/"))).unwrap();
    }
}

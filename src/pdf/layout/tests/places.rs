//! Where things stand on the page.

use super::*;

#[test]
fn the_head_of_a_letter_stands_where_the_window_shows_it() {
    let laid_out = laid_out(&document(letter_head(4)));
    let (_, name) = find(&laid_out, "Grace Okafor");
    assert!((name.x - 25.0 * MM).abs() < 1.0 && (top(name, 16.0) - 55.0 * MM).abs() < POINTS);
    let (_, date) = find(&laid_out, "23 March");
    assert!((date.x - 125.0 * MM).abs() < 1.0 && (date.y - name.y).abs() < 0.01, "date on the address's line");
    let (_, salutation) = find(&laid_out, "Dear");
    assert!((top(salutation, 18.0) - 84.0 * MM).abs() < POINTS);
    let (_, service) = find(&laid_out, "Severn");
    let capitals = service.y - FONTS.primary().unwrap().cap_height / FONTS.primary().unwrap().units_per_em * 11.0;
    assert!((service.x - 125.0 * MM).abs() < 1.0 && (capitals - 15.0 * MM).abs() < POINTS);
}

#[test]
fn a_long_address_moves_the_salutation_down() {
    let laid_out = laid_out(&document(letter_head(9)));
    let (_, salutation) = find(&laid_out, "Dear");
    assert!(top(salutation, 18.0) > 55.0 * MM + 9.0 * 16.0);
}

#[test]
fn the_opening_mark_hangs_and_the_words_stand_at_the_edge() {
    let question =
        Saying { role: SayingRole::Question, language: None, content: words("“How can I help?”"), speaker: None };
    let laid_out = laid_out(&document(vec![Block::Saying(question)]));
    let (_, mark) = find(&laid_out, "“");
    let (_, how) = find(&laid_out, "How");
    assert!((how.x - 25.0 * MM).abs() < 0.1 && (mark.x + mark.width - how.x).abs() < 1.5);
    assert_eq!((mark.colour, how.colour), (TOKENS.colour.accent, TOKENS.colour.ink));
    assert!((how.size - 19.0).abs() < 0.01);
}

#[test]
fn words_beside_a_still_begin_level_with_it() {
    let figure = Figure {
        picture: picture(900, 600),
        alt: words("Two people"),
        caption: words("You wait."),
        principle: words("Being attentive."),
        words: vec![Saying {
            role: SayingRole::Beside,
            language: None,
            content: words("“I didn’t know she looked at me that much.”"),
            speaker: None,
        }],
    };
    let laid_out = laid_out(&document(vec![Block::Figure(figure)]));
    let still = laid_out.pages[0].items.iter().find(|item| matches!(item.shape, Shape::Picture { .. })).unwrap().area();
    assert!((still.width - 94.0 * MM).abs() < 0.1 && (still.height - still.width / 1.5).abs() < 0.1);
    let (_, said) = find(&laid_out, "I didn’t");
    let face = FONTS.primary().unwrap();
    assert!((said.x - 125.0 * MM).abs() < 0.1);
    assert!((said.y - face.cap_height / face.units_per_em * 17.0 - still.y).abs() < 0.1, "capitals level with the top");
    let (_, caption) = find(&laid_out, "You wait");
    assert!((top(caption, 15.0) - still.y - still.height - 5.0).abs() < 0.1);
}

#[test]
fn a_portrait_still_keeps_its_shape_and_is_no_higher_than_others() {
    let figure = Figure {
        picture: picture(600, 900),
        alt: Vec::new(),
        caption: Vec::new(),
        principle: Vec::new(),
        words: Vec::new(),
    };
    let laid_out = laid_out(&document(vec![Block::Figure(figure)]));
    let still = laid_out.pages[0].items.iter().find(|item| matches!(item.shape, Shape::Picture { .. })).unwrap().area();
    assert!(still.height <= 95.0 * MM + 0.1 && (still.height / still.width - 1.5).abs() < 0.01);
}

#[test]
fn a_right_to_left_document_is_mirrored() {
    let mut mirrored = document(letter_head(4));
    mirrored.language = "ur".parse().unwrap();
    mirrored.blocks.push(paragraph("محترمہ فاطمہ"));
    let laid_out = laid_out(&mirrored);
    let right = |run: &TextRun| laid_out.sheet[0] - run.x - run.width;
    assert!((right(find(&laid_out, "Grace Okafor").1) - 25.0 * MM).abs() < 1.0);
    assert!((right(find(&laid_out, "23 March").1) - 125.0 * MM).abs() < 1.0);
    let read = |item: &&Item| item.mark != Mark::Artifact && item.area().y > 84.0 * MM;
    let urdu = laid_out.pages[0].items.iter().filter(read);
    let edge = urdu.map(|item| item.area().x + item.area().width).fold(0.0, f32::max);
    assert!((laid_out.sheet[0] - edge - 25.0 * MM).abs() < 1.0, "words begin at the right margin");
}

#[test]
fn a_figure_of_a_table_is_flush_at_its_end() {
    let cell = |text: &str| Cell { content: words(text) };
    let table = Table {
        style: TableStyle::Ratings,
        columns: [ColumnAlign::Start, ColumnAlign::End, ColumnAlign::End, ColumnAlign::End]
            .map(|align| Column { align })
            .to_vec(),
        head: Some(Row { cells: ["Goal", "Start", "Now", "Hoped for"].map(cell).to_vec() }),
        body: vec![Row { cells: ["Bath time", "13", "17", "18"].map(cell).to_vec() }],
        row_heads: true,
    };
    let laid_out = laid_out(&document(vec![Block::Table(table)]));
    let right = |text: &str| {
        let run = find(&laid_out, text).1;
        run.x + run.width
    };
    assert!((right("13") - right("Start")).abs() < 0.01 && (right("18") - 185.0 * MM).abs() < 0.6);
    let now = find(&laid_out, "17").1;
    assert_ne!(now.font, find(&laid_out, "13").1.font, "what is now stands out");
}

#[test]
fn what_no_font_has_is_named_with_its_word() {
    let blocks = vec![paragraph("Her name is සඳුනි, his Ada⚛x."), paragraph("And සඳුනි again.")];
    let missing = lay_out(&document(blocks), &TOKENS, [Paper::A4; 2], &FONTS).err().unwrap();
    let found: Vec<(&str, char)> = missing.iter().map(|found| (found.word.as_str(), found.character)).collect();
    assert!(found.contains(&("සඳුනි,", 'ස')) && found.contains(&("Ada⚛x.", '⚛')), "{found:?}");
}

#[test]
fn a_long_table_shows_its_head_on_every_page() {
    let row = |text: &str| Row { cells: vec![Cell { content: words(text) }] };
    let table = Table {
        style: TableStyle::Plain,
        columns: vec![Column { align: ColumnAlign::Start }],
        head: Some(row("Head")),
        body: (0..120).map(|at| row(&format!("row {at}"))).collect(),
        row_heads: false,
    };
    let laid_out = laid_out(&document(vec![Block::Table(table)]));
    assert!(laid_out.pages.len() > 2);
    for (number, page) in laid_out.pages.iter().enumerate() {
        let heads: Vec<Mark> = runs(page).filter(|(run, _)| &*run.text == "Head").map(|(_, mark)| mark).collect();
        assert_eq!(heads.len(), 1, "page {number}");
        assert_eq!(heads[0] == Mark::Artifact, number > 0, "read once");
    }
}

#[test]
fn every_paper_is_filled_and_none_is_left() {
    let mut blocks = letter_head(4);
    blocks.push(paragraph(&"When you waited she looked up to see if you were watching. ".repeat(30)));
    for paper in [Paper::A4, Paper::A5, Paper::Letter] {
        let laid_out = lay_out(&document(blocks.clone()), &TOKENS, [paper; 2], &FONTS).unwrap();
        let [width, height] = laid_out.sheet;
        let right = laid_out.pages.iter().flat_map(|page| &page.items).map(|item| item.area().x + item.area().width);
        let right = right.fold(0.0, f32::max);
        let margin = Sheet::new(&TOKENS, paper, false).side;
        assert!(right < width - margin + MM && right > width - margin - 25.0 * MM, "{paper:?}: {right} of {width}");
        for item in laid_out.pages.iter().flat_map(|page| &page.items) {
            assert!(item.area().y > 0.0 && item.area().y + item.area().height < height);
        }
    }
}

#[test]
fn a_mark_has_a_line_of_its_own_even_beside_a_rule() {
    let list = List { start: Some(7), tight: true, items: vec![vec![Block::Rule], vec![paragraph("Next.")]] };
    let laid_out = laid_out(&document(vec![Block::List(list)]));
    let (mark, next) = (find(&laid_out, "7.").1, find(&laid_out, "Next").1);
    assert!(next.y - mark.y >= 18.0);
}

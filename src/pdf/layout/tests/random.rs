//! Documents at random: every kind of block, nested, with words that nobody means to write.

use proptest::prelude::*;

use super::*;

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zA-ZÀ-ÿŴŵŶŷŁłäß’,.]{1,12}",
        1 => "[А-Яа-я]{1,10}",
        1 => "[\u{627}-\u{64a}]{1,8}",
        1 => "[0-9]{1,4}",
        1 => "[a-z/]{40,160}",
        1 => Just("\u{feff}\u{200b}\u{ad}\u{fe0f}\u{0}\u{85}\u{2028}".to_owned()),
    ];
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        6 => text().prop_map(Inline::Text),
        1 => text().prop_map(Inline::Code),
        1 => Just(Inline::LineBreak),
        1 => (1..200_u32).prop_map(Inline::FootnoteMark),
    ];
    let inline = leaf.prop_recursive(3, 12, 4, |inner| {
        let many = prop::collection::vec(inner, 0..4);
        prop_oneof![
            many.clone().prop_map(Inline::Strong),
            many.clone().prop_map(Inline::Strike),
            many.clone().prop_map(|content| Inline::Link { href: "https://example.org".into(), content }),
            many.prop_map(|content| Inline::Foreign { language: "ar".parse().unwrap(), content }),
        ]
    });
    prop::collection::vec(inline, 0..4)
}

fn sayings() -> impl Strategy<Value = Saying> {
    let role = prop_oneof![Just(SayingRole::Question), Just(SayingRole::Alone), Just(SayingRole::Beside)];
    (role, text(), prop::option::of(inlines())).prop_map(|(role, said, speaker)| Saying {
        role,
        language: None,
        content: words(&format!("“{said}”")),
        speaker,
    })
}

fn tables() -> impl Strategy<Value = Block> {
    let style = prop_oneof![Just(TableStyle::Plain), Just(TableStyle::Ratings), Just(TableStyle::Words)];
    let cells = prop::collection::vec(inlines(), 0..8).boxed();
    let columns = prop_oneof![9 => 0..8_usize, 1 => Just(50)];
    (style, columns, prop::option::of(cells.clone()), prop::collection::vec(cells, 0..6)).prop_map(
        |(style, columns, head, body)| {
            let row =
                |cells: Vec<Vec<Inline>>| Row { cells: cells.into_iter().map(|content| Cell { content }).collect() };
            Block::Table(Table {
                style,
                columns: vec![Column { align: ColumnAlign::End }; columns],
                head: head.map(row),
                body: body.into_iter().map(row).collect(),
                row_heads: true,
            })
        },
    )
}

fn figure() -> impl Strategy<Value = Figure> {
    (1..3000_u32, 1..3000_u32, inlines(), inlines(), prop::collection::vec(sayings(), 0..3)).prop_map(
        |(width, height, caption, principle, words)| Figure {
            picture: picture(width, height),
            alt: Vec::new(),
            caption,
            principle,
            words,
        },
    )
}

fn figures() -> impl Strategy<Value = Block> {
    let pair = (figure(), figure()).prop_map(|(left, right)| Block::FigurePair(Box::new([left, right])));
    prop_oneof![figure().prop_map(Block::Figure), pair]
}

fn ends() -> impl Strategy<Value = Block> {
    let aside = (inlines(), prop::collection::vec(inlines(), 0..3)).prop_map(|(title, lines)| Aside { title, lines });
    (inlines(), any::<bool>(), text(), prop::collection::vec(inlines(), 0..3), prop::collection::vec(aside, 0..3))
        .prop_map(|(valediction, signed, name, lines, asides)| {
            Block::SignOff(SignOff {
                valediction,
                signature: signed.then(|| picture(400, 90)),
                signature_alt: String::new(),
                name,
                lines,
                asides,
            })
        })
}

fn heads() -> impl Strategy<Value = Block> {
    let head = (text(), prop::collection::vec(inlines(), 0..4)).prop_map(|(name, lines)| {
        Block::Letterhead(Letterhead { logo: Some(picture(300, 100)), logo_alt: String::new(), name, lines })
    });
    let address = (prop::collection::vec(text(), 0..5), prop::collection::vec(inlines(), 0..3))
        .prop_map(|(recipient, details)| Block::Address(AddressBlock { recipient, details }));
    prop_oneof![head, address]
}

pub(super) fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        6 => inlines().prop_map(|content| Block::Paragraph { role: ParagraphRole::Body, content }),
        2 => (0..9_u8, inlines()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => "[a-z \t\n]{0,300}".prop_map(Block::Code),
        1 => Just(Block::Rule),
        1 => Just(Block::PageBreak),
        1 => sayings().prop_map(Block::Saying),
        1 => tables(),
        1 => figures(),
        1 => ends(),
        1 => heads(),
    ];
    let block = leaf.prop_recursive(4, 24, 4, |inner| {
        let many = prop::collection::vec(inner, 0..4);
        let items = prop::collection::vec(many.clone(), 0..3);
        prop_oneof![
            many.clone().prop_map(Block::Quotation),
            (prop::option::of(any::<u64>()), any::<bool>(), items.clone())
                .prop_map(|(start, tight, items)| Block::List(List { start, tight, items })),
            (inlines(), items).prop_map(|(term, meanings)| Block::Definitions(vec![Definition { term, meanings }])),
            many.clone().prop_map(|blocks| Block::Footnotes(vec![Footnote { number: 1, blocks }])),
            many.prop_map(|blocks| Block::Part { language: "ur".parse().unwrap(), blocks }),
        ]
    });
    prop::collection::vec(block, 0..8)
}

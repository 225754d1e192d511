//! The words of a page and of a PDF, as a screen reader would come upon them.
//!
//! Both readers are small on purpose: they read what this program writes, and fail loudly on anything else.

/// Marks that steer direction or breaking and are no part of a word.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// The words of a text, white space of any kind between them.
fn words(text: &str) -> Vec<String> {
    let word = |word: &str| word.chars().filter(|character| !is_invisible(*character)).collect::<String>();
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

/// A text without the space between its words: for finding a name whatever line it breaks on.
pub(crate) fn unspaced(text: &str) -> String {
    words(text).concat()
}

/// Elements of HTML that stand within a line: no word ends at their edges.
const WITHIN_A_LINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup",
];

/// The words of a page's `<main>`, in order. What is hidden from screen readers does not count, and no more do the words
/// within a chart: a chart is one picture to whoever listens, and is told in its alternative text and the table by it. They
/// are compared with the PDF's by themselves, see [`words_of_charts`].
#[track_caller]
pub(crate) fn words_of_page(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = html;
    let mut in_main = false;
    // The element that hides what is in it, and how many of its own kind are open within it.
    let mut hidden: Option<(String, usize)> = None;
    while let Some(at) = rest.find('<') {
        if in_main && hidden.is_none() {
            push_unescaped(&rest[..at], &mut text);
        }
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = &comment[comment.find("-->").expect("a comment ends") + 3..];
            continue;
        }
        let (tag, after) = tag_of(rest);
        rest = after;
        let (closes, name) = (tag.starts_with('/'), name_of(tag));
        if let Some((hiding, open)) = &mut hidden {
            if name == *hiding && !tag.ends_with('/') {
                *open = if closes { *open - 1 } else { *open + 1 };
            }
            if *open == 0 {
                hidden = None;
            }
            continue;
        }
        let is_hidden = ["style", "script", "template", "svg"].contains(&name.as_str())
            || tag.contains("aria-hidden=\"true\"")
            || tag.split_whitespace().any(|part| part == "hidden");
        if !closes && is_hidden && !is_void(&name) {
            hidden = Some((name.clone(), 1));
        }
        if name == "main" {
            in_main = !closes;
        }
        if !WITHIN_A_LINE.contains(&name.as_str()) {
            text.push(' ');
        }
    }
    words(&text)
}

fn is_void(name: &str) -> bool {
    ["br", "hr", "img", "wbr", "meta", "link", "input", "source", "col"].contains(&name)
}

/// The inside of the tag that begins here, and what follows it; a `>` within quotation marks does not end it.
#[track_caller]
fn tag_of(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, character) in text.char_indices().skip(1) {
        match (quote, character) {
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None, '>') => return (&text[1..at], &text[at + 1..]),
            _ => {}
        }
    }
    panic!("a tag that never ends: {}", text.chars().take(60).collect::<String>());
}

fn name_of(tag: &str) -> String {
    let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
    name.to_ascii_lowercase()
}

#[track_caller]
fn push_unescaped(escaped: &str, text: &mut String) {
    let mut rest = escaped;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        let end = rest[at..].find(';').unwrap_or_else(|| panic!("a lone & in {escaped:?}")) + at;
        let entity = &rest[at + 1..end];
        let character = match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u{A0}',
            _ => {
                let digits = entity.strip_prefix('#').unwrap_or_else(|| panic!("unknown entity {entity}"));
                let code = match digits.strip_prefix(['x', 'X']) {
                    Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                    None => digits.parse(),
                };
                char::from_u32(code.unwrap()).unwrap()
            }
        };
        text.push(character);
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
}

/// Structure elements of PDF that stand within a line: no word ends at their edges.
const WITHIN_A_PDF_LINE: [&str; 11] =
    ["Span", "Quote", "Reference", "Code", "Link", "Annot", "NonStruct", "Private", "Em", "Strong", "BibEntry"];

/// The words within a page's charts, as a wide screen shows them, in the order they are drawn.
#[track_caller]
pub(crate) fn words_of_charts(html: &str) -> Vec<String> {
    let mut text = String::new();
    for chart in html.split("<svg class=\"wide\"").skip(1) {
        let chart = &chart[..chart.find("</svg>").expect("a drawing ends")];
        for label in chart.split("<text ").skip(1) {
            let words = label.split_once('>').and_then(|(_, rest)| rest.split_once("</text>")).expect("words end").0;
            push_unescaped(words, &mut text);
            text.push(' ');
        }
    }
    words(&text)
}

/// The words within the figures of a PDF, in the order they are drawn.
#[track_caller]
pub(crate) fn words_of_figures(printed: &str) -> Vec<String> {
    tagged_words(printed, true)
}

/// The words of a PDF's structure tree, in order, as `pdfinfo -struct-text` prints it. The marks of lists (`Lbl`) do not
/// count: a page's come from its style. The words within a figure do not either, as on the page.
#[track_caller]
pub(crate) fn words_of_tags(printed: &str) -> Vec<String> {
    tagged_words(printed, false)
}

#[track_caller]
fn tagged_words(printed: &str, within_figures: bool) -> Vec<String> {
    let mut text = String::new();
    let mut figure: Option<usize> = None;
    // How deep the element stands whose words don't count.
    let mut label: Option<usize> = None;
    // How deep the innermost elements stand that end a word, from the outside in.
    let mut blocks: Vec<usize> = vec![];
    let mut lines = printed.lines();
    while let Some(line) = lines.next() {
        let depth = line.len() - line.trim_start().len();
        let mut content = line.trim_start();
        if content.is_empty() {
            continue;
        }
        for passed in [&mut label, &mut figure] {
            if passed.is_some_and(|outer| depth <= outer) {
                *passed = None;
            }
        }
        while blocks.last().is_some_and(|block| depth <= *block) {
            blocks.pop();
            text.push(' ');
        }
        if let Some(words) = content.strip_prefix('"') {
            let mut words = words.to_owned();
            while !words.ends_with('"') {
                words.push('\n');
                words.push_str(lines.next().expect("words of the structure tree end with a quotation mark"));
            }
            words.pop();
            if label.is_none() && figure.is_some() == within_figures {
                text.push_str(&words);
            }
            continue;
        }
        if content.starts_with('/') {
            continue;
        }
        content = content.trim_end_matches(':');
        let kind: String = content.chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(!kind.is_empty(), "neither an element nor words: {line:?}");
        if kind == "Object" {
            continue;
        }
        if kind == "Lbl" && label.is_none() {
            label = Some(depth);
        }
        if kind == "Figure" && figure.is_none() {
            figure = Some(depth);
        }
        if !WITHIN_A_PDF_LINE.contains(&kind.as_str()) {
            blocks.push(depth);
            text.push(' ');
        }
    }
    words(&text)
}

#[test]
fn a_page_is_read_as_a_screen_reader_would() {
    let html = r#"<!DOCTYPE html><html><head><title>Not this</title><style>p > b { color: red }</style></head>
<body><header>Nor this</header><main id="letter">
<h1>Dear&nbsp;Grace</h1><!-- nor > this -->
<p>We <strong>sa</strong>w &amp; heard<br>“Ada’s”&#8239;tow<span lang="en">er</span>; 3 &lt; 7.</p><p>Next</p>
<ul><li>One</li><li>Two</li></ul>
<figure><img src="a.jpg" alt="Ada > Grace"><figcaption>Caption</figcaption></figure>
<span aria-hidden="true">not <span>even</span> this</span>
<table><tr><th>Goal</th><td>7</td></tr></table>
</main><footer>Nor this</footer></body></html>"#;
    let expected = "Dear Grace We saw & heard “Ada’s” tower; 3 < 7. Next One Two Caption Goal 7";
    assert_eq!(words_of_page(html).join(" "), expected);
}

#[test]
fn invisible_marks_are_no_words() {
    assert_eq!(words("a\u{200F} \u{200E} b\u{AD}c\u{A0}d"), ["a", "bc", "d"]);
    assert_eq!(unspaced("\u{202B}Grace\nOkafor\u{202C}"), "GraceOkafor");
}

/// In the form in which poppler 22.12 prints a heading, a link, a list and a table.
#[test]
fn a_structure_tree_is_read_as_a_screen_reader_would() {
    let printed = r#"Document
  Sect
    H1 (block)
      "Dear Grace"
    P (block)
      "Some "
      Span (inline)
        "bol"
      "d words, a "
      Link (inline)
        "link"
        Object 6 0
      ". A “saying” that "
      "goes on."
    L (block):
       /ListNumbering /Disc
      LI (block)
        Lbl (block)
          "•"
        LBody (block)
          "One"
      LI (block)
        Lbl (block)
          "•"
        LBody (block)
          P (block)
            "Two "
    Table (block)
      TR
        TH <node00000021>:
           /Scope /Column
          "Goal"
        TD:
           /Headers [(node00000021)]
          "7"
      TR
        TD
        TD
          "say "now""
    Figure (block)
"#;
    let expected = "Dear Grace Some bold words, a link. A “saying” that goes on. One Two Goal 7 say \"now\"";
    assert_eq!(words_of_tags(printed).join(" "), expected);
}

#[test]
fn a_space_lost_where_a_line_breaks_is_seen() {
    let printed = "P (block)\n  \"on and\"\n  \"on\"\nP (block)\n  \"on\"\n";
    assert_eq!(words_of_tags(printed), ["on", "andon", "on"]);
}

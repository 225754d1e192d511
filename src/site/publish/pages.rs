//! From the case studies of a book to the files of the site.

use std::collections::BTreeMap;
use std::path::PathBuf;

use rayon::prelude::*;

use super::hosts::HOST_FILES;
use super::outlet::{Outlet, outlet};
use super::study::{MadeStudy, StudyPlace, StudyShop};
use super::{Published, feed, hosts, is_of_a_study, logo, put, refusal, sign, topics, words};
use crate::case::{Approved, NotePath};
use crate::compose::Pictures;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::{Inline, Picture, Rendition};
use crate::html::{Site, SiteCase, SitePicture, SiteView};
use crate::theme::tokens::Colour;

/// Width of a still in lists, and of one with a link, in pixels.
const THUMB: u32 = 480;
const PREVIEW: u32 = 1200;

/// What became of a case study.
enum Fate {
    Published(Box<MadeStudy>, Approved),
    PrintOnly,
    Refused(Vec<Diagnostic>),
}

/// Makes the site of all cases that may leave, and puts it in place.
pub(super) fn publish(shop: &StudyShop<'_>, shared: &Pictures, base_url: &str, published: &mut Published) {
    let fates: Vec<(String, Fate)> = shop
        .book
        .studies
        .par_iter()
        .map(|study| (study.slug.clone(), fate(shop, &StudyPlace::of(study, shop.book))))
        .collect();
    let mut made: Vec<(Box<MadeStudy>, Approved)> = Vec::new();
    for (slug, fate) in fates {
        match fate {
            Fate::Published(study, approved) => made.push((study, approved)),
            Fate::PrintOnly => published.print_only.push(slug),
            Fate::Refused(problems) => {
                published.problems.extend(problems);
                published.refused.push(slug);
            }
        }
    }
    // A case whose own file has errors is no case of the book, and is not published either.
    let unsound = published.problems.iter().filter(|problem| problem.is_error() && is_of_a_study(problem, shop.book));
    let unsound = unsound.filter_map(|problem| Some(problem.location.as_ref()?.file.file_stem()?.to_str()?.to_owned()));
    let known = |slug: &String| shop.book.studies.iter().any(|study| study.slug == *slug);
    let unsound: Vec<String> = unsound.filter(|slug| !known(slug)).collect();
    published.refused.extend(unsound);
    published.refused.sort();
    published.refused.dedup();
    // The latest first.
    made.sort_by(|(one, one_approved), (other, other_approved)| {
        (other_approved.on, &one.slug).cmp(&(one_approved.on, &other.slug))
    });
    let folder = shop.book.root.join(&shop.book.config.output.publish.publish_dir);
    let files = files(shop, shared, base_url, &made);
    let done = match files {
        Ok(files) => put::put(&folder, &files).map(|put| {
            published.cases = made.iter().map(|(study, _)| study.slug.clone()).collect();
            (published.written, published.unchanged) = (put.written, put.unchanged);
            put.removed
        }),
        Err(problems) => {
            let is_refused = problems.iter().any(|problem| problem.trouble == Trouble::Refused);
            published.problems.extend(problems);
            if !is_refused {
                // The theme's trouble touches nothing.
                return;
            }
            // What the guard refuses now may stand in what an earlier publish left.
            put::take_down(&folder)
        }
    };
    match done {
        Ok(removed) => published.removed = removed,
        Err(problem) => published.problems.push(problem),
    }
    published.publish_dir = Some(folder);
    published.base_url = Some(base_url.to_owned());
}

/// Whether a case may be published, and its files if so.
fn fate(shop: &StudyShop<'_>, place: &StudyPlace<'_>) -> Fate {
    let (family, case) = match StudyShop::family(place) {
        Ok(found) => found,
        Err(problem) => {
            let errors = place.family.iter().flat_map(|family| &family.problems).filter(|problem| problem.is_error());
            return Fate::Refused(errors.cloned().chain([problem]).collect());
        }
    };
    let (outlet, mut refusals) = outlet(place, case, shop.gate(case));
    if outlet == Outlet::Print {
        return Fate::PrintOnly;
    }
    let anonymised = match shop.anonymised(place) {
        Ok(anonymised) => anonymised,
        Err(problems) => {
            refusals.extend(problems);
            return Fate::Refused(refusals);
        }
    };
    refusals.extend(StudyShop::in_the_way(place, case, &anonymised));
    let study = place.study;
    let Some(approved) = study.approved.clone() else {
        refusals.push(not_approved(place));
        return Fate::Refused(refusals);
    };
    match shop.make(place, family, case, &anonymised, approved.on) {
        Ok(made) => {
            refusals.extend(wrong_approval(shop, place, &approved, &made));
            refusals.extend(guarded(shop, place, &made));
            if refusals.is_empty() { Fate::Published(Box::new(made), approved) } else { Fate::Refused(refusals) }
        }
        Err(problems) => {
            refusals.extend(problems);
            Fate::Refused(refusals)
        }
    }
}

fn not_approved(place: &StudyPlace<'_>) -> Diagnostic {
    let told = refusal("case-not-approved", "this case is not published: nobody has approved it yet");
    let help = format!("ask a colleague to read it and run `traject approve {} --by ID`", place.study.slug);
    place.at(told.help(help), &"title".into())
}

/// Whether the approval is for exactly these files, by somebody who may.
pub(in crate::site) fn wrong_approval(
    shop: &StudyShop<'_>,
    place: &StudyPlace<'_>,
    approved: &Approved,
    made: &MadeStudy,
) -> Option<Diagnostic> {
    let study = place.study;
    let path = |key: &str| NotePath::from("approved").key(key);
    if approved.by == study.author {
        let told = refusal("own-approval", "this case is not published: its author has approved it");
        return Some(place.at(told.help("ask another practitioner to read and approve it"), &path("by")));
    }
    if shop.service.practitioner(&approved.by).is_none() {
        let told = refusal(
            "unknown-approver",
            "this case is not published: the person who approved it is not in service.yaml",
        );
        return Some(place.at(told.help("ask a practitioner listed in service.yaml to approve it"), &path("by")));
    }
    if approved.on > shop.as_of {
        let told = refusal("future-approval", "this case is not published: the date of its approval is in the future");
        return Some(place.at(told.help("ask for approval again"), &path("on")));
    }
    (!approved.sha256.trim().eq_ignore_ascii_case(&made.seal)).then(|| {
        let told =
            refusal("case-changed", "this case is not published: something in it has changed since it was approved");
        let help = format!("ask a colleague to read it again and run `traject approve {} --by ID`", study.slug);
        place.at(told.help(help), &path("sha256"))
    })
}

/// What the guard says of a case's own files.
pub(in crate::site) fn guarded(shop: &StudyShop<'_>, place: &StudyPlace<'_>, made: &MadeStudy) -> Vec<Diagnostic> {
    let mut files = made.files();
    let card = [made.card.standfirst.as_deref(), made.card.question.as_deref(), Some(made.card.line.as_str())];
    let card: Vec<String> = card.into_iter().flatten().map(|words| format!("<p>{}</p>\n", escaped(words))).collect();
    let card = card.concat();
    let page = format!("<title>{}</title>\n{}\n{card}", escaped(&made.document.title), made.main);
    files.insert(PathBuf::from(format!("cases/{}.html", made.slug)), page.into_bytes());
    let watch = shop.guard.watch_public(made.pictures());
    let refusals = watch.judge(files.iter().map(|(path, bytes)| (path.as_path(), bytes.as_slice())));
    refusals
        .into_iter()
        .map(|told| Diagnostic { message: format!("this case is not published: {}", told.message), ..told })
        .map(|told| place.at(told, &"title".into()))
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Every file of the site, judged; or why there is no site.
fn files(
    shop: &StudyShop<'_>,
    shared: &Pictures,
    base_url: &str,
    made: &[(Box<MadeStudy>, Approved)],
) -> Result<BTreeMap<PathBuf, Vec<u8>>, Vec<Diagnostic>> {
    let one = |problem: Diagnostic| vec![problem];
    let colours = &shop.press.html.theme().tokens.colour;
    let preview = sign::drawn(1200, 630, colours.accent, colours.tint).map_err(one)?;
    let icon = sign::drawn(ICON.into(), ICON.into(), colours.accent, PAPER).map_err(one)?;
    let logo = logo(shared);
    let logo = logo.as_ref();
    let view = view(shop, logo, [&preview, &icon], base_url, !made.is_empty());
    let site = shop.press.html.site(view).map_err(one)?;
    let cases: Vec<SiteCase> = made.iter().map(|(study, _)| site_case(study)).collect();

    let mut files: BTreeMap<PathBuf, Vec<u8>> = BTreeMap::new();
    let mut add = |path: &str, bytes: Vec<u8>| {
        files.insert(PathBuf::from(path), bytes);
    };
    add("index.html", site.index(&cases).map_err(one)?.into_bytes());
    add("about.html", site.about().map_err(one)?.into_bytes());
    add("404.html", site.not_found().map_err(one)?.into_bytes());
    add("search.html", site.search(&cases).map_err(one)?.into_bytes());
    let topics = topics::of(&cases);
    add("topics/index.html", site.topics(&topics).map_err(one)?.into_bytes());
    for topic in &topics {
        add(&format!("topics/{}.html", topic.topic.slug), site.topic(topic).map_err(one)?.into_bytes());
    }
    for (number, case) in cases.iter().enumerate() {
        let next = cases.get(number + 1).or(cases.first()).filter(|next| next.slug != case.slug);
        add(&format!("cases/{}.html", case.slug), site.case(case, next).map_err(one)?.into_bytes());
    }
    let said: String = files.values().map(|page| String::from_utf8_lossy(page)).collect();
    let mut add = |path: &str, bytes: Vec<u8>| {
        files.insert(PathBuf::from(path), bytes);
    };
    add("site.css", site.style(&said).map_err(one)?.into_bytes());
    add("search.js", shop.press.html.search_script().map_err(one)?.into_bytes());
    add("icon.png", icon.file.to_vec());
    add(PREVIEW_FILE, preview.file.to_vec());
    if let Some(logo) = logo {
        add(LOGO_FILE, logo.file.to_vec());
    }
    for_programs(
        &site,
        &topics.iter().map(|topic| topic.topic.slug.clone()).collect::<Vec<_>>(),
        made,
        base_url,
        &icon.file,
        &mut add,
    );
    for (study, _) in made {
        files.extend(study.files());
    }
    let pictures: Vec<&Picture> =
        made.iter().flat_map(|(study, _)| study.pictures()).chain([&preview, &icon]).chain(logo).collect();
    let watch = shop.guard.watch_public(pictures);
    let refusals = watch.judge(files.iter().map(|(path, bytes)| (path.as_path(), bytes.as_slice())));
    if refusals.is_empty() { Ok(files) } else { Err(refusals) }
}

/// White.
const PAPER: Colour = Colour { red: 255, green: 255, blue: 255 };
/// The side of the site's icon, in pixels.
const ICON: u8 = 96;
const PREVIEW_FILE: &str = "preview.png";
const LOGO_FILE: &str = "logo.png";

/// Feed, sitemap, robots.txt and what hosts read.
fn for_programs(
    site: &Site<'_, '_>,
    topics: &[String],
    made: &[(Box<MadeStudy>, Approved)],
    base_url: &str,
    icon: &[u8],
    add: &mut dyn FnMut(&str, Vec<u8>),
) {
    let page = |study: &MadeStudy| site.address(&format!("cases/{}.html", study.slug));
    let entries: Vec<feed::Entry> = made
        .iter()
        .map(|(study, approved)| feed::Entry {
            address: page(study),
            title: study.document.title.clone(),
            summary: study.card.standfirst.clone().or_else(|| study.card.question.clone()).unwrap_or_default(),
            language: study.document.language.as_str().to_owned(),
            approved: approved.on,
        })
        .collect();
    let head = feed::Head { title: site.name(), service: site.service(), language: site.language().as_str(), base_url };
    if let Some(feed) = feed::atom(&head, &entries) {
        add("feed.xml", feed.into_bytes());
    }
    let latest = made.iter().map(|(_, approved)| approved.on).max();
    let mut pages = vec![
        (site.address("index.html"), latest),
        (site.address("about.html"), None),
        (site.address("topics/index.html"), latest),
    ];
    pages.extend(made.iter().map(|(study, approved)| (page(study), Some(approved.on))));
    pages.extend(topics.iter().map(|slug| (site.address(&format!("topics/{slug}.html")), None)));
    add("sitemap.xml", feed::sitemap(&pages).into_bytes());
    add("robots.txt", feed::robots(base_url).into_bytes());
    let [headers, htaccess, favicon] = HOST_FILES;
    add(headers, hosts::headers().into_bytes());
    add(htaccess, hosts::htaccess(base_url).into_bytes());
    add(favicon, hosts::favicon(icon, ICON));
}

fn view(
    shop: &StudyShop<'_>,
    logo: Option<&Picture>,
    [preview, icon]: [&Picture; 2],
    base_url: &str,
    has_cases: bool,
) -> SiteView {
    let language = &shop.book.config.book.language;
    let (service, _) = shop.service.name.in_language(language, language);
    let picture = |picture: &Picture, file: &str| SitePicture {
        file: file.to_owned(),
        width: picture.width,
        height: picture.height,
        alt: String::new(),
    };
    SiteView {
        language: language.clone(),
        service: service.to_owned(),
        phone: shop.service.phone.clone(),
        email: shop.service.email.clone(),
        logo: logo.map(|logo| picture(logo, LOGO_FILE)),
        logo_file: logo.map(|logo| logo.file.clone()),
        icon_file: icon.file.clone(),
        base_url: base_url.to_owned(),
        preview: picture(preview, PREVIEW_FILE),
        has_cases,
    }
}

fn site_case(study: &MadeStudy) -> SiteCase {
    let first = study.document.blocks.iter().find_map(|block| match block {
        crate::document::Block::Figure(figure) => Some(figure),
        _ => None,
    });
    let picture = |width: u32| {
        let figure = first?;
        let Rendition { width, height, name, .. } = figure.picture.at_least(width);
        Some(SitePicture { file: format!("cases/img/{name}"), width, height, alt: Inline::plain(&figure.caption) })
    };
    SiteCase {
        slug: study.slug.clone(),
        title: study.document.title.clone(),
        language: study.document.language.clone(),
        standfirst: study.card.standfirst.clone(),
        question: study.card.question.clone(),
        line: study.card.line.clone(),
        topics: study.card.topics.clone(),
        thumb: picture(THUMB),
        preview: picture(PREVIEW),
        main: study.main.clone(),
        words: words::of(&study.document),
        pdf_pages: study.pdf_pages,
    }
}

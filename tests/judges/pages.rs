//! Pages that everybody can use, that are sound HTML, and that ask no server for anything.

use serde_json::Value;

use crate::{judge, sample};

#[test]
#[ignore = "needs axe and chromium; run tests/run.sh"]
fn axe_finds_nothing_on_any_page() {
    let pages = sample::pages();
    let verdict = judge::browser("axe.mjs", &pages);
    verdict.must_pass("axe finds fault");
    // Each page is looked at wide and narrow.
    assert_eq!(verdict.answer.matches("violations 0").count(), pages.len() * 2, "{}", verdict.answer);
}

#[test]
#[ignore = "needs chromium; run tests/run.sh"]
fn every_link_and_picture_leads_somewhere() {
    judge::browser("links.mjs", &sample::pages()).must_pass("a page leads nowhere");
}

#[test]
#[ignore = "needs the Nu HTML checker; run tests/run.sh"]
fn every_page_is_sound_html() {
    let verdict = judge::nu_html_checker(&sample::pages());
    let faults = faults(&verdict.answer);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the checker says of a page's own security policy. It knows neither the hash that lets the page's style in nor that
/// a file's own folder is `'self'`; the browser does, and what it complains of counts in `axe.mjs`.
const ON_POLICY: &str = "violates Content Security Policy (meta tag)";

/// Errors and warnings of the checker's answer, a line each; its remarks on style don't count.
#[track_caller]
pub(crate) fn faults(answer: &str) -> Vec<String> {
    let answer: Value = serde_json::from_str(answer).expect("the Nu HTML checker answers in JSON");
    let messages = answer["messages"].as_array().expect("the Nu HTML checker gives a list of messages");
    let is_fault = |message: &&Value| {
        let is_on_policy = message["message"].as_str().is_some_and(|said| said.contains(ON_POLICY));
        (message["type"] != "info" || message["subType"] == "warning") && !is_on_policy
    };
    let line = |message: &Value| {
        let [url, said] = ["url", "message"].map(|key| message[key].as_str().unwrap_or_default());
        format!("{url}:{}: {said}", message["lastLine"])
    };
    messages.iter().filter(is_fault).map(line).collect()
}

#[test]
fn the_checkers_answer_is_understood() {
    let answer = r#"{"messages":[
        {"type":"error","url":"file:a.html","lastLine":3,"message":"Stray end tag"},
        {"type":"info","subType":"warning","url":"file:a.html","lastLine":9,"message":"Empty heading."},
        {"type":"info","subType":"warning","message":"Inline style violates Content Security Policy (meta tag): blocked"},
        {"type":"info","message":"Trailing slash on void elements has no effect"}]}"#;
    assert_eq!(faults(answer), ["file:a.html:3: Stray end tag", "file:a.html:9: Empty heading."]);
    assert!(faults(r#"{"messages":[]}"#).is_empty());
}

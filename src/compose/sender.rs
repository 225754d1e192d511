//! Who writes, to whom: letterhead, address, signature.

use crate::case::{Adult, Copy, Films, Practitioner};
use crate::document::{AddressBlock, Aside, Inline, Letterhead, SignOff};

use super::family::FamilyPapers;
use super::templates::Voice;
use super::tongue::smart_marks;

/// The head of a letter.
pub(super) fn letterhead(papers: &FamilyPapers<'_>, voice: &Voice<'_>) -> Letterhead {
    let service = papers.service;
    let name = Inline::plain(&voice.tongue.service(&service.name));
    let mut lines: Vec<Vec<Inline>> = service.address.iter().map(|line| voice.tongue.service(line)).collect();
    lines.extend(service.phone.iter().chain(&service.email).map(|line| vec![Inline::text(line)]));
    let logo_alt = voice.say("logo-alt", &[("service", name.as_str().into())]);
    Letterhead { logo: papers.pictures.logo.clone(), logo_alt, name, lines }
}

/// Who it is for, with the address where it is safe to post there.
pub(super) fn address_of(adult: &Adult) -> Vec<String> {
    let mut lines = vec![adult.name.clone()];
    if adult.safe_contact.post {
        lines.extend(adult.address.iter().filter(|line| !line.trim().is_empty()).cloned());
    }
    lines
}

/// Address, date and reference.
pub(super) fn address(recipient: Vec<String>, papers: &FamilyPapers<'_>, voice: &Voice<'_>) -> AddressBlock {
    let reference = voice.say("our-reference", &[("reference", papers.case.family.reference.as_str().into())]);
    let mut details: Vec<Vec<Inline>> = Vec::new();
    details.extend(papers.date().map(|day| vec![Inline::Text(voice.long_day(day))]));
    details.push(vec![Inline::Text(reference)]);
    AddressBlock { recipient, details }
}

/// Signature and sender, without anything beside them.
pub(super) fn sign_off(papers: &FamilyPapers<'_>, voice: &Voice<'_>, valediction: &str) -> SignOff {
    let signatory = papers.signatory();
    let name = signatory.map(|practitioner| practitioner.name.clone()).unwrap_or_default();
    let signature = signatory.and_then(|practitioner| papers.pictures.signatures.get(&practitioner.id)).cloned();
    SignOff {
        valediction: vec![Inline::Text(smart_marks(valediction))],
        signature,
        signature_alt: voice.say("signature-alt", &[("name", name.as_str().into())]),
        lines: signatory.map(|practitioner| contact_lines(practitioner, voice)).unwrap_or_default(),
        name,
        asides: Vec::new(),
    }
}

fn contact_lines(practitioner: &Practitioner, voice: &Voice<'_>) -> Vec<Vec<Inline>> {
    let mut lines: Vec<Vec<Inline>> = Vec::new();
    lines.extend(practitioner.post.as_ref().map(|post| voice.tongue.service(post)));
    let registered = [&practitioner.registration, &practitioner.phone];
    let registered: Vec<&str> = registered.into_iter().flatten().map(String::as_str).collect();
    if !registered.is_empty() {
        lines.push(vec![Inline::Text(registered.join(" · "))]);
    }
    lines.extend(practitioner.email.as_ref().map(|email| vec![Inline::text(email)]));
    lines
}

/// What happened to the films, with the service's standing line.
pub(super) fn films(papers: &FamilyPapers<'_>, voice: &Voice<'_>) -> Option<Aside> {
    let films = papers.case.closing.as_ref()?.films?;
    let what = match films {
        Films::Erased => voice.say("films-erased", &[]),
        Films::KeptByFamily => voice.say("films-kept-by-family", &[]),
        Films::KeptUntil(day) => voice.say("films-kept-until", &[("date", (&voice.long_day(day)).into())]),
    };
    let mut lines = vec![vec![Inline::Text(smart_marks(&what))]];
    lines.extend(papers.service.lines.get("films").map(|line| voice.tongue.service(line)));
    Some(Aside { title: vec![Inline::Text(voice.say("films-title", &[]))], lines })
}

/// Who else is told.
pub(super) fn copied_to(papers: &FamilyPapers<'_>, voice: &Voice<'_>) -> Option<Aside> {
    let copies: Vec<&Copy> = papers.copies().map(|(_, copy)| copy).collect();
    if copies.is_empty() {
        return None;
    }
    let line = |copy: &&Copy| {
        let mut content = vec![Inline::text(&copy.name)];
        if let Some(role) = &copy.role {
            content.push(Inline::text(", "));
            content.extend(voice.tongue.noted(role));
        }
        content
    };
    Some(Aside { title: vec![Inline::Text(voice.say("copied-to", &[]))], lines: copies.iter().map(line).collect() })
}

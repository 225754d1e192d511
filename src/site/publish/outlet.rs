//! Where a case study may go: on the site, into print alone, or nowhere; and every reason against it.

use super::refusal;
use super::study::StudyPlace;
use crate::case::{Case, CaseStudy, Purpose};
use crate::diagnostic::Diagnostic;
use crate::privacy::{ConsentGate, Missing};

/// Where a case study goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site) enum Outlet {
    /// On the site.
    Web,
    /// Into print alone: consent for the site was never given.
    Print,
}

/// Where a case study is to go, with every reason why it may not.
///
/// It is for print where only that was ever agreed to. Once consent for the site has been noted, its end is a reason that is
/// told.
pub(in crate::site) fn outlet(place: &StudyPlace<'_>, case: &Case, gate: ConsentGate<'_>) -> (Outlet, Vec<Diagnostic>) {
    let consent = &case.family.consent;
    let for_print_alone = consent.is_noted(Purpose::CaseStudyPrint) && !consent.is_noted(Purpose::CaseStudyWeb);
    let outlet = if for_print_alone { Outlet::Print } else { Outlet::Web };
    let purpose = match outlet {
        Outlet::Web => Purpose::CaseStudyWeb,
        Outlet::Print => Purpose::CaseStudyPrint,
    };
    (outlet, missing(place, case, gate, purpose))
}

/// Every reason why a case study may not go where a purpose leads.
pub(in crate::site) fn missing(
    place: &StudyPlace<'_>,
    case: &Case,
    gate: ConsentGate<'_>,
    purpose: Purpose,
) -> Vec<Diagnostic> {
    let mut refusals = Vec::new();
    for person in everybody(place.study, case) {
        if let Err(reason) = gate.words(&person, "", purpose) {
            refusals.push(no_consent(&reason, &person, purpose, place));
        }
    }
    for (number, id) in place.study.stills.iter().enumerate() {
        let Some((_, clip)) = case.clips().find(|(_, clip)| clip.id == *id) else { continue };
        let mut clip = clip.clone();
        // What the study covers hides somebody as well as what the clip hides.
        clip.hide.extend(place.study.hide.get(id).into_iter().flatten().copied());
        if let Err(reasons) = gate.still(&clip, purpose) {
            refusals.push(no_still(&reasons, number, purpose, place));
        }
    }
    refusals
}

/// Everybody the case is told of: the children, the clients, and who else has a pseudonym in it.
fn everybody(study: &CaseStudy, case: &Case) -> Vec<String> {
    let children = case.family.children().map(|child| child.id.clone());
    let clients = case.family.adults.iter().filter(|adult| adult.client).map(|adult| adult.id.clone());
    let mut everybody: Vec<String> = children.chain(clients).collect();
    let adults = |id: &&String| case.family.adults.iter().any(|adult| adult.id == **id);
    everybody.extend(study.pseudonyms.keys().filter(adults).cloned());
    let mut once: Vec<String> = Vec::new();
    for id in everybody {
        if !once.contains(&id) {
            once.push(id);
        }
    }
    once
}

fn told(purpose: Purpose) -> &'static str {
    if purpose == Purpose::CaseStudyWeb { "case-study-web" } else { "case-study-print" }
}

fn no_consent(reason: &Missing, person: &str, purpose: Purpose, place: &StudyPlace<'_>) -> Diagnostic {
    let purpose = told(purpose);
    let (code, message) = match reason {
        Missing::Refused { .. } => ("case-refused", format!("a child in it said no to `{purpose}`")),
        Missing::Withdrawn { .. } => {
            ("case-withdrawn", format!("consent for `{purpose}` was withdrawn for a child in it"))
        }
        _ => ("case-no-consent", format!("somebody in it has no current consent for `{purpose}`")),
    };
    let message = format!("this case is not published: {message}");
    let help = format!(
        "add a line to `consent` in family.yaml that covers everyone in the case and is not expired or withdrawn, such \
         as `- {{ by: grace, for: [{purpose}], given: 2026-01-12 }}`"
    );
    let told = refusal(code, message).quoting(person).help(help);
    place.in_family(told, "consent")
}

fn no_still(reasons: &[Missing], number: usize, purpose: Purpose, place: &StudyPlace<'_>) -> Diagnostic {
    let purpose = told(purpose);
    let mut people: Vec<&str> = Vec::new();
    let mut whys: Vec<&str> = Vec::new();
    for reason in reasons {
        let (why, who) = match reason {
            Missing::NobodyNamed => ("`shows` names nobody, so consent can't be judged", None),
            Missing::NoLine { person } => ("no current consent covers everyone in it", Some(person)),
            Missing::Refused { child } => ("a child in it refused", Some(child)),
            Missing::Withdrawn { child } => ("consent for a child in it was withdrawn", Some(child)),
            Missing::NotHidden { person } => ("it shows somebody else whom `hide` does not cover", Some(person)),
        };
        if !whys.contains(&why) {
            whys.push(why);
        }
        people.extend(who.map(String::as_str));
    }
    let message =
        format!("this case is not published: one of its stills may not be shown for `{purpose}`: {}", whys.join("; "));
    let refused = refusal("case-still", message)
        .help("delete the still from `stills`, cover that person with `hide`, or ask for consent");
    let refused = if people.is_empty() { refused } else { refused.quoting(people.join(", ")) };
    place.at(refused, &crate::case::NotePath::top().key("stills").item(number))
}

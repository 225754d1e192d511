//! Figures worked out by hand, and books at their edges. What a reader could work out of whole reports stands in
//! `reader_tests`.

use super::*;
use crate::case::{Closing, Cycle};

pub(super) const OPEN: SmallNumbers = SmallNumbers { suppress_below: 0, round_to: 1 };
pub(super) const USUAL: SmallNumbers = SmallNumbers { suppress_below: 5, round_to: 5 };

/// A family from its notes: `family.yaml` after the people, the films' front matter, the closing's.
pub(super) fn case(more: &str, films: &[&str], closing: Option<&str>) -> Case {
    let family = format!(
        "reference: X-1\npractitioner: p\nchild: {{ id: ada, name: Ada Reed }}\nadults:\n  - {{ id: tom, name: Tom Reed }}\n  \
         - {{ id: grace, name: Grace Reed, client: true }}\n{more}"
    );
    let cycles = films.iter().zip(1_u32..).map(|(film, number)| {
        let cycle: Cycle = serde_yaml::from_str(film).unwrap();
        Cycle { number, ..cycle }
    });
    Case {
        folder: "x".to_owned(),
        family: serde_yaml::from_str(&family).unwrap_or_else(|error| panic!("{error}\n{family}")),
        cycles: cycles.collect(),
        closing: closing.map(|text| serde_yaml::from_str::<Closing>(text).unwrap()),
    }
}

/// A case whose child was born that day.
pub(super) trait Born {
    fn with_born(self, day: &str) -> Case;
}

impl Born for Case {
    fn with_born(mut self, day: &str) -> Case {
        if let Some(child) = &mut self.family.child {
            child.born = day.parse().ok();
        }
        self
    }
}

pub(super) fn figures_of(cases: &[Case], small: SmallNumbers, period: Period) -> Report {
    let subjects: Vec<Subject<'_>> = cases
        .iter()
        .map(|case| Subject { case, gate: ConsentGate::new(case, "2026-06-01".parse().unwrap()) })
        .collect();
    let may_print = |text: &str| !text.contains("Ada");
    let terms = Terms { period, small, reliable_change: 3.0, language: &Language::english(), may_print: &may_print };
    report(&subjects, 0, &terms)
}

#[track_caller]
fn open_figures(cases: &[Case]) -> Figures {
    let Report::Figures(figures) = figures_of(cases, OPEN, Period::default()) else { panic!("too few") };
    *figures
}

const AGREED: &str = "consent: [{ by: grace, for: [service-report], given: 2026-01-01 }]\n";

/// One goal rated first and last by Grace, with her consent.
fn rated(goal: &str, first: f64, last: f64) -> Case {
    let goals = format!(
        "goals: [{{ id: g, text: Play, {goal} ratings: [{{ on: 2026-01-01, by: grace, value: {first} }}] }}]\n"
    );
    let closing = format!("{{ on: 2026-03-01, ratings: [{{ goal: g, by: grace, value: {last} }}] }}");
    case(&format!("{goals}{AGREED}"), &["film: { on: 2026-01-05 }"], Some(&closing))
}

#[track_caller]
fn only(figures: &Figures) -> &Outcome {
    let [outcome] = &figures.outcomes[..] else { panic!("{:?}", figures.outcomes) };
    outcome
}

fn number(count: Count) -> u32 {
    count.number().unwrap()
}

fn near(value: f64, expected: f64) -> bool {
    (value - expected).abs() < 0.0005
}

#[test]
fn means_spread_hopes_and_reliable_change_by_hand() {
    // Starts 2, 3, 4, 7: mean 16/4 = 4, deviations −2 −1 0 3, SD √(14/3) = 2.160. Ends 5, 5, 8, 3: mean 21/4 = 5.25, squares
    // 0.0625 + 0.0625 + 7.5625 + 5.0625 = 12.75, SD √4.25 = 2.062. Changes +3 +2 +4 −4: two better, one worse.
    let pairs = [(2.0, 5.0), (3.0, 5.0), (4.0, 8.0), (7.0, 3.0)];
    let cases: Vec<Case> = pairs.iter().map(|(first, last)| rated("hoped_for: 8,", *first, *last)).collect();
    let figures = open_figures(&cases);
    let outcome = only(&figures);
    assert_eq!(outcome.instrument, Instrument::Goals);
    assert_eq!([outcome.families, outcome.paired, outcome.missing].map(number), [4, 4, 0]);
    let (start, end) = (outcome.start.unwrap(), outcome.end.unwrap());
    assert!(near(start.mean, 4.0) && near(start.sd, 2.1602), "{start:?}");
    assert!(near(end.mean, 5.25) && near(end.sd, 2.0616), "{end:?}");
    let hope = outcome.hope.as_ref().unwrap();
    assert_eq!([hope.noted, hope.reached, hope.not_reached].map(number), [4, 1, 3]);
    let change = outcome.reliable.as_ref().unwrap();
    assert_eq!([change.judged, change.better, change.unchanged, change.worse].map(number), [4, 2, 1, 1]);
    assert_eq!(outcome.lines, pairs.map(|(first, last)| [first, last]));
}

#[test]
fn decimals_and_other_scales_are_brought_to_ten() {
    // On 0–5, 1.5 and 3 are 3 and 6 of 10; 3 points of 10 are 1.5 of 5, so +1.5 is just reliable and +1.4 is not.
    let figures = open_figures(&[
        rated("scale: { from: 0, to: 5 }, hoped_for: 2.5,", 1.5, 3.0),
        rated("scale: { from: 0, to: 5 }, hoped_for: 5,", 1.5, 2.9),
    ]);
    let outcome = only(&figures);
    assert_eq!(outcome.instrument, Instrument::OtherScales);
    assert!(near(outcome.start.unwrap().mean, 3.0) && near(outcome.end.unwrap().mean, 5.9));
    assert!(near(outcome.hope.as_ref().unwrap().mean.unwrap().mean, 7.5));
    let change = outcome.reliable.as_ref().unwrap();
    assert_eq!([change.better, change.unchanged, change.worse].map(number), [1, 1, 0]);
}

#[test]
fn targets_from_one_to_ten_stay_as_they_are_and_claim_no_reliable_change() {
    let target = "scale: { from: 1, to: 10 }, hoped_for: 6,";
    let figures = open_figures(&[rated(target, 2.0, 6.0), rated(target, 1.0, 5.0)]);
    let outcome = only(&figures);
    assert_eq!(outcome.instrument, Instrument::Targets);
    assert!(near(outcome.start.unwrap().mean, 1.5) && near(outcome.end.unwrap().mean, 5.5));
    assert_eq!(number(outcome.hope.as_ref().unwrap().reached), 1);
    assert_eq!(outcome.reliable, None);
}

#[test]
fn goal_attainment_is_one_t_score_a_family() {
    // Two goals of weight 1: √(0.7·2 + 0.3·4) = √2.6 = 1.6125. From −2 and −1: 50 − 30/1.6125 = 31.395; to 0 and 1: 56.202.
    let goals = "goals:\n  - { id: a, text: A, scale: gas, ratings: [{ on: 2026-01-01, by: grace, value: -2 }] }\n  \
                 - { id: b, text: B, scale: gas, ratings: [{ on: 2026-01-01, by: grace, value: -1 }] }\n";
    let closing = "{ on: 2026-03-01, ratings: [{ goal: a, by: grace, value: 0 }, { goal: b, by: grace, value: 1 }] }";
    let one = case(&format!("{goals}{AGREED}"), &[], Some(closing));
    let figures = open_figures(&[one.clone(), one]);
    let outcome = only(&figures);
    assert_eq!((outcome.instrument.clone(), number(outcome.paired)), (Instrument::Attainment, 2));
    assert!(near(outcome.start.unwrap().mean, 31.3951) && near(outcome.end.unwrap().mean, 56.2017));
    assert_eq!(number(outcome.hope.as_ref().unwrap().reached), 2);
    assert_eq!(outcome.hope.as_ref().unwrap().mean, None);
}

#[test]
fn questionnaires_change_reliably_by_their_own_norms_and_direction() {
    // 1.96 · 2.1 · √2 · √(1 − 0.8) = 2.603: a fall of 3 is reliable and, where lower is better, an improvement.
    let filled = |first: f64, last: f64| {
        let norms = "lower_is_better: true, sd: 2.1, reliability: 0.8";
        let measures = format!(
            "measures:\n  - {{ tool: SDQ impact, by: grace, on: 2026-01-01, score: {first}, {norms} }}\n  \
             - {{ tool: SDQ impact, by: grace, on: 2026-03-01, score: {last}, {norms} }}\n"
        );
        case(&format!("{measures}{AGREED}"), &[], Some("{ on: 2026-03-02 }"))
    };
    let without_norms = case(
        &format!(
            "measures: [{{ tool: SDQ  impact, by: grace, on: 2026-01-01, score: 4, lower_is_better: true }}]\n{AGREED}"
        ),
        &[],
        Some("{ on: 2026-03-02 }"),
    );
    let figures = open_figures(&[filled(6.0, 3.0), filled(6.0, 3.5), filled(2.0, 5.0), without_norms]);
    let outcome = only(&figures);
    let name = Instrument::Questionnaire { name: "SDQ impact".to_owned(), lower_is_better: true };
    assert_eq!(outcome.instrument, name);
    assert_eq!([outcome.paired, outcome.missing].map(number), [3, 1]);
    let change = outcome.reliable.as_ref().unwrap();
    assert_eq!([change.judged, change.better, change.unchanged, change.worse].map(number), [3, 1, 1, 1]);
}

#[test]
fn a_goal_counts_once_whoever_rated_it_and_not_where_it_was_set_aside() {
    let goals = "goals:\n  - id: g\n    text: Play\n    ratings:\n      - { on: 2026-01-01, by: tom, value: 9 }\n      \
                 - { on: 2026-02-01, by: tom, value: 9 }\n      - { on: 2026-01-01, by: ada, value: 1 }\n      \
                 - { on: 2026-02-01, by: ada, value: 1 }\n      - { on: 2026-01-01, by: grace, value: 2 }\n      \
                 - { on: 2026-02-01, by: grace, value: 4 }\n  \
                 - { id: old, text: Old, replaced: 2026-01-15, ratings: [{ on: 2026-01-01, by: grace, value: 5 }] }\n";
    let both = "consent:\n  - { by: grace, for: [service-report], given: 2026-01-01 }\n  \
                - { by: tom, for: [service-report], given: 2026-01-01 }\n";
    let figures = open_figures(&[case(&format!("{goals}{both}"), &[], Some("{ on: 2026-03-01 }"))]);
    let outcome = only(&figures);
    // Grace took part, Tom did not, and Ada is a child.
    assert_eq!((number(outcome.paired), outcome.lines.clone()), (1, vec![[2.0, 4.0]]));
    let toms = both.replace("by: grace", "by: nobody");
    let figures = open_figures(&[case(&format!("{goals}{toms}"), &[], Some("{ on: 2026-03-01 }"))]);
    assert_eq!(only(&figures).lines, [[9.0, 9.0]]);
}

#[test]
fn without_consent_nothing_that_was_rated_or_said_counts() {
    let refused = "consent:\n  - { by: grace, for: [service-report], given: 2026-01-01 }\n  \
                   - { by: tom, for: [service-report], covers: [ada], given: 2026-01-01, child_agreed: false }\n";
    let withdrawn = "consent: [{ by: grace, for: [service-report], given: 2026-01-01, withdrawn: 2026-05-01 }]\n";
    let not_the_child = "consent: [{ by: grace, for: [service-report], covers: [grace], given: 2026-01-01 }]\n";
    let other = "consent: [{ by: grace, for: [stills, case-study-web], given: 2026-01-01 }]\n";
    let goals = "goals: [{ id: g, text: Play, ratings: [{ on: 2026-01-01, by: grace, value: 2 }] }]\n";
    let closing =
        "{ on: 2026-03-01, ratings: [{ goal: g, by: grace, value: 7 }], feedback: [{ by: grace, said: Good. }] }";
    for consent in ["", refused, withdrawn, not_the_child, other] {
        let figures = open_figures(&[case(&format!("{goals}{consent}"), &[], Some(closing))]);
        assert_eq!([figures.ended, figures.consented].map(number), [1, 0], "{consent}");
        assert_eq!((figures.outcomes, figures.quotations), (vec![], vec![]), "{consent}");
        // The work itself is counted all the same.
        assert_eq!(number(figures.flow.completed), 1);
    }
    let figures = open_figures(&[case(&format!("{goals}{AGREED}"), &[], Some(closing))]);
    assert_eq!((number(figures.consented), figures.quotations.len()), (1, 1));
}

#[test]
fn quotations_tell_neither_name_nor_order_and_drafts_are_silent() {
    let said = |words: &str, draft: bool| {
        let closing = format!("{{ on: 2026-03-01, draft: {draft}, feedback: [{{ by: grace, said: {words} }}] }}");
        case(AGREED, &[], Some(&closing))
    };
    let figures = open_figures(&[
        said("We laugh more.", false),
        said("Ada laughs.", false),
        said("A draft.", true),
        said("Good.", false),
    ]);
    let words: Vec<&str> = figures.quotations.iter().map(|quotation| quotation.words.as_str()).collect();
    assert_eq!(words, ["Good.", "We laugh more."]);
}

#[test]
fn the_way_from_referral_to_the_end_at_the_last_day_of_the_period() {
    let referred = |day: &str| format!("referral: {{ on: {day}, by: school }}\n");
    let film = "film: { on: 2026-02-10, setting: home }";
    let cases = [
        case(&format!("status: referred\n{}", referred("2026-02-01")), &[], None),
        case(&format!("status: started\n{}", referred("2026-01-01")), &[film], None),
        case(
            &format!("status: completed\n{}", referred("2025-11-01")),
            &[film, film, film],
            Some("{ on: 2026-03-01 }"),
        ),
        case(
            &format!("status: ended-early\nended_because: moved away.\n{}", referred("2025-11-01")),
            &[film],
            Some("{ on: 2026-02-20 }"),
        ),
        // Before the period, after it, and without any day.
        case(&referred("2025-01-01"), &["film: { on: 2025-02-01 }"], Some("{ on: 2025-12-31 }")),
        case(&referred("2026-07-01"), &[], None),
        case("status: referred\n", &[], None),
    ];
    let period = |from: &str, to: &str| Period { from: from.parse().ok(), to: to.parse().ok() };
    let flow = |figures: &Figures| {
        let Flow { referred, waiting, started, under_way, completed, ended_early, shares: _ } = figures.flow.clone();
        [referred, waiting, started, under_way, completed, ended_early].map(number)
    };
    let Report::Figures(year) = figures_of(&cases, OPEN, period("2026-01-01", "2026-06-30")) else { panic!() };
    assert_eq!(flow(&year), [4, 1, 3, 1, 1, 1]);
    assert_eq!(year.left_out.map(number), Some(1));
    assert_eq!(year.cycles.map(|cycles| cycles.map(|(count, _)| number(count))), Some([0, 0, 0, 1, 0]));
    assert_eq!(rows(&year.referrers), [("School", Some(4))]);
    assert_eq!(rows(&year.settings), [("Home", Some(3))]);
    assert_eq!(rows(&year.reasons), [("Moved away", Some(1))]);
    // In January nobody had begun: films and closings of later days do not count yet.
    let Report::Figures(january) = figures_of(&cases, OPEN, period("2026-01-01", "2026-01-31")) else { panic!() };
    assert_eq!(flow(&january), [3, 3, 0, 0, 0, 0]);
    // The whole book has them all.
    assert_eq!(flow(&open_figures(&cases)), [7, 3, 4, 1, 2, 1]);
}

#[test]
fn too_few_families_say_nothing_at_all() {
    let one = rated("", 2.0, 5.0);
    assert_eq!(figures_of(&[], USUAL, Period::default()), Report::TooFew);
    assert_eq!(figures_of(&[], OPEN, Period::default()), Report::TooFew);
    assert_eq!(figures_of(&vec![one.clone(); 4], USUAL, Period::default()), Report::TooFew);
    assert!(matches!(figures_of(&[one], OPEN, Period::default()), Report::Figures(_)));
}

#[test]
fn rare_words_and_words_with_a_name_are_counted_together() {
    let by = |words: &str| case(&format!("referral: {{ on: 2026-01-01, by: {words} }}\n"), &[], None);
    let mut cases = vec![by("school"); 9];
    cases.extend(vec![by("School."); 2]);
    cases.extend(vec![by("a prison"); 4]);
    cases.extend(vec![by("Ada’s nursery"); 6]);
    let Report::Figures(figures) = figures_of(&cases, USUAL, Period::default()) else { panic!() };
    assert_eq!(rows(&figures.referrers), [("School", Some(10)), ("other", Some(10)), ("not noted", None)]);
}

/// The rows of a split with what is printed.
fn rows(split: &Split) -> Vec<(&str, Option<u32>)> {
    let rows = split.rows.iter().map(|row| {
        let label = match &row.label {
            SplitLabel::Named(label) => label.text.as_str(),
            SplitLabel::Several => "several",
            SplitLabel::Other => "other",
            SplitLabel::NotNoted => "not noted",
        };
        (label, row.count.number())
    });
    rows.collect()
}

#[test]
fn several_places_are_told_apart_from_places_that_are_not_noted() {
    let filmed = |places: &[&str]| {
        let films: Vec<String> = places.iter().map(|place| format!("film: {{ on: 2026-01-10{place} }}")).collect();
        case("", &films.iter().map(String::as_str).collect::<Vec<_>>(), None)
    };
    let (home, school) = (", setting: home", ", setting: school");
    let cases = [filmed(&[home, home]), filmed(&[home, school]), filmed(&[""]), filmed(&["", home])];
    assert_eq!(rows(&open_figures(&cases).settings), [("Home", Some(2)), ("several", Some(1)), ("not noted", Some(1))]);
}

#[test]
fn films_reviews_children_ages_and_waits_by_hand() {
    let family = |born: &str, referred: &str, films: &[&str]| {
        case(&format!("referral: {{ on: {referred} }}\n"), films, None).with_born(born)
    };
    let film = "film: { on: 2026-02-04, minutes: 50 }\nreview: { on: 2026-02-11, minutes: 40 }";
    let cases = [
        // Five weeks, one year and eleven months old; a second film of the period after.
        family("2024-02-05", "2025-12-31", &[film, "film: { on: 2026-05-01, minutes: 90 }"]),
        // Eight weeks, ten on the day.
        family("2016-02-04", "2025-12-10", &[film, "film: { on: 2026-02-20 }"]),
        // Two weeks; born after the film by mistake.
        family("2026-03-01", "2026-01-21", &[film]),
        // A film before its referral tells no wait.
        family("2026-01-01", "2026-02-20", &[film]),
        family("2020-01-01", "2026-01-01", &[]),
    ];
    let period = Period { from: "2026-01-01".parse().ok(), to: "2026-03-31".parse().ok() };
    let Report::Figures(figures) = figures_of(&cases, OPEN, period) else { panic!() };
    let work = figures.work;
    assert_eq!([work.children, work.films, work.reviews].map(number), [4, 5, 4]);
    assert_eq!(work.film_hours, Some(3));
    assert_eq!(work.ages.map(|ages| ages.map(|(count, _)| number(count))), Some([1, 1, 0, 1, 0, 1]));
    let waiting = work.waiting.unwrap();
    assert_eq!((number(waiting.families), waiting.median, waiting.range, waiting.left_out), (3, 5, Some([2, 8]), 0));
}

#[test]
fn the_ends_of_waits_are_those_of_as_many_families_as_the_limit() {
    let cases: Vec<Case> = (0..12)
        .map(|at| {
            let day = jiff::civil::date(2026, 3, 1).checked_sub(jiff::Span::new().days(7 * (at + 1))).unwrap();
            case(&format!("referral: {{ on: {day} }}\n"), &["film: { on: 2026-03-01 }"], None)
        })
        .collect();
    let waiting = |cases: &[Case]| {
        let Report::Figures(figures) = figures_of(cases, USUAL, Period::default()) else { panic!() };
        figures.work.waiting
    };
    // From one to twelve weeks: without the four shortest and longest five to eight.
    let all = waiting(&cases).unwrap();
    assert_eq!((all.families, all.median, all.range, all.left_out), (Count::Number(10), 7, Some([5, 8]), 4));
    assert_eq!(waiting(&cases[..9]).unwrap().range, None);
    assert_eq!(waiting(&vec![cases[0].clone(); 12]), None);
}

#[test]
fn the_period_before_is_as_long_and_counts_where_families_stood_then() {
    let period = |from: &str, to: &str| Period { from: from.parse().ok(), to: to.parse().ok() };
    let same = [
        (period("2025-09-01", "2026-08-31"), period("2024-09-01", "2025-08-31")),
        (period("2024-02-01", "2024-02-29"), period("2024-01-01", "2024-01-31")),
        (period("2025-04-06", "2026-04-05"), period("2024-04-06", "2025-04-05")),
        (period("2026-01-10", "2026-01-19"), period("2025-12-31", "2026-01-09")),
    ];
    for (this, before) in same {
        assert_eq!(this.previous(), Some(before));
    }
    assert_eq!(Period::default().previous(), None);
    let film = "film: { on: 2025-10-01 }\nreview: { on: 2026-01-05 }";
    let cases = [
        case("referral: { on: 2025-09-03 }\n", &[film], Some("{ on: 2025-12-01 }")),
        case("referral: { on: 2025-09-03 }\n", &[film], Some("{ on: 2026-02-01 }")),
        case("status: referred\nreferral: { on: 2026-01-20 }\n", &[], None),
    ];
    let Report::Figures(figures) = figures_of(&cases, OPEN, period("2026-01-01", "2026-06-30")) else { panic!() };
    assert_eq!([figures.flow.referred, figures.flow.completed, figures.work.films].map(number), [2, 1, 0]);
    let before = figures.previous.unwrap();
    assert_eq!([before.referred, before.completed, before.ended_early].map(number), [2, 1, 0]);
    assert_eq!([before.films, before.reviews].map(number), [2, 0]);
    assert_eq!(before.weeks, Some(4));
    let Report::Figures(figures) = figures_of(&cases, OPEN, period("2025-07-01", "2025-12-31")) else { panic!() };
    assert_eq!(figures.previous, None);
}

#[test]
fn two_spellings_of_a_questionnaire_are_one() {
    let filled = |first: &str, last: &str| {
        let line = |tool: &str, day: &str, score: u32| {
            format!("  - {{ tool: \"{tool}\", by: grace, on: {day}, score: {score}, lower_is_better: true }}\n")
        };
        let measures = format!("measures:\n{}{}", line(first, "2026-01-01", 6), line(last, "2026-03-01", 3));
        case(&format!("{measures}{AGREED}"), &[], Some("{ on: 2026-03-02 }"))
    };
    let figures = open_figures(&[
        filled("SDQ Impact", "sdq impact"),
        filled("SDQ\u{a0}impact", "SDQ-Impact"),
        filled("ＳＤＱ Impact.", "SDQ Impact"),
    ]);
    let outcome = only(&figures);
    let name = Instrument::Questionnaire { name: "SDQ Impact".to_owned(), lower_is_better: true };
    assert_eq!((outcome.instrument.clone(), number(outcome.paired)), (name, 3));
    let figures = open_figures(&[filled("Scale A", "Scale A+")]);
    assert_eq!(figures.outcomes, []);
}

#[test]
fn the_same_rating_by_everybody_is_not_shown_as_a_mean() {
    let cases: Vec<Case> = (0..12).map(|at| rated("hoped_for: 8,", 3.0, f64::from(at % 4) + 4.0)).collect();
    let Report::Figures(figures) = figures_of(&cases, USUAL, Period::default()) else { panic!() };
    let outcome = only(&figures);
    assert_eq!((outcome.paired, outcome.start), (Count::Number(10), None));
    assert!(outcome.end.is_some());
    // Single lines only where small numbers are not hidden.
    assert!(outcome.lines.is_empty());
}

#[test]
fn goals_without_an_end_are_missing() {
    let once = case(
        &format!("goals: [{{ id: g, text: Play, ratings: [{{ on: 2026-01-01, by: grace, value: 2 }}] }}]\n{AGREED}"),
        &[],
        Some("{ on: 2026-03-01 }"),
    );
    let figures = open_figures(&[once.clone(), once]);
    assert_eq!((figures.outcomes.len(), figures.more_outcomes), (0, true));
    let figures = open_figures(&[
        rated("", 2.0, 5.0),
        case(&format!("goals: [{{ id: g, text: Play }}]\n{AGREED}"), &[], Some("{ on: 2026-03-01 }")),
    ]);
    assert_eq!([only(&figures).paired, only(&figures).missing].map(number), [1, 1]);
    // Nobody hoped for anything, so nothing is said of hopes.
    assert_eq!(only(&figures).hope, None);
}

#[test]
fn films_are_not_shown_where_they_would_tell_how_many_had_many_cycles() {
    let exact = SmallNumbers { suppress_below: 5, round_to: 1 };
    let held = |films: usize, closing: Option<&str>| {
        let status = if closing.is_some() { "" } else { "status: started\n" };
        case(status, &vec!["film: { on: 2026-01-10 }"; films], closing)
    };
    let ended = Some("{ on: 2026-03-01 }");
    let mut cases = vec![held(1, ended); 10];
    cases.extend(vec![held(2, ended); 10]);
    cases.extend(vec![held(3, ended); 2]);
    let films = |cases: &[Case]| {
        let Report::Figures(figures) = figures_of(cases, exact, Period::default()) else { panic!() };
        assert_eq!(figures.cycles.unwrap().map(|(count, _)| count.number()), [None, Some(10), Some(10), None, None]);
        figures.work.films
    };
    // 36 films: two cycles more than 30 films account for, which can't be four each.
    assert_eq!(films(&cases), Count::NotShown);
    // With work under way nobody can tell whose films they are.
    cases.extend(vec![held(2, None); 6]);
    assert_eq!(films(&cases), Count::Number(48));
}

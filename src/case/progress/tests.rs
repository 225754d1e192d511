//! The figures against a second calculation from the same YAML, by another way: untyped values, no types of the case model.

use std::collections::BTreeMap;

use serde_yaml::Value;

use super::*;
use crate::case::{Closing, Cycle, Family};

const FAMILY: &str = "
reference: SV-1
practitioner: hreid
child: { id: ada, name: Ada Okafor }
adults: [{ id: grace, name: Grace Okafor, client: true }, { id: tom, name: Tom Okafor, client: true }]
goals:
  - id: play
    text: Playing
    hoped_for: 8
    ratings:
      - { on: 2026-01-12, by: grace, value: 3 }
      - { on: 2026-01-13, by: tom, value: 6 }
      - { on: 2026-01-27, by: grace, value: 4 }
  - id: endings
    text: Endings
    scale: { from: -5, to: 5 }
    hoped_for: 0.5
    ratings: [{ on: 2026-01-12, by: grace, value: 0.1 }]
  - id: worry
    text: Worrying less
    hoped_for: 2
    ratings: [{ on: 2026-01-12, by: grace, value: 8 }]
  - { id: new, text: Added on the way, hoped_for: 7 }
  - { id: old, text: Dropped, replaced: 2026-02-01, ratings: [{ on: 2026-01-12, by: grace, value: 5 }] }
  - { id: bed, text: Bedtime, scale: gas, weight: 2, ratings: [{ on: 2026-01-12, by: grace, value: -2 }] }
  - { id: meal, text: Meals, scale: gas, ratings: [{ on: 2026-01-12, by: grace, value: -1 }] }
measures:
  - { tool: SDQ, by: grace, on: 2026-03-23, score: 2, lower_is_better: true }
  - { tool: SDQ, by: grace, on: 2026-01-12, score: 9.5, lower_is_better: true, sd: 2.1, reliability: 0.8 }
  - { tool: WEMWBS, by: tom, on: 2026-01-12, score: 40, sd: 10, reliability: 0.9 }
  - { tool: WEMWBS, by: tom, on: 2026-03-23, score: 38, sd: 10, reliability: 0.9 }
";
const CYCLES: [&str; 3] = [
    "{ film: { on: 2026-01-20 }, review: { on: 2026-01-27 }, clips: [{ id: a, principles: [attentive, attentive, guiding] }], \
     ratings: [{ goal: play, by: grace, value: 4 }, { goal: endings, by: grace, value: 0.3 }] }",
    "{ film: { on: 2026-02-10 }, review: { on: 2026-02-17 }, clips: [{ id: b, principles: [attentive] }, { id: c }], \
     ratings: [{ goal: play, by: grace, value: 6 }, { goal: new, by: grace, value: 4 }] }",
    "{ film: { on: 2026-03-10 } }",
];
const CLOSING: &str = "
on: 2026-03-23
ratings:
  - { goal: play, by: grace, value: 9 }
  - { goal: play, by: tom, value: 5 }
  - { goal: endings, by: grace, value: 0.1 }
  - { goal: worry, by: grace, value: 3 }
  - { goal: new, by: grace, value: 7 }
  - { goal: bed, by: grace, value: 1 }
  - { goal: meal, by: grace, value: 0 }
";

fn case() -> Case {
    let cycles = (1..).zip(CYCLES).map(|(number, text)| Cycle { number, ..serde_yaml::from_str(text).unwrap() });
    Case {
        folder: "okafor".to_owned(),
        family: serde_yaml::from_str::<Family>(FAMILY).unwrap(),
        cycles: cycles.collect(),
        closing: Some(serde_yaml::from_str::<Closing>(CLOSING).unwrap()),
    }
}

/// Every rating of the notes by goal and rater, then by day, read without the types of the case model.
fn raw() -> BTreeMap<(String, String), BTreeMap<String, f64>> {
    let mut found: BTreeMap<(String, String), BTreeMap<String, f64>> = BTreeMap::new();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut note = |goal: &Value, rating: &Value, day: String| {
        let own = found.entry((text(goal), text(&rating["by"]))).or_default();
        own.insert(day, rating["value"].as_f64().unwrap());
    };
    let family: Value = serde_yaml::from_str(FAMILY).unwrap();
    for goal in family["goals"].as_sequence().unwrap() {
        for rating in goal["ratings"].as_sequence().into_iter().flatten() {
            note(&goal["id"], rating, text(&rating["on"]));
        }
    }
    let notes: Vec<Value> = CYCLES.iter().chain([&CLOSING]).map(|note| serde_yaml::from_str(note).unwrap()).collect();
    for cycle in notes {
        let day = [&cycle["review"]["on"], &cycle["film"]["on"], &cycle["on"]].into_iter().find_map(Value::as_str);
        for rating in cycle["ratings"].as_sequence().into_iter().flatten() {
            note(&rating["goal"], rating, day.unwrap().to_owned());
        }
    }
    found
}

#[test]
fn every_series_is_what_a_second_calculation_finds() {
    let case = case();
    let series = case.series();
    let raw = raw();
    assert_eq!(series.len(), raw.len());
    for one in &series {
        let by_day = &raw[&(one.goal.id.clone(), one.rater.clone())];
        let points: Vec<(String, f64)> = one.points.iter().map(|point| (point.on.to_string(), point.value)).collect();
        let expected: Vec<(String, f64)> = by_day.iter().map(|(day, value)| (day.clone(), *value)).collect();
        assert_eq!(points, expected, "{} by {}", one.goal.id, one.rater);
        let (first, last) = (*by_day.values().next().unwrap(), *by_day.values().next_back().unwrap());
        assert_eq!(one.first().map(|point| point.value), Some(first));
        assert_eq!(one.latest().map(|point| point.value), (by_day.len() > 1).then_some(last));
        assert_eq!(one.difference(), (by_day.len() > 1).then_some(last - first));
        let change = one.change();
        assert_eq!(change == Some(Change::Up), by_day.len() > 1 && last > first, "{}", one.goal.id);
        assert_eq!(change == Some(Change::Down), last < first);
    }
}

fn of<'a>(all: &'a [Series<'a>], goal: &str, rater: &str) -> &'a Series<'a> {
    all.iter().find(|series| series.goal.id == goal && series.rater == rater).unwrap()
}

#[test]
fn what_was_hoped_for_is_reached_passed_or_neither() {
    let case = case();
    let all = case.series();
    let told = |goal, rater| (of(&all, goal, rater).reached(), of(&all, goal, rater).passed());
    assert_eq!(told("play", "grace"), (Some(true), true));
    assert_eq!(told("play", "tom"), (Some(false), false));
    assert_eq!(told("new", "grace"), (Some(true), false));
    assert_eq!(told("old", "grace"), (None, false), "nothing was hoped for");
    assert_eq!(told("worry", "grace"), (None, false), "the hope lies below the start");
    assert_eq!(told("bed", "grace"), (Some(true), true), "level 0 is what was hoped for");
    assert_eq!(told("meal", "grace"), (Some(true), false));
    assert_eq!(of(&all, "endings", "grace").change(), Some(Change::Same));
}

#[test]
fn ratings_belong_to_the_cycle_that_had_begun_and_gaps_are_known() {
    let case = case();
    let all = case.series();
    let cycles = |goal, rater| of(&all, goal, rater).points.iter().map(|point| point.cycle).collect::<Vec<_>>();
    assert_eq!(cycles("play", "grace"), [None, Some(1), Some(2), Some(3)]);
    assert_eq!(cycles("play", "tom"), [None, Some(3)]);
    assert_eq!(of(&all, "play", "grace").gaps, []);
    assert_eq!(of(&all, "play", "tom").gaps, [Gap { after: 0, cycles: vec![1, 2] }]);
    assert_eq!(of(&all, "endings", "grace").gaps, [Gap { after: 1, cycles: vec![2] }]);
    // Set aside on 1 February: the review before that went by without a rating, those after it are none of its business.
    assert_eq!(of(&all, "old", "grace").gaps, [Gap { after: 0, cycles: vec![1] }]);
    assert_eq!(of(&all, "new", "grace").gaps, []);
    let added: Vec<(&str, Option<u32>)> = all.iter().map(|one| (one.goal.id.as_str(), one.added_in)).collect();
    assert!(added.contains(&("new", Some(2))) && added.iter().filter(|(_, added)| added.is_some()).count() == 1);
}

#[test]
fn attainment_is_kiresuks_and_shermans() {
    // By hand: weights 2 and 1; start −4 − 1 = −5, now 2 + 0 = 2; √(0.7·5 + 0.3·9) = √6.2.
    let attainment = case().attainment();
    let [one] = &attainment[..] else { panic!("{attainment:?}") };
    assert_eq!((one.rater.as_str(), one.goals), ("grace", 2));
    assert!((one.start - (50.0 - 50.0 / 6.2_f64.sqrt())).abs() < 1e-9);
    assert!((one.now.unwrap() - (50.0 + 20.0 / 6.2_f64.sqrt())).abs() < 1e-9);
    assert!((t_score(&[(1.0, 0.0), (1.0, 0.0)]).unwrap() - 50.0).abs() < 1e-9);
    // The published table: three goals of equal weight, all at +1, make 63.69.
    assert!((t_score(&[(1.0, 1.0); 3]).unwrap() - 63.69).abs() < 0.01);
    assert_eq!(t_score(&[]), None);
}

#[test]
fn reliable_change_is_the_threshold_or_jacobsons_and_truaxs() {
    let points = ReliableChange::Points(3.0);
    assert_eq!(points.counts(3.0, 10.0), Some(true));
    assert_eq!(points.counts(-3.0, 10.0), Some(true));
    assert_eq!(points.counts(2.9, 10.0), Some(false));
    assert_eq!(points.counts(0.1 + 0.2, 1.0), Some(true));
    assert_eq!(points.counts(29.0, 100.0), Some(false));
    // 1.96 · 2.1 · √2 · √0.2 = 2.6032.
    assert!((reliable_change_limit(2.1, 0.8).unwrap() - 2.6032).abs() < 1e-4);
    assert_eq!(reliable_change_limit(0.0, 0.8), None);
    assert_eq!(reliable_change_limit(2.1, 1.2), None);
    let case = case();
    let all = case.series();
    assert_eq!(of(&all, "play", "grace").reliably_changed(points), Some(true));
    assert_eq!(of(&all, "play", "tom").reliably_changed(points), Some(false));
    assert_eq!(of(&all, "old", "grace").reliably_changed(points), None);
    assert_eq!(of(&all, "bed", "grace").reliably_changed(points), None);
}

#[test]
fn a_fall_of_a_measure_is_better_where_lower_is() {
    let case = case();
    let changes = case.measure_changes();
    let told: Vec<_> =
        changes.iter().map(|one| (one.first.tool.as_str(), one.change(), one.reliably_changed())).collect();
    assert_eq!(told, [("SDQ", Some(Change::Up), Some(true)), ("WEMWBS", Some(Change::Down), Some(false))]);
    assert_eq!(changes[0].difference(), Some(-7.5));
}

#[test]
fn a_clip_counts_once_for_each_principle_it_shows() {
    let principles = ["attentive", "guiding", "deepening"].map(str::to_owned);
    let seen = case().principles_seen(&principles);
    let clips: Vec<&[(u32, usize)]> = seen.iter().map(|row| row.clips.as_slice()).collect();
    assert_eq!(clips, [[(1, 1), (2, 1)], [(1, 1), (2, 0)], [(1, 0), (2, 0)]]);
    assert_eq!(case().principles_seen(&["deepening".to_owned()]), []);
}

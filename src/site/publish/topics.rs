//! Which cases belong to which topic.

use std::collections::BTreeMap;

use crate::compose::Topic;
use crate::html::{SiteCase, SiteTopic};

/// Every topic that a case has, with its cases in the order given.
pub(super) fn of(cases: &[SiteCase]) -> Vec<SiteTopic<'_>> {
    let mut topics: BTreeMap<(crate::compose::TopicKind, u32, String), (Topic, Vec<&SiteCase>)> = BTreeMap::new();
    for case in cases {
        for topic in &case.topics {
            let key = (topic.kind, topic.place, topic.slug.clone());
            let entry = topics.entry(key).or_insert_with(|| (topic.clone(), Vec::new()));
            // Two ways of writing one setting are one topic.
            if !entry.1.iter().any(|known| known.slug == case.slug) {
                entry.1.push(case);
            }
        }
    }
    topics.into_values().map(|(topic, cases)| SiteTopic { topic, cases }).collect()
}

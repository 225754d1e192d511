//! What is rare enough to tell a family from its neighbours, though it names nobody: asked about, never replaced.
//!
//! Found by lists of English and Welsh words. They are generous: "harmless" is one word in `cleared:`.

use std::sync::LazyLock;

use regex::Regex;

use super::finding::Finding;
use super::plain::Plain;
use super::{Reason, expression};

static FEATURES: LazyLock<Vec<(Reason, Regex)>> = LazyLock::new(|| {
    [
        (
            Reason::Siblings,
            r"twins?|twin\s+(?:brother|sister)s?|triplets?|quadruplets?|quads|quintuplets?|quins|sextuplets?|multiple\s+births?|efeilliaid|gefeilliaid|tripledi|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|[4-9]|1\d)\s+(?:(?:older|younger|other|big|little|half|step)[\s-]+)*(?:brothers?|sisters?|siblings|children|sons|daughters|kids|half-brothers|half-sisters|stepchildren)(?:\s+(?:and|or)\s+(?:brothers|sisters))?|(?:youngest|eldest|oldest|middle|one)\s+of\s+(?:four|five|six|seven|eight|nine|ten|eleven|twelve|[4-9]|1\d)",
        ),
        (
            Reason::Diagnosis,
            r"(?:[a-z'-]+\s+)?syndromes?|syndrom|[a-z-]*dystroph(?:y|ies)|trisomy(?:\s+\d+)?|[a-z]*(?:aplasia|plegia|plegic|cephaly|cephalus|sclerosis|philia|philiac|emia|aemia|oma|omas|itis|opathy|atrophy|ectomy|otomy|ostomy)|cystic\s+fibrosis|spina\s+bifida|cerebral\s+palsy|cleft(?:\s+(?:lip|palate))?|achondroplasia|dwarfism|albin(?:o|ism)|mosaicism|chromosom(?:e|al)(?:\s+\w+)?|deletion|duplication\s+\d+q?|\d+[pq]\d+(?:\.\d+)?|epilep(?:sy|tic)|diabet(?:es|ic)|leuk(?:ae|e)mia|cancer|tumou?rs?|transplant(?:ed)?|hiv|aids|hepatitis|meningitis|encephalitis|sepsis|stillb(?:irth|orn)|miscarriages?|neonatal\s+(?:death|unit)|nicu|scbu|sids|cot\s+death|tracheostomy|gastrostomy|peg[- ]fed|cochlear\s+implants?|hearing\s+aids?|(?:profoundly\s+|partially\s+)?deaf(?:ness)?|blind(?:ness)?|registered\s+blind|wheelchairs?|amput(?:ee|ated|ation)|prosthe(?:tic|sis)|schizophreni[ac]|bipolar|psychosis|psychotic|anorexia|bulimia|sectioned|overdos(?:e|ed)|self-harm(?:ed|ing)?|suicid(?:e|al)|dementia|parkinson'?s|huntington'?s|alzheimer'?s|motor\s+neurone|tourette'?s|sickle\s+cell|thalassaemia|haemophilia|phenylketonuria|pku|marfan'?s?|ehlers[- ]danlos|rett'?s?|prader[- ]willi|angelman'?s?|asperger'?s?|fragile\s+x|down'?s|edwards'?|turner'?s|klinefelter'?s|williams\s+syndrome|foetal\s+alcohol|fasd|pica|selective(?:ly)?\s+mut(?:e|ism)|canser|anabledd",
        ),
        (
            Reason::Occupation,
            r"(?:airline\s+|fighter\s+)?pilots?|vicars?|curates?|rectors?|priests?|imams?|rabbis?|bishops?|ministers?|pastors?|chaplains?|monks?|nuns?|missionar(?:y|ies)|footballers?|rugby\s+players?|cricketers?|jockeys?|athletes?|olympi(?:c|an|ans|cs)|paralympi\w+|professional\s+(?:player|dancer|musician|footballer|athlete)|actors?|actress(?:es)?|singers?|musicians?|dj|tv\s+presenters?|presenters?|newsreaders?|journalists?|reporters?|novelists?|authors?|poets?|celebrit(?:y|ies)|influencers?|youtubers?|mayors?|councillors?|mps?|mss?|politicians?|ambassadors?|diplomats?|peers?|lords?|ladies-in-waiting|barons?|baroness|soldiers?|the\s+army|army|navy|royal\s+(?:air\s+force|marines?|navy)|raf|marines?|submarin(?:e|er|ers)|officers?\s+in\s+the|sergeants?|corporals?|majors?|colonels?|veterans?|deployed|deployment|fire\s?fighters?|fire(?:man|men)|paramedics?|surgeons?|consultants?|gps?\s+herself|vets?|veterinar\w+|dentists?|barristers?|solicitors?|judges?|detectives?|astronauts?|lighthouse\s+keepers?|trawler(?:s|men|man)?|fisherm[ae]n|miners?|quarr(?:y|ymen)|farriers?|blacksmiths?|beekeepers?|taxidermists?|undertakers?|funeral\s+directors?|embalmers?|locksmiths?|zoo\s?keepers?|stunt\w*|circus|acrobats?|magicians?|puppeteers?|ballet\s+dancers?|lap\s?dancers?|sex\s+work(?:er|ers)?|professors?|lecturers?|scientists?|archaeologists?|headteachers?|head\s+teachers?|headmasters?|headmistress|chief\s+executives?|directors?\s+of|postm(?:a|i)st(?:er|ress)\w*|lifeboat|coastguards?|gamekeepers?|traveller\s+site|fairground|showm[ae]n|ficer|gweinidog|ffermwyr?|milwyr?|gyrrwr\s+lori|own(?:s|ed|er\s+of)\s+(?:a|an|the)\s+(?:shop|restaurant|pub|farm|cafe|takeaway|garage|business|hotel|salon|bakery)|runs\s+(?:a|an|the|his|her|their)\s+(?:own\s+)?(?:shop|restaurant|pub|farm|cafe|takeaway|garage|business|hotel|salon|bakery)",
        ),
        (
            Reason::Justice,
            r"(?:family|crown|county|high|youth|magistrates?'?|coroner'?s)\s+courts?|courts?\s+(?:orders?|case|hearing|proceedings|date)|(?:in|to|at|before|from)\s+(?:the\s+)?court|the\s+courts?|hearings?|tribunals?|magistrates?|coroners?|inquests?|prosecut\w+|convict\w*|sentenced|guilty|bail(?:ed)?|remand(?:ed)?|arrest(?:ed|s)?|charged\s+with|police|policem[ae]n|policewom[ae]n|prisons?|prisoners?|jail(?:ed)?|gaol|imprison\w+|inmates?|probation|offenders?|young\s+offenders?|parole|custody|restraining\s+orders?|non-molestation|injunctions?|(?:care|supervision|residence|contact|placement|interim|occupation|protection|special\s+guardianship|child\s+arrangements)\s+orders?|section\s+(?:7|8|20|31|37|47|136)|cafcass|guardian\s+ad\s+litem|domestic\s+(?:violence|abuse)|refuges?|women'?s\s+refuge|rape[ds]?|sexual\s+(?:assault|abuse)|sexually\s+\w+|assault(?:ed|s)?|trafficked|trafficking|gang|drug\s+deal\w*|murder(?:ed|er|s)?|manslaughter|llys|carchar|heddlu",
        ),
        (
            Reason::Event,
            r"in\s+the\s+(?:news|papers?|newspapers?|press|headlines)|on\s+(?:the\s+)?(?:news|television|telly|tv|radio)|newspapers?|headlines?|media\s+(?:attention|coverage|interest)|documentar(?:y|ies)|went\s+viral|went\s+missing|was\s+missing|(?:house|flat|tower\s+block|school|caravan)\s+fires?|burn(?:t|ed)\s+down|flood(?:ed|s|ing)?|earthquakes?|hurricanes?|tornado\w*|tsunamis?|explosions?|(?:car|bus|train|plane|road|coach|helicopter|motorbike|motorway|traffic)\s+(?:crash(?:es)?|accidents?|collisions?)|hit\s+by\s+a|drown(?:ed|ing)|shoot(?:ing|ings)\s+(?:at|in)|was\s+shot|stabb(?:ed|ing|ings)|bomb(?:ed|ing|ings|s)?|terror\w*|massacre|landslide|avalanche|shipwreck|strike\s+at\s+the|factory\s+clos\w+|lottery|jackpot|won\s+(?:a|the)\s+(?:award|medal|prize|cup|title|championship|competition)|(?:gold|silver|bronze)\s+medals?|world\s+(?:record|cup|champion)|champion(?:s|ships?)?|award\s+ceremony|honours\s+list|(?:mbe|obe|cbe)s?|public\s+inquiry|whistle-?blow\w+|sinkhole|evacuat(?:ed|ion)|hostages?|kidnap\w*|abduct\w*",
        ),
        (
            Reason::Care,
            r"adopt(?:ed|ion|ive|er|ers|ing|s)?|foster(?:ed|ing|s)?(?:\s+(?:carers?|care|family|families|child|children|mum|dad|parents?|placement))?|looked-after|looked\s+after\s+child(?:ren)?|care\s+leavers?|in\s+(?:local\s+authority\s+)?care|into\s+care|taken\s+into|kinship\s+car(?:e|er|ers|ing)|special\s+guardian(?:s|ship)?|residential\s+(?:home|unit|care)|children'?s\s+home|secure\s+unit|mother[- ]and[- ]baby\s+unit|child\s+protection(?:\s+(?:plan|conference|register))?|surrog(?:ate|acy)|ivf|donor|egg\s+donation|sperm\s+donor|unaccompanied|orphan(?:s|ed|age)?|widow(?:s|ed|er)?|bereave(?:d|ment)|death\s+of|died|was\s+killed|mabwysiad\w*|maeth|fabwysiad\w*",
        ),
        (
            Reason::Belonging,
            r"muslims?|christians?|catholics?|protestants?|methodists?|baptists?|quakers?|mormons?|jehovah'?s?(?:\s+witness(?:es)?)?|jew(?:s|ish)?|hindus?|sikhs?|buddhists?|pagans?|amish|brethren|evangelicals?|pentecostals?|orthodox|salafi|shia|sunni|ahmadi\w*|bahai|rastafari\w*|church(?:es)?|chapels?|mosques?|synagogues?|temples?|gurdwaras?|mandirs?|madras(?:s?)ahs?|baptis(?:ed|m)|christened|bar\s+mitzvah|ramadan|eid|diwali|hanukkah|passover|vaisakhi|gyps(?:y|ies)|roma|romany|romani|travellers?|irish\s+travellers?|showpeople|asylum(?:[- ]seek\w+)?|refugees?|deport\w*|immigra\w+|migrants?|emigrat\w+|visas?|home\s+office|nationality|citizenship|ethnic(?:ity)?|mixed[- ](?:race|heritage)|heritage|tribe|tribal|clan|caste|foreign(?:er|ers)?|mother\s+tongue|native\s+(?:language|speaker)|sign\s+language|bsl|makaton|gay|lesbian|bisexual|transgender|trans|non-binary|same-sex|intersex|two\s+(?:mums|dads|mothers|fathers)|polygam\w+|arranged\s+marriage|undocumented|mwslim\w*|cristnog\w*|capel|eglwys|mosg|ffoadur\w*|sipsi\w*",
        ),
    ]
    .into_iter()
    .map(|(why, words)| (why, expression(&format!(r"(?i)\b(?:{words})\b"))))
    .collect()
});

/// Phrases that hold one of the words and mean something else: play, and what every note says.
static ORDINARY: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)\b(?:(?:toy|play|pretend|lego|little|his|her|their|the)\s+(?:police|fire)[\s-]*(?:car|van|engine|station|man|men)s?|police\s+(?:car|van|officer\s+puppet)s?|(?:basketball|tennis|netball|squash|food)\s+courts?|(?:finger|hand|sock)\s+puppets?|blind\s+(?:down|up|was\s+(?:down|up|closed|open))|blind\s*man'?s\s+buff|venetian\s+blinds?|toy\s+\w+|dressed\s+as\s+a|doctors?\s+and\s+nurses|peg\s+(?:doll|board)s?|foster(?:s|ed|ing)?\s+(?:a|an|the|his|her|their|more|trust|closeness|connection|attunement|communication|warmth|curiosity|independence|confidence)|adopt(?:s|ed|ing)?\s+(?:a|an|the|this|that|our|her|his|their)\s+(?:\w+\s+)?(?:approach|style|stance|tone|way|idea|method|strategy|habit|routine|phrase|voice|pace|position)|heritage\s+(?:park|site|trail)|ministers?\s+to|consultant\s+to|died\s+(?:down|away)|aids\s+(?:her|his|their|the|communication)|communication\s+aids?|coming\s+(?:home|in)|temples?\s+of\s+\w+\s+blocks|flood(?:ed|s)?\s+with\s+(?:relief|joy|love|warmth|pride)|hearing\s+(?:her|him|them|each|about|that|what|it|his|their|your|the|a|from|this|how)|charged\s+with\s+(?:energy|excitement)|his\s+majors?|read(?:s|ing)?\s+the\s+(?:news|paper)|on\s+(?:the\s+)?(?:television|telly|tv|radio)\s+(?:in|was|is|off|on|at|too|so)|(?:the\s+)?tv\s+(?:on|off)|off\s+the\s+tv|bombs?\s+(?:into|in)\s+the\s+(?:pool|water)|lords?\s+it|peers|peer\s+\w+)\b",
    )
});

/// Everything rare in a text.
pub(super) fn features(plain: &Plain<'_>) -> Vec<Finding> {
    let ordinary: Vec<_> = ORDINARY.find_iter(&plain.text).map(|found| found.range()).collect();
    let mut found = super::identifying::identifying(&plain.text);
    found.retain(|one| !ordinary.iter().any(|range| range.start <= one.bytes.start && one.bytes.end <= range.end));
    for one in &mut found {
        one.bytes = plain.written(one.bytes.clone());
    }
    for (why, words) in FEATURES.iter() {
        for one in words.find_iter(&plain.text) {
            let inside = ordinary.iter().any(|range| range.start <= one.start() && one.end() <= range.end);
            if !inside && !NOT_RARE.contains(&one.as_str().to_lowercase().as_str()) {
                found.push(Finding::ask(plain.written(one.range()), *why));
            }
        }
    }
    found
}

/// Words that have the ending of a diagnosis and are none.
const NOT_RARE: [&str; 12] = [
    "aroma",
    "aromas",
    "diploma",
    "diplomas",
    "coma",
    "roma tomato",
    "media",
    "academia",
    "bohemia",
    "anatomy",
    "oma",
    "stoma",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<(String, Reason)> {
        let plain = Plain::new(text);
        let mut found = features(&plain);
        found.sort_by_key(|one| one.bytes.start);
        found.into_iter().map(|one| (text[one.bytes].to_owned(), one.why)).collect()
    }

    #[test]
    fn what_is_rare_is_asked_about() {
        for (text, words, why) in [
            ("The twins waited.", "twins", Reason::Siblings),
            ("She is the youngest of seven.", "youngest of seven", Reason::Siblings),
            ("She has five older brothers.", "five older brothers", Reason::Siblings),
            ("He has Prader-Willi syndrome.", "Prader-Willi syndrome", Reason::Diagnosis),
            ("Her father is a trawlerman.", "trawlerman", Reason::Occupation),
            ("After the family court she felt better.", "family court", Reason::Justice),
            ("His dad is in prison.", "prison", Reason::Justice),
            ("It was in the newspapers.", "in the newspapers", Reason::Event),
            ("He was adopted last year.", "adopted", Reason::Care),
            ("They are Muslim.", "Muslim", Reason::Belonging),
        ] {
            assert!(asked(text).contains(&(words.to_owned(), why)), "{text}: {:?}", asked(text));
        }
    }

    #[test]
    fn what_every_note_says_is_let_be() {
        for text in [
            "He drove the police car over the rug, and she adopted a slower pace.",
            "Grace lives with her two children. They fostered trust by waiting; hearing her voice helped.",
            "She smelled the aroma of the dough and turned off the tv.",
            "Two brothers and three children came.",
        ] {
            assert_eq!(asked(text), [], "{text}");
        }
    }
}

//! Phrases of plain words that tell who somebody is: school years, births, days, singling out, journeys, work. Each is
//! asked about as a whole, since half of it would still tell.

use std::sync::LazyLock;

use regex::Regex;

use super::Reason;
use super::figures::{Figures, pattern};
use super::finding::Finding;
use super::plain::Plain;

const SCHOOL: &str = r"\b(?:year|yr|blwyddyn|flwyddyn)s?\.?\s?#(?:\s?(?:and|or|to|-|/|&)\s?#)?|\byear\s+(?:group|reception)\b|\by#|\b(?:primary|secondary|form|grade|class)\s#[a-z]?\b|\bin\s+(?:set\s#|(?:the\s+)?(?:top|bottom|middle)\s+set)\b|\bp[\s]?#(?:[^\w]|$)|\bs#(?:[^\w]|$)|\bkey\s+stages?\s?(?:#|one|two)?|\bks\s?#|\bfoundation\s+(?:phase|stage|year)\b|\beyfs\b|\b(?:in|into|to|from|of|started|starting|starts|start|left|began|finished|at|a|her|his|the|for)\s+reception\b(?:\s+(?:class|year|teacher))?|\breception\s+(?:class|year|teacher|pupils?|children|child|age)\b|\bnursery\s+(?:class|year|one|two)\b|\b(?:the\s+)?(?:lower\s+|upper\s+)?sixth(?:\s+form)?\b|\b(?:infant|junior|middle|secondary|grammar|boarding|private|prep|high|special|comprehensive)\s+schools?\b|\b(?:infants|juniors)\b|\bat\s+(?:college|university|uni)\b|\b(?:cyfnod\s+(?:sylfaen|allweddol\s?#?)|dosbarth\s+derbyn|meithrin)\b|\b(?:first|second|third|fourth|fifth|last|final)\s+(?:year|term)\s+(?:at|of|in)\s+(?:school|nursery|primary|secondary|college)\b|\b(?:gcses?|a[\s-]levels|sats)\b|\bschool\s+leaver\b";

const BIRTH: &str = r"\b(?:born|delivered|induced|arrived|came)\s+(?:\w+\s+){0,2}?(?:at|by)\s+(?:\w+\s+){0,2}?#(?:\s?\+\s?#)?[\s-]*(?:weeks?|wks?|days?|months?)?(?:\s+and\s+#\s+days?)?(?:'?\s+gestation)?|\b(?:(?:born|came|was|were|arrived)\s+)?(?:\w+\s+)?#[\s-]*(?:weeks?|wks?|months?|days?)'?[\s-]+(?:too\s+)?(?:premature|prem|early|preterm|overdue|pregnant|gestation)\b|\bpremature(?:ly)?\b(?:\s+(?:baby|babies|birth|twins?))?|\b(?:prem|premmie|preemie|preterm|pre-term|gestation(?:al)?|c-section)\b|\bbirth\s?-?weight\b|\b(?:born\s+)?by\s+(?:emergency\s+|planned\s+)?caesarean\b|\bcaesarean(?:\s+section)?\b|\b(?:an\s+)?incubator\b|\b(?:the\s+)?(?:special|intensive|neonatal)(?:\s+care)?(?:\s+baby)?\s+unit\b|\bneonatal\s+\w+|\bbreech\b|\bhome\s+birth\b|\bborn\s+(?:early|late|at\s+home|in\s+(?:a|an|the)\s+\w+|on\s+(?:a|the)\s+\w+)|\b(?:weigh(?:s|ed|ing)?\s+(?:\w+\s+){0,2})?#\s?-?(?:lbs?|pounds?|kilos?|kgs?|kilograms?|grams?|grammes?|gms?|stones?|ounces?|oz)\b\.?(?:[\s,-]*(?:and\s+)?#\s?-?(?:oz|ounces?|lbs?|pounds?|g|grams?)\b\.?)?|\b#lb\s?#(?:oz)?";

const DATE: &str = r"\b(?:(?:back\s+)?(?:in|since|from|by|until|before|after|during|around|about|of|to|summer|spring|autumn|winter|early|late)\s+)?(?:the\s+)?(?:year\s+)?@s?(?:\s?[-/]\s?(?:@|#))?|\b(?:back\s+)?(?:in\s+|since\s+)?'#s?\b|\b(?:in\s+)?the\s+(?:early\s+|mid\s+|late\s+)?(?:#'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties|millennium)\b|\b#s\b|\b(?:the\s+)?(?:(?:on|every|last|next|this|by|since|until|till|from|one|each|other|a|to|the|of|for|most|that)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b(?:\s+(?:mornings?|afternoons?|evenings?|nights?|lunch|after\s+\w+|before\s+\w+))?(?:\s+the\s+#?(?:st|nd|rd|th)\b)?(?:\s+#(?:st|nd|rd|th)\b)?";

const FESTIVAL: &str = r"\b(?:(?:at|for|on|over|before|after|since|until|by|during|every|last|this|next|in|to)\s+)*(?:the\s+)?(?:christmas(?:\s+(?:eve|day|time|holidays?|play|party|tree|concert))?|xmas|boxing\s+day|easter(?:\s+(?:sunday|monday|holidays?|term))?|good\s+friday|lent|pentecost|halloween|bonfire\s+night|guy\s+fawkes(?:\s+night)?|new\s+year(?:'?s?)?(?:\s+(?:eve|day))?|valentine'?s?(?:\s+day)?|(?:mother|father|mothering|grandparent)(?:'?s)?(?:ing)?'?\s+(?:day|sunday)|st\.?\s+(?:david|george|patrick|andrew|nicholas|piran)'?s?(?:\s+day)?|burns\s+night|hogmanay|bank\s+holiday|eid(?:\s+al[\s-]\w+)?|ramadan|diwali|divali|holi|vaisakhi|hanukk?ah|chanukah|passover|purim|rosh\s+hashanah|yom\s+kippur|chinese\s+new\s+year|lunar\s+new\s+year|thanksgiving|world\s+book\s+day|red\s+nose\s+day|children\s+in\s+need|eisteddfod|pride\s+march|carnival|jubilee|coronation|olympics?|paralympics|world\s+cup|brexit|referendum|election|lockdowns?|covid(?:-#)?|corona\s?virus|pandemic|nadolig|pasg|calan\s+gaeaf|gwyl\s+dewi|summer\s+fairs?|village\s+f[ae]te|school\s+fair|sports\s+day|harvest\s+festival|nativity(?:\s+play)?|rag\s+week|a\s+wedding|(?:her|his|their|the)\s+(?:wedding|funeral|christening|anniversary))\b";

const BIRTHDAY: &str = r"\b(?:(?:in|on|at|for|before|after|until|since|by|around|the\s+day\s+(?:of|after|before))\s+)?(?:(?:in|on)\s+)?(?:\w+,\s+)?(?:(?:his|her|their|my|the|a|\w+'s?)\s+)?(?:(?:#(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[\s-]\w+|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|next|last)\s+)?birthdays?\b(?:\s+(?:is|was|falls|fell|in|on|at|last|this|next|the|early|late)\b(?:\s+(?:in|on|at|the|early|late|#(?:st|nd|rd|th)?|of|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|week|month|year|\w+day|term))*)?";

const ADULT: &str = r"\b(?:in|into|towards|out\s+of)\s+(?:his|her|their|my)\s+(?:(?:early|mid|late)[\s-]+)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|#'?s)\b|\b(?:early|mid|late)[\s-]+(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b|\b(?:a\s+)?teenage(?:rs?|d)?\b(?:\s+(?:mum|mother|dad|father|parent|parents|pregnancy|girl|boy|son|daughter))?|\b(?:in|her|his)\s+teens\b|\bunder[\s-]#s?\b|\bover[\s-]#s\b|\b#[\s-]something\b|\b(?:pensioner|octogenarian|septuagenarian|nonagenarian|centenarian|middle[\s-]aged|elderly|old\s+age)s?\b";

const PERSON: &str = r"(?:boys?|girls?|child|children|bab(?:y|ies)|famil(?:y|ies)|wom[ae]n|m[ae]n|person|people|pupils?|students?|mums?|mothers?|dads?|fathers?|parents?|sons?|daughters?|brothers?|sisters?|carers?|couple|one|ones|household|grandchild|grandchildren|grandson|granddaughter|lad|kid|kids|teacher|member|patient|case)";

fn singular() -> String {
    format!(
        r"\b(?:the\s+|an\s+)?(?:very\s+)?only\s+(?:\w+\s+)?{PERSON}\b(?:\s+(?:in|at|on|of|with|who)\s+(?:(?:the|his|her|their|a|our)\s+)?\w+(?:\s+(?:who|with|in)\s+(?:\w+\s+){{0,2}}\w+)?)?|\bthe\s+(?:very\s+)?only\s+(?P<other>\w+)|\bthe\s+(?:very\s+)?(?:first|last)\s+(?:\w+\s+)?{PERSON}\b(?:\s+(?:in|at|on|to|with|who)\s+\w+)?|\bthe\s+(?:very\s+)?(?:first|last)\s+(?:in\s+\w+\s+\w+\s+)?to\s+\w+|\b(?:the\s+)?(?:(?:second|third|fourth|next|#)[\s-])?(?:youngest|eldest|oldest)\b(?:\s+(?:of|in|at|{PERSON})(?:\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:#|\w+))?)?|\bthe\s+(?:tallest|smallest|biggest|shortest|fastest|brightest|poorest|richest|heaviest|lightest|fattest|thinnest|strongest|worst|best)\s+(?:{PERSON}|in\s+(?:the|his|her|their)\s+(?:class|school|year|village|town|street|group|family|team|county|country|world))\b|\b(?:the\s+)?(?:middle|first-?\s?born|last-?\s?born|firstborn)\s+(?:child|son|daughter|brother|sister|of\s+(?:the\s+)?#)\b|\b#\s+of\s+(?:only\s+|just\s+|the\s+|a\s+family\s+of\s+|nearly\s+)?#(?:\s+{PERSON})?|\bno\s+other\s+{PERSON}\b|\bnobody\s+else\s+(?:in|at|on)\s+(?:the|his|her|their)\s+\w+|\b(?:one\s+)?like\s+no\s+other\b|\bwell[\s-]known\b(?:\s+(?:in|to|locally|for)\b)?|\bfamous(?:ly)?\b|\bknown\s+(?:locally|all\s+over|throughout)\b|\b(?:everyone|everybody|people|anyone|anybody|the\s+whole)\s+(?:in|on|at|of)?\s*(?:the|his|her|their|our)?\s*(?:village|town|street|estate|island|valley|area|parish|neighbourhood)\b|\b(?:his|her|their|our|the)\s+(?:village|island|valley|parish|estate|hamlet|neighbourhood)\b|\bidentical\b|\b(?:local|minor)\s+(?:celebrity|hero|legend)\b"
    )
}

const JOURNEY: &str = r"\b(?:mov(?:e|ed|es|ing)|came|come|comes|arriv(?:e|ed|ing)|flew|relocated|travel(?:led|s)?|returned|originally)\s+(?:(?:here|over|back|away|house|home|in|up|down|across|all\s+the\s+way|originally|recently|just)\s+)*(?:from|to|into|out\s+of|near)\s+(?:[a-z']+\s+){0,2}(?:country|countries|city|town|village|coast|area|county|islands?|abroad|overseas|north|south|east|west|farm|house|flat|refuge|shelter|caravan|hostel|estate|street|region|border|seaside|valley|hills|mountains|war|place|home\s+of\s+(?:her|his|their)\s+own)\b|\bmov(?:e|ed|es|ing)\s+(?:house|home|here|in\s+with|back\s+to|back\s+in|to\s+be\s+near|out\s+of)\b(?:\s+(?:her|his|their|the)\s+\w+)?|\b(?:from|to|in|lived?|lives|living|born|worked?|goes|went|go|moved|back\s+from)\s+(?:abroad|overseas)\b|\b(?:another|a\s+different|her\s+home|his\s+home|their\s+home|her\s+own|his\s+own|their\s+own)\s+(?:country|city|town|village|county|continent)\b|\bgr(?:ew|ow|ows|owing|own)\s+up\s+(?:in|on|at|near|with|without|as|by)\b(?:\s+(?:an?|the|his|her|their)\s+\w+)?|\bborn\s+(?:abroad|overseas|elsewhere)\b|\b(?:fled|fleeing)\b(?:\s+(?:the|from|a)\s+\w+)?|\b(?:the|a|civil|after\s+the|in\s+the)\s+war\b|\b(?:arrived|came|crossed|travelled)\s+(?:\w+\s+)?(?:by|in|on)\s+(?:an?\s+|the\s+)?(?:small\s+)?(?:boat|dinghy|lorry|ferry|plane|ship)\b|\bemigrat\w+|\bmigrat(?:ed|ing|ion)\b|\bhome\s+country\b|\bsettled\s+(?:here|status)\b";

const WORK: &str = r"\bwork(?:s|ed|ing)?\s+(?:as\s+(?:an?|the)\s+\w+(?:\s+\w+)?|as\s+\w+s\b|at\s+(?:an?|the)\s+\w+|nights?|days|shifts?|away|offshore|part[\s-]time|full[\s-]time|from\s+home|abroad|long\s+hours|weekends|on\s+(?:a|the)\s+(?:\w+\s+)?(?:railways?|buses|bus|trains?|farm|rigs?|boats?|roads?|site|ships?|land|wards?|tills?|checkouts?)|in\s+(?:an?|the)\s+(?:\w+\s+)?(?:shop|hospital|school|factory|office|bank|prison|restaurant|pub|cafe|care\s+home|warehouse|supermarket|hotel|nursery|garage|salon|bakery|kitchen\s+of|city|surgery|library|mine|quarry|theatre|church|army|navy|police|council|bar|takeaway|laundry|lab|laboratory|university|college)|for\s+(?:an?|the)\s+\w+(?:\s+\w+)?|with\s+(?:horses|animals|computers|wood|the\s+police))\b|\b(?:drives?|drove|driving)\s+(?:an?|the)\s+(?:\w+\s+)?(?:lorry|bus|coach|taxi|cab|truck|train|tram|van|tractor|ambulance|hgv|tanker|crane|digger)\b|\b(?:on\s+|her\s+|his\s+|the\s+|a\s+|night\s+|day\s+|early\s+|late\s+|long\s+|double\s+)+shifts?\b(?:\s+work)?|\bshift\s+work(?:er)?s?\b|\b(?:los(?:t|es|ing)|left|got|found|start(?:ed|s)?|quit|chang(?:ed|es))\s+(?:(?:his|her|their|a|an|the)\s+)(?:\w+\s+)?(?:job|business|work)\b|\b(?:his|her|their|whose|father's|mother's|dad's|mum's)\s+(?:\w+\s+)?(?:jobs?|trade|boss|business|company|firm|colleagues?|workplace|employer|career)\b(?:\s+(?:at|in|as|for)\s+(?:an?|the)\s+\w+)?|\bself[\s-]employed\b|\bunemployed\b|\bredundan(?:t|cy)\b|\bretir(?:ed|ement|ing)\b|\bapprentice(?:ship|s)?\b|\b(?:maternity|paternity|sick)\s+leave\b|\b(?:out\s+of|off)\s+work\b|\bon\s+benefits\b|\buniversal\s+credit\b|\bfood\s+banks?\b|\b(?:train(?:s|ed|ing)?|retrain(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|qualif(?:y|ies|ied|ying))\s+(?:to\s+be|to\s+become|as|for)\s+(?:an?\s+)?\w+|\b(?:a|his|her|their)\s+(?:law|nursing|teaching|science|art|history|medical|phd|university|college|music)?\s*(?:degree|phd|doctorate|masters|diploma|apprenticeship)\b|\bby\s+trade\b|\b(?:is|was|as|be|become|became|mum|dad|mother|father|being)\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:cook|model|guard|judge|cleaner|diver|boxer|printer|tutor|potter|driver|teacher|nurse|carer\s+in|player|manager|coach|agent|officer|worker|assistant|director|owner|student|trainee|designer|developer|painter|instructor|minister|marine|keeper|maker|operator|inspector|dealer|leader|clerk|seller|engineer|therapist|psychologist)s?\b|\b(?:a|the|his|her|their|neonatal|epilepsy|dental|veterinary|speech|occupational)\s+(?:neonatal|epilepsy|specialist|diabetes|cancer|psychiatric|community|district|school|asthma|dental|veterinary)\s+nurses?\b|\bdeputy\s+head\b|\b(?:music|dance|piano|sunday[\s-]school)\s+teachers?\b|\b(?:his|her|their|the)\s+(?:boss|employer|landlord)\b";

const HOME: &str = r"\b(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|home|flat|room|house)\s+(?:\w+\s+)?(?:above|over|behind|next\s+to|next\s+door\s+to|opposite|beside|near|by|under)\s+(?:an?|the|his|her|their)\s+\w+(?:\s+(?:shop|station|church|school|pub|river|sea))?|\b(?:a\s+flat\s+)?above\s+(?:an?|the)\s+(?:\w+\s+)?(?:shop|pub|bakery|garage|takeaway|restaurant|surgery|chippy|bank|salon|launderette|bookmaker'?s|cafe|chemist|pharmacy|post\s+office)\b|\bliv(?:e|es|ed|ing)\s+(?:\w+\s+)?(?:on|in|at)\s+(?:an?|the)\s+(?:\w+\s+)?(?:farm|island|boat|narrowboat|houseboat|barge|caravan|site|estate|lighthouse|castle|vicarage|rectory|manse|pub|hostel|hotel|b\s?&\s?b|tent|van|bus|mill|tower\s+block|convent|monastery|commune|base|barracks|camp|field|yard|marina|canal|harbour|village|hamlet|town|city|country|countryside|woods|forest|mountains?|hills?|valley|coast|seaside|refuge|shelter|bungalow|cottage|mansion|manor|barn|chapel|church|school|shop)\b(?:\s+(?:near|by|with|above|on)\s+(?:the|a|an|his|her)\s+\w+)?|\b(?:on|in)\s+(?:an?|the|his|her|their)\s+(?:[a-z']+\s+)?(?:farm|island|narrowboat|houseboat|caravan|hostel|refuge|barge)\b|\b(?:keep|keeps|kept|breed|breeds|bred|rear|rears|raise|raises|race|races|show|shows|train|trains)\s+(?:#\s+|rare\s+|their\s+|his\s+|her\s+)?(?:bees|hens|chickens|ducks|geese|goats|sheep|pigs|cattle|cows|horses|ponies|donkeys|llamas|alpacas|ferrets|snakes|lizards|reptiles|spiders|parrots|pigeons|budgies|rabbits|dogs|cats|greyhounds|huskies|hawks|falcons|owls|peacocks|ostriches|koi)\b";

const BODY: &str = r"\b(?:red|ginger|auburn|white|bright\s+\w+)\s+hair(?:ed)?\b|\bredheads?\b|\b(?:a\s+)?(?:glass|false|artificial)\s+(?:eye|leg|arm|hand|teeth)\b|\b(?:lost|loses|missing|without|only\s+one|has\s+one|has\s+no|born\s+without)\s+(?:an?\s+|one\s+|his\s+|her\s+)?(?:eye|leg|arm|hand|finger|thumb|foot|toe|ear|limb|kidney)s?\b|\b(?:birth\s?marks?|scars?|tattoos?|piercings?|stammers?|stammering|stutters?|lisps?|squints?|freckles|eye\s?patch|hunchback|limps?)\b|\b(?:#\s?(?:feet|foot|ft)\s?(?:#\s?(?:inches|in)?)?\s+tall)\b|\bleft[\s-]handed\b|\b(?:different|odd)\s+coloured\s+eyes\b";

const FAMILY: &str = r"\blost\s+(?:an?\s+|her\s+|his\s+|their\s+|the\s+|another\s+)(?:\w+\s+)?(?:baby|babies|child|pregnancy|son|daughter|mother|mum|father|dad|parents?|brother|sister|partner|wife|husband|home|house|twin)\b|\b(?:separated|divorced?|divorcing|divorces|split\s+up|broke\s+up|remarried|custody|half-?\s?(?:brothers?|sisters?|siblings?)|step-?\s?(?:brothers?|sisters?|mothers?|fathers?|mums?|dads?|children|parents?|son|daughter))\b(?:\s+(?:when|in|before|after|last)\b(?:\s+\w+){0,4})?|\bhomeless(?:ness)?\b|\bevict(?:ed|ion|ing)\b|\b(?:bankrupt(?:cy)?|in\s+debt|repossess\w*)\b|\bsingle\s+(?:mum|mother|dad|father|parent)s?\b|\b(?:every|each)\s+other\s+weekend\b|\bcontact\s+(?:centre|visits?|sessions?)\b|\b(?:had|has|having)\s+(?:had\s+)?(?:an?\s+)?(?:abortion|termination|affair|breakdown|heart\s+attack|stroke|fall|operation)\b|\b(?:fostered|adopted|brought\s+up|raised|has|have|had|of)\s+(?:#|several|many)\s+(?:foster\s+|other\s+|older\s+|younger\s+|grown-?up\s+)*(?:children|babies|sons|daughters|grandchildren|nieces|nephews|cousins|wives|husbands|dogs|cats)\b";

const ORIGIN: &str = r"\b(?:is|are|was|were|of)\s+(?:all\s+|half\s+|part\s+)?(?:black|white|brown|asian)\b(?:[^\w\s]|$)|\b(?:black|white|brown|asian)\s+(?:family|families|boys?|girls?|child|children|m[ae]n|wom[ae]n|mum|dad|mother|father|people|british|african|caribbean|community|heritage|skin)\b|\b(?:go|goes|went|going|belong|belongs|walk|walks)\s+to\s+(?:the\s+|a\s+)?(?:church|mosque|temple|chapel|mass|synagogue|gurdwara|mandir)\b|\b(?:speaks?|spoke|speaking)\s+(?:no|little|only|another|two|three|several|many|#)\s+(?:english|welsh|other\s+)?(?:language)?s?\b|\b(?:mother|first|second|home)\s+(?:tongue|language)\b";

static TELLING: LazyLock<Vec<(Reason, Regex)>> = LazyLock::new(|| {
    let listed: [(Reason, String); 13] = [
        (Reason::School, SCHOOL.to_owned()),
        (Reason::Birth, BIRTH.to_owned()),
        (Reason::Age, BIRTHDAY.to_owned()),
        (Reason::Age, ADULT.to_owned()),
        (Reason::Date, DATE.to_owned()),
        (Reason::Date, FESTIVAL.to_owned()),
        (Reason::Singular, singular()),
        (Reason::Journey, JOURNEY.to_owned()),
        (Reason::Occupation, WORK.to_owned()),
        (Reason::Home, HOME.to_owned()),
        (Reason::Appearance, BODY.to_owned()),
        (Reason::Care, FAMILY.to_owned()),
        (Reason::Belonging, ORIGIN.to_owned()),
    ];
    listed.into_iter().map(|(why, words)| (why, pattern(&format!("(?i){words}")))).collect()
});

/// What "the only …" may be without telling anybody apart.
const THINGS: [&str; 40] = [
    "thing",
    "things",
    "time",
    "times",
    "way",
    "ways",
    "word",
    "words",
    "moment",
    "sound",
    "sounds",
    "question",
    "toy",
    "clip",
    "film",
    "reason",
    "problem",
    "answer",
    "place",
    "game",
    "book",
    "difference",
    "part",
    "bit",
    "noise",
    "colour",
    "idea",
    "rule",
    "step",
    "number",
    "goal",
    "look",
    "change",
    "piece",
    "song",
    "sign",
    "light",
    "food",
    "day",
    "hard",
];

/// Every phrase of a text that tells, with why.
pub(super) fn telling(plain: &Plain<'_>, figures: &Figures) -> Vec<Finding> {
    let mut found = Vec::new();
    for (why, words) in TELLING.iter() {
        for captures in words.captures_iter(&figures.text) {
            let Some(all) = captures.get(0) else { continue };
            let other = captures.name("other").map(|other| other.as_str().to_lowercase());
            if other.is_some_and(|other| THINGS.contains(&other.as_str())) || is_ordinary(&figures.text, &all, *why) {
                continue;
            }
            let kept = all
                .as_str()
                .trim_end_matches(|letter: char| letter.is_whitespace() || ".,;:)!?".contains(letter))
                .len();
            let bytes = plain.written(figures.plain(all.start()..all.start() + kept.max(1)));
            found.push(Finding::ask(bytes, *why));
        }
    }
    found
}

/// Phrases that hold the words and tell nothing: a share, a cake, how something works.
fn is_ordinary(text: &str, all: &regex::Match<'_>, why: Reason) -> bool {
    let lower = all.as_str().to_lowercase();
    let after = text.get(all.end()..).unwrap_or_default().trim_start().to_lowercase();
    let next: String = after.chars().take_while(|letter| letter.is_alphabetic()).collect();
    let is_person = || Regex::is_match(&PERSON_WORD, &next);
    match why {
        // `4 of 5 clips`, `one of the three films`.
        Reason::Singular if lower.contains(" of ") && lower.starts_with(super::figures::NUMBER) => {
            !next.is_empty()
                && !is_person()
                && !["in", "at", "on", "who", "with", "to", "and", "of"].contains(&next.as_str())
        }
        Reason::Age if lower.contains("birthday") => {
            [
                "cake", "cakes", "card", "cards", "song", "candle", "candles", "tea", "hat", "balloon", "present",
                "presents",
            ]
            .contains(&next.as_str())
                || lower.starts_with("happy")
                || text.get(..all.start()).is_some_and(|before| before.to_lowercase().trim_end().ends_with("happy"))
        }
        _ => false,
    }
}

static PERSON_WORD: LazyLock<Regex> = LazyLock::new(|| super::expression(&format!("^{PERSON}$")));

//! Statements of plain words about somebody that tell who it is: what they do for a living, where they live, how they look,
//! what happened to them. No single word of "she sells flowers on the market" tells anything; the whole does.

use std::sync::LazyLock;

use regex::Regex;

use super::Reason;
use super::figures::{Figures, pattern};
use super::finding::Finding;
use super::plain::Plain;

const KIN: &str = r"(?:mum|mam|mummy|mother|dad|daddy|father|nan|nana|nain|taid|gran|granny|grandma|grandmother|grandad|grandpa|grandfather|grandparents|parents?|brothers?|sisters?|aunt|auntie|uncle|cousins?|partner|husband|wife|boyfriend|girlfriend|sons?|daughters?|step\w+)";

/// A place that a statement may name without telling anything: the rooms of any house, what VIG films.
const ANYWHERE: &str = r"(?:the\s+|a\s+|an\s+|his\s+|her\s+|their\s+|our\s+|my\s+|your\s+|this\s+|that\s+|one\s+|#\s+)?(?:\w+\s+)?(?:baths?|garden|kitchen|car|rug|floor|park|sand|sandpit|water|room|beds?|bedroom|mornings?|afternoons?|evenings?|nights?|end|films?|clips?|sofa|swings?|slide|turn|table|mirror|window|grass|puddles?|corner|middle|den|tent|cot|pram|buggy|time|times|moment|same|tune|goal|goals|minutes?|hours?|snow|rain|mud|dark|back|front|side|top|other|others|parts?|way|hall|hallway|stairs|doorway|lounge|carpet|mat|cushions?|lap|arms?|hands?|face|box|boxes|house|home|week|weeks|day|days|year|months?|mind|head|bits?|together|turns|pairs)\b";

fn work() -> String {
    let places = "shop|business|company|cafe|pub|farm|salon|stall|post\\s+office|garage|studio|restaurant|bakery|charity|school|nursery|hotel|club|gallery|market|firm|agency|surgery|chippy|chip\\s+shop|brownies|guides|scouts|cubs|beavers|choir|band|blog|channel|gym|playgroup|toddler\\s+group|church|group|team|franchise|van|kennels|stables|youth\\s+club|food\\s+bank|library|village\\s+shop|zoo|museum|theatre|campsite|nursing\\s+home|care\\s+home";
    let at_work = "teach(?:es)?|taught|cleans?|cleaned|cooks?|serves?|served|sings?|sang|performs?|acts?|dances?|fish(?:es)?|preach(?:es)?|volunteers?|volunteered|stud(?:y|ies|ied)|lectures?|referees?|umpires?|busks?|nurses?|nursed|models?|modelled|deliver(?:s|ed)?|builds?|coach(?:es)?|coached|trains?|trained|guards?|plays?|bakes?|paints?|fights?|fought|rides?|races?|boxes|swims?|rows?|sails?|flies|dives|climbs?|runs?|cycles?|skates?|wrestles?|competes?|bowls?|farms|mines|digs|marches|cares?|temps|interns|begs|sells?|sold|trades?|works?";
    format!(
        r"\b(?:teach(?:es)?|taught)\s+(?:at|in|for|maths?|english|music|art|science|history|french|welsh|pe|dance|piano|swimming|yoga|year|reception|primary|secondary|nursery|adults|others|people|children|young|drama|driving)\b(?:\s+(?:the\s+|a\s+|his\s+|her\s+|their\s+)?\w+)?|\b(?:{at_work})\s+(?:\w+\s+)?(?:at|in|for|on)\s+(?:an?|the|his|her|their)\s+(?:\w+\s+){{0,2}}(?:band|choir|team|group|orchestra|station|market|church|chapel|club|pub|hospital|school|college|university|office|offices|factory|theatre|library|council|circus|league|army|navy|police|court|prison|port|docks?|airport|bank|hotel|farm|surgery|clinic|nursery|gym|shop|shops|supermarket|mill|mine|museum|zoo|restaurant|cafe|kitchens|bakery|opera|county|country|squad|tills?|streets?|warehouse|garage|festival|charity|rigs?|boats?|trawlers?|railways?|buses|trains|bins|roads|roof|land|leisure\s+centre|centre|agency|company|firm|family|finals?|cup|olympics|show|night\s*club|casino|cinema|depot|yard|stables|racecourse|stadium|newspaper|radio|television|tv|phones)\b|\b(?:plays?|played|playing|sings?|swims?|runs?|boxes|boxed|bats|bowls|cycles|rides)\s+for\s+(?:an?|the|his|her|england|wales|scotland|ireland|town|city|county|united|rovers|rangers|a\s+team)\s*\w*|\b(?:sell(?:s|ing)?|sold)\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?\w+(?:\s+(?:on|at|in|from|to|for|online)\s+(?:the\s+|a\s+)?\w+)?|\b(?:fix|fixes|repairs?|mends?|builds?|designs?|grows?|breeds?|restores?|makes?|bakes?|drives?|flies|races?|trains?|rides?|installs?|fits|lays|paints?|tunes?|sews?|shoes|shears?|delivers?|collects?|imports?|exports?|drills?)\s+(?:cars|boats|houses|gardens|clothes|shoes|ships|planes|buses|trains|lorries|taxis|trucks|trams|vans|cabs|engines|bikes|motorbikes|horses|racehorses|computers|phones|roofs|roads|walls|fences|bricks|tiles|carpets|kitchens|bathrooms|boilers|wedding\s+\w+|cakes\s+for|furniture|jewellery|pots|violins|guitars|pianos|organs|curtains|dresses|hats|wigs|vegetables|flowers|christmas\s+trees|sheep|cattle|pigs|parcels|letters|post|milk|bins|scrap|coal|solar\s+panels|windows|lifts|signs|websites|games|films|bread|cheese|beer|cider|wine|honey|sausages|candles|soap|toys\s+for)\b|\b(?:cleans?|cleaned|washes)\s+(?:windows|offices|houses|cars|schools|hospitals|other\s+\w+)\b|\b(?:does|do|did|doing)\s+(?:nails|hair|lashes|brows|make-?up|security|deliveries|the\s+bins|the\s+doors|the\s+lights|the\s+accounts|tattoos|removals|taxis|taxiing|odd\s+jobs|childcare|bar\s+work|cleaning|gardening|night\s+shifts|nights|agency\s+work|piece\s+work|supply|stand-?up|weddings|funerals|bit\s+parts|time)\b|\b(?:runs|run|ran|running|owns|own|owned|manages|managed|opened|bought|sold|set\s+up|started)\s+(?:his\s+|her\s+|their\s+|the\s+|an?\s+)(?:\w+\s+){{0,2}}(?:{places})s?\b|\b(?:has|have|had)\s+(?:his|her|their|an?)\s+(?:own\s+)?(?:\w+\s+)?(?:business|company|firm|stall|salon|pub|restaurant|franchise|practice|studio|youtube\s+channel|podcast|column)\b|\bstack(?:s|ed|ing)?\s+(?:the\s+)?shel(?:f|ves)\b|\bon\s+the\s+(?:rigs?|tills?|bins|buses|railways?|trains|trams|doors|dole|boats|trawlers|markets?|checkouts?|ambulances|council|switchboard|oil\s+rigs?|roads|lorries|ferr(?:y|ies))\b|\b(?:presents?|presented|reads?)\s+the\s+(?:weather|news)\b|\bin\s+the\s+(?:royal\s+)?(?:navy|army|raf|air\s+force|marines|forces|military|fire\s+service|police|civil\s+service|circus|merchant\s+navy|territorials|territorial\s+army|reserves|building\s+trade|trade|theatre|music\s+business|film\s+business)\b|\b(?:is|was|are|were|as|became|being|'s)\s+(?:an?\s+|the\s+)?(?:[a-z]+[\s-]){{1,2}}(?:landlord|landlady|owner|worker|driver|officer|seller|keeper|maker|cleaner|player|teacher|nurse|manager|assistant|engineer|designer|builder|painter|leader|trainer|instructor|operator|dealer|writer|singer|dancer|walker|sitter|fitter|cutter|picker|packer|inspector|agent|attendant|warden|guard|usher|tutor|coach|cook|master|lady)s?\b(?:\s+(?:at|in|for)\s+(?:an?|the|his|her)\s+\w+)?|\b{KIN}\s+(?:is|was|are|were|became)\s+(?:in|on|at|with)\s+(?:the\s+)?(?:trade|building|banking|insurance|law|finance|sales|publishing|farming|television|telly|tv|radio|property|politics|parliament|council|security|catering|retail|marketing|logistics|it)\b"
    )
}

fn living() -> String {
    r"\b(?:liv(?:e|es|ed|ing)|lodg(?:e|es|ed|ing)|squat(?:s|ted|ting)?|camp(?:ed|ing)|slept\s+rough|sleeping\s+rough|sofa[\s-]surf\w+)\s+(?:(?:all|just|right|up|down|out|back|away|over|round|happily|still|now|then|mostly|alone|together)\s+)*(?:in|on|at|near|by|above|over|off|past|behind|beside|next|opposite|out|under|underneath|round|around|along|across|outside|between|beyond|below|among|inside|amongst)\b(?:\s+(?:of|to|door|the|an?|his|her|their|our|\w+)){1,7}|\bput\s+up\s+(?:in|at|by)\s+(?:an?|the|his|her)\s+\w+|\b(?:stay|stays|stayed|staying|housed|placed|moved|sent)\s+(?:in|at|into|to)\s+(?:an?|the)\s+(?:\w+\s+)?(?:hotel|hostel|refuge|shelter|b\s?&\s?b|bedsit|caravan|unit|home|centre|camp|convent|monastery|tent|placement|hospital|prison)\b|\b(?:the|a)\s+(?:house|flat|home|bungalow|cottage)\s+(?:with|on|at|in|by|next\s+to|opposite|behind|above)\s+(?:the|an?)\s+(?:\w+\s+){0,2}(?:door|gate|roof|garden|corner|end|hill|church|school|pub|shop|station|river|bridge|park|square|green|flag|windows?)\b|\b(?:has|have|had|got|own|owns|owned|with|keeps?|kept|bought)\s+(?:an?|the|#|several|many|lots\s+of|two|their\s+own|his\s+own|her\s+own)\s+(?:[a-z]+\s+)?(?:swimming\s+pool|pool|hot\s+tub|sports\s+car|motorbike|motorhome|boat|yacht|horse\s?box|tennis\s+court|stables?|lake|orchard|vineyard|helicopter|private\s+\w+|nanny|au\s+pair|housekeeper|maid|cleaner|butler|chauffeur|second\s+home|holiday\s+home|allotment|goats?|parrots?|snakes?|lizards?|tortoises?|ferrets?|tarantulas?|pythons?|geckos?|iguanas?|pon(?:y|ies)|horses?|donkeys?|alpacas?|llamas?|greyhounds?|husk(?:y|ies)|chinchillas?|bees|bee\s?hives?|hens|chickens|pigeons|peacocks?|pigs?|cows|sheep|chihuahuas?|poodles?|bulldogs?|rottweilers?|alsatians?|labradors?|dachshunds?|whippets?|pugs?|three-legged\s+\w+|pet\s+\w+)\b(?:\s+(?:that|who|which|called|named)\s+\w+)?|\bkeep(?:s|ing)?\s+(?:[a-z]+\s+)?(?:snakes|pigs|goats|sheep|lizards|reptiles|spiders|birds|fish|horses|ponies|donkeys|rabbits|rats|mice|bees|hens|chickens|ducks|geese|cows|cattle|pigeons|parrots|dogs|cats|ferrets|tortoises|guinea\s+pigs)\b".to_owned()
}

fn looks() -> String {
    let colour = "red|ginger|auburn|strawberry|purple|pink|blue|green|orange|turquoise|white|gr[ae]y|silver|blond|blonde|jet[\\s-]black|black|brown|fair|dark|curly|long|afro|waist[\\s-]length|dyed|bleached|shaved|thinning";
    let part = "hands?|arms?|legs?|foot|feet|eyes?|ears?|fingers?|thumbs?|toes?|tooth|teeth|kidneys?|lungs?|nose|limbs?|kneecaps?|breasts?";
    format!(
        r"\b(?:{colour})\s+(?:\w+\s+)?(?:hair|haired|beard|moustache|dreadlocks|braids|plaits|pigtails|eyebrows|mohican|ponytail)\b|\b(?:has|have|had|with|got)\s+(?:no|only\s+#|just\s+#)\s+(?:\w+\s+)?(?:{part}|hair)\b|\b(?:has|have|had)\s+#\s+(?:{part})\b(?:[.,;!?]|$)|\b(?:an?\s+|the\s+|has\s+|have\s+|had\s+|with\s+|his\s+|her\s+|#\s+)(?:gold|silver|missing|chipped|broken|webbed|extra|artificial|false|bionic|prosthetic|lazy|deformed|withered|shrivelled|club|clubbed|short|stiff|dead|weak|paralysed|odd|crooked|bent|fused|pierced|double[\s-]jointed|very\s+large|huge)\s+(?:{part})\b|\bwebbed\s+\w+|\bwears?\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:\w+\s+)?(?:patch|wig|turban|glasses|splints?|brace|braces|calipers|helmet|hearing\s+\w+|false\s+\w+|nappies|pads|mask|uniform|cross|kilt|sari|robes?|crown|bandana|eyepatch|callipers|boots\s+for)\b|\b(?:leg|arm|hand|neck|back|wrist)\s+(?:splints?|braces?|calipers?)\b|\b(?:is|was|are|were)\s+(?:very\s+|so\s+|really\s+|unusually\s+|quite\s+)?(?:tall|short|small|big|large|fat|thin|skinny|bald|tiny|heavy|obese)\s+for\s+(?:his|her|their)\s+age\b|\b#\s?(?:cm|centimetres|feet|foot|ft|metres|m|inches|stone|kilos|kg)\s+(?:tall|high|in\s+height)\b|\b(?:bald|one[\s-]legged|one[\s-]armed|one[\s-]eyed|#[\s-](?:legged|armed|eyed|fingered)|cross[\s-]eyed|bow[\s-]legged|flat[\s-]footed|double[\s-]jointed|knock[\s-]kneed|pigeon[\s-]toed|red[\s-]?headed|blonde?[\s-]haired|ginger|blondes?|brunettes?)\b"
    )
}

fn health() -> String {
    r"\bin\s+(?:recovery|remission|rehab|intensive\s+care|a\s+coma|labour|respite|isolation)\b|\b(?:non|pre|mini|minimally|un)[\s-]?verbal\b|\b(?:partially|partly|severely|profoundly|hard\s+of|short|long|poorly)[\s-]+(?:sighted|hearing|deaf|blind|disabled)\b|\bregistered\s+(?:blind|disabled|deaf|with)\b|\b(?:waiting|waits|waited|wait|list|listed|referred|referral|assessed|assessment|tested|awaiting|seen)\s+(?:list\s+)?(?:for|by)\s+(?:an?\s+|the\s+|her\s+|his\s+)?(?:new\s+)?(?:kidney|liver|heart|lung|transplant|camhs|autism|adhd|assessment|surgery|operation|diagnosis|scan|genetics?|surgeon|consultant|cochlear|hip|dialysis|neurolog\w+|cardiolog\w+|psychiatr\w+|hospital)\b(?:\s+\w+)?|\bon\s+(?:medication|oxygen|antidepressants?|steroids|tablets|insulin|a\s+drip|dialysis|a\s+ventilator|life\s+support|ritalin|methadone|chemo|the\s+(?:waiting|transplant|autism|adhd|child\s+protection|at[\s-]risk|neuro\w*|disability|sex\s+offenders?)\s+(?:list|register|pathway|spectrum))\b(?:\s+for\s+\w+)?|\b(?:on\s+the\s+)?(?:autism|autistic|autism\s+base)\b(?:\s+(?:base|unit|pathway|spectrum))?|\btype\s+#(?:\s+\w+)?|\b(?:walks?|walking|stands?|standing|gets?\s+about)\s+(?:with|on|using)\s+(?:an?\s+)?(?:\w+\s+)?(?:frames?|sticks?|crutch|crutches|cane|walker|limp)\b|\b(?:crutches|calipers|zimmer|walking\s+frame|standing\s+frame|gaiters|splints?|stoma|hoist|tics|seizures|spasms|blackouts|flashbacks|nightmares\s+about|panic\s+attacks)\b|\bbrittle\s+bones?\b|\b(?:brain|heart|lung|kidney|liver|spinal|spine|bowel|bladder|hip|blood|bone|genetic|metabolic|mitochondrial|chromosome|developmental|global|mental|eating|personality|sleep|speech|language|hearing|sight|visual)\s+(?:bleed|damage|injury|tumour|scan|surgery|operation|condition|defect|murmur|problem|problems|disease|disorder|failure|transplant|delay|impairment|loss|breakdown|block|dysplasia|clot|abnormality|unit|ward)\b|\bbleed\s+on\s+the\s+brain\b|\bhole\s+in\s+(?:the|his|her)\s+heart\b|\b(?:has|have|had|with|got|severe|mild|moderate)\s+(?-i:MS|ME|CP|DS|DLD|SLD|PMLD|PDA|ODD|EBSA|FAS|NF|DMD|SMA|CF|HIV|TB|BPD|EUPD|CPTSD|SPD|APD|GDD|IBS|COPD|ARFID|POTS|EDS)\b|\btube[\s-]fed\b|\b(?:lost|losing|loses)\s+(?:his|her|their)\s+(?:hearing|sight|voice|speech|hair|memory|balance|leg|arm)\b|\b(?:deaf|blind)\s+in\s+#?\s*\w*|\b(?:broke|breaks|fractured|broken|shattered|dislocated)\s+(?:his|her|their|a|an)\s+(?:leg|arm|neck|back|hip|pelvis|collarbone|wrist|ankle|jaw|skull|thigh|elbow|shoulder|nose|foot|finger|toe|rib|ribs)\b|\b(?:had|has|having|needs?|needed|waiting\s+for|after)\s+(?:an?|the|his|her|#|open[\s-]heart|several|many|more|brain|heart|major)\s+(?:\w+\s+)?(?:operations?|surgery|surgeries|transplant|scan|seizures?|fits?|amputation|skin\s+graft|brain\s+scan|bypass|pacemaker|shunt|implant|implants|transfusions?|biopsy)\b|\bhurt\s+(?:his|her)\s+back\b|\b(?:the|a|an)\s+(?:same|rare|serious|life[\s-]\w+|long[\s-]term|medical|terminal|genetic|muscle|skin)\s+(?:condition|illness|disease|disorder)\b|\bwith\s+(?:his|her|the|this|that)\s+condition\b|\b(?:drinks?|drank|drinking|smokes?|smoked|smoking|gambles?|gambled|gambling|uses?|used|using)\s+(?:heavily|drugs|too\s+much|cannabis|weed|heroin|alcohol|heavily|at\s+home\s+alone|every\s+(?:day|night))\b|\b(?:sober|clean)\s+for\s+#?\s*\w+".to_owned()
}

fn happened() -> String {
    let done = "looted|raided|robbed|mugged|attacked|assaulted|stabbed|murdered|killed|kidnapped|abducted|trafficked|rescued|evacuated|sectioned|hospitalised|hospitalized|operated|detained|arrested|charged\\s+with|cautioned|convicted|sentenced|jailed|imprisoned|sacked|dismissed|suspended|excluded|expelled|laid\\s+off|evicted|rehoused|repossessed|bombed|flooded|gutted|demolished|struck\\s+by\\s+\\w+|run\\s+over|knocked\\s+(?:down|over)\\s+by\\s+an?\\s+\\w+|bitten|stung|scalded|electrocuted|poisoned|cordoned\\s+off|closed\\s+down|condemned|featured|elected|knighted|ordained|christened|baptised|circumcised|married|widowed|divorced|cremated|deported|granted\\s+\\w+|naturalised|adopted|fostered|removed\\s+from\\s+\\w+|taken\\s+(?:into|to)\\s+(?:hospital|custody|care|court|a\\s+\\w+)|brought\\s+up|raised\\s+(?:by|in|as)|abandoned|disowned|groomed|abused|neglected|bullied|diagnosed|tagged|acquitted|ventilated|intubated|resuscitated|tube[\\s-]fed|peg[\\s-]fed|burgled|burned|burnt|shot|beaten\\s+up|held\\s+hostage|taken\\s+away|sent\\s+(?:away|home|back|to\\s+live|down)|interviewed\\s+(?:by|on|for)|crowned|picked\\s+for|chosen\\s+for|scouted|signed\\s+by|signed\\s+up\\s+by|named\\s+after|headhunted|made\\s+(?:redundant|homeless|bankrupt|mayor)|delivered\\s+(?:in|by|at|on)|conceived|conscripted|tortured|persecuted|smuggled|separated\\s+from|orphaned|left\\s+(?:behind|on\\s+the|at\\s+the\\s+(?:hospital|church|police))|kept\\s+(?:back|down)|moved\\s+(?:up|down|back)\\s+a\\s+(?:year|class|set)|homeschooled|electively|educated\\s+at\\s+home|signed\\s+off|let\\s+go";
    let won = "medals?|prize|cup|show|award|race|match|competition|contest|title|lottery|league|tournament|trophy|scholarship|raffle|bingo|final|finals|championship|election|place\\s+at|bursary|case|appeal|custody";
    format!(
        r"\b(?:was|were|is|are|been|being|be|got|get|gets|getting|had)\s+(?:\w+ly\s+|then\s+|also\s+|once\s+|all\s+|both\s+|just\s+)?(?:{done})\b(?:\s+(?:by|in|at|from|for|with|to|on)\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?\w+)?|\b(?:drowned|hanged|disappeared|went\s+missing|go(?:es|ne)?\s+missing|ran\s+away|runs\s+away|absconded|took\s+(?:an|her|his)\s+(?:overdose|own\s+life)|went\s+viral|set\s+fire|burned\s+down|burnt\s+down|blew\s+up|got\s+married|married\s+(?:again|last|this|her|his|in|at|an?|another)|emigrated|converted|came\s+out\s+as|transitioned|enlisted|joined\s+the\s+\w+|served\s+(?:time|in\s+\w+)|made\s+the\s+(?:front\s+page|news|papers|headlines|local\s+\w+)|stood\s+for|ran\s+for\s+\w+|broke\s+(?:an?|the)\s+(?:\w+\s+)?record|lost\s+everything|lost\s+(?:his|her|their)\s+(?:licence|home|house|business|case|appeal|passport))\b(?:\s+(?:in|at|on|from)\s+(?:an?\s+|the\s+)?\w+)?|\b(?:mums|dads|mothers|fathers|parents|couple|{KIN})\s+(?:got\s+)?married\b(?:\s+\w+)?|\bmarried\s+to\s+(?:an?|another|the|her|his)\s+\w+|\b(?:fell|falls|fallen|jumped|thrown|pushed|dropped)\s+(?:off|from|down|out\s+of|through|into|under|overboard)\s+(?:an?|the)\s+(?:\w+\s+)?(?:pier|roof|cliff|windows?|balcony|bridge|quarry|river|canal|sea|harbour|lake|pond|well|horse|pony|ladder|train|bus|boat|ice|stairs|tree|wall|scaffolding|motorbike|bike|trampoline|zip\s*wire)\b|\bw(?:on|ins|in|inning)\s+(?:an?\s+|the\s+|first\s+|second\s+|third\s+|#\s+|his\s+|her\s+|their\s+)?(?:\w+\s+){{0,2}}(?:{won})\b|\bcame\s+(?:first|second|third|last|#|#(?:st|nd|rd|th))\s+in\s+(?:an?|the)\s+(?:\w+\s+){{0,2}}\w+|\bin\s+the\s+(?:\w+\s+)?(?:school\s+|county\s+|village\s+|local\s+)?(?:play|choir|finals?|orchestra|olympics|pantomime|panto|parade|procession|national\s+\w+|papers?|news|newspapers?|gazette|first\s+team|under-?#s?)\b|\bon\s+(?:the\s+)?(?:evening|local|national|regional|#\s+o'clock|six\s+o'clock|ten\s+o'clock|bbc)?\s*(?:news|telly|tv|television|radio)\b|\b(?:front\s+page|headlines?|the\s+papers|newspapers?|documentary|on\s+remand|restraining\s+order|court\s+order|non[\s-]molestation\s+order|injunction|on\s+bail|on\s+parole|on\s+tag|on\s+licence|community\s+service|criminal\s+record)\b|\b(?:in|at|to|before)\s+(?:the\s+)?(?:crown\s+|county\s+|family\s+|high\s+|youth\s+|magistrates'?\s+)?court\b(?:\s+#)?|\b(?:wedding|marriage|reception|honeymoon|funeral|christening|baptism)\s+(?:was\s+|is\s+|took\s+place\s+|were\s+)?(?:held\s+)?(?:in|at|on|by)\s+(?:an?\s+|the\s+)?\w+|\b(?:house|shop|school|car|caravan|flat|home|garage|shed|church|pub|barn|factory|business|street|village|town|bridge|river|mill|pit|mine|works|station)\s+(?:was\s+|were\s+|had\s+been\s+|has\s+been\s+|is\s+)?(?:closed|shut|burned|burnt|flooded|collapsed|reopened|exploded|caught\s+fire|condemned|broken\s+into|crashed|sank|demolished|gutted)\b|\b(?:explosion|heatwave|earthquake|riots?|shooting|blizzard|hurricane|landslide|drought)\b"
    )
}

fn came() -> String {
    format!(
        r"\bcame\s+(?:over\s+|here\s+|across\s+|back\s+)+(?:from|as|on|in|by|with|to|alone|when|for)\b(?:\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+|my\s+)?\w+){{0,2}}|\bcame\s+as\s+(?:an?\s+)?\w+s?\b|\bbrought\s+up\s+(?:by|in|on|at|as|near|with|without|abroad)\b(?:\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?\w+)?|\bgot\s+(?:status|asylum|leave\s+to|papers|citizenship|a\s+visa|british|settled)\b(?:\s+\w+)?|\b(?:left|leave|leaves|leaving)\s+(?:the|his|her|their|that|this)\s+(?:country|island|village|town|city|home\s+country|parents\s+behind|family\s+behind|farm|army|church|cult|faith|community)\b|\blived\s+in\s+(?:#|several|many|different)\s+\w+|\b(?:travelled|crossed|came|arrived|walked|drove|sailed|flew|hitchhiked|escaped|ran|fled)\s+(?:here\s+|over\s+|all\s+the\s+way\s+|across\s+)?(?:alone|on\s+(?:his|her|their)\s+own|with\s+nothing|unaccompanied)\b|\b(?:escaped|escapes|escaping)\b(?:\s+(?:from|with|to|the)\s+\w+)?|\b(?:walked|drove|sailed|flew|hitchhiked|cycled)\s+(?:here\s+)?from\s+[A-Z]?\w+|\bmoved\s+(?:in|back|out|away|up|down|here|there|across|around|over|round)\b(?:\s+(?:with|to|from|into|near|by|when|a\s+lot)(?:\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+|my\s+)?\w+)?)?|\b#\s+(?:placements?|foster\s+\w+|homes|schools|moves|hostels|countries|addresses|hospitals|operations|carers|stepfathers|stepdads|partners|husbands|wives)\b|\b(?:visa|passport|home\s+office|border|interpreter|leave\s+to\s+remain|indefinite\s+leave|settled\s+status|citizenship)\b"
    )
}

fn faith() -> String {
    r"\bpray(?:s|ed|ing|er|ers)?\b(?:\s+(?:#|\w+)\s+times\s+a\s+day)?|\bfast(?:s|ed|ing)\s+(?:for|during|in|at)\s+\w+|\bkeeps?\s+(?:the\s+)?(?:sabbath|shabbat|shabbos|kosher|lent)\b|\b(?:eats?|buys?|cooks?|only)\s+(?:\w+\s+)?(?:halal|kosher)\b|\bcovers?\s+(?:her|their)\s+(?:hair|head|face)\b|\bsign(?:s|ed|ing)?\s+(?:to|with)\s+(?:each\s+other|one\s+another|him|her|them|their|his)\b|\bsame[\s-]sex\b|\b(?:two|#)\s+(?:mums|dads|mothers|fathers|mummies|daddies)\b|\b(?:another|a)\s+(?:woman|man)\b\s+(?:she|he)\s+married|\bmarried\s+to\s+another\s+(?:wo)?man\b|\b(?:half|part|quarter)[\s-]+(?-i:[A-Z])\w+|\b(?:to|at|after|before|in)\s+(?:mass|church|chapel|mosque|temple|synagogue|gurdwara|worship|sunday\s+school|bible\s+study)\b|\b(?:the|a|an)\s+(?:holy|sacred|religious|bible|church|faith|prayer|gospel)\s+\w+|\b(?:bible|quran|koran|torah|gospel|jesus|allah|god's\s+\w+|prophet|ancestors|arranged\s+marriage|dowry|initiation|circumcision|first\s+communion|confirmation|bar\s+mitzvah|bat\s+mitzvah|nikah|naming\s+ceremony)\b|\b(?:mother|first|second|home|native|heritage)\s+(?:tongue|language)\b(?:\s+(?:is|was)\s+\w+)?|\b(?:the|his|her|their|a)\s+(?:travell(?:er|ing)|showman's|showmen's|bargee|roma|gypsy)\s+(?:\w+)\b".to_owned()
}

fn school() -> String {
    r"\bhome[\s-]?(?:educated|schooled|schooling|education|tutored|tutor)\b|\b(?:big|proper|new|different|another|last|old|village|local|town|welsh|faith|catholic|c\s?of\s?e|state|public|day|special|welsh[\s-]medium|english[\s-]medium|upper|lower|first|forest|steiner|montessori|sunday)\s+(?:school|nursery)\b|\bpupil\s+referral\s+unit\b|\b(?:referral|resource|resourced|special|nurture|behaviour|speech|language|hearing|learning\s+support|enhanced)\s+(?:unit|base|provision|room|group)\b|\b(?:at|to|in|from|of)\s+(?:the\s+)?(?:academy|college|sixth|poly|conservatoire|crammer|boarding)\b|\b(?:first|second|third|fourth|fifth|last|final)\s+(?:year|term)\b(?:\s+(?:at|of|in)\s+(?:the\s+)?\w+)?|\bnursery\s+#|\b(?:kept|held|put|moved|stayed)\s+(?:back|down|up)\s+(?:an?|#)\s+(?:year|class|set)\b|\brepeat(?:s|ed|ing)?\s+(?:an?\s+)?(?:year|p#|y#|#|class|reception)\b|\b(?:transition|gap|foundation|placement|reception|exam|gcse|leavers'?)\s+year\b|\bcylch\s+meithrin\b|\b(?:half[\s-]term|term\s?time|(?:autumn|spring|summer)\s+term|summer\s+holidays|inset\s+day|last\s+week\s+of\s+\w+)\b|\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|left|leaves|leaving|finish(?:es|ed)?)\s+(?:at\s+)?(?:big\s+|primary\s+|secondary\s+|high\s+|nursery\s+)?(?:school|college|university|uni)\b|\b(?:gcses?|a[\s-]levels?|sats|eleven[\s-]plus|#[\s-]plus|highers|national\s+#s?|btec|nvq)\b|\blevel\s+#".to_owned()
}

fn birth() -> String {
    r"\b#[\s-]weekers?\b|\b(?:feet|bottom|face|legs|shoulder)\s+first\b|\b(?:in|into|on|to|from|at)\s+(?:scbu|nicu|the\s+(?:labour|delivery|maternity|children's|premature|baby|neonatal)\s+(?:ward|unit|suite))\b|\b#\s+(?:days|weeks|months|nights)\s+(?:in|on)\s+(?:scbu|nicu|hospital|intensive\s+care|oxygen|the\s+\w+\s+unit|an?\s+incubator|special\s+care)\b|\b(?:born|delivered|arrived)\s+(?:in|on|at|by|into)\s+(?:an?\s+|the\s+|his\s+|her\s+)?\w+|\b#\s+(?:pounds?|lbs?)\s+(?:and\s+)?#(?:\s+(?:ounces?|oz))?|\b#\s?-?(?:pounds?|lbs?|kilos?|kg|grams?)\b|\b(?:conceived|pregnant|pregnancy|pregnancies|labour\s+was|birth\s+(?:weight|was|plan|mother|father|parents?|family|mum|dad|certificate)|waters\s+broke|emergency\s+section|planned\s+section|forceps|ventouse|cord|placenta|donor|surrogate|test[\s-]tube)\b".to_owned()
}

fn single() -> String {
    format!(
        r"\b(?:the|a|an)\s+(?:vicar|head|doctor|mayor|teacher|minister|farmer|butcher|baker|landlord|headteacher|headmaster|policeman|rector|imam|rabbi|priest|governor|councillor|manager|caretaker|cook|dinner\s+lady|shopkeeper|postman|dentist|coach|owner|chief|president|prime\s+minister|mp|vet|nurse|secretary|judge|officer|captain|sergeant|major|colonel|pastor|publican)'s\s+(?:\w+)|\b(?:is|are|was|were|as|be)\s+the\s+(?:family|house|boy|girl|man|woman|child|mum|dad|mother|father|couple|people|kids?|children|#|ones?|baby|teacher|carers?)\s+(?:with|in|on|from|whose)\s+(?:the|an?|\w+)(?:\s+\w+)?|\b(?:first|second|third|fourth|fifth|sixth|last|next|#(?:st|nd|rd|th))\s+of\s+#\b|\b(?:the\s+)?(?:youngest|eldest|oldest|tallest|smallest|biggest|first|last|only)\s+(?:in|of|at)\s+(?:the|his|her|their|all|that)\s+\w+|\bthe\s+(?:tallest|smallest|biggest|shortest|oldest|youngest|first|last|only|best|worst|fastest|loudest|quietest|cleverest|poorest|richest)\s+(?:\w+\s+)?(?:parents?|mums?|dads?|famil(?:y|ies)|boys?|girls?|child(?:ren)?|pupils?|players?|members?|users?|carers?|couple|grandparents?|mothers?|fathers?|babies|baby|person|people|wom[ae]n|m[ae]n)\b|\bno\s+(?:other|one\s+else|#\s+else)\s+(?:\w+\s+){{1,3}}|\bnobody\s+else\s+(?:\w+\s+){{1,5}}|\b(?:unlike|like\s+no)\s+(?:any\s+|other\s+|every\s+|the\s+)+(?:\w+)|\b(?:one|#)\s+of\s+(?:only\s+|just\s+|the\s+)?(?:few|#)\s+(?:boys|girls|children|families|people|women|men|mums|dads|mothers|fathers|parents|pupils|black|asian|white|in)\b(?:\s+(?:with|in|at|who|to)\s+(?:the\s+|his\s+|her\s+|this\s+|that\s+)?\w+)?|\b{KIN}\s+of\s+(?:#)\b|\b#\s+(?:brothers|sisters|sons|daughters|siblings|boys|girls|stepchildren|half\s?-?\s?brothers|half\s?-?\s?sisters|grandchildren|cats|dogs)\b"
    )
}

fn day() -> String {
    r"\b(?:#\s+(?:days?|weeks?|nights?|months?)\s+|the\s+(?:day|week|night|morning|weekend|month|year|evening)\s+|a\s+(?:day|week|month|year|fortnight)\s+|just\s+|the\s+\w+days?\s+)?(?:before|after|of)\s+(?:the\s+)?(?:christmas|easter|halloween|half[\s-]term|new\s+year|the\s+\w+\s+(?:wedding|funeral|election|match|final|fair|festival)|eid|ramadan|diwali|lent|whitsun|whit|the\s+clocks|term)\b|\b(?:the|that|last|this|next|every|in\s+the|on\s+the|during\s+the)\s+(?:summer|winter|spring|autumn|year|week|day|night|weekend|month|morning|afternoon)\s+(?:of|that|when|after|before)\s+(?:the\s+|his\s+|her\s+|their\s+|it\s+|she\s+|he\s+|they\s+|we\s+)?(?:\w+\s+){0,2}(?:bridge|wedding|heatwave|funeral|flood|floods|fire|strike|closed|died|snow|storm|election|jubilee|coronation|match|final|olympics|lockdown|war|moved|left|born|married|crash|accident|fair|show|festival|sales|carnival|riots?|eclipse|vote|referendum)\b|\bthe\s+day\s+(?:the|that|when)\s+(?:the\s+)?(?:\w+\s+){1,2}\w+|\b(?:at|the|after|before|since|for|during)\s+(?:the\s+)?(?:harvest|lambing|hay\s?making|haymaking|fair|fete|whitsun|whit|may\s+day|midsummer|midwinter|advent|lent|epiphany|pancake\s+day|shrove\s+tuesday|ash\s+wednesday|solstice|equinox|michaelmas|hallowe'?en|bonfire|fireworks|shearing|the\s+fair|regatta|gala|show\s+day|hogmanay|burns\s+night|royal\s+\w+)\b|\bon\s+pancake\s+day\b|\b(?:spring|summer|autumn|winter)\s+of\s+(?:@|#|twenty[\s-]\w+)|\b(?:celebrat\w+|after|before|on|for|just\s+had|had\s+had|past|short\s+of)\s+(?:his|her|their)\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\w+|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth|#(?:st|nd|rd|th))\b(?:\s+birthday)?|\b(?:his|her|their|my)\s+(?:eighteenth|twentieth|twenty-first|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth|#(?:st|nd|rd|th))\b|\bdouble\s+figures\b(?:\s+in\s+\w+)?|\bmonths?\s+off\s+(?:starting\s+)?\w+|\b(?:months|weeks|years|days)\s+(?:older|younger)\b|\b(?:barely|just|only|not\s+yet|not\s+quite|about)\s+(?:a\s+fortnight|a\s+week|a\s+month|a\s+day|a\s+year)\s+old\b|\b(?:fortnight|week|month|day|year)\s+old\b|\b(?:just|only|barely)\s+(?:gone|past|over|turned|under)\s+#|\bbig\s+(?:boy|girl)\s+of\s+#|\b(?:of\s+about|about|around|nearly|almost)\s+#(?:[.,;!?)]|$|\s+(?:when|then|now|and|opened|who|he|she)\b)|\b(?:only|still\s+only|just|barely|not\s+quite|nearly|almost|over|under)\s+(?:a\s+|an\s+)?#(?:[.,;!?)]|$|\s+(?:when|then|now|at\s+the|by\s+the|this|next|last|in|on)\b)".to_owned()
}

static STATEMENTS: LazyLock<Vec<(Reason, Regex)>> = LazyLock::new(|| {
    let listed: [(Reason, String); 11] = [
        (Reason::Occupation, work()),
        (Reason::Home, living()),
        (Reason::Appearance, looks()),
        (Reason::Diagnosis, health()),
        (Reason::Event, happened()),
        (Reason::Journey, came()),
        (Reason::Belonging, faith()),
        (Reason::School, school()),
        (Reason::Birth, birth()),
        (Reason::Singular, single()),
        (Reason::Date, day()),
    ];
    listed.into_iter().map(|(why, words)| (why, pattern(&format!("(?i){words}")))).collect()
});

/// What such a statement may say of anybody.
static OF_ANYBODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?:(?:liv(?:e|es|ed|ing))\s+(?:\w+\s+)?in\s+(?:the\s+|a\s+|an\s+|his\s+|her\s+|their\s+)?(?:same\s+|small\s+|rented\s+|own\s+|new\s+|little\s+)?(?:house|flat|home|building|rooms?|moment|present|box|cupboard|drawer|hope)s?\b|liv(?:e|es|ed|ing)\s+(?:at|in|near|by)\s+(?:mummy|daddy|mum|dad|nan|nana|gran|granny|grandma|grandad)\b|liv(?:e|es|ed|ing)\s+(?:on|by)\s+(?:\w+\s+)?(?:shelf|fridge|table|floor|themselves|himself|herself)\b|(?:sell|sells|sold|selling)\s+(?:him|her|them|me|us|you|it|an?\s+(?:bun|cake|apple|cup|ice|toy))\b|(?:moved|came|moving)\s+(?:in|on|back|over|up|down|across|round|around|out|away|there|here)$|(?:plays?|sings?|sang|dances?|cooks?|runs?|paints?|builds?|works?|swims?|bakes?|serves?|acts?|trains?|rides?|climbs?)\s+(?:\w+\s+)?(?:in|on|at|for)\s+{ANYWHERE})"
    ))
});

/// Places that are written small: `goes to slimming world`, `on mill lane`, `at little acorns`.
static SMALL_PLACES: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    let kinds = "lane|road|street|avenue|crescent|grove|gardens|terrace|heath|green|common|forge|hill|park|woods?|farm|mews|square|court|row|bridge|mill|cross|bank|moor|vale|dale|wharf|docks?|quay|hey|world|estate|primary|infants|juniors|academy|college|high|nursery|centre|baths|arena|stadium|club|hall|house|hospital|infirmary|surgery|church|chapel|cathedral|abbey|castle|market|mead|meadows?|fields?|acorns?|stars|steps|bees|bears|ducklings|rovers|united|city|town|village|bay|beach|sands|island|valley|forest|reservoir|canal|station";
    let goes = "start(?:s|ed|ing)?|goes|go|going|went|works?|worked|swim(?:s|ming)?|swam|plays?|played|playing|trains?|learns?|treated|seen|cared\\s+for|enrolled|settled|born|stays?|stayed|eats?|ate|shops?|shopped|shopping|meets?|met|attends?|attended|is|was|are|were|place|job|days|mornings|afternoons";
    [
        pattern(&format!(
            r"(?i)\b(?:in|on|at|to|near|from|off|along|down|up|by|past|of|around|through|into|for|attends?|attended|supports?)\s+(?P<place>(?:(?:st|saint|great|little|upper|lower|north|south|east|west)\s+)?(?P<first>[a-z']+)\s+(?:{kinds}))\b"
        )),
        pattern(&format!(
            r"(?i)\b(?:{goes})\s+(?:\w+ly\s+|back\s+|over\s+|swimming\s+|dancing\s+)?(?:at|in|near|from)\s+(?P<place>(?P<first>[a-z']+)(?:\s+[a-z']+)?)"
        )),
    ]
});

/// What may stand before a word for a place without naming it, and what somebody may be at or in that is none.
fn names_no_place(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "the", "a", "an", "his", "her", "their", "my", "our", "your", "its", "this", "that", "these", "those", "one", "some",
        "any", "each", "every", "either", "no", "another", "which", "what", "same", "first", "last", "second", "third",
        "good", "big", "main", "right", "left", "wrong", "safe", "far", "other", "near", "own", "new", "old", "both", "all",
        "most", "many", "several", "few", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "home",
        "school", "nursery", "work", "night", "times", "once", "least", "lunch", "dinner", "tea", "breakfast", "supper",
        "bedtime", "bathtime", "mealtimes", "mealtime", "playtime", "ease", "rest", "peace", "play", "hand", "how", "him",
        "them", "me", "us", "it", "you", "everything", "something", "nothing", "anything", "people", "pictures", "books",
        "toys", "things", "bed", "time", "turn", "turns", "there", "here", "front", "line", "tune", "place", "step", "tears",
        "pairs", "between", "her", "danger", "silence", "love", "half", "trouble", "pain", "fact", "general", "particular",
        "order", "common", "hospital", "town", "weekends", "weekend", "short", "small", "little", "local", "next", "busy",
        "quiet", "large", "long", "whole", "such", "who", "where", "when", "and", "or", "but", "so", "then", "now", "with",
        "for", "to", "on", "at", "in", "of", "quite", "very", "too",
    ];
    const KIN: &[&str] = &[
        "daddy", "dad", "mummy", "mum", "mam", "nan", "nana", "gran", "granny", "grandma", "grandad", "friend", "neighbour",
        "sister", "brother", "aunt", "auntie", "uncle", "somebody", "else", "family", "parents",
    ];
    SMALL.contains(&word) || KIN.contains(&word.trim_end_matches("'s").trim_end_matches('s'))
}

fn small_places(figures: &Figures) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    for (at, words) in SMALL_PLACES.iter().enumerate() {
        for captures in words.captures_iter(&figures.text) {
            let (Some(place), Some(first)) = (captures.name("place"), captures.name("first")) else { continue };
            let lower = first.as_str().to_lowercase();
            let little = lower == "little" && at == 1;
            let acting = lower.ends_with("ing") && at == 1;
            if (little || !names_no_place(&lower)) && !acting {
                found.push(place.range());
            }
        }
    }
    found
}

/// Every statement of a text that tells, with why.
pub(super) fn statements(plain: &Plain<'_>, figures: &Figures) -> Vec<Finding> {
    let mut found = Vec::new();
    for (why, words) in STATEMENTS.iter() {
        for all in words.find_iter(&figures.text) {
            if OF_ANYBODY.is_match(all.as_str()) {
                continue;
            }
            let kept = clause(all.as_str()).trim_end_matches(|letter: char| letter.is_whitespace() || ".,;:)!?".contains(letter));
            let bytes = plain.written(figures.plain(all.start()..all.start() + kept.len().max(1)));
            found.push(Finding::ask(bytes, *why));
        }
    }
    for place in small_places(figures) {
        found.push(Finding::ask(plain.written(figures.plain(place)), Reason::Place));
    }
    found
}

/// A statement up to where another clause begins.
fn clause(statement: &str) -> &str {
    const ENDS: &[&str] = &[
        " and ", " but ", " when ", " where ", " because ", " so ", " who ", " while ", " then ", " or ", " if ", " as ",
        " which ", " before ",
    ];
    let lower = statement.to_lowercase();
    let least = lower.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at).nth(1).unwrap_or(lower.len());
    let end = ENDS.iter().filter_map(|end| lower.get(least..)?.find(end)).min().map_or(lower.len(), |at| least + at);
    statement.get(..end).unwrap_or(statement)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<String> {
        let plain = Plain::new(text);
        let mut found = statements(&plain, &Figures::new(&plain));
        found.sort_by_key(|one| one.bytes.start);
        found.into_iter().map(|one| text[one.bytes].to_owned()).collect()
    }

    #[test]
    fn statements_about_somebody_are_asked_about_whole() {
        assert_eq!(asked("Mum sells flowers on the market."), ["sells flowers on the market"]);
        assert_eq!(asked("They live at the end of the pier."), ["live at the end of the pier"]);
        assert_eq!(asked("She goes to slimming world."), ["slimming world"]);
        assert_eq!(asked("Their shop was looted."), ["was looted"]);
    }

    #[test]
    fn what_is_seen_on_films_is_let_be() {
        for text in [
            "Grace lives with her two children. They played in the garden, and she sang in the bath.",
            "He is at home. She was in bed at night, and she looked at pictures.",
            "She taught him to wave, and he ran to the door.",
        ] {
            assert!(asked(text).is_empty(), "{text}: {:?}", asked(text));
        }
    }
}

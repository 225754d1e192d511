#!/usr/bin/env python3
"""Write words/classes.txt: words for what people are, have, live in and go through, from Princeton WordNet 3.0.

    python3 tools/word_classes.py WORDNET SCOWL > src/privacy/anonymise/words/classes.txt

WORDNET is the folder with data.noun (Debian: wordnet-base, /usr/share/wordnet), SCOWL the one with english-words.10
(Debian: scowl, /usr/share/dict/scowl).

A section lists everything below some notions ("worker", "disease"), and [rare] every word for a person or for a social act
that isn't among SCOWL's 12,700 most usual words. Left away: words whose usual meaning is another, and the words of play, of
home and of films in LEFT_AWAY, which would be asked about on every page.
"""

import collections
import re
import sys
from pathlib import Path

SECTIONS = {
    "occupation": "worker professional serviceman performer athlete official clergyman scientist artist craftsman "
    "health_professional businessman educator aristocrat employee entertainer head_of_state criminal religious_person "
    "occupation:1 trade:2",
    "diagnosis": "disease disorder:1 illness birth_defect surgery:4 medical_procedure prosthesis disability symptom drug "
    "injury mental_disorder",
    "event": "contest crime misfortune ceremony:1 ceremony:3 festival:2 sport:1 martial_art",
    "home": "building dwelling",
    "belonging": "inhabitant",
}
# Words of play, of home, of films and of talk. Their other meanings are looked for in phrases.
LEFT_AWAY = set(
    """
    abstainer actor aide acting adversary aeon all-rounder ally amen angel angler appearance assistant athlete attendant aura
    babe babies baby backstop ball bat bather batman batsman beater beetle beginner being beneficiary bend bends best bib
    bingo bitters bleacher bleeding blind blister blisters bloat boar boarder bookworm booster bowl bowler box brake brat bravo
    breadwinner breaker breather breathing brew brownie bruise bruises bubbly buddy bugler bully bumper bunny burn burns
    burger bush busker buster bystander camper can canary cancer captain care carer caregiver carers case caster catch catcher
    challenger chameleon champ champion changer character charmer chaser cheat cheater checker cherub chick child childish
    children choking chum clapper class climber closing clown clumsiness coaster cog cold cooky collector commander companion
    complaint complaints constellation contender conductor confusion congestion congregation cook cooker cooking cooper
    cough coughing counter country cousin cow cowboy cowgirl cracker crawler craze creature creeps crier crook crouch cruiser
    crybaby cub cuddly cup cut cuts cutter cutters dad daddies daddy dads dame dance dancer dancing darling date dearest
    delight demonstrator den devil digger dirt discomfort discus distress diver diving dizziness dodo doer doll dollhouse
    domino doodle doze dozing dragger drawer drawing dreamer dresser drinker driver drum drummer dude duke dunce dwelling
    dyad earful early earner effort egg elder elf emperor entry equal estate examiner example expert explorer eye eyewitness
    facilitator facilitators fairy fall falling family fan fatigue favourite fear feeder feller fellow fever fiddler fighter
    figure film finisher fireman fish fisher fit fits flasher flier flicker floater flu fodder folk follower foot football
    footstep fool forerunner form formality formalities founder frame framer friend friends frog fugue funny
    game games gang garage gardener genie gentleman giant giver glimpse go goal goalie goblin golfer goof goofy goon gran
    grandad grandma grandmother grandfather grandpa grandchild grandchildren grandson granddaughter granny grandparent
    grandparents grabber greenhouse grip grouch grower guardian guest guide gymnast hall hand hanger harm having headway
    headache headaches hearer hearing heart heartache heaves helper helpers hen hero heroine hiccup hiccups hider hitter hobbit
    hold holder home hood hopper host hot hotel house household housewarming human hunger hunter hurdles hurt hurting husband
    ice idler imitator imp infant infants initiator inn insider intake interest interviewer introvert itch jester jigsaw
    jogger joker juggler jumper keeper kicker kid kids kin king kings kink kitchen knee knight knights knocker labour lad lady
    lair lamb lass last laughing leader leaders leaper learner lee lefty level lid lifter listener little loader lone lookout
    looker looking looseness loser loss lot lounge love lover luck lump lunch ma machine madam magician maiden mainstay maker
    mam mama mamma mammy man manners mapper marcher mark marks martyr master match mate mates meal member men mermaid mess
    messenger mime mimic minder mister mistress mole moment monster mood moody mother motion mourner mouse mouth move mover
    mum mummies mummy mums nan nana nanny nap narrator neighbour nephew niece newborn noisiness nose numbness observer ogre
    old oldest one onlooker opener order organiser organizer ostrich outsider owner packer paddler pain pains painter pal pals
    panic papa parent parents part partner partners party passenger passer past peacemaker peer pest peter photographer
    pianist picker pip pirate pirates pitch pitcher pixie placebo planner platform play player players playhouse playing
    playmate playroom pleasure plunger point poker pole pony posture potter practice practitioner practitioners prefect
    presenter prince princess princesses printer probe pro problem procedure professional programme prompter provider puddle
    pull punch punk punter pupil pupils puppet purchaser pusher putter puzzle pyramid queen quitter race racer rambler ranger
    ranker rash rascal reader readers receiver reception receptive relation relationship relative reliever rescuer rest
    reviewer rhythm rib rider riders rise riser rite rites river robber rocker room rookie round rounder rounders router row
    rower runner runners running runt rusher saver saviour scar scene schemer scope score scorer scraper scratch scratches
    screamer seeker seer selector seller selling sensation senses server set setter settler sewer shadow shaker shaver sheet
    shelter shepherd shift shiver shock shop shopper show shrew shriek sibling siblings side sign signer signing singer
    singers sink sinker sister sitter sitting size skater skier skipper sleeper sleepiness sleepyhead slip slob sloth slouch
    slugger smile smiler smuggler snake sneeze sneezes sneezing sniffle snip snoozer snorer snowman soldier soldiers solo son
    song sore soreness sound sounder source sparer spark speaker speaking spectator speech speller spider spinner spirits
    spit spoon sport spot spots spouse squirrel squirt stack stagger staggers stalls stammerer stand standing star starer
    start starter stature stay stillness sting stinger stir stomach stool stop stopper storage store story storyteller
    straggler strain strand stranger strangers stress stresses stretcher striker stroke strokes stroker stroller stud study
    stuffiness sub sucker suffering sun support supporter surprise survivor swallow sweeper sweetheart sweetie sweets swelling
    swimmer swimming swing swinger switch symptom symptoms tail taker talker tapper taster tea tease teaser teddy teething
    tenderness tension tent theatre thirst thrower thumb thumper tick tickle tie tight tightness time tiredness titter toast
    toddler toddlers toe toilet tom tongue tooth topper toss totter touch tower toy train trainer trance trap trauma
    treasure treat treatment tree trembles tremor tribe tribes trickster trip trot trouble tub tube tummy tumble tumbler tune
    turn turner tweet twirler twist twitching umpire uncle upset us user viewer viewers villain visit visitor visitors waker
    walk walker walkers walking wander wanderer war warmer warmth warrior washer wasp watcher watchers water wave way weak
    weaver weight welcome whiner whisper whisperer whistler winner winners wish witch witches witness wizard wizards woman
    women word work worker workers working world worrier worry wrestler yawn yawner yeller yoga young youngster zombie
    building buildings job jobs trade trades career careers profession professions craft crafts position positions
    place places office treasure fit paint photography task tasks
    teaching teacher teachers classmate classmates stroke strokes
    activity babysitter beating belonging blackout breakfast bump bumps campaign castle catching chalet chat child's chill
    chills cross drink drinks drip drop dose dull exercise faint faintness feast fencing gap hardening hoist illness
    induction infraction interment kick lacing lather medicine naughtiness nest painting palace peek performance petty piece
    piles presentation promotion pulse quiet quirk ride rink rocking roundabout sailing scale scales scramble semi
    shade sharing shooting shot shoots skating skip skipping sledge sledging slide soother soothing spread stitch stroking
    supply surfing temple thread throwing tickling tilt tobogganing tower towers tower-building training tugging tumbling
    twinkle vacation waiting weekend wheel whim barn stable stables cabin cottage hut hutch igloo shed shack tearoom tepee
    teepee tipi wigwam doghouse birdhouse kennel henhouse outhouse farmhouse bungalow villa porch canteen cafe snack-bar
    restaurant library museum school schools nursery nurseries surgery clinic centre center ice-rink wine beer cocktail
    brandy seasickness tobacco snort bandage plaster plasters spirit salve pad sedation stillbirth goodness gifted bored
    boredom brood carnival chow clump covert flock fox grove hive outfit streak swarm tuft
    avert avoid befriend belabour elevate empower endow engage forgo heed manoeuvre meddle misbehave misbehaved misbehaving
    overdo pamper reciprocate reciprocated reciprocating reciprocates rejoin retry reunite salvage shirk socialise skimp
    splinter waive beguile collaborate collaborated collaborating collaborative deflect delegate grapple goof groom impede
    foment attribute cajole entice entrust escort exclude exempt fuss greet grin humour imitate induce initiate initiated
    initiates initiating invite involve join let mock mollify nurture obey oblige oppose overlook pair persuade pester
    placate praise prompt protect rebuke reject rely rescue resist respect respond reward rival scold separate serve settle
    share shun smother snub soothe spoil steady stimulate submit supervise surrender tame taunt team thank thwart tolerate
    trust undermine uplift validate validated validating value volunteer vote woo yield
    """.split()
)


class WordNet:
    def __init__(self, folder):
        self.nouns, self.first, self.senses = {}, {}, {}
        for line in self.lines(folder / "data.noun"):
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * at] for at in range(count)]
            start = 5 + 2 * count
            pointers = [fields[start + 4 * at : start + 4 * at + 3] for at in range(int(fields[start - 1]))]
            self.nouns[fields[0]] = (int(fields[1]), words, pointers)
        self.below = collections.defaultdict(list)
        for offset, (_, _, pointers) in self.nouns.items():
            for sign, target, part in pointers:
                if sign in ("@", "@i") and part == "n":
                    self.below[target].append(offset)
        for line in self.lines(folder / "index.noun"):
            fields = line.split()
            self.senses[fields[0]] = fields[-int(fields[2]) :]
            self.first[fields[0]] = self.senses[fields[0]][0]
        self.verb_file = {line.split()[0]: int(line.split()[1]) for line in self.lines(folder / "data.verb")}
        self.verbs = {}
        for line in self.lines(folder / "index.verb"):
            fields = line.split()
            self.verbs[fields[0]] = fields[-int(fields[2])]
        self.adjectives = {line.split()[0] for line in self.lines(folder / "index.adj")}
        self.counts = collections.Counter()
        for line in (folder / "cntlist.rev").read_text(encoding="latin1").splitlines():
            key, _, count = line.split()
            lemma, rest = key.split("%")
            self.counts[lemma, rest[0]] += int(count)
        self.irregular = {}
        for part in ("noun", "verb"):
            for line in (folder / f"{part}.exc").read_text(encoding="latin1").splitlines():
                self.irregular.setdefault((line.split()[0], part), line.split()[1])

    @staticmethod
    def lines(path):
        return [line for line in path.read_text(encoding="latin1").splitlines() if not line.startswith("  ")]

    def closure(self, notions):
        found, open_ = set(), []
        for notion in notions.split():
            word, _, sense = notion.partition(":")
            if word in self.senses:
                open_.append(self.senses[word][int(sense or 1) - 1])
        while open_:
            offset = open_.pop()
            if offset not in found:
                found.add(offset)
                open_ += self.below[offset]
        return found

    def noun_count(self, word):
        return self.counts[word, "1"]

    def other_count(self, word):
        return self.counts[word, "2"] + self.counts[word, "3"] + self.counts[word, "5"]

    def words_of(self, offsets):
        """Words whose first meaning is in a set, and phrases of several words."""
        for offset in offsets:
            for word in self.nouns[offset][1]:
                if re.search(r"[0-9(]", word) or any(part[:1].isupper() for part in word.split("_")):
                    continue
                single = "_" not in word
                elsewhere = word in self.verbs or word in self.adjectives
                if single and self.first.get(word) != offset:
                    continue
                if single and elsewhere and self.other_count(word) >= max(1, self.noun_count(word)):
                    continue
                yield " ".join(re.sub("['.]", "", word).replace("-", " ").replace("_", " ").split())

    def base(self, word, part):
        index = self.first if part == "noun" else self.verbs
        if word in index:
            return word
        if self.irregular.get((word, part)) in index:
            return self.irregular[word, part]
        rules = {
            "noun": [("ses", "s"), ("ies", "y"), ("es", ""), ("s", ""), ("men", "man")],
            "verb": [("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")],
        }[part]
        for ending, instead in rules:
            stem = word[: -len(ending)] + instead
            if word.endswith(ending) and stem in index:
                return stem
        for ending in ("ed", "ing"):
            stem = word[: -len(ending)]
            if part == "verb" and word.endswith(ending) and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in index:
                return stem[:-1]
        return None

    def is_person_or_social(self, word):
        PERSON, SOCIAL = 18, 41
        noun, verb = self.base(word, "noun"), self.base(word, "verb")
        nouns = self.counts[noun, "1"] if noun else -1
        verbs = self.counts[verb, "2"] if verb else -1
        others = self.counts[word, "3"] + self.counts[word, "5"] + self.counts[word, "4"]
        if word in self.adjectives and others > max(nouns, verbs):
            return False
        if noun and nouns >= verbs:
            return self.nouns[self.first[noun]][0] == PERSON
        return bool(verb) and self.verb_file[self.verbs[verb]] == SOCIAL


def usual(scowl, sizes):
    found = set()
    for size in sizes:
        for kind in ("english-words", "british-words"):
            path = scowl / f"{kind}.{size}"
            if path.exists():
                found |= {word.strip().lower() for word in path.read_text(encoding="latin1").splitlines()}
    return found


# Who VIG notes speak of everywhere.
LEFT_AWAY |= {"social worker", "head teacher", "class teacher", "teaching assistant", "health visitor", "school teacher", "key worker"}


def is_left_away(entry):
    stems = {entry, entry.removesuffix("s"), entry.removesuffix("es")}
    return bool(stems & LEFT_AWAY)


def main():
    wordnet, scowl = WordNet(Path(sys.argv[1])), Path(sys.argv[2])
    seen = set()
    print("# Made by tools/word_classes.py from Princeton WordNet 3.0 (LICENCE-WORDNET.txt); don't change by hand.")
    for section, notions in SECTIONS.items():
        words = set(wordnet.words_of(wordnet.closure(notions)))
        words = {word for word in words if len(word) > 2 and len(word.split()) < 4 and not is_left_away(word)} - seen
        seen |= words
        print(f"[{section}]")
        print("\n".join(sorted(words)))
    known = usual(scowl, (10, 20, 35, 40, 50, 55, 60)) - usual(scowl, (10, 20))
    rare = {word for word in known if word.isalpha() and len(word) > 2 and wordnet.is_person_or_social(word)}
    print("[rare]")
    print("\n".join(sorted(word for word in rare - seen if not is_left_away(word))))


if __name__ == "__main__":
    main()

//! Why something was replaced, taken out or asked about.

/// Why something was replaced, taken out or asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The name of a child or an adult of the family.
    Name,
    /// A name that may be printed nowhere.
    FormerName,
    /// Somebody else's name.
    ThirdParty,
    /// The name of a practitioner.
    Practitioner,
    /// A place, a school, a service.
    Place,
    /// The name of somebody of another family, or of one of its places.
    OtherFamily,
    /// A postal address.
    Address,
    /// A postcode.
    Postcode,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address, or a name on a social network.
    WebAddress,
    /// The family's reference, or that of a record.
    Reference,
    /// An NHS number, or one of its kind.
    HealthNumber,
    /// A National Insurance number.
    InsuranceNumber,
    /// A unique pupil number.
    PupilNumber,
    /// A number that may tell who somebody is.
    Number,
    /// A day, a month.
    Date,
    /// An age.
    Age,
    /// A word with a capital that may be a name.
    Capital,
    /// A word that is nearly a name of the family.
    NearName,
    /// Several children of one birth, or an exact number of brothers and sisters.
    Siblings,
    /// A diagnosis.
    Diagnosis,
    /// An occupation.
    Occupation,
    /// A court, the police, a prison, an order.
    Justice,
    /// An event that others may remember.
    Event,
    /// Adoption, care, fostering.
    Care,
    /// Nationality, religion, language, descent.
    Belonging,
    /// A text in a writing without capitals, where no program can tell names from words.
    Writing,
    /// A word that is in no list of plain words.
    Word,
    /// Letters that may stand for a name.
    Initial,
    /// A school year, a key stage, a class.
    School,
    /// How early or how heavy a child was born.
    Birth,
    /// Somebody who is singled out: the only, the first, the youngest.
    Singular,
    /// Where somebody came from or moved to.
    Journey,
    /// Where and with what animals somebody lives.
    Home,
    /// What somebody is recognised by.
    Appearance,
    /// A rarer word for somebody, or for what was done to them.
    Rare,
    /// A person who is quoted or shown has no pseudonym.
    NoPseudonym,
}

impl Reason {
    /// A short stable name, such as `near-name`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::FormerName => "former-name",
            Self::ThirdParty => "third-party",
            Self::Practitioner => "practitioner",
            Self::Place => "place",
            Self::OtherFamily => "other-family",
            Self::Address => "address",
            Self::Postcode => "postcode",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::WebAddress => "web-address",
            Self::Reference => "reference",
            Self::HealthNumber => "health-number",
            Self::InsuranceNumber => "insurance-number",
            Self::PupilNumber => "pupil-number",
            Self::Number => "number",
            Self::Date => "date",
            Self::Age => "age",
            Self::Capital => "capital",
            Self::NearName => "near-name",
            Self::Siblings => "siblings",
            Self::Diagnosis => "diagnosis",
            Self::Occupation => "occupation",
            Self::Justice => "justice",
            Self::Event => "event",
            Self::Care => "care",
            Self::Belonging => "belonging",
            Self::Writing => "writing",
            Self::Word => "word",
            Self::Initial => "initial",
            Self::School => "school",
            Self::Birth => "birth",
            Self::Singular => "singular",
            Self::Journey => "journey",
            Self::Home => "home",
            Self::Appearance => "appearance",
            Self::Rare => "rare",
            Self::NoPseudonym => "no-pseudonym",
        }
    }

    /// What is told of a question, without any text of the notes.
    pub fn question(self) -> &'static str {
        match self {
            Self::Name => "It can't be told whose name this is.",
            Self::FormerName => "A name that may be printed nowhere.",
            Self::ThirdParty => "Somebody else's name, and their role is not noted.",
            Self::Practitioner => "The name of a practitioner.",
            Self::Place => "The name of a place, and its kind is not noted.",
            Self::OtherFamily => "A name of another family, or of a place in its notes.",
            Self::Address => "This may be an address.",
            Self::Postcode => "This may be a postcode.",
            Self::Phone => "This may be a telephone number.",
            Self::Email => "This may be an e-mail address.",
            Self::WebAddress => "This may be a web address.",
            Self::Reference => "This may be the number of a record.",
            Self::HealthNumber => "This may be an NHS number.",
            Self::InsuranceNumber => "This may be a National Insurance number.",
            Self::PupilNumber => "This may be a unique pupil number.",
            Self::Number => "This number may tell who somebody is.",
            Self::Date => "This may be a day, and it can't be told which.",
            Self::Age => "This tells an age nearly to the year.",
            Self::Capital => "This word may be a name.",
            Self::NearName => "This is nearly a name of the family.",
            Self::Siblings => "Children of one birth, or many brothers and sisters, are rare.",
            Self::Diagnosis => "A diagnosis may tell who somebody is.",
            Self::Occupation => "An occupation may tell who somebody is.",
            Self::Justice => "Courts, police and prison are in the news and in people's memory.",
            Self::Event => "Others may remember this event.",
            Self::Care => "Adoption, care and bereavement may tell who somebody is.",
            Self::Belonging => "Origin, religion or language may tell who somebody is where few share it.",
            Self::Writing => {
                "The program has no list of plain words for this language: somebody who speaks it must read it."
            }
            Self::Word => "This word is in no list of plain words: it may be a name or a place.",
            Self::Initial => "These letters may stand for a name.",
            Self::School => "A school year or stage tells an age, and where a child goes to school.",
            Self::Birth => "How early, how heavy or how a child was born is rare.",
            Self::Singular => "This singles somebody out: whoever knows the place knows who it is.",
            Self::Journey => "Where somebody came from or moved to may tell who they are.",
            Self::Home => "An unusual home or what a family keeps may tell who they are.",
            Self::Appearance => "This is what people recognise somebody by.",
            Self::Rare => "This word is true of few people, and may tell who somebody is.",
            Self::NoPseudonym => "Somebody of the family without a pseudonym.",
        }
    }

    /// How telling it is, the most telling first: what names somebody before what may be a word.
    pub(super) fn rank(self) -> u8 {
        match self {
            Self::OtherFamily | Self::Name | Self::NoPseudonym | Self::FormerName | Self::NearName => 0,
            Self::HealthNumber
            | Self::InsuranceNumber
            | Self::PupilNumber
            | Self::Reference
            | Self::Phone
            | Self::Email
            | Self::WebAddress
            | Self::Address
            | Self::Postcode => 1,
            Self::Initial | Self::ThirdParty | Self::Practitioner | Self::Place => 2,
            Self::Capital | Self::Writing => 3,
            Self::Singular | Self::Diagnosis | Self::Birth | Self::Justice | Self::Care | Self::Siblings => 4,
            Self::Age | Self::School | Self::Occupation | Self::Belonging | Self::Journey | Self::Home => 5,
            Self::Appearance | Self::Event | Self::Rare | Self::Date => 6,
            Self::Number => 7,
            Self::Word => 8,
        }
    }

    /// What the answer "harmless" says of it, to be put into `as`; none where that is no answer.
    pub fn harmless(self) -> &'static str {
        match self {
            Self::Age | Self::School => "tells no age",
            Self::Date | Self::Event => "nobody can find it by this",
            Self::Number
            | Self::Phone
            | Self::Reference
            | Self::HealthNumber
            | Self::InsuranceNumber
            | Self::PupilNumber => "only a count",
            Self::Word => "a plain word",
            Self::Writing => "read by somebody who speaks it",
            Self::Capital | Self::Initial | Self::Name | Self::NearName | Self::ThirdParty => "no name",
            Self::Place | Self::Address | Self::Postcode | Self::WebAddress | Self::Email => "no address and no place",
            _ => "true of many families",
        }
    }
}

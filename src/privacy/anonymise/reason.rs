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
                "In this writing no program can tell names from words: somebody who reads it must read it."
            }
            Self::NoPseudonym => "Somebody of the family without a pseudonym.",
        }
    }
}

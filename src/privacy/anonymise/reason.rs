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

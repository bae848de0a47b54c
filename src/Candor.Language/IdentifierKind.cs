namespace Candor.Language;

/// <summary>
/// The identifiers of 45 CFR 164.514(b)(2)(i)(A)-(R) and those of social media. Wire names are upper case with
/// underscores (<see cref="Labels"/>).
/// </summary>
public enum IdentifierKind
{
    Person,
    Location,
    Date,
    Age,
    Phone,
    Fax,
    Email,
    Ssn,
    Mrn,
    HealthPlan,
    Account,
    License,
    Vehicle,
    Device,
    Url,
    Ip,
    Biometric,
    Id,
    Organization,
    Username,
}

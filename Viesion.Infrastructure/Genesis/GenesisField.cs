using System.Text.RegularExpressions;
using NpgsqlTypes;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// A column that Genesis is master of: where it goes in <c>beneficiaries</c>, how it is called in the audit log, and how it is read.
/// </summary>
/// <param name="Read">The value of a text that is not empty, or the French reason why there is none.</param>
internal sealed partial record GenesisField(
    string Column, string Db, string Audit, NpgsqlDbType Type, Func<string, GenesisDirectory, Reading> Read)
{
    private const int NumberMaxLength = 40;
    private const int ClaimantNumberMaxLength = 20;
    private const int LabelMaxLength = 200;
    private const int ReasonMaxLength = 400;

    public static readonly IReadOnlyList<GenesisField> All =
    [
        new(GenesisColumns.File, "genesis_file", nameof(Beneficiary.GenesisFile), NpgsqlDbType.Text,
            (text, _) => ReadNumber(GenesisColumns.File, text, NumberMaxLength)),
        Word(GenesisColumns.Role, "role", nameof(Beneficiary.Role), ("DEM", nameof(HouseholdRole.Applicant)),
            ("CJT", nameof(HouseholdRole.Partner))),
        Word(GenesisColumns.PayingBody, "paying_body", nameof(Beneficiary.PayingBody), ("CAF", nameof(PayingBody.Caf)),
            ("MSA", nameof(PayingBody.Msa))),
        new(GenesisColumns.ClaimantNumber, "claimant_number", nameof(Beneficiary.ClaimantNumber), NpgsqlDbType.Text,
            (text, _) => ReadNumber(GenesisColumns.ClaimantNumber, string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
            ClaimantNumberMaxLength)),
        Word(GenesisColumns.Civility, "civility", nameof(Beneficiary.Civility), ("M", nameof(Civility.Mr)), ("MME", nameof(Civility.Mrs)),
            ("MR", nameof(Civility.Mr)), ("MONSIEUR", nameof(Civility.Mr)), ("H", nameof(Civility.Mr)), ("HOMME", nameof(Civility.Mr)),
            ("MASCULIN", nameof(Civility.Mr)),
            ("MRS", nameof(Civility.Mrs)), ("MADAME", nameof(Civility.Mrs)), ("MLLE", nameof(Civility.Mrs)),
            ("MELLE", nameof(Civility.Mrs)),
            ("MADEMOISELLE", nameof(Civility.Mrs)), ("F", nameof(Civility.Mrs)), ("FEMME", nameof(Civility.Mrs)),
            ("FEMININ", nameof(Civility.Mrs))),
        Text(GenesisColumns.LastName, "last_name", nameof(Beneficiary.LastName), Beneficiary.NameMaxLength),
        Text(GenesisColumns.FirstName, "first_name", nameof(Beneficiary.FirstName), Beneficiary.NameMaxLength),
        Text(GenesisColumns.BirthName, "birth_name", nameof(Beneficiary.BirthName), Beneficiary.NameMaxLength),
        Date(GenesisColumns.BirthDate, "birth_date", nameof(Beneficiary.BirthDate)),
        Text(GenesisColumns.Address, "address_line", nameof(Address.Line), Address.LineMaxLength),
        Text(GenesisColumns.Complement, "address_complement", nameof(Address.Complement), Address.LineMaxLength),
        new(GenesisColumns.PostalCode, "address_postal_code", nameof(Address.PostalCode), NpgsqlDbType.Text,
            (text, _) => ReadNumber(GenesisColumns.PostalCode, Address.WholePostalCode(text), Address.PostalCodeMaxLength)),
        Text(GenesisColumns.City, "address_city", nameof(Address.City), Address.CityMaxLength),
        Text(GenesisColumns.MaritalStatus, "marital_status", nameof(Beneficiary.MaritalStatus), LabelMaxLength),
        Date(GenesisColumns.MaritalStatusOn, "marital_status_on", nameof(Beneficiary.MaritalStatusOn)),
        Word(GenesisColumns.Entitlement, "entitlement", nameof(Beneficiary.Entitlement),
            ("OUVERT_VERSABLE", nameof(EntitlementStatus.OpenPayable)),
            ("OUVERT_SUSPENDU", nameof(EntitlementStatus.OpenSuspended)),
            ("VERSEMENT_SUSPENDU", nameof(EntitlementStatus.PaymentSuspended)), ("CLOS", nameof(EntitlementStatus.Closed))),
        Date(GenesisColumns.EntitlementOn, "entitlement_on", nameof(Beneficiary.EntitlementOn)),
        Text(GenesisColumns.EntitlementReason, "entitlement_reason", nameof(Beneficiary.EntitlementReason), ReasonMaxLength),
        Choice(GenesisColumns.Duties, "subject_to_duties", nameof(Beneficiary.SubjectToDuties), NpgsqlDbType.Boolean, ("SDD", true),
            ("NSDD", false)),
        Text(GenesisColumns.Orientation, "orientation", nameof(Beneficiary.Orientation), LabelMaxLength),
        Date(GenesisColumns.OrientationOn, "orientation_on", nameof(Beneficiary.OrientationOn)),
        Text(GenesisColumns.EmploymentContract, "employment_contract", nameof(Beneficiary.EmploymentContract), LabelMaxLength),
        new(GenesisColumns.Territory, "territory_id", nameof(Beneficiary.TerritoryId), NpgsqlDbType.Integer,
            (text, directory) => directory.Territory(text) is { } id ? new(id)
            : new(null, $"Territoire inconnu : « {Shown.Short(text)} ».")),
        Date(GenesisColumns.FirstFollowedOn, "first_followed_on", nameof(Beneficiary.FirstFollowedOn)),
        Date(GenesisColumns.FormalNoticeOn, "formal_notice_on", nameof(Beneficiary.FormalNoticeOn)),
        Text(GenesisColumns.FormalNoticeReason, "formal_notice_reason", nameof(Beneficiary.FormalNoticeReason), ReasonMaxLength),
    ];

    public string SqlType => Type switch
    {
        NpgsqlDbType.Date => "date",
        NpgsqlDbType.Integer => "int",
        NpgsqlDbType.Boolean => "boolean",
        _ => "text"
    };

    /// <summary>What an empty cell means; the household role alone may not be unknown.</summary>
    public object? WhenEmpty => Db == "role" ? nameof(HouseholdRole.Applicant) : null;

    public static Reading ReadText(string column, string text, int max)
        => text.Length <= max ? new(text) : new(null, $"« {column} » est trop long : {text.Length} caractères, {max} au plus.");

    /// <summary>
    /// A number that a person or their file is known by. What a spreadsheet rounded (2,85053E+14) has lost its last digits: refused, never
    /// guessed.
    /// </summary>
    public static Reading ReadNumber(string column, string text, int max) => Scientific().IsMatch(text)
        ? new(null, $"« {column} » vaut « {Shown.Short(text)} » : un tableur a arrondi ce numéro, ses derniers chiffres sont perdus.")
        : ReadText(column, text, max);

    /// <summary>True when the line can't do without this column: a value that can't be read rejects it.</summary>
    public bool IsRequired => GenesisColumns.Required.Contains(Column);

    private static GenesisField Text(string column, string db, string audit, int max)
        => new(column, db, audit, NpgsqlDbType.Text, (text, _) => ReadText(column, text, max));

    private static GenesisField Date(string column, string db, string audit)
        => new(column, db, audit, NpgsqlDbType.Date, (text, _) => FrenchDate.Read(column, text));

    private static GenesisField Word(string column, string db, string audit, params (string Text, string Value)[] words)
        => Choice(column, db, audit, NpgsqlDbType.Text, [.. words.Select(word => (word.Text, (object)word.Value))]);

    // « M. », « Ouvert versable » and « OUVERT_VERSABLE » are the same words; Genesis's own are those that the reason names.

    private static GenesisField Choice(
        string column, string db, string audit, NpgsqlDbType type, params (string Text, object Value)[] choices)
        => new(column, db, audit, type, (text, _) =>
        {
            var word = Letters(text);
            foreach (var choice in choices)
                if (word == Letters(choice.Text))
                    return new(choice.Value);
            return new(null, $"« {column} » vaut « {Shown.Short(text)} » ; attendu : "
                + $"{string.Join(", ", choices.DistinctBy(choice => choice.Value).Select(choice => choice.Text))}.");
        });

    private static string Letters(string text)
        => string.Concat(UserText.Decomposed(text).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex("^[0-9](?:[.,][0-9]+)?[eE][+]?[0-9]{1,2}$")]
    private static partial Regex Scientific();
}

using System.Globalization;
using Viesion.App.Ui;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>Dossiers and people as people read them.</summary>
public static class BeneficiaryTexts
{
    /// <summary>044506.</summary>
    public static string FileNumber(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>« A. Bernard » for Aïcha Bernard: a column is narrow.</summary>
    public static string? ShortName(string? name)
        => name?.Split(' ', 2) is [{ Length: > 0 } first, var last] ? $"{UserText.Initial(first)}.{French.Nbsp}{last}" : name;

    /// <summary>Whole years.</summary>
    public static int Age(DateOnly birth, DateOnly today) => Months(birth, today) / 12;

    /// <summary>Whole months from one day to another; never less than zero.</summary>
    public static int Months(DateOnly from, DateOnly to)
        => Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0));

    /// <summary>« 11 mois », « 3 ans », « 12 jours »: how long something has lasted.</summary>
    public static string Duration(DateOnly from, DateOnly to) => Months(from, to) switch
    {
        0 => French.Count(Math.Max(0, to.DayNumber - from.DayNumber), "jour"),
        < 24 and var months => French.Count(months, "mois", "mois"),
        var months => French.Count(months / 12, "an"),
    };

    /// <summary>« née BELKACEM », as the civilité has it.</summary>
    public static string? Born(Civility? civility, string? birthName)
        => string.IsNullOrWhiteSpace(birthName) ? null : $"{BornWord(civility)} {birthName}";

    public static string BornWord(Civility? civility) => civility switch
    {
        Domain.Beneficiaries.Civility.Mr => "né",
        Domain.Beneficiaries.Civility.Mrs => "née",
        _ => "né(e)",
    };

    /// <summary>« M. », « Mme », or nothing when Genesis does not say.</summary>
    public static string Civility(Civility? civility) => civility switch
    {
        Domain.Beneficiaries.Civility.Mr => "M.",
        Domain.Beneficiaries.Civility.Mrs => "Mme",
        _ => "",
    };

    public static string PayingBody(PayingBody? body) => body switch
    {
        Domain.Beneficiaries.PayingBody.Caf => "CAF",
        Domain.Beneficiaries.PayingBody.Msa => "MSA",
        _ => "Allocataire",
    };

    public static string Entitlement(EntitlementStatus status) => status switch
    {
        EntitlementStatus.OpenPayable => "Droit ouvert et versable",
        EntitlementStatus.OpenSuspended => "Droit ouvert et suspendu",
        EntitlementStatus.PaymentSuspended => "Versement suspendu",
        _ => "Droit clos",
    };

    public static Tone Tone(EntitlementStatus status) => status switch
    {
        EntitlementStatus.OpenPayable => Ui.Tone.Ok,
        EntitlementStatus.Closed => Ui.Tone.Neutral,
        _ => Ui.Tone.Wait,
    };

    /// <summary>« Socio-professionnelle »: Genesis writes it small.</summary>
    public static string? Orientation(string? orientation) => orientation is { Length: > 0 } ? CerTexts.Heading(orientation) : null;

    public static string? Duties(bool? subject) => subject switch { true => "SDD", false => "NSDD", _ => null };

    /// <summary>« Dossier 044506 · 41 ans (22/05/1985) · Privas · CAF 1234567 ».</summary>
    public static string Line(DossierHeader dossier, DateOnly today) => string.Join(" · ", new[]
    {
        $"Dossier {FileNumber(dossier.FileNumber)}",
        $"{French.Count(Age(dossier.BirthDate, today), "an")} ({French.Date(dossier.BirthDate)})",
        dossier.City,
        dossier.ClaimantNumber is null ? null : $"{PayingBody(dossier.PayingBody)} {dossier.ClaimantNumber}",
    }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

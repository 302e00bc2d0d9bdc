using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>The catalogue of the generator, in the order of its page and of every report made with it.</summary>
internal static class BuiltColumns
{
    private static readonly int Enrolments = Enum.GetValues<EnrolmentState>()
        .Aggregate(DossierMarks.Of((EnrolmentState?)null), (bits, state) => bits | DossierMarks.Of((EnrolmentState?)state));
    private static readonly int Cers = Enum.GetValues<CerState>()
        .Aggregate(DossierMarks.Of((CerState?)null), (bits, state) => bits | DossierMarks.Of((CerState?)state));

    private static readonly string[] Ages = ["Moins de 25 ans", "25 à 34 ans", "35 à 44 ans", "45 à 54 ans", "55 ans et plus"];

    public static IReadOnlyList<BuiltColumn> All { get; } =
    [
        Of("dossier", "Dossier", ReportColumnKind.FileNumber, 10, BuiltHeading.Person, row => row.Person.FileNumber),
        new BuiltColumn<string>(Shape("nom", "Nom", ReportColumnKind.Text, 22, BuiltHeading.Person), _ => row => row.Person.LastName,
            name => name) { SortedOn = row => EF.Property<string>(row.Person, "SortName") },
        Text("prenom", "Prénom", 18, BuiltHeading.Person, row => row.Person.FirstName),
        Text("nom-naissance", "Nom de naissance", 20, BuiltHeading.Person, row => row.Person.BirthName),
        Of("civilite", "Civilité", ReportColumnKind.Text, 10, BuiltHeading.Person, row => row.Person.Civility, civility => civility switch
        {
            Civility.Mr => "M.",
            Civility.Mrs => "Mme",
            _ => null
        }, groups: true),
        Of("naissance", "Né(e) le", ReportColumnKind.Date, 13, BuiltHeading.Person, row => row.Person.BirthDate),
        new BuiltColumn<int>(Shape("age", "Tranche d’âge", ReportColumnKind.Text, 16, BuiltHeading.Person, groups: true), Age,
            age => Ages[age]),
        Text("commune", "Commune", 24, BuiltHeading.Person, row => row.Person.Address.City, groups: true),
        Text("code-postal", "Code postal", 12, BuiltHeading.Person, row => row.Person.Address.PostalCode, groups: true),
        Text("telephone", "Téléphone", 16, BuiltHeading.Person, row => row.Person.Phone),
        Text("courriel", "Courriel", 30, BuiltHeading.Person, row => row.Person.Email),
        Text("situation-familiale", "Situation familiale", 22, BuiltHeading.Person, row => row.Person.MaritalStatus, groups: true),
        Text("territoire", "Territoire", 18, BuiltHeading.FollowUp, row => row.Territory.Name, groups: true),
        Text("structure", "Structure du référent", 34, BuiltHeading.FollowUp, row => row.Organisation!.Name, groups: true),
        Text("referent", "Référent de parcours", 28, BuiltHeading.FollowUp, row => row.Referent!.FirstName + " " + row.Referent!.LastName,
            groups: true),
        Of("etat", "Dispositif", ReportColumnKind.Text, 14, BuiltHeading.FollowUp, row => row.Line.Marks & Enrolments, Enrolment,
            groups: true),
        Of("entree", "Entrée au dispositif", ReportColumnKind.Date, 14, BuiltHeading.FollowUp, row => row.Line.EnteredOn),
        Month("mois-entree", "Mois d’entrée au dispositif", BuiltHeading.FollowUp, row => row.Line.EnteredOn),
        new BuiltColumn<DateOnly?>(Shape("actualisation", "Date d’actualisation", ReportColumnKind.Date, 14, BuiltHeading.FollowUp),
            scope => row => scope.Db.RefreshedOn(row.Person.Id), day => day),
        Of("organisme", "Organisme", ReportColumnKind.Text, 11, BuiltHeading.Entitlement, row => row.Person.PayingBody, body => body switch
        {
            PayingBody.Caf => "CAF",
            PayingBody.Msa => "MSA",
            _ => null
        }, groups: true),
        Text("numero-caf-msa", "N° CAF/MSA", 16, BuiltHeading.Entitlement, row => row.Person.ClaimantNumber),
        Of("droit", "État du droit", ReportColumnKind.Text, 22, BuiltHeading.Entitlement, row => row.Person.Entitlement,
            right => right is { } status ? ReportTexts.Name(status) : null, groups: true),
        Of("droit-depuis", "Droit depuis le", ReportColumnKind.Date, 14, BuiltHeading.Entitlement, row => row.Person.EntitlementOn),
        Text("motif-droit", "Motif du droit", 26, BuiltHeading.Entitlement, row => row.Person.EntitlementReason, groups: true),
        Of("devoirs", "Droits et devoirs", ReportColumnKind.Text, 14, BuiltHeading.Entitlement, row => row.Person.SubjectToDuties,
            subject => subject switch { true => "SDD", false => "NSDD", _ => null }, groups: true),
        Text("orientation", "Orientation", 26, BuiltHeading.Entitlement, row => row.Person.Orientation, groups: true),
        Of("orientation-le", "Orientation du", ReportColumnKind.Date, 14, BuiltHeading.Entitlement, row => row.Person.OrientationOn),
        Text("emploi", "Contrat de travail", 22, BuiltHeading.Entitlement, row => row.Person.EmploymentContract, groups: true),
        Of("midem-le", "Dernière MIDEM", ReportColumnKind.Date, 14, BuiltHeading.Entitlement, row => row.Person.FormalNoticeOn),
        Text("midem-motif", "Motif de la MIDEM", 30, BuiltHeading.Entitlement, row => row.Person.FormalNoticeReason, groups: true),
        Of("cer", "Dernier CER", ReportColumnKind.Text, 28, BuiltHeading.Cer, row => row.Line.Marks & Cers, Cer, groups: true),
        Of("cer-debut", "Début du dernier CER", ReportColumnKind.Date, 14, BuiltHeading.Cer, row => row.Line.CerStart),
        Of("cer-fin", "Fin du dernier CER", ReportColumnKind.Date, 14, BuiltHeading.Cer, row => row.Line.CerEnd),
        Month("mois-fin-cer", "Mois de fin du dernier CER", BuiltHeading.Cer, row => row.Line.CerEnd),
        new BuiltColumn<int>(Shape("cers", "Nombre de CER", ReportColumnKind.Number, 12, BuiltHeading.Cer),
            scope => row => scope.Db.Cers.Count(cer => cer.BeneficiaryId == row.Person.Id), count => count),
    ];

    private static Expression<Func<BuiltSource, int>> Age(ReportScope scope)
    {
        var (youngest, young, middle, older) = (
            scope.Today.AddYears(-25), scope.Today.AddYears(-35), scope.Today.AddYears(-45), scope.Today.AddYears(-55));
        return row => row.Line.BirthDate > youngest ? 0 : row.Line.BirthDate > young ? 1 : row.Line.BirthDate > middle ? 2
            : row.Line.BirthDate > older ? 3 : 4;
    }

    private static object? Enrolment(int marks) => DossierMarks.Read<EnrolmentState>(marks, DossierMarks.Of) switch
    {
        EnrolmentState.Entered => "Entrée",
        EnrolmentState.Standby => "Veille",
        EnrolmentState.Exited => "Sortie",
        _ => null
    };

    private static object? Cer(int marks)
        => DossierMarks.Read<CerState>(marks, DossierMarks.Of) is { } state ? CerTexts.Name(state) : "Sans CER";

    private static BuiltColumn<T> Of<T>(string key, string title, ReportColumnKind kind, double width, BuiltHeading heading,
        Expression<Func<BuiltSource, T>> value, Func<T, object?>? show = null, bool groups = false)
        => new(Shape(key, title, kind, width, heading, groups), _ => value, show ?? (shown => shown));

    private static BuiltColumn<string?> Text(
        string key, string title, double width, BuiltHeading heading, Expression<Func<BuiltSource, string?>> value, bool groups = false)
        => Of(key, title, ReportColumnKind.Text, width, heading, value, groups: groups);

    // Counted in months since year nought, so that they follow each other.
    private static BuiltColumn<int?> Month(string key, string title, BuiltHeading heading, Expression<Func<BuiltSource, DateOnly?>> day)
    {
        var date = Expression.Property(day.Body, nameof(Nullable<DateOnly>.Value));
        var months = Expression.Add(Expression.Multiply(Expression.Property(date, nameof(DateOnly.Year)), Expression.Constant(12)),
            Expression.Subtract(Expression.Property(date, nameof(DateOnly.Month)), Expression.Constant(1)));
        var value = Expression.Condition(Expression.Equal(day.Body, Expression.Constant(null, typeof(DateOnly?))),
            Expression.Constant(null, typeof(int?)), Expression.Convert(months, typeof(int?)));
        return new(new BuiltColumnShape(new ReportColumn(key, title, ReportColumnKind.Text, true, 16), heading, Groups: true, Shows: false),
            _ => Expression.Lambda<Func<BuiltSource, int?>>(value, day.Parameters),
            month => month is { } known ? new DateOnly(known / 12, (known % 12) + 1, 1).ToString(
                "MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR")) : null);
    }

    private static BuiltColumnShape Shape(string key, string title, ReportColumnKind kind, double width, BuiltHeading heading,
        bool groups = false) => new(new ReportColumn(key, title, kind, true, width), heading, groups);
}

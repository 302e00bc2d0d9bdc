using System.Globalization;
using Viesion.Domain.Documents;

namespace Viesion.App.Documents;

/// <summary>Where documents, templates and letters are found.</summary>
internal static class DocumentAddress
{
    public const string Templates = "configuration/modeles";

    public static string Of(int document) => string.Create(CultureInfo.InvariantCulture, $"documents/{document}");

    public static string OfDossier(int beneficiaryId)
        => string.Create(CultureInfo.InvariantCulture, $"beneficiaires/{beneficiaryId}/documents");

    public static string Template(int template) => string.Create(CultureInfo.InvariantCulture, $"{Templates}/{template}.docx");

    /// <summary>Letters that are made as they are downloaded, and kept nowhere.</summary>
    public static string Letters(LetterOrder order) => $"convocations?{order.Write()}";
}

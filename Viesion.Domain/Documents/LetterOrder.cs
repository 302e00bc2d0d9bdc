using System.Globalization;

namespace Viesion.Domain.Documents;

/// <summary>What letters are asked for: whom, from which template, and what becomes of them.</summary>
/// <param name="BeneficiaryId">One person of the appointment; null for everyone who is expected and whom one sees.</param>
/// <param name="OneEach">A file for each, in an archive; else one to print.</param>
/// <param name="Filed">Each person's letter goes into their documents too.</param>
public sealed record LetterOrder(int AppointmentId, int TemplateId, LetterFormat Format, int? BeneficiaryId = null, bool OneEach = false,
    bool Filed = false)
{
    /// <summary>As the background work keeps it: « rdv=12&amp;modele=3&amp;format=pdf ».</summary>
    public string Write()
        => string.Create(
            CultureInfo.InvariantCulture, $"rdv={AppointmentId}&modele={TemplateId}&format={(Format is LetterFormat.Pdf ? "pdf" : "docx")}")
            + (BeneficiaryId is { } one ? string.Create(CultureInfo.InvariantCulture, $"&dossier={one}") : "")
            + (OneEach ? "&un-par-personne=oui" : "") + (Filed ? "&classer=oui" : "");

    /// <summary>Null when it does not name an appointment and a template.</summary>
    public static LetterOrder? Parse(string written)
    {
        var said = written.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2).DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1]);
        return Number("rdv") is { } appointment && Number("modele") is { } template
            ? new(appointment, template, said.GetValueOrDefault("format") == "docx" ? LetterFormat.Docx : LetterFormat.Pdf,
            Number("dossier"), said.ContainsKey("un-par-personne"), said.ContainsKey("classer"))
            : null;

        int? Number(string key)
            => int.TryParse(said.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

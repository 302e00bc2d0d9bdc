using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Brings the image of a logo, in place of the one that was there; without a file, takes it away.</summary>
/// <param name="OrganisationId">The structure, for its own logo.</param>
/// <param name="Version">The version of the logo that the person saw; 0 when there was none.</param>
public sealed record SaveLogo(LogoVariant Variant, int? OrganisationId, string? FileName, ReceivedFile? File, uint Version = 0)
    : ICommand<Done>;

internal sealed class SaveLogoHandler(IDocumentTemplates templates, IDocuments documents, IDocumentStore store, IFileInspection inspection,
    Perimeter perimeter) : IHandler<SaveLogo, Done>
{
    public async Task<Result<Done>> Handle(SaveLogo command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var organisation = command.Variant is LogoVariant.Organisation ? command.OrganisationId : null;
        if (command.Variant is LogoVariant.None or > LogoVariant.Organisation)
            return Refusal.NotFound;
        if (command.Variant is LogoVariant.Organisation
            && (organisation is not { } id || !await templates.HasOrganisation(id, cancellationToken)))
            return TemplateRefusals.NoOrganisation;
        var known = await templates.Logo(command.Variant, organisation, cancellationToken);
        if ((known?.Version ?? 0) != command.Version && (known, command.File) is not (null, null))
            return Refusal.Conflict;
        if (command is not { File: { } file, FileName: { } fileName })
        {
            if (known is not null)
                templates.Remove(known);
            return Done.Value;
        }
        var format = inspection.Format(fileName, file);
        if (!format.Succeeded || format.Value is not (FileFormat.Png or FileFormat.Jpeg) || file.Size > LetterLogo.MaxBytes)
            return TemplateRefusals.NotImage;
        await documents.Hold(file.Sha256, cancellationToken);
        store.Keep(file);
        if (known is null)
            templates.Add(new LetterLogo(command.Variant, organisation, format.Value, file.Sha256));
        else
            known.Bring(format.Value, file.Sha256);
        return Done.Value;
    }
}

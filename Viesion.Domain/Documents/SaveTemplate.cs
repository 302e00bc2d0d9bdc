using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Adds a template or changes one; a new one needs its file, another may be given a new one.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record SaveTemplate(int? Id, uint Version, TemplateContent Content, string? FileName = null, ReceivedFile? File = null)
    : ICommand<Done>;

internal sealed class SaveTemplateHandler(IDocumentTemplates templates, IDocuments documents, IDocumentStore store,
    IFileInspection inspection, Perimeter perimeter, TimeProvider clock) : IHandler<SaveTemplate, Done>
{
    public async Task<Result<Done>> Handle(SaveTemplate command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var known = command.Id is { } id ? await templates.Find(id, cancellationToken) : null;
        if (command.Id is not null && known is null)
            return Refusal.NotFound;
        if (known is not null && known.Version != command.Version)
            return Refusal.Conflict;
        var template = known ?? DocumentTemplate.New();
        if (template.Describe(command.Content) is { } refusal)
            return refusal;
        if (await templates.IsTaken(template.Name, command.Id, cancellationToken))
            return TemplateRefusals.NameTaken(template.Name);
        if (known is null && command.File is null)
            return DocumentRefusals.NoFile;
        if (command is { File: { } file, FileName: { } fileName })
        {
            if (inspection.Template(fileName, file) is { } unfit)
                return unfit;
            await documents.Hold(file.Sha256, cancellationToken);
            store.Keep(file);
            template.Bring(fileName, file, perimeter.StaffMemberId, clock.GetUtcNow());
        }
        if (known is null)
            templates.Add(template);
        return Done.Value;
    }
}

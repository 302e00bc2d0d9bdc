using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Proposes a template for letters, or no longer.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record OfferTemplate(int Id, uint Version, bool Offered) : ICommand<Done>;

internal sealed class OfferTemplateHandler(IDocumentTemplates templates, Perimeter perimeter) : IHandler<OfferTemplate, Done>
{
    public async Task<Result<Done>> Handle(OfferTemplate command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await templates.Find(command.Id, cancellationToken) is not { } template)
            return Refusal.NotFound;
        if (template.Version != command.Version)
            return Refusal.Conflict;
        template.Offer(command.Offered);
        return Done.Value;
    }
}

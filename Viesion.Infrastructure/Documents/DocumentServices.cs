using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Documents;

internal sealed class DocumentServices : IFeatureServices
{
    public void Add(IServiceCollection services)
    {
        services.TryAddSingleton(DocumentSettings.From(null));
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<LibreOffice>();
        services.AddSingleton<LetterWork>();
        services.AddSingleton<DefaultTemplates>();
    }
}

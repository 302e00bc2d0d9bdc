using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Letters;

namespace Viesion.Infrastructure.Documents;

internal static class DocumentRegistration
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton(DocumentSettings.From(null));
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<LibreOffice>();
        services.AddSingleton<LetterWork>();
        services.AddSingleton<DefaultTemplates>();
    }
}

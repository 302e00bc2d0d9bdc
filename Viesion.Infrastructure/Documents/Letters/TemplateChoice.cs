using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>A template that is proposed.</summary>
public sealed record TemplateChoice(int Id, string Name, TemplateKind Kind, LogoVariant Logo);

namespace Viesion.Domain.Documents;

/// <summary>What the form of a template says, as typed.</summary>
public sealed record TemplateContent(string? Name, TemplateKind Kind, LogoVariant Logo);

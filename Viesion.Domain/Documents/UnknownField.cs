namespace Viesion.Domain.Documents;

/// <summary>A field of a template that no letter can fill.</summary>
/// <param name="Name">As the template writes it.</param>
/// <param name="Nearest">The known field that looks most like it.</param>
public sealed record UnknownField(string Name, string Nearest);

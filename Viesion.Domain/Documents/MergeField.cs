namespace Viesion.Domain.Documents;

/// <summary>A field that a template may bear.</summary>
/// <param name="Key">Between double braces, or the name of a Word MERGEFIELD.</param>
/// <param name="Group">« Bénéficiaire », « Rendez-vous »…</param>
/// <param name="Example">What it looks like once filled.</param>
public sealed record MergeField(string Key, string Group, string Label, string Example);

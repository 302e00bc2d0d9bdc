namespace Viesion.Infrastructure.Cers;

/// <summary>A page of « CER à traiter », and how many there are in all.</summary>
public sealed record CerTriagePage(IReadOnlyList<CerTriageRow> Rows, int Total);

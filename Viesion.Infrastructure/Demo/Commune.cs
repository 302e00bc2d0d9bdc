namespace Viesion.Infrastructure.Demo;

internal sealed record Commune(string Name, string PostalCode, int Population, string TerritoryCode);

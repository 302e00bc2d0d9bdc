namespace Viesion.Infrastructure.Demo;

internal sealed record SyntheticOrganisation(int Id, string Name, string? Acronym, string? Territory);

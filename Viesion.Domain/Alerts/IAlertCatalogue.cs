using Viesion.Domain.Access;

namespace Viesion.Domain.Alerts;

/// <summary>The alerts that exist.</summary>
public interface IAlertCatalogue
{
    /// <summary>Those that make sense for a profile, in the order of the page.</summary>
    IReadOnlyList<AlertDefinition> For(Profile profile);
}

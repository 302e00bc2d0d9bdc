namespace Viesion.Infrastructure.Persistence;

/// <summary>The repeatable scripts of a feature: functions, policies, triggers, written again whenever anything changed.</summary>
internal interface IFeatureScripts
{
    IEnumerable<RepeatableScript> Scripts { get; }
}

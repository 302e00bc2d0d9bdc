using Viesion.Infrastructure.Alerts;

namespace Viesion.App.Alerts;

/// <summary>What an alert's page shows, and the address that it answers: carried from the prerendered page to the circuit.</summary>
public sealed record AlertListState(string Address, AlertPage Page);

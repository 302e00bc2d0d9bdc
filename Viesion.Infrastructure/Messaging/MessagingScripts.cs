using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

internal sealed class MessagingScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<MessagingScripts>("Live.sql", order: 20)];
}

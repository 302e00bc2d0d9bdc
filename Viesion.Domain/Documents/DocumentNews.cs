using Viesion.Domain.Messaging;

namespace Viesion.Domain.Documents;

/// <summary>Says to the open pages of a dossier that its documents changed.</summary>
public sealed class DocumentNews(ILiveEvents live)
{
    public void Changed(int beneficiaryId) => live.Publish(new LiveEvent(LiveTopic.Document, BeneficiaryId: beneficiaryId));
}

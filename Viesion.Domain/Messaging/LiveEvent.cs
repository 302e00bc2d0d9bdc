namespace Viesion.Domain.Messaging;

/// <summary>A change that open screens may want to show: ids only, the screen reads the rest under its own perimeter.</summary>
/// <param name="Topic">What kind of thing changed.</param>
/// <param name="Id">The thing's id, when one thing changed.</param>
/// <param name="BeneficiaryId">The dossier, when it belongs to one.</param>
/// <param name="StaffMemberId">The collaborator concerned, when it is for one person.</param>
public sealed record LiveEvent(LiveTopic Topic, int? Id = null, int? BeneficiaryId = null, int? StaffMemberId = null);

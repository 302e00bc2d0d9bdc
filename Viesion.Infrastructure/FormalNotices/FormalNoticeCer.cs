using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.FormalNotices;

/// <summary>One of the last CERs of the dossier: part of the evidence.</summary>
public sealed record FormalNoticeCer(int Id, int Number, CerState State, DateOnly Start, DateOnly? End);

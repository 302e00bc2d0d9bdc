namespace Viesion.Domain.Cers;

/// <summary>« Atteinte » of an objective: NC, Oui, Partiellement, Non.</summary>
public enum Achievement
{
    NotRecorded,
    Yes,
    Partly,
    No,
}

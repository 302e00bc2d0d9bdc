namespace Viesion.Domain.FormalNotices;

/// <summary>The words of formal notices, as people read them.</summary>
public static class FormalNoticeTexts
{
    public static string Name(FormalNoticeState state) => state switch
    {
        FormalNoticeState.Requested => "Demandée",
        FormalNoticeState.Done => "Faite",
        _ => "Refusée",
    };

    /// <summary>To the secretariats: a number, never a name.</summary>
    public static string Requested(int fileNumber) => $"Une mise en demeure est demandée pour le dossier {fileNumber:D6}.";

    /// <summary>To who asked.</summary>
    public static string Refused(int fileNumber)
        => $"La mise en demeure demandée pour le dossier {fileNumber:D6} est refusée : le motif est dans le résumé du dossier.";

    /// <summary>To who asked.</summary>
    public static string Done(int fileNumber, DateOnly on)
        => $"La mise en demeure demandée pour le dossier {fileNumber:D6} est faite, le {on:dd/MM/yyyy}.";
}

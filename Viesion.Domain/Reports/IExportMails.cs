namespace Viesion.Domain.Reports;

/// <summary>The e-mail of a scheduled report, put into the outbox with the change that causes it.</summary>
public interface IExportMails
{
    /// <summary>« Votre rapport est prêt », with a link to sign in and download it: neither its name nor its content.</summary>
    Task SendReady(int staffMemberId, CancellationToken cancellationToken);
}

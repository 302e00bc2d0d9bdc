using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Messaging;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Exports;

internal sealed class ExportMails(ViesionDbContext db, IMails mails, SmtpSettings settings) : IExportMails
{
    public async Task SendReady(int staffMemberId, CancellationToken cancellationToken)
    {
        if (await db.StaffMembers.SingleOrDefaultAsync(
            member => member.Id == staffMemberId && member.Active, cancellationToken) is not { } owner)
            return;
        // Neither the rows nor the name of the report: somebody may have written a name in it.
        var letter = new MailLayout(owner).Say(
            "Le rapport que vous avez programmé est prêt. Connectez-vous à Viesion pour le télécharger : il y reste une semaine.")
            .Offer("Ouvrir mes exports", settings.Link(ExportNews.Link.TrimStart('/')))
            .Say("Pour ne plus le recevoir, ouvrez le rapport dans le générateur et retirez son envoi.");
        mails.Send(letter.ToMail("rapport programmé", "Votre rapport Viesion est prêt", owner.Email, null));
    }
}

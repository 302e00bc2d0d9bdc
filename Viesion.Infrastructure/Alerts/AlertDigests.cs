using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Alerts;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

internal sealed class AlertDigests(AlertReads reads, IMails mails, ViesionDbContext db, SmtpSettings settings, TimeProvider clock)
    : IAlertDigests
{
    private const string Nbsp = "\u00a0";

    public async Task Queue(int staffMemberId, DigestFrequency frequency, CancellationToken cancellationToken)
    {
        var found = (await reads.Favourites()).Where(count => count.Hits > 0).ToList();
        if (found.Count == 0)
            return;
        var to = await db.StaffMembers.SingleAsync(member => member.Id == staffMemberId, cancellationToken);
        var day = clock.Today();
        var letter = new MailLayout(to).Say(
            $"Voici vos alertes favorites au {day:dd/MM/yyyy}, dans votre périmètre et avec vos seuils{Nbsp}:")
            .List(
                [
                    .. found.Select(
                        count => ($"{AlertCatalogue.Find(count.Key, to.Profile)!.TitleFor(count.Threshold)}{Nbsp}: {count.Hits}",
                        settings.Link($"/alertes/{count.Key}")))])
            .Offer("Voir toutes mes alertes", settings.Link("/alertes"))
            .Say($"Vous recevez ce message {(frequency == DigestFrequency.Weekly ? "chaque lundi" : "du lundi au vendredi")} parce que "
            + $"vous l’avez choisi dans «{Nbsp}Mon compte{Nbsp}», où vous pouvez l’arrêter.");
        mails.Send(letter.ToMail("récapitulatif des alertes", $"Vos alertes Viesion du {day:dd/MM/yyyy}", to.Email,
            DigestPeriods.End(frequency, clock.GetUtcNow())));
    }
}

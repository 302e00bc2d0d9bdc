using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Appointments;

/// <summary>Adds a nature of appointment at the end of the list, or changes one (AGE-10).</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record SaveNature(int? Id, uint Version, NatureContent Content) : ICommand<Done>;

internal sealed class SaveNatureHandler(SettingsChange change, IAppointmentSettings settings, IAppointments appointments,
    Perimeter perimeter) : IHandler<SaveNature, Done>
{
    public async Task<Result<Done>> Handle(SaveNature command, CancellationToken cancellationToken)
    {
        if (command.Id is { } id)
            return await change.OfNature(id, command.Version, nature => Write(nature, command.Content, cancellationToken),
                cancellationToken);
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var last = (await settings.Natures(cancellationToken)).Select(nature => nature.Position).DefaultIfEmpty().Max();
        var added = new AppointmentNature("", 0, last + 1);
        if (await Write(added, command.Content, cancellationToken) is { } refusal)
            return refusal;
        settings.Add(added);
        return Done.Value;
    }

    private async Task<Refusal?> Write(AppointmentNature nature, NatureContent content, CancellationToken cancellationToken)
    {
        // What it bears already stays, even where it is no longer offered.
        if (content.ChannelId is { } channel && channel != nature.ChannelId
            && !await appointments.Offer(ListKind.AppointmentChannel, [channel], cancellationToken))
            return AppointmentRefusals.BadChannel;
        if (content.NextNatureId is { } next && next != nature.NextNatureId
            && await settings.Nature(next, cancellationToken) is not { Active: true })
            return AppointmentRefusals.BadNext;
        if (nature.Describe(content) is { } refusal)
            return refusal;
        return await settings.IsNatureTaken(nature.Label, nature.Id == 0 ? null : nature.Id, cancellationToken)
            ? AppointmentRefusals.LabelTaken(nature.Label) : null;
    }
}

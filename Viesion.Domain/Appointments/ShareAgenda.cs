using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>« Partage de l’agenda »: what a structure as a whole, or one colleague, may do with an agenda (AGE-09).</summary>
/// <param name="StaffMemberId">The colleague; null for the structure as a whole.</param>
/// <param name="Level">Null for « as usual »: the line goes.</param>
public sealed record ShareAgenda(int OwnerId, int? StaffMemberId, AgendaLevel? Level) : ICommand<Done>;

internal sealed class ShareAgendaHandler(IAgendaShares shares, AppointmentNews news, Perimeter perimeter) : IHandler<ShareAgenda, Done>
{
    public async Task<Result<Done>> Handle(ShareAgenda command, CancellationToken cancellationToken)
    {
        if (await shares.Owner(command.OwnerId, cancellationToken) is not { } owner)
            return Refusal.NotFound;
        if (!owner.AdjustedBy(perimeter))
            return Refusal.Forbidden;
        if (command.StaffMemberId == command.OwnerId)
            return AppointmentRefusals.OwnAgenda;
        var line = await shares.Line(command.OwnerId, command.StaffMemberId, cancellationToken);
        // One who has left keeps a line that can be removed, and gets no new one.
        if (line is null && command is { StaffMemberId: { } colleague, Level: not null }
            && !await shares.Works(colleague, cancellationToken))
            return AppointmentRefusals.NoColleague;
        Write(command, line);
        news.Shared(command.OwnerId);
        return Done.Value;
    }

    private void Write(ShareAgenda command, AgendaShare? line)
    {
        if (command.Level is not { } level)
        {
            if (line is not null)
                shares.Remove(line);
        }
        else if (line is null)
            shares.Add(new AgendaShare(command.OwnerId, command.StaffMemberId, level));
        else
            line.Set(level);
    }
}

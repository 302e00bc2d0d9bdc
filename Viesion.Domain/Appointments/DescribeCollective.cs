using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Another title or another capacity for a collective appointment.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record DescribeCollective(int Id, uint Version, string? Title, int? Capacity) : ICommand<Done>;

internal sealed class DescribeCollectiveHandler(AppointmentChange change) : IHandler<DescribeCollective, Done>
{
    public Task<Result<Done>> Handle(DescribeCollective command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, appointment =>
        {
            var description = CollectiveDescription.Of(command.Title, command.Capacity);
            return Task.FromResult(description.Succeeded ? appointment.Describe(description.Value) : description.Refusal);
        }, cancellationToken);
}

using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Difficulties;

/// <summary>Takes away a difficulty that was noted by mistake; the audit log keeps it.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record DeleteDifficulty(int Id, uint Version) : ICommand<Done>;

internal sealed class DeleteDifficultyHandler(DifficultyChange change, IDifficulties difficulties, Perimeter perimeter)
    : IHandler<DeleteDifficulty, Done>
{
    public Task<Result<Done>> Handle(DeleteDifficulty command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, (difficulty, _) =>
        {
            if (!Difficulty.MayDelete(difficulty.AuthorId, perimeter))
                return Task.FromResult<Refusal?>(DifficultyRefusals.NotTheAuthor);
            difficulties.Remove(difficulty);
            return Task.FromResult<Refusal?>(null);
        }, cancellationToken);
}

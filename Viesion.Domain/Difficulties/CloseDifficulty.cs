using Viesion.Domain.Common;

namespace Viesion.Domain.Difficulties;

/// <summary>« Clore »: the difficulty ends on a day, included, and goes to the history.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record CloseDifficulty(int Id, uint Version, DateOnly? On, int? AchievementId) : ICommand<Done>;

internal sealed class CloseDifficultyHandler(DifficultyChange change, TimeProvider clock) : IHandler<CloseDifficulty, Done>
{
    public Task<Result<Done>> Handle(CloseDifficulty command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async (difficulty, beneficiary) =>
            await change.Check(beneficiary.Id, difficulty.ToContent() with { End = command.On, AchievementId = command.AchievementId },
            difficulty, cancellationToken)
            ?? difficulty.Close(command.On, command.AchievementId, beneficiary.BirthDate, clock.Today()), cancellationToken);
}

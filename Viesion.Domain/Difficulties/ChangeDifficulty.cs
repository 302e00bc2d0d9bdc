using Viesion.Domain.Common;

namespace Viesion.Domain.Difficulties;

/// <summary>Writes a difficulty again: its dates, how far it has come, its comment.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ChangeDifficulty(int Id, uint Version, DifficultyContent Content) : ICommand<Done>;

internal sealed class ChangeDifficultyHandler(DifficultyChange change, TimeProvider clock) : IHandler<ChangeDifficulty, Done>
{
    public Task<Result<Done>> Handle(ChangeDifficulty command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async (difficulty, beneficiary) => command.Content.Check(
            beneficiary.BirthDate, clock.Today())
            ?? await change.Check(beneficiary.Id, command.Content, difficulty, cancellationToken)
            ?? difficulty.Change(command.Content, beneficiary.BirthDate, clock.Today()), cancellationToken);
}

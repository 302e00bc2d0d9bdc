using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Difficulties;

/// <summary>Notes a difficulty in a dossier.</summary>
public sealed record RecordDifficulty(int BeneficiaryId, DifficultyContent Content) : ICommand<Done>;

internal sealed class RecordDifficultyHandler(DifficultyChange change, IDifficulties difficulties, IBeneficiaries beneficiaries,
    Perimeter perimeter, TimeProvider clock)
    : IHandler<RecordDifficulty, Done>
{
    public async Task<Result<Done>> Handle(RecordDifficulty command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is not { } beneficiary)
            return Refusal.NotFound;
        var recorded = Difficulty.Record(beneficiary.Id, beneficiary.BirthDate, command.Content, perimeter, clock.GetUtcNow());
        if (!recorded.Succeeded)
            return recorded.Refusal;
        if (await change.Check(beneficiary.Id, command.Content, null, cancellationToken) is { } refusal)
            return refusal;
        difficulties.Add(recorded.Value);
        change.Tell(beneficiary.Id);
        return Done.Value;
    }
}

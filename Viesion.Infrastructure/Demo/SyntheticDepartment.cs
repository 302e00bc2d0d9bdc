namespace Viesion.Infrastructure.Demo;

/// <summary>
/// A département that does not exist: the same for the same number of dossiers, seed and day. Dossiers are made one after the other as they
/// are read, so that a million of them needs no more memory than a thousand.
/// </summary>
internal sealed class SyntheticDepartment(int beneficiaries, int seed, DateOnly today)
{
    public int Beneficiaries => beneficiaries;

    public int Seed => seed;

    public DateOnly Today => today;

    public Staffing Staffing { get; } = new(beneficiaries, new Dice((ulong)seed + 1));

    public IEnumerable<SyntheticDossier> Dossiers()
    {
        var dice = new Dice((ulong)seed);
        var people = new People(dice, today);
        var referents = new Referents(Staffing, beneficiaries, dice);
        var entitlements = new Entitlements(dice, today);
        var accompaniments = new Accompaniments(dice, today, referents);
        var cers = new CerHistory(dice, today, Staffing);
        for (var made = 0; made < beneficiaries;)
        {
            SyntheticStaff? referent = null;
            var entered = EnteredOn(dice);
            foreach (var person in people.Household(beneficiaries - made))
            {
                var dossier = new SyntheticDossier(person, entered);
                entitlements.Fill(dossier);
                referent = accompaniments.Fill(dossier, dice.Chance(850) ? referent : null);
                cers.Fill(dossier, referent is { Quota: > 0 } ? referents.Follows(referent) - 1 : null);
                // Away from the sync for a while although somebody accompanies them: « sortie à faire ».
                if (referent is not null && dice.Chance(18))
                    dossier.LastPouredOn = today.AddDays(-dice.Between(6, 60));
                made++;
                yield return dossier;
            }
        }
    }

    private DateOnly EnteredOn(Dice dice)
    {
        var (from, to) = dice.Weighted(((0, 7), 12), ((8, 30), 30), ((31, 180), 150), ((181, 730), 380), ((731, 1500), 280),
            ((1501, 2600), 148));
        return today.AddDays(-dice.Between(from, to));
    }
}

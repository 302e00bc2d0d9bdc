namespace Viesion.Infrastructure.Demo;

/// <summary>
/// Shares the dossiers of each territory between its référents; the demo accounts get the number that they are meant to follow.
/// </summary>
internal sealed class Referents
{
    private readonly Dice dice;
    private readonly Dictionary<string, SyntheticStaff[]> shared = [];
    private readonly Dictionary<string, SyntheticStaff[]> demo = [];
    private readonly Dictionary<string, int> served = [];
    private readonly Dictionary<int, int> followed = [];
    private readonly int stride;

    public Referents(Staffing staffing, int beneficiaries, Dice dice)
    {
        this.dice = dice;
        foreach (var (code, _) in ReferenceData.Territories)
        {
            var all = staffing.In(code).Where(member => member.HasCaseload).ToList();
            shared[code] = [.. all.Where(member => member.Quota == 0)];
            demo[code] = [.. all.Where(member => member.Quota > 0)];
        }
        // About a third of the dossiers are in each territory: a demo account is served early enough to reach its number everywhere.
        stride = Math.Max(3, beneficiaries / 3 / 90);
    }

    /// <summary>Whose turn it is for a dossier that starts or goes on today.</summary>
    public SyntheticStaff Next(string territory)
    {
        var turn = served[territory] = served.GetValueOrDefault(territory) + 1;
        var slot = turn % stride;
        return slot < demo[territory].Length && Follows(demo[territory][slot]) < demo[territory][slot].Quota ? demo[territory][slot]
            : Other(territory);
    }

    public SyntheticStaff Other(string territory) => dice.Pick(shared[territory]);

    public int Follows(SyntheticStaff member) => followed.GetValueOrDefault(member.Id);

    public void Count(SyntheticStaff member) => followed[member.Id] = Follows(member) + 1;
}

namespace Viesion.App.Access;

/// <summary>
/// What a circuit still has to keep before the person is sent away because they signed out in another tab (ACC-03, ACC-08).
/// </summary>
public sealed class BeforeLeaving
{
    private readonly List<Func<Task>> keepers = [];

    public void Keep(Func<Task> keeper) => keepers.Add(keeper);

    public Task All() => Task.WhenAll(keepers.Select(keeper => keeper()));
}

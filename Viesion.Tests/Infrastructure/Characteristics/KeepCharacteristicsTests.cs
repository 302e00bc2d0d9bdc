using Viesion.Domain.Access;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Characteristics;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Characteristics;

/// <summary>Correcting, refreshing, removing; and who must not.</summary>
public sealed class KeepCharacteristicsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private ACharacteristic Characteristic => new(database, department);

    private DateOnly Today => database.Clock.Today();

    [Fact]
    public async Task A_correction_rewrites_the_value_without_a_line_of_history_and_the_log_keeps_both()
    {
        var (dossier, text, value) = await Recorded();
        Assert.Null(
            (await database.For(department.Referent)
            .Run(new CorrectCharacteristic(value.Seen!, new() { Text = "CAP cuisine" }, Today.AddDays(-40)))).Refusal);
        var shown = await Characteristic.Shown(dossier);
        var now = shown.Items.Single(item => item.DefinitionId == text).Current!;
        Assert.Equal((value.Id, "CAP cuisine", Today.AddDays(-40), value.ConfirmedOn),
            (now.Id, now.Content.Text, now.ValidFrom, now.ConfirmedOn));
        Assert.DoesNotContain(shown.Past, past => past.DefinitionId == text);
        var log = await database.Sql<string>(
            Perimeter.System, "SELECT before ->> 'Text' || ' → ' || (after ->> 'Text') FROM audit_entries WHERE subject = "
            + $"'CharacteristicValue' AND action = 'Changed' AND subject_id = '{value.Id}'");
        Assert.Equal("CAP cuisinne → CAP cuisine", log);
    }

    [Fact]
    public async Task A_correction_does_not_go_back_before_the_history()
    {
        var (dossier, text, _) = await Recorded();
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = "BTS" }));
        var now = (await Characteristic.Item(dossier, text)).Current!;
        Assert.Equal(CharacteristicRefusals.DateField(text),
            (await database.For(department.Referent)
            .Run(new CorrectCharacteristic(now.Seen!, new() { Text = "BTS" }, Today.AddDays(-90)))).Refusal?.Field);
        var past = (await Characteristic.Shown(dossier)).Past.Single(past => past.DefinitionId == text).Value;
        Assert.Equal(CharacteristicRefusals.OnlyCurrent,
            (await database.For(department.Referent).Run(new CorrectCharacteristic(past.Seen!, new() { Text = "x" }, Today))).Refusal);
    }

    [Fact]
    public async Task A_refreshed_value_is_fresh_again_and_says_the_same()
    {
        var dossier = await Dossier();
        var driving = await Characteristic.YesNo(months: 6);
        database.Clock.Now = database.Clock.Now.AddMonths(-7);
        Assert.Null(await Characteristic.Record(dossier, driving, new() { YesNo = true }));
        database.Clock.Now = database.Clock.Now.AddMonths(7);
        var stale = await Characteristic.Item(dossier, driving);
        Assert.True(stale.IsStale(Today));
        Assert.Null((await database.For(department.Referent).Run(new RefreshCharacteristics(dossier, [stale.Current!.Seen!]))).Refusal);
        var fresh = await Characteristic.Item(dossier, driving);
        Assert.False(fresh.IsStale(Today));
        Assert.Equal((stale.Current.Id, stale.Current.Content, stale.Current.ValidFrom, Today),
            (fresh.Current!.Id, fresh.Current.Content, fresh.Current.ValidFrom, fresh.Current.ConfirmedOn));
        // One vouches for what one has read, and for this dossier.
        Assert.Equal(Refusal.Conflict,
            (await database.For(department.Referent).Run(new RefreshCharacteristics(dossier, [stale.Current.Seen!]))).Refusal);
        Assert.Equal(Refusal.Conflict,
            (await database.For(department.Referent).Run(new RefreshCharacteristics(await Dossier(), [fresh.Current.Seen!]))).Refusal);
    }

    [Fact]
    public async Task Once_the_current_value_is_removed_the_one_before_holds_again()
    {
        var (dossier, text, first) = await Recorded();
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = "écrit par erreur" }));
        var wrong = (await Characteristic.Item(dossier, text)).Current!;
        Assert.Null((await database.For(department.Referent).Run(new RemoveCharacteristic(wrong.Seen!))).Refusal);
        var shown = await Characteristic.Shown(dossier);
        var back = shown.Items.Single(item => item.DefinitionId == text).Current!;
        Assert.Equal(first.Id, back.Id);
        Assert.Empty(shown.Past);
        Assert.Null((await database.For(department.Referent).Run(new RemoveCharacteristic(back.Seen!))).Refusal);
        Assert.Null((await Characteristic.Item(dossier, text)).Current);
        Assert.Equal(
            2L, await database.Sql<long>(
                Perimeter.System, "SELECT count(*) FROM audit_entries WHERE subject = 'CharacteristicValue' AND action = 'Deleted' AND "
                + $"beneficiary_id = {dossier}"));
    }

    [Fact]
    public async Task Who_does_not_keep_dossiers_writes_nothing_and_a_dossier_of_elsewhere_does_not_exist()
    {
        var (dossier, text, value) = await Recorded();
        var entry = await Characteristic.Entry(dossier, text, new() { Text = "autre" });
        foreach (var member in new[] { department.OperatorStaff, department.FseManager })
            Assert.All(await Attempts(member, dossier, entry, value), refusal => Assert.Equal(Refusal.Forbidden, refusal));
        foreach (var member in new[] { department.NorthReferent, department.NorthHead, department.OtherReferent })
        {
            var refusals = await Attempts(member, dossier, entry, value);
            Assert.All(refusals, refusal => Assert.Equal(Refusal.NotFound, refusal));
            Assert.Null(await database.For(member).Read<CharacteristicReads, DossierCharacteristics?>(
                reads => reads.OfDossier(dossier, withPast: true)));
            Assert.Equal(0L, await database.Sql<long>(
                member.Perimeter, $"SELECT count(*) FROM characteristic_values WHERE beneficiary_id = {dossier}"));
        }
        Assert.Equal(value, (await Characteristic.Item(dossier, text)).Current);
    }

    private async Task<List<Refusal?>> Attempts(StaffMember member, int dossier, CharacteristicEntry entry, RecordedCharacteristic value)
    {
        var door = database.For(member);
        return
        [
            (await door.Run(new RecordCharacteristics(dossier, [entry]))).Refusal,
            (await door.Run(new CorrectCharacteristic(value.Seen!, entry.Content, Today))).Refusal,
            (await door.Run(new RefreshCharacteristics(dossier, [value.Seen!]))).Refusal,
            (await door.Run(new RemoveCharacteristic(value.Seen!))).Refusal,
        ];
    }

    private async Task<(int Dossier, int Definition, RecordedCharacteristic Value)> Recorded()
    {
        var (dossier, text) = (await Dossier(), await Characteristic.Text());
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = "CAP cuisinne" }, Today.AddDays(-60)));
        return (dossier, text, (await Characteristic.Item(dossier, text)).Current!);
    }

    private async Task<int> Dossier() => (await department.Dossier(database, department.Referent)).Id;
}

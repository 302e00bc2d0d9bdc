using System.Security.Cryptography;
using System.Text.Json;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Demo;
using Xunit;

namespace Viesion.Tests.Infrastructure.Demo;

public sealed class SyntheticDepartmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Lazy<List<SyntheticDossier>> Demo = new(() => [.. new SyntheticDepartment(6_340, 7, Today).Dossiers()]);

    [Fact]
    public void The_same_seed_and_day_give_the_same_dossiers() => Assert.Equal(Hash(new(500, 3, Today)), Hash(new(500, 3, Today)));

    [Fact]
    public void Another_seed_gives_other_dossiers() => Assert.NotEqual(Hash(new(500, 3, Today)), Hash(new(500, 4, Today)));

    [Fact]
    public void The_demo_counts_6340_dossiers_40_structures_and_150_collaborators()
    {
        var staffing = new SyntheticDepartment(6_340, 7, Today).Staffing;

        Assert.Equal(6_340, Demo.Value.Count);
        Assert.Equal(40, staffing.Organisations.Count);
        Assert.Equal(150, staffing.Staff.Count);
        Assert.Equal(Enum.GetValues<Profile>().Order(), staffing.Staff.Select(member => member.Profile).Distinct().Order());
    }

    [Fact]
    public void Every_state_of_every_lifecycle_has_examples()
    {
        Assert.Equal(Enum.GetValues<CerState>(), Cers().Select(cer => cer.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<CerType>(), Cers().Select(cer => cer.Type).Distinct().Order());
        Assert.Equal(Enum.GetValues<EnrolmentState>(), Demo.Value.Select(dossier => dossier.Enrolment).Distinct().Order());
        Assert.Equal(Enum.GetValues<EntitlementStatus>(), Demo.Value.Select(dossier => dossier.Entitlement).Distinct().Order());
        var assignments = Demo.Value.SelectMany(dossier => dossier.Assignments).ToList();
        Assert.Contains(assignments, a => a.End is null);
        Assert.Contains(assignments, a => a.End >= Today);
        Assert.Contains(assignments, a => a.End < Today);
        Assert.Equal(Enum.GetValues<AssignmentEndCause>(), assignments.Where(a => a.Cause is not null).Select(a => a.Cause!.Value)
            .Distinct().Order());
        Assert.Contains(Demo.Value, dossier => dossier.Assignments.Count == 0);
    }

    [Fact]
    public void Veilles_are_running_overdue_and_past()
    {
        var veilles = Demo.Value.SelectMany(dossier => dossier.Standbys).ToList();

        Assert.Contains(veilles, veille => veille.End is null && veille.ExpectedEnd < Today);
        Assert.Contains(veilles, veille => veille.End is null && veille.ExpectedEnd >= Today);
        Assert.Contains(veilles, veille => veille.End is not null);
        Assert.All(Demo.Value,
            dossier => Assert.Equal(dossier.Enrolment == EnrolmentState.Standby, dossier.Standbys.Any(veille => veille.End is null)));
    }

    [Fact]
    public void Changes_of_state_follow_each_other_and_never_lie_in_the_future() => Assert.All(Cers(), cer =>
    {
        var (state, at) = (CerState.Proposed, cer.CreatedAt);
        foreach (var transition in cer.Transitions)
        {
            Assert.Equal(state, transition.From);
            Assert.True(transition.At > at);
            (state, at) = (transition.To, transition.At);
        }
        Assert.True(DateOnly.FromDateTime(at) < Today);
        Assert.True(cer.State == CerState.Proposed || cer.Objectives.Count > 0);
    });

    [Fact]
    public void Contracts_of_a_dossier_do_not_overlap() => Assert.All(Demo.Value, dossier =>
        Assert.All(dossier.Cers.Zip(dossier.Cers.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start)));

    [Fact]
    public void A_person_has_one_pathway_referent_at_a_time() => Assert.All(Demo.Value, dossier =>
    {
        var pathway = dossier.Assignments.Where(a => a.Kind == AssignmentKind.Pathway).ToList();
        Assert.All(pathway.Zip(pathway.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    });

    [Fact]
    public void Couples_share_their_genesis_file_and_address()
    {
        var households = Demo.Value.GroupBy(dossier => dossier.Person.GenesisFile).ToList();

        Assert.Contains(households, household => household.Count() == 2);
        Assert.All(households.Where(household => household.Count() == 2), household =>
        {
            Assert.Single(household.Select(dossier => dossier.Person.AddressLine).Distinct());
            Assert.Equal([HouseholdRole.Applicant, HouseholdRole.Partner], household.Select(dossier => dossier.Person.Role));
        });
    }

    [Fact]
    public void Phones_and_emails_are_acceptable_and_belong_to_nobody() => Assert.All(Demo.Value, dossier =>
    {
        Assert.Null(PhoneNumber.Parse(dossier.Person.Phone).Refusal);
        Assert.Null(EmailAddress.Parse(dossier.Person.Email).Refusal);
        Assert.StartsWith("+3363998", dossier.Person.Phone ?? "+3363998", StringComparison.Ordinal);
        Assert.EndsWith("@example.org", dossier.Person.Email ?? "@example.org", StringComparison.Ordinal);
    });

    private static IEnumerable<SyntheticCer> Cers() => Demo.Value.SelectMany(dossier => dossier.Cers);

    private static string Hash(SyntheticDepartment department)
        => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(department.Dossiers().ToList())));
}

using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;

namespace Viesion.Tests.Build;

/// <summary>Builds CERs by their own verbs, as people would: <c>ACer.Proposed().WithObjective()</c>.</summary>
public sealed class ACer
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    public static readonly Perimeter Referent = As(Profile.Referent);
    public static readonly Perimeter Secretariat = As(Profile.TerritorySecretariat);
    public static readonly Perimeter Head = As(Profile.ServiceHead);

    private CerContent content = new()
    {
        Type = CerType.First,
        Number = 1,
        Start = new DateOnly(2026, 12, 1),
        End = new DateOnly(2027, 5, 31),
        SignedOn = new DateOnly(2026, 11, 21)
    };
    private readonly List<Action<Cer>> steps = [];
    private DateTimeOffset now = Now;

    public static CerDecision Decision { get; } = new(new DateOnly(2026, 11, 21), "Accord pour 6 mois.");

    public static Perimeter As(Profile profile) => new((int)profile + 1, profile, 1, 1);

    public static ACer Proposed() => new();

    /// <summary>A proposition that lacks nothing.</summary>
    public static ACer Complete() => Proposed().Filled().WithObjective();

    public static ACer Submitted() => Complete().Then(cer => cer.Submit(Referent, Now));

    public static ACer InCommission() => Submitted().Then(cer => cer.SendToCommission(Secretariat, Now.AddMinutes(1), null));

    public static ACer AwaitingDecision() => Submitted().Then(cer => cer.AwaitDecision(Secretariat, Now.AddMinutes(1), null));

    public static ACer Validated() => AwaitingDecision().Then(cer => cer.Validate(Decision, Head, Now.AddMinutes(2)));

    public static ACer Refused() => AwaitingDecision().Then(cer => cer.Refuse(Decision, Head, Now.AddMinutes(2)));

    /// <summary>A CER in each state, as it comes there by the shortest way.</summary>
    public static Cer In(CerState state) => (state switch
    {
        CerState.Proposed => Complete(),
        CerState.Submitted => Submitted(),
        CerState.Commission => InCommission(),
        CerState.AwaitingDecision => AwaitingDecision(),
        CerState.Validated => Validated(),
        CerState.Refused => Refused(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    }).Cer();

    public ACer With(Func<CerContent, CerContent> change)
    {
        content = change(content);
        return this;
    }

    public ACer Filled()
        => With(c => c with
        {
            Situation = "Mme, 41 ans, mariée, locataire à Privas.",
            Assessment = "Le bilan de santé a été fait.",
            Expression = "Souhaite travailler près de chez elle."
        });

    public ACer WithObjective(int themeId = 1, string description = "Réparer le véhicule")
        => With(c => c with { Objectives = [.. c.Objectives, new CerObjectiveContent { ThemeId = themeId, Description = description }] });

    /// <summary>One more step of its life; it must be accepted.</summary>
    public ACer Then(Func<Cer, Refusal?> step)
    {
        steps.Add(cer =>
        {
            if (step(cer) is { } refusal)
                throw new InvalidOperationException(refusal.Code);
        });
        return this;
    }

    public ACer At(DateTimeOffset instant)
    {
        now = instant;
        return this;
    }

    public CerContent Content() => content;

    public Cer Cer()
    {
        var cer = Viesion.Domain.Cers.Cer.Propose(7, 12, 1, content, Referent, now).Value!;
        steps.ForEach(step => step(cer));
        return cer;
    }
}

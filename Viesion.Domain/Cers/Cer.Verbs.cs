using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

public sealed partial class Cer
{
    /// <summary>Writes a new proposition. Only référents do (CER-04).</summary>
    public static Result<Cer> Propose(int id, int beneficiaryId, int programmeId, CerContent content, Perimeter by, DateTimeOffset now)
    {
        if (!Rights.WritesCer(by.Profile) || by.StaffMemberId is not { } author)
            return Refusal.Forbidden;
        if (content.Check(now.ParisDate()) is { } refusal)
            return refusal;
        var cer = new Cer
        {
            Id = id,
            BeneficiaryId = beneficiaryId,
            ProgrammeId = programmeId,
            AuthorId = author,
            CreatedAt = now,
            StateSince = now
        };
        cer.Write(content);
        return cer;
    }

    /// <summary>Rewrites the content. Who can't push a state can't edit in it, and what is decided is not edited (guide V26).</summary>
    public Refusal? Correct(CerContent content, Perimeter by, DateTimeOffset now)
    {
        if (State is CerState.Validated or CerState.Refused)
            return CerRefusals.Decided;
        if (!MayCorrect(by.Profile))
            return Refusal.Forbidden;
        var refusal = content.Check(now.ParisDate()) ?? (State is CerState.Proposed ? null : content.Missing().FirstOrDefault());
        if (refusal is null)
            Write(content);
        return refusal;
    }

    /// <summary>Ends a running contract on a day, included: the day before another begins, as a rule (CER-05).</summary>
    public Refusal? Close(DateOnly on, Perimeter by)
    {
        if (!ClosesCers(by.Profile))
            return Refusal.Forbidden;
        if (State is not CerState.Validated)
            return CerRefusals.NotRunning;
        if (on < Start || on > End)
            return CerRefusals.ClosedOutside;
        End = on;
        return null;
    }

    /// <summary>Whether the profile may edit in the present state: it may if it can push it.</summary>
    public bool MayCorrect(Profile profile) => State is not (CerState.Validated or CerState.Refused) && ActionsFor(profile).Count > 0;

    /// <summary>Whether the profile may end this contract before its end.</summary>
    public bool MayClose(Profile profile) => State is CerState.Validated && ClosesCers(profile);

    private static bool ClosesCers(Profile profile) => Rights.WritesCer(profile) || Rights.ExaminesCer(profile);

    private void Write(CerContent content)
    {
        (Type, Number, Start, End, SignedOn) = (content.Type, content.Number, content.Start, content.End, content.SignedOn);
        (Comment, IsLast, PriorityId, WeeklyHours) = (Kept(content.Comment), content.IsLast, content.PriorityId, content.WeeklyHours);
        (Situation, Assessment, Expression, Consent) = (
            Kept(content.Situation), Kept(content.Assessment), Kept(content.Expression), content.Consent);
        (LiftsSanction, EnteredAfterwards) = (content.LiftsSanction, content.EnteredAfterwards);
        objectives.RemoveAll(known => content.Objectives.All(written => written.Id != known.Id));
        foreach (var (position, written) in content.Objectives.Index())
            if (written.Id is { } id && objectives.Find(objective => objective.Id == id) is { } known)
                known.Write(position, written);
            else
                objectives.Add(new CerObjective(Id, BeneficiaryId, position, written));
        Corrections++;
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

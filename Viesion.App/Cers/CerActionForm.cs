using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Cers;

namespace Viesion.App.Cers;

/// <summary>What an action on a CER asks for.</summary>
public sealed class CerActionForm
{
    public string? On { get; set; }

    public string? Comment { get; set; }

    public string? NoteToReferent { get; set; }

    public string? OtherEnd { get; set; }

    /// <summary>The command, under the version that was on the screen when the dialog opened.</summary>
    public ICommand<Done> Command(CerTrigger trigger, CerView cer, DateOnly today)
    {
        var decision = new CerDecision(CerFormReading.Date(On, today), Comment, NoteToReferent, CerFormReading.Date(OtherEnd, today));
        return trigger switch
        {
            CerTrigger.Submit => new SubmitCer(cer.Id, cer.Version),
            CerTrigger.SendToCommission => new SendCerToCommission(cer.Id, cer.Version, Comment),
            CerTrigger.AwaitDecision => new PutCerOnDecision(cer.Id, cer.Version, Comment),
            CerTrigger.Validate => new ValidateCer(cer.Id, cer.Version, decision),
            CerTrigger.Refuse => new RefuseCer(cer.Id, cer.Version, decision),
            _ => new ReturnCer(cer.Id, cer.Version, Cer.Destination(trigger), Comment),
        };
    }
}

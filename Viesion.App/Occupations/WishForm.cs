using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;

namespace Viesion.App.Occupations;

/// <summary>What both lists of wishes share: the messages of the form, and a refusal put where it belongs.</summary>
internal sealed class WishForm(IOperations operations)
{
    public FormErrors Errors { get; } = new();

    public DateOnly? Since { get; set; }

    public string? Problem { get; private set; }

    /// <summary>True when it is done.</summary>
    public async Task<bool> Run(ICommand<Done> command)
    {
        Errors.Clear();
        Problem = null;
        if (Errors.HasUnreadable)
            return false;
        var refusal = (await operations.Run(command)).Refusal;
        if (refusal is { Field: { } field })
            Errors.Add(field, refusal.Message);
        else
            Problem = refusal?.Message;
        return refusal is null;
    }
}

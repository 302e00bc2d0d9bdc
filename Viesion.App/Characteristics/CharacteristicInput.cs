using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>What is being typed for one characteristic, and what stood there when the typing began.</summary>
public sealed class CharacteristicInput
{
    private readonly bool correcting;
    private CharacteristicContent before = new();
    private DateOnly? sinceBefore;

    public CharacteristicInput(CharacteristicItem item, bool correcting, DateOnly today)
    {
        this.correcting = correcting;
        Item = item;
        Begin(item, today);
    }

    /// <summary>As it was last seen.</summary>
    public CharacteristicItem Item { get; private set; }

    public string? Text { get; set; }

    public DateOnly? Date { get; set; }

    public int? OptionId { get; set; }

    public bool? YesNo { get; set; }

    public decimal? Number { get; set; }

    /// <summary>« Depuis le ».</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Somebody else wrote meanwhile: what is recorded now, until one chooses.</summary>
    public CharacteristicItem? Theirs { get; private set; }

    public CharacteristicContent Content
        => new CharacteristicContent { Text = Text, Date = Date, OptionId = OptionId, YesNo = YesNo, Number = Number }.For(Item.Type);

    public bool Changed => Content != before || Since != sinceBefore;

    public CharacteristicEntry Entry => new(Item.DefinitionId, Content, Since!.Value, Item.Current?.Seen);

    /// <summary>
    /// Compares with what is recorded now. What nobody else changed goes on; what they wrote the same is done; the rest is a choice to
    /// make.
    /// </summary>
    public void Meet(CharacteristicItem now, DateOnly today)
    {
        var same = now.Current?.Content == Item.Current?.Content && now.Current?.ValidFrom == Item.Current?.ValidFrom;
        var done = now.Current?.Content == Content && (!correcting || now.Current?.ValidFrom == Since);
        if (!Changed || done)
            Begin(now, today);
        else if (same)
            Item = now;
        else
            Theirs = now;
    }

    /// <summary>Keeps what one typed; it is still to be saved, over what the other wrote.</summary>
    public void KeepMine()
    {
        Item = Theirs!;
        before = Item.Current?.Content ?? new();
        if (correcting)
            sinceBefore = Item.Current?.ValidFrom;
        Theirs = null;
    }

    public void TakeTheirs(DateOnly today) => Begin(Theirs!, today);

    private void Begin(CharacteristicItem item, DateOnly today)
    {
        (Item, Theirs) = (item, null);
        before = item.Current?.Content ?? new();
        (Text, Date, OptionId, YesNo, Number) = (before.Text, before.Date, before.OptionId, before.YesNo, before.Number);
        Since = sinceBefore = correcting ? item.Current?.ValidFrom : today;
    }
}

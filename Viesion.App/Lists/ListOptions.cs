using Viesion.App.Ui.Fields;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Lists;

/// <summary>The items of the lists as the options of a select.</summary>
public static class ListOptions
{
    /// <summary>The items of one list; those that stand under another are gathered by it, in its order.</summary>
    public static IReadOnlyList<Option<int?>> Of(IReadOnlyList<ListChoice> choices, ListKind kind)
    {
        var items = choices.Where(choice => choice.Kind == kind);
        return ListKinds.Above(kind) is not { } above ? [.. items.Select(item => Option(item, null))]
            : [.. choices.Where(choice => choice.Kind == above)
            .SelectMany(parent => choices.Where(choice => choice.Kind == kind && choice.ParentId == parent.Id)
                .Select(item => Option(item, ListTexts.Heading(parent.Label))))];
    }

    /// <summary>The items under one item.</summary>
    public static IReadOnlyList<Option<int?>> Under(IReadOnlyList<ListChoice> choices, int? parentId)
        => parentId is null ? [] : [.. choices.Where(choice => choice.ParentId == parentId).Select(item => Option(item, null))];

    public static string? Label(IReadOnlyList<ListChoice> choices, int? id)
        => choices.Where(choice => choice.Id == id).Select(choice => ListTexts.Heading(choice.Label)).FirstOrDefault();

    private static Option<int?> Option(ListChoice item, string? group) => new(item.Id, ListTexts.Heading(item.Label), group);
}

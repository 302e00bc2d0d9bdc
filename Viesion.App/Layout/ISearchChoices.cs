namespace Viesion.App.Layout;

/// <summary>The lines that a feature proposes in the global search (DOS-04), under one heading.</summary>
internal interface ISearchChoices
{
    /// <summary>Its place among the headings, unique.</summary>
    int Order { get; }

    IEnumerable<SearchChoice> Of(SearchAsked asked);
}

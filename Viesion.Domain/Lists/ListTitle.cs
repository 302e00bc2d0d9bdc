namespace Viesion.Domain.Lists;

/// <summary>How a list is presented to administrators.</summary>
/// <param name="Key">In the address of its page; stable.</param>
/// <param name="Name">« Motifs de veille ».</param>
/// <param name="One">One of its items, inside a sentence: « motif de veille ».</param>
/// <param name="Group">The heading that gathers it with others.</param>
/// <param name="Explanation">Where its items are offered.</param>
public sealed record ListTitle(string Key, string Name, string One, string Group, string Explanation);

namespace Viesion.Infrastructure.Home;

/// <summary>A saved search and how many dossiers of the perimeter answer it.</summary>
/// <param name="Search">Its criteria, as the list's address writes them.</param>
/// <param name="Own">Followed today by who asks; null for who accompanies nobody.</param>
/// <param name="Organisation">Followed today by somebody of their structure; null without a structure, or where the perimeter is no
/// wider.</param>
/// <param name="All">Of the whole perimeter; null where the perimeter is one's own caseload.</param>
public sealed record CountedSearch(int Id, string Name, bool Mine, string Search, long? Own, long? Organisation, long? All);

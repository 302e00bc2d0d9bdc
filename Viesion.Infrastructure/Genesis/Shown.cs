using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Genesis;

/// <summary>What was typed in a file, short enough to stand in a sentence.</summary>
internal static class Shown
{
    public static string Short(string text) => UserText.Shorten(text, 60);
}

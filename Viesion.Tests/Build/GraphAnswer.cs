using System.Text.Json.Nodes;

namespace Viesion.Tests.Build;

/// <summary>What the peer answers: a code of Graph's, or a content.</summary>
public sealed record GraphAnswer(int Status, string? Code = null, string? RetryAfter = null, JsonObject? Content = null);

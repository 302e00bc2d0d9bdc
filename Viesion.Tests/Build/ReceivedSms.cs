namespace Viesion.Tests.Build;

/// <summary>An SMS as the gateway was given it.</summary>
/// <param name="Headers">The X-Kannel headers, without their prefix.</param>
public sealed record ReceivedSms(IReadOnlyDictionary<string, string> Headers, string ContentType, string Text)
{
    public string To => Headers["To"];

    /// <summary>What the gateway calls to report.</summary>
    public Guid ReportKey => Guid.Parse(Headers["DLR-Url"].Split('/')[^1].Split('?')[0]);
}

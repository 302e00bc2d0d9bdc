using System.Text.Json.Nodes;

namespace Viesion.Tests.Build;

/// <summary>An event as the peer keeps it.</summary>
public sealed record GraphEvent(string Id, string Mailbox, string? TransactionId, string? Marker, JsonObject Content, int Change)
{
    public string ChangeKey => $"k{Change}";

    public string Subject => Text("subject");

    public string Body => Content["body"]!["content"]!.GetValue<string>();

    public string Place => Content["location"]!["displayName"]!.GetValue<string>();

    public string Sensitivity => Text("sensitivity");

    /// <summary>« 2026-11-26T13:00:00 UTC ».</summary>
    public string Start => At("start");

    public string End => At("end");

    private string Text(string name) => Content[name]!.GetValue<string>();

    private string At(string name) => $"{Content[name]!["dateTime"]!.GetValue<string>()} {Content[name]!["timeZone"]!.GetValue<string>()}";
}

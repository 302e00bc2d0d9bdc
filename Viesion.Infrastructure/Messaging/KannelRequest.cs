using System.Globalization;
using System.Net;
using System.Text;
using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// One SMS as Kannel's « sendsms » takes it: a POST whose body is the text and whose X-Kannel headers say the rest, so that neither the
/// password nor the number stands in an address that servers on the way would log.
/// </summary>
internal static class KannelRequest
{
    // On the phone, not on the phone, refused by the operator's centre; 8 (the centre took it) lets open screens follow.
    private const int ReportMask = 1 | 2 | 8 | 16;

    /// <param name="handOver">Called when the text is asked for: the gateway can do nothing before it has it.</param>
    public static HttpRequestMessage Of(SmsSettings settings, ComposedSms sms, long id, Func<Task> handOver)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Gateway) { Content = new Body(sms.Text.Text, handOver) };
        request.Headers.ConnectionClose = true;
        request.Headers.ExpectContinue = false;
        Say("Username", settings.User);
        Say("Password", settings.Password);
        Say("From", settings.From);
        Say("To", sms.To);
        Say("Coding", sms.Text.Gsm7 ? "0" : "2");
        Say("DLR-Mask", ReportMask.ToString(CultureInfo.InvariantCulture));
        Say("DLR-Url", $"{new Uri(settings.ReportAddress, $"{SmsSettings.ReportPath}/{sms.ReportKey:N}").AbsoluteUri}?etat=%d");
        // Kannel does not recognise a repetition; its log and the operator's bill bear this, the same at each attempt.
        Say("BInfo", $"viesion-{id}");
        return request;

        void Say(string name, string? value) => request.Headers.TryAddWithoutValidation($"X-Kannel-{name}", value ?? "");
    }

    private sealed class Body : HttpContent
    {
        private readonly byte[] text;
        private readonly Func<Task> handOver;

        public Body(string text, Func<Task> handOver)
        {
            (this.text, this.handOver) = (Encoding.UTF8.GetBytes(text), handOver);
            Headers.ContentType = new("text/plain") { CharSet = "UTF-8" };
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
            => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await handOver();
            await stream.WriteAsync(text, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = text.Length;
            return true;
        }
    }
}

using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Viesion.Domain.Appointments.Calendars;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// The default calendars of mailboxes, through Microsoft Graph (docs/adr/0019). What Graph refuses comes as
/// <see cref="Messaging.OutboxRefusedException"/>.
/// </summary>
internal sealed class GraphCalendars : IDisposable
{
    // Our own property, on our own events: found again by it whatever became of the subject.
    private const string Marker = "String {6f6d2b6e-3d1c-4c55-9a0e-5b8f3d6f1a27} Name ViesionAppointment";
    private const int PageSize = 100;

    private readonly GraphSettings settings;
    private readonly HttpClient http;
    private readonly GraphServiceClient graph;
    private readonly GraphTokens tokens;
    private readonly GraphRequests requests;

    public GraphCalendars(GraphSettings settings, TimeProvider clock)
    {
        this.settings = settings;
        // Without the client's own retries: the outbox knows when to try again, and says so on screen.
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10)
        })
        { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        tokens = new GraphTokens(settings, http, clock);
        graph = new GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(tokens), settings.Address.AbsoluteUri.TrimEnd('/'));
        requests = new GraphRequests(tokens, clock);
    }

    /// <summary>Null when this identifier already made an event that looks otherwise.</summary>
    public Task<GraphListed?> Create(string mailbox, CalendarEvent wanted, string transactionId, CancellationToken cancellationToken)
        => requests.Of<GraphListed?>(mailbox, async token =>
        {
            var asked = Body(wanted);
            asked.TransactionId = transactionId;
            asked.SingleValueExtendedProperties = [new() { Id = Marker, Value = Mark(wanted.AppointmentId) }];
            try
            {
                var made = await graph.Users[mailbox].Events.PostAsync(asked, Immutable, token);
                return new(made!.Id!, made.ChangeKey, wanted.AppointmentId);
            }
            catch (ODataError refused) when (refused.Error?.Code == "ErrorDuplicateTransactionId")
            {
                return null;
            }
        }, cancellationToken);

    /// <summary>Its new state; null when there is no such event.</summary>
    public Task<GraphListed?> Update(string mailbox, string eventId, CalendarEvent wanted, CancellationToken cancellationToken)
        => requests.Of<GraphListed?>(mailbox, async token =>
        {
            try
            {
                var changed = await graph.Users[mailbox].Events[eventId].PatchAsync(Body(wanted), Immutable, token);
                return new(eventId, changed?.ChangeKey, wanted.AppointmentId);
            }
            catch (ODataError gone) when (GraphRequests.IsItemGone(gone))
            {
                return null;
            }
        }, cancellationToken);

    /// <summary>Gone already is gone.</summary>
    public Task Delete(string mailbox, string eventId, CancellationToken cancellationToken) => requests.Of(mailbox, async token =>
    {
        try
        {
            await graph.Users[mailbox].Events[eventId].DeleteAsync(Immutable, token);
        }
        catch (ODataError gone) when (gone.ResponseStatusCode == 404)
        {
            // The event, or the whole mailbox: nothing of it is left.
        }
        return true;
    }, cancellationToken);

    /// <summary>The event of an appointment, when we do not know its name; null when there is none.</summary>
    public Task<GraphListed?> Find(string mailbox, int appointmentId, CancellationToken cancellationToken)
        => requests.Of<GraphListed?>(mailbox, async token =>
        {
            var found = await graph.Users[mailbox].Events.GetAsync(request =>
            {
                Immutable(request);
                request.QueryParameters.Filter =
                    $"singleValueExtendedProperties/any(ep: ep/id eq '{Marker}' and ep/value eq '{Mark(appointmentId)}')";
                request.QueryParameters.Select = ["id", "changeKey"];
            }, token);
            return found?.Value?.FirstOrDefault() is { } one ? new(one.Id!, one.ChangeKey, appointmentId) : null;
        }, cancellationToken);

    /// <summary>
    /// Our events of the window. Of everybody's only the name and the state are asked for: what else stands in a calendar is none of our
    /// business.
    /// </summary>
    public async Task<IReadOnlyList<GraphListed>> List(string mailbox, CalendarWindow window, CancellationToken cancellationToken)
    {
        var ours = new List<GraphListed>();
        string? next = null;
        do
        {
            var page = await requests.Of(mailbox, token => next is null ? First(mailbox, window, token)
                : graph.Users[mailbox].CalendarView.WithUrl(next).GetAsync(Immutable, token), cancellationToken);
            ours.AddRange((page?.Value ?? []).Select(Ours).OfType<GraphListed>());
            next = page?.OdataNextLink;
        }
        while (next is not null);
        return ours;
    }

    public void Dispose()
    {
        graph.Dispose();
        tokens.Dispose();
        http.Dispose();
    }

    // Filtered by us: Graph answers 500 to a filter on such a property in a view, and 200 to its expansion.
    private Task<EventCollectionResponse?> First(string mailbox, CalendarWindow window, CancellationToken cancellationToken)
        => graph.Users[mailbox].CalendarView.GetAsync(request =>
        {
            Immutable(request);
            request.QueryParameters.StartDateTime = window.From.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
            request.QueryParameters.EndDateTime = window.To.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
            request.QueryParameters.Select = ["id", "changeKey"];
            request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{Marker}')"];
            request.QueryParameters.Top = PageSize;
        }, cancellationToken);

    private GraphListed? Ours(Event listed)
        => listed.SingleValueExtendedProperties?.Find(
            property => property.Value?.StartsWith($"{settings.Instance}:", StringComparison.Ordinal) == true)?.Value is { } mark
            && int.TryParse(mark.AsSpan(settings.Instance.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var appointment)
            ? new(listed.Id!, listed.ChangeKey, appointment) : null;

    private string Mark(int appointmentId) => string.Create(CultureInfo.InvariantCulture, $"{settings.Instance}:{appointmentId}");

    // In UTC: no name of a zone to agree on, and no hour twice in October. Private: colleagues to whom the calendar is open in Outlook read
    // neither name nor theme.
    private static Event Body(CalendarEvent wanted) => new()
    {
        Subject = wanted.Subject,
        Body = new ItemBody { ContentType = BodyType.Text, Content = wanted.Body },
        Start = Instant(wanted.StartsAt),
        End = Instant(wanted.EndsAt),
        Location = new Location { DisplayName = wanted.Place ?? "" },
        Sensitivity = Sensitivity.Private,
    };

    private static DateTimeTimeZone Instant(DateTimeOffset at)
        => new() { DateTime = at.UtcDateTime.ToString("s", CultureInfo.InvariantCulture), TimeZone = "UTC" };

    // An event keeps its name when it is moved to another folder.
    private static void Immutable<T>(RequestConfiguration<T> request)
        where T : class, new() => request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
}

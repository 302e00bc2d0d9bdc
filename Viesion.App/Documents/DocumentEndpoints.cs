using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using Viesion.App.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Documents;

/// <summary>
/// Downloads: a document of the perimeter, a template for administrators, letters made on the way. Always as attachments, under a type of a
/// closed list (DOC-02).
/// </summary>
internal sealed class DocumentEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/documents/{id:int}", Download).RequireAuthorization().DisableCookieRedirect();
        app.MapGet("/" + DocumentAddress.Templates + "/{id:int}.docx", Template).RequireAuthorization().DisableCookieRedirect();
        app.MapGet("/convocations", Letters).RequireAuthorization().DisableCookieRedirect();
    }

    private static async Task Download(int id, HttpContext http, ClaimsPrincipal user, OperationsFactory doors, IDocumentStore store)
        => await Send(http, await doors.For(user.Perimeter()).Record<DocumentReads, DocumentFile?>(
            reads => reads.File(id), http.RequestAborted), store);

    private static async Task Template(int id, HttpContext http, ClaimsPrincipal user, OperationsFactory doors, IDocumentStore store)
        => await Send(http, await doors.For(user.Perimeter()).Read<TemplateReads, DocumentFile?>(
            reads => reads.File(id), http.RequestAborted), store);

    private static async Task Letters(HttpContext http, ClaimsPrincipal user, OperationsFactory doors, LetterWork letters)
    {
        if (LetterOrder.Parse(http.Request.QueryString.Value?.TrimStart('?') ?? "") is not { } order)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // A download changes nothing: filing is a command.
        var made = await letters.Make(doors.For(user.Perimeter()), order with { Filed = false }, cancellationToken: http.RequestAborted);
        if (!made.Succeeded)
        {
            http.Response.StatusCode = made.Refusal == Refusal.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(made.Refusal.Message, http.RequestAborted);
            return;
        }
        using var file = made.Value;
        await using var content = File.OpenRead(file.Path);
        Announce(http, file.FileName, file.Format, content.Length);
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static async Task Send(HttpContext http, DocumentFile? file, IDocumentStore store)
    {
        await using var content = file is null ? null : store.Open(file.Sha256);
        if (content is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        Announce(http, file!.FileName, file.Format, content.Length);
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static void Announce(HttpContext http, string fileName, FileFormat format, long length)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        http.Response.ContentType = FileFormats.ContentType(format);
        http.Response.ContentLength = length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
    }
}

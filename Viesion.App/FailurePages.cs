using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Viesion.App.Ui;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App;

/// <summary>
/// What a person sees when a request fails before any page: one sentence in French, and for a fault of ours a reference that also stands in
/// the log (NFR-07).
/// </summary>
internal static class FailurePages
{
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Fail, SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // Within: what is not « missing » has its own words, and is answered at once.
        app.UseStatusCodePages(failed => failed.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            && HttpMethods.IsGet(failed.HttpContext.Request.Method)
            ? Task.CompletedTask : Write(failed.HttpContext, Sentence(failed.HttpContext.Response.StatusCode)));
    }

    /// <summary>
    /// After <c>UseAntiforgery</c>: a form without its token (forged, or open since before a restart of the keys) is answered before any
    /// page runs.
    /// </summary>
    public static void UseFormRefusals(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Write(context, Sentence(StatusCodes.Status400BadRequest));
    });

    private static Task Fail(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (failure is BadHttpRequestException bad)
            context.Response.StatusCode = bad.StatusCode;
        else if (DatabaseFailure.IsUnavailable(failure))
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        if (context.Response.StatusCode != StatusCodes.Status500InternalServerError)
            return Write(context, Sentence(context.Response.StatusCode));
        var reference = ErrorReference.New();
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Viesion.Requests")
            .LogError(failure, "Request failed, reference {Reference}", reference);
        return Write(context, "Cette page a rencontré une erreur. Ce qui était enregistré l’est toujours. Référence à communiquer à "
            + $"l’assistance\u00a0: {reference}.");
    }

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status400BadRequest =>
            "Cette demande n’a pas pu être lue, ou la page était ouverte depuis trop longtemps. Rechargez-la et recommencez.",
        StatusCodes.Status401Unauthorized => "Vous n’êtes plus connecté. Connectez-vous, puis recommencez.",
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed =>
            "Cette page n’existe pas ou n’est pas dans votre périmètre.",
        StatusCodes.Status413PayloadTooLarge => "Ce qui a été envoyé est trop volumineux.",
        StatusCodes.Status429TooManyRequests => "Trop de tentatives en peu de temps. Réessayez dans une minute.",
        StatusCodes.Status503ServiceUnavailable =>
            "La base de données ne répond pas. Rien n’est perdu\u00a0: réessayez dans quelques secondes.",
        _ => "Cette demande n’a pas pu être traitée.",
    };

    private static Task Write(HttpContext context, string sentence)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Viesion</title></head>
            <body>
            <main><h1>Viesion</h1><p>{WebUtility.HtmlEncode(sentence)}</p><p><a href="/">Revenir à l’accueil</a></p></main>
            </body>
            </html>
            """, context.RequestAborted);
    }
}

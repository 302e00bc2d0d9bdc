namespace Viesion.App;

/// <summary>The addresses that a feature answers besides its pages: files, form posts, calls of scripts and of peers.</summary>
internal interface IFeatureEndpoints
{
    void Map(IEndpointRouteBuilder app);
}

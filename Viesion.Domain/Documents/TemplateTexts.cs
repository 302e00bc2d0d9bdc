namespace Viesion.Domain.Documents;

/// <summary>The words of templates, as people read them.</summary>
public static class TemplateTexts
{
    public static string Name(TemplateKind kind)
        => kind is TemplateKind.Convocation ? "Convocation individuelle" : "Convocation collective";

    public static string Name(LogoVariant logo) => logo switch
    {
        LogoVariant.Department => "Logo du Département",
        LogoVariant.Fse => "Logo FSE",
        LogoVariant.Organisation => "Logo de la structure",
        _ => "Sans logo",
    };
}

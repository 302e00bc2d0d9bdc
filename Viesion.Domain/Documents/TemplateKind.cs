namespace Viesion.Domain.Documents;

/// <summary>What a template is for: where it is proposed first.</summary>
public enum TemplateKind
{
    /// <summary>« Convocation » to an appointment of one person.</summary>
    Convocation,

    /// <summary>To an appointment of several.</summary>
    CollectiveConvocation,
}

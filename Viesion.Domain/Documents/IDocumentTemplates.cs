namespace Viesion.Domain.Documents;

/// <summary>Templates and logos, to be changed by administrators and used by everyone.</summary>
public interface IDocumentTemplates
{
    Task<DocumentTemplate?> Find(int id, CancellationToken cancellationToken);

    /// <summary>Whether another template is called so, case aside.</summary>
    Task<bool> IsTaken(string name, int? exceptId, CancellationToken cancellationToken);

    void Add(DocumentTemplate template);

    Task<LetterLogo?> Logo(LogoVariant variant, int? organisationId, CancellationToken cancellationToken);

    Task<bool> HasOrganisation(int organisationId, CancellationToken cancellationToken);

    void Add(LetterLogo logo);

    void Remove(LetterLogo logo);
}

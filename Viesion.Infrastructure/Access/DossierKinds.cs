using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// Of which kind the things of a dossier are, as <see cref="DossierDataAttribute"/> says it on each; PostgreSQL is told by the names of
/// their tables.
/// </summary>
internal static class DossierKinds
{
    public const string DossierId = "BeneficiaryId";

    /// <summary>Every thing with its kind, as one text: known without the model.</summary>
    public static string Said => string.Join(' ', typeof(Beneficiary).Assembly.GetTypes().Concat(typeof(DossierKinds).Assembly.GetTypes())
        .Where(type => type.IsDefined(typeof(DossierDataAttribute))).Select(type => $"{type.Name}:{Of(type)}")
        .Order(StringComparer.Ordinal));

    /// <summary>What bears the number of a dossier, and the dossier itself.</summary>
    public static IEnumerable<IReadOnlyEntityType> Of(IReadOnlyModel model)
        => model.GetEntityTypes().Where(type => type.ClrType == typeof(Beneficiary) || type.FindProperty(DossierId) is not null);

    /// <exception cref="InvalidOperationException">It does not say of which kind it is: nobody may see it.</exception>
    public static DataKind Of(Type thing) => thing.GetCustomAttribute<DossierDataAttribute>()?.Kind
        ?? throw new InvalidOperationException(
            $"{thing.Name} bears the number of a dossier: [DossierData] must say of which kind it is (docs/adr/0022).");

    /// <summary><c>viesion.kind_of(table)</c> and <c>viesion.kinds()</c>: run before Grants.sql.</summary>
    public static string Sql(IReadOnlyModel model) => $$"""
        CREATE OR REPLACE FUNCTION viesion.kinds() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
            AS $kinds$ SELECT ARRAY[{{string.Join(", ", Enum.GetNames<DataKind>().Select(kind => $"'{kind}'"))}}] $kinds$;
        CREATE OR REPLACE FUNCTION viesion.kind_of(table_name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
            AS $kind$ SELECT CASE table_name
            {{string.Join("\n            ", Of(model).Select(Case).Order(StringComparer.Ordinal))}}
            END $kind$;

        """;

    private static string Case(IReadOnlyEntityType type) => $"WHEN '{type.GetTableName()}' THEN '{Of(type.ClrType)}'";
}

using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Assessments;

internal sealed class AssessmentMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Configuration, 50, "Questionnaires de bilan", "/configuration/bilans", "fact_check", Rights.Administers)];
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Reports;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Reports.Builder;

internal sealed class SavedReportConfiguration : IEntityTypeConfiguration<SavedReport>
{
    public void Configure(EntityTypeBuilder<SavedReport> builder)
    {
        builder.ToTable("SavedReports");
        builder.Property(report => report.Name).HasMaxLength(SavedReport.NameMaxLength);
        builder.Property(report => report.Definition).HasMaxLength(SavedReport.DefinitionMaxLength);
        builder.Property(report => report.Version).IsRowVersion();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(report => report.OwnerId);
        builder.HasIndex(report => report.OwnerId);
        builder.HasIndex(report => report.Shared).HasFilter("shared");
        builder.HasIndex(report => report.NextOn).HasFilter("next_on IS NOT NULL");
    }
}

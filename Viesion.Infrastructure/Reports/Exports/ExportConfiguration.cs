using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Reports;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Reports.Exports;

internal sealed class ExportConfiguration : IEntityTypeConfiguration<ReportExport>, IEntityTypeConfiguration<ExportChunk>
{
    public void Configure(EntityTypeBuilder<ReportExport> builder)
    {
        builder.ToTable("Exports");
        builder.Property(e => e.Report).HasMaxLength(80);
        builder.Property(e => e.Title).HasMaxLength(ReportExport.TitleMaxLength);
        builder.Property(e => e.Filters).HasMaxLength(ReportExport.FiltersMaxLength);
        builder.Property(e => e.Failure).HasMaxLength(ReportExport.FailureMaxLength);
        builder.Property(e => e.Version).IsRowVersion();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.OwnerId);
        builder.HasIndex(e => new { e.OwnerId, e.RequestedAt });
        builder.HasIndex(e => new { e.State, e.RequestedAt });
    }

    public void Configure(EntityTypeBuilder<ExportChunk> builder)
    {
        builder.ToTable("ExportChunks");
        builder.HasKey(c => new { c.ExportId, c.Attempt, c.Number });
        builder.HasOne<ReportExport>().WithMany().HasForeignKey(c => c.ExportId);
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Alerts;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Alerts;

internal sealed class AlertConfiguration : IEntityTypeConfiguration<AlertHit>, IEntityTypeConfiguration<AlertBoard>
{
    public const int KeyMaxLength = 60;
    public const int ReasonMaxLength = 200;

    // No foreign key to the dossier: 600,000 checks would cost more than the rules. The hits of a deleted dossier go as those of any that
    // changes.
    public void Configure(EntityTypeBuilder<AlertHit> builder)
    {
        builder.ToTable("AlertHits");
        builder.HasKey(hit => new { hit.BeneficiaryId, hit.Alert, hit.ProgrammeId, hit.SubjectId });
        builder.Property(hit => hit.Alert).HasMaxLength(KeyMaxLength).UseCollation("C");
        builder.Property(hit => hit.Reason).HasMaxLength(ReasonMaxLength);
        builder.HasIndex(hit => new { hit.Alert, hit.Day, hit.BeneficiaryId });
        builder.HasIndex(hit => hit.ReaderId).HasFilter("reader_id IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<AlertBoard> builder)
    {
        builder.ToTable("AlertBoards");
        builder.HasKey(board => board.StaffMemberId);
        builder.Property(board => board.StaffMemberId).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<AlertBoard>(board => board.StaffMemberId);
        builder.Property(board => board.Favourites).HasConversion(keys => keys.ToArray(), keys => keys,
            new ValueComparer<IReadOnlyList<string>>((one, other) => one!.SequenceEqual(other!), keys => keys.Count, keys => keys));
        builder.Property(board => board.ProgrammeIds).HasConversion(ids => ids.ToArray(), ids => ids,
            new ValueComparer<IReadOnlyList<int>>((one, other) => one!.SequenceEqual(other!), ids => ids.Count, ids => ids));
        builder.Property(board => board.Thresholds).HasColumnType("jsonb")
            .HasConversion(thresholds => JsonSerializer.Serialize(thresholds, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, int>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyDictionary<string, int>>((one, other) => one!.OrderBy(pair => pair.Key)
            .SequenceEqual(other!.OrderBy(pair => pair.Key)), thresholds => thresholds.Count, thresholds => thresholds));
    }
}

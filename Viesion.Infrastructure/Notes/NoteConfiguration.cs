using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Notes;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Notes;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("Notes");
        builder.Property(n => n.Text).HasMaxLength(Note.TextMaxLength);
        builder.Property(n => n.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(n => n.BeneficiaryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.ClosedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.BeneficiaryId, n.WrittenAt });
        builder.HasIndex(n => new { n.AuthorId, n.WrittenAt }).HasFilter("closed_at IS NULL");
        builder.HasIndex(n => new { n.AssigneeId, n.WrittenAt }).HasFilter("closed_at IS NULL AND assignee_id IS NOT NULL");
        builder.ToTable(table => table.HasCheckConstraint("ck_note_assignee", "(visibility = 'Assigned') = (assignee_id IS NOT NULL)"));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Documents;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Documents;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>, IEntityTypeConfiguration<DocumentTemplate>,
    IEntityTypeConfiguration<LetterLogo>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Documents");
        builder.Ignore(d => d.FileName);
        builder.Property(d => d.Name).HasMaxLength(DocumentName.MaxLength);
        builder.Property(d => d.Sha256).HasMaxLength(HashLength);
        builder.Property(d => d.Comment).HasMaxLength(Document.CommentMaxLength);
        builder.Property(d => d.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(d => d.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(d => d.FolderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(d => d.TypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.DeletedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Appointment>().WithMany().HasForeignKey(d => d.AppointmentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(d => new { d.BeneficiaryId, d.CreatedAt });
        builder.HasIndex(d => d.Sha256);
        builder.HasIndex(d => d.DeletedAt).HasFilter("deleted_at IS NOT NULL");
        builder.HasIndex(d => new { d.BatchId, d.BeneficiaryId }).IsUnique().HasFilter("batch_id IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<DocumentTemplate> builder)
    {
        builder.ToTable("DocumentTemplates");
        builder.Property(t => t.Name).HasMaxLength(DocumentTemplate.NameMaxLength);
        builder.Property(t => t.FileName).HasMaxLength(DocumentTemplate.FileNameMaxLength);
        builder.Property(t => t.Sha256).HasMaxLength(HashLength);
        builder.Property(t => t.Version).IsRowVersion();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.UpdatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Sha256);
    }

    public void Configure(EntityTypeBuilder<LetterLogo> builder)
    {
        builder.ToTable("LetterLogos");
        builder.Property(l => l.Sha256).HasMaxLength(HashLength);
        builder.Property(l => l.Version).IsRowVersion();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.Variant, l.OrganisationId }).IsUnique().AreNullsDistinct(false);
    }
}

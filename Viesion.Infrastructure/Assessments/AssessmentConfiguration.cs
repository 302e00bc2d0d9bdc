using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Assessments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Assessments;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Questionnaire>, IEntityTypeConfiguration<QuestionnaireVersion>,
    IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Questionnaire> builder)
    {
        builder.ToTable("Questionnaires");
        builder.Property(q => q.Name).HasMaxLength(Questionnaire.NameMaxLength);
        builder.Property(q => q.Theme).HasMaxLength(Questionnaire.ThemeMaxLength);
        builder.Property(q => q.Version).IsRowVersion();
        builder.Ignore(q => q.Current);
        builder.HasMany(q => q.Versions).WithOne().HasForeignKey(v => v.QuestionnaireId);
    }

    public void Configure(EntityTypeBuilder<QuestionnaireVersion> builder)
    {
        builder.ToTable("QuestionnaireVersions");
        builder.Property(v => v.Questions).HasColumnType("jsonb");
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(v => v.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.QuestionnaireId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable("Assessments");
        builder.Property(a => a.Answers).HasColumnType("jsonb");
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.IsDraft);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(a => a.BeneficiaryId);
        builder.HasOne<Questionnaire>().WithMany().HasForeignKey(a => a.QuestionnaireId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<QuestionnaireVersion>().WithMany().HasForeignKey(a => a.QuestionnaireVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.BeneficiaryId, a.On });
        builder.HasIndex(a => a.QuestionnaireId);
    }
}

using Viesion.Domain.Assessments;

namespace Viesion.Infrastructure.Assessments;

/// <summary>A questionnaire to be rewritten.</summary>
/// <param name="Version">To be given back with the command.</param>
/// <param name="Number">The version of its questions.</param>
public sealed record QuestionnaireView(int Id, uint Version, int Number, QuestionnaireContent Content, int UsedBy);

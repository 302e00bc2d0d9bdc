using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;

namespace Viesion.Domain.Documents;

/// <summary>
/// Asks for the letters of an appointment, made in the background like a large workbook, told by the bell and kept a week in « Mes
/// exports ».
/// </summary>
public sealed record RequestLetters(LetterOrder Order) : ICommand<Done>;

internal sealed class RequestLettersHandler(IReportExports exports, IAppointments appointments, IDocumentTemplates templates,
    ExportNews news, Perimeter perimeter, TimeProvider clock) : IHandler<RequestLetters, Done>
{
    public async Task<Result<Done>> Handle(RequestLetters command, CancellationToken cancellationToken)
    {
        if (!Rights.FilesDocuments(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await appointments.Find(command.Order.AppointmentId, cancellationToken) is not { } appointment)
            return Refusal.NotFound;
        if (await templates.Find(command.Order.TemplateId, cancellationToken) is not { Active: true } template)
            return TemplateRefusals.NotOffered;
        if (appointment.Participants.Count(participant => participant.HoldsTime) is var expected && expected == 0)
            return TemplateRefusals.Nobody;
        if ((await exports.Waiting(me, cancellationToken)).Count >= ReportExport.MaxWaiting)
            return ExportRefusals.TooMany;
        var asked = ReportExport.Ask(ReportExport.Letters, $"{template.Name} du {AppointmentTexts.Slot(appointment.StartsAt)}",
            command.Order.Write(), expected, me, clock.GetUtcNow());
        if (!asked.Succeeded)
            return asked.Refusal;
        exports.Add(asked.Value);
        news.Moved(asked.Value);
        return Done.Value;
    }
}

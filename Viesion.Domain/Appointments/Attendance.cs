namespace Viesion.Domain.Appointments;

/// <summary>What became of a person's appointment (« réalisation », AGE-03).</summary>
public enum Attendance
{
    /// <summary>Prévu. Once the time has passed it is « non traité » and raises an alert.</summary>
    Planned,

    /// <summary>Présence.</summary>
    Present,

    /// <summary>Absence justifiée.</summary>
    ExcusedAbsence,

    /// <summary>Absence non justifiée: counted where a formal notice is considered.</summary>
    UnexcusedAbsence,

    /// <summary>Annulé par le référent: the time is free again.</summary>
    CancelledByReferent,

    /// <summary>Reporté: takes place at another time, as another appointment.</summary>
    Postponed,
}

namespace Viesion.App.Appointments.Collective;

/// <summary>The dialog that is open on the page of a group.</summary>
internal enum CollectiveDialog
{
    Convene,
    Describe,
    Move,
    Letters,
    Cancel,
}

namespace Viesion.App.Cers;

/// <summary>What people are told before they do what they can't undo.</summary>
public static class CerWarnings
{
    public const string Submission = "Une fois soumis, le CER part au service\u00a0: vous ne pourrez plus le modifier, ni revenir en "
        + "arrière.";
}

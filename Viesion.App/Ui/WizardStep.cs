namespace Viesion.App.Ui;

/// <summary>One step of a wizard.</summary>
public sealed record WizardStep(string Key, string Title, StepMark Mark);

namespace Viesion.App.Ui;

/// <summary>Where a wizard step stands.</summary>
public enum StepMark { ToDo, Current, Done, Failed }

namespace Viesion.Domain.Common;

/// <summary>The result of a use case that has nothing to give back but the fact that it is done.</summary>
public readonly record struct Done
{
    public static readonly Done Value;

    /// <summary>Turns an aggregate's answer (null = accepted) into a use case's result.</summary>
    public static Result<Done> Unless(Refusal? refusal) => refusal is null ? Value : refusal;
}

namespace Viesion.Domain.Common;

/// <summary>A use case's input: what somebody asks for, as a record.</summary>
public interface ICommand<TResult>;

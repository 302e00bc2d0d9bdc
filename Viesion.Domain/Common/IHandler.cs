namespace Viesion.Domain.Common;

/// <summary>
/// A use case: loads through a port, calls one verb on the aggregate. <see cref="IOperations"/> opens and closes the transaction around it.
/// </summary>
public interface IHandler<in TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    Task<Result<TResult>> Handle(TCommand command, CancellationToken cancellationToken);
}

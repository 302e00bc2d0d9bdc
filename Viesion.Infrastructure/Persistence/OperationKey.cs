namespace Viesion.Infrastructure.Persistence;

/// <summary>That a person's form was saved: under which key, by which command, and what the command gave back.</summary>
/// <param name="Fingerprint">SHA-256 of the key and of what was asked: the same call again is told from another one.</param>
/// <param name="Outcome">The command's result, as json.</param>
internal sealed record OperationKey(int StaffMemberId, Guid Key, string Command, DateTimeOffset At, byte[] Fingerprint, string Outcome)
{
    public const int CommandMaxLength = 200;
}

using System.Text.Json;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>Answers « mot de passe oublié » out of the asker's sight: known or not, the page only wrote one row.</summary>
internal sealed class PasswordRequestSender(OperationsFactory door) : IOutboxSender
{
    public const string Word = "mot-de-passe-oublie";

    public string Kind => Word;

    public async Task Send(OutboxDelivery message, CancellationToken cancellationToken)
    {
        await message.HandOver(cancellationToken);
        var answered = await door.For(Perimeter.System)
            .Run(new AnswerPasswordRequest(JsonSerializer.Deserialize<PasswordRequest>(message.Payload)!.Text), cancellationToken);
        if (answered.Refusal == Refusal.Unavailable)
            throw new OutboxRefusedException(Refusal.Unavailable.Message, permanent: false);
    }
}

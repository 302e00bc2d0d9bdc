namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>Takes an IF field apart: operands and texts are quoted, or a single word or field.</summary>
internal sealed class ConditionReader
{
    private static readonly string[] Operators = ["=", "<>", "<", ">", "<=", ">="];

    private readonly IReadOnlyList<FieldPiece> pieces;
    private int at;

    private ConditionReader(IReadOnlyList<FieldPiece> pieces) => this.pieces = pieces;

    /// <summary>The condition, or why it is none, as the end of a French sentence.</summary>
    public static (Condition? Condition, string? Why) Read(IReadOnlyList<FieldPiece> pieces) => new ConditionReader(pieces).Read();

    /// <summary>The word that an instruction begins with, in capitals: IF, PAGE…; « = » for a formula.</summary>
    public static string Keyword(IReadOnlyList<FieldPiece> pieces) => new ConditionReader(pieces).Word();

    private (Condition?, string?) Read()
    {
        Word();
        if (Operand(beforeOperator: true) is not { } left)
            return (null, "il manque la valeur à comparer");
        if (Comparison() is not { } comparison)
            return (null, "il manque l’opérateur de comparaison (=, <>, <, >, <= ou >=)");
        if (Operand() is not { } right)
            return (null, "il manque la valeur à laquelle comparer, ou un guillemet n’est pas refermé");
        if (left.Concat(right).Any(piece => piece.Computed))
            return (null, "il compare le résultat d’un champ que seul Word calcule");
        List<IReadOnlyList<FieldPiece>> texts = [];
        string? letters = null;
        while (Skip())
        {
            if (pieces[at].Is('\\'))
            {
                var asked = Switch();
                if (asked is "mergeformat" or "charformat")
                    continue;
                if (asked is not ("upper" or "lower" or "firstcap" or "caps"))
                    return (null, $"le commutateur «\u00a0{asked}\u00a0» n’est pas pris en charge");
                letters = asked;
            }
            else if (Operand() is { } text)
                texts.Add(text);
            else
                return (null, "un guillemet n’est pas refermé");
        }
        return texts.Count switch
        {
            0 => (null, "il manque le texte à écrire"),
            <= 2 => (new Condition(left, comparison, right, texts[0], texts.Count == 2 ? texts[1] : [], letters), null),
            _ => (null, "il a plus de deux textes\u00a0: mettez chacun entre guillemets droits (\")"),
        };
    }

    private string Word()
    {
        var word = "";
        if (Skip() && pieces[at].Is('='))
            return "=";
        for (; at < pieces.Count && !pieces[at].Whole && char.IsLetter(pieces[at].Letter); at++)
            word += char.ToUpperInvariant(pieces[at].Letter);
        return word;
    }

    // False at the end.
    private bool Skip()
    {
        while (at < pieces.Count && pieces[at].IsSpace)
            at++;
        return at < pieces.Count;
    }

    private string? Comparison()
    {
        var said = "";
        Skip();
        for (; at < pieces.Count && pieces[at].IsOperator && said.Length < 2; at++)
            said += pieces[at].Letter;
        return Operators.Contains(said) ? said : null;
    }

    // Null when it is missing, or its quote is never closed.
    private List<FieldPiece>? Operand(bool beforeOperator = false)
    {
        if (!Skip())
            return null;
        if (pieces[at].Is('"') || pieces[at].Is('“'))
            return Quoted();
        List<FieldPiece> word = [];
        for (; at < pieces.Count && !pieces[at].IsSpace && !pieces[at].Is('"') && !pieces[at].Is('“') && !(beforeOperator
            && pieces[at].IsOperator); at++)
            word.Add(pieces[at]);
        return word.Count > 0 ? word : null;
    }

    private List<FieldPiece>? Quoted()
    {
        var straight = pieces[at++].Letter == '"';
        List<FieldPiece> text = [];
        for (; at < pieces.Count; at++)
        {
            if (pieces[at].Is('\\') && at + 1 < pieces.Count && (pieces[at + 1].Is('"') || pieces[at + 1].Is('\\')))
                text.Add(pieces[++at]);
            else if (pieces[at].Is('"') || (!straight && pieces[at].Is('”')))
            {
                at++;
                return text;
            }
            else
                text.Add(pieces[at]);
        }
        return null;
    }

    private string Switch()
    {
        var said = "";
        for (at++; at < pieces.Count && !pieces[at].IsSpace; at++)
            said += pieces[at].Letter;
        if (said is not ("*" or "@" or "#"))
            return said.StartsWith('*') ? said.TrimStart('*').ToLowerInvariant() : "\\" + said;
        var kind = said;
        for (said = "", Skip(); at < pieces.Count && !pieces[at].IsSpace; at++)
            said += pieces[at].Letter;
        return kind == "*" ? said.ToLowerInvariant() : $"\\{kind} {said}";
    }
}

namespace Viesion.App.Ui;

/// <summary>
/// What a colour means, the same in chips, frise, charts and agenda; the word beside it says it too.
/// Ok: entrée, validé, présent. Wait: veille, attente de décision. Bad: non validé, échu, absence.
/// Study: soumis, prévu. Panel: commission, collectif. Neutral: sortie, proposition.
/// </summary>
public enum Tone { Neutral, Ok, Wait, Bad, Study, Panel }

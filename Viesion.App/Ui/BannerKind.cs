namespace Viesion.App.Ui;

/// <summary>How grave a message is; each kind has its own colour and icon.</summary>
public enum BannerKind { Info, Success, Warning, Error }

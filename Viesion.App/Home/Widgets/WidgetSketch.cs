namespace Viesion.App.Home.Widgets;

/// <summary>What a widget looks like from afar, for the gallery.</summary>
public enum WidgetSketch { List, Bars, Curve, Counts, Text }

using QRCoder;

namespace Viesion.App.Access;

/// <summary>A QR code as inline SVG: black on white in both themes, since telephones read no other.</summary>
internal static class QrCode
{
    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return svg.Replace("<svg ", "<svg role=\"img\" aria-label=\"Code à scanner avec l’application d’authentification\" ",
            StringComparison.Ordinal);
    }
}

using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Kith.Web.Access.Factors;

/// <summary>A QR code as one path of black squares, drawn here so that nobody else is told the secret.</summary>
/// <param name="Side">How many squares a side, with the margin.</param>
/// <param name="Path">The black squares.</param>
internal sealed record QrSvg(int Side, string Path)
{
    public static QrSvg Of(string text)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < drawn.ModuleMatrix.Count; y++)
            Row(path, drawn.ModuleMatrix[y], y);
        return new(drawn.ModuleMatrix.Count, path.ToString());
    }

    private static void Row(StringBuilder path, BitArray row, int y)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var from = x;
            while (x < row.Length && row[x])
                x++;
            if (x > from)
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
        }
    }
}

using System.Globalization;
using System.Text;
using Kith.Web.Storage;

namespace Kith.Web.Audit;

/// <summary>
/// Number of the last seal of each clinic that this machine has set, in a file beside the database: so that it is found when the newest seals are
/// taken away together with their entries, after which what is left would hold.
/// </summary>
/// <param name="file">One line a clinic: its id and the number. Without the file nothing is known.</param>
public sealed class TrailHeads(string file)
{
    public const string FileName = "audit.head";

    private readonly Lock turn = new();

    /// <returns>0 when this machine has set none.</returns>
    public int Of(Guid clinicId)
    {
        lock (turn)
            return Read().GetValueOrDefault(clinicId);
    }

    public void Set(Guid clinicId, int number)
    {
        lock (turn)
        {
            var heads = Read();
            heads[clinicId] = number;
            var lines = heads.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Key} {h.Value}\n"));
            OwnFile.Write(file, Encoding.ASCII.GetBytes(string.Concat(lines)), overwrite: true);
        }
    }

    private Dictionary<Guid, int> Read()
    {
        var heads = new Dictionary<Guid, int>();
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (line.Split(' ') is [var clinic, var number] && Guid.TryParse(clinic, out var id) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
                heads[id] = last;
        }

        return heads;
    }
}

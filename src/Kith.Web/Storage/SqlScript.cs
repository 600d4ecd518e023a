using System.Reflection;

namespace Kith.Web.Storage;

/// <summary>Statements that travel with a storage, each ending where a line reads <c>--;;</c>.</summary>
public static class SqlScript
{
    public static IReadOnlyList<string> Of(Assembly assembly, string name)
    {
        using var text = new StreamReader(assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} did not travel with {assembly.GetName().Name}."));
        return text.ReadToEnd().Split("--;;\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

using Microsoft.AspNetCore.Components;

namespace Kith.Web.Look;

/// <summary>
/// A page that reads before it draws, and draws once. A database that answers later would otherwise find the page drawn half,
/// with nothing read yet; one that answers at once would hide it.
/// </summary>
public abstract class ReadingPage : ComponentBase
{
    private bool read;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!read)
        {
            read = true;
            await ReadPageAsync();
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads what the page shows; its parameters are set.</summary>
    protected virtual Task ReadPageAsync() => Task.CompletedTask;
}

using Microsoft.EntityFrameworkCore;

// dotnet-ef starts the program as a person would, but adds "--applicationName NAME" of its own at the end.
var own = EF.IsDesignTime && Array.IndexOf(args, "--applicationName") is >= 0 and var end ? args[..end] : args;
return await Kith.Host.CommandLine.RunAsync(own);

using Kith.Web.Look;

namespace Kith.Web.Print;

/// <summary>Something to print: the same pieces on the page, in the tagged PDF and in the plain one.</summary>
/// <param name="Title">As it stands in the window and in the file's properties: no name, nothing clinical.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Paper(string Title, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a paper.</summary>
public abstract record Block;

/// <param name="Words">The paper's own heading.</param>
public sealed record Top(string Words) : Block;

public sealed record Heading(string Words) : Block;

/// <param name="Words">A paragraph; line breaks are kept.</param>
public sealed record Text(string Words) : Block;

/// <param name="Words">A remark about the paper itself.</param>
public sealed record Small(string Words) : Block;

/// <summary>Words of the client, or words the two agreed on.</summary>
public sealed record Said(string Words) : Block;

public sealed record Address(string Words) : Block;

public sealed record Points(IReadOnlyList<string> Lines) : Block;

public sealed record Facts(IReadOnlyList<(string Name, string Value)> Rows) : Block;

/// <summary>One measure over the course, drawn and as a table.</summary>
public sealed record Curve(SymptomFacts Scores) : Block;

/// <summary>Several measures over the same days, drawn and as one table.</summary>
public sealed record Multiples(IReadOnlyList<SymptomFacts> Rows) : Block;

namespace Kith.Clinical.Formulations;

/// <summary>Something the therapist may do or say.</summary>
/// <param name="Words">As the therapist reads it.</param>
/// <param name="Confronts">It moves towards confronting the other person; dropped where there is coercion or violence.</param>
public sealed record Prompt(string Words, bool Confronts = false);

/// <summary>One stage of a role dispute.</summary>
public sealed record StageGuide(DisputeStage Stage, string Name, string Line, IReadOnlyList<Prompt> Prompts);

/// <summary>A problem area as therapist and client meet it.</summary>
public sealed record ProblemAreaGuide
{
    public required ProblemArea Area { get; init; }

    /// <summary>For the therapist: "Role dispute".</summary>
    public required string Name { get; init; }

    /// <summary>For the client: "Trouble with somebody close".</summary>
    public required string PlainName { get; init; }

    /// <summary>For the client, in a sentence or two.</summary>
    public required string PlainWords { get; init; }

    public required string ChooseWhen { get; init; }

    public required IReadOnlyList<Prompt> Strategies { get; init; }

    /// <summary>Only disputes have stages.</summary>
    public IReadOnlyList<StageGuide> Stages { get; init; } = [];

    /// <summary>What is easily got wrong.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

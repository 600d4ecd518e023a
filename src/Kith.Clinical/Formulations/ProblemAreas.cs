namespace Kith.Clinical.Formulations;

/// <summary>The four problem areas: when to choose each, how to work on it, what to beware of.</summary>
public static class ProblemAreas
{
    /// <summary>Stands first, and instead of every prompt towards confrontation, where somebody is flagged for coercion or violence.</summary>
    public const string SafetyPrompt =
        "Somebody here is flagged for coercion or violence. Safety first: see the client alone, ask what makes things more dangerous, plan for safety. Do not rehearse or suggest confronting them.";

    public static IReadOnlyList<ProblemAreaGuide> All { get; } =
    [
        new()
        {
            Area = ProblemArea.Grief,
            Name = "Grief",
            PlainName = "Somebody has died",
            PlainWords = "You lost somebody who mattered. Grieving got stuck, and low mood came or stayed.",
            ChooseWhen = "Somebody died, and the illness began or stayed with that death.",
            Strategies =
            [
                new("Tell the story of the death: before, during, after."),
                new("Go through the relationship as it was, what was good and what was not."),
                new("Make room for every feeling, the unwelcome ones too."),
                new("Look at what life without them leaves open, and who could be part of it."),
            ],
            Warnings = ["Only for a death. A lost job, lost health or a separation is a change of role."],
        },
        new()
        {
            Area = ProblemArea.RoleDispute,
            Name = "Role dispute",
            PlainName = "Trouble with somebody close",
            PlainWords = "You and somebody close want different things from each other. It wears you down.",
            ChooseWhen = "The client and somebody who matters expect different things of each other.",
            Strategies =
            [
                new("Find the stage: still talking, stuck, or over."),
                new("Say what each expects of the other, and which of it can be had."),
                new("Go through one recent exchange line by line.", Confronts: true),
                new("Look at what the client has tried, and what else is open."),
                new("Practise asking for what they want.", Confronts: true),
                new("See whether the same trouble came with others before."),
            ],
            Stages =
            [
                new(DisputeStage.Renegotiation, "Renegotiation", "They still talk and look for a way.",
                [
                    new("Calm things down, so that each can be heard."),
                    new("Make wishes plain and pick one to talk about with the other.", Confronts: true),
                ]),
                new(DisputeStage.Impasse, "Impasse", "They have stopped talking about it; nothing moves.",
                [
                    new("Name the standstill and what it costs."),
                    new("Bring the matter into the open; it may get louder before it gets better.", Confronts: true),
                ]),
                new(DisputeStage.Dissolution, "Dissolution", "It is over, or cannot be mended.",
                [
                    new("Mourn what was and what was hoped for."),
                    new("Look at what can come next; think about a change of role as the focus."),
                ]),
            ],
            Warnings = ["Never prompt confrontation while somebody is flagged for coercion or violence."],
        },
        new()
        {
            Area = ProblemArea.RoleTransition,
            Name = "Role transition",
            PlainName = "A change in your life",
            PlainWords = "Your life changed: work, home, health, family. It is hard to find your feet in it.",
            ChooseWhen = "Life has changed in work, status, health, home or money, and the client has not found their way in it.",
            Strategies =
            [
                new("Mourn the old role; see its good and its bad sides."),
                new("Make room for what they feel about the change."),
                new("Look at the new role: what it asks, what it offers."),
                new("Find the skills and the people the new role needs."),
            ],
            Warnings = ["A change that was wanted can be as hard as one that was not."],
        },
        new()
        {
            Area = ProblemArea.InterpersonalDeficits,
            Name = "Loneliness and few ties",
            PlainName = "Feeling alone",
            PlainWords = "There are few people around you, or it is hard to get close to them.",
            ChooseWhen = "The client is isolated, and no death, dispute or change explains the illness.",
            Strategies =
            [
                new("Go through earlier ties, the best and the hardest."),
                new("Look for what keeps happening with people."),
                new("Notice what happens between the two of you, and what it shows."),
                new("Try one small new contact. A group can help."),
            ],
            Warnings = ["The last choice: there is least evidence for it. Look for one of the others first."],
        },
    ];

    public static ProblemAreaGuide Of(ProblemArea area) => All.First(g => g.Area == area);

    /// <summary>What to do in sessions with this focus.</summary>
    /// <param name="area">The focus.</param>
    /// <param name="stage">Where a dispute stands; null when not said, or for another area.</param>
    /// <param name="violence">The person it is about is flagged for coercion or violence.</param>
    public static IReadOnlyList<string> PromptsFor(ProblemArea area, DisputeStage? stage = null, bool violence = false)
    {
        var guide = Of(area);
        var prompts = guide.Strategies.Concat(guide.Stages.Where(s => s.Stage == stage).SelectMany(s => s.Prompts));
        return violence
            ? [SafetyPrompt, .. prompts.Where(p => !p.Confronts).Select(p => p.Words)]
            : [.. prompts.Select(p => p.Words)];
    }

    /// <summary>"role dispute", or "role dispute and grief".</summary>
    public static string? Words(ProblemArea? focus, ProblemArea? second) => focus is not { } first
        ? null
        : second is { } other
            ? $"{Of(first).Name} and {Of(other).Name.ToLowerInvariant()}"
            : Of(first).Name;
}

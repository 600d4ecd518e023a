using Kith.Clinical.Assessment;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;

namespace Kith.Host.Demo;

/// <summary>What the two agree on: the illness and its name, the focus, the goals, and how they look back.</summary>
internal static class StoryAgreements
{
    public static Story Illness(this Story story, string icd10, string diagnosis, string symptoms, string medical)
    {
        story.Must(IllnessEpisode.Check(icd10, diagnosis));
        story.Keep(new IllnessEpisode
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            Icd10 = icd10,
            Diagnosis = diagnosis,
            SymptomReview = symptoms,
            MedicalAndMedication = medical,
            RecordedById = story.TherapistId,
            RecordedAt = story.After(1, 0),
        });
        return story;
    }

    public static Story SickRole(this Story story, string eased, string work, int weeks)
    {
        var (from, to) = (story.DayOf(1), story.DayOf(1 + weeks));
        story.Must(Clinical.Assessment.SickRole.Check(from, to, work));
        story.Keep(new SickRole
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            StartedOn = from,
            ObligationsEased = eased,
            WorkTowardsRecovery = work,
            EndsOn = to,
        });
        return story;
    }

    /// <summary>Something that could be worked on, in the order in which the client ranks them unless they have not.</summary>
    public static Story Candidate(this Story story, ProblemArea area, string about, string evidence, Person? with = null)
    {
        story.Keep(new CandidateArea
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            Area = area,
            About = about,
            Evidence = evidence,
            PersonId = with?.Id,
        });
        return story;
    }

    /// <summary>The client ranks once the formulation is near; before that the list stands unranked.</summary>
    public static void RankCandidates(this Story story)
    {
        var listed = story.All<CandidateArea>().ToList();
        if (listed.Count > 0 && story.All<Formulation>().Any())
            story.Must(CandidateArea.Rank(listed, listed.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i + 1)));
    }

    /// <summary>A new version, offered right after the session it was written for.</summary>
    public static Formulation Offer(
        this Story story, int week, ProblemArea focus, string about, Person? with, string diagnosis, string onset, string link,
        string plain, string strengths, string own = "", string changed = "", ProblemArea? second = null, string secondAbout = "")
    {
        var formulation = new Formulation
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            Number = story.All<Formulation>().Count() + 1,
            Diagnosis = diagnosis,
            Onset = onset,
            LinkingEvent = link,
            PlainWords = plain,
            ClientWords = own,
            Strengths = strengths,
            Focus = focus,
            FocusAbout = about,
            FocusPersonId = with?.Id,
            SecondFocus = second,
            SecondFocusAbout = secondAbout,
            ChangeReason = changed,
            WrittenById = story.TherapistId,
            WrittenAt = story.After(week, -0.5),
        };
        story.Must(formulation.Offer(Standing(story), story.Protocol.PermittedFoci, story.After(week, -0.4)));
        return story.Keep(formulation);
    }

    /// <summary>What the client says to it, so many hours after the session.</summary>
    public static Story Says(
        this Story story, Formulation offered, int week, double hours, FormulationAnswer answer, string words,
        AnsweredHow how = AnsweredHow.OwnAccount)
    {
        story.Must(FormulationRules.Reply(offered, Standing(story), answer, how, words, story.After(week, hours)));
        return story;
    }

    /// <summary>A newer draft stands in place of one the client wanted changed.</summary>
    public static Story Replaced(this Story story, Formulation earlier)
    {
        story.Must(earlier.Supersede());
        return story;
    }

    public static Story Goal(this Story story, int week, string words, params ReadOnlySpan<(int Week, int Score)> ratings)
    {
        var goal = story.Keep(new Goal { Id = story.NewId(), CourseId = story.Course.Id, Words = words, SetOn = story.DayOf(week) });
        foreach (var (at, score) in ratings)
            story.Must(goal.Rate(story.NewId(), score, story.DayOf(at), story.Setting.Today, AnsweredBy.BesideTherapist, story.TherapistId));
        return story;
    }

    public static Story Review(
        this Story story, Moment moment, int week, int alliance, string helped, string unfinished, Decision decision, string words,
        Checked looked = Checked.None, string signs = "", string call = "", string ending = "", bool signed = true)
    {
        var review = story.Keep(new Review
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            Moment = moment,
            HeldOn = story.DayOf(week),
            Alliance = alliance,
            WhatHelped = helped,
            Unfinished = unfinished,
            WarningSigns = signs,
            WhoToCall = call,
            AboutTheEnding = ending,
            Checked = looked,
            Decision = decision,
            DecisionWords = words,
            WrittenById = story.TherapistId,
        });
        if (signed)
            story.Must(review.Sign(story.TherapistName, story.After(week, 0.5)));
        return story;
    }

    private static Formulation? Standing(Story story) =>
        story.All<Formulation>().LastOrDefault(f => f.State is FormulationState.Accepted);
}

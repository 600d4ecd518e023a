using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;

namespace Kith.Host.Demo;

/// <summary>Questionnaires answered before the sessions, and what came of an answer that worries.</summary>
internal static class StoryMeasures
{
    /// <summary>Totals of the PHQ-9 week by week, from the first; nothing where none was answered.</summary>
    public static Story Phq(this Story story, params ReadOnlySpan<int?> totals)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            if (totals[i] is { } total)
                story.Answer("phq-9", i + 1, total);
        }
        return story;
    }

    public static Story Gad(this Story story, params ReadOnlySpan<(int Week, int Total)> scores)
    {
        foreach (var (week, total) in scores)
            story.Answer("gad-7", week, total);
        return story;
    }

    /// <summary>A score from a paper form, typed after a session.</summary>
    public static Story Typed(this Story story, string key, int week, int total)
    {
        var measure = MeasureLibrary.Get(key);
        var response = story.Keep(new Response
        {
            Id = story.NewId(), CourseId = story.Course.Id, MeasureKey = key, SessionId = story.Sessions[week - 1].Id, Answers = new int?[measure.Items],
            AnsweredBy = AnsweredBy.Therapist, AnsweredById = story.TherapistId, StartedAt = story.After(week, 1),
        });
        story.Must(response.Type(new(TotalFrom.Paper, total, new int?[measure.Subscales.Count], new int?[measure.Items]), story.After(week, -1)));
        return story;
    }

    /// <summary>After a session the therapist decides when a questionnaire comes; no sessions is before every one.</summary>
    public static MeasureChoice Chooses(this Story story, string key, int week, string reason, params int[] sessions)
    {
        foreach (var earlier in story.All<MeasureChoice>().Where(c => c.MeasureKey == key))
            earlier.GiveWay(story.TherapistId, story.After(week, 0.5));
        return story.Keep(new MeasureChoice
        {
            Id = story.NewId(), CourseId = story.Course.Id, Number = story.All<MeasureChoice>().Count() + 1, MeasureKey = key, AtSessions = sessions, Reason = reason,
            Change = story.Protocol.Measures.Any(m => m.MeasureKey == key) ? MeasureChange.Moved : MeasureChange.Added,
            ChosenById = story.TherapistId, ChosenAt = story.After(week, 0.5),
        });
    }

    /// <summary>The rhythm log of the days before today, the earliest first: out of bed, first contact, work, dinner, to bed; – did not happen.</summary>
    public static Story Rhythm(this Story story, params ReadOnlySpan<string> days)
    {
        for (var i = 0; i < days.Length; i++)
        {
            TimeOnly?[] at = [.. days[i].Split(' ').Select(t => t == "–" ? (TimeOnly?)null : TimeOnly.Parse(t, CultureInfo.InvariantCulture))];
            var day = story.Setting.Today.AddDays(i - days.Length);
            var logged = story.Keep(new LoggedDay
            {
                Id = story.NewId(), CourseId = story.Course.Id, Day = day, FilledInAt = ClinicDay.At(day, new(23, 30), story.Setting.Zone),
                OutOfBed = at[0], FirstContact = at[1], WorkBegun = at[2], Dinner = at[3], ToBed = at[4],
            });
            story.Must(logged.Check(story.Setting.Today));
        }

        return story;
    }

    /// <param name="story">Whose.</param>
    /// <param name="key">The measure.</param>
    /// <param name="week">The session it was answered for.</param>
    /// <param name="total">What the answers add up to.</param>
    /// <param name="lastItem">Answer to the last item; of the PHQ-9 the one about being better off dead.</param>
    /// <param name="done">What a clinician did about that answer; nothing leaves the alert open.</param>
    /// <param name="skipped">An item left out, from 1: there is then no total.</param>
    public static Response Answer(
        this Story story, string key, int week, int total, int lastItem = 0, string? done = null, int skipped = 0)
    {
        var measure = MeasureLibrary.Get(key);
        var answers = ItemAnswers.For(measure, total, lastItem, story.Chance);
        if (skipped > 0)
            answers[skipped - 1] = null;
        // The evening before, or a few hours ago for a session that is still to come.
        var finished = story.After(week, -3 - story.Chance.Next(14));
        var response = story.Keep(new Response
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            MeasureKey = key,
            SessionId = story.Sessions[week - 1].Id,
            Answers = answers,
            Difficulty = Math.Min(3, total / 6),
            AnsweredBy = week % 5 == 1 ? AnsweredBy.BesideTherapist : AnsweredBy.Client,
            StartedAt = finished.AddMinutes(-3),
        });
        story.Must(response.Finish(finished));
        foreach (var alert in SafetyRules.AlertsIn(response, story.NewId, finished))
        {
            story.Keep(alert);
            // In the evening: whoever was on call was asked with the therapist.
            foreach (var step in AlertClock.Start(alert, story.TherapistId, new(TimeSpan.FromMinutes(Watch.DefaultMinutes), null, story.Setting.Tomas.Id, null), story.NewId))
                story.Keep(step);
            if (done is not null)
                story.Must(alert.Close(Contact.ByPhone, Disposition.SeenMoreOften, done, story.TherapistId, finished.AddHours(2)));
        }
        return response;
    }
}

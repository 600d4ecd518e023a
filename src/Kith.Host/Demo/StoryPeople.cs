using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo;

/// <summary>The people of a story, the circle they stand in, and what happened with them.</summary>
internal static class StoryPeople
{
    public static Person Someone(
        this Story story, string alias, string relation, int? ring, int angle, string contact, string good, string hard,
        string expects = "", string expected = "", Support gives = Support.None, Reciprocity even = Reciprocity.NotSaid,
        string since = "", string wanted = "", string onset = "", string remarks = "", PartialDate? died = null, string violence = "")
    {
        var person = story.Keep(new Person
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            Alias = alias,
            Relation = relation,
            DiedOn = died,
            ContactFrequency = contact,
            WhatIsGood = good,
            WhatIsHard = hard,
            ClientExpects = expects,
            PersonExpects = expected,
            Support = gives,
            Reciprocity = even,
            ChangeSinceEpisode = since,
            ChangeWanted = wanted,
            LinkToOnset = onset,
            Remarks = remarks,
            Violence = violence.Length > 0,
            ViolenceWords = violence,
        });
        if (ring is { } placed)
            story.Must(person.Place(placed, angle));
        return person;
    }

    public static Story Move(this Story story, Person person, int ring, int angle)
    {
        story.Must(person.Place(ring, angle));
        return story;
    }

    /// <summary>Keeps the circle as it is at this point of the telling.</summary>
    public static Story Circle(this Story story, Moment moment, int week)
    {
        story.Must(CircleRules.Take(story.NewId(), story.All<Person>(), moment, story.DayOf(week), story.NewId, out var snapshot));
        story.Keep(snapshot!);
        return story;
    }

    /// <summary>Something of the history, told when the timeline was drawn.</summary>
    public static Story Before(this Story story, Lane lane, PartialDate on, string words, int? effect = null, Person? with = null)
        => Happened(story, lane, on, words, effect, with, null);

    /// <summary>Something that happened in the week before a session and was told in it.</summary>
    public static Story Week(this Story story, int week, Lane lane, int daysBefore, string words, int? effect = null, Person? with = null)
        => Happened(story, lane, new(story.DayOf(week).AddDays(-daysBefore), DatePrecision.Day), words, effect, with, story.Sessions[week - 1].Id);

    /// <summary>A month, so many before the first session.</summary>
    public static PartialDate Months(this Story story, int before)
    {
        var day = story.DayOf(1).AddMonths(-before);
        return new(new DateOnly(day.Year, day.Month, 1), DatePrecision.Month);
    }

    /// <summary>A year, so many before the first session.</summary>
    public static PartialDate Years(this Story story, int before) =>
        new(new DateOnly(story.DayOf(1).Year - before, 1, 1), DatePrecision.Year);

    /// <summary>A day, so many before the first session.</summary>
    public static PartialDate Days(this Story story, int before) => new(story.DayOf(1).AddDays(-before), DatePrecision.Day);

    private static Story Happened(Story story, Lane lane, PartialDate on, string words, int? effect, Person? with, Guid? sessionId)
    {
        story.Must(TimelineEvent.Check(words, effect, on, story.Setting.Today));
        story.Keep(new TimelineEvent
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            Lane = lane,
            On = on,
            Words = words,
            MoodEffect = effect,
            PersonId = with?.Id,
            SessionId = sessionId,
        });
        return story;
    }
}

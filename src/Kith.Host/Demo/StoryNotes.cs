using Kith.Clinical.Sessions;

namespace Kith.Host.Demo;

/// <summary>The notes of a session: started in it, signed soon after, sometimes shared or amended.</summary>
internal static class StoryNotes
{
    public static void Write(this Story story, int week, Meeting meeting)
    {
        if (meeting.Note.Length > 0)
            Progress(story, week, meeting);
        if (meeting.Process.Length > 0)
            Start(story, week, NoteKind.Process, meeting.Process);
    }

    private static void Progress(Story story, int week, Meeting meeting)
    {
        var note = Start(story, week, NoteKind.Progress, meeting.Note);
        if (meeting.Unsigned)
            return;
        story.Must(note.Sign(story.NewId(), story.TherapistId, story.TherapistName, story.After(week, 0.3 + (story.Chance.Next(40) / 60.0))));
        if (meeting.Shared)
            story.Must(note.Share(story.After(week, 2)));
        if (meeting.Amended is var (text, reason))
            story.Must(note.Amend(story.NewId(), $"{meeting.Note}\n\n{text}", reason, story.TherapistId, story.TherapistName, story.After(week, 22)));
    }

    private static Note Start(Story story, int week, NoteKind kind, string text)
    {
        var note = story.Keep(new Note
        {
            Id = story.NewId(),
            CourseId = story.Course.Id,
            SessionId = story.Sessions[week - 1].Id,
            Kind = kind,
            AuthorId = story.TherapistId,
            StartedAt = story.After(week, -0.4),
        });
        story.Must(note.Write(text, story.After(week, 0.2)));
        return note;
    }
}

using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Host.Demo.People;

/// <summary>Twelve sessions done, now a maintenance contract: once a month, to stay well.</summary>
internal static class IngridSolberg
{
    private const int Acute = 12, SpacingDays = 28, Maintenance = 6, HeldSince = 2;

    public static Story Tell(Setting s)
    {
        var story = new Story(s, new()
        {
            Number = 0x1f, Name = "Ingrid Solberg", Email = "ingrid@demo.example", BornOn = s.Born(44, 9, 1), Therapist = s.Tomas,
            ReferredBy = "Dr Ruth Abara, Park Lane Surgery", Contact = "E-mail", Sessions = Acute, Past = Acute, NextIn = 4, WeeksAgo = 9, At = new(16, 0), Mode = SessionMode.Video,
        });
        story.Illness("F33.1", "Recurrent depressive disorder, current episode moderate", "Third episode in ten years. Low, slow, tearful in the mornings. No thoughts of death.", "Venlafaxine 150 mg for two years, well borne.");
        var marit = story.Someone("Marit", "mother, in Bergen", 1, 350, "Sundays", "Steady", "Far away", gives: Support.Emotional, even: Reciprocity.EvenlyGiven);
        var jonas = story.Someone("Jonas", "son, 18, gone to university", 1, 60, "when he needs something", "Funny", "Rarely rings", expects: "A call a week", onset: "Low from the month he left", since: "The house is quiet");
        var choir = story.Someone("Margaret", "neighbour with a piano", 3, 190, "over the fence", "Patient", "None", gives: Support.Companionship, wanted: "To play four hands");
        story.Circle(Moment.Start, 3);
        story.Before(Lane.Mood, story.Years(10), "First episode", -4).Before(Lane.Relationship, story.Months(3), "Jonas left for university", -4, jonas).Before(Lane.Treatment, story.Years(2), "Began venlafaxine", 2);
        story.Candidate(ProblemArea.RoleTransition, "a house without a child in it", "Each episode followed a change at home.", jonas);
        string[] since = ["Came with the last two episodes in mind.", "Jonas rang, for money.", "Quiet week.", "Said yes to the letter.", "Wept in his room, then aired it.", "Rang him first.", "Margaret lent her the duets.", "Played four hands.", "A dip on his birthday, gone by Friday.", "Went to Bergen.", "Counting down, both of us.", "Brought almond cake."];
        string[] notes = ["Symptoms, illness named: the third time. Twelve sessions agreed. No thoughts of death.", "Timeline over ten years. Inventory.", "Circle, candidates, formulation offered.", "Goals set. What the house was.", "Mourning eighteen years of mornings.", "Went through the call line by line; asked for one a week and got it.", "The middle comes next. New contact: the fence.", "What the new role offers: evenings.", "Told a dip from a relapse by her own signs.", "Credit where it is due: the journey was hers.", "Ending named. Sad and well.", "22 weeks after the first low day: well. Third episode, so maintenance was offered and agreed: monthly, six times, to stay well."];
        for (var week = 1; week <= Acute; week++)
            story.Meet(week, new(since[week - 1], notes[week - 1]) { With = week is 2 or 6 ? jonas : week is 7 or 8 ? choir : week is 10 ? marit : null, Did = week > 3 ? Technique.EncouragementOfAffect : Technique.Exploration });
        var first = story.Offer(3, ProblemArea.RoleTransition, "from a mother at home to a mother by telephone", jonas, "A third depressive episode", "Three months ago", "Jonas left for university",
            "You have a depression, for the third time, and for the third time it came when home changed. I suggest we mourn the eighteen years and see what the evenings could hold.", "Knows her illness well; never misses a week.");
        story.Says(first, 3, 6, FormulationAnswer.Accept, "Yes.");
        story.Goal(4, "Fill the house with something other than waiting", (4, 1), (8, 6), (12, 8));
        story.Review(Moment.Middle, 6, 9, "Being asked about the house.", "His birthday.", Decision.GoOn, "19 to 12. Go on.");
        story.Move(choir, 2, 190).Circle(Moment.End, Acute);
        story.Review(Moment.End, Acute, 10, "The duets. The call I made.", "The long evenings.", Decision.Maintenance, "Third episode: monthly sessions, six of them, to stay well. If the illness comes back we begin a new course.",
            signs: "I stop opening the piano\nI do not ring Jonas on Sundays", call: "Margaret, then Dr Abara, then the clinic.");
        story.Phq(19, 18, 17, 16, 14, 12, 11, 9, 10, 7, 6, 5).Gad((1, 9), (5, 7), (6, 6), (9, 5), (12, 4));
        StayWell(story, choir);
        return story;
    }

    private static void StayWell(Story story, Person choir)
    {
        var starts = story.DayOf(Acute).AddDays(14);
        var contract = new Contract
        {
            Id = story.NewId(), CourseId = story.Course.Id, Number = 2, Kind = ContractKind.Maintenance, Sessions = Maintenance, SpacingDays = SpacingDays, StartsOn = starts,
            EndsOn = starts.AddDays((SpacingDays * Maintenance) + 14), AgreedOn = story.DayOf(Acute), WhenMissed = SessionRule.DoesNotCount,
            Reason = "Third episode in ten years. To stay well: notice early signs, keep what helped. A recurrence opens a new acute course.",
            CrisisRoute = story.Contract.CrisisRoute, AbsencePlan = story.Contract.AbsencePlan, FeeTerms = story.Contract.FeeTerms,
        };
        story.Must(ContractRules.Check(contract, story.Protocol, [story.Contract]));
        story.Keep(contract);
        for (var month = 1; month <= Maintenance; month++)
            story.Sessions.Add(story.Keep(new Session
            {
                Id = story.NewId(), CourseId = story.Course.Id, Mode = SessionMode.Video,
                StartsAt = ClinicDay.At(story.DayOf(Acute).AddDays(SpacingDays * month), new(16, 0), story.Setting.Zone),
            }));
        story.Meet(Acute + 1, new("Plays on Tuesdays.", "Well. No early signs. Kept: the calls, the duets.") { With = choir });
        story.Meet(Acute + HeldSince, new("A cold, and two low days with it.", "Two low days are not an episode; she knew. Early signs read again.") { Did = Technique.Clarification, Shared = true });
        story.Answer("phq-9", Acute + 1, 5);
        story.Answer("phq-9", Acute + HeldSince, 6);
    }
}

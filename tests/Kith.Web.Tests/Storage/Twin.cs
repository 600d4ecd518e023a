using System.Reflection;
using Kith.Clinical;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Storage;

/// <summary>One row of every table, all with one id and a marker in every text.</summary>
internal static class Twin
{
    public static readonly Guid Id = new("018f0000-0000-7000-8000-0000000000cc");

    /// <summary>How many rows <see cref="Rows"/> makes.</summary>
    public static int Count { get; private set; }

    public static IReadOnlyList<Type> Types(KithDb db) =>
        [.. db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(OfClinic))).Distinct()];

    public static IReadOnlyList<object> Rows(KithDb db, string marker, Guid therapist, Guid clientUser, DateTimeOffset now)
    {
        var rows = Types(db).Select(type => Row(type, marker, therapist, clientUser, now)).ToList();
        Count = rows.Count;
        return rows;
    }

    /// <summary>One row of a table.</summary>
    public static object Row(Type type, string marker, Guid therapist, Guid clientUser, DateTimeOffset now)
    {
        var row = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetSetMethod(nonPublic: true) is not null))
        {
            if (Value(type, property, marker, therapist, clientUser, now) is { } value)
                property.SetValue(row, value);
        }

        return row;
    }

    /// <summary>Null leaves the property as it is.</summary>
    private static object? Value(Type type, PropertyInfo property, string marker, Guid therapist, Guid clientUser, DateTimeOffset now) => property.Name switch
    {
        nameof(OfClinic.ClinicId) or nameof(OfClinic.Version) => null,
        "TherapistId" or "AuthorId" or "WrittenById" or "RecordedById" or "SignedById" or "SuperviseeId" => therapist,
        "UserId" => clientUser,
        "ProtocolKey" => ProtocolLibrary.All[0].Key,
        "MeasureKey" => MeasureLibrary.All[0].Key,
        "Answers" => new int?[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 },
        "Ring" or "Item" or "Value" or "Number" or "Angle" => 1,
        "ClientRank" => (int?)1,
        "Sessions" => 16,
        "Total" => (int?)9,
        "FinishedAt" or "OfferedAt" or "SharedAt" or "SignedAt" => now,
        "Hours" when type == typeof(Watch) => "Monday 09:00-17:00",
        "Hash" => new string('a', 64),
        "Icd10" => "F32.1",
        "Country" => "GB",
        "EndsOn" => DateOnly.FromDateTime(now.AddDays(150).Date),
        "State" when type == typeof(Formulation) => FormulationState.Accepted,
        "State" when type == typeof(Session) => SessionState.Held,
        "Focus" when type == typeof(Formulation) => (ProblemArea?)ProblemArea.RoleTransition,
        "Moment" => Moment.Middle,
        "ClosingWords" or "WithdrawnBecause" or "SupersededBecause" or "WhatWasDone" => null,
        _ when property.PropertyType == typeof(string) => $"{marker} {property.Name}",
        _ when property.PropertyType == typeof(byte[]) => new byte[32],
        _ when property.PropertyType == typeof(Guid) => Id,
        _ when property.PropertyType == typeof(DateOnly) => DateOnly.FromDateTime(now.Date),
        _ when property.PropertyType == typeof(DateTimeOffset) => now,
        _ when property.PropertyType == typeof(PartialDate) && property.Name == "On" => new PartialDate(DateOnly.FromDateTime(now.Date), DatePrecision.Day),
        _ => null,
    };
}

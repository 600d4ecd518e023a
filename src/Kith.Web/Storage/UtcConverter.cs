using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kith.Web.Storage;

/// <summary>Instants are stored as UTC, which both databases can order.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

namespace Kith.Web.My.TakeAway;

/// <summary>Writes what a client takes away so that other programs can read it.</summary>
public interface IRecordBundle
{
    /// <returns>One file in UTF-8.</returns>
    byte[] Write(MyRecord record);
}

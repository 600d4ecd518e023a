namespace Kith.Clinical.Access;

/// <summary>What is said when an act needs a consent that is not there: never asked, declined, or taken back.</summary>
public static class ConsentRefusals
{
    public static readonly Refusal OwnEmail = new(
        "consents.own-email", "You have not said yes to e-mails from the clinic, or you took it back. Open “What I agreed to”, say yes to e-mail there, and come back.");

    /// <summary>To whoever treats the client.</summary>
    public static Refusal Missing(ConsentKind kind) => kind switch
    {
        ConsentKind.Treatment => new(
            "consents.treatment", "The client has not agreed to treatment, or took it back, so the session was not opened. Ask them, keep their answer under “Consents”, and open it then."),
        ConsentKind.Telehealth => new(
            "consents.telehealth", "The client has not agreed to meet by video or phone, or took it back. Meet in person, or ask them and keep their answer under “Consents” first.", "Mode"),
        ConsentKind.Recording => new(
            "consents.recording", "The client has not agreed to recordings, or took it back. Leave them out, or ask the client and keep their answer under “Consents” first.", "Recording"),
        _ => new("consents.missing", "The client has not agreed to this, or took it back. Ask them and keep their answer under “Consents” first."),
    };
}

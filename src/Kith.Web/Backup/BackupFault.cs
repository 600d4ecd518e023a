namespace Kith.Web.Backup;

/// <summary>Why a backup cannot be made, opened or put back, in one sentence for whoever looks after the machine.</summary>
internal sealed class BackupFault(string sentence, Exception? cause = null) : Exception(sentence, cause);

using Candor.Networks.Files;

namespace Candor.Inbox;

/// <summary>Counts the rows of an import.</summary>
internal sealed class ImportTally
{
    private readonly List<string> bad = [];
    private readonly List<string> remarks = [];
    private IntakeResult taken = new(0, 0, 0, 0);
    private long badRows;

    public long Rows { get; private set; }

    public long New => taken.New;

    /// <summary>Counts a row. Answers whether it is one of the file's rows (a remark is not).</summary>
    public bool Count(FileRow row)
    {
        switch (row)
        {
            case FileRow.Remark remark:
                remarks.Add(remark.Words);
                return false;
            case FileRow.Bad wrong:
                badRows++;
                if (bad.Count < ImportDesk.MostListed)
                {
                    bad.Add(wrong.ToString());
                }

                break;
        }

        Rows++;
        return true;
    }

    public void Add(IntakeResult result) => taken += result;

    public ImportResult Result(Guid channelId) => new(channelId, Rows, taken.New, Rows - badRows - taken.New - taken.Own, taken.Own, badRows, taken.Conversations, bad, remarks);
}

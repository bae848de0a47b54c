using Microsoft.Win32.SafeHandles;

namespace Candor.Web.CommandLine;

/// <summary>What a verb reads from and writes to. Answers go to <see cref="Output"/> alone; everything said to a person goes to <see cref="Error"/>.</summary>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error, TimeProvider Time)
{
    public static Terminal OfProcess() =>
        new(Console.OpenStandardInput(), StandardOutput(), Console.Error, TimeProvider.System);

    // .NET's own stream for standard output goes on in silence after the pipe's reader has left; a plain one says so. On a
    // file the plain one would write beside the shell's idea of where the file ends, so a file keeps .NET's.
    private static Stream StandardOutput()
    {
        FileStream plain = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return OperatingSystem.IsWindows() || plain.CanSeek ? Console.OpenStandardOutput() : plain;
    }
}

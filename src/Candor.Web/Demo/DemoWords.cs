namespace Candor.Web.Demo;

/// <summary>What the demo says when it is ready.</summary>
internal static class DemoWords
{
    public static string Of(string address) =>
        $"""

        Candor is ready: {address}

          The desk             {address}/desk
          The public site      {address}/
          The practice network {address}/practice

        Sign in as (the password is the same for all: {DemoHospital.Password})

        {string.Join(Environment.NewLine, DemoColleague.All.Select(one => $"  {one.Email,-32} {one.Title}"))}

        Take a file into this inbox: CANDOR__Database__File={DemoHost.Folder}/candor.db ./candor import FILE --channel NAME
        Everything here is made up and stays in the folder {DemoHost.Folder}. Ctrl+C stops it.
        """;
}

using Candor.Web.CommandLine;

return await CommandLineEntry.RunAsync(args);

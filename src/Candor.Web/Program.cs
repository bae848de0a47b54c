using Candor.Web.Look;

var builder = WebApplication.CreateBuilder(args);
builder.AddLook();
var app = builder.Build();
app.UseLook();
app.UseAntiforgery();
app.MapLook();
app.Run();

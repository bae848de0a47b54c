namespace Candor.Language.Tests.Labelling;

public class LabelTests
{
    [Theory]
    [InlineData("What time do visiting hours start?", Intent.InformationSeeking)]
    [InlineData("¿Cuánto cuesta una consulta?", Intent.InformationSeeking)]
    [InlineData("is the lab open on saturday?", Intent.Question)]
    [InlineData("Rude receptionist, waited three hours, never again", Intent.Complaint)]
    [InlineData("pésimo servicio, nadie contesta", Intent.Complaint)]
    [InlineData("The best nurses ever, so kind", Intent.Praise)]
    [InlineData("Excelente atención, muy amables", Intent.Praise)]
    [InlineData("Thank you all so much", Intent.Thanks)]
    [InlineData("Please help me reach billing, I can't log in", Intent.RequestForHelp)]
    [InlineData("necesito ayuda con una cita", Intent.RequestForHelp)]
    [InlineData("Vaccines cause autism and doctors hide it", Intent.MisinformationSuspect)]
    [InlineData("The power is out at the hospital and elevators are stuck", Intent.CrisisReport)]
    [InlineData("hay un incendio en el hospital", Intent.CrisisReport)]
    [InlineData("Sunny today", Intent.Other)]
    public void Intent_is_read(string text, Intent intent) => Assert.Contains(Reader.Default.Read(text).Intents, scored => scored.Label == intent);

    [Theory]
    [InlineData("We waited four hours to be seen", Theme.Waiting)]
    [InlineData("The receptionist was rude", Theme.Staff)]
    [InlineData("Nobody explained anything to us", Theme.Communication)]
    [InlineData("bathroom was filthy", Theme.Cleanliness)]
    [InlineData("cold eggs for breakfast again", Theme.Food)]
    [InlineData("no space in the garage", Theme.Parking)]
    [InlineData("I was charged twice, fix my bill", Theme.Billing)]
    [InlineData("they never refill my prescription", Theme.Medication)]
    [InlineData("the portal app keeps logging me out", Theme.Digital)]
    [InlineData("they discharged her too early", Theme.Discharge)]
    [InlineData("me cobraron de más en la factura", Theme.Billing)]
    [InlineData("llevo tres horas esperando", Theme.Waiting)]
    public void Theme_is_read(string text, Theme theme) => Assert.Contains(Reader.Default.Read(text).Themes, scored => scored.Label == theme);

    [Theory]
    [InlineData("you are all worthless idiots", true)]
    [InlineData("the nurse was a lovely person", false)]
    [InlineData("son unos inútiles de mierda, imbéciles", true)]
    public void Abuse_of_people_is_told(string text, bool isAbuse) => Assert.Equal(isAbuse, Reader.Default.Read(text).Abusive >= 0.5);

    [Theory]
    [InlineData("CONGRATS you won a free iPhone, click the link to claim your prize", true)]
    [InlineData("gana dinero fácil desde casa, escribe al whatsapp 5551234", true)]
    [InlineData("Free flu shots at the clinic on Friday", false)]
    public void Spam_is_told(string text, bool isSpam) => Assert.Equal(isSpam, Reader.Default.Read(text).Spam >= 0.5);

    [Theory]
    [InlineData("my knee surgery is on hold", true)]
    [InlineData("la vacuna de la gripe", true)]
    [InlineData("great goal in the second half", false)]
    public void Health_is_told(string text, bool isHealth) => Assert.Equal(isHealth, Reader.Default.Read(text).Health >= 0.5);

    [Theory]
    [InlineData("A new study proves garlic cures diabetes in 90% of people", true)]
    [InlineData("I love this place", false)]
    public void Claims_worth_checking_are_told(string text, bool isClaim) => Assert.Equal(isClaim, Reader.Default.Read(text).Checkworthy >= 0.5);

    [Theory]
    [InlineData("Lovely day", Urgency.None)]
    [InlineData("When does the pharmacy open?", Urgency.Routine)]
    [InlineData("There is smoke in the hospital lobby", Urgency.Urgent)]
    [InlineData("he is not breathing", Urgency.Emergency)]
    public void Urgency_follows_what_was_read(string text, Urgency urgency) => Assert.Equal(urgency, Reader.Default.Read(text).Urgency);
}

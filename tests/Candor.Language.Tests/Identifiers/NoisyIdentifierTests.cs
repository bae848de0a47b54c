namespace Candor.Language.Tests.Identifiers;

/// <summary>Identifiers as hurried people write them. Whatever the kind, the value must not stay readable.</summary>
public class NoisyIdentifierTests
{
    [Theory]
    [InlineData("shoutout to keisha in the er last nite, she held my moms hand", "keisha")]
    [InlineData("THANK YOU NURSE BRIANNA YOU ARE AN ANGEL", "BRIANNA")]
    [InlineData("my neighbor deshawn carter is in your icu rn", "deshawn carter")]
    [InlineData("prayers for my cousin Marisol she was hit by a car", "Marisol")]
    [InlineData("Does anyone know Dr. Okonkwo? Is she good with kids?", "Okonkwo")]
    [InlineData("so Tyrell from the front desk told everybody my results", "Tyrell")]
    [InlineData("it's me again, Priya Raman, still waiting on that referral", "Priya Raman")]
    [InlineData("we live at 4410 Larkspur Ln and the ambulance got lost", "4410 Larkspur Ln")]
    [InlineData("drove in from Amarillo for nothing", "Amarillo")]
    [InlineData("my daughter goes to Brookhaven Elementary and they all have it", "Brookhaven Elementary")]
    [InlineData("discharged aug 3rd and back by aug 5", "aug 3rd")]
    [InlineData("they moved my surgery to Sept. 14", "Sept. 14")]
    [InlineData("txt me 4155550133 if u find my ring", "4155550133")]
    [InlineData("my chart number is 00482913 look it up", "00482913")]
    [InlineData("member id XKD-4471902 denied AGAIN", "XKD-4471902")]
    [InlineData("gracias a la enfermera yolanda, un amor de persona", "yolanda")]
    [InlineData("mi suegra Ofelia Montes lleva dos días en urgencias", "Ofelia Montes")]
    [InlineData("El dr. Zaldívar operó a mi papá y todo bien", "Zaldívar")]
    [InlineData("vivo en la calle Robledo 118 y la ambulancia no llega", "calle Robledo 118")]
    [InlineData("somos de Hermosillo y no hay cardiólogo", "Hermosillo")]
    [InlineData("me operan el 9 de octubre", "9 de octubre")]
    [InlineData("mi expediente es 5512-0098 y nadie lo encuentra", "5512-0098")]
    [InlineData("mi cel 55 1234 5678 avisen por favor", "55 1234 5678")]
    public void Value_is_hidden(string text, string value)
        => Assert.DoesNotContain(value, Redactor.Redact(text, Reader.Default.Read(text).Identifiers), StringComparison.Ordinal);

    [Theory]
    [InlineData("Parkinson's took my strength, not my hope")]
    [InlineData("Is Hashimoto's the same as Graves' disease?")]
    [InlineData("May is Stroke Awareness Month")]
    [InlineData("They march in March for better pay")]
    [InlineData("According to Smith et al. (2019), masks reduce spread")]
    [InlineData("President Biden and Dr. Fauci said so")]
    [InlineData("Florence Nightingale would weep")]
    [InlineData("Tylenol and Advil are not the same")]
    [InlineData("Ask about Humira or Stelara")]
    [InlineData("Chicken soup, rest and Netflix")]
    [InlineData("Nobody told me anything")]
    [InlineData("Thanks to everyone on the night shift")]
    [InlineData("Grace and patience, that is all I ask")]
    [InlineData("Worst. Hospital. Ever.")]
    [InlineData("a 45 yo with chest pain")]
    [InlineData("Nadie debería esperar tanto")]
    [InlineData("Todos merecemos respeto")]
    [InlineData("El Alzheimer no perdona")]
    [InlineData("Según García et al. (2020) no hay riesgo")]
    [InlineData("Pésimo servicio, nunca vuelvo")]
    [InlineData("Tome paracetamol cada 8 horas")]
    [InlineData("La Organización Mundial de la Salud lo desmintió")]
    public void Harmless_words_stay(string text)
        => Assert.Empty(Reader.Default.Read(text).Identifiers.Select(one => $"{one.Kind.ToWire()}={text[one.Start..one.End]}"));

    [Theory]
    [InlineData("اسمي ليلى ورقمي 555-201-3344 شكرا", "555-201-3344")]
    [InlineData("שמי נועה, המייל noa@mail.example", "noa@mail.example")]
    [InlineData("broken \uD83D half 555-201-3344 \uDC00", "555-201-3344")]
    [InlineData("😀😀Emily Brown😀😀", "Emily Brown")]
    public void Right_to_left_emoji_and_broken_text_are_read(string text, string value)
        => Assert.DoesNotContain(value, Redactor.Redact(text, Reader.Default.Read(text).Identifiers), StringComparison.Ordinal);

    [Fact]
    public void Same_text_gives_the_same_answer_from_many_threads()
    {
        const string text = "Nurse Brianna saw Carlos Ortega, MRN BH-112233, on March 5th in Amarillo. Llame al 612 345 678.";
        var expected = Reader.Default.Read(text).Identifiers.ToList();

        Parallel.For(0, 64, _ => Assert.Equal(expected, Reader.Default.Read(text).Identifiers));
    }

    [Fact]
    public void Clinical_record_is_marked_field_by_field()
    {
        const string text = "Datos del paciente.\nNombre: Begoña.\nApellidos: Larrañaga Ortuzar.\nNHC: 4471902.\nEdad: 67 años Sexo: M.\nCP: 48992.\nMédico: Unai Etxeberria Solís NºCol: 48 48 61233.";

        var found = Reader.Default.Read(text).Identifiers.Select(one => $"{one.Kind.ToWire()}={text[one.Start..one.End]}").ToList();

        Assert.Equal(["PERSON=Begoña", "PERSON=Larrañaga Ortuzar", "MRN=4471902", "AGE=67 años", "LOCATION=48992", "PERSON=Unai Etxeberria Solís", "LICENSE=48 48 61233"], found);
    }
}

namespace Candor.Language.Tests.Identifiers;

public class IdentifierTests
{
    [Theory]
    [InlineData("My name is Emily Brown.", "PERSON=Emily Brown")]
    [InlineData("Dr. Alan S. was kind", "PERSON=Dr. Alan S.")]
    [InlineData("my husband john is here", "PERSON=john")]
    [InlineData("thanks to nurse Kelly!", "PERSON=Kelly")]
    [InlineData("mi esposa Carmen López está mal", "PERSON=Carmen López")]
    [InlineData("La Dra. Beltrán me atendió", "PERSON=Dra. Beltrán")]
    [InlineData("I live at 123 Maple Street Apt 4", "LOCATION=123 Maple Street Apt 4")]
    [InlineData("we drove from Springfield, IL", "LOCATION=Springfield, IL")]
    [InlineData("vivo en la calle Mayor 5", "LOCATION=calle Mayor 5")]
    [InlineData("zip 90210-1234", "LOCATION=90210-1234")]
    [InlineData("mom is in room 412", "LOCATION=room 412")]
    [InlineData("I was admitted on March 5th, 2021", "DATE=March 5th, 2021")]
    [InlineData("born 02/14/1980", "DATE=02/14/1980")]
    [InlineData("my surgery was last Tuesday", "DATE=last Tuesday")]
    [InlineData("You saw me on Mother's Day", "DATE=Mother's Day")]
    [InlineData("me operaron el martes pasado", "DATE=martes pasado")]
    [InlineData("ingresó el 12 de marzo de 2020", "DATE=12 de marzo de 2020")]
    [InlineData("she was seen two weeks ago", "DATE=two weeks ago")]
    [InlineData("my 93-year-old grandmother fell", "AGE=93-year-old")]
    [InlineData("tiene 94 años", "AGE=94 años")]
    [InlineData("call me at (310) 555-1234", "PHONE=(310) 555-1234")]
    [InlineData("mi teléfono es 612 345 678", "PHONE=612 345 678")]
    [InlineData("+44 20 7946 0958", "PHONE=+44 20 7946 0958")]
    [InlineData("fax it to 650-123-4567", "FAX=650-123-4567")]
    [InlineData("write jo@mail.example", "EMAIL=jo@mail.example")]
    [InlineData("jo dot smith at mail dot com", "EMAIL=jo dot smith at mail dot com")]
    [InlineData("https://gofundme.example/f/help-jo", "URL=https://gofundme.example/f/help-jo")]
    [InlineData("from 192.168.10.20", "IP=192.168.10.20")]
    [InlineData("from 2001:db8::ff00:42:8329 today", "IP=2001:db8::ff00:42:8329")]
    [InlineData("ssn 123-45-6789", "SSN=123-45-6789")]
    [InlineData("MRN: BH-112233", "MRN=BH-112233")]
    [InlineData("insurance policy ZY-678912", "HEALTH_PLAN=ZY-678912")]
    [InlineData("my account number is 88123901", "ACCOUNT=88123901")]
    [InlineData("paid with 4111 1111 1111 1111", "ACCOUNT=4111 1111 1111 1111")]
    [InlineData("driver license D1234567", "LICENSE=D1234567")]
    [InlineData("car 1HGCM82633A004352 is blocked", "VEHICLE=1HGCM82633A004352")]
    [InlineData("pump serial number SN-998877", "DEVICE=SN-998877")]
    [InlineData("DNI 12345678Z", "ID=12345678Z")]
    [InlineData("thanks @maria_l for the tip", "USERNAME=@maria_l")]
    [InlineData("I was treated at Elmwood General Hospital", "ORGANIZATION=Elmwood General Hospital")]
    [InlineData("Mi hija nació en el Hospital General de Puebla", "ORGANIZATION=Hospital General de Puebla")]
    [InlineData("plate HJR 4471 is blocking us", "VEHICLE=HJR 4471")]
    [InlineData("matrícula 4471 HJR mal estacionada", "VEHICLE=4471 HJR")]
    [InlineData("escriban a lucia@correo.example", "EMAIL=lucia@correo.example")]
    [InlineData("manden el fax al 650-123-4567", "FAX=650-123-4567")]
    [InlineData("mi póliza es ZY-678912", "HEALTH_PLAN=ZY-678912")]
    [InlineData("cuenta 88123901 con cobro doble", "ACCOUNT=88123901")]
    [InlineData("transferencia a ES91 2100 0418 4502 0005 1332", "ACCOUNT=ES91 2100 0418 4502 0005 1332")]
    [InlineData("pasaporte XDB123456 vencido", "LICENSE=XDB123456")]
    [InlineData("la bomba con serie SN-998877", "DEVICE=SN-998877")]
    [InlineData("mi expediente BH-112233", "MRN=BH-112233")]
    [InlineData("gracias @maria_l", "USERNAME=@maria_l")]
    [InlineData("vean https://paginas.example/f/jo", "URL=https://paginas.example/f/jo")]
    [InlineData("desde la IP 192.168.10.20", "IP=192.168.10.20")]
    [InlineData("cama 14 del segundo piso", "LOCATION=cama 14")]
    public void Identifier_is_found(string text, string expected)
        => Assert.Contains(expected, Found(text));

    [Theory]
    [InlineData("What are the side effects of Losartan?")]
    [InlineData("Is a Wells score of 3 bad in Lyme disease?")]
    [InlineData("a 70-year-old with COPD diagnosed in 2021")]
    [InlineData("I waited 4 hours and paid $1200")]
    [InlineData("Take 500 mg twice a day, 24/7")]
    [InlineData("We opened 100 years ago")]
    [InlineData("Our ER is open 24 hours")]
    [InlineData("BP was 120/80 and pulse 96")]
    [InlineData("from 2019-2023 cases rose 15%")]
    [InlineData("Thank you so much! Great team. Kind nurses.")]
    [InlineData("¿Cuánto cuesta una consulta?")]
    public void Harmless_text_is_left_alone(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Own_public_names_are_not_flagged()
    {
        var known = new KnownNames
        {
            Staff = ["Dr. Ana Ruiz"],
            Facilities = ["Mercy Ridge Hospital"],
            Phones = ["(555) 201-3344"],
            WebAddresses = ["mercyridge.example", "@mercyridge"],
        };
        const string text = "Dr. Ruiz at Mercy Ridge Hospital, call +1 555 201 3344, see https://www.mercyridge.example/er or @mercyridge. My neighbor Carla Gomez agrees.";

        var found = Reader.Default.Read(text, known).Identifiers;

        Assert.Equal(["Carla Gomez"], found.Select(one => text[one.Start..one.End]));
    }

    private static IEnumerable<string> Found(string text)
        => Reader.Default.Read(text).Identifiers.Select(one => $"{one.Kind.ToWire()}={text[one.Start..one.End]}");
}

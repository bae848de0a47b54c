namespace Candor.Language.Tests.Languages;

public class LanguageTests
{
    [Theory]
    [InlineData("en", "The nurses were so kind to my father and we are grateful")]
    [InlineData("en", "where do i park")]
    [InlineData("es", "Llevo tres horas en la sala y nadie me atiende")]
    [InlineData("es", "¿Dónde puedo pagar?")]
    [InlineData("fr", "Je suis très déçu de l'accueil, on nous a fait attendre toute la nuit")]
    [InlineData("de", "Die Ärzte waren sehr nett und haben mir alles erklärt")]
    [InlineData("it", "Sono molto contento della visita, grazie a tutti")]
    [InlineData("pt", "Não consigo marcar uma consulta, ninguém atende o telefone")]
    [InlineData("nl", "Ik wacht al drie weken op een afspraak en niemand belt terug")]
    [InlineData("sv", "Jag har väntat i fyra timmar och ingen kommer")]
    [InlineData("pl", "Bardzo dziękuję za opiekę, lekarz był świetny")]
    [InlineData("tr", "Hastanede çok uzun süre bekledik ama doktor çok iyiydi")]
    [InlineData("vi", "Tôi không thể gọi được cho bệnh viện hôm nay")]
    [InlineData("ar", "انتظرت ثلاث ساعات ولم يأت أحد")]
    [InlineData("hi", "मुझे डॉक्टर से मिलना है")]
    [InlineData("zh", "我等了三个小时没有人来")]
    [InlineData("ja", "先生はとても親切でした")]
    [InlineData("ko", "간호사 선생님들이 정말 친절했어요")]
    [InlineData("ru", "Спасибо врачам за отличную работу")]
    [InlineData("uk", "Дякую лікарям, що врятували мене, але чекати довго")]
    [InlineData("und", "😀😀😀")]
    [InlineData("und", "12345 !!!")]
    [InlineData("und", "hmm")]
    public void Language_is_told(string language, string text) => Assert.Equal(language, Reader.Default.Read(text).Language);
}

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
    [InlineData("cs", "Děkuji všem sestrám, že se o mě tak dobře staraly")]
    [InlineData("sk", "Ďakujem všetkým sestričkám, boli veľmi milé")]
    [InlineData("hu", "Már négy órája várunk és senki nem jön")]
    [InlineData("sw", "Asante sana daktari, mtoto wangu yuko salama sasa")]
    [InlineData("so", "Waxaan sugayay afar saacadood, cidna ma iman")]
    [InlineData("ca", "Moltes gràcies a les infermeres, han estat molt amables amb nosaltres")]
    [InlineData("hr", "Hvala svim sestrama, bile su jako dobre prema meni")]
    [InlineData("da", "Jeg har ventet i fire timer og der kommer ikke nogen")]
    [InlineData("fi", "Olen odottanut neljä tuntia eikä kukaan tule")]
    [InlineData("ro", "Am așteptat patru ore și nu a venit nimeni")]
    [InlineData("id", "Saya sudah menunggu empat jam tapi dokter belum datang")]
    [InlineData("tl", "Apat na oras na akong naghihintay pero wala pa rin ang doktor")]
    [InlineData("ht", "Mwen ap tann depi kat èdtan epi pèsonn pa vini")]
    [InlineData("el", "Περίμενα τέσσερις ώρες και δεν ήρθε κανείς")]
    [InlineData("he", "חיכיתי ארבע שעות ואף אחד לא בא")]
    [InlineData("fa", "چهار ساعت منتظر ماندم و هیچ کس نیامد، پرستارها کجا بودند")]
    [InlineData("ur", "میں چار گھنٹے سے انتظار کر رہا ہوں اور کوئی نہیں آیا")]
    [InlineData("bn", "আমি চার ঘণ্টা ধরে অপেক্ষা করছি")]
    [InlineData("ta", "நான் நான்கு மணி நேரம் காத்திருக்கிறேன்")]
    [InlineData("th", "รอมาสี่ชั่วโมงแล้วยังไม่มีใครมา")]
    [InlineData("bg", "Чакам от четири часа и никой не идва, къде са лекарите")]
    [InlineData("mr", "मला खूप वेळ थांबावे लागले आणि कोणी आले नाही")]
    [InlineData("hi", "bhai doctor kab aayega, do ghante se wait kar raha hu")]
    [InlineData("und", "😀😀😀")]
    [InlineData("und", "12345 !!!")]
    [InlineData("und", "hmm")]
    public void Language_is_told(string language, string text) => Assert.Equal(language, Reader.Default.Read(text).Language);

    [Theory]
    [InlineData("Ｄｏｃｔｏｒ ｄｏｃｔｏｒ ａｂｃｄ ｅｆｇｈ")]
    [InlineData("ḁḃḉ ḏḕḝ the ḟḡḧ ḭḱḹ ḿṅṕ врач ок")]
    [InlineData("ꬰꬱꬲꬳ ꬴꬵꬶ ａｂｃ Ꜳꜳ 中文 ok ok")]
    public void Letters_of_rare_blocks_come_to_an_end(string text) => Assert.NotNull(Reader.Default.Read(text).Language);

    [Theory]
    [InlineData("bhai doctor kab aayega, hum kitna intezaar karte hain", "hi", true)]
    [InlineData("wallah el doktor mish mawgood, ana ta3ban awi", "ar", true)]
    [InlineData("spasibo vrach ochen pomog mne segodnya", "ru", true)]
    [InlineData("डॉक्टर कब आएंगे", "hi", false)]
    [InlineData("thank you doctor", "en", false)]
    public void Romanised_text_is_said_to_be_so(string text, string code, bool isRomanised)
    {
        var spoken = SpokenLanguage.Of(text);
        Assert.Equal((code, isRomanised), (spoken.Code, spoken.IsRomanised));
    }

    [Theory]
    [InlineData("I waited four hours with my mother, pero nadie nos dijo nada y la enfermera no estaba", "en", "es")]
    [InlineData("Спасибо врачам! The nurses were so kind to us and we thank you", "en", "ru")]
    [InlineData("The nurses were so kind to my father and we are grateful", null, null)]
    [InlineData("Llevo tres horas en la sala y nadie me atiende", null, null)]
    public void A_mixture_names_both_languages(string text, string? one, string? other)
    {
        var spoken = SpokenLanguage.Of(text);
        string?[] found = spoken.Also is null ? [null, null] : [spoken.Code, spoken.Also];
        Assert.Equal(new[] { one, other }.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}

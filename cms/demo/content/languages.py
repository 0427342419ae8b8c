"""The languages of the help offered by phone, each with its notice, in the order of the list.

Wording: the sample taglines that the Office for Civil Rights of the U.S. Department of Health and
Human Services published for Section 1557. `confirmed` is False where only one public copy was
found: a translator has to check those, and the page says so to editors.
"""

from dataclasses import dataclass

from cms.demo.pages import PageSpec


@dataclass(frozen=True)
class Language:
    """One language of the list; `{phone}` in its notice is where the number goes."""

    code: str
    name: str
    endonym: str
    notice: str
    direction: str = "ltr"
    confirmed: bool = True


LANGUAGES = (
    Language(
        "en",
        "English",
        "English",
        "ATTENTION: If you speak a language other than English, language assistance services, "
        "free of charge, are available to you. Call {phone}.",
    ),
    Language(
        "es",
        "Spanish",
        "Español",
        "ATENCIÓN: si habla español, tiene a su disposición servicios gratuitos de asistencia "
        "lingüística. Llame al {phone}.",
    ),
    Language(
        "zh-hant",
        "Chinese (Traditional)",
        "繁體中文",
        "注意：如果您使用繁體中文，您可以免費獲得語言援助服務。請致電 {phone}。",
    ),
    Language(
        "ar",
        "Arabic",
        "العربية",
        "ملحوظة: إذا كنت تتحدث العربية، فإن خدمات المساعدة اللغوية تتوافر لك بالمجان. اتصل "
        "برقم {phone}.",
        direction="rtl",
    ),
    Language(
        "bn",
        "Bengali",
        "বাংলা",
        "লক্ষ্য করুনঃ যদি আপনি বাংলা, কথা বলতে পারেন, তাহলে নিঃখরচায় ভাষা সহায়তা পরিষেবা "
        "উপলব্ধ আছে। ফোন করুন {phone}।",
        confirmed=False,
    ),
    Language(
        "pdc",
        "Pennsylvania Dutch",
        "Deitsch",
        "Wann du Deitsch schwetzscht, kannscht du mitaus Koschte ebber gricke, ass dihr helft "
        "mit die englisch Schprooch. Ruf selli Nummer uff: {phone}.",
        confirmed=False,
    ),
    Language(
        "ur",
        "Urdu",
        "اردو",
        "خبردار: اگر آپ اردو بولتے ہیں، تو آپ کو زبان کی مدد کی خدمات مفت میں دستیاب ہیں۔ کال "
        "کریں {phone}.",
        direction="rtl",
    ),
    Language(
        "tr",
        "Turkish",
        "Türkçe",
        "DİKKAT: Eğer Türkçe konuşuyor iseniz, dil yardımı hizmetlerinden ücretsiz olarak "
        "yararlanabilirsiniz. {phone} irtibat numarasını arayın.",
        confirmed=False,
    ),
    Language(
        "ja",
        "Japanese",
        "日本語",
        "注意事項：日本語を話される場合、無料の言語支援をご利用いただけます。{phone} "
        "まで、お電話にてご連絡ください。",
    ),
    Language(
        "gu",
        "Gujarati",
        "ગુજરાતી",
        "સુચના: જો તમે ગુજરાતી બોલતા હો, તો નિ:શુલ્ક ભાષા સહાય સેવાઓ તમારા માટે ઉપલબ્ધ છે. ફોન કરો {phone}.",
    ),
    Language(
        "de",
        "German",
        "Deutsch",
        "ACHTUNG: Wenn Sie Deutsch sprechen, stehen Ihnen kostenlos sprachliche "
        "Hilfsdienstleistungen zur Verfügung. Rufnummer: {phone}.",
    ),
    Language(
        "hi",
        "Hindi",
        "हिंदी",
        "ध्यान दें: यदि आप हिंदी बोलते हैं तो आपके लिए मुफ्त में भाषा सहायता सेवाएं उपलब्ध हैं। {phone} पर कॉल करें।",
    ),
    Language(
        "it",
        "Italian",
        "Italiano",
        "ATTENZIONE: In caso la lingua parlata sia l'italiano, sono disponibili servizi di "
        "assistenza linguistica gratuiti. Chiamare il numero {phone}.",
    ),
    Language(
        "id",
        "Indonesian",
        "Bahasa Indonesia",
        "PERHATIAN: Jika Anda berbicara dalam Bahasa Indonesia, layanan bantuan bahasa akan "
        "tersedia secara gratis. Hubungi {phone}.",
        confirmed=False,
    ),
    Language(
        "tl",
        "Tagalog",
        "Tagalog",
        "PAUNAWA: Kung nagsasalita ka ng Tagalog, maaari kang gumamit ng mga serbisyo ng "
        "tulong sa wika nang walang bayad. Tumawag sa {phone}.",
    ),
    Language(
        "pl",
        "Polish",
        "Polski",
        "UWAGA: Jeżeli mówisz po polsku, możesz skorzystać z bezpłatnej pomocy językowej. "
        "Zadzwoń pod numer {phone}.",
    ),
    Language(
        "vi",
        "Vietnamese",
        "Tiếng Việt",
        "CHÚ Ý: Nếu bạn nói Tiếng Việt, có các dịch vụ hỗ trợ ngôn ngữ miễn phí dành cho bạn. "
        "Gọi số {phone}.",
    ),
    Language(
        "fr",
        "French",
        "Français",
        "ATTENTION : Si vous parlez français, des services d'aide linguistique vous sont "
        "proposés gratuitement. Appelez le {phone}.",
    ),
    Language(
        "pt",
        "Portuguese",
        "Português",
        "ATENÇÃO: Se fala português, encontram-se disponíveis serviços linguísticos, grátis. "
        "Ligue para {phone}.",
    ),
    Language(
        "ne",
        "Nepali",
        "नेपाली",
        "ध्यान दिनुहोस्: तपाईंले नेपाली बोल्नुहुन्छ भने तपाईंको निम्ति भाषा सहायता सेवाहरू "
        "निःशुल्क रूपमा उपलब्ध छ। फोन गर्नुहोस् {phone}।",
        confirmed=False,
    ),
    Language(
        "km",
        "Khmer",
        "ខ្មែរ",
        "ប្រយ័ត្ន៖ បើសិនជាអ្នកនិយាយ ភាសាខ្មែរ, សេវាជំនួយផ្នែកភាសា ដោយមិនគិតឈ្នួល "
        "គឺអាចមានសំរាប់បំរើអ្នក។ ចូរ ទូរស័ព្ទ {phone}។",
    ),
    Language(
        "ko",
        "Korean",
        "한국어",
        "주의: 한국어를 사용하시는 경우, 언어 지원 서비스를 무료로 이용하실 수 있습니다. "
        "{phone} 번으로 전화해 주십시오.",
    ),
    Language(
        "ru",
        "Russian",
        "Русский",
        "ВНИМАНИЕ: Если вы говорите на русском языке, то вам доступны бесплатные услуги "
        "перевода. Звоните {phone}.",
    ),
)

PAGES = tuple(
    PageSpec(
        address=f"/languages/{language.code}/",
        model="home.LanguageHelpPage",
        title=language.endonym,
        description=f"Free language help in {language.name}: the notice, and the number to call.",
        fields={
            "language_code": language.code,
            "english_name": language.name,
            "direction": language.direction,
            "notice": language.notice,
            "confirmed": language.confirmed,
        },
    )
    for language in LANGUAGES
)

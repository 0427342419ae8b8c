"""What the program page must show: its labels, numbers, lists and languages, in their order."""

CALL_LINE = ("How can we help you?", "1-800-TRY-CHOP", "1-800-879-2467")

TASKS = (
    "Request an Appointment",
    "Get Driving Directions",
    "MyCHOP Patient Portal",
    "Refer a Patient",
    "Make a Donation",
    "Pay a Bill",
    "Request Medical Records",
    "Find Clinical Trials",
    "Volunteer",
    "Sign up for Newsletters",
    "Provide Feedback About My Hospital Visit",
)
UTILITY_MENU = (
    "Ways to Give",
    "Research",
    "International",
    "Healthcare Professionals",
    "Careers",
)
MAIN_MENU = (
    "Find A Doctor",
    "Departments",
    "Conditions",
    "Locations",
    "Your Visit",
    "Make a Gift",
)

# Who each line of the program is for, and the number that the link dials.
CONTACT_LINES = (
    ("Existing Patients or Family Members", "215-590-3025", "tel:+12155903025"),
    ("New Patients, Referrals and 2nd Opinions", "267-426-0762", "tel:+12674260762"),
)
CONTACT_PLACES = 3

CONDITIONS = (
    "Acute Lymphoblastic Leukemia (ALL)",
    "Alpha Thalassemia",
    "Beta Thalassemia (Cooley's Anemia)",
    "Hodgkin Lymphoma",
    "Non-Hodgkin Lymphoma in Children",
    "Sickle Cell Disease",
    "Soft Tissue Sarcomas",
)
SERVICES = (
    "Blood and Marrow Transplant Program",
    "Cell and Gene Therapy Laboratory",
    "Financial Assistance for Pediatric Cancer Patients",
    "Pediatric Intensive Care Unit (PICU)",
    "Relapsed Leukemia and Lymphoma Program",
    "Sickle Cell Center",
    "Thalassemia Center",
)
RELATED = (
    "How Cancer Immunotherapy Works",
    "Cancer Immunotherapy Program: Video Tour",
    "CAR T-cell Therapy",
)
SECTION_MENU = (
    "Cancer Immunotherapy Program Home",
    "Our Team",
    "Conditions We Treat",
    "Patient Stories",
    "Resources",
    "Our Research",
    "News and Articles",
    "Events",
    "Patient Referral Process",
    "What to Expect",
    "Fellowship",
)

# The page's headings, in the order in which a visitor meets them.
HEADINGS = (
    "CAR-T and the Rise of Cellicon Valley",
    "Why Choose Us?",
    "Conditions We Treat",
    "Our Programs and Services",
    "Our Team",
    "Next Steps",
    "Referring a Patient",
    "Cancer Immunotherapy Studies",
    "You Might Also Like",
    "For Tomorrow's Breakthroughs",
)
LINKS = (
    "Learn more about the Immunotherapy Program",
    "View more about CAR-T and the Rise of Cellicon Valley",
    "Why Choose CHOP's Cancer Immunotherapy Program",
    "Meet Our Team",
    "See how you can help",
)
WORDS = (
    "More than 250",
    "2019",
    "Stephan Grupp, MD, PhD",
    "Chief of the Cellular Therapy and Transplant Section",
    "3401 Civic Center Blvd.",
    "Philadelphia, PA 19104",
    "Children's Hospital of Philadelphia is a charitable 501(c)(3) nonprofit organization.",
    "Language Assistance Available:",
)

SOCIAL = ("Twitter", "Instagram", "Facebook", "YouTube")
DIRECTORY = (
    ("Main Hospital", "tel:+18008792467"),
    ("Foundation", "tel:+12674266500"),
    ("Research", "tel:+12155903800"),
    ("Referring Physicians", "tel:+18008792467"),
)
EXPLORE = ("Conditions & Diseases", "Doctors", "Locations", "Departments & Services")
ORGANIZATION = (
    "About CHOP",
    "News",
    "Giving",
    "Research",
    "Quality and Patient Safety",
    "For Healthcare Professionals",
    "Careers",
    "Financial Assistance Policy",
)
FOOTER_HEADINGS = ("Directory", "Explore", "Our Organization", "I Want To...")
LEGAL = (
    "Terms of Use",
    "Privacy Policy",
    "HIPAA Notice of Privacy Practices",
    "Ethics & Compliance",
    "Questions and Feedback",
)

# By code, since a name in its own script may be written in more than one way.
LANGUAGES = {
    "en": "English",
    "es": "Español",
    "zh-Hant": "繁體中文",
    "ar": "العربية",
    "bn": "বাংলা",
    "pdc": "Deitsch",
    "ur": "اردو",
    "tr": "Türkçe",
    "ja": "日本語",
    "gu": "ગુજરાતી",
    "de": "Deutsch",
    "hi": "हिंदी",
    "it": "Italiano",
    "id": "Bahasa Indonesia",
    "tl": "Tagalog",
    "pl": "Polski",
    "vi": "Tiếng Việt",
    "fr": "Français",
    "pt": "Português",
    "ne": "नेपाली",
    "km": "ខ្មែរ",
    "ko": "한국어",
    "ru": "Русский",
}
RIGHT_TO_LEFT = {"ar", "ur"}
